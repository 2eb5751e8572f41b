/* test-mesh-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-mesh-fixture.h"

#define PRODUCTS \
        "- {kind: DataProduct, id: plays, outputPorts: [{name: daily, contractId: plays-c}]}\n" \
        "- {kind: DataProduct, id: charts, inputPorts: [{name: in, contractId: plays-c}]," \
        "   outputPorts: [{name: top, contractId: charts-c}]}\n" \
        "- {kind: DataProduct, id: other, outputPorts: [{name: o, contractId: other-c}]}\n" \
        "- {kind: DataContract, id: plays-c, version: 1.0.0, servers: [" \
        "   {server: s, type: postgres, host: db.example.com, database: mesh, schema: public}]," \
        "   schema: [{name: plays, physicalName: PLAYS_V1, properties: [" \
        "     {name: id}, {name: user, physicalName: user_id}, {name: context, logicalType: object, properties: [{name: device}]}," \
        "     {name: tags, logicalType: array, items: {properties: [{name: tag}]}}]}]}\n" \
        "- {kind: DataContract, id: other-c, version: 1.0.0, schema: [" \
        "   {name: plays, properties: [{name: id}]}, {name: orders, properties: [{name: id}, {name: n}]}]}\n"

#define CHARTS(properties) \
        "- {kind: DataContract, id: charts-c, version: 1.0.0, servers: [" \
        "   {server: s, type: kafka, host: 'broker:9092'}], schema: [{name: charts.top, properties: [" properties "]}]}\n"

/* What feeds `object.property` of contract charts-c: "contract:path" of each,
 * "?" for what only bears on it, "#" for what is hidden; sorted by property. */
static char *
dup_sources (MwMesh     *mesh,
             const char *name)
{
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, NULL);
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, NULL);
  guint target = mw_mesh_fixture_find_property (mesh, "charts-c", name);
  guint n;
  const guint *incoming = mw_mesh_get_column_incoming (mesh, target, &n);
  g_autoptr(GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const MwColumnEdge *edge = &edges[incoming[i]];
      const MwProperty *source = &properties[edge->source];

      g_string_append_printf (line, "%s%s:%s%s%s", line->len > 0 ? " " : "",
                              contracts[objects[source->object].contract].id, source->name,
                              edge->is_indirect ? "?" : "", edge->is_masking ? "#" : "");
    }

  return g_strdup (line->str);
}

static void
assert_transform (const char *sources,
                  const char *expected)
{
  g_autofree char *yaml =
    g_strconcat (PRODUCTS
                 "- {kind: DataContract, id: charts-c, version: 1.0.0, schema: [{name: charts.top, properties: ["
                 " {name: id, transformSourceObjects: ", sources, "}]}]}\n", NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  g_autofree char *found = dup_sources (mesh, "id");

  g_test_message ("%s", sources);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_transforms_name_sources (void)
{
  assert_transform ("[plays.id]", "plays-c:id");
  assert_transform ("plays.id", "plays-c:id");
  assert_transform ("'plays.id, plays.user'", "plays-c:id plays-c:user");
  assert_transform ("[PLAYS_v1.USER_ID]", "plays-c:user");
  assert_transform ("['\"public\".\"plays_v1\".\"id\"']", "plays-c:id");
  assert_transform ("[plays.context.device]", "plays-c:device");
  assert_transform ("[plays.tags.tag]", "plays-c:tag");
  assert_transform ("['plays.tags[].tag']", "plays-c:tag");
  assert_transform ("[plays.tags.list.element.tag]", "plays-c:tag");
  assert_transform ("[plays.tags.element]", "plays-c:tags");
  /* An object alone gives what it calls the same, and nothing else. */
  assert_transform ("[plays]", "plays-c:id");
  assert_transform ("[public.plays]", "plays-c:id");
  assert_transform ("[plays.nothing]", "");
  /* A column alone is enough where only one input has it. */
  assert_transform ("[user_id]", "plays-c:user");
}

static void
test_transforms_look_nearby_first (void)
{
  /* `plays` of `other` is no input of `charts`, so it is not meant … */
  assert_transform ("[plays.id]", "plays-c:id");
  /* … but what is only there is, and what is named by its contract or product. */
  assert_transform ("[orders.n]", "other-c:n");
  assert_transform ("[other-c.plays.id]", "other-c:id");
  assert_transform ("[other.plays.id]", "other-c:id");
  assert_transform ("['other-c#plays.id']", "other-c:id");
  assert_transform ("['https://example.com/other-c.odcs.yaml#/schema/plays/properties/id']", "other-c:id");
  assert_transform ("['plays-c#orders.id']", "");
  assert_transform ("['nobody#plays.id']", "");
}

static void
test_hostile_transforms (void)
{
  assert_transform ("{a: b}", "");
  assert_transform ("[[plays.id], {x: plays.id}, null, 7, '', '.', '...', '#', '#/', ',,', 'plays.']", "");
  assert_transform ("[charts.top.id]", "");
  assert_transform ("[a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q.r.s.t.u.plays.id]", "");
  assert_transform ("['plays.tags[', 'plays.tags[[[', 'plays.[].id']", "plays-c:tags");
}

static void
test_ambiguous_sources_are_all_meant_when_near (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         CHARTS ("{name: id, transformSourceObjects: [things.id]}")
                         "- {id: a1, info: {status: approved}, provider: {dataProductId: other, outputPortId: o},"
                         "   consumer: {dataProductId: charts}}\n"
                         "- {kind: DataProduct, id: two, outputPorts: [{name: x, contractId: x1}, {name: y, contractId: x2}]}\n"
                         "- {kind: DataContract, id: x1, version: 1.0.0, schema: [{name: things, properties: [{name: id}]}]}\n"
                         "- {kind: DataContract, id: x2, version: 1.0.0, schema: [{name: things, properties: [{name: id}]}]}\n");
  g_autofree char *far = dup_sources (mesh, "id");
  g_autofree char *near = NULL;

  g_assert_cmpstr (far, ==, "");

  g_clear_object (&mesh);
  mesh = mw_mesh_fixture_new (PRODUCTS
                              CHARTS ("{name: id, transformSourceObjects: [things.id]}")
                              "- {id: a1, info: {status: approved}, provider: {dataProductId: two, outputPortId: none},"
                              "   consumer: {dataProductId: charts}}\n"
                              "- {kind: DataProduct, id: two, outputPorts: [{name: x, contractId: x1}, {name: y, contractId: x2}]}\n"
                              "- {kind: DataContract, id: x1, version: 1.0.0, schema: [{name: things, properties: [{name: id}]}]}\n"
                              "- {kind: DataContract, id: x2, version: 1.0.0, schema: [{name: things, properties: [{name: id}]}]}\n");
  near = dup_sources (mesh, "id");
  g_assert_cmpstr (near, ==, "x1:id x2:id");
}

static void
test_transformation_is_said_in_one_line (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         CHARTS ("{name: id, transformSourceObjects: [plays.id], transformLogic: 'SELECT id',"
                                 " transformDescription: \"The id\\n\\n  of   plays\\t\"}"));
  guint n;
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (edges[0].transformation, ==, "The id of plays");
  g_assert_cmpuint (edges[0].provenance, ==, MW_COLUMN_TRANSFORM);
  g_assert_false (edges[0].is_indirect);
  g_assert_false (edges[0].is_masking);
  g_assert_cmpuint (mw_mesh_get_property_product (mesh, edges[0].source), ==, mw_mesh_find_product (mesh, "plays"));
  g_assert_cmpuint (mw_mesh_get_property_product (mesh, edges[0].target), ==, mw_mesh_find_product (mesh, "charts"));
  g_assert_cmpuint (mw_mesh_get_column_outgoing (mesh, edges[0].source).n, ==, 1);
  g_assert_cmpint (mw_mesh_get_time (mesh), ==, MW_MESH_FIXTURE_NOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-columns/transforms name their sources in many ways", test_transforms_name_sources);
  g_test_add_func ("/mesh-columns/transforms look for their sources nearby first", test_transforms_look_nearby_first);
  g_test_add_func ("/mesh-columns/transforms of wrong shapes do no harm", test_hostile_transforms);
  g_test_add_func ("/mesh-columns/ambiguous sources are all meant, but only nearby", test_ambiguous_sources_are_all_meant_when_near);
  g_test_add_func ("/mesh-columns/a transformation is said in one line", test_transformation_is_said_in_one_line);

  return g_test_run ();
}

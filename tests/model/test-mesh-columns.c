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

#define PLAYS "namespace: 'postgres://db.example.com:5432', name: mesh.public.plays_v1"
#define TOP "namespace: 'kafka://broker:9092', name: charts.top"
#define STAGING "namespace: spark, name: staging"

#define EVENT(job, time, rest) \
        "- {eventType: COMPLETE, eventTime: '" time "', producer: 'https://example.com/p'," \
        " schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'," \
        " run: {runId: " job "}, job: {namespace: jobs, name: " job "}, " rest "}\n"
#define COLUMNS(dataset, facet) "outputs: [{" dataset ", facets: {columnLineage: {" facet "}}}]"
#define ID_OF_TOP CHARTS ("{name: id}, {name: shows, logicalType: array, items: {properties: [{name: device}]}}")

static void
assert_lineage (const char *events,
                const char *name,
                const char *expected)
{
  g_autofree char *yaml = g_strconcat (PRODUCTS ID_OF_TOP, events, NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  g_autofree char *found = dup_sources (mesh, name);

  g_test_message ("%s", events);
  g_assert_cmpstr (found, ==, expected);
}

#define WAY(ways) "fields: {ID: {inputFields: [{" PLAYS ", field: USER_ID, transformations: [" ways "]}]}}"

static void
test_lineage_names_columns (void)
{
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z", COLUMNS (TOP, WAY (""))), "id", "plays-c:user");
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {shows.device: {inputFields: [{" PLAYS ", field: context.device}]}}")),
                  "shows.items.device", "plays-c:device");
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {'shows[].device': {inputFields: [{" PLAYS ", field: 'tags.element.tag'}]}}")),
                  "shows.items.device", "plays-c:tag");
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {id: {inputFields: [{" PLAYS ", field: nothing}]}}")), "id", "");
}

static void
test_lineage_tells_indirect_and_masked (void)
{
  static const struct { const char *ways; const char *expected; } cases[] = {
    { "{type: DIRECT, subtype: IDENTITY}", "plays-c:user" },
    { "{type: INDIRECT, subtype: FILTER}", "plays-c:user?" },
    { "{type: INDIRECT, subtype: JOIN}, {type: DIRECT}", "plays-c:user" },
    { "{type: DIRECT, masking: true}", "plays-c:user#" },
    { "{type: DIRECT, masking: true}, {type: DIRECT}", "plays-c:user" },
    { "{type: DIRECT}, {type: DIRECT, masking: true}", "plays-c:user" },
    { "{type: INDIRECT}, {type: DIRECT, masking: true}", "plays-c:user#" },
    { "{type: INDIRECT, masking: true}", "plays-c:user?#" },
    { "7, null, [], {type: {}}", "plays-c:user" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *event =
        g_strconcat ("- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, job: {name: j}, "
                     "outputs: [{" TOP ", facets: {columnLineage: {fields: {id: {inputFields: [{" PLAYS
                     ", field: user, transformations: [", cases[i].ways, "]}]}}}}}]}\n", NULL);

      assert_lineage (event, "id", cases[i].expected);
    }
}

static void
test_older_column_facets (void)
{
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {id: {transformationType: MASKED, transformationDescription: hashed,"
                                  " inputFields: [{" PLAYS ", field: id}]}}")), "id", "plays-c:id#");
}

static void
test_staging_columns_are_walked_through (void)
{
  assert_lineage (EVENT ("one", "2026-06-01T00:00:00Z",
                         COLUMNS (STAGING, "fields: {a: {inputFields: [{" PLAYS ", field: id,"
                                  " transformations: [{type: DIRECT, masking: true}]}, {" STAGING ", field: a}]}},"
                                  " dataset: [{" PLAYS ", field: user}]"))
                  EVENT ("two", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {id: {inputFields: [{" STAGING ", field: A}]}}")),
                  "id", "plays-c:id# plays-c:user?");
}

static void
test_whole_datasets_bear_on_each_column (void)
{
  const char *events = EVENT ("j", "2026-06-01T00:00:00Z",
                              COLUMNS (TOP, "fields: {}, dataset: [{" PLAYS ", field: id, transformations: ["
                                       "{type: INDIRECT, subtype: FILTER}]}]"));

  assert_lineage (events, "id", "plays-c:id?");
  assert_lineage (events, "shows", "plays-c:id?");
  assert_lineage (events, "shows.items.device", "");
}

static void
test_explicit_lineage_has_columns (void)
{
  assert_lineage ("- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, dataset: {" TOP
                  ", facets: {lineage: {inputs: [{type: DATASET, " PLAYS ", field: id}],"
                  " fields: {id: {inputs: [{type: DATASET, " PLAYS ", field: user}, {type: JOB}]}}}}}}\n",
                  "id", "plays-c:id? plays-c:user");
  assert_lineage ("- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, job: {name: j, facets: {"
                  "lineage: {entries: [{type: DATASET, " TOP ", fields: {id: {inputs: [{type: DATASET, " PLAYS ", field: id}]}}}]}}}}\n",
                  "id", "plays-c:id");
  assert_lineage ("- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, dataset: {" TOP
                  ", facets: {lineage: {_deleted: true, fields: {id: {inputs: [{type: DATASET, " PLAYS ", field: user}]}}}}}}\n",
                  "id", "");
}

static void
test_newest_run_tells_columns (void)
{
  assert_lineage (EVENT ("j", "2026-06-02T00:00:00Z", COLUMNS (TOP, "fields: {id: {inputFields: [{" PLAYS ", field: user}]}}"))
                  "- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, run: {runId: old}, job: {namespace: jobs, name: j}, "
                  COLUMNS (TOP, "fields: {id: {inputFields: [{" PLAYS ", field: id}]}}") "}\n",
                  "id", "plays-c:user");
}

static void
test_lineage_and_contract_tell_one_edge (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PRODUCTS
                         CHARTS ("{name: id, transformSourceObjects: [plays.user], transformLogic: md5(user)}")
                         EVENT ("j", "2026-06-01T00:00:00Z",
                                COLUMNS (TOP, WAY ("{type: DIRECT, subtype: TRANSFORMATION, masking: true}"))));
  guint n;
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (edges[0].provenance, ==, MW_COLUMN_TRANSFORM | MW_COLUMN_LINEAGE);
  g_assert_cmpstr (edges[0].transformation, ==, "md5(user)");
  g_assert_true (edges[0].is_masking);
}

static void
test_hostile_lineage (void)
{
  assert_lineage (EVENT ("j", "2026-06-01T00:00:00Z",
                         COLUMNS (TOP, "fields: {id: {inputFields: [{" TOP ", field: id}, {" STAGING ", field: x}, 7, null,"
                                  " {name: {}, field: id}, {" PLAYS "}, {" PLAYS ", field: []}]}, '': {inputFields: [{" PLAYS ", field: id}]}},"
                                  " dataset: {a: {" PLAYS ", field: 1}}"))
                  EVENT ("k", "2026-06-01T00:00:00Z", COLUMNS (STAGING, "fields: {x: {inputFields: [{" STAGING ", field: x},"
                                                               " {" TOP ", field: id}]}}"))
                  EVENT ("l", "2026-06-01T00:00:00Z", COLUMNS (TOP, "fields: [1, {inputFields: 2}], dataset: x"))
                  EVENT ("m", "2026-06-01T00:00:00Z", "outputs: [{" TOP ", facets: {columnLineage: [], lineage: 3}}, {" TOP ", facets: 4}]")
                  "- {eventTime: x, producer: p, schemaURL: OpenLineage, dataset: [], job: {}}\n"
                  "- {eventTime: x, producer: p, schemaURL: OpenLineage, dataset: {" TOP ", facets: {lineage: {inputs: {a: 1}, fields: [[]]}}}}\n"
                  "- {eventTime: x, producer: p, schemaURL: OpenLineage, job: {name: j, facets: {lineage: {entries: [1, {type: JOB,"
                  " inputs: [2, {type: JOB}]}, {type: DATASET}, {" TOP ", inputs: [3, {type: JOB, name: z}]}]}}}}\n",
                  "id", "");
}

/* All columns of one table feed all of another by a table between: the square
 * of what is said must not be kept without an end. */
static void
test_columns_that_all_feed_all_end (void)
{
  g_autoptr(GString) yaml = g_string_new (PRODUCTS "- {kind: DataContract, id: charts-c, version: 1.0.0, servers: ["
                                          "{server: s, type: kafka, host: 'broker:9092'}], schema: [{name: charts.top, properties: [");
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (yaml, "{name: c%u},", i);
  g_string_append (yaml, "]}, {name: wide, properties: [");
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (yaml, "{name: c%u},", i);
  g_string_append (yaml, "]}]}\n" EVENT ("one", "2026-06-01T00:00:00Z",
                                         "outputs: [{" STAGING ", facets: {columnLineage: {fields: {x: {inputFields: ["));
  g_string_truncate (yaml, yaml->len - strlen ("}\n"));
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (yaml, "{namespace: 'kafka://broker:9092', name: wide, field: c%u},", i);
  g_string_append (yaml, "]}}}}}]}\n- {eventTime: '2026-06-01T00:00:00Z', producer: p, schemaURL: OpenLineage, job: {name: two},"
                   " outputs: [{" TOP ", facets: {columnLineage: {fields: {");
  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (yaml, "c%u: {inputFields: [{" STAGING ", field: x}]},", i);
  g_string_append (yaml, "}}}}]}\n");

  mesh = mw_mesh_fixture_new (yaml->str);
  mw_mesh_get_column_edges (mesh, &n);
  g_assert_cmpuint (n, >, 1000000);
  g_assert_cmpuint (n, <=, 2000000);
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
  g_test_add_func ("/mesh-columns/lineage names columns", test_lineage_names_columns);
  g_test_add_func ("/mesh-columns/lineage tells what is indirect or masked", test_lineage_tells_indirect_and_masked);
  g_test_add_func ("/mesh-columns/older facets are read as well", test_older_column_facets);
  g_test_add_func ("/mesh-columns/columns of nobody are walked through", test_staging_columns_are_walked_through);
  g_test_add_func ("/mesh-columns/what bears on a dataset bears on each column", test_whole_datasets_bear_on_each_column);
  g_test_add_func ("/mesh-columns/explicit lineage has columns", test_explicit_lineage_has_columns);
  g_test_add_func ("/mesh-columns/the newest run tells the columns", test_newest_run_tells_columns);
  g_test_add_func ("/mesh-columns/lineage and contract tell of one edge", test_lineage_and_contract_tell_one_edge);
  g_test_add_func ("/mesh-columns/lineage of wrong shapes does no harm", test_hostile_lineage);
  g_test_add_func ("/mesh-columns/columns that all feed all end", test_columns_that_all_feed_all_end);

  return g_test_run ();
}

/* test-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#include <string.h>

static void
test_product (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (
      "- {id: crew, name: The Crew, type: Team, parent: music, members: [{emailAddress: a@example.com, role: Owner}]}\n"
      "- {id: music, name: Music, type: Domain, description: What is heard}\n"
      "- apiVersion: v1.1.0\n"
      "  kind: DataProduct\n"
      "  id: plays\n"
      "  name: Plays\n"
      "  version: 1.10\n"
      "  status: Active\n"
      "  type: sourceAligned\n"
      "  domain: music\n"
      "  tags: [gold, 2026]\n"
      "  description: {purpose: Who heard what, limitations: None, usage: Join it}\n"
      "  inputPorts: [{name: raw}]\n"
      "  outputPorts: [{id: o1, name: daily, version: 2.0.0, type: tables, contractId: c1}]\n"
      "  managementPorts: [{name: docs, content: dictionary}]\n"
      "  support: [{channel: Help, url: 'https://example.com', tool: slack, scope: issues}]\n"
      "  team: {name: The Crew, members: [{username: bob, name: Bob, role: owner}]}\n"
      "  customProperties:\n"
      "  - {property: technology, value: Kafka}\n"
      "  - {property: applicationComponents, value: [{name: loader, applicationType: batch-transformation, platform: spark}]}\n"
      "  - {property: infrastructuralComponents, value: [{name: bucket, infrastructureType: storage-resource}]}\n");
  const MwProduct *product = mw_mesh_fixture_find_product (mesh, "plays");
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL) + product->ports.first;
  const MwComponent *components = mw_mesh_get_components (mesh, NULL) + product->components.first;
  const MwTeam *team = mw_mesh_get_teams (mesh, NULL) + product->team;
  const MwDomain *domain = mw_mesh_get_domains (mesh, NULL) + product->domain;

  g_assert_cmpstr (product->name, ==, "Plays");
  g_assert_cmpstr (product->version, ==, "1.10");
  g_assert_cmpint (product->lifecycle, ==, MW_LIFECYCLE_ACTIVE);
  g_assert_cmpstr (product->status, ==, "Active");
  g_assert_cmpint (product->archetype, ==, MW_ARCHETYPE_SOURCE_ALIGNED);
  g_assert_cmpstr (product->tags[0], ==, "gold");
  g_assert_cmpstr (product->tags[1], ==, "2026");
  g_assert_null (product->tags[2]);
  g_assert_cmpstr (product->limitations, ==, "None");
  g_assert_cmpstr (product->technology, ==, "Kafka");
  g_assert_cmpuint (product->ports.n, ==, 3);
  g_assert_cmpint (ports[0].direction, ==, MW_PORT_INPUT);
  g_assert_cmpstr (ports[1].id, ==, "o1");
  g_assert_cmpstr (ports[1].port_type, ==, "tables");
  g_assert_cmpstr (ports[2].port_type, ==, "dictionary");
  g_assert_cmpuint (product->components.n, ==, 2);
  g_assert_cmpstr (components[0].platform, ==, "spark");
  g_assert_true (components[1].is_infrastructure);
  g_assert_cmpstr (mw_mesh_get_supports (mesh, NULL)[product->support.first].scope, ==, "issues");
  g_assert_cmpstr (mw_mesh_get_members (mesh, NULL)[product->members.first].full_name, ==, "Bob");
  g_assert_cmpstr (team->id, ==, "crew");
  g_assert_cmpuint (team->n_products, ==, 1);
  g_assert_cmpstr (mw_mesh_get_members (mesh, NULL)[team->members.first].name, ==, "a@example.com");
  g_assert_cmpstr (domain->name, ==, "Music");
  g_assert_cmpstr (domain->description, ==, "What is heard");
  g_assert_cmpuint (domain->owner, ==, product->team);
}

static void
test_dialects_of_products (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (
      "- {apiVersion: v0.9.0, kind: DataProduct, id: old, team: [{username: ann, role: owner}], description: Just words,"
      "   customProperties: [{property: dataProductTier, value: consumer-aligned}, {property: owner, value: Crew}]}\n"
      "- {kind: DataProduct, id: bare}\n");
  const MwProduct *old = mw_mesh_fixture_find_product (mesh, "old");
  const MwProduct *bare = mw_mesh_fixture_find_product (mesh, "bare");

  g_assert_cmpstr (old->purpose, ==, "Just words");
  g_assert_cmpuint (old->members.n, ==, 1);
  g_assert_cmpint (old->archetype, ==, MW_ARCHETYPE_CONSUMER_ALIGNED);
  g_assert_cmpstr (old->team_name, ==, "Crew");
  g_assert_true (mw_mesh_get_teams (mesh, NULL)[old->team].is_ghost);
  g_assert_cmpstr (bare->name, ==, "bare");
  g_assert_cmpuint (bare->team, ==, MW_NONE);
  g_assert_cmpstr (mw_mesh_get_domains (mesh, NULL)[bare->domain].id, ==, "");
}

static void
test_contract (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (
      "- kind: DataContract\n"
      "  id: c\n"
      "  version: 1.0.0\n"
      "  servers: [{server: prod, type: postgres, host: db, port: 5432, database: shop, schema: public}]\n"
      "  slaProperties: [{property: latency, value: 4, unit: h}, {property: support, value: 8, valueExt: 17}]\n"
      "  schema:\n"
      "  - name: orders\n"
      "    quality: [{metric: rowCount, mustBeBetween: [100, 120]}, {type: sql, query: \"SELECT 1\\n  FROM x\", mustBe: 0}]\n"
      "    properties:\n"
      "    - {name: id, logicalType: string, primaryKey: true, required: true, unique: true, partitioned: true,"
      "       criticalDataElement: true, classification: restricted,"
      "       authoritativeDefinitions: [{type: tutorial, url: 'https://e.com/x'},"
      "                                  {type: definition, url: 'https://e.com/acme/definitions/user/user%20id'}],"
      "       quality: [{metric: nullValues, mustBeLessThan: 1, unit: percent, dimension: completeness}]}\n"
      "    - {name: address, logicalType: object, properties: [{name: city}, {name: lines, logicalType: array,"
      "       items: {logicalType: object, properties: [{name: text, transformDescription: cleaned}]}}]}\n"
      "    - {name: codes, logicalType: map, map: {key: {logicalType: string}, value: {logicalType: integer}}}\n"
      "    - {name: last, deprecated: true}\n");
  const MwContract *contract = mw_mesh_get_contracts (mesh, NULL) + mw_mesh_find_contract (mesh, "c");
  const MwSchemaObject *object = mw_mesh_get_objects (mesh, NULL) + contract->objects.first;
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL) + object->properties.first;
  const MwQualityRule *qualities = mw_mesh_get_qualities (mesh, NULL);
  const MwSla *slas = mw_mesh_get_slas (mesh, NULL) + contract->slas.first;
  static const struct { const char *name; guint depth; guint parent; } expected[] = {
    { "id", 0, MW_NONE }, { "address", 0, MW_NONE }, { "city", 1, 1 }, { "lines", 1, 1 }, { "items", 2, 3 },
    { "text", 3, 4 }, { "codes", 0, MW_NONE }, { "key", 1, 6 }, { "value", 1, 6 }, { "last", 0, MW_NONE },
  };

  g_assert_cmpuint (object->properties.n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (properties[i].name, ==, expected[i].name);
      g_assert_cmpuint (properties[i].depth, ==, expected[i].depth);
      g_assert_cmpuint (properties[i].parent, ==, expected[i].parent);
    }

  g_assert_true (properties[0].is_primary_key && properties[0].is_required && properties[0].is_unique);
  g_assert_true (properties[0].is_partition_key && properties[0].is_critical);
  g_assert_false (properties[0].is_deprecated);
  g_assert_cmpstr (properties[0].concept, ==, "user/user id");
  g_assert_cmpstr (properties[5].transform, ==, "cleaned");
  g_assert_true (properties[9].is_deprecated);
  g_assert_cmpuint (object->qualities.n, ==, 2);
  g_assert_cmpstr (qualities[object->qualities.first].summary, ==, "rowCount between 100 and 120");
  g_assert_cmpstr (qualities[object->qualities.first + 1].summary, ==, "SELECT 1 FROM x is 0");
  g_assert_cmpstr (qualities[properties[0].qualities.first].summary, ==, "nullValues less than 1 %");
  g_assert_cmpstr (mw_mesh_get_servers (mesh, NULL)[contract->servers.first].location, ==, "db:5432, shop, public");
  g_assert_cmpstr (slas[0].value, ==, "4 h");
  g_assert_cmpstr (slas[1].value, ==, "8 to 17");
}

static void
test_domains (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (
      "- {id: d-music, name: Music, type: Domain}\n"
      "- {id: d-empty, name: Empty, type: Domain, parent: board}\n"
      "- {id: board, name: Board, type: Team}\n"
      "- {kind: DataProduct, id: a, name: zulu, domain: d-music, team: {name: x}}\n"
      "- {kind: DataProduct, id: b, name: Alpha, domain: music, team: {name: y}}\n"
      "- {kind: DataProduct, id: c, name: mike, domain: Music, team: {name: y}}\n"
      "- {kind: DataProduct, id: d, domain: Ads}\n"
      "- {kind: DataProduct, id: e}\n");
  guint n;
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n);
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);
  const guint *listed = mw_mesh_get_domain_products (mesh, 2, NULL);

  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpstr (domains[0].name, ==, "Ads");
  g_assert_cmpstr (domains[1].name, ==, "Empty");
  g_assert_cmpstr (domains[2].name, ==, "Music");
  g_assert_cmpstr (domains[3].name, ==, "");
  g_assert_cmpuint (domains[2].products.n, ==, 3);
  g_assert_cmpstr (products[listed[0]].name, ==, "Alpha");
  g_assert_cmpstr (products[listed[2]].name, ==, "zulu");
  g_assert_cmpuint (domains[2].owner, ==, mw_mesh_find_team (mesh, "y"));
  g_assert_cmpuint (domains[1].owner, ==, mw_mesh_find_team (mesh, "board"));
  g_assert_cmpuint (mw_mesh_find_domain (mesh, "d-music"), ==, 2);
  g_assert_cmpuint (mw_mesh_find_domain (mesh, "Music"), ==, 2);
  g_assert_cmpuint (mw_mesh_find_domain (mesh, "nothing"), ==, MW_NONE);
  /* While there are colours for all, none is used twice. */
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpuint (domains[i].color, !=, domains[j].color);
}

/* A hundred domains, each fed by the one before: twelve colours by chance would
 * make eight pairs alike. */
static void
test_neighbours_differ_in_color (void)
{
  g_autoptr(GString) yaml = g_string_new (NULL);
  g_autoptr(MwMesh) mesh = NULL;
  const MwProduct *products;
  const MwDomain *domains;
  const MwEdge *edges;
  guint n_edges;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (yaml, "- {kind: DataProduct, id: p%u, domain: d%u, inputPorts: [{name: i, contractId: c%u}],"
                            " outputPorts: [{name: o, contractId: c%u}]}\n", i, i * 2654435761u, i - (i > 0), i);
  mesh = mw_mesh_fixture_new (yaml->str);
  products = mw_mesh_get_products (mesh, NULL);
  domains = mw_mesh_get_domains (mesh, NULL);
  edges = mw_mesh_get_edges (mesh, &n_edges);

  g_assert_cmpuint (n_edges, ==, 99);
  for (guint i = 0; i < n_edges; i++)
    g_assert_cmpuint (domains[products[edges[i].source].domain].color, !=,
                      domains[products[edges[i].target].domain].color);
}

static void
test_parents_in_a_circle_end (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {id: a, name: A, type: Team, parent: b}\n"
                         "- {id: b, name: B, type: Team, parent: a}\n"
                         "- {id: c, name: C, type: Team, parent: c}\n");
  const MwTeam *teams = mw_mesh_get_teams (mesh, NULL);

  g_assert_cmpuint (teams[0].parent, ==, 1);
  g_assert_cmpuint (teams[1].parent, ==, MW_NONE);
  g_assert_cmpuint (teams[2].parent, ==, MW_NONE);
}

static void
test_duplicate_ids_stay_visible (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {kind: DataProduct, id: p, version: 1.9.0, name: Nine}\n"
                         "- {kind: DataProduct, id: p, version: 1.10.0, name: Ten}\n"
                         "- {kind: DataProduct, id: p, version: 1.10.0, name: Ten again}\n"
                         "- {kind: DataContract, id: p, version: 1.0.0}\n"
                         "- {kind: DataProduct, name: Nameless}\n"
                         "- {what: else}\n"
                         "- just text\n");
  guint n;
  const MwMeshProblem *problems = mw_mesh_get_problems (mesh, &n);
  const MwProduct *products = mw_mesh_get_products (mesh, NULL);

  g_assert_cmpstr (mw_mesh_fixture_find_product (mesh, "p")->name, ==, "Ten");
  g_assert_true (products[0].is_duplicate);
  g_assert_false (products[1].is_duplicate);
  g_assert_true (products[2].is_duplicate);
  g_assert_cmpuint (mw_mesh_find_entry (mesh, MW_KIND_DATA_PRODUCT, "p"), ==, 1);
  g_assert_cmpuint (mw_mesh_find_entry (mesh, MW_KIND_DATA_CONTRACT, "p"), ==, 3);

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpint (problems[0].type, ==, MW_PROBLEM_DUPLICATE_ID);
  g_assert_cmpuint (problems[0].entry, ==, 0);
  g_assert_cmpuint (problems[0].other, ==, 1);
  g_assert_cmpuint (problems[1].entry, ==, 2);
  g_assert_cmpint (problems[2].type, ==, MW_PROBLEM_NO_ID);
  g_assert_cmpint (problems[3].type, ==, MW_PROBLEM_UNKNOWN_KIND);
  g_assert_cmpint (problems[4].type, ==, MW_PROBLEM_UNKNOWN_KIND);
}

static void
test_entries_have_their_source (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new ("# first\n- {kind: DataProduct, id: p}\n- {kind: DataProduct, id: q}\n");
  guint index = mw_mesh_find_entry (mesh, MW_KIND_DATA_PRODUCT, "q");
  const MwEntry *entry = mw_mesh_get_entries (mesh, NULL) + index;
  GBytes *bytes = mw_document_get_bytes (mw_mesh_get_document (mesh, entry->source));
  g_autofree char *text = g_strndup ((const char *) g_bytes_get_data (bytes, NULL) + entry->start,
                                     entry->end - entry->start);

  g_assert_cmpstr (text, ==, "{kind: DataProduct, id: q}");
  g_assert_cmpstr (mw_node_get_member_text (entry->node, "id"), ==, "q");
  g_assert_cmpuint (mw_mesh_fixture_find_product (mesh, "q")->entry, ==, index);
}

static void
test_nothing_is_a_mesh_too (void)
{
  static const char * const texts[] = { "", "[]", "~", "{}", "[[], [[]]]", "word", "- ~\n- ~\n", "3" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (texts[i]);
      guint n;

      mw_mesh_get_products (mesh, &n);
      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpuint (mw_mesh_find_product (mesh, "x"), ==, MW_NONE);
      g_assert_cmpuint (mw_mesh_find_product (mesh, NULL), ==, MW_NONE);
    }
}

/* Every field of every kind in every wrong shape: none may crash or make an
 * index that leads nowhere, which the fixture checks. */
static void
test_wrong_types_are_tolerated (void)
{
  static const char * const fields[] = {
    "id", "name", "version", "status", "domain", "tags", "description", "inputPorts", "outputPorts",
    "managementPorts", "support", "team", "customProperties", "type", "members", "parent", "servers",
    "schema", "slaProperties", "info", "provider", "consumer", "dataProduct", "authoritativeDefinitions",
    "inputs", "outputs", "job", "run", "eventTime", "properties", "quality", "relationships",
  };
  static const char * const shapes[] = {
    "~", "7", "true", "text", "''", "[]", "{}", "[~, 7, text, [], {}]", "{name: {}, id: [], members: 3}",
    "[{name: [], id: {}, properties: [7, {items: 3, properties: {a: b}}], contractId: [], quality: [x]}]",
  };
  static const char * const kinds[] = {
    "kind: DataProduct", "kind: DataContract", "kind: Team", "kind: Access", "schemaURL: OpenLineage",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      for (gsize k = 0; k < G_N_ELEMENTS (shapes); k++)
        {
          g_autofree char *yaml = g_strdup_printf ("- {%s, x-id: 1, %s: %s}\n- {%s, id: q, schema: [%s], properties: %s}\n",
                                                   kinds[i], fields[j], shapes[k], kinds[i], shapes[k], shapes[k]);
          g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);

          g_assert_true (MW_IS_MESH (mesh));
        }
}

static void
test_a_hundred_thousand_duplicates_are_quick (void)
{
  g_autoptr(GString) json = g_string_new ("[");
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (json, "%s{\"kind\":\"DataProduct\",\"id\":\"p\",\"inputPorts\":[{\"name\":\"i\",\"contractId\":\"c\"}],"
                            "\"outputPorts\":[{\"name\":\"o\",\"contractId\":\"c\"}]}", i > 0 ? "," : "");
  g_string_append_c (json, ']');
  bytes = g_bytes_new (json->str, json->len);
  document = mw_document_new_bulk (bytes, NULL);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, NULL));
  mesh = mw_mesh_new (inputs);

  mw_mesh_get_products (mesh, &n);
  g_assert_cmpuint (n, ==, 100000);
  mw_mesh_get_problems (mesh, &n);
  g_assert_cmpuint (n, ==, 99999);
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 99999);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh/a product has all that its document says", test_product);
  g_test_add_func ("/mesh/older and other dialects of products are read", test_dialects_of_products);
  g_test_add_func ("/mesh/a contract has its properties in preorder", test_contract);
  g_test_add_func ("/mesh/domains are in order, named and owned", test_domains);
  g_test_add_func ("/mesh/neighbours differ in colour", test_neighbours_differ_in_color);
  g_test_add_func ("/mesh/parents in a circle end", test_parents_in_a_circle_end);
  g_test_add_func ("/mesh/documents with the same id all stay visible", test_duplicate_ids_stay_visible);
  g_test_add_func ("/mesh/an entry leads to its source", test_entries_have_their_source);
  g_test_add_func ("/mesh/nothing is a mesh too", test_nothing_is_a_mesh_too);
  g_test_add_func ("/mesh/wrong types are tolerated everywhere", test_wrong_types_are_tolerated);
  g_test_add_func ("/mesh/a hundred thousand duplicates do no harm", test_a_hundred_thousand_duplicates_are_quick);

  return g_test_run ();
}

/* test-comparison.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "graph/mw-comparison.h"
#include "model/mw-mesh-fixture.h"
#include "mw-test-mesh.h"

#define TEAMS "- {id: t1, name: First Team, type: Team}\n- {id: t2, name: Second Team, type: Team}\n"
#define ORDERS "- {apiVersion: v1.0.0, kind: DataProduct, id: orders, name: Orders, status: active, domain: sales," \
        " team: {name: t1}, outputPorts: [{name: orders, version: 1.0.0, contractId: oc}]}\n"
#define CONTRACT "- {apiVersion: v3.1.0, kind: DataContract, id: oc, name: Orders Contract, version: 1.0.0, status: active," \
        " schema: [{name: orders, properties: [{name: id, logicalType: integer}, {name: mail, logicalType: string," \
        " classification: restricted}]}]}\n"
#define REPORT "- {apiVersion: v1.0.0, kind: DataProduct, id: report, name: Report, status: active, domain: sales," \
        " inputPorts: [{name: in, version: 1.0.0, contractId: oc}]}\n"
#define AGREEMENT(status) "- {id: g, info: {purpose: x, status: " status "}, provider: {dataProductId: orders," \
        " outputPortId: orders}, consumer: {dataProductId: report}}\n"

static const char base[] = TEAMS ORDERS CONTRACT REPORT;

static MwComparison *
compare (const char *before,
         const char *after)
{
  g_autoptr(MwMesh) was = mw_mesh_fixture_new (before);
  g_autoptr(MwMesh) is = mw_mesh_fixture_new (after);
  MwComparison *comparison = mw_comparison_new (was, is);

  mw_mesh_fixture_check (mw_comparison_get_mesh (comparison));

  return comparison;
}

static MwGraphChange
get_change (MwComparison *comparison,
            const char   *id)
{
  guint product = mw_mesh_find_product (mw_comparison_get_mesh (comparison), id);

  g_assert_cmpuint (product, !=, MW_NONE);

  return mw_comparison_get_product_change (comparison, product);
}

static guint
find_edge (MwComparison *comparison,
           const char   *source,
           const char   *target)
{
  MwMesh *mesh = mw_comparison_get_mesh (comparison);
  const MwEdge *edge = mw_mesh_fixture_find_edge (mesh, source, target);

  g_assert_nonnull (edge);

  return (guint) (edge - mw_mesh_get_edges (mesh, NULL));
}

static void
assert_words (MwComparison *comparison,
              const char   *id,
              const char   *expected)
{
  guint product = mw_mesh_find_product (mw_comparison_get_mesh (comparison), id);
  g_auto(GStrv) words = mw_comparison_dup_words (comparison, product);
  g_autofree char *joined = g_strjoinv ("\n", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
assert_edge_words (MwComparison *comparison,
                   guint         edge,
                   const char   *expected)
{
  g_auto(GStrv) words = mw_comparison_dup_edge_words (comparison, edge);
  g_autofree char *joined = g_strjoinv ("\n", words);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_the_same_is_the_same (void)
{
  /* Members in another order and another style say the same. */
  g_autoptr(MwComparison) comparison =
    compare (base,
             CONTRACT TEAMS REPORT
             "- domain: 'sales'\n  team:\n    name: t1\n  status: active\n  name: Orders\n  id: orders\n"
             "  kind: DataProduct\n  apiVersion: v1.0.0\n"
             "  outputPorts:\n  - contractId: oc\n    version: 1.0.0\n    name: orders\n");

  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_NONE), ==, 2);
  g_assert_cmpuint (mw_comparison_get_n_edges (comparison, MW_GRAPH_CHANGE_NONE), ==, 1);
  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_NONE);
  assert_words (comparison, "orders", "");
  assert_edge_words (comparison, 0, "");
}

static void
test_added_and_removed_products (void)
{
  g_autoptr(MwComparison) comparison =
    compare (base, TEAMS ORDERS CONTRACT "- {apiVersion: v1.0.0, kind: DataProduct, id: new, status: draft}\n");
  MwMesh *mesh = mw_comparison_get_mesh (comparison);
  guint report = mw_mesh_find_product (mesh, "report");
  guint edge = find_edge (comparison, "orders", "report");

  g_assert_cmpint (get_change (comparison, "new"), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (get_change (comparison, "report"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_NONE);
  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_ADDED), ==, 1);
  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_REMOVED), ==, 1);
  assert_words (comparison, "new", "Data product added");
  assert_words (comparison, "report", "Data product removed");

  g_assert_cmpint (mw_comparison_get_edge_change (comparison, edge), ==, MW_GRAPH_CHANGE_REMOVED);
  assert_edge_words (comparison, edge, "Flow removed");

  g_assert_cmpuint (mw_comparison_get_product_after (comparison, report), ==, MW_NONE);
  g_assert_cmpuint (mw_comparison_find_product_of_before (comparison,
                                                          mw_comparison_get_product_before (comparison, report)), ==, report);
  g_assert_cmpuint (mw_comparison_get_edge_after (comparison, edge), ==, MW_NONE);
  g_assert_cmpuint (mw_comparison_get_edge_before (comparison, edge), !=, MW_NONE);
}

/* A product whose document went away while others still refer to it. */
static void
test_a_product_that_became_a_ghost_is_removed (void)
{
  g_autoptr(MwComparison) comparison =
    compare (TEAMS ORDERS CONTRACT REPORT AGREEMENT ("approved"), TEAMS REPORT AGREEMENT ("approved"));
  guint edge = find_edge (comparison, "orders", "report");

  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_false (mw_mesh_fixture_find_product (mw_comparison_get_mesh (comparison), "orders")->is_ghost);
  g_assert_cmpint (mw_comparison_get_edge_change (comparison, edge), ==, MW_GRAPH_CHANGE_CHANGED);
  g_assert_cmpint (mw_mesh_get_edges (mw_comparison_get_mesh (comparison), NULL)[edge].state, ==, MW_EDGE_BROKEN);
}

static void
test_words_for_facts_of_a_product (void)
{
  g_autoptr(MwComparison) comparison =
    compare (base,
             TEAMS CONTRACT REPORT
             "- {apiVersion: v1.0.0, kind: DataProduct, id: orders, name: All Orders, version: 2.0.0, status: deprecated,"
             " domain: trade, team: {name: t2}, description: {purpose: p}, tags: [x],"
             " outputPorts: [{name: orders, version: 1.1.0, contractId: oc}, {name: listens, version: 1.0.0}],"
             " inputPorts: [{name: raw, version: 1.0.0}], managementPorts: [{name: logs, content: observability}]}\n");

  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_CHANGED);
  assert_words (comparison, "orders",
                "Name: Orders → All Orders\n"
                "Version: nothing → 2.0.0\n"
                "Status: active → deprecated\n"
                "Owner: First Team → Second Team\n"
                "Domain: sales → trade\n"
                "Input port raw added\n"
                "Port orders, version: 1.0.0 → 1.1.0\n"
                "Output port listens added\n"
                "Management port logs added\n"
                "Field team changed\n"
                "Field description changed\n"
                "Field tags changed");
}

static void
test_words_for_versions_of_a_port (void)
{
  g_autoptr(MwComparison) comparison =
    compare ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: active,"
             " outputPorts: [{name: o, version: 1.0.0}]}\n",
             "- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: active,"
             " outputPorts: [{name: o, version: 1.0.0}, {name: o, version: 2.0.0}]}\n");

  assert_words (comparison, "a", "Output port o 2.0.0 added");
}

static void
test_words_for_a_contract (void)
{
  g_autoptr(MwComparison) comparison =
    compare (base,
             TEAMS ORDERS REPORT
             "- {apiVersion: v3.1.0, kind: DataContract, id: oc, name: Orders Contract, version: 2.0.0, status: deprecated,"
             " schema: [{name: orders, properties: [{name: id, logicalType: string, required: true},"
             " {name: who, logicalType: object, properties: [{name: first, logicalType: string}]}]},"
             " {name: lines, properties: [{name: n, logicalType: integer}]}]}\n");

  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_CHANGED);
  /* What takes by the contract does not change by it. */
  g_assert_cmpint (get_change (comparison, "report"), ==, MW_GRAPH_CHANGE_NONE);
  assert_words (comparison, "orders",
                "Contract Orders Contract, version: 1.0.0 → 2.0.0\n"
                "Contract Orders Contract, status: active → deprecated\n"
                "Contract Orders Contract: property orders.mail removed\n"
                "Contract Orders Contract: property orders.who added\n"
                "Contract Orders Contract: object lines added\n"
                "Contract Orders Contract: type of orders.id: integer → string\n"
                "Contract Orders Contract: orders.id is required now");
}

static void
test_there_is_always_a_word (void)
{
  g_autoptr(MwComparison) comparison =
    compare ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: active, outputPorts: [{name: o, description: x}]}\n",
             "- {apiVersion: v1.0.0, kind: DataProduct, id: a, status: active, outputPorts: [{name: o, description: y}]}\n");

  g_assert_cmpint (get_change (comparison, "a"), ==, MW_GRAPH_CHANGE_CHANGED);
  assert_words (comparison, "a", "Details of the document changed");
}

static void
test_edges_change_with_their_state (void)
{
  g_autoptr(MwComparison) comparison =
    compare (TEAMS ORDERS CONTRACT REPORT AGREEMENT ("requested"), TEAMS ORDERS CONTRACT REPORT AGREEMENT ("approved"));
  g_autoptr(MwComparison) reasons = compare (base, TEAMS ORDERS CONTRACT REPORT AGREEMENT ("approved"));
  guint edge = find_edge (comparison, "orders", "report");

  g_assert_cmpint (mw_comparison_get_edge_change (comparison, edge), ==, MW_GRAPH_CHANGE_CHANGED);
  g_assert_cmpint (mw_mesh_get_edges (mw_comparison_get_mesh (comparison), NULL)[edge].state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpuint (mw_comparison_get_n_edges (comparison, MW_GRAPH_CHANGE_CHANGED), ==, 1);
  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_CHANGED), ==, 0);
  assert_edge_words (comparison, edge, "Flow: requested → active");

  assert_edge_words (reasons, find_edge (reasons, "orders", "report"),
                     "Flow: without agreement → active\nAccess agreement added");
}

static void
test_a_draft_over_the_registry (void)
{
  static const char draft[] =
    "- {apiVersion: v1.0.0, kind: DataProduct, id: mine, name: Mine, status: draft, domain: sales,"
    " inputPorts: [{name: in, version: 1.0.0, contractId: oc}], outputPorts: [{name: o, version: 1.0.0, contractId: mc}]}\n"
    "- {apiVersion: v3.1.0, kind: DataContract, id: mc, version: 1.0.0, status: draft}\n"
    "- {id: mg, info: {purpose: x}, provider: {dataProductId: orders, outputPortId: orders}, consumer: {dataProductId: mine}}\n";
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GBytes) bytes = g_bytes_new_static (draft, strlen (draft));
  g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (base);
  g_autoptr(MwComparison) comparison = NULL;
  guint edge;

  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, NULL));
  comparison = mw_comparison_new_for_documents (mesh, inputs);

  g_assert_true (mw_comparison_get_before (comparison) == mesh);
  g_assert_cmpint (get_change (comparison, "mine"), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_NONE), ==, 2);
  edge = find_edge (comparison, "orders", "mine");
  g_assert_cmpint (mw_comparison_get_edge_change (comparison, edge), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (mw_mesh_get_edges (mw_comparison_get_mesh (comparison), NULL)[edge].state, ==, MW_EDGE_REQUESTED);
  assert_edge_words (comparison, edge, "Flow added");
}

static void
test_selections_of_one_mesh (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (TEAMS ORDERS CONTRACT REPORT
                                                "- {apiVersion: v1.0.0, kind: DataProduct, id: alone, status: active}\n");
  guint orders = mw_mesh_find_product (mesh, "orders");
  guint report = mw_mesh_find_product (mesh, "report");
  guint first[] = { orders, report };
  guint second[] = { orders, mw_mesh_find_product (mesh, "alone"), 9999 };
  g_autoptr(MwComparison) comparison =
    mw_comparison_new_for_selections (mesh, first, G_N_ELEMENTS (first), second, G_N_ELEMENTS (second));

  g_assert_true (mw_comparison_get_mesh (comparison) == mesh);
  g_assert_cmpint (get_change (comparison, "orders"), ==, MW_GRAPH_CHANGE_NONE);
  g_assert_cmpint (get_change (comparison, "report"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (get_change (comparison, "alone"), ==, MW_GRAPH_CHANGE_ADDED);
  assert_words (comparison, "report", "Only in the first selection");
  g_assert_cmpint (mw_comparison_get_edge_change (comparison, find_edge (comparison, "orders", "report")), ==,
                   MW_GRAPH_CHANGE_REMOVED);
}

static void
test_products_without_an_id (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new ("- {apiVersion: v1.0.0, kind: DataProduct, name: x, status: active}\n"
                                                "- {apiVersion: v1.0.0, kind: DataProduct, id: '', name: y, status: active}\n"
                                                "- {apiVersion: v1.0.0, kind: DataProduct, id: z, version: 1.0.0, status: active}\n"
                                                "- {apiVersion: v1.0.0, kind: DataProduct, id: z, version: 1.0.0, status: draft}\n");
  g_autoptr(MwComparison) comparison = mw_comparison_new (mesh, mesh);
  guint n;

  mw_mesh_get_products (mw_comparison_get_mesh (comparison), &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpuint (mw_comparison_get_n (comparison, MW_GRAPH_CHANGE_NONE), ==, 4);
}

static void
test_ten_thousand_products (void)
{
  g_autoptr(MwMesh) before = mw_test_mesh_new (10000, 7);
  g_autoptr(MwMesh) again = mw_test_mesh_new (10000, 7);
  g_autoptr(MwComparison) same = mw_comparison_new (before, again);
  guint n_products, n_edges, n;

  mw_mesh_get_products (before, &n_products);
  mw_mesh_get_edges (before, &n_edges);
  g_assert_cmpuint (mw_comparison_get_n (same, MW_GRAPH_CHANGE_NONE), ==, n_products);
  g_assert_cmpuint (mw_comparison_get_n_edges (same, MW_GRAPH_CHANGE_NONE), ==, n_edges);
  mw_mesh_get_edges (mw_comparison_get_mesh (same), &n);
  g_assert_cmpuint (n, ==, n_edges);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/the-same-is-the-same", test_the_same_is_the_same);
  g_test_add_func ("/comparison/added-and-removed-products", test_added_and_removed_products);
  g_test_add_func ("/comparison/a-product-that-became-a-ghost-is-removed", test_a_product_that_became_a_ghost_is_removed);
  g_test_add_func ("/comparison/words-for-facts-of-a-product", test_words_for_facts_of_a_product);
  g_test_add_func ("/comparison/words-for-versions-of-a-port", test_words_for_versions_of_a_port);
  g_test_add_func ("/comparison/words-for-a-contract", test_words_for_a_contract);
  g_test_add_func ("/comparison/there-is-always-a-word", test_there_is_always_a_word);
  g_test_add_func ("/comparison/edges-change-with-their-state", test_edges_change_with_their_state);
  g_test_add_func ("/comparison/a-draft-over-the-registry", test_a_draft_over_the_registry);
  g_test_add_func ("/comparison/selections-of-one-mesh", test_selections_of_one_mesh);
  g_test_add_func ("/comparison/products-without-an-id", test_products_without_an_id);
  g_test_add_func ("/comparison/ten-thousand-products", test_ten_thousand_products);

  return g_test_run ();
}

/* test-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-letter-mesh.h"
#include "graph/mw-view.h"
#include "model/mw-mesh-fixture.h"

/* a > b > c > d > e > f, y > b, y > c, d > z, c > r refused; i alone. */
static const char *const chain[] = { "a", "b", "c", "d", "e", "f", "y", "z", "r", "i", NULL };
static const char *const gives[] = {
  "a>b approved", "b>c approved", "c>d requested", "d>e approved", "e>f approved",
  "y>b approved", "y>c approved", "d>z approved", "c>r rejected", NULL,
};

static MwGraph *
build (MwView *view,
       MwMesh *mesh)
{
  g_autoptr(GError) error = NULL;
  MwGraph *graph = mw_view_build (view, mesh, NULL, &error);

  g_assert_no_error (error);

  return graph;
}

/* The ids of the products that are drawn, in the order of the alphabet. */
static char *
dup_drawn (MwView *view,
           MwMesh *mesh)
{
  g_autoptr(MwGraph) graph = build (view, mesh);
  GString *drawn = g_string_new (NULL);
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (char id = 'a'; id <= 'z'; id++)
    for (guint i = 0; i < n; i++)
      if (products[i].id[0] == id && mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, i) != MW_NONE)
        g_string_append_c (drawn, id);

  return g_string_free_and_steal (drawn);
}

static void
assert_drawn (MwView     *view,
              MwMesh     *mesh,
              const char *expected)
{
  g_autofree char *drawn = dup_drawn (view, mesh);

  g_assert_cmpstr (drawn, ==, expected);
}

static const MwGraphNode *
get_node (MwGraph    *graph,
          const char *key)
{
  guint node = mw_graph_find_key (graph, key);

  g_assert_cmpuint (node, !=, MW_NONE);

  return &mw_graph_get_nodes (graph, NULL)[node];
}

static const MwGraphEdge *
find_edge (MwGraph    *graph,
           const char *source,
           const char *target)
{
  guint from = mw_graph_find_key (graph, source);
  guint to = mw_graph_find_key (graph, target);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == from && edges[i].target == to)
      return &edges[i];

  return NULL;
}

static void
test_expands_and_collapses (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_neighbourhood (view, "c");
  assert_drawn (view, mesh, "bcdy");

  g_assert_true (mw_view_expand (view, mesh, "d", FALSE));
  g_assert_false (mw_view_expand (view, mesh, "d", FALSE));
  assert_drawn (view, mesh, "bcdeyz");
  mw_view_expand (view, mesh, "e", FALSE);
  mw_view_expand (view, mesh, "b", TRUE);
  assert_drawn (view, mesh, "abcdefyz");

  /* What hangs on it goes with it, and comes back with it. */
  g_assert_true (mw_view_collapse (view, mesh, "d", FALSE));
  assert_drawn (view, mesh, "abcdy");
  mw_view_expand (view, mesh, "d", FALSE);
  assert_drawn (view, mesh, "abcdefyz");

  g_assert_true (mw_view_collapse (view, mesh, "c", FALSE));
  assert_drawn (view, mesh, "abcy");
  g_assert_true (mw_view_expand (view, mesh, "c", FALSE));
  assert_drawn (view, mesh, "abcdefyz");
  g_assert_false (mw_view_collapse (view, mesh, "z", FALSE));
  g_assert_false (mw_view_expand (view, mesh, "nobody", FALSE));
}

/* Three steps are shown as such: one product of the first can be collapsed still. */
static void
test_collapses_within_steps (void)
{
  static const char *const tree[] = { "a", "b", "c", "d", "e", "f", "g", NULL };
  static const char *const edges[] = {
    "a>b approved", "a>c approved", "b>d approved", "c>e approved", "d>f approved", "e>g approved", NULL,
  };
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (tree, edges);
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_neighbourhood (view, "a");
  view->downstream = 3;
  assert_drawn (view, mesh, "abcdefg");
  g_assert_true (mw_view_collapse (view, mesh, "b", FALSE));
  assert_drawn (view, mesh, "abceg");
  g_assert_true (mw_view_expand (view, mesh, "b", FALSE));
  assert_drawn (view, mesh, "abcdefg");
  g_assert_true (mw_view_collapse (view, mesh, "a", FALSE));
  assert_drawn (view, mesh, "a");
}

static void
test_counts_what_is_not_drawn (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;

  mw_view_show_neighbourhood (view, "c");
  graph = build (view, mesh);

  g_assert_cmpuint (get_node (graph, "product:b")->n_hidden_in, ==, 1);
  g_assert_cmpuint (get_node (graph, "product:b")->n_hidden_out, ==, 0);
  g_assert_cmpuint (get_node (graph, "product:d")->n_hidden_out, ==, 2);
  /* What was refused is no way to anything. */
  g_assert_cmpuint (get_node (graph, "product:c")->n_hidden_out, ==, 0);
}

/* x gives to two products of one domain, which count it once. */
static void
test_counts_products_not_edges (void)
{
  static const char *const products[] = { "a1", "a2", "x1", "x2", NULL };
  static const char *const edges[] = { "x1>a1 approved", "x1>a2 approved", "a1>x2 approved", "a2>x2 approved", NULL };
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, edges);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;

  mw_view_hide (view, "x1");
  mw_view_hide (view, "x2");
  graph = build (view, mesh);

  g_assert_cmpuint (get_node (graph, "domain:a")->n_hidden_in, ==, 1);
  g_assert_cmpuint (get_node (graph, "domain:a")->n_hidden_out, ==, 1);
  /* Nothing of its is left to show. */
  g_assert_cmpuint (mw_graph_find_key (graph, "domain:x"), ==, MW_NONE);
}

static void
test_hides (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;

  mw_view_show_neighbourhood (view, "c");
  view->downstream = 2;
  mw_view_hide (view, "d");
  assert_drawn (view, mesh, "bceyz");
  graph = build (view, mesh);
  g_assert_cmpint (find_edge (graph, "product:c", "product:e")->kind, ==, MW_GRAPH_EDGE_IMPLIED);
  g_assert_cmpuint (find_edge (graph, "product:c", "product:e")->n_between, ==, 1);
  g_assert_cmpint (find_edge (graph, "product:c", "product:e")->state, ==, MW_EDGE_REQUESTED);

  /* Its count is on c; who asks for it gets it. */
  g_assert_cmpuint (get_node (graph, "product:c")->n_hidden_out, ==, 1);
  g_assert_true (mw_view_expand (view, mesh, "c", FALSE));
  assert_drawn (view, mesh, "bcdeyz");

  /* What is looked at cannot be hidden. */
  mw_view_hide (view, "c");
  assert_drawn (view, mesh, "bcdeyz");
  mw_view_show_neighbourhood (view, "c");
  g_assert_false (g_hash_table_contains (view->hidden, "c"));
}

static void
test_shows_kinds_of_edges (void)
{
  static const char *const yaml =
    "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: A, status: active,"
    " outputPorts: [{name: out, version: 1.0.0, contractId: k}]}\n"
    "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: B, status: active,"
    " inputPorts: [{name: in, version: 1.0.0, contractId: k}]}\n"
    "- {id: g, info: {purpose: x, status: rejected},"
    " provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: b}}\n";
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) all = NULL;
  g_autoptr(MwGraph) refused = NULL;
  g_autoptr(MwGraph) none = NULL;

  mw_view_show_neighbourhood (view, "a");
  all = build (view, mesh);
  g_assert_cmpint (find_edge (all, "product:a", "product:b")->state, ==, MW_EDGE_DERIVED);
  g_assert_cmpuint (find_edge (all, "product:a", "product:b")->provenance, ==,
                    MW_PROVENANCE_ACCESS | MW_PROVENANCE_CONTRACT_MATCH);

  /* Without what the contract says nothing flows there, and it is no neighbour. */
  view->edges = MW_VIEW_EDGES_REJECTED;
  assert_drawn (view, mesh, "a");
  mw_view_show_whole (view);
  refused = build (view, mesh);
  g_assert_cmpint (find_edge (refused, "product:a", "product:b")->state, ==, MW_EDGE_REJECTED);
  g_assert_cmpuint (find_edge (refused, "product:a", "product:b")->provenance, ==, MW_PROVENANCE_ACCESS);

  view->edges = MW_VIEW_EDGES_AGREED | MW_VIEW_EDGES_LINEAGE;
  none = build (view, mesh);
  g_assert_null (find_edge (none, "product:a", "product:b"));
}

static void
test_finds_isolated_and_ghosts (void)
{
  static const char *const edges[] = { "a>b approved", "b>gone approved", "b>c rejected", NULL };
  static const char *const products[] = { "a", "b", "c", "i", NULL };
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, edges);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(GArray) isolated = NULL;
  g_autoptr(GArray) ghosts = NULL;
  g_autoptr(GArray) all = NULL;

  mw_view_show_whole (view);
  graph = build (view, mesh);
  isolated = mw_graph_find_isolated (graph);
  ghosts = mw_graph_find_ghosts (graph);
  all = mw_graph_dup_products (graph);

  g_assert_cmpuint (isolated->len, ==, 2);
  g_assert_cmpuint (mw_graph_count_isolated (graph), ==, 2);
  g_assert_cmpuint (g_array_index (isolated, guint, 0), ==, mw_graph_find_key (graph, "product:c"));
  g_assert_cmpuint (g_array_index (isolated, guint, 1), ==, mw_graph_find_key (graph, "product:i"));
  g_assert_cmpuint (ghosts->len, ==, 1);
  g_assert_cmpuint (mw_graph_count_ghosts (graph), ==, 1);
  g_assert_cmpuint (g_array_index (ghosts, guint, 0), ==, mw_graph_find_key (graph, "product:gone"));
  g_assert_cmpuint (all->len, ==, 5);
}

static void
test_keys_find_their_nodes (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  mw_view_open_domain (view, "c");
  graph = build (view, mesh);
  mw_graph_get_nodes (graph, &n);
  g_assert_cmpuint (n, ==, 10);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);

      g_assert_cmpuint (mw_graph_find_key (graph, key), ==, i);
    }

  g_assert_cmpuint (mw_graph_find_key (graph, "product:c"), !=, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "domain:a"), !=, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "domain:c"), ==, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "product:a"), ==, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, ""), ==, MW_NONE);
}

static void
test_gone_things_are_passed_over (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);

  for (guint kind = 0; kind < MW_VIEW_N_KINDS; kind++)
    {
      g_autoptr(MwView) view = mw_view_new ();
      g_autoptr(MwGraph) graph = NULL;

      if (kind == MW_VIEW_SELECTION)
        continue;

      mw_view_show_neighbourhood (view, "gone");
      view->kind = kind;
      mw_view_hide (view, "gone too");
      g_hash_table_add (view->opened, g_strdup ("nowhere"));
      g_hash_table_add (view->expanded_up, g_strdup ("gone"));
      view->upstream = G_MAXUINT;
      graph = build (view, mesh);
      g_assert_nonnull (graph);
    }
}

static void
test_titles (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwView) view = mw_view_new ();
  static const struct
  {
    MwViewKind  kind;
    const char *focus;
    const char *column;
    const char *title;
  } cases[] = {
    { MW_VIEW_OVERVIEW, NULL, NULL, "Domains, 1 open" },
    { MW_VIEW_WHOLE, NULL, NULL, "Whole mesh" },
    { MW_VIEW_NEIGHBOURHOOD, "c", NULL, "Neighbourhood of c" },
    { MW_VIEW_NEIGHBOURHOOD, "gone", NULL, "Neighbourhood of gone" },
    { MW_VIEW_INSIDE, "c", NULL, "Inside of c" },
    { MW_VIEW_COLUMNS, "c", NULL, "Columns of c" },
    { MW_VIEW_COLUMNS, "c", "t.id", "Column t.id of c" },
  };

  mw_view_open_domain (view, "a");
  mw_view_open_domain (view, "nowhere");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = NULL;

      view->kind = cases[i].kind;
      g_set_str (&view->focus, cases[i].focus);
      g_set_str (&view->column, cases[i].column);
      title = mw_view_dup_title (view, mesh);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_first_view (void)
{
  g_autoptr(MwMesh) small = mw_letter_mesh_new (chain, gives);
  g_autoptr(MwMesh) large = mw_letter_mesh_new_random (1, 50, 50);
  g_autoptr(MwView) first = mw_view_new_for_mesh (small);
  g_autoptr(MwView) second = mw_view_new_for_mesh (large);

  assert_drawn (first, small, "abcdefiryz");
  g_assert_cmpuint (g_hash_table_size (second->opened), ==, 0);
  g_assert_cmpuint (second->per_domain, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view/neighbourhood-grows-and-shrinks-a-step-at-a-time", test_expands_and_collapses);
  g_test_add_func ("/view/a-product-within-the-steps-collapses-alone", test_collapses_within_steps);
  g_test_add_func ("/view/what-is-not-drawn-is-counted", test_counts_what_is_not_drawn);
  g_test_add_func ("/view/counts-are-of-products-and-not-of-edges", test_counts_products_not_edges);
  g_test_add_func ("/view/hiding-takes-away-and-implies", test_hides);
  g_test_add_func ("/view/only-the-kinds-of-edges-that-are-wanted-are-shown", test_shows_kinds_of_edges);
  g_test_add_func ("/view/isolated-products-and-ghosts-are-found", test_finds_isolated_and_ghosts);
  g_test_add_func ("/view/every-key-finds-its-node", test_keys_find_their_nodes);
  g_test_add_func ("/view/what-is-gone-is-passed-over", test_gone_things_are_passed_over);
  g_test_add_func ("/view/titles-are-words", test_titles);
  g_test_add_func ("/view/a-small-mesh-shows-its-products-first", test_first_view);

  return g_test_run ();
}

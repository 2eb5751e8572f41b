/* test-view-selection.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-letter-mesh.h"
#include "graph/mw-selector.h"
#include "graph/mw-view.h"

/* a1 > b1 > c1 > a2 > d1, b1 > b2. */
static const char *const products[] = { "a1", "a2", "b1", "b2", "c1", "d1", NULL };
static const char *const gives[] = {
  "a1>b1 approved", "b1>c1 approved", "c1>a2 requested", "a2>d1 approved", "b1>b2 approved", NULL,
};

static MwGraph *
build (MwView       *view,
       MwMesh       *mesh,
       MwComparison *comparison)
{
  g_autoptr(GError) error = NULL;
  MwGraph *graph = mw_view_build (view, mesh, comparison, &error);

  g_assert_no_error (error);

  return graph;
}

static guint
count_nodes (MwGraph *graph)
{
  guint n;

  mw_graph_get_nodes (graph, &n);

  return n;
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

static MwGraphChange
get_change (MwGraph    *graph,
            const char *key)
{
  guint node = mw_graph_find_key (graph, key);

  g_assert_cmpuint (node, !=, MW_NONE);

  return mw_graph_get_nodes (graph, NULL)[node].change;
}

static void
test_selection_with_implied_edges (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  mw_view_show_selection (view, "a1 a2 d1");
  graph = build (view, mesh, NULL);

  g_assert_cmpuint (count_nodes (graph), ==, 3);
  mw_graph_get_clusters (graph, &n);
  g_assert_cmpuint (n, ==, 2);
  mw_graph_get_edges (graph, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (find_edge (graph, "product:a2", "product:d1")->kind, ==, MW_GRAPH_EDGE_FLOW);
  g_assert_cmpint (find_edge (graph, "product:a1", "product:a2")->kind, ==, MW_GRAPH_EDGE_IMPLIED);
  g_assert_cmpuint (find_edge (graph, "product:a1", "product:a2")->n_between, ==, 2);
  g_assert_cmpint (find_edge (graph, "product:a1", "product:a2")->state, ==, MW_EDGE_REQUESTED);
}

static void
test_selection_rolls_up (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) closed = NULL;
  g_autoptr(MwGraph) open = NULL;

  mw_view_show_selection (view, "a1 b2 d1 a2");
  view->rolls_up = TRUE;
  closed = build (view, mesh, NULL);

  /* c has nothing that is selected; b is there for b2, which takes through b1. */
  g_assert_cmpuint (count_nodes (closed), ==, 3);
  g_assert_cmpuint (mw_graph_find_key (closed, "domain:c"), ==, MW_NONE);
  g_assert_cmpint (find_edge (closed, "domain:a", "domain:b")->kind, ==, MW_GRAPH_EDGE_IMPLIED);
  g_assert_cmpint (find_edge (closed, "domain:a", "domain:d")->kind, ==, MW_GRAPH_EDGE_FLOW);
  g_assert_null (find_edge (closed, "domain:b", "domain:d"));

  mw_view_open_domain (view, "a");
  g_assert_cmpint (view->kind, ==, MW_VIEW_SELECTION);
  open = build (view, mesh, NULL);
  g_assert_cmpuint (count_nodes (open), ==, 4);
  g_assert_cmpuint (find_edge (open, "product:a1", "product:a2")->n_between, ==, 2);
}

static void
test_selection_expands (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) before = NULL;
  g_autoptr(MwGraph) after = NULL;

  mw_view_show_selection (view, "b1");
  before = build (view, mesh, NULL);
  g_assert_cmpuint (count_nodes (before), ==, 1);
  g_assert_cmpuint (mw_graph_get_nodes (before, NULL)[0].n_hidden_out, ==, 2);

  mw_view_expand (view, mesh, "b1", FALSE);
  after = build (view, mesh, NULL);
  g_assert_cmpuint (count_nodes (after), ==, 3);
  g_assert_true (mw_view_collapse (view, mesh, "b1", FALSE));
}

static void
test_wrong_selectors_have_a_place (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(GError) error = NULL;
  gsize start, end;

  mw_view_show_selection (view, "a1 (");
  g_assert_null (mw_view_build (view, mesh, NULL, &error));
  g_assert_true (mw_selector_error_get_place (error, &start, &end));
  g_clear_error (&error);

  mw_view_show_selection (view, "a1");
  view->comparison = MW_VIEW_COMPARE_SELECTION;
  view->compared = g_strdup ("nobody");
  g_assert_null (mw_view_build (view, mesh, NULL, &error));
  g_assert_true (mw_selector_error_get_place (error, &start, &end));
  g_clear_error (&error);

  mw_view_show_selection (view, NULL);
  g_assert_null (mw_view_build (view, mesh, NULL, &error));
  g_assert_error (error, MW_SELECTOR_ERROR, MW_SELECTOR_ERROR_EMPTY);
}

static void
test_compares_selections (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, gives);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraph) rolled = NULL;

  mw_view_show_selection (view, "b1 c1 b2");
  view->comparison = MW_VIEW_COMPARE_SELECTION;
  view->compared = g_strdup ("a1 b1");
  graph = build (view, mesh, NULL);

  g_assert_cmpuint (count_nodes (graph), ==, 4);
  g_assert_cmpint (get_change (graph, "product:a1"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (get_change (graph, "product:b1"), ==, MW_GRAPH_CHANGE_NONE);
  g_assert_cmpint (get_change (graph, "product:c1"), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (find_edge (graph, "product:a1", "product:b1")->change, ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (find_edge (graph, "product:b1", "product:c1")->change, ==, MW_GRAPH_CHANGE_ADDED);

  /* Of a domain that holds both it is a change. */
  view->rolls_up = TRUE;
  rolled = build (view, mesh, NULL);
  g_assert_cmpint (get_change (rolled, "domain:a"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (get_change (rolled, "domain:b"), ==, MW_GRAPH_CHANGE_CHANGED);
  g_assert_cmpint (get_change (rolled, "domain:c"), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (find_edge (rolled, "domain:b", "domain:c")->change, ==, MW_GRAPH_CHANGE_ADDED);
}

static void
test_compares_meshes (void)
{
  static const char *const later[] = { "a1", "a2", "b1", "c1", "d1", "e1", NULL };
  static const char *const gives_later[] = {
    "a1>b1 approved", "b1>c1 rejected", "c1>a2 requested", "a2>d1 approved", "d1>e1 approved", "a1>d1 approved", NULL,
  };
  g_autoptr(MwMesh) before = mw_letter_mesh_new (products, gives);
  g_autoptr(MwMesh) after = mw_letter_mesh_new (later, gives_later);
  g_autoptr(MwComparison) comparison = mw_comparison_new (before, after);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraph) domains = NULL;

  mw_view_show_whole (view);
  graph = build (view, after, comparison);

  g_assert_cmpuint (count_nodes (graph), ==, 7);
  g_assert_cmpint (get_change (graph, "product:b2"), ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (get_change (graph, "product:e1"), ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (get_change (graph, "product:d1"), ==, MW_GRAPH_CHANGE_NONE);
  g_assert_cmpint (find_edge (graph, "product:b1", "product:b2")->change, ==, MW_GRAPH_CHANGE_REMOVED);
  g_assert_cmpint (find_edge (graph, "product:d1", "product:e1")->change, ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (find_edge (graph, "product:a1", "product:b1")->change, ==, MW_GRAPH_CHANGE_NONE);

  /* An edge that stands for an old and a new one changed. */
  mw_view_show_overview (view);
  domains = build (view, after, comparison);
  g_assert_cmpint (find_edge (domains, "domain:a", "domain:d")->change, ==, MW_GRAPH_CHANGE_CHANGED);
  g_assert_cmpint (find_edge (domains, "domain:d", "domain:e")->change, ==, MW_GRAPH_CHANGE_ADDED);
  g_assert_cmpint (get_change (domains, "domain:b"), ==, MW_GRAPH_CHANGE_CHANGED);
}

/* What a gives d is nobody's strongest. */
static void
test_changes_are_not_left_out (void)
{
  static const char *const all[] = { "a1", "a2", "b1", "c1", "c2", "d1", NULL };
  static const char *const gives_before[] = {
    "a1>b1 approved", "a2>b1 approved", "c1>d1 approved", "c2>d1 approved", NULL,
  };
  static const char *const gives_after[] = {
    "a1>b1 approved", "a2>b1 approved", "c1>d1 approved", "c2>d1 approved", "a1>d1 approved", NULL,
  };
  g_autoptr(MwMesh) before = mw_letter_mesh_new (all, gives_before);
  g_autoptr(MwMesh) after = mw_letter_mesh_new (all, gives_after);
  g_autoptr(MwComparison) comparison = mw_comparison_new (before, after);
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) alone = NULL;
  g_autoptr(MwGraph) compared = NULL;

  view->per_domain = 1;
  alone = build (view, after, NULL);
  g_assert_null (find_edge (alone, "domain:a", "domain:d"));
  g_assert_cmpuint (mw_graph_get_n_left_out (alone), ==, 1);
  compared = build (view, after, comparison);
  g_assert_nonnull (find_edge (compared, "domain:a", "domain:d"));
  g_assert_cmpint (find_edge (compared, "domain:a", "domain:d")->change, ==, MW_GRAPH_CHANGE_ADDED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-selection/what-lies-between-is-implied", test_selection_with_implied_edges);
  g_test_add_func ("/view-selection/rolls-up-to-domains", test_selection_rolls_up);
  g_test_add_func ("/view-selection/expands-beyond-itself", test_selection_expands);
  g_test_add_func ("/view-selection/wrong-selectors-have-a-place", test_wrong_selectors_have_a_place);
  g_test_add_func ("/view-selection/two-selections-are-one-picture", test_compares_selections);
  g_test_add_func ("/view-selection/two-meshes-are-one-picture", test_compares_meshes);
  g_test_add_func ("/view-selection/changes-are-not-left-out", test_changes_are_not_left_out);

  return g_test_run ();
}

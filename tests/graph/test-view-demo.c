/* test-view-demo.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"
#include "model/mw-mesh-fixture.h"

static void
check_rows (MwGraph           *graph,
            const MwGraphNode *node,
            guint              row)
{
  guint n;
  const MwGraphRow *rows = mw_graph_get_rows (graph, &n);

  g_assert_cmpuint (row, <, node->rows.n);
  g_assert_cmpuint (node->rows.first + row, <, n);
  g_assert_cmpfloat (rows[node->rows.first + row].y, <, node->height);
}

/* What holds of every graph, whatever it shows. */
static void
check (MwView *view,
       MwMesh *mesh)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwGraph) graph = mw_view_build (view, mesh, NULL, &error);
  g_autoptr(GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_nodes, n_edges, n_clusters;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  g_assert_no_error (error);
  mw_graph_get_clusters (graph, &n_clusters);

  for (guint i = 0; i < n_nodes; i++)
    {
      char *key = mw_graph_dup_node_key (graph, i);

      g_assert_true (nodes[i].cluster == MW_NONE || nodes[i].cluster < n_clusters);
      g_assert_cmpfloat (nodes[i].width, >, 0);
      g_assert_cmpfloat (nodes[i].height, >, 0);
      g_assert_cmpuint (mw_graph_find_key (graph, key), ==, i);
      g_assert_cmpuint (mw_graph_find_node (graph, nodes[i].kind, nodes[i].subject), ==, i);
      g_assert_true (g_hash_table_add (keys, key));
    }

  for (guint i = 0; i < n_edges; i++)
    {
      g_assert_cmpuint (edges[i].source, <, n_nodes);
      g_assert_cmpuint (edges[i].target, <, n_nodes);
      g_assert_cmpuint (edges[i].count, >, 0);
      g_assert_true (edges[i].source != edges[i].target || edges[i].kind == MW_GRAPH_EDGE_COLUMN);
      g_assert_cmpint (edges[i].kind == MW_GRAPH_EDGE_COLUMN, ==, edges[i].source_row != MW_NONE);
      if (edges[i].kind != MW_GRAPH_EDGE_COLUMN)
        continue;

      check_rows (graph, &nodes[edges[i].source], edges[i].source_row);
      check_rows (graph, &nodes[edges[i].target], edges[i].target_row);
    }
}

static void
test_every_view (void)
{
  static const MwViewKind kinds[] = { MW_VIEW_NEIGHBOURHOOD, MW_VIEW_INSIDE, MW_VIEW_COLUMNS };
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  g_autoptr(MwView) view = mw_view_new ();
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  view->edges = MW_VIEW_ALL_EDGES;
  check (view, mesh);
  mw_view_show_whole (view);
  check (view, mesh);

  for (guint i = 0; i < n; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        mw_view_show_neighbourhood (view, products[i].id);
        view->kind = kinds[j];
        view->upstream = 2;
        check (view, mesh);
      }
}

static guint
count (MwGraph        *graph,
       MwGraphNodeKind kind)
{
  guint n, n_found = 0;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    n_found += nodes[i].kind == kind;

  return n_found;
}

/* As its document has it: three inputs that two jobs count into one table. */
static void
test_inside_of_daily_track_plays (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n, n_inside = 0, n_lone = 0;
  const MwGraphEdge *edges;

  mw_view_show_inside (view, "daily-track-plays");
  graph = mw_view_build (view, mesh, NULL, NULL);
  edges = mw_graph_get_edges (graph, &n);

  g_assert_cmpuint (mw_graph_find_key (graph, "component:daily-track-plays/count-build"), !=, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "port:daily-track-plays/0/catalogue-releases"), !=, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "product:playback-events"), !=, MW_NONE);
  /* All that it takes and gives goes through a port. */
  g_assert_cmpuint (mw_graph_find_key (graph, "product:daily-track-plays"), ==, MW_NONE);

  for (guint i = 0; i < n; i++)
    n_inside += edges[i].kind == MW_GRAPH_EDGE_INSIDE;

  g_assert_cmpuint (n_inside, >=, 8);

  /* Every component of it is linked to something. */
  for (guint i = 0; i < mw_mesh_get_products (mesh, NULL)[mw_mesh_find_product (mesh, "daily-track-plays")].components.n; i++)
    {
      guint component = mw_mesh_get_products (mesh, NULL)[mw_mesh_find_product (mesh, "daily-track-plays")].components.first + i;
      guint node = mw_graph_find_node (graph, MW_GRAPH_NODE_COMPONENT, component);
      gboolean linked = FALSE;

      for (guint j = 0; j < n; j++)
        linked |= edges[j].source == node || edges[j].target == node;

      n_lone += !linked;
    }

  g_assert_cmpuint (n_lone, ==, 0);
}

static void
test_columns_three_products_away (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  mw_view_show_columns (view, "royalty-statements", NULL);
  view->upstream = 3;
  graph = mw_view_build (view, mesh, NULL, NULL);
  mw_graph_get_clusters (graph, &n);
  g_assert_cmpuint (n, >=, 3);
  g_assert_cmpuint (count (graph, MW_GRAPH_NODE_OBJECT), >=, 3);
}

static void
test_concepts_of_the_demo (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;

  mw_view_show_whole (view);
  view->edges = MW_VIEW_ALL_EDGES;
  graph = mw_view_build (view, mesh, NULL, NULL);
  g_assert_cmpuint (count (graph, MW_GRAPH_NODE_CONCEPT), >, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-demo/every-view-of-the-demo-holds-together", test_every_view);
  g_test_add_func ("/view-demo/a-product-is-drawn-as-its-document-has-it", test_inside_of_daily_track_plays);
  g_test_add_func ("/view-demo/columns-are-followed-through-three-products", test_columns_three_products_away);
  g_test_add_func ("/view-demo/concepts-bring-products-together", test_concepts_of_the_demo);

  return g_test_run ();
}

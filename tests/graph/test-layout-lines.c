/* test-layout-lines.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

#include "graph/mw-graph-private.h"
#include "graph/mw-layout-problem.h"
#include "graph/mw-layout-route.h"

#define N_ROWS 6
#define ROW_HEIGHT 20.0f

static void
add_object (GArray *nodes,
            GArray *rows)
{
  MwGraphNode node = {
    .kind = MW_GRAPH_NODE_OBJECT,
    .subject = nodes->len,
    .cluster = MW_NONE,
    .width = 220,
    .height = 32 + N_ROWS * ROW_HEIGHT,
    .rows = { rows->len, N_ROWS },
  };

  for (guint i = 0; i < N_ROWS; i++)
    {
      MwGraphRow row = { rows->len, 32 + ROW_HEIGHT * ((float) i + 0.5f) };

      g_array_append_val (rows, row);
    }

  g_array_append_val (nodes, node);
}

static void
add_column (GArray *edges,
            guint   source,
            guint   source_row,
            guint   target,
            guint   target_row)
{
  MwGraphEdge edge = {
    .source = source, .target = target, .count = 1, .edge = MW_NONE, .kind = MW_GRAPH_EDGE_COLUMN,
    .source_row = source_row, .target_row = target_row,
  };

  g_array_append_val (edges, edge);
}

/* 0 → 1 → 2, and from 0 to 2, by several columns each. */
static MwGraph *
create_columns (void)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (MwGraphNode));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (MwGraphEdge));
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (MwGraphRow));
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (MwGraphCluster));

  for (guint i = 0; i < 3; i++)
    add_object (nodes, rows);

  for (guint i = 0; i < N_ROWS; i++)
    {
      add_column (edges, 0, i, 1, N_ROWS - 1 - i);
      add_column (edges, 1, i, 2, i);
    }

  add_column (edges, 0, 3, 2, 5);
  add_column (edges, 1, 2, 1, 4);
  add_column (edges, 0, 999, 2, MW_NONE);

  return mw_graph_new_take (NULL, nodes, edges, clusters, rows, 0);
}

static void
assert_row (const graphene_point_t *point,
            float                   x,
            const graphene_rect_t  *box,
            guint                   row)
{
  float y = row < N_ROWS ? 32 + ROW_HEIGHT * ((float) row + 0.5f) : box->size.height / 2;

  g_assert_cmpfloat_with_epsilon (point->x, x, 0.1);
  g_assert_cmpfloat_with_epsilon (point->y, box->origin.y + y, 0.1);
}

static void
assert_rows (MwGraphLayout *graph_layout)
{
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (graph_layout, NULL);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (graph_layout), &n);

  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t *source = &boxes[edges[i].source];
      const graphene_rect_t *target = &boxes[edges[i].target];
      guint n_points;
      const graphene_point_t *points = mw_graph_layout_get_curve (graph_layout, i, &n_points);

      assert_row (&points[0], source->origin.x + source->size.width, source, edges[i].source_row);
      assert_row (&points[n_points - 1], target->origin.x, target, edges[i].target_row);
    }
}

static void
test_rows (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(MwGraph) graph = create_columns ();
  g_autoptr(MwGraph) same = create_columns ();
  g_autoptr(MwGraphLayout) before = NULL;
  g_autoptr(MwGraphLayout) after = NULL;
  const graphene_rect_t *boxes;

  mw_layout_service_set_deadline (service, 20000);
  before = mw_test_await_layout (service, graph);
  mw_test_assert_by_graphviz (before);
  assert_rows (before);
  boxes = mw_graph_layout_get_boxes (before, NULL);
  g_assert_cmpfloat (boxes[0].origin.x, <, boxes[1].origin.x);
  g_assert_cmpfloat (boxes[1].origin.x, <, boxes[2].origin.x);

  after = mw_test_await_layout_after (service, same, before, NULL);
  mw_test_assert_by_graphviz (after);
  assert_rows (after);
}

static void
test_one_edge_a_pair (void)
{
  g_autoptr(MwGraph) graph = create_columns ();
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new_for_graph (graph);

  g_assert_cmpuint (problem->edges->len, ==, 3);
  g_assert_cmpuint (mw_layout_problem_get_n_lines (problem), ==, 2 * N_ROWS + 3);
  g_assert_cmpuint (mw_layout_problem_get_edge (problem, 0)->weight, ==, N_ROWS);
}

/* A curve from the first to the last of three boxes in a row goes round the middle. */
static void
test_round_boxes (void)
{
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new (0);
  g_autoptr(MwLayoutPicture) picture = NULL;
  g_autoptr(MwLayoutRouter) router = NULL;
  const MwLayoutLine ways[] = { { 0, 2, -1, -1 }, { 2, 0, -1, -1 } };

  for (guint i = 0; i < 3; i++)
    mw_layout_problem_add_node (problem, 176, 56, MW_NONE);

  picture = mw_layout_picture_new (problem);
  mw_layout_picture_get_box (picture, 1)->origin.x = 400;
  mw_layout_picture_get_box (picture, 2)->origin.x = 800;
  router = mw_layout_router_new (picture, 2);

  for (guint i = 0; i < 2; i++)
    {
      guint n_points;
      const graphene_point_t *points;

      mw_layout_router_add (router, picture, &ways[i]);
      points = mw_layout_picture_get_curve (picture, i, &n_points);
      g_assert_cmpuint (n_points, ==, 10);
      g_assert_cmpuint (mw_layout_router_count (router, points, n_points, ways[i].source, ways[i].target), ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/layout-lines/columns-end-at-their-rows", test_rows);
  g_test_add_func ("/layout-lines/graphviz-gets-one-edge-for-each-pair", test_one_edge_a_pair);
  g_test_add_func ("/layout-lines/curves-go-round-boxes", test_round_boxes);

  return g_test_run ();
}

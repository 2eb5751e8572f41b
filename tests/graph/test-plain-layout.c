/* test-plain-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

#include "graph/mw-layout-division.h"
#include "graph/mw-plain-layout.h"

static void
test_random_graphs (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20260701);

  for (guint round = 0; round < 60; round++)
    {
      MwTestGraph *builder = mw_test_graph_new ();
      guint n_clusters = (guint) g_rand_int_range (rand, 0, 8);
      g_autoptr(MwGraph) graph = NULL;
      g_autoptr(MwGraphLayout) graph_layout = NULL;

      for (guint i = 0; i < n_clusters; i++)
        mw_test_graph_add (builder, (guint) g_rand_int_range (rand, 0, 12), i);

      mw_test_graph_add (builder, (guint) g_rand_int_range (rand, 1, 20), MW_NONE);
      mw_test_graph_scatter (builder, rand, (guint) g_rand_int_range (rand, 0, 90), 4);
      graph = mw_test_graph_end (builder);

      graph_layout = mw_plain_layout_new_for_graph (graph, "as a test");
      g_assert_cmpstr (mw_graph_layout_get_fallback_reason (graph_layout), ==, "as a test");
      mw_test_assert_sane (graph_layout);
    }
}

static void
test_flow (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  const graphene_rect_t *boxes;
  const graphene_point_t *points;
  guint n;

  mw_test_graph_add (builder, 3, MW_NONE);
  mw_test_graph_connect (builder, 2, 1);
  mw_test_graph_connect (builder, 1, 0);
  graph = mw_test_graph_end (builder);
  graph_layout = mw_plain_layout_new_for_graph (graph, NULL);

  boxes = mw_graph_layout_get_boxes (graph_layout, &n);
  g_assert_cmpfloat (boxes[2].origin.x + boxes[2].size.width, <, boxes[1].origin.x);
  g_assert_cmpfloat (boxes[1].origin.x + boxes[1].size.width, <, boxes[0].origin.x);

  points = mw_graph_layout_get_curve (graph_layout, 0, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (points[0].x, ==, boxes[2].origin.x + boxes[2].size.width);
  g_assert_cmpfloat (points[3].x, ==, boxes[1].origin.x);
}

static void
test_circle_and_loop (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  const graphene_rect_t *boxes;
  guint n;

  mw_test_graph_add (builder, 3, MW_NONE);
  mw_test_graph_connect (builder, 0, 1);
  mw_test_graph_connect (builder, 1, 2);
  mw_test_graph_connect (builder, 2, 0);
  mw_test_graph_connect (builder, 1, 1);
  graph = mw_test_graph_end (builder);
  graph_layout = mw_plain_layout_new_for_graph (graph, NULL);

  mw_test_assert_sane (graph_layout);
  mw_graph_layout_get_curve (graph_layout, 3, &n);
  g_assert_cmpuint (n, ==, 7);

  /* The edge that closes the circle is the one that leads back. */
  boxes = mw_graph_layout_get_boxes (graph_layout, &n);
  g_assert_cmpfloat (boxes[0].origin.x, <, boxes[1].origin.x);
  g_assert_cmpfloat (boxes[1].origin.x, <, boxes[2].origin.x);
}

/* Nothing may be recursive: a thread's stack is small. */
static void
test_long_chain (void)
{
  const guint n = 30000;
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  const graphene_rect_t *boxes;
  graphene_size_t size;
  guint n_lines = 1;

  mw_test_graph_add (builder, n, MW_NONE);

  for (guint i = 0; i + 1 < n; i++)
    mw_test_graph_connect (builder, i, i + 1);

  graph = mw_test_graph_end (builder);
  graph_layout = mw_plain_layout_new_for_graph (graph, NULL);
  boxes = mw_graph_layout_get_boxes (graph_layout, NULL);

  /* To the right, and at the end of a line back to the beginning of the next. */
  for (guint i = 0; i + 1 < n; i++)
    if (boxes[i].origin.x > boxes[i + 1].origin.x)
      {
        g_assert_cmpfloat (boxes[i].origin.y + boxes[i].size.height, <, boxes[i + 1].origin.y);
        n_lines++;
      }
    else
      {
        g_assert_cmpfloat (boxes[i].origin.y, ==, boxes[i + 1].origin.y);
      }

  size = mw_graph_layout_get_size (graph_layout);
  g_assert_cmpuint (n_lines, >, 10);
  g_assert_cmpfloat (size.width / size.height, >, 0.8);
  g_assert_cmpfloat (size.width / size.height, <, 3);
}

static void
test_nothing (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_end (mw_test_graph_new ());
  g_autoptr(MwGraphLayout) graph_layout = mw_plain_layout_new_for_graph (graph, NULL);

  mw_test_assert_sane (graph_layout);
  g_assert_cmpfloat (mw_graph_layout_get_size (graph_layout).width, >=, 0);
}

/* Boxes without edges shall fill a screen and not make a tower. */
static void
test_isolated_boxes_are_a_grid (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  graphene_size_t size;

  mw_test_graph_add (builder, 100, MW_NONE);
  graph = mw_test_graph_end (builder);
  graph_layout = mw_plain_layout_new_for_graph (graph, NULL);
  size = mw_graph_layout_get_size (graph_layout);

  g_assert_cmpfloat (size.width / size.height, >, 0.8);
  g_assert_cmpfloat (size.width / size.height, <, 3);
}

/* What makes a change in one domain leave the others where they are. */
static void
test_pieces_do_not_depend_on_each_other (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (100, 5, 1);
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new_for_graph (graph);
  g_autoptr(MwLayoutDivision) before = mw_layout_division_new (problem);
  g_autoptr(MwLayoutProblem) changed = mw_layout_problem_new_for_graph (graph);
  g_autoptr(MwLayoutDivision) after = NULL;

  mw_layout_problem_add_node (changed, 176, 56, 0);
  after = mw_layout_division_new (changed);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *a = mw_layout_problem_dup_hash (mw_layout_division_get_piece (before, i));
      g_autofree char *b = mw_layout_problem_dup_hash (mw_layout_division_get_piece (after, i));

      if (i == 0)
        g_assert_cmpstr (a, !=, b);
      else
        g_assert_cmpstr (a, ==, b);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plain-layout/no-box-lies-on-another", test_random_graphs);
  g_test_add_func ("/plain-layout/flows-from-left-to-right", test_flow);
  g_test_add_func ("/plain-layout/circles-and-loops-are-drawn", test_circle_and_loop);
  g_test_add_func ("/plain-layout/long-chain-needs-no-deep-stack", test_long_chain);
  g_test_add_func ("/plain-layout/nothing-is-a-picture-too", test_nothing);
  g_test_add_func ("/plain-layout/boxes-without-edges-make-a-grid", test_isolated_boxes_are_a_grid);
  g_test_add_func ("/plain-layout/pieces-do-not-depend-on-each-other", test_pieces_do_not_depend_on_each_other);

  return g_test_run ();
}

/* test-layout-service.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

static void
test_small (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  g_autoptr(MwGraph) graph = NULL;
  MwTestGraph *builder = mw_test_graph_new ();
  const graphene_rect_t *boxes;
  guint n;

  mw_test_graph_add (builder, 2, 0);
  mw_test_graph_add (builder, 2, 1);
  mw_test_graph_connect (builder, 0, 1);
  mw_test_graph_connect (builder, 1, 2);
  mw_test_graph_connect (builder, 0, 3);
  graph = mw_test_graph_end (builder);

  graph_layout = mw_test_await_layout (service, graph);
  g_assert_cmpstr (mw_graph_layout_get_fallback_reason (graph_layout), ==, NULL);
  mw_test_assert_sane (graph_layout);

  boxes = mw_graph_layout_get_boxes (graph_layout, &n);
  g_assert_cmpfloat (boxes[0].origin.x + boxes[0].size.width, <, boxes[1].origin.x);
  g_assert_cmpfloat (boxes[1].origin.x + boxes[1].size.width, <, boxes[2].origin.x);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/layout-service/small-graph-is-laid-out-by-graphviz", test_small);

  return g_test_run ();
}

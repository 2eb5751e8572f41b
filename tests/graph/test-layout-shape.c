/* test-layout-shape.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

static MwGraphLayout *
lay_out (MwTestGraph *builder)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(MwGraph) graph = mw_test_graph_end (builder);

  mw_layout_service_set_deadline (service, 20000);

  return mw_test_await_layout (service, graph);
}

static void
assert_shape (MwGraphLayout *layout,
              double         narrowest,
              double         widest)
{
  graphene_size_t size = mw_graph_layout_get_size (layout);
  double ratio = size.width / size.height;

  mw_test_assert_by_graphviz (layout);
  g_test_message ("%g by %g", size.width, size.height);
  g_assert_cmpfloat (ratio, >=, narrowest);
  g_assert_cmpfloat (ratio, <=, widest);
}

static void
test_products_without_edges_fill_their_area (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraphLayout) layout = NULL;

  builder->n_clusters = 1;
  mw_test_graph_add (builder, 28, 0);
  layout = lay_out (builder);
  assert_shape (layout, 0.8, 3);
}

static void
test_products_without_edges_stand_beside_those_with (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraphLayout) layout = NULL;

  mw_test_graph_add (builder, 40, MW_NONE);
  mw_test_graph_connect (builder, 0, 1);
  mw_test_graph_connect (builder, 1, 2);
  layout = lay_out (builder);
  assert_shape (layout, 0.6, 4);
}

/* Every domain gives to the next two and takes from them, which has no order. */
static void
test_an_overview_is_no_ribbon (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraphLayout) layout = NULL;
  const guint n = 16;

  mw_test_graph_add (builder, n, MW_NONE);
  for (guint i = 0; i < n; i++)
    g_array_index (builder->nodes, MwGraphNode, i).kind = MW_GRAPH_NODE_DOMAIN;

  for (guint i = 0; i < n; i++)
    for (guint j = 1; j <= 2; j++)
      {
        mw_test_graph_connect (builder, i, (i * 5 + j) % n);
        g_array_index (builder->edges, MwGraphEdge, builder->edges->len - 1).count = 1 + (i * 7 + j * 3) % 9;
      }

  layout = lay_out (builder);
  assert_shape (layout, 0.5, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/layout-shape/products-without-edges-fill-their-area",
                   test_products_without_edges_fill_their_area);
  g_test_add_func ("/layout-shape/products-without-edges-stand-beside-those-with",
                   test_products_without_edges_stand_beside_those_with);
  g_test_add_func ("/layout-shape/an-overview-is-no-ribbon",
                   test_an_overview_is_no_ribbon);

  return g_test_run ();
}

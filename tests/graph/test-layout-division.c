/* test-layout-division.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>
#include <time.h>

#include "mw-test-graph.h"

/* Inside the areas Graphviz leads edges round boxes, in more than one curve. */
static void
assert_has_routed_edges (MwGraphLayout *graph_layout)
{
  guint n_edges, n_routed = 0;

  mw_graph_get_edges (mw_graph_layout_get_graph (graph_layout), &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;

      mw_graph_layout_get_curve (graph_layout, i, &n_points);
      n_routed += n_points > 4;
    }

  g_assert_cmpuint (n_routed, >, n_edges / 10);
}

static void
test_divided (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (1000, 25, 7);
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  gint64 start = g_get_monotonic_time ();

  mw_layout_service_set_deadline (service, 20000);
  graph_layout = mw_test_await_layout (service, graph);
  mw_test_assert_by_graphviz (graph_layout);
  assert_has_routed_edges (graph_layout);
  g_test_message ("1000 products in 25 domains took %.0f ms",
                  (double) (g_get_monotonic_time () - start) / G_TIME_SPAN_MILLISECOND);
}

/* One hopeless domain costs its own deadline and not the picture of the others. */
static void
test_divided_with_a_hopeless_area (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  gint64 start = g_get_monotonic_time ();

  mw_test_graph_add (builder, 3900, 0);
  mw_test_graph_scatter (builder, rand, 15000, 0);
  mw_test_graph_add (builder, 3, 1);
  mw_test_graph_connect (builder, 3900, 3901);
  mw_test_graph_connect (builder, 3901, 3902);
  graph = mw_test_graph_end (builder);

  mw_layout_service_set_deadline (service, 500);
  graph_layout = mw_test_await_layout (service, graph);
  mw_test_assert_plain (graph_layout);
  g_assert_nonnull (strstr (mw_graph_layout_get_fallback_reason (graph_layout), "areas"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 30 * G_TIME_SPAN_SECOND);
}

/* Microseconds that this thread has worked, however busy the machine is. */
static gint64
get_own_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
test_main_loop_stays_free (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (4000, 60, 9);
  g_autoptr(DexFuture) future = NULL;
  gint64 longest = 0;

  mw_layout_service_set_deadline (service, 20000);
  future = mw_layout_service_layout (service, graph);

  while (dex_future_is_pending (future))
    {
      gint64 start = get_own_time ();

      if (g_main_context_iteration (NULL, FALSE))
        longest = MAX (longest, get_own_time () - start);
      else
        g_usleep (200);
    }

  g_test_message ("the longest turn of the main loop took %.1f ms", (double) longest / 1000);

  g_assert_cmpint (longest, <, 50 * G_TIME_SPAN_MILLISECOND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/layout-division/large-graph-is-divided", test_divided);
  g_test_add_func ("/layout-division/hopeless-area-costs-only-itself", test_divided_with_a_hopeless_area);
  g_test_add_func ("/layout-division/main-loop-stays-free", test_main_loop_stays_free);

  return g_test_run ();
}

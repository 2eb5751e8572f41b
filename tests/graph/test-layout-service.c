/* test-layout-service.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "mw-test-graph.h"

/* On a machine that is busy with other things even a small graph takes a while. */
static MwLayoutService *
create_service (void)
{
  MwLayoutService *service = mw_layout_service_new (NULL);

  mw_layout_service_set_deadline (service, 20000);

  return service;
}

/* Takes Graphviz far longer than anyone would wait. */
static MwGraph *
create_endless (guint seed)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  mw_test_graph_add (builder, 3900, MW_NONE);
  mw_test_graph_scatter (builder, rand, 15000, 0);

  return mw_test_graph_end (builder);
}

static void
run_main_loop (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static gboolean
is_gone (GPid pid)
{
  return kill (pid, 0) != 0 && errno == ESRCH;
}

static void
assert_gone_soon (GPid pid)
{
  for (guint i = 0; i < 500 && !is_gone (pid); i++)
    run_main_loop (10);

  g_assert_true (is_gone (pid));
}

static void
test_small (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = mw_test_await_layout (service, graph);
  const graphene_rect_t *areas, *boxes;
  guint n;

  mw_test_assert_by_graphviz (graph_layout);
  boxes = mw_graph_layout_get_boxes (graph_layout, &n);
  g_assert_cmpfloat (boxes[0].origin.x + boxes[0].size.width, <, boxes[1].origin.x);
  g_assert_cmpfloat (boxes[1].origin.x + boxes[1].size.width, <, boxes[2].origin.x);

  /* There is room for a name at the top of an area. */
  areas = mw_graph_layout_get_areas (graph_layout, &n);
  g_assert_cmpfloat (boxes[0].origin.y - areas[0].origin.y, >=, 30);
}

static void
test_curves_leave_right_and_enter_left (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = mw_test_await_layout (service, graph);
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (graph_layout, NULL);
  guint n, last;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  for (guint i = 0; i < n; i++)
    {
      const graphene_point_t *points = mw_graph_layout_get_curve (graph_layout, i, &last);
      const graphene_rect_t *source = &boxes[edges[i].source];

      g_assert_cmpfloat_with_epsilon (points[0].x, source->origin.x + source->size.width, 2);
      g_assert_cmpfloat_with_epsilon (points[last - 1].x, boxes[edges[i].target].origin.x, 2);
    }
}

static void
test_nothing_is_laid_out_twice (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_small ();
  g_autoptr(MwGraph) same = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) first = mw_test_await_layout (service, graph);
  g_autoptr(MwGraphLayout) second = NULL;
  GPid pid = mw_layout_service_get_pid (service);
  guint n;

  /* With the program stopped only a picture that is there already can come. */
  g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
  second = mw_test_await_layout (service, same);
  g_assert_cmpint (kill (pid, SIGCONT), ==, 0);

  mw_test_assert_by_graphviz (second);
  g_assert_true (mw_graph_layout_get_graph (second) == same);
  g_assert_true (mw_graph_layout_get_boxes (second, &n) == mw_graph_layout_get_boxes (first, &n));
}

static void
test_two_ask_for_the_same (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_small ();
  g_autoptr(DexFuture) one = mw_layout_service_layout (service, graph);
  g_autoptr(DexFuture) other = mw_layout_service_layout (service, graph);
  g_autoptr(DexFuture) both = dex_future_all (dex_ref (one), dex_ref (other), NULL);
  guint n;

  while (dex_future_is_pending (both))
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (mw_graph_layout_get_boxes (g_value_get_object (dex_future_get_value (one, NULL)), &n) ==
                 mw_graph_layout_get_boxes (g_value_get_object (dex_future_get_value (other, NULL)), &n));
}

static void
test_killed_half_way (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) endless = create_endless (1);
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(MwGraphLayout) next = NULL;
  gint64 start = g_get_monotonic_time ();
  GPid pid;

  mw_layout_service_set_deadline (service, 60000);
  future = mw_layout_service_layout (service, endless);
  run_main_loop (100);
  g_assert_true (dex_future_is_pending (future));

  pid = mw_layout_service_get_pid (service);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  mw_test_assert_plain (g_value_get_object (dex_future_get_value (future, NULL)));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_TIME_SPAN_SECOND);

  next = mw_test_await_layout (service, small);
  mw_test_assert_by_graphviz (next);
  g_assert_cmpint (mw_layout_service_get_pid (service), !=, pid);
}

static void
test_killed_while_idle (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  GPid pid = mw_layout_service_get_pid (service);

  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
  assert_gone_soon (pid);

  graph_layout = mw_test_await_layout (service, small);
  mw_test_assert_by_graphviz (graph_layout);
}

static void
test_deadline (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) endless = create_endless (2);
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  g_autoptr(MwGraphLayout) again = NULL;
  g_autoptr(MwGraphLayout) next = NULL;
  GPid pid = mw_layout_service_get_pid (service);
  gint64 start = g_get_monotonic_time ();

  mw_layout_service_set_deadline (service, 300);
  graph_layout = mw_test_await_layout (service, endless);
  mw_test_assert_plain (graph_layout);
  g_assert_nonnull (strstr (mw_graph_layout_get_fallback_reason (graph_layout), "0.3 seconds"));
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 300 * G_TIME_SPAN_MILLISECOND);
  assert_gone_soon (pid);

  /* What took too long is not tried again at once. */
  pid = mw_layout_service_get_pid (service);
  again = mw_test_await_layout (service, endless);
  mw_test_assert_plain (again);
  g_assert_cmpint (mw_layout_service_get_pid (service), ==, pid);

  mw_layout_service_set_deadline (service, 10000);
  next = mw_test_await_layout (service, small);
  mw_test_assert_by_graphviz (next);
}

/* Stopped from outside: killed, and another one does the work. */
static void
test_stopped_program (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  GPid pid = mw_layout_service_get_pid (service);

  mw_layout_service_set_deadline (service, 1000);
  g_assert_cmpint (kill (pid, SIGSTOP), ==, 0);
  graph_layout = mw_test_await_layout (service, small);

  mw_test_assert_by_graphviz (graph_layout);
  assert_gone_soon (pid);
}

/* A program that reads for ever and says nothing. */
static void
test_hanging_program (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new ("/usr/bin/sort");
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  GPid pid = mw_layout_service_get_pid (service);

  mw_layout_service_set_deadline (service, 200);
  graph_layout = mw_test_await_layout (service, small);

  mw_test_assert_plain (graph_layout);
  assert_gone_soon (pid);
}

static void
test_no_program (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new ("/nonexistent/meshwright-layout");
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = mw_test_await_layout (service, small);

  mw_test_assert_plain (graph_layout);
  g_assert_cmpint (mw_layout_service_get_pid (service), ==, 0);
}

/* A program that talks, but not our language. */
static void
test_other_program (void)
{
  g_autoptr(MwLayoutService) service = mw_layout_service_new ("/bin/cat");
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = mw_test_await_layout (service, small);

  mw_test_assert_plain (graph_layout);
}

static DexFuture *
nothing_cb (DexFuture *future,
            gpointer   unused)
{
  return NULL;
}

static void
test_dropped (void)
{
  MwLayoutService *service = create_service ();
  g_autoptr(MwGraph) endless = create_endless (3);
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) next = NULL;
  DexFuture *future;
  GPid pid;

  mw_layout_service_set_deadline (service, 60000);
  future = dex_future_then (mw_layout_service_layout (service, endless), nothing_cb, NULL, NULL);
  run_main_loop (100);
  pid = mw_layout_service_get_pid (service);
  g_assert_false (is_gone (pid));

  dex_unref (future);
  assert_gone_soon (pid);

  next = mw_test_await_layout (service, small);
  mw_test_assert_by_graphviz (next);

  /* Nothing of the dropped request holds on to the service. */
  run_main_loop (50);
  g_assert_finalize_object (service);
}

static void
test_dropped_by_one_of_two (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (150, 6, 5);
  g_autoptr(DexFuture) kept = mw_layout_service_layout (service, graph);
  DexFuture *dropped = dex_future_then (mw_layout_service_layout (service, graph), nothing_cb, NULL, NULL);

  g_main_context_iteration (NULL, FALSE);
  dex_unref (dropped);

  while (dex_future_is_pending (kept))
    g_main_context_iteration (NULL, TRUE);

  mw_test_assert_by_graphviz (g_value_get_object (dex_future_get_value (kept, NULL)));
}

/* Each a little different, so that none comes from the cache. */
static void
test_recycled (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  GPid pid = mw_layout_service_get_pid (service);

  for (guint i = 0; i < 210; i++)
    {
      MwTestGraph *builder = mw_test_graph_new ();
      g_autoptr(MwGraph) graph = NULL;
      g_autoptr(MwGraphLayout) graph_layout = NULL;

      mw_test_graph_add (builder, 25, MW_NONE);
      mw_test_graph_connect (builder, i / 24, 1 + i % 24);
      graph = mw_test_graph_end (builder);
      graph_layout = mw_test_await_layout (service, graph);
      mw_test_assert_by_graphviz (graph_layout);
    }

  g_assert_cmpint (mw_layout_service_get_pid (service), !=, pid);
  assert_gone_soon (pid);
}

static void
test_inherits_nothing (void)
{
  int leaked = dup (0);
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = mw_test_await_layout (service, small);
  g_autofree char *path = g_strdup_printf ("/proc/%d/fd", (int) mw_layout_service_get_pid (service));
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  close (leaked);

  /* The program hides itself from debuggers, so only root may look. */
  if (folder == NULL)
    {
      g_test_skip ("the open files of the layout program may not be listed here");
      return;
    }

  for (const char *name; (name = g_dir_read_name (folder)) != NULL; n++)
    g_assert_cmpint (g_ascii_strtoll (name, NULL, 10), <=, 2);

  g_assert_cmpuint (n, ==, 3);
}

typedef struct
{
  MwGraph *graph;
  guint    n_calls;
  guint    n_done;
  guint    n_all;
} Progress;

static void
progress_cb (MwLayoutService *service,
             MwGraph         *graph,
             MwGraphLayout   *partial,
             guint            n_done,
             guint            n_all,
             Progress        *progress)
{
  g_assert_true (graph == progress->graph);
  g_assert_cmpuint (n_done, >, progress->n_done);
  g_assert_cmpuint (n_done, <, n_all);
  progress->n_done = n_done;
  progress->n_all = n_all;
  progress->n_calls++;
}

static void
test_progress (void)
{
  g_autoptr(MwLayoutService) service = create_service ();
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (400, 10, 4);
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  Progress progress = { graph, 0, 0, 0 };

  g_signal_connect (service, "progress", G_CALLBACK (progress_cb), &progress);
  graph_layout = mw_test_await_layout (service, graph);
  mw_test_assert_by_graphviz (graph_layout);
  g_assert_cmpuint (progress.n_calls, ==, 10);
  g_assert_cmpuint (progress.n_all, ==, 11);
}

/* What keeps pictures from one run to the next, for as long as a test lasts. */
static GMutex kept_mutex;

static GBytes *
lookup_kept (const char *hash,
             gpointer    data)
{
  GBytes *bytes;

  g_mutex_lock (&kept_mutex);
  bytes = g_hash_table_lookup (data, hash);
  bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  g_mutex_unlock (&kept_mutex);

  return bytes;
}

static void
store_kept (const char *hash,
            GBytes     *bytes,
            gpointer    data)
{
  g_mutex_lock (&kept_mutex);
  g_hash_table_insert (data, g_strdup (hash), g_bytes_ref (bytes));
  g_mutex_unlock (&kept_mutex);
}

static const MwLayoutKeeper keeper = { lookup_kept, store_kept };

/* The second run has no program at all, so that only what was kept can come. */
static void
keep (guint n_products,
      guint n_domains)
{
  g_autoptr(GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (n_products, n_domains, 3);
  g_autoptr(MwGraphLayout) first = NULL;
  g_autoptr(MwGraphLayout) second = NULL;
  g_autoptr(MwGraphLayout) third = NULL;

  {
    g_autoptr(MwLayoutService) service = create_service ();

    mw_layout_service_set_keeper (service, &keeper, g_hash_table_ref (kept), (GDestroyNotify) g_hash_table_unref);
    first = mw_test_await_layout (service, graph);
    mw_test_assert_by_graphviz (first);
    run_main_loop (100);
  }

  {
    g_autoptr(MwLayoutService) service = mw_layout_service_new ("/nonexistent/meshwright-layout");

    mw_layout_service_set_keeper (service, &keeper, g_hash_table_ref (kept), (GDestroyNotify) g_hash_table_unref);
    second = mw_test_await_layout (service, graph);
    mw_test_assert_by_graphviz (second);
    g_assert_cmpfloat (mw_graph_layout_get_size (second).width, ==, mw_graph_layout_get_size (first).width);
  }

  g_hash_table_remove_all (kept);

  {
    g_autoptr(MwLayoutService) service = mw_layout_service_new ("/nonexistent/meshwright-layout");

    mw_layout_service_set_keeper (service, &keeper, g_hash_table_ref (kept), (GDestroyNotify) g_hash_table_unref);
    third = mw_test_await_layout (service, graph);
    mw_test_assert_plain (third);
  }
}

static void
test_kept (void)
{
  keep (60, 4);
}

static void
test_kept_divided (void)
{
  keep (400, 10);
}

#define ADD_TEST(path, func) g_test_add_func ("/layout-service/" path, func)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  ADD_TEST ("small-graph-is-laid-out-by-graphviz", test_small);
  ADD_TEST ("curves-leave-on-the-right-and-enter-on-the-left", test_curves_leave_right_and_enter_left);
  ADD_TEST ("nothing-is-laid-out-twice", test_nothing_is_laid_out_twice);
  ADD_TEST ("two-who-ask-for-the-same-share-it", test_two_ask_for_the_same);
  ADD_TEST ("killed-half-way-gives-the-plain-picture", test_killed_half_way);
  ADD_TEST ("killed-while-idle-is-replaced", test_killed_while_idle);
  ADD_TEST ("deadline-gives-the-plain-picture", test_deadline);
  ADD_TEST ("stopped-program-is-replaced", test_stopped_program);
  ADD_TEST ("hanging-program-is-killed", test_hanging_program);
  ADD_TEST ("missing-program-gives-the-plain-picture", test_no_program);
  ADD_TEST ("other-program-gives-the-plain-picture", test_other_program);
  ADD_TEST ("dropping-the-future-kills-the-program", test_dropped);
  ADD_TEST ("program-is-recycled", test_recycled);
  ADD_TEST ("program-inherits-nothing", test_inherits_nothing);
  ADD_TEST ("divided-graph-says-how-far-it-is", test_progress);
  ADD_TEST ("kept-picture-needs-no-program", test_kept);
  ADD_TEST ("kept-picture-of-a-divided-graph-needs-no-program", test_kept_divided);
  ADD_TEST ("dropping-one-of-two-does-not-harm-the-other", test_dropped_by_one_of_two);

  return g_test_run ();
}

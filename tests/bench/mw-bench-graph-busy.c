/* mw-bench-graph-busy.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <errno.h>
#include <gio/gio.h>
#include <math.h>
#include <signal.h>

#include "mw-bench-canvas-run.h"
#include "mw-bench-clock.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"
#include "mw-bench-rival.h"
#include "mw-bench-service.h"

#define SECONDS 60
#define DEADLINE 60000
#define PATIENCE (10 * G_TIME_SPAN_SECOND)

/* A layout of the whole has begun by then, and is far from its end. */
#define AT_WORK (100 * G_TIME_SPAN_MILLISECOND)

static DexFuture *
nothing_cb (DexFuture *future,
            gpointer   user_data)
{
  return dex_ref (future);
}

static void
run_until (gint64 end,
           GPid   gone)
{
  while (g_get_monotonic_time () < end && !(gone != 0 && kill (gone, 0) != 0 && errno == ESRCH))
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (200);
}

/* LIST: somebody goes elsewhere while all of it is laid out; how long a worker still
 * works on it. */
MwFigures *
mw_bench_part_cancel (const char * const *arguments,
                      GError            **error)
{
  g_autoptr(MwMesh) mesh = mw_bench_list_read ((const char *[]) { arguments[0], NULL }, error);
  g_autoptr(MwLayoutService) service = mw_bench_service_new (DEADLINE);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = mesh != NULL ? mw_graph_new_whole (mesh) : NULL;
  DexFuture *future;
  MwBenchClock clock;
  GPid pid;

  if (graph == NULL)
    return NULL;

  future = dex_future_then (mw_layout_service_layout (service, graph), nothing_cb, NULL, NULL);
  run_until (g_get_monotonic_time () + AT_WORK, 0);
  pid = mw_layout_service_get_pid (service);
  if (!dex_future_is_pending (future) || pid == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the layout had ended before it was cancelled");
      return NULL;
    }

  mw_bench_clock_start (&clock);
  dex_unref (future);
  run_until (g_get_monotonic_time () + PATIENCE, pid);
  mw_figures_set (figures, "wall", mw_bench_clock_get_wall (&clock));

  return g_steal_pointer (&figures);
}

static gboolean
measure_cancel (MwBench    *bench,
                const char *list,
                GError    **error)
{
  const char *argv[] = { bench->program, "--part", "cancel", list, NULL };
  g_autoptr(MwBenchPairs) runs = mw_bench_pairs_run_commands (5, argv, NULL, SECONDS, error);
  MwBenchRow row = { .id = "layout-cancel", .unit = "ms",
                     .workload = "layout: the same, cancelled: until the worker is gone",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 50 };

  if (runs == NULL)
    return FALSE;

  row.value = mw_bench_pairs_get_ours (runs, "wall");
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

/* xdot waits for dot in its main loop: its gap is all the time that dot takes. */
static gboolean
measure_gap (MwBench    *bench,
             const char *list,
             GError    **error)
{
  g_autofree char *dot = g_build_filename (bench->folder, "busy.dot", NULL);
  const char *write[] = { bench->program, "--part", "dot", list, dot, NULL };
  g_autoptr(MwFigures) written = mw_bench_process_run (write, SECONDS, MW_BENCH_READ_FIGURES, error);
  g_autoptr(MwFigures) ours = written != NULL ? mw_bench_canvas_run ("busy", list, error) : NULL;
  g_autoptr(MwFigures) peer = NULL;
  g_autofree char *said = NULL;
  g_autofree char *name = NULL;
  MwBenchRow row = { .id = "layout-blocked", .unit = "ms",
                     .workload = "canvas: while 10 000 products are laid out: main loop without an answer, longest",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 16 };

  if (ours == NULL)
    return FALSE;

  peer = mw_bench_rival_run (bench, MW_BENCH_RIVAL_DOT, 10000, dot, &said);
  name = g_strdup_printf ("xdot, blocked all the time of %s", said);
  row.peer = name;
  row.value = mw_figures_get (ours, "gap");
  row.peer_value = peer != NULL ? mw_figures_get (peer, "process-wall") : (double) NAN;
  row.ratio = row.value / row.peer_value;
  mw_bench_table_add (bench->table, &row);

  row.id = "layout-blocked-cpu";
  row.workload = "canvas: the same: CPU of the main thread in it";
  row.peer = NULL;
  row.value = mw_figures_get (ours, "cpu-gap");
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);

  row.id = "layout-shown-blocked";
  row.workload = "canvas: then they are shown: main loop without an answer, longest";
  row.value = mw_figures_get (ours, "show-gap");
  row.target = MW_BENCH_VALUE_AT_MOST;
  row.limit = 50;
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

gboolean
mw_bench_graph_u1 (MwBench *bench,
                   GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 10000, error);

  return list != NULL && measure_gap (bench, list, error) && measure_cancel (bench, list, error);
}

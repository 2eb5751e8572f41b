/* mw-bench-graph-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <math.h>

#include "mw-bench-canvas-run.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"
#include "mw-bench-xdot.h"

#define PEER "xdot, redraw of 3 000 products, p99"
#define NO_PEER "xdot, which could not be run"

static void
add_frames (MwBench    *bench,
            const char *part,
            MwFigures  *ours,
            double      peer)
{
  g_autofree char *id = g_strdup_printf ("%s-p99", part);
  g_autofree char *cpu = g_strdup_printf ("%s-p99-cpu", part);
  g_autofree char *blocked = g_strdup_printf ("%s-blocked", part);
  g_autofree char *workload = g_strdup_printf ("canvas: %s in 10 000 products, software rendering: frame, p99", part);
  MwBenchRow row = { .id = id, .unit = "ms", .workload = workload, .peer = isnan (peer) ? NO_PEER : PEER, .peer_value = peer,
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 16.7 };

  row.value = mw_figures_get (ours, "p99");
  row.ratio = row.value / peer;
  mw_bench_table_add (bench->table, &row);

  row.id = cpu;
  row.workload = "canvas: the same: CPU of the main thread, p99";
  row.value = mw_figures_get (ours, "cpu-p99");
  row.ratio = row.value / peer;
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);

  row.id = blocked;
  row.workload = "canvas: the same: main loop without an answer, longest";
  row.value = mw_figures_get (ours, "gap");
  row.ratio = row.value / peer;
  row.target = MW_BENCH_VALUE_AT_MOST;
  row.limit = 50;
  mw_bench_table_add (bench->table, &row);
}

static gboolean
measure (MwBench    *bench,
         const char *part,
         GError    **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 10000, error);
  g_autoptr(MwFigures) ours = list != NULL ? mw_bench_canvas_run (part, list, error) : NULL;
  g_autoptr(MwFigures) peer = NULL;
  g_autoptr(GError) reason = NULL;

  if (ours == NULL)
    return FALSE;

  peer = mw_bench_xdot_run (bench, &reason);
  add_frames (bench, part, ours, peer != NULL ? mw_figures_get (peer, part) : (double) NAN);
  if (peer != NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

gboolean
mw_bench_graph_r1 (MwBench *bench,
                   GError **error)
{
  return measure (bench, "pan", error);
}

gboolean
mw_bench_graph_r2 (MwBench *bench,
                   GError **error)
{
  return measure (bench, "zoom", error);
}

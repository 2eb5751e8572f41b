/* mw-bench-graph-near.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include "mw-bench-canvas-run.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"

#define SECONDS 180

static gboolean
measure_steps (MwBench    *bench,
               const char *list,
               const char *steps,
               MwBenchRow *row,
               GError    **error)
{
  g_autofree char *path = g_build_filename (bench->folder, "neighbourhood.dot", NULL);
  const char *argv[] = { bench->program, "--part", "neighbourhood", list, path, steps, NULL };
  g_autoptr(MwFigures) figures = mw_bench_process_run (argv, SECONDS, MW_BENCH_READ_FIGURES, error);

  if (figures == NULL)
    return FALSE;

  row->unit = "ms";
  row->peer = "dot -Tplain of the same, p95";
  row->value = mw_figures_get (figures, "p95");
  row->peer_value = mw_figures_get (figures, "dot-p95");
  row->ratio = mw_figures_get (figures, "ratio");
  mw_bench_table_add (bench->table, row);

  return TRUE;
}

/* Beside dot on the same graphs without drawing: what it takes before it could draw. */
static gboolean
measure_drawn (MwBench    *bench,
               const char *list,
               double      dot,
               GError    **error)
{
  g_autoptr(MwFigures) figures = mw_bench_canvas_run ("click", list, error);
  MwBenchRow row = { .id = "neighbourhood-drawn-p95", .unit = "ms", .peer = "dot -Tplain of the same, p95, not drawn",
                     .workload = "layout: one step around 200 of 10 000 products, click to drawn: p95",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 50 };

  if (figures == NULL)
    return FALSE;

  row.value = mw_figures_get (figures, "p95");
  row.peer_value = dot;
  row.ratio = row.value / dot;
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

gboolean
mw_bench_graph_l4 (MwBench *bench,
                   GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 10000, error);
  MwBenchRow two = { .id = "neighbourhood-two-p95", .target = MW_BENCH_VALUE_AT_MOST, .limit = 16,
                     .workload = "layout: two steps around 200 of 10 000 products, click to places: p95" };
  MwBenchRow one = { .id = "neighbourhood-p95",
                     .workload = "layout: one step around the same, click to places: p95" };

  return list != NULL &&
         measure_steps (bench, list, "2", &two, error) &&
         measure_steps (bench, list, "1", &one, error) &&
         measure_drawn (bench, list, one.peer_value, error);
}

/* mw-bench-graph-move.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-move.h"
#include "mw-bench-clock.h"
#include "mw-bench-dot-places.h"
#include "mw-bench-list.h"
#include "mw-bench-more.h"
#include "mw-bench-process.h"
#include "mw-bench-service.h"

#define DEADLINE 60000
#define N_ADDED 10
#define DOT "dot -Tplain of all of it"

#define N_TRIES 3
#define SECONDS 180

/* How far dot's own pictures of both are apart, and what the second one takes. */
static gboolean
measure_dot (MwGraph    *before,
             MwGraph    *after,
             const char *folder,
             MwFigures  *figures,
             GError    **error)
{
  g_autoptr(MwBenchDotPlaces) from = mw_bench_dot_places_new (before, folder, NULL, error);
  g_autoptr(MwBenchDotPlaces) to = from != NULL ? mw_bench_dot_places_new (after, folder, figures, error) : NULL;

  if (to == NULL)
    return FALSE;

  mw_figures_set (figures, "dot-moved", mw_bench_dot_places_measure (from, to) / (double) MW_PRODUCT_HEIGHT);

  return TRUE;
}

static gboolean
measure_relayout (MwGraph   *before,
                  MwGraph   *after,
                  MwFigures *figures,
                  GError   **error)
{
  MwLayoutService *service = mw_bench_service_new (DEADLINE);
  g_autoptr(MwGraphLayout) from = mw_bench_service_lay_out (service, before, NULL, error);
  g_autoptr(MwGraphLayout) to = NULL;
  MwLayoutDisplacement moved;
  MwBenchClock clock;

  mw_bench_clock_start (&clock);
  if (from != NULL)
    to = mw_bench_service_lay_out (service, after, from, error);
  mw_bench_clock_stop (&clock, figures);
  mw_bench_service_end (service);

  if (to == NULL)
    return FALSE;

  moved = mw_graph_layout_measure (from, to);
  mw_figures_set (figures, "moved", moved.mean / (double) MW_PRODUCT_HEIGHT);
  mw_figures_set (figures, "most", moved.max / (double) MW_PRODUCT_HEIGHT);

  return TRUE;
}

/* LIST FOLDER: from a picture of all of it to one with some products more. */
MwFigures *
mw_bench_part_relayout (const char * const *arguments,
                        GError            **error)
{
  g_autofree char *more = g_build_filename (arguments[1], "more.json", NULL);
  g_autoptr(MwMesh) mesh = mw_bench_list_read ((const char *[]) { arguments[0], NULL }, error);
  g_autoptr(MwMesh) grown = NULL;
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) before = NULL;
  g_autoptr(MwGraph) after = NULL;

  if (mesh == NULL || !mw_bench_more_write (mesh, N_ADDED, more, error) ||
      !(grown = mw_bench_list_read ((const char *[]) { arguments[0], more, NULL }, error)))
    return NULL;

  before = mw_graph_new_whole (mesh);
  after = mw_graph_new_whole (grown);

  if (!measure_relayout (before, after, figures, error) ||
      !measure_dot (before, after, arguments[1], figures, error))
    return NULL;

  mw_figures_set (figures, "ratio", mw_figures_get (figures, "wall") / mw_figures_get (figures, "dot-wall"));

  return g_steal_pointer (&figures);
}

/* Each run has measured both sides, one after the other. */
static void
add_rows (MwBench      *bench,
          MwBenchPairs *runs)
{
  MwBenchRow row = { .id = "relayout-wall", .unit = "ms", .peer = DOT,
                     .workload = "layout: 10 products more at 3 000, after the picture before: wall",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 20 };

  row.value = mw_bench_pairs_get_ours (runs, "wall");
  row.peer_value = mw_bench_pairs_get_ours (runs, "dot-wall");
  row.ratio = mw_bench_pairs_get_ours (runs, "ratio");
  mw_bench_table_add (bench->table, &row);

  row.id = "relayout-moved";
  row.workload = "layout: the same: what was there moved, in heights of a node: mean";
  row.unit = "h";
  row.limit = 1;
  row.value = mw_bench_pairs_get_ours (runs, "moved");
  row.peer_value = mw_bench_pairs_get_ours (runs, "dot-moved");
  row.ratio = row.value / row.peer_value;
  mw_bench_table_add (bench->table, &row);

  row.id = "relayout-most";
  row.workload = "layout: the same: what moved most";
  row.peer = NULL;
  row.value = mw_bench_pairs_get_ours (runs, "most");
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);
}

gboolean
mw_bench_graph_l5 (MwBench *bench,
                   GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 3000, error);
  const char *argv[] = { bench->program, "--part", "relayout", list, bench->folder, NULL };
  g_autoptr(MwBenchPairs) runs = NULL;

  if (list == NULL || !(runs = mw_bench_pairs_run_commands (N_TRIES, argv, NULL, SECONDS, error)))
    return FALSE;

  add_rows (bench, runs);

  return TRUE;
}

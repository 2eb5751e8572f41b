/* mw-bench-graph-open.c
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

#define SECONDS 60
#define N_RUNS 3

#define PEER "xdot: dot, parse, draw"
#define NO_PEER "xdot, which could not be run"
#define WHY "see open-nothing for what GTK needs alone; xdot's time is that of all products, " \
        "which ours is below"

/* The application, from the start of its process to the first picture, with the
 * pictures that are kept in the folder @cache. */
static MwFigures *
open_mesh (MwBench    *bench,
           const char *address,
           const char *cache,
           GError    **error)
{
  g_autofree char *display = mw_bench_display_dup ();
  g_autofree char *script = mw_bench_dup_script ("first-picture");
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "src", "meshwright", NULL);
  g_autofree char *pictures = g_build_filename (bench->folder, "pictures", NULL);
  g_autofree char *home = g_strdup_printf ("XDG_CACHE_HOME=%s", cache);
  const char *argv[] = { "env", home, display, script, program, "--pictures", pictures, address, NULL };

  return mw_bench_process_run (argv, SECONDS, MW_BENCH_READ_FIGURES, error);
}

/* @cold: nothing is kept from before. The median of some runs. */
static gboolean
measure (MwBench    *bench,
         const char *address,
         gboolean    cold,
         double     *drawn,
         GError    **error)
{
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  /* The first one with a cache fills it. */
  for (guint i = 0; i < N_RUNS + !cold; i++)
    {
      g_autofree char *name = g_strdup_printf ("cache-%s-%u", cold ? "cold" : "kept", cold ? i : 0);
      g_autofree char *cache = g_build_filename (bench->folder, name, NULL);
      g_autoptr(MwFigures) figures = open_mesh (bench, address, cache, error);
      double time;

      if (figures == NULL)
        return FALSE;

      time = mw_figures_get (figures, "drawn");
      if (cold || i > 0)
        g_array_append_val (times, time);
    }

  *drawn = mw_figures_median (times);

  return TRUE;
}

static gboolean
add_row (MwBench    *bench,
         MwBenchRow *row,
         const char *address,
         gboolean    cold,
         double      peer,
         GError    **error)
{
  row->unit = "ms";
  row->target = MW_BENCH_VALUE_AT_MOST;
  row->peer_value = peer;
  if (!measure (bench, address, cold, &row->value, error))
    return FALSE;

  row->ratio = row->value / peer;
  mw_bench_table_add (bench->table, row);

  return TRUE;
}

/* Without the application: a graph canvas in a window, and what it is given. */
static gboolean
add_bare_row (MwBench    *bench,
              MwBenchRow *row,
              const char *part,
              const char *list,
              GError    **error)
{
  g_autoptr(MwFigures) figures = mw_bench_canvas_run (part, list, error);

  if (figures == NULL)
    return FALSE;

  row->unit = "ms";
  row->value = mw_figures_get (figures, "drawn");
  row->ratio = row->value / row->peer_value;
  mw_bench_table_add (bench->table, row);

  return TRUE;
}

static gboolean
add_rows (MwBench *bench,
          double   peer,
          GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 3000, error);
  g_autofree char *large = list != NULL ? mw_bench_list_write_whole (bench->folder, 10000, error) : NULL;
  const char *name = isnan (peer) ? NO_PEER : PEER;
  MwBenchRow cold = { .id = "open-3000-cold", .peer = name, .limit = 150, .why = WHY,
                      .workload = "open: 3 000 products in a file, start to drawn overview, nothing kept" };
  MwBenchRow kept = { .id = "open-3000-kept", .peer = name, .limit = 50, .why = WHY,
                      .workload = "open: the same with the picture kept from before" };
  MwBenchRow whole = { .id = "open-3000-whole", .peer = name, .peer_value = peer,
                       .workload = "open: the same without the application: every product drawn, nothing kept" };
  MwBenchRow nothing = { .id = "open-nothing",
                         .workload = "open: start of a program to an empty window of GTK and libadwaita" };
  MwBenchRow demo = { .id = "open-demo-kept", .limit = 600,
                      .workload = "open: the demo mesh, start to drawn, picture kept" };
  MwBenchRow more = { .id = "open-10000-kept", .limit = 1000,
                      .workload = "open: 10 000 products in a file, start to drawn overview, picture kept" };

  return large != NULL &&
         add_row (bench, &cold, list, TRUE, peer, error) &&
         add_row (bench, &kept, list, FALSE, peer, error) &&
         add_bare_row (bench, &whole, "open", list, error) &&
         add_bare_row (bench, &nothing, "nothing", "", error) &&
         add_row (bench, &demo, "--demo", FALSE, (double) NAN, error) &&
         add_row (bench, &more, large, FALSE, (double) NAN, error);
}

gboolean
mw_bench_graph_o1 (MwBench *bench,
                   GError **error)
{
  g_autoptr(GError) reason = NULL;
  g_autoptr(MwFigures) xdot = mw_bench_xdot_run (bench, &reason);
  double peer = (double) NAN;

  if (xdot != NULL)
    peer = mw_figures_get (xdot, "dot") + mw_figures_get (xdot, "parse") + mw_figures_get (xdot, "first");

  if (!add_rows (bench, peer, error))
    return FALSE;

  if (xdot != NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

/* mw-bench-graph-size.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <math.h>

#include "mw-bench-list.h"
#include "mw-bench-process.h"
#include "mw-bench-rival.h"

#define SECONDS 120

/* Where 20 and 100 ms of facts/graph.md §4 come from, and why they are not met. */
#define OWN_ENGINE "the target is an engine's of our own; design.md §8 chose Graphviz in workers, " \
        "which gives Graphviz's pictures and pays for them"

/* A mesh as a list, and its graph for both kinds of peers. */
typedef struct
{
  guint      n;
  char      *list;
  char      *dot;
  char      *json;
  MwFigures *about;
} Size;

static void
size_clear (Size *self)
{
  g_clear_pointer (&self->list, g_free);
  g_clear_pointer (&self->dot, g_free);
  g_clear_pointer (&self->json, g_free);
  g_clear_pointer (&self->about, mw_figures_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Size, size_clear)

static char *
dup_path (MwBench    *bench,
          guint n,
          const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("%u.%s", n, suffix);

  return g_build_filename (bench->folder, name, NULL);
}

static gboolean
size_init (Size    *self,
           MwBench *bench,
           guint    n,
           GError **error)
{
  const char *write[] = { bench->program, "--part", "dot", NULL, NULL, NULL };
  g_autoptr(MwFigures) again = NULL;

  self->n = n;
  self->dot = dup_path (bench, n, "dot");
  self->json = dup_path (bench, n, "graph.json");
  if (!(self->list = mw_bench_list_write_whole (bench->folder, n, error)))
    return FALSE;

  write[3] = self->list;
  write[4] = self->dot;
  if (!(self->about = mw_bench_process_run (write, SECONDS, MW_BENCH_READ_FIGURES, error)))
    return FALSE;

  write[4] = self->json;

  return (again = mw_bench_process_run (write, SECONDS, MW_BENCH_READ_FIGURES, error)) != NULL;
}

static char *
dup_workload (Size       *size,
              const char *what)
{
  return g_strdup_printf ("layout: %u products in %g domains, %g edges: %s", size->n,
                          mw_figures_get (size->about, "domains"), mw_figures_get (size->about, "edges"), what);
}

/* Ours and dot in turn. */
static MwBenchPairs *
run_beside_dot (MwBench *bench,
                Size    *size,
                guint    n_pairs,
                GError **error)
{
  const char *ours[] = { bench->program, "--part", "layout", size->list, NULL };
  const char *peer[] = { "dot", "-Tplain", "-o", "/dev/null", size->dot, NULL };
  MwBenchPairs *pairs = mw_bench_pairs_run_commands (n_pairs, ours, peer, MW_BENCH_RIVAL_SECONDS, error);

  if (pairs != NULL)
    bench->tried[MW_BENCH_RIVAL_DOT] =
      (MwBenchTried) { size->n, mw_bench_pairs_get_peer (pairs, "process-wall") / 1000 }
  ;

  return pairs;
}

/* What is wrong is said when everything else has its rows. */
static gboolean
add_web_rows (MwBench          *bench,
              Size             *size,
              const MwBenchRow *row,
              GError          **error)
{
  MwBenchRow copy = *row;
  g_autofree char *elk = g_strconcat (row->id, "-elk", NULL);
  g_autofree char *dagre = g_strconcat (row->id, "-dagre", NULL);

  copy.id = elk;
  mw_bench_rival_add_row (bench, MW_BENCH_RIVAL_ELK, size->n, size->json, &copy, "process-cpu");
  copy.id = dagre;
  copy.target = MW_BENCH_NO_TARGET;
  mw_bench_rival_add_row (bench, MW_BENCH_RIVAL_DAGRE, size->n, size->json, &copy, "process-cpu");

  return mw_bench_rival_is_there (MW_BENCH_RIVAL_ELK, error) &&
         mw_bench_rival_is_there (MW_BENCH_RIVAL_DAGRE, error);
}

gboolean
mw_bench_graph_l1 (MwBench *bench,
                   GError **error)
{
  g_auto(Size) size = { 0 };
  g_autoptr(MwBenchPairs) pairs = NULL;
  g_autofree char *workload = NULL;
  MwBenchRow row = { .id = "layout-1000-cpu", .unit = "ms", .peer = "dot -Tplain of the same clusters",
                     .target = MW_BENCH_RATIO_AT_MOST, .limit = 0.3 };

  if (!size_init (&size, bench, 1000, error) || !(pairs = run_beside_dot (bench, &size, 5, error)))
    return FALSE;

  workload = dup_workload (&size, "CPU, all processes");
  row.workload = workload;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "cpu", "process-cpu");
  row.id = "layout-1000-wall";
  row.workload = "layout: the same: wall";
  mw_bench_table_add_pairs (bench->table, &row, pairs, "wall", "process-wall");

  row.id = "layout-1000";
  row.workload = "layout: the same: CPU, once";
  row.value = mw_bench_pairs_get_ours (pairs, "cpu");
  row.target = MW_BENCH_VALUE_AT_MOST;
  row.limit = 20;
  row.why = OWN_ENGINE;

  return add_web_rows (bench, &size, &row, error);
}

gboolean
mw_bench_graph_l2 (MwBench *bench,
                   GError **error)
{
  g_auto(Size) size = { 0 };
  g_autoptr(MwBenchPairs) pairs = NULL;
  g_autofree char *workload = NULL;
  MwBenchRow row = { .id = "layout-3000-cpu", .unit = "ms", .peer = "dot -Tplain of the same clusters",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 100, .why = OWN_ENGINE };

  if (!size_init (&size, bench, 3000, error) || !(pairs = run_beside_dot (bench, &size, 3, error)))
    return FALSE;

  workload = dup_workload (&size, "CPU, all processes");
  row.workload = workload;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "cpu", "process-cpu");

  row.target = MW_BENCH_NO_TARGET;
  row.id = "layout-3000-wall";
  row.workload = "layout: the same: wall";
  mw_bench_table_add_pairs (bench->table, &row, pairs, "wall", "process-wall");

  row.id = "layout-3000";
  row.workload = "layout: the same: CPU, once";
  row.value = mw_bench_pairs_get_ours (pairs, "cpu");

  return add_web_rows (bench, &size, &row, error);
}

/* Rows of how long ours takes for @size, in seconds, beside one try of dot. */
static void
add_large_rows (MwBench      *bench,
                Size         *size,
                MwBenchPairs *pairs,
                const char   *why)
{
  g_autofree char *said = NULL;
  g_autofree char *workload = dup_workload (size, "wall");
  g_autofree char *wall = g_strdup_printf ("layout-%u-wall", size->n);
  g_autofree char *cpu = g_strdup_printf ("layout-%u-cpu", size->n);
  g_autoptr(MwFigures) peer = mw_bench_rival_run (bench, MW_BENCH_RIVAL_DOT, size->n, size->dot, &said);
  MwBenchRow row = { .id = wall, .unit = "s", .workload = workload, .peer = said,
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 1, .why = why };

  row.value = mw_bench_pairs_get_ours (pairs, "wall") / 1000;
  row.peer_value = peer != NULL ? mw_figures_get (peer, "process-wall") / 1000 : (double) NAN;
  row.ratio = row.value / row.peer_value;
  mw_bench_table_add (bench->table, &row);

  row.id = cpu;
  row.workload = "layout: the same: CPU, all processes";
  row.value = mw_bench_pairs_get_ours (pairs, "cpu") / 1000;
  row.peer_value = peer != NULL ? mw_figures_get (peer, "process-cpu") / 1000 : (double) NAN;
  row.ratio = row.value / row.peer_value;
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);
}

/* Ours with @size and with @smaller in turn, so that growth is measured as fairly as a peer. */
static MwBenchPairs *
run_beside_smaller (MwBench *bench,
                    Size    *size,
                    Size    *smaller,
                    guint    n_pairs,
                    GError **error)
{
  const char *ours[] = { bench->program, "--part", "layout", size->list, NULL };
  const char *less[] = { bench->program, "--part", "layout", smaller->list, NULL };

  return mw_bench_pairs_run_commands (n_pairs, ours, less, SECONDS, error);
}

static void
add_growth (MwBench      *bench,
            MwBenchPairs *pairs,
            const char   *id,
            const char   *workload,
            double        limit)
{
  MwBenchRow row = { .id = id, .unit = "×", .workload = workload, .limit = limit,
                     .target = limit > 0 ? MW_BENCH_VALUE_AT_MOST : MW_BENCH_NO_TARGET };

  row.value = mw_bench_pairs_get_ratio (pairs, "cpu", "cpu");
  mw_bench_table_add (bench->table, &row);
}

gboolean
mw_bench_graph_l3 (MwBench *bench,
                   GError **error)
{
  g_auto(Size) thousand = { 0 };
  g_auto(Size) ten_thousand = { 0 };
  g_auto(Size) all = { 0 };
  g_autoptr(MwBenchPairs) middle = NULL;
  g_autoptr(MwBenchPairs) large = NULL;
  MwBenchRow row = { .id = "layout-30000", .unit = "ms", .workload = "layout: the same: CPU, once" };

  if (!size_init (&thousand, bench, 1000, error) || !size_init (&ten_thousand, bench, 10000, error) ||
      !size_init (&all, bench, 30000, error) ||
      !(middle = run_beside_smaller (bench, &ten_thousand, &thousand, 5, error)))
    return FALSE;

  add_large_rows (bench, &ten_thousand, middle, NULL);
  add_growth (bench, middle, "layout-growth", "layout: CPU of 10 000 over CPU of 1 000", 12);

  if (!(large = run_beside_smaller (bench, &all, &ten_thousand, 2, error)))
    return FALSE;

  add_large_rows (bench, &all, large, OWN_ENGINE);
  add_growth (bench, large, "layout-growth-30000", "layout: CPU of 30 000 over CPU of 10 000", 0);
  row.value = mw_bench_pairs_get_ours (large, "cpu");

  return add_web_rows (bench, &all, &row, error);
}

/* mw-bench-graph-memory.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <malloc.h>

#include "mw-bench-clock.h"
#include "mw-bench-dot.h"
#include "mw-bench-process.h"
#include "mw-bench-service.h"
#include "mw-test-mesh.h"

#define DEADLINE 60000
#define N_PRODUCTS 200
#define N_WARM 50
#define N_LAYOUTS "1000"
#define SECONDS 150

/* KB that the allocator keeps of each, or that the system counts late. */
#define NOTHING 1

static gboolean
lay_out (MwLayoutService *service,
         guint            seed,
         const char      *dot,
         GError         **error)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (N_PRODUCTS, seed);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_bench_service_lay_out (service, graph, NULL, error);

  return layout != NULL && (seed > 0 || mw_bench_dot_write (graph, dot, error));
}

/* Meshes from @first on, each another one. In KB and for each, what the process has
 * gained with the pictures that are kept, and after them. */
static gboolean
lay_out_some (guint       first,
              guint       n,
              const char *dot,
              MwFigures  *figures,
              GError    **error)
{
  MwLayoutService *service = mw_bench_service_new (DEADLINE);
  double before;
  gboolean good = TRUE;

  malloc_trim (0);
  before = mw_bench_clock_get_memory ();
  for (guint i = first; good && i < first + n; i++)
    good = lay_out (service, i, dot, error);

  malloc_trim (0);
  mw_figures_set (figures, "kept", (mw_bench_clock_get_memory () - before) * 1000 / n);
  mw_bench_service_end (service);
  malloc_trim (0);
  mw_figures_set (figures, "growth", (mw_bench_clock_get_memory () - before) * 1000 / n);

  return good;
}

/* N FILE: lays so many meshes out after some that do not count; the first is left in
 * FILE for a peer. */
MwFigures *
mw_bench_part_memory (const char * const *arguments,
                      GError            **error)
{
  g_autoptr(MwFigures) figures = mw_figures_new ();
  guint n = (guint) g_ascii_strtoull (arguments[0], NULL, 10);

  if (!lay_out_some (0, N_WARM, arguments[1], figures, error) ||
      !lay_out_some (N_WARM, n, arguments[1], figures, error))
    return NULL;

  return g_steal_pointer (&figures);
}

gboolean
mw_bench_graph_m1 (MwBench *bench,
                   GError **error)
{
  g_autofree char *dot = g_build_filename (bench->folder, "clusters.dot", NULL);
  g_autofree char *program = mw_bench_dup_program ("peer-gvc");
  const char *ours[] = { bench->program, "--part", "memory", N_LAYOUTS, dot, NULL };
  const char *peer[] = { program, N_LAYOUTS, dot, NULL };
  g_autoptr(MwFigures) mine = mw_bench_process_run (ours, SECONDS, MW_BENCH_READ_FIGURES, error);
  g_autoptr(MwFigures) theirs = NULL;
  MwBenchRow row = { .id = "layout-memory", .unit = "KB", .peer = "libgvc in the process, the first graph again and again",
                     .workload = "layout: 1 000 graphs of 200 products with clusters: memory gained with each",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = NOTHING };

  if (mine == NULL || !(theirs = mw_bench_process_run (peer, SECONDS, MW_BENCH_READ_FIGURES, error)))
    return FALSE;

  row.value = mw_figures_get (mine, "growth");
  row.peer_value = mw_figures_get (theirs, "growth");
  row.ratio = row.value / row.peer_value;
  mw_bench_table_add (bench->table, &row);

  row.id = "layout-memory-kept";
  row.workload = "layout: the same with the pictures that are kept for later, 64 MB at most";
  row.value = mw_figures_get (mine, "kept");
  row.ratio = row.value / row.peer_value;
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

/* mw-bench-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include "mw-bench-clock.h"
#include "mw-bench-list.h"

#define N_PRODUCTS 10000
#define N_PAIRS 7

/* FILE: its bytes to a mesh. Reading the file is not measured, of neither side. */
MwFigures *
mw_bench_part_mesh (const char * const *arguments,
                    GError            **error)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  MwBenchClock clock;
  char *text;
  gsize size;
  guint n;

  if (!g_file_get_contents (arguments[0], &text, &size, error))
    return NULL;

  bytes = g_bytes_new_take (text, size);
  mw_bench_clock_start (&clock);

  if (!(document = mw_document_new_bulk (bytes, error)))
    return NULL;

  mw_figures_set (figures, "parse", mw_bench_clock_get_wall (&clock));
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, "generated"));
  mesh = mw_mesh_new (inputs);
  mw_bench_clock_stop (&clock, figures);

  mw_figures_set (figures, "memory", mw_bench_clock_get_peak_memory ());
  mw_figures_set (figures, "megabytes", (double) size / 1e6);
  mw_mesh_get_products (mesh, &n);
  mw_figures_set (figures, "products", n);

  return g_steal_pointer (&figures);
}

static void
add_rows (MwBench      *bench,
          MwBenchPairs *pairs)
{
  g_autofree char *cpu = g_strdup_printf ("mesh: 10 000 products, %.0f MB of JSON, to a mesh: CPU",
                                          mw_bench_pairs_get_ours (pairs, "megabytes"));
  MwBenchRow row = { .unit = "ms", .peer = "node, JSON.parse alone" };

  row.id = "mesh-cpu";
  row.workload = cpu;
  row.target = MW_BENCH_RATIO_AT_MOST;
  row.limit = 0.5;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "cpu", "cpu");

  row.id = "mesh-wall";
  row.workload = "mesh: the same: wall";
  mw_bench_table_add_pairs (bench->table, &row, pairs, "wall", "wall");

  row.id = "mesh-parse-wall";
  row.workload = "mesh: the same: only the parsing in it, wall";
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "parse", "wall");

  row.id = "mesh-memory";
  row.workload = "mesh: the same: peak memory";
  row.unit = "MB";
  row.target = MW_BENCH_VALUE_AT_MOST;
  row.limit = 300;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "memory", "memory");
}

gboolean
mw_bench_mesh (MwBench *bench,
               GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, N_PRODUCTS, error);
  g_autofree char *script = mw_bench_dup_script ("peer-parse.js");
  const char *ours[] = { bench->program, "--part", "mesh", list, NULL };
  const char *peer[] = { "node", script, list, NULL };
  g_autoptr(MwBenchPairs) pairs = NULL;

  if (list == NULL || !(pairs = mw_bench_pairs_run_commands (N_PAIRS, ours, peer, 30, error)))
    return FALSE;

  add_rows (bench, pairs);

  return TRUE;
}

/* mw-bench-workload.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-table.h"

G_BEGIN_DECLS

/* Peers that lay graphs out. */
typedef enum {
  MW_BENCH_RIVAL_DOT,
  MW_BENCH_RIVAL_ELK,
  MW_BENCH_RIVAL_DAGRE,
} MwBenchRival;

#define MW_BENCH_N_RIVALS (MW_BENCH_RIVAL_DAGRE + 1)

/* The last graph that one of them was given: how many products it had (0: none yet), and
 * how long it took, infinite when it was killed. */
typedef struct
{
  guint  n_products;
  double seconds;
} MwBenchTried;

/**
 * MwBench:
 * @table: what was measured so far
 * @folder: for files; on a disk, not in memory, so that durable means durable
 * @program: this program, for parts
 * @tried: by [enum@BenchRival]
 *
 * What workloads have in common.
 */
typedef struct
{
  MwBenchTable *table;
  char         *folder;
  char         *program;
  MwBenchTried  tried[MW_BENCH_N_RIVALS];
} MwBench;

/* Workloads: measure, and add rows. FALSE: it could not be measured, and why. */
typedef gboolean (*MwBenchWorkload) (MwBench  *bench,
                                     GError  **error);

gboolean   mw_bench_mesh          (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_l1      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_l2      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_l3      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_l4      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_l5      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_r1      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_r2      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_u1      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_o1      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_graph_m1      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_search        (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_registry      (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_sync          (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_check         (MwBench            *bench,
                                   GError            **error);

/* Parts: one run of something in a process of its own (this program, with
 * "--part NAME ARGUMENTS"), so that nothing is warm and memory is its own. They
 * measure themselves and return what is to be printed. */
typedef MwFigures *(*MwBenchPart) (const char * const *arguments,
                                   GError            **error);

MwFigures *mw_bench_part_mesh          (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_layout        (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_neighbourhood (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_dot           (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_search        (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_sync          (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_check         (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_json          (const char * const *arguments,
                                        GError            **error);

MwFigures *mw_bench_part_relayout      (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_cancel        (const char * const *arguments,
                                        GError            **error);
MwFigures *mw_bench_part_memory        (const char * const *arguments,
                                        GError            **error);

/* Of a script beside the sources; of another program of the bench. */
char      *mw_bench_dup_script         (const char         *name);
char      *mw_bench_dup_program        (const char         *name);

G_END_DECLS

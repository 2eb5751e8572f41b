/* mw-bench-workload.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-table.h"

G_BEGIN_DECLS

/**
 * MwBench:
 * @table: what was measured so far
 * @folder: for files; on a disk, not in memory, so that durable means durable
 * @program: this program, for parts
 *
 * What workloads have in common.
 */
typedef struct
{
  MwBenchTable *table;
  char         *folder;
  char         *program;
} MwBench;

/* Workloads: measure, and add rows. FALSE: it could not be measured, and why. */
typedef gboolean (*MwBenchWorkload) (MwBench  *bench,
                                     GError  **error);

gboolean   mw_bench_mesh          (MwBench            *bench,
                                   GError            **error);
gboolean   mw_bench_layout        (MwBench            *bench,
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

/* Of a script beside the sources. */
char      *mw_bench_dup_script         (const char         *name);

G_END_DECLS

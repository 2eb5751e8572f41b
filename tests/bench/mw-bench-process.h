/* mw-bench-process.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-figures.h"

G_BEGIN_DECLS

typedef enum {
  MW_BENCH_PROCESS_NONE = 0,
  MW_BENCH_READ_FIGURES = 1 << 0,     /* its stdout is figures, and added to those of the process */
  MW_BENCH_ANY_STATUS   = 1 << 1,     /* a status of 1 is an answer: grep found nothing */
} MwBenchProcessFlags;

/**
 * mw_bench_process_run:
 * @argv: the program (sought in PATH) and its arguments
 * @seconds: after so many it is killed: %G_IO_ERROR_TIMED_OUT
 * @flags: what to make of its output and status
 *
 * Runs a program to its end and measures the whole of it, with what it started
 * and waited for: "process-wall" and "process-cpu" (user and system), both in
 * milliseconds. Its stdin is empty, its stderr ours.
 *
 * Returns: (transfer full): the figures, or `NULL` when it failed
 */
MwFigures *mw_bench_process_run (const char * const   *argv,
                                 guint                 seconds,
                                 MwBenchProcessFlags   flags,
                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

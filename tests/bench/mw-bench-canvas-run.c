/* mw-bench-canvas-run.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-canvas-run.h"

#include "mw-bench-process.h"
#include "mw-bench-workload.h"

#define SECONDS 120

char *
mw_bench_display_dup (void)
{
  return g_build_filename (MW_BENCH_SRCDIR, "..", "..", "build-aux", "with-display", NULL);
}

MwFigures *
mw_bench_canvas_run (const char *part,
                     const char *list,
                     GError    **error)
{
  g_autofree char *display = mw_bench_display_dup ();
  g_autofree char *program = mw_bench_dup_program ("mw-bench-canvas");
  const char *argv[] = { display, program, part, list, NULL };

  return mw_bench_process_run (argv, SECONDS, MW_BENCH_READ_FIGURES, error);
}

/* mw-bench-xdot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-xdot.h"

#include <gio/gio.h>

#include "mw-bench-canvas-run.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"

#define SECONDS 120

static gboolean
check_there (GError **error)
{
  const char *argv[] = { "python3", "-c", "import xdot", NULL };
  g_autoptr(MwFigures) figures = mw_bench_process_run (argv, SECONDS, MW_BENCH_PROCESS_NONE, NULL);

  if (figures != NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               "its peer xdot is not installed; ./dev installs Debian's package when it can");

  return FALSE;
}

MwFigures *
mw_bench_xdot_run (MwBench *bench,
                   GError **error)
{
  g_autofree char *list = mw_bench_list_write_whole (bench->folder, 3000, error);
  g_autofree char *dot = g_build_filename (bench->folder, "xdot.dot", NULL);
  g_autofree char *script = mw_bench_dup_script ("peer-xdot.py");
  const char *write[] = { bench->program, "--part", "dot", list, dot, NULL };
  g_autofree char *display = mw_bench_display_dup ();
  /* Its modules make a widget when they are loaded, and want a keyboard. */
  const char *peer[] = { "env", "MESHWRIGHT_DISPLAY_KIND=x11", display, "python3", script, dot, NULL };
  g_autoptr(MwFigures) written = NULL;

  if (list == NULL || !check_there (error) ||
      !(written = mw_bench_process_run (write, SECONDS, MW_BENCH_READ_FIGURES, error)))
    return NULL;

  return mw_bench_process_run (peer, SECONDS, MW_BENCH_READ_FIGURES, error);
}

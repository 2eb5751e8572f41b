/* mw-cli-run.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

/* What the program did. */
typedef struct
{
  int     status;
  GBytes *output;
  char   *complaints;            /* what is on standard error */
} MwCliRun;

/* Runs `meshwright-cli` with @arguments, separated by "|", on 1 July 2026 and without a
 * display. @key: for its environment; nullable. */
MwCliRun  mw_cli_run             (const char *key,
                                  const char *arguments);
void      mw_cli_run_clear       (MwCliRun   *run);

gboolean  mw_cli_run_holds       (GBytes     *bytes,
                                  const char *part);
guint     mw_cli_run_count       (GBytes     *bytes,
                                  const char *part);
char     *mw_cli_run_dup_program (void) G_GNUC_WARN_UNUSED_RESULT;
/* The folder of the demo mesh. */
char     *mw_cli_run_dup_demo    (void) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwCliRun, mw_cli_run_clear)

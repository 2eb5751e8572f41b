/* mw-cli-commands.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What `meshwright-cli` ends with. */
typedef enum {
  MW_CLI_DONE,
  MW_CLI_FAILED,                 /* it could not be read, fetched or written */
  MW_CLI_WRONG_USAGE,            /* the command line, or a selector in it */
} MwCliStatus;

/* Each gets the arguments from its own name on and returns a MwCliStatus. */
int mw_cli_command_graph (int    argc,
                          char **argv);

G_END_DECLS

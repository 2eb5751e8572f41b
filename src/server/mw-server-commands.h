/* mw-server-commands.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The commands of meshwright-registry. Each gets its own name as argv[0] and
 * returns the exit status: 0, 1 when it failed, 2 when it was called wrongly. */
int mw_server_command_serve  (int    argc,
                              char **argv);
int mw_server_command_import (int    argc,
                              char **argv);
int mw_server_command_export (int    argc,
                              char **argv);
int mw_server_command_key    (int    argc,
                              char **argv);
int mw_server_command_check  (int    argc,
                              char **argv);

G_END_DECLS

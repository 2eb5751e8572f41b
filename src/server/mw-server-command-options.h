/* mw-server-command-options.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Reads the options of a command (NULL-terminated @entries; nullable) and --help.
 * FALSE, having said why on stderr, when they are wrong. What is left of @argv
 * are the command's arguments. */
gboolean       mw_server_command_read_options (int                 *argc,
                                               char              ***argv,
                                               const char          *usage,
                                               const char          *summary,
                                               const GOptionEntry  *entries);

/* Where the database is when nobody says: in the user's data folder. */
char          *mw_server_command_dup_default_database (void);

/* Opens @path, or the default when it is NULL; says on stderr why it cannot. */
MwServerStore *mw_server_command_open_store   (const char          *path);

/* Whether an import of @path worked; says on stderr what is noteworthy. */
gboolean       mw_server_command_import_path  (MwServerStore       *store,
                                               const char          *path);

G_END_DECLS

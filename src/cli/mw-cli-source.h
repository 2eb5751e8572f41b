/* mw-cli-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* The key for a registry: from the file descriptor @descriptor, or with -1 from
 * MESHWRIGHT_KEY, which is then taken out of the environment. NULL for none; FALSE
 * and @error when the descriptor cannot be read. A key is never an argument:
 * those are for everybody to see. */
gboolean mw_cli_read_key  (int          descriptor,
                           char       **key,
                           GError     **error);

/* The mesh of @source: the address of a registry, a folder, a file or an address with
 * a list. What had to be left out is said on standard error. NULL and @error when it
 * cannot be had. @now: the time that it is judged by. */
MwMesh  *mw_cli_load_mesh (const char  *source,
                           const char  *key,
                           gboolean     allow_plain_http,
                           gint64       now,
                           GError     **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-cli-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes @bytes to @path all or not at all: what was there stays until all is on the
 * disk. "-" is standard output; a pipe or a device is written to as it is. */
gboolean mw_cli_write (const char  *path,
                       GBytes      *bytes,
                       GError     **error);

G_END_DECLS

/* mw-server-checker.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line about one document: "valid PATH" or "invalid PATH: where: why". */
typedef void (*MwServerCheckLog) (const char *line,
                                  gpointer    user_data);

/* Validates the documents at @path, a file or a folder, without storing them.
 * FALSE when any is invalid. A document of a list has its pointer behind a '#' in
 * its PATH; "where" is a pointer into the document, and its line. */
gboolean mw_server_checker_check (const char       *path,
                                  MwServerCheckLog  log,
                                  gpointer          user_data);

G_END_DECLS

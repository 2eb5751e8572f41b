/* mw-server-importer.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerImport:
 * @n_stored: documents that were stored
 * @n_invalid: of these, such as are against their standard
 * @n_skipped: documents that were not: not readable, of no known kind, without id
 *
 * What an import came to.
 */
typedef struct
{
  guint n_stored;
  guint n_invalid;
  guint n_skipped;
} MwServerImport;

/* A line for people about one file or document. */
typedef void (*MwServerImportLog) (const char *line,
                                   gpointer    user_data);

/* Stores what is at @path: a file with a document or a list of mixed documents, or
 * a folder with such files at any depth. The name of a file's folder is a hint of
 * what it is. Histories of events go into the feed. Documents are stored whether they are valid or not, since a mesh is
 * what it is; each that is not is told to @log. Either all that can be is stored,
 * or nothing (with an error). */
gboolean mw_server_importer_import (MwServerStore      *store,
                                    const char         *path,
                                    MwServerImportLog   log,
                                    gpointer            user_data,
                                    MwServerImport     *result,
                                    GError            **error);

G_END_DECLS

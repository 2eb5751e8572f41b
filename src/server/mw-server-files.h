/* mw-server-files.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

/**
 * MwServerFile:
 * @path: of the file, as given or below what was given
 * @place: pointer of the document in a list of documents; "" when the file is one
 * @kind: what it is, by its own words, else by the name of its folder, else by its shape
 * @document: the whole file, or in a list too large for that, this document
 *   alone; NULL when it cannot be read
 * @root: the document in it
 * @n_lines_before: of the file, before @document
 * @error: why it cannot be read; NULL when it can
 *
 * One document found in a file.
 */
typedef struct
{
  const char   *path;
  const char   *place;
  MwKind        kind;
  MwDocument   *document;
  const MwNode *root;
  guint         n_lines_before;
  const GError *error;
} MwServerFile;

/* Returns FALSE to end the visit. */
typedef gboolean (*MwServerFileVisitor) (const MwServerFile *file,
                                         gpointer            user_data);

/* Visits the documents at @path, in order of their names: those of one file, or of
 * all .yaml, .yml and .json files in a folder at any depth (but not behind links or
 * in hidden folders). FALSE when a visitor has ended it. */
gboolean    mw_server_files_visit          (const char           *path,
                                            MwServerFileVisitor   visit,
                                            gpointer              user_data);

/* The document that @file is, by itself: its own bytes where they can stand alone
 * (with comments and layout), else as JSON. */
MwDocument *mw_server_files_dup_document   (const MwServerFile   *file,
                                            GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

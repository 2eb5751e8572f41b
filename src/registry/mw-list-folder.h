/* mw-list-folder.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "document/mw-document.h"
#include "registry/mw-http-limits.h"

G_BEGIN_DECLS

#define MW_TYPE_LIST_FILES (mw_list_files_get_type ())

/* One file that could be read. */
typedef struct
{
  char       *name;       /* below the folder, for people */
  MwDocument *document;
} MwListFile;

/**
 * MwListFiles:
 * @files: of MwListFile, by name
 * @complaints: sentences about what was left out
 * @is_folder: whether a folder was read, or one file
 *
 * What was found at a path.
 */
typedef struct
{
  GPtrArray *files;
  GPtrArray *complaints;
  gboolean   is_folder;
} MwListFiles;

GType        mw_list_files_get_type (void);
MwListFiles *mw_list_files_ref      (MwListFiles        *self);
void         mw_list_files_unref    (MwListFiles        *self);

/* Reads the file or the folder at @path on another thread. Resolves to a
 * MwListFiles; rejects with a MW_REGISTRY_ERROR when there is nothing to read. */
DexFuture   *mw_list_folder_read    (const char         *path,
                                     const MwHttpLimits *limits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwListFiles, mw_list_files_unref)

G_END_DECLS

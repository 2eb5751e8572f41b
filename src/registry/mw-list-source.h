/* mw-list-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-http-limits.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_LIST_SOURCE (mw_list_source_get_type ())

/**
 * MwListSource:
 *
 * A plain list of mixed documents: one file or address with a YAML or JSON
 * list (or one document), or a folder of such files. Read-only.
 *
 * In a folder, files that cannot be read are left out of the mesh and told by
 * [method@Source.dup_complaints]; hidden files, links to folders and links that
 * lead out of the folder are passed over. A single file that cannot be read is
 * an error.
 */
G_DECLARE_FINAL_TYPE (MwListSource, mw_list_source, MW, LIST_SOURCE, MwSource)

/* @address: a path, or a file, http or https address. */
MwSource *mw_list_source_new        (const char         *address,
                                     GError            **error);

/* Takes a copy. `max_page` is the limit of a file, `max_pages` that of their number. */
void      mw_list_source_set_limits (MwListSource       *self,
                                     const MwHttpLimits *limits);

G_END_DECLS

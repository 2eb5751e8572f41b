/* mw-list-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-source.h"

G_BEGIN_DECLS

#define MW_TYPE_LIST_SOURCE (mw_list_source_get_type ())

/**
 * MwListSource:
 *
 * A plain list of mixed documents: one file or address with a YAML or JSON
 * list (or one document), or a folder of such files. Read-only.
 */
G_DECLARE_FINAL_TYPE (MwListSource, mw_list_source, MW, LIST_SOURCE, MwSource)

/* @address: a path, or a file, http or https address. */
MwSource *mw_list_source_new (const char *address,
                              GError    **error);

G_END_DECLS

/* mw-layout-store.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwLayoutStore:
 *
 * Pictures that were made once, by the hash of what they are of, in a file of the
 * user's cache. It knows nothing of what is in them. Whatever is wrong with the file,
 * there is only one picture less, or none: never an error. Reference counted
 * atomically, safe in any thread; every call may wait for the disk.
 */
typedef struct _MwLayoutStore MwLayoutStore;

#define MW_LAYOUT_STORE_BYTES ((gsize) 256 * 1024 * 1024)

/* Nothing is opened before the first call. @path: of the file, which is made, and its
 * folder, for this user alone. What was not asked for longest goes when there are
 * more than @most_bytes. */
MwLayoutStore *mw_layout_store_new    (const char    *path,
                                       gsize          most_bytes) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutStore *mw_layout_store_ref    (MwLayoutStore *self);
void           mw_layout_store_unref  (MwLayoutStore *self);

/* NULL when it is not there. */
GBytes        *mw_layout_store_lookup (MwLayoutStore *self,
                                       const char    *hash) G_GNUC_WARN_UNUSED_RESULT;
void           mw_layout_store_store  (MwLayoutStore *self,
                                       const char    *hash,
                                       GBytes        *bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutStore, mw_layout_store_unref)

G_END_DECLS

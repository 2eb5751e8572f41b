/* mw-layout-keeper.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/**
 * MwLayoutKeeper:
 * @lookup: the bytes that were kept by that hash, or NULL
 * @store: keeps bytes
 *
 * Keeps pictures from one run of the application to the next. Both are called in
 * threads, also two at a time, and may take their time.
 */
typedef struct
{
  GBytes *(*lookup) (const char *hash,
                     gpointer    data);
  void    (*store)  (const char *hash,
                     GBytes     *bytes,
                     gpointer    data);
} MwLayoutKeeper;

/* A keeper with its data; reference counted atomically. */
typedef struct _MwLayoutKeeping MwLayoutKeeping;

MwLayoutKeeping *mw_layout_keeping_new   (const MwLayoutKeeper *keeper,
                                          gpointer              data,
                                          GDestroyNotify        data_destroy) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutKeeping *mw_layout_keeping_ref   (MwLayoutKeeping      *self);
void             mw_layout_keeping_unref (MwLayoutKeeping      *self);

/* Resolves to a MwLayoutPicture; rejects when there is none that is of @problem. */
DexFuture       *mw_layout_keeping_find  (MwLayoutKeeping      *self,
                                          const char           *hash,
                                          MwLayoutProblem      *problem) G_GNUC_WARN_UNUSED_RESULT;
/* Returns at once. */
void             mw_layout_keeping_keep  (MwLayoutKeeping      *self,
                                          const char           *hash,
                                          MwLayoutPicture      *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutKeeping, mw_layout_keeping_unref)

G_END_DECLS

/* mw-layout-cache.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-keeper.h"
#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/**
 * MwLayoutCache:
 *
 * Pictures by the hash of their problems, so that nothing is laid out twice, and
 * the problems that went wrong, so that they are not tried again at once.
 */
typedef struct _MwLayoutCache MwLayoutCache;

MwLayoutCache   *mw_layout_cache_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void             mw_layout_cache_free        (MwLayoutCache   *self);

/* What is in no memory is asked for there, and kept. */
void             mw_layout_cache_set_keeping (MwLayoutCache   *self,
                                              MwLayoutKeeping *keeping);

/* Resolves to a MwLayoutPicture of @problem; rejects when there is none. */
DexFuture       *mw_layout_cache_find        (MwLayoutCache   *self,
                                              const char      *hash,
                                              MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;
/* For later runs of the application too. */
void             mw_layout_cache_keep        (MwLayoutCache   *self,
                                              const char      *hash,
                                              MwLayoutPicture *picture);

/* A new reference, or NULL. */
MwLayoutPicture *mw_layout_cache_lookup      (MwLayoutCache   *self,
                                              const char      *hash) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets the failures of it; forgets what was not asked for longest when the
 * cache grows too large. */
void             mw_layout_cache_store       (MwLayoutCache   *self,
                                              const char      *hash,
                                              MwLayoutPicture *picture);

/* Each failure doubles the time until the next attempt. @now: microseconds. */
void             mw_layout_cache_add_failure (MwLayoutCache   *self,
                                              const char      *hash,
                                              const GError    *error,
                                              gint64           now);
/* Why it went wrong last, while it is too early for another attempt; else NULL. */
const GError    *mw_layout_cache_get_failure (MwLayoutCache   *self,
                                              const char      *hash,
                                              gint64           now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutCache, mw_layout_cache_free)

G_END_DECLS

/* mw-layout-pool.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYOUT_POOL (mw_layout_pool_get_type ())

/**
 * MwLayoutPool:
 *
 * The worker processes: at most two at work, one always warm. Replaces those
 * that died, were killed or have done enough. For one thread only.
 */
G_DECLARE_FINAL_TYPE (MwLayoutPool, mw_layout_pool, MW, LAYOUT_POOL, GObject)

#define MW_LAYOUT_POOL_SIZE 2

MwLayoutPool *mw_layout_pool_new     (const char      *program);

GPid          mw_layout_pool_get_pid (MwLayoutPool    *self);

/* Waits for a free process. Resolves and rejects as mw_layout_process_solve()
 * does; with G_IO_ERROR_CANCELLED when @owner was cancelled before. */
DexFuture    *mw_layout_pool_solve   (MwLayoutPool    *self,
                                      MwLayoutProblem *problem,
                                      guint            deadline,
                                      GCancellable    *owner) G_GNUC_WARN_UNUSED_RESULT;

/* Kills the processes that are at work for @owner. */
void          mw_layout_pool_kill    (MwLayoutPool    *self,
                                      GCancellable    *owner);

G_END_DECLS

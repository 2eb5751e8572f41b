/* mw-layout-job.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-layout-cache.h"
#include "graph/mw-layout-known.h"
#include "graph/mw-layout-pool.h"

G_BEGIN_DECLS

/**
 * MwLayoutJob:
 *
 * One content being laid out, for however many want it: by Graphviz in one go or,
 * when it is large and has clusters, cluster by cluster; what Graphviz cannot do
 * is laid out plainly. For one thread only; reference counted.
 */
typedef struct _MwLayoutJob MwLayoutJob;

/* @cache must live as long. @known: nullable, what is to stay. @deadline: milliseconds for one call of Graphviz. */
MwLayoutJob *mw_layout_job_new        (MwLayoutPool    *pool,
                                       MwLayoutCache   *cache,
                                       MwLayoutProblem *problem,
                                       MwLayoutKnown   *known,
                                       guint            deadline) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutJob *mw_layout_job_ref        (MwLayoutJob     *self);
void         mw_layout_job_unref      (MwLayoutJob     *self);

/* Resolves to a MwLayoutPicture, always; rejects only when cancelled. */
DexFuture   *mw_layout_job_run        (MwLayoutJob     *self) G_GNUC_WARN_UNUSED_RESULT;

/* @func is called in this thread whenever a part of a divided problem is done. */
typedef void (*MwLayoutProgress) (guint    n_done,
                                  guint    n_all,
                                  gpointer data);
void         mw_layout_job_set_progress (MwLayoutJob     *self,
                                         MwLayoutProgress func,
                                         gpointer         data);

/* Ends it and kills the processes that work on it. */
void         mw_layout_job_cancel     (MwLayoutJob     *self);

/* Why (part of) the picture is plain, in words; NULL when it is not. */
char        *mw_layout_job_dup_reason (MwLayoutJob     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutJob, mw_layout_job_unref)

G_END_DECLS

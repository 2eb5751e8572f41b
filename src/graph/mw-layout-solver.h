/* mw-layout-solver.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "graph/mw-layout-cache.h"
#include "graph/mw-layout-pool.h"

G_BEGIN_DECLS

/**
 * MwLayoutSolver:
 * @pool: where Graphviz is
 * @cache: what is known already; must live as long
 * @cancellable: on whose behalf
 * @reason: why something is plain, in words; NULL while nothing is
 * @is_in_part: whether what it solves are parts of one picture
 * @deadline: milliseconds of CPU time for one call of Graphviz
 * @budget: what is left of that for all calls
 * @end: monotonic time at which patience is over, however busy the machine
 *
 * Solves problems one way or another: from memory, by Graphviz, by Graphviz for the
 * strongest edges only, plainly. For fibers of one thread.
 */
typedef struct
{
  MwLayoutPool  *pool;
  MwLayoutCache *cache;
  GCancellable  *cancellable;
  char          *reason;
  gboolean       is_in_part;
  guint          deadline;
  guint          budget;
  gint64         end;
} MwLayoutSolver;

void             mw_layout_solver_init  (MwLayoutSolver  *self,
                                         MwLayoutPool    *pool,
                                         MwLayoutCache   *cache,
                                         guint            deadline);
/* @n_deadlines: how many deadlines all of it may take. */
void             mw_layout_solver_start (MwLayoutSolver  *self,
                                         guint            n_deadlines);
void             mw_layout_solver_clear (MwLayoutSolver  *self);

/* Waits. NULL only when cancelled. */
MwLayoutPicture *mw_layout_solver_solve (MwLayoutSolver  *self,
                                         MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

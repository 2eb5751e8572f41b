/* mw-layout-solver.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-solver.h"

#include "graph/mw-graph-thread.h"
#include "graph/mw-layout-reason.h"
#include "graph/mw-layout-stagger.h"
#include "graph/mw-layout-watch.h"
#include "graph/mw-plain-layout.h"

/* Per cent of the time that is left for an attempt with curves: routing them is
 * what takes longest where edges are long. */
#define FIRST_ATTEMPT 40

/* Edges in and out of each node that the second attempt takes into account: of a
 * graph with more nodes than this only the strongest one. */
#define LARGE_BACKBONE 200

/* With so many edges, and so many for each node, the first attempt is hopeless. */
#define DENSE_EDGES 500
#define DENSE_DEGREE 4

void
mw_layout_solver_init (MwLayoutSolver *self,
                       MwLayoutPool   *pool,
                       MwLayoutCache  *cache,
                       guint           deadline)
{
  *self = (MwLayoutSolver) {
    .pool = g_object_ref (pool),
    .cache = cache,
    .cancellable = g_cancellable_new (),
    .deadline = deadline,
  };
}

void
mw_layout_solver_start (MwLayoutSolver *self,
                        guint           n_deadlines)
{
  self->is_in_part = n_deadlines > 1;
  self->budget = self->deadline * n_deadlines;
  self->end = g_get_monotonic_time () + (gint64) self->budget * 1000 * MW_LAYOUT_BUSIEST;
}

void
mw_layout_solver_clear (MwLayoutSolver *self)
{
  g_clear_object (&self->pool);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->reason, g_free);
}

static guint
get_time_left (MwLayoutSolver *self)
{
  return g_get_monotonic_time () < self->end ? MIN (self->budget, self->deadline) : 0;
}

/* Whether Graphviz is to be asked at all. */
static gboolean
check_obstacles (MwLayoutSolver  *self,
                 MwLayoutProblem *problem,
                 const char      *hash,
                 GError         **error)
{
  const GError *failure = mw_layout_cache_get_failure (self->cache, hash, g_get_monotonic_time ());

  if (!mw_layout_problem_is_small (problem))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "Too large for Graphviz");
  else if (failure != NULL)
    g_propagate_error (error, g_error_copy (failure));
  else if (get_time_left (self) == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "No time left");
  else
    return TRUE;

  return FALSE;
}

static DexFuture *
solve_plainly_fiber (gpointer data)
{
  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, mw_plain_layout_solve (data));
}

static MwLayoutPicture *
solve_plainly (MwLayoutProblem *problem)
{
  return dex_await_boxed (mw_graph_thread_run (solve_plainly_fiber,
                                               mw_layout_problem_ref (problem),
                                               (GDestroyNotify) mw_layout_problem_unref),
                          NULL);
}

static void
spend (MwLayoutSolver *self,
       guint           milliseconds)
{
  self->budget -= MIN (milliseconds, self->budget);
}

/* From the cache, else from Graphviz within @deadline; NULL and why not. */
static MwLayoutPicture *
ask_graphviz (MwLayoutSolver  *self,
              MwLayoutProblem *problem,
              guint            deadline,
              GError         **error)
{
  g_autofree char *hash = mw_layout_problem_dup_hash (problem);
  g_autoptr(GError) local_error = NULL;
  MwLayoutPicture *picture;

  if ((picture = dex_await_boxed (mw_layout_cache_find (self->cache, hash, problem), NULL)))
    return picture;

  if (!check_obstacles (self, problem, hash, error))
    return NULL;

  picture = dex_await_boxed (mw_layout_pool_solve (self->pool, problem, deadline, self->cancellable), &local_error);
  spend (self, picture != NULL ? picture->effort : deadline);

  if (picture != NULL)
    {
      mw_layout_cache_keep (self->cache, hash, picture);
      return picture;
    }

  /* That it was not wanted any more says nothing about the graph. */
  if (!g_cancellable_is_cancelled (self->cancellable))
    mw_layout_cache_add_failure (self->cache, hash, local_error, g_get_monotonic_time ());

  g_propagate_error (error, g_steal_pointer (&local_error));

  return NULL;
}

/* Places from Graphviz for as few edges as hold the graph together, and curves
 * of our own for all of them. */
static MwLayoutPicture *
ask_for_backbone (MwLayoutSolver  *self,
                  MwLayoutProblem *problem,
                  GError         **error)
{
  guint strongest = problem->nodes->len > LARGE_BACKBONE ? 1 : 2;
  g_autoptr(MwLayoutProblem) backbone = mw_layout_problem_dup_backbone (problem, strongest);
  g_autoptr(MwLayoutPicture) places = ask_graphviz (self, backbone, get_time_left (self), error);

  return places != NULL ? mw_layout_picture_new_routed (places, problem) : NULL;
}

static gboolean
is_dense (const MwLayoutProblem *problem)
{
  return problem->edges->len > DENSE_EDGES &&
         problem->edges->len > DENSE_DEGREE * problem->nodes->len;
}

static MwLayoutPicture *
ask_twice (MwLayoutSolver  *self,
           MwLayoutProblem *problem,
           GError         **error)
{
  g_autoptr(GError) local_error = NULL;
  MwLayoutPicture *picture;

  if (problem->quality == MW_LAYOUT_QUALITY_PLACES)
    return ask_graphviz (self, problem, get_time_left (self), error);

  if (is_dense (problem))
    return ask_for_backbone (self, problem, error);

  picture = ask_graphviz (self, problem, get_time_left (self) * FIRST_ATTEMPT / 100, &local_error);

  if (picture == NULL && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return ask_for_backbone (self, problem, error);

  if (picture == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return picture;
}

/* With curves, else without, else plainly. */
MwLayoutPicture *
mw_layout_solver_solve (MwLayoutSolver  *self,
                        MwLayoutProblem *problem)
{
  g_autoptr(GError) error = NULL;
  MwLayoutPicture *picture;

  if (mw_plain_layout_is_good (problem))
    return mw_layout_stagger (solve_plainly (problem), problem);

  if ((picture = ask_twice (self, problem, &error)))
    return mw_layout_stagger (picture, problem);

  if (self->reason == NULL)
    self->reason = mw_layout_reason_new (error, self->deadline, self->is_in_part);

  return g_cancellable_is_cancelled (self->cancellable) ? NULL : solve_plainly (problem);
}

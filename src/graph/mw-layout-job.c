/* mw-layout-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-job.h"

#include "graph/mw-graph-thread.h"
#include "graph/mw-layout-division.h"
#include "graph/mw-layout-solver.h"
#include "graph/mw-layout-update.h"

/* From here on clusters are laid out one by one. */
#define DIVIDE_NODES 300

/* So many deadlines a divided problem may take altogether. */
#define PATIENCE 3

struct _MwLayoutJob
{
  grefcount         ref_count;
  MwLayoutSolver    solver;
  MwLayoutProblem  *problem;
  MwLayoutProblem  *places;      /* the same without lines of its own */
  MwLayoutKnown    *known;       /* nullable */

  MwLayoutDivision *division;
  MwLayoutProblem  *top;
  MwLayoutPicture  *top_picture;
  GPtrArray        *pictures;    /* of the pieces */
  guint             next_piece;
  guint             n_done;
  MwLayoutProgress  progress;    /* nullable */
  gpointer          progress_data;
};

MwLayoutJob *
mw_layout_job_new (MwLayoutPool    *pool,
                   MwLayoutCache   *cache,
                   MwLayoutProblem *problem,
                   MwLayoutKnown   *known,
                   guint            deadline)
{
  MwLayoutJob *self = g_new0 (MwLayoutJob, 1);

  g_ref_count_init (&self->ref_count);
  mw_layout_solver_init (&self->solver, pool, cache, deadline);
  self->problem = mw_layout_problem_ref (problem);
  self->places = problem->lines != NULL ? mw_layout_problem_dup_places (problem) : mw_layout_problem_ref (problem);
  self->known = known != NULL ? mw_layout_known_ref (known) : NULL;

  return self;
}

MwLayoutJob *
mw_layout_job_ref (MwLayoutJob *self)
{
  g_ref_count_inc (&self->ref_count);

  return self;
}

static void
clear_picture (gpointer picture)
{
  if (picture != NULL)
    mw_layout_picture_unref (picture);
}

void
mw_layout_job_unref (MwLayoutJob *self)
{
  if (!g_ref_count_dec (&self->ref_count))
    return;

  mw_layout_solver_clear (&self->solver);
  g_clear_pointer (&self->problem, mw_layout_problem_unref);
  g_clear_pointer (&self->places, mw_layout_problem_unref);
  g_clear_pointer (&self->known, mw_layout_known_unref);
  g_clear_pointer (&self->division, mw_layout_division_free);
  g_clear_pointer (&self->top, mw_layout_problem_unref);
  g_clear_pointer (&self->top_picture, mw_layout_picture_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_free (self);
}

static gboolean
is_divided (MwLayoutJob *self)
{
  return self->problem->n_clusters > 0 && self->problem->nodes->len > DIVIDE_NODES;
}

static DexFuture *
divide_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  self->division = mw_layout_division_new (self->places);

  return dex_future_new_true ();
}

static DexFuture *
dup_top_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  self->top = mw_layout_division_dup_top (self->division, self->pictures);

  return dex_future_new_true ();
}

static DexFuture *
compose_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE,
                                    mw_layout_division_compose (self->division, self->pictures, self->top_picture));
}

/* Runs @func in a thread while the fiber waits: nobody else touches the job's
 * division in between. */
static DexFuture *
in_thread (MwLayoutJob *self,
           MwGraphWork  func)
{
  return mw_graph_thread_run (func, self, NULL);
}

static gboolean
is_cancelled (MwLayoutJob *self)
{
  return g_cancellable_is_cancelled (self->solver.cancellable);
}

static void
tell_progress (MwLayoutJob *self)
{
  self->n_done++;

  /* The top comes after all pieces. */
  if (self->progress != NULL)
    self->progress (self->n_done, self->pictures->len + 1, self->progress_data);
}

/* Takes one piece after the other; there is one such fiber for each process. */
static DexFuture *
lane_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  while (self->next_piece < self->pictures->len && !is_cancelled (self))
    {
      guint piece = self->next_piece++;

      if (self->known != NULL && !mw_layout_known_is_fresh (self->known, self->problem, piece))
        continue;

      g_ptr_array_index (self->pictures, piece) =
        mw_layout_solver_solve (&self->solver, mw_layout_division_get_piece (self->division, piece));
      tell_progress (self);
    }

  return dex_future_new_true ();
}

static void
solve_pieces (MwLayoutJob *self)
{
  DexFuture *lanes[MW_LAYOUT_POOL_SIZE];

  for (guint i = 0; i < MW_LAYOUT_POOL_SIZE; i++)
    lanes[i] = dex_scheduler_spawn (NULL, 0, lane_fiber,
                                    mw_layout_job_ref (self), (GDestroyNotify) mw_layout_job_unref);

  dex_await (dex_future_allv (lanes, MW_LAYOUT_POOL_SIZE), NULL);

  for (guint i = 0; i < MW_LAYOUT_POOL_SIZE; i++)
    dex_unref (lanes[i]);
}

static void
divide (MwLayoutJob *self)
{
  if (self->division == NULL)
    dex_await (in_thread (self, divide_fiber), NULL);

  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  self->pictures = g_ptr_array_new_with_free_func (clear_picture);
  g_ptr_array_set_size (self->pictures, (int) mw_layout_division_get_n_pieces (self->division));
  self->next_piece = 0;
  self->n_done = 0;
  solve_pieces (self);
}

/* Lines that are not edges. */
static MwLayoutPicture *
route (MwLayoutJob     *self,
       MwLayoutPicture *places)
{
  MwLayoutPicture *picture = mw_layout_picture_new_routed (places, self->problem);

  mw_layout_picture_unref (places);

  return picture;
}

static MwLayoutPicture *
solve_divided (MwLayoutJob *self)
{
  divide (self);

  if (is_cancelled (self))
    return NULL;

  dex_await (in_thread (self, dup_top_fiber), NULL);

  if ((self->top_picture = mw_layout_solver_solve (&self->solver, self->top)) == NULL)
    return NULL;

  return dex_await_boxed (in_thread (self, compose_fiber), NULL);
}

/* A divided picture is kept as a whole besides. */
static MwLayoutPicture *
solve_whole (MwLayoutJob *self)
{
  g_autofree char *hash = mw_layout_problem_dup_hash (self->problem);
  MwLayoutPicture *picture = dex_await_boxed (mw_layout_cache_find (self->solver.cache, hash, self->problem), NULL);

  if (picture != NULL)
    {
      mw_layout_cache_store (self->solver.cache, hash, picture);
      return picture;
    }

  picture = is_divided (self) ? solve_divided (self) : mw_layout_solver_solve (&self->solver, self->places);

  if (picture != NULL && self->problem->lines != NULL)
    picture = route (self, picture);

  if (picture != NULL && self->solver.reason == NULL && (is_divided (self) || self->problem->lines != NULL))
    mw_layout_cache_keep (self->solver.cache, hash, picture);

  return picture;
}

static DexFuture *
update_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE,
                                    mw_layout_update_solve (self->problem, self->known, self->pictures));
}

/* What is known stays; areas of which it is little are laid out by themselves first. */
static MwLayoutPicture *
solve_around_known (MwLayoutJob *self)
{
  if (!mw_layout_known_is_enough (self->known, self->problem))
    return NULL;

  if (self->problem->n_clusters > 0)
    divide (self);

  return is_cancelled (self) ? NULL : dex_await_boxed (in_thread (self, update_fiber), NULL);
}

/* Pins in a picture from scratch: all of it is known, and gives way to them. */
static MwLayoutPicture *
solve_around_pins (MwLayoutJob     *self,
                   MwLayoutPicture *scratch)
{
  MwLayoutKnown *all = mw_layout_known_new_pinned (self->known, scratch);
  MwLayoutPicture *picture;

  g_clear_pointer (&self->known, mw_layout_known_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  self->known = all;
  picture = dex_await_boxed (in_thread (self, update_fiber), NULL);

  /* However bad it has become: it is what people chose. */
  return picture != NULL ? picture : mw_layout_picture_ref (scratch);
}

static MwLayoutPicture *
solve_known (MwLayoutJob *self)
{
  g_autoptr(MwLayoutKnown) known = mw_layout_known_ref (self->known);
  g_autoptr(MwLayoutPicture) scratch = NULL;
  MwLayoutPicture *picture = solve_around_known (self);

  if (picture != NULL || is_cancelled (self))
    return picture;

  g_clear_pointer (&self->known, mw_layout_known_unref);

  if ((scratch = solve_whole (self)) == NULL || known->n_pins == 0)
    return g_steal_pointer (&scratch);

  self->known = g_steal_pointer (&known);

  return solve_around_pins (self, scratch);
}

static DexFuture *
run_fiber (gpointer data)
{
  MwLayoutJob *self = data;
  MwLayoutPicture *picture;

  mw_layout_solver_start (&self->solver, is_divided (self) ? PATIENCE : 1);
  picture = self->known != NULL ? solve_known (self) : solve_whole (self);

  if (picture == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The layout is not wanted any more");

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
}

void
mw_layout_job_set_progress (MwLayoutJob     *self,
                            MwLayoutProgress func,
                            gpointer         data)
{
  self->progress = func;
  self->progress_data = data;
}

DexFuture *
mw_layout_job_run (MwLayoutJob *self)
{
  return dex_scheduler_spawn (NULL, 0, run_fiber,
                              mw_layout_job_ref (self), (GDestroyNotify) mw_layout_job_unref);
}

void
mw_layout_job_cancel (MwLayoutJob *self)
{
  g_cancellable_cancel (self->solver.cancellable);
  mw_layout_pool_kill (self->solver.pool, self->solver.cancellable);
}

char *
mw_layout_job_dup_reason (MwLayoutJob *self)
{
  return g_strdup (self->solver.reason);
}

/* mw-layout-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-job.h"

#include <gio/gio.h>

#include "graph/mw-graph-thread.h"
#include "graph/mw-layout-division.h"
#include "graph/mw-layout-reason.h"
#include "graph/mw-layout-update.h"
#include "graph/mw-plain-layout.h"

/* From here on clusters are laid out one by one. */
#define DIVIDE_NODES 300

/* Per cent of the time that is left for an attempt with curves: routing them is
 * what takes longest where edges are long. */
#define FIRST_ATTEMPT 40

/* Edges in and out of each node that the second attempt takes into account: of a
 * graph with more nodes than this only the strongest one. */
#define LARGE_BACKBONE 200

/* With so many edges, and so many for each node, the first attempt is hopeless. */
#define DENSE_EDGES 500
#define DENSE_DEGREE 4

/* So many deadlines a divided problem may take altogether. */
#define PATIENCE 3

struct _MwLayoutJob
{
  grefcount         ref_count;
  MwLayoutPool     *pool;
  MwLayoutCache    *cache;
  MwLayoutProblem  *problem;
  MwLayoutKnown    *known;       /* nullable */
  GCancellable     *cancellable;
  char             *reason;
  guint             deadline;
  gint64            end;         /* monotonic time at which patience is over */

  MwLayoutDivision *division;
  MwLayoutProblem  *top;
  MwLayoutPicture  *top_picture;
  GPtrArray        *pictures;    /* of the pieces */
  guint             next_piece;
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
  self->pool = g_object_ref (pool);
  self->cache = cache;
  self->problem = mw_layout_problem_ref (problem);
  self->known = known != NULL ? mw_layout_known_ref (known) : NULL;
  self->cancellable = g_cancellable_new ();
  self->deadline = deadline;

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

  g_clear_object (&self->pool);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->problem, mw_layout_problem_unref);
  g_clear_pointer (&self->known, mw_layout_known_unref);
  g_clear_pointer (&self->reason, g_free);
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

static guint
get_time_left (MwLayoutJob *self)
{
  gint64 left = (self->end - g_get_monotonic_time ()) / 1000;

  return (guint) CLAMP (left, 0, (gint64) self->deadline);
}

/* Whether Graphviz is to be asked at all. */
static gboolean
check_obstacles (MwLayoutJob     *self,
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

/* From the cache, else from Graphviz within @deadline; NULL and why not. */
static MwLayoutPicture *
ask_graphviz (MwLayoutJob     *self,
              MwLayoutProblem *problem,
              guint            deadline,
              GError         **error)
{
  g_autofree char *hash = mw_layout_problem_dup_hash (problem);
  g_autoptr(GError) local_error = NULL;
  MwLayoutPicture *picture;

  if ((picture = mw_layout_cache_lookup (self->cache, hash)))
    return picture;

  if (!check_obstacles (self, problem, hash, error))
    return NULL;

  picture = dex_await_boxed (mw_layout_pool_solve (self->pool, problem, deadline, self->cancellable), &local_error);

  if (picture != NULL)
    {
      mw_layout_cache_store (self->cache, hash, picture);
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
ask_for_backbone (MwLayoutJob     *self,
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
ask_twice (MwLayoutJob     *self,
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
static MwLayoutPicture *
solve (MwLayoutJob     *self,
       MwLayoutProblem *problem)
{
  g_autoptr(GError) error = NULL;
  MwLayoutPicture *picture;

  /* Boxes without edges are put into rows, and that we do ourselves. */
  if (problem->edges->len == 0 && problem->n_clusters == 0)
    return mw_plain_layout_solve (problem);

  if ((picture = ask_twice (self, problem, &error)))
    return picture;

  if (self->reason == NULL)
    self->reason = mw_layout_reason_new (error, self->deadline, is_divided (self));

  return g_cancellable_is_cancelled (self->cancellable) ? NULL : solve_plainly (problem);
}

static DexFuture *
divide_fiber (gpointer data)
{
  MwLayoutJob *self = data;

  self->division = mw_layout_division_new (self->problem);

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
  return g_cancellable_is_cancelled (self->cancellable);
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
        solve (self, mw_layout_division_get_piece (self->division, piece));
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
  solve_pieces (self);
}

static MwLayoutPicture *
solve_divided (MwLayoutJob *self)
{
  divide (self);

  if (is_cancelled (self))
    return NULL;

  dex_await (in_thread (self, dup_top_fiber), NULL);

  if ((self->top_picture = solve (self, self->top)) == NULL)
    return NULL;

  return dex_await_boxed (in_thread (self, compose_fiber), NULL);
}

static MwLayoutPicture *
solve_from_scratch (MwLayoutJob *self)
{
  MwLayoutPicture *picture;

  if (!is_divided (self))
    return solve (self, self->problem);

  picture = solve_divided (self);

  if (picture != NULL && self->reason == NULL)
    {
      g_autofree char *hash = mw_layout_problem_dup_hash (self->problem);

      mw_layout_cache_store (self->cache, hash, picture);
    }

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

  if ((scratch = solve_from_scratch (self)) == NULL || known->n_pins == 0)
    return g_steal_pointer (&scratch);

  self->known = g_steal_pointer (&known);

  return solve_around_pins (self, scratch);
}

static DexFuture *
run_fiber (gpointer data)
{
  MwLayoutJob *self = data;
  MwLayoutPicture *picture;

  self->end = g_get_monotonic_time () + (gint64) self->deadline * 1000 * (is_divided (self) ? PATIENCE : 1);
  picture = self->known != NULL ? solve_known (self) : solve_from_scratch (self);

  if (picture == NULL)
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_CANCELLED, "The layout is not wanted any more");

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
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
  g_cancellable_cancel (self->cancellable);
  mw_layout_pool_kill (self->pool, self->cancellable);
}

char *
mw_layout_job_dup_reason (MwLayoutJob *self)
{
  return g_strdup (self->reason);
}

/* mw-layout-pool.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-pool.h"

#include "graph/mw-layout-process.h"

/* Graphviz leaks up to 0.3 MB with each layout that has clusters. */
#define RECYCLE_AFTER 200

typedef struct
{
  MwLayoutProcess *process;
  GCancellable    *owner;        /* on whose behalf it works; NULL when idle */
} Slot;

struct _MwLayoutPool
{
  GObject parent_instance;

  char   *program;
  Slot    slots[MW_LAYOUT_POOL_SIZE];
  GQueue  waiting;               /* of DexPromise, resolved when a slot is free */
};

G_DEFINE_FINAL_TYPE (MwLayoutPool, mw_layout_pool, G_TYPE_OBJECT)

static void
mw_layout_pool_dispose (GObject *object)
{
  MwLayoutPool *self = MW_LAYOUT_POOL (object);

  for (guint i = 0; i < MW_LAYOUT_POOL_SIZE; i++)
    {
      g_clear_object (&self->slots[i].process);
      g_clear_object (&self->slots[i].owner);
    }

  g_queue_clear_full (&self->waiting, dex_unref);
  g_clear_pointer (&self->program, g_free);

  G_OBJECT_CLASS (mw_layout_pool_parent_class)->dispose (object);
}

static void
mw_layout_pool_class_init (MwLayoutPoolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_layout_pool_dispose;
}

static void
mw_layout_pool_init (MwLayoutPool *self)
{
  g_queue_init (&self->waiting);
}

/* Sees to it that the process of @slot can take work. */
static gboolean
refresh (MwLayoutPool *self,
         Slot         *slot,
         GError      **error)
{
  if (slot->process != NULL &&
      mw_layout_process_is_ready (slot->process) &&
      mw_layout_process_get_n_solved (slot->process) < RECYCLE_AFTER)
    return TRUE;

  g_clear_object (&slot->process);
  slot->process = mw_layout_process_new (self->program, error);

  return slot->process != NULL;
}

MwLayoutPool *
mw_layout_pool_new (const char *program)
{
  MwLayoutPool *self = g_object_new (MW_TYPE_LAYOUT_POOL, NULL);

  self->program = g_strdup (program);

  /* The first layout shall not wait for a start. If it fails, that layout says so. */
  refresh (self, &self->slots[0], NULL);

  return self;
}

GPid
mw_layout_pool_get_pid (MwLayoutPool *self)
{
  GPid idle = 0;

  g_return_val_if_fail (MW_IS_LAYOUT_POOL (self), 0);

  for (guint i = MW_LAYOUT_POOL_SIZE; i > 0; i--)
    {
      Slot *slot = &self->slots[i - 1];
      GPid pid = slot->process != NULL ? mw_layout_process_get_pid (slot->process) : 0;

      if (pid != 0 && slot->owner != NULL)
        return pid;

      if (pid != 0)
        idle = pid;
    }

  return idle;
}

void
mw_layout_pool_kill (MwLayoutPool *self,
                     GCancellable *owner)
{
  g_return_if_fail (MW_IS_LAYOUT_POOL (self));

  for (guint i = 0; i < MW_LAYOUT_POOL_SIZE; i++)
    if (self->slots[i].owner == owner && self->slots[i].process != NULL)
      mw_layout_process_kill (self->slots[i].process);
}

static Slot *
find_free_slot (MwLayoutPool *self)
{
  for (guint i = 0; i < MW_LAYOUT_POOL_SIZE; i++)
    if (self->slots[i].owner == NULL)
      return &self->slots[i];

  return NULL;
}

static void
release (MwLayoutPool *self,
         Slot         *slot)
{
  g_autoptr(DexPromise) next = NULL;

  g_clear_object (&slot->owner);

  /* After a kill the next one shall find it warm. */
  if (slot == &self->slots[0])
    refresh (self, slot, NULL);

  if ((next = g_queue_pop_head (&self->waiting)))
    dex_promise_resolve_boolean (next, TRUE);
}

typedef struct
{
  MwLayoutPool    *self;
  MwLayoutProblem *problem;
  GCancellable    *owner;
  guint            deadline;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->self);
  g_clear_object (&work->owner);
  g_clear_pointer (&work->problem, mw_layout_problem_unref);
  g_free (work);
}

static DexFuture *
solve_fiber (gpointer data)
{
  Work *work = data;
  MwLayoutPool *self = work->self;
  GError *error = NULL;
  MwLayoutPicture *picture = NULL;
  Slot *slot;

  while ((slot = find_free_slot (self)) == NULL)
    {
      DexPromise *promise = dex_promise_new ();

      g_queue_push_tail (&self->waiting, dex_ref (promise));
      dex_await (DEX_FUTURE (promise), NULL);
    }

  g_set_object (&slot->owner, work->owner);

  if (!g_cancellable_set_error_if_cancelled (work->owner, &error) &&
      refresh (self, slot, &error))
    picture = dex_await_boxed (mw_layout_process_solve (slot->process, work->problem, work->deadline), &error);

  release (self, slot);

  if (picture == NULL)
    return dex_future_new_for_error (error);

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
}

DexFuture *
mw_layout_pool_solve (MwLayoutPool    *self,
                      MwLayoutProblem *problem,
                      guint            deadline,
                      GCancellable    *owner)
{
  Work *work;

  dex_return_error_if_fail (MW_IS_LAYOUT_POOL (self));
  dex_return_error_if_fail (problem != NULL);
  dex_return_error_if_fail (G_IS_CANCELLABLE (owner));

  work = g_new0 (Work, 1);
  work->self = g_object_ref (self);
  work->problem = mw_layout_problem_ref (problem);
  work->owner = g_object_ref (owner);
  work->deadline = deadline;

  return dex_scheduler_spawn (NULL, 0, solve_fiber, work, (GDestroyNotify) work_free);
}

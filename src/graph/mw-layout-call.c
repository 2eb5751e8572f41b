/* mw-layout-call.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-call.h"

#include "graph/mw-graph-layout-private.h"
#include "graph/mw-graph-thread.h"
#include "graph/mw-view.h"

/* A graph with more nodes or edges than this is counted in a thread. */
#define LARGE 1000

void
mw_layout_running_free (MwLayoutRunning *running)
{
  g_clear_pointer (&running->job, mw_layout_job_unref);
  g_clear_pointer (&running->calls, g_ptr_array_unref);
  g_free (running);
}

static void
call_clear (gpointer data)
{
  MwLayoutCall *self = data;

  g_clear_object (&self->service);
  g_clear_object (&self->graph);
  g_clear_object (&self->before);
  g_clear_pointer (&self->pins, g_hash_table_unref);
  g_clear_pointer (&self->known, mw_layout_known_unref);
  g_clear_pointer (&self->promise, dex_unref);
  g_clear_pointer (&self->problem, mw_layout_problem_unref);
  g_clear_pointer (&self->hash, g_free);
}

void
mw_layout_call_unref (gpointer call)
{
  g_rc_box_release_full (call, call_clear);
}

/* The handler holds the call, which holds the promise, which holds the
 * handler: this undoes it. */
static void
stop_listening (MwLayoutCall *self)
{
  g_clear_signal_handler (&self->cancelled_id, dex_promise_get_cancellable (self->promise));
}

/* Nobody waits for this answer any more. When nobody waits for its job either,
 * the job ends. */
static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  MwLayoutCall *self = user_data;
  MwLayoutRunning *running = g_steal_pointer (&self->running);

  if (running != NULL)
    {
      g_ptr_array_remove (running->calls, self);

      if (running->calls->len == 0)
        mw_layout_job_cancel (running->job);
    }

  stop_listening (self);
}

/* Pins of our own: whoever gave them may change theirs meanwhile. */
static GHashTable *
copy_pins (GHashTable *pins)
{
  GHashTable *copy = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer key, pin;

  g_hash_table_iter_init (&iter, pins);
  while (g_hash_table_iter_next (&iter, &key, &pin))
    g_hash_table_insert (copy, g_strdup (key), g_memdup2 (pin, sizeof (MwViewPin)));

  return copy;
}

MwLayoutCall *
mw_layout_call_new (MwLayoutService *service,
                    MwGraph         *graph,
                    MwGraphLayout   *before,
                    GHashTable      *pins,
                    DexPromise      *promise)
{
  MwLayoutCall *self = g_rc_box_new0 (MwLayoutCall);

  self->service = g_object_ref (service);
  self->graph = g_object_ref (graph);
  g_set_object (&self->before, before);
  self->pins = pins != NULL && g_hash_table_size (pins) > 0 ? copy_pins (pins) : NULL;
  self->promise = dex_ref (promise);

  self->cancelled_id =
    g_signal_connect_data (dex_promise_get_cancellable (promise), "cancelled",
                           G_CALLBACK (cancelled_cb),
                           g_rc_box_acquire (self), (GClosureNotify) (GCallback) mw_layout_call_unref,
                           G_CONNECT_DEFAULT);

  return self;
}

gboolean
mw_layout_call_is_cancelled (MwLayoutCall *self)
{
  return g_cancellable_is_cancelled (dex_promise_get_cancellable (self->promise));
}

static DexFuture *
prepare_fiber (gpointer data)
{
  MwLayoutCall *self = data;

  self->problem = mw_layout_problem_new_for_graph (self->graph);

  if (self->before != NULL || self->pins != NULL)
    self->known = mw_layout_known_new_for_graph (self->graph, self->before, self->pins);

  self->hash = self->known != NULL
    ? mw_layout_known_dup_hash (self->known, self->problem)
    : mw_layout_problem_dup_hash (self->problem);

  return dex_future_new_true ();
}

void
mw_layout_call_prepare (MwLayoutCall *self)
{
  guint n_nodes, n_edges;

  mw_graph_get_nodes (self->graph, &n_nodes);
  mw_graph_get_edges (self->graph, &n_edges);

  if (n_nodes + n_edges > LARGE)
    dex_await (mw_graph_thread_run (prepare_fiber, self, NULL), NULL);
  else
    dex_unref (prepare_fiber (self));
}

void
mw_layout_call_wait_for (MwLayoutCall    *self,
                         MwLayoutRunning *running)
{
  self->running = running;
  g_ptr_array_add (running->calls, g_rc_box_acquire (self));
}

void
mw_layout_call_resolve (MwLayoutCall    *self,
                        MwLayoutPicture *picture,
                        const char      *reason)
{
  g_autoptr(MwGraphLayout) graph_layout = mw_graph_layout_new (self->graph, picture, reason);

  self->running = NULL;
  stop_listening (self);
  dex_promise_resolve_object (self->promise, g_steal_pointer (&graph_layout));
}

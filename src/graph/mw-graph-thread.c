/* mw-graph-thread.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-thread.h"

#include <gio/gio.h>

typedef struct
{
  MwGraphWork    work;
  gpointer       data;
  GDestroyNotify data_destroy;
  DexPromise    *promise;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

  if (self->data_destroy != NULL)
    self->data_destroy (self->data);
  dex_clear (&self->promise);
  g_free (self);
}

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;

  g_task_return_pointer (task, job->work (job->data), dex_unref);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(DexFuture) done = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (done, &error);

  if (value != NULL)
    dex_promise_resolve (job->promise, value);
  else
    dex_promise_reject (job->promise, g_steal_pointer (&error));
}

/**
 * mw_graph_thread_run:
 * @work: what to do
 * @data: (transfer full): what to do it with
 * @data_destroy: (nullable): frees @data
 *
 * Works on another thread and completes on this one.
 *
 * A fiber of libdex's thread pool would be shorter, but with libdex 0.10 a future
 * that another thread completes is now and then lost to a fiber that waits for it,
 * and then the picture never comes.
 *
 * Returns: (transfer full): what @work's future came to
 */
DexFuture *
mw_graph_thread_run (MwGraphWork    work,
                     gpointer       data,
                     GDestroyNotify data_destroy)
{
  DexPromise *promise = dex_promise_new ();
  g_autoptr(GTask) task = g_task_new (NULL, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->data = data;
  job->data_destroy = data_destroy;
  job->promise = dex_ref (promise);

  g_task_set_source_tag (task, mw_graph_thread_run);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);

  return DEX_FUTURE (promise);
}

/* mw-registry-thread.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-thread.h"

#include <gio/gio.h>

typedef struct
{
  MwRegistryWork work;
  gpointer       data;
  GDestroyNotify data_destroy;
  GType          boxed_type;
  DexPromise    *promise;
} Job;

static void
job_free (gpointer data)
{
  Job *self = data;

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
  GError *error = NULL;
  gpointer value = job->work (job->data, &error);

  if (value == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, value, NULL);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  if (value == NULL)
    {
      dex_promise_reject (job->promise, g_steal_pointer (&error));
    }
  else
    {
      g_auto(GValue) boxed = G_VALUE_INIT;

      g_value_init (&boxed, job->boxed_type);
      g_value_take_boxed (&boxed, value);
      dex_promise_resolve (job->promise, &boxed);
    }
}

/**
 * mw_registry_thread_run:
 * @work: what to do
 * @data: (transfer full): what to do it with
 * @data_destroy: frees @data
 * @boxed_type: what @work returns
 *
 * Works on another thread and completes on this one.
 *
 * A fiber of libdex's thread pool would be shorter, but libdex 0.10 crashes when
 * who waits for one is cancelled while it ends: it wakes a fiber that is over.
 * So no future is ever completed by another thread here.
 *
 * Returns: (transfer full): a future that resolves to a @boxed_type
 */
DexFuture *
mw_registry_thread_run (MwRegistryWork work,
                        gpointer       data,
                        GDestroyNotify data_destroy,
                        GType          boxed_type)
{
  DexPromise *promise = dex_promise_new ();
  g_autoptr(GTask) task = g_task_new (NULL, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->work = work;
  job->data = data;
  job->data_destroy = data_destroy;
  job->boxed_type = boxed_type;
  job->promise = dex_ref (promise);

  g_task_set_source_tag (task, mw_registry_thread_run);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);

  return DEX_FUTURE (promise);
}

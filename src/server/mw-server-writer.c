/* mw-server-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-writer.h"

#include "server/mw-server-problem.h"
#include "server/mw-server-router.h"

/* Most requests that share a commit: whoever is first waits for the last. */
#define MAX_TOGETHER 64

struct _MwServerWriter
{
  MwServerStore *store;
  char          *name;
  GMainContext  *context;
  GAsyncQueue   *queue;
  GThread       *thread;
  guint          n_open;
};

typedef struct
{
  MwServerWriter        *writer;
  MwServerRequest       *request;
  MwServerAnswer        *answer;
  MwServerWriterCallback callback;
  gpointer               user_data;
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->request, mw_server_request_free);
  g_clear_pointer (&job->answer, mw_server_answer_free);
  g_free (job);
}

static gboolean
deliver_cb (gpointer user_data)
{
  Job *job = user_data;

  job->writer->n_open--;
  job->callback (g_steal_pointer (&job->answer), job->user_data);

  return G_SOURCE_REMOVE;
}

static void
deliver (GPtrArray *jobs)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      Job *job = jobs->pdata[i];

      g_main_context_invoke_full (job->writer->context, G_PRIORITY_DEFAULT,
                                  deliver_cb, job, (GDestroyNotify) job_free);
    }
}

static void
take_answer (Job            *job,
             MwServerAnswer *answer)
{
  g_clear_pointer (&job->answer, mw_server_answer_free);
  job->answer = answer;
}

/* Within the common transaction, so that its own changes can be undone alone. */
static gboolean
carry_out (MwServerWriter *self,
           Job            *job,
           GError        **error)
{
  if (!mw_server_store_execute (self->store, "SAVEPOINT request", error))
    return FALSE;

  take_answer (job, mw_server_router_answer (self->store, self->name, job->request));

  /* Where the disk fails within a request, SQLite has undone all of them already. */
  if (sqlite3_get_autocommit (mw_server_store_get_database (self->store)))
    {
      g_set_error_literal (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FULL,
                           "The disk is full or failed in the midst of a change.");
      return FALSE;
    }

  if (!mw_server_answer_is_success (job->answer) &&
      !mw_server_store_execute (self->store, "ROLLBACK TO request", error))
    return FALSE;

  return mw_server_store_execute (self->store, "RELEASE request", error);
}

static gboolean
carry_out_all (MwServerWriter *self,
               GPtrArray      *jobs,
               GError        **error)
{
  if (!mw_server_store_execute (self->store, "BEGIN IMMEDIATE", error))
    return FALSE;

  for (guint i = 0; i < jobs->len; i++)
    if (!carry_out (self, jobs->pdata[i], error))
      return FALSE;

  return mw_server_store_execute (self->store, "COMMIT", error);
}

/* Nothing was stored, whatever each was about to be told. */
static void
fail_all (MwServerWriter *self,
          GPtrArray      *jobs,
          const GError   *error)
{
  if (!sqlite3_get_autocommit (mw_server_store_get_database (self->store)))
    mw_server_store_execute (self->store, "ROLLBACK", NULL);

  for (guint i = 0; i < jobs->len; i++)
    take_answer (jobs->pdata[i], mw_server_problem_new_failure (error));
}

static gpointer
write_thread (gpointer user_data)
{
  MwServerWriter *self = user_data;
  gboolean is_ended = FALSE;

  while (!is_ended)
    {
      g_autoptr(GPtrArray) jobs = g_ptr_array_new ();
      g_autoptr(GError) error = NULL;
      Job *job = g_async_queue_pop (self->queue);

      for (; job != NULL; job = jobs->len < MAX_TOGETHER ? g_async_queue_try_pop (self->queue) : NULL)
        {
          /* A job without a request is the last. */
          if (job->request == NULL)
            {
              job_free (job);
              is_ended = TRUE;
              break;
            }
          g_ptr_array_add (jobs, job);
        }

      if (jobs->len > 0 && !carry_out_all (self, jobs, &error))
        fail_all (self, jobs, error);

      deliver (jobs);
    }

  return NULL;
}

MwServerWriter *
mw_server_writer_new (MwServerStore *store,
                      const char    *name)
{
  MwServerWriter *self = g_new0 (MwServerWriter, 1);

  self->store = store;
  self->name = g_strdup (name);
  self->context = g_main_context_ref_thread_default ();
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new ("registry-writer", write_thread, self);

  return self;
}

void
mw_server_writer_free (MwServerWriter *self)
{
  g_async_queue_push (self->queue, g_new0 (Job, 1));
  g_thread_join (self->thread);

  /* Whoever waits is told: what was written has been written. */
  while (self->n_open > 0)
    g_main_context_iteration (self->context, TRUE);

  g_async_queue_unref (self->queue);
  g_main_context_unref (self->context);
  mw_server_store_close (self->store);
  g_free (self->name);
  g_free (self);
}

void
mw_server_writer_submit (MwServerWriter        *self,
                         MwServerRequest       *request,
                         MwServerWriterCallback callback,
                         gpointer               user_data)
{
  Job *job = g_new0 (Job, 1);

  job->writer = self;
  job->request = request;
  job->callback = callback;
  job->user_data = user_data;
  self->n_open++;

  g_async_queue_push (self->queue, job);
}

guint
mw_server_writer_get_n_open (MwServerWriter *self)
{
  return self->n_open;
}

/* mw-layout-service.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-service.h"

#include <gio/gio.h>

#include "graph/mw-layout-call.h"

#define PROGRAM "meshwright-layout"
#define DEADLINE 2000

struct _MwLayoutService
{
  GObject        parent_instance;

  MwLayoutPool  *pool;
  MwLayoutCache *cache;
  GHashTable    *running;        /* hash → MwLayoutRunning */
  guint          deadline;
};

enum {
  PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MwLayoutService, mw_layout_service, G_TYPE_OBJECT)

static void
mw_layout_service_finalize (GObject *object)
{
  MwLayoutService *self = MW_LAYOUT_SERVICE (object);

  g_clear_object (&self->pool);
  g_clear_pointer (&self->running, g_hash_table_unref);
  g_clear_pointer (&self->cache, mw_layout_cache_free);

  G_OBJECT_CLASS (mw_layout_service_parent_class)->finalize (object);
}

static void
mw_layout_service_class_init (MwLayoutServiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_layout_service_finalize;

  signals[PROGRESS] =
    g_signal_new ("progress",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL,
                  NULL,
                  G_TYPE_NONE,
                  4,
                  MW_TYPE_GRAPH,
                  MW_TYPE_GRAPH_LAYOUT,
                  G_TYPE_UINT,
                  G_TYPE_UINT);
}

static void
mw_layout_service_init (MwLayoutService *self)
{
  self->cache = mw_layout_cache_new ();
  /* Each is freed where it was made. */
  self->running = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->deadline = DEADLINE;
}

static char *
find_program (void)
{
  const char *folder = g_getenv ("MESHWRIGHT_LIBEXECDIR");

  return g_build_filename (folder != NULL ? folder : LIBEXECDIR, PROGRAM, NULL);
}

MwLayoutService *
mw_layout_service_new (const char *worker)
{
  MwLayoutService *self = g_object_new (MW_TYPE_LAYOUT_SERVICE, NULL);
  g_autofree char *program = worker != NULL ? g_strdup (worker) : find_program ();

  self->pool = mw_layout_pool_new (program);

  return self;
}

void
mw_layout_service_set_deadline (MwLayoutService *self,
                                guint            milliseconds)
{
  g_return_if_fail (MW_IS_LAYOUT_SERVICE (self));

  self->deadline = milliseconds;
}

void
mw_layout_service_set_keeper (MwLayoutService      *self,
                              const MwLayoutKeeper *keeper,
                              gpointer              data,
                              GDestroyNotify        data_destroy)
{
  g_autoptr(MwLayoutKeeping) keeping = mw_layout_keeping_new (keeper, data, data_destroy);

  g_return_if_fail (MW_IS_LAYOUT_SERVICE (self));

  mw_layout_cache_set_keeping (self->cache, keeping);
}

GPid
mw_layout_service_get_pid (MwLayoutService *self)
{
  g_return_val_if_fail (MW_IS_LAYOUT_SERVICE (self), 0);

  return mw_layout_pool_get_pid (self->pool);
}

static gpointer
acquire_call (gconstpointer call,
              gpointer      unused)
{
  return g_rc_box_acquire ((gpointer) call);
}

static void
progress_cb (guint    n_done,
             guint    n_all,
             gpointer user_data)
{
  MwLayoutRunning *running = user_data;
  g_autoptr(GPtrArray) calls = g_ptr_array_copy (running->calls, acquire_call, NULL);

  /* Whoever listens may drop a call. */
  g_ptr_array_set_free_func (calls, mw_layout_call_unref);

  for (guint i = 0; i < calls->len; i++)
    {
      MwLayoutCall *call = g_ptr_array_index (calls, i);

      g_signal_emit (call->service, signals[PROGRESS], 0, call->graph, NULL, n_done, n_all);
    }
}

/* Does the work on behalf of all who ask for the same while it lasts. */
static void
run_job (MwLayoutCall *call)
{
  MwLayoutService *self = call->service;
  MwLayoutRunning *running = g_new0 (MwLayoutRunning, 1);
  g_autofree char *hash = g_strdup (call->hash);
  g_autofree char *reason = NULL;
  g_autoptr(MwLayoutPicture) picture = NULL;

  running->job = mw_layout_job_new (self->pool, self->cache, call->problem,
                                    call->known, self->deadline);
  mw_layout_job_set_progress (running->job, progress_cb, running);
  running->calls = g_ptr_array_new_with_free_func (mw_layout_call_unref);
  mw_layout_call_wait_for (call, running);
  g_hash_table_insert (self->running, g_strdup (hash), running);

  picture = dex_await_boxed (mw_layout_job_run (running->job), NULL);
  reason = mw_layout_job_dup_reason (running->job);

  if (g_hash_table_lookup (self->running, hash) == running)
    g_hash_table_remove (self->running, hash);

  for (guint i = 0; picture != NULL && i < running->calls->len; i++)
    mw_layout_call_resolve (g_ptr_array_index (running->calls, i), picture, reason);

  mw_layout_running_free (running);
}

static DexFuture *
layout_fiber (gpointer data)
{
  MwLayoutCall *call = data;
  MwLayoutService *self = call->service;
  g_autoptr(MwLayoutPicture) picture = NULL;
  MwLayoutRunning *running;

  mw_layout_call_prepare (call);

  if (mw_layout_call_is_cancelled (call))
    return dex_future_new_true ();

  if ((picture = mw_layout_cache_lookup (self->cache, call->hash)))
    mw_layout_call_resolve (call, picture, NULL);
  else if ((running = g_hash_table_lookup (self->running, call->hash)) && running->calls->len > 0)
    mw_layout_call_wait_for (call, running);
  else
    run_job (call);

  return dex_future_new_true ();
}

/**
 * mw_layout_service_layout:
 * @graph: what to lay out
 *
 * As mw_layout_service_layout_after(), with nothing that is to stay.
 *
 * Returns: (transfer full): a future that resolves to a [class@GraphLayout]
 */
DexFuture *
mw_layout_service_layout (MwLayoutService *self,
                          MwGraph         *graph)
{
  return mw_layout_service_layout_after (self, graph, NULL, NULL);
}

/**
 * mw_layout_service_layout_after:
 * @graph: what to lay out
 * @before: (nullable): what is shown now; what it has in common with @graph stays
 *   where it is there
 * @pins: (nullable) (element-type utf8 MwViewPin): places that people chose, by node key
 *
 * Finds a place for everything in @graph.
 *
 * The same content is never laid out twice: neither while it is in the cache
 * nor while somebody else waits for it.
 *
 * Returns: (transfer full): a future that resolves to a [class@GraphLayout]
 */
DexFuture *
mw_layout_service_layout_after (MwLayoutService *self,
                                MwGraph         *graph,
                                MwGraphLayout   *before,
                                GHashTable      *pins)
{
  MwLayoutCall *call;
  DexPromise *promise;

  dex_return_error_if_fail (MW_IS_LAYOUT_SERVICE (self));
  dex_return_error_if_fail (MW_IS_GRAPH (graph));
  dex_return_error_if_fail (before == NULL || MW_IS_GRAPH_LAYOUT (before));

  promise = dex_promise_new_cancellable ();
  call = mw_layout_call_new (self, graph, before, pins, promise);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, layout_fiber, call, mw_layout_call_unref));

  return DEX_FUTURE (promise);
}

/* mw-layout-service.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-service.h"

#include <gio/gio.h>

#include "graph/mw-graph-thread.h"
#include "graph/mw-graph-layout-private.h"
#include "graph/mw-layout-job.h"
#include "graph/mw-view.h"

#define PROGRAM "meshwright-layout"
#define DEADLINE 2000

/* A graph with more nodes or edges than this is counted in a thread. */
#define LARGE 1000

struct _MwLayoutService
{
  GObject        parent_instance;

  MwLayoutPool  *pool;
  MwLayoutCache *cache;
  GHashTable    *running;        /* hash → Running */
  guint          deadline;
};

/* A job and the requests that wait for it. */
typedef struct
{
  MwLayoutJob *job;
  GPtrArray   *requests;
} Running;

/* One call of mw_layout_service_layout_after(). */
typedef struct
{
  MwLayoutService *service;
  MwGraph         *graph;
  MwGraphLayout   *before;       /* nullable */
  GHashTable      *pins;         /* nullable, nobody else has it */
  DexPromise      *promise;
  MwLayoutProblem *problem;
  MwLayoutKnown   *known;        /* nullable */
  char            *hash;
  Running         *running;      /* the job that it waits for; not owned */
  gulong           cancelled_id;
} Request;

enum {
  PROGRESS,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MwLayoutService, mw_layout_service, G_TYPE_OBJECT)

static void
running_free (Running *running)
{
  g_clear_pointer (&running->job, mw_layout_job_unref);
  g_clear_pointer (&running->requests, g_ptr_array_unref);
  g_free (running);
}

static void
request_clear (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->service);
  g_clear_object (&request->graph);
  g_clear_object (&request->before);
  g_clear_pointer (&request->pins, g_hash_table_unref);
  g_clear_pointer (&request->known, mw_layout_known_unref);
  g_clear_pointer (&request->promise, dex_unref);
  g_clear_pointer (&request->problem, mw_layout_problem_unref);
  g_clear_pointer (&request->hash, g_free);
}

static gpointer
acquire_request (gconstpointer request,
                 gpointer      unused)
{
  return g_rc_box_acquire ((gpointer) request);
}

static void
request_unref (gpointer request)
{
  g_rc_box_release_full (request, request_clear);
}

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

static gboolean
is_cancelled (Request *request)
{
  return g_cancellable_is_cancelled (dex_promise_get_cancellable (request->promise));
}

/* The handler holds the request, which holds the promise, which holds the
 * handler: this undoes it. */
static void
stop_listening (Request *request)
{
  g_clear_signal_handler (&request->cancelled_id, dex_promise_get_cancellable (request->promise));
}

/* Nobody waits for this answer any more. When nobody waits for its job either,
 * the job ends. */
static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  Request *request = user_data;
  Running *running = g_steal_pointer (&request->running);

  if (running != NULL)
    {
      g_ptr_array_remove (running->requests, request);

      if (running->requests->len == 0)
        mw_layout_job_cancel (running->job);
    }

  stop_listening (request);
}

static void
resolve (Request         *request,
         MwLayoutPicture *picture,
         const char      *reason)
{
  g_autoptr(MwGraphLayout) graph_layout = mw_graph_layout_new (request->graph, picture, reason);

  request->running = NULL;
  stop_listening (request);
  dex_promise_resolve_object (request->promise, g_steal_pointer (&graph_layout));
}

static void
wait_for (Request *request,
          Running *running)
{
  request->running = running;
  g_ptr_array_add (running->requests, g_rc_box_acquire (request));
}

static DexFuture *
prepare_fiber (gpointer data)
{
  Request *request = data;

  request->problem = mw_layout_problem_new_for_graph (request->graph);

  if (request->before != NULL || request->pins != NULL)
    request->known = mw_layout_known_new_for_graph (request->graph, request->before, request->pins);

  request->hash = request->known != NULL
    ? mw_layout_known_dup_hash (request->known, request->problem)
    : mw_layout_problem_dup_hash (request->problem);

  return dex_future_new_true ();
}

static void
prepare (Request *request)
{
  guint n_nodes, n_edges;

  mw_graph_get_nodes (request->graph, &n_nodes);
  mw_graph_get_edges (request->graph, &n_edges);

  if (n_nodes + n_edges > LARGE)
    dex_await (mw_graph_thread_run (prepare_fiber, request, NULL), NULL);
  else
    dex_unref (prepare_fiber (request));
}

static void
progress_cb (guint    n_done,
             guint    n_all,
             gpointer user_data)
{
  Running *running = user_data;
  g_autoptr(GPtrArray) requests = g_ptr_array_copy (running->requests, acquire_request, NULL);

  /* Whoever listens may drop a request. */
  g_ptr_array_set_free_func (requests, request_unref);

  for (guint i = 0; i < requests->len; i++)
    {
      Request *request = g_ptr_array_index (requests, i);

      g_signal_emit (request->service, signals[PROGRESS], 0, request->graph, NULL, n_done, n_all);
    }
}

/* Does the work on behalf of all who ask for the same while it lasts. */
static void
run_job (Request *request)
{
  MwLayoutService *self = request->service;
  Running *running = g_new0 (Running, 1);
  g_autofree char *hash = g_strdup (request->hash);
  g_autofree char *reason = NULL;
  g_autoptr(MwLayoutPicture) picture = NULL;

  running->job = mw_layout_job_new (self->pool, self->cache, request->problem,
                                    request->known, self->deadline);
  mw_layout_job_set_progress (running->job, progress_cb, running);
  running->requests = g_ptr_array_new_with_free_func (request_unref);
  wait_for (request, running);
  g_hash_table_insert (self->running, g_strdup (hash), running);

  picture = dex_await_boxed (mw_layout_job_run (running->job), NULL);
  reason = mw_layout_job_dup_reason (running->job);

  if (g_hash_table_lookup (self->running, hash) == running)
    g_hash_table_remove (self->running, hash);

  for (guint i = 0; picture != NULL && i < running->requests->len; i++)
    resolve (g_ptr_array_index (running->requests, i), picture, reason);

  running_free (running);
}

static DexFuture *
layout_fiber (gpointer data)
{
  Request *request = data;
  MwLayoutService *self = request->service;
  g_autoptr(MwLayoutPicture) picture = NULL;
  Running *running;

  prepare (request);

  if (is_cancelled (request))
    return dex_future_new_true ();

  if ((picture = mw_layout_cache_lookup (self->cache, request->hash)))
    resolve (request, picture, NULL);
  else if ((running = g_hash_table_lookup (self->running, request->hash)) && running->requests->len > 0)
    wait_for (request, running);
  else
    run_job (request);

  return dex_future_new_true ();
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
  Request *request;
  DexPromise *promise;

  dex_return_error_if_fail (MW_IS_LAYOUT_SERVICE (self));
  dex_return_error_if_fail (MW_IS_GRAPH (graph));
  dex_return_error_if_fail (before == NULL || MW_IS_GRAPH_LAYOUT (before));

  promise = dex_promise_new_cancellable ();
  request = g_rc_box_new0 (Request);
  request->service = g_object_ref (self);
  request->graph = g_object_ref (graph);
  g_set_object (&request->before, before);
  request->pins = pins != NULL && g_hash_table_size (pins) > 0 ? copy_pins (pins) : NULL;
  request->promise = dex_ref (promise);

  request->cancelled_id =
    g_signal_connect_data (dex_promise_get_cancellable (promise), "cancelled",
                           G_CALLBACK (cancelled_cb),
                           g_rc_box_acquire (request), (GClosureNotify) (GCallback) request_unref,
                           G_CONNECT_DEFAULT);

  dex_future_disown (dex_scheduler_spawn (NULL, 0, layout_fiber, request, request_unref));

  return DEX_FUTURE (promise);
}

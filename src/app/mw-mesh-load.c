/* mw-mesh-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-load.h"

#include "registry/mw-registry-thread.h"

G_DEFINE_BOXED_TYPE (MwMeshLoad, mw_mesh_load, mw_mesh_load_ref, mw_mesh_load_unref)

MwMeshLoad *
mw_mesh_load_ref (MwMeshLoad *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
mw_mesh_load_clear (gpointer data)
{
  MwMeshLoad *self = data;

  g_clear_object (&self->mesh);
  g_clear_pointer (&self->info, mw_source_info_free);
  g_clear_pointer (&self->complaints, g_strfreev);
}

void
mw_mesh_load_unref (MwMeshLoad *self)
{
  g_atomic_rc_box_release_full (self, mw_mesh_load_clear);
}

/* The steps are chained and not a fiber of ours: a chain can be dropped at any
 * of them, and what it waits for is cancelled. */
typedef struct
{
  MwSource   *source;
  MwMeshLoad *load;
} Loading;

static void
loading_free (gpointer data)
{
  Loading *self = data;

  g_clear_object (&self->source);
  g_clear_pointer (&self->load, mw_mesh_load_unref);
  g_free (self);
}

static Loading *
loading_new (MwSource   *source,
             MwMeshLoad *load)
{
  Loading *self = g_new0 (Loading, 1);

  self->source = g_object_ref (source);
  self->load = mw_mesh_load_ref (load);

  return self;
}

typedef struct
{
  MwMeshLoad *load;
  GPtrArray  *inputs;
} Building;

static void
building_free (gpointer data)
{
  Building *self = data;

  g_clear_pointer (&self->load, mw_mesh_load_unref);
  g_clear_pointer (&self->inputs, g_ptr_array_unref);
  g_free (self);
}

/* On another thread: ten thousand products are half a second of work, and the
 * window must not wait for it. Nobody else looks at the load yet. */
static gpointer
build (gpointer data,
       GError **error)
{
  Building *self = data;

  self->load->mesh = mw_mesh_new (self->inputs);

  return mw_mesh_load_ref (self->load);
}

static DexFuture *
probed_cb (DexFuture *future,
           gpointer   user_data)
{
  Loading *self = user_data;

  self->load->info = g_value_dup_boxed (dex_future_get_value (future, NULL));

  return mw_source_fetch_all (self->source);
}

static DexFuture *
fetched_cb (DexFuture *future,
            gpointer   user_data)
{
  Loading *self = user_data;
  Building *building = g_new0 (Building, 1);

  self->load->complaints = mw_source_dup_complaints (self->source);
  building->load = mw_mesh_load_ref (self->load);
  building->inputs = g_value_dup_boxed (dex_future_get_value (future, NULL));

  return mw_registry_thread_run (build, building, building_free, MW_TYPE_MESH_LOAD);
}

/**
 * mw_mesh_load_start:
 * @source: where the documents are
 *
 * Fetches everything that @source has and makes a mesh of it.
 *
 * Returns: (transfer full): a future that resolves to a [struct@MeshLoad] and
 *   rejects with the error of @source
 */
DexFuture *
mw_mesh_load_start (MwSource *source)
{
  MwMeshLoad *load;
  DexFuture *future;

  dex_return_error_if_fail (MW_IS_SOURCE (source));

  load = g_atomic_rc_box_new0 (MwMeshLoad);
  future = dex_future_then (mw_source_probe (source), probed_cb, loading_new (source, load), loading_free);
  future = dex_future_then (future, fetched_cb, loading_new (source, load), loading_free);
  mw_mesh_load_unref (load);

  return future;
}

/* Only what is chained is cancelled when it is dropped. */
static DexFuture *
pass_cb (DexFuture *future,
         gpointer   unused)
{
  return dex_ref (future);
}

/**
 * mw_mesh_load_start_history:
 * @source: where the events are
 *
 * Fetches what happened in the mesh of @source.
 *
 * Returns: (transfer full): a future that resolves to a [struct@History] and
 *   rejects with the error of @source
 */
DexFuture *
mw_mesh_load_start_history (MwSource *source)
{
  dex_return_error_if_fail (MW_IS_SOURCE (source));

  return dex_future_finally (mw_source_fetch_history (source), pass_cb, NULL, NULL);
}

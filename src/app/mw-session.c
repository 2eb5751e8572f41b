/* mw-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-session.h"

#include "graph/mw-layout-service.h"

struct _MwSession
{
  GObject          parent_instance;

  MwSource        *source;
  char            *title;
  MwMesh          *mesh;
  MwSourceInfo    *info;
  GError          *error;
  GDateTime       *refreshed;
  MwLayoutService *layout_service;
  DexFuture       *loading;
  MwSessionState   state;
};

typedef enum {
  PROP_MESH = 1,
  PROP_STATE,
  PROP_IS_BUSY,
} MwSessionProperty;

static GParamSpec *properties[PROP_IS_BUSY + 1];

G_DEFINE_ENUM_TYPE (MwSessionState, mw_session_state,
                    G_DEFINE_ENUM_VALUE (MW_SESSION_LOADING, "loading"),
                    G_DEFINE_ENUM_VALUE (MW_SESSION_READY, "ready"),
                    G_DEFINE_ENUM_VALUE (MW_SESSION_STALE, "stale"),
                    G_DEFINE_ENUM_VALUE (MW_SESSION_FAILED, "failed"))

G_DEFINE_FINAL_TYPE (MwSession, mw_session, G_TYPE_OBJECT)

/* A mesh takes a thread of the pool: ten thousand products are half a second of
 * work, and the window must not wait for it. */
#define BUILD_STACK_SIZE (1024 * 1024)

static DexFuture *
build_fiber (gpointer user_data)
{
  return dex_future_new_take_object (mw_mesh_new (user_data));
}

typedef struct
{
  MwMesh       *mesh;
  MwSourceInfo *info;
} MwLoaded;

static void
mw_loaded_free (MwLoaded *self)
{
  g_clear_object (&self->mesh);
  g_clear_pointer (&self->info, mw_source_info_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLoaded, mw_loaded_free)

static MwLoaded *
mw_loaded_copy (MwLoaded *self)
{
  MwLoaded *copy = g_new0 (MwLoaded, 1);

  g_set_object (&copy->mesh, self->mesh);
  copy->info = self->info != NULL ? mw_source_info_copy (self->info) : NULL;

  return copy;
}

GType mw_loaded_get_type (void);

G_DEFINE_BOXED_TYPE (MwLoaded, mw_loaded, mw_loaded_copy, mw_loaded_free)

static DexFuture *
load_fiber (gpointer user_data)
{
  MwSource *source = user_data;
  g_autoptr(MwLoaded) loaded = g_new0 (MwLoaded, 1);
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(GError) error = NULL;

  if (!(loaded->info = dex_await_boxed (mw_source_probe (source), &error)) ||
      !(inputs = dex_await_boxed (mw_source_fetch_all (source), &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  loaded->mesh = dex_await_object (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (),
                                                        BUILD_STACK_SIZE,
                                                        build_fiber,
                                                        g_ptr_array_ref (inputs),
                                                        (GDestroyNotify) g_ptr_array_unref),
                                   &error);
  if (loaded->mesh == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (mw_loaded_get_type (), g_steal_pointer (&loaded));
}

static void
set_state (MwSession     *self,
           MwSessionState state)
{
  if (self->state == state)
    return;

  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
take_loaded (MwSession *self,
             MwLoaded  *loaded)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->info, mw_source_info_free);
  self->info = mw_source_info_copy (loaded->info);
  g_clear_pointer (&self->refreshed, g_date_time_unref);
  self->refreshed = g_date_time_new_now_local ();

  g_set_object (&self->mesh, loaded->mesh);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
  set_state (self, MW_SESSION_READY);
}

static DexFuture *
loaded_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr(MwSession) self = g_weak_ref_get (user_data);
  g_autoptr(GError) error = NULL;
  const GValue *value;

  if (self == NULL)
    return dex_future_new_for_boolean (FALSE);

  if ((value = dex_future_get_value (future, &error)))
    {
      take_loaded (self, g_value_get_boxed (value));
    }
  else
    {
      g_clear_error (&self->error);
      self->error = g_steal_pointer (&error);
      set_state (self, self->mesh != NULL ? MW_SESSION_STALE : MW_SESSION_FAILED);
      /* The reason may have changed though the state has not. */
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
    }

  dex_clear (&self->loading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);

  return dex_future_new_for_boolean (TRUE);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gpointer
weak_ref_new (gpointer object)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, object);

  return ref;
}

static DexFuture *
published_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr(MwSession) self = g_weak_ref_get (user_data);
  const GValue *value = dex_future_get_value (future, NULL);

  if (self != NULL && value != NULL)
    {
      MwPublishOutcome *outcome = g_value_get_boxed (value);

      if (outcome->n_done > 0 || outcome->state == MW_PUBLISH_DONE)
        mw_session_refresh (self);
    }

  return dex_ref (future);
}

static void
mw_session_dispose (GObject *object)
{
  MwSession *self = MW_SESSION (object);

  /* Drops what is under way: see the rules on cancelling in HACKING.md. */
  dex_clear (&self->loading);
  g_clear_object (&self->layout_service);
  g_clear_object (&self->source);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_session_parent_class)->dispose (object);
}

static void
mw_session_finalize (GObject *object)
{
  MwSession *self = MW_SESSION (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->info, mw_source_info_free);
  g_clear_pointer (&self->refreshed, g_date_time_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (mw_session_parent_class)->finalize (object);
}

static void
mw_session_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  MwSession *self = MW_SESSION (object);

  switch ((MwSessionProperty) prop_id)
    {
    case PROP_MESH:
      g_value_set_object (value, self->mesh);
      break;

    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;

    case PROP_IS_BUSY:
      g_value_set_boolean (value, self->loading != NULL);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_session_class_init (MwSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_session_dispose;
  object_class->finalize = mw_session_finalize;
  object_class->get_property = mw_session_get_property;

  properties[PROP_MESH] =
    g_param_spec_object ("mesh", NULL, NULL,
                         MW_TYPE_MESH,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL,
                       MW_TYPE_SESSION_STATE, MW_SESSION_LOADING,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_IS_BUSY] =
    g_param_spec_boolean ("is-busy", NULL, NULL,
                          FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_session_init (MwSession *self)
{
  self->state = MW_SESSION_LOADING;
  self->layout_service = mw_layout_service_new (NULL);
}

/**
 * mw_session_new:
 * @source: where the mesh comes from
 * @title: its name for people until it says its own
 *
 * Opens @source; nothing is fetched before [method@Session.refresh].
 */
MwSession *
mw_session_new (MwSource   *source,
                const char *title)
{
  MwSession *self;

  g_return_val_if_fail (MW_IS_SOURCE (source), NULL);

  self = g_object_new (MW_TYPE_SESSION, NULL);
  self->source = g_object_ref (source);
  self->title = g_strdup (title);

  return self;
}

MwSource *
mw_session_get_source (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->source;
}

const char *
mw_session_get_title (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  if (self->title != NULL)
    return self->title;

  return self->info != NULL && self->info->name != NULL
         ? self->info->name
         : mw_source_get_address (self->source);
}

MwMesh *
mw_session_get_mesh (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->mesh;
}

MwSessionState
mw_session_get_state (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), MW_SESSION_FAILED);

  return self->state;
}

gboolean
mw_session_get_is_busy (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), FALSE);

  return self->loading != NULL;
}

const MwSourceInfo *
mw_session_get_info (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->info;
}

const GError *
mw_session_get_error (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->error;
}

GDateTime *
mw_session_get_refreshed (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->refreshed;
}

void
mw_session_refresh (MwSession *self)
{
  DexFuture *load;

  g_return_if_fail (MW_IS_SESSION (self));

  dex_clear (&self->loading);

  if (self->mesh == NULL)
    set_state (self, MW_SESSION_LOADING);

  load = dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self->source), g_object_unref);
  self->loading = dex_future_finally (load, loaded_cb, weak_ref_new (self), weak_ref_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

DexFuture *
mw_session_layout (MwSession *self,
                   MwGraph   *graph)
{
  dex_return_error_if_fail (MW_IS_SESSION (self));
  dex_return_error_if_fail (MW_IS_GRAPH (graph));

  return mw_layout_service_layout (self->layout_service, graph);
}

DexFuture *
mw_session_fetch (MwSession  *self,
                  MwKind      kind,
                  const char *id)
{
  dex_return_error_if_fail (MW_IS_SESSION (self));
  dex_return_error_if_fail (id != NULL);

  return mw_source_fetch (self->source, kind, id);
}

DexFuture *
mw_session_publish (MwSession *self,
                    GPtrArray *items)
{
  dex_return_error_if_fail (MW_IS_SESSION (self));
  dex_return_error_if_fail (items != NULL);

  return dex_future_then (mw_publisher_publish (self->source, items),
                          published_cb, weak_ref_new (self), weak_ref_free);
}

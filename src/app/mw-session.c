/* mw-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-session.h"

#include "app/mw-kept-layouts.h"
#include "app/mw-mesh-load.h"
#include "graph/mw-layout-service.h"

struct _MwSession
{
  GObject          parent_instance;

  MwSource        *source;
  char            *title;
  MwMeshLoad      *loaded;    /* the newest that arrived; NULL before the first */
  GError          *error;
  GDateTime       *refreshed;
  MwLayoutService *layout_service;
  DexFuture       *loading;
  DexFuture       *history;   /* of the mesh that is loaded; NULL until asked for */
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
take_loaded (MwSession  *self,
             MwMeshLoad *loaded)
{
  g_clear_error (&self->error);
  g_clear_pointer (&self->loaded, mw_mesh_load_unref);
  self->loaded = mw_mesh_load_ref (loaded);
  dex_clear (&self->history);
  g_clear_pointer (&self->refreshed, g_date_time_unref);
  self->refreshed = g_date_time_new_now_local ();
  self->state = MW_SESSION_READY;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESH]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

/* The reason may be another though the state is the same, so it is told anyway. */
static void
take_error (MwSession *self,
            GError    *error)
{
  g_clear_error (&self->error);
  self->error = error;
  self->state = self->loaded != NULL ? MW_SESSION_STALE : MW_SESSION_FAILED;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static DexFuture *
loaded_cb (DexFuture *future,
           gpointer   user_data)
{
  g_autoptr(MwSession) self = g_weak_ref_get (user_data);
  g_autoptr(DexFuture) load = dex_ref (future);
  g_autoptr(GError) error = NULL;
  const GValue *value;

  if (self == NULL)
    return dex_future_new_for_boolean (FALSE);

  /* First, so that whoever is told of the mesh sees a session at rest. */
  dex_clear (&self->loading);

  g_object_freeze_notify (G_OBJECT (self));
  if ((value = dex_future_get_value (load, &error)))
    take_loaded (self, g_value_get_boxed (value));
  else
    take_error (self, g_steal_pointer (&error));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
  g_object_thaw_notify (G_OBJECT (self));

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

      /* What is unknown may be there: looking is how to find out. */
      if (outcome->n_done > 0 || outcome->state == MW_PUBLISH_UNKNOWN)
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
  dex_clear (&self->history);
  g_clear_object (&self->layout_service);
  g_clear_object (&self->source);
  g_clear_pointer (&self->loaded, mw_mesh_load_unref);

  G_OBJECT_CLASS (mw_session_parent_class)->dispose (object);
}

static void
mw_session_finalize (GObject *object)
{
  MwSession *self = MW_SESSION (object);

  g_clear_pointer (&self->title, g_free);
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
      g_value_set_object (value, mw_session_get_mesh (self));
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
  mw_kept_layouts_attach (self->layout_service);
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

  return self->loaded != NULL && self->loaded->info->name != NULL
         ? self->loaded->info->name
         : mw_source_get_address (self->source);
}

MwMesh *
mw_session_get_mesh (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->loaded != NULL ? self->loaded->mesh : NULL;
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

  return self->loaded != NULL ? self->loaded->info : NULL;
}

const GError *
mw_session_get_error (MwSession *self)
{
  g_return_val_if_fail (MW_IS_SESSION (self), NULL);

  return self->error;
}

const char * const *
mw_session_get_complaints (MwSession *self)
{
  static const char * const none[] = { NULL };

  g_return_val_if_fail (MW_IS_SESSION (self), none);

  return self->loaded != NULL ? (const char * const *) self->loaded->complaints : none;
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
  g_autoptr(DexFuture) loading = NULL;

  g_return_if_fail (MW_IS_SESSION (self));

  dex_clear (&self->loading);

  if (self->loaded == NULL)
    set_state (self, MW_SESSION_LOADING);

  /* A source that knows its answer at once is done by now. */
  loading = dex_future_finally (mw_mesh_load_start (self->source),
                                loaded_cb, weak_ref_new (self), weak_ref_free);
  if (dex_future_is_pending (loading))
    self->loading = g_steal_pointer (&loading);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_BUSY]);
}

DexFuture *
mw_session_load_history (MwSession *self)
{
  dex_return_error_if_fail (MW_IS_SESSION (self));

  if (self->history != NULL && dex_future_is_rejected (self->history))
    dex_clear (&self->history);
  if (self->history == NULL)
    self->history = mw_mesh_load_start_history (self->source);

  return dex_ref (self->history);
}

DexFuture *
mw_session_layout (MwSession     *self,
                   MwGraph       *graph,
                   MwGraphLayout *before,
                   GHashTable    *pins)
{
  dex_return_error_if_fail (MW_IS_SESSION (self));
  dex_return_error_if_fail (MW_IS_GRAPH (graph));

  return mw_layout_service_layout_after (self->layout_service, graph, before, pins);
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

/* mw-fake-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/mw-fake-source.h"

#include <string.h>

#include "model/mw-history.h"
#include "model/mw-mesh.h"

#define PATIENCE_SECONDS 30

struct _MwFakeSource
{
  MwSource    parent_instance;

  char       *name;
  gboolean    is_writable;
  char       *yaml;
  int         code;
  char       *message;
  gboolean    is_held;
  DexPromise *held;
  guint       n_fetches;
  guint       n_cancelled;
  guint       n_puts;
  guint       n_histories;
};

G_DEFINE_FINAL_TYPE (MwFakeSource, mw_fake_source, MW_TYPE_SOURCE)

static DexFuture *
fail (MwFakeSource *self)
{
  return dex_future_new_for_error (mw_registry_error_new ((MwRegistryError) self->code, self->message, NULL, FALSE));
}

static DexFuture *
mw_fake_source_probe (MwSource *source)
{
  MwFakeSource *self = MW_FAKE_SOURCE (source);
  MwSourceInfo *info;

  if (self->message != NULL)
    return fail (self);

  info = g_new0 (MwSourceInfo, 1);
  info->name = g_strdup (self->name);
  info->is_writable = self->is_writable;

  return dex_future_new_take_boxed (MW_TYPE_SOURCE_INFO, info);
}

static DexFuture *
answer (MwFakeSource *self)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GBytes) bytes = g_bytes_new (self->yaml, strlen (self->yaml));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, "fake"));

  return dex_future_new_take_boxed (G_TYPE_PTR_ARRAY, g_steal_pointer (&inputs));
}

static DexFuture *
let_go_cb (DexFuture *future,
           gpointer   user_data)
{
  MwFakeSource *self = user_data;

  return self->message != NULL ? fail (self) : answer (self);
}

static void
cancelled_cb (MwFakeSource *self)
{
  self->n_cancelled++;
}

static DexFuture *
mw_fake_source_fetch_all (MwSource *source)
{
  MwFakeSource *self = MW_FAKE_SOURCE (source);

  self->n_fetches++;
  if (!self->is_held)
    return let_go_cb (NULL, self);

  dex_clear (&self->held);
  self->held = dex_promise_new_cancellable ();
  g_signal_connect_object (dex_promise_get_cancellable (self->held), "cancelled",
                           G_CALLBACK (cancelled_cb), self, G_CONNECT_SWAPPED);

  return dex_future_then (dex_ref (DEX_FUTURE (self->held)), let_go_cb, g_object_ref (self), g_object_unref);
}

/* It has no past, but may be asked. */
static DexFuture *
mw_fake_source_fetch_history (MwSource *source)
{
  MwFakeSource *self = MW_FAKE_SOURCE (source);
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();

  self->n_histories++;
  if (self->message != NULL)
    return fail (self);

  return dex_future_new_take_boxed (MW_TYPE_HISTORY, mw_history_new (nothing));
}

static DexFuture *
mw_fake_source_fetch (MwSource   *source,
                      MwKind      kind,
                      const char *id)
{
  return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_NOT_FOUND, "There is none.", NULL, FALSE));
}

static DexFuture *
mw_fake_source_put (MwSource   *source,
                    MwKind      kind,
                    const char *id,
                    GBytes     *bytes,
                    const char *content_type,
                    const char *etag)
{
  MwFakeSource *self = MW_FAKE_SOURCE (source);

  self->n_puts++;
  if (self->message != NULL)
    return fail (self);

  return dex_future_new_take_boxed (MW_TYPE_STORED, g_new0 (MwStored, 1));
}

static void
mw_fake_source_finalize (GObject *object)
{
  MwFakeSource *self = MW_FAKE_SOURCE (object);

  dex_clear (&self->held);
  g_free (self->name);
  g_free (self->yaml);
  g_free (self->message);

  G_OBJECT_CLASS (mw_fake_source_parent_class)->finalize (object);
}

static void
mw_fake_source_class_init (MwFakeSourceClass *klass)
{
  MwSourceClass *source_class = MW_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = mw_fake_source_finalize;
  source_class->probe = mw_fake_source_probe;
  source_class->fetch_all = mw_fake_source_fetch_all;
  source_class->fetch_history = mw_fake_source_fetch_history;
  source_class->fetch = mw_fake_source_fetch;
  source_class->put = mw_fake_source_put;
}

static void
mw_fake_source_init (MwFakeSource *self)
{
}

MwFakeSource *
mw_fake_source_new (const char *address,
                    const char *name,
                    gboolean    is_writable)
{
  MwFakeSource *self = g_object_new (MW_TYPE_FAKE_SOURCE, "address", address, NULL);

  self->name = g_strdup (name);
  self->is_writable = is_writable;
  self->yaml = g_strdup ("[]");

  return self;
}

void
mw_fake_source_set_yaml (MwFakeSource *self,
                         const char   *yaml)
{
  g_set_str (&self->yaml, yaml);
}

void
mw_fake_source_set_error (MwFakeSource *self,
                          int           code,
                          const char   *message)
{
  self->code = code;
  g_set_str (&self->message, message);
}

void
mw_fake_source_hold (MwFakeSource *self)
{
  self->is_held = TRUE;
}

void
mw_fake_source_let_go (MwFakeSource *self)
{
  self->is_held = FALSE;
  if (self->held != NULL)
    dex_promise_resolve_boolean (self->held, TRUE);
  dex_clear (&self->held);
}

guint
mw_fake_source_count_fetches (MwFakeSource *self)
{
  return self->n_fetches;
}

guint
mw_fake_source_count_histories (MwFakeSource *self)
{
  return self->n_histories;
}

guint
mw_fake_source_count_cancelled (MwFakeSource *self)
{
  return self->n_cancelled;
}

guint
mw_fake_source_count_puts (MwFakeSource *self)
{
  return self->n_puts;
}

static gboolean
too_late_cb (gpointer data)
{
  g_error ("Waited %d seconds in vain", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

void
mw_fake_source_wait (gboolean ( *is_true ) (gpointer data),
                     gpointer    data)
{
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, too_late_cb, NULL);

  while (!is_true (data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (patience);
}

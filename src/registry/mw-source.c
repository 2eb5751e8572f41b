/* mw-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-source.h"

#include <glib/gi18n-lib.h>

#include "model/mw-history.h"

typedef struct
{
  char  *address;
  char **complaints;
} MwSourcePrivate;

typedef enum {
  PROP_ADDRESS = 1,
} MwSourceProperty;

static GParamSpec *properties[PROP_ADDRESS + 1];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (MwSource, mw_source, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (MwSourceInfo, mw_source_info, mw_source_info_copy, mw_source_info_free)
G_DEFINE_BOXED_TYPE (MwStored, mw_stored, mw_stored_copy, mw_stored_free)

/* What a source that only reads answers. */
static DexFuture *
mw_source_real_put (MwSource   *self,
                    MwKind kind,
                    const char *id,
                    GBytes     *bytes,
                    const char *content_type,
                    const char *etag)
{
  return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_READ_ONLY,
                                                          _("This list of documents can only be read."),
                                                          NULL, FALSE));
}

/* What a source without a past answers. */
static DexFuture *
mw_source_real_fetch_history (MwSource *self)
{
  g_autoptr(GPtrArray) nothing = g_ptr_array_new ();

  return dex_future_new_take_boxed (MW_TYPE_HISTORY, mw_history_new (nothing));
}

static void
mw_source_finalize (GObject *object)
{
  MwSource *self = MW_SOURCE (object);
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  g_clear_pointer (&priv->address, g_free);
  g_clear_pointer (&priv->complaints, g_strfreev);

  G_OBJECT_CLASS (mw_source_parent_class)->finalize (object);
}

static void
mw_source_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  MwSource *self = MW_SOURCE (object);

  switch ((MwSourceProperty) prop_id)
    {
    case PROP_ADDRESS:
      g_value_set_string (value, mw_source_get_address (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_source_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  MwSource *self = MW_SOURCE (object);
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  switch ((MwSourceProperty) prop_id)
    {
    case PROP_ADDRESS:
      priv->address = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_source_class_init (MwSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_source_finalize;
  object_class->get_property = mw_source_get_property;
  object_class->set_property = mw_source_set_property;
  klass->fetch_history = mw_source_real_fetch_history;
  klass->put = mw_source_real_put;

  /**
   * MwSource:address:
   *
   * The address as it was given.
   */
  properties[PROP_ADDRESS] =
    g_param_spec_string ("address", NULL, NULL,
                         NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_source_init (MwSource *self)
{
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  priv->complaints = g_new0 (char *, 1);
}

const char *
mw_source_get_address (MwSource *self)
{
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  g_return_val_if_fail (MW_IS_SOURCE (self), NULL);

  return priv->address;
}

/**
 * mw_source_dup_complaints:
 *
 * What the last finished [method@Source.fetch_all] had to leave out.
 *
 * Returns: (transfer full): sentences for people, NULL-terminated
 */
char **
mw_source_dup_complaints (MwSource *self)
{
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  g_return_val_if_fail (MW_IS_SOURCE (self), NULL);

  return g_strdupv (priv->complaints);
}

/**
 * mw_source_take_complaints:
 * @complaints: (transfer full): sentences for people, NULL-terminated
 *
 * Says what the fetch that has just finished left out. For sources only.
 */
void
mw_source_take_complaints (MwSource *self,
                           char    **complaints)
{
  MwSourcePrivate *priv = mw_source_get_instance_private (self);

  g_return_if_fail (MW_IS_SOURCE (self));
  g_return_if_fail (complaints != NULL);

  g_strfreev (priv->complaints);
  priv->complaints = complaints;
}

/**
 * mw_source_probe:
 *
 * Tests the connection and the key.
 *
 * Returns: (transfer full): a future that resolves to a [struct@SourceInfo] or
 *   rejects with a [error@RegistryError]
 */
DexFuture *
mw_source_probe (MwSource *self)
{
  dex_return_error_if_fail (MW_IS_SOURCE (self));

  return MW_SOURCE_GET_CLASS (self)->probe (self);
}

/**
 * mw_source_fetch_all:
 *
 * Fetches all documents. Either everything that the source offers, or an error;
 * what a source can do without is told by [method@Source.dup_complaints].
 *
 * Returns: (transfer full): a future that resolves to a `GPtrArray` of
 *   `MwMeshInput` or rejects with a [error@RegistryError]
 */
DexFuture *
mw_source_fetch_all (MwSource *self)
{
  dex_return_error_if_fail (MW_IS_SOURCE (self));

  return MW_SOURCE_GET_CLASS (self)->fetch_all (self);
}

/**
 * mw_source_fetch_history:
 *
 * Fetches what happened in the mesh, from the beginning.
 *
 * Returns: (transfer full): a future that resolves to a [struct@History] or
 *   rejects with a [error@RegistryError]
 */
DexFuture *
mw_source_fetch_history (MwSource *self)
{
  dex_return_error_if_fail (MW_IS_SOURCE (self));

  return MW_SOURCE_GET_CLASS (self)->fetch_history (self);
}

/**
 * mw_source_fetch:
 * @kind: what it is
 * @id: its id
 *
 * Fetches one document, the bytes as they were published.
 *
 * Returns: (transfer full): a future that resolves to a [struct@Stored] or
 *   rejects with a [error@RegistryError]
 */
DexFuture *
mw_source_fetch (MwSource   *self,
                 MwKind      kind,
                 const char *id)
{
  dex_return_error_if_fail (MW_IS_SOURCE (self));
  dex_return_error_if_fail (id != NULL);

  return MW_SOURCE_GET_CLASS (self)->fetch (self, kind, id);
}

/**
 * mw_source_put:
 * @kind: what it is
 * @id: its id
 * @bytes: the document
 * @content_type: of @bytes
 * @etag: (nullable): what the stored document must still be
 *
 * Stores one document, once: it is not sent again when the answer is lost.
 *
 * Returns: (transfer full): a future that resolves to a [struct@Stored] or
 *   rejects with a [error@RegistryError]
 */
DexFuture *
mw_source_put (MwSource   *self,
               MwKind      kind,
               const char *id,
               GBytes     *bytes,
               const char *content_type,
               const char *etag)
{
  dex_return_error_if_fail (MW_IS_SOURCE (self));
  dex_return_error_if_fail (id != NULL);
  dex_return_error_if_fail (bytes != NULL);
  dex_return_error_if_fail (content_type != NULL);

  return MW_SOURCE_GET_CLASS (self)->put (self, kind, id, bytes, content_type, etag);
}

MwSourceInfo *
mw_source_info_copy (const MwSourceInfo *self)
{
  MwSourceInfo *copy = g_new0 (MwSourceInfo, 1);

  copy->name = g_strdup (self->name);
  copy->version = g_strdup (self->version);
  copy->identity = g_strdup (self->identity);
  copy->is_writable = self->is_writable;

  return copy;
}

void
mw_source_info_free (MwSourceInfo *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->version);
  g_free (self->identity);
  g_free (self);
}

MwStored *
mw_stored_copy (const MwStored *self)
{
  MwStored *copy = g_new0 (MwStored, 1);

  copy->bytes = self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
  copy->content_type = g_strdup (self->content_type);
  copy->etag = g_strdup (self->etag);

  return copy;
}

void
mw_stored_free (MwStored *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->content_type);
  g_free (self->etag);
  g_free (self);
}

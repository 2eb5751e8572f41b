/* mw-publish-outcome.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "publish/mw-publisher.h"

G_DEFINE_BOXED_TYPE (MwPublishOutcome, mw_publish_outcome, mw_publish_outcome_copy, mw_publish_outcome_free)

MwPublishOutcome *
mw_publish_outcome_copy (const MwPublishOutcome *self)
{
  MwPublishOutcome *copy = g_new0 (MwPublishOutcome, 1);

  copy->state = self->state;
  copy->failed = self->failed;
  copy->n_done = self->n_done;
  copy->message = g_strdup (self->message);
  copy->hint = g_strdup (self->hint);
  /* Nobody changes the array once the outcome is there. */
  copy->violations = g_ptr_array_ref (self->violations);

  return copy;
}

void
mw_publish_outcome_free (MwPublishOutcome *self)
{
  if (self == NULL)
    return;

  g_free (self->message);
  g_free (self->hint);
  g_clear_pointer (&self->violations, g_ptr_array_unref);
  g_free (self);
}

/**
 * mw_publish_item_new:
 * @kind: what it is
 * @id: its id in the registry
 * @bytes: the document, which is sent as it is
 * @content_type: of @bytes
 * @etag: (nullable): what the registry's must still be
 *
 * Says that one document is to be published.
 */
MwPublishItem *
mw_publish_item_new (MwKind      kind,
                     const char *id,
                     GBytes     *bytes,
                     const char *content_type,
                     const char *etag)
{
  MwPublishItem *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (content_type != NULL, NULL);

  self = g_new0 (MwPublishItem, 1);
  self->kind = kind;
  self->id = g_strdup (id);
  self->bytes = g_bytes_ref (bytes);
  self->content_type = g_strdup (content_type);
  self->etag = g_strdup (etag);

  return self;
}

/**
 * mw_publish_item_set_base:
 * @base: (nullable): the bytes that the edit began with
 *
 * Says what a registry without entity tags must still have.
 */
void
mw_publish_item_set_base (MwPublishItem *self,
                          GBytes        *base)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->base, g_bytes_unref);
  if (base != NULL)
    self->base = g_bytes_ref (base);
}

void
mw_publish_item_free (MwPublishItem *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self->content_type);
  g_free (self->etag);
  g_free (self);
}

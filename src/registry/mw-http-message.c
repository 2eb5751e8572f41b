/* mw-http-message.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http.h"

G_DEFINE_BOXED_TYPE (MwHttpReply, mw_http_reply, mw_http_reply_copy, mw_http_reply_free)

MwHttpRequest *
mw_http_request_new (GUri       *uri,
                     const char *what)
{
  MwHttpRequest *self;

  g_return_val_if_fail (uri != NULL, NULL);
  g_return_val_if_fail (what != NULL, NULL);

  self = g_new0 (MwHttpRequest, 1);
  self->uri = g_uri_ref (uri);
  self->what = g_strdup (what);
  self->accept = "application/json";
  self->max_bytes = MW_HTTP_LIMITS_DEFAULT.max_document;

  return self;
}

void
mw_http_request_free (MwHttpRequest *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_clear_object (&self->cancellable);
  g_free (self->what);
  g_free (self->content_type);
  g_free (self->if_match);
  g_free (self);
}

MwHttpReply *
mw_http_reply_copy (const MwHttpReply *self)
{
  MwHttpReply *copy = g_new0 (MwHttpReply, 1);

  copy->uri = g_uri_ref (self->uri);
  copy->body = g_bytes_ref (self->body);
  copy->content_type = g_strdup (self->content_type);
  copy->etag = g_strdup (self->etag);
  copy->next = g_strdup (self->next);
  copy->is_delimited = self->is_delimited;

  return copy;
}

void
mw_http_reply_free (MwHttpReply *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->content_type);
  g_free (self->etag);
  g_free (self->next);
  g_free (self);
}

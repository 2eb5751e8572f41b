/* mw-server-answer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-answer.h"

MwServerAnswer *
mw_server_answer_new (guint status)
{
  MwServerAnswer *self = g_new0 (MwServerAnswer, 1);

  self->status = status;
  self->headers = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
mw_server_answer_free (MwServerAnswer *self)
{
  g_clear_pointer (&self->content_type, g_free);
  g_clear_pointer (&self->etag, g_free);
  g_clear_pointer (&self->headers, g_ptr_array_unref);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

void
mw_server_answer_take_body (MwServerAnswer *self,
                            const char     *content_type,
                            GBytes         *body)
{
  g_set_str (&self->content_type, content_type);
  g_clear_pointer (&self->body, g_bytes_unref);
  self->body = body;
}

void
mw_server_answer_set_etag (MwServerAnswer *self,
                           const char     *etag)
{
  g_set_str (&self->etag, etag);
}

void
mw_server_answer_add_header (MwServerAnswer *self,
                             const char     *name,
                             const char     *value)
{
  g_ptr_array_add (self->headers, g_strdup (name));
  g_ptr_array_add (self->headers, g_strdup (value));
}

const char *
mw_server_answer_get_header (MwServerAnswer *self,
                             const char     *name)
{
  for (guint i = 0; i + 1 < self->headers->len; i += 2)
    if (g_ascii_strcasecmp (self->headers->pdata[i], name) == 0)
      return self->headers->pdata[i + 1];

  return NULL;
}

gboolean
mw_server_answer_is_success (MwServerAnswer *self)
{
  return self->status >= 200 && self->status < 300;
}

/* mw-server-request.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-request.h"

MwServerRequest *
mw_server_request_new (const char *method,
                       const char *path,
                       const char *query)
{
  MwServerRequest *self = g_new0 (MwServerRequest, 1);

  self->method = g_strdup (method);
  self->path = g_strdup (path);
  self->query = g_strdup (query);

  return self;
}

void
mw_server_request_free (MwServerRequest *self)
{
  g_free (self->method);
  g_free (self->path);
  g_free (self->query);
  g_free (self->accept);
  g_free (self->content_type);
  g_free (self->if_match);
  g_free (self->if_none_match);
  g_free (self->team);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

gboolean
mw_server_request_is_read (const MwServerRequest *self)
{
  return g_str_equal (self->method, "GET") || g_str_equal (self->method, "HEAD");
}

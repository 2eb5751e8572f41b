/* mw-server-request.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MwServerRequest:
 * @method: GET, HEAD, PUT, POST, DELETE, …
 * @path: as it was sent, still percent-encoded
 * @query: as it was sent; nullable
 * @accept: nullable, as are the following headers
 * @content_type:
 * @if_match:
 * @if_none_match:
 * @team: whose key came with it; NULL for none
 * @has_wrong_key: a key came with it that is not known
 * @body: nullable
 *
 * What was asked, as plain data that may cross threads.
 */
typedef struct
{
  char    *method;
  char    *path;
  char    *query;
  char    *accept;
  char    *content_type;
  char    *if_match;
  char    *if_none_match;
  char    *team;
  gboolean has_wrong_key;
  GBytes  *body;
} MwServerRequest;

MwServerRequest *mw_server_request_new      (const char      *method,
                                             const char      *path,
                                             const char      *query);
void             mw_server_request_free     (MwServerRequest *self);

/* GET or HEAD: answered without the writer. */
gboolean         mw_server_request_is_read  (const MwServerRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerRequest, mw_server_request_free)

G_END_DECLS

/* mw-server-answer.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MwServerAnswer:
 * @status: HTTP status
 * @content_type: of @body; nullable when there is none
 * @etag: strong entity tag with its quotes; nullable
 * @headers: further headers, name after name and value
 * @body: nullable
 *
 * What the registry answers to one request, before it is put on the wire.
 */
typedef struct
{
  guint      status;
  char      *content_type;
  char      *etag;
  GPtrArray *headers;
  GBytes    *body;
} MwServerAnswer;

MwServerAnswer *mw_server_answer_new        (guint           status);
void            mw_server_answer_free       (MwServerAnswer *self);

/* Takes @body. */
void            mw_server_answer_take_body  (MwServerAnswer *self,
                                             const char     *content_type,
                                             GBytes         *body);
void            mw_server_answer_set_etag   (MwServerAnswer *self,
                                             const char     *etag);
void            mw_server_answer_add_header (MwServerAnswer *self,
                                             const char     *name,
                                             const char     *value);

/* The value of a header added before; NULL when there is none. */
const char     *mw_server_answer_get_header (MwServerAnswer *self,
                                             const char     *name);

gboolean        mw_server_answer_is_success (MwServerAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerAnswer, mw_server_answer_free)

G_END_DECLS

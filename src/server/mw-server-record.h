/* mw-server-record.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "server/mw-server-resource.h"

G_BEGIN_DECLS

/**
 * MwServerRecord:
 * @resource: where it belongs
 * @id: its own id; NULL when it has none
 * @content_type: media type of @bytes
 * @etag: strong entity tag of @bytes, with its quotes
 * @bytes: as they were sent
 * @json: the same as compact JSON; NULL when @bytes are JSON
 * @contracts: ids of the contracts that it refers to (not those it merely expects)
 *
 * A document with what the registry finds, filters and checks it by. All other
 * fields are nullable and taken from the document.
 */
typedef struct
{
  const MwServerResource *resource;
  char                   *id;
  char                   *content_type;
  char                   *etag;
  GBytes                 *bytes;
  GBytes                 *json;
  char                   *name;
  char                   *status;
  char                   *domain;
  char                   *team;
  char                   *archetype;
  char                   *provider;
  char                   *consumer;
  char                   *starts;
  char                   *ends;
  gboolean                is_inactive;
  char                   *server;
  char                   *summary;
  char                   *tags;
  char                   *words;
  GPtrArray              *contracts;
} MwServerRecord;

/* @content_type: NULL for that of the document's format. Fails when the document
 * cannot be said in JSON. */
MwServerRecord *mw_server_record_new         (const MwServerResource *resource,
                                              MwDocument             *document,
                                              const char             *content_type,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void            mw_server_record_free        (MwServerRecord         *self);

/* The strong entity tag of @bytes, with its quotes. */
char           *mw_server_record_dup_etag    (GBytes                 *bytes);

/* @document as JSON that may stand in a list: NULL (without an error) when its
 * bytes may themselves. */
GBytes         *mw_server_record_render_json (MwDocument             *document,
                                              GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerRecord, mw_server_record_free)

G_END_DECLS

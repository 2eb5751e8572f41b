/* mw-server-documents.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-record.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerPart:
 * @MW_SERVER_PART_FIELDS: what it is compared and referred by, and no contents
 * @MW_SERVER_PART_BYTES: the bytes as they were sent
 * @MW_SERVER_PART_JSON: its JSON
 *
 * What is read of a document: each may have megabytes.
 */
typedef enum {
  MW_SERVER_PART_FIELDS,
  MW_SERVER_PART_BYTES,
  MW_SERVER_PART_JSON,
} MwServerPart;

/**
 * MwServerStored:
 * @seq: its place in the lists
 * @etag: of the bytes
 * @content_type: of the bytes
 * @is_json: whether the bytes are JSON
 * @domain: nullable, as are the following; with %MW_SERVER_PART_FIELDS only
 * @team:
 * @provider:
 * @consumer:
 * @contents: the bytes or the JSON; NULL with %MW_SERVER_PART_FIELDS
 *
 * One document as it is in the database.
 */
typedef struct
{
  gint64   seq;
  char    *etag;
  char    *content_type;
  gboolean is_json;
  char    *domain;
  char    *team;
  char    *provider;
  char    *consumer;
  GBytes  *contents;
} MwServerStored;

void            mw_server_stored_free           (MwServerStored          *self);

/* NULL without an error when there is none. */
MwServerStored *mw_server_documents_find        (MwServerStore           *store,
                                                 const MwServerResource  *resource,
                                                 const char              *id,
                                                 MwServerPart             part,
                                                 GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stores @record in place of @previous (nullable: there is none), with what is
 * searched in it, but without an event. */
gboolean        mw_server_documents_store       (MwServerStore           *store,
                                                 const MwServerRecord    *record,
                                                 const MwServerStored    *previous,
                                                 GError                 **error);

/* The same with the event. @verb: what it tells; NULL for "Created" or "Updated". */
gboolean        mw_server_documents_put         (MwServerStore           *store,
                                                 const MwServerRecord    *record,
                                                 const MwServerStored    *previous,
                                                 const char              *verb,
                                                 const char              *principal,
                                                 GError                 **error);
gboolean        mw_server_documents_delete      (MwServerStore           *store,
                                                 const MwServerResource  *resource,
                                                 const char              *id,
                                                 const MwServerStored    *previous,
                                                 const char              *principal,
                                                 GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwServerStored, mw_server_stored_free)

G_END_DECLS

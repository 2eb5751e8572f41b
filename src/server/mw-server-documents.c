/* mw-server-documents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-documents.h"

#include "server/mw-server-events.h"

void
mw_server_stored_free (MwServerStored *self)
{
  g_free (self->etag);
  g_free (self->content_type);
  g_free (self->domain);
  g_free (self->team);
  g_free (self->provider);
  g_free (self->consumer);
  g_clear_pointer (&self->contents, g_bytes_unref);
  g_free (self);
}

/* SQLite reads, and copies, only what is named. */
#define SELECT(rest) \
        "SELECT seq, etag, content_type, json IS NULL, " rest \
        " FROM document WHERE resource = ?1 AND id = ?2"

static const char *
get_sql (MwServerPart part)
{
  switch (part)
    {
    case MW_SERVER_PART_BYTES:
      return SELECT ("bytes");

    case MW_SERVER_PART_JSON:
      return SELECT ("coalesce (json, bytes)");

    case MW_SERVER_PART_FIELDS:
    default:
      return SELECT ("domain, team, provider, consumer");
    }
}

MwServerStored *
mw_server_documents_find (MwServerStore          *store,
                          const MwServerResource *resource,
                          const char             *id,
                          MwServerPart            part,
                          GError                **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  MwServerStored *stored;
  gboolean has_row;

  statement = mw_server_store_prepare (store, get_sql (part), error);

  if (statement == NULL)
    return NULL;

  mw_server_store_bind_text (statement, 1, resource->name);
  mw_server_store_bind_text (statement, 2, id);

  if (!mw_server_store_step (store, statement, &has_row, error) || !has_row)
    return NULL;

  stored = g_new0 (MwServerStored, 1);
  stored->seq = sqlite3_column_int64 (statement, 0);
  stored->etag = mw_server_store_dup_text (statement, 1);
  stored->content_type = mw_server_store_dup_text (statement, 2);
  stored->is_json = sqlite3_column_int (statement, 3);

  if (part == MW_SERVER_PART_FIELDS)
    {
      stored->domain = mw_server_store_dup_text (statement, 4);
      stored->team = mw_server_store_dup_text (statement, 5);
      stored->provider = mw_server_store_dup_text (statement, 6);
      stored->consumer = mw_server_store_dup_text (statement, 7);
    }
  else
    {
      stored->contents = mw_server_store_dup_blob (statement, 4);
    }

  return stored;
}

static void
bind_blob (sqlite3_stmt *statement,
           int           parameter,
           GBytes       *bytes)
{
  gsize length;
  const void *data;

  if (bytes == NULL)
    {
      sqlite3_bind_null (statement, parameter);
      return;
    }

  data = g_bytes_get_data (bytes, &length);
  sqlite3_bind_blob64 (statement, parameter, data != NULL ? data : "", length, SQLITE_STATIC);
}

/* The order is the same in both statements. */
static void
bind_record (sqlite3_stmt         *statement,
             const MwServerRecord *record,
             const char           *now)
{
  mw_server_store_bind_text (statement, 1, record->resource->name);
  mw_server_store_bind_text (statement, 2, record->id);
  mw_server_store_bind_text (statement, 3, record->etag);
  mw_server_store_bind_text (statement, 4, record->content_type);
  mw_server_store_bind_text (statement, 5, now);
  mw_server_store_bind_text (statement, 6, record->name);
  mw_server_store_bind_text (statement, 7, record->status);
  mw_server_store_bind_text (statement, 8, record->domain);
  mw_server_store_bind_text (statement, 9, record->team);
  mw_server_store_bind_text (statement, 10, record->archetype);
  mw_server_store_bind_text (statement, 11, record->provider);
  mw_server_store_bind_text (statement, 12, record->consumer);
  mw_server_store_bind_text (statement, 13, record->starts);
  mw_server_store_bind_text (statement, 14, record->ends);
  sqlite3_bind_int (statement, 15, record->is_inactive);
  mw_server_store_bind_text (statement, 16, record->server);
  mw_server_store_bind_text (statement, 17, record->summary);
  mw_server_store_bind_text (statement, 18, record->tags);
  bind_blob (statement, 19, record->json);
  bind_blob (statement, 20, record->bytes);
}

static gboolean
write_row (MwServerStore        *store,
           const MwServerRecord *record,
           gint64               *seq,
           GError              **error)
{
  g_autofree char *now = mw_server_events_dup_now ();
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean has_row;

  /* A document that is replaced keeps its place in the lists. */
  statement = mw_server_store_prepare (store,
                                       "INSERT INTO document (resource, id, etag, content_type, created, updated,"
                                       " name, status, domain, team, archetype, provider, consumer, starts, ends,"
                                       " is_inactive, server, summary, tags, json, bytes)"
                                       " VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14,"
                                       " ?15, ?16, ?17, ?18, ?19, ?20)"
                                       " ON CONFLICT (resource, id) DO UPDATE SET etag = ?3, content_type = ?4,"
                                       " updated = ?5, name = ?6, status = ?7, domain = ?8, team = ?9,"
                                       " archetype = ?10, provider = ?11, consumer = ?12, starts = ?13, ends = ?14,"
                                       " is_inactive = ?15, server = ?16, summary = ?17, tags = ?18, json = ?19,"
                                       " bytes = ?20"
                                       " RETURNING seq",
                                       error);
  if (statement == NULL)
    return FALSE;

  bind_record (statement, record, now);

  if (!mw_server_store_step (store, statement, &has_row, error))
    return FALSE;

  *seq = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

static gboolean
run_for_row (MwServerStore *store,
             const char    *sql,
             gint64         seq,
             const char    *first,
             const char    *second,
             GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = mw_server_store_prepare (store, sql, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, seq);
  if (first != NULL)
    mw_server_store_bind_text (statement, 2, first);
  if (second != NULL)
    mw_server_store_bind_text (statement, 3, second);

  return mw_server_store_run (store, statement, error);
}

static gboolean
forget_index (MwServerStore *store,
              gint64         seq,
              GError       **error)
{
  return run_for_row (store, "DELETE FROM link WHERE seq = ?1", seq, NULL, NULL, error) &&
         run_for_row (store, "DELETE FROM words WHERE rowid = ?1", seq, NULL, NULL, error);
}

static gboolean
write_index (MwServerStore        *store,
             const MwServerRecord *record,
             gint64                seq,
             GError              **error)
{
  for (guint i = 0; i < record->contracts->len; i++)
    if (!run_for_row (store, "INSERT OR IGNORE INTO link (seq, target) VALUES (?1, ?2)",
                      seq, record->contracts->pdata[i], NULL, error))
      return FALSE;

  return run_for_row (store, "INSERT INTO words (rowid, name, body) VALUES (?1, ?2, ?3)",
                      seq, record->name != NULL ? record->name : record->id, record->words, error);
}

gboolean
mw_server_documents_store (MwServerStore        *store,
                           const MwServerRecord *record,
                           const MwServerStored *previous,
                           GError              **error)
{
  gint64 seq;

  return write_row (store, record, &seq, error) &&
         (previous == NULL || forget_index (store, seq, error)) &&
         write_index (store, record, seq, error);
}

gboolean
mw_server_documents_put (MwServerStore        *store,
                         const MwServerRecord *record,
                         const MwServerStored *previous,
                         const char           *verb,
                         const char           *principal,
                         GError              **error)
{
  if (verb == NULL)
    verb = previous == NULL ? "Created" : "Updated";

  return mw_server_documents_store (store, record, previous, error) &&
         mw_server_events_add (store, record->resource, record->id, verb, principal, error);
}

gboolean
mw_server_documents_delete (MwServerStore          *store,
                            const MwServerResource *resource,
                            const char             *id,
                            const MwServerStored   *previous,
                            const char             *principal,
                            GError                **error)
{
  return forget_index (store, previous->seq, error) &&
         run_for_row (store, "DELETE FROM document WHERE seq = ?1", previous->seq, NULL, NULL, error) &&
         mw_server_events_add (store, resource, id, "Deleted", principal, error);
}

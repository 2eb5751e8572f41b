/* mw-server-schema.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-schema.h"

/* "MwRg": what file(1) and we tell such a database by. */
#define APPLICATION_ID 0x4d775267
#define USER_VERSION 1

/* `json` is what lists are made of; NULL where `bytes` are JSON themselves. The
 * wide columns stand last, so that the narrow ones are read without them. */
static const char tables[] =
  "CREATE TABLE registry ("
  "  name TEXT PRIMARY KEY,"
  "  value TEXT NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE document ("
  "  seq INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  resource TEXT NOT NULL,"
  "  id TEXT NOT NULL,"
  "  etag TEXT NOT NULL,"
  "  content_type TEXT NOT NULL,"
  "  created TEXT NOT NULL,"
  "  updated TEXT NOT NULL,"
  "  name TEXT,"
  "  status TEXT,"
  "  domain TEXT,"
  "  team TEXT,"
  "  archetype TEXT,"
  "  provider TEXT,"
  "  consumer TEXT,"
  "  starts TEXT,"
  "  ends TEXT,"
  "  is_inactive INTEGER NOT NULL,"
  "  server TEXT,"
  "  summary TEXT,"
  "  tags TEXT NOT NULL,"
  "  json BLOB,"
  "  bytes BLOB NOT NULL,"
  "  UNIQUE (resource, id)"
  ") STRICT;"
  "CREATE INDEX document_by_resource ON document (resource, seq);"
  "CREATE INDEX document_by_provider ON document (provider) WHERE provider IS NOT NULL;"
  "CREATE INDEX document_by_consumer ON document (consumer) WHERE consumer IS NOT NULL;"
  "CREATE INDEX document_by_team ON document (team) WHERE team IS NOT NULL;"
  "CREATE INDEX document_by_domain ON document (domain) WHERE domain IS NOT NULL;"

  /* Which contracts a document names: output ports, test results. */
  "CREATE TABLE link ("
  "  target TEXT NOT NULL,"
  "  seq INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,"
  "  PRIMARY KEY (target, seq)"
  ") STRICT, WITHOUT ROWID;"
  "CREATE INDEX link_by_document ON link (seq);"

  "CREATE VIRTUAL TABLE words USING fts5 ("
  "  name, body, content = '', contentless_delete = 1,"
  "  tokenize = \"unicode61 remove_diacritics 2\""
  ");"

  /* `data` and `origin` are set for events that another feed has given. */
  "CREATE TABLE event ("
  "  seq INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  time TEXT NOT NULL,"
  "  type TEXT NOT NULL,"
  "  resource TEXT NOT NULL,"
  "  subject TEXT NOT NULL,"
  "  principal TEXT NOT NULL,"
  "  data TEXT,"
  "  origin TEXT UNIQUE"
  ") STRICT;"
  "CREATE INDEX event_by_resource ON event (resource, seq);"
  "CREATE TRIGGER event_stays BEFORE UPDATE ON event"
  "  BEGIN SELECT raise (ABORT, 'events are never changed'); END;"
  "CREATE TRIGGER event_remains BEFORE DELETE ON event"
  "  BEGIN SELECT raise (ABORT, 'events are never deleted'); END;"

  "CREATE TABLE lineage ("
  "  seq INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  digest TEXT NOT NULL UNIQUE,"
  "  received TEXT NOT NULL,"
  "  event_type TEXT,"
  "  job_namespace TEXT,"
  "  job_name TEXT,"
  "  run_id TEXT,"
  "  product TEXT,"
  "  port TEXT,"
  "  content_type TEXT NOT NULL,"
  "  json BLOB,"
  "  bytes BLOB NOT NULL"
  ") STRICT;"
  "CREATE INDEX lineage_by_job ON lineage (job_namespace, job_name);"
  "CREATE INDEX lineage_by_run ON lineage (run_id);"
  "CREATE INDEX lineage_by_product ON lineage (product);"
  "CREATE TRIGGER lineage_stays BEFORE UPDATE ON lineage"
  "  BEGIN SELECT raise (ABORT, 'lineage is never changed'); END;"
  "CREATE TRIGGER lineage_remains BEFORE DELETE ON lineage"
  "  BEGIN SELECT raise (ABORT, 'lineage is never deleted'); END;"

  "CREATE TABLE key ("
  "  id TEXT PRIMARY KEY,"
  "  team TEXT NOT NULL,"
  "  salt BLOB NOT NULL,"
  "  hash BLOB NOT NULL,"
  "  created TEXT NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "INSERT INTO registry (name, value) VALUES ('identity', lower (hex (randomblob (16))));";

static gboolean
read_number (MwServerStore *store,
             const char    *sql,
             gint64        *number,
             GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = mw_server_store_prepare (store, sql, error);
  gboolean has_row;

  if (statement == NULL || !mw_server_store_step (store, statement, &has_row, error))
    return FALSE;

  *number = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

static gboolean
make_tables (MwServerStore *store,
             GError       **error)
{
  g_autofree char *marks = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;",
                                            APPLICATION_ID, USER_VERSION);

  return mw_server_store_execute (store, tables, error) &&
         mw_server_store_execute (store, marks, error);
}

/* Inside a transaction of its own, so that two processes that open the same new
 * file do not both make the tables. */
static gboolean
check_tables (MwServerStore *store,
              GError       **error)
{
  gint64 application_id, user_version, n_tables;

  if (!read_number (store, "PRAGMA application_id", &application_id, error) ||
      !read_number (store, "PRAGMA user_version", &user_version, error) ||
      !read_number (store, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (application_id == 0 && n_tables == 0)
    return make_tables (store, error);

  if (application_id != APPLICATION_ID)
    {
      g_set_error_literal (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FOREIGN,
                           "It is no registry's database. Choose another file with --database.");
      return FALSE;
    }

  if (user_version > USER_VERSION)
    {
      g_set_error_literal (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FOREIGN,
                           "It was made by a newer release. Install that release to use it.");
      return FALSE;
    }

  return mw_server_store_execute (store, "COMMIT", error);
}

static char *
read_identity (MwServerStore *store,
               GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean has_row;

  statement = mw_server_store_prepare (store, "SELECT value FROM registry WHERE name = 'identity'", error);

  if (statement == NULL || !mw_server_store_step (store, statement, &has_row, error))
    return NULL;

  if (!has_row || sqlite3_column_bytes (statement, 0) != 32)
    {
      g_set_error_literal (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FOREIGN,
                           "It has lost its identity. Restore it from a copy.");
      return NULL;
    }

  return mw_server_store_dup_text (statement, 0);
}

gboolean
mw_server_schema_prepare (MwServerStore *store,
                          char         **identity,
                          GError       **error)
{
  if (!mw_server_store_execute (store, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;", error))
    return FALSE;

  if (!check_tables (store, error))
    {
      mw_server_store_execute (store, "ROLLBACK", NULL);
      return FALSE;
    }

  *identity = read_identity (store, error);

  return *identity != NULL;
}

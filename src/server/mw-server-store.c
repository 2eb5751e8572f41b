/* mw-server-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-store.h"

#include "server/mw-server-schema.h"

#include <stdlib.h>

#include <gio/gio.h>

/* How long a statement waits for another process that writes. */
#define BUSY_TIMEOUT_MS 5000

struct _MwServerStore
{
  sqlite3      *database;
  GHashTable   *statements;
  sqlite3_stmt *passing;
  char         *identity;
};

G_DEFINE_QUARK (mw-server-store-error-quark, mw_server_store_error)

static void
set_error (MwServerStore *self,
           GError       **error)
{
  MwServerStoreError code = MW_SERVER_STORE_ERROR_FAILED;
  int result = sqlite3_errcode (self->database);

  if (result == SQLITE_BUSY || result == SQLITE_LOCKED)
    code = MW_SERVER_STORE_ERROR_BUSY;
  else if (result == SQLITE_FULL || result == SQLITE_READONLY || result == SQLITE_IOERR)
    code = MW_SERVER_STORE_ERROR_FULL;
  else if (result == SQLITE_NOTADB)
    code = MW_SERVER_STORE_ERROR_FOREIGN;

  g_set_error (error, MW_SERVER_STORE_ERROR, code, "%s", sqlite3_errmsg (self->database));
}

static gboolean
harden (MwServerStore *self,
        GError       **error)
{
  sqlite3_busy_timeout (self->database, BUSY_TIMEOUT_MS);
  sqlite3_extended_result_codes (self->database, 0);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (self->database, SQLITE_LIMIT_ATTACHED, 0);

  return mw_server_store_execute (self,
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA foreign_keys = ON;"
                                  "PRAGMA temp_store = MEMORY;"
                                  "PRAGMA wal_autocheckpoint = 4000;"
                                  "PRAGMA synchronous = FULL;",
                                  error);
}

/* What is in it is the organisation's, and the hashes of its keys. */
static gboolean
make_private (const char *path,
              GError    **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFile) folder = g_file_get_parent (file);
  g_autoptr(GFileOutputStream) stream = NULL;
  g_autoptr(GError) local_error = NULL;

  if (folder != NULL && g_mkdir_with_parents (g_file_peek_path (folder), 0700) != 0)
    {
      g_set_error (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FULL,
                   "The folder %s cannot be made. Choose another place with --database.",
                   g_file_peek_path (folder));
      return FALSE;
    }

  stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &local_error);

  if (stream == NULL && !g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_set_error (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FULL,
                   "The database cannot be made: %s. Choose another place with --database.",
                   local_error->message);
      return FALSE;
    }

  return TRUE;
}

/* With no link in it but perhaps the file itself: SQLite would refuse a link
 * anywhere, and a home is often reached through one. NULL when there is no such
 * folder. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return real != NULL ? g_build_filename (real, name, NULL) : NULL;
}

static gboolean
open_database (MwServerStore *self,
               const char    *path,
               GError       **error)
{
  g_autofree char *real_path = dup_real_path (path);

  if (sqlite3_open_v2 (real_path != NULL ? real_path : path, &self->database,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW,
                       NULL) == SQLITE_OK)
    return TRUE;

  if (g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    g_set_error_literal (error, MW_SERVER_STORE_ERROR, MW_SERVER_STORE_ERROR_FOREIGN,
                         "It is a link. Name the file itself with --database.");
  else
    set_error (self, error);

  return FALSE;
}

MwServerStore *
mw_server_store_open (const char *path,
                      GError    **error)
{
  g_autoptr(MwServerStore) self = NULL;
  g_autoptr(GError) local_error = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!make_private (path, error))
    return NULL;

  self = g_new0 (MwServerStore, 1);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal,
                                            NULL, (GDestroyNotify) sqlite3_finalize);

  if (!open_database (self, path, &local_error) ||
      !harden (self, &local_error) ||
      !mw_server_schema_prepare (self, &self->identity, &local_error))
    {
      g_set_error (error, local_error->domain, local_error->code,
                   "The database %s cannot be used: %s", path, local_error->message);
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
mw_server_store_close (MwServerStore *self)
{
  g_clear_pointer (&self->passing, sqlite3_finalize);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close_v2 (self->database);
  g_free (self->identity);
  g_free (self);
}

const char *
mw_server_store_get_identity (MwServerStore *self)
{
  return self->identity;
}

sqlite3 *
mw_server_store_get_database (MwServerStore *self)
{
  return self->database;
}

sqlite3_stmt *
mw_server_store_prepare (MwServerStore *self,
                         const char    *sql,
                         GError       **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;

  if (sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      set_error (self, error);
      return NULL;
    }

  /* The statement keeps its text as long as it lives. */
  g_hash_table_insert (self->statements, (gpointer) sqlite3_sql (statement), statement);

  return statement;
}

sqlite3_stmt *
mw_server_store_prepare_passing (MwServerStore *self,
                                 const char    *sql,
                                 GError       **error)
{
  g_clear_pointer (&self->passing, sqlite3_finalize);

  if (sqlite3_prepare_v3 (self->database, sql, -1, 0, &self->passing, NULL) != SQLITE_OK)
    set_error (self, error);

  return self->passing;
}

gboolean
mw_server_store_step (MwServerStore *self,
                      sqlite3_stmt  *statement,
                      gboolean      *has_row,
                      GError       **error)
{
  int result = sqlite3_step (statement);

  *has_row = result == SQLITE_ROW;

  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  set_error (self, error);

  return FALSE;
}

gboolean
mw_server_store_execute (MwServerStore *self,
                         const char    *sql,
                         GError       **error)
{
  if (sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  set_error (self, error);

  return FALSE;
}

gboolean
mw_server_store_run (MwServerStore *self,
                     sqlite3_stmt  *statement,
                     GError       **error)
{
  gboolean has_row;

  return mw_server_store_step (self, statement, &has_row, error);
}

gboolean
mw_server_store_exists (MwServerStore *self,
                        const char    *sql,
                        const char    *first,
                        const char    *second,
                        gboolean      *exists,
                        GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = mw_server_store_prepare (self, sql, error);

  *exists = FALSE;

  if (statement == NULL)
    return FALSE;

  if (first != NULL)
    mw_server_store_bind_text (statement, 1, first);
  if (second != NULL)
    mw_server_store_bind_text (statement, 2, second);

  return mw_server_store_step (self, statement, exists, error);
}

GBytes *
mw_server_store_dup_blob (sqlite3_stmt *statement,
                          int           column)
{
  const void *data = sqlite3_column_blob (statement, column);
  gsize length = sqlite3_column_bytes (statement, column);

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  return g_bytes_new (data, length);
}

char *
mw_server_store_dup_text (sqlite3_stmt *statement,
                          int           column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

void
mw_server_store_bind_text (sqlite3_stmt *statement,
                           int           parameter,
                           const char   *text)
{
  if (text == NULL)
    sqlite3_bind_null (statement, parameter);
  else
    sqlite3_bind_text (statement, parameter, text, -1, SQLITE_STATIC);
}

void
mw_server_store_release (sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

/* mw-layout-store-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/mw-layout-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* "MWLP". */
#define APPLICATION_ID "1297566800"
#define VERSION_NUMBER 1

/* How long a statement waits for another window that writes. */
#define BUSY_TIMEOUT_MS 1000

void
mw_layout_store_close (MwLayoutStore *self)
{
  g_clear_pointer (&self->lookup, sqlite3_finalize);
  g_clear_pointer (&self->touch, sqlite3_finalize);
  g_clear_pointer (&self->insert, sqlite3_finalize);
  sqlite3_close_v2 (g_steal_pointer (&self->database));
}

/* What organisations call their products is not in it, but how many there are and
* how they hang together is. SQLite gives its other files the mode of this one. */
static gboolean
make_private (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return FALSE;

  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return FALSE;

  fchmod (fd, 0600);
  close (fd);

  return TRUE;
}

/* With no link in it but perhaps the file itself: SQLite would refuse a link
 * anywhere, and a home is often reached through one. */
static char *
dup_real_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *real = realpath (folder, NULL);

  return real != NULL ? g_build_filename (real, name, NULL) : g_strdup (path);
}

gboolean
mw_layout_store_execute (MwLayoutStore *self,
                         const char    *sql)
{
  return sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* -1 when it cannot be had. */
sqlite3_int64
mw_layout_store_ask_number (MwLayoutStore *self,
                            const char    *sql)
{
  sqlite3_stmt *statement = NULL;
  sqlite3_int64 number = -1;

  if (sqlite3_prepare_v2 (self->database, sql, -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    number = sqlite3_column_int64 (statement, 0);

  sqlite3_finalize (statement);

  return number;
}

static gboolean
open_file (MwLayoutStore *self)
{
  g_autofree char *path = NULL;

  if (!make_private (self->path))
    return FALSE;

  path = dup_real_path (self->path);

  if (sqlite3_open_v2 (path, &self->database,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW, NULL) != SQLITE_OK)
    return FALSE;

  sqlite3_busy_timeout (self->database, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_limit (self->database, SQLITE_LIMIT_ATTACHED, 0);

  /* Another window that opens the file at the same moment may be in the way, and
   * does it for all. */
  mw_layout_store_execute (self, "PRAGMA journal_mode = WAL;");

  /* A picture that is lost with the power is made once more. */
  return mw_layout_store_execute (self,
                                  "PRAGMA cell_size_check = ON;"
                                  "PRAGMA synchronous = NORMAL;"
                                  "PRAGMA temp_store = MEMORY;");
}

static gboolean
has_schema (MwLayoutStore *self)
{
  return mw_layout_store_ask_number (self, "PRAGMA user_version") == VERSION_NUMBER;
}

/* Asks again once nobody else can write: another window may have been faster. */
static gboolean
prepare_schema (MwLayoutStore *self)
{
  if (has_schema (self))
    return TRUE;

  if (!mw_layout_store_execute (self, "BEGIN IMMEDIATE"))
    return FALSE;

  if (has_schema (self))
    return mw_layout_store_execute (self, "COMMIT");

  /* Of another version, or of somebody else. */
  if (mw_layout_store_ask_number (self, "PRAGMA user_version") != 0 ||
      mw_layout_store_ask_number (self, "SELECT count(*) FROM sqlite_schema") != 0)
    {
      mw_layout_store_execute (self, "ROLLBACK");
      return FALSE;
    }

  return mw_layout_store_execute (self,
                                  "CREATE TABLE pictures ("
                                  "  hash TEXT PRIMARY KEY NOT NULL,"
                                  "  used INTEGER NOT NULL,"
                                  "  bytes BLOB NOT NULL);"
                                  "CREATE INDEX pictures_used ON pictures (used, length (bytes));"
                                  "PRAGMA application_id = " APPLICATION_ID ";"
                                  "PRAGMA user_version = 1;"
                                  "COMMIT;");
}

static gboolean
prepare (MwLayoutStore *self,
         sqlite3_stmt **statement,
         const char    *sql)
{
  return sqlite3_prepare_v3 (self->database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL) == SQLITE_OK;
}

static gboolean
open_database (MwLayoutStore *self)
{
  if (!open_file (self) || !prepare_schema (self) ||
      !prepare (self, &self->lookup, "SELECT bytes FROM pictures WHERE hash = ?") ||
      !prepare (self, &self->touch,
                "UPDATE pictures SET used = (SELECT max (used) + 1 FROM pictures) WHERE hash = ?"
                " AND used < (SELECT max (used) FROM pictures)") ||
      !prepare (self, &self->insert,
                "INSERT OR REPLACE INTO pictures (hash, used, bytes)"
                " VALUES (?, (SELECT coalesce (max (used), 0) + 1 FROM pictures), ?)"))
    return FALSE;

  self->n_bytes = mw_layout_store_ask_number (self, "SELECT coalesce (sum (length (bytes)), 0) FROM pictures");

  return self->n_bytes >= 0;
}

static void
delete_files (MwLayoutStore *self)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  mw_layout_store_close (self);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (self->path, endings[i], NULL);

      g_unlink (path);
    }
}

/* Waiting for another window, or a full disk, is no reason to throw all away. */
static gboolean
is_damaged (MwLayoutStore *self)
{
  int code = self->database != NULL ? sqlite3_errcode (self->database) & 0xff : SQLITE_CORRUPT;

  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_OK ||
         code == SQLITE_ERROR || code == SQLITE_ROW || code == SQLITE_DONE || code == SQLITE_SCHEMA;
}

/* A file that cannot be read is made anew, once. */
gboolean
mw_layout_store_ensure_open (MwLayoutStore *self)
{
  if (self->database != NULL)
    return TRUE;

  if (self->is_broken)
    return FALSE;

  if (open_database (self))
    return TRUE;

  if (is_damaged (self))
    {
      delete_files (self);

      if (open_database (self))
        return TRUE;
    }

  mw_layout_store_close (self);
  self->is_broken = TRUE;

  return FALSE;
}

/* After a statement that failed. */
void
mw_layout_store_repair (MwLayoutStore *self)
{
  int code = sqlite3_errcode (self->database) & 0xff;

  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    delete_files (self);
}

/* mw-layout-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/mw-layout-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

/* "MWLP". */
#define APPLICATION_ID "1297566800"
#define VERSION_NUMBER 1

/* How long a statement waits for another window that writes. */
#define BUSY_TIMEOUT_MS 1000

/* Once there is too much, so much of it stays, in per cent. */
#define KEPT 80

struct _MwLayoutStore
{
  gatomicrefcount ref_count;
  GMutex          mutex;
  char           *path;
  gsize           most_bytes;

  sqlite3        *database;
  sqlite3_stmt   *lookup;
  sqlite3_stmt   *touch;
  sqlite3_stmt   *insert;
  sqlite3_int64   n_bytes;       /* about: other windows write too */
  gboolean        is_broken;     /* it could not even be made anew */
};

MwLayoutStore *
mw_layout_store_new (const char *path,
                     gsize       most_bytes)
{
  MwLayoutStore *self = g_new0 (MwLayoutStore, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->path = g_strdup (path);
  self->most_bytes = most_bytes;

  return self;
}

MwLayoutStore *
mw_layout_store_ref (MwLayoutStore *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

static void
close_database (MwLayoutStore *self)
{
  g_clear_pointer (&self->lookup, sqlite3_finalize);
  g_clear_pointer (&self->touch, sqlite3_finalize);
  g_clear_pointer (&self->insert, sqlite3_finalize);
  sqlite3_close_v2 (g_steal_pointer (&self->database));
}

void
mw_layout_store_unref (MwLayoutStore *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  close_database (self);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
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

static gboolean
execute (MwLayoutStore *self,
         const char    *sql)
{
  return sqlite3_exec (self->database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* -1 when it cannot be had. */
static sqlite3_int64
ask_number (MwLayoutStore *self,
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

  /* A picture that is lost with the power is made once more. */
  return execute (self,
                  "PRAGMA cell_size_check = ON;"
                  "PRAGMA journal_mode = WAL;"
                  "PRAGMA synchronous = NORMAL;"
                  "PRAGMA temp_store = MEMORY;");
}

static gboolean
prepare_schema (MwLayoutStore *self)
{
  sqlite3_int64 version = ask_number (self, "PRAGMA user_version");

  if (version == VERSION_NUMBER)
    return TRUE;

  /* Of another version, or of somebody else. */
  if (version != 0 || ask_number (self, "SELECT count(*) FROM sqlite_schema") != 0)
    return FALSE;

  return execute (self,
                  "BEGIN IMMEDIATE;"
                  "CREATE TABLE IF NOT EXISTS pictures ("
                  "  hash TEXT PRIMARY KEY NOT NULL,"
                  "  used INTEGER NOT NULL,"
                  "  bytes BLOB NOT NULL);"
                  "CREATE INDEX IF NOT EXISTS pictures_used ON pictures (used, length (bytes));"
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

  self->n_bytes = ask_number (self, "SELECT coalesce (sum (length (bytes)), 0) FROM pictures");

  return self->n_bytes >= 0;
}

static void
delete_files (MwLayoutStore *self)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  close_database (self);

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
static gboolean
ensure_open (MwLayoutStore *self)
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

  close_database (self);
  self->is_broken = TRUE;

  return FALSE;
}

/* After a statement that failed. */
static void
repair (MwLayoutStore *self)
{
  int code = sqlite3_errcode (self->database) & 0xff;

  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    delete_files (self);
}

static int
run (sqlite3_stmt *statement)
{
  int result = sqlite3_step (statement);

  sqlite3_reset (statement);

  return result;
}

static GBytes *
read_bytes (MwLayoutStore *self,
            const char    *hash)
{
  GBytes *bytes = NULL;
  int result;

  sqlite3_bind_text (self->lookup, 1, hash, -1, SQLITE_STATIC);
  result = sqlite3_step (self->lookup);

  if (result == SQLITE_ROW)
    bytes = g_bytes_new (sqlite3_column_blob (self->lookup, 0), (gsize) sqlite3_column_bytes (self->lookup, 0));

  sqlite3_reset (self->lookup);
  sqlite3_bind_null (self->lookup, 1);

  if (bytes != NULL)
    {
      sqlite3_bind_text (self->touch, 1, hash, -1, SQLITE_STATIC);
      result = run (self->touch);
      sqlite3_bind_null (self->touch, 1);
    }

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    repair (self);

  return bytes;
}

GBytes *
mw_layout_store_lookup (MwLayoutStore *self,
                        const char    *hash)
{
  GBytes *bytes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  g_mutex_lock (&self->mutex);

  if (ensure_open (self))
    bytes = read_bytes (self, hash);

  g_mutex_unlock (&self->mutex);

  return bytes;
}

/* Lets go of what was not asked for longest. */
static void
make_room (MwLayoutStore *self)
{
  g_autofree char *sql = NULL;

  if (self->n_bytes <= (sqlite3_int64) self->most_bytes)
    return;

  sql = g_strdup_printf ("DELETE FROM pictures WHERE used <= (SELECT max (used) FROM"
                         " (SELECT used, sum (length (bytes)) OVER (ORDER BY used DESC) AS size FROM pictures)"
                         " WHERE size > %" G_GUINT64_FORMAT ");",
                         (guint64) self->most_bytes / 100 * KEPT);

  if (!execute (self, sql))
    repair (self);

  if (self->database != NULL)
    self->n_bytes = ask_number (self, "SELECT coalesce (sum (length (bytes)), 0) FROM pictures");
}

static void
write_bytes (MwLayoutStore *self,
             const char    *hash,
             GBytes        *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);
  int result;

  sqlite3_bind_text (self->insert, 1, hash, -1, SQLITE_STATIC);
  sqlite3_bind_blob64 (self->insert, 2, data, size, SQLITE_STATIC);
  result = run (self->insert);
  sqlite3_clear_bindings (self->insert);

  if (result != SQLITE_DONE)
    {
      repair (self);
      return;
    }

  self->n_bytes += (sqlite3_int64) size;
  make_room (self);
}

void
mw_layout_store_store (MwLayoutStore *self,
                       const char    *hash,
                       GBytes        *bytes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (hash != NULL);
  g_return_if_fail (bytes != NULL);

  /* What does not fit is not worth all the others. */
  if (g_bytes_get_size (bytes) > self->most_bytes / 2 || g_bytes_get_size (bytes) == 0)
    return;

  g_mutex_lock (&self->mutex);

  if (ensure_open (self))
    write_bytes (self, hash, bytes);

  g_mutex_unlock (&self->mutex);
}

/* mw-layout-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/mw-layout-store-private.h"

/* Once there is too much, so much of it stays, in per cent. */
#define KEPT 80

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

void
mw_layout_store_unref (MwLayoutStore *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mw_layout_store_close (self);
  g_mutex_clear (&self->mutex);
  g_free (self->path);
  g_free (self);
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
    mw_layout_store_repair (self);

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

  if (mw_layout_store_ensure_open (self))
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

  if (!mw_layout_store_execute (self, sql))
    mw_layout_store_repair (self);

  if (self->database != NULL)
    self->n_bytes = mw_layout_store_ask_number (self, "SELECT coalesce (sum (length (bytes)), 0) FROM pictures");
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
      mw_layout_store_repair (self);
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

  if (mw_layout_store_ensure_open (self))
    write_bytes (self, hash, bytes);

  g_mutex_unlock (&self->mutex);
}

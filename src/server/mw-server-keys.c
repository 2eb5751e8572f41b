/* mw-server-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-keys.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#include "server/mw-server-events.h"

#define PREFIX "mw_"
#define ID_BYTES 4
#define SECRET_BYTES 32
#define SALT_BYTES 16
#define HASH_BYTES 32

/* "mw_", the id, "_", the secret, both in hexadecimal. */
#define KEY_LENGTH (3 + 2 * ID_BYTES + 1 + 2 * SECRET_BYTES)

static void
fill_random (guint8 *bytes,
             gsize   length)
{
  gsize done = 0;

  while (done < length)
    {
      gssize got = getrandom (bytes + done, length - done, 0);

      if (got > 0)
        done += (gsize) got;
      else if (errno != EINTR)
        g_error ("No random numbers: %s", g_strerror (errno));
    }
}

static char *
dup_random_digits (gsize n_bytes)
{
  guint8 bytes[SECRET_BYTES];
  GString *digits = g_string_sized_new (2 * n_bytes);

  g_assert (n_bytes <= sizeof bytes);
  fill_random (bytes, n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    g_string_append_printf (digits, "%02x", bytes[i]);

  return g_string_free_and_steal (digits);
}

/* A key has 256 random bits: it cannot be guessed from its hash, and so needs no
 * slow one, which would let anybody keep the registry busy. */
static void
hash_key (const char   *key,
          const guint8 *salt,
          guint8       *hash)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = HASH_BYTES;

  g_checksum_update (checksum, salt, SALT_BYTES);
  g_checksum_update (checksum, (const guchar *) key, -1);
  g_checksum_get_digest (checksum, hash, &length);
}

/* Takes as long whatever the difference is. */
static gboolean
is_equal (const guint8 *a,
          const guint8 *b)
{
  guint8 difference = 0;

  for (guint i = 0; i < HASH_BYTES; i++)
    difference |= a[i] ^ b[i];

  return difference == 0;
}

char *
mw_server_keys_add (MwServerStore *store,
                    const char    *team,
                    GError       **error)
{
  g_autofree char *id = dup_random_digits (ID_BYTES);
  g_autofree char *secret = dup_random_digits (SECRET_BYTES);
  g_autofree char *key = g_strconcat (PREFIX, id, "_", secret, NULL);
  g_autofree char *now = mw_server_events_dup_now ();
  g_autoptr(sqlite3_stmt) statement = NULL;
  guint8 salt[SALT_BYTES];
  guint8 hash[HASH_BYTES];

  statement = mw_server_store_prepare (store,
                                       "INSERT INTO key (id, team, salt, hash, created) VALUES (?1, ?2, ?3, ?4, ?5)",
                                       error);
  if (statement == NULL)
    return NULL;

  fill_random (salt, sizeof salt);
  hash_key (key, salt, hash);
  mw_server_store_bind_text (statement, 1, id);
  mw_server_store_bind_text (statement, 2, team);
  sqlite3_bind_blob (statement, 3, salt, sizeof salt, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 4, hash, sizeof hash, SQLITE_STATIC);
  mw_server_store_bind_text (statement, 5, now);

  return mw_server_store_run (store, statement, error) ? g_steal_pointer (&key) : NULL;
}

char *
mw_server_keys_find (MwServerStore *store,
                     const char    *key,
                     GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  g_autofree char *id = NULL;
  guint8 hash[HASH_BYTES];
  gboolean has_row;

  if (strlen (key) != KEY_LENGTH || !g_str_has_prefix (key, PREFIX))
    return NULL;

  id = g_strndup (key + strlen (PREFIX), 2 * ID_BYTES);
  statement = mw_server_store_prepare (store, "SELECT team, salt, hash FROM key WHERE id = ?1", error);

  if (statement == NULL)
    return NULL;

  mw_server_store_bind_text (statement, 1, id);

  if (!mw_server_store_step (store, statement, &has_row, error) || !has_row ||
      sqlite3_column_bytes (statement, 1) != SALT_BYTES || sqlite3_column_bytes (statement, 2) != HASH_BYTES)
    return NULL;

  hash_key (key, sqlite3_column_blob (statement, 1), hash);

  return is_equal (hash, sqlite3_column_blob (statement, 2)) ? mw_server_store_dup_text (statement, 0) : NULL;
}

gboolean
mw_server_keys_remove (MwServerStore *store,
                       const char    *id,
                       gboolean      *is_found,
                       GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = mw_server_store_prepare (store, "DELETE FROM key WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;

  mw_server_store_bind_text (statement, 1, id);

  if (!mw_server_store_run (store, statement, error))
    return FALSE;

  *is_found = sqlite3_changes (mw_server_store_get_database (store)) > 0;

  return TRUE;
}

gboolean
mw_server_keys_visit (MwServerStore     *store,
                      MwServerKeyVisitor visit,
                      gpointer           user_data,
                      GError           **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean has_row = FALSE;

  statement = mw_server_store_prepare (store, "SELECT id, team, created FROM key ORDER BY created, id", error);

  if (statement == NULL)
    return FALSE;

  while (mw_server_store_step (store, statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      visit ((const char *) sqlite3_column_text (statement, 0),
             (const char *) sqlite3_column_text (statement, 1),
             (const char *) sqlite3_column_text (statement, 2),
             user_data);
    }

  return FALSE;
}

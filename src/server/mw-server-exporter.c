/* mw-server-exporter.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-exporter.h"

#include <errno.h>
#include <string.h>

#include <gio/gio.h>

#include "server/mw-server-events.h"
#include "server/mw-server-id.h"

/* Longest name that is made, below the 255 bytes of file systems. */
#define MAX_NAME 200

static gboolean
prepare_folder (const char *path,
                GError    **error)
{
  g_autoptr(GDir) folder = NULL;

  if (g_mkdir_with_parents (path, 0755) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   "The folder %s cannot be made: %s", path, g_strerror (errno));
      return FALSE;
    }

  if (!(folder = g_dir_open (path, 0, error)))
    return FALSE;

  if (g_dir_read_name (folder) != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_EMPTY,
                   "The folder %s is not empty, and nothing in it is to be overwritten. Choose another.", path);
      return FALSE;
    }

  return TRUE;
}

/* Only letters, digits, '-', '_', '.', '%' and '~' are in it, and no dot first. */
static char *
make_name (const char *id,
           gboolean    is_json)
{
  g_autofree char *encoded = mw_server_id_encode (id);
  const char *extension = is_json ? "json" : "yaml";

  if (strlen (encoded) > MAX_NAME)
    {
      g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);

      return g_strdup_printf ("%.*s~%.16s.%s", MAX_NAME - 40, encoded, digest, extension);
    }

  return g_strdup_printf ("%s.%s", encoded, extension);
}

static gboolean
write_row (const char   *folder,
           sqlite3_stmt *row,
           GError      **error)
{
  g_autofree char *name = make_name ((const char *) sqlite3_column_text (row, 1), sqlite3_column_int (row, 2));
  g_autofree char *subfolder = g_build_filename (folder, (const char *) sqlite3_column_text (row, 0), NULL);
  g_autofree char *path = g_build_filename (subfolder, name, NULL);

  if (g_mkdir_with_parents (subfolder, 0755) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   "The folder %s cannot be made: %s", subfolder, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, sqlite3_column_blob (row, 3), sqlite3_column_bytes (row, 3),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

gboolean
mw_server_exporter_export (MwServerStore *store,
                           const char    *folder,
                           guint         *n_written,
                           GError       **error)
{
  g_autoptr(sqlite3_stmt) statement = NULL;
  gboolean has_row = FALSE;

  if (!prepare_folder (folder, error))
    return FALSE;

  /* One statement, so that what is written is the mesh at one time. */
  statement = mw_server_store_prepare (store,
                                       "SELECT resource, id, json IS NULL, bytes FROM document"
                                       " UNION ALL"
                                       " SELECT '" MW_SERVER_LINEAGE "', printf ('%012d', seq), json IS NULL, bytes"
                                       " FROM lineage",
                                       error);
  if (statement == NULL)
    return FALSE;

  for (*n_written = 0; ; (*n_written)++)
    {
      if (!mw_server_store_step (store, statement, &has_row, error))
        return FALSE;

      if (!has_row)
        return TRUE;

      if (!write_row (folder, statement, error))
        return FALSE;
    }
}

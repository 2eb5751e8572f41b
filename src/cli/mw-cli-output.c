/* mw-cli-output.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

static gboolean
write_stream (FILE    *stream,
              GBytes  *bytes,
              GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  if (fwrite (data, 1, length, stream) == length && fflush (stream) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

/* What is no file cannot be replaced by one. */
static gboolean
write_special (const char *path,
               GBytes     *bytes,
               GError    **error)
{
  FILE *stream = g_fopen (path, "we");
  gboolean written;

  if (stream == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return FALSE;
    }

  written = write_stream (stream, bytes, error);
  if (fclose (stream) == 0 || !written)
    return written;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));

  return FALSE;
}

gboolean
mw_cli_write (const char *path,
              GBytes     *bytes,
              GError    **error)
{
  struct stat status;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (strcmp (path, "-") == 0)
    return write_stream (stdout, bytes, error);
  if (stat (path, &status) == 0 && !S_ISREG (status.st_mode) && !S_ISDIR (status.st_mode))
    return write_special (path, bytes, error);

  return g_file_set_contents_full (path, data, (gssize) length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, error);
}

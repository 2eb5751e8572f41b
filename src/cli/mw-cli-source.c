/* mw-cli-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-source.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cli/mw-cli-say.h"
#include "registry/mw-opener.h"

/* No key is longer. */
#define MAX_KEY 4096

gboolean
mw_cli_read_key (int      descriptor,
                 char   **key,
                 GError **error)
{
  char buffer[MAX_KEY + 1];
  gsize length = 0;

  if (descriptor < 0)
    {
      *key = g_strdup (g_getenv ("MESHWRIGHT_KEY"));
      g_unsetenv ("MESHWRIGHT_KEY");
      return TRUE;
    }

  while (length < MAX_KEY)
    {
      gssize n = read (descriptor, buffer + length, MAX_KEY - length);

      if (n == 0)
        break;
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _("The key cannot be read from descriptor %d: %s"), descriptor, g_strerror (errno));
          return FALSE;
        }
      length += (gsize) n;
    }

  buffer[length] = '\0';
  buffer[strcspn (buffer, "\r\n")] = '\0';
  *key = g_strdup (buffer);
  explicit_bzero (buffer, sizeof buffer);

  return TRUE;
}

/* Everything that @source has. */
static GPtrArray *
fetch (MwSource *source,
       GError  **error)
{
  g_autoptr(DexFuture) all = mw_source_fetch_all (source);
  const GValue *value = mw_cli_await (all, error);
  g_auto(GStrv) complaints = NULL;

  if (value == NULL)
    return NULL;

  complaints = mw_source_dup_complaints (source);
  for (guint i = 0; complaints != NULL && complaints[i] != NULL; i++)
    mw_cli_say ("%s", complaints[i]);

  return g_value_dup_boxed (value);
}

MwMesh *
mw_cli_load_mesh (const char *source,
                  const char *key,
                  gboolean    allow_plain_http,
                  gint64      now,
                  GError    **error)
{
  g_autofree char *address = mw_opener_dup_address (source, NULL);
  g_autoptr(DexFuture) opened = mw_opener_open (address, key, allow_plain_http);
  const GValue *value = mw_cli_await (opened, error);
  g_autoptr(GPtrArray) inputs = NULL;

  if (value == NULL || !(inputs = fetch (g_value_get_object (value), error)))
    return NULL;

  return mw_mesh_new_at (inputs, now);
}

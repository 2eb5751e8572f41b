/* mw-server-command-options.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-command-options.h"

#include "server/mw-server-importer.h"

gboolean
mw_server_command_read_options (int                *argc,
                                char             ***argv,
                                const char         *usage,
                                const char         *summary,
                                const GOptionEntry *entries)
{
  g_autoptr(GOptionContext) context = g_option_context_new (usage);
  g_autoptr(GError) error = NULL;

  g_option_context_set_summary (context, summary);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);

  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;

  g_printerr ("meshwright-registry: %s. See meshwright-registry %s --help.\n", error->message, (*argv)[0]);

  return FALSE;
}

char *
mw_server_command_dup_default_database (void)
{
  return g_build_filename (g_get_user_data_dir (), "meshwright", "registry.db", NULL);
}

MwServerStore *
mw_server_command_open_store (const char *path)
{
  g_autofree char *fallback = mw_server_command_dup_default_database ();
  g_autoptr(GError) error = NULL;
  MwServerStore *store = mw_server_store_open (path != NULL ? path : fallback, &error);

  if (store == NULL)
    g_printerr ("meshwright-registry: %s\n", error->message);

  return store;
}

static void
log_cb (const char *line,
        gpointer    user_data)
{
  g_printerr ("%s\n", line);
}

gboolean
mw_server_command_import_path (MwServerStore *store,
                               const char    *path)
{
  g_autoptr(GError) error = NULL;
  MwServerImport result = { 0 };

  if (!mw_server_importer_import (store, path, log_cb, NULL, &result, &error))
    {
      g_printerr ("meshwright-registry: nothing of %s was stored: %s\n", path, error->message);
      return FALSE;
    }

  g_printerr ("%s: %u stored (%u not valid), %u left out\n",
              path, result.n_stored, result.n_invalid, result.n_skipped);

  return result.n_stored > 0 || result.n_skipped == 0;
}

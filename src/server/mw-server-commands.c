/* mw-server-commands.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-commands.h"

#include <stdio.h>

#include "server/mw-server-checker.h"
#include "server/mw-server-command-options.h"
#include "server/mw-server-exporter.h"
#include "server/mw-server-id.h"
#include "server/mw-server-keys.h"

static char *database_path;

static const GOptionEntry database_entries[] = {
  { "database", 0, 0, G_OPTION_ARG_FILENAME, &database_path, "The database (by default in the user's data folder)", "FILE" },
  G_OPTION_ENTRY_NULL
};

int
mw_server_command_import (int    argc,
                          char **argv)
{
  g_autoptr(MwServerStore) store = NULL;
  int status = 0;

  if (!mw_server_command_read_options (&argc, &argv, "PATH…",
                                       "Stores the documents of files and folders: products, contracts, teams, "
                                       "agreements, definitions, policies, lineage …, in YAML or JSON, one by one or in lists.",
                                       database_entries))
    return 2;

  if (argc < 2)
    {
      g_printerr ("meshwright-registry: import what? Name a file or a folder.\n");
      return 2;
    }

  if (!(store = mw_server_command_open_store (database_path)))
    return 1;

  for (int i = 1; i < argc; i++)
    if (!mw_server_command_import_path (store, argv[i]))
      status = 1;

  return status;
}

int
mw_server_command_export (int    argc,
                          char **argv)
{
  g_autoptr(MwServerStore) store = NULL;
  g_autoptr(GError) error = NULL;
  guint n_written;

  if (!mw_server_command_read_options (&argc, &argv, "FOLDER",
                                       "Writes every document as it was stored to a folder that is empty or not there.",
                                       database_entries))
    return 2;

  if (argc != 2)
    {
      g_printerr ("meshwright-registry: export where? Name one folder.\n");
      return 2;
    }

  if (!(store = mw_server_command_open_store (database_path)))
    return 1;

  if (!mw_server_exporter_export (store, argv[1], &n_written, &error))
    {
      g_printerr ("meshwright-registry: %s\n", error->message);
      return 1;
    }

  g_printerr ("%u written to %s\n", n_written, argv[1]);

  return 0;
}

static int
add_key (MwServerStore *store,
         const char    *team)
{
  const char *fault = mw_server_id_find_fault (team);
  g_autoptr(GError) error = NULL;
  g_autofree char *key = NULL;

  if (fault != NULL)
    {
      g_printerr ("meshwright-registry: %s\n", fault);
      return 2;
    }

  if (!(key = mw_server_keys_add (store, team, &error)))
    {
      g_printerr ("meshwright-registry: %s\n", error->message);
      return 1;
    }

  g_printerr ("The key of the team “%s”; it is shown this once:\n", team);
  printf ("%s\n", key);

  return 0;
}

static void
print_key_cb (const char *id,
              const char *team,
              const char *created,
              gpointer    user_data)
{
  printf ("%s\t%s\t%s\n", id, created, team);
}

static int
list_keys (MwServerStore *store)
{
  g_autoptr(GError) error = NULL;

  if (mw_server_keys_visit (store, print_key_cb, NULL, &error))
    return 0;

  g_printerr ("meshwright-registry: %s\n", error->message);

  return 1;
}

static int
remove_key (MwServerStore *store,
            const char    *id)
{
  g_autoptr(GError) error = NULL;
  gboolean is_found;

  if (!mw_server_keys_remove (store, id, &is_found, &error))
    g_printerr ("meshwright-registry: %s\n", error->message);
  else if (!is_found)
    g_printerr ("meshwright-registry: there is no key %s. “key list” shows those that are.\n", id);
  else
    return 0;

  return 1;
}

int
mw_server_command_key (int    argc,
                       char **argv)
{
  g_autoptr(MwServerStore) store = NULL;
  const char *action;

  if (!mw_server_command_read_options (&argc, &argv, "add TEAM | list | remove ID",
                                       "Makes, lists and removes the keys that teams write with. A key is shown once; "
                                       "its first eight digits are its id.",
                                       database_entries))
    return 2;

  action = argc > 1 ? argv[1] : "";

  if (!(g_str_equal (action, "add") && argc == 3) &&
      !(g_str_equal (action, "list") && argc == 2) &&
      !(g_str_equal (action, "remove") && argc == 3))
    {
      g_printerr ("meshwright-registry: say key add TEAM, key list, or key remove ID.\n");
      return 2;
    }

  if (!(store = mw_server_command_open_store (database_path)))
    return 1;

  if (g_str_equal (action, "add"))
    return add_key (store, argv[2]);

  return g_str_equal (action, "list") ? list_keys (store) : remove_key (store, argv[2]);
}

static void
print_line_cb (const char *line,
               gpointer    user_data)
{
  printf ("%s\n", line);
}

int
mw_server_command_check (int    argc,
                         char **argv)
{
  int status = 0;

  if (!mw_server_command_read_options (&argc, &argv, "FILE…",
                                       "Says of each document whether it is what its standard says, and stores nothing. "
                                       "The status is 1 when any is not.",
                                       NULL))
    return 2;

  if (argc < 2)
    {
      g_printerr ("meshwright-registry: check what? Name a file or a folder.\n");
      return 2;
    }

  for (int i = 1; i < argc; i++)
    if (!mw_server_checker_check (argv[i], print_line_cb, NULL))
      status = 1;

  return status;
}

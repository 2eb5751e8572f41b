/* meshwright-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include <glib.h>

#include "server/mw-server-commands.h"

static const struct
{
  const char *name;
  int         (*run) (int    argc,
                      char **argv);
  const char *summary;
} commands[] = {
  { "serve", mw_server_command_serve, "serve the registry over HTTP" },
  { "import", mw_server_command_import, "store the documents of files and folders" },
  { "export", mw_server_command_export, "write all documents to a folder" },
  { "key", mw_server_command_key, "make, list and remove the keys of teams" },
  { "check", mw_server_command_check, "validate documents without storing them" },
};

static void
print_usage (FILE *stream)
{
  fputs ("Usage: meshwright-registry COMMAND [OPTION…]\n\n"
         "A registry for a data mesh: data products, contracts, teams, agreements.\n\n", stream);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-8s %s\n", commands[i].name, commands[i].summary);

  fputs ("\nmeshwright-registry COMMAND --help says more; --version says which release this is.\n", stream);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");

  /* Whatever is written belongs to whoever runs it, the keys' hashes above all. */
  umask (077);

  /* A file that may not grow is a write that fails, and not the end of everybody's
   * registry. */
  signal (SIGXFSZ, SIG_IGN);

  if (argc < 2)
    {
      print_usage (stderr);
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);

  if (strcmp (argv[1], "--version") == 0)
    {
      puts ("meshwright-registry " PACKAGE_VERSION);
      return 0;
    }

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_usage (stdout);
      return 0;
    }

  fprintf (stderr, "meshwright-registry: there is no command “%s”.\n\n", argv[1]);
  print_usage (stderr);

  return 2;
}

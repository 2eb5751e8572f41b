/* meshwright-cli.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include <glib.h>
#include <glib/gi18n.h>
#include <libdex.h>

#include "cli/mw-cli-commands.h"

static const struct
{
  const char *name;
  int         (*run) (int    argc,
                      char **argv);
  const char *summary;
} commands[] = {
  { "graph", mw_cli_command_graph, N_("draw the graph of a mesh to a file") },
};

static void
print_usage (FILE *stream)
{
  fprintf (stream, "%s\n\n%s\n\n", _("Usage: meshwright-cli COMMAND [OPTION…]"),
           _("What Meshwright does, for scripts and without a display."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-8s %s\n", commands[i].name, _(commands[i].summary));

  fprintf (stream, "\n%s\n",
           _("meshwright-cli COMMAND --help says more; --version says which release this is."));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A reader that went away is an error to be said, not an end without a word. */
  signal (SIGPIPE, SIG_IGN);
  dex_init ();

  if (argc < 2)
    {
      print_usage (stderr);
      return MW_CLI_WRONG_USAGE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);

  if (strcmp (argv[1], "--version") == 0)
    {
      puts ("meshwright-cli " PACKAGE_VERSION);
      return MW_CLI_DONE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_usage (stdout);
      return MW_CLI_DONE;
    }

  fprintf (stderr, _("meshwright-cli: there is no command “%s”."), argv[1]);
  fputs ("\n\n", stderr);
  print_usage (stderr);

  return MW_CLI_WRONG_USAGE;
}

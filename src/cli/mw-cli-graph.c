/* mw-cli-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-commands.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "cli/mw-cli-output.h"
#include "cli/mw-cli-picture.h"
#include "cli/mw-cli-say.h"
#include "cli/mw-cli-source.h"
#include "graph/mw-selector.h"
#include "registry/mw-registry-error.h"

/* Seconds since 1970 that everything is judged by; FALSE for a variable that is no
 * number (https://reproducible-builds.org/specs/source-date-epoch/). */
static gboolean
get_now (gint64  *now,
         GError **error)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");

  *now = g_get_real_time () / G_USEC_PER_SEC;

  return text == NULL || *text == '\0' ||
         g_ascii_string_to_signed (text, 10, 0, G_GINT64_CONSTANT (253402300799), now, error);
}

/* What went wrong, and what can be done about it. That something is not there says
 * all; what to do then is said for the window. */
static int
fail (const GError *error)
{
  if (error->domain == MW_REGISTRY_ERROR && error->code != MW_REGISTRY_ERROR_NOT_FOUND)
    mw_cli_say ("%s %s", error->message, mw_registry_error_get_hint (error));
  else
    mw_cli_say ("%s", error->message);

  return MW_CLI_FAILED;
}

static int
fail_usage (const GError *error)
{
  mw_cli_say ("%s", error->message);
  fprintf (stderr, "%s\n", _("“meshwright-cli graph --help” says more."));

  return MW_CLI_WRONG_USAGE;
}

/* A wrong selector of the command line, with its place. */
static int
fail_selector (const GError *error,
               const char   *selector)
{
  gsize start;
  gsize end;

  mw_cli_say ("%s", error->message);
  if (*selector != '\0' && mw_selector_error_get_place (error, &start, &end) && end <= strlen (selector))
    mw_cli_say_place (selector, start, end);

  return MW_CLI_WRONG_USAGE;
}

/* A selector that cannot be read is wrong whatever the mesh is: then nothing is
 * fetched. */
static gboolean
check_selector (const char *selector,
                GError    **error)
{
  g_autoptr(MwSelector) parsed = selector != NULL ? mw_selector_new (selector, error) : NULL;

  return selector == NULL || parsed != NULL;
}

static int
draw (const MwCliGraphOptions *options,
      const char              *key,
      gint64                   now)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwView) view = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!check_selector (options->selector, &error))
    return fail_selector (error, options->selector);
  if (!(view = mw_cli_picture_new_view (options, &error)) ||
      !(mesh = mw_cli_load_mesh (options->source, key, options->allows_plain_http, now, &error)))
    return fail (error);

  bytes = mw_cli_picture_draw (options, view, mesh, now, &error);
  if (bytes == NULL && error->domain == MW_SELECTOR_ERROR && options->selector != NULL)
    return fail_selector (error, options->selector);
  if (bytes == NULL || !mw_cli_write (options->output, bytes, &error))
    return fail (error);

  return MW_CLI_DONE;
}

int
mw_cli_command_graph (int    argc,
                      char **argv)
{
  g_auto(MwCliGraphOptions) options = { 0 };
  g_autoptr(GError) error = NULL;
  g_autofree char *key = NULL;
  gint64 now;

  if (!mw_cli_graph_options_parse (&options, argc, argv, &error))
    return fail_usage (error);
  if (!get_now (&now, &error))
    {
      g_prefix_error_literal (&error, "SOURCE_DATE_EPOCH: ");
      return fail_usage (error);
    }
  if (!mw_cli_read_key (options.key_descriptor, &key, &error))
    return fail (error);

  return draw (&options, key, now);
}

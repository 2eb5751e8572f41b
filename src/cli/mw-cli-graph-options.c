/* mw-cli-graph-options.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-graph-options.h"

#include <string.h>

#include <glib/gi18n-lib.h>

static const char summary[] =
  N_("Draws the graph of a data mesh: every product, those that a selector chooses, or\n"
     "what a saved view shows.\n"
     "\n"
     "SOURCE is the address of a registry, a folder of documents, or a file or an address\n"
     "with a list of documents.");

static const char description[] =
  N_("Selectors:\n"
     "  orders            a product by its id or name; * stands for any letters\n"
     "  +orders+2         and all before it, and two steps after it\n"
     "  domain:music      by domain; also owner:, tag:, status:, class: and others\n"
     "  path:a..b         on the ways from one product to the other\n"
     "  a b   a,b   !a    either; both; all but\n"
     "\n"
     "Environment:\n"
     "  MESHWRIGHT_KEY      the key for the registry; it is never an argument, for those\n"
     "                      are for everybody to see\n"
     "  SOURCE_DATE_EPOCH   the time that is said in the picture and that agreements are\n"
     "                      judged by, in seconds since 1970, for equal bytes every time\n"
     "\n"
     "Status: 0 done; 1 something could not be read, fetched or written; 2 the command\n"
     "line or the selector is wrong.\n"
     "\n"
     "Examples:\n"
     "  meshwright-cli graph mesh/ --output mesh.svg\n"
     "  meshwright-cli graph https://mesh.example.org --select '+orders' -o orders.pdf\n"
     "  meshwright-cli graph mesh.yaml --roll-up domain -o - --format dot | dot -Tx11");

static gboolean
fail (GError    **error,
      const char *message)
{
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

void
mw_cli_graph_options_clear (MwCliGraphOptions *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->output, g_free);
  g_clear_pointer (&self->selector, g_free);
  g_clear_pointer (&self->view, g_free);
  g_clear_pointer (&self->title, g_free);
}

static gboolean
set_format (MwCliGraphOptions *self,
            const char        *format,
            GError           **error)
{
  g_autofree char *name = format != NULL ? g_strconcat (".", format, NULL) : NULL;

  if (mw_export_format_from_name (name != NULL ? name : self->output, &self->format))
    return TRUE;

  if (name != NULL)
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("There is no format “%s”. There are svg, pdf, png, dot and mmd."), format);
  else if (strcmp (self->output, "-") == 0)
    return fail (error, _("Standard output has no name to tell the format by. Add --format svg, pdf, png, dot or mmd."));
  else
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("“%s” does not end in .svg, .pdf, .png, .dot or .mmd. Add --format to say which it is."),
                 self->output);

  return FALSE;
}

/* What the words of the options mean; nullable all of them. */
static gboolean
set_choices (MwCliGraphOptions *self,
             const char        *roll_up,
             const char        *layer,
             GError           **error)
{
  if (roll_up != NULL && strcmp (roll_up, "domain") != 0)
    return fail (error, _("--roll-up takes “domain” only."));
  self->rolls_up = roll_up != NULL;

  if (layer != NULL && !mw_layer_kind_from_id (layer, &self->layer))
    return fail (error, _("--layer takes domain, status, archetype, classification, freshness, health or technology."));
  self->has_layer = layer != NULL;

  if (self->scale != 1 && self->scale != 2 && self->scale != 4)
    return fail (error, _("--scale takes 1, 2 or 4."));
  if (self->view != NULL && (self->selector != NULL || self->rolls_up))
    return fail (error, _("A view says what is selected: --view goes without --select and --roll-up."));

  return TRUE;
}

/* SOURCE, which is all that may be left of the command line, and --output. */
static gboolean
set_places (MwCliGraphOptions *self,
            char             **rest,
            GError           **error)
{
  if (rest == NULL || rest[0] == NULL)
    return fail (error, _("Say where the mesh is: a registry, a folder or a list."));
  if (rest[1] != NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("There is one SOURCE only, and “%s” is one more."), rest[1]);
      return FALSE;
    }
  if (self->output == NULL || *self->output == '\0')
    return fail (error, _("Say where to write to: --output FILE."));

  self->source = g_strdup (rest[0]);

  return TRUE;
}

gboolean
mw_cli_graph_options_parse (MwCliGraphOptions *self,
                            int                argc,
                            char             **argv,
                            GError           **error)
{
  g_autofree char *roll_up = NULL;
  g_autofree char *layer = NULL;
  g_autofree char *format = NULL;
  g_auto(GStrv) rest = NULL;
  const GOptionEntry entries[] = {
    { "select", 's', 0, G_OPTION_ARG_STRING, &self->selector, N_("Only the products that it chooses"), N_("SELECTOR") },
    { "roll-up", 0, 0, G_OPTION_ARG_STRING, &roll_up, N_("Domains as boxes"), "domain" },
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &self->view, N_("What a saved view shows"), N_("FILE") },
    { "layer", 'l', 0, G_OPTION_ARG_STRING, &layer,
      N_("Colour by domain, status, archetype, classification, freshness, health or technology"), N_("LAYER") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("Where to; svg, pdf, png, dot or mmd by its end; - for standard output"), N_("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("The format, whatever the name ends in"), N_("FORMAT") },
    { "title", 0, 0, G_OPTION_ARG_STRING, &self->title, N_("The heading"), N_("TEXT") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &self->is_dark, N_("For a dark background"), NULL },
    { "scale", 0, 0, G_OPTION_ARG_INT, &self->scale, N_("Of a PNG: 1, 2 or 4"), "N" },
    { "key-fd", 0, 0, G_OPTION_ARG_INT, &self->key_descriptor, N_("Read the key from this file descriptor"), "N" },
    { "allow-plain-http", 0, 0, G_OPTION_ARG_NONE, &self->allows_plain_http,
      N_("Send the key over http, where others can read it"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, N_("SOURCE") },
    { NULL }
  };
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);

  *self = (MwCliGraphOptions) { .scale = 1, .key_descriptor = -1 };
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, summary);
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return g_option_context_parse (context, &argc, &argv, error) &&
         set_places (self, rest, error) &&
         set_choices (self, roll_up, layer, error) &&
         set_format (self, format, error);
}

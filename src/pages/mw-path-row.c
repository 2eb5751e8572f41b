/* mw-path-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-path-row.h"

#include <glib/gi18n.h>

#include "graph/mw-edge-words.h"
#include "graph/mw-graph-words.h"

/* Of a step. */
#define MAX_REASONS 4

static void
append_name (MwMesh  *mesh,
             GString *text,
             guint    product)
{
  g_autofree char *name = mw_graph_words_dup_text (mw_mesh_get_products (mesh, NULL)[product].name);

  g_string_append (text, name);
}

static char *
dup_title (MwMesh       *mesh,
           const MwPath *path)
{
  GString *text = g_string_new (NULL);

  append_name (mesh, text, path->products[0]);
  for (guint i = 1; i <= path->n; i++)
    {
      g_string_append (text, " → ");
      append_name (mesh, text, path->products[i]);
    }

  return g_string_free (text, FALSE);
}

static gboolean
is_bridge (MwPaths *paths,
           guint    edge)
{
  guint n;
  const guint *bridges = mw_paths_get_bridges (paths, &n);

  for (guint i = 0; i < n; i++)
    if (bridges[i] == edge)
      return TRUE;

  return FALSE;
}

/* A line each. */
static char *
dup_reasons (MwMesh *mesh,
             guint   edge)
{
  g_auto(GStrv) reasons = mw_edge_dup_reasons (mesh, edge);
  g_autoptr(GStrvBuilder) shown = g_strv_builder_new ();
  g_auto(GStrv) lines = NULL;
  guint n = g_strv_length (reasons);

  for (guint i = 0; i < MIN (n, MAX_REASONS); i++)
    g_strv_builder_add (shown, reasons[i]);
  if (n > MAX_REASONS)
    g_strv_builder_take (shown, g_strdup_printf (ngettext ("And %u more", "And %u more", n - MAX_REASONS), n - MAX_REASONS));
  lines = g_strv_builder_end (shown);

  return g_strjoinv ("\n", lines);
}

static GtkWidget *
new_step_row (MwMesh       *mesh,
              MwPaths      *paths,
              const MwPath *path,
              guint         step)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *reasons = dup_reasons (mesh, path->edges[step]);
  GString *title = g_string_new (NULL);

  append_name (mesh, title, path->products[step]);
  g_string_append (title, " → ");
  append_name (mesh, title, path->products[step + 1]);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reasons);
  if (mw_paths_get_n (paths) > 1 && is_bridge (paths, path->edges[step]))
    {
      GtkWidget *pill = gtk_label_new (_("All need this"));

      gtk_widget_add_css_class (pill, "pill-label");
      gtk_widget_add_css_class (pill, "warning");
      gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), pill);
    }

  g_string_free (title, TRUE);

  return row;
}

GtkWidget *
mw_path_row_new (MwMesh  *mesh,
                 MwPaths *paths,
                 guint    nth)
{
  const MwPath *path = mw_paths_get (paths, nth);
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *title = dup_title (mesh, path);
  g_autofree char *subtitle = g_strdup_printf (ngettext ("%u step", "%u steps", path->n), path->n);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  /* What is around its header has no name of its own (libadwaita 1.7). */
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (row), 3);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle);
  for (guint i = 0; i < path->n; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), new_step_row (mesh, paths, path, i));

  return row;
}

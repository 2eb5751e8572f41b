/* mw-paths-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-paths-dialog.h"

#include <glib/gi18n.h>

#include "graph/mw-paths.h"
#include "graph/mw-selector.h"
#include "pages/mw-path-row.h"
#include "pages/mw-selector-mark.h"
#include "pages/mw-selector-suggestions.h"

/* Ways that are listed; all of them are counted and drawn. */
#define MAX_ROWS 50
#define MAX_PATHS 500

/* While somebody types. */
#define DELAY_MS 150

struct _MwPathsDialog
{
  AdwDialog            parent_instance;

  AdwEntryRow         *from_row;
  AdwEntryRow         *to_row;
  GtkLabel            *words;
  AdwPreferencesGroup *paths_group;
  GtkWidget           *show_button;

  MwMesh              *mesh;
  MwPaths             *paths;
  GPtrArray           *rows;     /* of GtkWidget, not owned */
  guint                source;
};

typedef enum {
  SIGNAL_PATHS_SHOWN,
} MwPathsDialogSignal;

static guint signals[SIGNAL_PATHS_SHOWN + 1];

G_DEFINE_FINAL_TYPE (MwPathsDialog, mw_paths_dialog, ADW_TYPE_DIALOG)

/* ---- Paths in rows ---- */

/* All ways are shown, and one of them is marked. */
static void
show_path (MwPathsDialog *self,
           guint          nth)
{
  const MwPath *path = mw_paths_get (self->paths, nth);
  g_autoptr(GArray) edges = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *selector = NULL;

  g_array_append_vals (edges, path->edges, path->n);
  selector = g_strdup_printf ("path:(%s)..(%s)",
                              gtk_editable_get_text (GTK_EDITABLE (self->from_row)),
                              gtk_editable_get_text (GTK_EDITABLE (self->to_row)));
  g_signal_emit (self, signals[SIGNAL_PATHS_SHOWN], 0, selector, edges);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
show_path_cb (GtkWidget     *button,
              MwPathsDialog *self)
{
  show_path (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "path")));
}

static GtkWidget *
new_show_button (MwPathsDialog *self,
                 guint          nth)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("mw-map-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Show This Path on the Map"));
  g_object_set_data (G_OBJECT (button), "path", GUINT_TO_POINTER (nth));
  g_signal_connect_object (button, "clicked", G_CALLBACK (show_path_cb), self, G_CONNECT_DEFAULT);

  return button;
}

static void
append_path (MwPathsDialog *self,
             guint          nth)
{
  GtkWidget *row = mw_path_row_new (self->mesh, self->paths, nth);

  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), new_show_button (self, nth));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), nth == 0);
  adw_preferences_group_add (self->paths_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
append_rest (MwPathsDialog *self,
             guint          n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = g_strdup_printf (ngettext ("And %u more", "And %u more", n), n);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (row, "dimmed");
  adw_preferences_group_add (self->paths_group, row);
  g_ptr_array_add (self->rows, row);
}

/* ---- The question ---- */

static void
say (MwPathsDialog *self,
     const char    *text,
     gboolean       is_error)
{
  gtk_label_set_text (self->words, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->words), text != NULL);
  if (is_error)
    gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
}

static void
clear (MwPathsDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->paths_group, g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->paths, mw_paths_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->paths_group), FALSE);
  gtk_widget_set_sensitive (self->show_button, FALSE);
}

static void
forget_error (AdwEntryRow *row)
{
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  mw_selector_mark_error (GTK_WIDGET (row), NULL);
}

static GArray *
evaluate (MwPathsDialog *self,
          AdwEntryRow   *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSelector) selector = mw_selector_new (text, &error);
  GArray *products = NULL;

  if (selector != NULL)
    products = mw_selector_evaluate (selector, self->mesh, mw_mesh_get_time (self->mesh), &error);

  if (products == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      mw_selector_mark_error (GTK_WIDGET (row), error);
      say (self, error->message, TRUE);
    }

  return products;
}

static void
look (MwPathsDialog *self)
{
  g_autoptr(GArray) from = NULL;
  g_autoptr(GArray) to = NULL;
  g_autofree char *words = NULL;
  guint n;

  clear (self);
  say (self, NULL, FALSE);
  forget_error (self->from_row);
  forget_error (self->to_row);

  if (*gtk_editable_get_text (GTK_EDITABLE (self->from_row)) == '\0' ||
      *gtk_editable_get_text (GTK_EDITABLE (self->to_row)) == '\0')
    return;

  if ((from = evaluate (self, self->from_row)) == NULL || (to = evaluate (self, self->to_row)) == NULL)
    return;

  self->paths = mw_paths_new (self->mesh,
                              (const guint *) (gpointer) from->data, from->len,
                              (const guint *) (gpointer) to->data, to->len, MAX_PATHS);
  words = mw_paths_dup_words (self->paths);
  say (self, words, FALSE);

  n = mw_paths_get_n (self->paths);
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    append_path (self, i);
  if (n > MAX_ROWS)
    append_rest (self, n - MAX_ROWS);
  gtk_widget_set_visible (GTK_WIDGET (self->paths_group), n > 0);
  gtk_widget_set_sensitive (self->show_button, n > 0);
}

static gboolean
look_cb (gpointer user_data)
{
  MwPathsDialog *self = user_data;

  self->source = 0;
  look (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (MwPathsDialog *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (DELAY_MS, look_cb, self);
}

static void
swap_cb (MwPathsDialog *self)
{
  g_autofree char *from = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->from_row)));

  gtk_editable_set_text (GTK_EDITABLE (self->from_row), gtk_editable_get_text (GTK_EDITABLE (self->to_row)));
  gtk_editable_set_text (GTK_EDITABLE (self->to_row), from);
}

/* The shortest: of several, it is what people ask for first. */
static void
show_cb (MwPathsDialog *self)
{
  show_path (self, 0);
}

static void
mw_paths_dialog_dispose (GObject *object)
{
  MwPathsDialog *self = MW_PATHS_DIALOG (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->paths, mw_paths_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_PATHS_DIALOG);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_paths_dialog_parent_class)->dispose (object);
}

static void
mw_paths_dialog_class_init (MwPathsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_paths_dialog_dispose;

  signals[SIGNAL_PATHS_SHOWN] =
    g_signal_new ("paths-shown", MW_TYPE_PATHS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_ARRAY);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-paths-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MwPathsDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, MwPathsDialog, paths_group);
  gtk_widget_class_bind_template_child (widget_class, MwPathsDialog, show_button);
  gtk_widget_class_bind_template_child (widget_class, MwPathsDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, MwPathsDialog, words);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
}

static void
mw_paths_dialog_init (MwPathsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

MwPathsDialog *
mw_paths_dialog_new (MwMesh     *mesh,
                     const char *from,
                     const char *to)
{
  MwPathsDialog *self = g_object_new (MW_TYPE_PATHS_DIALOG, NULL);

  g_set_object (&self->mesh, mesh);
  mw_selector_suggestions_set_mesh (mw_selector_suggestions_add (GTK_WIDGET (self->from_row)), mesh);
  mw_selector_suggestions_set_mesh (mw_selector_suggestions_add (GTK_WIDGET (self->to_row)), mesh);
  if (from != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->from_row), from);
  if (to != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->to_row), to);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (from != NULL ? self->to_row : self->from_row));

  return self;
}

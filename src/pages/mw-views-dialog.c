/* mw-views-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-views-dialog.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-words.h"

struct _MwViewsDialog
{
  AdwDialog            parent_instance;

  AdwEntryRow         *name_row;
  GtkWidget           *save_button;
  AdwPreferencesGroup *saved_group;

  GPtrArray           *rows;     /* of GtkWidget, not owned */
};

typedef enum {
  SIGNAL_SAVE_REQUESTED,
  SIGNAL_VIEW_CHOSEN,
  SIGNAL_REMOVE_REQUESTED,
  SIGNAL_SHARE_REQUESTED,
  SIGNAL_FILE_REQUESTED,
} MwViewsDialogSignal;

static guint signals[SIGNAL_FILE_REQUESTED + 1];

G_DEFINE_FINAL_TYPE (MwViewsDialog, mw_views_dialog, ADW_TYPE_DIALOG)

static char *
dup_name (MwViewsDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static gboolean
is_kept (MwViewsDialog *self,
         const char    *name)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const MwView *view = g_object_get_data (g_ptr_array_index (self->rows, i), "view");

      if (g_strcmp0 (view->name, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Who takes a name again is told that another view goes. */
static void
update_button (MwViewsDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
  gtk_button_set_label (GTK_BUTTON (self->save_button), is_kept (self, name) ? _("_Replace") : _("_Save"));
}

static void
name_changed_cb (MwViewsDialog *self)
{
  update_button (self);
}

static void
save_cb (MwViewsDialog *self)
{
  g_autofree char *name = dup_name (self);

  if (*name != '\0')
    g_signal_emit (self, signals[SIGNAL_SAVE_REQUESTED], 0, name);
}

static void
share_cb (MwViewsDialog *self)
{
  g_autofree char *name = dup_name (self);

  g_signal_emit (self, signals[SIGNAL_SHARE_REQUESTED], 0, name);
}

static void
open_file_cb (MwViewsDialog *self)
{
  g_signal_emit (self, signals[SIGNAL_FILE_REQUESTED], 0);
}

static void
chosen_cb (GtkWidget     *row,
           MwViewsDialog *self)
{
  g_autoptr(MwView) view = mw_view_copy (g_object_get_data (G_OBJECT (row), "view"));

  g_signal_emit (self, signals[SIGNAL_VIEW_CHOSEN], 0, view);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
remove_cb (GtkWidget     *button,
           MwViewsDialog *self)
{
  const MwView *view = g_object_get_data (G_OBJECT (button), "view");
  g_autofree char *name = g_strdup (view->name);

  g_signal_emit (self, signals[SIGNAL_REMOVE_REQUESTED], 0, name);
}

static void
mw_views_dialog_dispose (GObject *object)
{
  MwViewsDialog *self = MW_VIEWS_DIALOG (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_VIEWS_DIALOG);

  G_OBJECT_CLASS (mw_views_dialog_parent_class)->dispose (object);
}

static void
install_signal (MwViewsDialogSignal id,
                const char         *name,
                GType               type)
{
  signals[id] = g_signal_new (name, MW_TYPE_VIEWS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, type != G_TYPE_NONE ? 1 : 0, type);
}

static void
mw_views_dialog_class_init (MwViewsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_views_dialog_dispose;

  install_signal (SIGNAL_SAVE_REQUESTED, "save-requested", G_TYPE_STRING);
  install_signal (SIGNAL_VIEW_CHOSEN, "view-chosen", MW_TYPE_VIEW);
  install_signal (SIGNAL_REMOVE_REQUESTED, "remove-requested", G_TYPE_STRING);
  install_signal (SIGNAL_SHARE_REQUESTED, "share-requested", G_TYPE_STRING);
  install_signal (SIGNAL_FILE_REQUESTED, "file-requested", G_TYPE_NONE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/pages/mw-views-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MwViewsDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, MwViewsDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, MwViewsDialog, saved_group);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, share_cb);
}

static void
mw_views_dialog_init (MwViewsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

MwViewsDialog *
mw_views_dialog_new (void)
{
  return g_object_new (MW_TYPE_VIEWS_DIALOG, NULL);
}

/* Each row keeps the view that it stands for. */
static void
keep_view (GtkWidget    *widget,
           const MwView *view)
{
  g_object_set_data_full (G_OBJECT (widget), "view", mw_view_copy (view), (GDestroyNotify) mw_view_free);
}

static void
add_row (MwViewsDialog *self,
         const MwView  *view)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *name = mw_graph_words_dup_text (view->name);
  g_autofree char *label = g_strdup_printf (_("Remove “%s”"), name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  keep_view (row, view);
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  keep_view (button, view);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  adw_preferences_group_add (self->saved_group, row);
  g_ptr_array_add (self->rows, row);
}

void
mw_views_dialog_set_views (MwViewsDialog *self,
                           GPtrArray     *views)
{
  g_return_if_fail (MW_IS_VIEWS_DIALOG (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->saved_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; i < views->len; i++)
    add_row (self, g_ptr_array_index (views, i));

  gtk_widget_set_visible (GTK_WIDGET (self->saved_group), views->len > 0);
  update_button (self);
}

void
mw_views_dialog_set_name (MwViewsDialog *self,
                          const char    *name)
{
  g_return_if_fail (MW_IS_VIEWS_DIALOG (self));

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name != NULL ? name : "");
}

/* mw-input-picker.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-input-picker.h"

#include "forms/mw-port-item.h"

struct _MwInputPicker
{
  AdwDialog           parent_instance;

  GtkSearchEntry     *search_entry;
  GtkStack           *stack;
  GtkListView        *list_view;

  GtkFilterListModel *filtered;
  GtkFilter          *filter;
  char              **words;
};

typedef enum {
  SIGNAL_PICKED,
} MwInputPickerSignal;

static guint signals[SIGNAL_PICKED + 1];

G_DEFINE_FINAL_TYPE (MwInputPicker, mw_input_picker, ADW_TYPE_DIALOG)

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  MwInputPicker *self = user_data;

  return self->words == NULL || mw_port_item_matches (item, self->words);
}

static void
update_stack (MwInputPicker *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "picker.add", n > 0);
}

static void
search_changed_cb (MwInputPicker *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);

  g_strfreev (self->words);
  self->words = g_strsplit_set (folded, " \t", -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
pick (MwInputPicker *self,
      guint          position)
{
  g_autoptr(MwPortItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (item == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_PICKED], 0, mw_port_item_get_port (item));
  adw_dialog_close (ADW_DIALOG (self));
}

static void
search_activated_cb (MwInputPicker *self)
{
  pick (self, 0);
}

static void
list_activated_cb (MwInputPicker *self,
                   guint          position)
{
  pick (self, position);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  MwInputPicker *self = MW_INPUT_PICKER (widget);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list_view));

  pick (self, gtk_single_selection_get_selected (selection));
}

static void
mw_input_picker_dispose (GObject *object)
{
  MwInputPicker *self = MW_INPUT_PICKER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_INPUT_PICKER);
  g_clear_object (&self->filtered);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (mw_input_picker_parent_class)->dispose (object);
}

static void
mw_input_picker_class_init (MwInputPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_input_picker_dispose;

  /**
   * MwInputPicker::picked:
   * @self: the dialog
   * @port: index of an output port
   *
   * Somebody wants @port.
   */
  signals[SIGNAL_PICKED] =
    g_signal_new ("picked",
                  G_TYPE_FROM_CLASS (klass),
                  G_SIGNAL_RUN_LAST,
                  0,
                  NULL, NULL, NULL,
                  G_TYPE_NONE,
                  1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/forms/mw-input-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, MwInputPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MwInputPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, MwInputPicker, list_view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_install_action (widget_class, "picker.add", NULL, add_action);
}

static void
mw_input_picker_init (MwInputPicker *self)
{
  g_type_ensure (MW_TYPE_PORT_ITEM);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
mw_input_picker_new (MwMesh *mesh)
{
  MwInputPicker *self;
  GtkSelectionModel *selection;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_object_new (MW_TYPE_INPUT_PICKER, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (mw_port_item_list (mesh), self->filter);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->filtered))));
  gtk_list_view_set_model (self->list_view, selection);
  g_object_unref (selection);

  g_signal_connect_object (self->filtered, "items-changed",
                           G_CALLBACK (update_stack), self, G_CONNECT_SWAPPED);
  update_stack (self);

  return ADW_DIALOG (self);
}

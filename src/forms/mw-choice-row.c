/* mw-choice-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-choice-row.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 360

struct _MwChoiceRow
{
  AdwEntryRow    parent_instance;

  GtkMenuButton *button;
  GtkListBox    *list;
  char         **values;
};

G_DEFINE_FINAL_TYPE (MwChoiceRow, mw_choice_row, ADW_TYPE_ENTRY_ROW)

static void
row_activated_cb (MwChoiceRow   *self,
                  GtkListBoxRow *row)
{
  gtk_editable_set_text (GTK_EDITABLE (self), self->values[gtk_list_box_row_get_index (row)]);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  gtk_menu_button_popdown (self->button);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static GtkWidget *
make_row (const char *value,
          const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), 36);
  gtk_box_append (GTK_BOX (box), text);

  if (!g_str_equal (value, label))
    {
      GtkWidget *detail = gtk_label_new (value);

      gtk_label_set_xalign (GTK_LABEL (detail), 0);
      gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (detail), 36);
      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "dimmed");
      gtk_box_append (GTK_BOX (box), detail);
    }

  return box;
}

static void
mw_choice_row_finalize (GObject *object)
{
  g_clear_pointer (&MW_CHOICE_ROW (object)->values, g_strfreev);

  G_OBJECT_CLASS (mw_choice_row_parent_class)->finalize (object);
}

static void
mw_choice_row_class_init (MwChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_choice_row_finalize;
}

static void
mw_choice_row_init (MwChoiceRow *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "menu");

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "pan-down-symbolic");
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _("Choose a Value"));
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->button));
}

void
mw_choice_row_set_choices (MwChoiceRow        *self,
                           const char * const *values,
                           const char * const *labels)
{
  g_return_if_fail (MW_IS_CHOICE_ROW (self));
  g_return_if_fail (values != NULL);

  g_strfreev (self->values);
  self->values = g_strdupv ((char **) values);
  gtk_list_box_remove_all (self->list);

  for (guint i = 0; values[i] != NULL; i++)
    gtk_list_box_append (self->list, make_row (values[i], labels != NULL ? labels[i] : values[i]));

  gtk_widget_set_visible (GTK_WIDGET (self->button), values[0] != NULL);
}

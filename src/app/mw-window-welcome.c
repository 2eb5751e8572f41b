/* mw-window-welcome.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "app/mw-key-store.h"
#include "app/mw-recent.h"

static void
recent_activated_cb (AdwActionRow *row,
                     MwWindow     *self)
{
  g_autofree char *address = g_strdup (g_object_get_data (G_OBJECT (row), "mw-address"));

  mw_window_open_address (self, address);
}

/* Whether a key of this origin is still wanted by another registry of the list. */
static gboolean
is_origin_known (MwWindow   *self,
                 const char *address)
{
  g_autofree char *origin = mw_key_store_dup_origin (address);
  g_autoptr(GPtrArray) list = mw_recent_list (self->settings);

  for (guint i = 0; i < list->len; i++)
    {
      const MwRecentRegistry *recent = g_ptr_array_index (list, i);
      g_autofree char *other = mw_key_store_dup_origin (recent->address);

      if (g_strcmp0 (origin, other) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
recent_removed_cb (GtkButton *button,
                   MwWindow  *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  g_autofree char *address = g_strdup (g_object_get_data (G_OBJECT (row), "mw-address"));

  mw_recent_remove (self->settings, address);
  if (!is_origin_known (self, address))
    dex_future_disown (mw_key_store_forget (address));
  mw_window_fill_recent (self);
}

static GtkWidget *
make_recent_row (MwWindow               *self,
                 const MwRecentRegistry *recent)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-delete-symbolic");
  g_autofree char *label = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->name);
  if (!g_str_equal (recent->name, recent->address))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->address);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "mw-address", g_strdup (recent->address), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), self);

  gtk_widget_set_tooltip_text (button, _("Forget This Registry and Its Key"));
  /* Translators: %s is the name of a registry. */
  label = g_strdup_printf (_("Forget %s"), recent->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (recent_removed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/**
 * mw_window_fill_recent:
 * @self: the window
 *
 * Lists the registries opened before on the first screen.
 */
void
mw_window_fill_recent (MwWindow *self)
{
  g_autoptr(GPtrArray) list = mw_recent_list (self->settings);

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);

  for (guint i = 0; i < list->len; i++)
    {
      GtkWidget *row = make_recent_row (self, g_ptr_array_index (list, i));

      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->recent_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), list->len > 0);
}

/* mw-window-sidebar.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  const char *group;
} SidebarRow;

/* The planes of a data mesh are the groups of the sidebar (design.md, section 1). */
static const SidebarRow sidebar_rows[] = {
  { "map", N_("Map"), "mw-map-symbolic", N_("Supervise") },
  { "products", N_("Products"), "mw-product-symbolic", N_("Supervise") },
  { "domains", N_("Domains"), "mw-domain-symbolic", N_("Supervise") },
  { "designer", N_("New Data Product"), "mw-design-symbolic", N_("Develop") },
};

static GtkWidget *
make_sidebar_row (const SidebarRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(row->title));
  GtkWidget *widget = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (row->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(row->title),
                                  -1);

  return widget;
}

static void
sidebar_header_cb (GtkListBoxRow *row,
                   GtkListBoxRow *before,
                   gpointer       user_data)
{
  const SidebarRow *now = &sidebar_rows[gtk_list_box_row_get_index (row)];
  const SidebarRow *last = before != NULL ? &sidebar_rows[gtk_list_box_row_get_index (before)] : NULL;
  GtkWidget *label;

  if (last != NULL && g_str_equal (last->group, now->group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_(now->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "sidebar-group");
  gtk_list_box_row_set_header (row, label);
}

static void
row_activated_cb (MwWindow      *self,
                  GtkListBoxRow *row)
{
  mw_window_show_page (self, sidebar_rows[gtk_list_box_row_get_index (row)].name);
}

void
mw_window_fill_sidebar (MwWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidebar_rows); i++)
    gtk_list_box_append (self->page_list, make_sidebar_row (&sidebar_rows[i]));

  gtk_list_box_set_header_func (self->page_list, sidebar_header_cb, NULL, NULL);
  g_signal_connect_object (self->page_list, "row-activated",
                           G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * mw_window_select_row:
 * @self: the window
 * @tag: of a page of the sidebar; none for any other
 *
 * Marks the page that is on show.
 */
void
mw_window_select_row (MwWindow   *self,
                      const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidebar_rows); i++)
    if (g_str_equal (sidebar_rows[i].name, tag))
      {
        gtk_list_box_select_row (self->page_list,
                                 gtk_list_box_get_row_at_index (self->page_list, (int) i));
        return;
      }

  gtk_list_box_unselect_all (self->page_list);
}

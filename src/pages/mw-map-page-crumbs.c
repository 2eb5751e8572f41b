/* mw-map-page-crumbs.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-card.h"

static void
overview_crumb_cb (MwMapPage *self)
{
  mw_view_show_overview (self->view);
  g_hash_table_remove_all (self->view->opened);
  self->fits_next = TRUE;
  mw_map_page_view_changed (self);
}

static void
domain_crumb_cb (MwMapPage *self,
                 GtkButton *button)
{
  guint domain = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "domain"));

  mw_map_page_show_domain (self, domain);
}

static void
product_crumb_cb (MwMapPage *self)
{
  guint product = mw_mesh_find_product (mw_map_page_get_shown_mesh (self), self->view->focus);

  if (product != MW_NONE)
    mw_map_page_show_neighbourhood (self, product);
}

static void
append_separator (MwMapPage *self)
{
  GtkWidget *label = gtk_label_new (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "‹" : "›");

  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (self->crumbs, label);
}

static GtkWidget *
append_crumb (MwMapPage  *self,
              const char *text,
              GCallback   callback)
{
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *crumb = label;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (gtk_widget_get_first_child (GTK_WIDGET (self->crumbs)) != NULL)
    append_separator (self);

  if (callback != NULL)
    {
      crumb = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (crumb), label);
      gtk_widget_add_css_class (crumb, "flat");
      g_signal_connect_object (crumb, "clicked", callback, self, G_CONNECT_SWAPPED);
    }
  else
    {
      gtk_widget_add_css_class (label, "heading");
      gtk_widget_set_margin_start (label, 6);
      gtk_widget_set_margin_end (label, 6);
    }

  gtk_box_append (self->crumbs, crumb);

  return crumb;
}

static void
append_domain_crumb (MwMapPage *self,
                     guint      domain,
                     gboolean   is_link)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  g_autofree char *name = mw_card_dup_domain_name (&mw_mesh_get_domains (mesh, NULL)[domain]);
  GtkWidget *crumb = append_crumb (self, name, is_link ? G_CALLBACK (domain_crumb_cb) : NULL);

  g_object_set_data (G_OBJECT (crumb), "domain", GUINT_TO_POINTER (domain));
}

/* The product in the middle, then what of it is shown. */
static void
append_focus (MwMapPage *self)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  guint product = self->view->focus != NULL ? mw_mesh_find_product (mesh, self->view->focus) : MW_NONE;
  g_autofree char *name = NULL;

  if (product == MW_NONE)
    return;

  name = mw_card_dup_text (mw_mesh_get_products (mesh, NULL)[product].name);
  append_domain_crumb (self, mw_mesh_get_products (mesh, NULL)[product].domain, TRUE);

  if (self->view->kind == MW_VIEW_NEIGHBOURHOOD)
    {
      append_crumb (self, name, NULL);
      return;
    }

  append_crumb (self, name, G_CALLBACK (product_crumb_cb));
  append_crumb (self, self->view->kind == MW_VIEW_INSIDE ? _("Inside") : _("Columns"), NULL);
}

static void
append_opened (MwMapPage *self)
{
  guint n = g_hash_table_size (self->view->opened);
  g_autofree char *text = g_strdup_printf (ngettext ("%u Domain Open", "%u Domains Open", n), n);
  GHashTableIter iter;
  gpointer id;
  guint domain;

  g_hash_table_iter_init (&iter, self->view->opened);
  if (n == 1 && g_hash_table_iter_next (&iter, &id, NULL))
    {
      domain = mw_mesh_find_domain (mw_map_page_get_shown_mesh (self), id);
      if (domain != MW_NONE)
        append_domain_crumb (self, domain, FALSE);
    }
  else
    append_crumb (self, text, NULL);
}

/**
 * mw_map_page_update_crumbs:
 *
 * Where in the mesh one is, and the way back.
 *
 * Returns: whether there is anything to say
 */
gboolean
mw_map_page_update_crumbs (MwMapPage *self)
{
  MwViewKind kind = self->view->kind;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->crumbs))) != NULL)
    gtk_box_remove (self->crumbs, child);

  if (kind == MW_VIEW_WHOLE || (kind == MW_VIEW_OVERVIEW && g_hash_table_size (self->view->opened) == 0))
    return FALSE;

  append_crumb (self, _("All Domains"), G_CALLBACK (overview_crumb_cb));

  if (kind == MW_VIEW_OVERVIEW)
    append_opened (self);
  else if (kind == MW_VIEW_SELECTION)
    {
      g_autofree char *text = mw_card_dup_text (self->view->selector);

      append_crumb (self, text, NULL);
    }
  else
    append_focus (self);

  return TRUE;
}

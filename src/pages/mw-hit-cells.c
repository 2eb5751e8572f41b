/* mw-hit-cells.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-hit-cells.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-row.h"
#include "pages/mw-words.h"

static void
setup_row_cb (MwHitList   *hits,
              GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *text = gtk_inscription_new (NULL);

      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 12);
      gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), 60);
      gtk_box_append (GTK_BOX (texts), text);
    }

  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dimmed");
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (row), gtk_image_new ());
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), mw_pill_new (NULL, NULL));
  gtk_list_item_set_child (list_item, row);
}

static const char *
icon_for_kind (MwHitKind kind)
{
  switch (kind)
    {
    case MW_HIT_PRODUCT:
      return "mw-product-symbolic";
    case MW_HIT_DOMAIN:
      return "mw-domain-symbolic";
    case MW_HIT_TEAM:
      return "system-users-symbolic";
    case MW_HIT_CONTRACT:
      return "mw-document-symbolic";
    case MW_HIT_PROPERTY:
    default:
      return "view-list-symbolic";
    }
}

static void
bind_row_cb (MwHitList   *hits,
             GtkListItem *list_item)
{
  MwHitItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *texts = gtk_widget_get_next_sibling (icon);
  GtkWidget *pill = gtk_widget_get_next_sibling (texts);
  g_autofree char *title = mw_hit_item_dup_title (item);
  g_autofree char *subtitle = mw_hit_item_dup_subtitle (item);
  const char *reason = mw_words_for_reason (mw_hit_item_get_reason (item));

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_for_kind (mw_hit_item_get_kind (item)));
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_first_child (texts)), title);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_last_child (texts)), subtitle);
  gtk_label_set_text (GTK_LABEL (pill), reason);
  gtk_widget_set_visible (pill, *reason != '\0');
  gtk_list_item_set_accessible_label (list_item, title);
  gtk_list_item_set_accessible_description (list_item, subtitle);
}

static void
setup_header_cb (MwHitList     *hits,
                 GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (MwHitList     *hits,
                GtkListHeader *header)
{
  MwHitItem *item = gtk_list_header_get_item (header);
  MwHitKind kind = mw_hit_item_get_kind (item);
  g_autofree char *text = NULL;

  /* Translators: a kind of things, such as Domains, and how many were found. */
  text = g_strdup_printf (_("%s · %u"), mw_hit_kind_get_label (kind),
                          mw_hit_list_get_n_found (hits, kind));
  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static GtkListItemFactory *
new_factory (MwHitList *hits,
             GCallback  setup,
             GCallback  bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", setup, hits, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", bind, hits, G_CONNECT_SWAPPED);

  return factory;
}

GtkListItemFactory *
mw_hit_cells_new_row_factory (MwHitList *hits)
{
  return new_factory (hits, G_CALLBACK (setup_row_cb), G_CALLBACK (bind_row_cb));
}

GtkListItemFactory *
mw_hit_cells_new_header_factory (MwHitList *hits)
{
  return new_factory (hits, G_CALLBACK (setup_header_cb), G_CALLBACK (bind_header_cb));
}

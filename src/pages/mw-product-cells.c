/* mw-product-cells.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-cells.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-color-dot.h"
#include "pages/mw-product-row.h"
#include "pages/mw-table-row.h"
#include "pages/mw-words.h"

typedef struct _Cells Cells;

struct _Cells
{
  MwProductTable *table;
  MwCell          cell;
  void            (*tell) (Cells       *cells,
                           GtkListItem *list_item);
};

static void
cells_free (gpointer  data,
            GClosure *closure)
{
  Cells *cells = data;

  g_object_unref (cells->table);
  g_free (cells);
}

/* Inscriptions do not turn round by themselves where people read from the right. */
static float
get_start (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? 1 : 0;
}

static GtkWidget *
new_text (guint chars)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), MIN (chars, 8));
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (text), chars);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), get_start ());
  gtk_inscription_set_yalign (GTK_INSCRIPTION (text), 0.5);

  return text;
}

static GtkWidget *
new_cell (MwCell cell)
{
  GtkWidget *box;
  GtkWidget *text;

  switch (cell)
    {
    case MW_CELL_DOMAIN:
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      text = new_text (14);
      gtk_widget_set_hexpand (text, TRUE);
      gtk_box_append (GTK_BOX (box), mw_color_dot_new (0));
      gtk_box_append (GTK_BOX (box), text);
      return box;

    case MW_CELL_STATUS:
      return mw_pill_new (NULL, NULL);

    case MW_CELL_CONSUMERS:
    case MW_CELL_PROVIDERS:
      text = new_text (4);
      gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1 - get_start ());
      gtk_widget_add_css_class (text, "numeric");
      return text;

    case MW_CELL_VERSION:
      text = new_text (6);
      gtk_widget_add_css_class (text, "numeric");
      return text;

    case MW_CELL_NAME:
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      text = new_text (34);
      gtk_widget_set_hexpand (text, TRUE);
      gtk_box_append (GTK_BOX (box), text);
      text = new_text (11);
      gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 11);
      gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1 - get_start ());
      gtk_widget_add_css_class (text, "dimmed");
      gtk_widget_add_css_class (text, "caption");
      gtk_widget_set_visible (text, FALSE);
      gtk_box_append (GTK_BOX (box), text);
      return box;

    case MW_CELL_OWNER:
    case MW_CELL_ARCHETYPE:
    default:
      return new_text (16);
    }
}

static void
cell_setup_cb (GtkListItemFactory *factory,
               GtkListItem        *item,
               Cells              *cells)
{
  gtk_list_item_set_child (item, new_cell (cells->cell));
}

static void
set_pill (GtkWidget       *label,
          const MwProduct *product)
{
  g_autofree char *status = mw_words_for_status (product);
  const char *classes[] = {
    "pill-label",
    product->is_ghost ? "dim-pill" : mw_words_style_lifecycle (product->lifecycle),
    NULL,
  };

  gtk_label_set_text (GTK_LABEL (label), status);
  /* Most rows say the same, and a new style costs more than a new text. */
  if (!gtk_widget_has_css_class (label, classes[1]))
    gtk_widget_set_css_classes (label, classes);
}

static char *
dup_owner (MwMesh          *mesh,
           const MwProduct *product)
{
  if (product->team != MW_NONE)
    return mw_words_plain_name (mw_mesh_get_teams (mesh, NULL)[product->team].name);

  return mw_words_plain_name (product->team_name);
}

static char *
dup_cell_text (Cells           *cells,
               MwMesh          *mesh,
               const MwProduct *product)
{
  switch (cells->cell)
    {
    case MW_CELL_NAME:
      return mw_words_plain_name (product->name);
    case MW_CELL_DOMAIN:
      return mw_words_for_domain (&mw_mesh_get_domains (mesh, NULL)[product->domain]);
    case MW_CELL_OWNER:
      return dup_owner (mesh, product);
    case MW_CELL_ARCHETYPE:
      return g_strdup (product->archetype != MW_ARCHETYPE_UNKNOWN
                       ? mw_words_for_archetype (product->archetype) : "");
    case MW_CELL_VERSION:
      return mw_words_plain_name (product->version);
    case MW_CELL_CONSUMERS:
      return g_strdup_printf ("%'u", product->n_consumers);
    case MW_CELL_PROVIDERS:
      return g_strdup_printf ("%'u", product->n_providers);
    case MW_CELL_STATUS:
    default:
      return mw_words_for_status (product);
    }
}

static void
bind_name (Cells           *cells,
           GtkListItem     *list_item,
           const MwProduct *product,
           guint            index)
{
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *found = gtk_widget_get_next_sibling (name);
  const char *reason = mw_product_table_get_reason (cells->table, index);
  g_autofree char *text = mw_words_plain_name (product->name);

  gtk_inscription_set_text (GTK_INSCRIPTION (name), text);
  gtk_widget_set_tooltip_text (name, text);
  gtk_list_item_set_accessible_label (list_item, text);
  if (product->is_ghost)
    gtk_widget_add_css_class (name, "dimmed");
  else
    gtk_widget_remove_css_class (name, "dimmed");

  gtk_widget_set_visible (found, reason != NULL);
  if (reason != NULL)
    {
      /* Translators: the field that a search found its words in. */
      g_autofree char *words = g_strdup_printf (_("Found in: %s"), mw_words_for_reason (reason));

      gtk_inscription_set_text (GTK_INSCRIPTION (found), mw_words_for_reason (reason));
      gtk_widget_set_tooltip_text (found, words);
      gtk_list_item_set_accessible_description (list_item, words);
    }
}

static void
tell_cell (Cells       *cells,
           GtkListItem *list_item)
{
  MwTableRow *row = gtk_list_item_get_item (list_item);
  MwMesh *mesh = mw_table_row_get_mesh (row);
  guint index = mw_table_row_get_product (row);
  const MwProduct *product;
  GtkWidget *child = gtk_list_item_get_child (list_item);
  g_autofree char *text = NULL;

  if (index == MW_NONE)
    return;

  product = &mw_mesh_get_products (mesh, NULL)[index];
  if (cells->cell == MW_CELL_STATUS)
    {
      set_pill (child, product);
      return;
    }

  if (cells->cell == MW_CELL_NAME)
    {
      bind_name (cells, list_item, product, index);
      return;
    }

  if (cells->cell == MW_CELL_DOMAIN)
    {
      GtkWidget *dot = gtk_widget_get_first_child (child);

      mw_color_dot_set_color (MW_COLOR_DOT (dot),
                              mw_mesh_get_domains (mesh, NULL)[product->domain].color);
      child = gtk_widget_get_next_sibling (dot);
    }

  text = dup_cell_text (cells, mesh, product);
  gtk_inscription_set_text (GTK_INSCRIPTION (child), text);
}

static void
row_setup_cb (GtkListItemFactory *factory,
              GtkListItem        *item,
              Cells              *cells)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = new_text (12);
  GtkWidget *details = new_text (12);

  gtk_widget_add_css_class (details, "dimmed");
  gtk_widget_add_css_class (details, "caption");
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), details);
  gtk_box_append (GTK_BOX (row), mw_color_dot_new (0));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (row), mw_pill_new (NULL, NULL));
  gtk_list_item_set_child (item, row);
}

/* "Domain · Owner", and where the words were found while there is a query. */
static char *
dup_details (Cells           *cells,
             MwMesh          *mesh,
             const MwProduct *product,
             guint            index)
{
  g_autofree char *domain = mw_words_for_domain (&mw_mesh_get_domains (mesh, NULL)[product->domain]);
  g_autofree char *owner = dup_owner (mesh, product);
  g_autoptr(GString) details = g_string_new (NULL);
  g_autofree char *place = mw_words_isolate (domain);
  g_autofree char *team = mw_words_isolate (owner);
  const char *reason = mw_product_table_get_reason (cells->table, index);

  g_string_append (details, place);
  if (*owner != '\0')
    g_string_append_printf (details, " · %s", team);

  if (reason != NULL)
    {
      /* Translators: the field that a search found its words in. */
      g_string_append_printf (details, _(" · found in: %s"), mw_words_for_reason (reason));
    }

  return g_string_free_and_steal (g_steal_pointer (&details));
}

static void
tell_row (Cells       *cells,
          GtkListItem *list_item)
{
  MwTableRow *item = gtk_list_item_get_item (list_item);
  MwMesh *mesh = mw_table_row_get_mesh (item);
  guint index = mw_table_row_get_product (item);
  const MwProduct *product;
  GtkWidget *dot = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *texts = gtk_widget_get_next_sibling (dot);
  GtkWidget *name = gtk_widget_get_first_child (texts);
  GtkWidget *details = gtk_widget_get_next_sibling (name);
  g_autofree char *shown = NULL;
  g_autofree char *about = NULL;

  if (index == MW_NONE)
    return;

  product = &mw_mesh_get_products (mesh, NULL)[index];
  shown = mw_words_plain_name (product->name);
  about = dup_details (cells, mesh, product, index);
  mw_color_dot_set_color (MW_COLOR_DOT (dot),
                          mw_mesh_get_domains (mesh, NULL)[product->domain].color);
  gtk_inscription_set_text (GTK_INSCRIPTION (name), shown);
  gtk_inscription_set_text (GTK_INSCRIPTION (details), about);
  set_pill (gtk_widget_get_next_sibling (texts), product);
  gtk_list_item_set_accessible_label (list_item, shown);
  gtk_list_item_set_accessible_description (list_item, about);
}

static void
row_changed_cb (GtkListItem *list_item)
{
  Cells *cells = g_object_get_data (G_OBJECT (list_item), "cells");

  cells->tell (cells, list_item);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         Cells              *cells)
{
  g_object_set_data (G_OBJECT (list_item), "cells", cells);
  g_signal_connect_object (gtk_list_item_get_item (list_item), "changed",
                           G_CALLBACK (row_changed_cb), list_item, G_CONNECT_SWAPPED);
  cells->tell (cells, list_item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           Cells              *cells)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (list_item), list_item);
}

static GtkListItemFactory *
new_factory (MwProductTable *table,
             MwCell          cell,
             GCallback       setup,
             void (         *tell ) (Cells       *cells,
                                     GtkListItem *list_item))
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->table = g_object_ref (table);
  cells->cell = cell;
  cells->tell = tell;
  g_signal_connect (factory, "setup", setup, cells);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), cells);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (unbind_cb), cells, cells_free, 0);

  return factory;
}

GtkListItemFactory *
mw_product_cells_new_factory (MwProductTable *table,
                              MwCell          cell)
{
  return new_factory (table, cell, G_CALLBACK (cell_setup_cb), tell_cell);
}

GtkListItemFactory *
mw_product_cells_new_row_factory (MwProductTable *table)
{
  return new_factory (table, MW_CELL_NAME, G_CALLBACK (row_setup_cb), tell_row);
}

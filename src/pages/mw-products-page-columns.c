/* mw-products-page-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-products-page-private.h"

#include <glib/gi18n-lib.h>

#include "pages/mw-product-cells.h"

/* By column, in the order of MwCell. The widths, in sp, spare the table from
 * measuring two hundred cells a column after each key. */
static const struct
{
  const char    *name;
  const char    *label;
  MwProductOrder order;
  int            width;
} columns_info[MW_PRODUCTS_PAGE_N_COLUMNS] = {
  { "name", N_("Name"), MW_PRODUCT_ORDER_NAME, 210 },
  { "domain", N_("Domain"), MW_PRODUCT_ORDER_DOMAIN, 150 },
  { "owner", N_("Owner"), MW_PRODUCT_ORDER_OWNER, 150 },
  { "status", N_("Status"), MW_PRODUCT_ORDER_STATUS, 116 },
  { "archetype", N_("Archetype"), MW_PRODUCT_ORDER_ARCHETYPE, 138 },
  { "version", N_("Version"), MW_PRODUCT_ORDER_VERSION, 72 },
  { "consumers", N_("Consumers"), MW_PRODUCT_ORDER_CONSUMERS, 96 },
  { "providers", N_("Providers"), MW_PRODUCT_ORDER_PROVIDERS, 92 },
};

static void
sorter_changed_cb (MwProductsPage *self)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->column_view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  gboolean descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  for (guint i = 0; i < MW_PRODUCTS_PAGE_N_COLUMNS; i++)
    {
      if (column != NULL && self->columns[i] == column)
        {
          mw_product_table_set_order (self->table, columns_info[i].order, descending);
          return;
        }
    }

  mw_product_table_set_order (self->table, MW_PRODUCT_ORDER_RELEVANCE, FALSE);
}

void
mw_products_page_order_action (GtkWidget  *widget,
                               const char *action_name,
                               GVariant   *parameter)
{
  MwProductsPage *self = MW_PRODUCTS_PAGE (widget);
  const char *name = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < MW_PRODUCTS_PAGE_N_COLUMNS; i++)
    {
      if (g_strcmp0 (columns_info[i].name, name) == 0)
        gtk_column_view_sort_by_column (self->column_view, self->columns[i], GTK_SORT_ASCENDING);
    }
}

void
mw_products_page_set_up_columns (MwProductsPage *self)
{
  GtkColumnViewColumn *columns[] = {
    self->name_column, self->domain_column, self->owner_column,
    self->status_column, self->archetype_column, self->version_column,
    self->consumers_column, self->providers_column,
  };
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < MW_PRODUCTS_PAGE_N_COLUMNS; i++)
    {
      g_autoptr(GtkListItemFactory) factory = mw_product_cells_new_factory (self->table, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (_(columns_info[i].label), NULL);
      int width = (int) adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, columns_info[i].width,
                                               gtk_widget_get_settings (GTK_WIDGET (self)));
      /* The table sorts by itself; this only makes the header a button. */
      g_autoptr(GtkSorter) marker = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

      self->columns[i] = columns[i];
      gtk_column_view_column_set_factory (columns[i], factory);
      gtk_column_view_column_set_fixed_width (columns[i], width);
      gtk_column_view_column_set_sorter (columns[i], marker);
      g_menu_item_set_action_and_target (item, "products.order", "s", columns_info[i].name);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->order_button, G_MENU_MODEL (menu));
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->column_view), "changed",
                            G_CALLBACK (sorter_changed_cb), self);
}

/* mw-products-page-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-facet-pane.h"
#include "pages/mw-products-page.h"

G_BEGIN_DECLS

/* The page is cut by job: mw-products-page.c is the widget and searches, -columns.c
 * makes the columns and sorts by them. */

#define MW_PRODUCTS_PAGE_N_COLUMNS 8

struct _MwProductsPage
{
  AdwNavigationPage    parent_instance;

  MwProductTable      *table;
  GtkSelectionModel   *selection;
  gboolean             narrow;

  AdwWindowTitle      *window_title;
  GtkWidget           *search_entry;
  GtkMenuButton       *order_button;
  AdwOverlaySplitView *split_view;
  MwFacetPane         *facet_pane;
  GtkStack            *stack;
  GtkColumnView       *column_view;
  GtkListView         *list_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *reason_column;
  GtkColumnViewColumn *domain_column;
  GtkColumnViewColumn *owner_column;
  GtkColumnViewColumn *status_column;
  GtkColumnViewColumn *archetype_column;
  GtkColumnViewColumn *version_column;
  GtkColumnViewColumn *consumers_column;
  GtkColumnViewColumn *providers_column;
  GtkColumnViewColumn *columns[MW_PRODUCTS_PAGE_N_COLUMNS];
};


/* -columns.c */
void mw_products_page_set_up_columns (MwProductsPage *self);
/* Sorts by the column that the parameter, a string, names. */
void mw_products_page_order_action   (GtkWidget      *widget,
                                      const char     *action_name,
                                      GVariant       *parameter);

G_END_DECLS

/* mw-products-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCTS_PAGE (mw_products_page_get_type ())

/**
 * MwProductsPage:
 *
 * All products of a mesh as a table (as rows where it is narrow), with search,
 * facets and sorting. Has its own header bar.
 *
 * Property: `mesh` (nullable: nothing is loaded yet).
 * Signals: `product-activated (guint product)`.
 */
G_DECLARE_FINAL_TYPE (MwProductsPage, mw_products_page, MW, PRODUCTS_PAGE, AdwNavigationPage)

GtkWidget *mw_products_page_new          (void);

MwMesh    *mw_products_page_get_mesh     (MwProductsPage *self);
void       mw_products_page_set_mesh     (MwProductsPage *self,
                                          MwMesh         *mesh);

/* Puts the cursor into the search entry. */
void       mw_products_page_focus_search (MwProductsPage *self);

G_END_DECLS

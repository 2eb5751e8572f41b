/* mw-product-cells.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "pages/mw-product-table.h"

G_BEGIN_DECLS

typedef enum {
  MW_CELL_NAME,
  MW_CELL_DOMAIN,
  MW_CELL_OWNER,
  MW_CELL_STATUS,
  MW_CELL_ARCHETYPE,
  MW_CELL_VERSION,
  MW_CELL_CONSUMERS,
  MW_CELL_PROVIDERS,
} MwCell;

/* The name cell says where the query was found, too.
 *
 * Factories for [class@TableRow]: one cell of the table, or a whole row for a
 * narrow window. They hold @table. */
GtkListItemFactory *mw_product_cells_new_factory     (MwProductTable *table,
                                                      MwCell          cell);
GtkListItemFactory *mw_product_cells_new_row_factory (MwProductTable *table);

G_END_DECLS

/* mw-product-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_ROW (mw_product_row_get_type ())

/**
 * MwProductRow:
 *
 * A product in a boxed list: its domain's colour, name, domain and owner, and its
 * status. As one end of an edge it says instead how they are connected, and how
 * that is known. It activates `mesh.open-product` with the product's index, which
 * the page around it installs.
 */
G_DECLARE_FINAL_TYPE (MwProductRow, mw_product_row, MW, PRODUCT_ROW, AdwActionRow)

GtkWidget *mw_product_row_new          (MwMesh       *mesh,
                                        guint         product);

/* The row of the provider (or, for @of_consumer, the consumer) of @edge. */
GtkWidget *mw_product_row_new_for_edge (MwMesh       *mesh,
                                        guint         edge,
                                        gboolean      of_consumer);

guint      mw_product_row_get_product  (MwProductRow *self);

/* A label in the shape of a pill; @style is a style class, nullable. @text is
 * shown as it is. */
GtkWidget *mw_pill_new                 (const char   *text,
                                        const char   *style);

G_END_DECLS

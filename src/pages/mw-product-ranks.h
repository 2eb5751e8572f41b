/* mw-product-ranks.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-product-facets.h"

G_BEGIN_DECLS

/**
 * MwProductRanks:
 *
 * The place of each product in an order, for each order that was asked for: so
 * that text is collated once for a mesh and sorting compares numbers.
 */
typedef struct _MwProductRanks MwProductRanks;

MwProductRanks *mw_product_ranks_new  (void);
void            mw_product_ranks_free (MwProductRanks  *self);

/* One number a product; equal numbers for equal values. */
const guint    *mw_product_ranks_get  (MwProductRanks  *self,
                                       MwMesh          *mesh,
                                       MwProductFacets *facets,
                                       MwProductOrder   order);

G_END_DECLS

/* mw-product-facets.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-product-table.h"

G_BEGIN_DECLS

/**
 * MwProductFacets:
 *
 * Which values the products of a mesh have in each facet, as numbers: what
 * filtering, counting and sorting by them needs.
 */
typedef struct _MwProductFacets MwProductFacets;

MwProductFacets *mw_product_facets_new        (MwMesh          *mesh);
void             mw_product_facets_free       (MwProductFacets *self);

guint            mw_product_facets_get_n      (MwProductFacets *self,
                                               MwFacet          facet);
const char      *mw_product_facets_get_label  (MwProductFacets *self,
                                               MwFacet          facet,
                                               guint            value);
/* MW_NONE when no product has it. */
guint            mw_product_facets_find       (MwProductFacets *self,
                                               MwFacet          facet,
                                               const char      *label);
const guint     *mw_product_facets_get_values (MwProductFacets *self,
                                               MwFacet          facet,
                                               guint            product,
                                               guint           *n);
/* The place of each value in the order of the labels. */
guint           *mw_product_facets_dup_ranks  (MwProductFacets *self,
                                               MwFacet          facet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwProductFacets, mw_product_facets_free)

G_END_DECLS

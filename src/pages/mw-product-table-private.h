/* mw-product-table-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-product-facets.h"
#include "pages/mw-product-ranks.h"
#include "pages/mw-product-table.h"

G_BEGIN_DECLS

/* The table is cut by job: mw-product-table.c is the sorted list, -search.c finds
 * what fits the query, -facets.c narrows it down and counts. */

struct _MwProductTable
{
  GObject          parent_instance;

  MwMesh          *mesh;
  MwProductFacets *facets;
  MwProductRanks  *ranks;
  char            *query;

  /* Of each product: its place among the hits (MW_NONE: not found) and why. */
  guint           *relevance;
  const char     **reasons;

  GHashTable      *chosen[MW_N_FACETS];
  /* The rows that somebody holds, by position; they are not ours. */
  GHashTable      *rows;
  GArray          *shown;
  MwProductOrder   order;
  gboolean         descending;
};


void     mw_product_table_update        (MwProductTable  *self);

/* -search.c */
void     mw_product_table_search        (MwProductTable  *self);

/* -facets.c: whether @product is shown as far as the query and all facets but
 * @except say. */
gboolean mw_product_table_fits          (MwProductTable  *self,
                                         guint            product,
                                         guint            except);
/* Values have other numbers in another mesh; their labels stay. Before @facets
 * become those of the table. */
void     mw_product_table_carry_choices (MwProductTable  *self,
                                         MwProductFacets *facets);

G_END_DECLS

/* mw-product-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_TABLE (mw_product_table_get_type ())

typedef enum {
  MW_FACET_DOMAIN,
  MW_FACET_OWNER,
  MW_FACET_STATUS,
  MW_FACET_ARCHETYPE,
  MW_FACET_TAG,
  MW_FACET_TECHNOLOGY,
} MwFacet;

#define MW_N_FACETS (MW_FACET_TECHNOLOGY + 1)

typedef enum {
  MW_PRODUCT_ORDER_RELEVANCE,    /* of the query; by name where there is none */
  MW_PRODUCT_ORDER_NAME,
  MW_PRODUCT_ORDER_DOMAIN,
  MW_PRODUCT_ORDER_OWNER,
  MW_PRODUCT_ORDER_STATUS,
  MW_PRODUCT_ORDER_ARCHETYPE,
  MW_PRODUCT_ORDER_VERSION,
  MW_PRODUCT_ORDER_CONSUMERS,
  MW_PRODUCT_ORDER_PROVIDERS,
} MwProductOrder;

#define MW_N_PRODUCT_ORDERS (MW_PRODUCT_ORDER_PROVIDERS + 1)

/**
 * MwFacetValue:
 * @value: number of the value within its facet
 * @label: for people; owned by the table
 * @count: products with it that fit the query and the other facets
 * @total: products with it
 * @is_chosen: whether products are narrowed down to it
 */
typedef struct
{
  guint       value;
  const char *label;
  guint       count;
  guint       total;
  gboolean    is_chosen;
} MwFacetValue;

/**
 * MwProductTable:
 *
 * The products of a mesh, filtered by a query and by facets, and sorted: a
 * GListModel of [class@TableRow]. It works on numbers, and its items are places
 * that are asked for, so that a keystroke costs little with ten thousand
 * products.
 *
 * Signal: `updated`, after each change of what it shows or counts.
 */
G_DECLARE_FINAL_TYPE (MwProductTable, mw_product_table, MW, PRODUCT_TABLE, GObject)

MwProductTable *mw_product_table_new              (void);

MwMesh         *mw_product_table_get_mesh         (MwProductTable *self);
/* Keeps what of the choices the new mesh has too. */
void            mw_product_table_set_mesh         (MwProductTable *self,
                                                   MwMesh         *mesh);
void            mw_product_table_set_query        (MwProductTable *self,
                                                   const char     *query);
gboolean        mw_product_table_has_query        (MwProductTable *self);
void            mw_product_table_set_order        (MwProductTable *self,
                                                   MwProductOrder  order,
                                                   gboolean        descending);
void            mw_product_table_choose           (MwProductTable *self,
                                                   MwFacet         facet,
                                                   guint           value,
                                                   gboolean        chosen);
void            mw_product_table_clear_choices    (MwProductTable *self);
guint           mw_product_table_get_n_chosen     (MwProductTable *self);

/* Products before filtering. */
guint           mw_product_table_get_n_total      (MwProductTable *self);
guint           mw_product_table_get_product      (MwProductTable *self,
                                                   guint           position);
/* Called by a row that ends. */
void            mw_product_table_forget_row       (MwProductTable *self,
                                                   guint           position);

/* Where the query was found in @product: "name", "tag"; NULL without a query. */
const char     *mw_product_table_get_reason       (MwProductTable *self,
                                                   guint           product);

/* Of MwFacetValue, those of most products first, so that they keep their places
 * while they are chosen. Left out: not chosen and without products to show. */
GArray         *mw_product_table_dup_facet_values (MwProductTable *self,
                                                   MwFacet         facet) G_GNUC_WARN_UNUSED_RESULT;

const char     *mw_facet_get_label                (MwFacet         facet);

G_END_DECLS

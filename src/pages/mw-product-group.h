/* mw-product-group.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_GROUP (mw_product_group_get_type ())

typedef enum {
  MW_PRODUCT_GROUP_PRODUCTS,     /* of products */
  MW_PRODUCT_GROUP_PROVIDERS,    /* of edges: their sources */
  MW_PRODUCT_GROUP_CONSUMERS,    /* of edges: their targets */
} MwProductGroupKind;

/**
 * MwProductGroup:
 *
 * Products as a boxed list: the first few, the rest when asked for. Edges are
 * listed from the strongest to the weakest, else by name.
 */
G_DECLARE_FINAL_TYPE (MwProductGroup, mw_product_group, MW, PRODUCT_GROUP, AdwPreferencesGroup)

/* @indexes: of products or edges, copied. @nothing: what is said where there are
 * none, plain text. */
GtkWidget *mw_product_group_new (MwMesh             *mesh,
                                 MwProductGroupKind  kind,
                                 const guint        *indexes,
                                 guint               n,
                                 const char         *title,
                                 const char         *nothing);

/* What product @product has of edges: indexes of those that come in or go out. */
GArray    *mw_product_group_dup_edges (MwMesh  *mesh,
                                       guint    product,
                                       gboolean incoming) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

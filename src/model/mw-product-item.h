/* mw-product-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_ITEM (mw_product_item_get_type ())
#define MW_TYPE_PRODUCT_LIST (mw_product_list_get_type ())

/**
 * MwProductItem:
 *
 * A product of a mesh as a GObject, made on demand for lists and bindings.
 * Properties (read-only): id, name, domain-name, team-name, status, archetype,
 * purpose, n-consumers, n-providers.
 */
G_DECLARE_FINAL_TYPE (MwProductItem, mw_product_item, MW, PRODUCT_ITEM, GObject)

MwProductItem   *mw_product_item_new         (MwMesh        *mesh,
                                              guint          product);

MwMesh          *mw_product_item_get_mesh    (MwProductItem *self);
guint            mw_product_item_get_index   (MwProductItem *self);
const MwProduct *mw_product_item_get_product (MwProductItem *self);

/**
 * MwProductList:
 *
 * The products of a mesh as a GListModel of MwProductItem, ghosts last.
 */
G_DECLARE_FINAL_TYPE (MwProductList, mw_product_list, MW, PRODUCT_LIST, GObject)

MwProductList   *mw_product_list_new         (MwMesh        *mesh);

G_END_DECLS

/* mw-product-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph-layout.h"
#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_PAGE (mw_product_page_get_type ())

/**
 * MwProductPage:
 *
 * One data product: overview, ports and schemas, lineage, and the source of its
 * documents. Has its own header bar. It fetches nothing and lays nothing out:
 * it asks by signal and is answered by a setter.
 *
 * Properties: `mesh`, `product` (an index into the mesh, `MW_NONE` for none).
 * Signals:
 * - `product-activated (guint product)`: show another product
 * - `domain-activated (guint domain)`: show a domain
 * - `shown-on-map (guint product)`
 * - `layout-requested (MwGraph, MwGraphLayout before, GHashTable pins)`: answered by mw_product_page_set_layout()
 * - `source-requested (guint kind, char *id)`: a MwKind; answered by
 *   mw_product_page_set_source() or mw_product_page_set_source_error()
 */
G_DECLARE_FINAL_TYPE (MwProductPage, mw_product_page, MW, PRODUCT_PAGE, AdwNavigationPage)

GtkWidget *mw_product_page_new              (void);

MwMesh    *mw_product_page_get_mesh         (MwProductPage *self);
guint      mw_product_page_get_product      (MwProductPage *self);

/* Shows @product of @mesh. */
void       mw_product_page_show             (MwProductPage *self,
                                             MwMesh        *mesh,
                                             guint          product);

/* Another state of the mesh: the same product, by its id, if it is still there. */
void       mw_product_page_set_mesh         (MwProductPage *self,
                                             MwMesh        *mesh);

/* A layout of another graph than the one last asked for is ignored. */
void       mw_product_page_set_layout       (MwProductPage *self,
                                             MwGraphLayout *graph_layout);

/* The bytes of a document as they were published. Answers to older questions
 * are ignored. */
void       mw_product_page_set_source       (MwProductPage *self,
                                             MwKind         kind,
                                             const char    *id,
                                             GBytes        *bytes);
/* @message: a sentence for people. */
void       mw_product_page_set_source_error (MwProductPage *self,
                                             MwKind         kind,
                                             const char    *id,
                                             const char    *message);

G_END_DECLS

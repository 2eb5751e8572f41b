/* mw-product-lineage.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_LINEAGE (mw_product_lineage_get_type ())

/**
 * MwProductLineage:
 *
 * What feeds a product and what it feeds, as a picture of its neighbourhood and,
 * so that nobody needs the picture, as lists by distance.
 *
 * Signals: `layout-requested (MwGraph, MwGraphLayout before, GHashTable pins)`, `product-activated (guint product)`.
 */
G_DECLARE_FINAL_TYPE (MwProductLineage, mw_product_lineage, MW, PRODUCT_LINEAGE, AdwBin)

void mw_product_lineage_show       (MwProductLineage *self,
                                    MwMesh           *mesh,
                                    guint             product);
/* Whether it is on screen: no layout is asked for before. */
void mw_product_lineage_set_active (MwProductLineage *self,
                                    gboolean          active);
/* Ignored when it is of another graph than the one asked for last. */
void mw_product_lineage_set_layout (MwProductLineage *self,
                                    MwGraphLayout    *graph_layout);

/* The products at most @steps before (or after) @product, nearest first: an array
 * of guint for each distance from 1 on. */
GPtrArray *mw_lineage_dup_steps    (MwMesh           *mesh,
                                    guint             product,
                                    gboolean          upstream,
                                    guint             steps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-reach.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * MwReachItem:
 * @product: what is reached
 * @distance: in how many steps at least
 * @edge: the last step of the first of the shortest ways
 * @via: the product that this step comes from; at distance 1 the one asked about
 * @n_ways: how many shortest ways there are; %G_MAXUINT for that many and more
 */
typedef struct
{
  guint product;
  guint distance;
  guint edge;
  guint via;
  guint n_ways;
} MwReachItem;

/**
 * MwReach:
 *
 * All that a product is made of, or all that is made of it, the nearest first.
 * Immutable, atomically reference counted, made on any thread.
 */
typedef struct _MwReach MwReach;

#define MW_TYPE_REACH (mw_reach_get_type ())
GType              mw_reach_get_type     (void);

/* What is refused or over carries nothing. */
MwReach           *mw_reach_new          (MwMesh   *mesh,
                                          guint     product,
                                          gboolean  upstream) G_GNUC_WARN_UNUSED_RESULT;
MwReach           *mw_reach_ref          (MwReach  *self);
void               mw_reach_unref        (MwReach  *self);

MwMesh            *mw_reach_get_mesh     (MwReach  *self);
guint              mw_reach_get_product  (MwReach  *self);
gboolean           mw_reach_get_upstream (MwReach  *self);
const MwReachItem *mw_reach_get_items    (MwReach  *self,
                                          guint    *n);

/* A table after RFC 4180 with a line of headings. What a spreadsheet would take
 * for a formula begins with an apostrophe. */
char              *mw_reach_to_csv       (MwReach  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwReach, mw_reach_unref)

G_END_DECLS

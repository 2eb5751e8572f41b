/* mw-layer.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYER (mw_layer_get_type ())

/* What a picture is coloured by. */
typedef enum {
  MW_LAYER_DOMAIN,
  MW_LAYER_STATUS,
  MW_LAYER_ARCHETYPE,
  MW_LAYER_CLASSIFICATION,       /* the most sensitive property that it gives away */
  MW_LAYER_FRESHNESS,
  MW_LAYER_HEALTH,
  MW_LAYER_TECHNOLOGY,
} MwLayerKind;

#define MW_N_LAYER_KINDS (MW_LAYER_TECHNOLOGY + 1)

/* What a colour is for; who draws knows which it is. */
typedef enum {
  MW_LAYER_COLOR_NEUTRAL,
  MW_LAYER_COLOR_SUCCESS,
  MW_LAYER_COLOR_WARNING,
  MW_LAYER_COLOR_ERROR,
  MW_LAYER_COLOR_ACCENT,
  MW_LAYER_COLOR_PALETTE,        /* the domain colour of number `palette` */
} MwLayerColor;

/* Drawn beside the colour, so that it is never alone. */
typedef enum {
  MW_LAYER_SHAPE_CIRCLE,
  MW_LAYER_SHAPE_SQUARE,
  MW_LAYER_SHAPE_TRIANGLE_UP,
  MW_LAYER_SHAPE_DIAMOND,
  MW_LAYER_SHAPE_TRIANGLE_DOWN,
  MW_LAYER_SHAPE_PENTAGON,
  MW_LAYER_SHAPE_HEXAGON,
  MW_LAYER_SHAPE_STAR,
  MW_LAYER_SHAPE_CROSS,
  MW_LAYER_SHAPE_PLUS,
  MW_LAYER_SHAPE_RING,
  MW_LAYER_SHAPE_HALF,
} MwLayerShape;

#define MW_N_LAYER_SHAPES (MW_LAYER_SHAPE_HALF + 1)

/**
 * MwLayerClass:
 * @label: may be shown as it is (but never as markup)
 * @is_data: whether the label is a word of the registry, else it is ours, translated
 * @color: what its colour is for
 * @palette: with %MW_LAYER_COLOR_PALETTE which one, below MW_N_DOMAIN_COLORS
 * @shape: MwLayerShape
 * @n: products of this class
 *
 * No two classes of a layer have both colour and shape in common while there are
 * fewer than a hundred.
 */
typedef struct
{
  char        *label;
  gboolean     is_data;
  MwLayerColor color;
  guint        palette;
  guint        shape;
  guint        n;
} MwLayerClass;

/**
 * MwLayer:
 *
 * The products of a mesh, each in one class: what a picture is coloured by, and
 * its legend. Immutable and counted; it may be made and asked on any thread.
 */
typedef struct _MwLayer MwLayer;

GType               mw_layer_get_type          (void);

MwLayer            *mw_layer_new               (MwMesh      *mesh,
                                                MwLayerKind  kind) G_GNUC_WARN_UNUSED_RESULT;
MwLayer            *mw_layer_ref               (MwLayer     *self);
void                mw_layer_unref             (MwLayer     *self);

MwMesh             *mw_layer_get_mesh          (MwLayer     *self);
MwLayerKind         mw_layer_get_kind          (MwLayer     *self);

/* In the order of the legend. Classes without products are left out. */
const MwLayerClass *mw_layer_get_classes       (MwLayer     *self,
                                                guint       *n);

/* Index of a class, never MW_NONE: what is not known is a class too. */
guint               mw_layer_get_product_class (MwLayer     *self,
                                                guint        product);

/* How many products of @domain each class has; as many numbers as classes. */
const guint        *mw_layer_get_domain_counts (MwLayer     *self,
                                                guint        domain);

/* "domain", "status", …: for command lines and files. */
const char         *mw_layer_kind_get_id       (MwLayerKind  kind);
gboolean            mw_layer_kind_from_id      (const char  *id,
                                                MwLayerKind *kind);
/* "Domain", "Status", …: translated, for people. */
const char         *mw_layer_kind_get_label    (MwLayerKind  kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayer, mw_layer_unref)

G_END_DECLS

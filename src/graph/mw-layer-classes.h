/* mw-layer-classes.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layer.h"

G_BEGIN_DECLS

/**
 * MwLayerClasses:
 *
 * Classes while a layer is made: each product is put into one, then the empty
 * ones go, the rest are put in order and told apart by colour and shape.
 */
typedef struct _MwLayerClasses MwLayerClasses;

MwLayerClasses *mw_layer_classes_new       (guint            n_products);
void            mw_layer_classes_free      (MwLayerClasses  *self);

/* A class of ours. Lower @rank comes first. Returns its number. */
guint           mw_layer_classes_add       (MwLayerClasses  *self,
                                            const char      *label,
                                            int              rank,
                                            MwLayerColor     color,
                                            MwLayerShape     shape);

/* The class of a word of the registry, written in capitals or not. It has a colour
 * of the palette, unless @color says another. */
guint           mw_layer_classes_add_word  (MwLayerClasses  *self,
                                            const char      *word,
                                            int              rank,
                                            MwLayerColor     color,
                                            MwLayerShape     shape);

/* A class that keeps the colour @palette, whatever its name. */
guint           mw_layer_classes_add_color (MwLayerClasses  *self,
                                            const char      *label,
                                            gboolean         is_data,
                                            int              rank,
                                            guint            palette);

void            mw_layer_classes_put       (MwLayerClasses  *self,
                                            guint            product,
                                            guint            number);

/* Ends it: (transfer full), of MwLayerClass; @product_classes gets the index into
 * it of each product. At most @most classes: the smallest of the registry's words
 * become one, "Other". */
GArray         *mw_layer_classes_end       (MwLayerClasses  *self,
                                            guint            most,
                                            guint           *product_classes) G_GNUC_WARN_UNUSED_RESULT;

/* Puts every product of the mesh into a class of the kind. */
void            mw_layer_classify          (MwLayerClasses  *classes,
                                            MwMesh          *mesh,
                                            MwLayerKind      kind);
void            mw_layer_classify_sensitivity (MwLayerClasses *classes,
                                               MwMesh         *mesh);
void            mw_layer_classify_freshness (MwLayerClasses *classes,
                                             MwMesh         *mesh);
void            mw_layer_classify_health   (MwLayerClasses  *classes,
                                            MwMesh          *mesh);

/* The classes of products that are only spoken of, and of those about which
 * nothing is said, "No Status". */
guint           mw_layer_classes_add_ghosts  (MwLayerClasses *classes);
guint           mw_layer_classes_add_nothing (MwLayerClasses *classes,
                                              const char     *label);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayerClasses, mw_layer_classes_free)

G_END_DECLS

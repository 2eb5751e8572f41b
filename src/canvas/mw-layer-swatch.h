/* mw-layer-swatch.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "graph/mw-layer.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYER_SWATCH (mw_layer_swatch_get_type ())

/**
 * MwLayerSwatch:
 *
 * The colour and the shape of a class of a layer, as they are on cards, for
 * legends. It is decoration: the text beside it says the same.
 *
 * CSS: one node `layer-swatch` with a class for each colour but those of the palette.
 */
G_DECLARE_FINAL_TYPE (MwLayerSwatch, mw_layer_swatch, MW, LAYER_SWATCH, GtkWidget)

/* @layer_class is read only now. */
GtkWidget *mw_layer_swatch_new (const MwLayerClass *layer_class);

G_END_DECLS

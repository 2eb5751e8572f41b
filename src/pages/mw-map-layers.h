/* mw-map-layers.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-layer.h"
#include "graph/mw-view.h"

G_BEGIN_DECLS

#define MW_TYPE_MAP_LAYERS (mw_map_layers_get_type ())

/**
 * MwMapLayers:
 *
 * What the map is coloured by, with the legend of it, and which kinds of
 * connections it shows.
 *
 * Signals: `layer-chosen (uint)`, a MwLayerKind; `edges-chosen (uint)`,
 * MwViewEdges flags.
 */
G_DECLARE_FINAL_TYPE (MwMapLayers, mw_map_layers, MW, MAP_LAYERS, AdwBin)

/* What is shown now. @layer is nullable. */
void mw_map_layers_show (MwMapLayers *self,
                         MwLayer     *layer,
                         guint        edges);

G_END_DECLS

/* mw-minimap.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-graph-canvas.h"

G_BEGIN_DECLS

#define MW_TYPE_MINIMAP (mw_minimap_get_type ())

/**
 * MwMinimap:
 *
 * The whole picture of a canvas as small boxes, with the part that is on screen:
 * a click or a drag goes there. It is on show only while something is out of sight,
 * the canvas has room for it and the selection is elsewhere. The keyboard has the
 * canvas for the same.
 *
 * Properties: `canvas`.
 *
 * CSS: one node `minimap`; its `color` is that of the boxes.
 */
G_DECLARE_FINAL_TYPE (MwMinimap, mw_minimap, MW, MINIMAP, GtkWidget)

GtkWidget     *mw_minimap_new        (void);

MwGraphCanvas *mw_minimap_get_canvas (MwMinimap     *self);
/* It is observed, and must be in the same window. */
void           mw_minimap_set_canvas (MwMinimap     *self,
                                      MwGraphCanvas *canvas);

G_END_DECLS

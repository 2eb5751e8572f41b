/* mw-edge-tiles.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-edge-scene.h"
#include "canvas/mw-viewport.h"

G_BEGIN_DECLS

#define MW_TYPE_EDGE_TILES (mw_edge_tiles_get_type ())

/**
 * MwEdgeTiles:
 *
 * The edges of a scene as square textures, drawn once for each zoom and then
 * only moved: a stroke in a frame costs a hundred times a texture (facts/graph.md
 * 2.10). What a frame has time for is drawn at once, the rest by threads; until it is done, and
 * while the zoom is still changing, the textures of the zoom before are shown
 * stretched. To be used from the main thread.
 *
 * Signal: `changed ()` when there is more to show than at the last snapshot.
 */
G_DECLARE_FINAL_TYPE (MwEdgeTiles, mw_edge_tiles, MW, EDGE_TILES, GObject)

MwEdgeTiles *mw_edge_tiles_new       (void);

/* Forgets all textures. */
void         mw_edge_tiles_set_scene (MwEdgeTiles      *self,
                                      MwEdgeScene      *scene);
/* Appends what is in sight, in pixels of the screen. @scale: of the display.
 * @settled: whether the zoom stays, so that it is worth drawing for it.
 * @deadline: monotonic time after which no more is drawn in this frame. */
void         mw_edge_tiles_snapshot  (MwEdgeTiles      *self,
                                      GtkSnapshot      *snapshot,
                                      const MwViewport *viewport,
                                      double            scale,
                                      gboolean          settled,
                                      gint64            deadline);
/* Whether all that is in sight was drawn for the zoom that is. */
gboolean     mw_edge_tiles_is_done   (MwEdgeTiles      *self);

G_END_DECLS

/* mw-edge-tile-job.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-edge-scene.h"

G_BEGIN_DECLS

/* Side of a tile, in pixels of the screen before scaling. */
#define MW_EDGE_TILE_SIZE 256

/**
 * MwEdgeTileJob:
 * @scene: (transfer none): what is drawn
 * @zoom: at which zoom
 * @scale: of the display
 * @x: which tile, counted from the origin of the layout
 * @y: likewise
 *
 * A square of a scene that is to be drawn, here or by a thread.
 */
typedef struct
{
  MwEdgeScene *scene;
  double       zoom;
  double       scale;
  int          x;
  int          y;
} MwEdgeTileJob;

/* (nullable): NULL when nothing lies there. Safe from any thread. */
GdkTexture          *mw_edge_tile_job_draw   (const MwEdgeTileJob *self,
                                              GCancellable        *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* The same by one of a few threads; @callback is called for @object. */
void                 mw_edge_tile_job_start  (const MwEdgeTileJob *self,
                                              gpointer             object,
                                              GCancellable        *cancellable,
                                              GAsyncReadyCallback  callback);
/* Only cancelling is an error. */
GdkTexture          *mw_edge_tile_job_finish (GAsyncResult        *result,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer none): which it was. */
const MwEdgeTileJob *mw_edge_tile_job_get    (GAsyncResult        *result);

G_END_DECLS

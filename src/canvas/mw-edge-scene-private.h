/* mw-edge-scene-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-edge-scene.h"

G_BEGIN_DECLS

/* Cut by job: this file's namesake (index, picking), -draw (drawing). */
struct _MwEdgeScene
{
  gatomicrefcount    ref_count;
  MwGraphLayout     *layout;
  const MwGraphEdge *edges;
  guint              n_edges;
  MwGrid            *grid;
  guint8            *mask;
  GdkRGBA            colors[MW_EDGE_N_COLORS];
  double             width;
};

G_END_DECLS

/* mw-layout-move.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/**
 * MwLayoutDisplacement:
 * @n: nodes that are in both
 * @mean: how far they have moved on average, in pixels; 0 without any
 * @max: how far the one has that moved furthest
 * @dx: how much further right everything is because the picture has grown to the
 *   left; a viewport goes along with it, so it does not count as movement
 * @dy: likewise downwards
 */
typedef struct
{
  guint  n;
  double mean;
  double max;
  double dx;
  double dy;
} MwLayoutDisplacement;

/* How far what was there has moved from one picture to the next, by node keys. */
MwLayoutDisplacement mw_graph_layout_measure (MwGraphLayout *before,
                                              MwGraphLayout *after);

G_END_DECLS

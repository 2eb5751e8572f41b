/* mw-edge-look.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "graph/mw-graph.h"

G_BEGIN_DECLS

typedef enum {
  MW_EDGE_LINE_SOLID,
  MW_EDGE_LINE_DASHED,
  MW_EDGE_LINE_DOTTED,
  MW_EDGE_LINE_LONG_DASHED,
} MwEdgeLine;

typedef enum {
  MW_EDGE_COLOR_PLAIN,
  MW_EDGE_COLOR_BROKEN,
  MW_EDGE_COLOR_ADDED,
  MW_EDGE_COLOR_REMOVED,
  MW_EDGE_COLOR_CHANGED,
} MwEdgeColor;

#define MW_EDGE_N_COLORS (MW_EDGE_COLOR_CHANGED + 1)

/**
 * MwEdgeLook:
 * @line: how it is drawn
 * @color: of which colour
 * @width: for one of an edge between products
 * @has_arrow: whether it has a direction
 * @is_faint: whether it is drawn weaker than the others
 *
 * What an edge looks like. Lines tell states and kinds apart, so that colours
 * are never alone.
 */
typedef struct
{
  MwEdgeLine  line;
  MwEdgeColor color;
  float       width;
  gboolean    has_arrow;
  gboolean    is_faint;
} MwEdgeLook;

MwEdgeLook mw_edge_get_look   (const MwGraphEdge   *edge);
/* What the symbols on it are: of its state or kind, and of what became of it; and
 * the number beside them, 0 for none. */
void       mw_edge_get_badge  (const MwGraphEdge   *edge,
                               MwSymbol            *state,
                               MwSymbol            *change,
                               guint               *number);
/* Colours of edges in a style, by MwEdgeColor. */
void       mw_edge_get_colors (const MwCanvasStyle *style,
                               GdkRGBA              colors[MW_EDGE_N_COLORS]);

G_END_DECLS

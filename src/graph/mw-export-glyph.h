/* mw-export-glyph.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"
#include "graph/mw-layer.h"

G_BEGIN_DECLS

/* What is told by a shape. The first are those of layers, in their order. */
typedef enum {
  MW_GLYPH_SHAPE_CIRCLE,
  MW_GLYPH_SHAPE_SQUARE,
  MW_GLYPH_SHAPE_TRIANGLE_UP,
  MW_GLYPH_SHAPE_DIAMOND,
  MW_GLYPH_SHAPE_TRIANGLE_DOWN,
  MW_GLYPH_SHAPE_PENTAGON,
  MW_GLYPH_SHAPE_HEXAGON,
  MW_GLYPH_SHAPE_STAR,
  MW_GLYPH_SHAPE_CROSS,
  MW_GLYPH_SHAPE_PLUS,
  MW_GLYPH_SHAPE_RING,
  MW_GLYPH_SHAPE_HALF,
  MW_GLYPH_ACTIVE,
  MW_GLYPH_PROPOSED,
  MW_GLYPH_DRAFT,
  MW_GLYPH_DEPRECATED,
  MW_GLYPH_RETIRED,
  MW_GLYPH_GHOST,
  MW_GLYPH_SOURCE_ALIGNED,
  MW_GLYPH_AGGREGATE,
  MW_GLYPH_CONSUMER_ALIGNED,
  MW_GLYPH_EDGE_REQUESTED,
  MW_GLYPH_EDGE_REJECTED,
  MW_GLYPH_EDGE_DERIVED,
  MW_GLYPH_EDGE_BROKEN,
  MW_GLYPH_ADDED,
  MW_GLYPH_REMOVED,
  MW_GLYPH_CHANGED,
  MW_GLYPH_NONE,
} MwGlyphKind;

/**
 * MwGlyph:
 * @fill: outline that is filled; nullable
 * @stroke: lines in the same colour; nullable
 * @width: of these lines
 * @cut: lines in the colour of what is below; nullable
 * @cut_width: of those
 *
 * A drawing in the square from 0,0 to 16,16. Its paths are of SVG: M, L, C and Z with
 * absolute numbers between blanks.
 */
typedef struct
{
  const char *fill;
  const char *stroke;
  double      width;
  const char *cut;
  double      cut_width;
} MwGlyph;

/* NULL for none. */
const MwGlyph *mw_glyph_get           (MwGlyphKind   kind);

MwGlyphKind    mw_glyph_for_shape     (guint         shape);
MwGlyphKind    mw_glyph_for_lifecycle (MwLifecycle   lifecycle);
MwGlyphKind    mw_glyph_for_archetype (MwArchetype   archetype);
/* None for active edges: a plain line. */
MwGlyphKind    mw_glyph_for_edge      (MwEdgeState   state);
MwGlyphKind    mw_glyph_for_change    (MwGraphChange change);

/* The character that is most like a layer's shape, for formats of text. */
const char    *mw_glyph_get_character (guint         shape);

G_END_DECLS

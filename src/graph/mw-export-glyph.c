/* mw-export-glyph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-glyph.h"

static const MwGlyph glyphs[] = {
  [MW_GLYPH_SHAPE_CIRCLE] = {
    .fill = "M 14 8 C 14 11.31 11.31 14 8 14 C 4.69 14 2 11.31 2 8 C 2 4.69 4.69 2 8 2 C 11.31 2 14 4.69 14 8 "
            "Z",
  },
  [MW_GLYPH_SHAPE_SQUARE] = {
    .fill = "M 2.6 2.6 L 13.4 2.6 L 13.4 13.4 L 2.6 13.4 Z",
  },
  [MW_GLYPH_SHAPE_TRIANGLE_UP] = {
    .fill = "M 8 1.8 L 14.4 13.4 L 1.6 13.4 Z",
  },
  [MW_GLYPH_SHAPE_DIAMOND] = {
    .fill = "M 8 1 L 15 8 L 8 15 L 1 8 Z",
  },
  [MW_GLYPH_SHAPE_TRIANGLE_DOWN] = {
    .fill = "M 1.6 2.6 L 14.4 2.6 L 8 14.2 Z",
  },
  [MW_GLYPH_SHAPE_PENTAGON] = {
    .fill = "M 8 1.6 L 14.66 6.44 L 12.11 14.26 L 3.89 14.26 L 1.34 6.44 Z",
  },
  [MW_GLYPH_SHAPE_HEXAGON] = {
    .fill = "M 14.8 8 L 11.4 13.89 L 4.6 13.89 L 1.2 8 L 4.6 2.11 L 11.4 2.11 Z",
  },
  [MW_GLYPH_SHAPE_STAR] = {
    .fill = "M 8 1.2 L 9.76 6.17 L 15.04 6.31 L 10.85 9.53 L 12.35 14.59 L 8 11.6 L 3.65 14.59 L 5.15 9.53 "
            "L 0.96 6.31 L 6.24 6.17 Z",
  },
  [MW_GLYPH_SHAPE_CROSS] = {
    .stroke = "M 3.6 3.6 L 12.4 12.4 M 12.4 3.6 L 3.6 12.4",
    .width = 3,
  },
  [MW_GLYPH_SHAPE_PLUS] = {
    .stroke = "M 8 2 L 8 14 M 2 8 L 14 8",
    .width = 3,
  },
  [MW_GLYPH_SHAPE_RING] = {
    .stroke = "M 13.2 8 C 13.2 10.87 10.87 13.2 8 13.2 C 5.13 13.2 2.8 10.87 2.8 8 C 2.8 5.13 5.13 2.8 8 2.8 "
              "C 10.87 2.8 13.2 5.13 13.2 8 Z",
    .width = 2.2,
  },
  [MW_GLYPH_SHAPE_HALF] = {
    .fill = "M 8 2.4 C 11.09 2.4 13.6 4.91 13.6 8 C 13.6 11.09 11.09 13.6 8 13.6 Z",
    .stroke = "M 13.6 8 C 13.6 11.09 11.09 13.6 8 13.6 C 4.91 13.6 2.4 11.09 2.4 8 C 2.4 4.91 4.91 2.4 8 2.4 "
              "C 11.09 2.4 13.6 4.91 13.6 8 Z",
    .width = 1.4,
  },
  [MW_GLYPH_ACTIVE] = {
    .fill = "M 14.5 8 C 14.5 11.59 11.59 14.5 8 14.5 C 4.41 14.5 1.5 11.59 1.5 8 C 1.5 4.41 4.41 1.5 8 1.5 "
            "C 11.59 1.5 14.5 4.41 14.5 8 Z",
    .cut = "M 4.9 8.3 L 7.1 10.5 L 11.2 5.8",
    .cut_width = 1.5,
  },
  [MW_GLYPH_PROPOSED] = {
    .stroke = "M 13.8 8 C 13.8 11.2 11.2 13.8 8 13.8 C 4.8 13.8 2.2 11.2 2.2 8 C 2.2 4.8 4.8 2.2 8 2.2 "
              "C 11.2 2.2 13.8 4.8 13.8 8 Z M 8 5.2 L 8 10.8 M 5.2 8 L 10.8 8",
    .width = 1.5,
  },
  [MW_GLYPH_DRAFT] = {
    .stroke = "M 2.4 13.6 L 3.3 10.1 L 10.7 2.7 L 13.3 5.3 L 5.9 12.7 Z M 8.8 4.6 L 11.4 7.2",
    .width = 1.5,
  },
  [MW_GLYPH_DEPRECATED] = {
    .fill = "M 8 1.4 L 15 14 L 1 14 Z",
    .cut = "M 8 6 L 8 9.4 M 8 11.4 L 8 12.2",
    .cut_width = 1.8,
  },
  [MW_GLYPH_RETIRED] = {
    .stroke = "M 13.8 8 C 13.8 11.2 11.2 13.8 8 13.8 C 4.8 13.8 2.2 11.2 2.2 8 C 2.2 4.8 4.8 2.2 8 2.2 "
              "C 11.2 2.2 13.8 4.8 13.8 8 Z M 5 8 L 11 8",
    .width = 1.5,
  },
  [MW_GLYPH_GHOST] = {
    .stroke = "M 6.1 6.4 C 6.1 3.9 9.9 3.9 9.9 6.4 C 9.9 8 8 7.9 8 9.4 M 8 11.4 L 8 11.8",
    .width = 1.5,
  },
  [MW_GLYPH_SOURCE_ALIGNED] = {
    .stroke = "M 13 4.2 C 13 5.3 10.76 6.2 8 6.2 C 5.24 6.2 3 5.3 3 4.2 C 3 3.1 5.24 2.2 8 2.2 C 10.76 2.2 13 3.1 13 4.2 "
              "Z M 13 11.6 C 13 12.7 10.76 13.6 8 13.6 C 5.24 13.6 3 12.7 3 11.6 M 3 4.2 L 3 11.6 M 13 4.2 "
              "L 13 11.6",
    .width = 1.5,
  },
  [MW_GLYPH_AGGREGATE] = {
    .stroke = "M 2.5 3.2 C 6.5 3.2 5.5 8 9 8 M 2.5 12.8 C 6.5 12.8 5.5 8 9 8 M 2.5 8 L 13.2 8 M 10.4 5.2 "
              "L 13.2 8 L 10.4 10.8",
    .width = 1.5,
  },
  [MW_GLYPH_CONSUMER_ALIGNED] = {
    .stroke = "M 10.7 5 C 10.7 6.49 9.49 7.7 8 7.7 C 6.51 7.7 5.3 6.49 5.3 5 C 5.3 3.51 6.51 2.3 8 2.3 "
              "C 9.49 2.3 10.7 3.51 10.7 5 Z M 2.8 13.6 C 2.8 8.6 13.2 8.6 13.2 13.6 Z",
    .width = 1.5,
  },
  [MW_GLYPH_EDGE_REQUESTED] = {
    .stroke = "M 13.8 8 C 13.8 11.2 11.2 13.8 8 13.8 C 4.8 13.8 2.2 11.2 2.2 8 C 2.2 4.8 4.8 2.2 8 2.2 "
              "C 11.2 2.2 13.8 4.8 13.8 8 Z M 8 4.8 L 8 8 L 10.4 9.4",
    .width = 1.5,
  },
  [MW_GLYPH_EDGE_REJECTED] = {
    .stroke = "M 13.8 8 C 13.8 11.2 11.2 13.8 8 13.8 C 4.8 13.8 2.2 11.2 2.2 8 C 2.2 4.8 4.8 2.2 8 2.2 "
              "C 11.2 2.2 13.8 4.8 13.8 8 Z M 4 12 L 12 4",
    .width = 1.5,
  },
  [MW_GLYPH_EDGE_DERIVED] = {
    .fill = "M 9.9 4.4 C 9.9 5.45 9.05 6.3 8 6.3 C 6.95 6.3 6.1 5.45 6.1 4.4 C 6.1 3.35 6.95 2.5 8 2.5 "
            "C 9.05 2.5 9.9 3.35 9.9 4.4 Z M 5.9 11.4 C 5.9 12.45 5.05 13.3 4 13.3 C 2.95 13.3 2.1 12.45 2.1 11.4 "
            "C 2.1 10.35 2.95 9.5 4 9.5 C 5.05 9.5 5.9 10.35 5.9 11.4 Z M 13.9 11.4 C 13.9 12.45 13.05 13.3 12 13.3 "
            "C 10.95 13.3 10.1 12.45 10.1 11.4 C 10.1 10.35 10.95 9.5 12 9.5 C 13.05 9.5 13.9 10.35 13.9 11.4 "
            "Z",
  },
  [MW_GLYPH_EDGE_BROKEN] = {
    .stroke = "M 4 4 L 12 12 M 12 4 L 4 12",
    .width = 2.4,
  },
  [MW_GLYPH_ADDED] = {
    .stroke = "M 8 4 L 8 12 M 4 8 L 12 8",
    .width = 2.2,
  },
  [MW_GLYPH_REMOVED] = {
    .stroke = "M 4 8 L 12 8",
    .width = 2.2,
  },
  [MW_GLYPH_CHANGED] = {
    .stroke = "M 3.6 9 C 5.4 5.6 7.2 6.6 8 8 C 8.8 9.4 10.6 10.4 12.4 7",
    .width = 2.2,
  },
};

static const char * const characters[MW_N_LAYER_SHAPES] = {
  [MW_LAYER_SHAPE_CIRCLE] = "●",
  [MW_LAYER_SHAPE_SQUARE] = "■",
  [MW_LAYER_SHAPE_TRIANGLE_UP] = "▲",
  [MW_LAYER_SHAPE_DIAMOND] = "◆",
  [MW_LAYER_SHAPE_TRIANGLE_DOWN] = "▼",
  [MW_LAYER_SHAPE_PENTAGON] = "⬟",
  [MW_LAYER_SHAPE_HEXAGON] = "⬢",
  [MW_LAYER_SHAPE_STAR] = "★",
  [MW_LAYER_SHAPE_CROSS] = "✖",
  [MW_LAYER_SHAPE_PLUS] = "✚",
  [MW_LAYER_SHAPE_RING] = "○",
  [MW_LAYER_SHAPE_HALF] = "◐",
};

G_STATIC_ASSERT (MW_GLYPH_SHAPE_HALF == (int) MW_LAYER_SHAPE_HALF);

const MwGlyph *
mw_glyph_get (MwGlyphKind kind)
{
  return kind < G_N_ELEMENTS (glyphs) ? &glyphs[kind] : NULL;
}

MwGlyphKind
mw_glyph_for_shape (guint shape)
{
  return shape < MW_N_LAYER_SHAPES ? (MwGlyphKind) shape : MW_GLYPH_NONE;
}

MwGlyphKind
mw_glyph_for_lifecycle (MwLifecycle lifecycle)
{
  switch (lifecycle)
    {
    case MW_LIFECYCLE_PROPOSED:
      return MW_GLYPH_PROPOSED;

    case MW_LIFECYCLE_DRAFT:
      return MW_GLYPH_DRAFT;

    case MW_LIFECYCLE_ACTIVE:
      return MW_GLYPH_ACTIVE;

    case MW_LIFECYCLE_DEPRECATED:
      return MW_GLYPH_DEPRECATED;

    case MW_LIFECYCLE_RETIRED:
      return MW_GLYPH_RETIRED;

    case MW_LIFECYCLE_UNKNOWN:
    default:
      return MW_GLYPH_NONE;
    }
}

MwGlyphKind
mw_glyph_for_archetype (MwArchetype archetype)
{
  switch (archetype)
    {
    case MW_ARCHETYPE_SOURCE_ALIGNED:
      return MW_GLYPH_SOURCE_ALIGNED;

    case MW_ARCHETYPE_AGGREGATE:
      return MW_GLYPH_AGGREGATE;

    case MW_ARCHETYPE_CONSUMER_ALIGNED:
      return MW_GLYPH_CONSUMER_ALIGNED;

    case MW_ARCHETYPE_UNKNOWN:
    default:
      return MW_GLYPH_NONE;
    }
}

MwGlyphKind
mw_glyph_for_edge (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_REQUESTED:
      return MW_GLYPH_EDGE_REQUESTED;

    case MW_EDGE_REJECTED:
      return MW_GLYPH_EDGE_REJECTED;

    case MW_EDGE_DERIVED:
      return MW_GLYPH_EDGE_DERIVED;

    case MW_EDGE_BROKEN:
      return MW_GLYPH_EDGE_BROKEN;

    case MW_EDGE_ACTIVE:
    default:
      return MW_GLYPH_NONE;
    }
}

MwGlyphKind
mw_glyph_for_change (MwGraphChange change)
{
  switch (change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      return MW_GLYPH_ADDED;

    case MW_GRAPH_CHANGE_REMOVED:
      return MW_GLYPH_REMOVED;

    case MW_GRAPH_CHANGE_CHANGED:
      return MW_GLYPH_CHANGED;

    case MW_GRAPH_CHANGE_NONE:
    default:
      return MW_GLYPH_NONE;
    }
}

const char *
mw_glyph_get_character (guint shape)
{
  return shape < MW_N_LAYER_SHAPES ? characters[shape] : "";
}

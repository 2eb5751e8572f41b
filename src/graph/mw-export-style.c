/* mw-export-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-style.h"

#include <math.h>

#include "graph/mw-layer-palette.h"

static const MwExportStyle light = {
  FALSE,
  0x323237, 0x5f5f63, 0xffffff, 0xf9f9f9, 0xbfbfc0, 0x828284, 0x0461be, 0x007c3d, 0x905400, 0xc30000,
};

static const MwExportStyle dark = {
  TRUE,
  0xffffff, 0xcdcdce, 0x1d1d20, 0x242427, 0x545456, 0xa5a5a6, 0x81d0ff, 0x78e9ab, 0xffc252, 0xff938c,
};

MwExportStyle
mw_export_style_get (gboolean is_dark)
{
  return is_dark ? dark : light;
}

guint32
mw_export_style_mix (guint32 color,
                     guint32 under,
                     double  share)
{
  guint32 result = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      double mixed = share * ((color >> shift) & 0xff) + (1 - share) * ((under >> shift) & 0xff);

      result |= (guint32) lround (CLAMP (mixed, 0, 255)) << shift;
    }

  return result;
}

guint32
mw_export_style_for_class (const MwExportStyle *self,
                           const MwLayerClass  *class)
{
  switch (class->color)
    {
    case MW_LAYER_COLOR_SUCCESS:
      return self->success;

    case MW_LAYER_COLOR_WARNING:
      return self->warning;

    case MW_LAYER_COLOR_ERROR:
      return self->error;

    case MW_LAYER_COLOR_ACCENT:
      return self->accent;

    case MW_LAYER_COLOR_PALETTE:
      return mw_layer_palette_get (class->palette, self->dark);

    case MW_LAYER_COLOR_NEUTRAL:
    default:
      return self->edge;
    }
}

guint32
mw_export_style_for_glyph (const MwExportStyle *self,
                           MwGlyphKind          glyph)
{
  if (glyph == MW_GLYPH_ACTIVE)
    return self->success;
  if (glyph == MW_GLYPH_DEPRECATED)
    return self->warning;
  if (glyph == MW_GLYPH_EDGE_BROKEN)
    return self->error;

  return glyph == MW_GLYPH_PROPOSED || glyph == MW_GLYPH_DRAFT ? self->accent : self->dim;
}

guint32
mw_export_style_for_change (const MwExportStyle *self,
                            MwGraphChange        change)
{
  switch (change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      return self->success;

    case MW_GRAPH_CHANGE_REMOVED:
      return self->error;

    case MW_GRAPH_CHANGE_CHANGED:
      return self->warning;

    case MW_GRAPH_CHANGE_NONE:
    default:
      return self->border;
    }
}

guint32
mw_export_style_for_edge (const MwExportStyle *self,
                          const MwGraphEdge   *edge)
{
  if (edge->change != MW_GRAPH_CHANGE_NONE)
    return mw_export_style_for_change (self, edge->change);
  if (edge->kind == MW_GRAPH_EDGE_CONCEPT)
    return self->accent;
  if (edge->kind == MW_GRAPH_EDGE_FLOW && edge->state == MW_EDGE_BROKEN)
    return self->error;

  return edge->kind == MW_GRAPH_EDGE_INSIDE ? self->border : self->edge;
}

MwDash
mw_export_style_get_dash (const MwGraphEdge *edge)
{
  if (edge->change == MW_GRAPH_CHANGE_REMOVED)
    return MW_DASH_DASHED;
  if (edge->kind == MW_GRAPH_EDGE_IMPLIED)
    return MW_DASH_LONG;
  if (edge->kind == MW_GRAPH_EDGE_CONCEPT)
    return MW_DASH_DOTTED;
  if (edge->kind != MW_GRAPH_EDGE_FLOW)
    return MW_DASH_NONE;

  switch (edge->state)
    {
    case MW_EDGE_REQUESTED:
    case MW_EDGE_REJECTED:
      return MW_DASH_DASHED;

    case MW_EDGE_DERIVED:
      return MW_DASH_DOTTED;

    case MW_EDGE_ACTIVE:
    case MW_EDGE_BROKEN:
    default:
      return MW_DASH_NONE;
    }
}

guint
mw_export_dash_get_lengths (MwDash         dash,
                            const double **lengths)
{
  static const double dashed[] = { 6, 4 };
  /* Round ends make points of lines without length. */
  static const double dotted[] = { 0.1, 4 };
  static const double longer[] = { 12, 4, 2, 4 };

  switch (dash)
    {
    case MW_DASH_DASHED:
      *lengths = dashed;
      return G_N_ELEMENTS (dashed);

    case MW_DASH_DOTTED:
      *lengths = dotted;
      return G_N_ELEMENTS (dotted);

    case MW_DASH_LONG:
      *lengths = longer;
      return G_N_ELEMENTS (longer);

    case MW_DASH_NONE:
    default:
      *lengths = NULL;
      return 0;
    }
}

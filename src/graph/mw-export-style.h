/* mw-export-style.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export-glyph.h"

G_BEGIN_DECLS

/* Nothing is painted. Other colours are 0xRRGGBB. */
#define MW_NO_COLOR G_MAXUINT32

/**
 * MwExportStyle:
 *
 * The colours of an export: libadwaita's, as a file has no theme to ask. Text has
 * 4.5:1 or more on what is below it.
 */
typedef struct
{
  gboolean dark;
  guint32  text;
  guint32  dim;
  guint32  background;
  guint32  card;
  guint32  border;
  guint32  edge;
  guint32  accent;
  guint32  success;
  guint32  warning;
  guint32  error;
} MwExportStyle;

typedef enum {
  MW_DASH_NONE,
  MW_DASH_DASHED,
  MW_DASH_DOTTED,
  MW_DASH_LONG,
} MwDash;

MwExportStyle mw_export_style_get        (gboolean             dark);
/* @share of @color over @under. */
guint32       mw_export_style_mix        (guint32              color,
                                          guint32              under,
                                          double               share);
guint32       mw_export_style_for_class  (const MwExportStyle *self,
                                          const MwLayerClass  *class);
guint32       mw_export_style_for_glyph  (const MwExportStyle *self,
                                          MwGlyphKind          glyph);
guint32       mw_export_style_for_change (const MwExportStyle *self,
                                          MwGraphChange        change);

/* How an edge of this kind and state looks; shared by the picture, its legend
 * and the formats of text. */
guint32       mw_export_style_for_edge   (const MwExportStyle *self,
                                          const MwGraphEdge   *edge);
MwDash        mw_export_style_get_dash   (const MwGraphEdge   *edge);
/* The lengths of lines and gaps; returns how many there are. */
guint         mw_export_dash_get_lengths (MwDash               dash,
                                          const double       **lengths);

G_END_DECLS

/* mw-canvas-style.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "canvas/mw-symbol.h"

G_BEGIN_DECLS

/* The colours of a picture, by what they are for. ui/style.css says them, as
 * the `color` of `graph > swatch.<name>`. */
typedef enum {
  MW_CANVAS_COLOR_TEXT,
  MW_CANVAS_COLOR_DIM,
  MW_CANVAS_COLOR_BACKGROUND,
  MW_CANVAS_COLOR_CARD,
  MW_CANVAS_COLOR_BORDER,
  MW_CANVAS_COLOR_EDGE,
  MW_CANVAS_COLOR_ACCENT,
  MW_CANVAS_COLOR_SUCCESS,
  MW_CANVAS_COLOR_WARNING,
  MW_CANVAS_COLOR_ERROR,
} MwCanvasColor;

#define MW_CANVAS_N_COLORS (MW_CANVAS_COLOR_ERROR + 1)

/**
 * MwCanvasStyle:
 *
 * What the theme says about a picture: colours, taken from CSS by way of hidden
 * children of the canvas (a widget can ask for its own colour only), and
 * the symbols in them.
 */
typedef struct
{
  GtkWidget  *swatches[MW_CANVAS_N_COLORS];
  GdkRGBA     colors[MW_CANVAS_N_COLORS];
  GHashTable *symbols;
  gboolean    dark;
} MwCanvasStyle;

void        mw_canvas_style_init       (MwCanvasStyle       *self,
                                        GtkWidget           *canvas);
void        mw_canvas_style_clear      (MwCanvasStyle       *self);
/* Reads the colours anew. Returns whether one changed. */
gboolean    mw_canvas_style_update     (MwCanvasStyle       *self);
/* (transfer none): a large picture of it, to be scaled down. */
GdkTexture *mw_canvas_style_get_symbol (MwCanvasStyle       *self,
                                        MwSymbol             symbol,
                                        MwCanvasColor        color);
/* Which colour a symbol is drawn in. */
MwCanvasColor mw_canvas_style_get_symbol_color (MwSymbol     symbol);
/* @color with @share of it kept over @under, opaque. */
GdkRGBA     mw_canvas_style_mix        (const GdkRGBA       *color,
                                        const GdkRGBA       *under,
                                        double               share);

G_END_DECLS

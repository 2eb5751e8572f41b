/* mw-canvas-style.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "canvas/mw-symbol.h"
#include "graph/mw-layer.h"

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
  MW_CANVAS_COLOR_FOUND,
} MwCanvasColor;

#define MW_CANVAS_N_COLORS (MW_CANVAS_COLOR_FOUND + 1)

/* Text of a card grows with the desktop's up to so much: a card has no more room. */
#define MW_CANVAS_MAX_CARD_FONT 1.5

/**
 * MwCanvasStyle:
 * @colors: by what they are for
 * @dark: whether the background is
 * @high_contrast: whether the desktop asks for it: stronger borders, thicker
 *   lines, and no tints
 * @text_scale: how much larger than usual text is to be; for text that stands
 *   freely, in pixels of the screen
 * @card_font: the same for text on cards, as far as they have room
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
  GHashTable *outlines;
  gboolean    dark;
  gboolean    high_contrast;
  double      text_scale;
  double      card_font;
} MwCanvasStyle;

void        mw_canvas_style_init       (MwCanvasStyle       *self,
                                        GtkWidget           *canvas);
void        mw_canvas_style_clear      (MwCanvasStyle       *self);
/* Reads all of it anew. Returns whether something changed. */
gboolean    mw_canvas_style_update     (MwCanvasStyle       *self);
/* (transfer none): a large picture of it, to be scaled down. */
GdkTexture *mw_canvas_style_get_symbol (MwCanvasStyle       *self,
                                        MwSymbol             symbol,
                                        MwCanvasColor        color);
/* (transfer none): likewise a shape that marks a class. */
GdkTexture *mw_canvas_style_get_shape  (MwCanvasStyle       *self,
                                        guint                shape,
                                        MwCanvasColor        color);
/* (transfer none): a dashed line of @width within @outline. */
GdkTexture *mw_canvas_style_get_dashed (MwCanvasStyle       *self,
                                        const GskRoundedRect *outline,
                                        float                width,
                                        const GdkRGBA       *color);
/* The colour of a class of a layer. */
GdkRGBA     mw_canvas_style_get_class_color (const MwCanvasStyle *self,
                                             const MwLayerClass  *layer_class);
/* Which colour a symbol is drawn in. */
MwCanvasColor mw_canvas_style_get_symbol_color (MwSymbol     symbol);
/* Which colour a change is drawn in. */
MwCanvasColor mw_canvas_style_get_change_color (MwGraphChange change);
/* How strong the borders of cards and areas are. */
float       mw_canvas_style_get_border (const MwCanvasStyle *self);
/* A tint of @color over @under; with high contrast there are none. */
GdkRGBA     mw_canvas_style_tint       (const MwCanvasStyle *self,
                                        const GdkRGBA       *color,
                                        const GdkRGBA       *under,
                                        double               share);
/* @color with @share of it kept over @under, opaque. */
GdkRGBA     mw_canvas_style_mix        (const GdkRGBA       *color,
                                        const GdkRGBA       *under,
                                        double               share);

G_END_DECLS

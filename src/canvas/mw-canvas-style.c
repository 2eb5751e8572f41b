/* mw-canvas-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-style.h"

#include "canvas/mw-palette.h"

/* Pixels of a symbol's picture: enough for the largest zoom on a doubled screen. */
#define SYMBOL_SIZE 64

static const char * const names[MW_CANVAS_N_COLORS] = {
  [MW_CANVAS_COLOR_TEXT] = "text",
  [MW_CANVAS_COLOR_DIM] = "dim",
  [MW_CANVAS_COLOR_BACKGROUND] = "background",
  [MW_CANVAS_COLOR_CARD] = "card",
  [MW_CANVAS_COLOR_BORDER] = "border",
  [MW_CANVAS_COLOR_EDGE] = "edge",
  [MW_CANVAS_COLOR_ACCENT] = "accent",
  [MW_CANVAS_COLOR_SUCCESS] = "success",
  [MW_CANVAS_COLOR_WARNING] = "warning",
  [MW_CANVAS_COLOR_ERROR] = "error",
};

/* A child that is never shown: it lends its colour. */
#define MW_TYPE_SWATCH (mw_swatch_get_type ())
G_DECLARE_FINAL_TYPE (MwSwatch, mw_swatch, MW, SWATCH, GtkWidget)

struct _MwSwatch
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (MwSwatch, mw_swatch, GTK_TYPE_WIDGET)

static void
mw_swatch_class_init (MwSwatchClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "swatch");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mw_swatch_init (MwSwatch *self)
{
  gtk_widget_set_child_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
mw_canvas_style_init (MwCanvasStyle *self,
                      GtkWidget     *canvas)
{
  for (guint i = 0; i < MW_CANVAS_N_COLORS; i++)
    {
      self->swatches[i] = g_object_new (MW_TYPE_SWATCH, NULL);
      gtk_widget_add_css_class (self->swatches[i], names[i]);
      gtk_widget_set_parent (self->swatches[i], canvas);
    }

  self->symbols = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
}

void
mw_canvas_style_clear (MwCanvasStyle *self)
{
  for (guint i = 0; i < MW_CANVAS_N_COLORS; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);

  g_clear_pointer (&self->symbols, g_hash_table_unref);
}

gboolean
mw_canvas_style_update (MwCanvasStyle *self)
{
  gboolean changed = FALSE;
  GdkRGBA white = { 1, 1, 1, 1 };
  GdkRGBA black = { 0, 0, 0, 1 };

  for (guint i = 0; i < MW_CANVAS_N_COLORS; i++)
    {
      GdkRGBA color;

      gtk_widget_get_color (self->swatches[i], &color);
      if (gdk_rgba_equal (&color, &self->colors[i]))
        continue;

      self->colors[i] = color;
      changed = TRUE;
    }

  if (!changed)
    return FALSE;

  self->dark = mw_palette_get_contrast (&self->colors[MW_CANVAS_COLOR_BACKGROUND], &white) >
               mw_palette_get_contrast (&self->colors[MW_CANVAS_COLOR_BACKGROUND], &black);
  g_hash_table_remove_all (self->symbols);

  return TRUE;
}

GdkTexture *
mw_canvas_style_get_symbol (MwCanvasStyle *self,
                            MwSymbol       symbol,
                            MwCanvasColor  color)
{
  gpointer key = GUINT_TO_POINTER (symbol * MW_CANVAS_N_COLORS + color);
  GdkTexture *texture = g_hash_table_lookup (self->symbols, key);

  if (texture == NULL)
    {
      texture = mw_symbol_render (symbol, &self->colors[color], SYMBOL_SIZE);
      g_hash_table_insert (self->symbols, key, texture);
    }

  return texture;
}

MwCanvasColor
mw_canvas_style_get_symbol_color (MwSymbol symbol)
{
  switch (symbol)
    {
    case MW_SYMBOL_ACTIVE:
      return MW_CANVAS_COLOR_SUCCESS;

    case MW_SYMBOL_DEPRECATED:
      return MW_CANVAS_COLOR_WARNING;

    case MW_SYMBOL_EDGE_BROKEN:
      return MW_CANVAS_COLOR_ERROR;

    case MW_SYMBOL_PROPOSED:
    case MW_SYMBOL_DRAFT:
      return MW_CANVAS_COLOR_ACCENT;

    case MW_SYMBOL_NONE:
    case MW_SYMBOL_RETIRED:
    case MW_SYMBOL_GHOST:
    case MW_SYMBOL_SOURCE_ALIGNED:
    case MW_SYMBOL_AGGREGATE:
    case MW_SYMBOL_CONSUMER_ALIGNED:
    case MW_SYMBOL_EDGE_REQUESTED:
    case MW_SYMBOL_EDGE_DERIVED:
    case MW_SYMBOL_EDGE_REJECTED:
    default:
      return MW_CANVAS_COLOR_DIM;
    }
}

GdkRGBA
mw_canvas_style_mix (const GdkRGBA *color,
                     const GdkRGBA *under,
                     double         share)
{
  return (GdkRGBA) {
           (float) (color->red * share + under->red * (1 - share)),
           (float) (color->green * share + under->green * (1 - share)),
           (float) (color->blue * share + under->blue * (1 - share)),
           1,
  };
}

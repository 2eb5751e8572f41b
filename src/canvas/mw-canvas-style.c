/* mw-canvas-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-style.h"

#include <adwaita.h>

#include "canvas/mw-palette.h"
#include "canvas/mw-shape.h"

/* Pixels of a symbol's picture. Twice what it has on a card at zoom 1, so that the
 * cheap filter is good enough to halve it: better ones cost more than all the rest
 * of a frame where they are drawn by software. */
#define SYMBOL_SIZE 30
/* Pixels of an outline's picture for one of a card. */
#define OUTLINE_SCALE 2.0

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
  [MW_CANVAS_COLOR_FOUND] = "found",
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
  self->outlines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->text_scale = 1;
  self->card_font = 1;
}

void
mw_canvas_style_clear (MwCanvasStyle *self)
{
  for (guint i = 0; i < MW_CANVAS_N_COLORS; i++)
    g_clear_pointer (&self->swatches[i], gtk_widget_unparent);

  g_clear_pointer (&self->symbols, g_hash_table_unref);
  g_clear_pointer (&self->outlines, g_hash_table_unref);
}

/* What the desktop asks for besides colours. */
static gboolean
update_settings (MwCanvasStyle *self)
{
  gboolean high_contrast = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  double text_scale = 1;
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (self->swatches[0]), "gtk-xft-dpi", &dpi, NULL);
  if (dpi > 0)
    text_scale = CLAMP (dpi / 1024.0 / 96.0, 0.75, 3);

  if (high_contrast == self->high_contrast && text_scale == self->text_scale)
    return FALSE;

  self->high_contrast = high_contrast;
  self->text_scale = text_scale;
  self->card_font = MIN (text_scale, MW_CANVAS_MAX_CARD_FONT);

  return TRUE;
}

gboolean
mw_canvas_style_update (MwCanvasStyle *self)
{
  gboolean changed = update_settings (self);
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
  g_hash_table_remove_all (self->outlines);

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

GdkTexture *
mw_canvas_style_get_shape (MwCanvasStyle *self,
                           guint          shape,
                           MwCanvasColor  color)
{
  gpointer key = GUINT_TO_POINTER ((MW_N_SYMBOLS + shape % MW_N_SHAPES) * MW_CANVAS_N_COLORS + color);
  GdkTexture *texture = g_hash_table_lookup (self->symbols, key);

  if (texture == NULL)
    {
      texture = mw_shape_render (shape, &self->colors[color], SYMBOL_SIZE);
      g_hash_table_insert (self->symbols, key, texture);
    }

  return texture;
}

static GdkTexture *
draw_dashed (const graphene_rect_t *rect,
             double                 radius,
             double                 width,
             const GdkRGBA         *color)
{
  const double dash[] = { 4 + width, 3 + width / 2 };
  int pixel_width = (int) (rect->size.width * OUTLINE_SCALE);
  int pixel_height = (int) (rect->size.height * OUTLINE_SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (pixel_width, 1), MAX (pixel_height, 1));
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  double right = rect->size.width - width / 2;
  double bottom = rect->size.height - width / 2;
  g_autoptr(GBytes) bytes = NULL;

  cairo_scale (cr, OUTLINE_SCALE, OUTLINE_SCALE);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  radius = MAX (radius - width / 2, 0.1);
  cairo_arc (cr, right - radius, width / 2 + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, width / 2 + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, width / 2 + radius, width / 2 + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      stride * (gsize) cairo_image_surface_get_height (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (MAX (pixel_width, 1), MAX (pixel_height, 1), GDK_MEMORY_DEFAULT, bytes, stride);
}

GdkTexture *
mw_canvas_style_get_dashed (MwCanvasStyle        *self,
                            const GskRoundedRect *outline,
                            float                 width,
                            const GdkRGBA        *color)
{
  g_autofree char *color_text = gdk_rgba_to_string (color);
  g_autofree char *key = g_strdup_printf ("%d %d %d %d %s",
                                          (int) outline->bounds.size.width, (int) outline->bounds.size.height,
                                          (int) outline->corner[0].width, (int) (width * 4), color_text);
  GdkTexture *texture = g_hash_table_lookup (self->outlines, key);

  if (texture == NULL)
    {
      texture = draw_dashed (&outline->bounds, outline->corner[0].width, MAX (width, 1.25), color);
      g_hash_table_insert (self->outlines, g_steal_pointer (&key), texture);
    }

  return texture;
}

GdkRGBA
mw_canvas_style_get_class_color (const MwCanvasStyle *self,
                                 const MwLayerClass  *layer_class)
{
  GdkRGBA color;

  switch (layer_class->color)
    {
    case MW_LAYER_COLOR_SUCCESS:
      return self->colors[MW_CANVAS_COLOR_SUCCESS];

    case MW_LAYER_COLOR_WARNING:
      return self->colors[MW_CANVAS_COLOR_WARNING];

    case MW_LAYER_COLOR_ERROR:
      return self->colors[MW_CANVAS_COLOR_ERROR];

    case MW_LAYER_COLOR_ACCENT:
      return self->colors[MW_CANVAS_COLOR_ACCENT];

    case MW_LAYER_COLOR_PALETTE:
      mw_palette_get_domain_color (layer_class->palette, self->dark, &color);
      return color;

    case MW_LAYER_COLOR_NEUTRAL:
    default:
      return self->colors[MW_CANVAS_COLOR_EDGE];
    }
}

MwCanvasColor
mw_canvas_style_get_symbol_color (MwSymbol symbol)
{
  switch (symbol)
    {
    case MW_SYMBOL_ACTIVE:
    case MW_SYMBOL_ADDED:
      return MW_CANVAS_COLOR_SUCCESS;

    case MW_SYMBOL_DEPRECATED:
    case MW_SYMBOL_CHANGED:
      return MW_CANVAS_COLOR_WARNING;

    case MW_SYMBOL_EDGE_BROKEN:
    case MW_SYMBOL_REMOVED:
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
    case MW_SYMBOL_EDGE_IMPLIED:
    case MW_SYMBOL_PORT_INPUT:
    case MW_SYMBOL_PORT_OUTPUT:
    case MW_SYMBOL_PORT_MANAGEMENT:
    case MW_SYMBOL_CODE:
    case MW_SYMBOL_INFRASTRUCTURE:
    case MW_SYMBOL_OBJECT:
    case MW_SYMBOL_CONCEPT:
    case MW_SYMBOL_KEY:
    case MW_SYMBOL_CLASSIFIED:
    default:
      return MW_CANVAS_COLOR_DIM;
    }
}

MwCanvasColor
mw_canvas_style_get_change_color (MwGraphChange change)
{
  return mw_canvas_style_get_symbol_color (mw_symbol_for_change (change));
}

float
mw_canvas_style_get_border (const MwCanvasStyle *self)
{
  return self->high_contrast ? 2 : 1;
}

GdkRGBA
mw_canvas_style_tint (const MwCanvasStyle *self,
                      const GdkRGBA       *color,
                      const GdkRGBA       *under,
                      double               share)
{
  return self->high_contrast ? *under : mw_canvas_style_mix (color, under, share);
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

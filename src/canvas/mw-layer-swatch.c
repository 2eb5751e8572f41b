/* mw-layer-swatch.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layer-swatch.h"

#include <adwaita.h>

#include "canvas/mw-palette.h"
#include "canvas/mw-shape.h"

#define SIZE 18
#define SHAPE 12.0f
#define RADIUS 4.0f
/* Pixels of the shape's picture, for screens of any scale. */
#define SHAPE_PIXELS 48

struct _MwLayerSwatch
{
  GtkWidget   parent_instance;

  GdkTexture *texture;           /* the shape, in `shown` */
  GdkRGBA     shown;
  guint       shape;
  guint       palette;
  gboolean    from_palette;      /* else CSS says the colour */
};

G_DEFINE_FINAL_TYPE (MwLayerSwatch, mw_layer_swatch, GTK_TYPE_WIDGET)

static const char * const css_classes[] = {
  [MW_LAYER_COLOR_NEUTRAL] = "neutral",
  [MW_LAYER_COLOR_SUCCESS] = "success",
  [MW_LAYER_COLOR_WARNING] = "warning",
  [MW_LAYER_COLOR_ERROR] = "error",
  [MW_LAYER_COLOR_ACCENT] = "accent",
  [MW_LAYER_COLOR_PALETTE] = "palette",
};

static void
mw_layer_swatch_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
mw_layer_swatch_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MwLayerSwatch *self = MW_LAYER_SWATCH (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float x = (float) (gtk_widget_get_width (widget) - SIZE) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE) / 2;
  GdkRGBA ground = dark ? (GdkRGBA) { 0.11f, 0.11f, 0.12f, 1 } : (GdkRGBA) { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (self->from_palette)
    mw_palette_get_domain_color (self->palette, dark, &color);

  if (self->texture == NULL || !gdk_rgba_equal (&ground, &self->shown))
    {
      g_clear_object (&self->texture);
      self->texture = mw_shape_render (self->shape, &ground, SHAPE_PIXELS);
      self->shown = ground;
    }

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, SIZE, SIZE), RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_scaled_texture (snapshot, self->texture, GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (x + (SIZE - SHAPE) / 2, y + (SIZE - SHAPE) / 2,
                                                           SHAPE, SHAPE));
}

static void
mw_layer_swatch_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mw_layer_swatch_parent_class)->css_changed (widget, change);

  gtk_widget_queue_draw (widget);
}

static void
mw_layer_swatch_dispose (GObject *object)
{
  MwLayerSwatch *self = MW_LAYER_SWATCH (object);

  g_clear_object (&self->texture);

  G_OBJECT_CLASS (mw_layer_swatch_parent_class)->dispose (object);
}

static void
mw_layer_swatch_class_init (MwLayerSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mw_layer_swatch_dispose;

  widget_class->measure = mw_layer_swatch_measure;
  widget_class->snapshot = mw_layer_swatch_snapshot;
  widget_class->css_changed = mw_layer_swatch_css_changed;

  gtk_widget_class_set_css_name (widget_class, "layer-swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mw_layer_swatch_init (MwLayerSwatch *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mw_layer_swatch_new (const MwLayerClass *layer_class)
{
  MwLayerSwatch *self = g_object_new (MW_TYPE_LAYER_SWATCH, NULL);

  self->shape = layer_class->shape;
  self->palette = layer_class->palette;
  self->from_palette = layer_class->color == MW_LAYER_COLOR_PALETTE;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_classes[layer_class->color]);

  return GTK_WIDGET (self);
}

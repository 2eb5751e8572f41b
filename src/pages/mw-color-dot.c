/* mw-color-dot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-color-dot.h"

#include <adwaita.h>

#include "canvas/mw-palette.h"

#define DIAMETER 12

struct _MwColorDot
{
  GtkWidget parent_instance;

  guint     color;
};

typedef enum {
  PROP_COLOR = 1,
} MwColorDotProperty;

static GParamSpec *properties[PROP_COLOR + 1];

G_DEFINE_FINAL_TYPE (MwColorDot, mw_color_dot, GTK_TYPE_WIDGET)

static void
mw_color_dot_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  *minimum = *natural = DIAMETER;
}

static void
mw_color_dot_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  MwColorDot *self = MW_COLOR_DOT (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  float x = (gtk_widget_get_width (widget) - DIAMETER) / 2.f;
  float y = (gtk_widget_get_height (widget) - DIAMETER) / 2.f;
  GskRoundedRect circle;
  GdkRGBA rgba;

  mw_palette_get_domain_color (self->color, adw_style_manager_get_dark (style), &rgba);
  gsk_rounded_rect_init_from_rect (&circle,
                                   &GRAPHENE_RECT_INIT (x, y, DIAMETER, DIAMETER),
                                   DIAMETER / 2.f);

  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &rgba, &circle.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
mw_color_dot_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  MwColorDot *self = MW_COLOR_DOT (object);

  switch ((MwColorDotProperty) prop_id)
    {
    case PROP_COLOR:
      g_value_set_uint (value, self->color);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_color_dot_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  switch ((MwColorDotProperty) prop_id)
    {
    case PROP_COLOR:
      mw_color_dot_set_color (MW_COLOR_DOT (object), g_value_get_uint (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_color_dot_class_init (MwColorDotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = mw_color_dot_get_property;
  object_class->set_property = mw_color_dot_set_property;
  widget_class->measure = mw_color_dot_measure;
  widget_class->snapshot = mw_color_dot_snapshot;

  properties[PROP_COLOR] =
    g_param_spec_uint ("color", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
mw_color_dot_init (MwColorDot *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
mw_color_dot_new (guint color)
{
  return g_object_new (MW_TYPE_COLOR_DOT, "color", color, NULL);
}

guint
mw_color_dot_get_color (MwColorDot *self)
{
  g_return_val_if_fail (MW_IS_COLOR_DOT (self), 0);

  return self->color;
}

void
mw_color_dot_set_color (MwColorDot *self,
                        guint       color)
{
  g_return_if_fail (MW_IS_COLOR_DOT (self));

  if (self->color == color)
    return;

  self->color = color;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR]);
}

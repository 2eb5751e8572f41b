/* mw-shape.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-shape.h"

#include <math.h>

#define RADIUS 7.0
#define RING_WIDTH 2.6

static void
add_circle (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, RADIUS - 0.5, 0, 2 * G_PI);
}

static void
add_square (cairo_t *cr)
{
  cairo_rectangle (cr, 2.2, 2.2, 11.6, 11.6);
}

/* Corners around the middle, the first of them at @turn of a full turn from the
 * top; with @inner smaller than 1 every other one is nearer to the middle. */
static void
add_corners (cairo_t *cr,
             guint    n,
             double   turn,
             double   inner)
{
  for (guint i = 0; i < n; i++)
    {
      double angle = 2 * G_PI * (turn + (double) i / n) - G_PI / 2;
      double radius = i % 2 == 1 ? RADIUS * inner : RADIUS;

      cairo_line_to (cr, 8 + radius * cos (angle), 8 + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
add_triangle_up (cairo_t *cr)
{
  add_corners (cr, 3, 0, 1);
}

static void
add_triangle_down (cairo_t *cr)
{
  add_corners (cr, 3, 0.5, 1);
}

static void
add_diamond (cairo_t *cr)
{
  add_corners (cr, 4, 0, 1);
}

static void
add_pentagon (cairo_t *cr)
{
  add_corners (cr, 5, 0, 1);
}

static void
add_hexagon (cairo_t *cr)
{
  add_corners (cr, 6, 0.25, 1);
}

static void
add_star (cairo_t *cr)
{
  add_corners (cr, 10, 0, 0.42);
}

/* Two bars across each other. */
static void
add_bars (cairo_t *cr,
          double   angle)
{
  cairo_save (cr);
  cairo_translate (cr, 8, 8);
  cairo_rotate (cr, angle);
  cairo_rectangle (cr, -1.8, -RADIUS, 3.6, 2 * RADIUS);
  cairo_rectangle (cr, -RADIUS, -1.8, 2 * RADIUS, 3.6);
  cairo_restore (cr);
}

static void
add_cross (cairo_t *cr)
{
  add_bars (cr, G_PI / 4);
}

static void
add_plus (cairo_t *cr)
{
  add_bars (cr, 0);
}

static void
add_ring (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, RADIUS - 0.5, 0, 2 * G_PI);
  cairo_new_sub_path (cr);
  cairo_arc_negative (cr, 8, 8, RADIUS - 0.5 - RING_WIDTH, 2 * G_PI, 0);
}

/* Half a disc. */
static void
add_half (cairo_t *cr)
{
  cairo_arc (cr, 8, 11, RADIUS, G_PI, 2 * G_PI);
  cairo_close_path (cr);
}

typedef void (*Add) (cairo_t *cr);

/* In the order of `shape` of a class: see MwLayerClass. */
static const Add adds[MW_N_SHAPES] = {
  add_circle, add_square, add_triangle_up, add_diamond,
  add_triangle_down, add_pentagon, add_hexagon, add_star,
  add_cross, add_plus, add_ring, add_half,
};

void
mw_shape_draw (guint          shape,
               cairo_t       *cr,
               const GdkRGBA *color)
{
  gdk_cairo_set_source_rgba (cr, color);
  cairo_new_path (cr);
  adds[shape % MW_N_SHAPES] (cr);
  cairo_fill (cr);
}

GdkTexture *
mw_shape_render (guint          shape,
                 const GdkRGBA *color,
                 int            size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);

  cairo_scale (cr, size / 16.0, size / 16.0);
  mw_shape_draw (shape, cr, color);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) size,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, stride);
}

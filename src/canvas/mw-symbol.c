/* mw-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-symbol.h"

#include <math.h>

typedef void (*Draw) (cairo_t *cr);

MwSymbol
mw_symbol_for_lifecycle (MwLifecycle lifecycle)
{
  switch (lifecycle)
    {
    case MW_LIFECYCLE_PROPOSED:
      return MW_SYMBOL_PROPOSED;

    case MW_LIFECYCLE_DRAFT:
      return MW_SYMBOL_DRAFT;

    case MW_LIFECYCLE_ACTIVE:
      return MW_SYMBOL_ACTIVE;

    case MW_LIFECYCLE_DEPRECATED:
      return MW_SYMBOL_DEPRECATED;

    case MW_LIFECYCLE_RETIRED:
      return MW_SYMBOL_RETIRED;

    case MW_LIFECYCLE_UNKNOWN:
    default:
      return MW_SYMBOL_NONE;
    }
}

MwSymbol
mw_symbol_for_archetype (MwArchetype archetype)
{
  switch (archetype)
    {
    case MW_ARCHETYPE_SOURCE_ALIGNED:
      return MW_SYMBOL_SOURCE_ALIGNED;

    case MW_ARCHETYPE_AGGREGATE:
      return MW_SYMBOL_AGGREGATE;

    case MW_ARCHETYPE_CONSUMER_ALIGNED:
      return MW_SYMBOL_CONSUMER_ALIGNED;

    case MW_ARCHETYPE_UNKNOWN:
    default:
      return MW_SYMBOL_NONE;
    }
}

MwSymbol
mw_symbol_for_edge (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_REQUESTED:
      return MW_SYMBOL_EDGE_REQUESTED;

    case MW_EDGE_REJECTED:
      return MW_SYMBOL_EDGE_REJECTED;

    case MW_EDGE_DERIVED:
      return MW_SYMBOL_EDGE_DERIVED;

    case MW_EDGE_BROKEN:
      return MW_SYMBOL_EDGE_BROKEN;

    case MW_EDGE_ACTIVE:
    default:
      return MW_SYMBOL_NONE;
    }
}

static void
add_circle (cairo_t *cr,
            double   x,
            double   y,
            double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

static void
add_line (cairo_t *cr,
          double   x1,
          double   y1,
          double   x2,
          double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

/* A full disc with a tick cut out of it. */
static void
draw_active (cairo_t *cr)
{
  add_circle (cr, 8, 8, 6.5);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_move_to (cr, 4.9, 8.3);
  cairo_line_to (cr, 7.1, 10.5);
  cairo_line_to (cr, 11.2, 5.8);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

/* A ring with a plus: somebody proposes to add it. */
static void
draw_proposed (cairo_t *cr)
{
  add_circle (cr, 8, 8, 5.8);
  add_line (cr, 8, 5.2, 8, 10.8);
  add_line (cr, 5.2, 8, 10.8, 8);
  cairo_stroke (cr);
}

/* A pencil. */
static void
draw_draft (cairo_t *cr)
{
  cairo_move_to (cr, 2.4, 13.6);
  cairo_line_to (cr, 3.3, 10.1);
  cairo_line_to (cr, 10.7, 2.7);
  cairo_line_to (cr, 13.3, 5.3);
  cairo_line_to (cr, 5.9, 12.7);
  cairo_close_path (cr);
  add_line (cr, 8.8, 4.6, 11.4, 7.2);
  cairo_stroke (cr);
}

/* A warning triangle with its mark cut out of it. */
static void
draw_deprecated (cairo_t *cr)
{
  cairo_move_to (cr, 8, 2.2);
  cairo_line_to (cr, 14.3, 13.4);
  cairo_line_to (cr, 1.7, 13.4);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_line_width (cr, 1.8);
  add_line (cr, 8, 6.3, 8, 9.2);
  add_line (cr, 8, 11.8, 8, 11.8);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

/* A ring with a bar: no entry any more. */
static void
draw_retired (cairo_t *cr)
{
  add_circle (cr, 8, 8, 5.8);
  add_line (cr, 5, 8, 11, 8);
  cairo_stroke (cr);
}

/* A question mark in a broken ring: it is only spoken of. */
static void
draw_ghost (cairo_t *cr)
{
  const double dash[] = { 2.2, 2.4 };

  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  add_circle (cr, 8, 8, 6.3);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 6.6, 1.9, -G_PI, 0.35 * G_PI);
  cairo_line_to (cr, 8, 9.2);
  add_line (cr, 8, 11.4, 8, 11.4);
  cairo_stroke (cr);
}

/* A store of data. */
static void
draw_source_aligned (cairo_t *cr)
{
  for (guint i = 0; i < 2; i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 8, i == 0 ? 4.2 : 11.6);
      cairo_scale (cr, 5, 2);
      cairo_new_sub_path (cr);
      cairo_arc (cr, 0, 0, 1, i == 0 ? -G_PI : 0, G_PI);
      cairo_restore (cr);
    }
  add_line (cr, 3, 4.2, 3, 11.6);
  add_line (cr, 13, 4.2, 13, 11.6);
  cairo_stroke (cr);
}

/* Several come together. */
static void
draw_aggregate (cairo_t *cr)
{
  cairo_move_to (cr, 2.5, 3.2);
  cairo_curve_to (cr, 6.5, 3.2, 5.5, 8, 9, 8);
  cairo_move_to (cr, 2.5, 12.8);
  cairo_curve_to (cr, 6.5, 12.8, 5.5, 8, 9, 8);
  add_line (cr, 2.5, 8, 13.2, 8);
  cairo_move_to (cr, 10.4, 5.2);
  cairo_line_to (cr, 13.2, 8);
  cairo_line_to (cr, 10.4, 10.8);
  cairo_stroke (cr);
}

/* Somebody who uses it. */
static void
draw_consumer_aligned (cairo_t *cr)
{
  add_circle (cr, 8, 5, 2.7);
  cairo_stroke (cr);
  cairo_move_to (cr, 2.8, 13.6);
  cairo_curve_to (cr, 2.8, 8.6, 13.2, 8.6, 13.2, 13.6);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/* Still waiting: a clock. */
static void
draw_edge_requested (cairo_t *cr)
{
  add_circle (cr, 8, 8, 5.8);
  cairo_move_to (cr, 8, 4.8);
  cairo_line_to (cr, 8, 8);
  cairo_line_to (cr, 10.4, 9.4);
  cairo_stroke (cr);
}

/* Therefore: three points. */
static void
draw_edge_derived (cairo_t *cr)
{
  add_circle (cr, 8, 4.4, 1.9);
  add_circle (cr, 4, 11.4, 1.9);
  add_circle (cr, 12, 11.4, 1.9);
  cairo_fill (cr);
}

static void
draw_edge_broken (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.4);
  add_line (cr, 4, 4, 12, 12);
  add_line (cr, 12, 4, 4, 12);
  cairo_stroke (cr);
}

static void
draw_edge_rejected (cairo_t *cr)
{
  add_circle (cr, 8, 8, 5.8);
  add_line (cr, 4, 12, 12, 4);
  cairo_stroke (cr);
}

static const Draw draws[] = {
  [MW_SYMBOL_ACTIVE] = draw_active,
  [MW_SYMBOL_PROPOSED] = draw_proposed,
  [MW_SYMBOL_DRAFT] = draw_draft,
  [MW_SYMBOL_DEPRECATED] = draw_deprecated,
  [MW_SYMBOL_RETIRED] = draw_retired,
  [MW_SYMBOL_GHOST] = draw_ghost,
  [MW_SYMBOL_SOURCE_ALIGNED] = draw_source_aligned,
  [MW_SYMBOL_AGGREGATE] = draw_aggregate,
  [MW_SYMBOL_CONSUMER_ALIGNED] = draw_consumer_aligned,
  [MW_SYMBOL_EDGE_REQUESTED] = draw_edge_requested,
  [MW_SYMBOL_EDGE_DERIVED] = draw_edge_derived,
  [MW_SYMBOL_EDGE_REJECTED] = draw_edge_rejected,
  [MW_SYMBOL_EDGE_BROKEN] = draw_edge_broken,
};

void
mw_symbol_draw (MwSymbol       symbol,
                cairo_t       *cr,
                const GdkRGBA *color)
{
  if (symbol == MW_SYMBOL_NONE || symbol >= G_N_ELEMENTS (draws))
    return;

  /* A group, so that what is cut out is cut out of the symbol alone. */
  cairo_push_group (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  draws[symbol] (cr);
  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
}

GdkTexture *
mw_symbol_render (MwSymbol       symbol,
                  const GdkRGBA *color,
                  int            size)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;
  int stride = cairo_image_surface_get_stride (surface);

  cairo_scale (cr, size / 16.0, size / 16.0);
  mw_symbol_draw (symbol, cr, color);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) size);
  cairo_surface_destroy (surface);

  texture = gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);

  return texture;
}

/* mw-symbol.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-symbol-private.h"

#include <math.h>

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

MwSymbol
mw_symbol_for_port (MwPortDirection direction)
{
  switch (direction)
    {
    case MW_PORT_INPUT:
      return MW_SYMBOL_PORT_INPUT;

    case MW_PORT_MANAGEMENT:
      return MW_SYMBOL_PORT_MANAGEMENT;

    case MW_PORT_OUTPUT:
    default:
      return MW_SYMBOL_PORT_OUTPUT;
    }
}

MwSymbol
mw_symbol_for_change (MwGraphChange change)
{
  switch (change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      return MW_SYMBOL_ADDED;

    case MW_GRAPH_CHANGE_REMOVED:
      return MW_SYMBOL_REMOVED;

    case MW_GRAPH_CHANGE_CHANGED:
      return MW_SYMBOL_CHANGED;

    case MW_GRAPH_CHANGE_NONE:
    default:
      return MW_SYMBOL_NONE;
    }
}

void
mw_symbol_add_circle (cairo_t *cr,
                      double   x,
                      double   y,
                      double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
}

void
mw_symbol_add_line (cairo_t *cr,
                    double   x1,
                    double   y1,
                    double   x2,
                    double   y2)
{
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
}

typedef void (*Draw) (cairo_t *cr);

static const Draw draws[MW_N_SYMBOLS] = {
  [MW_SYMBOL_ACTIVE] = mw_symbol_draw_active,
  [MW_SYMBOL_PROPOSED] = mw_symbol_draw_proposed,
  [MW_SYMBOL_DRAFT] = mw_symbol_draw_draft,
  [MW_SYMBOL_DEPRECATED] = mw_symbol_draw_deprecated,
  [MW_SYMBOL_RETIRED] = mw_symbol_draw_retired,
  [MW_SYMBOL_GHOST] = mw_symbol_draw_ghost,
  [MW_SYMBOL_SOURCE_ALIGNED] = mw_symbol_draw_source_aligned,
  [MW_SYMBOL_AGGREGATE] = mw_symbol_draw_aggregate,
  [MW_SYMBOL_CONSUMER_ALIGNED] = mw_symbol_draw_consumer_aligned,
  [MW_SYMBOL_EDGE_REQUESTED] = mw_symbol_draw_requested,
  [MW_SYMBOL_EDGE_DERIVED] = mw_symbol_draw_derived,
  [MW_SYMBOL_EDGE_REJECTED] = mw_symbol_draw_rejected,
  [MW_SYMBOL_EDGE_BROKEN] = mw_symbol_draw_broken,
  [MW_SYMBOL_EDGE_IMPLIED] = mw_symbol_draw_implied,
  [MW_SYMBOL_PORT_INPUT] = mw_symbol_draw_port_input,
  [MW_SYMBOL_PORT_OUTPUT] = mw_symbol_draw_port_output,
  [MW_SYMBOL_PORT_MANAGEMENT] = mw_symbol_draw_port_management,
  [MW_SYMBOL_CODE] = mw_symbol_draw_code,
  [MW_SYMBOL_INFRASTRUCTURE] = mw_symbol_draw_infrastructure,
  [MW_SYMBOL_OBJECT] = mw_symbol_draw_object,
  [MW_SYMBOL_CONCEPT] = mw_symbol_draw_concept,
  [MW_SYMBOL_KEY] = mw_symbol_draw_key,
  [MW_SYMBOL_CLASSIFIED] = mw_symbol_draw_classified,
  [MW_SYMBOL_ADDED] = mw_symbol_draw_added,
  [MW_SYMBOL_REMOVED] = mw_symbol_draw_removed,
  [MW_SYMBOL_CHANGED] = mw_symbol_draw_changed,
};

void
mw_symbol_draw (MwSymbol       symbol,
                cairo_t       *cr,
                const GdkRGBA *color)
{
  Draw draw = symbol < MW_N_SYMBOLS ? draws[symbol] : NULL;

  if (draw == NULL)
    return;

  /* A group, so that what is cut out is cut out of the symbol alone. */
  cairo_push_group (cr);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  draw (cr);
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

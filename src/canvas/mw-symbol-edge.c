/* mw-symbol-edge.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-symbol-private.h"

/* Still waiting: a clock. */
void
mw_symbol_draw_requested (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 5.8);
  cairo_move_to (cr, 8, 4.8);
  cairo_line_to (cr, 8, 8);
  cairo_line_to (cr, 10.4, 9.4);
  cairo_stroke (cr);
}

/* Therefore: three points. */
void
mw_symbol_draw_derived (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 4.4, 1.9);
  mw_symbol_add_circle (cr, 4, 11.4, 1.9);
  mw_symbol_add_circle (cr, 12, 11.4, 1.9);
  cairo_fill (cr);
}

void
mw_symbol_draw_broken (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.4);
  mw_symbol_add_line (cr, 4, 4, 12, 12);
  mw_symbol_add_line (cr, 12, 4, 4, 12);
  cairo_stroke (cr);
}

void
mw_symbol_draw_rejected (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 5.8);
  mw_symbol_add_line (cr, 4, 12, 12, 4);
  cairo_stroke (cr);
}

/* It goes on through something that is not shown. */
void
mw_symbol_draw_implied (cairo_t *cr)
{
  for (guint i = 0; i < 3; i++)
    mw_symbol_add_circle (cr, 3.2 + 4.8 * i, 8, 1.5);
  cairo_fill (cr);
}

/* The signs of a comparison, cut out of a disc. */
static void
draw_disc (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 7);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_line_width (cr, 2);
}

void
mw_symbol_draw_added (cairo_t *cr)
{
  draw_disc (cr);
  mw_symbol_add_line (cr, 8, 4.6, 8, 11.4);
  mw_symbol_add_line (cr, 4.6, 8, 11.4, 8);
  cairo_stroke (cr);
}

void
mw_symbol_draw_removed (cairo_t *cr)
{
  draw_disc (cr);
  mw_symbol_add_line (cr, 4.6, 8, 11.4, 8);
  cairo_stroke (cr);
}

void
mw_symbol_draw_changed (cairo_t *cr)
{
  draw_disc (cr);
  cairo_move_to (cr, 4.2, 9);
  cairo_curve_to (cr, 5.6, 5.6, 7.2, 6.4, 8, 8);
  cairo_curve_to (cr, 8.8, 9.6, 10.4, 10.4, 11.8, 7);
  cairo_stroke (cr);
}

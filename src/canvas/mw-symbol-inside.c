/* mw-symbol-inside.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-symbol-private.h"

#include <math.h>

static void
add_arrow (cairo_t *cr,
           double   from,
           double   to)
{
  mw_symbol_add_line (cr, from, 8, to, 8);
  cairo_move_to (cr, to - 3, 5);
  cairo_line_to (cr, to, 8);
  cairo_line_to (cr, to - 3, 11);
}

/* Into a wall. */
void
mw_symbol_draw_port_input (cairo_t *cr)
{
  add_arrow (cr, 1.8, 9.4);
  mw_symbol_add_line (cr, 13, 2.8, 13, 13.2);
  cairo_stroke (cr);
}

/* Out of a wall. */
void
mw_symbol_draw_port_output (cairo_t *cr)
{
  mw_symbol_add_line (cr, 3, 2.8, 3, 13.2);
  add_arrow (cr, 6.4, 14.2);
  cairo_stroke (cr);
}

/* A wheel with cogs. */
void
mw_symbol_draw_port_management (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 3.6);
  for (guint i = 0; i < 8; i++)
    {
      double x = cos (i * G_PI / 4);
      double y = sin (i * G_PI / 4);

      mw_symbol_add_line (cr, 8 + x * 4.6, 8 + y * 4.6, 8 + x * 6.2, 8 + y * 6.2);
    }
  cairo_stroke (cr);
}

void
mw_symbol_draw_code (cairo_t *cr)
{
  cairo_move_to (cr, 5, 4.2);
  cairo_line_to (cr, 1.6, 8);
  cairo_line_to (cr, 5, 11.8);
  cairo_move_to (cr, 11, 4.2);
  cairo_line_to (cr, 14.4, 8);
  cairo_line_to (cr, 11, 11.8);
  mw_symbol_add_line (cr, 9.2, 3, 6.8, 13);
  cairo_stroke (cr);
}

/* Two machines in a rack. */
void
mw_symbol_draw_infrastructure (cairo_t *cr)
{
  for (guint i = 0; i < 2; i++)
    {
      cairo_rectangle (cr, 2, 2.4 + 6 * i, 12, 5.2);
      mw_symbol_add_line (cr, 4.8, 5 + 6 * i, 4.8, 5 + 6 * i);
      mw_symbol_add_line (cr, 8, 5 + 6 * i, 11.2, 5 + 6 * i);
    }
  cairo_stroke (cr);
}

/* A table. */
void
mw_symbol_draw_object (cairo_t *cr)
{
  cairo_rectangle (cr, 2, 2.6, 12, 10.8);
  mw_symbol_add_line (cr, 2, 6.2, 14, 6.2);
  mw_symbol_add_line (cr, 2, 9.8, 14, 9.8);
  mw_symbol_add_line (cr, 6.4, 6.2, 6.4, 13.4);
  cairo_stroke (cr);
}

/* What two circles have in common. */
void
mw_symbol_draw_concept (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 5.8, 8, 4.2);
  mw_symbol_add_circle (cr, 10.2, 8, 4.2);
  cairo_stroke (cr);
}

void
mw_symbol_draw_key (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 5, 8, 2.9);
  mw_symbol_add_line (cr, 7.9, 8, 14.2, 8);
  mw_symbol_add_line (cr, 11, 8, 11, 10.6);
  mw_symbol_add_line (cr, 13.8, 8, 13.8, 10.2);
  cairo_stroke (cr);
}

/* A shut lock. */
void
mw_symbol_draw_classified (cairo_t *cr)
{
  cairo_rectangle (cr, 3, 7.4, 10, 6.2);
  cairo_fill (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 6.2, 3.2, -G_PI, 0);
  mw_symbol_add_line (cr, 4.8, 6.2, 4.8, 7.6);
  mw_symbol_add_line (cr, 11.2, 6.2, 11.2, 7.6);
  cairo_stroke (cr);
}

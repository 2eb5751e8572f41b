/* mw-symbol-product.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-symbol-private.h"

/* A full disc with a tick cut out of it. */
void
mw_symbol_draw_active (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 6.5);
  cairo_fill (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_move_to (cr, 4.9, 8.3);
  cairo_line_to (cr, 7.1, 10.5);
  cairo_line_to (cr, 11.2, 5.8);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

/* A ring with a plus: somebody proposes to add it. */
void
mw_symbol_draw_proposed (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 5.8);
  mw_symbol_add_line (cr, 8, 5.2, 8, 10.8);
  mw_symbol_add_line (cr, 5.2, 8, 10.8, 8);
  cairo_stroke (cr);
}

/* A pencil. */
void
mw_symbol_draw_draft (cairo_t *cr)
{
  cairo_move_to (cr, 2.4, 13.6);
  cairo_line_to (cr, 3.3, 10.1);
  cairo_line_to (cr, 10.7, 2.7);
  cairo_line_to (cr, 13.3, 5.3);
  cairo_line_to (cr, 5.9, 12.7);
  cairo_close_path (cr);
  mw_symbol_add_line (cr, 8.8, 4.6, 11.4, 7.2);
  cairo_stroke (cr);
}

/* A warning triangle with its mark cut out of it. */
void
mw_symbol_draw_deprecated (cairo_t *cr)
{
  cairo_move_to (cr, 8, 2.2);
  cairo_line_to (cr, 14.3, 13.4);
  cairo_line_to (cr, 1.7, 13.4);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_set_line_width (cr, 1.8);
  mw_symbol_add_line (cr, 8, 6.3, 8, 9.2);
  mw_symbol_add_line (cr, 8, 11.8, 8, 11.8);
  cairo_stroke (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_OVER);
}

/* A ring with a bar: no entry any more. */
void
mw_symbol_draw_retired (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 8, 5.8);
  mw_symbol_add_line (cr, 5, 8, 11, 8);
  cairo_stroke (cr);
}

/* A question mark in a broken ring: it is only spoken of. */
void
mw_symbol_draw_ghost (cairo_t *cr)
{
  const double dash[] = { 2.2, 2.4 };

  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  mw_symbol_add_circle (cr, 8, 8, 6.3);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 6.6, 1.9, -G_PI, 0.35 * G_PI);
  cairo_line_to (cr, 8, 9.2);
  mw_symbol_add_line (cr, 8, 11.4, 8, 11.4);
  cairo_stroke (cr);
}

/* A store of data. */
void
mw_symbol_draw_source_aligned (cairo_t *cr)
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
  mw_symbol_add_line (cr, 3, 4.2, 3, 11.6);
  mw_symbol_add_line (cr, 13, 4.2, 13, 11.6);
  cairo_stroke (cr);
}

/* Several come together. */
void
mw_symbol_draw_aggregate (cairo_t *cr)
{
  cairo_move_to (cr, 2.5, 3.2);
  cairo_curve_to (cr, 6.5, 3.2, 5.5, 8, 9, 8);
  cairo_move_to (cr, 2.5, 12.8);
  cairo_curve_to (cr, 6.5, 12.8, 5.5, 8, 9, 8);
  mw_symbol_add_line (cr, 2.5, 8, 13.2, 8);
  cairo_move_to (cr, 10.4, 5.2);
  cairo_line_to (cr, 13.2, 8);
  cairo_line_to (cr, 10.4, 10.8);
  cairo_stroke (cr);
}

/* Somebody who uses it. */
void
mw_symbol_draw_consumer_aligned (cairo_t *cr)
{
  mw_symbol_add_circle (cr, 8, 5, 2.7);
  cairo_stroke (cr);
  cairo_move_to (cr, 2.8, 13.6);
  cairo_curve_to (cr, 2.8, 8.6, 13.2, 8.6, 13.2, 13.6);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

/* mw-symbol-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-symbol.h"

G_BEGIN_DECLS

/* Each symbol is a function that draws it into the square from 0,0 to 16,16. They
 * are cut by what they say: -product (lifecycle, archetype), -edge (state,
 * comparison), -inside (ports, components, columns). */

void mw_symbol_draw_active           (cairo_t *cr);
void mw_symbol_draw_proposed         (cairo_t *cr);
void mw_symbol_draw_draft            (cairo_t *cr);
void mw_symbol_draw_deprecated       (cairo_t *cr);
void mw_symbol_draw_retired          (cairo_t *cr);
void mw_symbol_draw_ghost            (cairo_t *cr);
void mw_symbol_draw_source_aligned   (cairo_t *cr);
void mw_symbol_draw_aggregate        (cairo_t *cr);
void mw_symbol_draw_consumer_aligned (cairo_t *cr);
void mw_symbol_draw_requested        (cairo_t *cr);
void mw_symbol_draw_derived          (cairo_t *cr);
void mw_symbol_draw_broken           (cairo_t *cr);
void mw_symbol_draw_rejected         (cairo_t *cr);
void mw_symbol_draw_implied          (cairo_t *cr);
void mw_symbol_draw_added            (cairo_t *cr);
void mw_symbol_draw_removed          (cairo_t *cr);
void mw_symbol_draw_changed          (cairo_t *cr);
void mw_symbol_draw_port_input       (cairo_t *cr);
void mw_symbol_draw_port_output      (cairo_t *cr);
void mw_symbol_draw_port_management  (cairo_t *cr);
void mw_symbol_draw_code             (cairo_t *cr);
void mw_symbol_draw_infrastructure   (cairo_t *cr);
void mw_symbol_draw_object           (cairo_t *cr);
void mw_symbol_draw_concept          (cairo_t *cr);
void mw_symbol_draw_key              (cairo_t *cr);
void mw_symbol_draw_classified       (cairo_t *cr);

void mw_symbol_add_circle            (cairo_t *cr,
                                      double   x,
                                      double   y,
                                      double   radius);
void mw_symbol_add_line              (cairo_t *cr,
                                      double   x1,
                                      double   y1,
                                      double   x2,
                                      double   y2);

G_END_DECLS

/* mw-curve.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* Geometry of cubic curves, each of four points. */

/* Straight pieces that a curve is never cut into more of. */
#define MW_CURVE_MAX_PIECES 24

graphene_point_t mw_curve_get_point    (const graphene_point_t *p,
                                        double                  t);
/* The part of a curve from @t0 to @t1, as a curve. */
void             mw_curve_get_part     (const graphene_point_t *p,
                                        double                  t0,
                                        double                  t1,
                                        graphene_point_t        part[4]);
/* Into how many pieces it should be cut to be taken as straight ones. */
guint            mw_curve_get_n_pieces (const graphene_point_t *p);
/* The box around a straight piece, with room for the bow of the curve and for an
 * arrowhead. */
graphene_rect_t  mw_curve_get_piece    (graphene_point_t        a,
                                        graphene_point_t        b);
/* How far @point is from the straight piece. */
double           mw_curve_get_distance (graphene_point_t        a,
                                        graphene_point_t        b,
                                        graphene_point_t        point);

G_END_DECLS

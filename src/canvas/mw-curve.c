/* mw-curve.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-curve.h"

#include <math.h>

/* There is a piece for so many pixels. */
#define PIECE_LENGTH 160.0
/* Around a piece: the length of an arrowhead. */
#define PIECE_MARGIN 9.0

graphene_point_t
mw_curve_get_point (const graphene_point_t *p,
                    double                  t)
{
  double s = 1 - t;
  double a = s * s * s;
  double b = 3 * s * s * t;
  double c = 3 * s * t * t;
  double d = t * t * t;

  return GRAPHENE_POINT_INIT ((float) (a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x),
                              (float) (a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y));
}

guint
mw_curve_get_n_pieces (const graphene_point_t *p)
{
  double length = hypot (p[1].x - p[0].x, p[1].y - p[0].y) +
                  hypot (p[2].x - p[1].x, p[2].y - p[1].y) +
                  hypot (p[3].x - p[2].x, p[3].y - p[2].y);

  return (guint) CLAMP (length / PIECE_LENGTH, 2, MW_CURVE_MAX_PIECES);
}

graphene_rect_t
mw_curve_get_piece (graphene_point_t a,
                    graphene_point_t b)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (MIN (a.x, b.x), MIN (a.y, b.y),
                                             fabsf (a.x - b.x), fabsf (a.y - b.y));

  graphene_rect_inset (&rect, (float) -PIECE_MARGIN, (float) -PIECE_MARGIN);

  return rect;
}

/* By blossoming. */
void
mw_curve_get_part (const graphene_point_t *p,
                   double                  t0,
                   double                  t1,
                   graphene_point_t        part[4])
{
  const double times[4][3] = { { t0, t0, t0 }, { t0, t0, t1 }, { t0, t1, t1 }, { t1, t1, t1 } };

  for (guint i = 0; i < 4; i++)
    {
      graphene_point_t q[4] = { p[0], p[1], p[2], p[3] };

      for (guint level = 0; level < 3; level++)
        for (guint k = 0; k < 3 - level; k++)
          graphene_point_interpolate (&q[k], &q[k + 1], times[i][level], &q[k]);

      part[i] = q[0];
    }
}

double
mw_curve_get_distance (graphene_point_t a,
                       graphene_point_t b,
                       graphene_point_t point)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);

  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/* mw-viewport.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-viewport.h"

#include <math.h>

/* Pixels of the picture that panning never takes out of sight. */
#define CORNER 72.0

graphene_point_t
mw_viewport_to_screen (const MwViewport *self,
                       double            x,
                       double            y)
{
  return GRAPHENE_POINT_INIT ((float) (x * self->zoom + self->x),
                              (float) (y * self->zoom + self->y));
}

graphene_point_t
mw_viewport_to_layout (const MwViewport *self,
                       double            x,
                       double            y)
{
  return GRAPHENE_POINT_INIT ((float) ((x - self->x) / self->zoom),
                              (float) ((y - self->y) / self->zoom));
}

graphene_rect_t
mw_viewport_rect_to_screen (const MwViewport      *self,
                            const graphene_rect_t *rect)
{
  graphene_point_t origin = mw_viewport_to_screen (self, rect->origin.x, rect->origin.y);

  return GRAPHENE_RECT_INIT (origin.x,
                             origin.y,
                             (float) (rect->size.width * self->zoom),
                             (float) (rect->size.height * self->zoom));
}

graphene_rect_t
mw_viewport_get_visible (const MwViewport *self,
                         double            margin)
{
  graphene_point_t origin = mw_viewport_to_layout (self, -margin, -margin);

  return GRAPHENE_RECT_INIT (origin.x,
                             origin.y,
                             (float) ((self->width + 2 * margin) / self->zoom),
                             (float) ((self->height + 2 * margin) / self->zoom));
}

void
mw_viewport_zoom_at (MwViewport *self,
                     double      factor,
                     double      x,
                     double      y,
                     double      min_zoom)
{
  double zoom = CLAMP (self->zoom * factor, min_zoom, MW_VIEWPORT_MAX_ZOOM);
  double ratio = zoom / self->zoom;

  self->x = x - (x - self->x) * ratio;
  self->y = y - (y - self->y) * ratio;
  self->zoom = zoom;
}

void
mw_viewport_fit (MwViewport            *self,
                 const graphene_rect_t *content,
                 double                 margin)
{
  double width = MAX (self->width - 2 * margin, 1);
  double height = MAX (self->height - self->bottom - 2 * margin, 1);
  double zoom = 1;

  if (content->size.width > 0)
    zoom = MIN (zoom, width / content->size.width);
  if (content->size.height > 0)
    zoom = MIN (zoom, height / content->size.height);

  self->zoom = MAX (zoom, 0.001);
  self->x = self->width / 2 - mw_rect_get_middle (content).x * self->zoom;
  self->y = (self->height - self->bottom) / 2 - mw_rect_get_middle (content).y * self->zoom;
}

/* How far a span must move to lie between @low and @high. */
static double
get_shift (double start,
           double length,
           double low,
           double high)
{
  if (length > high - low || start < low)
    return low - start;
  if (start + length > high)
    return high - start - length;

  return 0;
}

gboolean
mw_viewport_reveal (MwViewport            *self,
                    const graphene_rect_t *rect,
                    double                 margin)
{
  graphene_rect_t on_screen = mw_viewport_rect_to_screen (self, rect);
  double dx = get_shift (on_screen.origin.x, on_screen.size.width,
                         margin, self->width - margin);
  double dy = get_shift (on_screen.origin.y, on_screen.size.height,
                         margin, self->height - self->bottom - margin);

  self->x += dx;
  self->y += dy;

  return dx != 0 || dy != 0;
}

void
mw_viewport_confine (MwViewport            *self,
                     const graphene_size_t *size)
{
  double width = size->width * self->zoom;
  double height = size->height * self->zoom;
  double corner_x = MIN (CORNER, width);
  double corner_y = MIN (CORNER, height);

  self->x = CLAMP (self->x, corner_x - width, MAX (self->width - corner_x, corner_x - width));
  self->y = CLAMP (self->y, corner_y - height, MAX (self->height - corner_y, corner_y - height));
}

void
mw_viewport_interpolate (const MwViewport *from,
                         const MwViewport *to,
                         double            t,
                         MwViewport       *result)
{
  double middle_x = to->width / 2;
  double middle_y = to->height / 2;
  graphene_point_t a = mw_viewport_to_layout (from, middle_x, middle_y);
  graphene_point_t b = mw_viewport_to_layout (to, middle_x, middle_y);
  double ratio = to->zoom / from->zoom;
  /* The middle follows the zoom, or it would swing out while both change. */
  double share = fabs (ratio - 1) < 1e-6 ? t : (1 - pow (ratio, -t)) / (1 - 1 / ratio);

  *result = *to;
  if (t >= 1)
    return;

  result->zoom = from->zoom * pow (ratio, t);
  result->x = middle_x - (a.x + (b.x - a.x) * share) * result->zoom;
  result->y = middle_y - (a.y + (b.y - a.y) * share) * result->zoom;
}

graphene_point_t
mw_rect_get_middle (const graphene_rect_t *rect)
{
  return GRAPHENE_POINT_INIT (rect->origin.x + rect->size.width / 2,
                              rect->origin.y + rect->size.height / 2);
}

/* mw-viewport.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/**
 * MwViewport:
 * @x: where the picture's origin is on screen, in pixels
 * @y: likewise
 * @zoom: pixels on screen for one of the picture
 * @width: of the screen
 * @height: of the screen
 * @bottom: of it, what something else covers
 *
 * Which part of a picture is on screen. A plain value, so that two of them can
 * be compared and moved between.
 */
typedef struct
{
  double x;
  double y;
  double zoom;
  double width;
  double height;
  double bottom;
} MwViewport;

#define MW_VIEWPORT_MAX_ZOOM 3.0

graphene_point_t mw_viewport_to_screen   (const MwViewport      *self,
                                          double                 x,
                                          double                 y);
graphene_point_t mw_viewport_to_layout   (const MwViewport      *self,
                                          double                 x,
                                          double                 y);
graphene_rect_t  mw_viewport_rect_to_screen (const MwViewport   *self,
                                          const graphene_rect_t *rect);
/* The part of the picture on screen, @margin pixels of the screen around it. */
graphene_rect_t  mw_viewport_get_visible (const MwViewport      *self,
                                          double                 margin);
/* Zooms; what is at @x, @y of the screen stays there. @min_zoom: not below. */
void             mw_viewport_zoom_at     (MwViewport            *self,
                                          double                 factor,
                                          double                 x,
                                          double                 y,
                                          double                 min_zoom);
/* Shows all of @content, in the middle, never larger than at zoom 1. */
void             mw_viewport_fit         (MwViewport            *self,
                                          const graphene_rect_t *content,
                                          double                 margin);
/* Pans as little as possible until @rect is on screen; what is too large is
 * shown from its top left. Returns whether it moved. */
gboolean         mw_viewport_reveal      (MwViewport            *self,
                                          const graphene_rect_t *rect,
                                          double                 margin);
/* Keeps at least a corner of a picture of @size in sight. */
void             mw_viewport_confine     (MwViewport            *self,
                                          const graphene_size_t *size);
/* Between @from and @to: zoom moves evenly to the eye, and so does the middle. */
void             mw_viewport_interpolate (const MwViewport      *from,
                                          const MwViewport      *to,
                                          double                 t,
                                          MwViewport            *result);

graphene_point_t mw_rect_get_middle      (const graphene_rect_t *rect);

G_END_DECLS

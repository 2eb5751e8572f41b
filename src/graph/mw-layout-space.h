/* mw-layout-space.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <graphene.h>

G_BEGIN_DECLS

/* What may become of a rectangle. */
typedef enum {
  MW_LAYOUT_SPACE_ABSENT,        /* it is not there yet and takes no room */
  MW_LAYOUT_SPACE_MOVABLE,
  MW_LAYOUT_SPACE_FIXED,         /* it stays, others give way */
} MwLayoutSpaceState;

/**
 * MwLayoutSpace:
 * @rects: boxes and areas side by side
 * @states: MwLayoutSpaceState of each
 * @n: how many there are
 * @gap: room that is left between two when one of them is put somewhere
 *
 * Rectangles that must not lie on each other, and how they give way.
 */
typedef struct
{
  graphene_rect_t *rects;
  guint8          *states;
  guint            n;
  float            gap;
} MwLayoutSpace;

void             mw_layout_space_init      (MwLayoutSpace          *self,
                                            guint                   n,
                                            float                   gap);
void             mw_layout_space_clear     (MwLayoutSpace          *self);

/* Gives @index a new size at the same top left. All that is right of it moves right,
 * or back left, and all that is below down or up: order and rows stay. Moving back
 * stops where something would be met. */
void             mw_layout_space_stretch   (MwLayoutSpace          *self,
                                            guint                   index,
                                            const graphene_size_t  *size);

/* Puts @index at @rect; what is in the way is pushed aside by as little as it takes,
 * and pushes what it meets in the same direction. */
void             mw_layout_space_push      (MwLayoutSpace          *self,
                                            guint                   index,
                                            const graphene_rect_t  *rect);

/* Moves @rect on along the step until it meets nothing but @except. The step is one
 * of 1,0 and -1,0 and 0,1 and 0,-1. */
graphene_point_t mw_layout_space_slide     (const MwLayoutSpace    *self,
                                            const graphene_rect_t  *rect,
                                            guint                   except,
                                            int                     step_x,
                                            int                     step_y);
/* The free place nearest to @rect, of those that are straight right, left, above
 * and below. */
graphene_point_t mw_layout_space_find_near (const MwLayoutSpace    *self,
                                            const graphene_rect_t  *rect,
                                            guint                   except);

/* Moves each that still lies on another to the nearest free place: those in the
 * front of the array stay rather than those behind. */
void             mw_layout_space_settle    (MwLayoutSpace          *self);

G_END_DECLS

/* mw-layout-route.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/**
 * MwLayoutRouter:
 *
 * Draws curves of our own: they leave on the right, enter on the left and, while
 * there are not too many of them, go round boxes where a way is near.
 */
typedef struct _MwLayoutRouter MwLayoutRouter;

/* For @picture, whose boxes are in their places; @n_lines are to be drawn. */
MwLayoutRouter *mw_layout_router_new     (const MwLayoutPicture *picture,
                                          guint                  n_lines) G_GNUC_WARN_UNUSED_RESULT;
void            mw_layout_router_free    (MwLayoutRouter        *self);

/* Adds the next curve to @picture. */
void            mw_layout_router_add     (MwLayoutRouter        *self,
                                          MwLayoutPicture       *picture,
                                          const MwLayoutLine    *line);
/* How many boxes but those of @source and @target the curve runs over. */
guint           mw_layout_router_count   (MwLayoutRouter         *self,
                                          const graphene_point_t *points,
                                          guint                   n_points,
                                          guint                   source,
                                          guint                   target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutRouter, mw_layout_router_free)

G_END_DECLS

/* mw-edge-scene.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "canvas/mw-edge-look.h"
#include "canvas/mw-grid.h"
#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/**
 * MwEdgeScene:
 *
 * All that is needed to draw the edges of a layout, immutable, so that threads
 * can draw parts of it: curves, an index over them, colours, and which of them
 * are to be drawn.
 */
typedef struct _MwEdgeScene MwEdgeScene;

/* @colors: by MwEdgeColor. @width: of an edge between products. Takes a while
 * where there are many; safe from any thread. NULL only when @cancellable
 * (nullable) says that nobody wants it. */
MwEdgeScene *mw_edge_scene_new        (MwGraphLayout       *layout,
                                       const GdkRGBA        colors[MW_EDGE_N_COLORS],
                                       double               width,
                                       GCancellable        *cancellable);
/* The same curves, of them only those marked in @mask (one byte an edge), in one
 * colour (broken ones stay as they are) and a little stronger; with @color NULL
 * as they were. */
MwEdgeScene *mw_edge_scene_new_marked (MwEdgeScene         *scene,
                                       const guint8        *mask,
                                       const GdkRGBA       *color);
MwEdgeScene *mw_edge_scene_ref        (MwEdgeScene         *self);
void         mw_edge_scene_unref      (MwEdgeScene         *self);

guint        mw_edge_scene_get_n_edges (MwEdgeScene        *self);
/* What the edges lie in, for the layout's size and a little around it. */
graphene_rect_t mw_edge_scene_get_bounds (MwEdgeScene     *self);
/* Candidates near @rect, appended to @found (of guint). */
void         mw_edge_scene_query      (MwEdgeScene         *self,
                                       const graphene_rect_t *rect,
                                       GArray              *found);
/* Draws what lies in @rect of the layout, at @zoom (pixels for one of the
 * layout), the top left of @rect at 0,0 of @cr, or a part of it when @cancellable
 * (nullable) says that nobody wants it. Safe from any thread. */
void         mw_edge_scene_draw       (MwEdgeScene         *self,
                                       cairo_t             *cr,
                                       const graphene_rect_t *rect,
                                       double               zoom,
                                       GCancellable        *cancellable);
/* A point in the middle of an edge, where its symbol stands. */
graphene_point_t mw_edge_scene_get_middle (MwEdgeScene     *self,
                                       guint                edge);
/* The edge within @distance of a point of the layout, or MW_NONE. */
guint        mw_edge_scene_pick       (MwEdgeScene         *self,
                                       const graphene_point_t *point,
                                       double               distance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwEdgeScene, mw_edge_scene_unref)

G_END_DECLS

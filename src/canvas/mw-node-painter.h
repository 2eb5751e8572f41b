/* mw-node-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "canvas/mw-viewport.h"
#include "graph/mw-graph-layout.h"
#include "graph/mw-layer.h"

G_BEGIN_DECLS

/* How much of a node is drawn: as much as can be read at the zoom. */
typedef enum {
  MW_DETAIL_AREAS,               /* domains only */
  MW_DETAIL_BOXES,               /* and boxes without text */
  MW_DETAIL_CARDS,
} MwDetail;

MwDetail       mw_detail_for_zoom             (double zoom);

/**
 * MwNodePainter:
 *
 * Draws the nodes and areas of one layout in one style and by one layer. Cards
 * are recorded when they come in sight for the first time and replayed after that.
 */
typedef struct _MwNodePainter MwNodePainter;

/* @widget and @style must live as long as the painter. @layer: what cards are
 * coloured by, of the same mesh; NULL for domains. */
MwNodePainter *mw_node_painter_new            (MwGraphLayout         *layout,
                                               GtkWidget             *widget,
                                               MwCanvasStyle         *style,
                                               MwLayer               *layer);
void           mw_node_painter_free           (MwNodePainter         *self);

/* A frame starts: cards may be recorded until @deadline (monotonic time), after
 * that boxes stand in for those that were not yet. */
void           mw_node_painter_begin          (MwNodePainter         *self,
                                               gint64                 deadline);
/* Whether all cards and names since then were drawn as such. */
gboolean       mw_node_painter_is_complete    (MwNodePainter         *self);

/* Appends @node with its top left at @origin, in coordinates of the layout. */
void           mw_node_painter_append_node    (MwNodePainter         *self,
                                               GtkSnapshot           *snapshot,
                                               guint                  node,
                                               const graphene_point_t *origin,
                                               MwDetail               detail);
/* Appends the tint of an area that is at @rect of the layout and, where cards can
 * be read, its name, in pixels of the screen. */
void           mw_node_painter_append_area    (MwNodePainter         *self,
                                               GtkSnapshot           *snapshot,
                                               guint                  area,
                                               const graphene_rect_t *rect,
                                               const MwViewport      *viewport);
/* Appends the names of areas and of collapsed domains for a zoom at which cards
 * cannot be read, in pixels of the screen: of the largest first, and then of as
 * many as have room. */
void           mw_node_painter_append_labels  (MwNodePainter         *self,
                                               GtkSnapshot           *snapshot,
                                               const MwViewport      *viewport);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwNodePainter, mw_node_painter_free)

G_END_DECLS

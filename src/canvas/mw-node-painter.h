/* mw-node-painter.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "canvas/mw-viewport.h"
#include "graph/mw-graph-layout.h"

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
 * Draws the nodes and areas of one layout in one style. Cards are recorded when
 * they come in sight for the first time and replayed after that.
 */
typedef struct _MwNodePainter MwNodePainter;

/* @widget and @style must live as long as the painter. */
MwNodePainter *mw_node_painter_new            (MwGraphLayout    *layout,
                                               GtkWidget        *widget,
                                               MwCanvasStyle    *style);
void           mw_node_painter_free           (MwNodePainter    *self);

/* A frame starts: cards may be recorded until @deadline (monotonic time), after
 * that boxes stand in for those that were not yet. */
void           mw_node_painter_begin          (MwNodePainter    *self,
                                               gint64            deadline);
/* Whether all cards since then were drawn as cards. */
gboolean       mw_node_painter_is_complete    (MwNodePainter    *self);

/* Appends @node at its place, in coordinates of the layout. */
void           mw_node_painter_append_node    (MwNodePainter    *self,
                                               GtkSnapshot      *snapshot,
                                               guint             node,
                                               MwDetail          detail);
/* Appends the tint of an area and, where cards can be read, its name, in
 * pixels of the screen. */
void           mw_node_painter_append_area    (MwNodePainter    *self,
                                               GtkSnapshot      *snapshot,
                                               guint             area,
                                               const MwViewport *viewport);
/* Appends the name of an area, or of a collapsed domain, in a size that can be
 * read at any zoom: in the @room above its products where that is high enough,
 * else on the upper border, and over the middle of what has no room (0). */
void           mw_node_painter_append_label   (MwNodePainter    *self,
                                               GtkSnapshot      *snapshot,
                                               guint             domain,
                                               const graphene_rect_t *on_screen,
                                               float             room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwNodePainter, mw_node_painter_free)

G_END_DECLS

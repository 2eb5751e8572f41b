/* mw-graph-canvas.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "graph/mw-graph-layout.h"
#include "graph/mw-layer.h"

G_BEGIN_DECLS

#define MW_TYPE_GRAPH_CANVAS (mw_graph_canvas_get_type ())

/**
 * MwGraphCanvas:
 *
 * Draws a finished [class@GraphLayout] and decides nothing about where things
 * go. Pan by dragging, zoom by scrolling or pinching, keyboard along the edges.
 * Data flow from left to right in every language, so the arrow keys follow the
 * screen.
 *
 * Properties: `layout`, `selected` (index of a node or MW_NONE).
 *
 * Signals: `selected (guint node)` (MW_NONE for none); `opened (guint node)`
 * (double click or Enter on a product, click or Enter on a collapsed domain);
 * `area-activated (guint area)` (click on the name of an opened domain, or
 * Backspace inside it); `hovered (guint node)`.
 *
 * CSS: one node `graph`; its hidden children `swatch` hold the colours.
 */
G_DECLARE_FINAL_TYPE (MwGraphCanvas, mw_graph_canvas, MW, GRAPH_CANVAS, GtkWidget)

GtkWidget     *mw_graph_canvas_new              (void);

MwGraphLayout *mw_graph_canvas_get_layout       (MwGraphCanvas *self);
/* Keeps the view where a node of both pictures is; fits the first one. */
void           mw_graph_canvas_set_layout       (MwGraphCanvas *self,
                                                 MwGraphLayout *layout);
guint          mw_graph_canvas_get_selected     (MwGraphCanvas *self);
/* Brings it into sight, too. */
void           mw_graph_canvas_set_selected     (MwGraphCanvas *self,
                                                 guint          node);
/* Likewise, in the middle, and near enough to be read. */
void           mw_graph_canvas_show_node        (MwGraphCanvas *self,
                                                 guint          node);
void           mw_graph_canvas_zoom_to_fit      (MwGraphCanvas *self);
void           mw_graph_canvas_zoom_by          (MwGraphCanvas *self,
                                                 double         factor);
double         mw_graph_canvas_get_zoom         (MwGraphCanvas *self);

/* What cards are coloured by; NULL for domains. One of another mesh waits for a
 * layout of that. */
void           mw_graph_canvas_set_layer        (MwGraphCanvas *self,
                                                 MwLayer       *layer);

/* Pixels at the bottom that something else covers; the selection is kept above. */
void           mw_graph_canvas_set_bottom_inset (MwGraphCanvas *self,
                                                 double         inset);
/* The node at a point of the widget, or MW_NONE. */
guint          mw_graph_canvas_pick             (MwGraphCanvas *self,
                                                 double         x,
                                                 double         y);
/* The opened domain whose name is at a point of the widget, or MW_NONE. */
guint          mw_graph_canvas_pick_area        (MwGraphCanvas *self,
                                                 double         x,
                                                 double         y);
/* Where @node is in the widget. */
gboolean       mw_graph_canvas_get_bounds       (MwGraphCanvas   *self,
                                                 guint            node,
                                                 graphene_rect_t *bounds);

G_END_DECLS

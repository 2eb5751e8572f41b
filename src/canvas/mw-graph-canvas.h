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

/* What a menu is asked for. */
typedef enum {
  MW_CANVAS_PART_NODE,
  MW_CANVAS_PART_EDGE,
  MW_CANVAS_PART_AREA,
  MW_CANVAS_PART_BACKGROUND,
} MwCanvasPart;

/**
 * MwGraphCanvas:
 *
 * Draws a finished [class@GraphLayout] and decides nothing about where things
 * go. Pan by dragging, zoom by scrolling or pinching, keyboard along the edges.
 * Data flow from left to right in every language, so the arrow keys follow the
 * screen.
 *
 * Properties: `layout`; `selected` (index of a node or MW_NONE); `selected-row`
 * (of that node, read only); `selected-edge`; `title` (of the picture, told with
 * it to assistive technologies; data).
 *
 * Signals, all with indexes of the layout's graph:
 * - `selected (guint node)`: MW_NONE for none.
 * - `opened (guint node)`: double click or Enter; on a collapsed domain one click.
 * - `area-activated (guint area)`: click on the name of an opened domain, or
 *   Backspace inside it.
 * - `hovered (guint node)`.
 * - `row-selected (guint node, guint row)`, `row-opened (guint node, guint row)`:
 *   rows of tables; both MW_NONE when a row is left.
 * - `edge-selected (guint edge)`: click, or `[` and `]`; MW_NONE for none.
 *   `edge-opened (guint edge)`: click or Space: its details are wanted.
 * - `expand-requested (guint node, gboolean upstream)`: click on its "+3", or
 *   Shift and an arrow. `collapse-requested (guint node, gboolean upstream)`.
 * - `moved (guint node, double x, double y)`: to there, the top left of its box in
 *   pixels of the layout. It stays there until there is another layout.
 * - `context-requested (guint part, guint index, double x, double y)`: of a
 *   [enum@CanvasPart], at a point of the widget. Background has index 0.
 *
 * `view-changed ()`: another part of it is on screen.
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
/* To natural size, around the middle. */
void           mw_graph_canvas_zoom_to_natural  (MwGraphCanvas *self);
/* Shows all of @nodes, never larger than natural size. */
void           mw_graph_canvas_zoom_to_nodes    (MwGraphCanvas *self,
                                                 const guint   *nodes,
                                                 guint          n_nodes);
/* Whether the view or a card is on the move, so that nothing should point at it. */
gboolean       mw_graph_canvas_is_moving        (MwGraphCanvas *self);
double         mw_graph_canvas_get_zoom         (MwGraphCanvas *self);

/* What cards are coloured by; NULL for domains. One of another mesh waits for a
 * layout of that. */
void           mw_graph_canvas_set_layer        (MwGraphCanvas *self,
                                                 MwLayer       *layer);

/* Edges (indexes of the graph's) that are shown as a path, with the rest dimmed;
 * none ends it. Another layout ends it, too. */
void           mw_graph_canvas_set_path         (MwGraphCanvas *self,
                                                 const guint   *edges,
                                                 guint          n_edges);
/* Nodes that stand out as found, @current (or MW_NONE) more than the others. None,
 * or another layout, ends it. */
void           mw_graph_canvas_set_found        (MwGraphCanvas *self,
                                                 const guint   *nodes,
                                                 guint          n_nodes,
                                                 guint          current);
/* The part of the layout that is on screen, in its coordinates. */
graphene_rect_t mw_graph_canvas_get_visible     (MwGraphCanvas *self);
/* Puts a point of the layout in the middle, at once. */
void           mw_graph_canvas_center_on        (MwGraphCanvas *self,
                                                 double         x,
                                                 double         y);

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


/* The row of the selected table, and the selected edge; MW_NONE without one. */
guint          mw_graph_canvas_get_selected_row  (MwGraphCanvas *self);
guint          mw_graph_canvas_get_selected_edge (MwGraphCanvas *self);
/* Selects and brings into sight, as set_selected() does; MW_NONE for none. */
void           mw_graph_canvas_focus_row         (MwGraphCanvas *self,
                                                  guint          node,
                                                  guint          row);
void           mw_graph_canvas_focus_edge        (MwGraphCanvas *self,
                                                  guint          edge);
/* The edge at a point of the widget, or MW_NONE. */
guint          mw_graph_canvas_pick_edge         (MwGraphCanvas *self,
                                                  double         x,
                                                  double         y);
/* The node whose "+3" is at a point of the widget, or MW_NONE. */
guint          mw_graph_canvas_pick_stub         (MwGraphCanvas *self,
                                                  double         x,
                                                  double         y,
                                                  gboolean      *upstream);
/* A point of @edge in the widget, in its middle or as near to that as is in sight:
 * what a popover points at. FALSE when none of it is in sight. */
gboolean       mw_graph_canvas_get_edge_point    (MwGraphCanvas    *self,
                                                  guint             edge,
                                                  graphene_point_t *point);
/* Likewise, where a row is. */
gboolean       mw_graph_canvas_get_row_bounds    (MwGraphCanvas   *self,
                                                  guint            node,
                                                  guint            row,
                                                  graphene_rect_t *bounds);
/* What the picture is called; @title is nullable. Set it before the layout. */
void           mw_graph_canvas_set_title         (MwGraphCanvas *self,
                                                  const char    *title);

G_END_DECLS

/* mw-canvas-node.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-graph-canvas.h"
#include "canvas/mw-graph-walk.h"

G_BEGIN_DECLS

#define MW_TYPE_CANVAS_NODE (mw_canvas_node_get_type ())

/**
 * MwCanvasNode:
 *
 * What assistive technologies see of a node: an item of the canvas's list, with
 * a name, a description in words, a place, and what it flows to. It draws
 * nothing and is made only when somebody asks.
 */
G_DECLARE_FINAL_TYPE (MwCanvasNode, mw_canvas_node, MW, CANVAS_NODE, GObject)

/* One for each node of the canvas's layout, with their relations. */
GPtrArray *mw_canvas_nodes_new          (MwGraphCanvas *canvas,
                                         MwGraphWalk   *walk);
/* Takes them away from @canvas; @nodes is nullable. */
void       mw_canvas_nodes_free         (GPtrArray     *nodes,
                                         GtkWidget     *canvas);
/* The keyboard moved from one node to another. */
void       mw_canvas_nodes_update_focus (GPtrArray     *nodes,
                                         GtkWidget     *canvas,
                                         guint          before,
                                         guint          now);

/* The name and the description of a node, as they are told. */
char      *mw_canvas_node_dup_name        (MwGraph     *graph,
                                           guint        node);
char      *mw_canvas_node_dup_description (MwGraph     *graph,
                                           guint        node);

G_END_DECLS

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

typedef struct _MwCanvasTree MwCanvasTree;

/* Which part of a picture: @row is MW_NONE but for rows. */
typedef enum {
  MW_CANVAS_NODE_CARD,
  MW_CANVAS_NODE_ROW,
  MW_CANVAS_NODE_AREA,
} MwCanvasNodeKind;

typedef struct
{
  MwCanvasNodeKind kind;
  guint            index;
  guint            row;
} MwCanvasPlace;

/**
 * MwCanvasNode:
 *
 * What assistive technologies see of a part of the picture: an area as a group,
 * a node as an item of it or of the canvas's list, a row as an item of its node,
 * each with a name, a description in words, a place, and what it flows to. It
 * draws nothing and is made only when somebody asks. Actions it has none, for
 * GTK (4.18) offers those of widgets only; the canvas has them for what is
 * selected.
 */
G_DECLARE_FINAL_TYPE (MwCanvasNode, mw_canvas_node, MW, CANVAS_NODE, GObject)

/* Both must outlive it, or it be disposed of; whoever still holds it then finds
 * it empty. */
MwCanvasNode        *mw_canvas_node_new        (MwGraphCanvas       *canvas,
                                                MwCanvasTree        *tree,
                                                const MwCanvasPlace *place) G_GNUC_WARN_UNUSED_RESULT;
const MwCanvasPlace *mw_canvas_node_get_place  (MwCanvasNode        *self);

/* The name and the description of a node, as they are told. @walk: nullable, then
 * nothing is said about connections. */
char *mw_canvas_node_dup_name        (MwGraph     *graph,
                                      guint        node) G_GNUC_WARN_UNUSED_RESULT;
char *mw_canvas_node_dup_description (MwGraph     *graph,
                                      MwGraphWalk *walk,
                                      guint        node) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a row of a node. */
char *mw_canvas_row_dup_name         (MwGraph     *graph,
                                      guint        node,
                                      guint        row) G_GNUC_WARN_UNUSED_RESULT;
char *mw_canvas_row_dup_description  (MwGraph     *graph,
                                      MwGraphWalk *walk,
                                      guint        node,
                                      guint        row) G_GNUC_WARN_UNUSED_RESULT;
/* Where an edge leads, seen from @from, and what it is: "To Behaviour, Requested". */
char *mw_canvas_edge_dup_description (MwGraph     *graph,
                                      guint        edge,
                                      guint        from) G_GNUC_WARN_UNUSED_RESULT;
/* "14 products, 22 connections" */
char *mw_canvas_graph_dup_description (MwGraph    *graph) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

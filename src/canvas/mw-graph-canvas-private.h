/* mw-graph-canvas-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "canvas/mw-canvas-style.h"
#include "canvas/mw-edge-scene.h"
#include "canvas/mw-edge-tiles.h"
#include "canvas/mw-graph-canvas.h"
#include "canvas/mw-graph-walk.h"
#include "canvas/mw-grid.h"
#include "canvas/mw-node-painter.h"
#include "canvas/mw-viewport.h"

G_BEGIN_DECLS

/* The widget is cut by job: this file's namesake (selection, properties), -layout
 * (taking a new picture), -view (where it is looked at), -snapshot (drawing),
 * -input (pointer and touch), -keys (keyboard). */
struct _MwGraphCanvas
{
  GtkWidget              parent_instance;

  /* The picture, and what is worked out from it; all NULL without one. */
  MwGraphLayout         *layout;
  const graphene_rect_t *boxes;
  guint                  n_nodes;
  const graphene_rect_t *areas;
  guint                  n_areas;
  MwGraphWalk           *walk;
  MwGrid                *grid;

  /* Drawing. */
  MwCanvasStyle          style;
  MwLayer               *layer;            /* nullable */
  MwNodePainter         *painter;
  MwEdgeScene           *scene;            /* NULL while it is being made */
  GCancellable          *scene_cancellable;
  GHashTable            *badges;           /* of edges, as they were recorded */
  MwEdgeTiles           *tiles;
  MwEdgeTiles           *marked_tiles;
  guint8                *marked_nodes;
  guint8                *marked_edges;
  guint                  marked_for;
  gboolean               marked_dims;

  /* The view. */
  MwViewport             view;
  MwViewport             from;
  MwViewport             to;
  AdwAnimation          *animation;
  double                 min_zoom;
  guint                  settle_source;
  guint                  again_source;
  gboolean               is_fitted;

  /* What people point at. */
  guint                  selected;
  guint                  cursor;
  guint                  came_from;
  guint                  hovered;
  guint                  anchor_domain;

  /* Pointer and keyboard. */
  double                 pointer_x;
  double                 pointer_y;
  MwViewport             gesture_start;
  GString               *typed;
  gint64                 typed_at;

  /* For assistive technologies; NULL until one asks. */
  GPtrArray             *accessibles;
};

/* -view */
MwViewport mw_graph_canvas_get_target (MwGraphCanvas *self);
void mw_graph_canvas_animate_cb    (double            value,
                                    gpointer          user_data);
void mw_graph_canvas_settle        (MwGraphCanvas    *self);
void mw_graph_canvas_fit           (MwGraphCanvas    *self,
                                    gboolean          animate);
void mw_graph_canvas_size_allocate (GtkWidget        *widget,
                                    int               width,
                                    int               height,
                                    int               baseline);
/* Moves the view there, at once or within 200 ms. */
void mw_graph_canvas_move_to       (MwGraphCanvas    *self,
                                    const MwViewport *view,
                                    gboolean          animate);
/* The user moved it: a view that was fitted is not refitted any more. */
void mw_graph_canvas_take_view     (MwGraphCanvas    *self,
                                    const MwViewport *view);
/* Selects without moving the view. */
void mw_graph_canvas_select        (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_set_hovered   (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_reveal        (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_open          (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_activate_area (MwGraphCanvas    *self,
                                    guint             area);

/* -layout */
void mw_graph_canvas_drop_layout   (MwGraphCanvas    *self);

/* -snapshot */
void mw_graph_canvas_snapshot      (GtkWidget        *widget,
                                    GtkSnapshot      *snapshot);
/* Forgets what was drawn; the style or the layout changed. */
void mw_graph_canvas_forget        (MwGraphCanvas    *self);
void mw_graph_canvas_update_marks  (MwGraphCanvas    *self);

/* -edges */
void mw_graph_canvas_drop_scene    (MwGraphCanvas    *self);
/* Makes the scene, within a thread where that takes long. */
void mw_graph_canvas_make_scene    (MwGraphCanvas    *self);

/* -badges */
/* Symbols and counts, of the marked edges or of the others. */
void mw_graph_canvas_append_badges (MwGraphCanvas    *self,
                                    GtkSnapshot      *snapshot,
                                    const graphene_rect_t *visible,
                                    gboolean          marked);

/* -input, -keys */
void mw_graph_canvas_init_input    (MwGraphCanvas    *self);
void mw_graph_canvas_init_keys     (MwGraphCanvas    *self);
void mw_graph_canvas_install_keys  (GtkWidgetClass   *widget_class);

G_END_DECLS

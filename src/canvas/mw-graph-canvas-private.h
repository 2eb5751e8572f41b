/* mw-graph-canvas-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "canvas/mw-canvas-style.h"
#include "canvas/mw-canvas-tree.h"
#include "canvas/mw-edge-scene.h"
#include "canvas/mw-edge-tiles.h"
#include "canvas/mw-graph-canvas.h"
#include "canvas/mw-graph-walk.h"
#include "canvas/mw-grid.h"
#include "canvas/mw-node-painter.h"
#include "canvas/mw-viewport.h"

G_BEGIN_DECLS

typedef enum {
  MW_GRAPH_CANVAS_SELECTED,
  MW_GRAPH_CANVAS_OPENED,
  MW_GRAPH_CANVAS_AREA_ACTIVATED,
  MW_GRAPH_CANVAS_HOVERED,
  MW_GRAPH_CANVAS_ROW_SELECTED,
  MW_GRAPH_CANVAS_ROW_OPENED,
  MW_GRAPH_CANVAS_EDGE_SELECTED,
  MW_GRAPH_CANVAS_EDGE_OPENED,
  MW_GRAPH_CANVAS_EXPAND_REQUESTED,
  MW_GRAPH_CANVAS_COLLAPSE_REQUESTED,
  MW_GRAPH_CANVAS_MOVED,
  MW_GRAPH_CANVAS_CONTEXT_REQUESTED,
  MW_GRAPH_CANVAS_VIEW_CHANGED,
} MwGraphCanvasSignal;

#define MW_GRAPH_CANVAS_N_SIGNALS (MW_GRAPH_CANVAS_VIEW_CHANGED + 1)

/* How long what moves takes. */
#define MW_CANVAS_MOTION_MS 180

typedef struct _MwCanvasBefore MwCanvasBefore;

/* What the first button does while it is held. */
typedef enum {
  MW_DRAG_NONE,
  MW_DRAG_WAITING,               /* a click may tremble */
  MW_DRAG_PAN,
  MW_DRAG_CARD,
} MwDragMode;

/* The widget is cut by job: this file's namesake (properties), -signals, -select
 * (what is selected), -layout (taking a new picture), -view (where it is looked
 * at), -pick (what is where), -snapshot (drawing), -rings (what is selected and found), -edges (the
 * scene), -badges (on edges), -marks (what is lit up), -shift (from one picture to
 * the next), -input (pointer and touch), -drag (panning, pinching, moving cards),
 * -moved (a card out of its place), -context (menus), -rows (within tables),
 * -edge-walk (from edge to edge),
 * -keys (keyboard), -typing (finding a name), -accessible (what is told). */
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
  guint8                *marked_rows;
  guint                  marked_for;
  guint                  marked_row;
  guint                  marked_edge;
  gboolean               marked_path;
  gboolean               marked_dims;
  guint8                *path_edges;       /* asked for; NULL for none */
  guint8                *found_nodes;      /* NULL for none */
  guint                  found_current;

  /* While what was in the picture before goes to where it is now: from where, in
   * pixels of the layout; NULL when nothing does. */
  graphene_point_t      *shifts;           /* by node, from its place */
  guint8                *arrivals;         /* by node: whether it was not there */
  graphene_rect_t       *area_shifts;      /* by area, where it was */
  AdwAnimation          *shift_animation;
  double                 shift;            /* how far they are: 0 to 1 */

  /* The view. */
  MwViewport             view;
  MwViewport             from;
  MwViewport             to;
  AdwAnimation          *animation;
  double                 min_zoom;
  guint                  settle_source;
  guint                  again_source;
  gboolean               is_fitted;
  gboolean               fits_all;         /* the last time that it was */

  /* What people point at. */
  guint                  selected;
  guint                  selected_row;     /* of the selected node */
  guint                  selected_edge;
  guint                  cursor;
  guint                  came_from;
  guint                  came_from_row;
  guint                  hovered;
  guint                  anchor_domain;

  /* Pointer and keyboard. */
  double                 pointer_x;
  double                 pointer_y;
  MwViewport             gesture_start;
  graphene_point_t       gesture_point;
  MwDragMode             drag_mode;
  gboolean               is_pinching;

  /* A card that is not where the picture has it: dragged, or pushed by keys and
   * not laid out anew yet. By how much, in pixels of the layout. */
  guint                  moved;
  graphene_point_t       moved_by;
  graphene_point_t       moved_from;       /* when the drag began */
  guint                  moved_source;
  GString               *typed;
  gint64                 typed_at;

  /* For assistive technologies; NULL until one asks. */
  MwCanvasTree          *tree;
  gboolean               tree_is_stale;    /* the view moved since what is in it was chosen */
  char                  *title;
  char                  *told;             /* about the picture, so that it is told once */
  char                  *told_selected;    /* likewise about what is selected */
  guint                  told_node;
};

/* -view */
MwViewport mw_graph_canvas_get_target (MwGraphCanvas *self);
void mw_graph_canvas_animate_cb    (double            value,
                                    gpointer          user_data);
void mw_graph_canvas_settle        (MwGraphCanvas    *self);
/* @all: whatever it takes, else a narrow view stays near enough to read names. */
void mw_graph_canvas_fit           (MwGraphCanvas    *self,
                                    gboolean          all,
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
void mw_graph_canvas_reveal        (MwGraphCanvas    *self,
                                    guint             node);
/* The same for any part of the layout. */
void mw_graph_canvas_reveal_rect   (MwGraphCanvas         *self,
                                    const graphene_rect_t *rect);
/* Where @node is in the layout, or where it was moved to. */
graphene_rect_t mw_graph_canvas_get_box (MwGraphCanvas *self,
                                    guint             node);

/* -signals */
void mw_graph_canvas_install_signals (void);
void mw_graph_canvas_emit          (MwGraphCanvas      *self,
                                    MwGraphCanvasSignal signal,
                                    ...);

/* -select; none of them moves the view. */
void mw_graph_canvas_select        (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_select_row    (MwGraphCanvas    *self,
                                    guint             node,
                                    guint             row);
/* A node that it starts or ends at stays selected. */
void mw_graph_canvas_select_edge   (MwGraphCanvas    *self,
                                    guint             edge);
void mw_graph_canvas_set_hovered   (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_open          (MwGraphCanvas    *self,
                                    guint             node);
void mw_graph_canvas_activate_area (MwGraphCanvas    *self,
                                    guint             area);

/* -layout */
void mw_graph_canvas_drop_layout   (MwGraphCanvas    *self);
/* The node of @other that stands for the same as @node of @graph, or MW_NONE. */
guint mw_graph_canvas_find_twin    (MwGraph          *graph,
                                    guint             node,
                                    MwGraph          *other);

/* -rings; the first goes below the cards. */
void mw_graph_canvas_append_halos  (MwGraphCanvas    *self,
                                    GtkSnapshot      *snapshot,
                                    GArray           *nodes);
void mw_graph_canvas_append_rings  (MwGraphCanvas    *self,
                                    GtkSnapshot      *snapshot);
/* The rows of a table that are marked, in coordinates of the layout. */
void mw_graph_canvas_append_rows   (MwGraphCanvas    *self,
                                    GtkSnapshot      *snapshot,
                                    guint             node,
                                    const graphene_rect_t *box);

/* -snapshot */
void mw_graph_canvas_snapshot      (GtkWidget        *widget,
                                    GtkSnapshot      *snapshot);
/* Forgets what was drawn; the style or the layout changed. */
void mw_graph_canvas_forget        (MwGraphCanvas    *self);

/* -marks */
void mw_graph_canvas_update_marks  (MwGraphCanvas    *self);
gboolean mw_graph_canvas_has_marks (MwGraphCanvas    *self);
/* What is marked is worked out anew when it is asked for next. */
void mw_graph_canvas_forget_marks  (MwGraphCanvas    *self);
void mw_graph_canvas_make_marks    (MwGraphCanvas    *self);
void mw_graph_canvas_drop_marks    (MwGraphCanvas    *self);

/* -shift */
/* What is on screen, before another picture comes; NULL where nothing will move. */
MwCanvasBefore *mw_graph_canvas_remember (MwGraphCanvas *self) G_GNUC_WARN_UNUSED_RESULT;
void mw_canvas_before_free         (MwCanvasBefore   *before);
/* Lets what is in both pictures go from where it was; the new picture and its
 * view are there already. */
void mw_graph_canvas_start_shift   (MwGraphCanvas    *self,
                                    const MwCanvasBefore *before);
void mw_graph_canvas_drop_shift    (MwGraphCanvas    *self);
/* Where they are now, in pixels of the layout. */
graphene_rect_t mw_graph_canvas_get_shifted_box  (MwGraphCanvas *self,
                                                  guint          node);
graphene_rect_t mw_graph_canvas_get_shifted_area (MwGraphCanvas *self,
                                                  guint          area);

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

/* -input, -drag, -context */
void mw_graph_canvas_init_input    (MwGraphCanvas    *self);
void mw_graph_canvas_init_drag     (MwGraphCanvas    *self);
void mw_graph_canvas_init_context  (MwGraphCanvas    *self);
/* For what is selected, as a key asks for it. */
void mw_graph_canvas_open_context  (MwGraphCanvas    *self);
/* Puts a card that is being dragged back; whether there was one. */
gboolean mw_graph_canvas_cancel_drag (MwGraphCanvas  *self);

/* -moved */
void mw_graph_canvas_start_move    (MwGraphCanvas    *self,
                                    guint             node);
/* It goes back to its place. */
void mw_graph_canvas_end_move      (MwGraphCanvas    *self);
void mw_graph_canvas_tell_move     (MwGraphCanvas    *self);
/* Pushes the card at the cursor; told when the keys rest. */
void mw_graph_canvas_push_card     (MwGraphCanvas    *self,
                                    float             dx,
                                    float             dy);
/* Tells at once where a card was pushed to. */
void mw_graph_canvas_end_push      (MwGraphCanvas    *self);
/* Takes the edges of the moved card out of what is drawn in advance. */
void mw_graph_canvas_lift_edges    (MwGraphCanvas    *self);
/* Likewise out of @edges, one byte each. */
void mw_graph_canvas_unmark_moved  (MwGraphCanvas    *self,
                                    guint8           *edges);
/* The card that is not in its place, with its edges. */
void mw_graph_canvas_append_moved  (MwGraphCanvas    *self,
                                    GtkSnapshot      *snapshot);

/* -rows */
guint mw_graph_canvas_get_n_rows   (MwGraphCanvas    *self,
                                    guint             node);
/* Where it is in the layout. */
gboolean mw_graph_canvas_get_row_box (MwGraphCanvas  *self,
                                    guint             node,
                                    guint             row,
                                    graphene_rect_t  *box);
/* The row of @node at a point of the widget, or MW_NONE. */
guint mw_graph_canvas_pick_row     (MwGraphCanvas    *self,
                                    guint             node,
                                    double            x,
                                    double            y);
/* Whether the key led somewhere within a table. */
gboolean mw_graph_canvas_step_row  (MwGraphCanvas    *self,
                                    MwDirection       direction);

/* -edge-walk */
void mw_graph_canvas_step_edge     (MwGraphCanvas    *self,
                                    gboolean          next);
/* To the other end of the selected edge. */
void mw_graph_canvas_follow_edge   (MwGraphCanvas    *self);

/* -keys, -typing */
void mw_graph_canvas_init_keys     (MwGraphCanvas    *self);
void mw_graph_canvas_install_keys  (GtkWidgetClass   *widget_class);
void mw_graph_canvas_init_typing   (MwGraphCanvas    *self);

/* -accessible */
void mw_graph_canvas_accessible_init (GtkAccessibleInterface *iface);
void mw_graph_canvas_init_accessible (MwGraphCanvas  *self);
void mw_graph_canvas_announce      (MwGraphCanvas    *self,
                                    const char       *text);
/* Somebody asks for it, or asked for that of the picture before. */
void mw_graph_canvas_make_tree     (MwGraphCanvas    *self);
/* What is selected changed. */
void mw_graph_canvas_update_focus  (MwGraphCanvas    *self);
void mw_graph_canvas_tell_selected (MwGraphCanvas    *self);
/* Another picture is on show. */
void mw_graph_canvas_tell_picture  (MwGraphCanvas    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwCanvasBefore, mw_canvas_before_free)

G_END_DECLS

/* mw-graph-canvas-drag.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

/* The first button pans, or moves the card that it is pressed on where cards can
 * be read; the middle one pans always. */

/* How long the arrow keys have to rest before a card that they push is told of:
 * each time the picture is laid out anew. */
#define PUSH_MS 350
/* Strokes that are drawn live in a frame (facts/graph.md 2.10); a card with more
 * edges shows as many of them until it is let go. */
#define MAX_LIVE_EDGES 20

graphene_rect_t
mw_graph_canvas_get_box (MwGraphCanvas *self,
                         guint          node)
{
  graphene_rect_t box = self->boxes[node];

  if (node == self->moved)
    graphene_rect_offset (&box, self->moved_by.x, self->moved_by.y);

  return box;
}

static void
tell_move (MwGraphCanvas *self)
{
  graphene_rect_t box = mw_graph_canvas_get_box (self, self->moved);

  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_MOVED, self->moved,
                        (double) box.origin.x, (double) box.origin.y);
}

/* What was moved before stays where the picture has it: one card at a time. */
static void
start_move (MwGraphCanvas *self,
            guint          node)
{
  if (self->moved != node)
    {
      mw_graph_canvas_end_push (self);
      self->moved = node;
      self->moved_by = GRAPHENE_POINT_INIT (0, 0);
    }

  mw_graph_canvas_update_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
push_cb (gpointer user_data)
{
  MwGraphCanvas *self = user_data;

  self->moved_source = 0;
  tell_move (self);
}

void
mw_graph_canvas_push_card (MwGraphCanvas *self,
                           float          dx,
                           float          dy)
{
  graphene_rect_t box;

  start_move (self, self->cursor);
  self->moved_by.x += dx;
  self->moved_by.y += dy;
  box = mw_graph_canvas_get_box (self, self->moved);
  mw_graph_canvas_reveal_rect (self, &box);

  g_clear_handle_id (&self->moved_source, g_source_remove);
  self->moved_source = g_timeout_add_once (PUSH_MS, push_cb, self);
}

void
mw_graph_canvas_end_push (MwGraphCanvas *self)
{
  if (self->moved_source == 0)
    return;

  g_clear_handle_id (&self->moved_source, g_source_remove);
  tell_move (self);
}

gboolean
mw_graph_canvas_cancel_drag (MwGraphCanvas *self)
{
  if (self->drag_mode != MW_DRAG_CARD)
    return FALSE;

  self->drag_mode = MW_DRAG_NONE;
  self->moved_by = self->moved_from;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* A finger pans, unless it is on the card that was chosen before. */
static gboolean
may_move (MwGraphCanvas *self,
          GtkGesture    *gesture,
          guint          node)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  if (node == MW_NONE || mw_detail_for_zoom (self->view.zoom) != MW_DETAIL_CARDS ||
      gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_MIDDLE)
    return FALSE;

  return device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN || node == self->selected;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               gpointer        user_data)
{
  MwGraphCanvas *self = user_data;

  adw_animation_pause (self->animation);
  self->drag_mode = MW_DRAG_WAITING;
  self->gesture_start = self->view;
  self->gesture_point = GRAPHENE_POINT_INIT ((float) x, (float) y);
}

static void
start_drag (MwGraphCanvas *self,
            GtkGesture    *gesture)
{
  guint node = mw_graph_canvas_pick (self, self->gesture_point.x, self->gesture_point.y);

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  mw_graph_canvas_set_hovered (self, MW_NONE);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");

  if (!may_move (self, gesture, node))
    {
      self->drag_mode = MW_DRAG_PAN;
      return;
    }

  self->drag_mode = MW_DRAG_CARD;
  mw_graph_canvas_select (self, node);
  start_move (self, node);
  self->moved_from = self->moved_by;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                gpointer        user_data)
{
  MwGraphCanvas *self = user_data;
  MwViewport view = self->gesture_start;

  /* Two fingers do more than pan. */
  if (self->layout == NULL || self->is_pinching || self->drag_mode == MW_DRAG_NONE)
    return;

  if (self->drag_mode == MW_DRAG_WAITING)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
        return;
      start_drag (self, GTK_GESTURE (gesture));
    }

  if (self->drag_mode == MW_DRAG_CARD)
    {
      self->moved_by.x = self->moved_from.x + (float) (x / self->view.zoom);
      self->moved_by.y = self->moved_from.y + (float) (y / self->view.zoom);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      return;
    }

  view.x += x;
  view.y += y;
  view.zoom = self->view.zoom;
  mw_graph_canvas_take_view (self, &view);
}

static void
drag_end_cb (MwGraphCanvas *self)
{
  MwDragMode mode = self->drag_mode;

  self->drag_mode = MW_DRAG_NONE;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
  if (mode == MW_DRAG_CARD)
    tell_move (self);
}

static void
cancel_cb (MwGraphCanvas *self)
{
  if (!mw_graph_canvas_cancel_drag (self))
    self->drag_mode = MW_DRAG_NONE;
}

static GtkGesture *
add_drag (MwGraphCanvas *self,
          guint          button)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));

  return gesture;
}

/* Two fingers: what was between them stays there. */

static void
get_center (MwGraphCanvas    *self,
            GtkGesture       *gesture,
            graphene_point_t *center)
{
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    {
      x = self->pointer_x;
      y = self->pointer_y;
    }
  *center = GRAPHENE_POINT_INIT ((float) x, (float) y);
}

static void
pinch_begin_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                gpointer          user_data)
{
  MwGraphCanvas *self = user_data;

  mw_graph_canvas_cancel_drag (self);
  adw_animation_pause (self->animation);
  self->is_pinching = TRUE;
  self->gesture_start = self->view;
  get_center (self, gesture, &self->gesture_point);
}

static void
pinch_cb (GtkGesture *gesture,
          double      scale,
          gpointer    user_data)
{
  MwGraphCanvas *self = user_data;
  MwViewport view = self->gesture_start;
  graphene_point_t center;

  if (self->layout == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  get_center (self, gesture, &center);
  view.x += center.x - self->gesture_point.x;
  view.y += center.y - self->gesture_point.y;
  mw_viewport_zoom_at (&view, scale, center.x, center.y, self->min_zoom);
  mw_graph_canvas_take_view (self, &view);
}

/* The finger that stays pans no further: where it began means nothing now. */
static void
pinch_end_cb (MwGraphCanvas *self)
{
  self->is_pinching = FALSE;
  self->drag_mode = MW_DRAG_NONE;
}

void
mw_graph_canvas_init_drag (MwGraphCanvas *self)
{
  GtkGesture *pan = add_drag (self, GDK_BUTTON_PRIMARY);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_drag (self, GDK_BUTTON_MIDDLE);

  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect_swapped (pinch, "end", G_CALLBACK (pinch_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));

  /* Or a second finger would come too late, behind one that pans. */
  gtk_gesture_group (pan, pinch);
}

gboolean
mw_graph_canvas_is_moving (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), FALSE);

  return self->drag_mode == MW_DRAG_PAN || self->drag_mode == MW_DRAG_CARD || self->is_pinching ||
         adw_animation_get_state (self->animation) == ADW_ANIMATION_PLAYING;
}

/* From side to side, as the layout draws them. */
static void
add_edge (MwGraphCanvas     *self,
          const MwGraphEdge *edge,
          GskPathBuilder    *builder)
{
  graphene_rect_t from = mw_graph_canvas_get_box (self, edge->source);
  graphene_rect_t to = mw_graph_canvas_get_box (self, edge->target);
  graphene_rect_t row;
  graphene_point_t start;
  graphene_point_t end;
  float bow;

  if (mw_graph_canvas_get_row_box (self, edge->source, edge->source_row, &row))
    from = row;
  if (mw_graph_canvas_get_row_box (self, edge->target, edge->target_row, &row))
    to = row;
  from = mw_viewport_rect_to_screen (&self->view, &from);
  to = mw_viewport_rect_to_screen (&self->view, &to);

  start = GRAPHENE_POINT_INIT (from.origin.x + from.size.width, from.origin.y + from.size.height / 2);
  end = GRAPHENE_POINT_INIT (to.origin.x, to.origin.y + to.size.height / 2);
  bow = MAX (ABS (end.x - start.x) / 2, 24);
  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_cubic_to (builder, start.x + bow, start.y, end.x - bow, end.y, end.x, end.y);
}

static void
append_live_edges (MwGraphCanvas *self,
                   GtkSnapshot   *snapshot)
{
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1.75f);
  g_autoptr(GskPath) path = NULL;

  for (guint side = 0; side < 2; side++)
    {
      guint n;
      const guint *list = side == 0
                          ? mw_graph_walk_get_incoming (self->walk, self->moved, &n)
                          : mw_graph_walk_get_outgoing (self->walk, self->moved, &n);

      for (guint i = 0; i < MIN (n, MAX_LIVE_EDGES / 2); i++)
        add_edge (self, &edges[list[i]], builder);
    }

  path = gsk_path_builder_free_to_path (builder);
  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_stroke (snapshot, path, stroke, &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
}

void
mw_graph_canvas_append_moved (MwGraphCanvas *self,
                              GtkSnapshot   *snapshot)
{
  graphene_rect_t box;

  if (self->moved == MW_NONE)
    return;

  box = mw_graph_canvas_get_box (self, self->moved);
  append_live_edges (self, snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->view.x, (float) self->view.y));
  gtk_snapshot_scale (snapshot, (float) self->view.zoom, (float) self->view.zoom);
  mw_node_painter_append_node (self->painter, snapshot, self->moved, &box.origin,
                               mw_detail_for_zoom (self->view.zoom));
  gtk_snapshot_restore (snapshot);
}

/* mw-graph-canvas-drag.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

/* The first button pans, or moves the card that it is pressed on where cards can
 * be read; the middle one pans always. */

gboolean
mw_graph_canvas_cancel_drag (MwGraphCanvas *self)
{
  if (self->drag_mode != MW_DRAG_CARD)
    return FALSE;

  self->drag_mode = MW_DRAG_NONE;
  self->moved_by = self->moved_from;
  if (self->moved_by.x == 0 && self->moved_by.y == 0)
    mw_graph_canvas_end_move (self);
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
  mw_graph_canvas_start_move (self, node);
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
    mw_graph_canvas_tell_move (self);
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

  if (!gtk_gesture_is_recognized (gesture) || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
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

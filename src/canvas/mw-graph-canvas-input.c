/* mw-graph-canvas-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <math.h>

#include "canvas/mw-canvas-node.h"

/* One notch of a wheel. */
#define ZOOM_STEP 1.2

/* Panning, with the first button on anything and with the middle one. */

static void
drag_begin_cb (MwGraphCanvas *self)
{
  adw_animation_pause (self->animation);
  self->gesture_start = self->view;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                gpointer        user_data)
{
  MwGraphCanvas *self = user_data;
  MwViewport view = self->gesture_start;
  GdkEventSequence *sequence = gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture));
  gboolean started = gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), sequence) ==
                     GTK_EVENT_SEQUENCE_CLAIMED;

  /* A click may tremble. */
  if (!started && !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) x, (int) y))
    return;

  if (!started)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      mw_graph_canvas_set_hovered (self, MW_NONE);
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }

  view.x += x;
  view.y += y;
  view.zoom = self->view.zoom;
  mw_graph_canvas_take_view (self, &view);
}

static void
drag_end_cb (MwGraphCanvas *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), NULL);
}

static void
add_drag (MwGraphCanvas *self,
          guint          button)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  g_signal_connect_swapped (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          gpointer         user_data)
{
  MwGraphCanvas *self = user_data;
  const MwGraphNode *nodes;
  guint node = mw_graph_canvas_pick (self, x, y);
  guint area;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->layout == NULL)
    return;

  if (node == MW_NONE)
    {
      area = mw_graph_canvas_pick_area (self, x, y);
      if (area != MW_NONE && n_press == 1)
        mw_graph_canvas_activate_area (self, area);
      else
        mw_graph_canvas_select (self, MW_NONE);
      return;
    }

  nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);
  self->came_from = MW_NONE;
  mw_graph_canvas_set_selected (self, node);

  if (n_press == (nodes[node].kind == MW_GRAPH_NODE_DOMAIN ? 1 : 2))
    mw_graph_canvas_open (self, node);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           gpointer                  user_data)
{
  MwGraphCanvas *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  self->pointer_x = x;
  self->pointer_y = y;

  if ((state & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK)) == 0)
    mw_graph_canvas_set_hovered (self, mw_graph_canvas_pick (self, x, y));
}

static void
leave_cb (MwGraphCanvas *self)
{
  mw_graph_canvas_set_hovered (self, MW_NONE);
}

/* A wheel zooms at the pointer. Two fingers on a touchpad pan, and zoom with
 * Ctrl, as they do in other places. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           gpointer                  user_data)
{
  MwGraphCanvas *self = user_data;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  gboolean zooms = (state & GDK_CONTROL_MASK) != 0 || (wheel && (state & GDK_SHIFT_MASK) == 0);
  MwViewport view = self->view;

  if (self->layout == NULL)
    return GDK_EVENT_PROPAGATE;

  if (zooms)
    mw_viewport_zoom_at (&view, pow (ZOOM_STEP, wheel ? -dy : -dy / 40),
                         self->pointer_x, self->pointer_y, self->min_zoom);
  else
    {
      double step = wheel ? 48 : 1;

      view.x -= (wheel && dx == 0 ? dy : dx) * step;
      view.y -= (wheel && dx == 0 ? 0 : dy) * step;
    }

  mw_graph_canvas_take_view (self, &view);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (MwGraphCanvas *self)
{
  adw_animation_pause (self->animation);
  self->gesture_start = self->view;
}

static void
pinch_cb (GtkGestureZoom *gesture,
          double          scale,
          gpointer        user_data)
{
  MwGraphCanvas *self = user_data;
  MwViewport view = self->gesture_start;
  double x;
  double y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  mw_viewport_zoom_at (&view, scale, x, y, self->min_zoom);
  mw_graph_canvas_take_view (self, &view);
}

/* The whole name: cards shorten it. */
static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user_data)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (widget);
  guint node = keyboard ? self->cursor : mw_graph_canvas_pick (self, x, y);
  graphene_rect_t bounds;
  g_autofree char *name = NULL;

  if (node == MW_NONE || !mw_graph_canvas_get_bounds (self, node, &bounds))
    return FALSE;

  name = mw_canvas_node_dup_name (mw_graph_layout_get_graph (self->layout), node);
  gtk_tooltip_set_text (tooltip, name);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) {
    (int) bounds.origin.x, (int) bounds.origin.y,
    (int) bounds.size.width, (int) bounds.size.height,
  });

  return TRUE;
}

void
mw_graph_canvas_init_input (MwGraphCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  add_drag (self, GDK_BUTTON_PRIMARY);
  add_drag (self, GDK_BUTTON_MIDDLE);

  /* On release, so that a drag is not a click. */
  g_signal_connect (click, "released", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));

  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* mw-graph-canvas-context.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

/* The innermost area at a point, by its name or anywhere in it. */
static guint
pick_any_area (MwGraphCanvas *self,
               double         x,
               double         y)
{
  graphene_point_t point = mw_viewport_to_layout (&self->view, x, y);
  guint best = MW_NONE;
  float best_size = G_MAXFLOAT;

  for (guint i = 0; i < self->n_areas; i++)
    {
      float size = self->areas[i].size.width * self->areas[i].size.height;

      if (size < best_size && graphene_rect_contains_point (&self->areas[i], &point))
        {
          best = i;
          best_size = size;
        }
    }

  return best;
}

static void
emit (MwGraphCanvas *self,
      MwCanvasPart   part,
      guint          index,
      double         x,
      double         y)
{
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_CONTEXT_REQUESTED, (guint) part, index, x, y);
}

/* What the menu is about is selected first, so that it is seen. */
static void
ask_at (MwGraphCanvas *self,
        double         x,
        double         y)
{
  MwGraphLayout *layout = self->layout;
  guint found;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (layout == NULL)
    return;

  found = mw_graph_canvas_pick (self, x, y);
  if (found != MW_NONE)
    {
      guint row = mw_graph_canvas_pick_row (self, found, x, y);

      self->came_from = MW_NONE;
      if (row != MW_NONE)
        mw_graph_canvas_select_row (self, found, row);
      else
        mw_graph_canvas_select (self, found);
      /* Somebody may have put another picture here for it. */
      if (self->layout == layout)
        emit (self, MW_CANVAS_PART_NODE, found, x, y);
      return;
    }

  found = mw_graph_canvas_pick_edge (self, x, y);
  if (found != MW_NONE)
    {
      mw_graph_canvas_select_edge (self, found);
      if (self->layout == layout)
        emit (self, MW_CANVAS_PART_EDGE, found, x, y);
      return;
    }

  found = pick_any_area (self, x, y);
  if (found != MW_NONE)
    emit (self, MW_CANVAS_PART_AREA, found, x, y);
  else
    emit (self, MW_CANVAS_PART_BACKGROUND, 0, x, y);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            gpointer         user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_at (user_data, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 gpointer             user_data)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  ask_at (user_data, x, y);
}

void
mw_graph_canvas_open_context (MwGraphCanvas *self)
{
  guint node = self->selected != MW_NONE ? self->selected : self->cursor;
  graphene_point_t point;
  graphene_rect_t bounds;

  if (self->selected_edge != MW_NONE && mw_graph_canvas_get_edge_point (self, self->selected_edge, &point))
    emit (self, MW_CANVAS_PART_EDGE, self->selected_edge, point.x, point.y);
  else if (mw_graph_canvas_get_row_bounds (self, node, self->selected_row, &bounds) ||
           mw_graph_canvas_get_bounds (self, node, &bounds))
    {
      /* A menu of what was scrolled away begins at the border. */
      point = mw_rect_get_middle (&bounds);
      emit (self, MW_CANVAS_PART_NODE, node,
            CLAMP (point.x, 0, self->view.width), CLAMP (point.y, 0, self->view.height));
    }
  else
    emit (self, MW_CANVAS_PART_BACKGROUND, 0, self->view.width / 2, self->view.height / 2);
}

void
mw_graph_canvas_init_context (MwGraphCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

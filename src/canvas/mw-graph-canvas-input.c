/* mw-graph-canvas-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <math.h>

#include "canvas/mw-canvas-node.h"
#include "canvas/mw-card.h"

/* One notch of a wheel. */
#define ZOOM_STEP 1.2

/* A target is as large as this at least, however small it is drawn. */
#define TARGET_SIZE 24.0
/* No "+3" is farther from its card. */
#define STUB_REACH 40.0f

static gboolean
is_on_stub (MwGraphCanvas          *self,
            guint                   node,
            guint                   n_hidden,
            gboolean                upstream,
            const graphene_point_t *point)
{
  graphene_rect_t box = mw_graph_canvas_get_box (self, node);
  graphene_rect_t stub;
  float size = (float) (TARGET_SIZE / self->view.zoom);

  if (n_hidden == 0)
    return FALSE;

  stub = mw_card_get_stub (&box, n_hidden, upstream);
  graphene_rect_inset (&stub, MIN ((stub.size.width - size) / 2, 0), MIN ((stub.size.height - size) / 2, 0));

  return graphene_rect_contains_point (&stub, point);
}

guint
mw_graph_canvas_pick_stub (MwGraphCanvas *self,
                           double         x,
                           double         y,
                           gboolean      *upstream)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const MwGraphNode *nodes;
  graphene_point_t point;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  if (self->layout == NULL || mw_detail_for_zoom (self->view.zoom) != MW_DETAIL_CARDS)
    return MW_NONE;

  nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);
  point = mw_viewport_to_layout (&self->view, x, y);
  mw_grid_query (self->grid, &GRAPHENE_RECT_INIT (point.x - STUB_REACH, point.y - STUB_REACH,
                                                  2 * STUB_REACH, 2 * STUB_REACH), found);

  for (guint i = 0; i < found->len; i++)
    {
      guint node = g_array_index (found, guint, i);

      *upstream = TRUE;
      if (is_on_stub (self, node, nodes[node].n_hidden_in, TRUE, &point))
        return node;

      *upstream = FALSE;
      if (is_on_stub (self, node, nodes[node].n_hidden_out, FALSE, &point))
        return node;
    }

  return MW_NONE;
}

static void
click_nowhere (MwGraphCanvas *self,
               int            n_press,
               double         x,
               double         y)
{
  guint area = mw_graph_canvas_pick_area (self, x, y);
  guint edge = mw_graph_canvas_pick_edge (self, x, y);
  MwGraphLayout *layout = self->layout;

  if (edge != MW_NONE)
    {
      mw_graph_canvas_select_edge (self, edge);
      if (n_press == 1 && self->layout == layout)
        mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EDGE_OPENED, edge);
    }
  else if (area != MW_NONE && n_press == 1)
    mw_graph_canvas_activate_area (self, area);
  else
    mw_graph_canvas_select (self, MW_NONE);
}

static void
click_node (MwGraphCanvas *self,
            guint          node,
            int            n_press,
            double         x,
            double         y)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);
  guint row = mw_graph_canvas_pick_row (self, node, x, y);
  MwGraphLayout *layout = self->layout;

  self->came_from = MW_NONE;
  if (row != MW_NONE)
    {
      mw_graph_canvas_focus_row (self, node, row);
      if (n_press == 2 && self->layout == layout)
        mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_ROW_OPENED, node, row);
      return;
    }

  mw_graph_canvas_set_selected (self, node);
  if (self->layout == layout &&
      n_press == (nodes[node].kind == MW_GRAPH_NODE_DOMAIN ? 1 : 2))
    mw_graph_canvas_open (self, node);
}

static void
click_cb (GtkGestureClick *gesture,
          int              n_press,
          double           x,
          double           y,
          gpointer         user_data)
{
  MwGraphCanvas *self = user_data;
  gboolean upstream = FALSE;
  guint node;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->layout == NULL)
    return;

  node = mw_graph_canvas_pick_stub (self, x, y, &upstream);
  if (node != MW_NONE)
    {
      if (n_press == 1)
        mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EXPAND_REQUESTED, node, upstream);
      return;
    }

  node = mw_graph_canvas_pick (self, x, y);
  if (node != MW_NONE)
    click_node (self, node, n_press, x, y);
  else
    click_nowhere (self, n_press, x, y);
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
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  /* On release, so that a drag is not a click. */
  g_signal_connect (click, "released", G_CALLBACK (click_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  mw_graph_canvas_init_drag (self);
  mw_graph_canvas_init_context (self);

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);

  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* mw-graph-canvas-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"
#include "canvas/mw-graph-keys.h"

/* Everything that a key does is an action of the widget without a parameter: so
 * assistive technologies can do it, too. */

#define ZOOM_STEP 1.25
/* How far a key pushes a card, in pixels of the layout. */
#define PUSH_STEP 16.0f

typedef void (* Act) (MwGraphCanvas *self,
                      int            argument);

typedef struct
{
  const char *name;
  Act         act;
  int         argument;
} Action;

/* The first key only shows where the walk starts, or where it was. */
static gboolean
find_cursor (MwGraphCanvas *self)
{
  if (self->cursor != MW_NONE)
    return TRUE;

  self->came_from = MW_NONE;
  mw_graph_canvas_set_selected (self, mw_graph_walk_get_start (self->walk));

  return FALSE;
}

static void
tell_end (MwGraphCanvas *self,
          MwDirection    direction)
{
  g_autofree char *name = mw_canvas_node_dup_name (mw_graph_layout_get_graph (self->layout), self->cursor);
  g_autofree char *text = NULL;

  if (direction == MW_DIRECTION_UPSTREAM)
    text = g_strdup_printf (_("Nothing upstream of %s here"), name);
  else if (direction == MW_DIRECTION_DOWNSTREAM)
    text = g_strdup_printf (_("Nothing downstream of %s here"), name);
  else
    text = g_strdup (_("The picture ends here"));

  mw_graph_canvas_announce (self, text);
}

static void
step (MwGraphCanvas *self,
      int            argument)
{
  MwDirection direction = (MwDirection) argument;
  guint from = self->cursor;
  guint to;

  if (!find_cursor (self) || mw_graph_canvas_step_row (self, direction))
    return;

  to = mw_graph_walk_step (self->walk, from, self->came_from, direction);
  if (to == MW_NONE || to == from)
    {
      mw_graph_canvas_set_selected (self, from);
      tell_end (self, direction);
      return;
    }

  self->came_from = from;
  mw_graph_canvas_set_selected (self, to);
}

static void
go_to_end (MwGraphCanvas *self,
           int            last)
{
  self->came_from = MW_NONE;
  mw_graph_canvas_set_selected (self, mw_graph_walk_get_end (self->walk, last));
}

static void
step_edge (MwGraphCanvas *self,
           int            next)
{
  if (find_cursor (self))
    mw_graph_canvas_step_edge (self, next);
}

static void
open (MwGraphCanvas *self,
      int            unused)
{
  if (!find_cursor (self))
    return;

  if (self->selected_edge != MW_NONE)
    mw_graph_canvas_follow_edge (self);
  else if (self->selected_row != MW_NONE)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_ROW_OPENED, self->selected, self->selected_row);
  else
    {
      MwGraphLayout *layout = self->layout;
      guint node = self->cursor;

      mw_graph_canvas_set_selected (self, node);
      if (self->layout == layout)
        mw_graph_canvas_open (self, node);
    }
}

static void
select_here (MwGraphCanvas *self,
             int            unused)
{
  if (!find_cursor (self))
    return;

  if (self->selected_edge != MW_NONE)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EDGE_OPENED, self->selected_edge);
  else if (self->selected_row == MW_NONE)
    mw_graph_canvas_set_selected (self, self->cursor);
}

static gboolean
can_close (MwGraphCanvas *self)
{
  const MwGraphNode *nodes;

  if (self->cursor == MW_NONE)
    return FALSE;

  nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);

  return nodes[self->cursor].cluster != MW_NONE;
}

static void
close_area (MwGraphCanvas *self,
            int            unused)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);

  if (can_close (self))
    mw_graph_canvas_activate_area (self, nodes[self->cursor].cluster);
}

/* One thing at a time, from what is being done to what is selected. */
static void
clear (MwGraphCanvas *self,
       int            unused)
{
  if (mw_graph_canvas_cancel_drag (self))
    return;

  if (self->selected_edge != MW_NONE)
    mw_graph_canvas_select_edge (self, MW_NONE);
  else if (self->selected_row != MW_NONE)
    mw_graph_canvas_select (self, self->selected);
  else
    mw_graph_canvas_select (self, MW_NONE);
}

static void
ask (MwGraphCanvas *self,
     int            unused)
{
  mw_graph_canvas_open_context (self);
}

static void
expand (MwGraphCanvas *self,
        int            upstream)
{
  if (find_cursor (self))
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EXPAND_REQUESTED, self->cursor, (gboolean) upstream);
}

static void
collapse (MwGraphCanvas *self,
          int            upstream)
{
  if (find_cursor (self))
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_COLLAPSE_REQUESTED, self->cursor, (gboolean) upstream);
}

static void
push (MwGraphCanvas *self,
      int            argument)
{
  static const graphene_point_t ways[] = { { -PUSH_STEP, 0 }, { PUSH_STEP, 0 }, { 0, -PUSH_STEP }, { 0, PUSH_STEP } };

  if (find_cursor (self))
    mw_graph_canvas_push_card (self, ways[argument].x, ways[argument].y);
}

static void
zoom (MwGraphCanvas *self,
      int            in)
{
  mw_graph_canvas_zoom_by (self, in ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
zoom_to_fit (MwGraphCanvas *self,
             int            unused)
{
  mw_graph_canvas_zoom_to_fit (self);
}

static void
zoom_to_natural (MwGraphCanvas *self,
                 int            unused)
{
  mw_graph_canvas_zoom_to_natural (self);
}

/* What is selected, with its neighbours: one card alone tells little. */
static void
zoom_to_selection (MwGraphCanvas *self,
                   int            unused)
{
  g_autoptr(GArray) nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *is_near = g_malloc0 (self->n_nodes);
  g_autofree guint8 *edges = NULL;
  guint n_edges;

  if (!find_cursor (self))
    return;

  mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);
  edges = g_malloc0 (MAX (n_edges, 1));
  mw_graph_walk_mark_lineage (self->walk, self->cursor, TRUE, is_near, edges);
  for (guint i = 0; i < self->n_nodes; i++)
    if (is_near[i])
      g_array_append_val (nodes, i);
  mw_graph_canvas_zoom_to_nodes (self, (const guint *) (void *) nodes->data, nodes->len);
}

static const Action actions[] = {
  { "graph.upstream", step, MW_DIRECTION_UPSTREAM },
  { "graph.downstream", step, MW_DIRECTION_DOWNSTREAM },
  { "graph.up", step, MW_DIRECTION_UP },
  { "graph.down", step, MW_DIRECTION_DOWN },
  { "graph.first-in-rank", step, MW_DIRECTION_FIRST },
  { "graph.last-in-rank", step, MW_DIRECTION_LAST },
  { "graph.previous", step, MW_DIRECTION_PREVIOUS },
  { "graph.next", step, MW_DIRECTION_NEXT },
  { "graph.first", go_to_end, FALSE },
  { "graph.last", go_to_end, TRUE },
  { "graph.previous-edge", step_edge, FALSE },
  { "graph.next-edge", step_edge, TRUE },
  { "graph.open", open, 0 },
  { "graph.select", select_here, 0 },
  { "graph.close", close_area, 0 },
  { "graph.clear", clear, 0 },
  { "graph.menu", ask, 0 },
  { "graph.expand-upstream", expand, TRUE },
  { "graph.expand-downstream", expand, FALSE },
  { "graph.collapse-upstream", collapse, TRUE },
  { "graph.collapse-downstream", collapse, FALSE },
  { "graph.push-left", push, 0 },
  { "graph.push-right", push, 1 },
  { "graph.push-up", push, 2 },
  { "graph.push-down", push, 3 },
  { "graph.zoom-in", zoom, TRUE },
  { "graph.zoom-out", zoom, FALSE },
  { "graph.zoom-fit", zoom_to_fit, 0 },
  { "graph.zoom-natural", zoom_to_natural, 0 },
  { "graph.zoom-selection", zoom_to_selection, 0 },
};

static const Action *
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      return &actions[i];

  return NULL;
}

static void
act_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (widget);
  const Action *action = find_action (action_name);

  if (self->n_nodes > 0)
    action->act (self, action->argument);
}

/* Keys that have nothing to do here are for somebody else: Escape closes a sheet,
 * Backspace goes back. */
static gboolean
has_use (MwGraphCanvas *self,
         const Action  *action)
{
  if (self->n_nodes == 0)
    return FALSE;
  if (action->act == clear)
    return self->drag_mode == MW_DRAG_CARD || self->selected != MW_NONE || self->selected_edge != MW_NONE;

  return action->act != close_area || can_close (self);
}

static gboolean
key_cb (GtkWidget *widget,
        GVariant  *args,
        gpointer   user_data)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (widget);
  const Action *action = user_data;

  if (!has_use (self, action))
    return GDK_EVENT_PROPAGATE;

  /* What is typed after it is another name, or a bracket. */
  self->typed_at = 0;
  action->act (self, action->argument);

  return GDK_EVENT_STOP;
}

void
mw_graph_canvas_install_keys (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, act_cb);

  for (guint i = 0; i < mw_n_graph_keys; i++)
    for (guint j = 0; mw_graph_keys[i].accelerators[j] != NULL; j++)
      {
        GtkShortcutTrigger *trigger = gtk_shortcut_trigger_parse_string (mw_graph_keys[i].accelerators[j]);
        const Action *action = find_action (mw_graph_keys[i].action);
        g_autoptr(GtkShortcut) shortcut = NULL;

        g_assert (trigger != NULL && action != NULL);
        shortcut = gtk_shortcut_new (trigger, gtk_callback_action_new (key_cb, (gpointer) action, NULL));
        gtk_widget_class_add_shortcut (widget_class, shortcut);
      }
}

void
mw_graph_canvas_init_keys (MwGraphCanvas *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Product Graph"),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right follow the data, Up and Down go through the rank and the rows of tables, "
                                    "Home and End to its ends, with Control to the ends of the picture, "
                                    "Page Up and Page Down through everything. Typing finds a name. "
                                    "Brackets go through the connections, Enter follows one, Space tells about it. "
                                    "Enter opens, Backspace closes the domain, Escape clears the selection. "
                                    "Shift with Left or Right shows one step more, with Control one step less. "
                                    "Control with an arrow moves the card. Shift with F10 opens the menu. "
                                    "Control with plus, minus and zero zooms."),
                                  -1);
}

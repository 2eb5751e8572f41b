/* mw-graph-canvas-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"

#define ZOOM_STEP 1.25
/* Letters typed within this time belong to one name. */
#define TYPE_AHEAD_US (1000 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  guint       keyval;
  guint       keypad;
  MwDirection direction;
} StepKey;

static const StepKey step_keys[] = {
  { GDK_KEY_Left, GDK_KEY_KP_Left, MW_DIRECTION_UPSTREAM },
  { GDK_KEY_Right, GDK_KEY_KP_Right, MW_DIRECTION_DOWNSTREAM },
  { GDK_KEY_Up, GDK_KEY_KP_Up, MW_DIRECTION_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, MW_DIRECTION_DOWN },
  { GDK_KEY_Home, GDK_KEY_KP_Home, MW_DIRECTION_FIRST },
  { GDK_KEY_End, GDK_KEY_KP_End, MW_DIRECTION_LAST },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, MW_DIRECTION_PREVIOUS },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, MW_DIRECTION_NEXT },
};

static void
step (MwGraphCanvas *self,
      MwDirection    direction)
{
  guint from = self->cursor;
  guint to;

  /* The first key only shows where the walk starts. */
  if (from == MW_NONE)
    to = mw_graph_walk_get_start (self->walk);
  else
    to = mw_graph_walk_step (self->walk, from, self->came_from, direction);

  if (to == MW_NONE)
    {
      if (from != MW_NONE)
        mw_graph_canvas_set_selected (self, from);
      return;
    }

  self->came_from = from;
  mw_graph_canvas_set_selected (self, to);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

/* The next node after the cursor whose name starts with what was typed, else
 * contains it. */
static guint
find_typed (MwGraphCanvas *self,
            gboolean       from_next)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  g_autofree char *typed = fold (self->typed->str);
  guint start = self->cursor != MW_NONE ? self->cursor + (from_next ? 1 : 0) : 0;
  guint contained = MW_NONE;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      guint node = (start + i) % self->n_nodes;
      g_autofree char *name = mw_canvas_node_dup_name (graph, node);
      g_autofree char *folded = fold (name);

      if (g_str_has_prefix (folded, typed))
        return node;
      if (contained == MW_NONE && strstr (folded, typed) != NULL)
        contained = node;
    }

  return contained;
}

static gboolean
type_ahead (MwGraphCanvas *self,
            guint          keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  gboolean starts = now - self->typed_at > TYPE_AHEAD_US;
  guint node;

  if (c == 0 || !g_unichar_isprint (c) || (starts && c == ' '))
    return GDK_EVENT_PROPAGATE;

  if (starts)
    g_string_truncate (self->typed, 0);
  g_string_append_unichar (self->typed, c);
  self->typed_at = now;

  node = find_typed (self, starts);
  if (node != MW_NONE)
    {
      self->came_from = MW_NONE;
      mw_graph_canvas_set_selected (self, node);
    }

  return GDK_EVENT_STOP;
}

static gboolean
other_key (MwGraphCanvas *self,
           guint          keyval)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);

  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (self->cursor == MW_NONE)
        return GDK_EVENT_PROPAGATE;
      mw_graph_canvas_set_selected (self, self->cursor);
      mw_graph_canvas_open (self, self->cursor);
      return GDK_EVENT_STOP;

    case GDK_KEY_BackSpace:
      if (self->cursor == MW_NONE || nodes[self->cursor].cluster == MW_NONE)
        return GDK_EVENT_PROPAGATE;
      mw_graph_canvas_activate_area (self, nodes[self->cursor].cluster);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      if (self->selected == MW_NONE)
        return GDK_EVENT_PROPAGATE;
      mw_graph_canvas_select (self, MW_NONE);
      return GDK_EVENT_STOP;

    case GDK_KEY_space:
      if (self->cursor != MW_NONE && g_get_monotonic_time () - self->typed_at > TYPE_AHEAD_US)
        {
          mw_graph_canvas_set_selected (self, self->cursor);
          return GDK_EVENT_STOP;
        }
      return type_ahead (self, keyval);

    default:
      return type_ahead (self, keyval);
    }
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        gpointer               user_data)
{
  MwGraphCanvas *self = user_data;

  if (self->layout == NULL || self->n_nodes == 0 ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (step_keys); i++)
    if (keyval == step_keys[i].keyval || keyval == step_keys[i].keypad)
      {
        step (self, step_keys[i].direction);
        return GDK_EVENT_STOP;
      }

  return other_key (self, keyval);
}

static void
zoom_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  mw_graph_canvas_zoom_by (MW_GRAPH_CANVAS (widget),
                           g_str_equal (action_name, "graph.zoom-in") ? ZOOM_STEP : 1 / ZOOM_STEP);
}

static void
fit_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  mw_graph_canvas_zoom_to_fit (MW_GRAPH_CANVAS (widget));
}

void
mw_graph_canvas_install_keys (GtkWidgetClass *widget_class)
{
  static const guint in_keys[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint out_keys[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  static const guint fit_keys[] = { GDK_KEY_0, GDK_KEY_KP_0 };

  gtk_widget_class_install_action (widget_class, "graph.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "graph.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "graph.zoom-fit", NULL, fit_action);

  for (guint i = 0; i < G_N_ELEMENTS (in_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, in_keys[i], GDK_CONTROL_MASK, "graph.zoom-in", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (out_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, out_keys[i], GDK_CONTROL_MASK, "graph.zoom-out", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fit_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, fit_keys[i], GDK_CONTROL_MASK, "graph.zoom-fit", NULL);
}

void
mw_graph_canvas_init_keys (MwGraphCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Product Graph"),
                                  GTK_ACCESSIBLE_PROPERTY_HELP_TEXT,
                                  _("Left and Right follow the edges, Up and Down go through the rank, "
                                    "Home and End to its ends, Page Up and Page Down through everything. Typing finds a name. Enter opens, "
                                    "Backspace closes the domain, Escape clears the selection. "
                                    "Control with plus, minus and zero zooms."),
                                  -1);
}

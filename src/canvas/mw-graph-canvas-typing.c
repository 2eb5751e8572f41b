/* mw-graph-canvas-typing.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <string.h>

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"

/* Letters typed within this time belong to one name. */
#define TYPE_AHEAD_US (1000 * G_TIME_SPAN_MILLISECOND)

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
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  MwGraphCanvas *self = user_data;
  gunichar c = gdk_keyval_to_unicode (keyval);
  gint64 now = g_get_monotonic_time ();
  gboolean starts = now - self->typed_at > TYPE_AHEAD_US;
  guint node;

  if (self->n_nodes == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 ||
      c == 0 || !g_unichar_isprint (c))
    return GDK_EVENT_PROPAGATE;

  /* These mean something by themselves, and only in the middle of a name a letter. */
  if (starts && (c == ' ' || c == '[' || c == ']'))
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
  else
    {
      g_autofree char *text = g_strdup_printf (_("No name with “%s”"), self->typed->str);

      mw_graph_canvas_announce (self, text);
    }

  return GDK_EVENT_STOP;
}

void
mw_graph_canvas_init_typing (MwGraphCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

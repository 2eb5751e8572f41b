/* mw-graph-canvas-accessible.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"
#include "graph/mw-graph-words.h"

static void
choose (MwGraphCanvas *self)
{
  graphene_rect_t visible = mw_viewport_get_visible (&self->view, 0);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  self->tree_is_stale = FALSE;
  if (mw_canvas_tree_is_whole (self->tree))
    return;

  mw_grid_query (self->grid, &visible, found);
  mw_canvas_tree_choose (self->tree, self->cursor, (const guint *) (void *) found->data, found->len);
}

void
mw_graph_canvas_make_tree (MwGraphCanvas *self)
{
  self->tree = mw_canvas_tree_new (self, self->walk);
  choose (self);
  mw_graph_canvas_update_focus (self);
}

static GtkAccessible *
mw_graph_canvas_get_first_accessible_child (GtkAccessible *accessible)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (accessible);
  MwCanvasNode *first;

  if (self->layout == NULL)
    return NULL;

  if (self->tree == NULL)
    mw_graph_canvas_make_tree (self);
  else if (self->tree_is_stale)
    choose (self);

  first = mw_canvas_tree_get_first (self->tree, NULL);

  return first != NULL ? GTK_ACCESSIBLE (g_object_ref (first)) : NULL;
}

void
mw_graph_canvas_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = mw_graph_canvas_get_first_accessible_child;
}

void
mw_graph_canvas_update_focus (MwGraphCanvas *self)
{
  MwCanvasPlace place = { MW_CANVAS_NODE_CARD, self->selected, MW_NONE };

  if (self->tree == NULL)
    return;

  /* The neighbours of where it is should be there before they are asked for. */
  if (self->selected != MW_NONE)
    choose (self);

  if (self->selected_row != MW_NONE)
    place = (MwCanvasPlace) { MW_CANVAS_NODE_ROW, self->selected, self->selected_row }
  ;
  mw_canvas_tree_set_focus (self->tree, self->selected != MW_NONE ? &place : NULL);
}

static void
focus_cb (MwGraphCanvas *self)
{
  if (self->tree != NULL)
    mw_canvas_tree_update_focus (self->tree);
}

static char *
dup_selected (MwGraphCanvas *self)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  g_autofree char *name = mw_canvas_node_dup_name (graph, self->selected);
  g_autofree char *description = NULL;

  if (self->selected_row == MW_NONE)
    description = mw_canvas_node_dup_description (graph, self->walk, self->selected);
  else
    {
      g_autofree char *table = g_steal_pointer (&name);

      name = mw_canvas_row_dup_name (graph, self->selected, self->selected_row);
      description = mw_canvas_row_dup_description (graph, self->walk, self->selected, self->selected_row);
      if (self->told_node != self->selected)
        {
          g_autofree char *column = g_steal_pointer (&name);

          /* Translators: a column, then the table it is in. */
          name = g_strdup_printf (_("%s of %s"), column, table);
        }
    }

  /* Translators: a name, then what it is. */
  return g_strdup_printf (_("%s, %s"), name, description);
}

/* An event of the focus would do, but GTK (4.18) sends none for what is no widget. */
void
mw_graph_canvas_tell_selected (MwGraphCanvas *self)
{
  g_autofree char *text = NULL;

  if (self->selected == MW_NONE)
    {
      self->told_node = MW_NONE;
      g_clear_pointer (&self->told_selected, g_free);
      return;
    }

  text = dup_selected (self);
  self->told_node = self->selected;
  if (!g_set_str (&self->told_selected, text) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

void
mw_graph_canvas_announce (MwGraphCanvas *self,
                          const char    *text)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
mw_graph_canvas_tell_picture (MwGraphCanvas *self)
{
  g_autofree char *title = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *text = NULL;

  if (self->layout == NULL)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }

  title = mw_graph_words_dup_text (self->title);
  counts = mw_canvas_graph_dup_description (mw_graph_layout_get_graph (self->layout));
  if (*title != '\0')
    /* Translators: what a picture is called, then how much is in it. */
    text = g_strdup_printf (_("%s, %s"), title, counts);
  else
    text = g_steal_pointer (&counts);

  /* A picture comes more than once while it is being laid out. */
  if (g_strcmp0 (text, self->told) == 0)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  mw_graph_canvas_announce (self, text);
  g_set_str (&self->told, text);
}

void
mw_graph_canvas_set_title (MwGraphCanvas *self,
                           const char    *title)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  if (g_set_str (&self->title, title))
    g_object_notify (G_OBJECT (self), "title");
}

void
mw_graph_canvas_init_accessible (MwGraphCanvas *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

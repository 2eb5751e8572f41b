/* mw-graph-canvas-select.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

void
mw_graph_canvas_set_hovered (MwGraphCanvas *self,
                             guint          node)
{
  if (self->hovered == node)
    return;

  self->hovered = node;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), node != MW_NONE ? "pointer" : NULL);
  mw_graph_canvas_update_marks (self);
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_HOVERED, node);
}

/* Tells of what differs from before. A handler may take another layout, in which
 * the indexes mean nothing. */
static void
tell (MwGraphCanvas *self,
      guint          node_before,
      guint          row_before,
      guint          edge_before)
{
  MwGraphLayout *layout = self->layout;
  guint node = self->selected;
  guint row = self->selected_row;
  guint edge = self->selected_edge;
  gboolean row_changed = row != row_before || (row != MW_NONE && node != node_before);
  g_autoptr(MwGraphCanvas) alive = g_object_ref (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (node != node_before)
    g_object_notify (G_OBJECT (self), "selected");
  if (row_changed)
    g_object_notify (G_OBJECT (self), "selected-row");
  if (edge != edge_before)
    g_object_notify (G_OBJECT (self), "selected-edge");
  g_object_thaw_notify (G_OBJECT (self));

  if (node != node_before || row_changed)
    mw_graph_canvas_tell_selected (self);

  if (node != node_before && self->layout == layout)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_SELECTED, node);
  if (row_changed && self->layout == layout)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_ROW_SELECTED, row != MW_NONE ? node : MW_NONE, row);
  if (edge != edge_before && self->layout == layout)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EDGE_SELECTED, edge);
}

static void
change (MwGraphCanvas *self,
        guint          node,
        guint          row,
        guint          edge)
{
  guint node_before = self->selected;
  guint row_before = self->selected_row;
  guint edge_before = self->selected_edge;

  if (node != self->moved)
    mw_graph_canvas_end_push (self);

  if (node != MW_NONE)
    self->cursor = node;
  self->selected = node;
  self->selected_row = row;
  self->selected_edge = edge;
  mw_graph_canvas_update_focus (self);
  mw_graph_canvas_update_marks (self);
  tell (self, node_before, row_before, edge_before);
}

void
mw_graph_canvas_select (MwGraphCanvas *self,
                        guint          node)
{
  change (self, node, MW_NONE, MW_NONE);
}

void
mw_graph_canvas_select_row (MwGraphCanvas *self,
                            guint          node,
                            guint          row)
{
  change (self, node, row, MW_NONE);
}

void
mw_graph_canvas_select_edge (MwGraphCanvas *self,
                             guint          edge)
{
  const MwGraphEdge *entry;

  if (edge == MW_NONE)
    {
      change (self, self->selected, self->selected_row, MW_NONE);
      return;
    }

  entry = &mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL)[edge];
  if (entry->source == self->selected || entry->target == self->selected)
    change (self, self->selected, self->selected_row, edge);
  else
    change (self, MW_NONE, MW_NONE, edge);
}

void
mw_graph_canvas_open (MwGraphCanvas *self,
                      guint          node)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL);

  if (nodes[node].kind == MW_GRAPH_NODE_DOMAIN)
    self->anchor_domain = nodes[node].subject;
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_OPENED, node);
}

void
mw_graph_canvas_activate_area (MwGraphCanvas *self,
                               guint          area)
{
  const MwGraphCluster *clusters = mw_graph_get_clusters (mw_graph_layout_get_graph (self->layout), NULL);

  if (clusters[area].kind == MW_GRAPH_CLUSTER_DOMAIN)
    self->anchor_domain = clusters[area].subject;
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_AREA_ACTIVATED, area);
}

guint
mw_graph_canvas_get_selected (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  return self->selected;
}

void
mw_graph_canvas_set_selected (MwGraphCanvas *self,
                              guint          node)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (node == MW_NONE || node < self->n_nodes);

  mw_graph_canvas_select (self, node);
  if (node != MW_NONE)
    mw_graph_canvas_reveal (self, node);
}

guint
mw_graph_canvas_get_selected_row (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  return self->selected_row;
}

guint
mw_graph_canvas_get_selected_edge (MwGraphCanvas *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  return self->selected_edge;
}

void
mw_graph_canvas_focus_row (MwGraphCanvas *self,
                           guint          node,
                           guint          row)
{
  graphene_rect_t box;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (node < self->n_nodes);
  g_return_if_fail (mw_graph_canvas_get_row_box (self, node, row, &box));

  mw_graph_canvas_select_row (self, node, row);
  mw_graph_canvas_reveal_rect (self, &box);
}

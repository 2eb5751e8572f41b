/* mw-graph-canvas-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <string.h>

/* A table with more columns is taken as a whole. */
#define MAX_ROWS 100

static const MwGraphNode *
get_node (MwGraphCanvas *self,
          guint          node)
{
  return &mw_graph_get_nodes (mw_graph_layout_get_graph (self->layout), NULL)[node];
}

static const MwGraphEdge *
get_edges (MwGraphCanvas *self,
           guint         *n)
{
  return mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), n);
}

/* The lineage of a table is that of its columns: what enters one of them need not
 * be what leaves another. */
static void
mark_lineage (MwGraphCanvas *self,
              gboolean       direct)
{
  const MwGraphNode *node = get_node (self, self->marked_for);

  if (direct || node->kind != MW_GRAPH_NODE_OBJECT || node->rows.n == 0 || node->rows.n > MAX_ROWS)
    {
      mw_graph_walk_mark_lineage (self->walk, self->marked_for, direct, self->marked_nodes, self->marked_edges);
      return;
    }

  self->marked_nodes[self->marked_for] = TRUE;
  for (guint i = 0; i < node->rows.n; i++)
    mw_graph_walk_mark_column (self->walk, self->marked_for, i, self->marked_nodes, self->marked_edges);
}

static void
mark_edge (MwGraphCanvas *self,
           guint          index)
{
  const MwGraphEdge *edge = &get_edges (self, NULL)[index];

  self->marked_edges[index] = TRUE;
  self->marked_nodes[edge->source] = TRUE;
  self->marked_nodes[edge->target] = TRUE;
}

static void
mark_path (MwGraphCanvas *self)
{
  guint n;

  get_edges (self, &n);
  for (guint i = 0; i < n; i++)
    if (self->path_edges[i])
      mark_edge (self, i);
}

static void
mark_row (MwGraphCanvas *self,
          guint          node,
          guint          row)
{
  MwRange rows = get_node (self, node)->rows;

  if (row < rows.n)
    self->marked_rows[rows.first + row] = TRUE;
}

/* The rows that marked edges join. */
static void
mark_rows (MwGraphCanvas *self)
{
  guint n;
  const MwGraphEdge *edges = get_edges (self, &n);

  for (guint i = 0; i < n; i++)
    if (self->marked_edges[i])
      {
        mark_row (self, edges[i].source, edges[i].source_row);
        mark_row (self, edges[i].target, edges[i].target_row);
      }

  if (self->marked_row != MW_NONE)
    mark_row (self, self->marked_for, self->marked_row);
}

/* One edge, or the way of one column, or the path that was asked for, or that of
 * a node. */
static void
mark (MwGraphCanvas *self,
      gboolean       direct)
{
  guint n_rows;

  memset (self->marked_nodes, 0, self->n_nodes);
  memset (self->marked_edges, 0, mw_edge_scene_get_n_edges (self->scene));
  mw_graph_get_rows (mw_graph_layout_get_graph (self->layout), &n_rows);
  memset (self->marked_rows, 0, n_rows);

  if (self->marked_edge != MW_NONE)
    mark_edge (self, self->marked_edge);
  else if (self->marked_row != MW_NONE)
    mw_graph_walk_mark_column (self->walk, self->marked_for, self->marked_row,
                               self->marked_nodes, self->marked_edges);
  else if (self->marked_path)
    mark_path (self);
  else
    mark_lineage (self, direct);

  mark_rows (self);
}

/* Marks the path of what is pointed at, else the edge or the column that is
 * selected, else the path that was asked for, else the neighbours of what is
 * selected. */
void
mw_graph_canvas_update_marks (MwGraphCanvas *self)
{
  gboolean hovers = self->hovered != MW_NONE;
  guint wanted = hovers ? self->hovered : self->selected;
  guint row = hovers ? MW_NONE : self->selected_row;
  guint edge = hovers ? MW_NONE : self->selected_edge;
  gboolean path = !hovers && row == MW_NONE && edge == MW_NONE && self->path_edges != NULL;
  gboolean dims = (hovers || row != MW_NONE || edge != MW_NONE || path) && self->scene != NULL;
  gboolean is_same = wanted == self->marked_for && row == self->marked_row && edge == self->marked_edge &&
                     path == self->marked_path && dims == self->marked_dims;
  g_autoptr(MwEdgeScene) scene = NULL;

  self->marked_dims = dims;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->scene == NULL || is_same)
    return;

  self->marked_for = wanted;
  self->marked_row = row;
  self->marked_edge = edge;
  self->marked_path = path;
  mw_edge_tiles_set_scene (self->marked_tiles, NULL);
  if (!mw_graph_canvas_has_marks (self))
    return;

  mark (self, !dims);
  mw_graph_canvas_unmark_moved (self, self->marked_edges);
  scene = mw_edge_scene_new_marked (self->scene, self->marked_edges,
                                    &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
  mw_edge_tiles_set_scene (self->marked_tiles, scene);
}

gboolean
mw_graph_canvas_has_marks (MwGraphCanvas *self)
{
  return self->marked_for != MW_NONE || self->marked_edge != MW_NONE || self->marked_path;
}

void
mw_graph_canvas_forget_marks (MwGraphCanvas *self)
{
  self->marked_for = MW_NONE;
  self->marked_row = MW_NONE;
  self->marked_edge = MW_NONE;
  self->marked_path = FALSE;
}

void
mw_graph_canvas_make_marks (MwGraphCanvas *self)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  guint n_edges;
  guint n_rows;

  mw_graph_get_edges (graph, &n_edges);
  mw_graph_get_rows (graph, &n_rows);
  self->marked_nodes = g_new0 (guint8, MAX (self->n_nodes, 1));
  self->marked_edges = g_new0 (guint8, MAX (n_edges, 1));
  self->marked_rows = g_new0 (guint8, MAX (n_rows, 1));
}

void
mw_graph_canvas_drop_marks (MwGraphCanvas *self)
{
  g_clear_pointer (&self->marked_nodes, g_free);
  g_clear_pointer (&self->marked_edges, g_free);
  g_clear_pointer (&self->marked_rows, g_free);
  g_clear_pointer (&self->path_edges, g_free);
  g_clear_pointer (&self->found_nodes, g_free);
  self->found_current = MW_NONE;
}

void
mw_graph_canvas_set_path (MwGraphCanvas *self,
                          const guint   *edges,
                          guint          n_edges)
{
  guint n;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (self->layout != NULL || n_edges == 0);

  g_clear_pointer (&self->path_edges, g_free);
  if (n_edges > 0)
    {
      get_edges (self, &n);
      self->path_edges = g_new0 (guint8, MAX (n, 1));
      for (guint i = 0; i < n_edges; i++)
        if (edges[i] < n)
          self->path_edges[edges[i]] = TRUE;
    }

  /* Another path may be marked by now. */
  mw_graph_canvas_forget_marks (self);
  mw_graph_canvas_update_marks (self);
}

void
mw_graph_canvas_set_found (MwGraphCanvas *self,
                           const guint   *nodes,
                           guint          n_nodes,
                           guint          current)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (self->layout != NULL || n_nodes == 0);

  g_clear_pointer (&self->found_nodes, g_free);
  self->found_current = n_nodes > 0 ? current : MW_NONE;
  if (n_nodes > 0)
    {
      self->found_nodes = g_new0 (guint8, MAX (self->n_nodes, 1));
      for (guint i = 0; i < n_nodes; i++)
        if (nodes[i] < self->n_nodes)
          self->found_nodes[nodes[i]] = TRUE;
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

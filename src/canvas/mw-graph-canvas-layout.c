/* mw-graph-canvas-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "graph/mw-graph-sizes.h"

/* Where something of the old picture was on screen, and where it is in the new
 * one. */
typedef struct
{
  graphene_point_t on_screen;
  graphene_rect_t  rect;
} Anchor;

void
mw_graph_canvas_drop_layout (MwGraphCanvas *self)
{
  mw_graph_canvas_forget (self);
  g_clear_pointer (&self->tree, mw_canvas_tree_free);
  g_clear_handle_id (&self->moved_source, g_source_remove);
  self->moved = MW_NONE;
  self->drag_mode = MW_DRAG_NONE;
  g_clear_pointer (&self->walk, mw_graph_walk_free);
  g_clear_pointer (&self->grid, mw_grid_unref);
  mw_graph_canvas_drop_marks (self);
  mw_graph_canvas_drop_shift (self);
  g_clear_object (&self->layout);
  self->boxes = NULL;
  self->areas = NULL;
  self->n_nodes = 0;
  self->n_areas = 0;
  self->cursor = MW_NONE;
  self->came_from = MW_NONE;
  self->selected_row = MW_NONE;
  self->selected_edge = MW_NONE;
}

static guint
find_domain (MwMesh *mesh,
             MwMesh *other,
             guint   domain)
{
  if (mesh == other)
    return domain;

  return mw_mesh_find_domain (other, mw_mesh_get_domains (mesh, NULL)[domain].id);
}

guint
mw_graph_canvas_find_twin (MwGraph *graph,
                           guint    node,
                           MwGraph *other)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  g_autofree char *key = NULL;

  if (mw_graph_get_mesh (graph) == mw_graph_get_mesh (other))
    return mw_graph_find_node (other, entry->kind, entry->subject);

  key = mw_graph_dup_node_key (graph, node);

  return mw_graph_find_key (other, key);
}

/* The row of @other's @twin with the name that @row of @node has. */
static guint
find_row (MwGraph *graph,
          guint    node,
          guint    row,
          MwGraph *other,
          guint    twin)
{
  MwRange rows = mw_graph_get_nodes (other, NULL)[twin].rows;
  g_autofree char *name = NULL;

  if (row == MW_NONE)
    return MW_NONE;

  name = mw_canvas_row_dup_name (graph, node, row);
  for (guint i = 0; i < rows.n; i++)
    {
      g_autofree char *its_name = mw_canvas_row_dup_name (other, twin, i);

      if (g_str_equal (its_name, name))
        return i;
    }

  return MW_NONE;
}

/* Where a domain is: its area when it is open, else its card. */
static gboolean
find_domain_rect (MwGraphLayout   *layout,
                  guint            domain,
                  graphene_rect_t *rect)
{
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  guint n_clusters;
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, &n_clusters);
  guint node;

  for (guint i = 0; i < n_clusters; i++)
    if (clusters[i].kind == MW_GRAPH_CLUSTER_DOMAIN && clusters[i].subject == domain)
      {
        *rect = mw_graph_layout_get_areas (layout, NULL)[i];
        return TRUE;
      }

  node = mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN, domain);
  if (node == MW_NONE)
    return FALSE;

  *rect = mw_graph_layout_get_boxes (layout, NULL)[node];

  return TRUE;
}

/* The domain that was just opened or closed. */
static gboolean
find_domain_anchor (MwGraphCanvas *self,
                    MwGraphLayout *next,
                    Anchor        *anchor)
{
  MwMesh *mesh = mw_graph_get_mesh (mw_graph_layout_get_graph (self->layout));
  MwMesh *other = mw_graph_get_mesh (mw_graph_layout_get_graph (next));
  graphene_rect_t before;
  guint domain;

  if (self->anchor_domain == MW_NONE || !find_domain_rect (self->layout, self->anchor_domain, &before))
    return FALSE;

  domain = find_domain (mesh, other, self->anchor_domain);
  if (domain == MW_NONE || !find_domain_rect (next, domain, &anchor->rect))
    return FALSE;

  anchor->on_screen = mw_viewport_to_screen (&self->view, before.origin.x, before.origin.y);

  return TRUE;
}

/* The selection, else what is nearest to the middle of the screen and in both. */
static gboolean
find_node_anchor (MwGraphCanvas *self,
                  MwGraphLayout *next,
                  Anchor        *anchor)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  MwGraph *other = mw_graph_layout_get_graph (next);
  graphene_point_t middle = mw_viewport_to_layout (&self->view, self->view.width / 2, self->view.height / 2);
  guint best = MW_NONE;
  guint found = MW_NONE;
  float best_distance = G_MAXFLOAT;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      graphene_point_t center = mw_rect_get_middle (&self->boxes[i]);
      float distance = i == self->selected ? -1 : graphene_point_distance (&center, &middle, NULL, NULL);
      guint node;

      if (distance >= best_distance || (node = mw_graph_canvas_find_twin (graph, i, other)) == MW_NONE)
        continue;

      best = i;
      found = node;
      best_distance = distance;
    }

  if (best == MW_NONE)
    return FALSE;

  anchor->on_screen = mw_viewport_to_screen (&self->view, self->boxes[best].origin.x, self->boxes[best].origin.y);
  anchor->rect = mw_graph_layout_get_boxes (next, NULL)[found];

  return TRUE;
}

static void
take_layout (MwGraphCanvas *self,
             MwGraphLayout *layout)
{
  self->layout = g_object_ref (layout);
  self->boxes = mw_graph_layout_get_boxes (layout, &self->n_nodes);
  self->areas = mw_graph_layout_get_areas (layout, &self->n_areas);
  self->walk = mw_graph_walk_new (layout);
  self->grid = mw_grid_new (self->boxes, NULL, self->n_nodes, self->n_nodes);
  mw_graph_canvas_make_marks (self);
}

/* Puts what @anchor tells of where it was, and all of it in sight. */
static void
keep_in_place (MwGraphCanvas *self,
               const Anchor  *anchor)
{
  MwViewport view = self->view;

  view.x = anchor->on_screen.x - anchor->rect.origin.x * view.zoom;
  view.y = anchor->on_screen.y - anchor->rect.origin.y * view.zoom;
  mw_graph_canvas_move_to (self, &view, FALSE);

  if (mw_viewport_reveal (&view, &anchor->rect, MW_AREA_MARGIN))
    mw_graph_canvas_move_to (self, &view, TRUE);
}

void
mw_graph_canvas_set_layout (MwGraphCanvas *self,
                            MwGraphLayout *layout)
{
  g_autoptr(MwCanvasBefore) before = NULL;
  Anchor anchor;
  gboolean has_anchor = FALSE;
  guint selected = MW_NONE;
  guint row = MW_NONE;
  gboolean had_tree = self->tree != NULL;
  gboolean had_row = self->selected_row != MW_NONE;
  gboolean had_edge = self->selected_edge != MW_NONE;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  g_return_if_fail (layout == NULL || MW_IS_GRAPH_LAYOUT (layout));

  if (self->layout == layout)
    return;

  if (layout != NULL && self->layout != NULL)
    {
      before = mw_graph_canvas_remember (self);
      has_anchor = find_domain_anchor (self, layout, &anchor) ||
                   find_node_anchor (self, layout, &anchor);
      if (self->selected != MW_NONE)
        selected = mw_graph_canvas_find_twin (mw_graph_layout_get_graph (self->layout), self->selected,
                                              mw_graph_layout_get_graph (layout));
      if (selected != MW_NONE)
        row = find_row (mw_graph_layout_get_graph (self->layout), self->selected, self->selected_row,
                        mw_graph_layout_get_graph (layout), selected);
    }

  mw_graph_canvas_set_hovered (self, MW_NONE);
  mw_graph_canvas_drop_layout (self);
  self->anchor_domain = MW_NONE;
  if (layout != NULL)
    take_layout (self, layout);

  /* Indexes of the old picture mean nothing in the new one. */
  self->selected = selected;
  self->selected_row = row;
  self->cursor = selected;
  if (had_tree && layout != NULL)
    mw_graph_canvas_make_tree (self);
  if (has_anchor && self->view.width > 0)
    {
      keep_in_place (self, &anchor);
      if (before != NULL)
        mw_graph_canvas_start_shift (self, before);
    }
  else
    mw_graph_canvas_fit (self, FALSE, FALSE);

  g_object_notify (G_OBJECT (self), "layout");
  g_object_notify (G_OBJECT (self), "selected");
  mw_graph_canvas_tell_picture (self);
  mw_graph_canvas_tell_selected (self);
  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_SELECTED, selected);
  if (had_row && self->layout == layout)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_ROW_SELECTED, row != MW_NONE ? selected : MW_NONE, row);
  if (had_edge && self->layout == layout)
    mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_EDGE_SELECTED, MW_NONE);
}

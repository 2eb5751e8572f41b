/* mw-map-page-select.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-page-private.h"

/* Shows an area as large as can be, with its products readable if there is room. */
static void
show_area (MwMapPage         *self,
           MwGraphLayout     *layout,
           MwGraphClusterKind kind,
           guint              subject)
{
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  g_autoptr(GArray) inside = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_nodes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, NULL);

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].cluster != MW_NONE &&
        clusters[nodes[i].cluster].kind == kind && clusters[nodes[i].cluster].subject == subject)
      g_array_append_val (inside, i);

  if (inside->len > 0)
    mw_graph_canvas_zoom_to_nodes (mw_graph_view_get_canvas (self->graph_view),
                                   (const guint *) (gpointer) inside->data, inside->len);
}

/* What stands for the subject; a product of which only tables are shown is where
 * the first of them is. */
static guint
find_node (MwMapPage *self,
           MwGraph   *graph)
{
  guint n_nodes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);

  if (self->subject_kind == MW_MAP_SUBJECT_DOMAIN)
    return mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN, self->subject);
  if (self->subject_kind != MW_MAP_SUBJECT_PRODUCT)
    return MW_NONE;
  if (self->view->kind != MW_VIEW_COLUMNS)
    return mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, self->subject);

  for (guint i = 0; i < n_nodes; i++)
    if (mw_map_page_find_product (self, &nodes[i]) == self->subject)
      return i;

  return MW_NONE;
}

static gboolean
find_row (MwMapPage *self,
          MwGraph   *graph,
          guint     *node,
          guint     *row)
{
  guint n_nodes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphRow *rows = mw_graph_get_rows (graph, NULL);

  for (guint i = 0; i < n_nodes && self->subject_kind == MW_MAP_SUBJECT_PROPERTY; i++)
    for (guint j = 0; j < nodes[i].rows.n; j++)
      if (rows[nodes[i].rows.first + j].property == self->subject)
        {
          *node = i;
          *row = j;
          return TRUE;
        }

  return FALSE;
}

static void
select_subject (MwMapPage *self,
                MwGraph   *graph)
{
  MwGraphCanvas *canvas = mw_graph_view_get_canvas (self->graph_view);
  guint node = find_node (self, graph);
  guint row;

  self->is_updating = TRUE;
  if (find_row (self, graph, &node, &row))
    mw_graph_canvas_focus_row (canvas, node, row);
  else if (node != MW_NONE && self->shows_next)
    mw_graph_canvas_show_node (canvas, node);
  else
    mw_graph_canvas_set_selected (canvas, node);
  self->is_updating = FALSE;
}

void
mw_map_page_select_subject (MwMapPage *self)
{
  MwGraphLayout *layout = mw_graph_canvas_get_layout (mw_graph_view_get_canvas (self->graph_view));
  gboolean shows = self->shows_next && layout != NULL;

  if (layout != NULL)
    select_subject (self, mw_graph_layout_get_graph (layout));

  if (shows && self->subject_kind == MW_MAP_SUBJECT_DOMAIN &&
      mw_graph_find_node (mw_graph_layout_get_graph (layout), MW_GRAPH_NODE_DOMAIN, self->subject) == MW_NONE)
    show_area (self, layout, MW_GRAPH_CLUSTER_DOMAIN, self->subject);
  else if (shows && self->view->kind == MW_VIEW_INSIDE && self->subject_kind == MW_MAP_SUBJECT_PRODUCT)
    show_area (self, layout, MW_GRAPH_CLUSTER_PRODUCT, self->subject);

  self->shows_next = FALSE;
}

/* Whoever comes back to a picture of a product is at it, unless at another that is
 * in the picture as well. */
void
mw_map_page_find_focus (MwMapPage *self)
{
  MwMesh *mesh = mw_map_page_get_shown_mesh (self);
  MwGraph *graph = mw_graph_view_get_graph (self->graph_view);
  MwGraphLayout *layout;
  gboolean has_focus = self->view->kind == MW_VIEW_NEIGHBOURHOOD || self->view->kind == MW_VIEW_INSIDE ||
                       self->view->kind == MW_VIEW_COLUMNS;
  guint focus = has_focus ? mw_mesh_find_product (mesh, self->view->focus) : MW_NONE;
  guint property = MW_NONE;
  guint node;
  guint row;

  if (focus == MW_NONE || graph == NULL || find_node (self, graph) != MW_NONE || find_row (self, graph, &node, &row))
    return;

  if (self->view->kind == MW_VIEW_COLUMNS && self->view->column != NULL)
    property = mw_view_find_column (mesh, focus, self->view->column);

  if (property != MW_NONE)
    mw_map_page_inspect (self, MW_MAP_SUBJECT_PROPERTY, property);
  else
    mw_map_page_inspect (self, MW_MAP_SUBJECT_PRODUCT, focus);

  /* Else it will be when the picture comes. */
  layout = mw_graph_view_get_layout (self->graph_view);
  if (layout != NULL && mw_graph_layout_get_graph (layout) == graph)
    mw_map_page_select_subject (self);
}

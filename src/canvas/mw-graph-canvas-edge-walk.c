/* mw-graph-canvas-edge-walk.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"
#include "canvas/mw-curve.h"

/* Pixels around an edge that still hit it: a target of 16. */
#define HIT_EDGE 8.0
/* Points of an edge that are tried to find one in sight. */
#define N_TRIED 32

guint
mw_graph_canvas_pick_edge (MwGraphCanvas *self,
                           double         x,
                           double         y)
{
  graphene_point_t point;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  if (self->scene == NULL)
    return MW_NONE;

  point = mw_viewport_to_layout (&self->view, x, y);

  return mw_edge_scene_pick (self->scene, &point, HIT_EDGE / self->view.zoom);
}

static graphene_point_t
get_point_along (MwGraphCanvas *self,
                 guint          edge,
                 double         t)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  guint n_curves = n_points / 3;
  double along = t * n_curves;
  guint curve = MIN ((guint) along, n_curves - 1);
  graphene_point_t point = mw_curve_get_point (p + 3 * curve, along - curve);

  return mw_viewport_to_screen (&self->view, point.x, point.y);
}

gboolean
mw_graph_canvas_get_edge_point (MwGraphCanvas    *self,
                                guint             edge,
                                graphene_point_t *point)
{
  graphene_rect_t screen;
  guint n_edges;
  guint n_points;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), FALSE);

  if (self->layout == NULL)
    return FALSE;

  mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);
  if (edge >= n_edges)
    return FALSE;

  mw_graph_layout_get_curve (self->layout, edge, &n_points);
  if (n_points < 4)
    return FALSE;

  /* From the middle to both ends. */
  screen = GRAPHENE_RECT_INIT (0, 0, (float) self->view.width, (float) (self->view.height - self->view.bottom));
  for (guint i = 0; i <= N_TRIED; i++)
    {
      double away = (double) ((i + 1) / 2) / N_TRIED;

      *point = get_point_along (self, edge, i % 2 == 0 ? 0.5 + away : 0.5 - away);
      if (graphene_rect_contains_point (&screen, point))
        return TRUE;
    }

  return FALSE;
}

void
mw_graph_canvas_focus_edge (MwGraphCanvas *self,
                            guint          edge)
{
  graphene_point_t point;
  guint n_edges = 0;

  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));
  if (self->layout != NULL)
    mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);
  g_return_if_fail (edge == MW_NONE || edge < n_edges);

  mw_graph_canvas_select_edge (self, edge);
  if (edge == MW_NONE || mw_graph_canvas_get_edge_point (self, edge, &point))
    return;

  point = get_point_along (self, edge, 0.5);
  point = mw_viewport_to_layout (&self->view, point.x, point.y);
  mw_graph_canvas_reveal_rect (self, &GRAPHENE_RECT_INIT (point.x - 1, point.y - 1, 2, 2));
}

/* What the keys go through: what comes to where the cursor is, then what leaves. */
static GArray *
list_edges (MwGraphCanvas *self)
{
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (guint));
  guint row = self->selected_row;
  guint n;
  const guint *found = mw_graph_walk_get_incoming (self->walk, self->cursor, &n);

  for (guint i = 0; i < n; i++)
    if (row == MW_NONE || edges[found[i]].target_row == row)
      g_array_append_val (list, found[i]);

  found = mw_graph_walk_get_outgoing (self->walk, self->cursor, &n);
  for (guint i = 0; i < n; i++)
    /* One from a node to itself is on the list already. */
    if ((row == MW_NONE || edges[found[i]].source_row == row) && edges[found[i]].target != self->cursor)
      g_array_append_val (list, found[i]);

  return list;
}

void
mw_graph_canvas_step_edge (MwGraphCanvas *self,
                           gboolean       next)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  g_autoptr(GArray) list = list_edges (self);
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  guint place = MW_NONE;
  guint edge;

  if (list->len == 0)
    {
      mw_graph_canvas_announce (self, _("No connections here"));
      return;
    }

  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == self->selected_edge)
      place = i;

  if (place == MW_NONE)
    place = next ? 0 : list->len - 1;
  else
    place = (place + (next ? 1 : list->len - 1)) % list->len;

  edge = g_array_index (list, guint, place);
  mw_graph_canvas_focus_edge (self, edge);
  words = mw_canvas_edge_dup_description (graph, edge, self->cursor);
  /* Translators: what a connection is, then "2 of 5". */
  text = g_strdup_printf (_("%s, %u of %u"), words, place + 1, list->len);
  mw_graph_canvas_announce (self, text);
}

void
mw_graph_canvas_follow_edge (MwGraphCanvas *self)
{
  const MwGraphEdge *edge = &mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL)[self->selected_edge];
  gboolean upstream = edge->source != self->cursor;
  guint node = upstream ? edge->source : edge->target;
  guint row = upstream ? edge->source_row : edge->target_row;

  self->came_from = upstream ? edge->target : edge->source;
  self->came_from_row = upstream ? edge->target_row : edge->source_row;
  if (row < mw_graph_canvas_get_n_rows (self, node))
    mw_graph_canvas_focus_row (self, node, row);
  else
    mw_graph_canvas_set_selected (self, node);
}

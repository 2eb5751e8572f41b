/* mw-graph-canvas-pick.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "graph/mw-graph-sizes.h"

/* Pixels around a node that still hit it. */
#define HIT_SLOP 4.0

guint
mw_graph_canvas_pick (MwGraphCanvas *self,
                      double         x,
                      double         y)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  graphene_point_t point;
  graphene_rect_t around;
  float slop;
  guint best = MW_NONE;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  if (self->layout == NULL)
    return MW_NONE;

  slop = (float) (HIT_SLOP / self->view.zoom);
  point = mw_viewport_to_layout (&self->view, x, y);
  around = GRAPHENE_RECT_INIT (point.x - slop, point.y - slop, 2 * slop, 2 * slop);
  /* The grid knows where it was. */
  if (self->moved != MW_NONE)
    g_array_append_val (found, self->moved);
  mw_grid_query (self->grid, &around, found);

  for (guint i = 0; i < found->len; i++)
    {
      guint node = g_array_index (found, guint, i);
      graphene_rect_t box = mw_graph_canvas_get_box (self, node);

      /* A box that is hit beats one that is only near. */
      if (graphene_rect_contains_point (&box, &point))
        return node;
      if (graphene_rect_intersection (&around, &box, NULL))
        best = node;
    }

  return best;
}

guint
mw_graph_canvas_pick_area (MwGraphCanvas *self,
                           double         x,
                           double         y)
{
  graphene_point_t point;
  gboolean small;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), MW_NONE);

  /* Zoomed out, the name stands over the whole area. */
  small = mw_detail_for_zoom (self->view.zoom) != MW_DETAIL_CARDS;
  point = mw_viewport_to_layout (&self->view, x, y);

  for (guint i = 0; i < self->n_areas; i++)
    {
      graphene_rect_t rect = self->areas[i];

      if (!small)
        rect.size.height = MIN (rect.size.height, MW_AREA_HEADER);
      if (graphene_rect_contains_point (&rect, &point))
        return i;
    }

  return MW_NONE;
}

gboolean
mw_graph_canvas_get_bounds (MwGraphCanvas   *self,
                            guint            node,
                            graphene_rect_t *bounds)
{
  graphene_rect_t box;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), FALSE);

  if (node >= self->n_nodes)
    return FALSE;

  box = mw_graph_canvas_get_box (self, node);
  *bounds = mw_viewport_rect_to_screen (&self->view, &box);

  return TRUE;
}

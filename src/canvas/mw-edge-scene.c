/* mw-edge-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-scene-private.h"

#include <math.h>

#include "canvas/mw-curve.h"

/* How far curves may bow out of the layout. */
#define BOUNDS_MARGIN 64.0f

static MwGrid *
index_curves (MwGraphLayout *layout,
              guint          n_edges,
              GCancellable  *cancellable)
{
  g_autoptr(GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;
      const graphene_point_t *p = mw_graph_layout_get_curve (layout, i, &n_points);

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;

      for (guint j = 0; j + 3 < n_points; j += 3)
        {
          graphene_point_t before = p[j];
          guint n_pieces = mw_curve_get_n_pieces (p + j);

          for (guint k = 1; k <= n_pieces; k++)
            {
              graphene_point_t after = mw_curve_get_point (p + j, (double) k / n_pieces);
              graphene_rect_t piece = mw_curve_get_piece (before, after);

              g_array_append_val (rects, piece);
              g_array_append_val (items, i);
              before = after;
            }
        }
    }

  return mw_grid_new ((const graphene_rect_t *) (void *) rects->data,
                      (const guint *) (void *) items->data,
                      rects->len, n_edges);
}

MwEdgeScene *
mw_edge_scene_new (MwGraphLayout *layout,
                   const GdkRGBA  colors[MW_EDGE_N_COLORS],
                   double         width,
                   GCancellable  *cancellable)
{
  MwEdgeScene *self;
  guint n_edges;
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (layout), &n_edges);
  MwGrid *grid = index_curves (layout, n_edges, cancellable);

  if (grid == NULL)
    return NULL;

  self = g_new0 (MwEdgeScene, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->layout = g_object_ref (layout);
  self->edges = edges;
  self->n_edges = n_edges;
  self->grid = grid;
  self->width = width;
  memcpy (self->colors, colors, sizeof (self->colors));

  return self;
}

MwEdgeScene *
mw_edge_scene_new_marked (MwEdgeScene   *scene,
                          const guint8  *mask,
                          const GdkRGBA *color)
{
  MwEdgeScene *self = g_new0 (MwEdgeScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->layout = g_object_ref (scene->layout);
  self->edges = scene->edges;
  self->n_edges = scene->n_edges;
  self->grid = mw_grid_ref (scene->grid);
  self->mask = g_memdup2 (mask, scene->n_edges);
  self->width = scene->width;
  memcpy (self->colors, scene->colors, sizeof (self->colors));
  if (color == NULL)
    return self;

  self->width *= 1.4;
  for (guint i = 0; i < G_N_ELEMENTS (self->colors); i++)
    if (i != MW_EDGE_COLOR_BROKEN)
      self->colors[i] = *color;

  return self;
}

MwEdgeScene *
mw_edge_scene_ref (MwEdgeScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_edge_scene_unref (MwEdgeScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mw_grid_unref (self->grid);
  g_object_unref (self->layout);
  g_free (self->mask);
  g_free (self);
}

guint
mw_edge_scene_get_n_edges (MwEdgeScene *self)
{
  return self->n_edges;
}

graphene_rect_t
mw_edge_scene_get_bounds (MwEdgeScene *self)
{
  graphene_size_t size = mw_graph_layout_get_size (self->layout);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, size.width, size.height);

  graphene_rect_inset (&bounds, -BOUNDS_MARGIN, -BOUNDS_MARGIN);

  return bounds;
}

void
mw_edge_scene_query (MwEdgeScene           *self,
                     const graphene_rect_t *rect,
                     GArray                *found)
{
  mw_grid_query (self->grid, rect, found);
}

graphene_point_t
mw_edge_scene_get_middle (MwEdgeScene *self,
                          guint        edge)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  guint n_curves = n_points / 3;

  if (n_points < 4)
    return n_points > 0 ? p[0] : GRAPHENE_POINT_INIT (0, 0);

  return mw_curve_get_point (p + n_curves / 2 * 3, n_curves % 2 == 1 ? 0.5 : 0);
}

static double
get_curve_distance (MwEdgeScene            *self,
                    guint                   edge,
                    const graphene_point_t *point)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  double best = INFINITY;

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      graphene_point_t before = p[i];

      for (guint k = 1; k <= MW_CURVE_MAX_PIECES; k++)
        {
          graphene_point_t after = mw_curve_get_point (p + i, (double) k / MW_CURVE_MAX_PIECES);

          best = MIN (best, mw_curve_get_distance (before, after, *point));
          before = after;
        }
    }

  return best;
}

guint
mw_edge_scene_pick (MwEdgeScene            *self,
                    const graphene_point_t *point,
                    double                  distance)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  graphene_rect_t rect = GRAPHENE_RECT_INIT (point->x, point->y, 0, 0);
  guint best = MW_NONE;
  double best_distance = distance;

  graphene_rect_inset (&rect, (float) -distance, (float) -distance);
  mw_grid_query (self->grid, &rect, found);

  for (guint i = 0; i < found->len; i++)
    {
      guint edge = g_array_index (found, guint, i);
      double at = get_curve_distance (self, edge, point);

      if (at <= best_distance)
        {
          best = edge;
          best_distance = at;
        }
    }

  return best;
}

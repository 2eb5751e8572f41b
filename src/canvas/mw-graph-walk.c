/* mw-graph-walk.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-walk-private.h"

#include <math.h>

#include "canvas/mw-viewport.h"

typedef struct
{
  MwGraphWalk *walk;
  gboolean     by_source;
} SortData;

static guint
get_end (const MwGraphEdge *edge,
         gboolean           source)
{
  return source ? edge->source : edge->target;
}

static int
compare_edges (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  SortData *data = user_data;
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;
  float y_first = data->walk->boxes[get_end (&data->walk->edges[first], data->by_source)].origin.y;
  float y_second = data->walk->boxes[get_end (&data->walk->edges[second], data->by_source)].origin.y;

  if (y_first < y_second)
    return -1;
  if (y_first > y_second)
    return 1;

  return first < second ? -1 : first > second;
}

/* @by_source: index by the source of each edge, else by its target. */
static void
fill_adjacency (MwGraphWalk *self,
                MwAdjacency *adjacency,
                gboolean     by_source)
{
  SortData data = { self, !by_source };

  adjacency->starts = g_new0 (guint, self->n_nodes + 2);
  adjacency->edges = g_new (guint, MAX (self->n_edges, 1));

  /* Counted one further on, so that filling leaves the starts in place. */
  for (guint i = 0; i < self->n_edges; i++)
    adjacency->starts[get_end (&self->edges[i], by_source) + 2]++;
  for (guint i = 2; i < self->n_nodes + 2; i++)
    adjacency->starts[i] += adjacency->starts[i - 1];
  for (guint i = 0; i < self->n_edges; i++)
    adjacency->edges[adjacency->starts[get_end (&self->edges[i], by_source) + 1]++] = i;

  for (guint i = 0; i < self->n_nodes; i++)
    g_sort_array (adjacency->edges + adjacency->starts[i],
                  adjacency->starts[i + 1] - adjacency->starts[i],
                  sizeof (guint), compare_edges, &data);
}

MwGraphWalk *
mw_graph_walk_new (MwGraphLayout *layout)
{
  MwGraphWalk *self = g_new0 (MwGraphWalk, 1);
  MwGraph *graph = mw_graph_layout_get_graph (layout);

  self->layout = g_object_ref (layout);
  self->boxes = mw_graph_layout_get_boxes (layout, &self->n_nodes);
  self->nodes = mw_graph_get_nodes (graph, &self->n_nodes);
  self->edges = mw_graph_get_edges (graph, &self->n_edges);
  fill_adjacency (self, &self->incoming, FALSE);
  fill_adjacency (self, &self->outgoing, TRUE);

  return self;
}

void
mw_graph_walk_free (MwGraphWalk *self)
{
  g_free (self->incoming.starts);
  g_free (self->incoming.edges);
  g_free (self->outgoing.starts);
  g_free (self->outgoing.edges);
  g_object_unref (self->layout);
  g_free (self);
}

const guint *
mw_graph_walk_get_incoming (MwGraphWalk *self,
                            guint        node,
                            guint       *n)
{
  *n = self->incoming.starts[node + 1] - self->incoming.starts[node];

  return self->incoming.edges + self->incoming.starts[node];
}

const guint *
mw_graph_walk_get_outgoing (MwGraphWalk *self,
                            guint        node,
                            guint       *n)
{
  *n = self->outgoing.starts[node + 1] - self->outgoing.starts[node];

  return self->outgoing.edges + self->outgoing.starts[node];
}

/* The neighbour nearest in height, unless the walk came from one of them. */
static guint
step_along_edge (MwGraphWalk *self,
                 guint        from,
                 guint        came_from,
                 gboolean     upstream)
{
  guint n;
  const guint *edges = upstream
                       ? mw_graph_walk_get_incoming (self, from, &n)
                       : mw_graph_walk_get_outgoing (self, from, &n);
  float y = mw_rect_get_middle (&self->boxes[from]).y;
  guint best = MW_NONE;
  float best_distance = INFINITY;

  for (guint i = 0; i < n; i++)
    {
      guint node = get_end (&self->edges[edges[i]], upstream);
      float distance = fabsf (mw_rect_get_middle (&self->boxes[node]).y - y);

      if (node == came_from)
        return node;

      if (node != from && distance < best_distance)
        {
          best = node;
          best_distance = distance;
        }
    }

  return best;
}

/* How much a box to one side counts as far, compared with one straight below:
* enough to stay in the rank, and finite, so that every box can be reached. */
static float
get_sideways (const graphene_rect_t *a,
              const graphene_rect_t *b)
{
  float gap = MAX (a->origin.x, b->origin.x) -
              MIN (a->origin.x + a->size.width, b->origin.x + b->size.width);

  return MAX (gap, 0) * 8;
}

static guint
step_in_rank (MwGraphWalk *self,
              guint        from,
              gboolean     down)
{
  const graphene_rect_t *box = &self->boxes[from];
  guint best = MW_NONE;
  float best_distance = INFINITY;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      float distance = self->boxes[i].origin.y - box->origin.y;

      /* Boxes side by side have an order too, or one would hide the other. */
      if (distance == 0)
        distance = self->boxes[i].origin.x > box->origin.x ? 0.001f : -0.001f;
      if (!down)
        distance = -distance;
      if (i == from || distance < 0)
        continue;

      distance += get_sideways (box, &self->boxes[i]);
      if (distance < best_distance)
        {
          best = i;
          best_distance = distance;
        }
    }

  return best;
}

static guint
find_end_of_rank (MwGraphWalk *self,
                  guint        from,
                  gboolean     last)
{
  guint best = from;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      float y = self->boxes[i].origin.y;

      if (get_sideways (&self->boxes[from], &self->boxes[i]) == 0 &&
          (last ? y > self->boxes[best].origin.y : y < self->boxes[best].origin.y))
        best = i;
    }

  return best;
}

/* Whether @a comes before @b when read from top to bottom. */
static gboolean
is_before (MwGraphWalk *self,
           guint        a,
           guint        b)
{
  const graphene_point_t *first = &self->boxes[a].origin;
  const graphene_point_t *second = &self->boxes[b].origin;

  if (first->y < second->y || first->y > second->y)
    return first->y < second->y;
  if (first->x < second->x || first->x > second->x)
    return first->x < second->x;

  return a < b;
}

/* Every node is on this way, however it is connected. */
static guint
step_through_all (MwGraphWalk *self,
                  guint        from,
                  gboolean     next)
{
  guint best = MW_NONE;

  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (i == from || is_before (self, from, i) != next)
        continue;

      if (best == MW_NONE || is_before (self, i, best) == next)
        best = i;
    }

  return best;
}

guint
mw_graph_walk_step (MwGraphWalk *self,
                    guint        from,
                    guint        came_from,
                    MwDirection  direction)
{
  g_return_val_if_fail (from < self->n_nodes, MW_NONE);

  switch (direction)
    {
    case MW_DIRECTION_UPSTREAM:
      return step_along_edge (self, from, came_from, TRUE);

    case MW_DIRECTION_DOWNSTREAM:
      return step_along_edge (self, from, came_from, FALSE);

    case MW_DIRECTION_UP:
      return step_in_rank (self, from, FALSE);

    case MW_DIRECTION_DOWN:
      return step_in_rank (self, from, TRUE);

    case MW_DIRECTION_FIRST:
      return find_end_of_rank (self, from, FALSE);

    case MW_DIRECTION_LAST:
      return find_end_of_rank (self, from, TRUE);

    case MW_DIRECTION_PREVIOUS:
      return step_through_all (self, from, FALSE);

    case MW_DIRECTION_NEXT:
      return step_through_all (self, from, TRUE);

    default:
      g_return_val_if_reached (MW_NONE);
    }
}

guint
mw_graph_walk_get_end (MwGraphWalk *self,
                       gboolean     last)
{
  guint best = MW_NONE;

  for (guint i = 0; i < self->n_nodes; i++)
    if (best == MW_NONE || is_before (self, i, best) != last)
      best = i;

  return best;
}

guint
mw_graph_walk_get_start (MwGraphWalk *self)
{
  guint best = MW_NONE;

  for (guint i = 0; i < self->n_nodes; i++)
    if (best == MW_NONE ||
        self->boxes[i].origin.x + self->boxes[i].origin.y <
        self->boxes[best].origin.x + self->boxes[best].origin.y)
      best = i;

  return best;
}

/* mw-graph-walk-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-walk-private.h"

#include <math.h>

/* Where the row is, for comparing; the middle of the box where it has none. */
static float
get_height (MwGraphWalk *self,
            guint        node,
            guint        row)
{
  const MwGraphRow *rows = mw_graph_get_rows (mw_graph_layout_get_graph (self->layout), NULL);
  MwRange range = self->nodes[node].rows;

  return self->boxes[node].origin.y +
         (row < range.n ? rows[range.first + row].y : self->boxes[node].size.height / 2);
}

gboolean
mw_graph_walk_step_column (MwGraphWalk *self,
                           guint        from,
                           guint        from_row,
                           guint        came_from,
                           guint        came_from_row,
                           gboolean     upstream,
                           guint       *node,
                           guint       *row)
{
  guint n;
  const guint *edges = upstream
                       ? mw_graph_walk_get_incoming (self, from, &n)
                       : mw_graph_walk_get_outgoing (self, from, &n);
  float y;
  float best = INFINITY;

  g_return_val_if_fail (from < self->n_nodes, FALSE);

  y = get_height (self, from, from_row);
  for (guint i = 0; i < n; i++)
    {
      const MwGraphEdge *edge = &self->edges[edges[i]];
      guint other = upstream ? edge->source : edge->target;
      guint other_row = upstream ? edge->source_row : edge->target_row;
      float distance;

      if (edge->kind != MW_GRAPH_EDGE_COLUMN || (upstream ? edge->target_row : edge->source_row) != from_row ||
          other_row >= self->nodes[other].rows.n)
        continue;

      distance = other == came_from && other_row == came_from_row ? -1 : fabsf (get_height (self, other, other_row) - y);
      if (distance < best)
        {
          best = distance;
          *node = other;
          *row = other_row;
        }
    }

  return best < INFINITY;
}

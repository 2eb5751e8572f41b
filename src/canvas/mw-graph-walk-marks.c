/* mw-graph-walk-marks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-walk-private.h"

static void
mark_one_way (MwGraphWalk *self,
              guint        start,
              gboolean     upstream,
              gboolean     direct,
              guint8      *nodes,
              guint8      *edges)
{
  g_autofree guint8 *seen = g_malloc0 (MAX (self->n_nodes, 1));
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (guint));

  seen[start] = TRUE;
  g_array_append_val (queue, start);

  for (guint i = 0; i < queue->len; i++)
    {
      guint node = g_array_index (queue, guint, i);
      guint n;
      const guint *along = upstream
                           ? mw_graph_walk_get_incoming (self, node, &n)
                           : mw_graph_walk_get_outgoing (self, node, &n);

      nodes[node] = TRUE;
      if (node != start && (direct || self->nodes[node].kind == MW_GRAPH_NODE_DOMAIN))
        continue;

      for (guint j = 0; j < n; j++)
        {
          guint other = upstream ? self->edges[along[j]].source : self->edges[along[j]].target;

          edges[along[j]] = TRUE;
          if (seen[other])
            continue;

          seen[other] = TRUE;
          g_array_append_val (queue, other);
        }
    }
}

void
mw_graph_walk_mark_lineage (MwGraphWalk *self,
                            guint        node,
                            gboolean     direct,
                            guint8      *nodes,
                            guint8      *edges)
{
  g_return_if_fail (node < self->n_nodes);

  mark_one_way (self, node, TRUE, direct, nodes, edges);
  mark_one_way (self, node, FALSE, direct, nodes, edges);
}

/* Rows that are still to be followed; one for each row of each table at most. */
typedef struct
{
  guint node;
  guint row;
} Place;

static guint
hash_place (gconstpointer key)
{
  const Place *place = key;

  return place->node * 31337u ^ place->row;
}

static gboolean
equal_places (gconstpointer a,
              gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  return first->node == second->node && first->row == second->row;
}

static void
mark_columns_one_way (MwGraphWalk *self,
                      Place        start,
                      gboolean     upstream,
                      guint8      *nodes,
                      guint8      *edges)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (hash_place, equal_places, g_free, NULL);
  g_autoptr(GArray) queue = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_append_val (queue, start);
  g_hash_table_add (seen, g_memdup2 (&start, sizeof start));

  for (guint i = 0; i < queue->len; i++)
    {
      Place at = g_array_index (queue, Place, i);
      guint n;
      const guint *along = upstream
                           ? mw_graph_walk_get_incoming (self, at.node, &n)
                           : mw_graph_walk_get_outgoing (self, at.node, &n);

      nodes[at.node] = TRUE;
      for (guint j = 0; j < n; j++)
        {
          const MwGraphEdge *edge = &self->edges[along[j]];
          Place next = { edge->target, edge->target_row };

          if (edge->kind != MW_GRAPH_EDGE_COLUMN ||
              (upstream ? edge->target_row : edge->source_row) != at.row)
            continue;

          if (upstream)
            next = (Place) { edge->source, edge->source_row }
          ;
          edges[along[j]] = TRUE;
          nodes[next.node] = TRUE;
          if (g_hash_table_add (seen, g_memdup2 (&next, sizeof next)))
            g_array_append_val (queue, next);
        }
    }
}

void
mw_graph_walk_mark_column (MwGraphWalk *self,
                           guint        node,
                           guint        row,
                           guint8      *nodes,
                           guint8      *edges)
{
  g_return_if_fail (node < self->n_nodes);

  mark_columns_one_way (self, (Place) { node, row }, TRUE, nodes, edges);
  mark_columns_one_way (self, (Place) { node, row }, FALSE, nodes, edges);
}

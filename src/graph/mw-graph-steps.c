/* mw-graph-steps.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-steps.h"

#include "graph/mw-edge-filter.h"

guint
mw_graph_steps_count (MwMesh  *mesh,
                      guint    product,
                      gboolean upstream)
{
  guint n;

  if (!upstream)
    return mw_mesh_get_products (mesh, NULL)[product].outgoing.n;

  mw_mesh_get_incoming (mesh, product, &n);

  return n;
}

guint
mw_graph_steps_get (MwMesh  *mesh,
                    guint    product,
                    gboolean upstream,
                    guint    nth,
                    guint   *edge)
{
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  guint n;
  guint index = upstream
    ? mw_mesh_get_incoming (mesh, product, &n)[nth]
    : mw_mesh_get_products (mesh, NULL)[product].outgoing.first + nth;

  if (edge != NULL)
    *edge = index;

  return upstream ? edges[index].source : edges[index].target;
}

GArray *
mw_graph_steps_new (MwMesh  *mesh,
                    guint    product,
                    gboolean upstream,
                    guint    n_steps,
                    guint    shown)
{
  GArray *reached = g_array_new (FALSE, FALSE, sizeof (MwGraphStep));
  MwGraphStep start = { product, 0 };
  g_autofree guint8 *seen = NULL;
  guint n_products;

  mw_mesh_get_products (mesh, &n_products);
  seen = g_new0 (guint8, MAX (n_products, 1));
  g_array_append_val (reached, start);
  seen[product] = TRUE;

  for (guint i = 0; i < reached->len; i++)
    {
      MwGraphStep from = g_array_index (reached, MwGraphStep, i);
      guint n = from.distance < n_steps ? mw_graph_steps_count (mesh, from.product, upstream) : 0;

      for (guint j = 0; j < n; j++)
        {
          guint edge;
          MwGraphStep to = { mw_graph_steps_get (mesh, from.product, upstream, j, &edge), from.distance + 1 };

          if (seen[to.product] || !mw_edge_filter_carries (mesh, edge, shown))
            continue;

          seen[to.product] = TRUE;
          g_array_append_val (reached, to);
        }
    }

  return reached;
}

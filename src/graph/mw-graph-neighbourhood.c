/* mw-graph-neighbourhood.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

/* The edges that leave (or, @upstream, enter) @product. */
static guint
get_n_steps (MwMesh  *mesh,
             guint    product,
             gboolean upstream)
{
  guint n;

  if (!upstream)
    return mw_mesh_get_products (mesh, &n)[product].outgoing.n;

  mw_mesh_get_incoming (mesh, product, &n);

  return n;
}

/* Where the nth of them leads, or MW_NONE when it leads nowhere: a refused
 * request carries nothing. */
static guint
get_step (MwMesh  *mesh,
          guint    product,
          gboolean upstream,
          guint    nth)
{
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n);
  const MwEdge *edge;

  if (upstream)
    edge = &edges[mw_mesh_get_incoming (mesh, product, &n)[nth]];
  else
    edge = &edges[mw_mesh_get_products (mesh, &n)[product].outgoing.first + nth];

  if (edge->state == MW_EDGE_REJECTED)
    return MW_NONE;

  return upstream ? edge->source : edge->target;
}

/* Breadth first: what is at most @n_steps away in one direction, the nearest
 * first. Products that are in the picture already are gone through but not
 * added again. */
static void
walk (MwGraphBuilder *builder,
      guint           product,
      gboolean        upstream,
      guint           n_steps)
{
  g_autoptr(GArray) frontier = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *seen = g_new0 (guint8, builder->n_products);

  g_array_append_val (frontier, product);
  seen[product] = TRUE;

  for (guint step = 0; step < n_steps && frontier->len > 0; step++)
    {
      GArray *next = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; i < frontier->len; i++)
        {
          guint from = g_array_index (frontier, guint, i);
          guint n = get_n_steps (builder->mesh, from, upstream);

          for (guint j = 0; j < n; j++)
            {
              guint to = get_step (builder->mesh, from, upstream, j);

              if (to == MW_NONE || seen[to])
                continue;

              seen[to] = TRUE;
              g_array_append_val (next, to);

              if (builder->node_of[to] == MW_NONE)
                mw_graph_builder_add_product (builder, to, MW_NONE);
            }
        }

      g_array_unref (frontier);
      frontier = next;
    }
}

/**
 * mw_graph_new_neighbourhood:
 * @product: index of a product
 * @upstream: steps against the flow
 * @downstream: steps with the flow
 *
 * A product, what it is made of and what is made of it. It is node 0.
 *
 * Edges between neighbours are drawn as well. How much goes on beyond is counted
 * at each node, so that it can be asked for step by step.
 */
MwGraph *
mw_graph_new_neighbourhood (MwMesh *mesh,
                            guint   product,
                            guint   upstream,
                            guint   downstream)
{
  MwGraphBuilder builder;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  mw_graph_builder_init (&builder, mesh);

  if (product < builder.n_products)
    {
      mw_graph_builder_add_product (&builder, product, MW_NONE);
      walk (&builder, product, TRUE, upstream);
      walk (&builder, product, FALSE, downstream);
      mw_graph_builder_roll_up (&builder);
    }

  return mw_graph_builder_end (&builder, 0);
}

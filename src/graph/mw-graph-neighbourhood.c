/* mw-graph-neighbourhood.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

#include "graph/mw-edge-filter.h"
#include "graph/mw-graph-steps.h"

static void
add_once (GArray *products,
          guint8 *seen,
          guint   product)
{
  if (seen[product])
    return;

  seen[product] = TRUE;
  g_array_append_val (products, product);
}

static void
add_beside (MwGraphBuilder *self,
            GArray         *products,
            guint8         *seen,
            guint           product,
            GHashTable     *expanded,
            gboolean        upstream)
{
  const char *id = mw_mesh_get_products (self->mesh, NULL)[product].id;
  guint n = mw_graph_steps_count (self->mesh, product, upstream);

  /* Of several documents with one id only one goes by it. */
  if (expanded == NULL || id == NULL || !g_hash_table_contains (expanded, id) ||
      mw_mesh_find_product (self->mesh, id) != product)
    return;

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint other = mw_graph_steps_get (self->mesh, product, upstream, i, &edge);

      if (mw_edge_filter_carries (self->mesh, edge, self->shown))
        add_once (products, seen, other);
    }
}

void
mw_graph_builder_expand (MwGraphBuilder *self,
                         GArray         *products,
                         GHashTable     *expanded_up,
                         GHashTable     *expanded_down)
{
  g_autofree guint8 *seen = g_new0 (guint8, MAX (self->n_products, 1));

  for (guint i = 0; i < products->len; i++)
    seen[g_array_index (products, guint, i)] = TRUE;

  /* What is added may be expanded as well. */
  for (guint i = 0; i < products->len; i++)
    {
      guint product = g_array_index (products, guint, i);

      add_beside (self, products, seen, product, expanded_up, TRUE);
      add_beside (self, products, seen, product, expanded_down, FALSE);
    }
}

static void
add_steps (MwGraphBuilder *self,
           GArray         *products,
           guint8         *seen,
           guint           product,
           gboolean        upstream,
           guint           n_steps)
{
  g_autoptr(GArray) reached = mw_graph_steps_new (self->mesh, product, upstream, n_steps, self->shown);

  for (guint i = 0; i < reached->len; i++)
    add_once (products, seen, g_array_index (reached, MwGraphStep, i).product);
}

void
mw_graph_builder_add_neighbourhood (MwGraphBuilder *self,
                                    guint           product,
                                    guint           upstream,
                                    guint           downstream,
                                    GHashTable     *expanded_up,
                                    GHashTable     *expanded_down)
{
  g_autoptr(GArray) products = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *seen = g_new0 (guint8, MAX (self->n_products, 1));

  if (self->hidden != NULL)
    self->hidden[product] = FALSE;

  add_steps (self, products, seen, product, TRUE, upstream);
  add_steps (self, products, seen, product, FALSE, downstream);
  mw_graph_builder_expand (self, products, expanded_up, expanded_down);

  for (guint i = 0; i < products->len; i++)
    if (!mw_graph_builder_is_hidden (self, g_array_index (products, guint, i)))
      mw_graph_builder_add_product (self, g_array_index (products, guint, i), MW_NONE);
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
      mw_graph_builder_add_neighbourhood (&builder, product, upstream, downstream, NULL, NULL);
      mw_graph_builder_roll_up (&builder);
    }

  return mw_graph_builder_end (&builder);
}

/* mw-graph-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

#include "graph/mw-graph-sizes.h"

void
mw_graph_builder_init (MwGraphBuilder *self,
                       MwMesh         *mesh)
{
  self->mesh = mesh;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MwGraphNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (MwGraphEdge));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (MwGraphCluster));
  mw_mesh_get_products (mesh, &self->n_products);
  self->node_of = g_new (guint, MAX (self->n_products, 1));

  for (guint i = 0; i < self->n_products; i++)
    self->node_of[i] = MW_NONE;
}

void
mw_graph_builder_add_product (MwGraphBuilder *self,
                              guint           product,
                              guint           cluster)
{
  MwGraphNode node = {
    .kind = MW_GRAPH_NODE_PRODUCT,
    .subject = product,
    .cluster = cluster,
    .width = MW_PRODUCT_WIDTH,
    .height = MW_PRODUCT_HEIGHT,
  };

  self->node_of[product] = self->nodes->len;
  g_array_append_val (self->nodes, node);
}

void
mw_graph_builder_add_domain (MwGraphBuilder *self,
                             guint           domain)
{
  MwGraphNode node = {
    .kind = MW_GRAPH_NODE_DOMAIN,
    .subject = domain,
    .cluster = MW_NONE,
    .width = MW_DOMAIN_WIDTH,
    .height = MW_DOMAIN_HEIGHT,
  };
  guint n;
  const guint *products = mw_mesh_get_domain_products (self->mesh, domain, &n);

  for (guint i = 0; i < n; i++)
    self->node_of[products[i]] = self->nodes->len;

  g_array_append_val (self->nodes, node);
}

void
mw_graph_builder_open_domain (MwGraphBuilder *self,
                              guint           domain)
{
  MwGraphCluster cluster = { MW_GRAPH_CLUSTER_DOMAIN, domain };
  guint n;
  const guint *products = mw_mesh_get_domain_products (self->mesh, domain, &n);

  g_array_append_val (self->clusters, cluster);

  for (guint i = 0; i < n; i++)
    mw_graph_builder_add_product (self, products[i], self->clusters->len - 1);
}

static gboolean
is_aggregate (MwGraphBuilder *self,
              guint           source,
              guint           target)
{
  return g_array_index (self->nodes, MwGraphNode, source).kind == MW_GRAPH_NODE_DOMAIN ||
         g_array_index (self->nodes, MwGraphNode, target).kind == MW_GRAPH_NODE_DOMAIN;
}

static void
count_edge (MwGraphBuilder *self,
            GHashTable     *by_ends,
            const MwEdge   *edge,
            guint           index)
{
  guint source = self->node_of[edge->source];
  guint target = self->node_of[edge->target];
  MwGraphEdge fresh = {
    .source = source,
    .target = target,
    .count = 1,
    .state = edge->state,
    .edge = index,
    .kind = MW_GRAPH_EDGE_FLOW,
    .provenance = edge->provenance,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };
  gboolean aggregate = is_aggregate (self, source, target);
  guint64 key = (guint64) source << 32 | target;
  gpointer position;
  MwGraphEdge *known;

  /* What goes on inside a collapsed domain stays inside, and a refusal is not
   * part of what a domain gives or takes. */
  if (aggregate && (source == target || edge->state == MW_EDGE_REJECTED))
    return;

  if (!g_hash_table_lookup_extended (by_ends, &key, NULL, &position))
    {
      g_hash_table_insert (by_ends, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->edges->len));
      g_array_append_val (self->edges, fresh);
      return;
    }

  known = &g_array_index (self->edges, MwGraphEdge, GPOINTER_TO_UINT (position));
  known->count++;
  known->state = mw_edge_state_stronger (known->state, edge->state);
  known->provenance |= edge->provenance;
  known->edge = MW_NONE;
}

/* Products that are nowhere in the picture, counted at those that they feed
 * and that feed them. */
static void
count_hidden (MwGraphBuilder *self,
              const MwEdge   *edge)
{
  guint source = self->node_of[edge->source];
  guint target = self->node_of[edge->target];

  if (edge->state == MW_EDGE_REJECTED)
    return;

  if (source == MW_NONE && target != MW_NONE)
    g_array_index (self->nodes, MwGraphNode, target).n_hidden_in++;
  else if (source != MW_NONE && target == MW_NONE)
    g_array_index (self->nodes, MwGraphNode, source).n_hidden_out++;
}

void
mw_graph_builder_roll_up (MwGraphBuilder *self)
{
  g_autoptr(GHashTable) by_ends = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      if (edges[i].source >= self->n_products || edges[i].target >= self->n_products)
        continue;

      if (self->node_of[edges[i].source] != MW_NONE && self->node_of[edges[i].target] != MW_NONE)
        count_edge (self, by_ends, &edges[i], i);
      else
        count_hidden (self, &edges[i]);
    }
}

MwGraph *
mw_graph_builder_end (MwGraphBuilder *self,
                      guint           n_left_out)
{
  g_clear_pointer (&self->node_of, g_free);

  return mw_graph_new_take (self->mesh,
                            g_steal_pointer (&self->nodes),
                            g_steal_pointer (&self->edges),
                            g_steal_pointer (&self->clusters),
                            NULL,
                            n_left_out);
}

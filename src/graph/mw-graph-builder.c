/* mw-graph-builder.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

#include <string.h>

#include "graph/mw-edge-filter.h"
#include "graph/mw-graph-sizes.h"
#include "graph/mw-graph-steps.h"

void
mw_graph_builder_init (MwGraphBuilder *self,
                       MwMesh         *mesh)
{
  *self = (MwGraphBuilder) { .mesh = mesh, .shown = MW_VIEW_DEFAULT_EDGES };
  self->nodes = g_array_new (FALSE, FALSE, sizeof (MwGraphNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (MwGraphEdge));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (MwGraphCluster));
  mw_mesh_get_products (mesh, &self->n_products);
  self->node_of = g_new (guint, MAX (self->n_products, 1));

  for (guint i = 0; i < self->n_products; i++)
    self->node_of[i] = MW_NONE;
}

void
mw_graph_builder_hide (MwGraphBuilder *self,
                       guint           product)
{
  if (self->hidden == NULL)
    self->hidden = g_new0 (guint8, MAX (self->n_products, 1));

  self->hidden[product] = TRUE;
}

gboolean
mw_graph_builder_is_hidden (MwGraphBuilder *self,
                            guint           product)
{
  return self->hidden != NULL && self->hidden[product];
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
    if (!mw_graph_builder_is_hidden (self, products[i]))
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
    if (!mw_graph_builder_is_hidden (self, products[i]))
      mw_graph_builder_add_product (self, products[i], self->clusters->len - 1);
}

guint
mw_graph_builder_count_domain (MwGraphBuilder *self,
                               guint           domain)
{
  guint n;
  guint n_shown = 0;
  const guint *products = mw_mesh_get_domain_products (self->mesh, domain, &n);

  for (guint i = 0; i < n; i++)
    n_shown += !mw_graph_builder_is_hidden (self, products[i]);

  return n_shown;
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
merge_edge (MwGraphEdge       *known,
            const MwGraphEdge *fresh)
{
  known->count++;
  known->state = mw_edge_state_stronger (known->state, fresh->state);
  known->provenance |= fresh->provenance;
  known->edge = MW_NONE;
}

static void
count_edge (MwGraphBuilder *self,
            GHashTable     *by_ends,
            guint           index)
{
  const MwEdge *edge = &mw_mesh_get_edges (self->mesh, NULL)[index];
  MwGraphEdge fresh = {
    .source = self->node_of[edge->source],
    .target = self->node_of[edge->target],
    .count = 1,
    .edge = index,
    .kind = MW_GRAPH_EDGE_FLOW,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };
  guint64 key = (guint64) fresh.source << 32 | fresh.target;
  gpointer position;

  if (!mw_edge_filter_apply (self->mesh, index, self->shown, &fresh.state, &fresh.provenance))
    return;

  if (is_aggregate (self, fresh.source, fresh.target))
    {
      /* What goes on inside a collapsed domain stays inside, and a refusal is
       * not part of what a domain gives or takes. */
      if (fresh.source == fresh.target || fresh.state == MW_EDGE_REJECTED)
        return;

      if (g_hash_table_lookup_extended (by_ends, &key, NULL, &position))
        {
          merge_edge (&g_array_index (self->edges, MwGraphEdge, GPOINTER_TO_UINT (position)), &fresh);
          return;
        }

      g_hash_table_insert (by_ends, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (self->edges->len));
    }

  g_array_append_val (self->edges, fresh);
}

/* Products beside @product that are nowhere in the picture. One that is beside
 * several products of a node counts once there: @counted_for remembers for which
 * node it did. */
static guint
count_undrawn (MwGraphBuilder *self,
               guint           product,
               gboolean        upstream,
               guint          *counted_for)
{
  guint n = mw_graph_steps_count (self->mesh, product, upstream);
  guint n_undrawn = 0;

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint other = mw_graph_steps_get (self->mesh, product, upstream, i, &edge);

      if (self->node_of[other] != MW_NONE || counted_for[other] == self->node_of[product] ||
          !mw_edge_filter_carries (self->mesh, edge, self->shown))
        continue;

      counted_for[other] = self->node_of[product];
      n_undrawn++;
    }

  return n_undrawn;
}

/* @products: those that are drawn, those of one node in a run. */
static void
count_hidden (MwGraphBuilder *self,
              const guint    *products,
              guint           n,
              gboolean        upstream)
{
  g_autofree guint *counted_for = g_new (guint, MAX (self->n_products, 1));

  memset (counted_for, 0xff, sizeof (guint) * self->n_products);

  for (guint i = 0; i < n; i++)
    {
      MwGraphNode *node = &g_array_index (self->nodes, MwGraphNode, self->node_of[products[i]]);
      guint n_undrawn = count_undrawn (self, products[i], upstream, counted_for);

      if (upstream)
        node->n_hidden_in += n_undrawn;
      else
        node->n_hidden_out += n_undrawn;
    }
}

guint *
mw_graph_builder_dup_members (MwGraphBuilder *self,
                              guint         **starts)
{
  guint n_nodes = self->nodes->len;
  guint *members;

  *starts = g_new0 (guint, n_nodes + 2);

  for (guint i = 0; i < self->n_products; i++)
    if (self->node_of[i] != MW_NONE)
      (*starts)[self->node_of[i] + 2]++;

  for (guint i = 2; i < n_nodes + 2; i++)
    (*starts)[i] += (*starts)[i - 1];

  members = g_new (guint, MAX ((*starts)[n_nodes + 1], 1));

  for (guint i = 0; i < self->n_products; i++)
    if (self->node_of[i] != MW_NONE)
      members[(*starts)[self->node_of[i] + 1]++] = i;

  return members;
}

void
mw_graph_builder_roll_up (MwGraphBuilder *self)
{
  g_autoptr(GHashTable) by_ends = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);
  g_autofree guint *starts = NULL;
  g_autofree guint *members = mw_graph_builder_dup_members (self, &starts);

  for (guint i = 0; i < self->n_products; i++)
    if (self->node_of[i] != MW_NONE)
      for (guint j = 0; j < products[i].outgoing.n; j++)
        if (self->node_of[edges[products[i].outgoing.first + j].target] != MW_NONE)
          count_edge (self, by_ends, products[i].outgoing.first + j);

  count_hidden (self, members, starts[self->nodes->len], TRUE);
  count_hidden (self, members, starts[self->nodes->len], FALSE);
}

MwGraph *
mw_graph_builder_end (MwGraphBuilder *self)
{
  g_clear_pointer (&self->node_of, g_free);
  g_clear_pointer (&self->hidden, g_free);

  return mw_graph_new_take (self->mesh,
                            g_steal_pointer (&self->nodes),
                            g_steal_pointer (&self->edges),
                            g_steal_pointer (&self->clusters),
                            g_steal_pointer (&self->rows),
                            self->n_left_out);
}

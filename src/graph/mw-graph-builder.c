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

guint
mw_graph_builder_add_node (MwGraphBuilder *self,
                           MwGraphNodeKind kind,
                           guint           subject,
                           guint           cluster)
{
  static const float sizes[MW_GRAPH_N_NODE_KINDS][2] = {
    [MW_GRAPH_NODE_PRODUCT] = { MW_PRODUCT_WIDTH, MW_PRODUCT_HEIGHT },
    [MW_GRAPH_NODE_DOMAIN] = { MW_DOMAIN_WIDTH, MW_DOMAIN_HEIGHT },
    [MW_GRAPH_NODE_PORT] = { MW_PORT_WIDTH, MW_PORT_HEIGHT },
    [MW_GRAPH_NODE_COMPONENT] = { MW_COMPONENT_WIDTH, MW_COMPONENT_HEIGHT },
    [MW_GRAPH_NODE_OBJECT] = { MW_OBJECT_WIDTH, MW_OBJECT_HEADER + MW_OBJECT_FOOTER },
    [MW_GRAPH_NODE_CONCEPT] = { MW_CONCEPT_WIDTH, MW_CONCEPT_HEIGHT },
  };
  MwGraphNode node = {
    .kind = kind,
    .subject = subject,
    .cluster = cluster,
    .width = sizes[kind][0],
    .height = sizes[kind][1],
  };

  g_array_append_val (self->nodes, node);

  return self->nodes->len - 1;
}

guint
mw_graph_builder_add_cluster (MwGraphBuilder    *self,
                              MwGraphClusterKind kind,
                              guint              subject)
{
  MwGraphCluster cluster = { kind, subject };

  g_array_append_val (self->clusters, cluster);

  return self->clusters->len - 1;
}

void
mw_graph_builder_add_product (MwGraphBuilder *self,
                              guint           product,
                              guint           cluster)
{
  self->node_of[product] = mw_graph_builder_add_node (self, MW_GRAPH_NODE_PRODUCT, product, cluster);
}

void
mw_graph_builder_add_domain (MwGraphBuilder *self,
                             guint           domain)
{
  guint node = mw_graph_builder_add_node (self, MW_GRAPH_NODE_DOMAIN, domain, MW_NONE);
  guint n;
  const guint *products = mw_mesh_get_domain_products (self->mesh, domain, &n);

  for (guint i = 0; i < n; i++)
    if (!mw_graph_builder_is_hidden (self, products[i]))
      self->node_of[products[i]] = node;
}

void
mw_graph_builder_open_domain (MwGraphBuilder *self,
                              guint           domain)
{
  guint cluster = mw_graph_builder_add_cluster (self, MW_GRAPH_CLUSTER_DOMAIN, domain);
  guint n;
  const guint *products = mw_mesh_get_domain_products (self->mesh, domain, &n);

  for (guint i = 0; i < n; i++)
    if (!mw_graph_builder_is_hidden (self, products[i]))
      mw_graph_builder_add_product (self, products[i], cluster);
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
is_domain (MwGraphBuilder *self,
           guint           node)
{
  return g_array_index (self->nodes, MwGraphNode, node).kind == MW_GRAPH_NODE_DOMAIN;
}

static void
merge_edge (MwGraphEdge       *known,
            const MwGraphEdge *fresh)
{
  known->count++;
  known->state = mw_edge_state_stronger (known->state, fresh->state);
  known->provenance |= fresh->provenance;
  known->edge = MW_NONE;
  if (known->change != fresh->change)
    known->change = MW_GRAPH_CHANGE_CHANGED;
}

/* @met_for and @place say for each node from which node the last edge to it was
 * met, and where that is: those of one source come in a run. */
static void
count_edge (MwGraphBuilder *self,
            guint          *met_for,
            guint          *place,
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

  if (!mw_edge_filter_apply (self->mesh, index, self->shown, &fresh.state, &fresh.provenance))
    return;

  /* What goes on inside a collapsed domain stays inside, and a refusal is not
   * part of what a domain gives or takes. */
  if ((is_domain (self, fresh.source) || is_domain (self, fresh.target)) &&
      (fresh.source == fresh.target || fresh.state == MW_EDGE_REJECTED))
    return;

  if (self->comparison != NULL)
    fresh.change = mw_comparison_get_edge_change (self->comparison, index);

  if (met_for[fresh.target] == fresh.source)
    {
      merge_edge (&g_array_index (self->edges, MwGraphEdge, place[fresh.target]), &fresh);
      return;
    }

  met_for[fresh.target] = fresh.source;
  place[fresh.target] = self->edges->len;
  g_array_append_val (self->edges, fresh);
}

/* Edges that leave the products of one node. */
static void
count_edges (MwGraphBuilder *self,
             const guint    *members,
             guint           n,
             guint          *met_for,
             guint          *place)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);

  for (guint i = 0; i < n; i++)
    {
      MwRange outgoing = products[members[i]].outgoing;

      for (guint j = outgoing.first; j < outgoing.first + outgoing.n; j++)
        if (self->node_of[edges[j].target] != MW_NONE)
          count_edge (self, met_for, place, j);
    }
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
mw_graph_builder_count_beside (MwGraphBuilder *self)
{
  g_autofree guint *counted_up = g_new (guint, MAX (self->n_products, 1));
  g_autofree guint *counted_down = g_new (guint, MAX (self->n_products, 1));
  g_autofree guint *starts = NULL;
  g_autofree guint *members = mw_graph_builder_dup_members (self, &starts);

  if (starts[self->nodes->len] == self->n_products)
    return;

  memset (counted_up, 0xff, sizeof (guint) * self->n_products);
  memset (counted_down, 0xff, sizeof (guint) * self->n_products);

  for (guint i = 0; i < starts[self->nodes->len]; i++)
    {
      MwGraphNode *node = &g_array_index (self->nodes, MwGraphNode, self->node_of[members[i]]);

      node->n_hidden_in += count_undrawn (self, members[i], TRUE, counted_up);
      node->n_hidden_out += count_undrawn (self, members[i], FALSE, counted_down);
    }
}

/* A node changed as all its products did; where some did otherwise it changed. */
static void
mark_changes (MwGraphBuilder *self)
{
  g_autofree guint *starts = NULL;
  g_autofree guint *members = NULL;

  if (self->comparison == NULL)
    return;

  members = mw_graph_builder_dup_members (self, &starts);

  for (guint i = 0; i < self->nodes->len; i++)
    for (guint j = starts[i]; j < starts[i + 1]; j++)
      {
        MwGraphNode *node = &g_array_index (self->nodes, MwGraphNode, i);
        MwGraphChange change = mw_comparison_get_product_change (self->comparison, members[j]);

        if (j == starts[i])
          node->change = change;
        else if (node->change != change)
          node->change = MW_GRAPH_CHANGE_CHANGED;
      }
}

void
mw_graph_builder_roll_up (MwGraphBuilder *self)
{
  guint n_nodes = self->nodes->len;
  g_autofree guint *met_for = g_new (guint, MAX (n_nodes, 1));
  g_autofree guint *place = g_new0 (guint, MAX (n_nodes, 1));
  g_autofree guint *starts = NULL;
  g_autofree guint *members = mw_graph_builder_dup_members (self, &starts);

  memset (met_for, 0xff, sizeof (guint) * n_nodes);

  /* In the order of the mesh, whatever the order of the nodes; all of a node's
   * when the first of its products comes up. */
  for (guint i = 0; i < self->n_products; i++)
    {
      guint node = self->node_of[i];

      if (node != MW_NONE && members[starts[node]] == i)
        count_edges (self, &members[starts[node]], starts[node + 1] - starts[node], met_for, place);
    }

  mw_graph_builder_count_beside (self);
  mark_changes (self);
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

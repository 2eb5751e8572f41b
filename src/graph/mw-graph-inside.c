/* mw-graph-inside.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

#include "graph/mw-edge-filter.h"
#include "graph/mw-graph-steps.h"
#include "model/mw-inside.h"

typedef struct
{
  MwGraphBuilder  *builder;
  const MwProduct *product;
  guint            index;
  guint            cluster;
  GHashTable      *ports;        /* port to node + 1 */
  GHashTable      *components;   /* component to node + 1 */
  GHashTable      *takers;       /* contract to the input port that takes it + 1 */
  guint            itself;       /* node for what no port takes, or MW_NONE */
  GArray          *ends;         /* MwInsideEnd, of the edge at hand */
} MwInsideGraph;

/* A node of the inside that an edge from outside ends at. */
typedef struct
{
  guint       node;
  MwEdgeState state;
  guint       provenance;
} MwInsideEnd;

static guint
find (GHashTable *table,
      guint       key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (table, GUINT_TO_POINTER (key)));

  return found > 0 ? found - 1 : MW_NONE;
}

static void
add_ports (MwInsideGraph  *self,
           MwPortDirection direction)
{
  const MwPort *ports = mw_mesh_get_ports (self->builder->mesh, NULL);

  for (guint i = self->product->ports.first; i < self->product->ports.first + self->product->ports.n; i++)
    {
      guint node;

      if (ports[i].direction != direction)
        continue;

      node = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_PORT, i, self->cluster);
      g_hash_table_insert (self->ports, GUINT_TO_POINTER (i), GUINT_TO_POINTER (node + 1));

      if (direction == MW_PORT_INPUT && ports[i].contract != MW_NONE &&
          find (self->takers, ports[i].contract) == MW_NONE)
        g_hash_table_insert (self->takers, GUINT_TO_POINTER (ports[i].contract), GUINT_TO_POINTER (i + 1));
    }
}

static void
add_components (MwInsideGraph *self)
{
  const MwComponent *components = mw_mesh_get_components (self->builder->mesh, NULL);
  MwRange range = self->product->components;

  for (guint i = range.first; i < range.first + range.n; i++)
    {
      guint node;

      if (components[i].is_infrastructure && (self->builder->shown & MW_VIEW_EDGES_INFRASTRUCTURE) == 0)
        continue;

      node = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_COMPONENT, i, self->cluster);
      g_hash_table_insert (self->components, GUINT_TO_POINTER (i), GUINT_TO_POINTER (node + 1));
    }
}

static void
connect (MwInsideGraph  *self,
         guint           source,
         guint           target,
         MwGraphEdgeKind kind,
         MwEdgeState     state,
         guint           provenance,
         guint           index)
{
  MwGraphEdge edge = {
    .source = source,
    .target = target,
    .count = 1,
    .state = state,
    .edge = index,
    .kind = kind,
    .provenance = provenance,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };

  if (index != MW_NONE && self->builder->comparison != NULL)
    edge.change = mw_comparison_get_edge_change (self->builder->comparison, index);

  g_array_append_val (self->builder->edges, edge);
}

static guint
take_product (MwInsideGraph *self,
              guint          product)
{
  if (mw_graph_builder_is_hidden (self->builder, product))
    return MW_NONE;

  if (self->builder->node_of[product] == MW_NONE)
    mw_graph_builder_add_product (self->builder, product, MW_NONE);

  return self->builder->node_of[product];
}

static guint
take_part (MwInsideGraph *self,
           MwInsidePart   part)
{
  switch (part.kind)
    {
    case MW_INSIDE_PORT:
      return find (self->ports, part.index);

    case MW_INSIDE_COMPONENT:
      return find (self->components, part.index);

    case MW_INSIDE_PRODUCT:
    default:
      return take_product (self, part.index);
    }
}

/* What only is needed is drawn as what is only told, not as what flows. */
static void
add_links (MwInsideGraph *self)
{
  g_autoptr(GArray) links = mw_inside_read_links (self->builder->mesh, self->index);

  for (guint i = 0; i < links->len; i++)
    {
      const MwInsideLink *link = &g_array_index (links, MwInsideLink, i);
      guint source = take_part (self, link->source);
      guint target = take_part (self, link->target);

      if (source != MW_NONE && target != MW_NONE)
        connect (self, source, target, MW_GRAPH_EDGE_INSIDE,
                 link->is_dependency ? MW_EDGE_DERIVED : MW_EDGE_ACTIVE, 0, MW_NONE);
    }
}

/* The port of the product that a fact is about: the one that it names, or the one
 * that takes the contract of the port at the other end. */
static guint
find_port (MwInsideGraph    *self,
           const MwEdgeFact *fact,
           gboolean          upstream)
{
  const MwPort *ports = mw_mesh_get_ports (self->builder->mesh, NULL);
  guint port = upstream ? fact->target_port : fact->source_port;

  if (port != MW_NONE && (!upstream || ports[port].direction == MW_PORT_INPUT))
    return find (self->ports, port);

  if (upstream && fact->source_port != MW_NONE && ports[fact->source_port].contract != MW_NONE)
    {
      port = find (self->takers, ports[fact->source_port].contract);

      return port != MW_NONE ? find (self->ports, port) : MW_NONE;
    }

  return MW_NONE;
}

static void
add_end (MwInsideGraph    *self,
         guint             node,
         const MwEdgeFact *fact)
{
  MwInsideEnd fresh = { node, fact->state, fact->provenance };

  for (guint i = 0; i < self->ends->len; i++)
    {
      MwInsideEnd *end = &g_array_index (self->ends, MwInsideEnd, i);

      if (end->node != node)
        continue;

      end->state = mw_edge_state_stronger (end->state, fact->state);
      end->provenance |= fact->provenance;

      return;
    }

  g_array_append_val (self->ends, fresh);
}

static guint
take_itself (MwInsideGraph *self)
{
  if (self->itself == MW_NONE)
    self->itself = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_PRODUCT, self->index, self->cluster);

  return self->itself;
}

/* Facts that name no port bear on the ports that others of the same edge name;
 * where none does, on the output port that the contract feeds, or on the product. */
static void
find_ends (MwInsideGraph *self,
           guint          edge,
           gboolean       upstream)
{
  MwRange range = mw_mesh_get_edges (self->builder->mesh, NULL)[edge].facts;
  const MwEdgeFact *facts = mw_mesh_get_edge_facts (self->builder->mesh, NULL) + range.first;
  guint n_ports;

  g_array_set_size (self->ends, 0);
  for (guint i = 0; i < range.n; i++)
    if (mw_edge_filter_shows (&facts[i], self->builder->shown) && find_port (self, &facts[i], upstream) != MW_NONE)
      add_end (self, find_port (self, &facts[i], upstream), &facts[i]);

  n_ports = self->ends->len;
  for (guint i = 0; i < range.n; i++)
    {
      guint port = upstream ? facts[i].target_port : facts[i].source_port;

      if (!mw_edge_filter_shows (&facts[i], self->builder->shown) ||
          find_port (self, &facts[i], upstream) != MW_NONE)
        continue;

      for (guint j = 0; j < n_ports; j++)
        add_end (self, g_array_index (self->ends, MwInsideEnd, j).node, &facts[i]);

      if (n_ports == 0 && port != MW_NONE && find (self->ports, port) != MW_NONE)
        add_end (self, find (self->ports, port), &facts[i]);
      else if (n_ports == 0)
        add_end (self, take_itself (self), &facts[i]);
    }
}

static void
add_outside (MwInsideGraph *self,
             gboolean       upstream)
{
  MwMesh *mesh = self->builder->mesh;
  guint n = mw_graph_steps_count (mesh, self->index, upstream);

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint other = mw_graph_steps_get (mesh, self->index, upstream, i, &edge);
      guint node;

      if (mw_graph_builder_is_hidden (self->builder, other))
        continue;

      find_ends (self, edge, upstream);
      node = self->ends->len > 0 ? take_product (self, other) : MW_NONE;

      for (guint j = 0; j < self->ends->len; j++)
        {
          const MwInsideEnd *end = &g_array_index (self->ends, MwInsideEnd, j);

          connect (self, upstream ? node : end->node, upstream ? end->node : node,
                   MW_GRAPH_EDGE_FLOW, end->state, end->provenance, edge);
        }
    }
}

static void
mark_outside (MwInsideGraph *self)
{
  MwGraphBuilder *builder = self->builder;

  for (guint i = 0; builder->comparison != NULL && i < builder->nodes->len; i++)
    {
      MwGraphNode *node = &g_array_index (builder->nodes, MwGraphNode, i);

      if (node->kind == MW_GRAPH_NODE_PRODUCT)
        node->change = mw_comparison_get_product_change (builder->comparison, node->subject);
    }
}

/**
 * mw_graph_builder_add_inside:
 *
 * The product as an area: its input ports, what it is made of, its output and
 * management ports, and how they feed each other. Outside are the products that
 * its ports take from and give to, one step away. What they agreed on without
 * saying at which port goes to a box for the product itself.
 */
void
mw_graph_builder_add_inside (MwGraphBuilder *self,
                             guint           product)
{
  MwInsideGraph inside = {
    .builder = self,
    .product = &mw_mesh_get_products (self->mesh, NULL)[product],
    .index = product,
    .itself = MW_NONE,
  };

  inside.cluster = mw_graph_builder_add_cluster (self, MW_GRAPH_CLUSTER_PRODUCT, product);
  inside.ports = g_hash_table_new (NULL, NULL);
  inside.components = g_hash_table_new (NULL, NULL);
  inside.takers = g_hash_table_new (NULL, NULL);
  inside.ends = g_array_new (FALSE, FALSE, sizeof (MwInsideEnd));

  add_ports (&inside, MW_PORT_INPUT);
  add_components (&inside);
  add_ports (&inside, MW_PORT_OUTPUT);
  add_ports (&inside, MW_PORT_MANAGEMENT);
  if (self->nodes->len == 0)
    take_itself (&inside);

  add_links (&inside);
  add_outside (&inside, TRUE);
  add_outside (&inside, FALSE);

  /* It is drawn, as an area: nobody beside it lacks it. */
  self->node_of[product] = 0;
  mw_graph_builder_count_beside (self);
  mark_outside (&inside);

  g_hash_table_unref (inside.ports);
  g_hash_table_unref (inside.components);
  g_hash_table_unref (inside.takers);
  g_array_unref (inside.ends);
}

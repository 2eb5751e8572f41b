/* mw-graph-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-column-walk.h"
#include "graph/mw-graph-builder.h"
#include "graph/mw-graph-sizes.h"

/* An object with no more properties than this shows all of them. */
#define FEW_ROWS 12

/* A box of more rows is higher than anybody scrolls. */
#define MAX_ROWS 300

typedef struct
{
  MwGraphBuilder *builder;
  MwColumnWalk    walk;
  GHashTable     *clusters;      /* product to cluster + 1 */
  guint          *node_of;       /* by property: the node that has a row for it, or MW_NONE */
  guint          *row_of;        /* by property */
} MwColumnGraph;

static guint
take_cluster (MwColumnGraph *self,
              guint          property)
{
  guint product = mw_mesh_get_property_product (self->builder->mesh, property);
  guint cluster;

  if (product == MW_NONE)
    return MW_NONE;

  cluster = GPOINTER_TO_UINT (g_hash_table_lookup (self->clusters, GUINT_TO_POINTER (product)));
  if (cluster == 0)
    {
      cluster = mw_graph_builder_add_cluster (self->builder, MW_GRAPH_CLUSTER_PRODUCT, product) + 1;
      g_hash_table_insert (self->clusters, GUINT_TO_POINTER (product), GUINT_TO_POINTER (cluster));
    }

  return cluster - 1;
}

static void
add_row (MwColumnGraph *self,
         guint          node,
         guint          property)
{
  MwGraphNode *box = &g_array_index (self->builder->nodes, MwGraphNode, node);
  MwGraphRow row = {
    .property = property,
    .y = MW_OBJECT_HEADER + MW_ROW_HEIGHT * (box->rows.n + 0.5f),
  };

  self->node_of[property] = node;
  self->row_of[property] = box->rows.n++;
  box->height += MW_ROW_HEIGHT;
  g_array_append_val (self->builder->rows, row);
}

/* The rows are the columns that take part. An object with few has all of them,
 * because the others are no longer a burden; so has, as far as there is room, one
 * of which none takes part, because it is what somebody asked for. */
static void
add_object (MwColumnGraph *self,
            guint          object)
{
  MwRange properties = mw_mesh_get_objects (self->builder->mesh, NULL)[object].properties;
  guint node = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_OBJECT, object,
                                          take_cluster (self, properties.first));
  MwGraphNode *box = &g_array_index (self->builder->nodes, MwGraphNode, node);
  guint n_taking_part = 0;
  guint most = MAX_ROWS;

  box->rows.first = self->builder->rows->len;
  for (guint i = properties.first; i < properties.first + properties.n; i++)
    n_taking_part += mw_column_walk_takes_part (&self->walk, i);

  if (n_taking_part == 0)
    most = FEW_ROWS;

  for (guint i = properties.first; i < properties.first + properties.n && box->rows.n < most; i++)
    if (mw_column_walk_takes_part (&self->walk, i) || properties.n <= FEW_ROWS || n_taking_part == 0)
      add_row (self, node, i);
}

static void
add_objects (MwColumnGraph *self)
{
  const MwProperty *properties = mw_mesh_get_properties (self->builder->mesh, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->walk.reached->len; i++)
    {
      guint property = g_array_index (self->walk.reached, guint, i);
      guint object = properties[property].object;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (object)))
        add_object (self, object);
    }
}

static void
add_edge (MwColumnGraph *self,
          guint          index)
{
  const MwColumnEdge *column = &mw_mesh_get_column_edges (self->builder->mesh, NULL)[index];
  MwGraphEdge edge = {
    .source = self->node_of[column->source],
    .target = self->node_of[column->target],
    .count = 1,
    /* What only bears on a value is drawn as what is only told. */
    .state = column->is_indirect ? MW_EDGE_DERIVED : MW_EDGE_ACTIVE,
    .edge = index,
    .kind = MW_GRAPH_EDGE_COLUMN,
    .source_row = self->row_of[column->source],
    .target_row = self->row_of[column->target],
  };

  if (edge.source != MW_NONE && edge.target != MW_NONE)
    g_array_append_val (self->builder->edges, edge);
  else
    self->builder->n_left_out++;
}

static void
add_edges (MwColumnGraph *self)
{
  for (guint i = 0; i < self->walk.reached->len; i++)
    {
      guint property = g_array_index (self->walk.reached, guint, i);
      MwRange outgoing = mw_mesh_get_column_outgoing (self->builder->mesh, property);

      for (guint j = outgoing.first; j < outgoing.first + outgoing.n; j++)
        if (mw_column_walk_shows (&self->walk, j) && mw_column_walk_has (&self->walk, j))
          add_edge (self, j);
    }
}

/* Other products that have a column which feeds a row, or is fed by one, and is
 * not drawn itself. */
static void
count_beside (MwColumnGraph *self,
              guint          node,
              gboolean       upstream,
              guint         *counted_for)
{
  MwGraphNode *box = &g_array_index (self->builder->nodes, MwGraphNode, node);
  guint *n_hidden = upstream ? &box->n_hidden_in : &box->n_hidden_out;

  for (guint i = box->rows.first; i < box->rows.first + box->rows.n; i++)
    {
      guint property = g_array_index (self->builder->rows, MwGraphRow, i).property;
      guint n = mw_column_walk_count (&self->walk, property, upstream);

      for (guint j = 0; j < n; j++)
        {
          guint edge;
          guint other = mw_column_walk_get (&self->walk, property, upstream, j, &edge);
          guint product = mw_mesh_get_property_product (self->builder->mesh, other);

          if (self->node_of[other] != MW_NONE || product == MW_NONE || counted_for[product] == node ||
              !mw_column_walk_shows (&self->walk, edge))
            continue;

          counted_for[product] = node;
          (*n_hidden)++;
        }
    }
}

static void
count_all_beside (MwColumnGraph *self)
{
  guint n = self->builder->n_products;
  g_autofree guint *counted_up = g_new (guint, MAX (n, 1));
  g_autofree guint *counted_down = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    counted_up[i] = counted_down[i] = MW_NONE;

  for (guint i = 0; i < self->builder->nodes->len; i++)
    {
      count_beside (self, i, TRUE, counted_up);
      count_beside (self, i, FALSE, counted_down);
    }
}

/**
 * mw_graph_builder_add_columns:
 *
 * Objects as boxes with a row for each column that takes part, in the areas of
 * their products, and from row to row what feeds what.
 */
void
mw_graph_builder_add_columns (MwGraphBuilder *self,
                              guint           product,
                              const MwView   *view)
{
  MwColumnGraph columns = { .builder = self };
  guint n_properties;

  mw_mesh_get_properties (self->mesh, &n_properties);
  columns.clusters = g_hash_table_new (NULL, NULL);
  columns.node_of = g_new (guint, MAX (n_properties, 1));
  columns.row_of = g_new (guint, MAX (n_properties, 1));
  self->rows = g_array_new (FALSE, FALSE, sizeof (MwGraphRow));

  for (guint i = 0; i < n_properties; i++)
    columns.node_of[i] = columns.row_of[i] = MW_NONE;

  mw_column_walk_init (&columns.walk, self, product, view);
  add_objects (&columns);
  add_edges (&columns);
  count_all_beside (&columns);
  self->n_left_out += columns.walk.n_left_out;

  mw_column_walk_clear (&columns.walk);
  g_hash_table_unref (columns.clusters);
  g_free (columns.node_of);
  g_free (columns.row_of);
}

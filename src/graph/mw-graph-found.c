/* mw-graph-found.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph.h"

#include "graph/mw-edge-filter.h"
#include "graph/mw-graph-steps.h"
#include "graph/mw-view.h"

/* What is easily overlooked in a picture, and what it is a picture of. */

static gboolean
carries_any (MwMesh  *mesh,
             guint    product,
             gboolean upstream)
{
  guint n = mw_graph_steps_count (mesh, product, upstream);

  for (guint i = 0; i < n; i++)
    {
      guint edge;

      mw_graph_steps_get (mesh, product, upstream, i, &edge);
      if (mw_edge_filter_carries (mesh, edge, MW_VIEW_ALL_EDGES))
        return TRUE;
    }

  return FALSE;
}

/* Isolated is who neither gives nor takes anything in the whole mesh: what only
 * the picture leaves out is told by the counts of its node. */
static gboolean
is_isolated (MwMesh *mesh,
             guint   product)
{
  return !carries_any (mesh, product, TRUE) && !carries_any (mesh, product, FALSE);
}

static gboolean
is_ghost (MwMesh *mesh,
          guint   product)
{
  return mw_mesh_get_products (mesh, NULL)[product].is_ghost;
}

static GArray *
find (MwGraph *self,
      gboolean ( *matches ) (MwMesh *mesh, guint product))
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  MwMesh *mesh = mw_graph_get_mesh (self);
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (self, &n);

  for (guint i = 0; mesh != NULL && i < n; i++)
    if (nodes[i].kind == MW_GRAPH_NODE_PRODUCT && matches (mesh, nodes[i].subject))
      g_array_append_val (found, i);

  return found;
}

GArray *
mw_graph_find_isolated (MwGraph *self)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  return find (self, is_isolated);
}

GArray *
mw_graph_find_ghosts (MwGraph *self)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  return find (self, is_ghost);
}

guint
mw_graph_count_isolated (MwGraph *self)
{
  g_autoptr(GArray) found = mw_graph_find_isolated (self);

  return found != NULL ? found->len : 0;
}

guint
mw_graph_count_ghosts (MwGraph *self)
{
  g_autoptr(GArray) found = mw_graph_find_ghosts (self);

  return found != NULL ? found->len : 0;
}

static void
mark_products (MwGraph           *self,
               const MwGraphNode *node,
               gboolean          *marked)
{
  MwMesh *mesh = mw_graph_get_mesh (self);
  const MwGraphCluster *cluster = NULL;
  const guint *members;
  guint n;

  if (node->cluster != MW_NONE)
    cluster = &mw_graph_get_clusters (self, NULL)[node->cluster];

  if (cluster != NULL && cluster->kind == MW_GRAPH_CLUSTER_PRODUCT)
    marked[cluster->subject] = TRUE;

  if (node->kind == MW_GRAPH_NODE_PRODUCT)
    marked[node->subject] = TRUE;

  if (node->kind != MW_GRAPH_NODE_DOMAIN)
    return;

  members = mw_mesh_get_domain_products (mesh, node->subject, &n);
  for (guint i = 0; i < n; i++)
    marked[members[i]] = TRUE;
}

/**
 * mw_graph_dup_products:
 *
 * The products that the picture is of: those drawn, those of a domain that is
 * drawn as a box, those whose ports, components or objects are drawn.
 *
 * Returns: (transfer full): indexes, of guint, sorted
 */
GArray *
mw_graph_dup_products (MwGraph *self)
{
  GArray *products = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *marked = NULL;
  const MwGraphNode *nodes;
  guint n_nodes;
  guint n_products = 0;

  g_return_val_if_fail (MW_IS_GRAPH (self), products);

  if (mw_graph_get_mesh (self) == NULL)
    return products;

  mw_mesh_get_products (mw_graph_get_mesh (self), &n_products);
  marked = g_new0 (gboolean, MAX (n_products, 1));
  nodes = mw_graph_get_nodes (self, &n_nodes);

  for (guint i = 0; i < n_nodes; i++)
    mark_products (self, &nodes[i], marked);

  for (guint i = 0; i < n_products; i++)
    if (marked[i])
      g_array_append_val (products, i);

  return products;
}

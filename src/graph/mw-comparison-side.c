/* mw-comparison-side.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-comparison-private.h"

/* Which product of a state is which of the joint mesh: products with an id by
 * it, the rest (without id, or second ones with the same) by their very document. */

static guint *
new_indexes (guint n)
{
  guint *indexes = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    indexes[i] = MW_NONE;

  return indexes;
}

static gboolean
goes_by_id (MwMesh *mesh,
            guint   product)
{
  return mw_mesh_find_product (mesh, mw_mesh_get_products (mesh, NULL)[product].id) == product;
}

static void
match (MwComparisonSide *side,
       guint             product,
       guint             joint)
{
  side->joint_products[product] = joint;
  if (side->products[joint] == MW_NONE)
    side->products[joint] = product;
}

static GHashTable *
index_nodes (MwMesh *mesh)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);
  const MwEntry *entries = mw_mesh_get_entries (mesh, NULL);
  GHashTable *table = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n; i++)
    if (products[i].entry != MW_NONE)
      g_hash_table_insert (table, (gpointer) entries[products[i].entry].node, GUINT_TO_POINTER (i + 1));

  return table;
}

static void
match_products (MwComparisonSide *side,
                MwMesh           *joint)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (side->mesh, &n);
  g_autoptr(GHashTable) by_node = index_nodes (joint);

  for (guint i = 0; i < n; i++)
    {
      guint found = goes_by_id (side->mesh, i) ? mw_mesh_find_product (joint, products[i].id) : MW_NONE;

      if (found != MW_NONE)
        match (side, i, found);
    }

  for (guint i = 0; i < n; i++)
    {
      const MwNode *node = mw_comparison_get_node (side->mesh, products[i].entry);
      guint found = node != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (by_node, node)) : 0;

      if (side->joint_products[i] == MW_NONE && found > 0)
        match (side, i, found - 1);
    }
}

/* The joint edge between two products; edges are sorted by source, then target. */
static guint
find_edge (MwMesh *joint,
           guint   source,
           guint   target)
{
  const MwEdge *edges = mw_mesh_get_edges (joint, NULL);
  MwRange range = mw_mesh_get_products (joint, NULL)[source].outgoing;
  guint low = range.first;
  guint high = range.first + range.n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (edges[middle].target < target)
        low = middle + 1;
      else
        high = middle;
    }

  return low < range.first + range.n && edges[low].target == target ? low : MW_NONE;
}

static void
match_edges (MwComparisonSide *side,
             MwMesh           *joint)
{
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (side->mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      guint source = side->joint_products[edges[i].source];
      guint target = side->joint_products[edges[i].target];
      guint edge = source != MW_NONE && target != MW_NONE ? find_edge (joint, source, target) : MW_NONE;

      if (edge != MW_NONE && side->edges[edge] == MW_NONE)
        side->edges[edge] = i;
    }
}

void
mw_comparison_side_init (MwComparisonSide *side,
                         MwMesh           *mesh,
                         MwMesh           *joint)
{
  guint n_products, n_edges;

  mw_mesh_get_products (joint, &n_products);
  mw_mesh_get_edges (joint, &n_edges);
  mw_mesh_get_products (mesh, &side->n_own);

  side->mesh = g_object_ref (mesh);
  side->products = new_indexes (n_products);
  side->edges = new_indexes (n_edges);
  side->joint_products = new_indexes (side->n_own);
  match_products (side, joint);
  match_edges (side, joint);
}

void
mw_comparison_side_clear (MwComparisonSide *side)
{
  g_clear_object (&side->mesh);
  g_clear_pointer (&side->products, g_free);
  g_clear_pointer (&side->edges, g_free);
  g_clear_pointer (&side->joint_products, g_free);
}

const MwNode *
mw_comparison_get_node (MwMesh *mesh,
                        guint   entry)
{
  return entry != MW_NONE ? mw_mesh_get_entries (mesh, NULL)[entry].node : NULL;
}

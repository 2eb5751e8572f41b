/* mw-graph-key.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-private.h"

#include <string.h>

static const char * const prefixes[MW_GRAPH_N_NODE_KINDS] = {
  [MW_GRAPH_NODE_PRODUCT] = "product",
  [MW_GRAPH_NODE_DOMAIN] = "domain",
  [MW_GRAPH_NODE_PORT] = "port",
  [MW_GRAPH_NODE_COMPONENT] = "component",
  [MW_GRAPH_NODE_OBJECT] = "object",
  [MW_GRAPH_NODE_CONCEPT] = "concept",
};

static char *
dup_port_key (MwMesh *mesh,
              guint   index)
{
  const MwPort *port = &mw_mesh_get_ports (mesh, NULL)[index];

  /* A product may have an input and an output of one name. */
  return g_strdup_printf ("port:%s/%d/%s", mw_mesh_get_products (mesh, NULL)[port->product].id,
                          (int) port->direction, port->name);
}

static char *
dup_object_key (MwMesh *mesh,
                guint   index)
{
  const MwSchemaObject *object = &mw_mesh_get_objects (mesh, NULL)[index];

  return g_strdup_printf ("object:%s/%s", mw_mesh_get_contracts (mesh, NULL)[object->contract].id, object->name);
}

/* Two documents may have one id: only the one that stands for both in references
 * can go by it. */
static char *
dup_product_key (MwMesh *mesh,
                 guint   index)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[index];

  if (product->id == NULL || product->is_duplicate)
    return g_strdup_printf ("product#%u:%s", index, product->id != NULL ? product->id : "");

  return g_strdup_printf ("product:%s", product->id);
}

/* Components have no ids; their names are of the product that they are drawn in. */
static char *
dup_component_key (MwGraph           *self,
                   const MwGraphNode *node)
{
  MwMesh *mesh = mw_graph_get_mesh (self);
  const char *name = mw_mesh_get_components (mesh, NULL)[node->subject].name;
  const char *product = NULL;

  if (node->cluster != MW_NONE)
    product = mw_mesh_get_products (mesh, NULL)[mw_graph_get_clusters (self, NULL)[node->cluster].subject].id;

  return g_strdup_printf ("component:%s/%s", product != NULL ? product : "", name);
}

/**
 * mw_graph_dup_node_key:
 * @node: index of a node
 *
 * What the node stands for, as a text that is the same in every graph of this
 * and of a later mesh: for pins, saved views and pictures that stay in place.
 *
 * Of two ports, components or objects that have one name at one place both have
 * the same key; it finds the first.
 */
char *
mw_graph_dup_node_key (MwGraph *self,
                       guint    node)
{
  const MwGraphNode *entry;
  MwMesh *mesh;
  guint n;

  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  entry = &mw_graph_get_nodes (self, &n)[node];
  g_return_val_if_fail (node < n, NULL);
  mesh = mw_graph_get_mesh (self);

  if (mesh == NULL)
    return g_strdup_printf ("%s#%u", prefixes[entry->kind], entry->subject);

  switch (entry->kind)
    {
    case MW_GRAPH_NODE_PRODUCT:
      return dup_product_key (mesh, entry->subject);

    case MW_GRAPH_NODE_DOMAIN:
      return g_strdup_printf ("domain:%s", mw_mesh_get_domains (mesh, NULL)[entry->subject].id);

    case MW_GRAPH_NODE_PORT:
      return dup_port_key (mesh, entry->subject);

    case MW_GRAPH_NODE_OBJECT:
      return dup_object_key (mesh, entry->subject);

    case MW_GRAPH_NODE_COMPONENT:
      return dup_component_key (self, entry);

    case MW_GRAPH_NODE_CONCEPT:
    default:
      return g_strdup_printf ("concept:%s", mw_mesh_get_concepts (mesh, NULL)[entry->subject].id);
    }
}

/**
 * mw_graph_find_key:
 * @key: as mw_graph_dup_node_key() makes it
 *
 * Returns: index of the node, or %MW_NONE when it is not drawn
 */
guint
mw_graph_find_key (MwGraph    *self,
                   const char *key)
{
  gpointer node;

  g_return_val_if_fail (MW_IS_GRAPH (self), MW_NONE);
  g_return_val_if_fail (key != NULL, MW_NONE);

  /* What there are thousands of needs no table. */
  if (g_str_has_prefix (key, "product:") && mw_graph_get_mesh (self) != NULL)
    {
      guint product = mw_mesh_find_product (mw_graph_get_mesh (self), key + strlen ("product:"));

      return product != MW_NONE ? mw_graph_find_node (self, MW_GRAPH_NODE_PRODUCT, product) : MW_NONE;
    }

  if (!g_hash_table_lookup_extended (mw_graph_get_keys (self), key, NULL, &node))
    return MW_NONE;

  return GPOINTER_TO_UINT (node);
}

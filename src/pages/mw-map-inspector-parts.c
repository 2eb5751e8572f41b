/* mw-map-inspector-parts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-inspector-private.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-words.h"

void
mw_map_inspector_begin (MwMapInspector *self,
                        MwMesh         *mesh,
                        const char     *title,
                        const char     *subtitle)
{
  mw_map_inspector_clear (self);
  g_set_object (&self->mesh, mesh);
  self->subject = MW_NONE;
  mw_map_inspector_set_text (self->title, title);
  mw_map_inspector_set_text (self->subtitle, subtitle);
  mw_map_inspector_set_text (self->purpose, NULL);
  adw_preferences_group_set_title (self->reasons_group, _("Why It Is Here"));
  adw_preferences_group_set_title (self->products_group, _("Products"));
  mw_map_inspector_set_fact (self->domain_row, NULL);
  mw_map_inspector_set_fact (self->owner_row, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), FALSE);
  mw_map_inspector_set_buttons (self, FALSE, NULL);
}

static const char *
get_description (MwMesh            *mesh,
                 const MwGraphNode *node)
{
  switch (node->kind)
    {
    case MW_GRAPH_NODE_PORT:
      return mw_mesh_get_ports (mesh, NULL)[node->subject].description;

    case MW_GRAPH_NODE_COMPONENT:
      return mw_mesh_get_components (mesh, NULL)[node->subject].description;

    case MW_GRAPH_NODE_OBJECT:
      return mw_mesh_get_objects (mesh, NULL)[node->subject].description;

    case MW_GRAPH_NODE_CONCEPT:
      return mw_mesh_get_concepts (mesh, NULL)[node->subject].description;

    case MW_GRAPH_NODE_PRODUCT:
    case MW_GRAPH_NODE_DOMAIN:
    default:
      return NULL;
    }
}

/* The product whose port it is, or that promises it; MW_NONE for those of none. */
static guint
find_product (MwMesh            *mesh,
              const MwGraphNode *node)
{
  const MwContract *contract;

  switch (node->kind)
    {
    case MW_GRAPH_NODE_PORT:
      return mw_mesh_get_ports (mesh, NULL)[node->subject].product;

    case MW_GRAPH_NODE_OBJECT:
      contract = &mw_mesh_get_contracts (mesh, NULL)[mw_mesh_get_objects (mesh, NULL)[node->subject].contract];
      return contract->port != MW_NONE ? mw_mesh_get_ports (mesh, NULL)[contract->port].product : MW_NONE;

    case MW_GRAPH_NODE_PRODUCT:
    case MW_GRAPH_NODE_DOMAIN:
    case MW_GRAPH_NODE_COMPONENT:
    case MW_GRAPH_NODE_CONCEPT:
    default:
      return MW_NONE;
    }
}

static void
add_concept_products (MwMapInspector *self,
                      guint           concept)
{
  guint n;
  const guint *products = mw_mesh_get_concept_products (self->mesh, concept, &n);

  for (guint i = 0; i < MIN (n, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    mw_map_inspector_add_product_row (self, self->products_group, products[i], NULL);

  mw_map_inspector_add_rest (self, self->products_group, n);
}

/**
 * mw_map_inspector_show_node:
 * @node: index of a node that is neither product nor domain
 *
 * Tells of a part of a product, or of a concept.
 */
void
mw_map_inspector_show_node (MwMapInspector *self,
                            MwGraph        *graph,
                            guint           node)
{
  const MwGraphNode *entry;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  guint product;

  g_return_if_fail (MW_IS_MAP_INSPECTOR (self));
  g_return_if_fail (MW_IS_GRAPH (graph));

  entry = &mw_graph_get_nodes (graph, NULL)[node];
  title = mw_graph_dup_node_title (graph, node);
  subtitle = mw_graph_dup_node_subtitle (graph, node);
  product = find_product (mw_graph_get_mesh (graph), entry);

  mw_map_inspector_begin (self, mw_graph_get_mesh (graph), title, mw_graph_node_kind_get_label (entry->kind));
  mw_map_inspector_add_pill (self, subtitle, NULL);
  mw_map_inspector_set_text (self->purpose, get_description (self->mesh, entry));

  if (product != MW_NONE)
    {
      adw_preferences_group_set_title (self->products_group, _("Product"));
      mw_map_inspector_add_product_row (self, self->products_group, product, NULL);
    }
  if (entry->kind == MW_GRAPH_NODE_CONCEPT)
    add_concept_products (self, entry->subject);
}

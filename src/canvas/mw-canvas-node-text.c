/* mw-canvas-node-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-node.h"

#include <glib/gi18n.h>

#include "canvas/mw-card.h"

char *
mw_canvas_node_dup_name (MwGraph *graph,
                         guint    node)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];

  if (entry->kind == MW_GRAPH_NODE_PRODUCT)
    return mw_card_dup_text (mw_mesh_get_products (mesh, NULL)[entry->subject].name);

  return mw_card_dup_domain_name (&mw_mesh_get_domains (mesh, NULL)[entry->subject]);
}

static char *
dup_domain_description (MwMesh         *mesh,
                        const MwDomain *domain)
{
  g_autofree char *count = mw_card_dup_count (domain->products.n);
  g_autofree char *owner = NULL;

  if (domain->owner == MW_NONE)
    /* Translators: %s is a number of products. */
    return g_strdup_printf (_("Domain with %s"), count);

  owner = mw_card_dup_text (mw_mesh_get_teams (mesh, NULL)[domain->owner].name);

  /* Translators: the first %s is a number of products, the second a team. */
  return g_strdup_printf (_("Domain with %s, owned by %s"), count, owner);
}

static const char *
get_owner (MwMesh          *mesh,
           const MwProduct *product)
{
  return product->team != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[product->team].name : product->team_name;
}

/* The first part: what it is and whose. */
static char *
dup_place (MwMesh          *mesh,
           const MwProduct *product)
{
  g_autofree char *domain = mw_card_dup_text (mw_mesh_get_domains (mesh, NULL)[product->domain].name);
  g_autofree char *owner = mw_card_dup_text (get_owner (mesh, product));

  if (product->is_ghost)
    return g_strdup (_("Data product that is not in the registry"));
  if (*domain == '\0' && *owner == '\0')
    return g_strdup (_("Data product"));
  if (*owner == '\0')
    return g_strdup_printf (_("Data product in %s"), domain);
  if (*domain == '\0')
    return g_strdup_printf (_("Data product owned by %s"), owner);

  /* Translators: a domain and a team. */
  return g_strdup_printf (_("Data product in %s, owned by %s"), domain, owner);
}

char *
mw_canvas_node_dup_description (MwGraph *graph,
                                guint    node)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  const MwProduct *product;
  g_autofree char *place = NULL;
  g_autofree char *inputs = NULL;
  g_autofree char *consumers = NULL;

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    return dup_domain_description (mesh, &mw_mesh_get_domains (mesh, NULL)[entry->subject]);

  product = &mw_mesh_get_products (mesh, NULL)[entry->subject];
  place = dup_place (mesh, product);
  inputs = g_strdup_printf (ngettext ("%u input", "%u inputs", product->n_providers), product->n_providers);
  consumers = g_strdup_printf (ngettext ("%u consumer", "%u consumers", product->n_consumers), product->n_consumers);

  /* Translators: what a product is and whose; "3 inputs"; "5 consumers". */
  return g_strdup_printf (_("%s, %s, %s"), place, inputs, consumers);
}

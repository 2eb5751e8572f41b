/* mw-node-painter-facts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-painter-private.h"

#include "canvas/mw-palette.h"

/* What crosses the border of each domain, either way. */
static void
count_crossings (MwNodePainter *self)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  guint n_domains;
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n_edges);

  mw_mesh_get_domains (self->mesh, &n_domains);
  self->gives = g_new0 (guint, MAX (n_domains, 1));
  self->takes = g_new0 (guint, MAX (n_domains, 1));

  for (guint i = 0; i < n_edges; i++)
    {
      guint source = products[edges[i].source].domain;
      guint target = products[edges[i].target].domain;

      if (source == target || edges[i].state == MW_EDGE_REJECTED)
        continue;

      self->gives[source]++;
      self->takes[target]++;
    }

  for (guint i = 0; i < n_domains; i++)
    self->most = MAX (self->most, MAX (self->gives[i], self->takes[i]));
}

void
mw_node_painter_init_facts (MwNodePainter *self)
{
  guint n = 0;
  const MwLayerClass *classes = self->layer != NULL ? mw_layer_get_classes (self->layer, &n) : NULL;

  self->marks = g_array_new (FALSE, FALSE, sizeof (MwCardMark));
  for (guint i = 0; i < n; i++)
    {
      MwCardMark mark = { mw_canvas_style_get_class_color (self->style, &classes[i]), classes[i].shape, 0 };

      g_array_append_val (self->marks, mark);
    }

  self->shares = g_new0 (MwCardMark, MAX (n, 1));
  count_crossings (self);
}

void
mw_node_painter_clear_facts (MwNodePainter *self)
{
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->shares, g_free);
  g_clear_pointer (&self->gives, g_free);
  g_clear_pointer (&self->takes, g_free);
}

/* The product that an object of the mesh is served by, or MW_NONE. */
static guint
get_object_product (MwMesh *mesh,
                    guint   object)
{
  guint contract = mw_mesh_get_objects (mesh, NULL)[object].contract;
  guint port = mw_mesh_get_contracts (mesh, NULL)[contract].port;

  return port != MW_NONE ? mw_mesh_get_ports (mesh, NULL)[port].product : MW_NONE;
}

/* The product that a node stands for or is a part of, or MW_NONE. */
static guint
get_product (MwNodePainter     *self,
             const MwGraphNode *node)
{
  if (node->kind == MW_GRAPH_NODE_PRODUCT)
    return node->subject;
  if (node->kind == MW_GRAPH_NODE_PORT)
    return mw_mesh_get_ports (self->mesh, NULL)[node->subject].product;
  if (node->kind == MW_GRAPH_NODE_OBJECT)
    return get_object_product (self->mesh, node->subject);

  return MW_NONE;
}

guint
mw_node_painter_get_domain (MwNodePainter *self,
                            guint          node)
{
  const MwGraphNode *entry = &self->nodes[node];
  guint product;

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    return entry->subject;

  product = get_product (self, entry);

  return product != MW_NONE ? mw_mesh_get_products (self->mesh, NULL)[product].domain : MW_NONE;
}

static MwCardMark
get_domain_mark (MwNodePainter *self,
                 guint          node)
{
  MwCardMark mark = { self->style->colors[MW_CANVAS_COLOR_EDGE], MW_CARD_NO_SHAPE, 0 };
  guint domain = mw_node_painter_get_domain (self, node);

  if (domain != MW_NONE)
    mw_palette_get_domain_color (mw_mesh_get_domains (self->mesh, NULL)[domain].color, self->style->dark, &mark.color);

  return mark;
}

/* Fills in the shares of a domain in the layer. */
static guint
get_shares (MwNodePainter *self,
            guint          domain)
{
  const guint *counts = mw_layer_get_domain_counts (self->layer, domain);

  for (guint i = 0; i < self->marks->len; i++)
    {
      self->shares[i] = g_array_index (self->marks, MwCardMark, i);
      self->shares[i].n = counts[i];
    }

  return self->marks->len;
}

MwCardFacts
mw_node_painter_get_facts (MwNodePainter *self,
                           guint          node)
{
  const MwGraphNode *entry = &self->nodes[node];
  /* By domain everything is said by the card's own colour and by its area. */
  gboolean has_layer = self->layer != NULL && mw_layer_get_kind (self->layer) != MW_LAYER_DOMAIN;
  MwCardFacts facts = { .mark = get_domain_mark (self, node) };

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    {
      facts.gives = self->gives[entry->subject];
      facts.takes = self->takes[entry->subject];
      facts.most = self->most;
      if (has_layer)
        {
          facts.n_shares = get_shares (self, entry->subject);
          facts.shares = self->shares;
        }
    }
  else if (entry->kind == MW_GRAPH_NODE_PRODUCT && has_layer)
    facts.mark = g_array_index (self->marks, MwCardMark, mw_layer_get_product_class (self->layer, entry->subject));

  return facts;
}

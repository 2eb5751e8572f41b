/* mw-canvas-node-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-node.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-words.h"

char *
mw_canvas_node_dup_name (MwGraph *graph,
                         guint    node)
{
  return mw_graph_dup_node_title (graph, node);
}

char *
mw_canvas_row_dup_name (MwGraph *graph,
                        guint    node,
                        guint    row)
{
  return mw_graph_dup_row_title (graph, mw_graph_get_nodes (graph, NULL)[node].rows.first + row);
}

static char *
dup_domain_place (MwMesh         *mesh,
                  const MwDomain *domain)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u product", "%u products", domain->products.n),
                                            domain->products.n);
  g_autofree char *owner = NULL;

  if (domain->owner == MW_NONE)
    /* Translators: %s is a number of products. */
    return g_strdup_printf (_("Domain with %s"), count);

  owner = mw_graph_words_dup_text (mw_mesh_get_teams (mesh, NULL)[domain->owner].name);

  /* Translators: the first %s is a number of products, the second a team. */
  return g_strdup_printf (_("Domain with %s, owned by %s"), count, owner);
}

static const char *
get_owner (MwMesh          *mesh,
           const MwProduct *product)
{
  return product->team != MW_NONE ? mw_mesh_get_teams (mesh, NULL)[product->team].name : product->team_name;
}

static char *
dup_product_place (MwMesh          *mesh,
                   const MwProduct *product)
{
  g_autofree char *domain = mw_graph_words_dup_text (mw_mesh_get_domains (mesh, NULL)[product->domain].name);
  g_autofree char *owner = mw_graph_words_dup_text (get_owner (mesh, product));

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

/* What it is and whose. */
static char *
dup_place (MwGraph *graph,
           guint    node)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  g_autofree char *subtitle = NULL;

  if (mesh != NULL && entry->kind == MW_GRAPH_NODE_PRODUCT)
    return dup_product_place (mesh, &mw_mesh_get_products (mesh, NULL)[entry->subject]);
  if (mesh != NULL && entry->kind == MW_GRAPH_NODE_DOMAIN)
    return dup_domain_place (mesh, &mw_mesh_get_domains (mesh, NULL)[entry->subject]);

  subtitle = mw_graph_dup_node_subtitle (graph, node);
  if (*subtitle != '\0' && entry->kind != MW_GRAPH_NODE_OBJECT)
    return g_steal_pointer (&subtitle);

  return g_strdup (mw_graph_node_kind_get_label (entry->kind));
}

/* "1 requested, 2 implied": of all connections those that are not plain. */
static void
append_exceptions (GString     *text,
                   MwGraph     *graph,
                   MwGraphWalk *walk,
                   guint        node)
{
  const MwGraphEdge *edges = mw_graph_get_edges (graph, NULL);
  guint n_states[MW_EDGE_BROKEN + 1] = { 0 };
  guint n_implied = 0;
  gboolean first = TRUE;

  for (guint side = 0; side < 2; side++)
    {
      guint n;
      const guint *list = side == 0
                          ? mw_graph_walk_get_incoming (walk, node, &n)
                          : mw_graph_walk_get_outgoing (walk, node, &n);

      for (guint i = 0; i < n; i++)
        {
          const MwGraphEdge *edge = &edges[list[i]];

          if (edge->kind == MW_GRAPH_EDGE_IMPLIED)
            n_implied++;
          else if (edge->kind == MW_GRAPH_EDGE_FLOW && edge->state <= MW_EDGE_BROKEN)
            n_states[edge->state]++;
        }
    }

  for (guint i = MW_EDGE_ACTIVE + 1; i <= MW_EDGE_BROKEN; i++)
    if (n_states[i] > 0)
      {
        g_string_append (text, first ? "; " : ", ");
        /* Translators: what connections are, then how many of them. */
        g_string_append_printf (text, _("%s: %u"), mw_graph_edge_state_get_label ((MwEdgeState) i), n_states[i]);
        first = FALSE;
      }
  if (n_implied > 0)
    {
      g_string_append (text, first ? "; " : ", ");
      g_string_append_printf (text, _("%s: %u"), mw_graph_edge_kind_get_label (MW_GRAPH_EDGE_IMPLIED), n_implied);
    }
}

/* "3 of 50, 2 upstream, 1 downstream", for there is no other place to tell it:
 * GTK does not pass on the position in a set (facts/platform.md 1.7). */
static void
append_connections (GString     *text,
                    MwGraph     *graph,
                    MwGraphWalk *walk,
                    guint        node)
{
  guint n_nodes;
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, &n_nodes)[node];
  guint n_upstream;
  guint n_downstream;

  mw_graph_walk_get_incoming (walk, node, &n_upstream);
  mw_graph_walk_get_outgoing (walk, node, &n_downstream);
  g_string_append (text, ", ");
  g_string_append_printf (text, _("%u of %u"), node + 1, n_nodes);
  g_string_append (text, ", ");
  g_string_append_printf (text, _("%u upstream, %u downstream"), n_upstream, n_downstream);
  if (entry->n_hidden_in > 0 || entry->n_hidden_out > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("not shown: %u upstream, %u downstream"),
                              entry->n_hidden_in, entry->n_hidden_out);
    }
  append_exceptions (text, graph, walk, node);
}

char *
mw_canvas_node_dup_description (MwGraph     *graph,
                                MwGraphWalk *walk,
                                guint        node)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  g_autofree char *place = dup_place (graph, node);
  GString *text = g_string_new (place);

  if (entry->rows.n > 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, ngettext ("%u column", "%u columns", entry->rows.n), entry->rows.n);
    }
  if (entry->change != MW_GRAPH_CHANGE_NONE)
    g_string_append_printf (text, ", %s", mw_graph_change_get_label (entry->change));
  if (walk != NULL)
    append_connections (text, graph, walk, node);

  return g_string_free_and_steal (text);
}

static guint
count_columns (MwGraph     *graph,
               MwGraphWalk *walk,
               guint        node,
               guint        row,
               gboolean     upstream)
{
  const MwGraphEdge *edges = mw_graph_get_edges (graph, NULL);
  guint n;
  const guint *list = upstream
                      ? mw_graph_walk_get_incoming (walk, node, &n)
                      : mw_graph_walk_get_outgoing (walk, node, &n);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    if ((upstream ? edges[list[i]].target_row : edges[list[i]].source_row) == row)
      count++;

  return count;
}

char *
mw_canvas_row_dup_description (MwGraph     *graph,
                               MwGraphWalk *walk,
                               guint        node,
                               guint        row)
{
  MwRange rows = mw_graph_get_nodes (graph, NULL)[node].rows;
  g_autofree char *type = mw_graph_dup_row_subtitle (graph, rows.first + row);
  GString *text = g_string_new (*type != '\0' ? type : _("Column"));

  g_string_append (text, ", ");
  g_string_append_printf (text, _("%u of %u"), row + 1, rows.n);
  if (walk != NULL)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _("%u upstream, %u downstream"),
                              count_columns (graph, walk, node, row, TRUE),
                              count_columns (graph, walk, node, row, FALSE));
    }

  return g_string_free_and_steal (text);
}

char *
mw_canvas_edge_dup_description (MwGraph *graph,
                                guint    edge,
                                guint    from)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];
  gboolean leaves = entry->source == from;
  guint node = leaves ? entry->target : entry->source;
  guint row = leaves ? entry->target_row : entry->source_row;
  g_autofree char *name = mw_canvas_node_dup_name (graph, node);
  g_autofree char *label = mw_graph_dup_edge_label (graph, edge);

  if (row < mw_graph_get_nodes (graph, NULL)[node].rows.n)
    {
      g_autofree char *column = mw_canvas_row_dup_name (graph, node, row);
      g_autofree char *table = g_steal_pointer (&name);

      /* Translators: a column, then the table it is in. */
      name = g_strdup_printf (_("%s of %s"), column, table);
    }

  /* Translators: where a connection leads, and what it is. */
  return g_strdup_printf (leaves ? _("To %s, %s") : _("From %s, %s"), name, label);
}

char *
mw_canvas_graph_dup_description (MwGraph *graph)
{
  guint n_nodes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  guint n_edges;
  guint n_kinds[MW_GRAPH_N_NODE_KINDS] = { 0 };
  guint n_others;
  GString *text = g_string_new (NULL);

  mw_graph_get_edges (graph, &n_edges);
  for (guint i = 0; i < n_nodes; i++)
    n_kinds[nodes[i].kind]++;
  n_others = n_nodes - n_kinds[MW_GRAPH_NODE_PRODUCT] - n_kinds[MW_GRAPH_NODE_DOMAIN] - n_kinds[MW_GRAPH_NODE_OBJECT];

  if (n_kinds[MW_GRAPH_NODE_DOMAIN] > 0)
    g_string_append_printf (text, ngettext ("%u domain, ", "%u domains, ", n_kinds[MW_GRAPH_NODE_DOMAIN]),
                            n_kinds[MW_GRAPH_NODE_DOMAIN]);
  if (n_kinds[MW_GRAPH_NODE_PRODUCT] > 0)
    g_string_append_printf (text, ngettext ("%u product, ", "%u products, ", n_kinds[MW_GRAPH_NODE_PRODUCT]),
                            n_kinds[MW_GRAPH_NODE_PRODUCT]);
  if (n_kinds[MW_GRAPH_NODE_OBJECT] > 0)
    g_string_append_printf (text, ngettext ("%u table, ", "%u tables, ", n_kinds[MW_GRAPH_NODE_OBJECT]),
                            n_kinds[MW_GRAPH_NODE_OBJECT]);
  if (n_others > 0)
    /* Translators: ports and components of a product, and concepts. */
    g_string_append_printf (text, ngettext ("%u part, ", "%u parts, ", n_others), n_others);
  g_string_append_printf (text, ngettext ("%u connection", "%u connections", n_edges), n_edges);

  return g_string_free_and_steal (text);
}

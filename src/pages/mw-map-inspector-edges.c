/* mw-map-inspector-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-inspector-private.h"

#include <glib/gi18n.h>

#include "graph/mw-edge-words.h"
#include "graph/mw-graph-words.h"

/* Reasons are sentences with names of registries in them. */
#define REASON_LINES 6

/* ---- What an edge stands for ---- */

/* Whether @node is where the picture has @product. */
static gboolean
stands_for (MwGraph *graph,
            guint    node,
            guint    product)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  const MwProduct *products = mw_mesh_get_products (mw_graph_get_mesh (graph), NULL);

  if (entry->kind == MW_GRAPH_NODE_PRODUCT)
    return entry->subject == product;

  return entry->kind == MW_GRAPH_NODE_DOMAIN && entry->subject == products[product].domain &&
         mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, product) == MW_NONE;
}

static void
collect_from (MwGraph           *graph,
              const MwGraphEdge *edge,
              guint              product,
              GArray            *found)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  MwRange outgoing = mw_mesh_get_products (mesh, NULL)[product].outgoing;

  for (guint i = outgoing.first; i < outgoing.first + outgoing.n; i++)
    if (edges[i].state != MW_EDGE_REJECTED && (edges[i].provenance & edge->provenance) != 0 &&
        stands_for (graph, edge->target, edges[i].target))
      g_array_append_val (found, i);
}

/* The edges of the mesh that a thick edge of the picture stands for: what is
 * refused is no part of it, as in the picture. */
static GArray *
collect_edges (MwGraph           *graph,
               const MwGraphEdge *edge)
{
  const MwGraphNode *source = &mw_graph_get_nodes (graph, NULL)[edge->source];
  MwMesh *mesh = mw_graph_get_mesh (graph);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint *members;
  guint n;

  if (source->kind == MW_GRAPH_NODE_PRODUCT)
    collect_from (graph, edge, source->subject, found);

  if (source->kind != MW_GRAPH_NODE_DOMAIN)
    return found;

  members = mw_mesh_get_domain_products (mesh, source->subject, &n);
  for (guint i = 0; i < n; i++)
    if (stands_for (graph, edge->source, members[i]))
      collect_from (graph, edge, members[i], found);

  return found;
}

/* ---- In rows ---- */

static void
add_reasons (MwMapInspector    *self,
             const MwGraphEdge *edge)
{
  g_auto(GStrv) reasons = mw_edge_dup_reasons (self->mesh, edge->edge);

  for (guint i = 0; reasons[i] != NULL; i++)
    adw_action_row_set_title_lines (mw_map_inspector_add_row (self, self->reasons_group, reasons[i], NULL),
                                    REASON_LINES);
}

static void
add_connections (MwMapInspector *self,
                 GArray         *found)
{
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);

  adw_preferences_group_set_title (self->reasons_group, _("Connections"));
  for (guint i = 0; i < MIN (found->len, MW_MAP_INSPECTOR_MAX_ROWS); i++)
    {
      const MwEdge *edge = &edges[g_array_index (found, guint, i)];
      g_autofree char *reason = mw_edge_dup_reason (self->mesh, g_array_index (found, guint, i));
      g_autofree char *source = mw_graph_words_dup_text (products[edge->source].name);
      g_autofree char *target = mw_graph_words_dup_text (products[edge->target].name);
      g_autofree char *title = g_strdup_printf ("%s → %s", source, target);
      AdwActionRow *row = mw_map_inspector_add_row (self, self->reasons_group, title, reason);

      adw_action_row_set_subtitle_lines (row, REASON_LINES);
    }
  mw_map_inspector_add_rest (self, self->reasons_group, found->len);
}

/* A row for each product at that end, each once, so that people can go to them. */
static void
add_products (MwMapInspector      *self,
              AdwPreferencesGroup *group,
              GArray              *found,
              gboolean             sources)
{
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const MwEdge *edge = &edges[g_array_index (found, guint, i)];
      guint product = sources ? edge->source : edge->target;

      if (g_hash_table_add (seen, GUINT_TO_POINTER (product)) &&
          g_hash_table_size (seen) <= MW_MAP_INSPECTOR_MAX_ROWS)
        mw_map_inspector_add_product_row (self, group, product, NULL);
    }

  mw_map_inspector_add_rest (self, group, g_hash_table_size (seen));
}

/* The end itself, and the products of it that take part. */
static void
add_end (MwMapInspector      *self,
         MwGraph             *graph,
         AdwPreferencesGroup *group,
         guint                node,
         GArray              *found,
         gboolean             is_source)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  g_autofree char *title = mw_graph_dup_node_title (graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (graph, node);

  if (entry->kind == MW_GRAPH_NODE_PRODUCT)
    {
      mw_map_inspector_add_product_row (self, group, entry->subject, subtitle);
      return;
    }

  mw_map_inspector_add_row (self, group, title, subtitle);
  if (found != NULL)
    add_products (self, group, found, is_source);
}

/**
 * mw_map_inspector_show_edge:
 * @edge: index of an edge of the graph
 *
 * Tells what an edge stands for, who gives and who takes, and why it is there.
 */
void
mw_map_inspector_show_edge (MwMapInspector *self,
                            MwGraph        *graph,
                            guint           edge)
{
  const MwGraphEdge *entry;
  g_autoptr(GArray) found = NULL;
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (MW_IS_MAP_INSPECTOR (self));
  g_return_if_fail (MW_IS_GRAPH (graph));

  entry = &mw_graph_get_edges (graph, NULL)[edge];
  title = mw_graph_dup_edge_title (graph, edge);
  label = mw_graph_dup_edge_label (graph, edge);

  mw_map_inspector_begin (self, mw_graph_get_mesh (graph), title, label);
  if (entry->change != MW_GRAPH_CHANGE_NONE)
    mw_map_inspector_add_pill (self, mw_graph_change_get_label (entry->change), NULL);

  if (entry->kind == MW_GRAPH_EDGE_FLOW && entry->edge == MW_NONE)
    {
      found = collect_edges (graph, entry);
      add_connections (self, found);
    }
  else if (entry->kind == MW_GRAPH_EDGE_FLOW)
    {
      found = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (found, entry->edge);
      add_reasons (self, entry);
    }

  adw_preferences_group_set_title (self->inputs_group, _("Provider"));
  adw_preferences_group_set_title (self->consumers_group, _("Consumer"));
  add_end (self, graph, self->inputs_group, entry->source, found, TRUE);
  add_end (self, graph, self->consumers_group, entry->target, found, FALSE);
}

/* mw-export-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-legend.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"

static void
entry_clear (gpointer data)
{
  MwLegendEntry *self = data;

  g_clear_pointer (&self->label, g_free);
}

guint
mw_legend_get_product (MwGraph *graph,
                       guint    node)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, NULL);
  MwMesh *mesh = mw_graph_get_mesh (graph);

  if (mesh == NULL || entry->kind == MW_GRAPH_NODE_DOMAIN || entry->kind == MW_GRAPH_NODE_CONCEPT)
    return MW_NONE;
  if (entry->kind == MW_GRAPH_NODE_PRODUCT)
    return entry->subject;
  if (entry->kind == MW_GRAPH_NODE_PORT)
    return mw_mesh_get_ports (mesh, NULL)[entry->subject].product;
  if (entry->cluster != MW_NONE && clusters[entry->cluster].kind == MW_GRAPH_CLUSTER_PRODUCT)
    return clusters[entry->cluster].subject;

  if (entry->kind == MW_GRAPH_NODE_OBJECT)
    {
      guint contract = mw_mesh_get_objects (mesh, NULL)[entry->subject].contract;
      guint port = mw_mesh_get_contracts (mesh, NULL)[contract].port;

      return port != MW_NONE ? mw_mesh_get_ports (mesh, NULL)[port].product : MW_NONE;
    }

  return MW_NONE;
}

const MwLayerClass *
mw_legend_get_class (MwGraph *graph,
                     MwLayer *layer,
                     guint    node)
{
  guint product = layer != NULL ? mw_legend_get_product (graph, node) : MW_NONE;

  if (product == MW_NONE)
    return NULL;

  return &mw_layer_get_classes (layer, NULL)[mw_layer_get_product_class (layer, product)];
}

/* How many products of each class are shown, in collapsed domains too. */
static guint *
count_classes (MwGraph *graph,
               MwLayer *layer)
{
  guint n_nodes;
  guint n_classes;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  guint *counts;

  mw_layer_get_classes (layer, &n_classes);
  counts = g_new0 (guint, n_classes + 1);

  for (guint i = 0; i < n_nodes; i++)
    {
      if (nodes[i].kind == MW_GRAPH_NODE_PRODUCT)
        counts[mw_layer_get_product_class (layer, nodes[i].subject)]++;
      else if (nodes[i].kind == MW_GRAPH_NODE_DOMAIN)
        for (guint k = 0; k < n_classes; k++)
          counts[k] += mw_layer_get_domain_counts (layer, nodes[i].subject)[k];
      else if (mw_legend_get_product (graph, i) != MW_NONE)
        /* Parts of one product do not make it more than one. */
        counts[mw_layer_get_product_class (layer, mw_legend_get_product (graph, i))] =
          MAX (counts[mw_layer_get_product_class (layer, mw_legend_get_product (graph, i))], 1);
    }

  return counts;
}

static void
append_heading (GArray     *entries,
                const char *label)
{
  MwLegendEntry entry = { .kind = MW_LEGEND_HEADING, .label = g_strdup (label) };

  g_array_append_val (entries, entry);
}

static void
append_classes (GArray  *entries,
                MwGraph *graph,
                MwLayer *layer)
{
  guint n;
  const MwLayerClass *classes = mw_layer_get_classes (layer, &n);
  g_autofree guint *counts = count_classes (graph, layer);

  append_heading (entries, mw_layer_kind_get_label (mw_layer_get_kind (layer)));
  for (guint i = 0; i < n; i++)
    {
      /* Translators: a class of the legend, and how many products are in it. */
      MwLegendEntry entry = { .kind = MW_LEGEND_CLASS, .class = &classes[i] };

      if (counts[i] == 0)
        continue;

      entry.label = g_strdup_printf (_("%s (%u)"), classes[i].label, counts[i]);
      g_array_append_val (entries, entry);
    }
}

/* Edges that look the same are said once. */
static guint
get_look (const MwGraphEdge *edge)
{
  return edge->kind * 8 + (edge->kind == MW_GRAPH_EDGE_FLOW ? edge->state : 0);
}

static void
append_edges (GArray  *entries,
              MwGraph *graph)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);
  gboolean seen[(MW_GRAPH_EDGE_INSIDE + 1) * 8] = { FALSE };

  for (guint i = 0; i < n; i++)
    seen[get_look (&edges[i])] = TRUE;

  if (n > 0)
    append_heading (entries, _("Edges"));

  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    {
      MwLegendEntry entry = { .kind = MW_LEGEND_EDGE, .edge = { .kind = i / 8, .state = i % 8, .count = 1 } };

      if (!seen[i])
        continue;

      entry.label = g_strdup (entry.edge.kind == MW_GRAPH_EDGE_FLOW
                              ? mw_graph_edge_state_get_label (entry.edge.state)
                              : mw_graph_edge_kind_get_label (entry.edge.kind));
      g_array_append_val (entries, entry);
    }
}

static void
append_changes (GArray  *entries,
                MwGraph *graph)
{
  guint n_nodes;
  guint n_edges;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);
  gboolean seen[MW_GRAPH_CHANGE_CHANGED + 1] = { FALSE };

  for (guint i = 0; i < n_nodes; i++)
    seen[nodes[i].change] = TRUE;
  for (guint i = 0; i < n_edges; i++)
    seen[edges[i].change] = TRUE;

  for (guint i = MW_GRAPH_CHANGE_ADDED, said = 0; i <= MW_GRAPH_CHANGE_CHANGED; i++)
    {
      MwLegendEntry entry = { .kind = MW_LEGEND_CHANGE, .change = i };

      if (!seen[i])
        continue;
      if (said++ == 0)
        append_heading (entries, _("Changes"));

      entry.label = g_strdup (mw_graph_change_get_label (i));
      g_array_append_val (entries, entry);
    }
}

GArray *
mw_legend_new (MwGraph               *graph,
               const MwExportOptions *options)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (MwLegendEntry));

  g_array_set_clear_func (entries, entry_clear);

  if (options->layer != NULL && mw_graph_get_mesh (graph) != NULL)
    append_classes (entries, graph, options->layer);
  append_edges (entries, graph);
  append_changes (entries, graph);

  return entries;
}

/* How much there is, so that nobody takes a part for the whole. */
static char *
dup_size (MwGraph *graph)
{
  guint n_nodes;
  guint n_edges;
  g_autofree char *nodes = NULL;
  g_autofree char *edges = NULL;
  g_autofree char *left_out = NULL;
  guint n_left_out = mw_graph_get_n_left_out (graph);

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_edges (graph, &n_edges);
  nodes = g_strdup_printf (ngettext ("%u node", "%u nodes", n_nodes), n_nodes);
  edges = g_strdup_printf (ngettext ("%u edge", "%u edges", n_edges), n_edges);

  if (n_left_out == 0)
    return g_strdup_printf ("%s, %s", nodes, edges);

  left_out = g_strdup_printf (ngettext ("%u weaker edge not shown", "%u weaker edges not shown", n_left_out),
                              n_left_out);

  return g_strdup_printf ("%s, %s, %s", nodes, edges, left_out);
}

static char *
dup_date (gint64 date)
{
  g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc (date);
  g_autofree char *text = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M UTC") : NULL;

  /* Translators: %s is a date and a time. */
  return text != NULL ? g_strdup_printf (_("As of %s"), text) : g_strdup ("");
}

char **
mw_legend_dup_heading (MwGraph               *graph,
                       const MwExportOptions *options)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *title = mw_graph_words_dup_text (options->title);
  g_autofree char *selection = mw_graph_words_dup_text (options->selection);
  g_autofree char *size = dup_size (graph);
  g_autofree char *date = options->date != 0 ? dup_date (options->date) : g_strdup ("");

  g_strv_builder_add (lines, *g_strstrip (title) != '\0' ? title : _("Data mesh"));
  if (*g_strstrip (selection) != '\0')
    g_strv_builder_add (lines, selection);
  g_strv_builder_take (lines, *date != '\0' ? g_strdup_printf ("%s · %s", size, date) : g_strdup (size));

  return g_strv_builder_end (lines);
}

static void
append_part (GString    *line,
             const char *part)
{
  if (*part != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", part);
}

char *
mw_legend_dup_node (MwGraph *graph,
                    MwLayer *layer,
                    guint    node)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  const MwLayerClass *class = mw_legend_get_class (graph, layer, node);
  g_autofree char *title = mw_graph_dup_node_title (graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (graph, node);
  GString *line = g_string_new (title);

  append_part (line, mw_graph_node_kind_get_label (entry->kind));
  append_part (line, subtitle);
  if (class != NULL)
    append_part (line, class->label);
  if (entry->change != MW_GRAPH_CHANGE_NONE)
    append_part (line, mw_graph_change_get_label (entry->change));

  return g_string_free_and_steal (line);
}

char *
mw_legend_dup_edge (MwGraph *graph,
                    guint    edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];
  g_autofree char *title = mw_graph_dup_edge_title (graph, edge);
  g_autofree char *label = mw_graph_dup_edge_label (graph, edge);

  if (entry->change == MW_GRAPH_CHANGE_NONE)
    return g_strdup_printf ("%s: %s", title, label);

  return g_strdup_printf ("%s: %s, %s", title, label, mw_graph_change_get_label (entry->change));
}

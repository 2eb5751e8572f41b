/* mw-bench-dot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-dot.h"

#include "graph/mw-graph-sizes.h"

/* Graphviz counts in inches of 72 points; a pixel at zoom 1 is a point. */
#define INCH 72.0

static void
append_number (GString    *text,
               const char *name,
               double      pixels)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "%s=%s", name, g_ascii_formatd (buffer, sizeof buffer, "%.4f", pixels / INCH));
}

static void
append_nodes (GString *text,
              MwGraph *graph,
              guint    cluster)
{
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    if (nodes[i].cluster == cluster)
      {
        g_string_append_printf (text, "%u [", i);
        append_number (text, "width", (double) nodes[i].width);
        append_number (text, ",height", (double) nodes[i].height);
        g_string_append (text, "];\n");
      }
}

gboolean
mw_bench_dot_write (MwGraph    *graph,
                    const char *path,
                    GError    **error)
{
  g_autoptr(GString) text = g_string_new ("digraph mesh {\nrankdir=LR;");
  const MwGraphEdge *edges;
  guint n_clusters;
  guint n_edges;

  append_number (text, "nodesep", (double) MW_NODE_GAP);
  append_number (text, ";ranksep", (double) MW_RANK_GAP);
  g_string_append (text, ";\nnode [shape=box,fixedsize=true,label=\"\"];\n");

  mw_graph_get_clusters (graph, &n_clusters);
  for (guint i = 0; i < n_clusters; i++)
    {
      g_string_append_printf (text, "subgraph cluster_%u {\n", i);
      append_nodes (text, graph, i);
      g_string_append (text, "}\n");
    }
  append_nodes (text, graph, MW_NONE);

  edges = mw_graph_get_edges (graph, &n_edges);
  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (text, "%u -> %u;\n", edges[i].source, edges[i].target);
  g_string_append (text, "}\n");

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

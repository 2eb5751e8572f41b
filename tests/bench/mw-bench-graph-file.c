/* mw-bench-graph-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-graph-file.h"

static void
append_node (GString           *text,
             const MwGraphNode *node)
{
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char height[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, "[%s,%s,",
                          g_ascii_formatd (width, sizeof width, "%.1f", (double) node->width),
                          g_ascii_formatd (height, sizeof height, "%.1f", (double) node->height));
  if (node->cluster != MW_NONE)
    g_string_append_printf (text, "%u]", node->cluster);
  else
    g_string_append (text, "null]");
}

gboolean
mw_bench_graph_file_write (MwGraph    *graph,
                           const char *path,
                           GError    **error)
{
  g_autoptr(GString) text = g_string_new ("{\"nodes\":[");
  const MwGraphNode *nodes;
  const MwGraphEdge *edges;
  guint n_nodes;
  guint n_edges;

  nodes = mw_graph_get_nodes (graph, &n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    {
      g_string_append (text, i > 0 ? ",\n" : "\n");
      append_node (text, &nodes[i]);
    }

  g_string_append (text, "],\"edges\":[");
  edges = mw_graph_get_edges (graph, &n_edges);
  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (text, "%s[%u,%u]", i > 0 ? ",\n" : "\n", edges[i].source, edges[i].target);
  g_string_append (text, "]}\n");

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

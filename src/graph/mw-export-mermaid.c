/* mw-export-mermaid.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-export-private.h"
#include "graph/mw-graph-words.h"

/* Mermaid reads labels as Markdown and HTML, and looks for directives, comments and
 * colours with expressions that know no quotes. So all of a text but letters, digits
 * and the plainest signs is written by number ("#60;" is "<"), which is its own way.
 * A full stop behind a digit would begin a list of Markdown's. */
static void
append_text (GString    *mermaid,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      gboolean begins_list = c == '.' && p > text && g_ascii_isdigit (p[-1]);

      if (c >= 0x80 || g_ascii_isalnum ((char) c) || c == ' ' || c == ',' || (c == '.' && !begins_list))
        g_string_append_unichar (mermaid, c);
      else
        g_string_append_printf (mermaid, "#%u;", c);
    }
}

/* The front matter is YAML and no part of the diagram: there Mermaid replaces no
 * numbers. */
static void
append_title (GString    *mermaid,
              const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= 0xa0 || g_ascii_isalnum ((char) c) || c == ' ' || c == ',' || c == '.')
        g_string_append_unichar (mermaid, c);
      else
        g_string_append_printf (mermaid, "\\u%04x", c);
    }
}

/* A comment, but for the signs that would make a directive of it. */
static void
append_comment (GString    *mermaid,
                const char *text)
{
  g_autofree char *plain = g_strdelimit (g_strdup (text), "%{}", ' ');

  g_string_append_printf (mermaid, "%%%% %s\n", plain);
}

static void
append_node (GString       *mermaid,
             MwExportScene *scene,
             guint          node,
             const char    *indent)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (scene->graph, NULL)[node];
  const MwLayerClass *class = mw_legend_get_class (scene->graph, scene->options->layer, node);
  g_autofree char *title = mw_graph_dup_node_title (scene->graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (scene->graph, node);
  gboolean is_round = entry->kind == MW_GRAPH_NODE_CONCEPT || entry->kind == MW_GRAPH_NODE_DOMAIN;

  g_string_append_printf (mermaid, "%sn%u%s\"", indent, node, is_round ? "(" : "[");
  if (entry->change != MW_GRAPH_CHANGE_NONE)
    {
      append_text (mermaid, mw_graph_change_get_sign (entry->change));
      g_string_append_c (mermaid, ' ');
    }
  append_text (mermaid, title);
  if (*subtitle != '\0')
    {
      g_string_append (mermaid, "<br/>");
      append_text (mermaid, subtitle);
    }
  if (class != NULL)
    {
      g_string_append_printf (mermaid, "<br/>%s ", mw_glyph_get_character (class->shape));
      append_text (mermaid, class->label);
    }
  for (guint i = 0; i < entry->rows.n; i++)
    {
      g_autofree char *row = mw_graph_dup_row_title (scene->graph, entry->rows.first + i);

      g_string_append (mermaid, "<br/>");
      append_text (mermaid, row);
    }
  g_string_append_printf (mermaid, "\"%s\n", is_round ? ")" : "]");
}

static void
append_nodes (GString       *mermaid,
              MwExportScene *scene)
{
  guint n_nodes;
  guint n_clusters;
  const MwGraphNode *nodes = mw_graph_get_nodes (scene->graph, &n_nodes);
  g_autofree guint *next = g_new (guint, MAX (n_nodes, 1));
  g_autofree guint *first = NULL;

  mw_graph_get_clusters (scene->graph, &n_clusters);
  first = g_new (guint, n_clusters + 1);
  for (guint i = 0; i <= n_clusters; i++)
    first[i] = MW_NONE;

  /* Chains of the nodes of each area, in their order; the last is of those without. */
  for (guint i = n_nodes; i > 0; i--)
    {
      guint cluster = nodes[i - 1].cluster != MW_NONE ? nodes[i - 1].cluster : n_clusters;

      next[i - 1] = first[cluster];
      first[cluster] = i - 1;
    }

  for (guint i = 0; i <= n_clusters; i++)
    {
      if (i < n_clusters)
        {
          g_autofree char *title = mw_graph_dup_cluster_title (scene->graph, i);

          g_string_append_printf (mermaid, "  subgraph c%u[\"", i);
          append_text (mermaid, title);
          g_string_append (mermaid, "\"]\n");
        }

      for (guint node = first[i]; node != MW_NONE; node = next[node])
        append_node (mermaid, scene, node, i < n_clusters ? "    " : "  ");

      if (i < n_clusters)
        g_string_append (mermaid, "  end\n");
    }
}

static const char *
get_arrow (const MwGraphEdge *edge)
{
  if (edge->kind == MW_GRAPH_EDGE_CONCEPT)
    return "-.-";
  if (edge->kind == MW_GRAPH_EDGE_INSIDE)
    return "---";
  if (edge->kind == MW_GRAPH_EDGE_FLOW && edge->state == MW_EDGE_BROKEN)
    return "--x";

  return mw_export_style_get_dash (edge) != MW_DASH_NONE ? "-.->" : "-->";
}

/* What an edge says beside its line. */
static char *
dup_edge_text (MwGraph *graph,
               guint    edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (graph, NULL)[edge];
  g_autoptr(GString) text = g_string_new (mw_graph_change_get_sign (entry->change));

  if (entry->count > 1)
    g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", entry->count);
  if (entry->kind == MW_GRAPH_EDGE_FLOW && entry->state != MW_EDGE_ACTIVE)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", mw_graph_edge_state_get_label (entry->state));
  if (entry->kind == MW_GRAPH_EDGE_IMPLIED)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", mw_graph_edge_kind_get_label (entry->kind));

  if (entry->kind == MW_GRAPH_EDGE_COLUMN)
    {
      g_autofree char *title = mw_graph_dup_edge_title (graph, edge);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", title);
    }

  return g_strdup (text->str);
}

static void
append_edges (GString       *mermaid,
              MwExportScene *scene)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (scene->graph, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = dup_edge_text (scene->graph, i);

      g_string_append_printf (mermaid, "  n%u %s", edges[i].source, get_arrow (&edges[i]));
      if (*text != '\0')
        {
          g_string_append (mermaid, "|\"");
          append_text (mermaid, text);
          g_string_append (mermaid, "\"|");
        }
      g_string_append_printf (mermaid, " n%u\n", edges[i].target);
    }
}

static void
append_legend (GString       *mermaid,
               MwExportScene *scene)
{
  if (scene->legend->len == 0)
    return;

  g_string_append (mermaid, "  legend[\"");
  for (guint i = 0; i < scene->legend->len; i++)
    {
      const MwLegendEntry *entry = &g_array_index (scene->legend, MwLegendEntry, i);

      g_string_append (mermaid, i > 0 ? "<br/>" : "");
      if (entry->kind == MW_LEGEND_CLASS)
        g_string_append_printf (mermaid, "%s ", mw_glyph_get_character (entry->class->shape));
      else if (entry->kind == MW_LEGEND_EDGE)
        {
          append_text (mermaid, get_arrow (&entry->edge));
          g_string_append_c (mermaid, ' ');
        }
      else if (entry->kind == MW_LEGEND_CHANGE)
        {
          append_text (mermaid, mw_graph_change_get_sign (entry->change));
          g_string_append_c (mermaid, ' ');
        }
      append_text (mermaid, entry->label);
    }
  g_string_append (mermaid, "\"]\n");
}

/* The colours of classes and changes, as classes of Mermaid's. */
static void
append_colors (GString       *mermaid,
               MwExportScene *scene)
{
  guint n_nodes;
  guint n_classes = 0;
  const MwGraphNode *nodes = mw_graph_get_nodes (scene->graph, &n_nodes);
  const MwLayerClass *classes = NULL;

  if (scene->options->layer != NULL)
    classes = mw_layer_get_classes (scene->options->layer, &n_classes);

  for (guint i = 0; i < n_classes; i++)
    g_string_append_printf (mermaid, "  classDef k%u stroke:#%06x,stroke-width:2px\n", i,
                            mw_export_style_for_class (&scene->style, &classes[i]));
  for (guint i = MW_GRAPH_CHANGE_ADDED; i <= MW_GRAPH_CHANGE_CHANGED; i++)
    g_string_append_printf (mermaid, "  classDef d%u stroke:#%06x,stroke-width:3px\n", i,
                            mw_export_style_for_change (&scene->style, i));

  for (guint i = 0; i < n_nodes; i++)
    {
      const MwLayerClass *class = mw_legend_get_class (scene->graph, scene->options->layer, i);

      if (nodes[i].change != MW_GRAPH_CHANGE_NONE)
        g_string_append_printf (mermaid, "  class n%u d%u\n", i, nodes[i].change);
      else if (class != NULL)
        g_string_append_printf (mermaid, "  class n%u k%u\n", i, (guint) (class - classes));
    }
}

GBytes *
mw_export_to_mermaid (MwExportScene *scene)
{
  GString *mermaid = g_string_new ("---\ntitle: \"");

  append_title (mermaid, scene->heading[0]);
  g_string_append_printf (mermaid, "\"\nconfig:\n  theme: %s\n---\n", scene->style.dark ? "dark" : "default");
  for (guint i = 1; scene->heading[i] != NULL; i++)
    append_comment (mermaid, scene->heading[i]);

  g_string_append (mermaid, "flowchart LR\n");
  append_nodes (mermaid, scene);
  append_edges (mermaid, scene);
  append_legend (mermaid, scene);
  append_colors (mermaid, scene);

  return g_string_free_to_bytes (mermaid);
}

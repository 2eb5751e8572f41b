/* mw-export-dot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-export-private.h"
#include "graph/mw-graph-words.h"
#include "graph/mw-layer-palette.h"

/* Text between double quotes, never between < and >, which Graphviz reads as HTML. */

/* Within quotes only a quote and the backslash before it are special. Of control
 * characters Graphviz' reader drops some, so that none are left in. */
static void
append_id (GString    *dot,
           const char *id)
{
  g_string_append_c (dot, '"');
  for (const char *p = id; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_c (dot, '\\');
      g_string_append_unichar (dot, g_unichar_iscntrl (c) ? ' ' : c);
    }
  g_string_append_c (dot, '"');
}

/* A label is an "escString": backslashes begin line breaks and names of the node,
 * and entities of HTML are replaced even outside HTML. Between bars of a record more
 * is special. */
static void
append_label (GString    *dot,
              const char *text,
              gboolean    is_in_record)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '&')
        g_string_append (dot, "&amp;");
      else if (*p == '"')
        g_string_append (dot, "&quot;");
      else if (*p == '\\')
        g_string_append (dot, "\\\\");
      else if (is_in_record && *p == '{')
        g_string_append (dot, "&#123;");
      else if (is_in_record && *p == '|')
        g_string_append (dot, "&#124;");
      else if (is_in_record && *p == '}')
        g_string_append (dot, "&#125;");
      else if (is_in_record && *p == '<')
        g_string_append (dot, "&lt;");
      else if (is_in_record && *p == '>')
        g_string_append (dot, "&gt;");
      else
        g_string_append_c (dot, *p);
    }
}

static void
append_attribute (GString    *dot,
                  const char *name,
                  const char *text)
{
  g_string_append_printf (dot, ", %s=\"", name);
  append_label (dot, text, FALSE);
  g_string_append_c (dot, '"');
}

static void
append_color (GString    *dot,
              const char *name,
              guint32     color)
{
  g_string_append_printf (dot, ", %s=\"#%06x\"", name, color);
}

/* The keys of the nodes, made different where two things have one. */
static GPtrArray *
dup_ids (MwGraph *graph)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;

  mw_graph_get_nodes (graph, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);
      GString *id = g_string_new (NULL);

      append_id (id, key);
      if (!g_hash_table_add (seen, g_strdup (id->str)))
        {
          /* Behind a "#n" no key ends in a quote of its own. */
          g_string_truncate (id, id->len - 1);
          g_string_append_printf (id, "#n%u\"", i);
          g_hash_table_add (seen, g_strdup (id->str));
        }

      g_ptr_array_add (ids, g_string_free_and_steal (id));
    }

  return ids;
}

static const char *
get_style (MwDash dash)
{
  switch (dash)
    {
    case MW_DASH_DASHED:
    case MW_DASH_LONG:
      return "dashed";

    case MW_DASH_DOTTED:
      return "dotted";

    case MW_DASH_NONE:
    default:
      return "solid";
    }
}

static guint32
get_node_color (MwExportScene      *scene,
                guint               node,
                const MwLayerClass *class)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (scene->graph, NULL)[node];
  guint product = mw_legend_get_product (scene->graph, node);
  guint domain = MW_NONE;

  if (entry->change != MW_GRAPH_CHANGE_NONE)
    return mw_export_style_for_change (&scene->style, entry->change);
  if (class != NULL)
    return mw_export_style_for_class (&scene->style, class);

  if (entry->kind == MW_GRAPH_NODE_DOMAIN && scene->mesh != NULL)
    domain = entry->subject;
  else if (product != MW_NONE)
    domain = mw_mesh_get_products (scene->mesh, NULL)[product].domain;

  return domain != MW_NONE
         ? mw_layer_palette_get (mw_mesh_get_domains (scene->mesh, NULL)[domain].color, scene->style.dark)
         : scene->style.edge;
}

/* What a node says, in lines. */
static void
append_node_label (GString       *dot,
                   MwExportScene *scene,
                   guint          node)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (scene->graph, NULL)[node];
  const MwLayerClass *class = mw_legend_get_class (scene->graph, scene->options->layer, node);
  gboolean is_record = entry->kind == MW_GRAPH_NODE_OBJECT;
  g_autofree char *title = mw_graph_dup_node_title (scene->graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (scene->graph, node);

  if (entry->change != MW_GRAPH_CHANGE_NONE)
    g_string_append_printf (dot, "%s ", mw_graph_change_get_sign (entry->change));
  append_label (dot, title, is_record);
  if (*subtitle != '\0')
    {
      g_string_append (dot, "\\n");
      append_label (dot, subtitle, is_record);
    }
  if (class != NULL)
    {
      g_string_append_printf (dot, "\\n%s ", mw_glyph_get_character (class->shape));
      append_label (dot, class->label, is_record);
    }

  for (guint i = 0; i < entry->rows.n; i++)
    {
      g_autofree char *row = mw_graph_dup_row_title (scene->graph, entry->rows.first + i);
      g_autofree char *type = mw_graph_dup_row_subtitle (scene->graph, entry->rows.first + i);

      g_string_append_printf (dot, "|<r%u> ", i);
      append_label (dot, row, TRUE);
      g_string_append (dot, *type != '\0' ? ": " : "");
      append_label (dot, type, TRUE);
      g_string_append (dot, "\\l");
    }
}

static void
append_node (GString       *dot,
             MwExportScene *scene,
             GPtrArray     *ids,
             guint          node,
             const char    *indent)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (scene->graph, NULL)[node];
  const MwLayerClass *class = mw_legend_get_class (scene->graph, scene->options->layer, node);
  g_autofree char *tooltip = mw_legend_dup_node (scene->graph, scene->options->layer, node);
  guint product = entry->kind == MW_GRAPH_NODE_PRODUCT ? mw_legend_get_product (scene->graph, node) : MW_NONE;
  gboolean is_ghost = product != MW_NONE && mw_mesh_get_products (scene->mesh, NULL)[product].is_ghost;
  gboolean is_dashed = is_ghost || entry->change == MW_GRAPH_CHANGE_REMOVED;
  guint32 color = get_node_color (scene, node, class);

  g_string_append_printf (dot, "%s%s [label=\"", indent, (const char *) g_ptr_array_index (ids, node));
  append_node_label (dot, scene, node);
  g_string_append_printf (dot, "\", shape=%s", entry->kind == MW_GRAPH_NODE_OBJECT ? "record"
                          : entry->kind == MW_GRAPH_NODE_CONCEPT ? "ellipse" : "box");
  if (is_dashed)
    g_string_append (dot, ", style=\"filled,dashed\"");
  append_color (dot, "color", color);
  append_color (dot, "fillcolor", mw_export_style_mix (color, scene->style.card, 0.12));
  append_attribute (dot, "tooltip", tooltip);
  g_string_append (dot, "];\n");
}

static void
append_clusters (GString       *dot,
                 MwExportScene *scene,
                 GPtrArray     *ids)
{
  guint n_nodes;
  guint n_clusters;
  const MwGraphNode *nodes = mw_graph_get_nodes (scene->graph, &n_nodes);
  g_autoptr(GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  mw_graph_get_clusters (scene->graph, &n_clusters);
  for (guint i = 0; i < n_clusters; i++)
    g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].cluster != MW_NONE)
      g_array_append_val (g_ptr_array_index (members, nodes[i].cluster), i);

  for (guint i = 0; i < n_clusters; i++)
    {
      GArray *own = g_ptr_array_index (members, i);
      g_autofree char *title = mw_graph_dup_cluster_title (scene->graph, i);

      g_string_append_printf (dot, "  subgraph cluster_%u {\n    graph [label=\"", i);
      append_label (dot, title, FALSE);
      g_string_append (dot, "\", style=rounded");
      append_color (dot, "color", scene->style.border);
      g_string_append (dot, "];\n");
      for (guint k = 0; k < own->len; k++)
        append_node (dot, scene, ids, g_array_index (own, guint, k), "    ");
      g_string_append (dot, "  }\n");
    }

  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].cluster == MW_NONE)
      append_node (dot, scene, ids, i, "  ");
}

/* Where an edge of columns begins or ends: a port of the record, at its side. */
static void
append_end (GString    *dot,
            const char *id,
            guint       row,
            const char *side)
{
  g_string_append (dot, id);
  if (row != MW_NONE)
    g_string_append_printf (dot, ":r%u:%s", row, side);
}

static void
append_edge (GString       *dot,
             MwExportScene *scene,
             GPtrArray     *ids,
             guint          edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (scene->graph, NULL)[edge];
  g_autofree char *tooltip = mw_legend_dup_edge (scene->graph, edge);
  g_autofree char *count = mw_graph_dup_edge_count (scene->graph, edge);
  const char *sign = mw_graph_change_get_sign (entry->change);

  g_string_append (dot, "  ");
  append_end (dot, g_ptr_array_index (ids, entry->source), entry->source_row, "e");
  g_string_append (dot, " -> ");
  append_end (dot, g_ptr_array_index (ids, entry->target), entry->target_row, "w");
  g_string_append_printf (dot, " [style=%s", get_style (mw_export_style_get_dash (entry)));
  append_color (dot, "color", mw_export_style_for_edge (&scene->style, entry));
  if (*count != '\0' || *sign != '\0')
    g_string_append_printf (dot, ", label=\"%s%s\"", sign, count);
  if (entry->kind == MW_GRAPH_EDGE_CONCEPT || entry->kind == MW_GRAPH_EDGE_INSIDE)
    g_string_append (dot, ", dir=none");
  append_attribute (dot, "tooltip", tooltip);
  g_string_append (dot, "];\n");
}

/* A note in words: lines and colours would need nodes that are none of the mesh. */
static void
append_legend (GString       *dot,
               MwExportScene *scene)
{
  if (scene->legend->len == 0)
    return;

  g_string_append (dot, "  \"legend\" [shape=note, label=\"");
  for (guint i = 0; i < scene->legend->len; i++)
    {
      const MwLegendEntry *entry = &g_array_index (scene->legend, MwLegendEntry, i);

      if (entry->kind == MW_LEGEND_CLASS)
        g_string_append_printf (dot, "  %s ", mw_glyph_get_character (entry->class->shape));
      else if (entry->kind == MW_LEGEND_EDGE)
        g_string_append_printf (dot, "  %s: ", get_style (mw_export_style_get_dash (&entry->edge)));
      else if (entry->kind == MW_LEGEND_CHANGE)
        g_string_append_printf (dot, "  %s ", mw_graph_change_get_sign (entry->change));
      append_label (dot, entry->label, FALSE);
      g_string_append (dot, "\\l");
    }
  g_string_append (dot, "\"");
  append_color (dot, "color", scene->style.border);
  append_color (dot, "fillcolor", scene->style.background);
  g_string_append (dot, "];\n");
}

GBytes *
mw_export_to_dot (MwExportScene *scene)
{
  GString *dot = g_string_new ("digraph mesh {\n  graph [rankdir=LR, charset=\"UTF-8\", compound=true, labelloc=t,"
                               " labeljust=l, fontname=\"sans-serif\", label=\"");
  g_autoptr(GPtrArray) ids = dup_ids (scene->graph);
  guint n_edges;

  for (guint i = 0; scene->heading[i] != NULL; i++)
    {
      append_label (dot, scene->heading[i], FALSE);
      g_string_append (dot, "\\l");
    }
  g_string_append_c (dot, '"');
  append_color (dot, "bgcolor", scene->style.background);
  append_color (dot, "fontcolor", scene->style.text);
  g_string_append (dot, "];\n  node [shape=box, style=\"filled\", fontname=\"sans-serif\", fontsize=11");
  append_color (dot, "fontcolor", scene->style.text);
  g_string_append (dot, "];\n  edge [fontname=\"sans-serif\", fontsize=10");
  append_color (dot, "fontcolor", scene->style.dim);
  g_string_append (dot, "];\n");

  append_clusters (dot, scene, ids);
  mw_graph_get_edges (scene->graph, &n_edges);
  for (guint i = 0; i < n_edges; i++)
    append_edge (dot, scene, ids, i);
  append_legend (dot, scene);
  g_string_append (dot, "}\n");

  return g_string_free_to_bytes (dot);
}

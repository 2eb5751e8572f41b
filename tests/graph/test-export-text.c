/* test-export-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "graph/mw-graph-words.h"
#include "graph/mw-plain-layout.h"
#include "mw-export-fixture.h"
#include "mw-test-mesh.h"

static void
check_dot (MwGraphLayout *layout,
           GBytes        *bytes,
           gboolean       draws)
{
  const char * const command[] = { "dot", "-Tplain", NULL };
  /* Counts, and lays nothing out. */
  const char * const only_reads[] = { "gc", "-n", "-e", "-c", NULL };
  g_autofree char *verdict = mw_export_fixture_dup_verdict (draws ? command : only_reads, bytes);
  g_autofree char *text = mw_export_fixture_dup_text (bytes);
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  guint n_nodes;
  guint n_edges;
  guint n_clusters;

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_edges (graph, &n_edges);
  mw_graph_get_clusters (graph, &n_clusters);
  g_assert_null (strstr (text, "label=<"));

  if (verdict == NULL)
    {
      g_test_skip ("Graphviz's programs are not here");
      return;
    }

  if (draws)
    {
      /* The legend is one node more. */
      g_assert_cmpuint (mw_export_fixture_count (verdict, "\nnode "), ==, n_nodes + 1);
      g_assert_cmpuint (mw_export_fixture_count (verdict, "\nedge "), ==, n_edges);
    }
  else
    {
      g_auto(GStrv) numbers = g_strsplit_set (g_strstrip (verdict), " \t", -1);
      GArray *values = g_array_new (FALSE, FALSE, sizeof (guint));

      for (guint i = 0; numbers[i] != NULL; i++)
        if (g_ascii_isdigit (numbers[i][0]))
          {
            guint value = (guint) g_ascii_strtoull (numbers[i], NULL, 10);

            g_array_append_val (values, value);
          }
      g_assert_cmpuint (values->len, >=, 3);
      g_assert_cmpuint (g_array_index (values, guint, 0), ==, n_nodes + 1);
      g_assert_cmpuint (g_array_index (values, guint, 1), ==, n_edges);
      g_array_unref (values);
    }
}

static void
test_dot (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(MwLayer) layer = mw_layer_new (mesh, i == 0 ? MW_LAYER_TECHNOLOGY : MW_LAYER_STATUS);
      MwExportOptions options = mw_export_fixture_get_options (layer);
      g_autoptr(GBytes) bytes = NULL;

      options.dark = i == 1;
      bytes = mw_export_fixture_export (layout, options, MW_EXPORT_DOT, "hostile");
      check_dot (layout, bytes, TRUE);
    }
}

/* What Graphviz makes of labels is the names, letter by letter. */
static void
test_dot_labels (void)
{
  const char * const command[] = { "dot", "-Tsvg", NULL };
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  g_autoptr(GBytes) bytes = mw_export_fixture_export (layout, mw_export_fixture_get_options (NULL), MW_EXPORT_DOT,
                                                      "labels");
  g_autofree char *verdict = mw_export_fixture_dup_verdict (command, bytes);
  guint n;

  if (verdict == NULL)
    {
      g_test_skip ("dot is not here");
      return;
    }

  g_assert_null (strstr (verdict, "<script"));
  g_assert_null (strstr (verdict, "<b>"));
  mw_graph_get_nodes (graph, &n);
  for (guint i = 0; i < n; i++)
    {
      const MwGraphNode *node = &mw_graph_get_nodes (graph, NULL)[i];
      g_autofree char *title = mw_graph_dup_node_title (graph, i);
      g_autofree char *drawn = g_strdup_printf ("%s%s%s", mw_graph_change_get_sign (node->change),
                                                node->change != MW_GRAPH_CHANGE_NONE ? " " : "", title);
      g_autoptr(GString) wanted = g_string_new (NULL);

      /* As Graphviz writes XML. */
      for (const char *p = drawn; *p != '\0'; p++)
        {
          if (*p == '&')
            g_string_append (wanted, "&amp;");
          else if (*p == '<')
            g_string_append (wanted, "&lt;");
          else if (*p == '>')
            g_string_append (wanted, "&gt;");
          else if (*p == '"')
            g_string_append (wanted, "&quot;");
          else if (*p == '-')
            g_string_append (wanted, "&#45;");
          else if (*p == '\'')
            g_string_append (wanted, "&#39;");
          else if (*p == ' ' && p[1] == ' ')
            g_string_append (wanted, " &#160;"), p++;
          else
            g_string_append_c (wanted, *p);
        }
      if (strstr (verdict, wanted->str) == NULL)
        g_test_message ("%s", wanted->str);
      g_assert_nonnull (strstr (verdict, wanted->str));
    }
}

/* The part of Mermaid's grammar that we write, and nothing else: each line must be one
 * of these. Labels are letters, digits, blanks, full stops, commas, what is not ASCII,
 * and characters by number. */
#define LABEL "(?:[^\\x00-\\x7f]|[A-Za-z0-9 .,]|#[0-9]+;|<br/>)*"

static const char * const mermaid_lines[] = {
  "---", "title: \"(?:[^\\x00-\\x7f]|[A-Za-z0-9 .,]|\\\\u00[0-9a-f]{2})*\"", "config:", "  theme: (?:default|dark)", "%% [^%{}]*", "flowchart LR",
  "  subgraph c[0-9]+\\[\"" LABEL "\"\\]", "  end",
  " {2,4}n[0-9]+(?:\\[\"" LABEL "\"\\]|\\(\"" LABEL "\"\\))", "  legend\\[\"" LABEL "\"\\]",
  "  n[0-9]+ (?:-->|-\\.->|-\\.-|---|--x)(?:\\|\"" LABEL "\"\\|)? n[0-9]+",
  "  classDef [kd][0-9]+ stroke:#[0-9a-f]{6},stroke-width:[0-9]px", "  class n[0-9]+ [kd][0-9]+", NULL,
};

static void
check_mermaid (MwGraphLayout *layout,
               GBytes        *bytes)
{
  g_autofree char *joined = g_strjoinv ("|", (char **) mermaid_lines);
  g_autofree char *pattern = g_strdup_printf ("^(?:%s)$", joined);
  g_autoptr(GRegex) regex = g_regex_new (pattern, G_REGEX_OPTIMIZE | G_REGEX_DOLLAR_ENDONLY, 0, NULL);
  g_autofree char *text = mw_export_fixture_dup_text (bytes);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  guint n_nodes;
  guint n_edges;
  guint n_clusters;

  g_assert_nonnull (regex);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (*lines[i] == '\0' && lines[i + 1] == NULL)
        continue;
      if (!g_regex_match (regex, lines[i], 0, NULL))
        g_test_message ("%s", lines[i]);
      g_assert_true (g_regex_match (regex, lines[i], 0, NULL));
    }

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_edges (graph, &n_edges);
  mw_graph_get_clusters (graph, &n_clusters);
  g_assert_cmpuint (mw_export_fixture_count (text, "[\"") + mw_export_fixture_count (text, "(\""), ==,
                    n_nodes + n_clusters + 1);
  g_assert_cmpuint (mw_export_fixture_count (text, "\n  subgraph "), ==, n_clusters);
  g_assert_cmpuint (mw_export_fixture_count (text, " --> ") + mw_export_fixture_count (text, " -.-> ") +
                    mw_export_fixture_count (text, " -.- ") + mw_export_fixture_count (text, " --- ") +
                    mw_export_fixture_count (text, " --x ") + mw_export_fixture_count (text, "\"| n"), ==, n_edges);
}

static void
test_mermaid (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(MwLayer) layer = i == 0 ? NULL : mw_layer_new (mesh, MW_LAYER_TECHNOLOGY);
      MwExportOptions options = mw_export_fixture_get_options (layer);
      g_autoptr(GBytes) bytes = NULL;

      options.dark = i == 1;
      bytes = mw_export_fixture_export (layout, options, MW_EXPORT_MERMAID, "hostile");
      check_mermaid (layout, bytes);
    }
}

static void
test_large (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (10000, 7);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_CLASSIFICATION);
  MwExportOptions options = { .layer = layer, .title = "Ten thousand" };
  g_autoptr(GBytes) dot = mw_export_fixture_export (layout, options, MW_EXPORT_DOT, "large");
  g_autoptr(GBytes) mermaid = mw_export_fixture_export (layout, options, MW_EXPORT_MERMAID, "large");

  check_dot (layout, dot, FALSE);
  check_mermaid (layout, mermaid);
  g_assert_cmpuint (g_bytes_get_size (dot), <, 20 * 1024 * 1024);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-text/dot-is-read-by-graphviz", test_dot);
  g_test_add_func ("/export-text/graphviz-sees-the-names-as-they-are", test_dot_labels);
  g_test_add_func ("/export-text/mermaid-is-of-the-plainest-grammar", test_mermaid);
  g_test_add_func ("/export-text/ten-thousand-products-are-complete", test_large);

  return g_test_run ();
}

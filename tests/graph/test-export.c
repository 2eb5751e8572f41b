/* test-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "graph/mw-graph-words.h"
#include "graph/mw-plain-layout.h"
#include "model/mw-mesh-fixture.h"
#include "mw-export-fixture.h"
#include "mw-test-mesh.h"

/* ---- SVG ---- */

/* What stands in an SVG, as a reader of XML sees it. */
typedef struct
{
  GHashTable *titles;            /* of all groups, with how often */
  GPtrArray  *texts;             /* what is drawn */
  guint       n_nodes;
  guint       n_edges;
  guint       n_areas;
  guint       depth;
  gboolean    is_title;
  gboolean    is_text;
} Svg;

static const char * const allowed[] = { "svg", "g", "title", "desc", "rect", "path", "text", NULL };

static const char * const allowed_attributes[] = {
  "xmlns", "width", "height", "viewBox", "xml:lang", "xml:space", "role", "aria-labelledby", "font-family", "id",
  "data-key", "x", "y", "rx", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap",
  "stroke-linejoin", "d", "transform", "font-size", "font-weight", "text-anchor", NULL,
};

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             user_data,
          GError             **error)
{
  Svg *svg = user_data;

  if (!g_strv_contains (allowed, element))
    g_test_message ("<%s>", element);
  g_assert_true (g_strv_contains (allowed, element));

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_assert_true (g_strv_contains (allowed_attributes, names[i]));
      /* References to other files, and to parts of this one. */
      if (strcmp (names[i], "data-key") != 0 && strcmp (names[i], "xmlns") != 0)
        g_assert_null (strchr (values[i], ':'));
      if (strcmp (element, "g") == 0 && strcmp (names[i], "id") == 0)
        {
          svg->n_nodes += values[i][0] == 'n' && g_ascii_isdigit (values[i][1]);
          svg->n_edges += values[i][0] == 'e' && g_ascii_isdigit (values[i][1]);
          svg->n_areas += values[i][0] == 'a' && g_ascii_isdigit (values[i][1]);
        }
    }

  svg->is_title = strcmp (element, "title") == 0;
  svg->is_text = strcmp (element, "text") == 0;
  svg->depth++;
}

static void
end_cb (GMarkupParseContext *context,
        const char          *element,
        gpointer             user_data,
        GError             **error)
{
  Svg *svg = user_data;

  svg->is_title = FALSE;
  svg->is_text = FALSE;
  svg->depth--;
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             user_data,
         GError             **error)
{
  Svg *svg = user_data;
  g_autofree char *copy = g_strndup (text, length);

  if (svg->is_title)
    g_hash_table_add (svg->titles, g_steal_pointer (&copy));
  else if (svg->is_text)
    g_ptr_array_add (svg->texts, g_steal_pointer (&copy));
  else
    {
      g_strstrip (copy);
      g_assert_true (*copy == '\0' || svg->depth == 2);
    }
}

static void
svg_clear (Svg *svg)
{
  g_clear_pointer (&svg->titles, g_hash_table_unref);
  g_clear_pointer (&svg->texts, g_ptr_array_unref);
}

static void
read_svg (GBytes *bytes,
          Svg    *svg)
{
  const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  GMarkupParseContext *context;
  g_autoptr(GError) error = NULL;

  *svg = (Svg) {
    .titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .texts = g_ptr_array_new_with_free_func (g_free),
  };
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, svg, NULL);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);
}

/* What a program says of @bytes on its standard input; NULL where it is not there. */
static char *
dup_verdict (const char * const *command,
             GBytes             *bytes)
{
  g_autofree char *program = g_find_program_in_path (command[0]);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) output = NULL;
  g_autoptr(GBytes) complaints = NULL;
  g_autoptr(GError) error = NULL;

  if (program == NULL)
    return NULL;

  process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &output, &complaints, &error);
  g_assert_no_error (error);
  if (g_bytes_get_size (complaints) > 0)
    g_test_message ("%s: %.*s", command[0], (int) MIN (g_bytes_get_size (complaints), 400),
                    (const char *) g_bytes_get_data (complaints, NULL));
  g_assert_true (g_subprocess_get_successful (process));
  g_assert_cmpuint (g_bytes_get_size (complaints), ==, 0);

  return mw_export_fixture_dup_text (output);
}

static void
check_svg (MwGraphLayout *layout,
           GBytes        *bytes,
           MwLayer       *layer)
{
  const char * const xmllint[] = { "xmllint", "--huge", "--noout", "--nonet", "-", NULL };
  g_autofree char *verdict = dup_verdict (xmllint, bytes);
  MwGraph *graph = mw_graph_layout_get_graph (layout);
  guint n_nodes;
  guint n_edges;
  guint n_areas;
  Svg svg;

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_edges (graph, &n_edges);
  mw_graph_layout_get_areas (layout, &n_areas);
  read_svg (bytes, &svg);
  g_assert_cmpuint (svg.n_nodes, ==, n_nodes);
  g_assert_cmpuint (svg.n_edges, ==, n_edges);
  g_assert_cmpuint (svg.n_areas, ==, n_areas);

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autofree char *title = mw_graph_dup_node_title (graph, i);
      gboolean is_there = FALSE;
      GHashTableIter iter;
      gpointer found;

      if (n_nodes > 100 && i % 97 != 0)
        continue;

      g_hash_table_iter_init (&iter, svg.titles);
      while (!is_there && g_hash_table_iter_next (&iter, &found, NULL))
        is_there = g_str_has_prefix (found, title) ||
                   /* What XML cannot hold. */
                   strstr (title, "\xef\xbf\xbf") != NULL;
      g_assert_true (is_there);
    }

  svg_clear (&svg);
}

static void
test_svg (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);

  for (guint i = 0; i < MW_N_LAYER_KINDS * 2; i++)
    {
      g_autoptr(MwLayer) layer = i < MW_N_LAYER_KINDS ? mw_layer_new (mesh, i) : NULL;
      MwExportOptions options = mw_export_fixture_get_options (layer);
      g_autofree char *name = g_strdup_printf ("hostile-%u", i);
      g_autoptr(GBytes) bytes = NULL;

      options.dark = i % 2 == 1;
      bytes = mw_export_fixture_export (layout, options, MW_EXPORT_SVG, name);
      check_svg (layout, bytes, layer);
    }
}

static gboolean
is_drawn (Svg        *svg,
          const char *text)
{
  for (guint i = 0; i < svg->texts->len; i++)
    if (strcmp (g_ptr_array_index (svg->texts, i), text) == 0)
      return TRUE;

  return FALSE;
}

static void
test_svg_says (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_STATUS);
  g_autoptr(GBytes) bytes = mw_export_fixture_export (layout, mw_export_fixture_get_options (layer),
                                                      MW_EXPORT_SVG, "says");
  g_autofree char *text = mw_export_fixture_dup_text (bytes);
  Svg svg;

  read_svg (bytes, &svg);
  g_assert_true (is_drawn (&svg, "<b>Title</b> \"x\" -- \\n &amp; ]]>"));
  g_assert_true (is_drawn (&svg, "Plain Orders"));
  g_assert_true (is_drawn (&svg, "Not in the registry"));
  g_assert_true (is_drawn (&svg, "Status"));
  g_assert_true (is_drawn (&svg, "Requested"));
  g_assert_true (is_drawn (&svg, "Broken: an end is missing"));
  g_assert_true (is_drawn (&svg, "Column lineage"));
  g_assert_true (is_drawn (&svg, "Models a concept"));
  g_assert_true (is_drawn (&svg, "Inside a product"));
  g_assert_true (is_drawn (&svg, "Added"));
  g_assert_true (is_drawn (&svg, "Removed"));
  g_assert_true (is_drawn (&svg, "Changed"));
  g_assert_nonnull (strstr (text, "As of 2026-07-01 12:00 UTC"));
  g_assert_nonnull (strstr (text, "2 weaker edges not shown"));
  g_assert_nonnull (strstr (text, "xml:lang=\"en\""));
  svg_clear (&svg);
}

/* ---- DOT ---- */

static void
check_dot (MwGraphLayout *layout,
           GBytes        *bytes,
           gboolean       draws)
{
  /* "nop" reads and writes and lays nothing out. */
  const char * const command[] = { "dot", draws ? "-Tplain" : "-Tcanon", NULL };
  const char * const only_reads[] = { "gc", "-n", "-e", "-c", NULL };
  g_autofree char *verdict = dup_verdict (draws ? command : only_reads, bytes);
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
  g_autofree char *verdict = dup_verdict (command, bytes);
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

/* ---- Mermaid ---- */

/* The part of Mermaid's grammar that we write, and nothing else: each line must be one
 * of these. Labels are letters, digits, blanks, full stops, commas, what is not ASCII,
 * and characters by number. */
#define LABEL "(?:[^\\x00-\\x7f]|[A-Za-z0-9 .,]|#[0-9]+;|<br/>)*"

static const char * const mermaid_lines[] = {
  "---", "title: \"" LABEL "\"", "config:", "  theme: (?:default|dark)", "%% " LABEL, "flowchart LR",
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

/* ---- All of them ---- */

static void
test_large (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (10000, 7);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_CLASSIFICATION);
  MwExportOptions options = { .layer = layer, .title = "Ten thousand" };
  g_autoptr(GBytes) svg = mw_export_fixture_export (layout, options, MW_EXPORT_SVG, "large");
  g_autoptr(GBytes) dot = mw_export_fixture_export (layout, options, MW_EXPORT_DOT, "large");
  g_autoptr(GBytes) mermaid = mw_export_fixture_export (layout, options, MW_EXPORT_MERMAID, "large");

  check_svg (layout, svg, layer);
  check_dot (layout, dot, FALSE);
  check_mermaid (layout, mermaid);

  /* A product and its two and a half edges in some kilobytes. */
  g_assert_cmpuint (g_bytes_get_size (svg), <, 60 * 1024 * 1024);
  g_assert_cmpuint (g_bytes_get_size (dot), <, 20 * 1024 * 1024);
}

static void
test_empty (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new ("[]");
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");

  for (guint i = 0; i < MW_N_EXPORT_FORMATS; i++)
    {
      MwExportOptions options = { 0 };
      g_autoptr(GBytes) bytes = mw_export_fixture_export (layout, options, i, "empty");

      g_assert_cmpuint (g_bytes_get_size (bytes), >, 10);
    }
}

static void
test_names (void)
{
  MwExportFormat format;

  for (guint i = 0; i < MW_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *name = g_strconcat ("a.b.", mw_export_format_get_suffix (i), NULL);

      g_assert_true (mw_export_format_from_name (name, &format));
      g_assert_cmpuint (format, ==, i);
      g_assert_nonnull (mw_export_format_get_media_type (i));
      g_assert_nonnull (mw_export_format_get_label (i));
    }

  g_assert_true (mw_export_format_from_name ("X.SVG", &format));
  g_assert_false (mw_export_format_from_name ("svg", &format));
  g_assert_false (mw_export_format_from_name ("a.jpeg", &format));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/svg-is-well-formed-and-complete", test_svg);
  g_test_add_func ("/export/svg-says-title-date-and-legend", test_svg_says);
  g_test_add_func ("/export/dot-is-read-by-graphviz", test_dot);
  g_test_add_func ("/export/graphviz-sees-the-names-as-they-are", test_dot_labels);
  g_test_add_func ("/export/mermaid-is-of-the-plainest-grammar", test_mermaid);
  g_test_add_func ("/export/ten-thousand-products-are-complete", test_large);
  g_test_add_func ("/export/nothing-is-a-picture-too", test_empty);
  g_test_add_func ("/export/formats-go-by-the-end-of-the-name", test_names);

  return g_test_run ();
}

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

static void
check_svg (MwGraphLayout *layout,
           GBytes        *bytes,
           MwLayer       *layer)
{
  const char * const xmllint[] = { "xmllint", "--huge", "--noout", "--nonet", "-", NULL };
  g_autofree char *verdict = mw_export_fixture_dup_verdict (xmllint, bytes);
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

static void
test_large (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (10000, 7);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_CLASSIFICATION);
  MwExportOptions options = { .layer = layer, .title = "Ten thousand" };
  g_autoptr(GBytes) svg = mw_export_fixture_export (layout, options, MW_EXPORT_SVG, "large");

  check_svg (layout, svg, layer);

  /* A product and its two and a half edges in some kilobytes. */
  g_assert_cmpuint (g_bytes_get_size (svg), <, 60 * 1024 * 1024);
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
      if (i == MW_EXPORT_SVG)
        check_svg (layout, bytes, NULL);
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
  g_test_add_func ("/export/svg-of-ten-thousand-products-is-complete", test_large);
  g_test_add_func ("/export/nothing-is-a-picture-too", test_empty);
  g_test_add_func ("/export/formats-go-by-the-end-of-the-name", test_names);

  return g_test_run ();
}

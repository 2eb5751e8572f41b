/* test-export-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "graph/mw-export-print.h"
#include "graph/mw-graph-words.h"
#include "graph/mw-plain-layout.h"
#include "mw-export-fixture.h"
#include "mw-pdf-reader.h"
#include "mw-test-mesh.h"

/* Pixels of a picture that are not of its background. */
static guint
count_ink (cairo_surface_t *surface,
           int              x,
           int              y,
           int              width,
           int              height)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 background = *(const guint32 *) (gconstpointer) data & 0xffffff;
  guint n = 0;

  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      {
        guint32 pixel;

        memcpy (&pixel, data + (gsize) row * (gsize) stride + (gsize) column * 4, sizeof pixel);
        n += (pixel & 0xffffff) != background;
      }

  return n;
}

typedef struct
{
  const guint8 *data;
  gsize         length;
  gsize         at;
} Reading;

static cairo_status_t
read_cb (void          *closure,
         unsigned char *data,
         unsigned int   length)
{
  Reading *reading = closure;

  if (reading->length - reading->at < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reading->data + reading->at, length);
  reading->at += length;

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  Reading reading = { g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &reading);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static void
test_png_scales (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_STATUS);
  MwExportOptions options = mw_export_fixture_get_options (layer);
  graphene_size_t size = mw_export_get_size (layout, &options);
  guint n;
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (layout, &n);

  for (guint scale = 1; scale <= 2; scale *= 2)
    {
      g_autofree char *name = g_strdup_printf ("hostile-%u", scale);
      g_autoptr(GBytes) bytes = NULL;
      cairo_surface_t *surface;

      options.scale = scale;
      bytes = mw_export_fixture_export (layout, options, MW_EXPORT_PNG, name);
      surface = read_png (bytes);
      g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) ceil ((double) size.width * scale));
      g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) ceil ((double) size.height * scale));

      /* The background reaches the last corner. */
      g_assert_cmpuint (count_ink (surface, cairo_image_surface_get_width (surface) - 4,
                                   cairo_image_surface_get_height (surface) - 4, 4, 4), ==, 0);

      /* Every box is drawn: where it stands below the heading there is ink. */
      for (guint i = 0; i < n; i++)
        {
          int factor = (int) scale;
          int y = (int) boxes[i].origin.y + 60;

          g_assert_cmpint (y + 60, <, (int) size.height);
          g_assert_cmpuint (count_ink (surface, ((int) boxes[i].origin.x + 24) * factor, y * factor,
                                       (int) boxes[i].size.width * factor, 60 * factor), >, 500 * scale);
        }
      cairo_surface_destroy (surface);
    }
}

static void
test_png_too_large (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (3000, 7);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");
  MwExportOptions options = { .scale = 4 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = mw_export (layout, &options, MW_EXPORT_PNG, &error);

  g_assert_error (error, MW_EXPORT_ERROR, MW_EXPORT_ERROR_TOO_LARGE);
  g_assert_null (bytes);
  g_assert_nonnull (strstr (error->message, "pixels"));
}

static void
test_dark (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  MwExportOptions options = mw_export_fixture_get_options (NULL);
  g_autoptr(GBytes) bytes = NULL;
  cairo_surface_t *surface;

  options.dark = TRUE;
  bytes = mw_export_fixture_export (layout, options, MW_EXPORT_PNG, "hostile-dark");
  surface = read_png (bytes);
  g_assert_cmpint (cairo_image_surface_get_data (surface)[0], <, 0x40);
  cairo_surface_destroy (surface);
}

/* Without what a font may show otherwise: blanks and marks. */
static char *
dup_letters (const char *text)
{
  GString *letters = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));

  return g_string_free_and_steal (letters);
}

static void
test_pdf_is_searchable (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (40, 3);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "a test");
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_ARCHETYPE);
  MwExportOptions options = mw_export_fixture_get_options (layer);
  g_autoptr(GBytes) bytes = mw_export_fixture_export (layout, options, MW_EXPORT_PDF, "generated");
  g_autofree char *text = mw_pdf_reader_dup_text (bytes);
  g_autofree char *letters = dup_letters (text);
  guint n;
  guint n_short = 0;

  mw_graph_get_nodes (graph, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = mw_graph_dup_node_title (graph, i);
      g_autofree char *wanted = dup_letters (title);

      /* Longer ones may be cut. */
      if (g_utf8_strlen (title, -1) > 26)
        continue;

      n_short++;
      if (strstr (letters, wanted) == NULL)
        g_test_message ("“%s” is not in the text", title);
      g_assert_nonnull (strstr (letters, wanted));
    }

  g_assert_cmpuint (n_short, >, 5);
  g_assert_nonnull (strstr (letters, "Sourcealigned"));
  g_assert_nonnull (strstr (letters, "Asof202607011200UTC"));
}

static void
test_pdf_metadata (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  MwExportOptions options = mw_export_fixture_get_options (NULL);
  g_autoptr(GBytes) bytes = mw_export_fixture_export (layout, options, MW_EXPORT_PDF, "hostile");
  const char *data = g_bytes_get_data (bytes, NULL);
  gsize length = g_bytes_get_size (bytes);

  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_nonnull (memmem (data, length, "%%EOF", 5));
  g_assert_nonnull (memmem (data, length, "(20260701120000Z)", 17));
  g_assert_nonnull (memmem (data, length, "<b>Title</b>", 12));
  g_assert_null (memmem (data, length, "/JavaScript", 11));
  g_assert_null (memmem (data, length, "/URI", 4));
  g_assert_null (memmem (data, length, "/Launch", 7));
}

static void
test_same_bytes (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  g_autoptr(MwMesh) mesh_again = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout_again = mw_export_fixture_new_layout (mesh_again);

  for (guint i = 0; i < MW_N_EXPORT_FORMATS; i++)
    {
      g_autoptr(MwLayer) layer = mw_layer_new (mesh, MW_LAYER_TECHNOLOGY);
      g_autoptr(MwLayer) layer_again = mw_layer_new (mesh_again, MW_LAYER_TECHNOLOGY);
      g_autoptr(GBytes) first = mw_export_fixture_export (layout, mw_export_fixture_get_options (layer), i, "first");
      g_autoptr(GBytes) second = NULL;

      /* A PDF without a date of ours would have the clock's. */
      if (i == MW_EXPORT_PDF)
        g_usleep (1100 * 1000);
      second = mw_export_fixture_export (layout_again, mw_export_fixture_get_options (layer_again), i, "second");
      g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                       g_bytes_get_data (second, NULL), g_bytes_get_size (second));
    }
}

static void
draw_all_pages (const MwExportPages *pages,
                MwGraphLayout       *layout,
                MwExportOptions     *options,
                cairo_surface_t     *whole)
{
  cairo_t *cr = cairo_create (whole);

  for (guint i = 0; i < mw_export_pages_get_n (pages); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, (double) pages->page.width * (i % pages->columns),
                       (double) pages->page.height * (i / pages->columns));
      mw_export_pages_draw (pages, layout, options, i, cr);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
}

static void
test_pages (void)
{
  g_autoptr(MwMesh) mesh = mw_export_fixture_new_mesh ();
  g_autoptr(MwGraphLayout) layout = mw_export_fixture_new_layout (mesh);
  MwExportOptions options = mw_export_fixture_get_options (NULL);
  graphene_size_t paper = { 595, 842 };
  MwExportPages one = mw_export_pages_fit (layout, &options, paper, 1);
  MwExportPages many = mw_export_pages_tile (layout, &options, paper, 0.75);
  MwExportPages tiny = mw_export_pages_tile (layout, &options, GRAPHENE_SIZE_INIT (20, 20), 10);
  cairo_surface_t *whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (many.columns * 595),
                                                       (int) (many.rows * 842));
  cairo_t *cr = cairo_create (whole);

  g_assert_cmpuint (mw_export_pages_get_n (&one), ==, 1);
  g_assert_cmpfloat (one.zoom * one.picture.width, <=, 595.01);
  g_assert_cmpfloat (one.zoom * one.picture.height, <=, 842.01);

  g_assert_cmpuint (mw_export_pages_get_n (&many), >, 1);
  g_assert_cmpfloat (many.columns * 595 + 1, >=, many.picture.width * many.zoom);
  g_assert_cmpfloat (many.rows * 842 + 1, >=, many.picture.height * many.zoom);
  g_assert_cmpuint (mw_export_pages_get_n (&tiny), <=, 400);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_destroy (cr);
  draw_all_pages (&many, layout, &options, whole);
  /* Something on the first and on the last row of pages, not only on one. */
  g_assert_cmpuint (count_ink (whole, 5, 5, 585, 832), >, 100);
  g_assert_cmpuint (count_ink (whole, 5, (int) (many.rows - 1) * 842 + 5, (int) many.columns * 595 - 10, 800), >, 100);
  cairo_surface_destroy (whole);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-picture/png-has-the-scale-and-every-box", test_png_scales);
  g_test_add_func ("/export-picture/a-png-that-is-too-large-is-a-sentence", test_png_too_large);
  g_test_add_func ("/export-picture/dark-is-dark", test_dark);
  g_test_add_func ("/export-picture/text-of-a-pdf-can-be-found", test_pdf_is_searchable);
  g_test_add_func ("/export-picture/a-pdf-has-title-and-date-and-does-nothing", test_pdf_metadata);
  g_test_add_func ("/export-picture/equal-input-makes-equal-bytes", test_same_bytes);
  g_test_add_func ("/export-picture/pages-hold-all-of-it", test_pages);

  return g_test_run ();
}

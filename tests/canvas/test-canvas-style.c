/* test-canvas-style.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-card.h"
#include "canvas/mw-graph-canvas-private.h"
#include "canvas/mw-layer-swatch.h"
#include "canvas/mw-palette.h"
#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

/* WCAG 2.1: text, and marks that mean something. */
#define TEXT_CONTRAST 4.5
#define MARK_CONTRAST 3.0
/* As in mw-card-domain.c. */
#define DOMAIN_TINT 0.14

typedef struct
{
  MwMesh        *mesh;
  MwGraph       *graph;
  MwGraphLayout *layout;
  MwGraphCanvas *canvas;
  GtkWindow     *window;
} Fixture;

static void
show (Fixture *fixture)
{
  fixture->mesh = mw_kinds_fixture_new_mesh ();
  fixture->graph = mw_kinds_fixture_new_graph (fixture->mesh);
  fixture->layout = mw_canvas_fixture_lay_out (fixture->graph);
  fixture->canvas = MW_GRAPH_CANVAS (mw_graph_canvas_new ());
  fixture->window = mw_canvas_fixture_show (GTK_WIDGET (fixture->canvas), 1300, 700);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  /* The style is read when it is drawn. */
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->canvas), NULL);
}

static void
hide (Fixture *fixture)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_clear_object (&fixture->layout);
  g_clear_object (&fixture->graph);
  g_clear_object (&fixture->mesh);
}

static void
assert_contrast (const char    *what,
                 const GdkRGBA *color,
                 const GdkRGBA *ground,
                 double         least)
{
  double contrast = mw_palette_get_contrast (color, ground);

  g_test_message ("%s: %.2f", what, contrast);
  g_assert_cmpfloat (contrast, >=, least);
}

static void
assert_colors (const MwCanvasStyle *style,
               const GdkRGBA       *ground)
{
  const GdkRGBA *colors = style->colors;
  const MwCanvasColor marks[] = {
    MW_CANVAS_COLOR_EDGE, MW_CANVAS_COLOR_ACCENT, MW_CANVAS_COLOR_SUCCESS,
    MW_CANVAS_COLOR_WARNING, MW_CANVAS_COLOR_ERROR, MW_CANVAS_COLOR_FOUND,
  };

  assert_contrast ("text", &colors[MW_CANVAS_COLOR_TEXT], ground, TEXT_CONTRAST);
  assert_contrast ("dimmed text", &colors[MW_CANVAS_COLOR_DIM], ground, TEXT_CONTRAST);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    assert_contrast ("mark", &colors[marks[i]], ground, MARK_CONTRAST);
  if (style->high_contrast)
    assert_contrast ("border", &colors[MW_CANVAS_COLOR_BORDER], ground, MARK_CONTRAST);

  for (guint i = 0; i < MW_PALETTE_N_COLORS; i++)
    {
      GdkRGBA color;
      GdkRGBA tinted;

      mw_palette_get_domain_color (i, style->dark, &color);
      tinted = mw_canvas_style_tint (style, &color, ground, DOMAIN_TINT);
      assert_contrast ("stripe", &color, ground, MARK_CONTRAST);
      assert_contrast ("text on a domain", &colors[MW_CANVAS_COLOR_TEXT], &tinted, TEXT_CONTRAST);
      assert_contrast ("dimmed text on a domain", &colors[MW_CANVAS_COLOR_DIM], &tinted, TEXT_CONTRAST);
    }
}

/* In a process of its own: libadwaita reads what the desktop wants once. */
static void
test_contrasts (gconstpointer data)
{
  const char *look = data;
  g_autofree char *name = g_strdup_printf ("style-%s", look);
  g_auto(GStrv) envp = g_get_environ ();
  Fixture fixture;
  const MwCanvasStyle *style;

  if (!g_test_subprocess ())
    {
      envp = g_environ_setenv (envp, "ADW_DEBUG_COLOR_SCHEME", g_str_has_prefix (look, "dark") ? "prefer-dark" : "prefer-light", TRUE);
      envp = g_environ_setenv (envp, "ADW_DEBUG_HIGH_CONTRAST", g_str_has_suffix (look, "contrast") ? "1" : "0", TRUE);
      g_test_trap_subprocess_with_envp (NULL, (const char * const *) envp, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  show (&fixture);
  style = &fixture.canvas->style;
  g_assert_true (style->dark == g_str_has_prefix (look, "dark"));
  g_assert_true (style->high_contrast == g_str_has_suffix (look, "contrast"));
  assert_colors (style, &style->colors[MW_CANVAS_COLOR_BACKGROUND]);
  assert_colors (style, &style->colors[MW_CANVAS_COLOR_CARD]);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture.canvas), name);
  hide (&fixture);
}

static void
test_large_text_stays_on_its_card (void)
{
  const double scales[] = { 1.25, 1.5, 2, 3 };
  Fixture fixture;
  guint n;
  const MwGraphNode *nodes;

  show (&fixture);
  nodes = mw_graph_get_nodes (fixture.graph, &n);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *name = g_strdup_printf ("style-text-%g", scales[i]);

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scales[i]), NULL);
      mw_canvas_fixture_settle (GTK_WIDGET (fixture.canvas));
      mw_canvas_fixture_draw (GTK_WIDGET (fixture.canvas), name);
      g_assert_cmpfloat (fixture.canvas->style.text_scale, ==, scales[i]);
      g_assert_cmpfloat (fixture.canvas->style.card_font, <=, MW_CANVAS_MAX_CARD_FONT);

      for (guint node = 0; node < n; node++)
        {
          GtkSnapshot *snapshot = gtk_snapshot_new ();
          MwCardFacts facts = { .mark = { .shape = MW_CARD_NO_SHAPE } };
          g_autoptr(GskRenderNode) card = NULL;
          graphene_rect_t bounds;

          mw_card_append (snapshot, GTK_WIDGET (fixture.canvas), &fixture.canvas->style, fixture.graph, node, &facts);
          card = gtk_snapshot_free_to_node (snapshot);
          gsk_render_node_get_bounds (card, &bounds);
          /* The sign of a change and the stubs stand over the border. */
          g_assert_cmpfloat (bounds.origin.y, >=, -8);
          g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, nodes[node].height + 12);
        }
    }

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  hide (&fixture);
}

static void
test_flow_stays_left_to_right_where_reading_does_not (void)
{
  Fixture fixture;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (&fixture);
  mw_canvas_fixture_draw (GTK_WIDGET (fixture.canvas), "style-rtl");
  /* Outputs are on the right in every language. */
  for (guint i = 0; i < mw_mesh_get_products (fixture.mesh, NULL)[0].outgoing.n; i++)
    g_assert_cmpfloat (fixture.canvas->boxes[0].origin.x, <, fixture.canvas->boxes[1].origin.x);
  hide (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_a_legend_has_swatches (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWindow *window;

  for (guint kind = 0; kind < MW_N_LAYER_KINDS; kind++)
    {
      g_autoptr(MwLayer) layer = mw_layer_new (mesh, kind);
      GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      guint n;
      const MwLayerClass *classes = mw_layer_get_classes (layer, &n);

      for (guint i = 0; i < n; i++)
        {
          gtk_box_append (GTK_BOX (row), mw_layer_swatch_new (&classes[i]));
          gtk_box_append (GTK_BOX (row), gtk_label_new (classes[i].label));
        }
      gtk_box_append (GTK_BOX (box), row);
    }

  window = mw_canvas_fixture_show (box, 1300, 300);
  mw_canvas_fixture_draw (box, "style-swatches");
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  g_test_add_data_func ("/canvas-style/contrasts/light", "light", test_contrasts);
  g_test_add_data_func ("/canvas-style/contrasts/dark", "dark", test_contrasts);
  g_test_add_data_func ("/canvas-style/contrasts/light-high-contrast", "light-high-contrast", test_contrasts);
  g_test_add_data_func ("/canvas-style/contrasts/dark-high-contrast", "dark-high-contrast", test_contrasts);
  g_test_add_func ("/canvas-style/large-text-stays-on-its-card", test_large_text_stays_on_its_card);
  g_test_add_func ("/canvas-style/flow-stays-left-to-right-where-reading-does-not",
                   test_flow_stays_left_to_right_where_reading_does_not);
  g_test_add_func ("/canvas-style/a-legend-has-swatches", test_a_legend_has_swatches);

  return g_test_run ();
}

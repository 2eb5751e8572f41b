/* test-map-layers.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-layer-swatch.h"
#include "mw-map-fixture.h"
#include "pages/mw-map-layers.h"
#include "pages/mw-map-page.h"

static guint
count_children (gpointer widget,
                GType    type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += count_children (child, type);

  return n;
}

static MwMapLayers *
show_layers (MwMesh     *mesh,
             MwLayerKind kind,
             guint       edges)
{
  MwMapLayers *layers = g_object_new (MW_TYPE_MAP_LAYERS, NULL);
  g_autoptr(MwLayer) layer = mw_layer_new (mesh, kind);

  mw_canvas_fixture_show (GTK_WIDGET (layers), 360, 560);
  mw_map_layers_show (layers, layer, edges);
  mw_canvas_fixture_settle (GTK_WIDGET (layers));

  return layers;
}

static void
hide (MwMapLayers *layers)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (layers))));
  mw_canvas_fixture_settle (NULL);
}

static void
set_uint_cb (guint *place,
             guint  value)
{
  *place = value;
}

static GtkCheckButton *
find_check (MwMapLayers *layers,
            const char  *label)
{
  return GTK_CHECK_BUTTON (mw_page_fixture_find (GTK_WIDGET (layers), GTK_TYPE_CHECK_BUTTON, label));
}

static void
test_says_each_class_with_its_sign_and_number (void)
{
  g_autoptr(MwMesh) mesh = mw_map_fixture_new_mesh ();
  MwMapLayers *layers = show_layers (mesh, MW_LAYER_DOMAIN, MW_VIEW_DEFAULT_EDGES);
  GtkWidget *classes = mw_map_fixture_get (layers, "classes");
  g_autoptr(MwLayer) status = mw_layer_new (mesh, MW_LAYER_STATUS);

  g_assert_cmpuint (count_children (classes, MW_TYPE_LAYER_SWATCH), ==, 3);
  /* Markup of names is no markup. */
  g_assert_true (mw_page_fixture_shows (classes, "Finance & Control"));
  g_assert_true (mw_page_fixture_shows (classes, "2"));

  /* Another layer leaves nothing of the one before. */
  mw_map_layers_show (layers, status, MW_VIEW_DEFAULT_EDGES);
  g_assert_false (mw_page_fixture_shows (classes, "Finance & Control"));
  g_assert_cmpuint (gtk_drop_down_get_selected (mw_map_fixture_get (layers, "kinds")), ==, MW_LAYER_STATUS);
  mw_map_layers_show (layers, NULL, MW_VIEW_DEFAULT_EDGES);
  g_assert_cmpuint (count_children (classes, MW_TYPE_LAYER_SWATCH), ==, 0);
  hide (layers);
}

static void
test_many_classes_are_counted (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 30);
  MwMapLayers *layers = show_layers (mesh, MW_LAYER_DOMAIN, MW_VIEW_DEFAULT_EDGES);
  GtkWidget *classes = mw_map_fixture_get (layers, "classes");

  g_assert_cmpuint (count_children (classes, MW_TYPE_LAYER_SWATCH), ==, 14);
  g_assert_true (mw_page_fixture_shows (classes, "And 16 more"));
  hide (layers);
}

static void
test_tells_what_people_choose_and_only_that (void)
{
  g_autoptr(MwMesh) mesh = mw_map_fixture_new_mesh ();
  MwMapLayers *layers = show_layers (mesh, MW_LAYER_DOMAIN, MW_VIEW_DEFAULT_EDGES);
  g_autoptr(MwLayer) status = mw_layer_new (mesh, MW_LAYER_STATUS);
  guint layer = 99;
  guint edges = 99;

  g_signal_connect_swapped (layers, "layer-chosen", G_CALLBACK (set_uint_cb), &layer);
  g_signal_connect_swapped (layers, "edges-chosen", G_CALLBACK (set_uint_cb), &edges);

  mw_map_layers_show (layers, status, MW_VIEW_EDGES_AGREED);
  g_assert_cmpuint (layer, ==, 99);
  g_assert_cmpuint (edges, ==, 99);

  gtk_drop_down_set_selected (mw_map_fixture_get (layers, "kinds"), MW_LAYER_HEALTH);
  g_assert_cmpuint (layer, ==, MW_LAYER_HEALTH);
  gtk_check_button_set_active (find_check (layers, "Requested agreements"), TRUE);
  g_assert_cmpuint (edges, ==, MW_VIEW_EDGES_AGREED | MW_VIEW_EDGES_REQUESTED);
  gtk_check_button_set_active (find_check (layers, "Agreements in force"), FALSE);
  g_assert_cmpuint (edges, ==, MW_VIEW_EDGES_REQUESTED);
  gtk_check_button_set_active (find_check (layers, "Shared concepts"), TRUE);
  g_assert_cmpuint (edges, ==, MW_VIEW_EDGES_REQUESTED | MW_VIEW_EDGES_CONCEPT);
  hide (layers);
}

/* All of the layers and the legend can be reached, however low the window is. */
static void
test_the_options_fit_the_window (gconstpointer data)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  GtkWidget *page = mw_map_page_new ();
  GtkWidget *layers = mw_map_fixture_get (page, "layers");
  GtkWidget *popover = gtk_widget_get_ancestor (layers, GTK_TYPE_POPOVER);
  GtkWidget *scroller = gtk_widget_get_ancestor (layers, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  mw_canvas_fixture_show (page, 360, GPOINTER_TO_INT (data));
  mw_map_page_set_mesh (MW_MAP_PAGE (page), mesh);
  mw_canvas_fixture_settle (page);
  /* Nothing was pressed that could be grabbed. */
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (popover, GTK_TYPE_MENU_BUTTON)));
  for (guint i = 0; i < 20 && gtk_adjustment_get_page_size (adjustment) < 1; i++)
    mw_canvas_fixture_settle (popover);
  mw_map_fixture_draw (popover, "map-options");
  g_test_message ("%d × %d", gtk_widget_get_width (scroller), gtk_widget_get_height (scroller));
  g_assert_cmpint (gtk_widget_get_height (scroller), <=, GPOINTER_TO_INT (data) - 60);
  g_assert_cmpint (gtk_widget_get_width (scroller), <=, 336);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (adjustment), >, 100);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
}

static void
test_looks_as_designed (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  g_autoptr(MwMesh) hostile = mw_page_fixture_new_hostile ();
  MwMapLayers *layers = show_layers (mesh, MW_LAYER_DOMAIN, MW_VIEW_DEFAULT_EDGES);
  g_autoptr(MwLayer) layer = mw_layer_new (hostile, MW_LAYER_DOMAIN);

  mw_map_fixture_draw (gtk_widget_get_root (GTK_WIDGET (layers)), "map-layers");
  mw_map_layers_show (layers, layer, MW_VIEW_DEFAULT_EDGES);
  mw_map_fixture_draw (gtk_widget_get_root (GTK_WIDGET (layers)), "map-layers-hostile");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (layers)), <=, 360);
  hide (layers);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

  g_test_add_func ("/map-layers/says-each-class-with-its-sign-and-number", test_says_each_class_with_its_sign_and_number);
  g_test_add_func ("/map-layers/many-classes-are-counted", test_many_classes_are_counted);
  g_test_add_func ("/map-layers/tells-what-people-choose-and-only-that", test_tells_what_people_choose_and_only_that);
  g_test_add_data_func ("/map-layers/fits-a-phone", GINT_TO_POINTER (640), test_the_options_fit_the_window);
  g_test_add_data_func ("/map-layers/fits-a-low-window", GINT_TO_POINTER (320), test_the_options_fit_the_window);
  g_test_add_func ("/map-layers/looks-as-designed", test_looks_as_designed);

  return g_test_run ();
}

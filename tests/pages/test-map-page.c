/* test-map-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-canvas-fixture.h"
#include "canvas/mw-graph-canvas.h"
#include "pages/mw-map-legend.h"
#include "pages/mw-map-page.h"

/* A mesh with no more products than this opens with them in view. */
#define SMALL 40

/* Answers at once, as a quick worker would. */
static void
layout_requested_cb (MwMapPage     *page,
                     MwGraph       *graph,
                     MwGraphLayout *before,
                     GHashTable    *pins)
{
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);

  mw_map_page_set_layout (page, layout);
}

static MwMapPage *
show_page (MwMesh *mesh,
           int     width,
           int     height)
{
  GtkWidget *page = mw_map_page_new ();

  g_signal_connect (page, "layout-requested", G_CALLBACK (layout_requested_cb), NULL);
  mw_canvas_fixture_show (page, width, height);
  mw_map_page_set_mesh (MW_MAP_PAGE (page), mesh);
  mw_canvas_fixture_settle (page);

  return MW_MAP_PAGE (page);
}

static void
close_page (MwMapPage *page)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));
}

static MwGraphCanvas *
find_canvas (GtkWidget *widget)
{
  MwGraphCanvas *found = NULL;

  if (MW_IS_GRAPH_CANVAS (widget))
    return MW_GRAPH_CANVAS (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_canvas (child);

  return found;
}

static guint
count_nodes (MwMapPage      *page,
             MwGraphNodeKind kind)
{
  MwGraphLayout *layout = mw_graph_canvas_get_layout (find_canvas (GTK_WIDGET (page)));
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (layout), &n);
  guint count = 0;

  for (guint i = 0; i < n; i++)
    count += nodes[i].kind == kind;

  return count;
}

static GtkWidget *
find_by_label (GtkWidget  *widget,
               const char *label)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_by_label (child, label);

  return found;
}

static void
set_uint_cb (guint *place,
             guint  value)
{
  *place = value;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_a_small_mesh_opens_with_its_products (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (SMALL, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);

  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, SMALL);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 0);
  close_page (page);
}

static void
test_a_larger_mesh_opens_with_its_domains (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (SMALL + 1, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);

  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, 0);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 4);
  close_page (page);
}

static void
test_a_domain_opens_and_closes_in_place (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);
  MwGraphCanvas *canvas = find_canvas (GTK_WIDGET (page));

  g_signal_emit_by_name (canvas, "opened", 1);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, 15);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 3);

  g_signal_emit_by_name (canvas, "area-activated", 0);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, 0);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 4);
  close_page (page);
}

static void
test_selecting_a_product_opens_its_domain (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);
  MwGraphCanvas *canvas = find_canvas (GTK_WIDGET (page));
  guint product = mw_mesh_find_product (mesh, "p6");
  const MwGraphNode *nodes;

  mw_map_page_select_product (page, product);
  nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (mw_graph_canvas_get_layout (canvas)), NULL);
  g_assert_cmpuint (mw_map_page_get_selected (page), ==, product);
  g_assert_cmpuint (mw_graph_canvas_get_selected (canvas), !=, MW_NONE);
  g_assert_cmpuint (nodes[mw_graph_canvas_get_selected (canvas)].subject, ==, product);

  mw_graph_canvas_set_selected (canvas, MW_NONE);
  g_assert_cmpuint (mw_map_page_get_selected (page), ==, MW_NONE);
  close_page (page);
}

/* The selection is in sight and neither pane nor sheet lies over it. */
static void
assert_selection_is_seen (MwMapPage *page)
{
  MwGraphCanvas *canvas = find_canvas (GTK_WIDGET (page));
  graphene_rect_t bounds;
  graphene_point_t middle;
  GtkWidget *picked;

  g_assert_true (mw_graph_canvas_get_bounds (canvas, mw_graph_canvas_get_selected (canvas), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (canvas)));

  middle = GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width / 2,
                                bounds.origin.y + bounds.size.height - 1);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (canvas), GTK_WIDGET (page), &middle, &middle));
  picked = gtk_widget_pick (GTK_WIDGET (page), middle.x, middle.y, GTK_PICK_DEFAULT);
  g_assert_cmpstr (G_OBJECT_TYPE_NAME (picked), ==, "MwGraphCanvas");
}

static void
test_the_inspector_never_covers_the_selection (gconstpointer data)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  MwMapPage *page = show_page (mesh, GPOINTER_TO_INT (data), 640);
  guint n;

  mw_mesh_get_products (mesh, &n);
  for (guint i = 0; i < n; i += 5)
    {
      mw_map_page_select_product (page, i);
      for (guint j = 0; j < 3; j++)
        mw_canvas_fixture_settle (GTK_WIDGET (page));
      assert_selection_is_seen (page);
    }

  close_page (page);
}

static void
test_the_inspector_asks_for_what_its_buttons_say (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);
  guint product = mw_mesh_find_product (mesh, "p20");
  guint opened = MW_NONE;

  g_signal_connect_swapped (page, "product-opened", G_CALLBACK (set_uint_cb), &opened);
  mw_map_page_select_product (page, product);

  g_signal_emit_by_name (find_by_label (GTK_WIDGET (page), "_Open Product"), "clicked");
  g_assert_cmpuint (opened, ==, product);

  g_signal_emit_by_name (find_by_label (GTK_WIDGET (page), "_Neighbourhood"), "clicked");
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 0);
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), <, 20);
  g_assert_cmpuint (mw_map_page_get_selected (page), ==, product);
  close_page (page);
}

static void
test_goes_back_to_where_one_was (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);
  guint product = mw_mesh_find_product (mesh, "p20");

  g_assert_false (mw_map_page_can_go_back (page));
  mw_map_page_show_domain (page, 1);
  mw_map_page_show_neighbourhood (page, product);
  g_assert_cmpint (mw_map_page_get_view (page)->kind, ==, MW_VIEW_NEIGHBOURHOOD);

  g_assert_true (mw_map_page_go_back (page));
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 3);
  g_assert_true (mw_map_page_go_back (page));
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 4);
  g_assert_false (mw_map_page_go_back (page));
  g_assert_true (mw_map_page_go_forward (page));
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_DOMAIN), ==, 3);
  close_page (page);
}

/* The picture that was there stays when the selector is wrong. */
static void
test_a_wrong_selection_leaves_the_picture (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);

  mw_map_page_show_selection (page, "p6 p7 p8+1");
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), >=, 3);
  mw_map_page_show_selection (page, "p6 ((");
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), >=, 3);
  close_page (page);
}

static void
test_expands_and_collapses_a_step_at_a_time (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  MwMapPage *page = show_page (mesh, 1280, 800);
  MwGraphCanvas *canvas = find_canvas (GTK_WIDGET (page));
  guint product = mw_mesh_find_product (mesh, "playback-events");
  guint before;
  guint n;
  const MwGraphNode *nodes;

  mw_map_page_show_neighbourhood (page, product);
  before = count_nodes (page, MW_GRAPH_NODE_PRODUCT);
  nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (mw_graph_canvas_get_layout (canvas)), &n);
  for (guint i = 0; i < n; i++)
    if (nodes[i].n_hidden_out > 0)
      {
        g_signal_emit_by_name (canvas, "expand-requested", i, FALSE);
        break;
      }

  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), >, before);
  g_assert_true (mw_map_page_go_back (page));
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, before);
  close_page (page);
}

static void
count_pins_cb (guint         *n,
               MwGraph       *graph,
               MwGraphLayout *before,
               GHashTable    *pins)
{
  *n = pins != NULL ? g_hash_table_size (pins) : 0;
}

/* What was dragged is asked to stay there, in this picture and in later ones. */
static void
test_a_card_that_was_moved_is_pinned (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  MwMapPage *page = show_page (mesh, 1280, 800);
  guint n_pins = 0;
  const MwViewPin *pin;

  g_signal_connect_swapped (page, "layout-requested", G_CALLBACK (count_pins_cb), &n_pins);
  g_signal_emit_by_name (find_canvas (GTK_WIDGET (page)), "moved", 1, 300.0, 40.0);
  g_assert_cmpuint (n_pins, ==, 1);
  pin = g_hash_table_lookup (mw_map_page_get_view (page)->pins, "domain:d1");
  g_assert_nonnull (pin);
  g_assert_cmpfloat (pin->x, ==, 300);

  mw_map_page_show_domain (page, 2);
  g_assert_cmpuint (n_pins, ==, 1);
  close_page (page);
}

static void
test_a_refresh_keeps_what_was_open_and_selected (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (60, 4);
  g_autoptr(MwMesh) fresh = mw_canvas_fixture_new_large (64, 4);
  g_autoptr(MwMesh) other = mw_canvas_fixture_new_large (3, 1);
  MwMapPage *page = show_page (mesh, 1280, 800);

  mw_map_page_select_product (page, mw_mesh_find_product (mesh, "p6"));
  mw_map_page_set_mesh (page, fresh);
  g_assert_cmpuint (mw_map_page_get_selected (page), ==, mw_mesh_find_product (fresh, "p6"));
  g_assert_cmpuint (count_nodes (page, MW_GRAPH_NODE_PRODUCT), ==, 16);

  mw_map_page_set_mesh (page, other);
  g_assert_cmpuint (mw_map_page_get_selected (page), ==, MW_NONE);
  close_page (page);
}

static void
test_says_what_it_waits_for_lacks_and_failed_at (void)
{
  g_autoptr(MwMesh) empty = mw_canvas_fixture_new_mesh ("[]");
  MwMapPage *page = show_page (NULL, 800, 600);
  guint designs = 0;
  guint retries = 0;

  g_signal_connect_swapped (page, "design-requested", G_CALLBACK (count_cb), &designs);
  g_signal_connect_swapped (page, "retry-requested", G_CALLBACK (count_cb), &retries);
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-loading");

  mw_map_page_set_error (page, "The registry <b>did not</b> answer. Is it running?");
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-error");
  g_signal_emit_by_name (find_by_label (GTK_WIDGET (page), "_Try Again"), "clicked");
  g_assert_cmpuint (retries, ==, 1);

  mw_map_page_set_error (page, NULL);
  mw_map_page_set_mesh (page, empty);
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-empty");
  g_signal_emit_by_name (find_by_label (GTK_WIDGET (page), "_Design a Data Product"), "clicked");
  g_assert_cmpuint (designs, ==, 1);
  close_page (page);
}

static void
test_looks_as_designed (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  guint product = mw_mesh_find_product (mesh, "playback-events");
  MwMapPage *page = show_page (mesh, 1280, 800);
  GtkWindow *legend;

  g_assert_cmpuint (product, !=, MW_NONE);
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-demo");
  mw_map_page_select_product (page, product);
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-demo-selected");
  mw_map_page_show_neighbourhood (page, product);
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-demo-neighbourhood");
  close_page (page);

  legend = mw_canvas_fixture_show (g_object_new (MW_TYPE_MAP_LEGEND, NULL), 280, 480);
  mw_canvas_fixture_draw (adw_window_get_content (ADW_WINDOW (legend)), "map-legend");
  gtk_window_destroy (legend);

  page = show_page (mesh, 360, 640);
  mw_map_page_select_product (page, product);
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_settle (GTK_WIDGET (page));
  mw_canvas_fixture_draw (GTK_WIDGET (page), "map-narrow");
  close_page (page);
}

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  g_test_add_func ("/map-page/a-small-mesh-opens-with-its-products", test_a_small_mesh_opens_with_its_products);
  g_test_add_func ("/map-page/a-larger-mesh-opens-with-its-domains", test_a_larger_mesh_opens_with_its_domains);
  g_test_add_func ("/map-page/a-domain-opens-and-closes-in-place", test_a_domain_opens_and_closes_in_place);
  g_test_add_func ("/map-page/selecting-a-product-opens-its-domain", test_selecting_a_product_opens_its_domain);
  g_test_add_data_func ("/map-page/the-pane-never-covers-the-selection", GINT_TO_POINTER (1000),
                        test_the_inspector_never_covers_the_selection);
  g_test_add_data_func ("/map-page/the-sheet-never-covers-the-selection", GINT_TO_POINTER (360),
                        test_the_inspector_never_covers_the_selection);
  g_test_add_func ("/map-page/the-inspector-asks-for-what-its-buttons-say", test_the_inspector_asks_for_what_its_buttons_say);
  g_test_add_func ("/map-page/goes-back-to-where-one-was", test_goes_back_to_where_one_was);
  g_test_add_func ("/map-page/a-wrong-selection-leaves-the-picture", test_a_wrong_selection_leaves_the_picture);
  g_test_add_func ("/map-page/expands-and-collapses-a-step-at-a-time", test_expands_and_collapses_a_step_at_a_time);
  g_test_add_func ("/map-page/a-card-that-was-moved-is-pinned", test_a_card_that_was_moved_is_pinned);
  g_test_add_func ("/map-page/a-refresh-keeps-what-was-open-and-selected", test_a_refresh_keeps_what_was_open_and_selected);
  g_test_add_func ("/map-page/says-what-it-waits-for-lacks-and-failed-at", test_says_what_it_waits_for_lacks_and_failed_at);
  g_test_add_func ("/map-page/looks-as-designed", test_looks_as_designed);

  return g_test_run ();
}

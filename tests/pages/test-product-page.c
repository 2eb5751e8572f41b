/* test-product-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-graph-canvas.h"
#include "graph/mw-layout-service.h"
#include "model/mw-mesh-fixture.h"
#include "mw-page-fixture.h"
#include "pages/mw-product-page.h"
#include "pages/mw-product-source.h"

typedef struct
{
  guint    product;
  guint    domain;
  guint    on_map;
  MwGraph *graph;
  guint    kind;
  char    *id;
} Heard;

static void
product_cb (Heard *heard,
            guint  product)
{
  heard->product = product;
}

static void
domain_cb (Heard *heard,
           guint  domain)
{
  heard->domain = domain;
}

static void
map_cb (Heard *heard,
        guint  product)
{
  heard->on_map = product;
}

static void
layout_cb (Heard   *heard,
           MwGraph *graph)
{
  g_set_object (&heard->graph, graph);
}

static void
source_cb (Heard      *heard,
           guint       kind,
           const char *id)
{
  heard->kind = kind;
  g_set_str (&heard->id, id);
}

static GtkWidget *
present (MwMesh     *mesh,
         const char *id,
         int         width,
         int         height,
         Heard      *heard,
         GtkWidget **window)
{
  GtkWidget *page = mw_product_page_new ();

  heard->product = heard->domain = heard->on_map = MW_NONE;
  g_signal_connect_swapped (page, "product-activated", G_CALLBACK (product_cb), heard);
  g_signal_connect_swapped (page, "domain-activated", G_CALLBACK (domain_cb), heard);
  g_signal_connect_swapped (page, "shown-on-map", G_CALLBACK (map_cb), heard);
  g_signal_connect_swapped (page, "layout-requested", G_CALLBACK (layout_cb), heard);
  g_signal_connect_swapped (page, "source-requested", G_CALLBACK (source_cb), heard);
  mw_subject_page_show (MW_SUBJECT_PAGE (page), mesh, mw_mesh_find_product (mesh, id));
  *window = mw_page_fixture_present (page, width, height);

  return page;
}

static void
show_view (GtkWidget  *page,
           const char *name)
{
  GtkWidget *stack = mw_page_fixture_find (page, ADW_TYPE_VIEW_STACK, NULL);

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), name);
  mw_page_fixture_settle ();
}

static void
clear (Heard     *heard,
       GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_clear_object (&heard->graph);
  g_clear_pointer (&heard->id, g_free);
}

static void
test_says_what_the_product_is (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Plays");
  /* Markdown is read; its signs are gone, its words are there. */
  g_assert_true (mw_page_fixture_shows (page, "Every play of a track, as it happened."));
  g_assert_true (mw_page_fixture_shows (page, "• one row a play"));
  g_assert_true (mw_page_fixture_shows (page, "• see the handbook & plays.v2"));
  g_assert_true (mw_page_fixture_shows (page, "https://example.org/handbook"));
  g_assert_true (mw_page_fixture_shows (page, "Ada Lovelace"));
  g_assert_true (mw_page_fixture_shows (page, "https://chat.example.org/plays"));
  g_assert_true (mw_page_fixture_shows (page, "Known from: access agreement, contract of an input port"));
  mw_page_fixture_save_picture (window, "product-overview");

  clear (&heard, window);
}

static void
test_rows_open_what_they_name (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "Charts")));
  g_assert_cmpuint (heard.product, ==, mw_mesh_find_product (mesh, "charts"));

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "Music")));
  g_assert_cmpuint (heard.domain, ==, mw_mesh_find_domain (mesh, "music"));

  g_assert_true (gtk_widget_activate_action (page, "product.show-on-map", NULL));
  g_assert_cmpuint (heard.on_map, ==, mw_mesh_find_product (mesh, "plays"));

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "archive")));
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "No Schema"));

  clear (&heard, window);
}

static void
test_shows_nested_properties (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);
  GtkWidget *view;
  GListModel *rows;
  static const char * const names[] = { "plays", "play_id", "user", "user_id", "device", "model", "played_at" };

  show_view (page, "ports");
  view = mw_page_fixture_find (page, GTK_TYPE_COLUMN_VIEW, "user_id");
  g_assert_nonnull (view);
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (mw_page_fixture_shows (view, names[i]));
  {
    g_autoptr(GtkTreeListRow) model = g_list_model_get_item (rows, 5);

    g_assert_cmpuint (gtk_tree_list_row_get_depth (model), ==, 3);
  }
  g_assert_true (mw_page_fixture_shows (view, "restricted"));

  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)), 3, TRUE);
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "plays.user.user_id"));
  mw_page_fixture_save_picture (window, "product-schema");

  clear (&heard, window);
}

static void
test_asks_for_the_layout_of_the_neighbourhood (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);
  guint n;

  g_assert_null (heard.graph);
  show_view (page, "lineage");
  g_assert_nonnull (heard.graph);
  mw_graph_get_nodes (heard.graph, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_true (mw_page_fixture_shows (page, "Downstream"));
  g_assert_true (mw_page_fixture_shows (page, "Charts"));

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "Ad targets")));
  g_assert_cmpuint (heard.product, ==, mw_mesh_find_product (mesh, "ad-targets"));

  clear (&heard, window);
}

static DexFuture *
laid_out_cb (DexFuture *future,
             gpointer   data)
{
  const GValue *value = dex_future_get_value (future, NULL);

  mw_product_page_set_layout (MW_PRODUCT_PAGE (data), g_value_get_object (value));

  return dex_future_new_true ();
}

static void
test_draws_the_layout (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(DexFuture) future = NULL;
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);
  GtkWidget *canvas;

  show_view (page, "lineage");
  future = dex_future_then (mw_layout_service_layout (service, heard.graph), laid_out_cb, page, NULL);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  canvas = mw_page_fixture_find (page, MW_TYPE_GRAPH_CANVAS, NULL);
  g_assert_true (mw_graph_layout_get_graph (mw_graph_canvas_get_layout (MW_GRAPH_CANVAS (canvas))) == heard.graph);
  g_assert_cmpuint (mw_graph_canvas_get_selected (MW_GRAPH_CANVAS (canvas)), ==,
                    mw_graph_find_node (heard.graph, MW_GRAPH_NODE_PRODUCT, mw_mesh_find_product (mesh, "plays")));
  mw_page_fixture_save_picture (window, "product-lineage");

  clear (&heard, window);
}

static void
test_shows_the_source_that_it_asked_for (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  g_autoptr(GBytes) bytes = g_bytes_new_static ("kind: DataProduct # as it is\n", 29);
  g_autoptr(GBytes) other = g_bytes_new_static ("other", 5);
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 1280, 900, &heard, &window);
  GtkWidget *view;
  g_autofree char *text = NULL;

  g_assert_null (heard.id);
  show_view (page, "source");
  g_assert_cmpuint (heard.kind, ==, MW_KIND_DATA_PRODUCT);
  g_assert_cmpstr (heard.id, ==, "plays");

  mw_product_page_set_source (MW_PRODUCT_PAGE (page), MW_KIND_DATA_PRODUCT, "charts", other);
  mw_product_page_set_source (MW_PRODUCT_PAGE (page), MW_KIND_DATA_PRODUCT, "plays", bytes);
  mw_page_fixture_settle ();
  view = mw_page_fixture_find (page, GTK_TYPE_TEXT_VIEW, NULL);
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);
  g_assert_cmpstr (text, ==, "kind: DataProduct # as it is\n");
  mw_page_fixture_save_picture (window, "product-source");

  mw_product_page_set_source_error (MW_PRODUCT_PAGE (page), MW_KIND_DATA_PRODUCT, "plays",
                                    "The registry <did> not answer & is gone.");
  g_assert_true (mw_page_fixture_shows (page, "The registry <did> not answer & is gone."));
  g_clear_pointer (&heard.id, g_free);
  view = mw_page_fixture_find (page, MW_TYPE_PRODUCT_SOURCE, NULL);
  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (view, GTK_TYPE_BUTTON, "Try Again")));
  mw_page_fixture_settle ();
  g_assert_cmpstr (heard.id, ==, "plays");

  clear (&heard, window);
}

static void
test_a_ghost_says_who_refers_to_it (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "lost-product", 1280, 900, &heard, &window);

  g_assert_true (mw_page_fixture_shows (page, "Nobody Has Described This Product"));
  g_assert_true (mw_page_fixture_shows (page, "Plays"));
  mw_page_fixture_save_picture (window, "product-ghost");

  clear (&heard, window);
}

static void
test_stays_with_the_product_of_a_new_mesh (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  g_autoptr(MwMesh) newer = mw_page_fixture_new_mesh ();
  g_autoptr(MwMesh) other = mw_page_fixture_new_hostile ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "charts", 1280, 900, &heard, &window);

  mw_subject_page_set_mesh (MW_SUBJECT_PAGE (page), newer);
  g_assert_cmpuint (mw_subject_page_get_subject (MW_SUBJECT_PAGE (page)), ==,
                    mw_mesh_find_product (newer, "charts"));

  mw_subject_page_set_mesh (MW_SUBJECT_PAGE (page), other);
  g_assert_true (mw_page_fixture_shows (page, "No Longer in the Mesh"));

  clear (&heard, window);
}

static void
test_shows_hostile_text_as_it_is (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_hostile ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "p" MW_HOSTILE, 1280, 900, &heard, &window);

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, MW_HOSTILE_SHOWN);
  g_assert_true (mw_page_fixture_shows (page, MW_HOSTILE_SHOWN));
  /* Nothing that a document says can be followed, but what is a web address. */
  g_assert_null (mw_page_fixture_find (page, GTK_TYPE_BUTTON, "file:///etc/passwd"));
  mw_page_fixture_save_picture (window, "product-hostile");

  show_view (page, "ports");
  g_assert_true (mw_page_fixture_shows (page, MW_HOSTILE_SHOWN));
  mw_page_fixture_save_picture (window, "product-hostile-schema");

  clear (&heard, window);
}

static void
test_is_usable_where_it_is_narrow (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page = present (mesh, "plays", 360, 640, &heard, &window);

  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mw_page_fixture_save_picture (window, "product-narrow");
  show_view (page, "ports");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mw_page_fixture_save_picture (window, "product-narrow-schema");
  show_view (page, "lineage");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  mw_page_fixture_save_picture (window, "product-narrow-lineage");

  clear (&heard, window);
}

static void
test_long_names_fit (void)
{
  g_autofree char *name = g_strnfill (300, 'w');
  g_autofree char *yaml = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  static const char * const views[] = { "overview", "ports", "lineage", "source" };
  Heard heard = { 0 };
  GtkWidget *window;
  GtkWidget *page;

  yaml = g_strdup_printf ("- {apiVersion: v1.0.0, kind: DataProduct, id: p, name: %1$s, version: %1$s, status: %1$s,\n"
                          "   domain: %1$s, tags: [%1$s], description: {purpose: %1$s},\n"
                          "   team: {name: %1$s, members: [{username: %1$s, name: %1$s, role: %1$s}]},\n"
                          "   support: [{channel: %1$s, url: 'https://%1$s'}],\n"
                          "   outputPorts: [{name: %1$s, type: %1$s, contractId: c}, {name: b%1$s, contractId: c}]}\n"
                          "- {apiVersion: v3.1.0, kind: DataContract, id: c, name: %1$s, version: %1$s,\n"
                          "   servers: [{server: %1$s, type: %1$s, environment: %1$s, host: %1$s}],\n"
                          "   slaProperties: [{property: %1$s, value: %1$s, driver: %1$s}],\n"
                          "   schema: [{name: %1$s, properties: [{name: %1$s, logicalType: %1$s, classification: %1$s}]}]}\n",
                          name);
  mesh = mw_mesh_fixture_new (yaml);
  page = present (mesh, "p", 360, 640, &heard, &window);

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *picture = g_strconcat ("product-long-", views[i], NULL);

      show_view (page, views[i]);
      g_assert_cmpint (gtk_widget_get_width (window), ==, 360);
      mw_page_fixture_save_picture (window, picture);
    }

  clear (&heard, window);
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/product-page/says-what-the-product-is", test_says_what_the_product_is);
  g_test_add_func ("/product-page/rows-open-what-they-name", test_rows_open_what_they_name);
  g_test_add_func ("/product-page/shows-nested-properties", test_shows_nested_properties);
  g_test_add_func ("/product-page/asks-for-the-layout-of-the-neighbourhood", test_asks_for_the_layout_of_the_neighbourhood);
  g_test_add_func ("/product-page/draws-the-layout", test_draws_the_layout);
  g_test_add_func ("/product-page/shows-the-source-that-it-asked-for", test_shows_the_source_that_it_asked_for);
  g_test_add_func ("/product-page/a-ghost-says-who-refers-to-it", test_a_ghost_says_who_refers_to_it);
  g_test_add_func ("/product-page/stays-with-the-product-of-a-new-mesh", test_stays_with_the_product_of_a_new_mesh);
  g_test_add_func ("/product-page/shows-hostile-text-as-it-is", test_shows_hostile_text_as_it_is);
  g_test_add_func ("/product-page/is-usable-where-it-is-narrow", test_is_usable_where_it_is_narrow);
  g_test_add_func ("/product-page/long-names-fit", test_long_names_fit);

  return g_test_run ();
}

/* test-products-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-page-fixture.h"
#include "pages/mw-products-page.h"

static void
product_activated_cb (guint *activated,
                      guint  product)
{
  *activated = product;
}

static void
test_lists_the_products (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window = mw_page_fixture_present (page, 1280, 800);

  g_assert_true (mw_page_fixture_shows (page, "No Mesh Is Open"));

  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "4 products"));
  g_assert_true (mw_page_fixture_shows (page, "Ad targets"));
  g_assert_true (mw_page_fixture_shows (page, "Deprecated"));
  g_assert_true (mw_page_fixture_shows (page, "Not described"));
  mw_page_fixture_save_picture (window, "products-small");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_searches_and_opens_by_keyboard (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window = mw_page_fixture_present (page, 1280, 800);
  GtkWidget *entry = mw_page_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *found;
  guint activated = MW_NONE;

  g_signal_connect_swapped (page, "product-activated", G_CALLBACK (product_activated_cb), &activated);
  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  gtk_editable_set_text (GTK_EDITABLE (entry), "targets");
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "1 of 4 products"));
  found = mw_page_fixture_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  found = mw_page_fixture_find (found, GTK_TYPE_BOX, "Ad targets");
  g_assert_true (mw_page_fixture_shows (gtk_widget_get_last_child (found), "Name"));
  mw_page_fixture_save_picture (window, "products-search");

  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (activated, ==, mw_mesh_find_product (mesh, "ad-targets"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "no such thing");
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "No Products Found"));
  mw_page_fixture_save_picture (window, "products-no-results");

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_BUTTON, "Clear Search and Filters")));
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "4 products"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_sorts_by_the_column_of_a_header (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window;
  GtkWidget *table;
  GListModel *columns;
  g_autoptr(GtkColumnViewColumn) name = NULL;
  guint activated = MW_NONE;

  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 1280, 800);
  g_signal_connect_swapped (page, "product-activated", G_CALLBACK (product_activated_cb), &activated);
  table = mw_page_fixture_find (page, GTK_TYPE_COLUMN_VIEW, NULL);
  columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (table));
  name = g_list_model_get_item (columns, 0);

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), name, GTK_SORT_ASCENDING);
  g_signal_emit_by_name (table, "activate", 0);
  g_assert_cmpuint (activated, ==, mw_mesh_find_product (mesh, "ad-targets"));

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), name, GTK_SORT_DESCENDING);
  g_signal_emit_by_name (table, "activate", 0);
  g_assert_cmpuint (activated, ==, mw_mesh_find_product (mesh, "plays"));

  g_assert_true (gtk_widget_activate_action (page, "products.order", "s", "domain"));
  g_signal_emit_by_name (table, "activate", 0);
  g_assert_cmpuint (activated, ==, mw_mesh_find_product (mesh, "ad-targets"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_is_a_list_where_it_is_narrow (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window;

  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 360, 640);
  g_assert_true (mw_page_fixture_shows (page, "Plays"));
  g_assert_null (mw_page_fixture_find (page, GTK_TYPE_COLUMN_VIEW, "Plays"));
  g_assert_nonnull (mw_page_fixture_find (page, GTK_TYPE_LIST_VIEW, "Plays"));
  mw_page_fixture_save_picture (window, "products-narrow");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_hostile_text_as_it_is (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_hostile ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window;

  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 1280, 800);
  g_assert_true (mw_page_fixture_shows (page, MW_HOSTILE_SHOWN));
  mw_page_fixture_save_picture (window, "products-hostile");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_filter_can_be_chosen (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_products_page_new ();
  GtkWidget *window;
  GtkWidget *check;

  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 1280, 800);
  check = mw_page_fixture_find (page, GTK_TYPE_CHECK_BUTTON, "Advertising");
  g_assert_true (mw_page_fixture_activate (check));
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "1 of 4 products"));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  mw_page_fixture_save_picture (window, "products-filter");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_pictures_of_the_demo_mesh (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_folder (folder);
  GtkWidget *page;
  GtkWidget *window;

  if (mesh == NULL)
    {
      g_test_skip ("There is no demo mesh");
      return;
    }

  page = mw_products_page_new ();
  mw_products_page_set_mesh (MW_PRODUCTS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 1280, 800);
  mw_page_fixture_save_picture (window, "products-demo");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  mw_page_fixture_settle ();
  mw_page_fixture_save_picture (window, "products-demo-dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/products-page/lists-the-products", test_lists_the_products);
  g_test_add_func ("/products-page/searches-and-opens-by-keyboard", test_searches_and_opens_by_keyboard);
  g_test_add_func ("/products-page/sorts-by-the-column-of-a-header", test_sorts_by_the_column_of_a_header);
  g_test_add_func ("/products-page/is-a-list-where-it-is-narrow", test_is_a_list_where_it_is_narrow);
  g_test_add_func ("/products-page/shows-hostile-text-as-it-is", test_shows_hostile_text_as_it_is);
  g_test_add_func ("/products-page/a-filter-can-be-chosen", test_a_filter_can_be_chosen);
  g_test_add_func ("/products-page/pictures-of-the-demo-mesh", test_pictures_of_the_demo_mesh);

  return g_test_run ();
}

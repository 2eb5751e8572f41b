/* test-domains-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-page-fixture.h"
#include "pages/mw-domain-page.h"
#include "pages/mw-domain-summary.h"
#include "pages/mw-domains-page.h"

static void
heard_cb (guint *heard,
          guint  index)
{
  *heard = index;
}

static void
test_counts_what_a_domain_gives_takes_and_holds (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  g_autoptr(GPtrArray) summaries = mw_domain_summaries_new (mesh);
  const MwDomainSummary *music = g_ptr_array_index (summaries, mw_mesh_find_domain (mesh, "music"));
  const MwDomainSummary *ads = g_ptr_array_index (summaries, mw_mesh_find_domain (mesh, "ads"));

  g_assert_cmpuint (music->n_described, ==, 2);
  g_assert_cmpuint (ads->n_described, ==, 1);

  /* To advertising, and to the product that nobody has described. */
  g_assert_cmpuint (music->gives->len, ==, 2);
  g_assert_cmpuint (music->takes->len, ==, 0);
  g_assert_cmpuint (ads->takes->len, ==, 1);
  g_assert_cmpuint (g_array_index (ads->takes, MwDomainTie, 0).domain, ==, mw_mesh_find_domain (mesh, "music"));
  g_assert_cmpuint (g_array_index (ads->takes, MwDomainTie, 0).n_edges, ==, 1);

  g_assert_cmpuint (music->n_fields, ==, 6);
  g_assert_cmpuint (music->classes->len, ==, 3);
  g_assert_cmpstr (g_array_index (music->classes, MwDomainClass, 0).classification, ==, "internal");
  g_assert_cmpstr (g_array_index (music->classes, MwDomainClass, 1).classification, ==, "restricted");
  g_assert_cmpstr (g_array_index (music->classes, MwDomainClass, 2).classification, ==, "");
  g_assert_cmpuint (g_array_index (music->classes, MwDomainClass, 2).n_fields, ==, 4);
}

static void
test_cards_open_their_domain (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_domains_page_new ();
  GtkWidget *window;
  guint heard = MW_NONE;

  g_signal_connect_swapped (page, "domain-activated", G_CALLBACK (heard_cb), &heard);
  mw_domains_page_set_mesh (MW_DOMAINS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 1000, 640);
  g_assert_true (mw_page_fixture_shows (page, "3 domains"));
  g_assert_true (mw_page_fixture_shows (page, "Gives to 2 domains"));
  mw_page_fixture_save_picture (window, "domains");

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_FLOW_BOX_CHILD, "Advertising")));
  g_assert_cmpuint (heard, ==, mw_mesh_find_domain (mesh, "ads"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_a_domain_opens_products_and_domains (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  g_autoptr(MwMesh) other = mw_page_fixture_new_hostile ();
  GtkWidget *page = mw_domain_page_new ();
  GtkWidget *window;
  guint product = MW_NONE;
  guint domain = MW_NONE;
  guint on_map = MW_NONE;

  g_signal_connect_swapped (page, "product-activated", G_CALLBACK (heard_cb), &product);
  g_signal_connect_swapped (page, "domain-activated", G_CALLBACK (heard_cb), &domain);
  g_signal_connect_swapped (page, "domain-shown-on-map", G_CALLBACK (heard_cb), &on_map);
  mw_subject_page_show (MW_SUBJECT_PAGE (page), mesh, mw_mesh_find_domain (mesh, "music"));
  window = mw_page_fixture_present (page, 1100, 800);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Music");
  g_assert_true (mw_page_fixture_shows (page, "restricted"));
  mw_page_fixture_save_picture (window, "domain");

  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "Charts")));
  g_assert_cmpuint (product, ==, mw_mesh_find_product (mesh, "charts"));
  g_assert_true (mw_page_fixture_activate (mw_page_fixture_find (page, GTK_TYPE_LIST_BOX_ROW, "Advertising")));
  g_assert_cmpuint (domain, ==, mw_mesh_find_domain (mesh, "ads"));
  g_assert_true (gtk_widget_activate_action (page, "domain.show-on-map", NULL));
  g_assert_cmpuint (on_map, ==, mw_mesh_find_domain (mesh, "music"));

  mw_subject_page_set_mesh (MW_SUBJECT_PAGE (page), other);
  g_assert_true (mw_page_fixture_shows (page, "No Longer in the Mesh"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_shows_hostile_text_as_it_is (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_hostile ();
  GtkWidget *page = mw_domains_page_new ();
  GtkWidget *detail = mw_domain_page_new ();
  GtkWidget *window;

  mw_domains_page_set_mesh (MW_DOMAINS_PAGE (page), mesh);
  window = mw_page_fixture_present (page, 360, 640);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_true (mw_page_fixture_shows (page, MW_HOSTILE_SHOWN));
  mw_page_fixture_save_picture (window, "domains-hostile-narrow");
  gtk_window_destroy (GTK_WINDOW (window));

  mw_subject_page_show (MW_SUBJECT_PAGE (detail), mesh, 0);
  window = mw_page_fixture_present (detail, 360, 640);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  g_assert_true (mw_page_fixture_shows (detail, MW_HOSTILE_SHOWN));
  mw_page_fixture_save_picture (window, "domain-hostile-narrow");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/domains-page/counts-what-a-domain-gives-takes-and-holds", test_counts_what_a_domain_gives_takes_and_holds);
  g_test_add_func ("/domains-page/cards-open-their-domain", test_cards_open_their_domain);
  g_test_add_func ("/domains-page/a-domain-opens-products-and-domains", test_a_domain_opens_products_and_domains);
  g_test_add_func ("/domains-page/shows-hostile-text-as-it-is", test_shows_hostile_text_as_it_is);

  return g_test_run ();
}

/* test-search-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-page-fixture.h"
#include "pages/mw-search-page.h"

static void
heard_cb (guint *heard,
          guint  index)
{
  *heard = index;
}

static void
test_groups_what_it_finds (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_search_page_new ();
  GtkWidget *window = mw_page_fixture_present (page, 1000, 700);

  g_assert_true (mw_page_fixture_shows (page, "Search the Mesh"));
  mw_search_page_set_mesh (MW_SEARCH_PAGE (page), mesh);
  mw_search_page_set_query (MW_SEARCH_PAGE (page), "play");
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "plays.play_id"));
  g_assert_true (mw_page_fixture_shows (page, "Players"));
  g_assert_true (mw_page_fixture_shows (page, "Plays as they happen"));
  /* The text around the words, without the signs of Markdown. */
  g_assert_true (mw_page_fixture_shows (page, "\u2068Music\u2069 · \u2068Every play of a track, as it happened. "
                                        "one row a play see the handbook & plays.v2\u2069"));
  mw_page_fixture_save_picture (window, "search");

  mw_search_page_set_query (MW_SEARCH_PAGE (page), "nothing like this");
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, "Nothing Found"));

  mw_search_page_set_query (MW_SEARCH_PAGE (page), NULL);
  g_assert_true (mw_page_fixture_shows (page, "Search the Mesh"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_enter_opens_the_first (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_search_page_new ();
  GtkWidget *window = mw_page_fixture_present (page, 1000, 700);
  GtkWidget *entry = mw_page_fixture_find (page, GTK_TYPE_SEARCH_ENTRY, NULL);
  guint product = MW_NONE;
  guint domain = MW_NONE;

  g_signal_connect_swapped (page, "product-activated", G_CALLBACK (heard_cb), &product);
  g_signal_connect_swapped (page, "domain-activated", G_CALLBACK (heard_cb), &domain);
  mw_search_page_set_mesh (MW_SEARCH_PAGE (page), mesh);

  /* At once, though the entry waits before it tells of a change. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "charts");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (product, ==, mw_mesh_find_product (mesh, "charts"));
  g_assert_cmpstr (mw_search_page_get_query (MW_SEARCH_PAGE (page)), ==, "charts");

  gtk_editable_set_text (GTK_EDITABLE (entry), "advertising");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (domain, ==, mw_mesh_find_domain (mesh, "ads"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_takes_words_from_another_entry (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_mesh ();
  GtkWidget *page = mw_search_page_new ();
  GtkWidget *entry = g_object_ref_sink (gtk_search_entry_new ());
  GtkWidget *window = mw_page_fixture_present (page, 360, 640);

  mw_search_page_attach_entry (MW_SEARCH_PAGE (page), GTK_SEARCH_ENTRY (entry));
  mw_search_page_set_mesh (MW_SEARCH_PAGE (page), mesh);
  gtk_editable_set_text (GTK_EDITABLE (entry), "user_id");
  mw_page_fixture_settle ();
  g_assert_cmpstr (mw_search_page_get_query (MW_SEARCH_PAGE (page)), ==, "user_id");
  g_assert_true (mw_page_fixture_shows (page, "plays.user_id"));

  mw_search_page_set_query (MW_SEARCH_PAGE (page), "audio");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "audio");
  mw_page_fixture_settle ();
  mw_page_fixture_save_picture (window, "search-narrow");

  gtk_window_destroy (GTK_WINDOW (window));
  /* The page is gone; the entry must not tell it anything. */
  gtk_editable_set_text (GTK_EDITABLE (entry), "more");
  mw_page_fixture_settle ();
  g_object_unref (entry);
}

static void
test_shows_hostile_text_as_it_is (void)
{
  g_autoptr(MwMesh) mesh = mw_page_fixture_new_hostile ();
  GtkWidget *page = mw_search_page_new ();
  GtkWidget *window = mw_page_fixture_present (page, 1000, 700);

  mw_search_page_set_mesh (MW_SEARCH_PAGE (page), mesh);
  mw_search_page_set_query (MW_SEARCH_PAGE (page), "passwd");
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (page, MW_HOSTILE_SHOWN));
  mw_page_fixture_save_picture (window, "search-hostile");

  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/search-page/groups-what-it-finds", test_groups_what_it_finds);
  g_test_add_func ("/search-page/enter-opens-the-first", test_enter_opens_the_first);
  g_test_add_func ("/search-page/takes-words-from-another-entry", test_takes_words_from_another_entry);
  g_test_add_func ("/search-page/shows-hostile-text-as-it-is", test_shows_hostile_text_as_it_is);

  return g_test_run ();
}

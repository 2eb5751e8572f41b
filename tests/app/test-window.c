/* test-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libdex.h>
#include <string.h>

#include "app/mw-fake-source.h"
#include "app/mw-recent.h"
#include "app/mw-window-private.h"
#include "model/mw-product-draft.h"
#include "pages/mw-page-fixture.h"

#define MESH \
        "[{apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: music}, " \
        "{apiVersion: v1.0.0, kind: DataProduct, id: charts, name: Charts, status: active, domain: music}]"
#define LONG_NAME "The registry of all data products of the company and of those that it bought & <b>more</b>"

static GSettings *settings;

static MwWindow *
new_window (int width,
            int height)
{
  MwWindow *self;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  self = mw_window_new (NULL, settings);
  gtk_window_present (GTK_WINDOW (self));
  mw_page_fixture_settle ();

  return self;
}

static gboolean
is_at_rest (gpointer window)
{
  return !mw_session_get_is_busy (mw_window_get_session (window));
}

static void
open_source (MwWindow     *self,
             MwFakeSource *source)
{
  mw_window_take_source (self, MW_SOURCE (source), NULL);
  mw_fake_source_wait (is_at_rest, self);
  mw_page_fixture_settle ();
}

static MwFakeSource *
new_source (const char *address,
            gboolean    is_writable)
{
  MwFakeSource *source = mw_fake_source_new (address, "Registry", is_writable);

  mw_fake_source_set_yaml (source, MESH);

  return source;
}

static void
close_window (MwWindow *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
  mw_page_fixture_settle ();
}

#define assert_shows(self, text) g_assert_true (mw_page_fixture_shows (GTK_WIDGET (self), text))
#define assert_hides(self, text) g_assert_false (mw_page_fixture_shows (GTK_WIDGET (self), text))

static void
picture (MwWindow   *self,
         const char *name)
{
  g_autofree char *file = g_strconcat ("window-", name, NULL);

  mw_page_fixture_save_picture (GTK_WIDGET (self), file);
}

static void
test_the_first_screen_offers_what_was_open_before (void)
{
  MwWindow *self = new_window (900, 700);

  assert_shows (self, "Explore a Data Mesh");
  assert_hides (self, "Recent");
  picture (self, "welcome");
  close_window (self);

  mw_recent_add (settings, "https://a.example", LONG_NAME);
  mw_recent_add (settings, "/home/me/mesh.yaml", NULL);
  self = new_window (360, 640);
  assert_shows (self, "Recent");
  assert_shows (self, LONG_NAME);
  assert_shows (self, "https://a.example");
  picture (self, "welcome-recent-narrow");
  close_window (self);
  g_settings_reset (settings, "recent-registries");
}

static void
test_loading_can_be_given_up (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (900, 700);

  mw_fake_source_hold (source);
  mw_window_take_source (self, MW_SOURCE (source), NULL);
  mw_page_fixture_settle ();
  assert_shows (self, "Fetching the mesh…");
  assert_shows (self, "Connecting…");
  g_assert_false (gtk_widget_is_sensitive (GTK_WIDGET (self->search_entry)));
  picture (self, "connecting");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.close-registry", NULL);
  mw_page_fixture_settle ();
  assert_shows (self, "Explore a Data Mesh");
  g_assert_cmpuint (mw_fake_source_count_cancelled (source), ==, 1);
  close_window (self);
}

static void
test_a_failure_says_why_and_can_be_tried_again (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (900, 700);

  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_UNREACHABLE, "Nothing answers at <b>a</b> & b.");
  open_source (self, source);
  assert_shows (self, "The Mesh Could Not Be Fetched");
  assert_shows (self, "Nothing answers at <b>a</b> & b.\n\nCheck the address and the network, then try again.");
  g_assert_nonnull (mw_window_get_error (self));
  picture (self, "failed");

  mw_fake_source_set_error (source, 0, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
  mw_fake_source_wait (is_at_rest, self);
  mw_page_fixture_settle ();
  assert_hides (self, "The Mesh Could Not Be Fetched");
  g_assert_null (mw_window_get_error (self));
  close_window (self);
}

static gboolean
has_error (gpointer window)
{
  return mw_window_get_error (window) != NULL;
}

static void
test_an_address_that_does_not_open_stays_to_be_tried_again (void)
{
  MwWindow *self = new_window (900, 700);

  mw_window_open_address (self, "/nonexistent/mesh.yaml");
  mw_fake_source_wait (has_error, self);
  mw_page_fixture_settle ();
  assert_shows (self, "The Mesh Could Not Be Fetched");
  assert_shows (self, "/nonexistent/mesh.yaml");

  gtk_widget_activate_action (GTK_WIDGET (self), "win.refresh", NULL);
  mw_fake_source_wait (has_error, self);

  /* Known at once, and not waited for ever. */
  mw_window_open_address (self, "gopher://a.example");
  mw_fake_source_wait (has_error, self);
  close_window (self);
}

static void
test_a_stale_mesh_is_shown_and_said_to_be_stale (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (900, 700);

  open_source (self, source);
  g_assert_false (adw_banner_get_revealed (self->stale_banner));
  mw_fake_source_set_error (source, MW_REGISTRY_ERROR_UNREACHABLE, "Nothing answers at <b>a</b> & b.");
  mw_session_refresh (mw_window_get_session (self));
  mw_fake_source_wait (is_at_rest, self);
  mw_page_fixture_settle ();
  g_assert_true (adw_banner_get_revealed (self->stale_banner));
  g_assert_true (g_str_has_suffix (adw_banner_get_title (self->stale_banner), "<b>a</b> & b."));
  g_assert_false (adw_banner_get_use_markup (self->stale_banner));
  assert_hides (self, "The Mesh Could Not Be Fetched");
  picture (self, "stale");

  mw_fake_source_set_error (source, 0, NULL);
  mw_session_refresh (mw_window_get_session (self));
  mw_fake_source_wait (is_at_rest, self);
  g_assert_false (adw_banner_get_revealed (self->stale_banner));
  close_window (self);
}

static void
test_what_is_left_out_is_told (void)
{
  g_autoptr(MwFakeSource) source = new_source ("/mesh", FALSE);
  MwWindow *self = new_window (900, 700);

  mw_source_take_complaints (MW_SOURCE (source), g_strsplit ("<b>a.yaml is left out.|b.yaml is left out.", "|", -1));
  open_source (self, source);
  g_assert_true (adw_banner_get_revealed (self->complaints_banner));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-complaints", NULL);
  mw_page_fixture_settle ();
  assert_shows (self, "<b>a.yaml is left out.\n\nb.yaml is left out.");
  picture (self, "complaints");
  close_window (self);
}

static void
test_a_read_only_mesh_says_so_before_anything_is_typed (void)
{
  g_autoptr(MwFakeSource) list = new_source ("/home/me/mesh.yaml", FALSE);
  g_autoptr(MwFakeSource) registry = new_source ("https://a.example", TRUE);
  g_autoptr(GPtrArray) documents = NULL;
  MwWindow *self = new_window (1100, 700);
  MwDesignerPage *page;
  MwProductDraft *draft;

  open_source (self, list);
  mw_window_design (self);
  mw_page_fixture_settle ();
  assert_shows (self, "This mesh is a list of documents, which can only be read. "
                "Connect to a registry to publish; the draft stays.");
  g_assert_false (self->draft_is_touched);
  page = self->designer_page;
  draft = mw_designer_page_get_draft (page);
  g_object_set (draft, "name", "Listens", NULL);
  g_assert_true (self->draft_is_touched);
  picture (self, "read-only");

  /* Asked for all the same, it explains instead of sending. */
  documents = mw_draft_documents_new (draft);
  g_signal_emit_by_name (page, "publish-requested", documents);
  mw_page_fixture_settle ();
  assert_shows (self, "Nothing was published.");
  g_assert_cmpuint (mw_fake_source_count_puts (list), ==, 0);

  /* The draft goes along to where it can be published. */
  open_source (self, registry);
  mw_window_design (self);
  mw_page_fixture_settle ();
  g_assert_true (self->designer_page == page);
  g_assert_cmpstr (mw_product_draft_get_name (draft), ==, "Listens");
  g_assert_null (mw_window_dup_obstacle (self));

  /* And is not lost by closing the window. */
  gtk_window_close (GTK_WINDOW (self));
  mw_page_fixture_settle ();
  assert_shows (self, "Discard the Draft?");
  picture (self, "discard");
  close_window (self);
}

static void
type_search (MwWindow   *self,
             const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  mw_page_fixture_settle ();
}

static const char *
get_tag (MwWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->page_view);

  return page != NULL ? adw_navigation_page_get_tag (page) : NULL;
}

static void
test_search_is_shown_in_place_and_left_again (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (1100, 700);
  AdwNavigationPage *product;

  open_source (self, source);
  mw_window_show_product (self, "plays");
  mw_page_fixture_settle ();
  product = adw_navigation_view_get_visible_page (self->page_view);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.find", NULL);
  g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (self->search_entry)));
  type_search (self, "charts");
  g_assert_cmpstr (get_tag (self), ==, "search");
  assert_shows (self, "Charts");
  picture (self, "search");

  /* Escape: the very page that was there before. */
  g_signal_emit_by_name (self->search_entry, "stop-search");
  mw_page_fixture_settle ();
  g_assert_true (adw_navigation_view_get_visible_page (self->page_view) == product);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), ==, "");

  /* Enter opens the first; back is what was found, and back again ends it. */
  type_search (self, "charts");
  g_signal_emit_by_name (self->search_entry, "activate");
  mw_page_fixture_settle ();
  g_assert_cmpstr (get_tag (self), !=, "search");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  mw_page_fixture_settle ();
  g_assert_cmpstr (get_tag (self), ==, "search");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  mw_page_fixture_settle ();
  g_assert_true (adw_navigation_view_get_visible_page (self->page_view) == product);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), ==, "");

  /* Wiping the words out is as good as Escape. */
  type_search (self, "charts");
  type_search (self, "");
  g_assert_true (adw_navigation_view_get_visible_page (self->page_view) == product);
  close_window (self);
}

static void
test_search_works_where_it_is_narrow (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (360, 640);

  open_source (self, source);
  g_assert_true (adw_navigation_split_view_get_collapsed (self->split_view));
  gtk_widget_activate_action (GTK_WIDGET (self), "win.find", NULL);
  mw_page_fixture_settle ();
  g_assert_cmpstr (get_tag (self), ==, "search");
  g_assert_true (adw_navigation_split_view_get_show_content (self->split_view));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (self)), GTK_WIDGET (self->search_page)));

  mw_search_page_set_query (self->search_page, "charts");
  mw_page_fixture_settle ();
  assert_shows (self, "Charts");
  picture (self, "search-narrow");

  g_signal_emit_by_name (self->search_page, "stopped");
  mw_page_fixture_settle ();
  g_assert_cmpstr (get_tag (self), ==, "map");

  /* Typed into the sidebar, the words go along. */
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  type_search (self, "pl");
  g_assert_cmpstr (get_tag (self), ==, "search");
  g_assert_true (adw_navigation_split_view_get_show_content (self->split_view));
  g_assert_cmpstr (mw_search_page_get_query (self->search_page), ==, "pl");
  close_window (self);
}

static void
test_hostile_and_long_names_are_only_text (void)
{
  g_autoptr(MwFakeSource) source = mw_fake_source_new ("https://a.example", LONG_NAME, TRUE);
  MwWindow *self = new_window (1100, 700);

  mw_fake_source_set_yaml (source, MESH);
  open_source (self, source);
  assert_shows (self, LONG_NAME);
  mw_window_tell (self, LONG_NAME);
  mw_page_fixture_settle ();
  picture (self, "long-name");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  picture (self, "dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_LIGHT);
  close_window (self);

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  self = new_window (1100, 700);
  open_source (self, source);
  picture (self, "rtl");
  close_window (self);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_a_stored_size_is_made_to_fit (void)
{
  MwWindow *self = new_window (-5, 1000000);
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_assert_cmpint (width, ==, 360);
  g_assert_cmpint (height, >=, 294);
  g_assert_cmpint (height, <, 20000);
  close_window (self);
}

static void
test_a_closed_window_is_gone (void)
{
  g_autoptr(MwFakeSource) source = new_source ("https://a.example", TRUE);
  MwWindow *self = new_window (900, 700);

  open_source (self, source);
  mw_fake_source_hold (source);
  mw_session_refresh (mw_window_get_session (self));
  g_object_add_weak_pointer (G_OBJECT (self), (gpointer *) &self);
  gtk_window_close (GTK_WINDOW (self));
  mw_page_fixture_settle ();
  mw_page_fixture_settle ();
  g_assert_null (self);
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  settings = g_settings_new (APP_ID);

  g_test_add_func ("/window/the-first-screen-offers-what-was-open-before",
                   test_the_first_screen_offers_what_was_open_before);
  g_test_add_func ("/window/loading-can-be-given-up", test_loading_can_be_given_up);
  g_test_add_func ("/window/a-failure-says-why-and-can-be-tried-again",
                   test_a_failure_says_why_and_can_be_tried_again);
  g_test_add_func ("/window/an-address-that-does-not-open-stays-to-be-tried-again",
                   test_an_address_that_does_not_open_stays_to_be_tried_again);
  g_test_add_func ("/window/a-stale-mesh-is-shown-and-said-to-be-stale",
                   test_a_stale_mesh_is_shown_and_said_to_be_stale);
  g_test_add_func ("/window/what-is-left-out-is-told", test_what_is_left_out_is_told);
  g_test_add_func ("/window/a-read-only-mesh-says-so-before-anything-is-typed",
                   test_a_read_only_mesh_says_so_before_anything_is_typed);
  g_test_add_func ("/window/search-is-shown-in-place-and-left-again",
                   test_search_is_shown_in_place_and_left_again);
  g_test_add_func ("/window/search-works-where-it-is-narrow", test_search_works_where_it_is_narrow);
  g_test_add_func ("/window/hostile-and-long-names-are-only-text", test_hostile_and_long_names_are_only_text);
  g_test_add_func ("/window/a-stored-size-is-made-to-fit", test_a_stored_size_is_made_to_fit);
  g_test_add_func ("/window/a-closed-window-is-gone", test_a_closed_window_is_gone);

  return g_test_run ();
}

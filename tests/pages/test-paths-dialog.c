/* test-paths-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector.h"
#include "mw-map-fixture.h"
#include "pages/mw-paths-dialog.h"

typedef struct
{
  MwMesh        *mesh;
  MwPathsDialog *dialog;
  GtkWindow     *window;
  char          *selector;       /* what was to be shown; NULL: nothing */
  GArray        *edges;
} Fixture;

static void
paths_shown_cb (MwPathsDialog *dialog,
                const char    *selector,
                GArray        *edges,
                Fixture       *fixture)
{
  g_set_str (&fixture->selector, selector);
  g_clear_pointer (&fixture->edges, g_array_unref);
  fixture->edges = g_array_ref (edges);
}

static void
set_up_at (Fixture    *fixture,
           MwMesh     *mesh,
           const char *from,
           const char *to,
           int         width)
{
  fixture->mesh = mesh;
  fixture->selector = NULL;
  fixture->edges = NULL;
  fixture->dialog = mw_paths_dialog_new (fixture->mesh, from, to);
  g_signal_connect (fixture->dialog, "paths-shown", G_CALLBACK (paths_shown_cb), fixture);
  fixture->window = mw_map_fixture_show_dialog (fixture->dialog, width, 700);
  mw_canvas_fixture_settle (NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  set_up_at (fixture, mw_map_fixture_new_mesh (), "plays", NULL, 900);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_clear_pointer (&fixture->edges, g_array_unref);
  g_free (fixture->selector);
  g_clear_object (&fixture->mesh);
}

static void
ask (Fixture    *fixture,
     const char *to)
{
  mw_map_fixture_type (mw_map_fixture_get (fixture->dialog, "to_row"), to);
  mw_canvas_fixture_settle (NULL);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return mw_page_fixture_shows (GTK_WIDGET (fixture->dialog), text);
}

static void
test_lists_ways_the_shortest_first (Fixture      *fixture,
                                    gconstpointer unused)
{
  GtkWidget *show = mw_map_fixture_get (fixture->dialog, "show_button");

  g_assert_false (gtk_widget_is_sensitive (show));
  ask (fixture, "royalties");
  g_assert_true (shows (fixture, "Plays → Royalties"));
  g_assert_true (shows (fixture, "Plays → Podcast Plays → Royalties"));
  g_assert_true (shows (fixture, "2 steps"));
  g_assert_true (gtk_widget_is_sensitive (show));
  g_assert_nonnull (mw_map_fixture_find_text (fixture->dialog, "2 paths"));

  ask (fixture, "");
  g_assert_false (shows (fixture, "Plays → Royalties"));
  g_assert_false (gtk_widget_is_sensitive (show));
}

/* Names with quotation marks, ids with dots. */
static void
test_takes_names_as_they_are_quoted (Fixture      *fixture,
                                     gconstpointer unused)
{
  ask (fixture, "\"i:1..2\"");
  g_assert_true (shows (fixture, "Plays → Royalties → The \"Ledger\""));
  /* What is a part of all ways is said at its step. */
  g_assert_true (shows (fixture, "All need this"));
  ask (fixture, "\"The \\\"Ledger\\\"\"");
  g_assert_true (shows (fixture, "Plays → Royalties → The \"Ledger\""));
}

static void
test_says_when_no_way_leads_there (Fixture      *fixture,
                                   gconstpointer unused)
{
  ask (fixture, "alone");
  g_assert_true (shows (fixture, "No path leads there."));
  g_assert_false (gtk_widget_is_sensitive (mw_map_fixture_get (fixture->dialog, "show_button")));
}

static void
test_swaps (Fixture      *fixture,
            gconstpointer unused)
{
  ask (fixture, "royalties");
  mw_map_fixture_click (mw_page_fixture_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BUTTON_ROW, "Swap"));
  mw_canvas_fixture_settle (NULL);
  g_assert_cmpstr (gtk_editable_get_text (mw_map_fixture_get (fixture->dialog, "from_row")), ==, "royalties");
  g_assert_cmpstr (gtk_editable_get_text (mw_map_fixture_get (fixture->dialog, "to_row")), ==, "plays");
  g_assert_true (shows (fixture, "No path leads there."));
}

static void
test_underlines_what_is_wrong (Fixture      *fixture,
                               gconstpointer unused)
{
  gpointer to = mw_map_fixture_get (fixture->dialog, "to_row");
  g_autofree char *wrong = NULL;
  g_autofree char *right = NULL;

  ask (fixture, "plays royaltis");
  wrong = mw_map_fixture_dup_wrong (to);
  g_assert_cmpstr (wrong, ==, "royaltis");
  g_assert_true (gtk_widget_has_css_class (to, "error"));
  g_assert_false (gtk_widget_has_css_class (mw_map_fixture_get (fixture->dialog, "from_row"), "error"));

  ask (fixture, "royalties");
  right = mw_map_fixture_dup_wrong (to);
  g_assert_null (right);
  g_assert_false (gtk_widget_has_css_class (to, "error"));
}

static void
assert_shown (Fixture    *fixture,
              guint       n_edges,
              const char *expected)
{
  g_autoptr(MwSelector) selector = mw_selector_new (fixture->selector, NULL);
  g_autoptr(GArray) products = mw_selector_evaluate (selector, fixture->mesh, mw_mesh_get_time (fixture->mesh), NULL);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < products->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            mw_mesh_get_products (fixture->mesh, NULL)[g_array_index (products, guint, i)].id);
  g_assert_cmpstr (ids->str, ==, expected);
  g_assert_cmpuint (fixture->edges->len, ==, n_edges);
}

static void
test_shows_all_ways_and_marks_the_shortest (Fixture      *fixture,
                                            gconstpointer unused)
{
  ask (fixture, "\"i:1..2\"");
  mw_map_fixture_click (mw_map_fixture_get (fixture->dialog, "show_button"));
  assert_shown (fixture, 2, "plays podcast-plays royalties i:1..2");
}

static void
test_marks_the_way_that_is_chosen (Fixture      *fixture,
                                   gconstpointer unused)
{
  GtkWidget *row;
  GtkWidget *button;

  ask (fixture, "royalties");
  row = mw_page_fixture_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_EXPANDER_ROW, "Plays → Podcast Plays → Royalties");
  button = mw_page_fixture_find (row, GTK_TYPE_BUTTON, NULL);
  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Show This Path on the Map");
  mw_map_fixture_click (button);
  assert_shown (fixture, 2, "plays podcast-plays royalties");
}

static void
test_suggests_products (Fixture      *fixture,
                        gconstpointer unused)
{
  GtkWidget *to = mw_map_fixture_get (fixture->dialog, "to_row");
  GtkWidget *list = mw_page_fixture_find (to, GTK_TYPE_POPOVER, NULL);

  ask (fixture, "roy");
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (mw_map_fixture_press (to, GDK_KEY_Down));
  g_assert_true (mw_map_fixture_press (to, GDK_KEY_Return));
  mw_canvas_fixture_settle (NULL);
  g_assert_true (shows (fixture, "Plays → Royalties"));
}

/* Ways go round in the demo: none of them passes a product twice. */
static void
test_goes_through_rings (void)
{
  Fixture fixture = { 0 };

  set_up_at (&fixture, mw_canvas_fixture_load_demo (), "playback-events", "domain:finance", 900);
  g_assert_true (gtk_widget_is_sensitive (mw_map_fixture_get (fixture.dialog, "show_button")));
  mw_map_fixture_draw (fixture.window, "paths-dialog");
  mw_map_fixture_type (mw_map_fixture_get (fixture.dialog, "to_row"), "brand-tracker");
  mw_map_fixture_draw (fixture.window, "paths-dialog-none");
  mw_map_fixture_type (mw_map_fixture_get (fixture.dialog, "to_row"), "brand-traker+");
  mw_map_fixture_draw (fixture.window, "paths-dialog-wrong");
  tear_down (&fixture, NULL);
}

static void
test_fits_a_phone (void)
{
  Fixture fixture = { 0 };

  set_up_at (&fixture, mw_canvas_fixture_load_demo (), "playback-events", "royalty-statements", 360);
  mw_map_fixture_draw (fixture.window, "paths-dialog-narrow");
  g_assert_cmpint (mw_map_fixture_get_least_width (fixture.dialog), <=, 360);
  tear_down (&fixture, NULL);

  set_up_at (&fixture, mw_page_fixture_new_hostile (), "p*", "q*", 360);
  mw_map_fixture_draw (fixture.window, "paths-dialog-hostile");
  g_assert_cmpint (mw_map_fixture_get_least_width (fixture.dialog), <=, 360);
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/paths-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("lists-ways-the-shortest-first", test_lists_ways_the_shortest_first);
  ADD ("takes-names-as-they-are-quoted", test_takes_names_as_they_are_quoted);
  ADD ("says-when-no-way-leads-there", test_says_when_no_way_leads_there);
  ADD ("swaps", test_swaps);
  ADD ("underlines-what-is-wrong", test_underlines_what_is_wrong);
  ADD ("shows-all-ways-and-marks-the-shortest", test_shows_all_ways_and_marks_the_shortest);
  ADD ("marks-the-way-that-is-chosen", test_marks_the_way_that_is_chosen);
  ADD ("suggests-products", test_suggests_products);
#undef ADD
  g_test_add_func ("/paths-dialog/goes-through-rings", test_goes_through_rings);
  g_test_add_func ("/paths-dialog/fits-a-phone", test_fits_a_phone);

  return g_test_run ();
}

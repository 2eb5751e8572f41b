/* test-views-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-fixture.h"
#include "pages/mw-views-dialog.h"

typedef struct
{
  MwViewsDialog *dialog;
  GtkWindow     *window;
  char          *saved;
  char          *removed;
  char          *shared;
  MwView        *chosen;
  guint          n_files;
} Fixture;

static void
set_string_cb (MwViewsDialog *dialog,
               const char    *text,
               char         **place)
{
  g_set_str (place, text);
}

static void
chosen_cb (MwViewsDialog *dialog,
           const MwView  *view,
           Fixture       *fixture)
{
  fixture->chosen = mw_view_copy (view);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static GPtrArray *
new_views (const char *first,
           const char *second)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_view_free);
  const char *names[] = { first, second };

  for (guint i = 0; i < G_N_ELEMENTS (names) && names[i] != NULL; i++)
    {
      MwView *view = mw_view_new ();

      g_set_str (&view->name, names[i]);
      mw_view_show_neighbourhood (view, names[i]);
      g_ptr_array_add (views, view);
    }

  return views;
}

static void
set_up_at (Fixture *fixture,
           int      width)
{
  *fixture = (Fixture) { 0 };
  fixture->dialog = mw_views_dialog_new ();
  g_signal_connect (fixture->dialog, "save-requested", G_CALLBACK (set_string_cb), &fixture->saved);
  g_signal_connect (fixture->dialog, "remove-requested", G_CALLBACK (set_string_cb), &fixture->removed);
  g_signal_connect (fixture->dialog, "share-requested", G_CALLBACK (set_string_cb), &fixture->shared);
  g_signal_connect (fixture->dialog, "view-chosen", G_CALLBACK (chosen_cb), fixture);
  g_signal_connect_swapped (fixture->dialog, "file-requested", G_CALLBACK (count_cb), &fixture->n_files);
  mw_views_dialog_set_name (fixture->dialog, "Domains");
  fixture->window = mw_map_fixture_show_dialog (fixture->dialog, width, 640);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr(GPtrArray) views = new_views ("Money", "b");

  set_up_at (fixture, 700);
  mw_views_dialog_set_views (fixture->dialog, views);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_free (fixture->saved);
  g_free (fixture->removed);
  g_free (fixture->shared);
  g_clear_pointer (&fixture->chosen, mw_view_free);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *name)
{
  return mw_page_fixture_find (mw_map_fixture_get (fixture->dialog, "saved_group"), ADW_TYPE_ACTION_ROW, name);
}

static void
test_saves_under_a_name (Fixture      *fixture,
                         gconstpointer unused)
{
  gpointer name = mw_map_fixture_get (fixture->dialog, "name_row");
  gpointer save = mw_map_fixture_get (fixture->dialog, "save_button");

  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Domains");
  mw_map_fixture_type (name, "   ");
  g_assert_false (gtk_widget_is_sensitive (save));
  mw_map_fixture_type (name, "  All that pays ");
  g_assert_cmpstr (gtk_button_get_label (save), ==, "_Save");
  mw_map_fixture_click (save);
  g_assert_cmpstr (fixture->saved, ==, "All that pays");
}

/* Nobody loses a view by taking its name again unawares. */
static void
test_says_that_it_replaces (Fixture      *fixture,
                            gconstpointer unused)
{
  g_autoptr(GPtrArray) none = new_views (NULL, NULL);
  gpointer save = mw_map_fixture_get (fixture->dialog, "save_button");

  mw_map_fixture_type (mw_map_fixture_get (fixture->dialog, "name_row"), "Money ");
  g_assert_cmpstr (gtk_button_get_label (save), ==, "_Replace");
  mw_views_dialog_set_views (fixture->dialog, none);
  g_assert_cmpstr (gtk_button_get_label (save), ==, "_Save");
}

static void
test_opens_what_is_kept (Fixture      *fixture,
                         gconstpointer unused)
{
  g_signal_emit_by_name (find_row (fixture, "b"), "activated");
  g_assert_nonnull (fixture->chosen);
  g_assert_cmpstr (fixture->chosen->name, ==, "b");
  g_assert_cmpstr (fixture->chosen->focus, ==, "b");
}

static void
test_removes_one (Fixture      *fixture,
                  gconstpointer unused)
{
  g_autoptr(GPtrArray) left = new_views ("b", NULL);
  GtkWidget *button = mw_page_fixture_find (find_row (fixture, "Money"), GTK_TYPE_BUTTON, NULL);

  g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, "Remove “Money”");
  mw_map_fixture_click (button);
  g_assert_cmpstr (fixture->removed, ==, "Money");
  mw_views_dialog_set_views (fixture->dialog, left);
  g_assert_null (find_row (fixture, "Money"));
  g_assert_nonnull (find_row (fixture, "b"));
}

static void
test_asks_for_files (Fixture      *fixture,
                     gconstpointer unused)
{
  mw_map_fixture_click (mw_page_fixture_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BUTTON_ROW, "Share as a File…"));
  g_assert_cmpstr (fixture->shared, ==, "Domains");
  mw_map_fixture_click (mw_page_fixture_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BUTTON_ROW, "Open a View File…"));
  g_assert_cmpuint (fixture->n_files, ==, 1);
}

static void
test_looks_as_designed (void)
{
  g_autoptr(GPtrArray) views = new_views ("Money", MW_HOSTILE " that goes on and on, as names of registries do");
  g_autoptr(GPtrArray) none = new_views (NULL, NULL);
  Fixture fixture;

  set_up_at (&fixture, 700);
  mw_views_dialog_set_views (fixture.dialog, none);
  mw_map_fixture_draw (fixture.window, "views-dialog-empty");
  mw_views_dialog_set_views (fixture.dialog, views);
  mw_map_fixture_draw (fixture.window, "views-dialog");
  g_assert_nonnull (mw_map_fixture_find_text (fixture.dialog, MW_HOSTILE_SHOWN));
  tear_down (&fixture, NULL);

  set_up_at (&fixture, 360);
  mw_views_dialog_set_views (fixture.dialog, views);
  mw_map_fixture_draw (fixture.window, "views-dialog-narrow");
  g_assert_cmpint (mw_map_fixture_get_least_width (fixture.dialog), <=, 360);
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/views-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("saves-under-a-name", test_saves_under_a_name);
  ADD ("says-that-it-replaces", test_says_that_it_replaces);
  ADD ("opens-what-is-kept", test_opens_what_is_kept);
  ADD ("removes-one", test_removes_one);
  ADD ("asks-for-files", test_asks_for_files);
#undef ADD
  g_test_add_func ("/views-dialog/looks-as-designed", test_looks_as_designed);

  return g_test_run ();
}

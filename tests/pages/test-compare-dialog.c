/* test-compare-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-map-fixture.h"
#include "pages/mw-compare-dialog.h"

typedef struct
{
  MwMesh          *mesh;
  MwCompareDialog *dialog;
  GtkWindow       *window;
  gint64           time;
  char            *selections;
  guint            n_drafts;
} Fixture;

static void
time_chosen_cb (MwCompareDialog *dialog,
                gint64           time,
                Fixture         *fixture)
{
  fixture->time = time;
}

static void
selections_chosen_cb (MwCompareDialog *dialog,
                      const char      *first,
                      const char      *second,
                      Fixture         *fixture)
{
  g_free (fixture->selections);
  fixture->selections = g_strdup_printf ("%s | %s", first, second);
}

static void
draft_chosen_cb (MwCompareDialog *dialog,
                 Fixture         *fixture)
{
  fixture->n_drafts++;
}

static void
set_up_at (Fixture    *fixture,
           MwMesh     *mesh,
           gboolean    has_draft,
           const char *selector,
           int         width,
           int         height)
{
  fixture->mesh = mesh;
  fixture->dialog = mw_compare_dialog_new (fixture->mesh, has_draft, selector);
  fixture->time = 0;
  fixture->selections = NULL;
  fixture->n_drafts = 0;
  g_signal_connect (fixture->dialog, "time-chosen", G_CALLBACK (time_chosen_cb), fixture);
  g_signal_connect (fixture->dialog, "selections-chosen", G_CALLBACK (selections_chosen_cb), fixture);
  g_signal_connect (fixture->dialog, "draft-chosen", G_CALLBACK (draft_chosen_cb), fixture);
  fixture->window = mw_map_fixture_show_dialog (fixture->dialog, width, height);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  set_up_at (fixture, mw_map_fixture_new_mesh (), TRUE, "domain:growth", 800, 800);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_free (fixture->selections);
  g_clear_object (&fixture->mesh);
}

static void
press (Fixture    *fixture,
       const char *title)
{
  mw_map_fixture_click (mw_page_fixture_find (GTK_WIDGET (fixture->dialog), ADW_TYPE_BUTTON_ROW, title));
}

/* Seconds that the button chooses; it closes the dialog. */
static gint64
choose (MwMesh     *mesh,
        const char *title)
{
  Fixture fixture;
  gint64 time;

  set_up_at (&fixture, g_object_ref (mesh), FALSE, NULL, 800, 800);
  press (&fixture, title);
  time = fixture.time;
  tear_down (&fixture, NULL);

  return time;
}

static void
test_counts_days_back_from_the_mesh (Fixture      *fixture,
                                     gconstpointer unused)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_local (mw_mesh_get_time (fixture->mesh));
  g_autoptr(GDateTime) week = g_date_time_add_weeks (now, -1);
  g_autoptr(GDateTime) month = g_date_time_add_months (now, -1);
  g_autoptr(GDateTime) year = g_date_time_add_years (now, -1);

  g_assert_cmpint (choose (fixture->mesh, "A Week Ago"), ==, g_date_time_to_unix (week));
  g_assert_cmpint (choose (fixture->mesh, "A Month Ago"), ==, g_date_time_to_unix (month));
  g_assert_cmpint (choose (fixture->mesh, "A Year Ago"), ==, g_date_time_to_unix (year));
}

static void
test_a_day_counts_to_its_end_and_is_over (Fixture      *fixture,
                                          gconstpointer unused)
{
  GtkCalendar *calendar = mw_map_fixture_get (fixture->dialog, "calendar");
  GtkWidget *button = mw_map_fixture_get (fixture->dialog, "day_button");
  g_autoptr(GDateTime) day = g_date_time_new_local (2024, 2, 29, 0, 0, 0);
  g_autoptr(GDateTime) end = g_date_time_new_local (2024, 2, 29, 23, 59, 59);
  g_autoptr(GDateTime) late = g_date_time_new_local (2999, 1, 1, 0, 0, 0);

  gtk_calendar_select_day (calendar, late);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_cmpstr (gtk_label_get_text (mw_map_fixture_get (fixture->dialog, "day_caveats")), ==,
                   "Choose a day that is over.");

  gtk_calendar_select_day (calendar, day);
  mw_map_fixture_click (button);
  g_assert_cmpint (fixture->time, ==, g_date_time_to_unix (end));
}

static void
test_selections_are_checked_first (Fixture      *fixture,
                                   gconstpointer unused)
{
  gpointer first = mw_map_fixture_get (fixture->dialog, "first_row");
  gpointer second = mw_map_fixture_get (fixture->dialog, "second_row");
  g_autofree char *wrong = NULL;

  g_assert_cmpstr (gtk_editable_get_text (first), ==, "domain:growth");
  g_assert_false (gtk_widget_is_sensitive (mw_map_fixture_get (fixture->dialog, "selections_row")));

  mw_map_fixture_type (second, "plays (royalties");
  press (fixture, "Compare Selections");
  g_assert_null (fixture->selections);
  g_assert_true (gtk_widget_has_css_class (second, "error"));
  g_assert_true (gtk_widget_get_visible (mw_map_fixture_get (fixture->dialog, "problem")));

  /* Nobody has that name. */
  mw_map_fixture_type (second, "plays royaltis");
  g_assert_false (gtk_widget_has_css_class (second, "error"));
  press (fixture, "Compare Selections");
  wrong = mw_map_fixture_dup_wrong (second);
  g_assert_null (fixture->selections);
  g_assert_cmpstr (wrong, ==, "royaltis");

  mw_map_fixture_type (second, "plays royalties");
  press (fixture, "Compare Selections");
  g_assert_cmpstr (fixture->selections, ==, "domain:growth | plays royalties");
}

static void
test_offers_the_draft_when_there_is_one (Fixture      *fixture,
                                         gconstpointer unused)
{
  Fixture without = { 0 };

  press (fixture, "What Publishing Would Change");
  g_assert_cmpuint (fixture->n_drafts, ==, 1);

  set_up_at (&without, mw_map_fixture_new_mesh (), FALSE, NULL, 800, 800);
  g_assert_false (gtk_widget_get_visible (mw_map_fixture_get (without.dialog, "draft_group")));
  g_assert_cmpstr (gtk_editable_get_text (mw_map_fixture_get (without.dialog, "first_row")), ==, "");
  tear_down (&without, NULL);
}

static MwHistory *
new_history (const char *text)
{
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  MwDocument *document = mw_document_new (bytes, NULL);

  g_assert_nonnull (document);
  g_ptr_array_add (documents, document);

  return mw_history_new (documents);
}

static const char events[] =
  "{\"events\": [{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"x\","
  " \"type\": \"com.entropy-data.event.DataProductCreatedEvent\", \"subject\": \"plays\", \"time\": \"2024-05-03T10:00:00Z\"}]}";

static void
test_says_what_the_records_leave_out (Fixture      *fixture,
                                      gconstpointer unused)
{
  g_autoptr(MwHistory) nothing = new_history ("{\"events\": []}");
  g_autoptr(MwHistory) history = new_history (events);
  g_autoptr(GDateTime) first = g_date_time_new_from_unix_local (1714730400);
  g_autofree char *day = g_date_time_format (first, "%x");
  g_autoptr(GDateTime) early = g_date_time_new_local (2024, 2, 29, 0, 0, 0);
  GtkWidget *caveats = mw_map_fixture_get (fixture->dialog, "day_caveats");

  mw_compare_dialog_set_history (fixture->dialog, nothing);
  g_assert_nonnull (mw_map_fixture_find_text (fixture->dialog, "Nothing recorded what happened."));

  mw_compare_dialog_set_history (fixture->dialog, history);
  g_assert_null (mw_map_fixture_find_text (fixture->dialog, "Nothing recorded what happened."));
  g_assert_nonnull (mw_map_fixture_find_text (fixture->dialog, day));
  gtk_calendar_select_day (mw_map_fixture_get (fixture->dialog, "calendar"), early);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (caveats)), "this is before"));
}

static void
test_looks_as_designed (gconstpointer width)
{
  g_autoptr(MwHistory) history = new_history (events);
  g_autofree char *name = g_strdup_printf ("compare-dialog-%d", GPOINTER_TO_INT (width));
  g_autofree char *wrong = g_strconcat (name, "-wrong", NULL);
  Fixture fixture = { 0 };
  GtkWidget *expander;

  set_up_at (&fixture, mw_map_fixture_new_mesh (), TRUE, "domain:growth", GPOINTER_TO_INT (width), 1180);
  mw_compare_dialog_set_history (fixture.dialog, history);
  mw_map_fixture_draw (fixture.window, name);
  expander = mw_page_fixture_find (GTK_WIDGET (fixture.dialog), ADW_TYPE_EXPANDER_ROW, NULL);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander), TRUE);
  mw_map_fixture_type (mw_map_fixture_get (fixture.dialog, "second_row"), "plays royaltis");
  press (&fixture, "Compare Selections");
  mw_map_fixture_draw (fixture.window, wrong);
  g_assert_cmpint (mw_map_fixture_get_least_width (fixture.dialog), <=, 360);
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/compare-dialog/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("counts-days-back-from-the-mesh", test_counts_days_back_from_the_mesh);
  ADD ("a-day-counts-to-its-end-and-is-over", test_a_day_counts_to_its_end_and_is_over);
  ADD ("selections-are-checked-first", test_selections_are_checked_first);
  ADD ("offers-the-draft-when-there-is-one", test_offers_the_draft_when_there_is_one);
  ADD ("says-what-the-records-leave-out", test_says_what_the_records_leave_out);
#undef ADD
  g_test_add_data_func ("/compare-dialog/looks-as-designed", GINT_TO_POINTER (800), test_looks_as_designed);
  g_test_add_data_func ("/compare-dialog/looks-as-designed-when-narrow", GINT_TO_POINTER (360), test_looks_as_designed);

  return g_test_run ();
}

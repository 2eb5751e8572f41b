/* test-lineage-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-map-fixture.h"
#include "pages/mw-lineage-row.h"
#include "pages/mw-lineage-table.h"

typedef struct
{
  MwMesh         *mesh;
  MwLineageTable *table;
  GtkWindow      *window;
  guint           activated;
  char           *saved;
} Fixture;

static void
set_uint_cb (MwLineageTable *table,
             guint           value,
             guint          *place)
{
  *place = value;
}

static void
set_string_cb (MwLineageTable *table,
               const char     *text,
               char          **place)
{
  g_set_str (place, text);
}

static void
set_up_at (Fixture *fixture,
           MwMesh  *mesh,
           int      width)
{
  *fixture = (Fixture) { .mesh = mesh, .activated = MW_NONE };
  fixture->table = g_object_new (MW_TYPE_LINEAGE_TABLE, NULL);
  g_signal_connect (fixture->table, "product-activated", G_CALLBACK (set_uint_cb), &fixture->activated);
  g_signal_connect (fixture->table, "save-requested", G_CALLBACK (set_string_cb), &fixture->saved);
  fixture->window = mw_canvas_fixture_show (GTK_WIDGET (fixture->table), width, 480);
}

static void
show (Fixture    *fixture,
      const char *product)
{
  g_autoptr(MwGraph) graph = mw_graph_new_whole (fixture->mesh);

  mw_lineage_table_show (fixture->table, graph, product != NULL ? mw_mesh_find_product (fixture->mesh, product) : MW_NONE);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->table));
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  set_up_at (fixture, mw_map_fixture_new_mesh (), 900);
  show (fixture, "royalties");
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_free (fixture->saved);
  g_clear_object (&fixture->mesh);
}

static void
choose_scope (Fixture    *fixture,
              const char *scope)
{
  adw_toggle_group_set_active_name (mw_map_fixture_get (fixture->table, "scopes"), scope);
}

static GtkSelectionModel *
get_rows (Fixture *fixture)
{
  return gtk_column_view_get_model (mw_map_fixture_get (fixture->table, "view"));
}

/* A column of all rows, one after the other. */
static char *
dup_column (Fixture        *fixture,
            MwLineageColumn column)
{
  GListModel *rows = G_LIST_MODEL (get_rows (fixture));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(MwLineageRow) row = g_list_model_get_item (rows, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", mw_lineage_row_get_text (row, column));
    }

  return g_string_free_and_steal (text);
}

static void
assert_column (Fixture        *fixture,
               MwLineageColumn column,
               const char     *expected)
{
  g_autofree char *text = dup_column (fixture, column);

  g_assert_cmpstr (text, ==, expected);
}

static void
sort (Fixture    *fixture,
      const char *title,
      GtkSortType order)
{
  GtkColumnView *view = mw_map_fixture_get (fixture->table, "view");
  GListModel *columns = gtk_column_view_get_columns (view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_title (column), title) == 0)
        gtk_column_view_sort_by_column (view, column, order);
    }
}

static void
test_lists_what_the_picture_shows (Fixture      *fixture,
                                   gconstpointer unused)
{
  sort (fixture, "Name", GTK_SORT_ASCENDING);
  assert_column (fixture, MW_LINEAGE_NAME, "=Alone|Campaigns|Plays|Podcast Plays|Royalties|The \"Ledger\"");
  assert_column (fixture, MW_LINEAGE_GIVES, "0|0|2|1|1|1");
  g_assert_nonnull (mw_map_fixture_find_text (fixture->table, "6 rows"));
}

static void
test_lists_what_is_before_and_after (Fixture      *fixture,
                                     gconstpointer unused)
{
  choose_scope (fixture, "before");
  assert_column (fixture, MW_LINEAGE_NAME, "Plays|Podcast Plays");
  assert_column (fixture, MW_LINEAGE_STEPS, "1|1");
  assert_column (fixture, MW_LINEAGE_VIA, "Royalties|Royalties");
  g_assert_nonnull (mw_map_fixture_find_text (fixture->table, "2 products"));

  choose_scope (fixture, "after");
  assert_column (fixture, MW_LINEAGE_NAME, "The \"Ledger\"|Campaigns");
  assert_column (fixture, MW_LINEAGE_STEPS, "1|2");

  choose_scope (fixture, "picture");
  show (fixture, "plays");
  choose_scope (fixture, "before");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (mw_map_fixture_get (fixture->table, "stack")), ==, "empty");
}

static void
test_asks_about_the_chosen_row (Fixture      *fixture,
                                gconstpointer unused)
{
  AdwToggleGroup *scopes = mw_map_fixture_get (fixture->table, "scopes");

  show (fixture, NULL);
  g_assert_false (adw_toggle_get_enabled (adw_toggle_group_get_toggle (scopes, 1)));
  sort (fixture, "Name", GTK_SORT_ASCENDING);
  gtk_selection_model_select_item (get_rows (fixture), 3, TRUE);
  g_assert_true (adw_toggle_get_enabled (adw_toggle_group_get_toggle (scopes, 1)));
  choose_scope (fixture, "before");
  assert_column (fixture, MW_LINEAGE_NAME, "Plays");
  choose_scope (fixture, "picture");
  g_assert_false (adw_toggle_get_enabled (adw_toggle_group_get_toggle (scopes, 1)));
}

/* Ten comes after nine. */
static void
test_sorts_numbers_as_numbers (void)
{
  Fixture fixture;
  g_autoptr(GString) yaml = g_string_new ("- {apiVersion: v1.0.0, kind: DataProduct, id: hub, name: Hub, outputPorts: [{name: o, version: '1'}]}\n"
                                          "- {apiVersion: v1.0.0, kind: DataProduct, id: other, name: Other, outputPorts: [{name: o, version: '1'}]}\n");

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (yaml, "- {apiVersion: v1.0.0, kind: DataProduct, id: p%u, name: P%u}\n"
                            "- {id: g%u, info: {purpose: x, status: approved}, provider: {dataProductId: %s, outputPortId: o}, consumer: {dataProductId: p%u}}\n",
                            i, i, i, i < 10 ? "hub" : "other", i);

  set_up_at (&fixture, mw_canvas_fixture_new_mesh (yaml->str), 900);
  show (&fixture, NULL);
  sort (&fixture, "Gives To", GTK_SORT_DESCENDING);
  assert_column (&fixture, MW_LINEAGE_GIVES, "10|2|0|0|0|0|0|0|0|0|0|0|0|0");
  tear_down (&fixture, NULL);
}

static void
text_read_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      user_data)
{
  char **place = user_data;

  *place = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static char *
copy (Fixture *fixture)
{
  char *text = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "table.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->table)), NULL, text_read_cb, &text);
  while (text == NULL)
    g_main_context_iteration (NULL, TRUE);

  return text;
}

static void
test_copies_the_chosen_rows_or_all (Fixture      *fixture,
                                    gconstpointer unused)
{
  g_autofree char *one = NULL;
  g_autofree char *all = NULL;

  sort (fixture, "Name", GTK_SORT_ASCENDING);
  all = copy (fixture);
  /* A spreadsheet is not to reckon with what a registry says. */
  g_assert_true (g_str_has_prefix (all, "'=Alone\tGrowth\t"));

  gtk_selection_model_select_item (get_rows (fixture), 2, TRUE);
  one = copy (fixture);
  g_assert_cmpstr (one, ==, "Plays\tListening\tListening Team\tactive\t0\t2\n");
}

static void
test_saves_what_is_shown (Fixture      *fixture,
                          gconstpointer unused)
{
  sort (fixture, "Name", GTK_SORT_DESCENDING);
  g_signal_emit_by_name (mw_page_fixture_find (GTK_WIDGET (fixture->table), GTK_TYPE_BUTTON, "Save as CSV…"), "clicked");
  g_assert_true (g_str_has_prefix (fixture->saved, "Name,Steps,Domain,Owner,Status,Takes From,Gives To,By Way Of,Reason\r\n"
                                   "\"The \"\"Ledger\"\"\",,Finance & Control,"));
  g_assert_nonnull (strstr (fixture->saved, "\r\n'=Alone,,Growth,,,0,0,,\r\n"));
}

static void
test_cells_of_a_hostile_registry_stay_cells (void)
{
  Fixture fixture;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;

  set_up_at (&fixture, mw_page_fixture_new_hostile (), 900);
  show (&fixture, NULL);
  text = copy (&fixture);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 6);
    }
  g_assert_true (mw_page_fixture_shows (GTK_WIDGET (fixture.table), MW_HOSTILE_SHOWN));
  mw_map_fixture_draw (fixture.window, "lineage-table-hostile");
  tear_down (&fixture, NULL);
}

static void
test_enter_opens (Fixture      *fixture,
                  gconstpointer unused)
{
  sort (fixture, "Name", GTK_SORT_ASCENDING);
  g_signal_emit_by_name (mw_map_fixture_get (fixture->table, "view"), "activate", 4);
  g_assert_cmpuint (fixture->activated, ==, mw_mesh_find_product (fixture->mesh, "royalties"));
}

/* Domains have no page. */
static void
test_other_rows_do_not_open (Fixture      *fixture,
                             gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_overview (fixture->mesh, NULL, 0, 0);

  mw_lineage_table_show (fixture->table, graph, MW_NONE);
  g_assert_true (g_list_model_get_n_items (G_LIST_MODEL (get_rows (fixture))) == 3);
  g_signal_emit_by_name (mw_map_fixture_get (fixture->table, "view"), "activate", 0);
  g_assert_cmpuint (fixture->activated, ==, MW_NONE);
}

static void
test_looks_as_designed (gconstpointer width)
{
  Fixture fixture;
  g_autofree char *name = g_strdup_printf ("lineage-table-%d", GPOINTER_TO_INT (width));
  g_autofree char *before = g_strconcat (name, "-before", NULL);
  g_autofree char *empty = g_strconcat (name, "-empty", NULL);

  set_up_at (&fixture, mw_canvas_fixture_load_demo (), GPOINTER_TO_INT (width));
  show (&fixture, "royalty-statements");
  mw_map_fixture_draw (fixture.window, name);
  choose_scope (&fixture, "before");
  mw_map_fixture_draw (fixture.window, before);
  show (&fixture, "brand-tracker");
  mw_map_fixture_draw (fixture.window, empty);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, GPOINTER_TO_INT (width));
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/lineage-table/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("lists-what-the-picture-shows", test_lists_what_the_picture_shows);
  ADD ("lists-what-is-before-and-after", test_lists_what_is_before_and_after);
  ADD ("asks-about-the-chosen-row", test_asks_about_the_chosen_row);
  ADD ("copies-the-chosen-rows-or-all", test_copies_the_chosen_rows_or_all);
  ADD ("saves-what-is-shown", test_saves_what_is_shown);
  ADD ("enter-opens", test_enter_opens);
  ADD ("other-rows-do-not-open", test_other_rows_do_not_open);
#undef ADD
  g_test_add_func ("/lineage-table/sorts-numbers-as-numbers", test_sorts_numbers_as_numbers);
  g_test_add_func ("/lineage-table/cells-of-a-hostile-registry-stay-cells", test_cells_of_a_hostile_registry_stay_cells);
  g_test_add_data_func ("/lineage-table/looks-as-designed", GINT_TO_POINTER (1000), test_looks_as_designed);
  g_test_add_data_func ("/lineage-table/looks-as-designed-when-narrow", GINT_TO_POINTER (360), test_looks_as_designed);

  return g_test_run ();
}

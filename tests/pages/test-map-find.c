/* test-map-find.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-graph-canvas-private.h"
#include "graph/mw-selector.h"
#include "mw-map-fixture.h"
#include "pages/mw-map-find.h"

typedef struct
{
  MwMesh      *mesh;
  MwGraphView *view;
  MwMapFind   *find;
  GtkWidget   *entry;
  GtkWindow   *window;
  char        *selection;        /* what was asked to be shown; NULL: nothing */
} Fixture;

static void
set_string_cb (MwMapFind  *find,
               const char *text,
               char      **place)
{
  g_set_str (place, text);
}

static void
show_graph (Fixture *fixture,
            MwGraph *graph)
{
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);

  mw_graph_view_set_graph (fixture->view, graph);
  mw_graph_view_set_layout (fixture->view, layout);
  mw_map_find_renew (fixture->find);
}

static void
set_up_at (Fixture *fixture,
           MwMesh  *mesh,
           int      width)
{
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->mesh = mesh;
  fixture->selection = NULL;
  fixture->view = MW_GRAPH_VIEW (mw_graph_view_new ());
  fixture->find = g_object_new (MW_TYPE_MAP_FIND, NULL);
  mw_map_find_set_graph_view (fixture->find, fixture->view);
  g_signal_connect (fixture->find, "selection-requested", G_CALLBACK (set_string_cb), &fixture->selection);
  fixture->entry = mw_map_fixture_get (fixture->find, "entry");
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->find));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->view));
  fixture->window = mw_canvas_fixture_show (box, width, 600);
  show_graph (fixture, graph);
  mw_map_find_set_open (fixture->find, TRUE);
  mw_canvas_fixture_settle (box);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  set_up_at (fixture, mw_map_fixture_new_mesh (), 900);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_free (fixture->selection);
  g_clear_object (&fixture->mesh);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* The ids of what is marked; before the one that one is at stands a ">". */
static char *
dup_marked (Fixture *fixture)
{
  MwGraphCanvas *canvas = mw_graph_view_get_canvas (fixture->view);
  MwGraphLayout *layout = mw_graph_view_get_layout (fixture->view);
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (mw_graph_layout_get_graph (layout), &n);

  for (guint i = 0; canvas->found_nodes != NULL && i < n; i++)
    {
      const char *id = nodes[i].kind == MW_GRAPH_NODE_DOMAIN
                       ? mw_mesh_get_domains (fixture->mesh, NULL)[nodes[i].subject].id
                       : mw_mesh_get_products (fixture->mesh, NULL)[nodes[i].subject].id;

      if (canvas->found_nodes[i])
        g_ptr_array_add (ids, g_strconcat (canvas->found_current == i ? ">" : "", id, NULL));
    }

  g_ptr_array_sort (ids, compare_texts);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (" ", (char **) ids->pdata);
}

static void
assert_marks (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *marked = dup_marked (fixture);

  g_assert_cmpstr (marked, ==, expected);
}

static void
assert_says (Fixture    *fixture,
             const char *child,
             const char *expected)
{
  g_assert_cmpstr (gtk_label_get_text (mw_map_fixture_get (fixture->find, child)), ==, expected);
}

static void
assert_wrong (Fixture    *fixture,
              const char *expected)
{
  g_autofree char *wrong = mw_map_fixture_dup_wrong (fixture->entry);

  g_assert_cmpstr (wrong, ==, expected);
}

static void
test_finds_parts_of_names (Fixture      *fixture,
                           gconstpointer unused)
{
  mw_map_fixture_type (fixture->entry, "PLAY");
  assert_marks (fixture, "plays podcast-plays");
  assert_says (fixture, "count", "2 here");

  /* Also where it is the whole name of one of them. */
  mw_map_fixture_type (fixture->entry, "plays");
  assert_marks (fixture, "plays podcast-plays");

  /* What has one meaning is said without a pattern. */
  mw_map_fixture_type (fixture->entry, "royalties");
  assert_says (fixture, "words", "“Royalties”: 1 product.");

  mw_map_fixture_type (fixture->entry, "  plays  pod ");
  assert_marks (fixture, "podcast-plays");
  assert_wrong (fixture, NULL);

  mw_map_fixture_type (fixture->entry, "   ");
  assert_marks (fixture, "");
  assert_says (fixture, "count", "");
  g_assert_false (gtk_widget_get_visible (mw_map_fixture_get (fixture->find, "words")));
}

static void
test_finds_what_a_selector_selects (Fixture      *fixture,
                                    gconstpointer unused)
{
  mw_map_fixture_type (fixture->entry, "royalties+1");
  assert_marks (fixture, "i:1..2 royalties");
  mw_map_fixture_type (fixture->entry, "domain:growth");
  assert_marks (fixture, "alone campaigns");
  mw_map_fixture_type (fixture->entry, "\"The \\\"Ledger\\\"\"");
  assert_marks (fixture, "i:1..2");
  /* Two names, of which no product has both. */
  mw_map_fixture_type (fixture->entry, "royalties campaigns");
  assert_marks (fixture, "campaigns royalties");
}

static void
test_underlines_what_is_wrong (Fixture      *fixture,
                               gconstpointer unused)
{
  mw_map_fixture_type (fixture->entry, "  plays+1 royaltis+");
  assert_wrong (fixture, "royaltis");
  assert_marks (fixture, "");
  g_assert_nonnull (mw_map_fixture_find_text (fixture->find, "royaltis"));
  g_assert_true (gtk_widget_has_css_class (mw_map_fixture_get (fixture->find, "words"), "error"));
  g_assert_false (gtk_widget_is_sensitive (mw_map_fixture_get (fixture->find, "next_button")));
  g_assert_false (gtk_widget_is_sensitive (mw_map_fixture_get (fixture->find, "only_button")));

  /* What is missing at the end is shown at the last character. */
  mw_map_fixture_type (fixture->entry, "plays,");
  assert_wrong (fixture, ",");

  mw_map_fixture_type (fixture->entry, "(plays)");
  assert_wrong (fixture, NULL);
  g_assert_false (gtk_widget_has_css_class (mw_map_fixture_get (fixture->find, "words"), "error"));
}

static void
test_goes_round (Fixture      *fixture,
                 gconstpointer unused)
{
  GtkWidget *next = mw_map_fixture_get (fixture->find, "next_button");

  mw_map_fixture_type (fixture->entry, "play");
  mw_map_fixture_click (next);
  assert_marks (fixture, ">plays podcast-plays");
  assert_says (fixture, "count", "1 of 2");
  mw_map_fixture_click (next);
  assert_marks (fixture, ">podcast-plays plays");
  mw_map_fixture_click (next);
  assert_marks (fixture, ">plays podcast-plays");
  mw_map_fixture_click (mw_map_fixture_get (fixture->find, "previous_button"));
  assert_marks (fixture, ">podcast-plays plays");
}

/* Enter right after the last key is about what is written now. */
static void
test_enter_does_not_wait (Fixture      *fixture,
                          gconstpointer unused)
{
  mw_map_fixture_type (fixture->entry, "play");
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "camp");
  g_signal_emit_by_name (fixture->entry, "activate");
  assert_marks (fixture, ">campaigns");
}

static void
test_a_domain_stands_for_its_products (Fixture      *fixture,
                                       gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_overview (fixture->mesh, NULL, 0, 0);

  mw_map_fixture_type (fixture->entry, "plays campaigns");
  show_graph (fixture, graph);
  assert_marks (fixture, "growth listening");
  assert_says (fixture, "count", "2 here");

  /* Closed, it marks nothing. */
  mw_map_find_set_open (fixture->find, FALSE);
  assert_marks (fixture, "");
}

static void
test_shows_only_what_was_found (Fixture      *fixture,
                                gconstpointer unused)
{
  const char *texts[][2] = { { "play", "plays podcast-plays" }, { "play pod", "podcast-plays" }, { "+royalties,!plays", "podcast-plays royalties" } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MwSelector) selector = NULL;
      g_autoptr(GArray) products = NULL;
      g_autoptr(GString) ids = g_string_new (NULL);

      mw_map_fixture_type (fixture->entry, texts[i][0]);
      mw_map_fixture_click (mw_map_fixture_get (fixture->find, "only_button"));
      selector = mw_selector_new (fixture->selection, NULL);
      products = mw_selector_evaluate (selector, fixture->mesh, mw_mesh_get_time (fixture->mesh), NULL);
      for (guint j = 0; j < products->len; j++)
        g_string_append_printf (ids, "%s%s", j > 0 ? " " : "",
                                mw_mesh_get_products (fixture->mesh, NULL)[g_array_index (products, guint, j)].id);
      g_assert_cmpstr (ids->str, ==, texts[i][1]);
      assert_marks (fixture, texts[i][1]);
    }
}

static GtkWidget *
find_suggestions (Fixture *fixture)
{
  return mw_page_fixture_find (fixture->entry, GTK_TYPE_POPOVER, NULL);
}

static void
test_suggests_what_could_follow (Fixture      *fixture,
                                 gconstpointer unused)
{
  GtkWidget *list = find_suggestions (fixture);

  g_assert_nonnull (list);
  mw_map_fixture_type (fixture->entry, "+roy");
  mw_canvas_fixture_settle (NULL);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (mw_page_fixture_shows (list, "Royalties"));

  g_assert_true (mw_map_fixture_press (fixture->entry, GDK_KEY_Down));
  g_assert_true (mw_map_fixture_press (fixture->entry, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "+royalties");
  g_assert_false (gtk_widget_get_visible (list));
  mw_canvas_fixture_settle (NULL);
  assert_marks (fixture, "plays podcast-plays royalties");

  /* A question asks on; Escape closes the list, and only that. */
  mw_map_fixture_type (fixture->entry, "doma");
  mw_canvas_fixture_settle (NULL);
  mw_map_fixture_press (fixture->entry, GDK_KEY_Down);
  mw_map_fixture_press (fixture->entry, GDK_KEY_Return);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, "domain:");
  mw_canvas_fixture_settle (NULL);
  mw_canvas_fixture_settle (NULL);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (mw_page_fixture_shows (list, "Growth"));
  g_assert_true (mw_map_fixture_press (fixture->entry, GDK_KEY_Escape));
  g_assert_false (gtk_widget_get_visible (list));
  g_assert_true (mw_map_find_get_open (fixture->find));
  g_assert_false (mw_map_fixture_press (fixture->entry, GDK_KEY_Escape));
}

/* Without a choice Enter goes to the next match, and a program's text suggests nothing. */
static void
test_suggestions_stay_out_of_the_way (Fixture      *fixture,
                                      gconstpointer unused)
{
  GtkWidget *list = find_suggestions (fixture);

  mw_map_fixture_type (fixture->entry, "play");
  mw_canvas_fixture_settle (NULL);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_false (mw_map_fixture_press (fixture->entry, GDK_KEY_Return));
  g_assert_false (gtk_widget_get_visible (list));

  gtk_widget_grab_focus (GTK_WIDGET (mw_graph_view_get_canvas (fixture->view)));
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), "roy");
  mw_canvas_fixture_settle (NULL);
  mw_canvas_fixture_settle (NULL);
  g_assert_false (gtk_widget_get_visible (list));
}

static void
test_finds_in_ten_thousand (void)
{
  Fixture fixture = { 0 };

  set_up_at (&fixture, mw_canvas_fixture_new_large (10000, 60), 900);
  mw_map_fixture_type (fixture.entry, "product 99");
  assert_says (&fixture, "count", "280 here");
  mw_map_fixture_type (fixture.entry, "p");
  assert_says (&fixture, "count", "10000 here");
  tear_down (&fixture, NULL);
}

static void
test_looks_as_designed (gconstpointer width)
{
  Fixture fixture = { 0 };
  g_autofree char *name = g_strdup_printf ("map-find-%d", GPOINTER_TO_INT (width));
  g_autofree char *wrong = g_strconcat (name, "-wrong", NULL);
  g_autofree char *list = g_strconcat (name, "-list", NULL);

  set_up_at (&fixture, mw_canvas_fixture_load_demo (), GPOINTER_TO_INT (width));
  mw_map_fixture_type (fixture.entry, "+royalty-statements,!domain:royalties");
  mw_map_find_next (fixture.find, TRUE);
  mw_map_fixture_draw (fixture.window, name);
  mw_map_fixture_type (fixture.entry, "+royalty-statements,!domain:lisening");
  mw_map_fixture_draw (fixture.window, wrong);
  mw_map_fixture_type (fixture.entry, "podc");
  mw_canvas_fixture_settle (NULL);
  mw_map_fixture_draw (find_suggestions (&fixture), list);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=, GPOINTER_TO_INT (width));
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/map-find/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("finds-parts-of-names", test_finds_parts_of_names);
  ADD ("finds-what-a-selector-selects", test_finds_what_a_selector_selects);
  ADD ("underlines-what-is-wrong", test_underlines_what_is_wrong);
  ADD ("goes-round", test_goes_round);
  ADD ("enter-does-not-wait", test_enter_does_not_wait);
  ADD ("a-domain-stands-for-its-products", test_a_domain_stands_for_its_products);
  ADD ("shows-only-what-was-found", test_shows_only_what_was_found);
  ADD ("suggests-what-could-follow", test_suggests_what_could_follow);
  ADD ("suggestions-stay-out-of-the-way", test_suggestions_stay_out_of_the_way);
#undef ADD
  g_test_add_func ("/map-find/finds-in-ten-thousand", test_finds_in_ten_thousand);
  g_test_add_data_func ("/map-find/looks-as-designed", GINT_TO_POINTER (900), test_looks_as_designed);
  g_test_add_data_func ("/map-find/looks-as-designed-when-narrow", GINT_TO_POINTER (360), test_looks_as_designed);

  return g_test_run ();
}

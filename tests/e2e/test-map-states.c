/* test-map-states.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "mw-e2e.h"
#include "mw-hostile-mesh.h"

/* What the map can show besides products: questions and their answers, another
 * day, what was kept. */

#define KEY_ESCAPE 0xff1b

static void
wait_for (MwE2e      *e2e,
          const char *name)
{
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_INVALID, name));
}

/* The text of a label of the map that has @part in it; waits for it. */
static char *
dup_label (MwE2e      *e2e,
           const char *part)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(GPtrArray) names = mw_e2e_list_names (e2e, "Mesh", ATSPI_ROLE_LABEL);

      for (guint j = 0; j < names->len; j++)
        if (strstr (g_ptr_array_index (names, j), part) != NULL)
          return g_strdup (g_ptr_array_index (names, j));
      g_usleep (G_USEC_PER_SEC / 10);
    }

  g_error ("No label has “%s”", part);
}

static void
open_demo (MwE2e *e2e)
{
  mw_e2e_start_application (e2e, "--demo");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, "Royalties"));
}

static void
close_dialog (MwE2e      *e2e,
              const char *something)
{
  g_autoptr(AtspiAccessible) left = NULL;

  /* The first Escape closes the list of suggestions, if there is one. */
  mw_e2e_key (e2e, KEY_ESCAPE);
  g_usleep (G_USEC_PER_SEC);
  left = mw_e2e_peek (e2e, ATSPI_ROLE_INVALID, something);
  if (left != NULL)
    mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_INVALID, something);
}

/* A picture of one product, with that selected. */
static void
show_statements (MwE2e *e2e)
{
  mw_e2e_activate (e2e, "map.find");
  mw_e2e_type (e2e, "Find on the Map", "royalty-statements");
  wait_for (e2e, "“Royalty Statements”: 1 product.");
  mw_e2e_audit (e2e, "find bar");
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Show Only These");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, "Royalty Statements"));

  mw_e2e_type (e2e, "Find on the Map", "domain:nowhere+(");
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_LABEL, "“Royalty Statements”: 1 product.");
  mw_e2e_audit (e2e, "find bar with an error");
  mw_e2e_activate (e2e, "map.find");
  close_dialog (e2e, "Show Only These");
  mw_e2e_activate (e2e, "graph.downstream");
}

static void
walk_dialogs (MwE2e *e2e)
{
  mw_e2e_click (e2e, ATSPI_ROLE_TOGGLE_BUTTON, "Layers and Legend");
  wait_for (e2e, "Show Connections");
  mw_e2e_audit (e2e, "layers");
  close_dialog (e2e, "Show Connections");

  mw_e2e_activate (e2e, "map.paths");
  mw_e2e_type (e2e, "From", "playback-events");
  mw_e2e_type (e2e, "To", "royalty-statements");
  wait_for (e2e, "Daily Track Plays → Royalty-Bearing Plays");
  mw_e2e_audit (e2e, "paths");
  close_dialog (e2e, "To");

  mw_e2e_activate (e2e, "map.compare");
  wait_for (e2e, "A Year Ago");
  mw_e2e_audit (e2e, "compare");
  close_dialog (e2e, "A Year Ago");

  mw_e2e_activate (e2e, "map.views");
  wait_for (e2e, "Share as a File…");
  mw_e2e_audit (e2e, "saved views");
  close_dialog (e2e, "Share as a File…");
}

static void
walk_views (MwE2e *e2e)
{
  mw_e2e_activate (e2e, "graph.menu");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_MENU_ITEM, ""));
  mw_e2e_audit (e2e, "context menu");
  mw_e2e_key (e2e, KEY_ESCAPE);
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_MENU_ITEM, "");

  mw_e2e_activate (e2e, "map.inside");
  wait_for (e2e, "Inside");
  mw_e2e_audit (e2e, "inside");
  mw_e2e_activate (e2e, "map.columns");
  wait_for (e2e, "statement_lines");
  mw_e2e_audit (e2e, "columns");
  mw_e2e_activate (e2e, "map.table");
  wait_for (e2e, "Products of the Map");
  mw_e2e_audit (e2e, "table");
  mw_e2e_activate (e2e, "map.table");
}

static void
test_every_state_names_what_takes_input (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();

  if (e2e == NULL)
    return;

  open_demo (e2e);
  show_statements (e2e);
  walk_dialogs (e2e);
  walk_views (e2e);
  mw_e2e_assert_quiet (e2e);
}

static void
test_another_day_is_compared_and_left (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();
  g_autofree char *words = NULL;

  if (e2e == NULL)
    return;

  mw_e2e_listen (e2e);
  open_demo (e2e);
  mw_e2e_activate (e2e, "map.compare");
  mw_e2e_press (e2e, ATSPI_ROLE_PUSH_BUTTON, "A Year Ago");
  words = dup_label (e2e, " added, ");
  g_assert_true (g_str_has_prefix (words, "Since "));
  g_assert_nonnull (strstr (words, " removed, "));
  mw_e2e_wait_said (e2e, words);
  mw_e2e_audit (e2e, "comparison");

  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "End the Comparison");
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_LABEL, words);
  mw_e2e_assert_quiet (e2e);
}

static void
test_a_saved_view_is_there_the_next_day (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();

  if (e2e == NULL)
    return;

  open_demo (e2e);
  show_statements (e2e);
  mw_e2e_activate (e2e, "map.views");
  mw_e2e_type (e2e, "Name", MW_HOSTILE_NAME);
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Save");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, MW_HOSTILE_SHOWN));
  mw_e2e_audit (e2e, "a saved view");
  close_dialog (e2e, "Share as a File…");
  mw_e2e_chord (e2e, MW_E2E_CONTROL, 'q');
  mw_e2e_wait_exit (e2e);

  open_demo (e2e);
  mw_e2e_activate (e2e, "map.views");
  mw_e2e_press (e2e, ATSPI_ROLE_LIST_ITEM, MW_HOSTILE_SHOWN);
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, "Royalty Statements"));
  mw_e2e_wait_gone (e2e, ATSPI_ROLE_LIST_ITEM, "Royalties");
  mw_e2e_assert_quiet (e2e);
}

static void
test_hostile_answers_are_only_text (void)
{
  g_autoptr(MwE2e) e2e = mw_e2e_new ();
  g_autofree char *path = NULL;
  g_autoptr(GPtrArray) items = NULL;

  if (e2e == NULL)
    return;

  path = mw_hostile_mesh_write (mw_e2e_get_folder (e2e));
  mw_e2e_start_application (e2e, path);
  wait_for (e2e, MW_HOSTILE_SHOWN);

  mw_e2e_activate (e2e, "map.find");
  mw_e2e_type (e2e, "Find on the Map", "hostile");
  wait_for (e2e, "“A & <b>B</b> <a href=\"file:///etc/passwd\">x</a> …”: 1 product.");
  mw_e2e_click (e2e, ATSPI_ROLE_PUSH_BUTTON, "Show Only These");
  mw_e2e_type (e2e, "Find on the Map", "");
  mw_e2e_activate (e2e, "graph.downstream");
  mw_e2e_activate (e2e, "map.neighbourhood");
  g_object_unref (mw_e2e_find (e2e, ATSPI_ROLE_LIST_ITEM, "Cycle A"));

  /* Why an edge is there, between whom, and on which ways. */
  mw_e2e_activate (e2e, "graph.next-edge");
  mw_e2e_activate (e2e, "graph.select");
  wait_for (e2e, "Cycle A → " MW_HOSTILE_SHOWN);
  wait_for (e2e, "Input port " MW_HOSTILE_SHOWN " asks for contract cycle-a-contract, "
            "which output port " MW_HOSTILE_SHOWN " promises");
  mw_e2e_activate (e2e, "map.paths");
  mw_e2e_type (e2e, "From", "cycle-b");
  mw_e2e_type (e2e, "To", "hostile");
  wait_for (e2e, "Cycle B → Cycle A → " MW_HOSTILE_SHOWN);
  close_dialog (e2e, "To");

  /* Tables and columns. */
  mw_e2e_activate (e2e, "map.columns");
  wait_for (e2e, "Columns");
  mw_e2e_activate (e2e, "graph.down");
  items = mw_e2e_list_names (e2e, "Product Graph", ATSPI_ROLE_LIST_ITEM);
  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (g_ptr_array_index (items, i), ==, MW_HOSTILE_SHOWN);
  g_assert_cmpuint (items->len, >, 1);
  mw_e2e_audit (e2e, "hostile columns");

  mw_e2e_assert_quiet (e2e);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-states/every-state-names-what-takes-input", test_every_state_names_what_takes_input);
  g_test_add_func ("/map-states/another-day-is-compared-and-left", test_another_day_is_compared_and_left);
  g_test_add_func ("/map-states/a-saved-view-is-there-the-next-day", test_a_saved_view_is_there_the_next_day);
  g_test_add_func ("/map-states/hostile-answers-are-only-text", test_hostile_answers_are_only_text);

  return g_test_run ();
}

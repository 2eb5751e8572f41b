/* test-canvas-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "canvas/mw-graph-keys.h"
#include "mw-canvas-fixture.h"
#include "mw-input-fixture.h"
#include "mw-kinds-fixture.h"

/* From the header through the rows, over a column to the table that it feeds. */
static void
test_keys_go_through_rows (MwInputFixture *fixture,
                           gconstpointer   unused)
{
  guint column = mw_input_fixture_find_edge (fixture, fixture->from, fixture->to);

  mw_graph_canvas_set_selected (fixture->canvas, fixture->from);
  g_string_truncate (fixture->log, 0);
  mw_input_fixture_press (fixture, "Down");
  MW_INPUT_ASSERT_LOG (fixture, "row %u/0; ", fixture->from);
  mw_input_fixture_press (fixture, "End");
  MW_INPUT_ASSERT_LOG (fixture, "row %u/3; ", fixture->from);
  mw_input_fixture_press (fixture, "Up");
  MW_INPUT_ASSERT_LOG (fixture, "row %u/2; ", fixture->from);
  mw_input_fixture_press (fixture, "Right");
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; row %u/0; ", fixture->to, fixture->to);
  mw_input_fixture_press (fixture, "Left");
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; row %u/2; ", fixture->from, fixture->from);

  /* By its edge it is the same way. */
  mw_input_fixture_press (fixture, "bracketright");
  MW_INPUT_ASSERT_LOG (fixture, "edge %u; ", column);
  mw_input_fixture_press (fixture, "Return");
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; row %u/0; edge -; ", fixture->to, fixture->to);

  mw_input_fixture_press (fixture, "Return");
  MW_INPUT_ASSERT_LOG (fixture, "row-opened %u/0; ", fixture->to);
  /* Nothing comes after it. */
  mw_input_fixture_press (fixture, "Right");
  mw_input_fixture_assert_log (fixture, "");
  mw_input_fixture_press (fixture, "Up");
  mw_input_fixture_assert_log (fixture, "row -/-; ");
  g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, fixture->to);
}

static void
test_keys_go_through_edges (MwInputFixture *fixture,
                            gconstpointer   unused)
{
  guint royalties = mw_input_fixture_find_edge (fixture, MW_INPUT_PLAYS, MW_INPUT_ROYALTIES);
  guint seen[3];

  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_PLAYS);
  for (guint i = 0; i < 3; i++)
    {
      mw_input_fixture_press (fixture, "bracketright");
      seen[i] = mw_graph_canvas_get_selected_edge (fixture->canvas);
      g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, MW_INPUT_PLAYS);
    }
  g_assert_true (seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
  /* And around. */
  mw_input_fixture_press (fixture, "bracketright");
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, seen[0]);
  mw_input_fixture_press (fixture, "bracketleft");
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, seen[2]);

  mw_graph_canvas_focus_edge (fixture->canvas, royalties);
  g_string_truncate (fixture->log, 0);
  mw_input_fixture_press (fixture, "space");
  MW_INPUT_ASSERT_LOG (fixture, "edge-opened %u; ", royalties);
  mw_input_fixture_press (fixture, "Return");
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; edge -; ", MW_INPUT_ROYALTIES);
  /* The way back is the way that was come. */
  mw_input_fixture_press (fixture, "Left");
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; ", MW_INPUT_PLAYS);

  mw_input_fixture_press (fixture, "bracketright");
  g_string_truncate (fixture->log, 0);
  mw_input_fixture_press (fixture, "Escape");
  mw_input_fixture_assert_log (fixture, "edge -; ");
  mw_input_fixture_press (fixture, "Escape");
  mw_input_fixture_assert_log (fixture, "selected -; ");
  g_assert_false (mw_input_fixture_press (fixture, "Escape"));
}

static void
test_keys_ask_for_more_and_less (MwInputFixture *fixture,
                                 gconstpointer   unused)
{
  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_ADS);
  g_string_truncate (fixture->log, 0);
  mw_input_fixture_press (fixture, "<Shift>Right");
  mw_input_fixture_press (fixture, "<Shift>Left");
  mw_input_fixture_press (fixture, "<Control><Shift>Right");
  mw_input_fixture_press (fixture, "<Control><Shift>Left");
  mw_input_fixture_assert_log (fixture, "expand 3 down; expand 3 up; collapse 3 down; collapse 3 up; ");
}

static void
test_keys_push_a_card (MwInputFixture *fixture,
                       gconstpointer   unused)
{
  graphene_rect_t box;

  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_ADS);
  g_string_truncate (fixture->log, 0);
  box = fixture->canvas->boxes[MW_INPUT_ADS];
  mw_input_fixture_press (fixture, "<Control>Right");
  mw_input_fixture_press (fixture, "<Control>Right");
  mw_input_fixture_press (fixture, "<Control>Down");
  /* Not each key by itself. */
  mw_input_fixture_assert_log (fixture, "");
  /* Where it goes on elsewhere, it is told first. */
  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_PLAYS);
  MW_INPUT_ASSERT_LOG (fixture, "moved %u; selected %u; ", MW_INPUT_ADS, MW_INPUT_PLAYS);
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.x, box.origin.x + 32, 0.1);
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.y, box.origin.y + 16, 0.1);

  /* And by itself after a while. */
  mw_input_fixture_press (fixture, "<Control>Left");
  for (guint i = 0; i < 50 && fixture->log->len == 0; i++)
    mw_canvas_fixture_settle (fixture->widget);
  MW_INPUT_ASSERT_LOG (fixture, "moved %u; ", MW_INPUT_PLAYS);
}

static void
test_keys_zoom (MwInputFixture *fixture,
                gconstpointer   unused)
{
  graphene_rect_t bounds;

  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_PLAYS);
  mw_input_fixture_press (fixture, "<Control>minus");
  mw_input_fixture_press (fixture, "<Control>minus");
  g_assert_cmpfloat (mw_graph_canvas_get_zoom (fixture->canvas), <, 0.7);
  mw_input_fixture_press (fixture, "<Control><Shift>1");
  g_assert_cmpfloat_with_epsilon (mw_graph_canvas_get_zoom (fixture->canvas), 1, 0.001);

  mw_input_fixture_press (fixture, "<Control><Shift>0");
  for (guint i = MW_INPUT_PLAYS; i <= MW_INPUT_ADS; i++)
    {
      g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, i, &bounds));
      g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, 1400, 900), &bounds));
    }

  mw_input_fixture_press (fixture, "<Control>0");
  g_assert_true (fixture->canvas->is_fitted);
}

static void
test_every_key_of_the_list_does_something (MwInputFixture *fixture,
                                           gconstpointer   unused)
{
  for (guint i = 0; i < mw_n_graph_keys; i++)
    for (guint j = 0; mw_graph_keys[i].accelerators[j] != NULL; j++)
      {
        /* Where each has a use: in an area. */
        mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_ADS + 2);
        g_test_message ("%s", mw_graph_keys[i].accelerators[j]);
        g_assert_true (mw_input_fixture_press (fixture, mw_graph_keys[i].accelerators[j]));
      }

  /* An empty picture leaves them to others. */
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
  for (guint i = 0; i < mw_n_graph_keys; i++)
    g_assert_false (mw_input_fixture_press (fixture, mw_graph_keys[i].accelerators[0]));
}

static void
test_what_is_selected_is_kept_with_the_next_picture (MwInputFixture *fixture,
                                                     gconstpointer   unused)
{
  g_autoptr(MwGraph) again = mw_kinds_fixture_new_graph (fixture->mesh);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (again);

  mw_graph_canvas_focus_row (fixture->canvas, fixture->from, 2);
  mw_graph_canvas_set_layout (fixture->canvas, layout);
  g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, fixture->from);
  g_assert_cmpuint (mw_graph_canvas_get_selected_row (fixture->canvas), ==, 2);

  mw_graph_canvas_focus_edge (fixture->canvas, 0);
  g_string_truncate (fixture->log, 0);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, MW_NONE);
  g_assert_nonnull (strstr (fixture->log->str, "edge -; "));
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
}

#define ADD(path, func) \
        g_test_add ("/canvas-keys/" path, MwInputFixture, NULL, mw_input_fixture_set_up, func, mw_input_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("keys-go-through-rows", test_keys_go_through_rows);
  ADD ("keys-go-through-edges", test_keys_go_through_edges);
  ADD ("keys-ask-for-more-and-less", test_keys_ask_for_more_and_less);
  ADD ("keys-push-a-card", test_keys_push_a_card);
  ADD ("keys-zoom", test_keys_zoom);
  ADD ("every-key-of-the-list-does-something", test_every_key_of_the_list_does_something);
  ADD ("what-is-selected-is-kept-with-the-next-picture", test_what_is_selected_is_kept_with_the_next_picture);

  return g_test_run ();
}

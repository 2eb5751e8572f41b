/* test-canvas-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-fixture.h"
#include "mw-input-fixture.h"

static void
test_an_edge_is_selected_where_it_is (MwInputFixture *fixture,
                                      gconstpointer   unused)
{
  guint edge = mw_input_fixture_find_edge (fixture, MW_INPUT_PLAYS, MW_INPUT_ROYALTIES);
  graphene_point_t at;

  mw_input_fixture_bring (fixture, MW_INPUT_PLAYS);
  g_assert_true (mw_graph_canvas_get_edge_point (fixture->canvas, edge, &at));
  g_assert_cmpuint (mw_graph_canvas_pick_edge (fixture->canvas, at.x, at.y), ==, edge);
  mw_input_fixture_click (fixture, 1, at);
  MW_INPUT_ASSERT_LOG (fixture, "edge %u; edge-opened %u; ", edge, edge);
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, edge);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-edge-selected");
  g_assert_true (fixture->canvas->marked_edges[edge]);
  g_assert_true (fixture->canvas->marked_dims);

  mw_input_fixture_right_click (fixture, at);
  MW_INPUT_ASSERT_LOG (fixture, "menu edge %u; ", edge);

  /* The key asks for the same. */
  g_assert_true (mw_input_fixture_press (fixture, "Menu"));
  MW_INPUT_ASSERT_LOG (fixture, "menu edge %u; ", edge);

  /* A node that it does not touch takes its place. */
  mw_graph_canvas_set_selected (fixture->canvas, MW_INPUT_ADS);
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; edge -; ", MW_INPUT_ADS);
}

static void
test_a_stub_asks_for_more (MwInputFixture *fixture,
                           gconstpointer   unused)
{
  graphene_rect_t bounds;

  mw_input_fixture_bring (fixture, MW_INPUT_PLAYS);
  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, MW_INPUT_PLAYS, &bounds));
  mw_input_fixture_click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x - 4, bounds.origin.y + bounds.size.height - 2));
  mw_input_fixture_assert_log (fixture, "expand 0 up; ");
  mw_input_fixture_click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width + 4,
                                                           bounds.origin.y + bounds.size.height - 2));
  mw_input_fixture_assert_log (fixture, "expand 0 down; ");

  /* A card that hides nothing has none: this is beside it. */
  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, MW_INPUT_ADS, &bounds));
  mw_input_fixture_click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width + 16,
                                                           bounds.origin.y + bounds.size.height + 10));
  mw_input_fixture_assert_log (fixture, "");
}

static void
test_every_part_has_a_menu (MwInputFixture *fixture,
                            gconstpointer   unused)
{
  graphene_rect_t area;

  mw_input_fixture_bring (fixture, MW_INPUT_ADS);
  mw_input_fixture_right_click (fixture, mw_input_fixture_get_middle (fixture, MW_INPUT_ADS));
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; menu node %u; ", MW_INPUT_ADS, MW_INPUT_ADS);
  g_assert_true (mw_input_fixture_press (fixture, "<Shift>F10"));
  MW_INPUT_ASSERT_LOG (fixture, "menu node %u; ", MW_INPUT_ADS);

  mw_graph_canvas_zoom_to_fit (fixture->canvas);
  mw_canvas_fixture_settle (fixture->widget);
  area = mw_viewport_rect_to_screen (&fixture->canvas->view, &fixture->canvas->areas[0]);
  mw_input_fixture_right_click (fixture, GRAPHENE_POINT_INIT (area.origin.x + 3, area.origin.y + area.size.height - 3));
  mw_input_fixture_assert_log (fixture, "menu area 0; ");
  mw_input_fixture_right_click (fixture, GRAPHENE_POINT_INIT (3, 3));
  mw_input_fixture_assert_log (fixture, "menu background 0; ");

  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_LONG_PRESS, 0), "pressed",
                         (double) mw_input_fixture_get_middle (fixture, MW_INPUT_CHARTS).x, (double) mw_input_fixture_get_middle (fixture, MW_INPUT_CHARTS).y);
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; menu node %u; ", MW_INPUT_CHARTS, MW_INPUT_CHARTS);
}

static void
test_a_card_follows_the_pointer (MwInputFixture *fixture,
                                 gconstpointer   unused)
{
  graphene_point_t before;
  graphene_point_t after;
  guint edge = mw_input_fixture_find_edge (fixture, MW_INPUT_PLAYS, MW_INPUT_ADS);

  mw_input_fixture_bring (fixture, MW_INPUT_PLAYS);
  before = mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS);

  /* A click may tremble. */
  mw_input_fixture_drag (fixture, before, 2, 2, TRUE);
  mw_input_fixture_assert_log (fixture, "");

  mw_input_fixture_drag (fixture, before, 60, -40, FALSE);
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; ", MW_INPUT_PLAYS);
  g_assert_true (mw_graph_canvas_is_moving (fixture->canvas));
  after = mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 60, 1);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 40, 1);
  g_assert_cmpuint (mw_graph_canvas_pick (fixture->canvas, after.x, after.y), ==, MW_INPUT_PLAYS);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-drag");
  g_assert_false (fixture->canvas->marked_edges[edge]);

  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_DRAG, 0), "drag-end", 60.0, -40.0);
  MW_INPUT_ASSERT_LOG (fixture, "moved %u; ", MW_INPUT_PLAYS);
  g_assert_false (mw_graph_canvas_is_moving (fixture->canvas));
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.x,
                                  fixture->canvas->boxes[MW_INPUT_PLAYS].origin.x + 60 / fixture->canvas->view.zoom, 1);

  /* It stays there until there is another picture. */
  g_assert_cmpfloat_with_epsilon (mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS).x, after.x, 1);

  /* A second drag that is given up leaves it where it was put. */
  mw_input_fixture_drag (fixture, after, 100, 100, FALSE);
  g_assert_true (mw_input_fixture_press (fixture, "Escape"));
  g_assert_cmpfloat_with_epsilon (mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS).x, after.x, 1);
  mw_input_fixture_assert_log (fixture, "");
}

static void
test_elsewhere_a_drag_pans (MwInputFixture *fixture,
                            gconstpointer   unused)
{
  graphene_point_t before;

  mw_input_fixture_bring (fixture, MW_INPUT_PLAYS);
  before = mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS);
  mw_input_fixture_drag (fixture, GRAPHENE_POINT_INIT (3, 3), 30, 20, TRUE);
  g_assert_cmpfloat_with_epsilon (mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS).x, before.x + 30, 1.5);
  mw_input_fixture_assert_log (fixture, "");

  /* What cannot be read is not moved. */
  mw_graph_canvas_zoom_by (fixture->canvas, 0.2);
  mw_canvas_fixture_settle (fixture->widget);
  g_assert_cmpint (mw_detail_for_zoom (fixture->canvas->view.zoom), !=, MW_DETAIL_CARDS);
  mw_input_fixture_drag (fixture, mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS), 30, 20, TRUE);
  mw_input_fixture_assert_log (fixture, "");
}

static void
test_two_fingers_zoom (MwInputFixture *fixture,
                       gconstpointer   unused)
{
  GtkEventController *pinch = mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_ZOOM, 0);
  graphene_point_t before;
  double zoom;

  mw_input_fixture_bring (fixture, MW_INPUT_PLAYS);
  before = mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS);
  zoom = mw_graph_canvas_get_zoom (fixture->canvas);
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion",
                         (double) before.x, (double) before.y);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.8);
  g_assert_cmpfloat_with_epsilon (mw_graph_canvas_get_zoom (fixture->canvas), zoom * 0.8, 0.001);
  /* What was between them stays there. */
  g_assert_cmpfloat_with_epsilon (mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS).x, before.x, 1.5);
  g_assert_true (mw_graph_canvas_is_moving (fixture->canvas));
  /* The first finger alone would pan. */
  mw_input_fixture_drag (fixture, GRAPHENE_POINT_INIT (3, 3), 300, 200, FALSE);
  g_assert_cmpfloat_with_epsilon (mw_input_fixture_get_middle (fixture, MW_INPUT_PLAYS).x, before.x, 1.5);
  g_signal_emit_by_name (pinch, "end", NULL);
  g_assert_false (mw_graph_canvas_is_moving (fixture->canvas));
  g_assert_true (gtk_gesture_is_grouped_with (GTK_GESTURE (pinch),
                                              GTK_GESTURE (mw_canvas_fixture_find (fixture->widget,
                                                                                   GTK_TYPE_GESTURE_DRAG, 0))));
}

static void
test_rows_are_clicked (MwInputFixture *fixture,
                       gconstpointer   unused)
{
  mw_input_fixture_bring (fixture, fixture->from);
  mw_input_fixture_click (fixture, 1, mw_input_fixture_get_row_middle (fixture, fixture->from, 1));
  MW_INPUT_ASSERT_LOG (fixture, "selected %u; row %u/1; ", fixture->from, fixture->from);
  mw_input_fixture_click (fixture, 2, mw_input_fixture_get_row_middle (fixture, fixture->from, 1));
  MW_INPUT_ASSERT_LOG (fixture, "row-opened %u/1; ", fixture->from);
  mw_input_fixture_right_click (fixture, mw_input_fixture_get_row_middle (fixture, fixture->from, 2));
  MW_INPUT_ASSERT_LOG (fixture, "row %u/2; menu node %u; ", fixture->from, fixture->from);
  g_assert_cmpuint (mw_graph_canvas_get_selected_row (fixture->canvas), ==, 2);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-row");
}

#define ADD(path, func) \
        g_test_add ("/canvas-input/" path, MwInputFixture, NULL, mw_input_fixture_set_up, func, mw_input_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("an-edge-is-selected-where-it-is", test_an_edge_is_selected_where_it_is);
  ADD ("a-stub-asks-for-more", test_a_stub_asks_for_more);
  ADD ("every-part-has-a-menu", test_every_part_has_a_menu);
  ADD ("a-card-follows-the-pointer", test_a_card_follows_the_pointer);
  ADD ("elsewhere-a-drag-pans", test_elsewhere_a_drag_pans);
  ADD ("two-fingers-zoom", test_two_fingers_zoom);
  ADD ("rows-are-clicked", test_rows_are_clicked);

  return g_test_run ();
}

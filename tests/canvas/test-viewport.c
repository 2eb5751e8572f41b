/* test-viewport.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "canvas/mw-viewport.h"

static void
test_zoom_keeps_the_point_under_the_pointer (void)
{
  MwViewport view = { 13, -250, 0.7, 800, 600, 0 };

  for (guint i = 0; i < 40; i++)
    {
      double x = 20 * i;
      double y = 600 - 15 * i;
      graphene_point_t before = mw_viewport_to_layout (&view, x, y);
      graphene_point_t after;

      mw_viewport_zoom_at (&view, i % 3 == 0 ? 0.7 : 1.2, x, y, 0.05);
      after = mw_viewport_to_layout (&view, x, y);
      g_assert_cmpfloat_with_epsilon (before.x, after.x, 0.05);
      g_assert_cmpfloat_with_epsilon (before.y, after.y, 0.05);
    }
}

static void
test_zoom_has_ends (void)
{
  MwViewport view = { 0, 0, 1, 800, 600, 0 };

  mw_viewport_zoom_at (&view, 1e9, 10, 10, 0.05);
  g_assert_cmpfloat (view.zoom, ==, MW_VIEWPORT_MAX_ZOOM);
  mw_viewport_zoom_at (&view, 1e-9, 10, 10, 0.05);
  g_assert_cmpfloat (view.zoom, ==, 0.05);
}

static void
test_fit_shows_all_and_never_enlarges (void)
{
  MwViewport view = { 0, 0, 2, 800, 600, 100 };
  graphene_rect_t large = GRAPHENE_RECT_INIT (0, 0, 4000, 4000);
  graphene_rect_t small = GRAPHENE_RECT_INIT (0, 0, 40, 40);
  graphene_rect_t on_screen;

  mw_viewport_fit (&view, &large, 20);
  on_screen = mw_viewport_rect_to_screen (&view, &large);
  g_assert_cmpfloat (on_screen.origin.x, >=, 19.9);
  g_assert_cmpfloat (on_screen.origin.y, >=, 19.9);
  g_assert_cmpfloat (on_screen.origin.x + on_screen.size.width, <=, 780.1);
  g_assert_cmpfloat (on_screen.origin.y + on_screen.size.height, <=, 480.1);

  mw_viewport_fit (&view, &small, 20);
  g_assert_cmpfloat (view.zoom, ==, 1);
}

static void
test_reveal_moves_no_more_than_it_must (void)
{
  MwViewport view = { 0, 0, 1, 800, 600, 100 };
  graphene_rect_t inside = GRAPHENE_RECT_INIT (100, 100, 50, 50);
  graphene_rect_t covered = GRAPHENE_RECT_INIT (100, 470, 50, 50);

  g_assert_false (mw_viewport_reveal (&view, &inside, 10));
  g_assert_true (mw_viewport_reveal (&view, &covered, 10));
  g_assert_cmpfloat (view.x, ==, 0);
  g_assert_cmpfloat (view.y, ==, -30);
}

static void
test_a_picture_cannot_be_lost (void)
{
  MwViewport view = { 1e7, -1e7, 1, 800, 600, 0 };
  graphene_size_t size = GRAPHENE_SIZE_INIT (1000, 500);

  mw_viewport_confine (&view, &size);
  g_assert_cmpfloat (view.x, <, 800);
  g_assert_cmpfloat (view.y, >, -500);
}

static void
test_a_move_starts_and_ends_where_it_should (void)
{
  MwViewport from = { 10, 20, 0.5, 800, 600, 0 };
  MwViewport to = { -300, 77, 2, 800, 600, 0 };
  MwViewport view;

  mw_viewport_interpolate (&from, &to, 0, &view);
  g_assert_cmpfloat_with_epsilon (view.x, from.x, 0.01);
  g_assert_cmpfloat_with_epsilon (view.zoom, from.zoom, 0.0001);
  mw_viewport_interpolate (&from, &to, 1, &view);
  g_assert_cmpfloat (view.x, ==, to.x);
  g_assert_cmpfloat (view.zoom, ==, to.zoom);

  /* Without a change of zoom it is a straight pan. */
  to = from;
  to.x = 110;
  mw_viewport_interpolate (&from, &to, 0.5, &view);
  g_assert_cmpfloat_with_epsilon (view.x, 60, 0.01);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/viewport/zoom-keeps-the-point-under-the-pointer", test_zoom_keeps_the_point_under_the_pointer);
  g_test_add_func ("/viewport/zoom-has-ends", test_zoom_has_ends);
  g_test_add_func ("/viewport/fit-shows-all-and-never-enlarges", test_fit_shows_all_and_never_enlarges);
  g_test_add_func ("/viewport/reveal-moves-no-more-than-it-must", test_reveal_moves_no_more_than_it_must);
  g_test_add_func ("/viewport/a-picture-cannot-be-lost", test_a_picture_cannot_be_lost);
  g_test_add_func ("/viewport/a-move-starts-and-ends-where-it-should", test_a_move_starts_and_ends_where_it_should);

  return g_test_run ();
}

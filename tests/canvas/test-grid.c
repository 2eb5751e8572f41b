/* test-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-grid.h"

#define N_RECTS 2000

/* What a query has to find, the slow way. */
static void
check (MwGrid                *grid,
       const graphene_rect_t *rects,
       const graphene_rect_t *where)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *times = g_new0 (guint, N_RECTS);

  mw_grid_query (grid, where, found);
  for (guint i = 0; i < found->len; i++)
    times[g_array_index (found, guint, i)]++;

  for (guint i = 0; i < N_RECTS; i++)
    {
      g_assert_cmpuint (times[i], <=, 1);
      if (graphene_rect_intersection (&rects[i], where, NULL))
        g_assert_cmpuint (times[i], ==, 1);
    }
}

static void
test_finds_all_that_lie_there_once (void)
{
  g_autofree graphene_rect_t *rects = g_new0 (graphene_rect_t, N_RECTS);
  g_autoptr(MwGrid) grid = NULL;

  for (guint i = 0; i < N_RECTS; i++)
    rects[i] = GRAPHENE_RECT_INIT ((float) g_test_rand_double_range (-500, 5000),
                                   (float) g_test_rand_double_range (-500, 2000),
                                   (float) g_test_rand_double_range (0, i % 50 == 0 ? 3000 : 200),
                                   (float) g_test_rand_double_range (0, 200));

  grid = mw_grid_new (rects, NULL, N_RECTS, N_RECTS);
  for (guint i = 0; i < 200; i++)
    check (grid, rects,
           &GRAPHENE_RECT_INIT ((float) g_test_rand_double_range (-900, 6000),
                                (float) g_test_rand_double_range (-900, 2500),
                                (float) g_test_rand_double_range (0, 900),
                                (float) g_test_rand_double_range (0, 900)));
}

static void
test_finds_little_besides (void)
{
  g_autofree graphene_rect_t *rects = g_new0 (graphene_rect_t, N_RECTS);
  g_autoptr(MwGrid) grid = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < N_RECTS; i++)
    rects[i] = GRAPHENE_RECT_INIT (200 * (i % 50), 100 * (i / 50), 176, 56);

  grid = mw_grid_new (rects, NULL, N_RECTS, N_RECTS);
  mw_grid_query (grid, &GRAPHENE_RECT_INIT (1000, 1000, 1, 1), found);
  g_assert_cmpuint (found->len, >=, 1);
  g_assert_cmpuint (found->len, <, 10);
}

static void
test_several_rectangles_may_be_one_item (void)
{
  const graphene_rect_t rects[] = {
    GRAPHENE_RECT_INIT (0, 0, 10, 10), GRAPHENE_RECT_INIT (5, 5, 10, 10), GRAPHENE_RECT_INIT (90, 90, 5, 5),
  };
  const guint items[] = { 7, 7, 3 };
  g_autoptr(MwGrid) grid = mw_grid_new (rects, items, 3, 8);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  mw_grid_query (grid, &GRAPHENE_RECT_INIT (0, 0, 20, 20), found);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpuint (g_array_index (found, guint, 0), ==, 7);
}

static void
test_nothing_is_found_in_nothing (void)
{
  g_autoptr(MwGrid) grid = mw_grid_new (NULL, NULL, 0, 0);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  mw_grid_query (grid, &GRAPHENE_RECT_INIT (0, 0, 1e6, 1e6), found);
  g_assert_cmpuint (found->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grid/finds-all-that-lie-there-once", test_finds_all_that_lie_there_once);
  g_test_add_func ("/grid/finds-little-besides", test_finds_little_besides);
  g_test_add_func ("/grid/several-rectangles-may-be-one-item", test_several_rectangles_may_be_one_item);
  g_test_add_func ("/grid/nothing-is-found-in-nothing", test_nothing_is_found_in_nothing);

  return g_test_run ();
}

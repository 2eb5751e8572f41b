/* test-layout-stagger.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-stagger.h"

/* Two ranks of @n, one above the other, every other node wide apart; edges from
 * each to the one beside it. */
static MwLayoutProblem *
new_problem (guint n)
{
  MwLayoutProblem *problem = mw_layout_problem_new (0);

  for (guint i = 0; i < 2 * n; i++)
    mw_layout_problem_add_node (problem, MW_PRODUCT_WIDTH, MW_PRODUCT_HEIGHT, MW_LAYOUT_NO_CLUSTER);
  for (guint i = 0; i < n; i++)
    mw_layout_problem_add_edge (problem, i, n + i, 1);

  return problem;
}

static MwLayoutPicture *
new_tower (const MwLayoutProblem *problem)
{
  guint n = problem->nodes->len / 2;
  g_autoptr(MwLayoutPicture) places = mw_layout_picture_new (problem);

  for (guint i = 0; i < 2 * n; i++)
    {
      graphene_rect_t *box = mw_layout_picture_get_box (places, i);

      box->origin.x = i < n ? 0 : MW_PRODUCT_WIDTH + MW_RANK_GAP;
      box->origin.y = (float) (i % n) * (MW_PRODUCT_HEIGHT + MW_NODE_GAP);
    }

  return mw_layout_picture_new_routed (places, problem);
}

static void
test_a_tower_becomes_as_wide_as_it_is_high (void)
{
  g_autoptr(MwLayoutProblem) problem = new_problem (400);
  g_autoptr(MwLayoutPicture) picture = mw_layout_stagger (new_tower (problem), problem);

  g_assert_cmpfloat (picture->size.height, <, 1.2f * picture->size.width);
  g_assert_cmpfloat (picture->size.width, <, 3 * picture->size.height);
  g_assert_false (mw_layout_picture_has_overlaps (picture));
}

/* Data still flow from left to right, and who was above is not below. */
static void
test_keeps_the_flow_and_the_order (void)
{
  g_autoptr(MwLayoutProblem) problem = new_problem (300);
  g_autoptr(MwLayoutPicture) picture = mw_layout_stagger (new_tower (problem), problem);

  for (guint i = 0; i < 300; i++)
    {
      const graphene_rect_t *source = mw_layout_picture_get_box (picture, i);
      const graphene_rect_t *target = mw_layout_picture_get_box (picture, 300 + i);
      guint n_points;

      g_assert_cmpfloat (source->origin.x + source->size.width, <, target->origin.x);
      if (i > 0)
        g_assert_cmpfloat (mw_layout_picture_get_box (picture, i - 1)->origin.y, <=, source->origin.y);
      mw_layout_picture_get_curve (picture, i, &n_points);
      g_assert_cmpuint (n_points, >=, 4);
    }
}

static void
test_leaves_what_can_be_read_alone (void)
{
  g_autoptr(MwLayoutProblem) problem = new_problem (12);
  MwLayoutPicture *tower = new_tower (problem);
  g_autoptr(MwLayoutPicture) picture = mw_layout_stagger (tower, problem);

  g_assert_true (picture == tower);
}

static void
test_equal_towers_fall_alike (void)
{
  g_autoptr(MwLayoutProblem) problem = new_problem (250);
  g_autoptr(MwLayoutPicture) first = mw_layout_stagger (new_tower (problem), problem);
  g_autoptr(MwLayoutPicture) second = mw_layout_stagger (new_tower (problem), problem);

  g_assert_cmpmem (first->boxes->data, first->boxes->len * sizeof (graphene_rect_t),
                   second->boxes->data, second->boxes->len * sizeof (graphene_rect_t));
}

/* So many in one rank that there are no more columns for them. */
static void
test_the_highest_tower_has_no_overlaps (void)
{
  g_autoptr(MwLayoutProblem) problem = new_problem (1500);
  g_autoptr(MwLayoutPicture) picture = mw_layout_stagger (new_tower (problem), problem);

  g_assert_false (mw_layout_picture_has_overlaps (picture));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout-stagger/a-tower-becomes-as-wide-as-it-is-high", test_a_tower_becomes_as_wide_as_it_is_high);
  g_test_add_func ("/layout-stagger/keeps-the-flow-and-the-order", test_keeps_the_flow_and_the_order);
  g_test_add_func ("/layout-stagger/leaves-what-can-be-read-alone", test_leaves_what_can_be_read_alone);
  g_test_add_func ("/layout-stagger/equal-towers-fall-alike", test_equal_towers_fall_alike);
  g_test_add_func ("/layout-stagger/the-highest-tower-has-no-overlaps", test_the_highest_tower_has_no_overlaps);

  return g_test_run ();
}

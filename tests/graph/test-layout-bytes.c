/* test-layout-bytes.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "mw-test-graph.h"

#include "graph/mw-layout-bytes.h"
#include "graph/mw-plain-layout.h"

static GBytes *
change (GBytes       *bytes,
        gsize         offset,
        gconstpointer value,
        gsize         size)
{
  gsize n;
  guint8 *data = g_memdup2 (g_bytes_get_data (bytes, &n), g_bytes_get_size (bytes));

  n = g_bytes_get_size (bytes);
  g_assert_cmpuint (offset + size, <=, n);
  memcpy (data + offset, value, size);

  return g_bytes_new_take (data, n);
}

static void
assert_refused (GBytes          *bytes,
                MwLayoutProblem *problem)
{
  g_autoptr(MwLayoutPicture) picture = mw_layout_bytes_decode (bytes, problem);

  g_assert_null (picture);
}

typedef struct
{
  MwGraph         *graph;
  MwLayoutProblem *problem;
  MwLayoutPicture *picture;
  GBytes          *bytes;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->graph = mw_test_graph_new_mesh (40, 3, 1);
  fixture->problem = mw_layout_problem_new_for_graph (fixture->graph);
  fixture->picture = mw_plain_layout_solve (fixture->problem);
  fixture->bytes = mw_layout_bytes_encode (fixture->picture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_unref (fixture->graph);
  mw_layout_problem_unref (fixture->problem);
  mw_layout_picture_unref (fixture->picture);
  g_bytes_unref (fixture->bytes);
}

static void
test_same (Fixture      *fixture,
           gconstpointer unused)
{
  g_autoptr(MwLayoutPicture) read = mw_layout_bytes_decode (fixture->bytes, fixture->problem);
  g_autoptr(GBytes) again = NULL;

  g_assert_nonnull (read);
  again = mw_layout_bytes_encode (read);
  g_assert_true (g_bytes_equal (fixture->bytes, again));
}

static void
test_other_problem (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr(MwGraph) other = mw_test_graph_new_mesh (40, 3, 2);
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new_for_graph (other);

  assert_refused (fixture->bytes, problem);
}

static void
test_cut_off (Fixture      *fixture,
              gconstpointer unused)
{
  gsize size = g_bytes_get_size (fixture->bytes);

  for (gsize i = 0; i < size; i += 1 + i / 16)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (fixture->bytes, 0, i);

      assert_refused (part, fixture->problem);
    }
}

/* Offsets as the head and the arrays behind it lie. */
static void
test_lies (Fixture      *fixture,
           gconstpointer unused)
{
  const guint32 huge = G_MAXUINT32;
  const float nowhere = NAN;
  const float far = 1e9f;
  const float near_miss = 3.0f;
  const gsize head = 32;
  const gsize starts = head + (40 + 3) * sizeof (graphene_rect_t);
  gsize points = starts + ((gsize) fixture->picture->starts->len) * sizeof (guint32);
  const struct
  {
    gsize         offset;
    gconstpointer value;
  } lies[] = {
    { 0, &huge }, { 4, &huge }, { 8, &huge }, { 12, &huge }, { 16, &huge }, { 20, &huge },
    { 24, &nowhere }, { 28, &nowhere }, { 24, &far }, { 24, &near_miss },
    { head, &nowhere }, { head + 4, &far }, { head + 8, &near_miss }, { head + 12, &nowhere },
    { head + 40 * sizeof (graphene_rect_t), &far }, { head + 40 * sizeof (graphene_rect_t) + 8, &nowhere },
    { starts, &huge }, { starts + 4, &huge }, { points - 4, &huge },
    { points, &nowhere }, { points, &far }, { points + 8, &nowhere },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autoptr(GBytes) lie = change (fixture->bytes, lies[i].offset, lies[i].value, 4);

      g_test_message ("at %" G_GSIZE_FORMAT, lies[i].offset);
      assert_refused (lie, fixture->problem);
    }
}

static void
test_box_on_another (Fixture      *fixture,
                     gconstpointer unused)
{
  const graphene_rect_t *box = NULL;
  g_autoptr(GBytes) lie = NULL;

  /* Of the same area, so that only this is wrong. */
  for (guint i = 1; box == NULL; i++)
    if (mw_layout_problem_get_node (fixture->problem, i)->cluster == mw_layout_problem_get_node (fixture->problem, 0)->cluster)
      box = mw_layout_picture_get_box (fixture->picture, i);

  lie = change (fixture->bytes, 32, box, sizeof *box);
  assert_refused (lie, fixture->problem);
}

static void
test_noise (Fixture      *fixture,
            gconstpointer unused)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  gsize size = g_bytes_get_size (fixture->bytes);

  for (guint round = 0; round < 3000; round++)
    {
      guint8 *data = g_memdup2 (g_bytes_get_data (fixture->bytes, NULL), size);
      g_autoptr(GBytes) noise = NULL;
      g_autoptr(MwLayoutPicture) picture = NULL;

      for (int i = g_rand_int_range (rand, 1, 6); i > 0; i--)
        data[g_rand_int_range (rand, 0, (int) size)] = (guint8) g_rand_int (rand);

      noise = g_bytes_new_take (data, size);
      picture = mw_layout_bytes_decode (noise, fixture->problem);

      /* What is believed is still a picture. */
      if (picture != NULL)
        g_assert_false (mw_layout_picture_has_overlaps (picture));
    }
}

#define ADD_TEST(path, func) g_test_add ("/layout-bytes/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_TEST ("what-is-read-is-what-was-written", test_same);
  ADD_TEST ("picture-of-something-else-is-refused", test_other_problem);
  ADD_TEST ("cut-off-bytes-are-refused", test_cut_off);
  ADD_TEST ("lies-are-refused", test_lies);
  ADD_TEST ("box-on-another-is-refused", test_box_on_another);
  ADD_TEST ("noise-is-no-harm", test_noise);

  return g_test_run ();
}

/* test-layout-reply.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "graph/mw-layout-reply.h"

/* Two nodes in one cluster, one edge: the smallest reply that has everything. */
typedef struct
{
  MwLayoutReplyHead  head;
  MwLayoutReplyBox   area;
  MwLayoutReplyBox   boxes[2];
  MwLayoutReplyCurve curve;
  MwLayoutReplyPoint points[4];
} Reply;

static const Reply good = {
  { MW_LAYOUT_REPLY_MAGIC, 7, MW_LAYOUT_STATUS_OK, 2, 1, 1, 4, 500, 200 },
  { 0, 0, 0, 500, 200 },
  { { 1, 300, 50, 100, 40 }, { 0, 20, 50, 100, 40 } },
  { 0, 4 },
  { { 120, 70 }, { 200, 70 }, { 220, 70 }, { 300, 70 } },
};

static MwLayoutProblem *
create_problem (void)
{
  MwLayoutProblem *problem = mw_layout_problem_new (1);

  mw_layout_problem_add_node (problem, 100, 40, 0);
  mw_layout_problem_add_node (problem, 100, 40, 0);
  mw_layout_problem_add_edge (problem, 0, 1, 1);

  return problem;
}

static MwLayoutPicture *
decode (const void *data,
        gsize       size,
        GError    **error)
{
  g_autoptr(MwLayoutProblem) problem = create_problem ();
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);

  return mw_layout_reply_decode (bytes, problem, 7, error);
}

static void
test_good (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwLayoutPicture) picture = decode (&good, sizeof good, &error);
  const graphene_point_t *points;
  guint n;

  g_assert_no_error (error);
  g_assert_nonnull (picture);

  /* Boxes come in any order and go to their ids. */
  g_assert_cmpfloat (mw_layout_picture_get_box (picture, 0)->origin.x, <,
                     mw_layout_picture_get_box (picture, 1)->origin.x);
  points = mw_layout_picture_get_curve (picture, 0, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (points[0].x, ==, mw_layout_picture_get_box (picture, 0)->origin.x + 100);
}

static void
test_truncated (void)
{
  for (gsize size = 0; size < sizeof good; size++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (decode (&good, size, &error));
      g_assert_error (error, MW_LAYOUT_REPLY_ERROR, MW_LAYOUT_REPLY_ERROR_GARBLED);
    }
}

static void
test_too_long (void)
{
  g_autoptr(GError) error = NULL;
  char data[sizeof good + 4] = { 0 };

  memcpy (data, &good, sizeof good);
  g_assert_null (decode (data, sizeof data, &error));
  g_assert_error (error, MW_LAYOUT_REPLY_ERROR, MW_LAYOUT_REPLY_ERROR_GARBLED);
}

static void
assert_refused (const Reply       *reply,
                MwLayoutReplyError code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (decode (reply, sizeof *reply, &error));
  g_assert_error (error, MW_LAYOUT_REPLY_ERROR, (int) code);
}

#define WITH(change, code) \
        do \
          { \
            Reply reply = good; \
 \
            reply.change; \
            assert_refused (&reply, MW_LAYOUT_REPLY_ERROR_ ## code); \
          } \
        while (0)

static void
test_lies (void)
{
  WITH (head.magic = 0, GARBLED);
  WITH (head.serial = 8, GARBLED);
  WITH (head.status = MW_LAYOUT_STATUS_FAILED, REFUSED);
  WITH (head.n_nodes = 3, UNUSABLE);
  WITH (head.n_nodes = G_MAXUINT32, UNUSABLE);
  WITH (head.n_points = G_MAXUINT32, UNUSABLE);
  WITH (head.n_clusters = 0, UNUSABLE);
  WITH (boxes[0].id = 0, UNUSABLE);
  WITH (boxes[0].id = 2, UNUSABLE);
  WITH (boxes[0].x = NAN, UNUSABLE);
  WITH (boxes[0].y = INFINITY, UNUSABLE);
  WITH (boxes[0].x = 1e30f, UNUSABLE);
  WITH (boxes[0].width = 300, UNUSABLE);
  WITH (boxes[0].x = 60, UNUSABLE);
  WITH (boxes[0].x = 450, UNUSABLE);
  WITH (area.width = -1, UNUSABLE);
  WITH (area.id = 9, UNUSABLE);
  WITH (curve.id = 1, UNUSABLE);
  WITH (curve.n_points = 3, UNUSABLE);
  WITH (curve.n_points = 7, UNUSABLE);
  WITH (curve.n_points = 0, UNUSABLE);
  WITH (points[2].x = NAN, UNUSABLE);
}

/* A curve that leads elsewhere is no reason to lose the picture. */
static void
test_stray_curve_is_replaced (void)
{
  Reply reply = good;
  g_autoptr(GError) error = NULL;
  g_autoptr(MwLayoutPicture) picture = NULL;
  const graphene_point_t *points;
  guint n;

  reply.points[0].x = 400;
  picture = decode (&reply, sizeof reply, &error);
  g_assert_no_error (error);

  points = mw_layout_picture_get_curve (picture, 0, &n);
  g_assert_cmpuint (n, ==, 4);
  g_assert_cmpfloat (points[0].x, ==, mw_layout_picture_get_box (picture, 0)->origin.x + 100);
}

/* Whatever comes: refused, or a picture that holds together. */
static void
test_random_bytes (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (4711);
  guint n_taken = 0;

  for (guint round = 0; round < 100000; round++)
    {
      Reply reply = good;
      guint n_changes = (guint) g_rand_int_range (rand, 1, 4);
      g_autoptr(MwLayoutPicture) picture = NULL;

      for (guint i = 0; i < n_changes; i++)
        {
          guint8 *bytes = (guint8 *) &reply;

          bytes[g_rand_int_range (rand, 0, sizeof reply)] = (guint8) g_rand_int_range (rand, 0, 256);
        }

      if ((picture = decode (&reply, sizeof reply, NULL)) == NULL)
        continue;

      n_taken++;
      g_assert_true (isfinite (picture->size.width) && isfinite (picture->size.height));
      g_assert_cmpuint (picture->starts->len, ==, 2);
      g_assert_false (mw_layout_picture_has_overlaps (picture));
    }

  g_test_message ("%u of 100000 damaged replies could still be used", n_taken);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/layout-reply/good-reply-becomes-a-picture", test_good);
  g_test_add_func ("/layout-reply/every-shorter-reply-is-refused", test_truncated);
  g_test_add_func ("/layout-reply/longer-reply-is-refused", test_too_long);
  g_test_add_func ("/layout-reply/lies-are-refused", test_lies);
  g_test_add_func ("/layout-reply/stray-curve-is-replaced", test_stray_curve_is_replaced);
  g_test_add_func ("/layout-reply/random-bytes-do-no-harm", test_random_bytes);

  return g_test_run ();
}

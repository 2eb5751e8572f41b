/* test-pair.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-pair.h"

#define N_EDGES 30000
#define SIDE 173

/* How many of the pairs share their hash with one before them. */
static guint
count_collisions (const gint64 *pairs,
                  guint         n_pairs)
{
  g_autoptr(GHashTable) hashes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_pairs; i++)
    g_hash_table_add (hashes, GUINT_TO_POINTER (mw_pair_hash (&pairs[i])));

  return n_pairs - g_hash_table_size (hashes);
}

static void
assert_apart (const gint64 *pairs,
              guint         n_pairs)
{
  g_assert_cmpuint (count_collisions (pairs, n_pairs), <=, n_pairs / 1000);
}

static void
test_neighbours (void)
{
  g_autofree gint64 *pairs = g_new (gint64, N_EDGES);

  for (guint step = 1; step <= 16; step++)
    {
      for (guint i = 0; i < N_EDGES; i++)
        pairs[i] = mw_pair_key (i, i + step);
      assert_apart (pairs, N_EDGES);

      for (guint i = 0; i < N_EDGES; i++)
        pairs[i] = mw_pair_key (i + step, i);
      assert_apart (pairs, N_EDGES);
    }
}

static void
test_one_end (void)
{
  g_autofree gint64 *pairs = g_new (gint64, N_EDGES);

  for (guint i = 0; i < N_EDGES; i++)
    pairs[i] = mw_pair_key (7, i);
  assert_apart (pairs, N_EDGES);

  for (guint i = 0; i < N_EDGES; i++)
    pairs[i] = mw_pair_key (i, 7);
  assert_apart (pairs, N_EDGES);
}

static void
test_all_with_all (void)
{
  g_autofree gint64 *pairs = g_new (gint64, SIDE * SIDE);

  for (guint i = 0; i < SIDE * SIDE; i++)
    pairs[i] = mw_pair_key (i / SIDE, i % SIDE);
  assert_apart (pairs, SIDE * SIDE);
}

static void
test_order (void)
{
  g_autoptr(GHashTable) table = mw_pair_table_new ();
  gint64 key = mw_pair_key (1, 2);
  gint64 back = mw_pair_key (2, 1);
  gint64 last = mw_pair_key (G_MAXUINT, G_MAXUINT);

  g_hash_table_add (table, g_memdup2 (&key, sizeof key));
  g_hash_table_add (table, g_memdup2 (&last, sizeof last));

  g_assert_true (g_hash_table_contains (table, &key));
  g_assert_true (g_hash_table_contains (table, &last));
  g_assert_false (g_hash_table_contains (table, &back));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pair/edges-between-neighbours-have-hashes-of-their-own", test_neighbours);
  g_test_add_func ("/pair/edges-of-one-node-have-hashes-of-their-own", test_one_end);
  g_test_add_func ("/pair/edges-of-all-with-all-have-hashes-of-their-own", test_all_with_all);
  g_test_add_func ("/pair/the-order-counts", test_order);

  return g_test_run ();
}

/* test-paths.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-paths.h"
#include "graph/mw-test-flow.h"
#include "model/mw-mesh-fixture.h"

#include <string.h>

/* All ways of a small mesh by trying everything, to hold the others against. */
typedef struct
{
  guint      n;
  gboolean  *matrix;
  gboolean  *is_target;
  gboolean   visited[16];
  guint      way[16];
  guint      n_way;
  GPtrArray *found;              /* of text: "0 3 5" */
} Oracle;

static void
oracle_walk (Oracle *self,
             guint   from)
{
  self->visited[from] = TRUE;
  self->way[self->n_way++] = from;

  if (self->n_way > 1 && self->is_target[from])
    {
      GString *text = g_string_new (NULL);

      for (guint i = 0; i < self->n_way; i++)
        g_string_append_printf (text, "%u ", self->way[i]);
      g_ptr_array_add (self->found, g_string_free_and_steal (text));
    }

  for (guint i = 0; i < self->n; i++)
    if (self->matrix[from * self->n + i] && !self->visited[i])
      oracle_walk (self, i);

  self->visited[from] = FALSE;
  self->n_way--;
}

static GPtrArray *
try_all (guint     n,
         gboolean *matrix,
         gboolean *is_source,
         gboolean *is_target)
{
  Oracle oracle = { .n = n, .matrix = matrix, .is_target = is_target };

  oracle.found = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    if (is_source[i])
      oracle_walk (&oracle, i);

  return oracle.found;
}

static void
check_ways (MwMesh    *mesh,
            MwPaths   *paths,
            GPtrArray *expected)
{
  g_autoptr(GHashTable) left = g_hash_table_new (g_str_hash, g_str_equal);
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  guint last = 0;

  for (guint i = 0; i < expected->len; i++)
    g_hash_table_add (left, g_ptr_array_index (expected, i));

  g_assert_false (mw_paths_get_truncated (paths));
  g_assert_cmpuint (mw_paths_get_n (paths), ==, expected->len);

  for (guint i = 0; i < expected->len; i++)
    {
      const MwPath *path = mw_paths_get (paths, i);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j <= path->n; j++)
        g_string_append_printf (text, "%u ", path->products[j]);
      for (guint j = 0; j < path->n; j++)
        {
          g_assert_cmpuint (edges[path->edges[j]].source, ==, path->products[j]);
          g_assert_cmpuint (edges[path->edges[j]].target, ==, path->products[j + 1]);
        }

      /* Each once, none longer than the next. */
      g_assert_true (g_hash_table_remove (left, text->str));
      g_assert_cmpuint (path->n, >=, last);
      last = path->n;
    }
}

static gboolean
contains (const guint *items,
          guint        n,
          guint        item)
{
  for (guint i = 0; i < n; i++)
    if (items[i] == item)
      return TRUE;

  return FALSE;
}

static void
check_bridges (MwMesh   *mesh,
               MwPaths  *paths,
               gboolean *matrix,
               gboolean *is_source,
               gboolean *is_target)
{
  guint n, n_edges, n_bridges, n_needed = 0;
  const guint *bridges = mw_paths_get_bridges (paths, &n_bridges);
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);

  mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n_edges && mw_paths_get_n (paths) > 0; i++)
    {
      guint place = edges[i].source * n + edges[i].target;
      g_autoptr(GPtrArray) without = NULL;

      if (!matrix[place])
        continue;
      matrix[place] = FALSE;
      without = try_all (n, matrix, is_source, is_target);
      matrix[place] = TRUE;

      g_assert_cmpint (contains (bridges, n_bridges, i), ==, without->len == 0);
      n_needed += without->len == 0;
    }
  g_assert_cmpuint (n_bridges, ==, n_needed);
}

static void
check_passages (MwMesh    *mesh,
                MwPaths   *paths,
                GPtrArray *ways,
                guint      n_sources,
                gboolean  *is_source,
                guint      n_targets,
                gboolean  *is_target)
{
  guint n, n_passages;
  const guint *passages = mw_paths_get_passages (paths, &n_passages);

  mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *needle = g_strdup_printf (" %u ", i);
      guint n_through = 0;

      for (guint j = 0; j < ways->len; j++)
        {
          g_autofree char *way = g_strconcat (" ", g_ptr_array_index (ways, j), NULL);

          n_through += strstr (way, needle) != NULL;
        }

      g_assert_cmpint (contains (passages, n_passages, i), ==,
                       ways->len > 0 && n_through == ways->len &&
                       !(n_sources == 1 && is_source[i]) && !(n_targets == 1 && is_target[i]));
    }
}

static void
check_random (GRand *rand,
              guint  n,
              guint  n_edges,
              guint  n_sources,
              guint  n_targets)
{
  g_autoptr(MwMesh) mesh = mw_test_flow_new_random (rand, n, n_edges);
  g_autofree gboolean *matrix = mw_test_flow_dup_matrix (mesh);
  gboolean is_source[16] = { FALSE };
  gboolean is_target[16] = { FALSE };
  guint sources[4];
  guint targets[4];
  guint n_different_sources = 0;
  guint n_different_targets = 0;
  g_autoptr(GPtrArray) expected = NULL;
  g_autoptr(MwPaths) paths = NULL;

  for (guint i = 0; i < n_sources; i++)
    {
      sources[i] = (guint) g_rand_int_range (rand, 0, (gint32) n);
      n_different_sources += !is_source[sources[i]];
      is_source[sources[i]] = TRUE;
    }
  for (guint i = 0; i < n_targets; i++)
    {
      targets[i] = (guint) g_rand_int_range (rand, 0, (gint32) n);
      if (is_source[targets[i]] || is_target[targets[i]])
        continue;
      n_different_targets++;
      is_target[targets[i]] = TRUE;
    }

  expected = try_all (n, matrix, is_source, is_target);
  paths = mw_paths_new (mesh, sources, n_sources, targets, n_targets, G_MAXUINT);
  check_ways (mesh, paths, expected);
  check_bridges (mesh, paths, matrix, is_source, is_target);
  check_passages (mesh, paths, expected, n_different_sources, is_source, n_different_targets, is_target);
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint round = 0; round < 300; round++)
    {
      check_random (rand, 7, 6 + round % 14, 1, 1);
      check_random (rand, 8, 6 + round % 10, 1 + round % 3, 1 + round / 3 % 3);
    }
}

static void
test_refused (void)
{
  static const guint edges[][2] = { { 0, 1 }, { 1, 2 } };
  g_autoptr(MwMesh) mesh = mw_test_flow_new (3, edges, 2, 1);
  const guint source = 0;
  const guint target = 2;
  g_autoptr(MwPaths) paths = mw_paths_new (mesh, &source, 1, &target, 1, MW_PATHS_MAX);
  g_autoptr(MwPaths) nowhere = mw_paths_new (mesh, &source, 1, &source, 1, MW_PATHS_MAX);
  g_autofree char *words = mw_paths_dup_words (paths);

  g_assert_cmpuint (mw_paths_get_n (paths), ==, 0);
  g_assert_cmpstr (words, ==, "No path leads there.");
  g_assert_cmpuint (mw_paths_get_n (nowhere), ==, 0);
}

static void
test_words (void)
{
  /* Two ways to 3, then one step to 4, then two ways to 7. */
  static const guint edges[][2] = {
    { 0, 1 }, { 0, 2 }, { 1, 3 }, { 2, 3 }, { 3, 4 }, { 4, 5 }, { 4, 6 }, { 5, 7 }, { 6, 7 }, { 6, 3 },
  };
  g_autoptr(MwMesh) mesh = mw_test_flow_new (8, edges, G_N_ELEMENTS (edges), 0);
  const guint source = 0;
  const guint three = 3;
  const guint seven = 7;
  g_autoptr(MwPaths) all = mw_paths_new (mesh, &source, 1, &seven, 1, MW_PATHS_MAX);
  g_autoptr(MwPaths) some = mw_paths_new (mesh, &source, 1, &seven, 1, 3);
  g_autoptr(MwPaths) one = mw_paths_new (mesh, &three, 1, &seven, 1, 0);
  g_autofree char *words = mw_paths_dup_words (all);
  g_autofree char *some_words = mw_paths_dup_words (some);

  g_assert_cmpstr (words, ==, "4 paths; the shortest has 5 steps. All need the step from P 3 to P 4.");
  g_assert_true (mw_paths_get_truncated (some));
  g_assert_cmpstr (some_words, ==, "The first 3 paths are shown, there may be more; the shortest has 5 steps."
                   " All need the step from P 3 to P 4.");
  g_assert_cmpuint (mw_paths_get_n (one), ==, 0);
  g_assert_true (mw_paths_get_truncated (one));
}

/* Everything feeds everything: more ways than atoms. */
static void
test_dense (void)
{
  const guint n = 60;
  g_autofree guint *edges = g_new (guint, n * n * 2);
  guint n_edges = 0;
  const guint source = 0;
  const guint target = n - 1;
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwPaths) paths = NULL;
  guint n_bridges;

  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j < n; j++)
        {
          if (i == j)
            continue;
          edges[n_edges * 2] = i;
          edges[n_edges * 2 + 1] = j;
          n_edges++;
        }
    }

  mesh = mw_test_flow_new (n, (const guint (*)[2]) (gpointer) edges, n_edges, 0);
  paths = mw_paths_new (mesh, &source, 1, &target, 1, MW_PATHS_MAX);
  g_assert_cmpuint (mw_paths_get_n (paths), ==, MW_PATHS_MAX);
  g_assert_true (mw_paths_get_truncated (paths));
  g_assert_cmpuint (mw_paths_get (paths, 0)->n, ==, 1);
  g_assert_cmpuint (mw_paths_get (paths, 1)->n, ==, 2);
  g_assert_cmpuint (mw_paths_get (paths, 58)->n, ==, 2);
  g_assert_cmpuint (mw_paths_get (paths, 59)->n, ==, 3);
  mw_paths_get_bridges (paths, &n_bridges);
  g_assert_cmpuint (n_bridges, ==, 0);
}

/* A long chain of rings, in which a search that tries all prefixes dies: every
 * diamond doubles the ways, and a way in at the end is closed. */
static void
test_diamonds (void)
{
  const guint n = 1500;
  g_autofree guint *edges = g_new (guint, n * 4 * 2);
  guint n_edges = 0;
  const guint source = 0;
  const guint target = 3 * n;
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwPaths) paths = NULL;
  guint n_bridges, n_passages;

  for (guint i = 0; i < n; i++)
    {
      const guint ring[4][2] = {
        { 3 * i, 3 * i + 1 }, { 3 * i, 3 * i + 2 }, { 3 * i + 1, 3 * i + 3 }, { 3 * i + 2, 3 * i + 3 },
      };

      for (guint j = 0; j < 4; j++, n_edges++)
        {
          edges[n_edges * 2] = ring[j][0];
          edges[n_edges * 2 + 1] = ring[j][1];
        }
    }

  mesh = mw_test_flow_new (target + 1, (const guint (*)[2]) (gpointer) edges, n_edges, 0);
  paths = mw_paths_new (mesh, &source, 1, &target, 1, MW_PATHS_MAX);
  g_assert_cmpuint (mw_paths_get_n (paths), >=, 1);
  g_assert_true (mw_paths_get_truncated (paths));
  mw_paths_get_bridges (paths, &n_bridges);
  mw_paths_get_passages (paths, &n_passages);
  g_assert_cmpuint (n_bridges, ==, 0);
  g_assert_cmpuint (n_passages, ==, n - 1);
  for (guint i = 0; i < mw_paths_get_n (paths); i++)
    g_assert_cmpuint (mw_paths_get (paths, i)->n, ==, 2 * n);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/paths/they are all ways, and what all of them need", test_random);
  g_test_add_func ("/graph/paths/what was refused is no step", test_refused);
  g_test_add_func ("/graph/paths/words say how many, and what all need", test_words);
  g_test_add_func ("/graph/paths/a dense mesh ends at the limit", test_dense);
  g_test_add_func ("/graph/paths/doubling ways end in time", test_diamonds);

  return g_test_run ();
}

/* test-selector-walks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector.h"
#include "graph/mw-test-flow.h"
#include "model/mw-mesh-fixture.h"

/* Steps, @ and paths held against the plainest way to compute them: distances of
 * all pairs by Floyd and Warshall. */

#define N 12
#define FAR 1000

static void
compute_distances (MwMesh *mesh,
                   guint   distances[N][N])
{
  g_autofree gboolean *matrix = mw_test_flow_dup_matrix (mesh);

  for (guint i = 0; i < N; i++)
    for (guint j = 0; j < N; j++)
      distances[i][j] = i == j ? 0 : matrix[i * N + j] ? 1 : FAR;

  for (guint k = 0; k < N; k++)
    for (guint i = 0; i < N; i++)
      for (guint j = 0; j < N; j++)
        distances[i][j] = MIN (distances[i][j], distances[i][k] + distances[k][j]);
}

static gboolean
is_expected (guint       distances[N][N],
             const char *form,
             guint       a,
             guint       b,
             guint       steps,
             guint       product)
{
  switch (*form)
    {
    case 'u':
      return distances[product][a] <= steps;
    case 'd':
      return distances[a][product] <= steps;
    case '@':
      for (guint i = 0; i < N; i++)
        if (distances[a][i] < FAR && distances[product][i] < FAR)
          return TRUE;
      return FALSE;
    case 'p':
      return distances[a][product] < FAR && distances[product][b] < FAR;
    default:
      g_assert_not_reached ();
    }
}

static void
check (MwMesh     *mesh,
       guint       distances[N][N],
       const char *form,
       guint       a,
       guint       b,
       guint       steps)
{
  g_autofree char *text = NULL;
  g_autoptr(MwSelector) selector = NULL;
  g_autoptr(GArray) found = NULL;
  g_autoptr(GError) error = NULL;
  guint place = 0;

  switch (*form)
    {
    case 'u':
      text = steps < FAR ? g_strdup_printf ("%u+p%u", steps, a) : g_strdup_printf ("+p%u", a);
      break;
    case 'd':
      text = steps < FAR ? g_strdup_printf ("p%u+%u", a, steps) : g_strdup_printf ("p%u+", a);
      break;
    case '@':
      text = g_strdup_printf ("@p%u", a);
      break;
    default:
      text = g_strdup_printf ("path:p%u..p%u", a, b);
      break;
    }

  selector = mw_selector_new (text, &error);
  g_assert_no_error (error);
  found = mw_selector_evaluate (selector, mesh, MW_MESH_FIXTURE_NOW, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < N; i++)
    {
      gboolean is_found = place < found->len && g_array_index (found, guint, place) == i;

      g_assert_cmpint (is_found, ==, is_expected (distances, form, a, b, MIN (steps, FAR - 1), i));
      place += is_found;
    }
  g_assert_cmpuint (place, ==, found->len);
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(MwMesh) mesh = mw_test_flow_new_random (rand, N, 4 + round / 2);
      guint distances[N][N];

      compute_distances (mesh, distances);
      for (guint a = 0; a < N; a++)
        {
          for (guint steps = 0; steps < 4; steps++)
            {
              check (mesh, distances, "u", a, 0, steps);
              check (mesh, distances, "d", a, 0, steps);
            }
          check (mesh, distances, "u", a, 0, FAR);
          check (mesh, distances, "d", a, 0, FAR);
          check (mesh, distances, "@", a, 0, 0);
          for (guint b = 0; b < N; b++)
            check (mesh, distances, "p", a, b, 0);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/selector-walks/what is before, after and between is what distances say", test_random);

  return g_test_run ();
}

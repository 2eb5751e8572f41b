/* test-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-edge-words.h"
#include "graph/mw-reach.h"
#include "graph/mw-test-flow.h"
#include "model/mw-mesh-fixture.h"

#include <string.h>

/* Numbers of ways by powers of the matrix: the ways of n steps, of which none is
 * longer than need be when n is the distance. */
static void
check_reach (MwMesh  *mesh,
             guint    product,
             gboolean upstream)
{
  g_autoptr(MwReach) reach = mw_reach_new (mesh, product, upstream);
  g_autofree gboolean *matrix = mw_test_flow_dup_matrix (mesh);
  const MwEdge *edges = mw_mesh_get_edges (mesh, NULL);
  g_autofree guint *ways = NULL;
  g_autofree gboolean *seen = NULL;
  guint n, n_items, place = 0;
  const MwReachItem *items = mw_reach_get_items (reach, &n_items);

  mw_mesh_get_products (mesh, &n);
  ways = g_new0 (guint, n);
  seen = g_new0 (gboolean, n);
  ways[product] = 1;
  seen[product] = TRUE;

  for (guint step = 1; step <= n; step++)
    {
      g_autofree guint *next = g_new0 (guint, n);
      guint n_new = 0;

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < n; j++)
          if (!seen[j] && matrix[upstream ? j * n + i : i * n + j])
            next[j] += ways[i];

      for (guint j = 0; j < n; j++)
        {
          seen[j] |= next[j] > 0;
          n_new += next[j] > 0;
        }
      for (guint i = place; i < place + n_new; i++)
        {
          const MwEdge *edge = &edges[items[i].edge];

          g_assert_cmpuint (i, <, n_items);
          g_assert_cmpuint (items[i].distance, ==, step);
          g_assert_cmpuint (items[i].n_ways, ==, next[items[i].product]);
          g_assert_cmpuint (upstream ? edge->source : edge->target, ==, items[i].product);
          g_assert_cmpuint (upstream ? edge->target : edge->source, ==, items[i].via);
          g_assert_cmpuint (ways[items[i].via], >, 0);
        }
      place += n_new;
      memcpy (ways, next, n * sizeof (guint));
    }
  g_assert_cmpuint (place, ==, n_items);
}

static void
test_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr(MwMesh) mesh = mw_test_flow_new_random (rand, 12, 6 + round / 2);

      for (guint product = 0; product < 12; product++)
        {
          check_reach (mesh, product, TRUE);
          check_reach (mesh, product, FALSE);
        }
    }
}

/* Every diamond doubles the ways. */
static void
test_many_ways (void)
{
  guint edges[40 * 4][2];
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwReach) reach = NULL;
  const MwReachItem *items;
  guint n;

  for (guint i = 0; i < 40; i++)
    {
      const guint ring[4][2] = {
        { 3 * i, 3 * i + 1 }, { 3 * i, 3 * i + 2 }, { 3 * i + 1, 3 * i + 3 }, { 3 * i + 2, 3 * i + 3 },
      };

      memcpy (&edges[4 * i], ring, sizeof (ring));
    }

  mesh = mw_test_flow_new (121, (const guint (*)[2]) edges, G_N_ELEMENTS (edges), 0);
  reach = mw_reach_new (mesh, 0, FALSE);
  items = mw_reach_get_items (reach, &n);
  g_assert_cmpuint (n, ==, 120);
  g_assert_cmpuint (items[2].n_ways, ==, 2);
  g_assert_cmpuint (items[119].n_ways, ==, G_MAXUINT);
}

static const char hostile[] =
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: A, status: active, domain: d,"
  "   outputPorts: [{name: out, version: 1.0.0, contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: '=b', name: \"+1,\\\"2\\\"\", status: '@x', domain: \"\\tt\","
  "   team: {name: '-team'}}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: c, name: \"C\\nD\", domain: d,"
  "   inputPorts: [{name: in, version: 1.0.0, contractId: ca}]}\n"
  "- {id: g1, info: {purpose: '=cmd', status: approved, startDate: '2026-01-01'},"
  "   provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: '=b'}}\n"
;

static void
test_csv (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (hostile);
  g_autoptr(MwReach) reach = mw_reach_new (mesh, mw_mesh_find_product (mesh, "a"), FALSE);
  g_autofree char *csv = mw_reach_to_csv (reach);

  g_assert_cmpstr (csv, ==,
                   "Name,Identifier,Domain,Owner,Status,Distance,Via,Reason\r\n"
                   "\"'+1,\"\"2\"\"\",'=b,'\tt,'-team,'@x,1,A,"
                   "\"Access agreement g1, active since 2026-01-01: =cmd\"\r\n"
                   "\"C\nD\",c,d,,,1,A,"
                   "\"Input port in asks for contract ca, which output port out promises\"\r\n");
}

static void
assert_reason (MwMesh     *mesh,
               const char *source,
               const char *target,
               const char *expected)
{
  const MwEdge *edge = mw_mesh_fixture_find_edge (mesh, source, target);
  g_autofree char *reason = NULL;

  g_assert_nonnull (edge);
  reason = mw_edge_dup_reason (mesh, (guint) (edge - mw_mesh_get_edges (mesh, NULL)));
  g_assert_cmpstr (reason, ==, expected);
}

static const char reasons[] =
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: A, outputPorts: [{name: out, version: 1.0.0, contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: B, outputPorts: [{name: made, version: 1.0.0,"
  "   contractId: cb, inputContracts: [{id: ca, version: 1.0.0}]}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: c, name: C}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: d, name: D, inputPorts: [{name: in, version: 1.0.0, contractId: gone}]}\n"
  "- {id: g1, info: {purpose: \"x\\u202ey\", status: requested}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: b}}\n"
  "- {id: g2, info: {status: rejected}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: c}}\n"
  "- {id: g3, info: {status: approved, endDate: '2026-01-01'}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: c}}\n"
  "- {id: g4, info: {status: approved}, provider: {dataProductId: a, outputPortId: gone}, consumer: {dataProductId: c}}\n"
  "- {id: g5, info: {status: approved, endDate: '2027-01-01'}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: c}}\n"
  "- {id: g6, info: {status: approved}, provider: {dataProductId: a, outputPortId: out}, consumer: {dataProductId: c}}\n"
;

static void
test_reasons (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (reasons);
  const MwEdge *many = mw_mesh_fixture_find_edge (mesh, "a", "c");
  g_auto(GStrv) lines = NULL;

  assert_reason (mesh, "a", "b",
                 "Access agreement g1, requested: xy; Output port made is made from what contract ca promises");

  g_assert_nonnull (many);
  lines = mw_edge_dup_reasons (mesh, (guint) (many - mw_mesh_get_edges (mesh, NULL)));
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_true (g_strv_contains ((const char *const *) lines, "Access agreement g2, refused or ended (rejected)"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Access agreement g3, refused or ended (approved, until 2026-01-01)"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Access agreement g4, broken: an end or the output port of it is not there"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Access agreement g5, active until 2027-01-01"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "Access agreement g6, active"));
  g_clear_pointer (&lines, g_strfreev);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/graph/reach/distances and ways are those of the matrix", test_random);
  g_test_add_func ("/graph/reach/more ways than numbers are said as many", test_many_ways);
  g_test_add_func ("/graph/reach/a spreadsheet sees no formula", test_csv);
  g_test_add_func ("/graph/reach/each reason has its words", test_reasons);

  return g_test_run ();
}

/* mw-test-flow.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-test-flow.h"

#include "model/mw-mesh-fixture.h"

MwMesh *
mw_test_flow_new (guint n_products,
                  const guint (*edges)[2],
                  guint n_edges,
                  guint n_refused)
{
  g_autoptr(GString) yaml = g_string_new (NULL);

  for (guint i = 0; i < n_products; i++)
    g_string_append_printf (yaml, "- {apiVersion: v1.0.0, kind: DataProduct, id: p%u, name: P %u, status: active, domain: d,"
                            " outputPorts: [{name: out, version: 1.0.0}]}\n", i, i);

  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (yaml, "- {id: g%u, info: {purpose: x, status: %s},"
                            " provider: {dataProductId: p%u, outputPortId: out}, consumer: {dataProductId: p%u}}\n",
                            i, i < n_refused ? "rejected" : "approved", edges[i][0], edges[i][1]);

  return mw_mesh_fixture_new (yaml->str);
}

MwMesh *
mw_test_flow_new_random (GRand *rand,
                         guint  n_products,
                         guint  n_edges)
{
  g_autofree guint *edges = g_new (guint, n_edges * 2);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < n_edges; i++)
    {
      guint source = (guint) g_rand_int_range (rand, 0, (gint32) n_products);
      guint target = (guint) g_rand_int_range (rand, 0, (gint32) n_products);

      if (source == target || !g_hash_table_add (seen, GUINT_TO_POINTER (source * n_products + target)))
        continue;
      edges[n * 2] = source;
      edges[n * 2 + 1] = target;
      n++;
    }

  return mw_test_flow_new (n_products, (const guint (*)[2]) (gpointer) edges, n, n / 8);
}

gboolean *
mw_test_flow_dup_matrix (MwMesh *mesh)
{
  guint n;
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);
  gboolean *matrix;

  mw_mesh_get_products (mesh, &n);
  matrix = g_new0 (gboolean, n * n);
  for (guint i = 0; i < n_edges; i++)
    {
      if (edges[i].state != MW_EDGE_REJECTED)
        matrix[edges[i].source * n + edges[i].target] = TRUE;
    }

  return matrix;
}

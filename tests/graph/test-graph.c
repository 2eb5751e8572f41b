/* test-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-graph.h"
#include "graph/mw-letter-mesh.h"
#include "model/mw-mesh-fixture.h"

static const char *const products[] = { "a1", "a2", "a3", "b1", "b2", "c1", "d1", NULL };

/* a gives b three (one of them broken, one refused beside), b gives c one, a
 * gives c one that was refused, c gives d one that is only requested. */
static const char *const agreements[] = {
  "a1>b1 approved", "a2>b1 requested", "a3>b2 broken", "a3>b1 rejected",
  "a1>a2 approved", "b1>c1 approved", "a1>c1 rejected", "c1>d1 requested", NULL,
};

static guint
find_domain (MwGraph    *graph,
             const char *id)
{
  return mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN,
                             mw_mesh_find_domain (mw_graph_get_mesh (graph), id));
}

static guint
find_product (MwGraph    *graph,
              const char *id)
{
  return mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT,
                             mw_mesh_find_product (mw_graph_get_mesh (graph), id));
}

static const MwGraphEdge *
find_edge (MwGraph *graph,
           guint    source,
           guint    target)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  g_assert_cmpuint (source, !=, MW_NONE);
  g_assert_cmpuint (target, !=, MW_NONE);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == source && edges[i].target == target)
      return &edges[i];

  return NULL;
}

static guint
count_edges (MwGraph *graph)
{
  guint n;

  mw_graph_get_edges (graph, &n);

  return n;
}

static guint
count_nodes (MwGraph *graph)
{
  guint n;

  mw_graph_get_nodes (graph, &n);

  return n;
}

static void
test_overview_rolls_up (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, agreements);
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 0);
  const MwGraphEdge *edge = find_edge (graph, find_domain (graph, "a"), find_domain (graph, "b"));
  const MwGraphNode *nodes;
  guint n;

  g_assert_cmpuint (count_nodes (graph), ==, 4);
  g_assert_cmpuint (count_edges (graph), ==, 3);
  g_assert_cmpuint (mw_graph_get_n_left_out (graph), ==, 0);

  g_assert_cmpuint (edge->count, ==, 3);
  g_assert_cmpint (edge->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpuint (edge->edge, ==, MW_NONE);

  edge = find_edge (graph, find_domain (graph, "c"), find_domain (graph, "d"));
  g_assert_cmpuint (edge->count, ==, 1);
  g_assert_cmpint (edge->state, ==, MW_EDGE_REQUESTED);
  g_assert_cmpuint (edge->edge, !=, MW_NONE);
  g_assert_cmpint (mw_mesh_get_edges (mesh, &n)[edge->edge].state, ==, MW_EDGE_REQUESTED);

  g_assert_null (find_edge (graph, find_domain (graph, "a"), find_domain (graph, "c")));
  g_assert_null (find_edge (graph, find_domain (graph, "a"), find_domain (graph, "a")));

  nodes = mw_graph_get_nodes (graph, &n);
  g_assert_cmpfloat (nodes[0].width, ==, MW_DOMAIN_WIDTH);
  g_assert_cmpuint (nodes[0].cluster, ==, MW_NONE);
  g_assert_cmpuint (nodes[0].n_hidden_in + nodes[0].n_hidden_out, ==, 0);
}

static void
test_broken_alone_is_drawn (void)
{
  static const char *const two[] = { "a1", "b1", NULL };
  static const char *const broken[] = { "a1>b1 broken", NULL };
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (two, broken);
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 0);

  g_assert_cmpuint (count_edges (graph), ==, 1);
  g_assert_cmpint (mw_graph_get_edges (graph, &(guint) { 0 })[0].state, ==, MW_EDGE_BROKEN);
}

static void
test_opened_domain (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, agreements);
  guint opened = mw_mesh_find_domain (mesh, "a");
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, &opened, 1, 0);
  guint n;
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, &n);
  guint a1 = find_product (graph, "a1");
  guint a3 = find_product (graph, "a3");
  guint b = find_domain (graph, "b");

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (clusters[0].subject, ==, opened);
  g_assert_cmpuint (count_nodes (graph), ==, 6);
  g_assert_cmpuint (find_domain (graph, "a"), ==, MW_NONE);
  g_assert_cmpuint (find_product (graph, "b1"), ==, MW_NONE);

  g_assert_cmpuint (mw_graph_get_nodes (graph, &n)[a1].cluster, ==, 0);
  g_assert_cmpfloat (mw_graph_get_nodes (graph, &n)[a1].height, ==, MW_PRODUCT_HEIGHT);

  g_assert_nonnull (find_edge (graph, a1, find_product (graph, "a2")));
  g_assert_cmpint (find_edge (graph, a1, b)->state, ==, MW_EDGE_ACTIVE);

  /* One broken, one refused: a refusal is no part of what a domain takes. */
  g_assert_cmpuint (find_edge (graph, a3, b)->count, ==, 1);
  g_assert_cmpint (find_edge (graph, a3, b)->state, ==, MW_EDGE_BROKEN);
  g_assert_null (find_edge (graph, a1, find_domain (graph, "c")));
}

/* One hub that gives to five domains, with one to five edges. */
static MwMesh *
create_hub (void)
{
  static const char *const hub[] = { "h1", "h2", "h3", "h4", "h5", "p1", "q1", "r1", "s1", "t1", NULL };
  static const char *const gives[] = {
    "h1>p1 approved",
    "h1>q1 approved", "h2>q1 approved",
    "h1>r1 approved", "h2>r1 approved", "h3>r1 approved",
    "h1>s1 approved", "h2>s1 approved", "h3>s1 approved", "h4>s1 approved",
    "h1>t1 approved", "h2>t1 approved", "h3>t1 approved", "h4>t1 approved", "h5>t1 approved",
    "p1>t1 approved", "q1>t1 approved", NULL,
  };

  return mw_letter_mesh_new (hub, gives);
}

static void
test_threshold (void)
{
  g_autoptr(MwMesh) mesh = create_hub ();
  g_autoptr(MwGraph) all = mw_graph_new_overview (mesh, NULL, 0, 0);
  g_autoptr(MwGraph) one = mw_graph_new_overview (mesh, NULL, 0, 1);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (one, &n);
  guint n_drawn = 0;

  g_assert_cmpuint (count_edges (all), ==, 7);

  /* The strongest that h gives is to t. p, q, r and s take from h alone, so it is
   * their strongest. p and q give to t alone. All are kept by one end or the other. */
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (mw_graph_get_n_left_out (one), ==, 0);

  for (guint i = 0; i < n; i++)
    n_drawn += edges[i].count;

  g_assert_cmpuint (n_drawn, ==, 17);
}

static void
test_threshold_leaves_out_and_counts (void)
{
  static const char *const six[] = { "a1", "a2", "b1", "b2", "c1", "c2", NULL };
  static const char *const edges[] = {
    "a1>b1 approved", "a2>b2 approved",   /* a to b: 2 */
    "c1>b1 approved", "c1>b2 approved", "c2>b1 approved", /* c to b: 3 */
    "a1>c1 approved", "a2>c1 approved", "a2>c2 approved", /* a to c: 3 */
    NULL,
  };
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (six, edges);
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 1);
  guint opened = mw_mesh_find_domain (mesh, "a");
  g_autoptr(MwGraph) open = mw_graph_new_overview (mesh, &opened, 1, 1);

  /* a gives c most and b takes from c most, so a to b is nobody's strongest. */
  g_assert_cmpuint (count_edges (graph), ==, 2);
  g_assert_null (find_edge (graph, find_domain (graph, "a"), find_domain (graph, "b")));
  g_assert_cmpuint (find_edge (graph, find_domain (graph, "a"), find_domain (graph, "c"))->count, ==, 3);
  g_assert_cmpuint (mw_graph_get_n_left_out (graph), ==, 2);

  /* Nothing of an opened domain is left out. */
  g_assert_cmpuint (mw_graph_get_n_left_out (open), ==, 0);
  g_assert_nonnull (find_edge (open, find_product (open, "a1"), find_domain (open, "b")));
}

/* a1 > b1 > c1 > d1, b2 > c1, c1 > e1, e1 > b1 (a circle), x1 refused by c1. */
static MwMesh *
create_chain (void)
{
  static const char *const chain[] = { "a1", "b1", "b2", "c1", "d1", "e1", "x1", NULL };
  static const char *const edges[] = {
    "a1>b1 approved", "b1>c1 approved", "b2>c1 requested", "c1>d1 approved",
    "c1>e1 approved", "e1>b1 approved", "c1>x1 rejected", NULL,
  };

  return mw_letter_mesh_new (chain, edges);
}

static void
test_neighbourhood (void)
{
  g_autoptr(MwMesh) mesh = create_chain ();
  g_autoptr(MwGraph) graph = mw_graph_new_neighbourhood (mesh, mw_mesh_find_product (mesh, "c1"), 1, 1);
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (find_product (graph, "c1"), ==, 0);
  g_assert_cmpuint (find_product (graph, "a1"), ==, MW_NONE);
  g_assert_cmpuint (find_product (graph, "x1"), ==, MW_NONE);

  /* The circle's edge between two neighbours is drawn too. */
  g_assert_cmpuint (count_edges (graph), ==, 5);
  g_assert_nonnull (find_edge (graph, find_product (graph, "e1"), find_product (graph, "b1")));

  g_assert_cmpuint (nodes[find_product (graph, "b1")].n_hidden_in, ==, 1);
  g_assert_cmpuint (nodes[find_product (graph, "b1")].n_hidden_out, ==, 0);
  g_assert_cmpuint (nodes[0].n_hidden_in, ==, 0);
  g_assert_cmpuint (nodes[0].n_hidden_out, ==, 0);
}

static void
test_neighbourhood_steps (void)
{
  g_autoptr(MwMesh) mesh = create_chain ();
  guint c1 = mw_mesh_find_product (mesh, "c1");
  g_autoptr(MwGraph) alone = mw_graph_new_neighbourhood (mesh, c1, 0, 0);
  g_autoptr(MwGraph) upstream = mw_graph_new_neighbourhood (mesh, c1, 2, 0);
  g_autoptr(MwGraph) all = mw_graph_new_neighbourhood (mesh, c1, 100, 100);
  g_autoptr(MwGraph) nobody = mw_graph_new_neighbourhood (mesh, 12345, 1, 1);
  guint n;

  g_assert_cmpuint (count_nodes (alone), ==, 1);
  g_assert_cmpuint (mw_graph_get_nodes (alone, &n)[0].n_hidden_in, ==, 2);
  g_assert_cmpuint (mw_graph_get_nodes (alone, &n)[0].n_hidden_out, ==, 2);

  /* Two steps against the flow: b1 and b2, then a1 and, round the circle, e1. */
  g_assert_cmpuint (count_nodes (upstream), ==, 5);
  g_assert_cmpuint (find_product (upstream, "d1"), ==, MW_NONE);

  g_assert_cmpuint (count_nodes (all), ==, 6);
  g_assert_cmpuint (count_nodes (nobody), ==, 0);
}

static void
test_whole (void)
{
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new (products, agreements);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  guint n_clusters, n;
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, &n_clusters);
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (n_clusters, ==, 4);

  /* Between products even a refusal is to be seen. */
  g_assert_cmpuint (count_edges (graph), ==, 8);
  g_assert_cmpint (find_edge (graph, find_product (graph, "a1"), find_product (graph, "c1"))->state, ==, MW_EDGE_REJECTED);

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (clusters[nodes[i].cluster].subject, ==,
                      mw_mesh_get_products (mesh, NULL)[nodes[i].subject].domain);
}

static void
test_empty_mesh (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new ("[]");
  g_autoptr(MwGraph) overview = mw_graph_new_overview (mesh, NULL, 0, 3);
  g_autoptr(MwGraph) whole = mw_graph_new_whole (mesh);

  g_assert_cmpuint (count_nodes (overview), ==, 0);
  g_assert_cmpuint (count_nodes (whole), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/graph/overview-rolls-edges-up-to-domains", test_overview_rolls_up);
  g_test_add_func ("/graph/overview-draws-an-edge-that-is-only-broken", test_broken_alone_is_drawn);
  g_test_add_func ("/graph/opened-domain-is-an-area-with-its-products", test_opened_domain);
  g_test_add_func ("/graph/threshold-keeps-the-strongest-of-either-end", test_threshold);
  g_test_add_func ("/graph/threshold-counts-what-it-leaves-out", test_threshold_leaves_out_and_counts);
  g_test_add_func ("/graph/neighbourhood-is-one-step-each-way", test_neighbourhood);
  g_test_add_func ("/graph/neighbourhood-grows-by-steps", test_neighbourhood_steps);
  g_test_add_func ("/graph/whole-mesh-has-every-product-in-its-area", test_whole);
  g_test_add_func ("/graph/empty-mesh-gives-an-empty-graph", test_empty_mesh);

  return g_test_run ();
}

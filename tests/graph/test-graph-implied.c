/* test-graph-implied.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-private.h"
#include "graph/mw-letter-mesh.h"
#include "graph/mw-view.h"

/* What should be there, worked out in the plainest way. */
typedef struct
{
  MwMesh  *mesh;
  MwGraph *graph;
  guint   *node_of;              /* MW_NONE: not drawn */
  guint    n_products;
  guint    n_nodes;
} MwOracle;

static void
mw_oracle_init (MwOracle *self,
                MwGraph  *graph,
                MwView   *view)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &self->n_nodes);
  const MwProduct *products;

  self->graph = graph;
  self->mesh = mw_graph_get_mesh (graph);
  products = mw_mesh_get_products (self->mesh, &self->n_products);
  self->node_of = g_new (guint, self->n_products);

  for (guint i = 0; i < self->n_products; i++)
    {
      self->node_of[i] = MW_NONE;

      for (guint j = 0; j < self->n_nodes; j++)
        if (nodes[j].kind == MW_GRAPH_NODE_PRODUCT
            ? nodes[j].subject == i
            : nodes[j].subject == products[i].domain && !g_hash_table_contains (view->hidden, products[i].id))
          self->node_of[i] = j;
    }
}

/* Fewest hidden products on a way from node to node whose steps are all at least as
 * strong as @weakest; 0 when there is no way through something hidden. */
static guint
find_way (MwOracle   *self,
          guint       source,
          guint       target,
          MwEdgeState weakest)
{
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n_edges);
  g_autofree guint *distance = g_new0 (guint, self->n_products);
  gboolean changed = TRUE;
  guint least = 0;

  /* Bellman and Ford. */
  while (changed)
    for (guint i = changed = 0; i < n_edges; i++)
      {
        guint from = edges[i].source;
        guint to = edges[i].target;
        guint through;

        if (edges[i].state == MW_EDGE_REJECTED || mw_edge_state_stronger (edges[i].state, weakest) != edges[i].state ||
            self->node_of[to] != MW_NONE)
          continue;

        if (self->node_of[from] == source)
          through = 1;
        else if (self->node_of[from] == MW_NONE && distance[from] > 0)
          through = distance[from] + 1;
        else
          continue;

        if (distance[to] == 0 || through < distance[to])
          {
            distance[to] = through;
            changed = TRUE;
          }
      }

  for (guint i = 0; i < n_edges; i++)
    {
      guint from = edges[i].source;

      if (edges[i].state != MW_EDGE_REJECTED && mw_edge_state_stronger (edges[i].state, weakest) == edges[i].state &&
          self->node_of[from] == MW_NONE && self->node_of[edges[i].target] == target && distance[from] > 0 &&
          (least == 0 || distance[from] < least))
        least = distance[from];
    }

  return least;
}

static gboolean
has_flow (MwOracle *self,
          guint     source,
          guint     target)
{
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].state != MW_EDGE_REJECTED &&
        self->node_of[edges[i].source] == source && self->node_of[edges[i].target] == target)
      return TRUE;

  return FALSE;
}

static const MwGraphEdge *
find_implied (MwGraph *graph,
              guint    source,
              guint    target)
{
  const MwGraphEdge *found = NULL;
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].kind == MW_GRAPH_EDGE_IMPLIED && edges[i].source == source && edges[i].target == target)
      {
        g_assert_null (found);
        found = &edges[i];
      }

  return found;
}

static void
check_pair (MwOracle *self,
            guint     source,
            guint     target)
{
  static const MwEdgeState states[] = { MW_EDGE_ACTIVE, MW_EDGE_REQUESTED, MW_EDGE_DERIVED, MW_EDGE_BROKEN };
  const MwGraphEdge *edge = find_implied (self->graph, source, target);
  guint n_between = source != target && !has_flow (self, source, target)
    ? find_way (self, source, target, MW_EDGE_BROKEN)
    : 0;

  if (n_between == 0)
    {
      g_assert_null (edge);
      return;
    }

  g_assert_nonnull (edge);
  g_assert_cmpuint (edge->n_between, ==, n_between);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (find_way (self, source, target, states[i]) == n_between)
      {
        g_assert_cmpint (edge->state, ==, states[i]);
        return;
      }

  g_assert_not_reached ();
}

static void
check (MwMesh *mesh,
       MwView *view)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwGraph) graph = mw_view_build (view, mesh, NULL, &error);
  g_autoptr(MwGraph) again = mw_view_build (view, mesh, NULL, &error);
  MwOracle oracle;
  guint n, n_again;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);
  const MwGraphEdge *others = mw_graph_get_edges (again, &n_again);

  g_assert_no_error (error);
  mw_oracle_init (&oracle, graph, view);

  for (guint i = 0; i < oracle.n_nodes; i++)
    for (guint j = 0; j < oracle.n_nodes; j++)
      check_pair (&oracle, i, j);

  g_assert_cmpuint (n, ==, n_again);
  for (guint i = 0; i < n; i++)
    g_assert_true (edges[i].source == others[i].source && edges[i].target == others[i].target);

  g_free (oracle.node_of);
}

static void
hide_some (MwMesh *mesh,
           MwView *view,
           GRand  *rand,
           int     percent)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint i = 0; i < n; i++)
    if (g_rand_int_range (rand, 0, 100) < percent)
      mw_view_hide (view, products[i].id);
}

static void
test_exact_between_products (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(MwMesh) mesh = mw_letter_mesh_new_random (i, 6 + i / 2, 8 + i);
      g_autoptr(MwView) view = mw_view_new ();

      mw_view_show_whole (view);
      hide_some (mesh, view, rand, 20 + (int) i);
      check (mesh, view);
    }
}

static void
test_exact_between_domains (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 40; i++)
    {
      g_autoptr(MwMesh) mesh = mw_letter_mesh_new_random (100 + i, 8 + i / 2, 6 + i / 2);
      g_autoptr(MwView) view = mw_view_new ();

      view->per_domain = 0;
      if (i % 2 == 0)
        mw_view_open_domain (view, "b");
      hide_some (mesh, view, rand, 50);
      check (mesh, view);
    }
}

/* More nodes than are searched at once. */
static void
test_exact_beyond_a_block (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (13);
  g_autoptr(MwMesh) mesh = mw_letter_mesh_new_random (200, 220, 380);
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_whole (view);
  hide_some (mesh, view, rand, 60);
  check (mesh, view);
}

/* 300 give, through two, to 300: taken out, these leave 90 000 ways. The one that is
 * shorter is kept, wherever in the picture it is. */
static void
test_too_many_are_counted (void)
{
  g_autoptr(GStrvBuilder) products = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) agreements = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) gives = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  const MwGraphEdge *edge;
  guint n;

  for (guint i = 0; i < 300; i++)
    {
      g_strv_builder_take (products, g_strdup_printf ("a%u", i));
      g_strv_builder_take (products, g_strdup_printf ("b%u", i));
      g_strv_builder_take (agreements, g_strdup_printf ("a%u>h approved", i));
      g_strv_builder_take (agreements, g_strdup_printf ("j>b%u approved", i));
    }

  g_strv_builder_add_many (products, "h", "j", "x", "c", "d", NULL);
  g_strv_builder_add_many (agreements, "h>j approved", "c>x approved", "x>d approved", NULL);
  names = g_strv_builder_end (products);
  gives = g_strv_builder_end (agreements);
  mesh = mw_letter_mesh_new ((const char *const *) names, (const char *const *) gives);

  mw_view_show_whole (view);
  mw_view_hide (view, "h");
  mw_view_hide (view, "j");
  mw_view_hide (view, "x");
  graph = mw_view_build (view, mesh, NULL, NULL);

  mw_graph_get_edges (graph, &n);
  g_assert_cmpuint (n, ==, 40000);
  g_assert_cmpuint (mw_graph_get_n_left_out (graph), ==, 90001 - 40000);
  edge = find_implied (graph, mw_graph_find_key (graph, "product:c"), mw_graph_find_key (graph, "product:d"));
  g_assert_nonnull (edge);
  g_assert_cmpuint (edge->n_between, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/graph-implied/edges-between-products-are-exact", test_exact_between_products);
  g_test_add_func ("/graph-implied/edges-between-domains-are-exact", test_exact_between_domains);
  g_test_add_func ("/graph-implied/edges-are-exact-beyond-one-search", test_exact_beyond_a_block);
  g_test_add_func ("/graph-implied/too-many-are-left-out-and-counted", test_too_many_are_counted);

  return g_test_run ();
}

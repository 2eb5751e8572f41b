/* mw-test-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

#include <math.h>

#include "graph/mw-graph-private.h"
#include "graph/mw-graph-sizes.h"
#include "model/mw-pair.h"

MwTestGraph *
mw_test_graph_new (void)
{
  MwTestGraph *self = g_new0 (MwTestGraph, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (MwGraphNode));
  self->edges = g_array_new (FALSE, FALSE, sizeof (MwGraphEdge));

  return self;
}

guint
mw_test_graph_add (MwTestGraph *self,
                   guint        n,
                   guint        cluster)
{
  guint first = self->nodes->len;

  if (cluster != MW_NONE)
    self->n_clusters = MAX (self->n_clusters, cluster + 1);

  for (guint i = 0; i < n; i++)
    {
      MwGraphNode node = {
        .kind = MW_GRAPH_NODE_PRODUCT,
        .subject = first + i,
        .cluster = cluster,
        .width = MW_PRODUCT_WIDTH,
        .height = MW_PRODUCT_HEIGHT,
      };

      g_array_append_val (self->nodes, node);
    }

  return first;
}

void
mw_test_graph_connect (MwTestGraph *self,
                       guint        source,
                       guint        target)
{
  MwGraphEdge edge = {
    .source = source,
    .target = target,
    .count = 1,
    .state = MW_EDGE_ACTIVE,
    .edge = MW_NONE,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };

  g_array_append_val (self->edges, edge);
}

void
mw_test_graph_scatter (MwTestGraph *self,
                       GRand       *rand,
                       guint        n,
                       guint        backward)
{
  int last = (int) self->nodes->len;

  for (guint i = 0; i < n; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, last);
      guint b = (guint) g_rand_int_range (rand, 0, last);
      gboolean swap = backward != 0 && g_rand_int_range (rand, 0, (int) backward) == 0;

      mw_test_graph_connect (self, swap ? MAX (a, b) : MIN (a, b), swap ? MIN (a, b) : MAX (a, b));
    }
}

MwGraph *
mw_test_graph_end (MwTestGraph *self)
{
  GArray *clusters = g_array_new (FALSE, FALSE, sizeof (MwGraphCluster));
  MwGraph *graph;

  for (guint i = 0; i < self->n_clusters; i++)
    {
      MwGraphCluster cluster = { MW_GRAPH_CLUSTER_DOMAIN, i };

      g_array_append_val (clusters, cluster);
    }

  graph = mw_graph_new_take (NULL, self->nodes, self->edges, clusters, NULL, 0);
  g_free (self);

  return graph;
}

MwGraph *
mw_test_graph_new_mesh (guint n_products,
                        guint n_domains,
                        guint seed)
{
  MwTestGraph *self = mw_test_graph_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autofree guint *firsts = g_new0 (guint, n_domains + 1);
  g_autoptr(GHashTable) seen = mw_pair_table_new ();
  double total = 0;
  double share = 0;

  /* Sizes fall off as one over the square root of the rank. */
  for (guint i = 0; i < n_domains; i++)
    total += 1 / sqrt (i + 1);

  for (guint i = 0; i < n_domains; i++)
    {
      firsts[i] = (guint) (share / total * n_products);
      share += 1 / sqrt (i + 1);
    }

  firsts[n_domains] = n_products;

  for (guint i = 0; i < n_domains; i++)
    mw_test_graph_add (self, firsts[i + 1] - firsts[i], i);

  for (guint i = 0; i < n_products * 5 / 2; i++)
    {
      guint source = (guint) g_rand_int_range (rand, 0, (int) n_products);
      guint cluster = g_array_index (self->nodes, MwGraphNode, source).cluster;
      guint target = g_rand_int_range (rand, 0, 10) < 6
        ? (guint) g_rand_int_range (rand, (int) firsts[cluster], (int) firsts[cluster + 1])
        : (guint) g_rand_int_range (rand, 0, (int) n_products);
      gint64 key = mw_pair_key (MIN (source, target), MAX (source, target));

      if (source != target && g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        mw_test_graph_connect (self, MIN (source, target), MAX (source, target));
    }

  return mw_test_graph_end (self);
}

MwGraphLayout *
mw_test_await_layout (MwLayoutService *service,
                      MwGraph         *graph)
{
  return mw_test_await_layout_after (service, graph, NULL, NULL);
}

MwGraphLayout *
mw_test_await_layout_after (MwLayoutService *service,
                            MwGraph         *graph,
                            MwGraphLayout   *before,
                            GHashTable      *pins)
{
  g_autoptr(DexFuture) future = mw_layout_service_layout_after (service, graph, before, pins);
  g_autoptr(GError) error = NULL;
  const GValue *value;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  value = dex_future_get_value (future, &error);
  g_assert_no_error (error);
  g_assert_true (G_VALUE_HOLDS (value, MW_TYPE_GRAPH_LAYOUT));

  return g_value_dup_object (value);
}

static int
compare_left (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const graphene_rect_t *rects = data;
  float left = rects[*(const guint *) a].origin.x;
  float right = rects[*(const guint *) b].origin.x;

  return left < right ? -1 : left > right;
}

/* From the left, each only with those that begin before it ends. */
static void
assert_apart (const graphene_rect_t *rects,
              guint                  n)
{
  g_autofree guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;

  g_sort_array (order, n, sizeof *order, compare_left, (gpointer) rects);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        const graphene_rect_t *a = &rects[order[i]];
        const graphene_rect_t *b = &rects[order[j]];

        if (a->origin.x + a->size.width <= b->origin.x + 1)
          break;

        if (b->origin.x + b->size.width > a->origin.x + 1 &&
            a->origin.y + a->size.height > b->origin.y + 1 &&
            b->origin.y + b->size.height > a->origin.y + 1)
          g_error ("%u at %g,%g and %u at %g,%g lie on each other",
                   order[i], a->origin.x, a->origin.y, order[j], b->origin.x, b->origin.y);
      }
}

static void
assert_inside (const graphene_rect_t *outer,
               const graphene_rect_t *inner)
{
  g_assert_cmpfloat (inner->origin.x, >=, outer->origin.x - 2);
  g_assert_cmpfloat (inner->origin.y, >=, outer->origin.y - 2);
  g_assert_cmpfloat (inner->origin.x + inner->size.width, <=, outer->origin.x + outer->size.width + 2);
  g_assert_cmpfloat (inner->origin.y + inner->size.height, <=, outer->origin.y + outer->size.height + 2);
}

static void
assert_ends_at (const graphene_point_t *point,
                const graphene_rect_t  *box)
{
  g_assert_cmpfloat (point->x, >=, box->origin.x - 12);
  g_assert_cmpfloat (point->x, <=, box->origin.x + box->size.width + 12);
  g_assert_cmpfloat (point->y, >=, box->origin.y - 12);
  g_assert_cmpfloat (point->y, <=, box->origin.y + box->size.height + 12);
}

void
mw_test_assert_sane (MwGraphLayout *graph_layout)
{
  MwGraph *graph = mw_graph_layout_get_graph (graph_layout);
  graphene_size_t size = mw_graph_layout_get_size (graph_layout);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, size.width, size.height);
  guint n_nodes, n_edges, n_clusters, n_boxes, n_areas;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (graph_layout, &n_boxes);
  const graphene_rect_t *areas = mw_graph_layout_get_areas (graph_layout, &n_areas);

  mw_graph_get_clusters (graph, &n_clusters);
  g_assert_cmpuint (n_boxes, ==, n_nodes);
  g_assert_cmpuint (n_areas, ==, n_clusters);
  assert_apart (boxes, n_boxes);
  assert_apart (areas, n_areas);

  for (guint i = 0; i < n_nodes; i++)
    {
      assert_inside (&all, &boxes[i]);
      g_assert_cmpfloat (boxes[i].size.width, ==, nodes[i].width);
      g_assert_cmpfloat (boxes[i].size.height, ==, nodes[i].height);

      if (nodes[i].cluster != MW_NONE)
        assert_inside (&areas[nodes[i].cluster], &boxes[i]);
    }

  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;
      const graphene_point_t *points = mw_graph_layout_get_curve (graph_layout, i, &n_points);

      g_assert_cmpuint (n_points, >=, 4);
      g_assert_cmpuint (n_points % 3, ==, 1);
      assert_ends_at (&points[0], &boxes[edges[i].source]);
      assert_ends_at (&points[n_points - 1], &boxes[edges[i].target]);
    }
}

void
mw_test_assert_by_graphviz (MwGraphLayout *graph_layout)
{
  g_assert_cmpstr (mw_graph_layout_get_fallback_reason (graph_layout), ==, NULL);
  mw_test_assert_sane (graph_layout);
}

void
mw_test_assert_plain (MwGraphLayout *graph_layout)
{
  g_assert_nonnull (mw_graph_layout_get_fallback_reason (graph_layout));
  mw_test_assert_sane (graph_layout);
}

MwGraph *
mw_test_graph_new_small (void)
{
  MwTestGraph *builder = mw_test_graph_new ();

  mw_test_graph_add (builder, 2, 0);
  mw_test_graph_add (builder, 2, 1);
  mw_test_graph_connect (builder, 0, 1);
  mw_test_graph_connect (builder, 1, 2);
  mw_test_graph_connect (builder, 0, 3);

  return mw_test_graph_end (builder);
}

/* test-layout-after.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "mw-test-graph.h"
#include "mw-test-mesh.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-move.h"

/* What was there stays where it was: nobody takes a shorter way for a movement. */
#define ONE_NODE ((double) MW_PRODUCT_HEIGHT)

static MwLayoutService *
create_service (void)
{
  MwLayoutService *service = mw_layout_service_new (NULL);

  mw_layout_service_set_deadline (service, 20000);

  return service;
}

static MwGraphLayout *
lay_out_after (MwGraph       *graph,
               MwGraphLayout *before,
               GHashTable    *pins)
{
  g_autoptr(MwLayoutService) service = create_service ();
  MwGraphLayout *after = mw_test_await_layout_after (service, graph, before, pins);

  mw_test_assert_by_graphviz (after);

  return after;
}

/* The same nodes, edges and areas, to be changed. */
static MwTestGraph *
copy (MwGraph *graph)
{
  MwTestGraph *builder = mw_test_graph_new ();
  guint n_nodes, n_edges;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n_edges);

  mw_graph_get_clusters (graph, &builder->n_clusters);
  g_array_append_vals (builder->nodes, nodes, n_nodes);
  g_array_append_vals (builder->edges, edges, n_edges);

  return builder;
}

static void
assert_still (MwGraphLayout *before,
              MwGraphLayout *after,
              double         most)
{
  MwLayoutDisplacement way = mw_graph_layout_measure (before, after);
  guint n;

  mw_graph_get_nodes (mw_graph_layout_get_graph (before), &n);
  g_test_message ("%u of %u nodes: mean %.1f px, furthest %.1f px; origin %g,%g", way.n, n, way.mean, way.max, way.dx, way.dy);
  g_assert_cmpfloat (way.mean, <, most);
}

static void
test_nothing_changed (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (200, 8, 1);
  g_autoptr(MwGraph) same = mw_test_graph_end (copy (graph));
  g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
  g_autoptr(MwGraphLayout) after = lay_out_after (same, before, NULL);
  guint n_edges, n_before, n_after;

  g_assert_cmpfloat (mw_graph_layout_measure (before, after).max, ==, 0);
  mw_graph_get_edges (graph, &n_edges);

  for (guint i = 0; i < n_edges; i++)
    {
      const graphene_point_t *old = mw_graph_layout_get_curve (before, i, &n_before);
      const graphene_point_t *new = mw_graph_layout_get_curve (after, i, &n_after);

      g_assert_cmpuint (n_before, ==, n_after);
      g_assert_cmpmem (old, n_before * sizeof *old, new, n_after * sizeof *new);
    }
}

static void
add_products (guint n_products,
              guint n_domains,
              guint n_new)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (n_products, n_domains, 2);
  g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
  MwTestGraph *builder = copy (graph);
  g_autoptr(MwGraph) larger = NULL;
  g_autoptr(MwGraphLayout) after = NULL;
  const MwGraphNode *nodes;

  for (guint i = 0; i < n_new; i++)
    {
      guint node = mw_test_graph_add (builder, 1, i % n_domains);

      mw_test_graph_connect (builder, (i * 37) % n_products, node);
      mw_test_graph_connect (builder, node, (i * 53 + 11) % n_products);
    }

  larger = mw_test_graph_end (builder);
  nodes = mw_graph_get_nodes (larger, NULL);
  g_assert_cmpuint (nodes[n_products].cluster, ==, 0);
  after = lay_out_after (larger, before, NULL);
  assert_still (before, after, ONE_NODE);
}

static void
test_one_product_more (void)
{
  add_products (200, 8, 1);
}

static void
test_one_product_more_in_a_divided_graph (void)
{
  add_products (1000, 25, 1);
}

static void
test_ten_products_more (void)
{
  add_products (3000, 60, 10);
}

static void
test_products_gone (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (200, 8, 3);
  g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
  MwTestGraph *builder = copy (graph);
  g_autoptr(MwGraph) smaller = NULL;
  g_autoptr(MwGraphLayout) after = NULL;

  /* The last ones, so that the numbers of the others stay. */
  g_array_set_size (builder->nodes, 190);

  for (guint i = builder->edges->len; i > 0; i--)
    if (g_array_index (builder->edges, MwGraphEdge, i - 1).source >= 190 ||
        g_array_index (builder->edges, MwGraphEdge, i - 1).target >= 190)
      g_array_remove_index (builder->edges, i - 1);

  smaller = mw_test_graph_end (builder);
  after = lay_out_after (smaller, before, NULL);
  assert_still (before, after, 0.01);
}

static void
test_one_edge_changed (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (200, 8, 4);
  g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
  MwTestGraph *builder = copy (graph);
  g_autoptr(MwGraph) changed = NULL;
  g_autoptr(MwGraphLayout) after = NULL;

  g_array_remove_index (builder->edges, 5);
  mw_test_graph_connect (builder, 3, 150);
  changed = mw_test_graph_end (builder);
  after = lay_out_after (changed, before, NULL);
  assert_still (before, after, 0.01);
}

static void
test_expanded (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (1000, 5);
  guint n_products;
  guint n_tried = 0;

  mw_mesh_get_products (mesh, &n_products);

  for (guint i = 0; i < n_products && n_tried < 20; i += 13)
    {
      g_autoptr(MwGraph) graph = mw_graph_new_neighbourhood (mesh, i, 1, 1);
      g_autoptr(MwGraph) expanded = mw_graph_new_neighbourhood (mesh, i, 1, 2);
      g_autoptr(MwGraphLayout) before = NULL;
      g_autoptr(MwGraphLayout) after = NULL;
      guint n_before, n_after;

      mw_graph_get_nodes (graph, &n_before);
      mw_graph_get_nodes (expanded, &n_after);

      if (n_after == n_before || n_after > 6 * n_before)
        continue;

      before = lay_out_after (graph, NULL, NULL);
      after = lay_out_after (expanded, before, NULL);
      assert_still (before, after, ONE_NODE);
      n_tried++;
    }

  g_assert_cmpuint (n_tried, >, 10);
}

/* Returns the key's box. */
static graphene_rect_t
find_box (MwGraphLayout *graph_layout,
          const char    *key)
{
  guint node = mw_graph_find_key (mw_graph_layout_get_graph (graph_layout), key);
  graphene_point_t origin = mw_graph_layout_get_origin (graph_layout);
  graphene_rect_t box;

  g_assert_cmpuint (node, !=, MW_NONE);
  box = mw_graph_layout_get_boxes (graph_layout, NULL)[node];
  graphene_rect_offset (&box, -origin.x, -origin.y);

  return box;
}

/* Opened, it begins where its box was, and order along both ways stays; closed, all
 * is as it was. */
static void
test_domain_opened_and_closed (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (1000, 6);

  for (guint domain = 0; domain < 5; domain++)
    {
      g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 3);
      g_autoptr(MwGraph) opened = mw_graph_new_overview (mesh, &domain, 1, 3);
      g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
      g_autoptr(MwGraphLayout) after = lay_out_after (opened, before, NULL);
      g_autoptr(MwGraphLayout) closed = lay_out_after (graph, after, NULL);
      g_autofree char *key = mw_graph_dup_node_key (graph, mw_graph_find_node (graph, MW_GRAPH_NODE_DOMAIN, domain));
      graphene_rect_t box = find_box (before, key);
      graphene_point_t origin = mw_graph_layout_get_origin (after);
      const graphene_rect_t *area = mw_graph_layout_get_areas (after, NULL);
      guint n;

      g_assert_cmpfloat_with_epsilon (area->origin.x - origin.x, box.origin.x, 0.5);
      g_assert_cmpfloat_with_epsilon (area->origin.y - origin.y, box.origin.y, 0.5);
      mw_graph_get_nodes (graph, &n);

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *other = mw_graph_dup_node_key (graph, i);
          graphene_rect_t old = find_box (before, other);

          if (g_strcmp0 (other, key) == 0)
            continue;

          if (old.origin.x >= box.origin.x + box.size.width)
            g_assert_cmpfloat (find_box (after, other).origin.x, >=, area->origin.x - origin.x + area->size.width);
          else
            g_assert_cmpfloat_with_epsilon (find_box (after, other).origin.x, old.origin.x, 0.5);
        }

      assert_still (before, after, INFINITY);
      assert_still (before, closed, 1);
    }
}

static GHashTable *
create_pins (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
pin (GHashTable *pins,
     MwGraph    *graph,
     guint       node,
     double      x,
     double      y)
{
  const double place[] = { x, y };

  g_hash_table_insert (pins, mw_graph_dup_node_key (graph, node), g_memdup2 (place, sizeof place));
}

static void
assert_at (MwGraphLayout *graph_layout,
           guint          node,
           double         x,
           double         y)
{
  const graphene_rect_t *box = &mw_graph_layout_get_boxes (graph_layout, NULL)[node];
  graphene_point_t origin = mw_graph_layout_get_origin (graph_layout);

  g_assert_cmpfloat_with_epsilon (box->origin.x - origin.x, x, 0.01);
  g_assert_cmpfloat_with_epsilon (box->origin.y - origin.y, y, 0.01);
}

/* On another box, outside of everything, within its area: wherever it is put. */
static void
test_pins (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (120, 5, 7);
  g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (before, NULL);
  const struct
  {
    guint  node;
    double x, y;
  } cases[] = {
    { 3, boxes[50].origin.x + 10, boxes[50].origin.y - 7 },
    { 3, boxes[4].origin.x, boxes[4].origin.y },
    { 119, -900, -200 },
    { 60, 5000, 40 },
    { 10, boxes[10].origin.x, boxes[10].origin.y },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GHashTable) pins = create_pins ();
      g_autoptr(MwGraphLayout) after = NULL;
      g_autoptr(MwGraphLayout) scratch = NULL;
      g_autoptr(MwGraphLayout) again = NULL;

      pin (pins, graph, cases[i].node, cases[i].x, cases[i].y);
      after = lay_out_after (graph, before, pins);
      assert_at (after, cases[i].node, cases[i].x, cases[i].y);

      scratch = lay_out_after (graph, NULL, pins);
      assert_at (scratch, cases[i].node, cases[i].x, cases[i].y);

      /* Once everything has given way it stays. */
      again = lay_out_after (graph, after, pins);
      assert_at (again, cases[i].node, cases[i].x, cases[i].y);
      assert_still (after, again, 1);
    }
}

/* Two of them on one place: one stays, and there is still no box on another. */
static void
test_pins_that_cannot_be (void)
{
  g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (60, 3, 8);
  g_autoptr(GHashTable) pins = create_pins ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  guint n;

  mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i += 7)
    pin (pins, graph, i, 100 + i, 100);

  pin (pins, graph, 1, NAN, 0);
  pin (pins, graph, 2, INFINITY, 1e30);
  graph_layout = lay_out_after (graph, NULL, pins);
  assert_at (graph_layout, 0, 100, 100);
}

static void
test_boxes_far_apart_are_laid_out_anew (void)
{
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraph) other = NULL;
  g_autoptr(MwGraphLayout) before = NULL;
  g_autoptr(MwGraphLayout) after = NULL;
  g_autoptr(MwGraphLayout) scratch = NULL;

  mw_test_graph_add (builder, 3, MW_NONE);
  mw_test_graph_connect (builder, 0, 1);
  graph = mw_test_graph_end (builder);
  before = lay_out_after (graph, NULL, NULL);
  other = mw_test_graph_new_mesh (100, 4, 9);
  after = lay_out_after (other, before, NULL);
  scratch = lay_out_after (other, NULL, NULL);
  g_assert_cmpfloat (mw_graph_layout_measure (scratch, after).max, ==, 0);
}

/* A step of a random walk through graphs: some come, some go, some change places. */
static MwGraph *
change (MwGraph *graph,
        GRand   *rand,
        guint   *next_subject)
{
  MwTestGraph *builder = copy (graph);
  guint n_nodes;

  for (int i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    {
      guint cluster = (guint) g_rand_int_range (rand, 0, (int) builder->n_clusters + 1);
      guint node = mw_test_graph_add (builder, 1, cluster < builder->n_clusters ? cluster : MW_NONE);
      MwGraphNode *added = &g_array_index (builder->nodes, MwGraphNode, node);

      added->subject = (*next_subject)++;
      added->height = (float) g_rand_int_range (rand, 20, 300);
    }

  n_nodes = builder->nodes->len;

  if (g_rand_int_range (rand, 0, 4) == 0)
    g_array_index (builder->nodes, MwGraphNode, g_rand_int_range (rand, 0, (int) n_nodes)).cluster = 0;

  if (g_rand_int_range (rand, 0, 4) == 0)
    g_array_index (builder->nodes, MwGraphNode, g_rand_int_range (rand, 0, (int) n_nodes)).width = 400;

  mw_test_graph_scatter (builder, rand, (guint) g_rand_int_range (rand, 0, 5), 4);

  return mw_test_graph_end (builder);
}

static void
test_random_walk (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261123);

  for (guint walk = 0; walk < 6; walk++)
    {
      g_autoptr(MwGraph) graph = mw_test_graph_new_mesh (30 + 10 * walk, 2 + walk, walk);
      g_autoptr(MwGraphLayout) before = lay_out_after (graph, NULL, NULL);
      guint next_subject = 1000;

      for (guint step = 0; step < 12; step++)
        {
          g_autoptr(MwGraph) next = change (graph, rand, &next_subject);
          g_autoptr(GHashTable) pins = create_pins ();
          g_autoptr(MwGraphLayout) after = NULL;
          g_autoptr(MwGraphLayout) again = NULL;

          if (step % 3 == 2)
            pin (pins, next, (guint) g_rand_int_range (rand, 0, 20), g_rand_double_range (rand, -500, 2000), g_rand_double_range (rand, -500, 2000));

          after = lay_out_after (next, before, pins);
          again = lay_out_after (next, before, pins);
          g_assert_cmpfloat (mw_graph_layout_measure (after, again).max, ==, 0);
          g_set_object (&graph, next);
          g_set_object (&before, after);
        }
    }
}

#define ADD_TEST(path, func) g_test_add_func ("/layout-after/" path, func)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  ADD_TEST ("nothing-changed-nothing-moves", test_nothing_changed);
  ADD_TEST ("one-product-more-finds-room", test_one_product_more);
  ADD_TEST ("one-product-more-finds-room-in-a-divided-graph", test_one_product_more_in_a_divided_graph);
  ADD_TEST ("ten-products-more-find-room-among-3000", test_ten_products_more);
  ADD_TEST ("products-gone-leave-gaps", test_products_gone);
  ADD_TEST ("one-edge-changed-nothing-moves", test_one_edge_changed);
  ADD_TEST ("expanded-neighbourhood-stays", test_expanded);
  ADD_TEST ("domain-opens-in-place-and-closes-again", test_domain_opened_and_closed);
  ADD_TEST ("pins-win", test_pins);
  ADD_TEST ("pins-that-cannot-be-give-way", test_pins_that_cannot_be);
  ADD_TEST ("other-graph-is-laid-out-anew", test_boxes_far_apart_are_laid_out_anew);
  ADD_TEST ("random-walk-has-no-box-on-another", test_random_walk);

  return g_test_run ();
}

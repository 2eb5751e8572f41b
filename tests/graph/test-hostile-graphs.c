/* test-hostile-graphs.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-graph.h"

static void
add_complete (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 60, MW_NONE);

  for (guint i = 0; i < 60; i++)
    for (guint j = 0; j < 60; j++)
      if (i != j)
        mw_test_graph_connect (builder, i, j);
}

static void
add_chain_of (MwTestGraph *builder,
              guint        n)
{
  mw_test_graph_add (builder, n, MW_NONE);

  for (guint i = 0; i + 1 < n; i++)
    mw_test_graph_connect (builder, i, i + 1);
}

static void
add_chain (MwTestGraph *builder)
{
  add_chain_of (builder, 2000);
}

static void
add_long_chain (MwTestGraph *builder)
{
  add_chain_of (builder, 20000);
}

static void
add_star (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 5001, MW_NONE);

  for (guint i = 1; i <= 5000; i++)
    mw_test_graph_connect (builder, 0, i);
}

static void
add_lonely (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 10000, MW_NONE);
}

/* 600 edges from area to area. */
static void
add_many_areas (MwTestGraph *builder)
{
  for (guint i = 0; i < 300; i++)
    mw_test_graph_add (builder, 2, i);

  for (guint i = 0; i < 600; i++)
    mw_test_graph_connect (builder, i, (i * 7 + 3) % 600);
}

/* Graphviz 2.42 crashes of sums of weights. */
static void
add_weights (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 4, MW_NONE);

  for (guint i = 0; i < 4; i++)
    {
      mw_test_graph_connect (builder, i, (i + 1) % 4);
      g_array_index (builder->edges, MwGraphEdge, i).count = G_MAXINT;
    }
}

static void
add_dense (MwTestGraph *builder)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (6);

  mw_test_graph_add (builder, 300, MW_NONE);
  mw_test_graph_scatter (builder, rand, 5000, 2);
}

static void
add_long_edges (MwTestGraph *builder)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  mw_test_graph_add (builder, 125, MW_NONE);
  mw_test_graph_scatter (builder, rand, 480, 0);
}

static void
add_loops (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 5, 0);
  mw_test_graph_add (builder, 5, MW_NONE);

  for (guint i = 0; i < 10; i++)
    mw_test_graph_connect (builder, i, i);
}

static void
add_parallel (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 3, 0);

  for (guint i = 0; i < 50; i++)
    {
      mw_test_graph_connect (builder, 0, 1);
      mw_test_graph_connect (builder, 1, 0);
      mw_test_graph_connect (builder, 1, 2);
    }
}

static void
add_empty_areas (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 0, 4);
  mw_test_graph_add (builder, 2, 2);
  mw_test_graph_connect (builder, 0, 1);
}

static void
add_empty_areas_of_many (MwTestGraph *builder)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (8);

  mw_test_graph_add (builder, 400, 3);
  mw_test_graph_scatter (builder, rand, 300, 0);
  mw_test_graph_add (builder, 10, MW_NONE);
  mw_test_graph_connect (builder, 0, 405);
}

static void
add_nothing (MwTestGraph *builder)
{
}

static void
add_too_many (MwTestGraph *builder)
{
  mw_test_graph_add (builder, 4500, MW_NONE);

  for (guint i = 0; i + 1 < 4500; i += 2)
    mw_test_graph_connect (builder, i, i + 1);
}

typedef struct
{
  const char *name;
  void (*add) (MwTestGraph *builder);
  gboolean    by_graphviz;       /* whether it must not even come to the plain picture */
} HostileGraph;

static const HostileGraph hostile_graphs[] = {
  { "complete-graph-of-60", add_complete, TRUE },
  { "chain-of-2000", add_chain, TRUE },
  { "chain-of-20000", add_long_chain, TRUE },
  { "star-of-5000", add_star, TRUE },
  { "10000-without-edges", add_lonely, TRUE },
  { "300-areas-and-600-edges-between-them", add_many_areas, TRUE },
  { "weights-that-crash-graphviz", add_weights, TRUE },
  { "5000-edges-on-300-nodes", add_dense, TRUE },
  { "long-edges", add_long_edges, FALSE },
  { "loops", add_loops, TRUE },
  { "parallel-edges", add_parallel, TRUE },
  { "empty-areas", add_empty_areas, TRUE },
  { "empty-areas-in-a-divided-graph", add_empty_areas_of_many, TRUE },
  { "nothing", add_nothing, TRUE },
  { "more-than-graphviz-is-asked-for", add_too_many, TRUE },
};

/* Neither a ribbon nor a tower. */
static void
assert_readable (MwGraphLayout *graph_layout)
{
  graphene_size_t size = mw_graph_layout_get_size (graph_layout);

  g_test_message ("%g × %g", size.width, size.height);

  if (MAX (size.width, size.height) > 10000)
    {
      g_assert_cmpfloat (size.width, <, 12 * size.height);
      g_assert_cmpfloat (size.height, <, 12 * size.width);
    }
}

/* Well or plainly, but soon, and the service goes on. */
static void
test_hostile (gconstpointer data)
{
  const HostileGraph *hostile = data;
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  MwTestGraph *builder = mw_test_graph_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraph) small = mw_test_graph_new_small ();
  g_autoptr(MwGraphLayout) graph_layout = NULL;
  g_autoptr(MwGraphLayout) next = NULL;

  hostile->add (builder);
  graph = mw_test_graph_end (builder);
  mw_layout_service_set_deadline (service, hostile->by_graphviz ? 20000 : 1000);
  graph_layout = mw_test_await_layout (service, graph);
  mw_test_assert_sane (graph_layout);
  assert_readable (graph_layout);

  if (hostile->by_graphviz)
    g_assert_cmpstr (mw_graph_layout_get_fallback_reason (graph_layout), ==, NULL);
  else if (mw_graph_layout_get_fallback_reason (graph_layout) != NULL)
    g_test_message ("%s", mw_graph_layout_get_fallback_reason (graph_layout));

  mw_layout_service_set_deadline (service, 20000);
  next = mw_test_await_layout (service, small);
  mw_test_assert_by_graphviz (next);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  for (guint i = 0; i < G_N_ELEMENTS (hostile_graphs); i++)
    {
      g_autofree char *path = g_strconcat ("/hostile-graphs/", hostile_graphs[i].name, NULL);

      g_test_add_data_func (path, &hostile_graphs[i], test_hostile);
    }

  return g_test_run ();
}

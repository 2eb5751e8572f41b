/* test-view-inside.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"
#include "model/mw-inside.h"
#include "model/mw-mesh-fixture.h"

#define SOURCES \
        "- {kind: DataProduct, id: plays, outputPorts: [{name: daily, contractId: plays-c}]}\n" \
        "- {kind: DataProduct, id: users, outputPorts: [{name: all, contractId: users-c}]}\n" \
        "- {kind: DataProduct, id: board, name: Board, inputPorts: [{name: charts, contractId: charts-c}]}\n" \
        "- {kind: DataProduct, id: far, inputPorts: [{name: in, contractId: far-c}]}\n" \
        "- {id: g1, info: {purpose: x, status: approved}," \
        "   provider: {dataProductId: plays, outputPortId: daily}, consumer: {dataProductId: charts}}\n"

#define CHARTS(properties) \
        "- {kind: DataProduct, id: charts, name: Charts, version: 2.0.0,\n" \
        "   inputPorts: [{name: plays-in, contractId: plays-c}, {name: users-in, contractId: users-c}],\n" \
        "   outputPorts: [{name: top, contractId: charts-c, inputContracts: [{id: plays-c, version: 1.0.0}]}],\n" \
        "   managementPorts: [{name: health, content: observability}],\n" \
        "   customProperties: [" properties "]}\n"

#define URN "'urn:dpds:x:dataproducts:charts:2:"

#define COMPONENTS \
        "{property: applicationComponents, value: [\n" \
        "  {name: count, fullyQualifiedName: " URN "applications:count'," \
        "   consumesFrom: [" URN "inputports:plays-in', 'urn:dpds:x:systems:apps', 'urn:dpds:x:dataproducts:users:1:outputports:all'],\n" \
        "   providesTo: [" URN "infrastructure:store', " URN "outputports:top'],\n" \
        "   dependsOn: [" URN "infrastructure:store', cluster, missing]},\n" \
        "  {displayName: Publish, name: publish, consumesFrom: [store, users-in], providesTo: board}]},\n" \
        "{property: infrastructuralComponents, value: [\n" \
        "  {name: store, fullyQualifiedName: " URN "infrastructure:store'}, {name: cluster}]}"

static MwGraph *
build (MwMesh     *mesh,
       const char *product,
       guint       edges)
{
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(GError) error = NULL;
  MwGraph *graph;

  mw_view_show_inside (view, product);
  view->edges = edges;
  graph = mw_view_build (view, mesh, NULL, &error);
  g_assert_no_error (error);

  return graph;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* "source>target" of each edge of @kind, sorted; ":" before those that only tell. */
static char *
dup_edges (MwGraph        *graph,
           MwGraphEdgeKind kind)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].kind == kind)
      {
        g_autofree char *source = mw_graph_dup_node_key (graph, edges[i].source);
        g_autofree char *target = mw_graph_dup_node_key (graph, edges[i].target);

        g_ptr_array_add (texts, g_strdup_printf ("%s%s>%s", edges[i].state == MW_EDGE_DERIVED ? ":" : "", source, target));
      }

  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("\n", (char **) texts->pdata);
}

static void
assert_edges (MwGraph        *graph,
              MwGraphEdgeKind kind,
              const char     *expected)
{
  g_autofree char *edges = dup_edges (graph, kind);

  g_assert_cmpstr (edges, ==, expected);
}

static void
test_inside (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (SOURCES CHARTS (COMPONENTS));
  g_autoptr(MwGraph) graph = build (mesh, "charts", MW_VIEW_DEFAULT_EDGES);
  guint n_nodes, n_clusters, n_inside = 0;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n_nodes);
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, &n_clusters);

  g_assert_cmpuint (n_clusters, ==, 1);
  g_assert_cmpint (clusters[0].kind, ==, MW_GRAPH_CLUSTER_PRODUCT);
  g_assert_cmpuint (clusters[0].subject, ==, mw_mesh_find_product (mesh, "charts"));

  for (guint i = 0; i < n_nodes; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);

      g_assert_cmpuint (mw_graph_find_key (graph, key), ==, i);
      n_inside += nodes[i].cluster == 0;
    }

  /* Four ports, two components of each kind; three products outside. */
  g_assert_cmpuint (n_inside, ==, 8);
  g_assert_cmpuint (n_nodes, ==, 11);

  assert_edges (graph, MW_GRAPH_EDGE_INSIDE,
                ":component:charts/cluster>component:charts/count\n"
                "component:charts/Publish>product:board\n"
                "component:charts/count>component:charts/store\n"
                "component:charts/count>port:charts/1/top\n"
                "component:charts/store>component:charts/Publish\n"
                "port:charts/0/plays-in>component:charts/count\n"
                "port:charts/0/plays-in>port:charts/1/top\n"
                "port:charts/0/users-in>component:charts/Publish\n"
                "product:users>component:charts/count");
  assert_edges (graph, MW_GRAPH_EDGE_FLOW,
                ":port:charts/1/top>product:board\n"
                ":product:users>port:charts/0/users-in\n"
                "product:plays>port:charts/0/plays-in");
}

static void
test_infrastructure_is_a_choice (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (SOURCES CHARTS (COMPONENTS));
  g_autoptr(MwGraph) graph = build (mesh, "charts", MW_VIEW_DEFAULT_EDGES & ~MW_VIEW_EDGES_INFRASTRUCTURE);

  g_assert_cmpuint (mw_graph_find_key (graph, "component:charts/count"), !=, MW_NONE);
  g_assert_cmpuint (mw_graph_find_key (graph, "component:charts/store"), ==, MW_NONE);
}

/* An agreement that no port takes goes to the product itself. */
static void
test_what_no_port_takes (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (SOURCES "- {kind: DataProduct, id: charts, name: Charts, outputPorts: [{name: top, contractId: charts-c}]}\n");
  g_autoptr(MwGraph) graph = build (mesh, "charts", MW_VIEW_DEFAULT_EDGES);

  assert_edges (graph, MW_GRAPH_EDGE_FLOW,
                ":port:charts/1/top>product:board\n"
                "product:plays>product:charts");
}

static void
test_counts_beyond (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (SOURCES CHARTS ("")
                         "- {id: g2, info: {purpose: x, status: approved},"
                         " provider: {dataProductId: plays, outputPortId: daily}, consumer: {dataProductId: far}}\n");
  g_autoptr(MwGraph) graph = build (mesh, "charts", MW_VIEW_DEFAULT_EDGES);
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, NULL);

  g_assert_cmpuint (nodes[mw_graph_find_key (graph, "product:plays")].n_hidden_out, ==, 1);
  g_assert_cmpuint (nodes[mw_graph_find_key (graph, "product:board")].n_hidden_in, ==, 0);
}

static void
test_empty_and_ghost (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {kind: DataProduct, id: bare}\n"
                         "- {kind: DataProduct, id: alone}\n"
                         "- {id: g, info: {purpose: x, status: approved},"
                         " provider: {dataProductId: gone, outputPortId: o}, consumer: {dataProductId: bare}}\n");
  g_autoptr(MwGraph) bare = build (mesh, "bare", MW_VIEW_DEFAULT_EDGES);
  g_autoptr(MwGraph) gone = build (mesh, "gone", MW_VIEW_DEFAULT_EDGES);
  g_autoptr(MwGraph) alone = build (mesh, "alone", MW_VIEW_DEFAULT_EDGES);
  guint n;

  mw_graph_get_nodes (bare, &n);
  g_assert_cmpuint (n, ==, 2);
  mw_graph_get_nodes (gone, &n);
  g_assert_cmpuint (n, ==, 2);
  mw_graph_get_nodes (alone, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_hostile_components (void)
{
  static const char *const properties[] = {
    "{property: applicationComponents, value: x}",
    "{property: applicationComponents, value: [x, [], {}, null, {name: {}}, {name: a, consumesFrom: {a: b}, providesTo: [[a], {}, null, a, '', ':', '::::']}]}",
    "{property: applicationComponents, value: [{name: a, consumesFrom: [a, b], dependsOn: [b]}, {name: b, consumesFrom: a}, {name: b, providesTo: b}]}",
    "{property: infrastructuralComponents, value: [{name: top}, {name: charts, dependsOn: [charts, 'urn:dataproducts:charts', 'urn:dataproducts:charts:inputports', 'dataproducts:dataproducts:inputports:inputports']}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      g_autofree char *yaml = g_strconcat (SOURCES, CHARTS (""), NULL);
      g_autofree char *whole = NULL;
      char *place = g_strrstr (yaml, "customProperties: [");
      g_autoptr(MwMesh) mesh = NULL;
      g_autoptr(MwGraph) graph = NULL;
      guint n;
      const MwGraphEdge *edges;

      *place = '\0';
      whole = g_strdup_printf ("%scustomProperties: [%s]}\n", yaml, properties[i]);
      mesh = mw_mesh_fixture_new (whole);
      graph = build (mesh, "charts", MW_VIEW_DEFAULT_EDGES);
      edges = mw_graph_get_edges (graph, &n);
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (edges[j].source, !=, edges[j].target);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-inside/parts-feed-each-other", test_inside);
  g_test_add_func ("/view-inside/infrastructure-is-a-choice", test_infrastructure_is_a_choice);
  g_test_add_func ("/view-inside/what-no-port-takes-goes-to-the-product", test_what_no_port_takes);
  g_test_add_func ("/view-inside/neighbours-count-what-is-beyond", test_counts_beyond);
  g_test_add_func ("/view-inside/products-without-parts-and-ghosts-have-an-inside", test_empty_and_ghost);
  g_test_add_func ("/view-inside/hostile-components-do-no-harm", test_hostile_components);

  return g_test_run ();
}

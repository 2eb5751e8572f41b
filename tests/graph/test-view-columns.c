/* test-view-columns.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-view.h"
#include "model/mw-mesh-fixture.h"

/* raw.events.{id,user,at} feed plays.plays.{id,user}; these feed charts.top.{track,n}.
 * plays.plays.{day} comes from nothing; wide.wide has twenty columns of which one
 * comes from charts. */
static char *
dup_yaml (void)
{
  g_autoptr(GString) wide = g_string_new (NULL);

  for (guint i = 0; i < 20; i++)
    g_string_append_printf (wide, "%s{name: w%u%s}", i > 0 ? ", " : "", i,
                            i == 7 ? ", transformSourceObjects: ['charts-c#top.n']" : "");

  return g_strdup_printf (
    "- {kind: DataProduct, id: raw, outputPorts: [{name: o, contractId: raw-c}]}\n"
    "- {kind: DataProduct, id: plays, inputPorts: [{name: i, contractId: raw-c}], outputPorts: [{name: o, contractId: plays-c}]}\n"
    "- {kind: DataProduct, id: charts, inputPorts: [{name: i, contractId: plays-c}], outputPorts: [{name: o, contractId: charts-c}]}\n"
    "- {kind: DataProduct, id: wide, outputPorts: [{name: o, contractId: wide-c}]}\n"
    "- {kind: DataContract, id: raw-c, version: 1.0.0, schema: [{name: events, properties: [{name: id}, {name: user}, {name: at}]}]}\n"
    "- {kind: DataContract, id: plays-c, version: 1.0.0, schema: [{name: plays, properties: ["
    "   {name: id, transformSourceObjects: ['raw-c#events.id']},"
    "   {name: user, logicalType: object, transformSourceObjects: ['raw-c#events.user'], properties: [{name: country}]},"
    "   {name: day}]}]}\n"
    "- {kind: DataContract, id: charts-c, version: 1.0.0, schema: [{name: top, properties: ["
    "   {name: track, transformSourceObjects: ['plays-c#plays.id']},"
    "   {name: n, transformSourceObjects: ['plays-c#plays.id', 'plays-c#plays.day']}]}]}\n"
    "- {kind: DataContract, id: wide-c, version: 1.0.0, schema: [{name: wide, properties: [%s]}]}\n",
    wide->str);
}

static MwMesh *
create_mesh (void)
{
  g_autofree char *yaml = dup_yaml ();

  return mw_mesh_fixture_new (yaml);
}

static MwGraph *
build (MwView *view,
       MwMesh *mesh)
{
  g_autoptr(GError) error = NULL;
  MwGraph *graph = mw_view_build (view, mesh, NULL, &error);

  g_assert_no_error (error);

  return graph;
}

/* "object(row row …)" of each node, in the order of the graph. */
static char *
dup_nodes (MwGraph *graph)
{
  MwMesh *mesh = mw_graph_get_mesh (graph);
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);
  const MwGraphRow *rows = mw_graph_get_rows (graph, NULL);
  GString *text = g_string_new (NULL);
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (nodes[i].kind, ==, MW_GRAPH_NODE_OBJECT);
      g_string_append_printf (text, "%s%s(", i > 0 ? " " : "", mw_mesh_get_objects (mesh, NULL)[nodes[i].subject].name);

      for (guint j = 0; j < nodes[i].rows.n; j++)
        g_string_append_printf (text, "%s%s", j > 0 ? " " : "", properties[rows[nodes[i].rows.first + j].property].name);

      g_string_append_c (text, ')');
    }

  return g_string_free_and_steal (text);
}

static void
assert_nodes (MwView     *view,
              MwMesh     *mesh,
              const char *expected)
{
  g_autoptr(MwGraph) graph = build (view, mesh);
  g_autofree char *nodes = dup_nodes (graph);

  g_assert_cmpstr (nodes, ==, expected);
}

static guint
find_property (MwMesh     *mesh,
               const char *product,
               const char *column)
{
  return mw_view_find_column (mesh, mw_mesh_find_product (mesh, product), column);
}

static void
test_columns_of_a_product (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n_edges, n_clusters;
  const MwGraphEdge *edges;
  const MwGraphNode *nodes;
  const MwGraphRow *rows;

  mw_view_show_columns (view, "charts", NULL);
  assert_nodes (view, mesh, "top(track n) plays(id user country day) wide(w7)");

  graph = build (view, mesh);
  nodes = mw_graph_get_nodes (graph, NULL);
  rows = mw_graph_get_rows (graph, NULL);
  edges = mw_graph_get_edges (graph, &n_edges);
  mw_graph_get_clusters (graph, &n_clusters);
  g_assert_cmpuint (n_clusters, ==, 3);
  g_assert_cmpuint (n_edges, ==, 4);
  g_assert_cmpuint (mw_graph_get_n_left_out (graph), ==, 0);

  for (guint i = 0; i < n_edges; i++)
    {
      const MwColumnEdge *column = &mw_mesh_get_column_edges (mesh, NULL)[edges[i].edge];
      const MwGraphRow *row = &rows[nodes[edges[i].source].rows.first + edges[i].source_row];

      g_assert_cmpint (edges[i].kind, ==, MW_GRAPH_EDGE_COLUMN);
      g_assert_cmpuint (row->property, ==, column->source);
      row = &rows[nodes[edges[i].target].rows.first + edges[i].target_row];
      g_assert_cmpuint (row->property, ==, column->target);
    }

  /* plays is fed by one product that is not drawn, raw. */
  g_assert_cmpuint (nodes[1].n_hidden_in, ==, 1);
  g_assert_cmpuint (nodes[1].n_hidden_out, ==, 0);
  g_assert_cmpfloat (nodes[0].width, ==, MW_OBJECT_WIDTH);
  g_assert_cmpfloat (nodes[0].height, ==, MW_OBJECT_HEADER + 2 * MW_ROW_HEIGHT + MW_OBJECT_FOOTER);
  g_assert_cmpfloat (rows[nodes[0].rows.first + 1].y, ==, MW_OBJECT_HEADER + 1.5f * MW_ROW_HEIGHT);
}

static void
test_one_column (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  mw_view_show_columns (view, "charts", "top.track");
  view->upstream = 2;
  assert_nodes (view, mesh, "top(track n) plays(id user country day) events(id user at)");

  /* What is in a row only because there are few takes no part. */
  graph = build (view, mesh);
  mw_graph_get_edges (graph, &n);
  g_assert_cmpuint (n, ==, 2);

  mw_view_show_columns (view, "wide", "wide.w3");
  assert_nodes (view, mesh, "wide(w3)");
  mw_view_show_columns (view, "wide", "wide.w7");
  view->upstream = 3;
  assert_nodes (view, mesh, "wide(w7) top(track n) plays(id user country day) events(id user at)");

  /* One that is gone leaves those of the product. */
  mw_view_show_columns (view, "charts", "top.gone");
  view->upstream = view->downstream = 0;
  assert_nodes (view, mesh, "top(track n)");
}

static void
test_columns_expand (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_columns (view, "charts", NULL);
  view->downstream = 0;
  assert_nodes (view, mesh, "top(track n) plays(id user country day)");
  g_assert_true (mw_view_expand (view, mesh, "plays", TRUE));
  assert_nodes (view, mesh, "top(track n) plays(id user country day) events(id user at)");
  g_assert_true (mw_view_expand (view, mesh, "charts", FALSE));
  assert_nodes (view, mesh, "top(track n) plays(id user country day) wide(w7) events(id user at)");
  mw_view_hide (view, "plays");
  assert_nodes (view, mesh, "top(track n) wide(w7)");
}

static void
test_kinds_of_columns (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();

  mw_view_show_columns (view, "charts", NULL);
  view->edges = MW_VIEW_EDGES_LINEAGE;
  assert_nodes (view, mesh, "top(track n)");
}

static void
test_paths_of_columns (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  guint country = find_property (mesh, "plays", "plays.user.country");
  g_autofree char *path = NULL;

  g_assert_cmpuint (country, !=, MW_NONE);
  path = mw_view_dup_column (mesh, country);
  g_assert_cmpstr (path, ==, "plays.user.country");
  g_assert_cmpuint (find_property (mesh, "plays", "plays.country"), ==, MW_NONE);
  g_assert_cmpuint (find_property (mesh, "plays", "plays"), ==, MW_NONE);
  g_assert_cmpuint (find_property (mesh, "plays", ""), ==, MW_NONE);
  g_assert_cmpuint (find_property (mesh, "charts", "plays.id"), ==, MW_NONE);
}

static void
test_very_wide_objects (void)
{
  g_autoptr(GString) yaml = g_string_new (
    "- {kind: DataProduct, id: a, outputPorts: [{name: o, contractId: a-c}]}\n"
    "- {kind: DataProduct, id: b, outputPorts: [{name: o, contractId: b-c}]}\n"
    "- {kind: DataContract, id: a-c, version: 1.0.0, schema: [{name: a, properties: [{name: id}]}]}\n"
    "- {kind: DataContract, id: b-c, version: 1.0.0, schema: [{name: b, properties: [");
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (yaml, "%s{name: p%u, transformSourceObjects: ['a-c#a.id']}", i > 0 ? ", " : "", i);

  g_string_append (yaml, "]}]}\n");
  mesh = mw_mesh_fixture_new (yaml->str);
  mw_view_show_columns (view, "a", NULL);
  graph = build (view, mesh);

  g_assert_cmpuint (mw_graph_get_nodes (graph, &n)[1].rows.n, ==, 300);
  g_assert_cmpuint (mw_graph_get_n_left_out (graph), ==, 200);
  mw_graph_get_edges (graph, &n);
  g_assert_cmpuint (n, ==, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-columns/rows-of-a-product-with-what-feeds-them", test_columns_of_a_product);
  g_test_add_func ("/view-columns/one-column-with-all-that-feeds-it", test_one_column);
  g_test_add_func ("/view-columns/products-expand-and-hide", test_columns_expand);
  g_test_add_func ("/view-columns/only-the-kinds-that-are-wanted-are-shown", test_kinds_of_columns);
  g_test_add_func ("/view-columns/a-column-is-found-by-its-path", test_paths_of_columns);
  g_test_add_func ("/view-columns/very-wide-objects-leave-out-and-count", test_very_wide_objects);

  return g_test_run ();
}

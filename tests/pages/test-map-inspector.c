/* test-map-inspector.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-kinds-fixture.h"
#include "graph/mw-view.h"
#include "mw-map-fixture.h"
#include "pages/mw-map-inspector.h"

typedef struct
{
  MwMesh         *mesh;
  MwMapInspector *inspector;
  GtkWindow      *window;
  guint           selected;      /* product */
  guint           property;
} Fixture;

static void
set_uint_cb (MwMapInspector *inspector,
             guint           value,
             guint          *place)
{
  *place = value;
}

static void
set_up_at (Fixture *fixture,
           MwMesh  *mesh)
{
  *fixture = (Fixture) { .mesh = mesh, .selected = MW_NONE, .property = MW_NONE };
  fixture->inspector = MW_MAP_INSPECTOR (mw_map_inspector_new ());
  g_signal_connect (fixture->inspector, "product-selected", G_CALLBACK (set_uint_cb), &fixture->selected);
  g_signal_connect (fixture->inspector, "property-chosen", G_CALLBACK (set_uint_cb), &fixture->property);
  fixture->window = mw_canvas_fixture_show (GTK_WIDGET (fixture->inspector), 340, 760);
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  set_up_at (fixture, mw_map_fixture_new_mesh ());
}

static void
set_up_kinds (Fixture      *fixture,
              gconstpointer unused)
{
  set_up_at (fixture, mw_kinds_fixture_new_mesh ());
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_clear_object (&fixture->mesh);
}

static gboolean
shows (Fixture    *fixture,
       const char *group,
       const char *text)
{
  GtkWidget *widget = group != NULL ? mw_map_fixture_get (fixture->inspector, group) : GTK_WIDGET (fixture->inspector);

  return gtk_widget_get_visible (widget) && mw_page_fixture_shows (widget, text);
}

static guint
find_edge (Fixture        *fixture,
           MwGraph        *graph,
           MwGraphNodeKind kind,
           const char     *source,
           const char     *target)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);
  gboolean is_domain = kind == MW_GRAPH_NODE_DOMAIN;
  guint from = mw_graph_find_node (graph, kind, is_domain ? mw_mesh_find_domain (fixture->mesh, source) : mw_mesh_find_product (fixture->mesh, source));
  guint to = mw_graph_find_node (graph, kind, is_domain ? mw_mesh_find_domain (fixture->mesh, target) : mw_mesh_find_product (fixture->mesh, target));

  for (guint i = 0; i < n; i++)
    if (edges[i].source == from && edges[i].target == to)
      return i;

  g_assert_not_reached ();
}

static void
test_an_edge_says_why_it_is_there (Fixture      *fixture,
                                   gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_whole (fixture->mesh);

  mw_map_inspector_show_edge (fixture->inspector, graph,
                              find_edge (fixture, graph, MW_GRAPH_NODE_PRODUCT, "plays", "podcast-plays"));
  g_assert_true (shows (fixture, NULL, "Plays → Podcast Plays"));
  g_assert_true (shows (fixture, "reasons_group", "Why It Is Here"));
  g_assert_true (shows (fixture, "reasons_group", "Access agreement g1, active since 2026-03-01: counting"));
  g_assert_true (shows (fixture, "inputs_group", "Plays"));
  g_assert_true (shows (fixture, "consumers_group", "Podcast Plays"));
  g_assert_false (gtk_widget_get_visible (mw_map_fixture_get (fixture->inspector, "open_button")));

  g_signal_emit_by_name (mw_page_fixture_find (mw_map_fixture_get (fixture->inspector, "consumers_group"),
                                               ADW_TYPE_ACTION_ROW, NULL), "activated");
  g_assert_cmpuint (fixture->selected, ==, mw_mesh_find_product (fixture->mesh, "podcast-plays"));
}

/* Two edges from Listening to Finance: one is requested only. */
static void
test_a_thick_edge_lists_who_takes_part (Fixture      *fixture,
                                        gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_overview (fixture->mesh, NULL, 0, 0);
  guint edge = find_edge (fixture, graph, MW_GRAPH_NODE_DOMAIN, "listening", "finance");

  g_assert_cmpuint (mw_graph_get_edges (graph, NULL)[edge].count, ==, 2);
  mw_map_inspector_show_edge (fixture->inspector, graph, edge);
  g_assert_true (shows (fixture, "reasons_group", "Connections"));
  g_assert_true (shows (fixture, "reasons_group", "Plays → Royalties"));
  g_assert_true (shows (fixture, "reasons_group", "Podcast Plays → Royalties"));
  g_assert_true (shows (fixture, "inputs_group", "Listening"));
  g_assert_true (shows (fixture, "inputs_group", "Podcast Plays"));
  g_assert_true (shows (fixture, "consumers_group", "Finance & Control"));
  g_assert_true (shows (fixture, "consumers_group", "Royalties"));

  /* The next one says nothing of it. */
  mw_map_inspector_show_edge (fixture->inspector, graph,
                              find_edge (fixture, graph, MW_GRAPH_NODE_DOMAIN, "finance", "growth"));
  g_assert_false (shows (fixture, NULL, "Plays → Royalties"));
  g_assert_true (shows (fixture, "reasons_group", "Why It Is Here"));
}

static void
test_a_thick_edge_counts_the_rest (void)
{
  Fixture fixture;
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (200, 2);
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 0);
  guint n;
  g_autofree char *rest = NULL;

  set_up_at (&fixture, g_object_ref (mesh));
  mw_graph_get_edges (graph, &n);
  g_assert_cmpuint (n, >, 0);
  rest = g_strdup_printf ("And %u more", mw_graph_get_edges (graph, NULL)[0].count - 6);
  mw_map_inspector_show_edge (fixture.inspector, graph, 0);
  g_assert_true (shows (&fixture, "reasons_group", rest));
  tear_down (&fixture, NULL);
}

static guint
find_kind (MwGraph        *graph,
           MwGraphNodeKind kind)
{
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    if (nodes[i].kind == kind)
      return i;

  g_assert_not_reached ();
}

static void
test_parts_say_what_they_are (Fixture      *fixture,
                              gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_kinds_fixture_new_graph (fixture->mesh);
  const MwGraphNodeKind kinds[] = { MW_GRAPH_NODE_PORT, MW_GRAPH_NODE_COMPONENT, MW_GRAPH_NODE_OBJECT };
  const char *labels[] = { "Port", "Component", "Schema object" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *subtitle;

      mw_map_inspector_show_node (fixture->inspector, graph, find_kind (graph, kinds[i]));
      subtitle = gtk_label_get_text (mw_map_fixture_get (fixture->inspector, "subtitle"));
      g_test_message ("%s: %s", labels[i], subtitle);
      g_assert_cmpstr (subtitle, !=, "");
      g_assert_cmpstr (gtk_label_get_text (mw_map_fixture_get (fixture->inspector, "title")), !=, "");
      g_assert_cmpint (shows (fixture, "products_group", "Podcast Plays by the Hour and Country"), ==,
                       kinds[i] != MW_GRAPH_NODE_COMPONENT);
      g_assert_false (gtk_widget_get_visible (mw_map_fixture_get (fixture->inspector, "inside_button")));
    }
}

static void
test_a_concept_lists_who_models_it (void)
{
  Fixture fixture;
  g_autoptr(GString) yaml = g_string_new ("- {kind: Definition, id: user, title: User & Co, type: string, description: Somebody, custom: {scope: global}}\n");
  MwMesh *mesh;

  for (guint i = 0; i < 8; i++)
    g_string_append_printf (yaml, "- {apiVersion: v1.0.0, kind: DataProduct, id: p%u, name: P%u, domain: d,\n"
                            "   outputPorts: [{name: o, version: '1', contractId: c%u}]}\n"
                            "- {apiVersion: v3.1.0, kind: DataContract, id: c%u, name: C, version: 1.0.0, status: active,\n"
                            "   schema: [{name: t, properties: [{name: u, authoritativeDefinitions: [{type: definition, url: '/definitions/user'}]}]}]}\n",
                            i, i, i, i);
  mesh = mw_canvas_fixture_new_mesh (yaml->str);
  set_up_at (&fixture, mesh);
  {
    g_autoptr(MwView) view = mw_view_new ();
    g_autoptr(MwGraph) graph = NULL;

    mw_view_show_whole (view);
    view->edges = MW_VIEW_ALL_EDGES;
    graph = mw_view_build (view, mesh, NULL, NULL);
    mw_map_inspector_show_node (fixture.inspector, graph, find_kind (graph, MW_GRAPH_NODE_CONCEPT));
  }
  g_assert_true (shows (&fixture, NULL, "User & Co"));
  g_assert_true (shows (&fixture, NULL, "Somebody"));
  g_assert_true (shows (&fixture, "products_group", "P5"));
  g_assert_true (shows (&fixture, "products_group", "And 2 more"));
  tear_down (&fixture, NULL);
}

/* A column of the demo that is made of others and feeds others. */
static guint
find_column (MwMesh *mesh)
{
  guint n;

  mw_mesh_get_properties (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      guint n_incoming;

      mw_mesh_get_column_incoming (mesh, i, &n_incoming);
      if (n_incoming > 0 && mw_mesh_get_column_outgoing (mesh, i).n > 0)
        return i;
    }

  g_assert_not_reached ();
}

static void
test_a_column_says_what_it_is_made_of_and_feeds (void)
{
  Fixture fixture;
  guint column;
  guint source;
  guint n;

  set_up_at (&fixture, mw_canvas_fixture_load_demo ());
  column = find_column (fixture.mesh);
  mw_map_inspector_show_property (fixture.inspector, fixture.mesh, column);
  g_assert_true (shows (&fixture, NULL, mw_mesh_get_properties (fixture.mesh, NULL)[column].name));
  g_assert_true (shows (&fixture, "inputs_group", "Made Of"));
  g_assert_true (shows (&fixture, "consumers_group", "Feeds"));

  g_signal_emit_by_name (mw_page_fixture_find (mw_map_fixture_get (fixture.inspector, "inputs_group"),
                                               ADW_TYPE_ACTION_ROW, NULL), "activated");
  source = mw_mesh_get_column_edges (fixture.mesh, NULL)[mw_mesh_get_column_incoming (fixture.mesh, column, &n)[0]].source;
  g_assert_cmpuint (fixture.property, ==, source);
  mw_map_fixture_draw (fixture.window, "map-inspector-column");

  /* Groups get their own titles again. */
  mw_map_inspector_show_product (fixture.inspector, fixture.mesh, mw_mesh_find_product (fixture.mesh, "royalty-statements"));
  g_assert_true (shows (&fixture, "inputs_group", "Takes From"));
  tear_down (&fixture, NULL);
}

static void
test_looks_as_designed (void)
{
  Fixture fixture;
  g_autoptr(MwGraph) overview = NULL;
  g_autoptr(MwGraph) whole = NULL;

  set_up_at (&fixture, mw_canvas_fixture_load_demo ());
  overview = mw_graph_new_overview (fixture.mesh, NULL, 0, 0);
  whole = mw_graph_new_whole (fixture.mesh);
  mw_map_inspector_show_edge (fixture.inspector, overview, 0);
  mw_map_fixture_draw (fixture.window, "map-inspector-thick-edge");
  mw_map_inspector_show_edge (fixture.inspector, whole, 7);
  mw_map_fixture_draw (fixture.window, "map-inspector-edge");
  mw_map_inspector_show_product (fixture.inspector, fixture.mesh, mw_mesh_find_product (fixture.mesh, "royalty-statements"));
  mw_map_fixture_draw (fixture.window, "map-inspector-product");
  tear_down (&fixture, NULL);

  set_up_at (&fixture, mw_page_fixture_new_hostile ());
  mw_map_inspector_show_product (fixture.inspector, fixture.mesh, 0);
  mw_map_fixture_draw (fixture.window, "map-inspector-hostile");
  mw_map_inspector_show_property (fixture.inspector, fixture.mesh, 0);
  mw_map_fixture_draw (fixture.window, "map-inspector-hostile-column");
  g_assert_cmpstr (gtk_label_get_text (mw_map_fixture_get (fixture.inspector, "title")), ==, MW_HOSTILE_SHOWN);
  g_assert_true (shows (&fixture, "products_group", MW_HOSTILE_SHOWN));
  tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  mw_map_fixture_init (&argc, &argv);

  g_test_add ("/map-inspector/an-edge-says-why-it-is-there", Fixture, NULL, set_up, test_an_edge_says_why_it_is_there, tear_down);
  g_test_add ("/map-inspector/a-thick-edge-lists-who-takes-part", Fixture, NULL, set_up, test_a_thick_edge_lists_who_takes_part, tear_down);
  g_test_add ("/map-inspector/parts-say-what-they-are", Fixture, NULL, set_up_kinds, test_parts_say_what_they_are, tear_down);
  g_test_add_func ("/map-inspector/a-thick-edge-counts-the-rest", test_a_thick_edge_counts_the_rest);
  g_test_add_func ("/map-inspector/a-concept-lists-who-models-it", test_a_concept_lists_who_models_it);
  g_test_add_func ("/map-inspector/a-column-says-what-it-is-made-of-and-feeds", test_a_column_says_what_it_is_made_of_and_feeds);
  g_test_add_func ("/map-inspector/looks-as-designed", test_looks_as_designed);

  return g_test_run ();
}

/* test-canvas-accessible.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "canvas/mw-graph-canvas-private.h"
#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

/* A feeds B and C, B feeds D; E stands alone. */
static const char small_mesh[] =
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Accounts, status: active, domain: users,\n"
  "   team: {name: Identity Team}, outputPorts: [{name: o, version: '1', contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: '<b>Behaviour</b>', status: draft, domain: users,\n"
  "   inputPorts: [{name: i, version: '1', contractId: ca}], outputPorts: [{name: o, version: '1', contractId: cb}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: c, name: Churn, status: active, domain: finance,\n"
  "   inputPorts: [{name: i, version: '1', contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: d, name: Dashboards, status: active, domain: finance,\n"
  "   inputPorts: [{name: i, version: '1', contractId: cb}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: e, name: Épicerie, status: active, domain: finance}\n";

typedef struct
{
  MwMesh        *mesh;
  MwGraph       *graph;
  MwGraphLayout *layout;
  MwGraphCanvas *canvas;
  GtkWindow     *window;
  GPtrArray     *told;           /* of GtkAccessible, in the order of a reader */
} Fixture;

static void
show (Fixture *fixture)
{
  fixture->layout = mw_canvas_fixture_lay_out (fixture->graph);
  fixture->canvas = MW_GRAPH_CANVAS (mw_graph_canvas_new ());
  fixture->told = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->window = mw_canvas_fixture_show (GTK_WIDGET (fixture->canvas), 1000, 700);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->mesh = mw_canvas_fixture_new_mesh (small_mesh);
  fixture->graph = mw_graph_new_whole (fixture->mesh);
  show (fixture);
}

static void
set_up_kinds (Fixture      *fixture,
              gconstpointer unused)
{
  fixture->mesh = mw_kinds_fixture_new_mesh ();
  fixture->graph = mw_kinds_fixture_new_graph (fixture->mesh);
  show (fixture);
}

static void
set_up_large (Fixture      *fixture,
              gconstpointer unused)
{
  fixture->mesh = mw_canvas_fixture_new_large (3000, 40);
  fixture->graph = mw_graph_new_whole (fixture->mesh);
  show (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_ptr_array_unref (fixture->told);
  g_object_ref (fixture->canvas);
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_assert_finalize_object (fixture->canvas);
  /* What threads were still drawing for it is let go. */
  mw_canvas_fixture_settle (NULL);
  g_assert_finalize_object (fixture->layout);
  g_assert_finalize_object (fixture->graph);
  g_clear_object (&fixture->mesh);
}

static guint
find (Fixture    *fixture,
      const char *id)
{
  return mw_graph_find_node (fixture->graph, MW_GRAPH_NODE_PRODUCT,
                             mw_mesh_find_product (fixture->mesh, id));
}

/* Reads everything below @accessible, and that it is where its parent says. */
static void
read_below (Fixture       *fixture,
            GtkAccessible *accessible)
{
  GtkAccessible *child = gtk_accessible_get_first_accessible_child (accessible);

  while (child != NULL)
    {
      g_autoptr(GtkAccessible) parent = gtk_accessible_get_accessible_parent (child);

      g_assert_true (parent == accessible);
      g_ptr_array_add (fixture->told, child);
      read_below (fixture, child);
      child = gtk_accessible_get_next_accessible_sibling (child);
    }
}

static void
read_all (Fixture *fixture)
{
  g_ptr_array_set_size (fixture->told, 0);
  read_below (fixture, GTK_ACCESSIBLE (fixture->canvas));
}

static GtkAccessible *
find_told (Fixture         *fixture,
           MwCanvasNodeKind kind,
           guint            index,
           guint            row)
{
  for (guint i = 0; i < fixture->told->len; i++)
    {
      const MwCanvasPlace *place = mw_canvas_node_get_place (g_ptr_array_index (fixture->told, i));

      if (place->kind == kind && place->index == index && place->row == row)
        return g_ptr_array_index (fixture->told, i);
    }

  return NULL;
}

static GtkAccessible *
find_card (Fixture *fixture,
           guint    node)
{
  return find_told (fixture, MW_CANVAS_NODE_CARD, node, MW_NONE);
}

static void
assert_told (GtkAccessible *accessible,
             const char    *name,
             const char    *description)
{
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description);
}

/* The widget's place of @accessible, from what its parents tell. */
static graphene_point_t
add_up_bounds (Fixture       *fixture,
               GtkAccessible *accessible)
{
  graphene_point_t place = GRAPHENE_POINT_INIT (0, 0);
  g_autoptr(GtkAccessible) at = g_object_ref (accessible);

  while (at != GTK_ACCESSIBLE (fixture->canvas))
    {
      GtkAccessible *parent = gtk_accessible_get_accessible_parent (at);
      int x;
      int y;
      int width;
      int height;

      g_assert_true (gtk_accessible_get_bounds (at, &x, &y, &width, &height));
      place.x += (float) x;
      place.y += (float) y;
      g_object_unref (at);
      at = parent;
    }

  return place;
}

static void
test_areas_and_nodes_are_told (Fixture      *fixture,
                               gconstpointer unused)
{
  guint a = find (fixture, "a");
  GtkAccessible *accounts;
  GtkAccessible *area;
  graphene_rect_t bounds;
  graphene_point_t place;
  g_autofree char *description = NULL;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_ROLE_LIST);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_HELP_TEXT));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "5 products, 3 connections");

  read_all (fixture);
  g_assert_cmpuint (fixture->told->len, ==, 5 + 2);

  accounts = find_card (fixture, a);
  description = g_strdup_printf ("Data product in users, owned by Identity Team, %u of 5, 0 upstream, 2 downstream; "
                                 "Told by contracts or lineage, no agreement: 2", a + 1);
  gtk_test_accessible_assert_role (accounts, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  assert_told (accounts, "Accounts", description);
  place = add_up_bounds (fixture, accounts);
  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, a, &bounds));
  g_assert_cmpfloat_with_epsilon (place.x, bounds.origin.x, 2);
  g_assert_cmpfloat_with_epsilon (place.y, bounds.origin.y, 2);

  area = find_told (fixture, MW_CANVAS_NODE_AREA, mw_graph_get_nodes (fixture->graph, NULL)[a].cluster, MW_NONE);
  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_GROUP);
  assert_told (area, "users", "2 products");
  g_assert_true (gtk_accessible_get_accessible_parent (accounts) == area);
  g_object_unref (area);

  /* What a registry calls something is text. */
  gtk_test_accessible_assert_property (find_card (fixture, find (fixture, "b")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "<b>Behaviour</b>");
}

static void
test_the_flow_is_told (Fixture      *fixture,
                       gconstpointer unused)
{
  GtkAccessible *b;
  GtkAccessible *c;
  gboolean b_first;

  read_all (fixture);
  b = find_card (fixture, find (fixture, "b"));
  c = find_card (fixture, find (fixture, "c"));
  b_first = fixture->canvas->boxes[find (fixture, "b")].origin.y < fixture->canvas->boxes[find (fixture, "c")].origin.y;
  gtk_test_accessible_assert_relation (find_card (fixture, find (fixture, "a")), GTK_ACCESSIBLE_RELATION_FLOW_TO,
                                       b_first ? b : c, b_first ? c : b, NULL);
  gtk_test_accessible_assert_relation (b, GTK_ACCESSIBLE_RELATION_FLOW_TO,
                                       find_card (fixture, find (fixture, "d")), NULL);
  g_assert_false (gtk_test_accessible_has_relation (c, GTK_ACCESSIBLE_RELATION_FLOW_TO));
  g_assert_false (gtk_test_accessible_has_relation (find_card (fixture, find (fixture, "e")),
                                                    GTK_ACCESSIBLE_RELATION_FLOW_TO));
}

static void
test_the_focus_is_told (Fixture      *fixture,
                        gconstpointer unused)
{
  GtkAccessible *a;
  guint b = find (fixture, "b");

  read_all (fixture);
  a = find_card (fixture, find (fixture, "a"));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->canvas));
  g_assert_false (gtk_accessible_get_platform_state (a, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));

  mw_graph_canvas_set_selected (fixture->canvas, find (fixture, "a"));
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                       a, NULL);
  g_assert_true (gtk_accessible_get_platform_state (a, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED) ==
                 gtk_widget_has_focus (GTK_WIDGET (fixture->canvas)));

  mw_graph_canvas_set_selected (fixture->canvas, b);
  g_assert_false (gtk_accessible_get_platform_state (a, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED));
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                       find_card (fixture, b), NULL);

  mw_graph_canvas_set_selected (fixture->canvas, MW_NONE);
  g_assert_false (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fixture->canvas),
                                                    GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT));
}

static void
test_rows_are_told (Fixture      *fixture,
                    gconstpointer unused)
{
  guint from = MW_NONE;
  guint to = MW_NONE;
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (fixture->graph, &n);
  GtkAccessible *row;
  GtkAccessible *fed;

  for (guint i = 0; i < n; i++)
    if (nodes[i].kind == MW_GRAPH_NODE_OBJECT)
      {
        from = from == MW_NONE ? i : from;
        to = i;
      }

  read_all (fixture);
  row = find_told (fixture, MW_CANVAS_NODE_ROW, from, 2);
  fed = find_told (fixture, MW_CANVAS_NODE_ROW, to, 0);
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  assert_told (row, "country_of_residence_at_the_time", "string, 3 of 4, 0 upstream, 1 downstream");
  assert_told (fed, "country", "string, 1 of 2, 1 upstream, 0 downstream");
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_FLOW_TO, fed, NULL);
  g_assert_true (gtk_accessible_get_accessible_parent (row) == find_card (fixture, from));
  g_object_unref (find_card (fixture, from));

  mw_graph_canvas_focus_row (fixture->canvas, from, 2);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                       row, NULL);
}

static void
test_what_is_told_may_outlive_its_picture (Fixture      *fixture,
                                           gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_neighbourhood (fixture->mesh, mw_mesh_find_product (fixture->mesh, "b"), 1, 1);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  int place;

  read_all (fixture);
  mw_graph_canvas_set_title (fixture->canvas, "Neighbourhood of <i>Behaviour</i>");
  mw_graph_canvas_set_layout (fixture->canvas, layout);
  for (guint i = 0; i < fixture->told->len; i++)
    {
      GtkAccessible *node = g_ptr_array_index (fixture->told, i);

      g_assert_null (gtk_accessible_get_accessible_parent (node));
      g_assert_null (gtk_accessible_get_first_accessible_child (node));
      g_assert_null (gtk_accessible_get_next_accessible_sibling (node));
      g_assert_false (gtk_accessible_get_bounds (node, &place, &place, &place, &place));
    }

  /* The new picture is told instead. */
  read_all (fixture);
  g_assert_cmpuint (fixture->told->len, ==, 3);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Neighbourhood of <i>Behaviour</i>, 3 products, 2 connections");
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
  g_assert_null (gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (fixture->canvas)));
}

static guint
count_cards (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < fixture->told->len; i++)
    if (mw_canvas_node_get_place (g_ptr_array_index (fixture->told, i))->kind == MW_CANVAS_NODE_CARD)
      n++;

  return n;
}

static void
test_of_a_large_picture_what_is_near_is_told (Fixture      *fixture,
                                              gconstpointer unused)
{
  const MwGraphEdge *edges = mw_graph_get_edges (fixture->graph, NULL);
  guint node = find (fixture, "p2800");
  g_autoptr(GtkAccessible) kept = NULL;
  const guint *list;
  guint n;

  read_all (fixture);
  g_assert_cmpuint (count_cards (fixture), >, 0);
  g_assert_cmpuint (count_cards (fixture), <=, 600);

  mw_graph_canvas_set_selected (fixture->canvas, node);
  read_all (fixture);
  g_assert_cmpuint (count_cards (fixture), <=, 600);
  g_assert_nonnull (find_card (fixture, node));
  list = mw_graph_walk_get_incoming (fixture->canvas->walk, node, &n);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      GtkAccessible *neighbour = find_card (fixture, edges[list[i]].source);

      g_assert_nonnull (neighbour);
      g_assert_true (gtk_test_accessible_has_relation (neighbour, GTK_ACCESSIBLE_RELATION_FLOW_TO));
    }

  /* A step further what is still near is the same object. */
  kept = g_object_ref (find_card (fixture, node));
  mw_graph_canvas_set_selected (fixture->canvas, edges[list[0]].source);
  read_all (fixture);
  g_assert_true (find_card (fixture, node) == kept);
  gtk_test_accessible_assert_relation (GTK_ACCESSIBLE (fixture->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                       find_card (fixture, edges[list[0]].source), NULL);
}

#define ADD(path, set_up, func) \
        g_test_add ("/canvas-accessible/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("areas-and-nodes-are-told", set_up, test_areas_and_nodes_are_told);
  ADD ("the-flow-is-told", set_up, test_the_flow_is_told);
  ADD ("the-focus-is-told", set_up, test_the_focus_is_told);
  ADD ("rows-are-told", set_up_kinds, test_rows_are_told);
  ADD ("what-is-told-may-outlive-its-picture", set_up, test_what_is_told_may_outlive_its_picture);
  ADD ("of-a-large-picture-what-is-near-is-told", set_up_large, test_of_a_large_picture_what_is_near_is_told);

  return g_test_run ();
}

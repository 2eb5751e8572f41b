/* test-canvas-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-card.h"
#include "canvas/mw-graph-canvas-private.h"
#include "canvas/mw-map-labels.h"
#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

typedef struct
{
  MwMesh        *mesh;
  MwGraph       *graph;
  MwGraphLayout *layout;
  MwGraphCanvas *canvas;
  GtkWindow     *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  fixture->mesh = mw_kinds_fixture_new_mesh ();
  fixture->graph = mw_kinds_fixture_new_graph (fixture->mesh);
  fixture->layout = mw_canvas_fixture_lay_out (fixture->graph);
  fixture->canvas = MW_GRAPH_CANVAS (mw_graph_canvas_new ());
  fixture->window = mw_canvas_fixture_show (GTK_WIDGET (fixture->canvas), 1300, 900);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
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

static void
draw (Fixture    *fixture,
      const char *name)
{
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->canvas), name);
}

static void
test_every_kind_is_drawn_at_every_zoom (Fixture      *fixture,
                                        gconstpointer unused)
{
  draw (fixture, "kinds");

  for (guint i = 0; i < 8; i++)
    {
      mw_graph_canvas_zoom_by (fixture->canvas, 0.7);
      draw (fixture, i == 2 ? "kinds-small" : NULL);
    }
}

static void
test_a_layer_says_classes_by_shape_and_colour (Fixture      *fixture,
                                               gconstpointer unused)
{
  g_autoptr(MwMesh) demo = mw_canvas_fixture_load_demo ();
  g_autoptr(MwGraph) graph = mw_graph_new_overview (demo, (guint[]) { 1 }, 1, 3);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  GtkWidget *canvas = GTK_WIDGET (fixture->canvas);

  mw_graph_canvas_set_layout (fixture->canvas, layout);
  for (guint i = 0; i < MW_N_LAYER_KINDS; i++)
    {
      g_autoptr(MwLayer) layer = mw_layer_new (demo, i);
      g_autofree char *name = g_strdup_printf ("layer-%s", mw_layer_kind_get_id (i));

      mw_graph_canvas_set_layer (fixture->canvas, layer);
      mw_canvas_fixture_settle (canvas);
      mw_canvas_fixture_draw (canvas, name);
    }

  mw_graph_canvas_zoom_by (fixture->canvas, 0.6);
  mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "layer-far");

  /* One of another mesh says nothing of this one. */
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_canvas_fixture_draw (canvas, NULL);
  mw_graph_canvas_set_layer (fixture->canvas, NULL);
}

static guint
find_edge (Fixture        *fixture,
           MwGraphEdgeKind kind)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (fixture->graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].kind == kind)
      return i;

  g_assert_not_reached ();
}

static void
test_a_path_is_marked_and_the_rest_dimmed (Fixture      *fixture,
                                           gconstpointer unused)
{
  guint edges[] = { find_edge (fixture, MW_GRAPH_EDGE_FLOW), find_edge (fixture, MW_GRAPH_EDGE_IMPLIED), 99999 };
  const MwGraphEdge *all = mw_graph_get_edges (fixture->graph, NULL);

  mw_graph_canvas_set_path (fixture->canvas, edges, G_N_ELEMENTS (edges));
  draw (fixture, "kinds-path");
  g_assert_true (fixture->canvas->marked_dims);
  g_assert_true (fixture->canvas->marked_edges[edges[0]]);
  g_assert_true (fixture->canvas->marked_nodes[all[edges[1]].target]);
  g_assert_false (fixture->canvas->marked_edges[find_edge (fixture, MW_GRAPH_EDGE_COLUMN)]);

  mw_graph_canvas_set_path (fixture->canvas, NULL, 0);
  g_assert_false (fixture->canvas->marked_dims);
  g_assert_false (mw_graph_canvas_has_marks (fixture->canvas));
}

static void
test_what_was_found_has_a_halo (Fixture      *fixture,
                                gconstpointer unused)
{
  guint nodes[] = { 0, 2, 4, 5, 99999 };

  mw_graph_canvas_set_found (fixture->canvas, nodes, G_N_ELEMENTS (nodes), 2);
  draw (fixture, "kinds-found");
  mw_graph_canvas_zoom_by (fixture->canvas, 0.3);
  draw (fixture, "kinds-found-far");

  /* Another picture has other numbers. */
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
  g_assert_null (fixture->canvas->found_nodes);
}

static void
test_rows_light_up_with_their_edges (Fixture      *fixture,
                                     gconstpointer unused)
{
  const MwGraphEdge *edge = &mw_graph_get_edges (fixture->graph, NULL)[find_edge (fixture, MW_GRAPH_EDGE_COLUMN)];
  const MwGraphNode *nodes = mw_graph_get_nodes (fixture->graph, NULL);

  mw_graph_canvas_set_hovered (fixture->canvas, edge->source);
  draw (fixture, "kinds-rows");
  g_assert_true (fixture->canvas->marked_rows[nodes[edge->source].rows.first + edge->source_row]);
  g_assert_true (fixture->canvas->marked_rows[nodes[edge->target].rows.first + edge->target_row]);
  g_assert_false (fixture->canvas->marked_rows[nodes[edge->source].rows.first]);
  /* Not what a product has to do with the table. */
  g_assert_false (fixture->canvas->marked_nodes[3]);
}

static void
test_a_stub_is_on_the_side_that_it_is_for (void)
{
  const graphene_rect_t box = GRAPHENE_RECT_INIT (100, 50, 176, 56);
  graphene_rect_t upstream = mw_card_get_stub (&box, 3, TRUE);
  graphene_rect_t downstream = mw_card_get_stub (&box, 12345, FALSE);

  g_assert_true (graphene_rect_contains_point (&upstream, &GRAPHENE_POINT_INIT (100, 100)));
  g_assert_true (graphene_rect_contains_point (&downstream, &GRAPHENE_POINT_INIT (276, 100)));
  /* Edges meet the middle of the side. */
  g_assert_false (graphene_rect_contains_point (&upstream, &GRAPHENE_POINT_INIT (100, 78)));
  g_assert_cmpfloat (downstream.size.width, >, upstream.size.width);
}

static void
test_what_stays_goes_to_its_new_place (Fixture      *fixture,
                                       gconstpointer unused)
{
  g_autoptr(MwGraph) graph = mw_graph_new_whole (fixture->mesh);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  guint node = mw_graph_find_node (graph, MW_GRAPH_NODE_PRODUCT, mw_mesh_find_product (fixture->mesh, "charts"));
  graphene_rect_t before;
  graphene_rect_t start;
  graphene_rect_t end;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  mw_graph_canvas_get_bounds (fixture->canvas, 2, &before);
  mw_graph_canvas_set_layout (fixture->canvas, layout);
  g_assert_nonnull (fixture->canvas->shifts);
  /* It starts where it was seen. */
  start = mw_graph_canvas_get_shifted_box (fixture->canvas, node);
  start = mw_viewport_rect_to_screen (&fixture->canvas->view, &start);
  g_assert_cmpfloat_with_epsilon (start.origin.x, before.origin.x, 1.5);
  g_assert_cmpfloat_with_epsilon (start.origin.y, before.origin.y, 1.5);

  for (guint i = 0; i < 5; i++)
    mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  g_assert_null (fixture->canvas->shifts);
  end = mw_graph_canvas_get_shifted_box (fixture->canvas, node);
  g_assert_true (graphene_rect_equal (&end, &mw_graph_layout_get_boxes (layout, NULL)[node]));

  /* Without motion nothing moves. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  g_assert_null (fixture->canvas->shifts);
}

static void
test_a_narrow_view_shows_names (void)
{
  g_autoptr(MwMesh) demo = mw_canvas_fixture_load_demo ();
  g_autoptr(MwGraph) graph = mw_graph_new_overview (demo, NULL, 0, 3);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  GtkWidget *canvas = mw_graph_canvas_new ();
  GtkWindow *window = mw_canvas_fixture_show (canvas, 360, 600);
  graphene_rect_t bounds;

  mw_graph_canvas_set_layout (MW_GRAPH_CANVAS (canvas), layout);
  mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "narrow");
  g_assert_true (mw_detail_for_zoom (mw_graph_canvas_get_zoom (MW_GRAPH_CANVAS (canvas))) == MW_DETAIL_CARDS);

  /* Everything when it is asked for. */
  mw_graph_canvas_zoom_to_fit (MW_GRAPH_CANVAS (canvas));
  mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "narrow-all");
  for (guint i = 0; mw_graph_canvas_get_bounds (MW_GRAPH_CANVAS (canvas), i, &bounds); i++)
    g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, 360, 600), &bounds));
  gtk_window_destroy (window);
}

/* As many names as have room, and never one over another. */
static void
test_far_away_the_largest_domains_have_names (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (2000, 125);
  g_autoptr(MwGraph) graph = mw_graph_new_overview (mesh, NULL, 0, 3);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  GtkWidget *canvas = mw_graph_canvas_new ();
  GtkWindow *window = mw_canvas_fixture_show (canvas, 1000, 700);
  g_autoptr(MwMapLabels) labels = mw_map_labels_new (layout, canvas, &MW_GRAPH_CANVAS (canvas)->style);
  guint n_far = 0;

  mw_graph_canvas_set_layout (MW_GRAPH_CANVAS (canvas), layout);
  for (guint i = 0; i < 4; i++)
    mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "overview-125");

  for (guint i = 0; i < 2; i++)
    {
      MwViewport view = MW_GRAPH_CANVAS (canvas)->view;
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr(GskRenderNode) node = NULL;

      view.zoom = i == 0 ? 0.1 : 0.4;
      g_assert_true (mw_map_labels_snapshot (labels, snapshot, &view, G_MAXINT64));
      node = gtk_snapshot_free_to_node (snapshot);
      if (i == 0)
        n_far = mw_map_labels_get_n_placed (labels);
    }

  g_assert_cmpuint (n_far, >, 0);
  g_assert_cmpuint (n_far, <, 125);
  g_assert_cmpuint (mw_map_labels_get_n_placed (labels), >, n_far);
  gtk_window_destroy (window);
}

#define ADD(path, func) \
        g_test_add ("/canvas-kinds/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("every-kind-is-drawn-at-every-zoom", test_every_kind_is_drawn_at_every_zoom);
  ADD ("a-layer-says-classes-by-shape-and-colour", test_a_layer_says_classes_by_shape_and_colour);
  ADD ("a-path-is-marked-and-the-rest-dimmed", test_a_path_is_marked_and_the_rest_dimmed);
  ADD ("what-was-found-has-a-halo", test_what_was_found_has_a_halo);
  ADD ("rows-light-up-with-their-edges", test_rows_light_up_with_their_edges);
  ADD ("what-stays-goes-to-its-new-place", test_what_stays_goes_to_its_new_place);
  g_test_add_func ("/canvas-kinds/a-stub-is-on-the-side-that-it-is-for", test_a_stub_is_on_the_side_that_it_is_for);
  g_test_add_func ("/canvas-kinds/a-narrow-view-shows-names", test_a_narrow_view_shows_names);
  g_test_add_func ("/canvas-kinds/far-away-the-largest-domains-have-names", test_far_away_the_largest_domains_have_names);

  return g_test_run ();
}

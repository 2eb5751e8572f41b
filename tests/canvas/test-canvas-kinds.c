/* test-canvas-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-card.h"
#include "canvas/mw-graph-canvas-private.h"
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

#define ADD(path, func) \
        g_test_add ("/canvas-kinds/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("every-kind-is-drawn-at-every-zoom", test_every_kind_is_drawn_at_every_zoom);
  ADD ("a-layer-says-classes-by-shape-and-colour", test_a_layer_says_classes_by_shape_and_colour);

  return g_test_run ();
}

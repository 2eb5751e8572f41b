/* test-graph-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-graph-canvas.h"
#include "mw-canvas-fixture.h"

static void
test_draws_the_demo_mesh (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_load_demo ();
  g_autoptr(MwGraph) whole = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (whole);
  GtkWidget *canvas = mw_graph_canvas_new ();
  GtkWindow *window = mw_canvas_fixture_show (canvas, 1200, 800);

  mw_graph_canvas_set_layout (MW_GRAPH_CANVAS (canvas), layout);
  mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "canvas-demo-fit");
  mw_graph_canvas_set_selected (MW_GRAPH_CANVAS (canvas), 3);
  mw_graph_canvas_zoom_by (MW_GRAPH_CANVAS (canvas), 1 / mw_graph_canvas_get_zoom (MW_GRAPH_CANVAS (canvas)));
  mw_graph_canvas_set_selected (MW_GRAPH_CANVAS (canvas), 4);
  mw_canvas_fixture_settle (canvas);
  mw_canvas_fixture_draw (canvas, "canvas-demo-1");

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  g_test_add_func ("/graph-canvas/draws-the-demo-mesh", test_draws_the_demo_mesh);

  return g_test_run ();
}

/* test-minimap.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-minimap-picture.h"
#include "canvas/mw-minimap.h"
#include "mw-canvas-fixture.h"

typedef struct
{
  MwMesh        *mesh;
  MwGraphLayout *layout;
  MwGraphCanvas *canvas;
  GtkWidget     *minimap;
  GtkWindow     *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr(MwGraph) graph = NULL;
  GtkWidget *overlay = gtk_overlay_new ();

  fixture->mesh = mw_canvas_fixture_new_large (200, 8);
  graph = mw_graph_new_whole (fixture->mesh);
  fixture->layout = mw_canvas_fixture_lay_out (graph);
  fixture->canvas = MW_GRAPH_CANVAS (mw_graph_canvas_new ());
  fixture->minimap = mw_minimap_new ();
  gtk_widget_set_halign (fixture->minimap, GTK_ALIGN_START);
  gtk_widget_set_valign (fixture->minimap, GTK_ALIGN_END);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (fixture->canvas));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), fixture->minimap);
  mw_minimap_set_canvas (MW_MINIMAP (fixture->minimap), fixture->canvas);
  fixture->window = mw_canvas_fixture_show (overlay, 1000, 700);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_graph_canvas_zoom_to_fit (fixture->canvas);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_object_ref (fixture->minimap);
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_assert_finalize_object (fixture->minimap);
  /* Threads may be at its edges yet. */
  g_clear_object (&fixture->layout);
  g_clear_object (&fixture->mesh);
}

static void
zoom_in (Fixture *fixture)
{
  mw_graph_canvas_zoom_by (fixture->canvas, 1 / mw_graph_canvas_get_zoom (fixture->canvas));
  while (!gtk_widget_get_visible (fixture->minimap) || gtk_widget_get_width (fixture->minimap) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
drag (Fixture *fixture,
      double   x,
      double   y)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (fixture->minimap);
  g_autoptr(GtkEventController) gesture = g_list_model_get_item (controllers, 0);

  g_signal_emit_by_name (gesture, "drag-begin", x, y);
}

static void
test_it_is_there_when_something_is_out_of_sight (Fixture      *fixture,
                                                 gconstpointer unused)
{
  g_assert_false (gtk_widget_get_visible (fixture->minimap));
  zoom_in (fixture);
  g_assert_true (gtk_widget_get_visible (fixture->minimap));
  mw_canvas_fixture_draw (GTK_WIDGET (fixture->canvas), "minimap");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->minimap), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (fixture->minimap), GTK_ACCESSIBLE_PROPERTY_LABEL));

  mw_graph_canvas_zoom_to_fit (fixture->canvas);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  g_assert_false (gtk_widget_get_visible (fixture->minimap));

  zoom_in (fixture);
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  g_assert_false (gtk_widget_get_visible (fixture->minimap));
}

static void
test_a_click_goes_there (Fixture      *fixture,
                         gconstpointer unused)
{
  graphene_rect_t visible;
  graphene_size_t size = mw_graph_layout_get_size (fixture->layout);

  zoom_in (fixture);
  mw_graph_canvas_center_on (fixture->canvas, 0, 0);
  /* The picture is in the middle of it, whatever its shape. */
  drag (fixture, gtk_widget_get_width (fixture->minimap) / 2.0, gtk_widget_get_height (fixture->minimap) / 2.0);
  visible = mw_graph_canvas_get_visible (fixture->canvas);
  g_assert_cmpfloat_with_epsilon (visible.origin.x + visible.size.width / 2, size.width / 2, 2);
  g_assert_cmpfloat_with_epsilon (visible.origin.y + visible.size.height / 2, size.height / 2, 2);
}

/* What is selected is never below it. */
static void
test_makes_room_for_the_selection (Fixture      *fixture,
                                   gconstpointer unused)
{
  graphene_rect_t box = mw_graph_layout_get_boxes (fixture->layout, NULL)[0];
  double zoom;

  zoom_in (fixture);
  mw_graph_canvas_set_selected (fixture->canvas, 0);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  zoom = mw_graph_canvas_get_zoom (fixture->canvas);
  mw_graph_canvas_center_on (fixture->canvas, box.origin.x, box.origin.y);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  g_assert_true (gtk_widget_get_visible (fixture->minimap));

  /* The card goes to the corner at the bottom, where the minimap is. */
  mw_graph_canvas_center_on (fixture->canvas,
                             box.origin.x + gtk_widget_get_width (GTK_WIDGET (fixture->canvas)) / 2.0 / zoom - 20,
                             box.origin.y - gtk_widget_get_height (GTK_WIDGET (fixture->canvas)) / 2.0 / zoom + 80);
  mw_canvas_fixture_settle (GTK_WIDGET (fixture->canvas));
  g_assert_false (gtk_widget_get_visible (fixture->minimap));
}

static void
test_every_box_is_seen (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (10000, 125);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);
  const graphene_rect_t *boxes;
  graphene_size_t size = mw_graph_layout_get_size (layout);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GdkTexture) texture = mw_minimap_picture_draw (layout, 156, 100, &(GdkRGBA) { 0, 0, 0, 1 });
  guint n;

  g_test_message ("10000 boxes drawn in %" G_GINT64_FORMAT " us", g_get_monotonic_time () - start);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 156);

  boxes = mw_graph_layout_get_boxes (layout, &n);
  for (guint i = 0; i < n; i += 97)
    {
      g_autofree guint8 *pixels = g_malloc (156 * 100 * 4);
      int x = (int) ((boxes[i].origin.x + boxes[i].size.width / 2) / size.width * 156);
      int y = (int) ((boxes[i].origin.y + boxes[i].size.height / 2) / size.height * 100);

      gdk_texture_download (texture, pixels, 156 * 4);
      g_assert_cmpuint (pixels[(y * 156 + x) * 4 + 3], >, 60);
    }
}

#define ADD(path, func) \
        g_test_add ("/minimap/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("it-is-there-when-something-is-out-of-sight", test_it_is_there_when_something_is_out_of_sight);
  ADD ("a-click-goes-there", test_a_click_goes_there);
  ADD ("makes-room-for-the-selection", test_makes_room_for_the_selection);
  g_test_add_func ("/minimap/every-box-is-seen", test_every_box_is_seen);

  return g_test_run ();
}

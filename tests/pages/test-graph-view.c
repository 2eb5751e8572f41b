/* test-graph-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "canvas/mw-canvas-fixture.h"
#include "graph/mw-plain-layout.h"
#include "pages/mw-graph-view.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_child (child, type);

  return found;
}

static void
test_asks_for_a_layout_once_for_each_graph (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (5, 2);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  GtkWidget *view = g_object_ref_sink (mw_graph_view_new ());
  guint count = 0;

  g_signal_connect_swapped (view, "layout-requested", G_CALLBACK (count_cb), &count);

  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), graph);
  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), graph);
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (view);
}

static void
test_a_layout_that_comes_too_late_is_ignored (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (5, 2);
  g_autoptr(MwGraph) first = mw_graph_new_whole (mesh);
  g_autoptr(MwGraph) second = mw_graph_new_overview (mesh, NULL, 0, 3);
  g_autoptr(MwGraphLayout) late = mw_canvas_fixture_lay_out (first);
  g_autoptr(MwGraphLayout) right = mw_canvas_fixture_lay_out (second);
  GtkWidget *view = g_object_ref_sink (mw_graph_view_new ());

  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), first);
  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), second);
  mw_graph_view_set_layout (MW_GRAPH_VIEW (view), late);
  g_assert_null (mw_graph_view_get_layout (MW_GRAPH_VIEW (view)));

  mw_graph_view_set_layout (MW_GRAPH_VIEW (view), right);
  g_assert_true (mw_graph_view_get_layout (MW_GRAPH_VIEW (view)) == right);

  g_assert_finalize_object (view);
}

static void
test_a_plain_picture_says_why_and_can_be_tried_again (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (5, 2);
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = mw_plain_layout_new_for_graph (graph, "Graphviz <b>crashed</b> & burnt.");
  GtkWidget *view = g_object_ref_sink (mw_graph_view_new ());
  AdwBanner *banner = ADW_BANNER (find_child (view, ADW_TYPE_BANNER));
  guint count = 0;

  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), graph);
  mw_graph_view_set_layout (MW_GRAPH_VIEW (view), layout);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_nonnull (strstr (adw_banner_get_title (banner), "Graphviz <b>crashed</b> & burnt."));
  g_assert_false (adw_banner_get_use_markup (banner));

  g_signal_connect_swapped (view, "layout-requested", G_CALLBACK (count_cb), &count);
  g_signal_emit_by_name (banner, "button-clicked");
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (view);
}

static void
test_a_failure_keeps_the_picture_before_it (void)
{
  g_autoptr(MwMesh) mesh = mw_canvas_fixture_new_large (5, 2);
  g_autoptr(MwGraph) first = mw_graph_new_whole (mesh);
  g_autoptr(MwGraph) second = mw_graph_new_overview (mesh, NULL, 0, 3);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (first);
  GtkWidget *view = g_object_ref_sink (mw_graph_view_new ());
  GtkWidget *status = find_child (view, ADW_TYPE_STATUS_PAGE);

  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), first);
  mw_graph_view_set_layout_failed (MW_GRAPH_VIEW (view), first, "No <memory>.");
  g_assert_true (gtk_widget_get_visible (status));
  g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (status)), ==, "No &lt;memory&gt;.");

  mw_graph_view_set_layout (MW_GRAPH_VIEW (view), layout);
  g_assert_false (gtk_widget_get_visible (status));

  mw_graph_view_set_graph (MW_GRAPH_VIEW (view), second);
  mw_graph_view_set_layout_failed (MW_GRAPH_VIEW (view), second, "No memory.");
  g_assert_false (gtk_widget_get_visible (status));
  g_assert_true (mw_graph_view_get_layout (MW_GRAPH_VIEW (view)) == layout);

  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  g_test_add_func ("/graph-view/asks-for-a-layout-once-for-each-graph", test_asks_for_a_layout_once_for_each_graph);
  g_test_add_func ("/graph-view/a-layout-that-comes-too-late-is-ignored", test_a_layout_that_comes_too_late_is_ignored);
  g_test_add_func ("/graph-view/a-plain-picture-says-why-and-can-be-tried-again", test_a_plain_picture_says_why_and_can_be_tried_again);
  g_test_add_func ("/graph-view/a-failure-keeps-the-picture-before-it", test_a_failure_keeps_the_picture_before_it);

  return g_test_run ();
}

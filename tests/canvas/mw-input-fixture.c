/* mw-input-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-input-fixture.h"

#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

static const char *
dup_index (guint value)
{
  static char texts[4][16];
  static guint next;
  char *text = texts[next++ % 4];

  g_snprintf (text, sizeof texts[0], value == MW_NONE ? "-" : "%u", value);

  return text;
}

static void
one_cb (MwInputFixture *fixture,
        guint           value,
        const char     *name)
{
  g_string_append_printf (fixture->log, "%s %s; ", name, dup_index (value));
}

#define LOG_ONE(name, func)                    \
        static void                            \
        func (GtkWidget *canvas,               \
              guint value,                     \
              gpointer user_data)              \
        {                                      \
          one_cb (user_data, value, name);     \
        }

LOG_ONE ("selected", selected_cb)
LOG_ONE ("opened", opened_cb)
LOG_ONE ("area", area_cb)
LOG_ONE ("edge", edge_cb)
LOG_ONE ("edge-opened", edge_opened_cb)

static void
row_cb (GtkWidget *canvas,
        guint      node,
        guint      row,
        gpointer   user_data)
{
  g_string_append_printf (((MwInputFixture *) user_data)->log, "row %s/%s; ", dup_index (node), dup_index (row));
}

static void
row_opened_cb (GtkWidget *canvas,
               guint      node,
               guint      row,
               gpointer   user_data)
{
  g_string_append_printf (((MwInputFixture *) user_data)->log, "row-opened %u/%u; ", node, row);
}

static void
expand_cb (GtkWidget *canvas,
           guint      node,
           gboolean   upstream,
           gpointer   user_data)
{
  g_string_append_printf (((MwInputFixture *) user_data)->log, "expand %u %s; ", node, upstream ? "up" : "down");
}

static void
collapse_cb (GtkWidget *canvas,
             guint      node,
             gboolean   upstream,
             gpointer   user_data)
{
  g_string_append_printf (((MwInputFixture *) user_data)->log, "collapse %u %s; ", node, upstream ? "up" : "down");
}

static void
moved_cb (GtkWidget *canvas,
          guint      node,
          double     x,
          double     y,
          gpointer   user_data)
{
  MwInputFixture *fixture = user_data;

  fixture->moved_to = GRAPHENE_POINT_INIT ((float) x, (float) y);
  g_string_append_printf (fixture->log, "moved %u; ", node);
}

static void
context_cb (GtkWidget *canvas,
            guint      part,
            guint      index,
            double     x,
            double     y,
            gpointer   user_data)
{
  static const char * const parts[] = { "node", "edge", "area", "background" };

  g_string_append_printf (((MwInputFixture *) user_data)->log, "menu %s %u; ", parts[part], index);
}

static void
find_tables (MwInputFixture *fixture)
{
  guint n;
  const MwGraphNode *nodes = mw_graph_get_nodes (fixture->graph, &n);

  fixture->from = fixture->to = MW_NONE;
  for (guint i = 0; i < n; i++)
    if (nodes[i].kind == MW_GRAPH_NODE_OBJECT)
      {
        fixture->from = fixture->from == MW_NONE ? i : fixture->from;
        fixture->to = i;
      }
}

void
mw_input_fixture_set_up (MwInputFixture *fixture,
                         gconstpointer   unused)
{
  fixture->mesh = mw_kinds_fixture_new_mesh ();
  fixture->graph = mw_kinds_fixture_new_graph (fixture->mesh);
  fixture->layout = mw_canvas_fixture_lay_out (fixture->graph);
  fixture->widget = mw_graph_canvas_new ();
  fixture->canvas = MW_GRAPH_CANVAS (fixture->widget);
  fixture->log = g_string_new (NULL);
  find_tables (fixture);
  fixture->window = mw_canvas_fixture_show (fixture->widget, 1400, 900);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  mw_graph_canvas_zoom_to_natural (fixture->canvas);
  mw_canvas_fixture_settle (fixture->widget);

  g_signal_connect (fixture->widget, "selected", G_CALLBACK (selected_cb), fixture);
  g_signal_connect (fixture->widget, "opened", G_CALLBACK (opened_cb), fixture);
  g_signal_connect (fixture->widget, "area-activated", G_CALLBACK (area_cb), fixture);
  g_signal_connect (fixture->widget, "edge-selected", G_CALLBACK (edge_cb), fixture);
  g_signal_connect (fixture->widget, "edge-opened", G_CALLBACK (edge_opened_cb), fixture);
  g_signal_connect (fixture->widget, "row-selected", G_CALLBACK (row_cb), fixture);
  g_signal_connect (fixture->widget, "row-opened", G_CALLBACK (row_opened_cb), fixture);
  g_signal_connect (fixture->widget, "expand-requested", G_CALLBACK (expand_cb), fixture);
  g_signal_connect (fixture->widget, "collapse-requested", G_CALLBACK (collapse_cb), fixture);
  g_signal_connect (fixture->widget, "moved", G_CALLBACK (moved_cb), fixture);
  g_signal_connect (fixture->widget, "context-requested", G_CALLBACK (context_cb), fixture);
}

void
mw_input_fixture_tear_down (MwInputFixture *fixture,
                            gconstpointer   unused)
{
  g_object_ref (fixture->widget);
  gtk_window_destroy (fixture->window);
  mw_canvas_fixture_settle (NULL);
  g_assert_finalize_object (fixture->widget);
  g_assert_finalize_object (fixture->layout);
  g_assert_finalize_object (fixture->graph);
  g_clear_object (&fixture->mesh);
  g_string_free (fixture->log, TRUE);
}

void
mw_input_fixture_assert_log (MwInputFixture *fixture,
                             const char     *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

gboolean
mw_input_fixture_press (MwInputFixture *fixture,
                        const char     *key)
{
  return mw_canvas_fixture_press (fixture->widget, key);
}

void
mw_input_fixture_click (MwInputFixture  *fixture,
                        int              n_press,
                        graphene_point_t at)
{
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_CLICK, 0), "released",
                         n_press, (double) at.x, (double) at.y);
}

void
mw_input_fixture_right_click (MwInputFixture  *fixture,
                              graphene_point_t at)
{
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_CLICK, 1), "pressed",
                         1, (double) at.x, (double) at.y);
}

void
mw_input_fixture_drag (MwInputFixture  *fixture,
                       graphene_point_t at,
                       double           dx,
                       double           dy,
                       gboolean         release)
{
  GtkEventController *gesture = mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_DRAG, 0);

  g_signal_emit_by_name (gesture, "drag-begin", (double) at.x, (double) at.y);
  g_signal_emit_by_name (gesture, "drag-update", dx / 2, dy / 2);
  g_signal_emit_by_name (gesture, "drag-update", dx, dy);
  if (release)
    g_signal_emit_by_name (gesture, "drag-end", dx, dy);
}

graphene_point_t
mw_input_fixture_get_middle (MwInputFixture *fixture,
                             guint           node)
{
  graphene_rect_t bounds;

  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, node, &bounds));

  return mw_rect_get_middle (&bounds);
}

graphene_point_t
mw_input_fixture_get_row_middle (MwInputFixture *fixture,
                                 guint           node,
                                 guint           row)
{
  graphene_rect_t bounds;

  g_assert_true (mw_graph_canvas_get_row_bounds (fixture->canvas, node, row, &bounds));

  return mw_rect_get_middle (&bounds);
}

guint
mw_input_fixture_find_edge (MwInputFixture *fixture,
                            guint           source,
                            guint           target)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (fixture->graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == source && edges[i].target == target)
      return i;

  g_assert_not_reached ();
}

void
mw_input_fixture_bring (MwInputFixture *fixture,
                        guint           node)
{
  mw_graph_canvas_show_node (fixture->canvas, node);
  mw_graph_canvas_set_selected (fixture->canvas, MW_NONE);
  mw_canvas_fixture_settle (fixture->widget);
  g_string_truncate (fixture->log, 0);
}

/* test-canvas-input.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "canvas/mw-graph-canvas-private.h"
#include "canvas/mw-graph-keys.h"
#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

/* The kinds' picture has these; `plays` hides 3 upstream and 128 downstream. */
static const guint PLAYS = 0;
static const guint ROYALTIES = 1;
static const guint CHARTS = 2;
static const guint ADS = 3;

typedef struct
{
  MwMesh          *mesh;
  MwGraph         *graph;
  MwGraphLayout   *layout;
  MwGraphCanvas   *canvas;
  GtkWidget       *widget;
  GtkWindow       *window;
  GString         *log;          /* of signals: "selected 3; edge-opened 1; …" */
  guint            from;         /* tables; a column of the first feeds one of the second */
  guint            to;
  graphene_point_t moved_to;
} Fixture;

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
one_cb (Fixture    *fixture,
        guint       value,
        const char *name)
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
  g_string_append_printf (((Fixture *) user_data)->log, "row %s/%s; ", dup_index (node), dup_index (row));
}

static void
row_opened_cb (GtkWidget *canvas,
               guint      node,
               guint      row,
               gpointer   user_data)
{
  g_string_append_printf (((Fixture *) user_data)->log, "row-opened %u/%u; ", node, row);
}

static void
expand_cb (GtkWidget *canvas,
           guint      node,
           gboolean   upstream,
           gpointer   user_data)
{
  g_string_append_printf (((Fixture *) user_data)->log, "expand %u %s; ", node, upstream ? "up" : "down");
}

static void
collapse_cb (GtkWidget *canvas,
             guint      node,
             gboolean   upstream,
             gpointer   user_data)
{
  g_string_append_printf (((Fixture *) user_data)->log, "collapse %u %s; ", node, upstream ? "up" : "down");
}

static void
moved_cb (GtkWidget *canvas,
          guint      node,
          double     x,
          double     y,
          gpointer   user_data)
{
  Fixture *fixture = user_data;

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

  g_string_append_printf (((Fixture *) user_data)->log, "menu %s %u; ", parts[part], index);
}

static void
find_tables (Fixture *fixture)
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

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
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

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
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

/* What was told since the last time. */
static void
assert_log (Fixture    *fixture,
            const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

/* The signals of one node or edge, with its number in it. */
#define ASSERT_LOG(fixture, ...)                               \
        G_STMT_START {                                         \
          g_autofree char *expected_ = g_strdup_printf (__VA_ARGS__); \
          assert_log (fixture, expected_);                     \
        } G_STMT_END

static gboolean
press (Fixture    *fixture,
       const char *key)
{
  return mw_canvas_fixture_press (fixture->widget, key);
}

static void
click (Fixture         *fixture,
       int              n_press,
       graphene_point_t at)
{
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_CLICK, 0), "released",
                         n_press, (double) at.x, (double) at.y);
}

static void
right_click (Fixture         *fixture,
             graphene_point_t at)
{
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_CLICK, 1), "pressed",
                         1, (double) at.x, (double) at.y);
}

static void
drag (Fixture         *fixture,
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

static graphene_point_t
get_middle (Fixture *fixture,
            guint    node)
{
  graphene_rect_t bounds;

  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, node, &bounds));

  return mw_rect_get_middle (&bounds);
}

static graphene_point_t
get_row_middle (Fixture *fixture,
                guint    node,
                guint    row)
{
  graphene_rect_t bounds;

  g_assert_true (mw_graph_canvas_get_row_bounds (fixture->canvas, node, row, &bounds));

  return mw_rect_get_middle (&bounds);
}

static guint
find_edge (Fixture *fixture,
           guint    source,
           guint    target)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (fixture->graph, &n);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == source && edges[i].target == target)
      return i;

  g_assert_not_reached ();
}

static void
bring (Fixture *fixture,
       guint    node)
{
  mw_graph_canvas_show_node (fixture->canvas, node);
  mw_graph_canvas_set_selected (fixture->canvas, MW_NONE);
  mw_canvas_fixture_settle (fixture->widget);
  g_string_truncate (fixture->log, 0);
}

static void
test_an_edge_is_selected_where_it_is (Fixture      *fixture,
                                      gconstpointer unused)
{
  guint edge = find_edge (fixture, PLAYS, ROYALTIES);
  graphene_point_t at;

  bring (fixture, PLAYS);
  g_assert_true (mw_graph_canvas_get_edge_point (fixture->canvas, edge, &at));
  g_assert_cmpuint (mw_graph_canvas_pick_edge (fixture->canvas, at.x, at.y), ==, edge);
  click (fixture, 1, at);
  ASSERT_LOG (fixture, "edge %u; edge-opened %u; ", edge, edge);
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, edge);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-edge-selected");
  g_assert_true (fixture->canvas->marked_edges[edge]);
  g_assert_true (fixture->canvas->marked_dims);

  right_click (fixture, at);
  ASSERT_LOG (fixture, "menu edge %u; ", edge);

  /* The key asks for the same. */
  g_assert_true (press (fixture, "Menu"));
  ASSERT_LOG (fixture, "menu edge %u; ", edge);

  /* A node that it does not touch takes its place. */
  mw_graph_canvas_set_selected (fixture->canvas, ADS);
  ASSERT_LOG (fixture, "selected %u; edge -; ", ADS);
}

static void
test_a_stub_asks_for_more (Fixture      *fixture,
                           gconstpointer unused)
{
  graphene_rect_t bounds;

  bring (fixture, PLAYS);
  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, PLAYS, &bounds));
  click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x - 4, bounds.origin.y + bounds.size.height - 2));
  assert_log (fixture, "expand 0 up; ");
  click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width + 4,
                                          bounds.origin.y + bounds.size.height - 2));
  assert_log (fixture, "expand 0 down; ");

  /* A card that hides nothing has none: this is beside it. */
  g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, ADS, &bounds));
  click (fixture, 1, GRAPHENE_POINT_INIT (bounds.origin.x + bounds.size.width + 16,
                                          bounds.origin.y + bounds.size.height + 10));
  assert_log (fixture, "");
}

static void
test_every_part_has_a_menu (Fixture      *fixture,
                            gconstpointer unused)
{
  graphene_rect_t area;

  bring (fixture, ADS);
  right_click (fixture, get_middle (fixture, ADS));
  ASSERT_LOG (fixture, "selected %u; menu node %u; ", ADS, ADS);
  g_assert_true (press (fixture, "<Shift>F10"));
  ASSERT_LOG (fixture, "menu node %u; ", ADS);

  mw_graph_canvas_zoom_to_fit (fixture->canvas);
  mw_canvas_fixture_settle (fixture->widget);
  area = mw_viewport_rect_to_screen (&fixture->canvas->view, &fixture->canvas->areas[0]);
  right_click (fixture, GRAPHENE_POINT_INIT (area.origin.x + 3, area.origin.y + area.size.height - 3));
  assert_log (fixture, "menu area 0; ");
  right_click (fixture, GRAPHENE_POINT_INIT (3, 3));
  assert_log (fixture, "menu background 0; ");

  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_LONG_PRESS, 0), "pressed",
                         (double) get_middle (fixture, CHARTS).x, (double) get_middle (fixture, CHARTS).y);
  ASSERT_LOG (fixture, "selected %u; menu node %u; ", CHARTS, CHARTS);
}

static void
test_a_card_follows_the_pointer (Fixture      *fixture,
                                 gconstpointer unused)
{
  graphene_point_t before;
  graphene_point_t after;
  guint edge = find_edge (fixture, PLAYS, ADS);

  bring (fixture, PLAYS);
  before = get_middle (fixture, PLAYS);

  /* A click may tremble. */
  drag (fixture, before, 2, 2, TRUE);
  assert_log (fixture, "");

  drag (fixture, before, 60, -40, FALSE);
  ASSERT_LOG (fixture, "selected %u; ", PLAYS);
  g_assert_true (mw_graph_canvas_is_moving (fixture->canvas));
  after = get_middle (fixture, PLAYS);
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 60, 1);
  g_assert_cmpfloat_with_epsilon (after.y, before.y - 40, 1);
  g_assert_cmpuint (mw_graph_canvas_pick (fixture->canvas, after.x, after.y), ==, PLAYS);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-drag");
  g_assert_false (fixture->canvas->marked_edges[edge]);

  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_DRAG, 0), "drag-end", 60.0, -40.0);
  ASSERT_LOG (fixture, "moved %u; ", PLAYS);
  g_assert_false (mw_graph_canvas_is_moving (fixture->canvas));
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.x,
                                  fixture->canvas->boxes[PLAYS].origin.x + 60 / fixture->canvas->view.zoom, 1);

  /* It stays there until there is another picture. */
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, PLAYS).x, after.x, 1);

  /* A second drag that is given up leaves it where it was put. */
  drag (fixture, after, 100, 100, FALSE);
  g_assert_true (press (fixture, "Escape"));
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, PLAYS).x, after.x, 1);
  assert_log (fixture, "");
}

static void
test_elsewhere_a_drag_pans (Fixture      *fixture,
                            gconstpointer unused)
{
  graphene_point_t before;

  bring (fixture, PLAYS);
  before = get_middle (fixture, PLAYS);
  drag (fixture, GRAPHENE_POINT_INIT (3, 3), 30, 20, TRUE);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, PLAYS).x, before.x + 30, 1.5);
  assert_log (fixture, "");

  /* What cannot be read is not moved. */
  mw_graph_canvas_zoom_by (fixture->canvas, 0.2);
  mw_canvas_fixture_settle (fixture->widget);
  g_assert_cmpint (mw_detail_for_zoom (fixture->canvas->view.zoom), !=, MW_DETAIL_CARDS);
  drag (fixture, get_middle (fixture, PLAYS), 30, 20, TRUE);
  assert_log (fixture, "");
}

static void
test_two_fingers_zoom (Fixture      *fixture,
                       gconstpointer unused)
{
  GtkEventController *pinch = mw_canvas_fixture_find (fixture->widget, GTK_TYPE_GESTURE_ZOOM, 0);
  graphene_point_t before;
  double zoom;

  bring (fixture, PLAYS);
  before = get_middle (fixture, PLAYS);
  zoom = mw_graph_canvas_get_zoom (fixture->canvas);
  g_signal_emit_by_name (mw_canvas_fixture_find (fixture->widget, GTK_TYPE_EVENT_CONTROLLER_MOTION, 0), "motion",
                         (double) before.x, (double) before.y);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.8);
  g_assert_cmpfloat_with_epsilon (mw_graph_canvas_get_zoom (fixture->canvas), zoom * 0.8, 0.001);
  /* What was between them stays there. */
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, PLAYS).x, before.x, 1.5);
  g_assert_true (mw_graph_canvas_is_moving (fixture->canvas));
  /* The first finger alone would pan. */
  drag (fixture, GRAPHENE_POINT_INIT (3, 3), 300, 200, FALSE);
  g_assert_cmpfloat_with_epsilon (get_middle (fixture, PLAYS).x, before.x, 1.5);
  g_signal_emit_by_name (pinch, "end", NULL);
  g_assert_false (mw_graph_canvas_is_moving (fixture->canvas));
  g_assert_true (gtk_gesture_is_grouped_with (GTK_GESTURE (pinch),
                                              GTK_GESTURE (mw_canvas_fixture_find (fixture->widget,
                                                                                   GTK_TYPE_GESTURE_DRAG, 0))));
}

static void
test_rows_are_clicked (Fixture      *fixture,
                       gconstpointer unused)
{
  bring (fixture, fixture->from);
  click (fixture, 1, get_row_middle (fixture, fixture->from, 1));
  ASSERT_LOG (fixture, "selected %u; row %u/1; ", fixture->from, fixture->from);
  click (fixture, 2, get_row_middle (fixture, fixture->from, 1));
  ASSERT_LOG (fixture, "row-opened %u/1; ", fixture->from);
  right_click (fixture, get_row_middle (fixture, fixture->from, 2));
  ASSERT_LOG (fixture, "row %u/2; menu node %u; ", fixture->from, fixture->from);
  g_assert_cmpuint (mw_graph_canvas_get_selected_row (fixture->canvas), ==, 2);
  mw_canvas_fixture_settle (fixture->widget);
  mw_canvas_fixture_draw (fixture->widget, "canvas-row");
}

/* From the header through the rows, over a column to the table that it feeds. */
static void
test_keys_go_through_rows (Fixture      *fixture,
                           gconstpointer unused)
{
  guint column = find_edge (fixture, fixture->from, fixture->to);

  mw_graph_canvas_set_selected (fixture->canvas, fixture->from);
  g_string_truncate (fixture->log, 0);
  press (fixture, "Down");
  ASSERT_LOG (fixture, "row %u/0; ", fixture->from);
  press (fixture, "End");
  ASSERT_LOG (fixture, "row %u/3; ", fixture->from);
  press (fixture, "Up");
  ASSERT_LOG (fixture, "row %u/2; ", fixture->from);
  press (fixture, "Right");
  ASSERT_LOG (fixture, "selected %u; row %u/0; ", fixture->to, fixture->to);
  press (fixture, "Left");
  ASSERT_LOG (fixture, "selected %u; row %u/2; ", fixture->from, fixture->from);

  /* By its edge it is the same way. */
  press (fixture, "bracketright");
  ASSERT_LOG (fixture, "edge %u; ", column);
  press (fixture, "Return");
  ASSERT_LOG (fixture, "selected %u; row %u/0; edge -; ", fixture->to, fixture->to);

  press (fixture, "Return");
  ASSERT_LOG (fixture, "row-opened %u/0; ", fixture->to);
  /* Nothing comes after it. */
  press (fixture, "Right");
  assert_log (fixture, "");
  press (fixture, "Up");
  assert_log (fixture, "row -/-; ");
  g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, fixture->to);
}

static void
test_keys_go_through_edges (Fixture      *fixture,
                            gconstpointer unused)
{
  guint royalties = find_edge (fixture, PLAYS, ROYALTIES);
  guint seen[3];

  mw_graph_canvas_set_selected (fixture->canvas, PLAYS);
  for (guint i = 0; i < 3; i++)
    {
      press (fixture, "bracketright");
      seen[i] = mw_graph_canvas_get_selected_edge (fixture->canvas);
      g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, PLAYS);
    }
  g_assert_true (seen[0] != seen[1] && seen[1] != seen[2] && seen[0] != seen[2]);
  /* And around. */
  press (fixture, "bracketright");
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, seen[0]);
  press (fixture, "bracketleft");
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, seen[2]);

  mw_graph_canvas_focus_edge (fixture->canvas, royalties);
  g_string_truncate (fixture->log, 0);
  press (fixture, "space");
  ASSERT_LOG (fixture, "edge-opened %u; ", royalties);
  press (fixture, "Return");
  ASSERT_LOG (fixture, "selected %u; edge -; ", ROYALTIES);
  /* The way back is the way that was come. */
  press (fixture, "Left");
  ASSERT_LOG (fixture, "selected %u; ", PLAYS);

  press (fixture, "bracketright");
  g_string_truncate (fixture->log, 0);
  press (fixture, "Escape");
  assert_log (fixture, "edge -; ");
  press (fixture, "Escape");
  assert_log (fixture, "selected -; ");
  g_assert_false (press (fixture, "Escape"));
}

static void
test_keys_ask_for_more_and_less (Fixture      *fixture,
                                 gconstpointer unused)
{
  mw_graph_canvas_set_selected (fixture->canvas, ADS);
  g_string_truncate (fixture->log, 0);
  press (fixture, "<Shift>Right");
  press (fixture, "<Shift>Left");
  press (fixture, "<Control><Shift>Right");
  press (fixture, "<Control><Shift>Left");
  assert_log (fixture, "expand 3 down; expand 3 up; collapse 3 down; collapse 3 up; ");
}

static void
test_keys_push_a_card (Fixture      *fixture,
                       gconstpointer unused)
{
  graphene_rect_t box;

  mw_graph_canvas_set_selected (fixture->canvas, ADS);
  g_string_truncate (fixture->log, 0);
  box = fixture->canvas->boxes[ADS];
  press (fixture, "<Control>Right");
  press (fixture, "<Control>Right");
  press (fixture, "<Control>Down");
  /* Not each key by itself. */
  assert_log (fixture, "");
  /* Where it goes on elsewhere, it is told first. */
  mw_graph_canvas_set_selected (fixture->canvas, PLAYS);
  ASSERT_LOG (fixture, "moved %u; selected %u; ", ADS, PLAYS);
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.x, box.origin.x + 32, 0.1);
  g_assert_cmpfloat_with_epsilon (fixture->moved_to.y, box.origin.y + 16, 0.1);

  /* And by itself after a while. */
  press (fixture, "<Control>Left");
  for (guint i = 0; i < 50 && fixture->log->len == 0; i++)
    mw_canvas_fixture_settle (fixture->widget);
  ASSERT_LOG (fixture, "moved %u; ", PLAYS);
}

static void
test_keys_zoom (Fixture      *fixture,
                gconstpointer unused)
{
  graphene_rect_t bounds;

  mw_graph_canvas_set_selected (fixture->canvas, PLAYS);
  press (fixture, "<Control>minus");
  press (fixture, "<Control>minus");
  g_assert_cmpfloat (mw_graph_canvas_get_zoom (fixture->canvas), <, 0.7);
  press (fixture, "<Control><Shift>1");
  g_assert_cmpfloat_with_epsilon (mw_graph_canvas_get_zoom (fixture->canvas), 1, 0.001);

  press (fixture, "<Control><Shift>0");
  for (guint i = PLAYS; i <= ADS; i++)
    {
      g_assert_true (mw_graph_canvas_get_bounds (fixture->canvas, i, &bounds));
      g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (0, 0, 1400, 900), &bounds));
    }

  press (fixture, "<Control>0");
  g_assert_true (fixture->canvas->is_fitted);
}

static void
test_every_key_of_the_list_does_something (Fixture      *fixture,
                                           gconstpointer unused)
{
  for (guint i = 0; i < mw_n_graph_keys; i++)
    for (guint j = 0; mw_graph_keys[i].accelerators[j] != NULL; j++)
      {
        /* Where each has a use: in an area. */
        mw_graph_canvas_set_selected (fixture->canvas, ADS + 2);
        g_test_message ("%s", mw_graph_keys[i].accelerators[j]);
        g_assert_true (press (fixture, mw_graph_keys[i].accelerators[j]));
      }

  /* An empty picture leaves them to others. */
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
  for (guint i = 0; i < mw_n_graph_keys; i++)
    g_assert_false (press (fixture, mw_graph_keys[i].accelerators[0]));
}

static void
test_what_is_selected_is_kept_with_the_next_picture (Fixture      *fixture,
                                                     gconstpointer unused)
{
  g_autoptr(MwGraph) again = mw_kinds_fixture_new_graph (fixture->mesh);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (again);

  mw_graph_canvas_focus_row (fixture->canvas, fixture->from, 2);
  mw_graph_canvas_set_layout (fixture->canvas, layout);
  g_assert_cmpuint (mw_graph_canvas_get_selected (fixture->canvas), ==, fixture->from);
  g_assert_cmpuint (mw_graph_canvas_get_selected_row (fixture->canvas), ==, 2);

  mw_graph_canvas_focus_edge (fixture->canvas, 0);
  g_string_truncate (fixture->log, 0);
  mw_graph_canvas_set_layout (fixture->canvas, fixture->layout);
  g_assert_cmpuint (mw_graph_canvas_get_selected_edge (fixture->canvas), ==, MW_NONE);
  g_assert_nonnull (strstr (fixture->log->str, "edge -; "));
  mw_graph_canvas_set_layout (fixture->canvas, NULL);
}

#define ADD(path, func) \
        g_test_add ("/canvas-input/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  mw_canvas_fixture_init (&argc, &argv);

  ADD ("an-edge-is-selected-where-it-is", test_an_edge_is_selected_where_it_is);
  ADD ("a-stub-asks-for-more", test_a_stub_asks_for_more);
  ADD ("every-part-has-a-menu", test_every_part_has_a_menu);
  ADD ("a-card-follows-the-pointer", test_a_card_follows_the_pointer);
  ADD ("elsewhere-a-drag-pans", test_elsewhere_a_drag_pans);
  ADD ("two-fingers-zoom", test_two_fingers_zoom);
  ADD ("rows-are-clicked", test_rows_are_clicked);
  ADD ("keys-go-through-rows", test_keys_go_through_rows);
  ADD ("keys-go-through-edges", test_keys_go_through_edges);
  ADD ("keys-ask-for-more-and-less", test_keys_ask_for_more_and_less);
  ADD ("keys-push-a-card", test_keys_push_a_card);
  ADD ("keys-zoom", test_keys_zoom);
  ADD ("every-key-of-the-list-does-something", test_every_key_of_the_list_does_something);
  ADD ("what-is-selected-is-kept-with-the-next-picture", test_what_is_selected_is_kept_with_the_next_picture);

  return g_test_run ();
}

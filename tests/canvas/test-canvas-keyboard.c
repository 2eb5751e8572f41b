/* test-canvas-keyboard.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <atspi/atspi.h>

#include "canvas/mw-canvas-node.h"
#include "mw-canvas-fixture.h"
#include "mw-kinds-fixture.h"

/* The picture with real keys and through AT-SPI, as people have it who do not see
 * it. This program starts itself again to show it, for GTK answers nobody in the
 * process that it is asked from. */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEventListener, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiRelation, g_object_unref)

#define SHOW "--show"
#define NAME "mw-canvas-on-show"
#define PATIENCE_US (20 * G_USEC_PER_SEC)
#define MAX_DEPTH 12

/* Keycodes of the X server's usual keyboard. */
#define KEYCODE_SHIFT 50
#define KEYCODE_CONTROL 37

/* A feeds B and C, B feeds D, all in one line but C; E stands alone. */
static const char small_mesh[] =
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Accounts, status: active, domain: users,\n"
  "   outputPorts: [{name: o, version: '1', contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: '<b>Behaviour</b> & $(reboot)', status: draft, domain: users,\n"
  "   inputPorts: [{name: i, version: '1', contractId: ca}], outputPorts: [{name: o, version: '1', contractId: cb}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: c, name: Churn, status: active, domain: finance,\n"
  "   inputPorts: [{name: i, version: '1', contractId: ca}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: d, name: Dashboards, status: active, domain: finance,\n"
  "   inputPorts: [{name: i, version: '1', contractId: cb}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: e, name: Épicerie, status: active, domain: finance}\n";

static MwMesh *
new_mesh (const char *which)
{
  if (g_str_equal (which, "demo"))
    return mw_canvas_fixture_load_demo ();
  if (g_str_equal (which, "kinds"))
    return mw_kinds_fixture_new_mesh ();

  return mw_canvas_fixture_new_mesh (small_mesh);
}

static MwGraph *
new_graph (MwMesh     *mesh,
           const char *which)
{
  return g_str_equal (which, "kinds") ? mw_kinds_fixture_new_graph (mesh) : mw_graph_new_whole (mesh);
}

/* ------------------------------------------------------- the process on show */

static void
show_neighbourhood (MwGraphCanvas *canvas,
                    guint          node,
                    guint          upstream,
                    guint          downstream)
{
  MwGraph *before = mw_graph_layout_get_graph (mw_graph_canvas_get_layout (canvas));
  MwMesh *mesh = mw_graph_get_mesh (before);
  guint product = mw_graph_get_nodes (before, NULL)[node].subject;
  g_autofree char *title = g_strdup_printf ("Around %s", mw_mesh_get_products (mesh, NULL)[product].name);
  g_autoptr(MwGraph) graph = mw_graph_new_neighbourhood (mesh, product, upstream, downstream);
  g_autoptr(MwGraphLayout) layout = mw_canvas_fixture_lay_out (graph);

  mw_graph_canvas_set_title (canvas, title);
  mw_graph_canvas_set_layout (canvas, layout);
}

static void
opened_cb (MwGraphCanvas *canvas,
           guint          node)
{
  show_neighbourhood (canvas, node, 1, 1);
}

static void
expand_cb (MwGraphCanvas *canvas,
           guint          node,
           gboolean       upstream)
{
  show_neighbourhood (canvas, node, upstream ? 2 : 1, upstream ? 1 : 2);
}

static int
show (int         argc,
      char      **argv,
      const char *which)
{
  g_autoptr(GMainLoop) loop = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) layout = NULL;
  GtkWidget *canvas;

  g_set_prgname (NAME);
  mw_canvas_fixture_init (&argc, &argv);
  mesh = new_mesh (which);
  graph = new_graph (mesh, which);
  layout = mw_canvas_fixture_lay_out (graph);
  canvas = mw_graph_canvas_new ();
  mw_graph_canvas_set_title (MW_GRAPH_CANVAS (canvas), "Everything");
  g_signal_connect (canvas, "opened", G_CALLBACK (opened_cb), NULL);
  g_signal_connect (canvas, "expand-requested", G_CALLBACK (expand_cb), NULL);
  mw_canvas_fixture_show (canvas, 1200, 800);
  mw_graph_canvas_set_layout (MW_GRAPH_CANVAS (canvas), layout);
  gtk_widget_grab_focus (canvas);

  loop = g_main_loop_new (NULL, FALSE);
  g_main_loop_run (loop);

  return 0;
}

/* --------------------------------------------------------- the one who reads */

typedef struct
{
  GSubprocess        *process;
  AtspiEventListener *listener;
  GString            *heard;     /* "at Accounts\n", "say Nothing here\n" */
  MwMesh             *mesh;
  MwGraph            *graph;
} Fixture;

static char *program;

static void
event_cb (AtspiEvent *event,
          gpointer    user_data)
{
  Fixture *fixture = user_data;

  if (g_str_has_prefix (event->type, "object:announcement") && G_VALUE_HOLDS_STRING (&event->any_data))
    g_string_append_printf (fixture->heard, "say %s\n", g_value_get_string (&event->any_data));
  else if (g_str_has_prefix (event->type, "object:state-changed:selected") && event->detail1 == 1)
    {
      g_autofree char *name = atspi_accessible_get_name (event->source, NULL);

      g_string_append_printf (fixture->heard, "at %s\n", name);
    }

  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_usleep (20 * 1000);
}

static AtspiAccessible *
search (AtspiAccessible *accessible,
        const char      *name,
        guint            depth)
{
  g_autofree char *its_name = atspi_accessible_get_name (accessible, NULL);
  int n;

  if (g_strcmp0 (its_name, name) == 0)
    return g_object_ref (accessible);

  n = depth < MAX_DEPTH ? atspi_accessible_get_child_count (accessible, NULL) : 0;
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, name, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Below the program on show; NULL when it is not there. */
static AtspiAccessible *
peek (const char *name)
{
  g_autoptr(AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = n - 1; i >= 0; i--)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *its_name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (g_strcmp0 (its_name, NAME) == 0)
        {
          atspi_accessible_set_cache_mask (child, ATSPI_CACHE_NONE);
          return search (child, name, 0);
        }
    }

  return NULL;
}

static AtspiAccessible *
find (const char *name)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      AtspiAccessible *found = peek (name);

      if (found != NULL)
        return found;
      iterate ();
    }

  g_error ("There is no “%s”", name);
}

/* Waits until @line is heard, and forgets all up to there. */
static void
hear (Fixture    *fixture,
      const char *line)
{
  g_autofree char *whole = g_strdup_printf ("%s\n", line);

  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      const char *at = strstr (fixture->heard->str, whole);

      if (at != NULL)
        {
          g_string_erase (fixture->heard, 0, at - fixture->heard->str + (gssize) strlen (whole));
          return;
        }
      iterate ();
    }

  g_error ("Not heard: “%s”, but: %s", line, fixture->heard->str);
}

static void
press (guint keyval)
{
  g_autoptr(GError) error = NULL;

  atspi_generate_keyboard_event ((glong) keyval, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
}

static void
press_with (guint modifier,
            guint keyval)
{
  atspi_generate_keyboard_event ((glong) modifier, NULL, ATSPI_KEY_PRESS, NULL);
  press (keyval);
  atspi_generate_keyboard_event ((glong) modifier, NULL, ATSPI_KEY_RELEASE, NULL);
}

static void
set_up (Fixture      *fixture,
        gconstpointer which)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(AtspiAccessible) canvas = NULL;
  g_autoptr(AtspiComponent) component = NULL;
  g_autofree AtspiRect *place = NULL;
  g_autofree char *name = NULL;
  g_autoptr(GError) error = NULL;

  fixture->heard = g_string_new (NULL);
  fixture->listener = atspi_event_listener_new (event_cb, fixture, NULL);
  atspi_event_listener_register (fixture->listener, "object:state-changed:selected", NULL);
  atspi_event_listener_register (fixture->listener, "object:announcement", NULL);
  fixture->mesh = new_mesh (which);
  fixture->graph = new_graph (fixture->mesh, which);

  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  fixture->process = g_subprocess_launcher_spawn (launcher, &error, program, SHOW, which, NULL);
  g_assert_no_error (error);

  /* Readers look at what there is before they listen to what becomes of it. */
  name = mw_canvas_node_dup_name (fixture->graph, 0);
  g_object_unref (find (name));

  /* The pointer is where the keys go, without a window manager. */
  canvas = find ("Product Graph");
  component = atspi_accessible_get_component_iface (canvas);
  place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  atspi_generate_mouse_event (place->x + 40, place->y + place->height - 60, "b1c", NULL);
  for (guint i = 0; i < 10; i++)
    iterate ();
}

static void
tear_down (Fixture      *fixture,
           gconstpointer which)
{
  g_subprocess_force_exit (fixture->process);
  g_subprocess_wait (fixture->process, NULL, NULL);
  g_clear_object (&fixture->process);
  atspi_event_listener_deregister (fixture->listener, "object:state-changed:selected", NULL);
  atspi_event_listener_deregister (fixture->listener, "object:announcement", NULL);
  g_clear_object (&fixture->listener);
  g_string_free (fixture->heard, TRUE);
  g_clear_object (&fixture->graph);
  g_clear_object (&fixture->mesh);
}

static void
test_a_walk (Fixture      *fixture,
             gconstpointer which)
{
  g_autoptr(AtspiAccessible) behaviour = NULL;
  g_autofree char *description = NULL;

  press ('a');
  press ('c');
  hear (fixture, "at Accounts");
  press (0xff53);  /* Right */
  hear (fixture, "at <b>Behaviour</b> & $(reboot)");
  press (0xff53);
  hear (fixture, "at Dashboards");
  press (0xff53);
  hear (fixture, "say Nothing downstream of Dashboards here");
  press (0xff51);  /* Left */
  hear (fixture, "at <b>Behaviour</b> & $(reboot)");
  behaviour = find ("<b>Behaviour</b> & $(reboot)");
  description = atspi_accessible_get_description (behaviour, NULL);
  g_assert_true (g_str_has_suffix (description,
                                   "of 5, 1 upstream, 1 downstream; Told by contracts or lineage, no agreement: 2"));

  /* Edges: where they lead, and what they are. */
  press (']');
  hear (fixture, "say From Accounts, Told by contracts, no agreement, 1 of 2");
  press (']');
  hear (fixture, "say To Dashboards, Told by contracts, no agreement, 2 of 2");
  press (0xff0d);  /* Return */
  hear (fixture, "at Dashboards");

  /* Another picture: it is told, and the focus stays. */
  press (0xff0d);
  hear (fixture, "say Around Dashboards, 2 products, 1 connection");
  hear (fixture, "say Dashboards, Data product in finance, 1 of 2, 1 upstream, 0 downstream; "
        "Told by contracts or lineage, no agreement: 1");
  press_with (KEYCODE_SHIFT, 0xff51);
  hear (fixture, "say Around Dashboards, 3 products, 2 connections");
  g_object_unref (find ("Accounts"));
  press (0xff51);
  press (0xff51);
  hear (fixture, "at Accounts");
  g_assert_null (peek ("Churn"));
  press_with (KEYCODE_CONTROL, 0xff57);  /* End */
  press_with (KEYCODE_CONTROL, 0xff50);  /* Home */
  press (0xff55);  /* Page Up */
  hear (fixture, "say The picture ends here");
}

/* The columns of a table, without anything drawn. */
static void
test_a_walk_through_columns (Fixture      *fixture,
                             gconstpointer which)
{
  press ('p');
  press ('l');
  press ('a');
  press ('y');
  press ('s');
  press ('_');
  press ('b');
  hear (fixture, "at plays_by_hour");
  press (0xff54);  /* Down */
  hear (fixture, "at play_id");
  press (0xff54);
  hear (fixture, "at listener_id");
  press (0xff53);
  hear (fixture, "say listener_id feeds nothing here");
  press (0xff54);
  hear (fixture, "at country_of_residence_at_the_time");
  press (0xff53);
  hear (fixture, "at country");
  press ('[');
  hear (fixture, "say From country_of_residence_at_the_time of plays_by_hour, Column lineage, 1 of 1");
  press (0xff1b);  /* Escape */
  press (0xff52);
  hear (fixture, "at royalties");
}

static void
add_flow (GHashTable *flows,
          const char *from,
          const char *to)
{
  g_hash_table_add (flows, g_strdup_printf ("%s → %s", from, to));
}

/* What the tree tells flows; backwards by the reverse relation. */
static void
collect_flows (AtspiAccessible *accessible,
               GHashTable      *forwards,
               GHashTable      *backwards)
{
  g_autoptr(GArray) relations = atspi_accessible_get_relation_set (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  int n = atspi_accessible_get_child_count (accessible, NULL);

  for (guint i = 0; relations != NULL && i < relations->len; i++)
    {
      g_autoptr(AtspiRelation) relation = g_array_index (relations, AtspiRelation *, i);
      AtspiRelationType type = atspi_relation_get_relation_type (relation);

      for (int j = 0; j < atspi_relation_get_n_targets (relation); j++)
        {
          g_autoptr(AtspiAccessible) target = atspi_relation_get_target (relation, j);
          g_autofree char *other = atspi_accessible_get_name (target, NULL);

          if (type == ATSPI_RELATION_FLOWS_TO)
            add_flow (forwards, name, other);
          else if (type == ATSPI_RELATION_FLOWS_FROM)
            add_flow (backwards, other, name);
        }
    }

  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        collect_flows (child, forwards, backwards);
    }
}

static void
assert_same (GHashTable *expected,
             GHashTable *found)
{
  GHashTableIter iter;
  gpointer flow;

  g_hash_table_iter_init (&iter, expected);
  while (g_hash_table_iter_next (&iter, &flow, NULL))
    if (!g_hash_table_contains (found, flow))
      g_error ("Not told: %s", (char *) flow);
  g_assert_cmpuint (g_hash_table_size (expected), ==, g_hash_table_size (found));
}

static void
test_every_edge_is_told (Fixture      *fixture,
                         gconstpointer which)
{
  g_autoptr(GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) forwards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) backwards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(AtspiAccessible) canvas = find ("Product Graph");
  const MwGraphNode *nodes = mw_graph_get_nodes (fixture->graph, NULL);
  const MwProduct *products = mw_mesh_get_products (fixture->mesh, NULL);
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (fixture->graph, &n);

  for (guint i = 0; i < n; i++)
    add_flow (expected, products[nodes[edges[i].source].subject].name, products[nodes[edges[i].target].subject].name);

  collect_flows (canvas, forwards, backwards);
  g_test_message ("%u edges, %u flows told, %u backwards", n, g_hash_table_size (forwards), g_hash_table_size (backwards));
  assert_same (expected, forwards);
  assert_same (expected, backwards);
}

/* Actions are the canvas's: GTK gives those of widgets only to others. */
static void
test_actions_are_for_all (Fixture      *fixture,
                          gconstpointer which)
{
  g_autoptr(AtspiAccessible) canvas = find ("Product Graph");
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (canvas);
  int n;
  gboolean done = FALSE;

  press ('a');
  hear (fixture, "at Accounts");
  g_assert_nonnull (action);
  n = atspi_action_get_n_actions (action, NULL);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (name, "graph.downstream") == 0)
        done = atspi_action_do_action (action, i, NULL);
    }
  g_assert_true (done);
  hear (fixture, "at <b>Behaviour</b> & $(reboot)");
}

static void
test_nodes_are_where_they_are_drawn (Fixture      *fixture,
                                     gconstpointer which)
{
  g_autoptr(AtspiAccessible) churn = find ("Churn");
  g_autoptr(AtspiComponent) component = atspi_accessible_get_component_iface (churn);
  g_autofree AtspiRect *place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  g_assert_cmpint (place->width, >, 20);
  atspi_generate_mouse_event (place->x + place->width / 2, place->y + place->height / 2, "b1c", NULL);
  hear (fixture, "at Churn");
}

#define ADD(path, which, func) \
        g_test_add ("/canvas-keyboard/" path, Fixture, which, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], SHOW))
    return show (argc, argv, argv[2]);

  g_test_init (&argc, &argv, NULL);
  /* libatspi warns of every object that was gone when it asked, as objects are. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));
  program = argv[0];
  if (atspi_init () > 1)
    {
      g_print ("1..0 # SKIP There is no accessibility bus\n");
      return 0;
    }

  ADD ("a-walk", "small", test_a_walk);
  ADD ("a-walk-through-columns", "kinds", test_a_walk_through_columns);
  ADD ("every-edge-is-told", "demo", test_every_edge_is_told);
  ADD ("actions-are-for-all", "small", test_actions_are_for_all);
  ADD ("nodes-are-where-they-are-drawn", "small", test_nodes_are_where_they_are_drawn);

  return g_test_run ();
}

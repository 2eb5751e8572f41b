/* mw-canvas-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-fixture.h"

#include <string.h>
#include <time.h>

#include "graph/mw-layout-service.h"
#include "graph/mw-plain-layout.h"

void
mw_canvas_fixture_init (int    *argc,
                        char ***argv)
{
  g_autoptr(GtkCssProvider) provider = NULL;

  gtk_test_init (argc, argv);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/io/github/meshwright/Meshwright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
add_document (GPtrArray  *inputs,
              GBytes     *bytes,
              const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
}

static void
add_folder (GPtrArray  *inputs,
            const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = g_dir_open (path, 0, &error);
  const char *name;

  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr(GBytes) bytes = NULL;
      gsize length;

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        add_folder (inputs, file);
      else if (g_str_has_suffix (name, ".yaml") && g_file_get_contents (file, &contents, &length, NULL))
        {
          bytes = g_bytes_new (contents, length);
          add_document (inputs, bytes, name);
        }
    }
}

MwMesh *
mw_canvas_fixture_load_demo (void)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autofree char *path = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);

  add_folder (inputs, path);

  return mw_mesh_new (inputs);
}

MwMesh *
mw_canvas_fixture_new_mesh (const char *yaml)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(GBytes) bytes = g_bytes_new (yaml, strlen (yaml));

  add_document (inputs, bytes, NULL);

  return mw_mesh_new (inputs);
}

MwMesh *
mw_canvas_fixture_new_large (guint n_products,
                             guint n_domains)
{
  g_autoptr(GString) yaml = g_string_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_products; i++)
    {
      g_string_append_printf (yaml,
                              "- {apiVersion: v1.0.0, kind: DataProduct, id: p%u, name: Product %u, status: active, "
                              "domain: d%u, outputPorts: [{name: out, version: '1', contractId: c%u}]",
                              i, i, i % n_domains, i);
      if (i > 0)
        {
          g_string_append (yaml, ", inputPorts: [");
          for (guint j = 0; j < 3; j++)
            g_string_append_printf (yaml, "{name: in%u, version: '1', contractId: c%d},", j,
                                    g_rand_int_range (rand, MAX (0, (gint32) i - 400), (gint32) i));
          g_string_append (yaml, "]");
        }
      g_string_append (yaml, "}\n");
    }

  return mw_canvas_fixture_new_mesh (yaml->str);
}

MwGraphLayout *
mw_canvas_fixture_lay_out (MwGraph *graph)
{
  g_autoptr(MwLayoutService) service = NULL;
  g_autoptr(DexFuture) future = NULL;

  if (g_getenv ("MESHWRIGHT_PICTURES") == NULL)
    return mw_plain_layout_new_for_graph (graph, NULL);

  dex_init ();
  service = mw_layout_service_new (NULL);
  future = mw_layout_service_layout (service, graph);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  return g_value_dup_object (dex_future_get_value (future, NULL));
}

GtkWindow *
mw_canvas_fixture_show (GtkWidget *child,
                        int        width,
                        int        height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));

  while (gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  mw_canvas_fixture_settle (child);

  return GTK_WINDOW (window);
}

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
mw_canvas_fixture_settle (GtkWidget *widget)
{
  gboolean stop = FALSE;

  g_timeout_add (200, stop_cb, &stop);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

GtkEventController *
mw_canvas_fixture_find (GtkWidget *widget,
                        GType      type,
                        guint      n)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  /* The newest is the first. */
  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type) && n-- == 0)
        return controller;
    }

  g_assert_not_reached ();
}

static gboolean
activate_shortcut (GtkWidget      *widget,
                   guint           keyval,
                   GdkModifierType modifiers)
{
  GListModel *shortcuts = G_LIST_MODEL (mw_canvas_fixture_find (widget, GTK_TYPE_SHORTCUT_CONTROLLER, 0));

  for (guint i = 0; i < g_list_model_get_n_items (shortcuts); i++)
    {
      g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, i);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
          gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
          gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
        return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut),
                                             GTK_SHORTCUT_ACTION_EXCLUSIVE, widget, NULL);
    }

  return FALSE;
}

gboolean
mw_canvas_fixture_press (GtkWidget  *widget,
                         const char *accelerator)
{
  gboolean handled = FALSE;
  guint keyval;
  GdkModifierType modifiers;

  g_assert_true (gtk_accelerator_parse (accelerator, &keyval, &modifiers));
  g_signal_emit_by_name (mw_canvas_fixture_find (widget, GTK_TYPE_EVENT_CONTROLLER_KEY, 0), "key-pressed",
                         keyval, 0, modifiers, &handled);

  return handled || activate_shortcut (widget, keyval, modifiers);
}

/* Of this thread: a busy machine says nothing about us. */
static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

gint64
mw_canvas_fixture_draw (GtkWidget  *widget,
                        const char *name)
{
  const char *folder = g_getenv ("MESHWRIGHT_PICTURES");
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (root);
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GskRenderNode) drawn = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gtk_widget_get_width (root);
  int height = gtk_widget_get_height (root);
  gint64 start = get_cpu_time ();
  gint64 taken;

  /* The widget itself, because a paintable only repeats what was drawn. */
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  taken = get_cpu_time () - start;
  if (folder == NULL || name == NULL)
    return taken;

  /* On a busy machine there may have been no frame yet. */
  for (guint i = 0; i < 20 && drawn == NULL; i++)
    {
      if (i > 0)
        mw_canvas_fixture_settle (widget);
      snapshot = gtk_snapshot_new ();
      gdk_paintable_snapshot (paintable, snapshot, width, height);
      drawn = gtk_snapshot_free_to_node (snapshot);
    }
  g_assert_nonnull (drawn);
  start = get_cpu_time ();
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), drawn,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  g_test_message ("%s: rendered in %" G_GINT64_FORMAT " us", name, get_cpu_time () - start);
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (gdk_texture_save_to_png (texture, path));

  return taken;
}

gint64
mw_canvas_fixture_render (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gint64 start = get_cpu_time ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node != NULL)
    texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                           &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                                (float) gtk_widget_get_height (widget)));

  return get_cpu_time () - start;
}

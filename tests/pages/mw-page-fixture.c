/* mw-page-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-page-fixture.h"

#include <libdex.h>
#include <string.h>

#include "model/mw-mesh-fixture.h"

#define SETTLE_MS 250

void
mw_page_fixture_init (int    *argc,
                      char ***argv)
{
  g_autoptr(GtkCssProvider) style = gtk_css_provider_new ();

  g_test_init (argc, argv, NULL);
  dex_init ();
  adw_init ();

  gtk_css_provider_load_from_resource (style, "/io/github/meshwright/Meshwright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/meshwright/Meshwright/icons");
}

MwMesh *
mw_page_fixture_new_mesh (void)
{
  return mw_mesh_fixture_new (
    "- {id: music, name: Music, type: Domain, description: All that is heard}\n"
    "- {id: ads, name: Advertising, type: Domain}\n"
    "- id: players\n"
    "  name: Players\n"
    "  type: Team\n"
    "  members: [{username: ada, name: Ada Lovelace, role: owner}]\n"
    "- apiVersion: v1.0.0\n"
    "  kind: DataProduct\n"
    "  id: plays\n"
    "  name: Plays\n"
    "  version: 1.2.0\n"
    "  status: active\n"
    "  domain: music\n"
    "  tags: [audio, events]\n"
    "  description:\n"
    "    purpose: |\n"
    "      Every play of a **track**, *as it happened*.\n"
    "\n"
    "      - one row a play\n"
    "      - see [the handbook](https://example.org/handbook) & `plays.v2`\n"
    "    usage: Join by `user_id`.\n"
    "    limitations: No plays by guests.\n"
    "  team: {name: players, members: [{username: ada@example.org, name: Ada Lovelace, role: owner}]}\n"
    "  support: [{channel: '#plays', url: 'https://chat.example.org/plays', tool: slack}]\n"
    "  customProperties: [{property: type, value: source-aligned}, {property: technology, value: kafka}]\n"
    "  outputPorts:\n"
    "  - {name: stream, version: 1.0.0, type: topic, description: As they happen, contractId: plays-stream}\n"
    "  - {name: archive, version: 1.0.0, type: tables, contractId: plays-archive}\n"
    "- apiVersion: v1.0.0\n"
    "  kind: DataProduct\n"
    "  id: charts\n"
    "  name: Charts\n"
    "  status: draft\n"
    "  domain: music\n"
    "  tags: [audio]\n"
    "  description: {purpose: The most played tracks of a day}\n"
    "  customProperties: [{property: type, value: aggregate}]\n"
    "  inputPorts: [{name: plays, version: 1.0.0, contractId: plays-stream}]\n"
    "  outputPorts: [{name: daily, version: 1.0.0, type: tables}]\n"
    "- apiVersion: v1.0.0\n"
    "  kind: DataProduct\n"
    "  id: ad-targets\n"
    "  name: Ad targets\n"
    "  status: deprecated\n"
    "  domain: ads\n"
    "  inputPorts: [{name: plays, version: 1.0.0, contractId: plays-stream}]\n"
    "- id: a1\n"
    "  dataUsageAgreementSpecification: 0.0.1\n"
    "  info: {active: true, purpose: Ranking, status: approved}\n"
    "  provider: {dataProductId: plays, outputPortId: stream}\n"
    "  consumer: {dataProductId: charts}\n"
    "- id: a2\n"
    "  dataUsageAgreementSpecification: 0.0.1\n"
    "  info: {active: false, purpose: Targeting, status: requested}\n"
    "  provider: {dataProductId: plays, outputPortId: stream}\n"
    "  consumer: {dataProductId: lost-product}\n"
    "- apiVersion: v3.1.0\n"
    "  kind: DataContract\n"
    "  id: plays-stream\n"
    "  name: Plays as they happen\n"
    "  version: 1.0.0\n"
    "  status: active\n"
    "  servers: [{server: production, type: kafka, environment: prod, host: 'kafka.example.org:9092'}]\n"
    "  slaProperties: [{property: latency, value: 5, unit: s, driver: operational}]\n"
    "  schema:\n"
    "  - name: plays\n"
    "    physicalType: topic\n"
    "    description: One play of a track\n"
    "    quality: [{type: library, metric: rowCount, mustBeGreaterThan: 1000}]\n"
    "    properties:\n"
    "    - {name: play_id, logicalType: string, primaryKey: true, required: true, unique: true}\n"
    "    - name: user\n"
    "      logicalType: object\n"
    "      properties:\n"
    "      - {name: user_id, logicalType: string, required: true, classification: restricted, description: Who listened}\n"
    "      - name: device\n"
    "        logicalType: object\n"
    "        properties: [{name: model, logicalType: string, classification: internal}]\n"
    "    - {name: played_at, logicalType: timestamp, quality: [{type: library, metric: nullValues, mustBe: 0}]}\n");
}

MwMesh *
mw_page_fixture_new_hostile (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *quoted = g_strescape (MW_HOSTILE, "\342\200\256");
  g_autoptr(GString) nothing = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *yaml = NULL;

  parts = g_strsplit (
    "- {id: '@', name: \"@\", type: Domain, description: \"@\"}\n"
    "- apiVersion: v1.0.0\n"
    "  kind: DataProduct\n"
    "  id: \"p@\"\n"
    "  name: \"@\"\n"
    "  version: \"@\"\n"
    "  status: \"@\"\n"
    "  domain: \"@\"\n"
    "  tags: [\"@\"]\n"
    "  description: {purpose: \"@\", usage: \"@\", limitations: \"@\"}\n"
    "  team: {name: \"@\", members: [{username: \"@\", name: \"@\", role: \"@\"}]}\n"
    "  support: [{channel: \"@\", url: \"javascript:@\", tool: \"@\"}]\n"
    "  outputPorts: [{name: \"@\", version: \"1\", type: \"@\", description: \"@\", contractId: \"c@\"}]\n"
    "- apiVersion: v1.0.0\n"
    "  kind: DataProduct\n"
    "  id: \"q@\"\n"
    "  name: \"@\"\n"
    "  domain: \"@\"\n"
    "  inputPorts: [{name: \"@\", version: \"1\", contractId: \"c@\"}]\n"
    "- apiVersion: v3.1.0\n"
    "  kind: DataContract\n"
    "  id: \"c@\"\n"
    "  name: \"@\"\n"
    "  version: \"@\"\n"
    "  status: \"@\"\n"
    "  description: {purpose: \"@\"}\n"
    "  servers: [{server: \"@\", type: \"@\", environment: \"@\", host: \"@\"}]\n"
    "  slaProperties: [{property: \"@\", value: \"@\", unit: \"@\"}]\n"
    "  schema:\n"
    "  - name: \"@\"\n"
    "    description: \"@\"\n"
    "    properties: [{name: \"@\", logicalType: \"@\", classification: \"@\", description: \"@\",\n"
    "      quality: [{type: text, description: \"@\", dimension: \"@\", severity: \"@\"}]}]\n",
    "@", -1);
  yaml = g_strjoinv (quoted, parts);

  return mw_mesh_fixture_new (yaml);
}

static void
add_folder (GPtrArray  *inputs,
            const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      gsize size;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          add_folder (inputs, path);
        }
      else if ((g_str_has_suffix (name, ".yaml") || g_str_has_suffix (name, ".json")) &&
               g_file_get_contents (path, &text, &size, NULL))
        {
          g_autoptr(GBytes) bytes = g_bytes_new (text, size);
          g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);

          if (document != NULL)
            g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
        }
    }
}

MwMesh *
mw_page_fixture_new_folder (const char *folder)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);

  add_folder (inputs, folder);

  return inputs->len > 0 ? mw_mesh_new_at (inputs, MW_MESH_FIXTURE_NOW) : NULL;
}

static gboolean
settled_cb (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

void
mw_page_fixture_settle (void)
{
  gboolean is_settled = FALSE;

  g_timeout_add (SETTLE_MS, settled_cb, &is_settled);
  while (!is_settled)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
mw_page_fixture_present (GtkWidget *page,
                         int        width,
                         int        height)
{
  GtkWidget *window = adw_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_widget_set_size_request (window, 360, 294);
  if (ADW_IS_NAVIGATION_PAGE (page))
    {
      GtkWidget *view = adw_navigation_view_new ();

      adw_navigation_view_add (ADW_NAVIGATION_VIEW (view), ADW_NAVIGATION_PAGE (page));
      page = view;
    }
  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  mw_page_fixture_settle ();

  return window;
}

static const char *
text_of (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  if (GTK_IS_INSCRIPTION (widget))
    return gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return NULL;
}

gboolean
mw_page_fixture_shows (GtkWidget  *widget,
                       const char *text)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return FALSE;

  if (g_strcmp0 (text_of (widget), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (mw_page_fixture_shows (child, text))
        return TRUE;
    }

  return FALSE;
}

GtkWidget *
mw_page_fixture_find (GtkWidget  *widget,
                      GType       type,
                      const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && (text == NULL || mw_page_fixture_shows (child, text)))
        return child;

      found = mw_page_fixture_find (child, type, text);
      if (found != NULL)
        return found;
    }

  return NULL;
}

gboolean
mw_page_fixture_activate (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_assert_true (gtk_widget_is_sensitive (widget));

  return gtk_widget_activate (widget);
}

void
mw_page_fixture_save_picture (GtkWidget  *widget,
                              const char *name)
{
  const char *folder = g_getenv ("MESHWRIGHT_PICTURES");
  g_autoptr(GdkPaintable) paintable = NULL;
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;
  GtkSnapshot *snapshot;

  if (folder == NULL)
    return;

  mw_page_fixture_settle ();
  paintable = gtk_widget_paintable_new (widget);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot,
                          gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)),
                                         node, NULL);
  file = g_strconcat (name, ".png", NULL);
  path = g_build_filename (folder, file, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

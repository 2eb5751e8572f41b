/* mw-map-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-map-fixture.h"

#include <string.h>

static const char mesh_text[] =
  "- {id: listening, name: Listening, type: Domain}\n"
  "- {id: finance, name: Finance & Control, type: Domain}\n"
  "- {id: growth, name: Growth, type: Domain}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: listening,\n"
  "   team: {name: Listening Team}, outputPorts: [{name: stream, version: 1.0.0, contractId: c1}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: podcast-plays, name: Podcast Plays, status: active,\n"
  "   domain: listening, outputPorts: [{name: daily, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: royalties, name: Royalties, status: draft, domain: finance,\n"
  "   outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: 'i:1..2', name: 'The \"Ledger\"', status: active,\n"
  "   domain: finance, outputPorts: [{name: out, version: 1.0.0}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: campaigns, name: Campaigns, status: deprecated, domain: growth}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: alone, name: '=Alone', domain: growth}\n"
  "- {id: g1, info: {purpose: counting, status: approved, startDate: '2026-03-01'},\n"
  "   provider: {dataProductId: plays, outputPortId: stream}, consumer: {dataProductId: podcast-plays}}\n"
  "- {id: g2, info: {purpose: paying, status: approved},\n"
  "   provider: {dataProductId: podcast-plays, outputPortId: daily}, consumer: {dataProductId: royalties}}\n"
  "- {id: g3, info: {purpose: paying, status: requested},\n"
  "   provider: {dataProductId: plays, outputPortId: stream}, consumer: {dataProductId: royalties}}\n"
  "- {id: g4, info: {purpose: books, status: approved},\n"
  "   provider: {dataProductId: royalties, outputPortId: out}, consumer: {dataProductId: 'i:1..2'}}\n"
  "- {id: g5, info: {purpose: reports, status: approved},\n"
  "   provider: {dataProductId: 'i:1..2', outputPortId: out}, consumer: {dataProductId: campaigns}}\n";

void
mw_map_fixture_init (int    *argc,
                     char ***argv)
{
  mw_canvas_fixture_init (argc, argv);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/meshwright/Meshwright/icons");
}

MwMesh *
mw_map_fixture_new_mesh (void)
{
  return mw_canvas_fixture_new_mesh (mesh_text);
}

gpointer
mw_map_fixture_get (gpointer    widget,
                    const char *name)
{
  GObject *child = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (child);

  return child;
}

GtkWindow *
mw_map_fixture_show_dialog (gpointer dialog,
                            int      width,
                            int      height)
{
  GtkWindow *window = mw_canvas_fixture_show (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), width, height);

  adw_dialog_present (dialog, GTK_WIDGET (window));
  mw_canvas_fixture_settle (dialog);

  return window;
}

void
mw_map_fixture_click (gpointer button)
{
  g_assert_true (gtk_widget_is_sensitive (button));
  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
  else
    g_signal_emit_by_name (button, "activated");
}

void
mw_map_fixture_type (gpointer    editable,
                     const char *text)
{
  gtk_widget_grab_focus (editable);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
  mw_canvas_fixture_settle (editable);
}

gboolean
mw_map_fixture_press (gpointer widget,
                      guint    keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;

      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
      if (handled)
        return TRUE;
    }

  return FALSE;
}

char *
mw_map_fixture_dup_wrong (gpointer editable)
{
  PangoAttrList *attributes = gtk_text_get_attributes (GTK_TEXT (gtk_editable_get_delegate (editable)));
  GSList *list = attributes != NULL ? pango_attr_list_get_attributes (attributes) : NULL;
  const char *text = gtk_editable_get_text (editable);
  char *wrong = NULL;

  for (GSList *l = list; l != NULL; l = l->next)
    {
      PangoAttribute *attribute = l->data;

      if (attribute->klass->type == PANGO_ATTR_UNDERLINE && ((PangoAttrInt *) attribute)->value == PANGO_UNDERLINE_ERROR)
        wrong = g_strndup (text + attribute->start_index, attribute->end_index - attribute->start_index);
    }

  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);

  return wrong;
}

const char *
mw_map_fixture_find_text (gpointer    widget,
                          const char *part)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (widget), part) != NULL)
    return gtk_label_get_text (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      const char *text = mw_map_fixture_find_text (child, part);

      if (text != NULL)
        return text;
    }

  return NULL;
}

int
mw_map_fixture_get_least_width (gpointer dialog)
{
  int width;

  gtk_widget_measure (adw_dialog_get_child (dialog), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

void
mw_map_fixture_draw (gpointer    widget,
                     const char *name)
{
  const AdwColorScheme schemes[] = { ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  const char *looks[] = { "light", "dark" };

  if (g_getenv ("MESHWRIGHT_PICTURES") == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autofree char *file = g_strdup_printf ("%s-%s", name, looks[i]);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[i]);
      mw_canvas_fixture_settle (widget);
      mw_page_fixture_save_picture (widget, file);
    }

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* mw-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "app/mw-recent.h"

G_DEFINE_FINAL_TYPE (MwWindow, mw_window, ADW_TYPE_APPLICATION_WINDOW)

typedef struct
{
  const char *name;
  const char *title;
  const char *icon;
  const char *group;
} SidebarRow;

/* The planes of a data mesh are the groups of the sidebar (design.md, section 1). */
static const SidebarRow sidebar_rows[] = {
  { "map", N_("Map"), "mw-map-symbolic", N_("Supervise") },
  { "products", N_("Products"), "mw-product-symbolic", N_("Supervise") },
  { "domains", N_("Domains"), "mw-domain-symbolic", N_("Supervise") },
  { "designer", N_("New Data Product"), "mw-design-symbolic", N_("Develop") },
};

static GtkWidget *
make_sidebar_row (const SidebarRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(row->title));
  GtkWidget *widget = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (row->icon));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(row->title),
                                  -1);

  return widget;
}

static void
sidebar_header_cb (GtkListBoxRow *row,
                   GtkListBoxRow *before,
                   gpointer       user_data)
{
  const SidebarRow *now = &sidebar_rows[gtk_list_box_row_get_index (row)];
  const SidebarRow *last = before != NULL ? &sidebar_rows[gtk_list_box_row_get_index (before)] : NULL;
  GtkWidget *label;

  if (last != NULL && g_str_equal (last->group, now->group))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  label = gtk_label_new (_(now->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "sidebar-group");
  gtk_list_box_row_set_header (row, label);
}

static void
fill_sidebar (MwWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidebar_rows); i++)
    gtk_list_box_append (self->page_list, make_sidebar_row (&sidebar_rows[i]));

  gtk_list_box_set_header_func (self->page_list, sidebar_header_cb, NULL, NULL);
}

static void
select_sidebar_row (MwWindow   *self,
                    const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (sidebar_rows); i++)
    if (g_str_equal (sidebar_rows[i].name, name))
      {
        gtk_list_box_select_row (self->page_list,
                                 gtk_list_box_get_row_at_index (self->page_list, (int) i));
        return;
      }

  gtk_list_box_unselect_all (self->page_list);
}

static void
page_row_activated_cb (MwWindow      *self,
                       GtkListBoxRow *row)
{
  mw_window_show_page (self, sidebar_rows[gtk_list_box_row_get_index (row)].name);
}

/* Back to the page that was on show before somebody typed. */
static void
leave_search (MwWindow *self)
{
  g_autofree char *tag = g_steal_pointer (&self->page_before_search);

  if (tag == NULL || adw_navigation_view_find_page (self->page_view, tag) == NULL)
    g_set_str (&tag, "map");

  adw_navigation_view_replace_with_tags (self->page_view, (const char *[]) { tag }, 1);
  select_sidebar_row (self, tag);
}

static void
search_changed_cb (MwWindow *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->page_view);
  const char *tag = page != NULL ? adw_navigation_page_get_tag (page) : NULL;

  if (*query == '\0')
    {
      if (g_strcmp0 (tag, "search") == 0)
        leave_search (self);
      return;
    }

  if (g_strcmp0 (tag, "search") != 0)
    {
      g_set_str (&self->page_before_search, tag);
      adw_navigation_view_replace_with_tags (self->page_view, (const char *[]) { "search" }, 1);
      select_sidebar_row (self, "search");
    }
}

static void
search_activated_cb (MwWindow *self)
{
  /* Narrow, the results are behind the sidebar. */
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
search_stopped_cb (MwWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
refresh_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);

  if (self->session != NULL)
    mw_session_refresh (self->session);
}

static void
open_demo_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  mw_window_open_demo (MW_WINDOW (widget));
}

static void
connect_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  mw_window_present_connect (MW_WINDOW (widget), NULL, NULL);
}

static void
close_registry_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  mw_window_close_session (MW_WINDOW (widget));
}

static void
new_product_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  mw_window_design (MW_WINDOW (widget));
}

static void
go_action (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  mw_window_show_page (MW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *uri = NULL;

  if (file == NULL)
    return;

  uri = g_file_get_uri (file);
  mw_window_open_address (self, uri);
}

static void
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a List of Documents"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (widget), NULL, file_chosen_cb, g_object_ref (widget));
}

static gboolean
mw_window_close_request (GtkWindow *window)
{
  MwWindow *self = MW_WINDOW (window);
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);

  return GTK_WINDOW_CLASS (mw_window_parent_class)->close_request (window);
}

static void
mw_window_dispose (GObject *object)
{
  MwWindow *self = MW_WINDOW (object);

  dex_clear (&self->opening);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->demo);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->recent_rows, g_ptr_array_unref);
  g_clear_pointer (&self->page_before_search, g_free);
  g_clear_pointer (&self->select_when_loaded, g_free);

  gtk_widget_dispose_template (GTK_WIDGET (self), MW_TYPE_WINDOW);

  G_OBJECT_CLASS (mw_window_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, MwWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, root_stack);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, recent_group);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, registry_title);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, status_label);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, refresh_stack);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, state_stack);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, page_view);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, stale_banner);
  gtk_widget_class_bind_template_callback (widget_class, page_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
mw_window_class_init (MwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mw_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mw_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/meshwright/Meshwright/app/mw-window.ui");
  bind_children (widget_class);
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "win.open-demo", NULL, open_demo_action);
  gtk_widget_class_install_action (widget_class, "win.connect", NULL, connect_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", NULL, open_file_action);
  gtk_widget_class_install_action (widget_class, "win.close-registry", NULL, close_registry_action);
  gtk_widget_class_install_action (widget_class, "win.new-product", NULL, new_product_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
}

static void
mw_window_init (MwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->recent_rows = g_ptr_array_new ();
  fill_sidebar (self);
  mw_window_add_pages (self);
  mw_window_connect_session (self);
}

MwWindow *
mw_window_new (AdwApplication *application,
               GSettings      *settings)
{
  MwWindow *self;

  g_return_val_if_fail (ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (MW_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);

  gtk_window_set_default_size (GTK_WINDOW (self),
                               MAX (360, g_settings_get_int (settings, "window-width")),
                               MAX (294, g_settings_get_int (settings, "window-height")));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  mw_window_close_session (self);

  return self;
}

MwSession *
mw_window_get_session (MwWindow *self)
{
  g_return_val_if_fail (MW_IS_WINDOW (self), NULL);

  return self->session;
}

void
mw_window_show_page (MwWindow   *self,
                     const char *name)
{
  g_return_if_fail (MW_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  if (self->session == NULL)
    return;

  if (g_str_equal (name, "designer"))
    {
      mw_window_design (self);
      return;
    }

  mw_window_show_root (self, name);
}

/**
 * mw_window_show_root:
 * @self: the window
 * @tag: of a page that the view keeps
 *
 * Shows the page in place of all that are open.
 */
void
mw_window_show_root (MwWindow   *self,
                     const char *tag)
{
  g_clear_pointer (&self->page_before_search, g_free);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  adw_navigation_view_replace_with_tags (self->page_view, &tag, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  select_sidebar_row (self, tag);
}

void
mw_window_tell (MwWindow   *self,
                const char *text)
{
  AdwToast *toast;

  g_return_if_fail (MW_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  toast = adw_toast_new ("");
  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_title (toast, text);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

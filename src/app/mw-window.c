/* mw-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "registry/mw-opener.h"

/* The smallest that the template asks for. */
#define MIN_WIDTH 360
#define MIN_HEIGHT 294

G_DEFINE_FINAL_TYPE (MwWindow, mw_window, ADW_TYPE_APPLICATION_WINDOW)

static void
find_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  mw_window_find (MW_WINDOW (widget));
}

static void
refresh_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);

  if (self->session != NULL)
    mw_session_refresh (self->session);
  else
    mw_window_try_again (self);
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);

  /* The map has a way of its own that one came by. */
  if (mw_window_shows_map (self) && mw_map_page_go_back (self->map_page))
    return;

  if (!adw_navigation_view_pop (self->page_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);

  if (mw_window_shows_map (self))
    mw_map_page_go_forward (self->map_page);
}

/* Keys of the map work wherever the focus is, while the map is on show. */
static void
on_map_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);
  g_autofree char *action = g_strconcat ("map.", g_variant_get_string (parameter, NULL), NULL);

  if (mw_window_shows_map (self))
    gtk_widget_activate_action (GTK_WIDGET (self->map_page), action, NULL);
}

static void
show_complaints_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  mw_window_show_complaints (MW_WINDOW (widget));
}

/* To the same place with a key when it is one that takes keys. */
static void
connect_here_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  MwWindow *self = MW_WINDOW (widget);
  const char *address = self->session != NULL
                        ? mw_source_get_address (mw_session_get_source (self->session)) : self->address;

  if (address != NULL && mw_opener_is_list (address))
    address = NULL;

  mw_window_present_connect (self, address, NULL);
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
open_file_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  mw_window_choose_file (MW_WINDOW (widget));
}

static gboolean
mw_window_close_request (GtkWindow *window)
{
  MwWindow *self = MW_WINDOW (window);
  int width;
  int height;

  if (mw_window_asks_for_draft (self))
    return GDK_EVENT_STOP;

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
  g_clear_error (&self->opening_error);
  g_clear_pointer (&self->address, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, MwWindow, complaints_banner);
  gtk_widget_class_bind_template_child (widget_class, MwWindow, key_button);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "win.on-map", "s", on_map_action);
  gtk_widget_class_install_action (widget_class, "win.refresh", NULL, refresh_action);
  gtk_widget_class_install_action (widget_class, "win.open-demo", NULL, open_demo_action);
  gtk_widget_class_install_action (widget_class, "win.connect", NULL, connect_action);
  gtk_widget_class_install_action (widget_class, "win.connect-here", NULL, connect_here_action);
  gtk_widget_class_install_action (widget_class, "win.open-file", NULL, open_file_action);
  gtk_widget_class_install_action (widget_class, "win.close-registry", NULL, close_registry_action);
  gtk_widget_class_install_action (widget_class, "win.new-product", NULL, new_product_action);
  gtk_widget_class_install_action (widget_class, "win.show-complaints", NULL, show_complaints_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
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
  install_actions (widget_class);
}

static void
mw_window_init (MwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->recent_rows = g_ptr_array_new ();
  mw_window_fill_sidebar (self);
  mw_window_add_pages (self);
  mw_window_add_search (self);
  mw_window_connect_session (self);
}

/* What was stored may be of a larger display, or nonsense. */
static void
restore_size (MwWindow  *self,
              GSettings *settings)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  int max_width = 0;
  int max_height = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      max_width = MAX (max_width, area.width);
      max_height = MAX (max_height, area.height);
    }

  gtk_window_set_default_size (GTK_WINDOW (self),
                               CLAMP (g_settings_get_int (settings, "window-width"),
                                      MIN_WIDTH, MAX (MIN_WIDTH, max_width)),
                               CLAMP (g_settings_get_int (settings, "window-height"),
                                      MIN_HEIGHT, MAX (MIN_HEIGHT, max_height)));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

MwWindow *
mw_window_new (AdwApplication *application,
               GSettings      *settings)
{
  MwWindow *self;

  g_return_val_if_fail (application == NULL || ADW_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (MW_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  restore_size (self, settings);
  mw_window_close_session (self);

  return self;
}

MwSession *
mw_window_get_session (MwWindow *self)
{
  g_return_val_if_fail (MW_IS_WINDOW (self), NULL);

  return self->session;
}

gboolean
mw_window_is_open (MwWindow *self)
{
  g_return_val_if_fail (MW_IS_WINDOW (self), FALSE);

  return self->session != NULL || self->opening != NULL || self->opening_error != NULL;
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
  mw_window_forget_search (self);
  adw_navigation_view_replace_with_tags (self->page_view, &tag, 1);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  mw_window_select_row (self, tag);
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

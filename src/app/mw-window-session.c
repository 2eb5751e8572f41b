/* mw-window-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "app/mw-connect-dialog.h"
#include "app/mw-key-store.h"
#include "app/mw-opener.h"
#include "app/mw-recent.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-registry-error.h"

static void
set_has_session (MwWindow *self,
                 gboolean  has_session)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_stack_set_visible_child_name (self->root_stack, has_session ? "mesh" : "welcome");
  gtk_widget_action_set_enabled (widget, "win.refresh", has_session);
  gtk_widget_action_set_enabled (widget, "win.find", has_session);
  gtk_widget_action_set_enabled (widget, "win.close-registry", has_session);
  gtk_widget_action_set_enabled (widget, "win.go", has_session);
  gtk_widget_action_set_enabled (widget, "win.new-product", FALSE);
}

/* What the sidebar says below: when the mesh was fetched, or what is going on. */
static char *
dup_status (MwSession *session)
{
  GDateTime *refreshed = mw_session_get_refreshed (session);
  g_autofree char *time = refreshed != NULL ? g_date_time_format (refreshed, "%X") : NULL;

  if (mw_session_get_is_busy (session))
    return g_strdup (time != NULL ? _("Refreshing…") : _("Connecting…"));

  if (mw_session_get_state (session) == MW_SESSION_STALE)
    return g_strdup (_("Offline"));

  /* Translators: %s is a time of day. */
  return time != NULL ? g_strdup_printf (_("As of %s"), time) : g_strdup ("");
}

static void
show_failure (MwWindow     *self,
              const GError *error)
{
  g_autofree char *message = g_markup_escape_text (error->message, -1);
  g_autofree char *hint = g_markup_escape_text (mw_registry_error_get_hint (error), -1);
  g_autofree char *text = g_strdup_printf ("%s\n\n%s", message, hint);

  adw_status_page_set_title (self->failed_page, _("The Mesh Could Not Be Fetched"));
  adw_status_page_set_description (self->failed_page, text);
}

static void
update_stale_banner (MwWindow *self)
{
  gboolean is_stale = mw_session_get_state (self->session) == MW_SESSION_STALE;

  if (is_stale)
    {
      const GError *error = mw_session_get_error (self->session);
      g_autofree char *time = g_date_time_format (mw_session_get_refreshed (self->session), "%X");
      /* Translators: the first %s is a time of day, the second says why the registry cannot be reached. */
      g_autofree char *text = g_strdup_printf (_("Showing the mesh as of %s. %s"), time, error->message);

      adw_banner_set_title (self->stale_banner, text);
    }

  adw_banner_set_revealed (self->stale_banner, is_stale);
}

static void
state_changed_cb (MwWindow *self)
{
  const MwSourceInfo *info = mw_session_get_info (self->session);
  g_autofree char *status = dup_status (self->session);
  MwSessionState state = mw_session_get_state (self->session);

  adw_window_title_set_title (self->registry_title, mw_session_get_title (self->session));
  adw_window_title_set_subtitle (self->registry_title,
                                 info != NULL && !info->is_writable ? _("Read-only") : "");
  gtk_label_set_text (self->status_label, status);
  gtk_stack_set_visible_child_name (self->refresh_stack,
                                    mw_session_get_is_busy (self->session) ? "busy" : "button");

  if (state == MW_SESSION_FAILED && !mw_session_get_is_busy (self->session))
    show_failure (self, mw_session_get_error (self->session));

  if (mw_session_get_mesh (self->session) != NULL)
    gtk_stack_set_visible_child_name (self->state_stack, "pages");
  else
    gtk_stack_set_visible_child_name (self->state_stack,
                                      state == MW_SESSION_FAILED && !mw_session_get_is_busy (self->session)
                                      ? "failed" : "loading");

  update_stale_banner (self);
}

static void
mesh_changed_cb (MwWindow *self)
{
  MwMesh *mesh = mw_session_get_mesh (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-product", mesh != NULL);
  mw_window_set_mesh (self, mesh);
  state_changed_cb (self);
}

void
mw_window_connect_session (MwWindow *self)
{
  self->session_signals = g_signal_group_new (MW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::mesh",
                                  G_CALLBACK (mesh_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::state",
                                  G_CALLBACK (state_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::is-busy",
                                  G_CALLBACK (state_changed_cb), self);
}

static void
set_session (MwWindow  *self,
             MwSession *session)
{
  mw_window_forget_draft (self);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  mw_window_set_mesh (self, NULL);
  set_has_session (self, session != NULL);
}

/**
 * mw_window_take_source:
 * @self: the window
 * @source: where the mesh comes from
 * @title: (nullable): what to call it; else what it calls itself
 *
 * Shows @source in place of what was open.
 */
void
mw_window_take_source (MwWindow   *self,
                       MwSource   *source,
                       const char *title)
{
  g_autoptr(MwSession) session = mw_session_new (source, title);

  set_session (self, session);
  mw_window_show_page (self, "map");
  mw_session_refresh (session);
  state_changed_cb (self);
}

/**
 * mw_window_close_session:
 * @self: the window
 *
 * Back to the first screen.
 */
void
mw_window_close_session (MwWindow *self)
{
  dex_clear (&self->opening);
  set_session (self, NULL);
  g_clear_object (&self->demo);
  mw_window_fill_recent (self);
}

static void
recent_activated_cb (AdwActionRow *row,
                     MwWindow     *self)
{
  g_autofree char *address = g_strdup (g_object_get_data (G_OBJECT (row), "mw-address"));

  mw_window_open_address (self, address);
}

static void
recent_removed_cb (GtkButton *button,
                   MwWindow  *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  g_autofree char *address = g_strdup (g_object_get_data (G_OBJECT (row), "mw-address"));

  mw_recent_remove (self->settings, address);
  dex_future_disown (mw_key_store_forget (address));
  mw_window_fill_recent (self);
}

static GtkWidget *
make_recent_row (MwWindow               *self,
                 const MwRecentRegistry *recent)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), recent->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), recent->address);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "mw-address", g_strdup (recent->address), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (recent_activated_cb), self);

  gtk_widget_set_tooltip_text (button, _("Forget This Registry and Its Key"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect (button, "clicked", G_CALLBACK (recent_removed_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

/**
 * mw_window_fill_recent:
 * @self: the window
 *
 * Lists the registries opened before on the first screen.
 */
void
mw_window_fill_recent (MwWindow *self)
{
  g_autoptr(GPtrArray) list = mw_recent_list (self->settings);

  for (guint i = 0; i < self->recent_rows->len; i++)
    adw_preferences_group_remove (self->recent_group, g_ptr_array_index (self->recent_rows, i));
  g_ptr_array_set_size (self->recent_rows, 0);

  for (guint i = 0; i < list->len; i++)
    {
      GtkWidget *row = make_recent_row (self, g_ptr_array_index (list, i));

      adw_preferences_group_add (self->recent_group, row);
      g_ptr_array_add (self->recent_rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), list->len > 0);
}

/* A key that could not be kept is still good for this session, but people must
 * know that they will be asked again. */
static DexFuture *
key_saved_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr(MwWindow) self = g_weak_ref_get (user_data);
  g_autoptr(GError) error = NULL;

  if (self != NULL && dex_future_get_value (future, &error) == NULL)
    mw_window_tell (self, _("There is no keyring to keep the key in: it is needed again next time"));

  return dex_future_new_for_boolean (error == NULL);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
save_key (MwWindow   *self,
          const char *address,
          const char *key)
{
  GWeakRef *window = g_new0 (GWeakRef, 1);

  g_weak_ref_init (window, self);
  dex_future_disown (dex_future_finally (mw_key_store_save (address, key),
                                         key_saved_cb, window, weak_ref_free));
}

static void
connected_cb (MwConnectDialog *dialog,
              MwSource        *source,
              const char      *key,
              MwWindow        *self)
{
  const char *address = mw_source_get_address (source);

  if (key != NULL)
    save_key (self, address, key);

  mw_recent_add (self->settings, address, NULL);
  mw_window_take_source (self, source, NULL);
}

/**
 * mw_window_present_connect:
 * @self: the window
 * @address: (nullable): filled in
 * @error: (nullable): why it did not open by itself
 *
 * Asks for a registry.
 */
void
mw_window_present_connect (MwWindow     *self,
                           const char   *address,
                           const GError *error)
{
  AdwDialog *dialog = mw_connect_dialog_new (address);

  if (error != NULL)
    mw_connect_dialog_set_error (MW_CONNECT_DIALOG (dialog), error);

  g_signal_connect_object (dialog, "opened", G_CALLBACK (connected_cb), self, G_CONNECT_DEFAULT);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static DexFuture *
demo_started_cb (DexFuture *future,
                 gpointer   user_data)
{
  MwWindow *self = user_data;
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (value != NULL)
    {
      g_set_object (&self->demo, g_value_get_object (value));
      source = mw_registry_client_new (mw_demo_registry_get_address (self->demo),
                                       mw_demo_registry_get_key (self->demo),
                                       &error);
    }

  dex_clear (&self->opening);

  if (source != NULL)
    {
      mw_window_take_source (self, source, _("Demo Mesh"));
      return dex_future_new_for_boolean (TRUE);
    }

  mw_window_close_session (self);
  mw_window_tell (self, error->message);

  return dex_future_new_for_boolean (FALSE);
}

void
mw_window_open_demo (MwWindow *self)
{
  g_return_if_fail (MW_IS_WINDOW (self));

  mw_window_close_session (self);
  gtk_stack_set_visible_child_name (self->root_stack, "mesh");
  gtk_stack_set_visible_child_name (self->state_stack, "loading");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  adw_window_title_set_title (self->registry_title, _("Demo Mesh"));
  self->opening = dex_future_finally (mw_demo_registry_start (), demo_started_cb, self, NULL);
}

typedef struct
{
  MwWindow *window;
  char     *address;
} OpenAddress;

static void
open_address_free (gpointer data)
{
  OpenAddress *open = data;

  g_free (open->address);
  g_free (open);
}

static DexFuture *
address_opened_cb (DexFuture *future,
                   gpointer   user_data)
{
  OpenAddress *open = user_data;
  MwWindow *self = open->window;
  /* Clearing the future may free what came with it. */
  g_autofree char *address = g_strdup (open->address);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  dex_clear (&self->opening);

  if (value != NULL)
    {
      mw_recent_add (self->settings, address, NULL);
      mw_window_take_source (self, g_value_get_object (value), NULL);
      return dex_future_new_for_boolean (TRUE);
    }

  mw_window_close_session (self);
  mw_window_present_connect (self, address, error);

  return dex_future_new_for_boolean (FALSE);
}

/* Without a keyring there is no key, and the registry says what it thinks of that. */
static DexFuture *
open_with_key_fiber (gpointer user_data)
{
  const char *address = user_data;
  g_autofree char *key = dex_await_string (mw_key_store_lookup (address), NULL);

  return mw_opener_open (address, key);
}

void
mw_window_open_address (MwWindow   *self,
                        const char *address)
{
  OpenAddress *open;
  DexFuture *future;

  g_return_if_fail (MW_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  open = g_new0 (OpenAddress, 1);
  open->window = self;
  open->address = g_strdup (address);

  mw_window_close_session (self);
  gtk_stack_set_visible_child_name (self->root_stack, "mesh");
  gtk_stack_set_visible_child_name (self->state_stack, "loading");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  adw_window_title_set_title (self->registry_title, address);

  future = dex_scheduler_spawn (NULL, 0, open_with_key_fiber, g_strdup (address), g_free);
  self->opening = dex_future_finally (future, address_opened_cb, open, open_address_free);
}

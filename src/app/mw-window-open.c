/* mw-window-open.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "app/mw-connect-dialog.h"
#include "app/mw-key-store.h"
#include "app/mw-recent.h"
#include "registry/mw-opener.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-registry-error.h"

static void
mesh_changed_cb (MwWindow *self)
{
  const MwSourceInfo *info = mw_session_get_info (self->session);

  mw_window_set_mesh (self, mw_session_get_mesh (self->session));

  /* By now it has said what it is called. */
  if (self->address != NULL && info != NULL)
    mw_recent_add (self->settings, self->address, info->name);
}

void
mw_window_connect_session (MwWindow *self)
{
  self->session_signals = g_signal_group_new (MW_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::mesh",
                                  G_CALLBACK (mesh_changed_cb), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::state",
                                  G_CALLBACK (mw_window_update_state), self);
  g_signal_group_connect_swapped (self->session_signals, "notify::is-busy",
                                  G_CALLBACK (mw_window_update_state), self);
}

/* The draft stays: who connects elsewhere to publish it must find it again. */
static void
set_session (MwWindow  *self,
             MwSession *session)
{
  dex_clear (&self->opening);
  g_clear_error (&self->opening_error);
  g_set_object (&self->session, session);
  g_signal_group_set_target (self->session_signals, session);
  mw_window_set_mesh (self, NULL);
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
  mw_window_update_state (self);
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
  set_session (self, NULL);
  g_clear_object (&self->demo);
  g_clear_pointer (&self->address, g_free);
  mw_window_fill_recent (self);
  mw_window_update_state (self);
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
  g_clear_object (&self->demo);
  g_set_str (&self->address, address);
  mw_window_take_source (self, source, NULL);
}

/**
 * mw_window_present_connect:
 * @self: the window
 * @address: (nullable): filled in
 * @error: (nullable): why it did not open by itself
 *
 * Asks for a registry. What is open stays until another has answered.
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

static void
take_opening_error (MwWindow *self,
                    GError   *error)
{
  dex_clear (&self->opening);
  self->opening_error = error;
  mw_window_update_state (self);

  /* A key is all that is missing, so it is asked for. */
  if (self->address != NULL &&
      g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNAUTHORIZED))
    mw_window_present_connect (self, self->address, error);
}

static DexFuture *
demo_started_cb (DexFuture *future,
                 gpointer   user_data)
{
  MwWindow *self = user_data;
  g_autoptr(DexFuture) start = dex_ref (future);
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (start, &error);

  if (value != NULL)
    {
      g_set_object (&self->demo, g_value_get_object (value));
      source = mw_registry_client_new (mw_demo_registry_get_address (self->demo),
                                       mw_demo_registry_get_key (self->demo),
                                       &error);
    }

  if (source != NULL)
    mw_window_take_source (self, source, _("Demo Mesh"));
  else
    take_opening_error (self, g_steal_pointer (&error));

  return dex_future_new_for_boolean (source != NULL);
}

static DexFuture *
address_opened_cb (DexFuture *future,
                   gpointer   user_data)
{
  MwWindow *self = user_data;
  g_autoptr(DexFuture) open = dex_ref (future);
  g_autoptr(GError) error = NULL;
  const GValue *value = dex_future_get_value (open, &error);

  if (value != NULL)
    {
      mw_recent_add (self->settings, self->address, NULL);
      mw_window_take_source (self, g_value_get_object (value), NULL);
    }
  else
    {
      take_opening_error (self, g_steal_pointer (&error));
    }

  return dex_future_new_for_boolean (value != NULL);
}

/* Without a keyring there is no key, and the registry says what it thinks of that.
 * A key that is kept for an unencrypted address was sent there with leave. */
static DexFuture *
key_found_cb (DexFuture *future,
              gpointer   user_data)
{
  const GValue *value = dex_future_get_value (future, NULL);
  const char *key = value != NULL ? g_value_get_string (value) : NULL;

  return mw_opener_open (user_data, key, key != NULL);
}

/* Waits with what is shown until the answer has come. An address that is none has
 * been answered by now. */
static void
begin_opening (MwWindow  *self,
               DexFuture *future)
{
  if (dex_future_is_pending (future))
    self->opening = future;
  else
    dex_unref (future);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  mw_window_update_state (self);
}

void
mw_window_open_demo (MwWindow *self)
{
  g_return_if_fail (MW_IS_WINDOW (self));

  mw_window_close_session (self);
  begin_opening (self, dex_future_finally (mw_demo_registry_start (), demo_started_cb, self, NULL));
}

void
mw_window_open_address (MwWindow   *self,
                        const char *address)
{
  g_autofree char *copy = NULL;
  DexFuture *future;

  g_return_if_fail (MW_IS_WINDOW (self));
  g_return_if_fail (address != NULL);

  copy = g_strdup (address);
  mw_window_close_session (self);
  g_set_str (&self->address, copy);

  future = dex_future_finally (mw_key_store_lookup (copy), key_found_cb, g_strdup (copy), g_free);
  begin_opening (self, dex_future_finally (future, address_opened_cb, self, NULL));
}

void
mw_window_try_again (MwWindow *self)
{
  if (self->opening_error == NULL)
    return;

  if (self->address != NULL)
    mw_window_open_address (self, self->address);
  else
    mw_window_open_demo (self);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autofree char *address = NULL;

  /* The window may be closed by now. */
  if (file == NULL || self->settings == NULL)
    return;

  if (!(address = g_file_get_path (file)))
    address = g_file_get_uri (file);
  mw_window_open_address (self, address);
}

void
mw_window_choose_file (MwWindow *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a List of Documents"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_object_ref (self));
}

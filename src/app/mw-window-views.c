/* mw-window-views.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-window-private.h"

#include <glib/gi18n.h>

#include "app/mw-saved-views.h"
#include "pages/mw-views-dialog.h"

#define SUFFIX "meshwright-view"

/* A view is a few kilobytes; pins may make it more. */
#define MAX_FILE (8 * 1024 * 1024)

static MwSavedViews *
get_views (MwWindow *self)
{
  /* The demo mesh has another address each time. */
  return mw_saved_views_new (NULL, self->address != NULL ? self->address : "demo");
}

static void
fill (MwWindow      *self,
      MwViewsDialog *dialog)
{
  g_autoptr(MwSavedViews) views = get_views (self);
  g_autoptr(GPtrArray) list = mw_saved_views_list (views);

  mw_views_dialog_set_views (dialog, list);
}

static MwView *
dup_view (MwWindow   *self,
          const char *name)
{
  MwView *view = mw_view_copy (mw_map_page_get_view (self->map_page));

  g_set_str (&view->name, name);

  return view;
}

static void
save_requested_cb (MwViewsDialog *dialog,
                   const char    *name,
                   MwWindow      *self)
{
  g_autoptr(MwSavedViews) views = get_views (self);
  g_autoptr(MwView) view = dup_view (self, name);
  g_autoptr(GError) error = NULL;

  if (mw_saved_views_save (views, view, &error))
    fill (self, dialog);
  else
    mw_window_tell (self, error->message);
}

static void
remove_requested_cb (MwViewsDialog *dialog,
                     const char    *name,
                     MwWindow      *self)
{
  g_autoptr(MwSavedViews) views = get_views (self);
  g_autoptr(GError) error = NULL;

  if (!mw_saved_views_remove (views, name, &error))
    mw_window_tell (self, error->message);
  fill (self, dialog);
}

static void
view_chosen_cb (MwViewsDialog *dialog,
                const MwView  *view,
                MwWindow      *self)
{
  mw_map_page_show_view (self->map_page, view);
}

/* ---- Files ---- */

static void
written_cb (GObject      *file,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    mw_window_tell (self, error->message);
}

static void
share_chosen_cb (GObject      *dialog,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (dialog), result, NULL);
  g_autoptr(MwView) view = NULL;
  g_autoptr(GBytes) bytes = NULL;
  char *text;

  if (file == NULL)
    return;

  view = dup_view (self, g_object_get_data (G_OBJECT (dialog), "name"));
  text = mw_view_to_json (view);
  bytes = g_bytes_new_take (text, strlen (text));
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                                       written_cb, g_steal_pointer (&self));
}

static void
share_requested_cb (MwViewsDialog *views,
                    const char    *name,
                    MwWindow      *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Share This View"));
  gtk_file_dialog_set_initial_name (dialog, "map." SUFFIX);
  g_object_set_data_full (G_OBJECT (dialog), "name", *name != '\0' ? g_strdup (name) : NULL, g_free);
  gtk_file_dialog_save (dialog, GTK_WINDOW (self), NULL, share_chosen_cb, g_object_ref (self));
}

static void
loaded_cb (GObject      *file,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MwView) view = NULL;
  gsize length;

  if (g_file_load_contents_finish (G_FILE (file), result, &text, &length, NULL, &error))
    view = mw_view_from_json (text, length, &error);

  if (view != NULL)
    mw_map_page_show_view (self->map_page, view);
  else
    mw_window_tell (self, error->message);
}

static void
size_known_cb (GObject      *file,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GFileInfo) info = g_file_query_info_finish (G_FILE (file), result, &error);

  if (info == NULL)
    mw_window_tell (self, error->message);
  else if (g_file_info_get_size (info) > MAX_FILE)
    mw_window_tell (self, _("This file is too large to be a view of the map."));
  else
    g_file_load_contents_async (G_FILE (file), NULL, loaded_cb, g_steal_pointer (&self));
}

static void
file_chosen_cb (GObject      *dialog,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(MwWindow) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (dialog), result, NULL);

  if (file != NULL)
    g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE,
                             G_PRIORITY_DEFAULT, NULL, size_known_cb, g_steal_pointer (&self));
}

static void
file_requested_cb (MwViewsDialog *views,
                   MwWindow      *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Open a View"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (self), NULL, file_chosen_cb, g_object_ref (self));
  adw_dialog_close (ADW_DIALOG (views));
}

static void
views_requested_cb (MwMapPage *page,
                    MwWindow  *self)
{
  MwViewsDialog *dialog = mw_views_dialog_new ();
  const MwView *view = mw_map_page_get_view (page);
  g_autofree char *title = mw_view_dup_title (view, mw_map_page_get_mesh (page));

  g_signal_connect_object (dialog, "save-requested", G_CALLBACK (save_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "remove-requested", G_CALLBACK (remove_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "view-chosen", G_CALLBACK (view_chosen_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "share-requested", G_CALLBACK (share_requested_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (dialog, "file-requested", G_CALLBACK (file_requested_cb), self, G_CONNECT_DEFAULT);

  fill (self, dialog);
  mw_views_dialog_set_name (dialog, view->name != NULL ? view->name : title);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

/**
 * mw_window_add_views:
 * @self: the window
 *
 * Keeps and opens the views that the map is asked for.
 */
void
mw_window_add_views (MwWindow *self)
{
  g_signal_connect_object (self->map_page, "views-requested",
                           G_CALLBACK (views_requested_cb), self, G_CONNECT_DEFAULT);
}

/* mw-saved-views.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-saved-views.h"

#include <errno.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* More than anybody keeps; a folder with more is not ours. */
#define MAX_VIEWS 500
#define SUFFIX ".meshwright-view"

struct _MwSavedViews
{
  char *folder;
};

MwSavedViews *
mw_saved_views_new (const char *folder,
                    const char *registry)
{
  MwSavedViews *self;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (registry != NULL, NULL);

  self = g_new0 (MwSavedViews, 1);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, registry, -1);
  self->folder = folder != NULL
                 ? g_build_filename (folder, hash, NULL)
                 : g_build_filename (g_get_user_data_dir (), "meshwright", "views", hash, NULL);

  return self;
}

void
mw_saved_views_free (MwSavedViews *self)
{
  g_free (self->folder);
  g_free (self);
}

static char *
dup_path (MwSavedViews *self,
          const char   *name)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autofree char *file = g_strconcat (hash, SUFFIX, NULL);

  return g_build_filename (self->folder, file, NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const MwView *first = *(MwView * const *) a;
  const MwView *second = *(MwView * const *) b;

  return g_utf8_collate (first->name, second->name);
}

static MwView *
read_view (MwSavedViews *self,
           const char   *file)
{
  g_autofree char *path = g_build_filename (self->folder, file, NULL);
  g_autofree char *text = NULL;
  g_autoptr(MwView) view = NULL;
  gsize length;

  if (!g_str_has_suffix (file, SUFFIX) || !g_file_get_contents (path, &text, &length, NULL))
    return NULL;

  view = mw_view_from_json (text, length, NULL);

  return view != NULL && view->name != NULL ? g_steal_pointer (&view) : NULL;
}

/**
 * mw_saved_views_list:
 *
 * Returns: (transfer full) (element-type MwView): those that can be read, by name
 */
GPtrArray *
mw_saved_views_list (MwSavedViews *self)
{
  GPtrArray *views = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_view_free);
  g_autoptr(GDir) folder = g_dir_open (self->folder, 0, NULL);
  const char *file;

  while (folder != NULL && views->len < MAX_VIEWS && (file = g_dir_read_name (folder)) != NULL)
    {
      MwView *view = read_view (self, file);

      if (view != NULL)
        g_ptr_array_add (views, view);
    }

  g_ptr_array_sort (views, compare_names);

  return views;
}

/**
 * mw_saved_views_save:
 * @view: a view with a name
 *
 * Keeps it. A crash in the middle leaves the one before it whole.
 *
 * Returns: whether it is kept
 */
gboolean
mw_saved_views_save (MwSavedViews *self,
                     const MwView *view,
                     GError      **error)
{
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (view != NULL && view->name != NULL, FALSE);

  path = dup_path (self, view->name);
  text = mw_view_to_json (view);

  if (g_mkdir_with_parents (self->folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* Translators: the first %s is a folder, the second a reason given by the system. */
                   _("The folder %s could not be made: %s"), self->folder, g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, text, -1,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}

gboolean
mw_saved_views_remove (MwSavedViews *self,
                       const char   *name,
                       GError      **error)
{
  g_autofree char *path = dup_path (self, name);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: the first %s is a name, the second a reason given by the system. */
               _("“%s” could not be removed: %s"), name, g_strerror (errno));

  return FALSE;
}

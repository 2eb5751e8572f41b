/* mw-list-folder.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-list-folder.h"

#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "registry/mw-registry-reply.h"
#include "registry/mw-registry-thread.h"

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_NAME "," \
        G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
        G_FILE_ATTRIBUTE_STANDARD_SIZE
#define CHUNK_BYTES (256 * 1024)
#define MAX_DEPTH 16
#define MAX_COMPLAINTS 100
#define MAX_TEXT 300

G_DEFINE_BOXED_TYPE (MwListFiles, mw_list_files, mw_list_files_ref, mw_list_files_unref)

/* Plain data, which may cross threads. */
/* More than a person writes. */
#define LARGE (1024 * 1024)

typedef struct
{
  char        *path;
  char        *real_path;
  MwHttpLimits limits;
  MwListFiles *found;
  gsize        n_bytes;
  gboolean     is_full;
} Walk;

static void
walk_free (gpointer data)
{
  Walk *self = data;

  g_clear_pointer (&self->found, mw_list_files_unref);
  g_free (self->path);
  free (self->real_path);
  g_free (self);
}

static void
list_file_free (MwListFile *self)
{
  g_clear_pointer (&self->document, mw_document_unref);
  g_free (self->name);
  g_free (self);
}

static MwListFiles *
list_files_new (void)
{
  MwListFiles *self = g_atomic_rc_box_new0 (MwListFiles);

  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) list_file_free);
  self->complaints = g_ptr_array_new_with_free_func (g_free);

  return self;
}

static void
list_files_clear (MwListFiles *self)
{
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_pointer (&self->complaints, g_ptr_array_unref);
}

MwListFiles *
mw_list_files_ref (MwListFiles *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
mw_list_files_unref (MwListFiles *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) list_files_clear);
}

static void
complain (Walk       *self,
          const char *name,
          const char *why)
{
  g_autofree char *clean_name = mw_registry_reply_clean_text (name, strlen (name), MAX_TEXT);
  g_autofree char *clean_why = mw_registry_reply_clean_text (why, strlen (why), MAX_TEXT);

  if (self->found->complaints->len < MAX_COMPLAINTS)
    g_ptr_array_add (self->found->complaints,
                     /* Translators: "broken.yaml is left out: Line 3: a quote is missing" */
                     g_strdup_printf (_("%s is left out: %s"), clean_name, clean_why));
}

/* Never reads more than the limits let, whatever the size was said to be. */
static GBytes *
load (Walk    *self,
      GFile   *file,
      GError **error)
{
  gsize max = MIN (self->limits.max_page, self->limits.max_total - self->n_bytes);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GByteArray) array = g_byte_array_new ();

  if (stream == NULL)
    return NULL;

  for (;;)
    {
      g_autoptr(GBytes) chunk = g_input_stream_read_bytes (G_INPUT_STREAM (stream), CHUNK_BYTES, NULL, error);

      if (chunk == NULL)
        return NULL;

      if (g_bytes_get_size (chunk) == 0)
        break;

      if (g_bytes_get_size (chunk) > max - array->len)
        {
          g_set_error_literal (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE, _("It is too large."));
          return NULL;
        }

      g_byte_array_append (array, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
    }

  self->n_bytes += array->len;

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* A large list of JSON is read in bulk whatever its file is called: as YAML it
 * would take a minute. */
static gboolean
may_be_json (const char *name,
             GBytes     *bytes)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize start = 0;

  if (g_str_has_suffix (name, ".json"))
    return TRUE;

  while (start < size && g_ascii_isspace (text[start]))
    start++;

  return size > LARGE && start < size && (text[start] == '[' || text[start] == '{');
}

static MwDocument *
read_document (const char *name,
               GBytes     *bytes,
               GError    **error)
{
  MwDocument *document = NULL;

  if (may_be_json (name, bytes))
    document = mw_document_new_bulk (bytes, NULL);

  return document != NULL ? document : mw_document_new (bytes, error);
}

static gboolean
add_file (Walk       *self,
          GFile      *file,
          const char *name,
          GError    **error)
{
  g_autoptr(GBytes) bytes = load (self, file, error);
  MwDocument *document;
  MwListFile *found;

  if (bytes == NULL || !(document = read_document (name, bytes, error)))
    return FALSE;

  found = g_new0 (MwListFile, 1);
  found->name = g_strdup (name);
  found->document = document;
  g_ptr_array_add (self->found->files, found);

  return TRUE;
}

static gboolean
is_document_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_str_has_suffix (lower, ".yaml") || g_str_has_suffix (lower, ".yml") || g_str_has_suffix (lower, ".json");
}

/* Whether what the link @file leads to is a plain file within the folder. */
static gboolean
is_link_inside (Walk  *self,
                GFile *file)
{
  char *target = realpath (g_file_peek_path (file), NULL);
  gsize length = strlen (self->real_path);
  gboolean is_inside;

  is_inside = target != NULL &&
              strncmp (target, self->real_path, length) == 0 &&
              (target[length] == '/' || length == 1) &&
              g_file_test (target, G_FILE_TEST_IS_REGULAR);
  free (target);

  return is_inside;
}

static void
visit_file (Walk       *self,
            GFile      *file,
            const char *name)
{
  g_autoptr(GError) error = NULL;

  if (self->is_full)
    return;

  if (self->found->files->len + self->found->complaints->len >= self->limits.max_pages)
    {
      self->is_full = TRUE;
      complain (self, name, _("There are too many files; this and all after it are passed over."));
      return;
    }

  if (!add_file (self, file, name, &error))
    complain (self, name, error->message);
}

static int
compare_infos (gconstpointer a,
               gconstpointer b)
{
  GFileInfo *info_a = *(GFileInfo **) a;
  GFileInfo *info_b = *(GFileInfo **) b;

  return strcmp (g_file_info_get_name (info_a), g_file_info_get_name (info_b));
}

static GPtrArray *
list_folder (GFile   *folder,
             GError **error)
{
  g_autoptr(GFileEnumerator) enumerator = NULL;
  g_autoptr(GPtrArray) infos = g_ptr_array_new_with_free_func (g_object_unref);

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
  if (enumerator == NULL)
    return NULL;

  for (;;)
    {
      GFileInfo *info;

      if (!g_file_enumerator_iterate (enumerator, &info, NULL, NULL, error))
        return NULL;

      if (info == NULL)
        break;

      if (g_file_info_get_name (info)[0] != '.')
        g_ptr_array_add (infos, g_object_ref (info));
    }

  /* The same folder always makes the same mesh. */
  g_ptr_array_sort (infos, compare_infos);

  return g_steal_pointer (&infos);
}

static void
visit_folder (Walk       *self,
              GFile      *folder,
              const char *name,
              guint       depth)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) infos = list_folder (folder, &error);

  if (infos == NULL || depth >= MAX_DEPTH)
    {
      complain (self, name, error != NULL ? error->message : _("It is too deep inside the folder."));
      return;
    }

  for (guint i = 0; i < infos->len && !self->is_full; i++)
    {
      GFileInfo *info = g_ptr_array_index (infos, i);
      g_autoptr(GFile) child = g_file_get_child (folder, g_file_info_get_name (info));
      g_autofree char *child_name = *name != '\0'
                                    ? g_build_filename (name, g_file_info_get_name (info), NULL)
                                    : g_strdup (g_file_info_get_name (info));
      GFileType type = g_file_info_get_file_type (info);

      if (type == G_FILE_TYPE_DIRECTORY)
        visit_folder (self, child, child_name, depth + 1);
      else if (is_document_name (child_name) &&
               (type == G_FILE_TYPE_REGULAR ||
                (type == G_FILE_TYPE_SYMBOLIC_LINK && is_link_inside (self, child))))
        visit_file (self, child, child_name);
    }
}

static gpointer
refuse (Walk           *self,
        MwRegistryError code,
        const char     *why,
        GError        **error)
{
  g_autofree char *clean_path = mw_registry_reply_clean_text (self->path, strlen (self->path), MAX_TEXT);
  g_autofree char *clean_why = mw_registry_reply_clean_text (why, strlen (why), MAX_TEXT);

  g_set_error (error, MW_REGISTRY_ERROR, (int) code, _("%s cannot be read: %s"), clean_path, clean_why);

  return NULL;
}

static MwRegistryError
get_code (const GError *error)
{
  if (error->domain == MW_REGISTRY_ERROR)
    return (MwRegistryError) error->code;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return MW_REGISTRY_ERROR_NOT_FOUND;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return MW_REGISTRY_ERROR_FORBIDDEN;

  return error->domain == G_IO_ERROR ? MW_REGISTRY_ERROR_UNREACHABLE : MW_REGISTRY_ERROR_BAD_REPLY;
}

static gpointer
read_path (gpointer data,
           GError **error)
{
  Walk *self = data;
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GError) reason = NULL;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL);

  self->real_path = realpath (self->path, NULL);

  if (type == G_FILE_TYPE_DIRECTORY && self->real_path != NULL)
    {
      self->found->is_folder = TRUE;
      visit_folder (self, file, "", 0);
      if (self->found->files->len == 0 && self->found->complaints->len > 0)
        return refuse (self, MW_REGISTRY_ERROR_BAD_REPLY, g_ptr_array_index (self->found->complaints, 0), error);
    }
  else if (type != G_FILE_TYPE_UNKNOWN && type != G_FILE_TYPE_REGULAR)
    return refuse (self, MW_REGISTRY_ERROR_NOT_FOUND, _("It is neither a file nor a folder."), error);
  else if (!add_file (self, file, name, &reason))
    return refuse (self, get_code (reason), reason->message, error);

  return mw_list_files_ref (self->found);
}

DexFuture *
mw_list_folder_read (const char         *path,
                     const MwHttpLimits *limits)
{
  Walk *self;

  dex_return_error_if_fail (path != NULL);
  dex_return_error_if_fail (limits != NULL);

  self = g_new0 (Walk, 1);
  self->path = g_strdup (path);
  self->limits = *limits;
  self->found = list_files_new ();

  return mw_registry_thread_run (read_path, self, walk_free, MW_TYPE_LIST_FILES);
}

/* mw-server-files.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-files.h"

#include <string.h>

#include <gio/gio.h>

#include "server/mw-server-splitter.h"

/* Bytes of a file; one document may have less. */
#define MAX_FILE (256 * 1024 * 1024)

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static gboolean
is_document_name (const char *name)
{
  return g_str_has_suffix (name, ".yaml") || g_str_has_suffix (name, ".yml") || g_str_has_suffix (name, ".json");
}

/* What the folder says that its files are. */
static MwKind
guess_from_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);

  if (g_str_equal (name, "lineage"))
    return MW_KIND_LINEAGE_EVENT;

  return mw_kind_from_resource (name);
}

static MwKind
find_kind (const MwNode *root,
           MwKind        hint)
{
  MwKind kind = mw_kind_detect (root);

  /* Resources of the API do not say what they are, so the folder knows better. */
  if (hint != MW_KIND_UNKNOWN && mw_node_get_member (root, "kind") == NULL &&
      mw_node_get_member (root, "dataUsageAgreementSpecification") == NULL)
    return hint;

  return kind;
}

static gboolean
visit_nodes (const char         *path,
             MwDocument         *document,
             MwServerFileVisitor visit,
             gpointer            user_data)
{
  const MwNode *root = mw_document_get_root (document);
  MwKind hint = guess_from_folder (path);
  MwServerFile file = { path, "", find_kind (root, hint), document, root, 0, NULL };

  if (mw_node_get_node_type (root) != MW_NODE_SEQUENCE)
    return visit (&file, user_data);

  for (root = mw_node_get_first (root); root != NULL; root = mw_node_get_next (root))
    {
      g_autofree char *place = mw_node_dup_pointer (root);

      file = (MwServerFile) { path, place, find_kind (root, hint), document, root, 0, NULL };

      if (!visit (&file, user_data))
        return FALSE;
    }

  return TRUE;
}

static MwDocument *
new_element (GBytes  *bytes,
             GError **error)
{
  g_autoptr(MwDocument) document = mw_document_new (bytes, error);

  if (document == NULL || mw_document_get_format (document) == MW_DOCUMENT_JSON)
    return g_steal_pointer (&document);

  /* Where one is not, the list may have been cut at the wrong place. */
  g_set_error_literal (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX, "It is not JSON.");

  return NULL;
}

static gboolean
visit_element (const char         *path,
               guint               n,
               GBytes             *bytes,
               guint               line,
               MwServerFileVisitor visit,
               gpointer            user_data)
{
  g_autofree char *place = g_strdup_printf ("/%u", n);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = new_element (bytes, &error);
  MwServerFile file = { path, place, MW_KIND_UNKNOWN, document, NULL, line - 1, error };

  if (document != NULL)
    {
      file.root = mw_document_get_root (document);
      file.kind = find_kind (file.root, guess_from_folder (path));
    }

  return visit (&file, user_data);
}

/* Whether @bytes is one list from its beginning to its end: half of one that was
 * cut off is not taken for all of it. */
static gboolean
is_whole_list (GBytes *bytes)
{
  MwServerSplitter splitter;
  gboolean is_complete = FALSE;
  guint line;

  if (!mw_server_splitter_init (&splitter, bytes))
    return FALSE;

  for (;;)
    {
      g_autoptr(GBytes) element = mw_server_splitter_next (&splitter, &line, &is_complete);

      if (element == NULL)
        return is_complete;
    }
}

static gboolean
visit_elements (const char         *path,
                GBytes             *bytes,
                MwServerFileVisitor visit,
                gpointer            user_data)
{
  MwServerSplitter splitter;
  gboolean is_complete;
  guint line;

  mw_server_splitter_init (&splitter, bytes);

  for (guint n = 0;; n++)
    {
      g_autoptr(GBytes) element = mw_server_splitter_next (&splitter, &line, &is_complete);

      if (element == NULL)
        return TRUE;

      if (!visit_element (path, n, element, line, visit, user_data))
        return FALSE;
    }
}

static GBytes *
load (const char *path,
      GError    **error)
{
  g_autoptr(GFile) location = g_file_new_for_path (path);
  g_autoptr(GFileInfo) info = NULL;

  info = g_file_query_info (location, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_size (info) > MAX_FILE)
    {
      g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE,
                   "It has more than %d MiB. Split it.", MAX_FILE / 1024 / 1024);
      return NULL;
    }

  return g_file_load_bytes (location, NULL, NULL, error);
}

static gboolean
visit_file (const char         *path,
            MwServerFileVisitor visit,
            gpointer            user_data)
{
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  MwServerFile file = { path, "", MW_KIND_UNKNOWN, NULL, NULL, 0, NULL };

  bytes = load (path, &error);

  if (bytes != NULL)
    document = mw_document_new (bytes, &error);

  if (document != NULL)
    return visit_nodes (path, document, visit, user_data);

  if (bytes != NULL && g_error_matches (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE) &&
      is_whole_list (bytes))
    return visit_elements (path, bytes, visit, user_data);

  file.error = error;

  return visit (&file, user_data);
}

static GPtrArray *
list_folder (const char *path,
             GError    **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) folder = g_dir_open (path, 0, error);
  const char *name;

  if (folder == NULL)
    return NULL;

  while ((name = g_dir_read_name (folder)))
    if (*name != '.')
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  return g_steal_pointer (&names);
}

static gboolean
visit_folder (const char         *path,
              MwServerFileVisitor visit,
              gpointer            user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) names = list_folder (path, &error);
  MwServerFile file = { path, "", MW_KIND_UNKNOWN, NULL, NULL, 0, error };

  if (names == NULL)
    return visit (&file, user_data);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *child = g_build_filename (path, names->pdata[i], NULL);
      gboolean goes_on = TRUE;

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        goes_on = g_file_test (child, G_FILE_TEST_IS_SYMLINK) || visit_folder (child, visit, user_data);
      else if (is_document_name (child))
        goes_on = visit_file (child, visit, user_data);

      if (!goes_on)
        return FALSE;
    }

  return TRUE;
}

gboolean
mw_server_files_visit (const char         *path,
                       MwServerFileVisitor visit,
                       gpointer            user_data)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return visit_folder (path, visit, user_data);

  return visit_file (path, visit, user_data);
}

/* The element of a block list with the indentation of its first line taken from
 * the others. */
static GBytes *
cut_out (const MwServerFile *file)
{
  gsize length;
  const char *data = g_bytes_get_data (mw_document_get_bytes (file->document), &length);
  MwSpan span = mw_node_get_span (file->root);
  GByteArray *bytes = g_byte_array_new ();
  gsize line = span.start;
  gsize indent;

  while (line > 0 && data[line - 1] != '\n')
    line--;
  indent = span.start - line;

  for (gsize i = span.start; i < span.end;)
    {
      const char *end = memchr (data + i, '\n', span.end - i);
      gsize next = end != NULL ? (gsize) (end - data) + 1 : span.end;

      g_byte_array_append (bytes, (const guint8 *) data + i, next - i);

      for (i = next; i < span.end && i < next + indent && data[i] == ' '; i++)
        ;
    }

  if (bytes->len > 0 && bytes->data[bytes->len - 1] != '\n')
    g_byte_array_append (bytes, (const guint8 *) "\n", 1);

  return g_byte_array_free_to_bytes (bytes);
}

MwDocument *
mw_server_files_dup_document (const MwServerFile *file,
                              GError            **error)
{
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) document = NULL;

  if (file->root == mw_document_get_root (file->document))
    return mw_document_ref (file->document);

  json = mw_node_dup_json (file->root);
  bytes = cut_out (file);
  document = mw_document_new (bytes, NULL);

  if (document != NULL)
    again = mw_node_dup_json (mw_document_get_root (document));

  if (g_strcmp0 (json, again) == 0)
    return g_steal_pointer (&document);

  g_clear_pointer (&document, mw_document_unref);
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = g_bytes_new (json, strlen (json));

  return mw_document_new (bytes, error);
}

/* mw-corpus.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-corpus.h"

#include <string.h>

char *
mw_corpus_dup_folder (void)
{
  const char *own = g_getenv ("MESHWRIGHT_TEST_CORPUS");
  const char *shared = g_getenv ("MESHWRIGHT_SHARED");
  g_autofree char *folder = NULL;

  if (own != NULL && *own != '\0')
    folder = g_strdup (own);
  else if (shared != NULL)
    folder = g_build_filename (shared, "standards", NULL);

  if (folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);

  if (g_getenv ("CI") != NULL)
    g_test_fail_printf ("the documents of the standards are not in %s", folder);
  else
    g_test_skip ("the documents of the standards are not here; set MESHWRIGHT_TEST_CORPUS");

  return NULL;
}

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static void
collect (GPtrArray  *paths,
         const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (paths, path);
      else if (g_str_has_suffix (name, ".yaml") || g_str_has_suffix (name, ".yml") || g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }
}

GPtrArray *
mw_corpus_list (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  collect (paths, folder);
  g_ptr_array_sort (paths, compare_paths);

  return paths;
}

GBytes *
mw_corpus_read (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *contents = NULL;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (contents, length);
}

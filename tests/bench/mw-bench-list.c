/* mw-bench-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-list.h"

#include <glib/gstdio.h>
#include <string.h>

#include "mw-test-mesh.h"

#define SEED 1

/* Where the line ends that @at is in; @end at most. */
static const char *
find_line_end (const char *at,
               const char *end)
{
  const char *line_end = memchr (at, '\n', (gsize) (end - at));

  return line_end != NULL ? line_end : end;
}

static gboolean
write_part (const char *folder,
            GString    *part,
            GPtrArray  *paths,
            GError    **error)
{
  g_autofree char *name = g_strdup_printf ("%03u.json", paths->len);
  char *path = g_build_filename (folder, name, NULL);

  g_ptr_array_add (paths, path);
  if (g_str_has_suffix (part->str, ","))
    g_string_truncate (part, part->len - 1);
  g_string_append (part, "\n]\n");

  return g_file_set_contents (path, part->str, (gssize) part->len, error);
}

/* The generator writes a document on each line, between a line "[" and one "]". */
static gboolean
split (GBytes     *list,
       const char *folder,
       gsize       max_bytes,
       GPtrArray  *paths,
       GError    **error)
{
  gsize size;
  const char *at = g_bytes_get_data (list, &size);
  const char *end = at + size;
  g_autoptr(GString) part = g_string_new ("[");

  while (at < end)
    {
      const char *line_end = find_line_end (at, end);
      gsize length = (gsize) (line_end - at);

      if (part->len > 1 && part->len + length + 8 > max_bytes)
        {
          if (!write_part (folder, part, paths, error))
            return FALSE;

          g_string_assign (part, "[");
        }
      if (*at == '{')
        {
          g_string_append_c (part, '\n');
          g_string_append_len (part, at, (gssize) length);
        }
      at = line_end + 1;
    }

  return write_part (folder, part, paths, error);
}

char **
mw_bench_list_write (const char *folder,
                     guint       n_products,
                     gsize       max_bytes,
                     GError    **error)
{
  g_autofree char *name = g_strdup_printf ("%u-%" G_GSIZE_FORMAT, n_products, max_bytes);
  g_autofree char *own = g_build_filename (folder, name, NULL);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GBytes) list = mw_test_mesh_generate (n_products, SEED);

  if (g_mkdir_with_parents (own, 0755) != 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s could not be made", own);
      return NULL;
    }

  if (!split (list, own, max_bytes, paths, error))
    return NULL;

  g_ptr_array_add (paths, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

char *
mw_bench_list_write_whole (const char *folder,
                           guint       n_products,
                           GError    **error)
{
  g_autofree char *name = g_strdup_printf ("%u.json", n_products);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) list = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  list = mw_test_mesh_generate (n_products, SEED);
  if (!g_file_set_contents (path, g_bytes_get_data (list, NULL), (gssize) g_bytes_get_size (list), error))
    return NULL;

  return g_steal_pointer (&path);
}

MwMesh *
mw_bench_list_read (const char * const *paths,
                    GError            **error)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GBytes) bytes = NULL;
      char *text;
      gsize size;

      if (!g_file_get_contents (paths[i], &text, &size, error))
        return NULL;

      bytes = g_bytes_new_take (text, size);
      if (!(document = mw_document_new_bulk (bytes, error)))
        return NULL;

      g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, "generated"));
    }

  return mw_mesh_new (inputs);
}

guint
mw_bench_list_draw_product (MwMesh *mesh,
                            GRand  *rand)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (;;)
    {
      guint product = (guint) g_rand_int_range (rand, 0, (int) n);

      if (!products[product].is_ghost && products[product].n_consumers + products[product].n_providers > 0)
        return product;
    }
}

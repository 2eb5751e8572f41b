/* mw-generate-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-mesh.h"

static gboolean
write_list (const char *path,
            GBytes     *bytes)
{
  g_autoptr(GError) error = NULL;

  if (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error))
    return TRUE;

  g_printerr ("The mesh could not be written: %s\n", error->message);

  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) lineage = NULL;
  guint64 n_products;
  guint64 seed;

  if (argc < 4 || argc > 5 ||
      !g_ascii_string_to_unsigned (argv[1], 10, 1, 1000000, &n_products, NULL) ||
      !g_ascii_string_to_unsigned (argv[2], 10, 0, G_MAXUINT64, &seed, NULL))
    {
      g_printerr ("Usage: mw-generate-mesh N_PRODUCTS SEED FILE [FILE-FOR-LINEAGE]\n");
      return 2;
    }

  bytes = mw_test_mesh_generate ((guint) n_products, seed);
  if (!write_list (argv[3], bytes))
    return 1;
  if (argc == 4)
    return 0;

  lineage = mw_test_mesh_generate_lineage ((guint) n_products, seed);

  return write_list (argv[4], lineage) ? 0 : 1;
}

/* mw-generate-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-mesh.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  guint64 n_products;
  guint64 seed;

  if (argc != 4 ||
      !g_ascii_string_to_unsigned (argv[1], 10, 1, 1000000, &n_products, NULL) ||
      !g_ascii_string_to_unsigned (argv[2], 10, 0, G_MAXUINT64, &seed, NULL))
    {
      g_printerr ("Usage: mw-generate-mesh N_PRODUCTS SEED FILE\n");
      return 2;
    }

  bytes = mw_test_mesh_generate ((guint) n_products, seed);
  if (!g_file_set_contents (argv[3], g_bytes_get_data (bytes, NULL),
                            (gssize) g_bytes_get_size (bytes), &error))
    {
      g_printerr ("The mesh could not be written: %s\n", error->message);
      return 1;
    }

  return 0;
}

/* mw-letter-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-letter-mesh.h"

#include "model/mw-mesh-fixture.h"

MwMesh *
mw_letter_mesh_new (const char *const *products,
                    const char *const *agreements)
{
  g_autoptr(GString) yaml = g_string_new (NULL);

  for (guint i = 0; products[i] != NULL; i++)
    g_string_append_printf (yaml,
                            "- {apiVersion: v1.0.0, kind: DataProduct, id: %s, name: %s, status: active,"
                            " domain: %c, outputPorts: [{name: out, version: 1.0.0}]}\n",
                            products[i], products[i], products[i][0]);

  for (guint i = 0; agreements[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit_set (agreements[i], "> ", 3);

      g_string_append_printf (yaml,
                              "- {id: g%u, info: {purpose: x, status: %s},"
                              " provider: {dataProductId: %s, outputPortId: %s},"
                              " consumer: {dataProductId: %s}}\n",
                              i, g_str_equal (parts[2], "broken") ? "approved" : parts[2],
                              parts[0], g_str_equal (parts[2], "broken") ? "gone" : "out",
                              parts[1]);
    }

  return mw_mesh_fixture_new (yaml->str);
}

MwMesh *
mw_letter_mesh_new_random (guint32 seed,
                           guint   n_products,
                           guint   n_edges)
{
  static const char *const states[] = { "approved", "approved", "requested", "broken", "rejected" };
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr(GStrvBuilder) products = g_strv_builder_new ();
  g_autoptr(GStrvBuilder) agreements = g_strv_builder_new ();
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) gives = NULL;

  for (guint i = 0; i < n_products; i++)
    g_strv_builder_take (products, g_strdup_printf ("%c%u", 'a' + g_rand_int_range (rand, 0, 4), i));

  names = g_strv_builder_end (products);
  for (guint i = 0; i < n_edges; i++)
    {
      int source = g_rand_int_range (rand, 0, (int) n_products);
      int target = g_rand_int_range (rand, 0, (int) n_products);
      int state = g_rand_int_range (rand, 0, G_N_ELEMENTS (states));

      if (source != target)
        g_strv_builder_take (agreements, g_strdup_printf ("%s>%s %s", names[source], names[target], states[state]));
    }

  gives = g_strv_builder_end (agreements);

  return mw_letter_mesh_new ((const char *const *) names, (const char *const *) gives);
}

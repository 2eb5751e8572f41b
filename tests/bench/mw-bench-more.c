/* mw-bench-more.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-more.h"

#define N_PROVIDERS 2

static guint
draw_product (const MwProduct *products,
              guint            n,
              GRand           *rand)
{
  guint i;

  do
    i = (guint) g_rand_int_range (rand, 0, (int) n);
  while (products[i].is_ghost);

  return i;
}

/* In the domain of one that it takes from. The generator calls contracts after products. */
static void
append_product (GString *text,
                MwMesh  *mesh,
                guint    number,
                GRand   *rand)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);
  const MwDomain *domains = mw_mesh_get_domains (mesh, NULL);
  guint provider = draw_product (products, n, rand);

  g_string_append_printf (text,
                          "%s\n{\"apiVersion\":\"v1.0.0\",\"kind\":\"DataProduct\",\"id\":\"added-%u\","
                          "\"name\":\"Added %u\",\"version\":\"1.0.0\",\"status\":\"active\"",
                          number > 0 ? "," : "", number, number);
  if (products[provider].domain != MW_NONE)
    g_string_append_printf (text, ",\"domain\":\"%s\"", domains[products[provider].domain].id);

  g_string_append (text, ",\"inputPorts\":[");
  for (guint i = 0; i < N_PROVIDERS; i++)
    {
      g_string_append_printf (text, "%s{\"name\":\"from-%u\",\"version\":\"1.0.0\",\"contractId\":\"%s.contract\"}",
                              i > 0 ? "," : "", i, products[provider].id);
      provider = draw_product (products, n, rand);
    }
  g_string_append (text, "]}");
}

gboolean
mw_bench_more_write (MwMesh     *mesh,
                     guint       n,
                     const char *path,
                     GError    **error)
{
  g_autoptr(GString) text = g_string_new ("[");
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);

  for (guint i = 0; i < n; i++)
    append_product (text, mesh, i, rand);
  g_string_append (text, "\n]\n");

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

/* test-generated-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-search.h"
#include "mw-mesh-fixture.h"
#include "mw-test-mesh.h"

static void
test_same_seed_same_bytes (void)
{
  g_autoptr(GBytes) first = mw_test_mesh_generate (200, 7);
  g_autoptr(GBytes) again = mw_test_mesh_generate (200, 7);
  g_autoptr(GBytes) other = mw_test_mesh_generate (200, 8);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, first);

  g_assert_true (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first, other));
  /* On every machine: figures of benchmarks are compared between machines. */
  g_assert_cmpstr (sum, ==, "b4e5333741334614e807d43a7c908cb497ad166118e081bcda3f4b6b6806aabd");
}

static void
test_ten_thousand_products (void)
{
  g_autoptr(MwMesh) mesh = mw_test_mesh_new (10000, 1);
  guint n_products, n_properties, n_edges, n_domains, n_problems, n_total;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  g_autoptr(GArray) hits = NULL;
  guint n_ghosts = 0;

  mw_mesh_fixture_check (mesh);
  mw_mesh_get_properties (mesh, &n_properties);
  mw_mesh_get_edges (mesh, &n_edges);
  mw_mesh_get_domains (mesh, &n_domains);
  mw_mesh_get_problems (mesh, &n_problems);
  for (guint i = 0; i < n_products; i++)
    if (products[i].is_ghost)
      n_ghosts++;

  g_assert_cmpuint (n_products - n_ghosts, ==, 10000);
  g_assert_cmpuint (n_ghosts, >, 0);
  g_assert_cmpuint (n_properties, >, 105000);
  g_assert_cmpuint (n_properties, <, 115000);
  g_assert_cmpuint (n_edges, >, 23000);
  g_assert_cmpuint (n_edges, <, 28000);
  /* And the one without a name, for ghosts. */
  g_assert_cmpuint (n_domains, ==, 126);
  g_assert_cmpuint (n_problems, ==, 0);

  hits = mw_mesh_search (mesh, "track_key", 5, &n_total);
  g_assert_cmpuint (hits->len, ==, 5);
  g_assert_cmpuint (n_total, >, 100);
}

static void
test_lineage_goes_with_the_mesh (void)
{
  g_autoptr(GBytes) bytes = mw_test_mesh_generate (2000, 3);
  g_autoptr(GBytes) lineage_bytes = mw_test_mesh_generate_lineage (2000, 3);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new_bulk (bytes, &error);
  g_autoptr(MwDocument) lineage = mw_document_new_bulk (lineage_bytes, &error);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(MwMesh) mesh = NULL;
  guint n_columns, n_edges;
  guint n_told = 0;
  const MwEdge *edges;

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, NULL));
  g_ptr_array_add (inputs, mw_mesh_input_new (lineage, MW_KIND_UNKNOWN, NULL));
  mesh = mw_mesh_new (inputs);
  mw_mesh_fixture_check (mesh);

  edges = mw_mesh_get_edges (mesh, &n_edges);
  mw_mesh_get_column_edges (mesh, &n_columns);
  for (guint i = 0; i < n_edges; i++)
    n_told += (edges[i].provenance & MW_PROVENANCE_LINEAGE) != 0;
  g_assert_cmpuint (n_told, >, 4000);
  g_assert_cmpuint (n_columns, ==, n_told);
}

static void
test_colors_stay_when_a_product_is_added (void)
{
  g_autoptr(GBytes) bytes = mw_test_mesh_generate (2000, 3);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new_bulk (bytes, &error);
  g_autoptr(GBytes) more_bytes =
    g_bytes_new_static ("[{\"kind\":\"DataProduct\",\"id\":\"new\",\"domain\":\"music-catalogue\","
                        "\"inputPorts\":[{\"name\":\"i\",\"contractId\":\"none\"}]}]", 110);
  g_autoptr(MwDocument) more = mw_document_new_bulk (more_bytes, &error);
  g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
  g_autoptr(MwMesh) before = NULL;
  g_autoptr(MwMesh) after = NULL;
  const MwDomain *domains_before;
  const MwDomain *domains_after;
  guint n;

  g_assert_no_error (error);
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, NULL));
  before = mw_mesh_new (inputs);
  g_ptr_array_add (inputs, mw_mesh_input_new (more, MW_KIND_UNKNOWN, NULL));
  after = mw_mesh_new (inputs);

  domains_before = mw_mesh_get_domains (before, &n);
  domains_after = mw_mesh_get_domains (after, NULL);
  g_assert_cmpuint (mw_mesh_find_product (after, "new"), !=, MW_NONE);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpstr (domains_before[i].id, ==, domains_after[i].id);
      g_assert_cmpuint (domains_before[i].color, ==, domains_after[i].color);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/generated-mesh/the same seed gives the same bytes", test_same_seed_same_bytes);
  g_test_add_func ("/generated-mesh/ten thousand products make one mesh", test_ten_thousand_products);
  g_test_add_func ("/generated-mesh/lineage goes with the mesh", test_lineage_goes_with_the_mesh);
  g_test_add_func ("/generated-mesh/colours stay when a product is added",
                   test_colors_stay_when_a_product_is_added);

  return g_test_run ();
}

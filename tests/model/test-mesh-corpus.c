/* test-mesh-corpus.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#include <string.h>

/* Real documents, read in place. */
static char *
dup_folder (void)
{
  const char *corpus = g_getenv ("MESHWRIGHT_TEST_CORPUS");
  const char *shared = g_getenv ("MESHWRIGHT_SHARED");
  g_autofree char *folder = NULL;

  if (corpus != NULL)
    folder = g_strdup (corpus);
  else
    folder = g_build_filename (shared != NULL ? shared : "", "standards", NULL);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      g_assert_null (g_getenv ("CI"));
      g_test_skip ("The documents of the standards are not there");
      return NULL;
    }

  return g_steal_pointer (&folder);
}

static MwMesh *
read_file (const char *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return mw_mesh_fixture_new (text);
}

static void
count_edges (MwMesh *mesh,
             guint  *counts)
{
  guint n;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n);

  memset (counts, 0, (MW_EDGE_BROKEN + 1) * sizeof (guint));
  for (guint i = 0; i < n; i++)
    counts[edges[i].state]++;
}

static void
test_viewer_lists (void)
{
  static const char * const names[] = {
    "DataMeshRegistryIconsExample.yaml", "DataMeshRegistryIdCollisionExample.yaml", "DataMeshRegistryDqExample.yaml",
    "DataMeshRegistryGenExample.yaml", "DataMeshRegistryObservability.yaml",
  };
  g_autofree char *folder = dup_folder ();

  for (gsize i = 0; folder != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_build_filename ("data-mesh-viewer", names[i], NULL);
      g_autoptr(MwMesh) mesh = read_file (folder, name);
      guint counts[MW_EDGE_BROKEN + 1];
      guint n_products, n_agreements, n_problems;

      count_edges (mesh, counts);
      mw_mesh_get_products (mesh, &n_products);
      mw_mesh_get_agreements (mesh, &n_agreements);
      mw_mesh_get_problems (mesh, &n_problems);
      g_test_message ("%s: %u products, %u agreements, %u problems; edges: %u active, %u requested, %u over, %u derived, %u broken",
                      names[i], n_products, n_agreements, n_problems, counts[MW_EDGE_ACTIVE], counts[MW_EDGE_REQUESTED],
                      counts[MW_EDGE_REJECTED], counts[MW_EDGE_DERIVED], counts[MW_EDGE_BROKEN]);
      g_assert_cmpuint (n_products, >, 0);
    }
}

/* A product and a contract share the id "1" there. */
static void
test_colliding_ids (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr(MwMesh) mesh = NULL;

  if (folder == NULL)
    return;

  mesh = read_file (folder, "data-mesh-viewer/DataMeshRegistryIdCollisionExample.yaml");
  g_assert_cmpstr (mw_mesh_fixture_find_product (mesh, "1")->name, ==, "Customer Data Product");
  g_assert_cmpuint (mw_mesh_find_contract (mesh, "1"), !=, MW_NONE);
  g_assert_cmpuint (mw_mesh_find_entry (mesh, MW_KIND_DATA_PRODUCT, "1"), !=,
                    mw_mesh_find_entry (mesh, MW_KIND_DATA_CONTRACT, "1"));
}

static void
test_agreements_of_a_list (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr(MwMesh) mesh = NULL;
  const MwEdgeFact *fact;
  const MwProduct *product;

  if (folder == NULL)
    return;

  mesh = read_file (folder, "data-mesh-viewer/DataMeshRegistryObservability.yaml");
  fact = mw_mesh_fixture_find_fact (mesh, "urn:petstore-a:source:operational-db",
                                    "urn:petstore-a:source-aligned:retail-data");
  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_ACCESS);
  g_assert_cmpint (fact->state, ==, MW_EDGE_ACTIVE);

  /* Its products name no team; its agreements do. */
  product = mw_mesh_fixture_find_product (mesh, "urn:petstore-a:source:operational-db");
  g_assert_cmpstr (mw_mesh_get_teams (mesh, NULL)[product->team].id, ==, "petstore-a-team");
}

static void
test_big_contract (void)
{
  g_autofree char *folder = dup_folder ();
  g_autoptr(MwMesh) mesh = NULL;
  guint n_objects, n_properties;

  if (folder == NULL)
    return;

  mesh = read_file (folder, "bitol-odcs/examples-v3.1.0/all/postgresql-adventureworks-contract.odcs.yaml");
  mw_mesh_get_objects (mesh, &n_objects);
  mw_mesh_get_properties (mesh, &n_properties);
  g_assert_cmpuint (n_objects, ==, 68);
  g_assert_cmpuint (n_properties, ==, 456);
}

static guint
read_all (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n_read = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
      g_autoptr(MwMesh) mesh = NULL;
      gsize length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          n_read += read_all (path);
          continue;
        }
      if (!(g_str_has_suffix (name, ".yaml") || g_str_has_suffix (name, ".yml") || g_str_has_suffix (name, ".json")) ||
          !g_file_get_contents (path, &text, &length, NULL))
        continue;

      bytes = g_bytes_new_take (g_steal_pointer (&text), length);
      document = mw_document_new (bytes, NULL);
      if (document == NULL)
        continue;

      g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));
      mesh = mw_mesh_new_at (inputs, MW_MESH_FIXTURE_NOW);
      mw_mesh_fixture_check (mesh);
      n_read++;
    }

  return n_read;
}

/* Schemas, API descriptions and negatives too: whatever it is, it is no harm. */
static void
test_every_document (void)
{
  g_autofree char *folder = dup_folder ();
  guint n_read;

  if (folder == NULL)
    return;

  n_read = read_all (folder);
  g_test_message ("%u documents", n_read);
  g_assert_cmpuint (n_read, >, 300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-corpus/lists of the data mesh viewer are meshes", test_viewer_lists);
  g_test_add_func ("/mesh-corpus/a product and a contract may share an id", test_colliding_ids);
  g_test_add_func ("/mesh-corpus/agreements of a list are its edges", test_agreements_of_a_list);
  g_test_add_func ("/mesh-corpus/a contract of 68 objects is read whole", test_big_contract);
  g_test_add_func ("/mesh-corpus/every document of the standards is read", test_every_document);

  return g_test_run ();
}

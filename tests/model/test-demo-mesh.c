/* test-demo-mesh.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

static const MwColumnEdge *
find_edge (MwMesh     *mesh,
           const char *source_contract,
           const char *source,
           const char *target_contract,
           const char *target)
{
  guint from = mw_mesh_fixture_find_property (mesh, source_contract, source);
  guint to = mw_mesh_fixture_find_property (mesh, target_contract, target);
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, NULL);
  MwRange range = mw_mesh_get_column_outgoing (mesh, from);

  for (guint i = range.first; i < range.first + range.n; i++)
    if (edges[i].target == to)
      return &edges[i];

  g_assert_not_reached ();
}

static void
test_columns_are_followed_through_products (void)
{
  static const char * const chain[][2] = {
    { "playback-events", "play_id" },
    { "playback-events-archive", "play_id" },
    { "daily-track-plays", "plays" },
    { "royalty-bearing-plays", "plays" },
    { "royalty-statements", "plays" },
  };
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  guint last = MW_NONE;
  guint n_products = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (chain); i++)
    {
      guint property = mw_mesh_fixture_find_property (mesh, chain[i][0], chain[i][1]);
      guint product = mw_mesh_get_property_product (mesh, property);

      n_products += product != last;
      last = product;
      if (i > 0)
        g_assert_cmpuint (find_edge (mesh, chain[i - 1][0], chain[i - 1][1], chain[i][0], chain[i][1])->provenance,
                          ==, MW_COLUMN_TRANSFORM | MW_COLUMN_LINEAGE);
    }

  g_assert_cmpuint (n_products, ==, 4);
}

static void
test_columns_say_how_they_come (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  const MwColumnEdge *masked = find_edge (mesh, "podcast-plays", "listener_id", "identity-links", "domain_id");
  const MwColumnEdge *filter = find_edge (mesh, "daily-track-plays", "revision", "royalty-bearing-plays", "plays");
  const MwColumnEdge *nested = find_edge (mesh, "music-listener-profile", "top_genres.items.genre", "audience-segments", "segments.items.code");
  const MwColumnEdge *direct = find_edge (mesh, "rights-holdings", "holder_id", "royalty-bearing-plays", "holder_id");
  const MwColumnEdge *items = find_edge (mesh, "recommendation-candidates", "candidates.items.track_id", "home-ranking-log", "shelves.items.items");

  g_assert_true (masked->is_masking);
  g_assert_false (masked->is_indirect);
  g_assert_true (filter->is_indirect);
  g_assert_cmpstr (filter->transformation, ==, "the highest revision of each day");
  g_assert_false (nested->is_indirect);
  g_assert_cmpstr (direct->transformation, ==, "Taken as it is");
  g_assert_cmpuint (items->provenance, ==, MW_COLUMN_TRANSFORM | MW_COLUMN_LINEAGE);
}

/* What the contracts of the demo name as sources is all there. */
static void
test_transforms_are_found (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  guint n;
  guint n_transforms = 0;
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, &n);

  for (guint i = 0; i < n; i++)
    n_transforms += (edges[i].provenance & MW_COLUMN_TRANSFORM) != 0;
  g_assert_cmpuint (n_transforms, >=, 290);
}

static void
test_concepts_are_shared (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  guint user = mw_mesh_find_concept (mesh, "user");
  guint n;
  const MwConcept *concepts = mw_mesh_get_concepts (mesh, &n);
  guint n_facets = 0;

  g_assert_cmpuint (user, !=, MW_NONE);
  g_assert_cmpuint (concepts[user].products.n, >=, 10);
  for (guint i = 0; i < n; i++)
    {
      g_assert_false (concepts[i].is_ghost);
      g_assert_cmpuint (concepts[i].owner, !=, MW_NONE);
      g_assert_cmpuint (concepts[i].domain, !=, MW_NONE);
      n_facets += concepts[i].facet_of == user;
    }
  g_assert_cmpuint (n_facets, ==, 5);
}

static void
test_products_are_tested_and_fresh (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new_demo ();
  const MwProduct *counts = mw_mesh_fixture_find_product (mesh, "daily-track-plays");

  g_assert_cmpint (counts->checks, ==, MW_CHECK_FAILED);
  g_assert_cmpint (counts->tested, >, counts->refreshed);
  g_assert_cmpint (counts->refreshed, >, 0);
  /* Every day, five hours late. */
  g_assert_cmpint (counts->fresh_within, ==, 29 * 60 * 60);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "playback-events")->checks, ==, MW_CHECK_PASSED);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "search-queries")->checks, ==, MW_CHECK_WARNING);
  g_assert_cmpint (mw_mesh_fixture_find_product (mesh, "brand-tracker")->checks, ==, MW_CHECK_UNKNOWN);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-mesh/columns are followed through four products", test_columns_are_followed_through_products);
  g_test_add_func ("/demo-mesh/columns say how they come", test_columns_say_how_they_come);
  g_test_add_func ("/demo-mesh/transforms are found", test_transforms_are_found);
  g_test_add_func ("/demo-mesh/concepts are shared by products", test_concepts_are_shared);
  g_test_add_func ("/demo-mesh/products are tested and fresh", test_products_are_tested_and_fresh);

  return g_test_run ();
}

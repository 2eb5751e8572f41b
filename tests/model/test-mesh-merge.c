/* test-mesh-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/mw-mesh-fixture.h"
#include "model/mw-mesh-merge.h"
#include "mw-test-mesh.h"

static const char under_text[] =
  "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Alpha, status: active, domain: one,"
  " outputPorts: [{name: out, version: 1.0.0, contractId: c}]}\n"
  "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: Beta, status: active, domain: one,"
  " inputPorts: [{name: in, version: 1.0.0, contractId: c}]}\n"
  "- {apiVersion: v3.1.0, kind: DataContract, id: c, name: C, version: 1.0.0, status: active}\n"
  "- {id: g, info: {purpose: x, status: approved}, provider: {dataProductId: a, outputPortId: out},"
  " consumer: {dataProductId: b}}\n"
  "- {something: else}\n";

static MwMesh *
merge (MwMesh     *under,
       const char *over_text)
{
  g_autoptr(MwMesh) over = mw_mesh_fixture_new (over_text);
  MwMesh *mesh = mw_mesh_new_merged (under, over);

  mw_mesh_fixture_check (mesh);

  return mesh;
}

static void
test_over_stands_for_under (void)
{
  g_autoptr(MwMesh) under = mw_mesh_fixture_new (under_text);
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  mesh = merge (under,
                "- {apiVersion: v1.0.0, kind: DataProduct, id: new, name: New, status: draft}\n"
                "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Aleph, status: retired, domain: two,"
                " outputPorts: [{name: out, version: 1.0.0, contractId: c}]}\n");

  mw_mesh_get_products (mesh, &n);
  g_assert_cmpuint (n, ==, 3);
  /* In its place; what is new comes after all. */
  g_assert_cmpuint (mw_mesh_find_product (mesh, "a"), ==, mw_mesh_find_product (under, "a"));
  g_assert_cmpuint (mw_mesh_find_product (mesh, "new"), ==, 2);
  g_assert_cmpstr (mw_mesh_fixture_find_product (mesh, "a")->name, ==, "Aleph");
  g_assert_cmpuint (mw_mesh_find_domain (mesh, "two"), !=, MW_NONE);
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "a", "b")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpint (mw_mesh_get_time (mesh), ==, MW_MESH_FIXTURE_NOW);

  /* The one below is as it was. */
  g_assert_cmpstr (mw_mesh_fixture_find_product (under, "a")->name, ==, "Alpha");
  g_assert_cmpuint (mw_mesh_find_product (under, "new"), ==, MW_NONE);
}

static void
test_kinds_are_told_apart (void)
{
  g_autoptr(MwMesh) under = mw_mesh_fixture_new (under_text);
  g_autoptr(MwMesh) mesh =
    merge (under, "- {apiVersion: v3.1.0, kind: DataContract, id: a, name: not the product, version: 1.0.0, status: active}\n");

  g_assert_cmpstr (mw_mesh_fixture_find_product (mesh, "a")->name, ==, "Alpha");
  g_assert_cmpuint (mw_mesh_find_contract (mesh, "a"), !=, MW_NONE);
}

static void
test_documents_live_on (void)
{
  MwMesh *under = mw_mesh_fixture_new (under_text);
  g_autoptr(MwMesh) mesh = merge (under, "- {apiVersion: v1.0.0, kind: DataProduct, id: new, name: New, status: draft}\n");
  guint n;
  const MwEntry *entries;

  g_object_unref (under);
  entries = mw_mesh_get_entries (mesh, &n);
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpstr (mw_node_get_member_text (entries[0].node, "name"), ==, "Alpha");
  g_assert_nonnull (mw_mesh_get_document (mesh, entries[n - 1].source));
  g_assert_true (mw_document_get_root (mw_mesh_get_document (mesh, entries[0].source)) ==
                 mw_node_get_parent (entries[0].node));
}

static void
test_second_documents_are_not_doubled (void)
{
  g_autoptr(MwMesh) under = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  under = mw_mesh_fixture_new ("- {apiVersion: v1.0.0, kind: DataProduct, id: a, version: 1.0.0, status: active}\n"
                               "- {apiVersion: v1.0.0, kind: DataProduct, id: a, version: 2.0.0, status: active}\n");
  mesh = merge (under, "- {apiVersion: v1.0.0, kind: DataProduct, id: a, version: 1.5.0, status: active}\n");

  mw_mesh_get_products (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (mw_mesh_fixture_find_product (mesh, "a")->version, ==, "1.5.0");
}

static void
test_merging_with_itself_changes_nothing (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (under_text);
  g_autoptr(MwMesh) same = mw_mesh_new_merged (mesh, mesh);
  guint n, n_same;

  mw_mesh_fixture_check (same);
  mw_mesh_get_entries (mesh, &n);
  mw_mesh_get_entries (same, &n_same);
  g_assert_cmpuint (n, ==, n_same);
  /* What both have is held once. */
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (mw_mesh_get_entries (same, NULL)[i].source, ==, mw_mesh_get_entries (mesh, NULL)[i].source);
  mw_mesh_get_edges (mesh, &n);
  mw_mesh_get_edges (same, &n_same);
  g_assert_cmpuint (n, ==, n_same);
}

static void
test_nothing_over_nothing (void)
{
  g_autoptr(GPtrArray) inputs = g_ptr_array_new ();
  g_autoptr(MwMesh) empty = mw_mesh_new_at (inputs, 1);
  g_autoptr(MwMesh) mesh = mw_mesh_new_merged (empty, empty);
  g_autoptr(MwMesh) united = mw_mesh_new_united (empty, empty);
  guint n;

  mw_mesh_get_products (mesh, &n);
  g_assert_cmpuint (n, ==, 0);
  mw_mesh_get_products (united, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_united_keeps_edges_that_are_gone (void)
{
  g_autoptr(MwMesh) before = mw_mesh_fixture_new (under_text);
  g_autoptr(MwMesh) after = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  const MwEdge *edge;

  /* Neither the agreement nor the input port is there any more. */
  after = mw_mesh_fixture_new (
    "- {apiVersion: v1.0.0, kind: DataProduct, id: b, name: Beta, status: active, domain: one}\n"
    "- {apiVersion: v1.0.0, kind: DataProduct, id: a, name: Alpha, status: active, domain: one,"
    " outputPorts: [{name: out, version: 1.0.0, contractId: c}]}\n");
  mesh = mw_mesh_new_united (before, after);
  mw_mesh_fixture_check (mesh);

  edge = mw_mesh_fixture_find_edge (mesh, "a", "b");
  g_assert_nonnull (edge);
  g_assert_cmpint (edge->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpuint (edge->provenance, ==, MW_PROVENANCE_ACCESS | MW_PROVENANCE_CONTRACT_MATCH);
  g_assert_cmpuint (edge->facts.n, ==, 2);
}

static void
test_united_tells_no_edge_that_never_was (void)
{
  g_autoptr(MwMesh) before = NULL;
  g_autoptr(MwMesh) after = NULL;
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  /* x promised the contract before; b takes it only since y promises it. */
  before = mw_mesh_fixture_new (
    "- {apiVersion: v1.0.0, kind: DataProduct, id: x, status: active, outputPorts: [{name: o, version: 1.0.0, contractId: c}]}\n"
    "- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: active}\n");
  after = mw_mesh_fixture_new (
    "- {apiVersion: v1.0.0, kind: DataProduct, id: y, status: active, outputPorts: [{name: o, version: 1.0.0, contractId: c}]}\n"
    "- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: active, inputPorts: [{name: i, version: 1.0.0, contractId: c}]}\n");
  mesh = mw_mesh_new_united (before, after);
  mw_mesh_fixture_check (mesh);

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "y", "b"));
  g_assert_null (mw_mesh_fixture_find_edge (mesh, "x", "b"));
}

static void
test_united_keeps_ghosts (void)
{
  g_autoptr(MwMesh) before = NULL;
  g_autoptr(MwMesh) after = NULL;
  g_autoptr(MwMesh) mesh = NULL;

  before = mw_mesh_fixture_new (
    "- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: active, inputPorts: [{name: i, version: 1.0.0, contractId: nowhere}]}\n");
  after = mw_mesh_fixture_new ("- {apiVersion: v1.0.0, kind: DataProduct, id: b, status: active}\n");
  mesh = mw_mesh_new_united (before, after);
  mw_mesh_fixture_check (mesh);

  g_assert_true (mw_mesh_fixture_find_product (mesh, "nowhere")->is_ghost);
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "nowhere", "b")->state, ==, MW_EDGE_BROKEN);
}

static void
test_large_meshes_with_a_draft (void)
{
  g_autoptr(MwMesh) under = mw_test_mesh_new (10000, 7);
  g_autoptr(MwMesh) draft = mw_mesh_fixture_new (
    "- {apiVersion: v1.0.0, kind: DataProduct, id: draft, status: draft,"
    " outputPorts: [{name: o, version: 1.0.0, contractId: draft-contract}]}\n"
    "- {apiVersion: v3.1.0, kind: DataContract, id: draft-contract, version: 1.0.0, status: draft}\n");
  g_autoptr(MwMesh) mesh = mw_mesh_new_merged (under, draft);
  guint n_under, n;

  mw_mesh_fixture_check (mesh);
  mw_mesh_get_edges (under, &n_under);
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, n_under);
  mw_mesh_get_products (under, &n_under);
  mw_mesh_get_products (mesh, &n);
  g_assert_cmpuint (n, ==, n_under + 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-merge/over-stands-for-under", test_over_stands_for_under);
  g_test_add_func ("/mesh-merge/kinds-are-told-apart", test_kinds_are_told_apart);
  g_test_add_func ("/mesh-merge/documents-live-on", test_documents_live_on);
  g_test_add_func ("/mesh-merge/second-documents-are-not-doubled", test_second_documents_are_not_doubled);
  g_test_add_func ("/mesh-merge/merging-with-itself-changes-nothing", test_merging_with_itself_changes_nothing);
  g_test_add_func ("/mesh-merge/nothing-over-nothing", test_nothing_over_nothing);
  g_test_add_func ("/mesh-merge/united-keeps-edges-that-are-gone", test_united_keeps_edges_that_are_gone);
  g_test_add_func ("/mesh-merge/united-tells-no-edge-that-never-was", test_united_tells_no_edge_that_never_was);
  g_test_add_func ("/mesh-merge/united-keeps-ghosts", test_united_keeps_ghosts);
  g_test_add_func ("/mesh-merge/large-meshes-with-a-draft", test_large_meshes_with_a_draft);

  return g_test_run ();
}

/* test-mesh-concepts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#define MAPPED(name, url) "{name: " name ", authoritativeDefinitions: [{type: businessDefinition, url: '" url "'}]}"

static const MwConcept *
find_concept (MwMesh     *mesh,
              const char *id)
{
  guint index = mw_mesh_find_concept (mesh, id);

  g_assert_cmpuint (index, !=, MW_NONE);

  return mw_mesh_get_concepts (mesh, NULL) + index;
}

static void
test_properties_map_to_definitions (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {id: identity, name: Identity, type: Domain}\n"
                         "- {id: accounts, name: Accounts, type: Team, parent: identity}\n"
                         "- {id: crm/user, owner: accounts, title: User, description: A person, type: string,"
                         "   custom: {scope: global, identifier: user_id}}\n"
                         "- {id: crm/user, owner: accounts, title: Another, type: string}\n"
                         "- {kind: DataProduct, id: b, domain: identity, outputPorts: [{name: o, contractId: c}, {name: p, contractId: c}]}\n"
                         "- {kind: DataProduct, id: a, domain: sales, outputPorts: [{name: o, contractId: c}, {name: q, contractId: d}]}\n"
                         "- {kind: DataContract, id: c, version: 1.0.0, schema: [{name: t, properties: ["
                         MAPPED ("x", "https://mesh.example/definitions/crm%2Fuser") ", {name: y}, " MAPPED ("z", "crm/user") "]}]}\n"
                         "- {kind: DataContract, id: d, version: 1.0.0, schema: [{name: t, properties: [" MAPPED ("w", "lost") "]}]}\n");
  const MwConcept *user = find_concept (mesh, "crm/user");
  const MwConcept *lost = find_concept (mesh, "lost");
  guint n;
  const guint *products = mw_mesh_get_concept_products (mesh, mw_mesh_find_concept (mesh, "crm/user"), &n);
  const MwProperty *properties = mw_mesh_get_properties (mesh, NULL);

  g_assert_cmpstr (user->name, ==, "User");
  g_assert_cmpstr (user->description, ==, "A person");
  g_assert_cmpstr (user->scope, ==, "global");
  g_assert_cmpstr (user->identifier, ==, "user_id");
  g_assert_cmpuint (user->owner, ==, mw_mesh_find_team (mesh, "accounts"));
  /* Said by nobody, so it is the one of the owner. */
  g_assert_cmpuint (user->domain, ==, mw_mesh_find_domain (mesh, "identity"));
  g_assert_false (user->is_ghost);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (products[0], ==, mw_mesh_find_product (mesh, "b"));
  g_assert_cmpuint (products[1], ==, mw_mesh_find_product (mesh, "a"));
  g_assert_cmpuint (properties[0].concept_index, ==, mw_mesh_find_concept (mesh, "crm/user"));
  g_assert_cmpuint (properties[1].concept_index, ==, MW_NONE);

  g_assert_true (lost->is_ghost);
  g_assert_cmpstr (lost->name, ==, "lost");
  g_assert_cmpuint (lost->products.n, ==, 1);
  g_assert_cmpuint (mw_mesh_find_concept (mesh, "nothing"), ==, MW_NONE);
  g_assert_cmpuint (mw_mesh_find_concept (mesh, NULL), ==, MW_NONE);
}

static void
test_facets_are_told_from_both_sides (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {id: user, owner: o, type: string, custom: {facets: [{definition: listener}, {definition: payer}, {definition: user}]}}\n"
                         "- {id: payer, owner: o, type: string, custom: {facetOf: person}}\n"
                         "- {id: person, owner: o, type: string}\n"
                         "- {id: listener, owner: o, type: string}\n");

  g_assert_cmpuint (find_concept (mesh, "listener")->facet_of, ==, mw_mesh_find_concept (mesh, "user"));
  g_assert_cmpuint (find_concept (mesh, "payer")->facet_of, ==, mw_mesh_find_concept (mesh, "person"));
  g_assert_cmpuint (find_concept (mesh, "user")->facet_of, ==, MW_NONE);
}

static void
test_circles_are_cut (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {id: a, owner: o, type: string, custom: {facetOf: b}}\n"
                         "- {id: b, owner: o, type: string, custom: {facetOf: c}}\n"
                         "- {id: c, owner: o, type: string, custom: {facetOf: a, facets: [{definition: c}, {definition: a}]}}\n"
                         "- {id: d, owner: o, type: string, custom: {facetOf: d}}\n");

  g_assert_cmpuint (find_concept (mesh, "a")->facet_of, ==, mw_mesh_find_concept (mesh, "b"));
  g_assert_cmpuint (find_concept (mesh, "c")->facet_of, ==, MW_NONE);
  g_assert_cmpuint (find_concept (mesh, "d")->facet_of, ==, MW_NONE);
}

static void
test_hostile_definitions (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {kind: Definition}\n- {kind: Definition, id: ''}\n- {kind: Definition, id: [1]}\n"
                         "- {kind: Definition, id: a, owner: {}, title: [], custom: [facetOf, a]}\n"
                         "- {kind: Definition, id: b, owner: 7, custom: {facetOf: [a], facets: {definition: a}, domain: {}}}\n"
                         "- {kind: Definition, id: c, custom: {facets: [1, null, {definition: []}, [a]], domain: nowhere}}\n");
  guint n;

  mw_mesh_get_concepts (mesh, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (find_concept (mesh, "c")->domain, ==, MW_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-concepts/properties map to definitions", test_properties_map_to_definitions);
  g_test_add_func ("/mesh-concepts/facets are told from both sides", test_facets_are_told_from_both_sides);
  g_test_add_func ("/mesh-concepts/circles of facets are cut", test_circles_are_cut);
  g_test_add_func ("/mesh-concepts/definitions of wrong shapes do no harm", test_hostile_definitions);

  return g_test_run ();
}

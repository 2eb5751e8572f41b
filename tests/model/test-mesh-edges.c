/* test-mesh-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

#include <string.h>

/* Two products that know nothing of each other; each test adds what joins them. */
#define PROVIDER \
        "- {apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, domain: music," \
        " outputPorts: [{name: daily, version: 1.0.0, contractId: plays-v1}, {name: hourly, version: 1.0.0}]}\n"
#define CONSUMER \
        "- {apiVersion: v1.0.0, kind: DataProduct, id: charts, name: Charts, status: active, domain: charts," \
        " outputPorts: [{name: top, version: 1.0.0, contractId: charts-v1}]}\n"

#define AGREEMENT(port, info) \
        "- {id: a1, info: {purpose: Charts" info "}, provider: {dataProductId: plays, outputPortId: " port "}," \
        " consumer: {dataProductId: charts}}\n"

static void
assert_agreement_state (const char *info,
                        MwEdgeState state)
{
  g_autofree char *yaml = g_strconcat (PROVIDER CONSUMER
                                       "- {id: a1, info: {purpose: Charts", info, "},"
                                       " provider: {dataProductId: plays, outputPortId: daily},"
                                       " consumer: {dataProductId: charts}}\n", NULL);
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (yaml);
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");

  g_test_message ("info%s", info);
  g_assert_cmpint (fact->state, ==, state);
  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_ACCESS);
  g_assert_cmpint (mw_mesh_get_agreements (mesh, NULL)[0].state, ==, state);
}

static void
test_agreement_state (void)
{
  assert_agreement_state (", status: approved", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: Approved", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, active: true", MW_EDGE_ACTIVE);
  assert_agreement_state (", active: true", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: requested", MW_EDGE_REQUESTED);
  assert_agreement_state (", status: requested, active: false", MW_EDGE_REQUESTED);
  assert_agreement_state ("", MW_EDGE_REQUESTED);
  assert_agreement_state (", status: [odd]", MW_EDGE_REQUESTED);
  assert_agreement_state (", status: rejected", MW_EDGE_REJECTED);
  assert_agreement_state (", status: rejected, active: true", MW_EDGE_REJECTED);
  assert_agreement_state (", status: approved, active: false", MW_EDGE_REJECTED);
  assert_agreement_state (", status: cancelled", MW_EDGE_REJECTED);
}

static void
test_agreement_dates (void)
{
  /* The whole of the last day counts, and a flag that nobody took back does not. */
  assert_agreement_state (", status: approved, endDate: 2026-07-01", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, endDate: 2026-06-30", MW_EDGE_REJECTED);
  assert_agreement_state (", status: approved, active: true, endDate: 2026-06-30", MW_EDGE_REJECTED);
  assert_agreement_state (", status: requested, endDate: 2026-06-30", MW_EDGE_REJECTED);
  assert_agreement_state (", status: approved, endDate: '2026-07-01T11:59:59Z'", MW_EDGE_REJECTED);
  assert_agreement_state (", status: approved, endDate: '2026-07-01T14:00:01+02:00'", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, startDate: 2026-07-01", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, startDate: 2026-07-02", MW_EDGE_REQUESTED);
  assert_agreement_state (", status: approved, startDate: 2026-07-02, active: false", MW_EDGE_REQUESTED);
  assert_agreement_state (", status: approved, endDate: whenever", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, endDate: 2026-99-99", MW_EDGE_ACTIVE);
  assert_agreement_state (", status: approved, endDate: {year: 1999}", MW_EDGE_ACTIVE);
}

static void
test_agreement_finds_its_port (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (PROVIDER CONSUMER AGREEMENT ("hourly", ", status: approved"));
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");

  g_assert_cmpstr (mw_mesh_get_ports (mesh, NULL)[fact->source_port].name, ==, "hourly");
  g_assert_cmpstr (mw_mesh_get_agreements (mesh, NULL)[fact->agreement].id, ==, "a1");
}

static void
test_agreement_over_a_vanished_port_is_broken (void)
{
  g_autoptr(MwMesh) mesh = mw_mesh_fixture_new (PROVIDER CONSUMER AGREEMENT ("gone", ", status: approved"));
  g_autoptr(MwMesh) over = mw_mesh_fixture_new (PROVIDER CONSUMER AGREEMENT ("gone", ", status: rejected"));
  g_autoptr(MwMesh) any = mw_mesh_fixture_new (PROVIDER CONSUMER AGREEMENT ("'*'", ", status: approved"));

  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "plays", "charts")->state, ==, MW_EDGE_BROKEN);
  g_assert_cmpuint (mw_mesh_fixture_find_product (mesh, "plays")->n_consumers, ==, 0);
  g_assert_cmpint (mw_mesh_fixture_find_edge (over, "plays", "charts")->state, ==, MW_EDGE_REJECTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (any, "plays", "charts")->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpuint (mw_mesh_fixture_find_product (any, "plays")->n_consumers, ==, 1);
  g_assert_cmpuint (mw_mesh_fixture_find_product (any, "charts")->n_providers, ==, 1);
}

static void
test_agreement_with_an_unknown_product_makes_a_ghost (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         "- {id: a1, info: {purpose: x, status: approved}, provider: {dataProductId: lost, outputPortId: p},"
                         " consumer: {dataProductId: plays}}\n"
                         "- {id: a2, info: {purpose: x, status: approved}, provider: {dataProductId: plays, outputPortId: daily},"
                         " consumer: {dataProductId: nobody}}\n");
  const MwProduct *ghost = mw_mesh_fixture_find_product (mesh, "lost");

  g_assert_true (ghost->is_ghost);
  g_assert_cmpstr (ghost->name, ==, "lost");
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "lost", "plays")->state, ==, MW_EDGE_BROKEN);
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "plays", "nobody")->state, ==, MW_EDGE_BROKEN);
  g_assert_cmpuint (mw_mesh_find_entry (mesh, MW_KIND_DATA_PRODUCT, "lost"), ==, MW_NONE);
}

static void
test_agreement_with_a_team_has_no_edge (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         "- {id: t1, name: Finance, type: Team}\n"
                         "- {id: a1, info: {purpose: x, status: approved}, provider: {dataProductId: plays, outputPortId: daily},"
                         " consumer: {teamId: t1}}\n");
  guint n;
  const MwAgreement *agreements = mw_mesh_get_agreements (mesh, &n);

  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (mw_mesh_get_teams (mesh, NULL)[agreements[0].consumer_team].name, ==, "Finance");
  g_assert_cmpuint (agreements[0].consumer, ==, MW_NONE);
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 0);
}

static void
test_input_port_matches_the_contract_of_an_output_port (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         "- {kind: DataProduct, id: charts, inputPorts: [{name: plays, version: 1.0.0, contractId: plays-v1}]}\n");
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);

  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_CONTRACT_MATCH);
  g_assert_cmpint (fact->state, ==, MW_EDGE_DERIVED);
  g_assert_cmpstr (ports[fact->source_port].name, ==, "daily");
  g_assert_cmpint (ports[fact->target_port].direction, ==, MW_PORT_INPUT);
  g_assert_cmpstr (mw_mesh_get_contracts (mesh, NULL)[ports[fact->source_port].contract].id, ==, "plays-v1");
}

static void
test_major_version_chooses_among_promises (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {kind: DataProduct, id: old, outputPorts: [{name: p, version: 1.4.0, contractId: c}]}\n"
                         "- {kind: DataProduct, id: new, outputPorts: [{name: p, version: 2.0.0, contractId: c}]}\n"
                         "- {kind: DataProduct, id: reader, inputPorts: [{name: p, version: 2.1.0, contractId: c}]}\n"
                         "- {kind: DataProduct, id: either, inputPorts: [{name: p, contractId: c}]}\n");

  g_assert_null (mw_mesh_fixture_find_edge (mesh, "old", "reader"));
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "new", "reader"));
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "old", "either"));
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "new", "either"));
}

static void
test_input_contracts_name_their_owner (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         "- {kind: DataProduct, id: charts, outputPorts: [{name: top, version: 1.0.0,"
                         " inputContracts: [{id: plays-v1, version: 1.0.0}]}]}\n");
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");

  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_INPUT_CONTRACT);
  g_assert_cmpstr (mw_mesh_get_ports (mesh, NULL)[fact->target_port].name, ==, "top");
}

static void
test_contract_that_nobody_promises_becomes_a_ghost (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (CONSUMER
                         "- {kind: DataProduct, id: reader, inputPorts: [{name: p, version: 1.0.0, contractId: lost-v1}]}\n"
                         "- {kind: DataProduct, id: other, inputPorts: [{name: p, version: 1.0.0, contractId: lost-v1}]}\n");
  const MwProduct *ghost = mw_mesh_fixture_find_product (mesh, "lost-v1");
  const MwContract *contracts = mw_mesh_get_contracts (mesh, NULL);

  g_assert_true (ghost->is_ghost);
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "lost-v1", "reader")->state, ==, MW_EDGE_BROKEN);
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "lost-v1", "other"));
  g_assert_true (contracts[mw_mesh_find_contract (mesh, "lost-v1")].is_ghost);
}

static void
test_contract_names_its_product (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         "- {kind: DataContract, id: c1, version: 1.0.0, dataProduct: PLAYS}\n"
                         "- {kind: DataContract, id: c2, version: 1.0.0, name: Orphan, domain: music}\n"
                         "- {kind: DataProduct, id: reader, inputPorts: [{name: a, contractId: c1}, {name: b, contractId: c2}]}\n");
  const MwProduct *ghost = mw_mesh_fixture_find_product (mesh, "c2");

  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "plays", "reader")->state, ==, MW_EDGE_DERIVED);
  g_assert_true (ghost->is_ghost);
  g_assert_cmpstr (ghost->name, ==, "Orphan");
  g_assert_cmpstr (mw_mesh_get_domains (mesh, NULL)[ghost->domain].id, ==, "music");
}

static void
test_relationship_into_another_contract (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER CONSUMER
                         "- {kind: DataContract, id: plays-v1, version: 1.0.0}\n"
                         "- {kind: DataContract, id: charts-v1, version: 1.0.0, schema: [{name: top, properties: ["
                         "{name: rank, relationships: [{to: top.other}]},"
                         "{name: play, relationships: [{to: '../plays-v1.odcs.yaml#/schema/plays/properties/id'}]}]}]}\n");
  const MwEdgeFact *fact = mw_mesh_fixture_find_fact (mesh, "plays", "charts");
  guint n;

  g_assert_cmpint (fact->provenance, ==, MW_PROVENANCE_RELATIONSHIP);
  g_assert_cmpint (fact->state, ==, MW_EDGE_DERIVED);
  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_facts_of_one_pair_are_one_edge (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new (PROVIDER
                         AGREEMENT ("daily", ", status: approved")
                         AGREEMENT ("gone", ", status: requested")
                         "- {kind: DataProduct, id: charts, inputPorts: [{name: p, contractId: plays-v1}],"
                         " outputPorts: [{name: top, inputContracts: [{id: plays-v1}, {id: plays-v1}]}]}\n");
  const MwEdge *edge = mw_mesh_fixture_find_edge (mesh, "plays", "charts");
  guint n;

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (edge->state, ==, MW_EDGE_ACTIVE);
  g_assert_cmpuint (edge->provenance, ==, MW_PROVENANCE_ACCESS | MW_PROVENANCE_CONTRACT_MATCH | MW_PROVENANCE_INPUT_CONTRACT);
  /* What is said twice in the same words is one fact. */
  g_assert_cmpuint (edge->facts.n, ==, 4);
}

/* "broken" is an approved one over a port that is not there. */
static void
append_agreement (GString    *yaml,
                  const char *id,
                  const char *word)
{
  gboolean is_broken = g_str_equal (word, "broken");

  g_string_append_printf (yaml,
                          "- {id: %s, info: {purpose: x, status: %s}, provider: {dataProductId: plays, outputPortId: %s},"
                          " consumer: {dataProductId: charts}}\n",
                          id, is_broken ? "approved" : word, is_broken ? "gone" : "daily");
}

/* @one, @other: words of two agreements about the same pair of products */
static void
assert_strongest (const char *one,
                  const char *other,
                  MwEdgeState state)
{
  g_autoptr(GString) yaml = g_string_new (PROVIDER CONSUMER);
  g_autoptr(MwMesh) mesh = NULL;

  append_agreement (yaml, "a1", one);
  append_agreement (yaml, "a2", other);
  mesh = mw_mesh_fixture_new (yaml->str);
  g_test_message ("%s and %s", one, other);
  g_assert_cmpint (mw_mesh_fixture_find_edge (mesh, "plays", "charts")->state, ==, state);
}

static void
test_the_strongest_fact_decides (void)
{
  g_autoptr(MwMesh) requested =
    mw_mesh_fixture_new (PROVIDER AGREEMENT ("daily", ", status: requested")
                         "- {kind: DataProduct, id: charts, inputPorts: [{name: i, contractId: plays-v1}]}\n");
  g_autoptr(MwMesh) derived =
    mw_mesh_fixture_new (PROVIDER AGREEMENT ("gone", ", status: approved")
                         "- {kind: DataProduct, id: charts, inputPorts: [{name: i, contractId: plays-v1}]}\n");
  g_autoptr(MwMesh) refused =
    mw_mesh_fixture_new (PROVIDER AGREEMENT ("daily", ", status: rejected")
                         "- {kind: DataProduct, id: charts, inputPorts: [{name: i, contractId: plays-v1}]}\n");

  g_assert_cmpint (mw_mesh_fixture_find_edge (requested, "plays", "charts")->state, ==, MW_EDGE_REQUESTED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (derived, "plays", "charts")->state, ==, MW_EDGE_DERIVED);
  g_assert_cmpint (mw_mesh_fixture_find_edge (refused, "plays", "charts")->state, ==, MW_EDGE_DERIVED);
  assert_strongest ("approved", "requested", MW_EDGE_ACTIVE);
  assert_strongest ("requested", "approved", MW_EDGE_ACTIVE);
  assert_strongest ("rejected", "requested", MW_EDGE_REQUESTED);
  assert_strongest ("broken", "rejected", MW_EDGE_BROKEN);
}

static void
test_circles_are_edges_and_self_references_are_not (void)
{
  g_autoptr(MwMesh) mesh =
    mw_mesh_fixture_new ("- {kind: DataProduct, id: a, inputPorts: [{name: i, contractId: cb}, {name: me, contractId: ca}],"
                         " outputPorts: [{name: o, contractId: ca}]}\n"
                         "- {kind: DataProduct, id: b, inputPorts: [{name: i, contractId: ca}], outputPorts: [{name: o, contractId: cb}]}\n"
                         "- {id: a1, info: {purpose: x, status: approved}, provider: {dataProductId: a, outputPortId: o},"
                         " consumer: {dataProductId: a}}\n");
  guint n;

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "a", "b"));
  g_assert_nonnull (mw_mesh_fixture_find_edge (mesh, "b", "a"));
  mw_mesh_get_agreements (mesh, &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_placeholder_contract_does_not_join_everybody (void)
{
  g_autoptr(GString) yaml = g_string_new (NULL);
  g_autoptr(MwMesh) mesh = NULL;
  guint n;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (yaml, "- {kind: DataProduct, id: p%u, inputPorts: [{name: i, contractId: tbd}],"
                            " outputPorts: [{name: o, contractId: tbd}]}\n", i);
  mesh = mw_mesh_fixture_new (yaml->str);

  mw_mesh_get_edges (mesh, &n);
  g_assert_cmpuint (n, <=, 100 * 8);
  g_assert_cmpuint (n, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mesh-edges/the state of an agreement follows its words", test_agreement_state);
  g_test_add_func ("/mesh-edges/the dates of an agreement outweigh its words", test_agreement_dates);
  g_test_add_func ("/mesh-edges/an agreement finds the port it is about", test_agreement_finds_its_port);
  g_test_add_func ("/mesh-edges/an agreement over a vanished port is broken",
                   test_agreement_over_a_vanished_port_is_broken);
  g_test_add_func ("/mesh-edges/an agreement with an unknown product makes a ghost",
                   test_agreement_with_an_unknown_product_makes_a_ghost);
  g_test_add_func ("/mesh-edges/an agreement with a team has no edge", test_agreement_with_a_team_has_no_edge);
  g_test_add_func ("/mesh-edges/an input port finds the output port that promises its contract",
                   test_input_port_matches_the_contract_of_an_output_port);
  g_test_add_func ("/mesh-edges/the major version chooses among several promises",
                   test_major_version_chooses_among_promises);
  g_test_add_func ("/mesh-edges/input contracts of an output port lead to their owner",
                   test_input_contracts_name_their_owner);
  g_test_add_func ("/mesh-edges/a contract that nobody promises becomes a ghost",
                   test_contract_that_nobody_promises_becomes_a_ghost);
  g_test_add_func ("/mesh-edges/a contract may name its product itself", test_contract_names_its_product);
  g_test_add_func ("/mesh-edges/a relationship into another contract is an edge",
                   test_relationship_into_another_contract);
  g_test_add_func ("/mesh-edges/all facts of a pair of products are one edge", test_facts_of_one_pair_are_one_edge);
  g_test_add_func ("/mesh-edges/the strongest fact decides the state of an edge", test_the_strongest_fact_decides);
  g_test_add_func ("/mesh-edges/circles are edges and self references are not",
                   test_circles_are_edges_and_self_references_are_not);
  g_test_add_func ("/mesh-edges/a placeholder contract does not join everybody with everybody",
                   test_placeholder_contract_does_not_join_everybody);

  return g_test_run ();
}

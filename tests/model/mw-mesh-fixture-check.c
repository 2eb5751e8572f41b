/* mw-mesh-fixture-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-fixture.h"

static void
assert_range (MwRange range,
              guint   n)
{
  g_assert_cmpuint (range.first, <=, n);
  g_assert_cmpuint (range.n, <=, n - range.first);
}

static void
assert_index (guint index,
              guint n)
{
  if (index != MW_NONE)
    g_assert_cmpuint (index, <, n);
}

static void
check_products (MwMesh *mesh)
{
  guint n_products, n_ports, n_members, n_supports, n_components, n_edges, n_teams, n_domains, n_contracts, n_entries;
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  const MwPort *ports = mw_mesh_get_ports (mesh, &n_ports);
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);
  gboolean seen_ghost = FALSE;

  mw_mesh_get_members (mesh, &n_members);
  mw_mesh_get_supports (mesh, &n_supports);
  mw_mesh_get_components (mesh, &n_components);
  mw_mesh_get_teams (mesh, &n_teams);
  mw_mesh_get_domains (mesh, &n_domains);
  mw_mesh_get_contracts (mesh, &n_contracts);
  mw_mesh_get_entries (mesh, &n_entries);

  for (guint i = 0; i < n_products; i++)
    {
      const MwProduct *product = &products[i];

      g_assert_nonnull (product->id);
      g_assert_nonnull (product->name);
      g_assert_nonnull (product->tags);
      g_assert_cmpuint (product->domain, <, n_domains);
      assert_index (product->team, n_teams);
      assert_range (product->ports, n_ports);
      assert_range (product->members, n_members);
      assert_range (product->support, n_supports);
      assert_range (product->components, n_components);
      assert_range (product->outgoing, n_edges);
      assert_index (product->entry, n_entries);
      g_assert_cmpint (product->is_ghost, ==, product->entry == MW_NONE);
      /* Ghosts are last. */
      g_assert_true (product->is_ghost || !seen_ghost);
      seen_ghost = product->is_ghost;

      for (guint j = 0; j < product->outgoing.n; j++)
        g_assert_cmpuint (edges[product->outgoing.first + j].source, ==, i);
      for (guint j = 0; j < product->ports.n; j++)
        g_assert_cmpuint (ports[product->ports.first + j].product, ==, i);
    }

  for (guint i = 0; i < n_ports; i++)
    {
      g_assert_nonnull (ports[i].name);
      assert_index (ports[i].contract, n_contracts);
    }
}

static void
check_contracts (MwMesh *mesh)
{
  guint n_contracts, n_objects, n_properties, n_qualities, n_servers, n_slas, n_ports, n_entries;
  const MwContract *contracts = mw_mesh_get_contracts (mesh, &n_contracts);
  const MwSchemaObject *objects = mw_mesh_get_objects (mesh, &n_objects);
  const MwProperty *properties = mw_mesh_get_properties (mesh, &n_properties);

  mw_mesh_get_qualities (mesh, &n_qualities);
  mw_mesh_get_servers (mesh, &n_servers);
  mw_mesh_get_slas (mesh, &n_slas);
  mw_mesh_get_ports (mesh, &n_ports);
  mw_mesh_get_entries (mesh, &n_entries);

  for (guint i = 0; i < n_contracts; i++)
    {
      g_assert_nonnull (contracts[i].name);
      assert_index (contracts[i].port, n_ports);
      assert_range (contracts[i].objects, n_objects);
      assert_range (contracts[i].servers, n_servers);
      assert_range (contracts[i].slas, n_slas);
      assert_index (contracts[i].entry, n_entries);
      g_assert_cmpint (contracts[i].is_ghost, ==, contracts[i].entry == MW_NONE);
    }

  for (guint i = 0; i < n_objects; i++)
    {
      g_assert_cmpuint (objects[i].contract, <, n_contracts);
      assert_range (objects[i].properties, n_properties);
      assert_range (objects[i].qualities, n_qualities);
    }

  for (guint i = 0; i < n_properties; i++)
    {
      g_assert_nonnull (properties[i].name);
      g_assert_cmpuint (properties[i].object, <, n_objects);
      assert_range (properties[i].qualities, n_qualities);
      g_assert_true (properties[i].parent == MW_NONE || properties[i].parent < i);
    }
}

static void
check_edges (MwMesh *mesh)
{
  guint n_edges, n_facts, n_products, n_ports, n_agreements;
  const MwEdge *edges = mw_mesh_get_edges (mesh, &n_edges);
  const MwEdgeFact *facts = mw_mesh_get_edge_facts (mesh, &n_facts);
  guint n_incoming = 0;

  mw_mesh_get_products (mesh, &n_products);
  mw_mesh_get_ports (mesh, &n_ports);
  mw_mesh_get_agreements (mesh, &n_agreements);

  for (guint i = 0; i < n_edges; i++)
    {
      g_assert_cmpuint (edges[i].source, <, n_products);
      g_assert_cmpuint (edges[i].target, <, n_products);
      g_assert_cmpuint (edges[i].source, !=, edges[i].target);
      g_assert_cmpuint (edges[i].facts.n, >, 0);
      assert_range (edges[i].facts, n_facts);
      if (i > 0)
        g_assert_true (edges[i - 1].source < edges[i].source ||
                       (edges[i - 1].source == edges[i].source && edges[i - 1].target < edges[i].target));
    }

  for (guint i = 0; i < n_facts; i++)
    {
      assert_index (facts[i].source_port, n_ports);
      assert_index (facts[i].target_port, n_ports);
      assert_index (facts[i].agreement, n_agreements);
    }

  for (guint i = 0; i < n_products; i++)
    {
      guint n;
      const guint *incoming = mw_mesh_get_incoming (mesh, i, &n);

      n_incoming += n;
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (edges[incoming[j]].target, ==, i);
    }
  g_assert_cmpuint (n_incoming, ==, n_edges);
}

static void
check_columns (MwMesh *mesh)
{
  guint n_edges, n_properties;
  const MwColumnEdge *edges = mw_mesh_get_column_edges (mesh, &n_edges);
  guint n_incoming = 0;
  guint n_outgoing = 0;

  mw_mesh_get_properties (mesh, &n_properties);

  for (guint i = 0; i < n_edges; i++)
    {
      g_assert_cmpuint (edges[i].source, <, n_properties);
      g_assert_cmpuint (edges[i].target, <, n_properties);
      g_assert_cmpuint (edges[i].source, !=, edges[i].target);
      g_assert_cmpuint (edges[i].provenance, !=, 0);
      g_assert_true (edges[i].transformation == NULL || *edges[i].transformation != '\0');
      if (i > 0)
        g_assert_true (edges[i - 1].source < edges[i].source ||
                       (edges[i - 1].source == edges[i].source && edges[i - 1].target < edges[i].target));
    }

  for (guint i = 0; i < n_properties; i++)
    {
      guint n;
      const guint *incoming = mw_mesh_get_column_incoming (mesh, i, &n);
      MwRange outgoing = mw_mesh_get_column_outgoing (mesh, i);

      n_incoming += n;
      n_outgoing += outgoing.n;
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (edges[incoming[j]].target, ==, i);
      for (guint j = 0; j < outgoing.n; j++)
        g_assert_cmpuint (edges[outgoing.first + j].source, ==, i);
    }
  g_assert_cmpuint (n_incoming, ==, n_edges);
  g_assert_cmpuint (n_outgoing, ==, n_edges);
}

static void
check_concepts (MwMesh *mesh)
{
  guint n_concepts, n_properties, n_products, n_teams, n_domains, n_entries;
  const MwConcept *concepts = mw_mesh_get_concepts (mesh, &n_concepts);
  const MwProperty *properties = mw_mesh_get_properties (mesh, &n_properties);
  gboolean seen_ghost = FALSE;

  mw_mesh_get_products (mesh, &n_products);
  mw_mesh_get_teams (mesh, &n_teams);
  mw_mesh_get_domains (mesh, &n_domains);
  mw_mesh_get_entries (mesh, &n_entries);

  for (guint i = 0; i < n_concepts; i++)
    {
      guint n;
      const guint *listed = mw_mesh_get_concept_products (mesh, i, &n);
      guint n_above = 0;

      g_assert_nonnull (concepts[i].id);
      g_assert_nonnull (concepts[i].name);
      g_assert_cmpuint (mw_mesh_find_concept (mesh, concepts[i].id), ==, i);
      assert_index (concepts[i].owner, n_teams);
      assert_index (concepts[i].domain, n_domains);
      assert_index (concepts[i].entry, n_entries);
      g_assert_cmpint (concepts[i].is_ghost, ==, concepts[i].entry == MW_NONE);
      g_assert_true (concepts[i].is_ghost || !seen_ghost);
      seen_ghost = concepts[i].is_ghost;
      for (guint j = 0; j < n; j++)
        {
          g_assert_cmpuint (listed[j], <, n_products);
          g_assert_true (j == 0 || listed[j - 1] < listed[j]);
        }
      for (guint j = concepts[i].facet_of; j != MW_NONE; j = concepts[j].facet_of)
        g_assert_cmpuint (++n_above, <, n_concepts);
    }

  for (guint i = 0; i < n_properties; i++)
    {
      assert_index (properties[i].concept_index, n_concepts);
      g_assert_cmpint (properties[i].concept == NULL, ==, properties[i].concept_index == MW_NONE);
    }
}

static void
check_teams_and_domains (MwMesh *mesh)
{
  guint n_teams, n_domains, n_products, n_members;
  const MwTeam *teams = mw_mesh_get_teams (mesh, &n_teams);
  const MwDomain *domains = mw_mesh_get_domains (mesh, &n_domains);
  const MwProduct *products = mw_mesh_get_products (mesh, &n_products);
  guint n_listed = 0;

  mw_mesh_get_members (mesh, &n_members);

  for (guint i = 0; i < n_teams; i++)
    {
      g_assert_nonnull (teams[i].name);
      assert_index (teams[i].parent, n_teams);
      assert_range (teams[i].members, n_members);
    }

  for (guint i = 0; i < n_domains; i++)
    {
      guint n;
      const guint *listed = mw_mesh_get_domain_products (mesh, i, &n);

      g_assert_nonnull (domains[i].id);
      g_assert_nonnull (domains[i].name);
      assert_index (domains[i].team, n_teams);
      assert_index (domains[i].owner, n_teams);
      g_assert_cmpuint (domains[i].color, <, MW_N_DOMAIN_COLORS);
      n_listed += n;
      for (guint j = 0; j < n; j++)
        g_assert_cmpuint (products[listed[j]].domain, ==, i);
    }
  g_assert_cmpuint (n_listed, ==, n_products);
}

void
mw_mesh_fixture_check (MwMesh *mesh)
{
  check_products (mesh);
  check_contracts (mesh);
  check_edges (mesh);
  check_columns (mesh);
  check_concepts (mesh);
  check_teams_and_domains (mesh);
}

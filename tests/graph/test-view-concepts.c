/* test-view-concepts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-view.h"
#include "model/mw-mesh-fixture.h"

/* A product of a domain, and what its columns map to. */
static void
add_product (GString    *yaml,
             const char *id,
             const char *domain,
             const char *concepts)
{
  g_auto(GStrv) names = g_strsplit (concepts, " ", -1);

  g_string_append_printf (yaml,
                          "- {kind: DataProduct, id: %s, name: %s, domain: %s, outputPorts: [{name: o, contractId: %s-c}]}\n"
                          "- {kind: DataContract, id: %s-c, version: 1.0.0, schema: [{name: t, properties: [{name: x}",
                          id, id, domain, id, id);

  for (guint i = 0; names[i] != NULL; i++)
    g_string_append_printf (yaml, ", {name: p%u, authoritativeDefinitions: [{type: businessDefinition, url: '%s'}]}",
                            i, names[i]);

  g_string_append (yaml, "]}]}\n");
}

static void
add_concept (GString    *yaml,
             const char *id,
             const char *facet_of)
{
  g_string_append_printf (yaml, "- {id: %s, owner: team, title: %s, type: string, custom: {%s%s}}\n", id, id,
                          facet_of != NULL ? "facetOf: " : "", facet_of != NULL ? facet_of : "");
}

/* Both a1 and b1 model a user; a1, b2 and c1 each a side of a person of its own;
 * only c1 a thing. */
static MwMesh *
create_mesh (void)
{
  g_autoptr(GString) yaml = g_string_new (NULL);

  add_concept (yaml, "d/user", NULL);
  add_concept (yaml, "d/thing", NULL);
  add_concept (yaml, "d/person", NULL);
  add_concept (yaml, "d/listener", "d/person");
  add_concept (yaml, "d/payer", "d/person");
  add_concept (yaml, "d/debtor", "d/payer");
  add_product (yaml, "a1", "a", "d/user d/listener");
  add_product (yaml, "a2", "a", "d/user");
  add_product (yaml, "b1", "b", "d/user");
  add_product (yaml, "b2", "b", "d/payer");
  add_product (yaml, "c1", "c", "d/thing d/debtor");

  return mw_mesh_fixture_new (yaml->str);
}

static MwGraph *
build (MwView *view,
       MwMesh *mesh)
{
  g_autoptr(GError) error = NULL;
  MwGraph *graph = mw_view_build (view, mesh, NULL, &error);

  g_assert_no_error (error);

  return graph;
}

static guint
count_concepts (MwGraph *graph)
{
  guint n, n_concepts = 0;
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);

      n_concepts += nodes[i].kind == MW_GRAPH_NODE_CONCEPT;
      g_assert_cmpuint (mw_graph_find_key (graph, key), ==, i);
    }

  return n_concepts;
}

/* With how many products; 0 for no edge. */
static guint
get_count (MwGraph    *graph,
           const char *source,
           const char *concept)
{
  guint from = mw_graph_find_key (graph, source);
  guint to = mw_graph_find_key (graph, concept);
  guint n, count = 0;
  const MwGraphEdge *edges = mw_graph_get_edges (graph, &n);

  g_assert_cmpuint (from, !=, MW_NONE);
  g_assert_cmpuint (to, !=, MW_NONE);

  for (guint i = 0; i < n; i++)
    if (edges[i].source == from && edges[i].target == to)
      {
        g_assert_cmpint (edges[i].kind, ==, MW_GRAPH_EDGE_CONCEPT);
        g_assert_cmpuint (count, ==, 0);
        count = edges[i].count;
      }

  return count;
}

static void
test_products_model_concepts (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) without = NULL;
  g_autoptr(MwGraph) graph = NULL;

  mw_view_show_whole (view);
  without = build (view, mesh);
  g_assert_cmpuint (count_concepts (without), ==, 0);

  view->edges |= MW_VIEW_EDGES_CONCEPT;
  graph = build (view, mesh);
  g_assert_cmpuint (mw_graph_find_key (graph, "concept:d/thing"), ==, MW_NONE);
  g_assert_cmpuint (get_count (graph, "product:a1", "concept:d/user"), ==, 1);
  g_assert_cmpuint (get_count (graph, "product:a2", "concept:d/user"), ==, 1);
  g_assert_cmpuint (get_count (graph, "product:b1", "concept:d/user"), ==, 1);
  g_assert_cmpuint (get_count (graph, "product:b2", "concept:d/user"), ==, 0);
}

/* Its facets bring the products together; one that several model has a node. */
static void
test_polysemes (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;

  mw_view_show_whole (view);
  view->edges |= MW_VIEW_EDGES_CONCEPT;
  graph = build (view, mesh);

  g_assert_cmpuint (count_concepts (graph), ==, 3);
  g_assert_cmpuint (get_count (graph, "product:a1", "concept:d/person"), ==, 1);
  g_assert_cmpuint (get_count (graph, "concept:d/payer", "concept:d/person"), ==, 1);
  g_assert_cmpuint (get_count (graph, "product:b2", "concept:d/payer"), ==, 1);
  g_assert_cmpuint (get_count (graph, "product:c1", "concept:d/payer"), ==, 1);
  g_assert_cmpuint (mw_graph_find_key (graph, "concept:d/debtor"), ==, MW_NONE);
}

static void
test_domains_model_concepts (void)
{
  g_autoptr(MwMesh) mesh = create_mesh ();
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraph) one = NULL;

  view->edges |= MW_VIEW_EDGES_CONCEPT;
  graph = build (view, mesh);
  g_assert_cmpuint (get_count (graph, "domain:a", "concept:d/user"), ==, 2);
  g_assert_cmpuint (get_count (graph, "domain:b", "concept:d/user"), ==, 1);

  /* Of what is hidden nobody models anything. */
  mw_view_hide (view, "b1");
  one = build (view, mesh);
  g_assert_cmpuint (mw_graph_find_key (one, "concept:d/user"), ==, MW_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-concepts/what-several-products-model-is-a-node", test_products_model_concepts);
  g_test_add_func ("/view-concepts/facets-come-together-in-their-concept", test_polysemes);
  g_test_add_func ("/view-concepts/what-several-domains-model-is-a-node", test_domains_model_concepts);

  return g_test_run ();
}

/* mw-graph-concepts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

/* For one concept after the other: which nodes model it. */
typedef struct
{
  MwGraphBuilder  *builder;
  const MwConcept *concepts;
  guint            n_concepts;
  guint           *counted_for;  /* for each node the concept that it was last met for */
  GArray          *nodes;        /* guint: those that model the present one, */
  GArray          *counts;       /* guint: and with how many products each */
  guint           *place;        /* for each node its place there */
} MwConceptNodes;

static void
gather (MwConceptNodes *self,
        guint           concept,
        guint           mark)
{
  guint n;
  const guint *products = mw_mesh_get_concept_products (self->builder->mesh, concept, &n);

  for (guint i = 0; i < n; i++)
    {
      guint node = self->builder->node_of[products[i]];
      guint one = 1;

      if (node == MW_NONE)
        continue;

      if (self->counted_for[node] == mark)
        {
          g_array_index (self->counts, guint, self->place[node])++;
          continue;
        }

      self->counted_for[node] = mark;
      self->place[node] = self->nodes->len;
      g_array_append_val (self->nodes, node);
      g_array_append_val (self->counts, one);
    }
}

static void
begin (MwConceptNodes *self)
{
  g_array_set_size (self->nodes, 0);
  g_array_set_size (self->counts, 0);
}

static void
connect (MwConceptNodes *self,
         guint           source,
         guint           target,
         guint           count)
{
  MwGraphEdge edge = {
    .source = source,
    .target = target,
    .count = count,
    .state = MW_EDGE_DERIVED,
    .edge = MW_NONE,
    .kind = MW_GRAPH_EDGE_CONCEPT,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };

  g_array_append_val (self->builder->edges, edge);
}

static void
connect_all (MwConceptNodes *self,
             guint           node)
{
  for (guint i = 0; i < self->nodes->len; i++)
    connect (self, g_array_index (self->nodes, guint, i), node, g_array_index (self->counts, guint, i));
}

/* Those that one concept is a side of, by it: a counting sort. */
static guint *
sort_facets (MwConceptNodes *self,
             guint         **starts)
{
  guint n = self->n_concepts;
  guint *facets = g_new (guint, MAX (n, 1));

  *starts = g_new0 (guint, n + 2);
  for (guint i = 0; i < n; i++)
    if (self->concepts[i].facet_of < n)
      (*starts)[self->concepts[i].facet_of + 2]++;

  for (guint i = 2; i < n + 2; i++)
    (*starts)[i] += (*starts)[i - 1];

  for (guint i = 0; i < n; i++)
    if (self->concepts[i].facet_of < n)
      facets[(*starts)[self->concepts[i].facet_of + 1]++] = i;

  return facets;
}

/* Facets that have a node of their own are linked as such; what models another
 * facet models, in the picture, the concept itself. */
static void
add_concept (MwConceptNodes *self,
             guint           concept,
             const guint    *facets,
             guint           n_facets,
             guint          *node_of)
{
  guint mark = self->n_concepts + concept;
  guint n_drawn = 0;

  begin (self);
  gather (self, concept, mark);

  for (guint i = 0; i < n_facets; i++)
    if (node_of[facets[i]] == MW_NONE)
      gather (self, facets[i], mark);
    else
      n_drawn++;

  if (self->nodes->len + n_drawn < 2)
    return;

  node_of[concept] = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_CONCEPT, concept, MW_NONE);
  connect_all (self, node_of[concept]);

  for (guint i = 0; i < n_facets; i++)
    if (node_of[facets[i]] != MW_NONE)
      connect (self, node_of[facets[i]], node_of[concept], 1);
}

static void
add_facet (MwConceptNodes *self,
           guint           concept,
           guint          *node_of)
{
  begin (self);
  gather (self, concept, concept);

  if (self->nodes->len < 2)
    return;

  node_of[concept] = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_CONCEPT, concept, MW_NONE);
  connect_all (self, node_of[concept]);
}

/**
 * mw_graph_builder_add_concepts:
 *
 * What several nodes model, a product or a domain: a concept that only one does
 * says nothing in a picture. One that several domains model, each a side of it of
 * its own (a polyseme), brings these together.
 */
void
mw_graph_builder_add_concepts (MwGraphBuilder *self)
{
  MwConceptNodes work = { .builder = self };
  g_autofree guint *starts = NULL;
  g_autofree guint *facets = NULL;
  g_autofree guint *node_of = NULL;

  work.concepts = mw_mesh_get_concepts (self->mesh, &work.n_concepts);
  if ((self->shown & MW_VIEW_EDGES_CONCEPT) == 0 || work.n_concepts == 0 || self->nodes->len == 0)
    return;

  work.counted_for = g_new (guint, self->nodes->len);
  work.place = g_new0 (guint, self->nodes->len);
  work.nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  work.counts = g_array_new (FALSE, FALSE, sizeof (guint));
  facets = sort_facets (&work, &starts);
  node_of = g_new (guint, work.n_concepts);

  for (guint i = 0; i < self->nodes->len; i++)
    work.counted_for[i] = MW_NONE;

  for (guint i = 0; i < work.n_concepts; i++)
    node_of[i] = MW_NONE;

  for (guint i = 0; i < work.n_concepts; i++)
    if (work.concepts[i].facet_of != MW_NONE)
      add_facet (&work, i, node_of);

  for (guint i = 0; i < work.n_concepts; i++)
    if (work.concepts[i].facet_of == MW_NONE)
      add_concept (&work, i, &facets[starts[i]], starts[i + 1] - starts[i], node_of);

  g_free (work.counted_for);
  g_free (work.place);
  g_array_unref (work.nodes);
  g_array_unref (work.counts);
}

/* mw-graph-concepts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-builder.h"

/* What models the concept at hand: nodes, each once, with how many products. */
typedef struct
{
  guint node;
  guint count;
} MwModeller;

typedef struct
{
  MwGraphBuilder  *builder;
  const MwConcept *concepts;
  guint            n_concepts;
  GArray          *modellers;    /* MwModeller, of the concept at hand */
  guint           *met_for;      /* for each node, concepts too: the concept that it was last met for */
  guint           *place;        /* for each node its place in modellers */
  MwModeller      *stand_in;     /* for each concept the node of it or, where it has none, its only modeller */
} MwConceptNodes;

static void
add_modeller (MwConceptNodes *self,
              guint           concept,
              MwModeller      modeller)
{
  if (self->met_for[modeller.node] == concept)
    {
      g_array_index (self->modellers, MwModeller, self->place[modeller.node]).count += modeller.count;
      return;
    }

  self->met_for[modeller.node] = concept;
  self->place[modeller.node] = self->modellers->len;
  g_array_append_val (self->modellers, modeller);
}

static void
add_products (MwConceptNodes *self,
              guint           concept)
{
  guint n;
  const guint *products = mw_mesh_get_concept_products (self->builder->mesh, concept, &n);

  for (guint i = 0; i < n; i++)
    {
      MwModeller modeller = { self->builder->node_of[products[i]], 1 };

      if (modeller.node != MW_NONE)
        add_modeller (self, concept, modeller);
    }
}

static void
connect (MwConceptNodes   *self,
         const MwModeller *modeller,
         guint             node)
{
  MwGraphEdge edge = {
    .source = modeller->node,
    .target = node,
    .count = modeller->count,
    .state = MW_EDGE_DERIVED,
    .edge = MW_NONE,
    .kind = MW_GRAPH_EDGE_CONCEPT,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };

  g_array_append_val (self->builder->edges, edge);
}

/* Its facets were seen to before: each stands in for what models it. */
static void
add_concept (MwConceptNodes *self,
             guint           concept,
             const guint    *facets,
             guint           n_facets)
{
  MwModeller itself = { MW_NONE, 1 };

  g_array_set_size (self->modellers, 0);
  add_products (self, concept);

  for (guint i = 0; i < n_facets; i++)
    if (self->stand_in[facets[i]].node != MW_NONE)
      add_modeller (self, concept, self->stand_in[facets[i]]);

  if (self->modellers->len == 1)
    self->stand_in[concept] = g_array_index (self->modellers, MwModeller, 0);

  if (self->modellers->len < 2)
    return;

  itself.node = mw_graph_builder_add_node (self->builder, MW_GRAPH_NODE_CONCEPT, concept, MW_NONE);
  self->stand_in[concept] = itself;

  for (guint i = 0; i < self->modellers->len; i++)
    connect (self, &g_array_index (self->modellers, MwModeller, i), itself.node);
}

/* Those that one concept is a whole of, by it: a counting sort. */
static guint *
sort_facets (MwConceptNodes *self,
             guint         **starts)
{
  guint n = self->n_concepts;
  guint *facets = g_new (guint, n);

  *starts = g_new0 (guint, n + 2);
  for (guint i = 0; i < n; i++)
    if (self->concepts[i].facet_of != MW_NONE)
      (*starts)[self->concepts[i].facet_of + 2]++;

  for (guint i = 2; i < n + 2; i++)
    (*starts)[i] += (*starts)[i - 1];

  for (guint i = 0; i < n; i++)
    if (self->concepts[i].facet_of != MW_NONE)
      facets[(*starts)[self->concepts[i].facet_of + 1]++] = i;

  return facets;
}

/* Facets before what they are facets of. */
static void
add_in_order (MwConceptNodes *self)
{
  g_autofree guint *starts = NULL;
  g_autofree guint *facets = sort_facets (self, &starts);
  g_autofree guint *n_waiting = g_new (guint, self->n_concepts);
  g_autoptr(GArray) ready = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_concepts; i++)
    {
      n_waiting[i] = starts[i + 1] - starts[i];
      if (n_waiting[i] == 0)
        g_array_append_val (ready, i);
    }

  for (guint i = 0; i < ready->len; i++)
    {
      guint concept = g_array_index (ready, guint, i);
      guint whole = self->concepts[concept].facet_of;

      add_concept (self, concept, &facets[starts[concept]], starts[concept + 1] - starts[concept]);
      if (whole != MW_NONE && --n_waiting[whole] == 0)
        g_array_append_val (ready, whole);
    }
}

/**
 * mw_graph_builder_add_concepts:
 *
 * What several nodes model, a product or a domain: a concept that only one does
 * says nothing in a picture. One that several model, each a facet of it of its
 * own (a polyseme), brings these together.
 */
void
mw_graph_builder_add_concepts (MwGraphBuilder *self)
{
  MwConceptNodes work = { .builder = self };
  guint n_nodes;

  work.concepts = mw_mesh_get_concepts (self->mesh, &work.n_concepts);
  if ((self->shown & MW_VIEW_EDGES_CONCEPT) == 0 || work.n_concepts == 0)
    return;

  n_nodes = self->nodes->len + work.n_concepts;
  work.modellers = g_array_new (FALSE, FALSE, sizeof (MwModeller));
  work.met_for = g_new (guint, n_nodes);
  work.place = g_new0 (guint, n_nodes);
  work.stand_in = g_new0 (MwModeller, work.n_concepts);

  for (guint i = 0; i < n_nodes; i++)
    work.met_for[i] = MW_NONE;

  for (guint i = 0; i < work.n_concepts; i++)
    work.stand_in[i].node = MW_NONE;

  add_in_order (&work);
  g_array_unref (work.modellers);
  g_free (work.met_for);
  g_free (work.place);
  g_free (work.stand_in);
}

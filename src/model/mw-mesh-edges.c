/* mw-mesh-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

/* Facts gathered into edges: one for each ordered pair of products. */

/* Lower is stronger: what is agreed outweighs what is told by contracts, and
 * either outweighs what no longer holds. */
static guint
get_rank (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return 0;

    case MW_EDGE_REQUESTED:
      return 1;

    case MW_EDGE_DERIVED:
      return 2;

    case MW_EDGE_BROKEN:
      return 3;

    case MW_EDGE_REJECTED:
    default:
      return 4;
    }
}

static int
compare_numbers (guint a,
                 guint b)
{
  return (a > b) - (a < b);
}

static int
compare_links (gconstpointer a,
               gconstpointer b)
{
  const MwLink *x = a;
  const MwLink *y = b;
  int order = compare_numbers (x->source, y->source);

  if (order == 0)
    order = compare_numbers (x->target, y->target);
  if (order == 0)
    order = compare_numbers (x->fact.provenance, y->fact.provenance);
  if (order == 0)
    order = compare_numbers (x->fact.agreement, y->fact.agreement);
  if (order == 0)
    order = compare_numbers (x->fact.source_port, y->fact.source_port);
  if (order == 0)
    order = compare_numbers (x->fact.target_port, y->fact.target_port);
  if (order == 0)
    order = compare_numbers (x->fact.state, y->fact.state);

  return order;
}

static void
add_fact (MwMesh       *mesh,
          const MwLink *link)
{
  MwEdge *edge;

  if (mesh->edges->len > 0)
    {
      edge = &g_array_index (mesh->edges, MwEdge, mesh->edges->len - 1);
      if (edge->source == link->source && edge->target == link->target)
        {
          edge->provenance |= link->fact.provenance;
          if (get_rank (link->fact.state) < get_rank (edge->state))
            edge->state = link->fact.state;
          edge->facts.n++;
          g_array_append_val (mesh->edge_facts, link->fact);
          return;
        }
    }

  g_array_set_size (mesh->edges, mesh->edges->len + 1);
  edge = &g_array_index (mesh->edges, MwEdge, mesh->edges->len - 1);
  edge->source = link->source;
  edge->target = link->target;
  edge->provenance = link->fact.provenance;
  edge->state = link->fact.state;
  edge->facts.first = mesh->edge_facts->len;
  edge->facts.n = 1;
  g_array_append_val (mesh->edge_facts, link->fact);
}

static void
count_edges (MwMesh *mesh)
{
  for (guint i = 0; i < mesh->edges->len; i++)
    {
      const MwEdge *edge = &g_array_index (mesh->edges, MwEdge, i);
      MwProduct *source = &g_array_index (mesh->products, MwProduct, edge->source);
      MwProduct *target = &g_array_index (mesh->products, MwProduct, edge->target);

      if (source->outgoing.n == 0)
        source->outgoing.first = i;
      source->outgoing.n++;

      if (edge->state == MW_EDGE_BROKEN || edge->state == MW_EDGE_REJECTED)
        continue;
      source->n_consumers++;
      target->n_providers++;
    }
}

/* Edges by target: starts[t] … starts[t + 1] is the run of @t. */
static void
index_incoming (MwMesh *mesh)
{
  guint n_products = mesh->products->len;
  guint *starts;
  guint *incoming;

  g_array_set_size (mesh->incoming_starts, n_products + 2);
  g_array_set_size (mesh->incoming, mesh->edges->len);
  starts = (guint *) (gpointer) mesh->incoming_starts->data;
  incoming = (guint *) (gpointer) mesh->incoming->data;

  /* Counted two places up and summed, a run's start is one place up and moves
   * to its end, which is the next one's start, while the run is filled. */
  for (guint i = 0; i < mesh->edges->len; i++)
    starts[g_array_index (mesh->edges, MwEdge, i).target + 2]++;
  for (guint i = 2; i < n_products + 2; i++)
    starts[i] += starts[i - 1];
  for (guint i = 0; i < mesh->edges->len; i++)
    incoming[starts[g_array_index (mesh->edges, MwEdge, i).target + 1]++] = i;
}

void
mw_mesh_builder_make_edges (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;

  g_array_sort (self->links, compare_links);
  for (guint i = 0; i < self->links->len; i++)
    {
      const MwLink *link = &g_array_index (self->links, MwLink, i);

      if (i == 0 || compare_links (link, link - 1) != 0)
        add_fact (mesh, link);
    }

  count_edges (mesh);
  index_incoming (mesh);
}

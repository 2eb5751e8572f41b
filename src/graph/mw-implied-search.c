/* mw-implied-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-implied-search.h"

#include <string.h>

#include "graph/mw-edge-filter.h"
#include "graph/mw-graph-steps.h"

/* Nodes that one search looks for ways to: as many as a word has bits. */
#define BLOCK 64

static guint8
get_strength (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return 4;

    case MW_EDGE_REQUESTED:
      return 3;

    case MW_EDGE_DERIVED:
      return 2;

    case MW_EDGE_BROKEN:
      return 1;

    case MW_EDGE_REJECTED:
    default:
      return 0;
    }
}

static void
measure_edges (MwImpliedSearch *self)
{
  MwGraphBuilder *builder = self->builder;
  guint n;

  mw_mesh_get_edges (builder->mesh, &n);
  self->strength = g_new0 (guint8, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      MwEdgeState state;
      guint provenance;

      if (mw_edge_filter_apply (builder->mesh, i, builder->shown, &state, &provenance))
        self->strength[i] = get_strength (state);
    }
}

/* A counting sort: those that end at node i are the run from flow_starts[i]. */
static void
sort_flows (MwImpliedSearch *self)
{
  const MwGraphEdge *edges = (const MwGraphEdge *) (gpointer) self->builder->edges->data;
  guint n_nodes = self->builder->nodes->len;
  guint n = self->builder->edges->len;

  self->flow_sources = g_new (guint, MAX (n, 1));
  self->flow_starts = g_new0 (guint, n_nodes + 2);

  for (guint i = 0; i < n; i++)
    if (edges[i].state != MW_EDGE_REJECTED)
      self->flow_starts[edges[i].target + 2]++;

  for (guint i = 2; i < n_nodes + 2; i++)
    self->flow_starts[i] += self->flow_starts[i - 1];

  for (guint i = 0; i < n; i++)
    if (edges[i].state != MW_EDGE_REJECTED)
      self->flow_sources[self->flow_starts[edges[i].target + 1]++] = edges[i].source;
}

void
mw_implied_search_init (MwImpliedSearch *self,
                        MwGraphBuilder  *builder)
{
  guint n_products = builder->n_products;
  guint n_nodes = builder->nodes->len;

  *self = (MwImpliedSearch) { .builder = builder, .limit = G_MAXUINT };
  self->members = mw_graph_builder_dup_members (builder, &self->starts);
  self->seen = g_new0 (guint64, n_products);
  self->front = g_new0 (MwReached, n_products);
  self->next = g_new0 (MwReached, n_products);
  self->active = g_array_new (FALSE, FALSE, sizeof (guint));
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  self->done = g_new0 (guint64, n_nodes);
  self->hits = g_new0 (MwReached, n_nodes);
  self->hit_nodes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->found = g_array_new (FALSE, FALSE, sizeof (MwGraphEdge));
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint64));
  measure_edges (self);
  sort_flows (self);
}

void
mw_implied_search_clear (MwImpliedSearch *self)
{
  g_free (self->strength);
  g_free (self->members);
  g_free (self->starts);
  g_free (self->seen);
  g_free (self->front);
  g_free (self->next);
  g_array_unref (self->active);
  g_array_unref (self->touched);
  g_free (self->done);
  g_free (self->hits);
  g_array_unref (self->hit_nodes);
  g_free (self->flow_sources);
  g_free (self->flow_starts);
  g_array_unref (self->found);
  g_array_unref (self->counts);
}

static void
reach (MwReached       *to,
       GArray          *touched,
       guint            index,
       const MwReached *from,
       guint            strength)
{
  if (to[index].at_least[1] == 0)
    g_array_append_val (touched, index);

  for (guint i = 1; i <= strength; i++)
    to[index].at_least[i] |= from->at_least[i];
}

/* One step against the flow from @product, which has ways to @from. Into what is
 * hidden the search goes on; what is drawn has an edge to them, unless @product
 * is drawn itself: then that is a flow and no way through anything. */
static void
step_back (MwImpliedSearch *self,
           guint            product,
           const MwReached *from,
           gboolean         is_first)
{
  MwGraphBuilder *builder = self->builder;
  guint n = mw_graph_steps_count (builder->mesh, product, TRUE);

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint source = mw_graph_steps_get (builder->mesh, product, TRUE, i, &edge);
      guint strength = self->strength[edge];

      if (strength == 0)
        continue;

      if (builder->hidden[source])
        reach (self->next, self->touched, source, from, strength);
      else if (!is_first && builder->node_of[source] != MW_NONE)
        reach (self->hits, self->hit_nodes, builder->node_of[source], from, strength);
    }
}

/* What was reached for the first time in this round is where the next one starts. */
static void
end_round (MwImpliedSearch *self)
{
  for (guint i = 0; i < self->active->len; i++)
    memset (&self->front[g_array_index (self->active, guint, i)], 0, sizeof (MwReached));

  g_array_set_size (self->active, 0);

  for (guint i = 0; i < self->touched->len; i++)
    {
      guint product = g_array_index (self->touched, guint, i);
      guint64 fresh = self->next[product].at_least[1] & ~self->seen[product];

      if (fresh != 0)
        {
          for (guint j = 1; j < MW_N_STRENGTHS; j++)
            self->front[product].at_least[j] = self->next[product].at_least[j] & fresh;

          self->seen[product] |= fresh;
          g_array_append_val (self->active, product);
        }

      memset (&self->next[product], 0, sizeof (MwReached));
    }

  g_array_set_size (self->touched, 0);
}

static gboolean
is_kept (MwImpliedSearch *self,
         guint            n_between)
{
  if (n_between == self->limit && self->n_more > 0)
    {
      self->n_more--;
      return TRUE;
    }

  return n_between < self->limit;
}

static void
add_found (MwImpliedSearch *self,
           guint            source,
           guint            target,
           guint            n_between,
           const MwReached *reached,
           guint64          bit)
{
  static const MwEdgeState states[MW_N_STRENGTHS] = {
    MW_EDGE_REJECTED, MW_EDGE_BROKEN, MW_EDGE_DERIVED, MW_EDGE_REQUESTED, MW_EDGE_ACTIVE,
  };
  guint strength = MW_N_STRENGTHS - 1;
  MwGraphEdge edge = {
    .source = source,
    .target = target,
    .count = 1,
    .edge = MW_NONE,
    .kind = MW_GRAPH_EDGE_IMPLIED,
    .n_between = n_between,
    .source_row = MW_NONE,
    .target_row = MW_NONE,
  };

  while ((reached->at_least[strength] & bit) == 0)
    strength--;

  edge.state = states[strength];
  g_array_append_val (self->found, edge);
}

/* The nodes that were met, with those of the block that they now have a way to. */
static void
collect_hits (MwImpliedSearch *self,
              guint            block,
              guint            n_between)
{
  if (self->counts->len <= n_between)
    g_array_set_size (self->counts, n_between + 1);

  for (guint i = 0; i < self->hit_nodes->len; i++)
    {
      guint node = g_array_index (self->hit_nodes, guint, i);
      guint64 fresh = self->hits[node].at_least[1] & ~self->done[node];

      self->done[node] |= fresh;
      for (; fresh != 0; fresh &= fresh - 1)
        {
          guint nth = (guint) __builtin_ctzll (fresh);

          g_array_index (self->counts, guint64, n_between)++;
          if (self->found->len < MW_MAX_IMPLIED && is_kept (self, n_between))
            add_found (self, node, block + nth, n_between, &self->hits[node], G_GUINT64_CONSTANT (1) << nth);
        }

      memset (&self->hits[node], 0, sizeof (MwReached));
    }

  g_array_set_size (self->hit_nodes, 0);
}

/* No node has an implied edge to itself, nor beside a flow that says more. */
static void
forget (MwImpliedSearch *self,
        guint            block)
{
  guint n_nodes = self->builder->nodes->len;

  memset (self->done, 0, sizeof (guint64) * n_nodes);
  memset (self->seen, 0, sizeof (guint64) * self->builder->n_products);

  for (guint i = block; i < MIN (block + BLOCK, n_nodes); i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << (i - block);

      self->done[i] |= bit;
      for (guint j = self->flow_starts[i]; j < self->flow_starts[i + 1]; j++)
        self->done[self->flow_sources[j]] |= bit;
    }
}

static void
start_from (MwImpliedSearch *self,
            guint            node,
            guint64          bit)
{
  MwReached itself = { { bit, bit, bit, bit, bit } };

  for (guint i = self->starts[node]; i < self->starts[node + 1]; i++)
    step_back (self, self->members[i], &itself, TRUE);
}

static void
search_block (MwImpliedSearch *self,
              guint            block)
{
  for (guint i = block; i < MIN (block + BLOCK, self->builder->nodes->len); i++)
    start_from (self, i, G_GUINT64_CONSTANT (1) << (i - block));

  /* Most nodes of a picture with little hidden have nothing hidden beside them. */
  if (self->touched->len == 0)
    return;

  forget (self, block);
  end_round (self);

  for (guint n_between = 1; self->active->len > 0 && n_between <= self->limit; n_between++)
    {
      for (guint i = 0; i < self->active->len; i++)
        {
          guint product = g_array_index (self->active, guint, i);

          step_back (self, product, &self->front[product], FALSE);
        }

      collect_hits (self, block, n_between);
      end_round (self);
    }
}

guint64
mw_implied_search_run (MwImpliedSearch *self)
{
  guint64 n = 0;

  g_array_set_size (self->found, 0);
  g_array_set_size (self->counts, 0);

  for (guint block = 0; block < self->builder->nodes->len; block += BLOCK)
    search_block (self, block);

  for (guint i = 0; i < self->counts->len; i++)
    n += g_array_index (self->counts, guint64, i);

  return n;
}

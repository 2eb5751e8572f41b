/* mw-layout-relax.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-layout-relax.h"

#include <math.h>

#include "model/mw-pair.h"

/* More than this at one end of a domain are spread over several columns. */
#define COLUMN_FULL 8

/* A card and its gaps are 296 by 112 pixels; this fills about 1.6 by 1. */
#define COLUMNS_OF_SQUARE 0.6

/* Domains give to each other in both directions, so their edges have no order to
 * show: with all of them, ranks come to be nearly as many as domains, and the
 * picture is a ribbon that nobody can read. Only the strongest edge of each domain
 * and direction places it, and never the weaker one of a pair; the others are
 * drawn where they fall. */
static void
choose_placing_edges (MwLayoutProblem   *self,
                      const MwGraphNode *nodes)
{
  guint n_edges = self->edges->len;
  g_autofree guint *given = g_new0 (guint, MAX (self->nodes->len, 1));
  g_autofree guint *taken = g_new0 (guint, MAX (self->nodes->len, 1));
  g_autoptr(GHashTable) weights = mw_pair_table_new ();

  for (guint i = 0; i < n_edges; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self, i);
      gint64 ends = mw_pair_key (edge->source, edge->target);

      given[edge->source] = MAX (given[edge->source], edge->weight);
      taken[edge->target] = MAX (taken[edge->target], edge->weight);
      g_hash_table_insert (weights, g_memdup2 (&ends, sizeof ends), GUINT_TO_POINTER (edge->weight));
    }

  for (guint i = 0; i < n_edges; i++)
    {
      MwLayoutRequestEdge *edge = &g_array_index (self->edges, MwLayoutRequestEdge, i);
      gint64 back = mw_pair_key (edge->target, edge->source);
      guint other_way = GPOINTER_TO_UINT (g_hash_table_lookup (weights, &back));

      if (nodes[edge->source].kind != MW_GRAPH_NODE_DOMAIN ||
          nodes[edge->target].kind != MW_GRAPH_NODE_DOMAIN)
        continue;

      if ((edge->weight < given[edge->source] && edge->weight < taken[edge->target]) ||
          edge->weight < other_way || (edge->weight == other_way && edge->source > edge->target))
        edge->weight = MW_LAYOUT_WEIGHT_NONE;
    }
}

static gboolean
places (const MwLayoutProblem *self,
        const MwGraphNode     *nodes,
        guint                  edge)
{
  const MwLayoutRequestEdge *it = mw_layout_problem_get_edge (self, edge);

  return it->weight != MW_LAYOUT_WEIGHT_NONE && it->source != it->target &&
         nodes[it->source].kind == MW_GRAPH_NODE_DOMAIN &&
         nodes[it->target].kind == MW_GRAPH_NODE_DOMAIN;
}

static guint
get_columns (guint n)
{
  if (n <= COLUMN_FULL)
    return 1;

  return CLAMP ((guint) round (sqrt (COLUMNS_OF_SQUARE * n)), 1, MW_LAYOUT_MAX_LENGTH);
}

/* What hangs on one domain, at the same side of it, would stand in one column
 * however much it is: its edges become of different lengths. */
static void
spread_neighbours (MwLayoutProblem   *self,
                   const MwGraphNode *nodes,
                   gboolean           before)
{
  guint n_nodes = MAX (self->nodes->len, 1);
  g_autofree guint *n_there = g_new0 (guint, n_nodes);
  g_autofree guint *n_spread = g_new0 (guint, n_nodes);

  for (guint i = 0; i < self->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self, i);

      if (places (self, nodes, i))
        n_there[before ? edge->target : edge->source]++;
    }

  for (guint i = 0; i < self->edges->len; i++)
    {
      MwLayoutRequestEdge *edge = &g_array_index (self->edges, MwLayoutRequestEdge, i);
      guint hub = before ? edge->target : edge->source;

      if (places (self, nodes, i) && edge->length == 1)
        edge->length = 1 + n_spread[hub]++ % get_columns (n_there[hub]);
    }
}

void
mw_layout_relax_overview (MwLayoutProblem   *problem,
                          const MwGraphNode *nodes)
{
  choose_placing_edges (problem, nodes);
  spread_neighbours (problem, nodes, FALSE);
  spread_neighbours (problem, nodes, TRUE);
}

/* mw-graph-implied.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-implied-search.h"

/* How long the longest ways are that are kept when there are too many. */
static void
choose_limit (MwImpliedSearch *self)
{
  guint64 n_kept = 0;

  for (guint i = 0; i < self->counts->len; i++)
    {
      guint64 n = g_array_index (self->counts, guint64, i);

      if (n_kept + n > MW_MAX_IMPLIED)
        {
          self->limit = i;
          self->n_more = MW_MAX_IMPLIED - n_kept;
          return;
        }

      n_kept += n;
    }
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const MwGraphEdge *first = a;
  const MwGraphEdge *second = b;

  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;

  return (first->target > second->target) - (first->target < second->target);
}

/**
 * mw_graph_builder_add_implied:
 *
 * An edge from one node to another says that there is a way from one to the
 * other through hidden products alone: exactly then, and once, unless something
 * flows directly. Its state is that of the weakest step of its shortest way, of
 * the strongest of several ways that are equally short.
 *
 * More than 40 000 are not drawn: of too many, those with the fewest products
 * between are, and the rest is left out and counted.
 */
void
mw_graph_builder_add_implied (MwGraphBuilder *self)
{
  MwImpliedSearch implied;
  guint64 n;

  if (self->hidden == NULL || self->nodes->len == 0)
    return;

  mw_implied_search_init (&implied, self);
  n = mw_implied_search_run (&implied);

  if (n > MW_MAX_IMPLIED)
    {
      choose_limit (&implied);
      mw_implied_search_run (&implied);
      self->n_left_out += (guint) MIN (n - implied.found->len, (guint64) G_MAXINT);
    }

  g_array_sort (implied.found, compare_ends);
  g_array_append_vals (self->edges, implied.found->data, implied.found->len);
  mw_implied_search_clear (&implied);
}

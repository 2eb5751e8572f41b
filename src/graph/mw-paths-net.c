/* mw-paths-net.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-paths-net.h"

#include "graph/mw-reach-step.h"

static void
append_arc (GArray *to,
            GArray *edges,
            guint   node,
            guint   edge)
{
  g_array_append_val (to, node);
  g_array_append_val (edges, edge);
}

static void
append_arcs (MwPathsNet         *self,
             const MwReachSteps *steps,
             const guint        *node_of,
             guint               product,
             GArray             *to,
             GArray             *edges)
{
  guint n = mw_reach_steps_get_n (steps, product);

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint other = mw_reach_steps_get (steps, product, i, &edge);

      if (other != MW_NONE && node_of[other] != MW_NONE)
        append_arc (to, edges, node_of[other], edge);
    }
}

static void
connect_nodes (MwPathsNet          *self,
               MwMesh              *mesh,
               const guint         *node_of,
               const MwSelectorSet *sources,
               const MwSelectorSet *targets)
{
  GArray *to = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (guint));
  MwReachSteps steps;

  mw_reach_steps_init (&steps, mesh, FALSE);
  self->first = g_new0 (guint, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    {
      self->first[i] = to->len;
      if (self->products[i] == MW_NONE)
        continue;

      append_arcs (self, &steps, node_of, self->products[i], to, edges);
      if (mw_selector_set_has (targets, self->products[i]))
        append_arc (to, edges, self->sink, MW_NONE);
    }

  /* The source is last, so that its arcs are. */
  for (guint i = 0; i < self->source; i++)
    {
      if (self->products[i] != MW_NONE && mw_selector_set_has (sources, self->products[i]))
        append_arc (to, edges, i, MW_NONE);
    }
  self->first[self->n] = to->len;

  self->to = (guint *) (gpointer) g_array_free (to, FALSE);
  self->edges = (guint *) (gpointer) g_array_free (edges, FALSE);
}

/* Against the arcs, so the arcs are turned around first. */
static void
measure (MwPathsNet *self)
{
  guint n_arcs = self->first[self->n];
  g_autofree guint *first = g_new0 (guint, self->n + 2);
  g_autofree guint *from = g_new (guint, MAX (n_arcs, 1));
  g_autofree guint *queue = g_new (guint, self->n);
  guint n_queued = 0;

  for (guint i = 0; i < n_arcs; i++)
    first[self->to[i] + 2]++;
  for (guint i = 2; i < self->n + 2; i++)
    first[i] += first[i - 1];
  for (guint i = 0; i < self->n; i++)
    for (guint arc = self->first[i]; arc < self->first[i + 1]; arc++)
      from[first[self->to[arc] + 1]++] = i;

  self->distances = g_new (guint, self->n);
  for (guint i = 0; i < self->n; i++)
    self->distances[i] = MW_NONE;

  self->distances[self->sink] = 0;
  queue[n_queued++] = self->sink;
  for (guint i = 0; i < n_queued; i++)
    {
      for (guint j = first[queue[i]]; j < first[queue[i] + 1]; j++)
        {
          if (self->distances[from[j]] != MW_NONE)
            continue;
          self->distances[from[j]] = self->distances[queue[i]] + 1;
          queue[n_queued++] = from[j];
        }
    }
}

MwPathsNet *
mw_paths_net_new (MwMesh              *mesh,
                  const MwSelectorSet *sources,
                  const MwSelectorSet *targets)
{
  g_autoptr(MwSelectorSet) between = mw_selector_set_copy (sources);
  g_autoptr(MwSelectorSet) before = mw_selector_set_copy (targets);
  g_autoptr(GArray) products = NULL;
  g_autofree guint *node_of = NULL;
  MwPathsNet *self;

  mw_selector_set_walk (between, mesh, FALSE, MW_NONE);
  mw_selector_set_walk (before, mesh, TRUE, MW_NONE);
  mw_selector_set_intersect (between, before);
  products = mw_selector_set_list (between);
  if (products->len == 0)
    return NULL;

  self = g_new0 (MwPathsNet, 1);
  self->n = products->len + 2;
  self->sink = products->len;
  self->source = products->len + 1;
  self->products = g_new (guint, self->n);
  node_of = g_new (guint, between->n);

  for (guint i = 0; i < between->n; i++)
    node_of[i] = MW_NONE;
  for (guint i = 0; i < products->len; i++)
    {
      self->products[i] = g_array_index (products, guint, i);
      node_of[self->products[i]] = i;
    }
  self->products[self->sink] = self->products[self->source] = MW_NONE;

  connect_nodes (self, mesh, node_of, sources, targets);
  measure (self);

  return self;
}

void
mw_paths_net_free (MwPathsNet *self)
{
  g_free (self->products);
  g_free (self->first);
  g_free (self->to);
  g_free (self->edges);
  g_free (self->distances);
  g_free (self);
}

GArray *
mw_paths_net_find_shortest (const MwPathsNet *self)
{
  GArray *arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint node = self->source;

  while (node != self->sink)
    {
      guint arc = self->first[node];

      while (self->distances[self->to[arc]] >= self->distances[node])
        arc++;
      g_array_append_val (arcs, arc);
      node = self->to[arc];
    }

  return arcs;
}

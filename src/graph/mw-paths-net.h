/* mw-paths-net.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector-set.h"

G_BEGIN_DECLS

/**
 * MwPathsNet:
 * @n: how many nodes: those products that are on a way, and two made up ones
 * @source: the node before all products that ways start at
 * @sink: the node after all that they end at
 * @products: of each node, MW_NONE for the two
 * @first: arcs of node i are first[i] … first[i + 1]
 * @to: where each arc leads
 * @edges: the edge of the mesh that it is, MW_NONE for those of the two
 * @distances: steps from each node to @sink
 *
 * What of a mesh lies on the ways from some products to others, and nothing
 * else: every step of it leads on to an end.
 */
typedef struct
{
  guint  n;
  guint  source;
  guint  sink;
  guint *products;
  guint *first;
  guint *to;
  guint *edges;
  guint *distances;
} MwPathsNet;

/* NULL when no way leads from @sources to @targets, which have nothing in common. */
MwPathsNet *mw_paths_net_new  (MwMesh              *mesh,
                               const MwSelectorSet *sources,
                               const MwSelectorSet *targets);
void        mw_paths_net_free (MwPathsNet          *self);

/* Arcs from @source to @sink, the fewest there are. */
GArray     *mw_paths_net_find_shortest (const MwPathsNet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwPathsNet, mw_paths_net_free)

G_END_DECLS

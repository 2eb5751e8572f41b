/* mw-implied-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-builder.h"

G_BEGIN_DECLS

/* A picture with more of them says nothing any more, and there may be as many as
 * the square of what is drawn. The shortest ways are kept, the rest is counted. */
#define MW_MAX_IMPLIED 40000

/* How firm a way is: as its weakest step. 1 broken … 4 active; 0 carries nothing. */
#define MW_N_STRENGTHS 5

/* For each product (or node) and strength the nodes of the block that are reached
 * by ways of at least that strength. */
typedef struct
{
  guint64 at_least[MW_N_STRENGTHS];
} MwReached;

/**
 * MwImpliedSearch:
 *
 * A breadth-first search against the flow, from 64 nodes of the picture at once,
 * through products that are hidden. It costs the edges of these products, not
 * the square of what is drawn, and meets each pair first by its shortest way.
 */
typedef struct
{
  MwGraphBuilder *builder;
  guint8         *strength;      /* of each edge of the mesh */
  guint          *members;       /* products by node */
  guint          *starts;

  guint64        *seen;          /* for each product: nodes of the block that it has a way to */
  MwReached      *front;         /* for each product: those that it got in the last round */
  MwReached      *next;          /* in this one */
  GArray         *active;        /* products with something in front */
  GArray         *touched;       /* products with something in next */

  guint64        *done;          /* for each node: those that need no edge any more */
  MwReached      *hits;          /* for each node: those met in this round */
  GArray         *hit_nodes;

  guint          *flow_sources;  /* nodes that give something directly, by the node that takes it */
  guint          *flow_starts;

  GArray         *found;         /* MwGraphEdge */
  GArray         *counts;        /* guint64 by products between */
  guint           limit;         /* products between beyond which nothing is kept */
  guint64         n_more;        /* that are kept of those with just so many */
} MwImpliedSearch;

/* After the edges of @builder, which it borrows. */
void    mw_implied_search_init  (MwImpliedSearch *self,
                                 MwGraphBuilder  *builder);
void    mw_implied_search_clear (MwImpliedSearch *self);
/* Finds all, keeps what the limits allow, and returns how many there are. */
guint64 mw_implied_search_run   (MwImpliedSearch *self);

G_END_DECLS

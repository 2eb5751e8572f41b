/* mw-graph-walk.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

typedef enum {
  MW_DIRECTION_UPSTREAM,
  MW_DIRECTION_DOWNSTREAM,
  MW_DIRECTION_UP,
  MW_DIRECTION_DOWN,
  MW_DIRECTION_FIRST,            /* of the rank */
  MW_DIRECTION_LAST,
  MW_DIRECTION_PREVIOUS,         /* from top to bottom, through all there are */
  MW_DIRECTION_NEXT,
} MwDirection;

/**
 * MwGraphWalk:
 *
 * Ways through a picture, for the keyboard and for what lights up: who is next
 * to whom along the edges, and above and below in the rank. It holds nothing
 * but the layout and indexes over it.
 */
typedef struct _MwGraphWalk MwGraphWalk;

MwGraphWalk *mw_graph_walk_new          (MwGraphLayout *layout);
void         mw_graph_walk_free         (MwGraphWalk   *self);

/* Edges that end at @node, or start there: indexes, from top to bottom by the
 * node at their other end. Valid as long as the walk. */
const guint *mw_graph_walk_get_incoming (MwGraphWalk   *self,
                                         guint          node,
                                         guint         *n);
const guint *mw_graph_walk_get_outgoing (MwGraphWalk   *self,
                                         guint          node,
                                         guint         *n);
/* The node that a key leads to from @from; @came_from (or MW_NONE) is preferred
 * where it is one of several. MW_NONE where the way ends. */
guint        mw_graph_walk_step         (MwGraphWalk   *self,
                                         guint          from,
                                         guint          came_from,
                                         MwDirection    direction);
/* The same from row to row of tables, along edges between columns: FALSE where
 * there is none. @came_from and @came_from_row: or MW_NONE. */
gboolean     mw_graph_walk_step_column  (MwGraphWalk   *self,
                                         guint          from,
                                         guint          from_row,
                                         guint          came_from,
                                         guint          came_from_row,
                                         gboolean       upstream,
                                         guint         *node,
                                         guint         *row);
/* The node at the top left, where a walk starts; MW_NONE in an empty picture. */
guint        mw_graph_walk_get_start    (MwGraphWalk   *self);
/* The first or the last from top to bottom; MW_NONE in an empty picture. */
guint        mw_graph_walk_get_end      (MwGraphWalk   *self,
                                         gboolean       last);
/* Marks in @nodes and @edges (one byte each, zeroed by the caller) the lineage
 * of @node: all that leads to it and all that it leads to; with @direct only the
 * first step of each. A collapsed domain passes nothing on, because what enters
 * it need not be what leaves it. */
void         mw_graph_walk_mark_lineage (MwGraphWalk   *self,
                                         guint          node,
                                         gboolean       direct,
                                         guint8        *nodes,
                                         guint8        *edges);
/* The same for one row of a table, along edges between columns only. */
void         mw_graph_walk_mark_column  (MwGraphWalk   *self,
                                         guint          node,
                                         guint          row,
                                         guint8        *nodes,
                                         guint8        *edges);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwGraphWalk, mw_graph_walk_free)

G_END_DECLS

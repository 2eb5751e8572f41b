/* mw-graph-walk-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-graph-walk.h"

G_BEGIN_DECLS

/* Cut by job: this file's namesake (steps), -columns (steps from row to row),
 * -marks (what lights up). */

/* Edges by node at one of their ends. */
typedef struct
{
  guint *starts;
  guint *edges;
} MwAdjacency;

struct _MwGraphWalk
{
  MwGraphLayout         *layout;
  const graphene_rect_t *boxes;
  const MwGraphNode     *nodes;
  const MwGraphEdge     *edges;
  guint                  n_nodes;
  guint                  n_edges;
  MwAdjacency              incoming;
  MwAdjacency              outgoing;
};

G_END_DECLS

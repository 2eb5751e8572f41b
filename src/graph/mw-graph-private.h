/* mw-graph-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* Takes the arrays: of MwGraphNode, MwGraphEdge, MwGraphCluster and MwGraphRow
 * (@rows may be NULL). @mesh is what their indexes are of; NULL where nobody asks
 * (tests of the layout). */
MwGraph    *mw_graph_new_take     (MwMesh      *mesh,
                                   GArray      *nodes,
                                   GArray      *edges,
                                   GArray      *clusters,
                                   GArray      *rows,
                                   guint        n_left_out) G_GNUC_WARN_UNUSED_RESULT;

/* From the key of a node to its index; made when it is first asked for. */
GHashTable *mw_graph_get_keys     (MwGraph     *self);

/* Of two states the one that says more: active, requested, derived, broken, rejected. */
MwEdgeState mw_edge_state_stronger (MwEdgeState  a,
                                    MwEdgeState  b);

G_END_DECLS

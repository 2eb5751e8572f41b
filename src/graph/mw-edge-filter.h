/* mw-edge-filter.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* What is left of an edge of the mesh when only facts of the kinds @shown
 * (MwViewEdges) count: @state is the strongest of them. FALSE when none is. */
gboolean mw_edge_filter_apply   (MwMesh           *mesh,
                                 guint             edge,
                                 guint             shown,
                                 MwEdgeState      *state,
                                 guint            *provenance);
/* The same of one fact. */
gboolean mw_edge_filter_shows   (const MwEdgeFact *fact,
                                 guint             shown);
/* Whether anything flows there: a refused request carries nothing. */
gboolean mw_edge_filter_carries (MwMesh           *mesh,
                                 guint             edge,
                                 guint             shown);

G_END_DECLS

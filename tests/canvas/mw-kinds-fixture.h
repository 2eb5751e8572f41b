/* mw-kinds-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* A mesh in which there is something of each kind. */
MwMesh  *mw_kinds_fixture_new_mesh  (void) G_GNUC_WARN_UNUSED_RESULT;
/* A picture of it with every kind of nodes, edges, areas and changes. */
MwGraph *mw_kinds_fixture_new_graph (MwMesh *mesh) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

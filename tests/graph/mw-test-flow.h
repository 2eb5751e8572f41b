/* mw-test-flow.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/* A mesh of products p0, p1, … ("P 0", "P 1", …) and agreements between them, the
 * first @n_refused of which were refused. */
MwMesh   *mw_test_flow_new        (guint         n_products,
                                   const guint (*edges)[2],
                                   guint         n_edges,
                                   guint         n_refused) G_GNUC_WARN_UNUSED_RESULT;
/* At most @n_edges random ones, every eighth refused. */
MwMesh   *mw_test_flow_new_random (GRand        *rand,
                                   guint         n_products,
                                   guint         n_edges) G_GNUC_WARN_UNUSED_RESULT;
/* Whether there is an edge that carries something, for each ordered pair. */
gboolean *mw_test_flow_dup_matrix (MwMesh       *mesh) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

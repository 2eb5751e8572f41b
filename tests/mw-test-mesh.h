/* mw-test-mesh.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

/**
 * mw_test_mesh_generate:
 * @n_products: how many data products
 * @seed: the same seed gives the same bytes, on every machine
 *
 * A JSON list of a realistic mesh: teams and domains (registry API), contracts
 * (ODCS 3.1.0, one a product, eleven properties on average), products (ODPS
 * 1.0.0) and access agreements. Sizes of domains fall off as Zipf has it;
 * products are layered from source-aligned to consumer-aligned, with 2.5 edges
 * each, most within their domain. 10 000 products make 125 domains and 25 000
 * edges. Some references dangle, some agreements are requested, refused or over.
 *
 * Returns: (transfer full): the list
 */
GBytes *mw_test_mesh_generate (guint   n_products,
                               guint64 seed) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mw_test_mesh_generate_lineage:
 *
 * A JSON list of OpenLineage events for the same mesh: for each product that
 * takes from others the job that does it, and that its key comes from theirs.
 *
 * Returns: (transfer full): the list
 */
GBytes *mw_test_mesh_generate_lineage (guint   n_products,
                                       guint64 seed) G_GNUC_WARN_UNUSED_RESULT;

/* The mesh of the first list, read in bulk. */
MwMesh *mw_test_mesh_new      (guint   n_products,
                               guint64 seed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

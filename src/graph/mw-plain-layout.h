/* mw-plain-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"
#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* A plain layered picture of our own, for when Graphviz cannot make one: in
 * columns along the flow, clusters as areas, no box on another. Takes time about
 * in proportion to the size; safe in any thread. */
MwLayoutPicture *mw_plain_layout_solve         (MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

/* Whether Graphviz would do no better: boxes without edges, and large trees, chains
 * and stars, for which it would take long and make towers and ribbons. */
gboolean         mw_plain_layout_is_good       (const MwLayoutProblem *problem);

/* @reason: why there is no better one, in words. */
MwGraphLayout   *mw_plain_layout_new_for_graph (MwGraph         *graph,
                                                const char      *reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

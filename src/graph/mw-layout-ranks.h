/* mw-layout-ranks.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-problem.h"

G_BEGIN_DECLS

/* For each node the column it belongs into: one further than all that feed it.
 * Edges that would close a circle do not count. */
guint *mw_layout_find_ranks (const MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

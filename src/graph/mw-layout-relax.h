/* mw-layout-relax.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-problem.h"

G_BEGIN_DECLS

/* Makes an overview of domains as wide as it is high: says which edges between
 * collapsed domains place them, and spreads what would be one long column. @nodes:
 * of the graph that @problem was made for; edges between others stay as they are. */
void mw_layout_relax_overview (MwLayoutProblem   *problem,
                               const MwGraphNode *nodes);

G_END_DECLS

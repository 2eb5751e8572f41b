/* mw-layout-lines.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-problem.h"

G_BEGIN_DECLS

/* Whether edges of @graph end at rows of boxes, or boxes are ports: then curves are not
 * the edges that place the boxes. */
gboolean mw_layout_lines_are_needed (MwGraph         *graph);

/* Gives @problem, which has the nodes of @graph, a line for each edge of it, and one
 * edge for each pair of boxes. Besides, ports that nothing hangs on are told to which
 * side they belong: inputs left, outputs right. */
void     mw_layout_lines_add        (MwLayoutProblem *problem,
                                     MwGraph         *graph);

G_END_DECLS

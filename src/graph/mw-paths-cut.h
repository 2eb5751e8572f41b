/* mw-paths-cut.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-paths-net.h"

G_BEGIN_DECLS

/* Arcs, then nodes, that are on every way from source to sink, in the order of
 * the flow; @shortest is one of the ways. Each takes one walk over the net. */
GArray *mw_paths_find_bridges  (const MwPathsNet *net,
                                GArray           *shortest) G_GNUC_WARN_UNUSED_RESULT;
GArray *mw_paths_find_passages (const MwPathsNet *net,
                                GArray           *shortest) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

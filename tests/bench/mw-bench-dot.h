/* mw-bench-dot.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* Writes @graph for Graphviz's `dot`: what our worker is given too, integer ids,
 * fixed sizes, areas as clusters, no labels. */
gboolean mw_bench_dot_write (MwGraph    *graph,
                             const char *path,
                             GError    **error);

G_END_DECLS

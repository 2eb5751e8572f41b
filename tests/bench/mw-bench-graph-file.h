/* mw-bench-graph-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* Writes @graph for peers that are JavaScript: {"nodes": [[width, height, area],
 * …], "edges": [[source, target], …]}, sizes in pixels, area null for none. */
gboolean mw_bench_graph_file_write (MwGraph     *graph,
                                    const char  *path,
                                    GError     **error);

G_END_DECLS

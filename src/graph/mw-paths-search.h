/* mw-paths-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-paths-net.h"

G_BEGIN_DECLS

/* The first @max ways from source to sink that pass nothing twice, the shortest
 * first, each an array of arcs. @truncated tells whether there are or may be
 * more: @max was reached, or it took too long. */
GPtrArray *mw_paths_search (const MwPathsNet *net,
                            guint             max,
                            gboolean         *truncated) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

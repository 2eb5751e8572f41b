/* mw-map-matches.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"
#include "graph/mw-selector.h"

G_BEGIN_DECLS

/* What somebody means who writes into a find bar, and where that is in a picture. */

/* The products that have all words of @text in their names; else what it selects.
 * @selector is what was understood. */
GArray *mw_map_matches_find_products (const char     *text,
                                      MwMesh         *mesh,
                                      MwSelector    **selector,
                                      GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* The nodes that stand for @products: their own, else the domains that hide them;
 * from left to right, each once. */
GArray *mw_map_matches_find_nodes    (MwGraphLayout  *layout,
                                      GArray         *products) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

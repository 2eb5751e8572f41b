/* mw-graph-layout-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"
#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* @picture: of the problem of @graph. @reason: NULL when Graphviz made it. */
MwGraphLayout *mw_graph_layout_new (MwGraph         *graph,
                                    MwLayoutPicture *picture,
                                    const char      *reason) G_GNUC_WARN_UNUSED_RESULT;

/* Still owned by @self. */
MwLayoutPicture *mw_graph_layout_get_picture (MwGraphLayout *self);

G_END_DECLS

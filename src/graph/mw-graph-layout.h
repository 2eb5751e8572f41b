/* mw-graph-layout.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <graphene.h>

#include "graph/mw-graph.h"

G_BEGIN_DECLS

#define MW_TYPE_GRAPH_LAYOUT (mw_graph_layout_get_type ())

/**
 * MwGraphLayout:
 *
 * Where everything of a [class@Graph] stands: boxes, areas and curves, in
 * pixels at zoom 1, y downwards, top left at 0,0. Immutable once made.
 */
G_DECLARE_FINAL_TYPE (MwGraphLayout, mw_graph_layout, MW, GRAPH_LAYOUT, GObject)

MwGraph                *mw_graph_layout_get_graph       (MwGraphLayout  *self);
const graphene_rect_t  *mw_graph_layout_get_boxes       (MwGraphLayout  *self,
                                                         guint          *n);
const graphene_rect_t  *mw_graph_layout_get_areas       (MwGraphLayout  *self,
                                                         guint          *n);
/* A chain of cubic curves from source to target: 1 + 3k points, k >= 1. */
const graphene_point_t *mw_graph_layout_get_curve       (MwGraphLayout  *self,
                                                         guint           edge,
                                                         guint          *n_points);
graphene_size_t         mw_graph_layout_get_size        (MwGraphLayout  *self);

/* The point that pins are counted from: 0,0 until something is put left of or above
 * all that was there; then the picture grows that way and this point moves with what
 * stays. A pin is the top left of a box less this; a viewport that goes along with it
 * from one picture to the next sees nothing jump. */
graphene_point_t        mw_graph_layout_get_origin      (MwGraphLayout  *self);

/* Whether Graphviz made it; otherwise it is the plain picture that the service
 * falls back on when the worker fails, and this says why. */
const char             *mw_graph_layout_get_fallback_reason (MwGraphLayout *self);

G_END_DECLS

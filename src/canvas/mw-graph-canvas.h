/* mw-graph-canvas.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

#define MW_TYPE_GRAPH_CANVAS (mw_graph_canvas_get_type ())

/**
 * MwGraphCanvas:
 *
 * Draws a finished [class@GraphLayout] and decides nothing about where things
 * go. Pan by dragging, zoom by scrolling, keyboard along the edges.
 *
 * Signals: `selected (guint node)` (MW_NONE for none), `opened (guint node)`
 * (double click or Enter).
 */
G_DECLARE_FINAL_TYPE (MwGraphCanvas, mw_graph_canvas, MW, GRAPH_CANVAS, GtkWidget)

GtkWidget     *mw_graph_canvas_new          (void);

MwGraphLayout *mw_graph_canvas_get_layout   (MwGraphCanvas *self);
/* Keeps the view where a node of both pictures is; fits the first one. */
void           mw_graph_canvas_set_layout   (MwGraphCanvas *self,
                                             MwGraphLayout *layout);
guint          mw_graph_canvas_get_selected (MwGraphCanvas *self);
void           mw_graph_canvas_set_selected (MwGraphCanvas *self,
                                             guint          node);
void           mw_graph_canvas_zoom_to_fit  (MwGraphCanvas *self);
void           mw_graph_canvas_zoom_by      (MwGraphCanvas *self,
                                             double         factor);

G_END_DECLS

/* mw-graph-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "canvas/mw-graph-canvas.h"

G_BEGIN_DECLS

#define MW_TYPE_GRAPH_VIEW (mw_graph_view_get_type ())

/**
 * MwGraphView:
 *
 * A graph on show wherever one is needed: the canvas, zoom buttons, a spinner
 * while a layout is awaited, and a banner when Graphviz did not make it. It lays
 * nothing out: it asks for it by a signal, and the old picture stays until the
 * answer is there.
 *
 * Properties: `graph` (read-write), `layout` (read-only).
 *
 * Signals: `layout-requested (MwGraph, MwGraphLayout, GHashTable)`, with the
 * picture that is on show and where people put nodes (both nullable);
 * `selected`, `opened`, `area-activated`, `edge-opened`, `row-selected`, `row-opened`, `expand-requested`,
 * `collapse-requested`, `moved` and `context-requested` as the canvas emits them.
 */
G_DECLARE_FINAL_TYPE (MwGraphView, mw_graph_view, MW, GRAPH_VIEW, AdwBin)

GtkWidget     *mw_graph_view_new               (void);

MwGraphCanvas *mw_graph_view_get_canvas        (MwGraphView   *self);
MwGraph       *mw_graph_view_get_graph         (MwGraphView   *self);
/* Emits `layout-requested` for it; NULL empties the view. */
void           mw_graph_view_set_graph         (MwGraphView   *self,
                                                MwGraph       *graph);
MwGraphLayout *mw_graph_view_get_layout        (MwGraphView   *self);
/* An answer to `layout-requested`; one for another graph than the one on show
 * is too late and is ignored. */
void           mw_graph_view_set_layout        (MwGraphView   *self,
                                                MwGraphLayout *layout);
/* @message: a sentence for people. The picture before it stays, if there is one. */
void           mw_graph_view_set_layout_failed (MwGraphView   *self,
                                                MwGraph       *graph,
                                                const char    *message);

void           mw_graph_view_set_pins          (MwGraphView   *self,
                                                GHashTable    *pins);
void           mw_graph_view_lay_out_again     (MwGraphView   *self);
void           mw_graph_view_set_problem       (MwGraphView   *self,
                                                const char    *message);

/* Pixels at the bottom that something else lies over. */
void           mw_graph_view_set_bottom_inset  (MwGraphView   *self,
                                                double         inset);

G_END_DECLS

/* mw-map-labels.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "canvas/mw-viewport.h"
#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/**
 * MwMapLabels:
 *
 * The names of areas and collapsed domains where cards are too small to be read,
 * as on a map: in one size at any zoom, the largest first, and of the others as
 * many as have room. Where a name goes depends on the zoom only, so that panning
 * moves them all alike.
 */
typedef struct _MwMapLabels MwMapLabels;

/* @widget and @style must live as long as it. */
MwMapLabels *mw_map_labels_new      (MwGraphLayout    *layout,
                                     GtkWidget        *widget,
                                     MwCanvasStyle    *style);
void         mw_map_labels_free     (MwMapLabels      *self);

/* Appends those in sight, in pixels of the screen. After @deadline (monotonic
 * time) no more are shaped in this frame. Returns whether all were. */
gboolean     mw_map_labels_snapshot (MwMapLabels      *self,
                                     GtkSnapshot      *snapshot,
                                     const MwViewport *viewport,
                                     gint64            deadline);
/* How many names are shown at the zoom of the last snapshot, in sight or not. */
guint        mw_map_labels_get_n_placed (MwMapLabels  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwMapLabels, mw_map_labels_free)

G_END_DECLS

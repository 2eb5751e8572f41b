/* mw-canvas-tree.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-node.h"
#include "canvas/mw-grid.h"

G_BEGIN_DECLS

/**
 * MwCanvasTree:
 *
 * The accessible objects of one picture: areas, in them nodes, in tables rows.
 * Small pictures are there as a whole. Of larger ones there are what is in sight
 * and the neighbours of the node that has the focus, because assistive
 * technologies walk through all there is; descriptions tell the whole.
 */

/* Both outlive it. */
MwCanvasTree  *mw_canvas_tree_new        (MwGraphCanvas         *canvas,
                                          MwGraphWalk           *walk) G_GNUC_WARN_UNUSED_RESULT;
/* Takes its objects away from the canvas; @self is nullable. */
void           mw_canvas_tree_free       (MwCanvasTree          *self);

/* Chooses anew what is there, for @focus (or MW_NONE) and what is in sight, which
 * are @visible indexes; does nothing where all is. Objects that stay are the same. */
void           mw_canvas_tree_choose     (MwCanvasTree          *self,
                                          guint                  focus,
                                          const guint           *visible,
                                          guint                  n_visible);
gboolean       mw_canvas_tree_is_whole   (MwCanvasTree          *self);
/* Its layout's graph. */
MwGraph       *mw_canvas_tree_get_graph  (MwCanvasTree          *self);
/* The object of @place; NULL when it is not there. */
MwCanvasNode  *mw_canvas_tree_find       (MwCanvasTree          *self,
                                          const MwCanvasPlace   *place);
/* The first object below @place (NULL: below the canvas); (transfer none). */
MwCanvasNode  *mw_canvas_tree_get_first  (MwCanvasTree          *self,
                                          const MwCanvasPlace   *place);
MwCanvasNode  *mw_canvas_tree_get_next   (MwCanvasTree          *self,
                                          const MwCanvasPlace   *place);
/* NULL: the canvas. */
MwCanvasNode  *mw_canvas_tree_get_parent (MwCanvasTree          *self,
                                          const MwCanvasPlace   *place);
/* The focus is at @place now (NULL: at the canvas itself). */
void           mw_canvas_tree_set_focus  (MwCanvasTree          *self,
                                          const MwCanvasPlace   *place);
/* The canvas got or lost the focus of the keyboard. */
void           mw_canvas_tree_update_focus (MwCanvasTree        *self);

G_END_DECLS

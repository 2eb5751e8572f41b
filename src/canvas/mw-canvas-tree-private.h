/* mw-canvas-tree-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-tree.h"

G_BEGIN_DECLS

/* Cut by job: this file's namesake (what is there, and where), -flows (what flows
 * to what). */
struct _MwCanvasTree
{
  MwGraphCanvas     *canvas;
  MwGraph           *graph;
  MwGraphWalk       *walk;
  const MwGraphNode *nodes;
  guint              n_nodes;
  guint              n_areas;
  gboolean           is_whole;
  GHashTable        *objects;      /* of MwCanvasNode, by their MwCanvasPlace */
  GArray           **children;     /* of nodes, for each area, and behind them of the canvas */
  guint             *positions;    /* of each node among them, or MW_NONE when it is not there */
  MwCanvasNode      *focused;
};

/* No object of @objects leads to another any more. */
void mw_canvas_tree_reset_flows (GHashTable   *objects);
void mw_canvas_tree_set_flows   (MwCanvasTree *self);

G_END_DECLS

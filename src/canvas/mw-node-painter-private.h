/* mw-node-painter-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-card.h"
#include "canvas/mw-map-labels.h"
#include "canvas/mw-node-painter.h"

G_BEGIN_DECLS

/* Cut by job: this file's namesake (nodes), -area (areas), -facts (what cards say
 * of a layer and of domains). */
struct _MwNodePainter
{
  MwGraphLayout         *layout;
  MwGraph               *graph;
  GtkWidget             *widget;
  MwCanvasStyle         *style;
  MwMesh                *mesh;
  const MwGraphNode     *nodes;
  const graphene_rect_t *boxes;
  guint                  n_nodes;
  gboolean               compares;       /* two states, in one picture */
  GskRenderNode        **cards;
  const MwGraphCluster  *clusters;
  guint                  n_areas;
  GskRenderNode        **headers;       /* by area */
  MwMapLabels           *labels;

  /* What is said of domains and by the layer. */
  MwLayer               *layer;         /* NULL: domains */
  GArray                *marks;         /* of MwCardMark, by class */
  MwCardMark            *shares;        /* those of the domain that is being drawn */
  guint                 *gives;         /* by domain */
  guint                 *takes;
  guint                  most;

  gint64                 deadline;
  guint                  n_recorded;
  gboolean               is_complete;
};

/* -facts */
void        mw_node_painter_init_facts  (MwNodePainter *self);
void        mw_node_painter_clear_facts (MwNodePainter *self);
/* Valid until it is asked for the next one. */
MwCardFacts mw_node_painter_get_facts   (MwNodePainter *self,
                                         guint          node);
/* The domain that a node belongs to, or MW_NONE. */
guint       mw_node_painter_get_domain  (MwNodePainter *self,
                                         guint          node);

#define MW_CARDS_ZOOM 0.42

G_END_DECLS

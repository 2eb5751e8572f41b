/* mw-layout-known.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"
#include "graph/mw-layout-picture.h"

G_BEGIN_DECLS

/* What an earlier picture knows of something. */
typedef enum {
  MW_LAYOUT_KNOWN_NOT,           /* it is new, or has moved to another area */
  MW_LAYOUT_KNOWN_PLACE,         /* it stood where the rectangle says */
  MW_LAYOUT_KNOWN_OTHERWISE,     /* a box that was an area there, or the other way round */
} MwLayoutKnowledge;

/**
 * MwLayoutKnown:
 * @nodes: MwLayoutKnowledge for each node of the problem
 * @boxes: where they stood
 * @clusters: MwLayoutKnowledge for each cluster
 * @areas: where they were
 * @is_pinned: whether the node has a place that people chose
 * @pins: that place, the top left of its box
 * @curves: for each edge of the graph the one of @before that it was, or MW_NONE
 * @before: nullable, the earlier picture
 * @origin: of @before
 *
 * What is to stay where it was, in the numbers of a problem. Rectangles are counted
 * from the origin that a picture keeps while it grows; see mw_graph_layout_get_origin().
 */
typedef struct
{
  gatomicrefcount   ref_count;
  guint             n_nodes;
  guint             n_clusters;
  guint             n_edges;
  guint8           *nodes;
  graphene_rect_t  *boxes;
  guint8           *clusters;
  graphene_rect_t  *areas;
  guint8           *is_pinned;
  graphene_point_t *pins;
  guint             n_pins;
  guint            *curves;
  MwLayoutPicture  *before;
} MwLayoutKnown;

/* @before: nullable. @pins: nullable, from node keys to MwViewPin. Returns NULL when
 * they say nothing about @graph. Safe in any thread. */
MwLayoutKnown *mw_layout_known_new_for_graph (MwGraph           *graph,
                                            MwGraphLayout       *before,
                                            GHashTable          *pins) G_GNUC_WARN_UNUSED_RESULT;
/* Nothing, so far. */
MwLayoutKnown *mw_layout_known_new         (guint                n_nodes,
                                            guint                n_clusters,
                                            guint                n_edges) G_GNUC_WARN_UNUSED_RESULT;
/* All places of @picture, and the pins of @self. */
MwLayoutKnown *mw_layout_known_new_pinned  (const MwLayoutKnown *self,
                                            MwLayoutPicture     *picture) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutKnown *mw_layout_known_ref         (MwLayoutKnown       *self);
void           mw_layout_known_unref       (MwLayoutKnown       *self);

/* Whether so much is known that the rest can be fitted in. */
gboolean       mw_layout_known_is_enough   (const MwLayoutKnown   *self,
                                            const MwLayoutProblem *problem);
/* Whether most of what is in @cluster is new, so that it is laid out by itself. */
gboolean       mw_layout_known_is_fresh    (const MwLayoutKnown   *self,
                                            const MwLayoutProblem *problem,
                                            guint                  cluster);

/* Tells pictures of one problem apart that come after different ones. */
char          *mw_layout_known_dup_hash    (const MwLayoutKnown   *self,
                                            const MwLayoutProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutKnown, mw_layout_known_unref)

G_END_DECLS

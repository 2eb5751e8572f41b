/* mw-layout-problem.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"
#include "graph/mw-layout-protocol.h"

G_BEGIN_DECLS

/**
 * MwLayoutLine:
 * @source: node that it leaves on the right
 * @target: node that it enters on the left
 * @source_y: how far down the box; less than 0: at the middle
 * @target_y: likewise
 *
 * A curve of a picture.
 */
typedef struct
{
  guint source;
  guint target;
  float source_y;
  float target_y;
} MwLayoutLine;

/**
 * MwLayoutProblem:
 *
 * What is to be laid out: sizes, ends of edges and clusters, all as numbers in
 * the order of the graph. Equal problems have equal hashes and equal pictures.
 * Reference counted atomically; no one changes it once it is shared.
 */
typedef struct
{
  gatomicrefcount ref_count;
  GArray         *nodes;         /* of MwLayoutRequestNode */
  GArray         *edges;         /* of MwLayoutRequestEdge */
  GArray         *lines;         /* of MwLayoutLine; NULL: one for each edge, from middle to middle */
  guint           n_clusters;
  guint           quality;       /* MW_LAYOUT_QUALITY_… */
  float           aspect;        /* a picture that is narrower may be widened to this; 0: not */
} MwLayoutProblem;

MwLayoutProblem           *mw_layout_problem_new           (guint                  n_clusters) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutProblem           *mw_layout_problem_new_for_graph (MwGraph               *graph) G_GNUC_WARN_UNUSED_RESULT;
MwLayoutProblem           *mw_layout_problem_ref           (MwLayoutProblem       *self);
void                       mw_layout_problem_unref         (MwLayoutProblem       *self);

/* Returns its index. */
guint                      mw_layout_problem_add_node      (MwLayoutProblem       *self,
                                                            float                  width,
                                                            float                  height,
                                                            guint                  cluster);
void                       mw_layout_problem_add_edge      (MwLayoutProblem       *self,
                                                            guint                  source,
                                                            guint                  target,
                                                            guint                  weight);

const MwLayoutRequestNode *mw_layout_problem_get_node      (const MwLayoutProblem *self,
                                                            guint                  node);
const MwLayoutRequestEdge *mw_layout_problem_get_edge      (const MwLayoutProblem *self,
                                                            guint                  edge);

/* What curves are to be drawn: the edges are what places the boxes. */
guint                      mw_layout_problem_get_n_lines   (const MwLayoutProblem *self);
MwLayoutLine               mw_layout_problem_get_line      (const MwLayoutProblem *self,
                                                            guint                  line);
/* The same without lines of its own. */
MwLayoutProblem           *mw_layout_problem_dup_places    (const MwLayoutProblem *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the worker would take it at all. */
gboolean                   mw_layout_problem_is_small      (const MwLayoutProblem *self);
GBytes                    *mw_layout_problem_encode        (const MwLayoutProblem *self,
                                                            guint                  serial) G_GNUC_WARN_UNUSED_RESULT;
char                      *mw_layout_problem_dup_hash      (const MwLayoutProblem *self);

/* A problem with fewer edges that Graphviz solves sooner. */
MwLayoutProblem           *mw_layout_problem_dup_backbone  (const MwLayoutProblem *self,
                                                            guint                  strongest) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwLayoutProblem, mw_layout_problem_unref)

G_END_DECLS

/* mw-comparison.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"
#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_COMPARISON (mw_comparison_get_type ())

/**
 * MwComparison:
 *
 * Two states of a mesh in one: all products and edges that were there before or
 * are there after, each with what became of it. Immutable; made on any thread,
 * read from all.
 *
 * A product is changed when its document, a contract that its output ports
 * promise, its owner or its domain says something else (how it is written does
 * not count), an edge when its state or its reasons are others. Products that
 * are only referred to count as not being there. Inside of a changed product the
 * joint mesh has the ports and schemas of after; what was removed is said in words.
 */
G_DECLARE_FINAL_TYPE (MwComparison, mw_comparison, MW, COMPARISON, GObject)

MwComparison *mw_comparison_new                  (MwMesh        *before,
                                                  MwMesh        *after) G_GNUC_WARN_UNUSED_RESULT;
/* @mesh as it is, and as it were with @inputs (of MwMeshInput): a draft. */
MwComparison *mw_comparison_new_for_documents    (MwMesh        *mesh,
                                                  GPtrArray     *inputs) G_GNUC_WARN_UNUSED_RESULT;
/* Two selections of products of one mesh, by index: what is only in the first
 * counts as removed, what is only in the second as added. Edges belong to a
 * selection that has both ends. */
MwComparison *mw_comparison_new_for_selections   (MwMesh        *mesh,
                                                  const guint   *first,
                                                  guint          n_first,
                                                  const guint   *second,
                                                  guint          n_second) G_GNUC_WARN_UNUSED_RESULT;

/* Both together: the indexes of all functions below are of this mesh, where it
 * is not said otherwise. */
MwMesh       *mw_comparison_get_mesh             (MwComparison  *self);
MwMesh       *mw_comparison_get_before           (MwComparison  *self);
MwMesh       *mw_comparison_get_after            (MwComparison  *self);

/* Whether it is of two selections of one mesh, not of two states. */
gboolean      mw_comparison_get_is_selection     (MwComparison  *self);

MwGraphChange mw_comparison_get_product_change   (MwComparison  *self,
                                                  guint          product);
MwGraphChange mw_comparison_get_edge_change      (MwComparison  *self,
                                                  guint          edge);
/* How many products, and how many edges. */
guint         mw_comparison_get_n                (MwComparison  *self,
                                                  MwGraphChange  change);
guint         mw_comparison_get_n_edges          (MwComparison  *self,
                                                  MwGraphChange  change);

/* What is different, a line each, NULL-terminated; empty where nothing is. Words
 * of a registry in it are data. */
char        **mw_comparison_dup_words            (MwComparison  *self,
                                                  guint          product) G_GNUC_WARN_UNUSED_RESULT;
char        **mw_comparison_dup_edge_words       (MwComparison  *self,
                                                  guint          edge) G_GNUC_WARN_UNUSED_RESULT;

/* Index of the product (edge) in the one mesh; MW_NONE where it is not there.
 * Products that are only referred to are found too. */
guint         mw_comparison_get_product_before   (MwComparison  *self,
                                                  guint          product);
guint         mw_comparison_get_product_after    (MwComparison  *self,
                                                  guint          product);
guint         mw_comparison_get_edge_before      (MwComparison  *self,
                                                  guint          edge);
guint         mw_comparison_get_edge_after       (MwComparison  *self,
                                                  guint          edge);
/* And the other way: from an index in the one mesh to that in the joint one. */
guint         mw_comparison_find_product_of_before (MwComparison *self,
                                                    guint         product);
guint         mw_comparison_find_product_of_after  (MwComparison *self,
                                                    guint         product);

G_END_DECLS

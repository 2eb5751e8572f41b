/* mw-graph-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-private.h"
#include "graph/mw-view.h"

G_BEGIN_DECLS

/**
 * MwGraphBuilder:
 *
 * Collects the nodes of a graph, then rolls the edges of a mesh up onto them:
 * each edge goes to the nodes that stand for its ends, and those with the same
 * ends become one with a count.
 */
typedef struct
{
  MwMesh       *mesh;
  MwComparison *comparison;      /* nullable, borrowed */
  GArray       *nodes;           /* of MwGraphNode */
  GArray       *edges;           /* of MwGraphEdge */
  GArray       *clusters;        /* of MwGraphCluster */
  GArray       *rows;            /* of MwGraphRow; NULL without any */
  guint        *node_of;         /* for each product the node that stands for it, or MW_NONE */
  guint8       *hidden;          /* for each product whether it is taken out; NULL for none */
  guint         n_products;
  guint         shown;           /* MwViewEdges */
  guint         n_left_out;
} MwGraphBuilder;

void     mw_graph_builder_init         (MwGraphBuilder *self,
                                        MwMesh         *mesh);
/* Products that are taken out are to be named before any node is added. */
void     mw_graph_builder_hide         (MwGraphBuilder *self,
                                        guint           product);
gboolean mw_graph_builder_is_hidden    (MwGraphBuilder *self,
                                        guint           product);
/* A box of the size of its kind that stands for no product by itself. */
guint    mw_graph_builder_add_node     (MwGraphBuilder *self,
                                        MwGraphNodeKind kind,
                                        guint           subject,
                                        guint           cluster);
guint    mw_graph_builder_add_cluster  (MwGraphBuilder *self,
                                        MwGraphClusterKind kind,
                                        guint           subject);
void     mw_graph_builder_add_product  (MwGraphBuilder *self,
                                        guint           product,
                                        guint           cluster);
/* As one box that stands for all its products that are not hidden. */
void     mw_graph_builder_add_domain   (MwGraphBuilder *self,
                                        guint           domain);
/* As an area with them. */
void     mw_graph_builder_open_domain  (MwGraphBuilder *self,
                                        guint           domain);
/* Products of it that are not hidden. */
guint    mw_graph_builder_count_domain (MwGraphBuilder *self,
                                        guint           domain);
/* All domains: those that are @opened (NULL: all) as areas, the others as boxes.
 * A domain that is empty in the mesh is one of them only @with_empty; one whose
 * products are all hidden is not. */
void     mw_graph_builder_add_domains  (MwGraphBuilder *self,
                                        const gboolean *opened,
                                        gboolean        with_empty);
/* @product, what is so many steps before and after it, and what the expanded ones
 * (sets of ids, nullable) have beside them. Hidden ones are gone through. */
void     mw_graph_builder_add_neighbourhood (MwGraphBuilder *self,
                                             guint           product,
                                             guint           upstream,
                                             guint           downstream,
                                             GHashTable     *expanded_up,
                                             GHashTable     *expanded_down);
/* Of @products (of guint) those beside the expanded ones, added at the end; each once. */
void     mw_graph_builder_expand       (MwGraphBuilder *self,
                                        GArray         *products,
                                        GHashTable     *expanded_up,
                                        GHashTable     *expanded_down);
/* The products that are drawn, by node: those of node i are the run from starts[i]
 * to starts[i + 1]. */
guint   *mw_graph_builder_dup_members  (MwGraphBuilder *self,
                                        guint         **starts) G_GNUC_WARN_UNUSED_RESULT;
/* How many products beside each node are not drawn. */
void     mw_graph_builder_count_beside (MwGraphBuilder *self);
/* Edges, what changed, and how many products beside each node are not drawn. */
void     mw_graph_builder_roll_up      (MwGraphBuilder *self);
/* After the edges: those that go through hidden products. */
void     mw_graph_builder_add_implied  (MwGraphBuilder *self);
/* Concepts that two of the nodes or more model; after all edges between nodes. */
void     mw_graph_builder_add_concepts (MwGraphBuilder *self);
/* The inside of @product, and what is beside it outside. */
void     mw_graph_builder_add_inside   (MwGraphBuilder *self,
                                        guint           product);
/* Columns of @product, or @column (nullable) of it, and those that they come from
 * and go to in so many steps. */
void     mw_graph_builder_add_columns  (MwGraphBuilder *self,
                                        guint           product,
                                        const MwView   *view);
/* After these: keeps of what is between two domains the strongest @per_domain of
 * each (0: all). */
void     mw_graph_builder_keep_strong  (MwGraphBuilder *self,
                                        guint           per_domain);

/* Empties the builder. */
MwGraph *mw_graph_builder_end          (MwGraphBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

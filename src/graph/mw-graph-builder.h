/* mw-graph-builder.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-private.h"

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
  MwMesh *mesh;
  GArray *nodes;                 /* of MwGraphNode */
  GArray *edges;                 /* of MwGraphEdge */
  GArray *clusters;              /* of MwGraphCluster */
  guint  *node_of;               /* for each product the node that stands for it, or MW_NONE */
  guint   n_products;
} MwGraphBuilder;

void     mw_graph_builder_init        (MwGraphBuilder *self,
                                       MwMesh         *mesh);
void     mw_graph_builder_add_product (MwGraphBuilder *self,
                                       guint           product,
                                       guint           cluster);
/* As one box that stands for all its products. */
void     mw_graph_builder_add_domain  (MwGraphBuilder *self,
                                       guint           domain);
/* As an area with all its products. */
void     mw_graph_builder_open_domain (MwGraphBuilder *self,
                                       guint           domain);
void     mw_graph_builder_roll_up     (MwGraphBuilder *self);

/* Empties the builder. */
MwGraph *mw_graph_builder_end         (MwGraphBuilder *self,
                                       guint           n_left_out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

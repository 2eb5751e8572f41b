/* mw-graph.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_GRAPH (mw_graph_get_type ())

typedef enum {
  MW_GRAPH_NODE_PRODUCT,
  MW_GRAPH_NODE_DOMAIN,          /* a collapsed domain */
} MwGraphNodeKind;

/**
 * MwGraphNode:
 * @kind: what it stands for
 * @subject: index of the product or domain in the mesh
 * @cluster: index of the area it is drawn in, or MW_NONE
 * @width: of its box, in pixels at zoom 1
 * @height: likewise
 * @n_hidden_in: products that feed it and are not drawn
 * @n_hidden_out: products that it feeds and are not drawn
 */
typedef struct
{
  MwGraphNodeKind kind;
  guint           subject;
  guint           cluster;
  float           width;
  float           height;
  guint           n_hidden_in;
  guint           n_hidden_out;
} MwGraphNode;

/**
 * MwGraphEdge:
 * @source: index of the node that gives
 * @target: index of the node that takes
 * @count: how many edges of the mesh it stands for
 * @state: the strongest of them
 * @edge: the edge of the mesh when it stands for one only, else MW_NONE
 */
typedef struct
{
  guint       source;
  guint       target;
  guint       count;
  MwEdgeState state;
  guint       edge;
} MwGraphEdge;

/* An opened domain: nodes with this cluster are drawn inside its area. */
typedef struct
{
  guint domain;
} MwGraphCluster;

/**
 * MwGraph:
 *
 * What of a mesh is to be drawn: nodes and edges as numbers, immutable. It knows
 * neither places nor colours.
 */
G_DECLARE_FINAL_TYPE (MwGraph, mw_graph, MW, GRAPH, GObject)

/* Domains as boxes with their strongest edges; the domains of @opened (indexes,
 * nullable) as areas with their products. @per_domain edges are kept for each
 * collapsed domain and direction (0: all). */
MwGraph              *mw_graph_new_overview      (MwMesh      *mesh,
                                                  const guint *opened,
                                                  guint        n_opened,
                                                  guint        per_domain);

/* @product with what is at most @upstream steps before and @downstream after it. */
MwGraph              *mw_graph_new_neighbourhood (MwMesh      *mesh,
                                                  guint        product,
                                                  guint        upstream,
                                                  guint        downstream);

/* Every product, in the areas of their domains. */
MwGraph              *mw_graph_new_whole         (MwMesh      *mesh);

MwMesh               *mw_graph_get_mesh          (MwGraph     *self);
const MwGraphNode    *mw_graph_get_nodes         (MwGraph     *self,
                                                  guint       *n);
const MwGraphEdge    *mw_graph_get_edges         (MwGraph     *self,
                                                  guint       *n);
const MwGraphCluster *mw_graph_get_clusters      (MwGraph     *self,
                                                  guint       *n);
/* Edges of the mesh that the overview's threshold leaves out. */
guint                 mw_graph_get_n_left_out    (MwGraph     *self);
guint                 mw_graph_find_node         (MwGraph         *self,
                                                  MwGraphNodeKind  kind,
                                                  guint            subject);

G_END_DECLS

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
  MW_GRAPH_NODE_PORT,            /* of the product whose inside is shown */
  MW_GRAPH_NODE_COMPONENT,       /* its code or infrastructure */
  MW_GRAPH_NODE_OBJECT,          /* a schema object with rows for its properties */
  MW_GRAPH_NODE_CONCEPT,         /* what several products model */
} MwGraphNodeKind;

#define MW_GRAPH_N_NODE_KINDS (MW_GRAPH_NODE_CONCEPT + 1)

/* What became of it, where a picture compares two states. */
typedef enum {
  MW_GRAPH_CHANGE_NONE,
  MW_GRAPH_CHANGE_ADDED,
  MW_GRAPH_CHANGE_REMOVED,
  MW_GRAPH_CHANGE_CHANGED,
} MwGraphChange;

/**
 * MwGraphNode:
 * @kind: what it stands for
 * @subject: index of it in the mesh's array of that kind
 * @cluster: index of the area it is drawn in, or MW_NONE
 * @width: of its box, in pixels at zoom 1
 * @height: likewise
 * @n_hidden_in: products that feed it and are not drawn
 * @n_hidden_out: products that it feeds and are not drawn
 * @rows: its rows, of the graph's; only objects have some
 * @change: in a comparison
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
  MwRange         rows;
  MwGraphChange   change;
} MwGraphNode;

/**
 * MwGraphRow:
 * @property: index of the property in the mesh
 * @y: middle of the row, from the top of its node's box
 */
typedef struct
{
  guint property;
  float y;
} MwGraphRow;

typedef enum {
  MW_GRAPH_EDGE_FLOW,            /* edges of the mesh */
  MW_GRAPH_EDGE_IMPLIED,         /* ways through products that are hidden */
  MW_GRAPH_EDGE_COLUMN,          /* from a property to a property */
  MW_GRAPH_EDGE_CONCEPT,         /* a product models a concept; it has no direction */
  MW_GRAPH_EDGE_INSIDE,          /* within a product: port, code, infrastructure */
} MwGraphEdgeKind;

/**
 * MwGraphEdge:
 * @source: index of the node that gives
 * @target: index of the node that takes
 * @count: how many edges of the mesh it stands for
 * @state: the strongest of them
 * @edge: the edge of the mesh when it stands for one only, else MW_NONE; of
 *   kind column the column edge
 * @kind: what it says
 * @provenance: MwProvenance flags of all that it stands for; 0 where it is no flow
 * @n_between: of an implied edge how many products the shortest way goes through
 * @source_row: of a column edge the row it leaves, index into the source's rows;
 *   else MW_NONE
 * @target_row: likewise, the row it enters
 * @change: in a comparison
 */
typedef struct
{
  guint           source;
  guint           target;
  guint           count;
  MwEdgeState     state;
  guint           edge;
  MwGraphEdgeKind kind;
  guint           provenance;
  guint           n_between;
  guint           source_row;
  guint           target_row;
  MwGraphChange   change;
} MwGraphEdge;

typedef enum {
  MW_GRAPH_CLUSTER_DOMAIN,       /* opened: its products are inside */
  MW_GRAPH_CLUSTER_PRODUCT,      /* its ports, components or objects are */
} MwGraphClusterKind;

/* An area: nodes with this cluster are drawn inside it. */
typedef struct
{
  MwGraphClusterKind kind;
  guint              subject;
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
/* Rows of all objects; a node's `rows` is a run of it. */
const MwGraphRow     *mw_graph_get_rows          (MwGraph     *self,
                                                  guint       *n);
/* Edges that are not drawn: of the mesh those that the overview's threshold leaves
 * out, and implied ones and columns beyond what a picture can hold. */
guint                 mw_graph_get_n_left_out    (MwGraph     *self);
guint                 mw_graph_find_node         (MwGraph         *self,
                                                  MwGraphNodeKind  kind,
                                                  guint            subject);

/* Of the products that are drawn as such, the indexes of the nodes: those without
 * any edge, drawn or not; and those that are only referred to. */
GArray               *mw_graph_find_isolated     (MwGraph         *self) G_GNUC_WARN_UNUSED_RESULT;
GArray               *mw_graph_find_ghosts       (MwGraph         *self) G_GNUC_WARN_UNUSED_RESULT;
guint                 mw_graph_count_isolated    (MwGraph         *self);
guint                 mw_graph_count_ghosts      (MwGraph         *self);
/* Indexes of all products that nodes stand for, sorted. */
GArray               *mw_graph_dup_products      (MwGraph         *self) G_GNUC_WARN_UNUSED_RESULT;

/* "product:ID", "domain:ID", "port:PRODUCT/NAME", …: the same for the same thing in
 * another graph and in another mesh. */
char                 *mw_graph_dup_node_key      (MwGraph         *self,
                                                  guint            node) G_GNUC_WARN_UNUSED_RESULT;
guint                 mw_graph_find_key          (MwGraph         *self,
                                                  const char      *key);

G_END_DECLS

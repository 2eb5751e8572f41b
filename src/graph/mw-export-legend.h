/* mw-export-legend.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export.h"
#include "graph/mw-export-style.h"

G_BEGIN_DECLS

typedef enum {
  MW_LEGEND_HEADING,
  MW_LEGEND_CLASS,               /* of the layer */
  MW_LEGEND_EDGE,
  MW_LEGEND_CHANGE,
} MwLegendKind;

/**
 * MwLegendEntry:
 * @label: what it means, with the number of products for a class
 * @class: of a class, in the layer's array
 * @edge: of an edge, one like those that it speaks of
 * @change: of a change
 */
typedef struct
{
  MwLegendKind        kind;
  char               *label;
  const MwLayerClass *class;
  MwGraphEdge         edge;
  MwGraphChange       change;
} MwLegendEntry;

/* Of MwLegendEntry: what occurs in @graph, no more. (transfer full) */
GArray *mw_legend_new           (MwGraph               *graph,
                                 const MwExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* The class of what a node stands for in @layer; NULL for nodes that have none:
 * collapsed domains, and parts of products without a product. */
const MwLayerClass *mw_legend_get_class (MwGraph *graph,
                                         MwLayer *layer,
                                         guint    node);

/* The lines above a picture: the title, what is shown, the date. NULL-terminated,
 * the title first, never empty. */
char  **mw_legend_dup_heading   (MwGraph               *graph,
                                 const MwExportOptions *options) G_GNUC_WARN_UNUSED_RESULT;

/* "Orders, Data product, Crew, Confidential, Added": everything about a node in a
 * line, for titles and tooltips. */
char   *mw_legend_dup_node      (MwGraph               *graph,
                                 MwLayer               *layer,
                                 guint                  node) G_GNUC_WARN_UNUSED_RESULT;
char   *mw_legend_dup_edge      (MwGraph               *graph,
                                 guint                  edge) G_GNUC_WARN_UNUSED_RESULT;

/* The product that a node is or is a part of; MW_NONE for domains and concepts. */
guint   mw_legend_get_product   (MwGraph               *graph,
                                 guint                  node);

G_END_DECLS

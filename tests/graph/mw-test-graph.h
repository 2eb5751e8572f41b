/* mw-test-graph.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-graph-layout.h"
#include "graph/mw-layout-picture.h"
#include "graph/mw-layout-service.h"

/**
 * MwTestGraph:
 *
 * A graph of numbers that belongs to no mesh, made for a test.
 */
typedef struct
{
  GArray *nodes;
  GArray *edges;
  guint   n_clusters;
} MwTestGraph;

MwTestGraph   *mw_test_graph_new        (void);
/* Product cards; @cluster may be MW_NONE. Returns the index of the first. */
guint          mw_test_graph_add        (MwTestGraph     *self,
                                         guint            n,
                                         guint            cluster);
void           mw_test_graph_connect    (MwTestGraph     *self,
                                         guint            source,
                                         guint            target);
/* Edges between random nodes, forward but for one in @backward (0: none). */
void           mw_test_graph_scatter    (MwTestGraph     *self,
                                         GRand           *rand,
                                         guint            n,
                                         guint            backward);
MwGraph       *mw_test_graph_end        (MwTestGraph     *self);

/* Two areas of two products each. */
MwGraph       *mw_test_graph_new_small  (void);

/* A mesh-like graph: domains of uneven size, most edges inside them. */
MwGraph       *mw_test_graph_new_mesh   (guint            n_products,
                                         guint            n_domains,
                                         guint            seed);

/* Runs the main loop until the layout is there. */
MwGraphLayout *mw_test_await_layout     (MwLayoutService *service,
                                         MwGraph         *graph);
MwGraphLayout *mw_test_await_layout_after (MwLayoutService *service,
                                         MwGraph         *graph,
                                         MwGraphLayout   *before,
                                         GHashTable      *pins);

/* Boxes apart, inside their areas and inside the picture; curves from source to
 * target; areas apart. */
void           mw_test_assert_sane      (MwGraphLayout   *graph_layout);

/* Sane, and by Graphviz or not. */
void           mw_test_assert_by_graphviz (MwGraphLayout *graph_layout);
void           mw_test_assert_plain     (MwGraphLayout   *graph_layout);

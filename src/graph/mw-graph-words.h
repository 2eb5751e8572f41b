/* mw-graph-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* What the parts of a picture are called, for all who show or speak them:
 * canvas, exports, command line, assistive technologies. All of it may be shown
 * as it is, but what comes of a registry is never markup. */

/* @text as it may be shown: at most some 200 characters, no line breaks, and
 * nothing that turns the direction of what stands around it. NULL is "". */
char       *mw_graph_words_dup_text     (const char      *text) G_GNUC_WARN_UNUSED_RESULT;

/* "Orders"; never empty. */
char       *mw_graph_dup_node_title     (MwGraph         *graph,
                                         guint            node) G_GNUC_WARN_UNUSED_RESULT;
/* The dimmed line below: an owner, "12 products", "Output port, tables". May be
 * empty. */
char       *mw_graph_dup_node_subtitle  (MwGraph         *graph,
                                         guint            node) G_GNUC_WARN_UNUSED_RESULT;
/* "Data product": what a kind of nodes is called. */
const char *mw_graph_node_kind_get_label (MwGraphNodeKind kind);

/* The name of a property as it stands in its row, and its type ("string"; may be
 * empty). @row is one of mw_graph_get_rows(). */
char       *mw_graph_dup_row_title      (MwGraph         *graph,
                                         guint            row) G_GNUC_WARN_UNUSED_RESULT;
char       *mw_graph_dup_row_subtitle   (MwGraph         *graph,
                                         guint            row) G_GNUC_WARN_UNUSED_RESULT;

/* The name of the domain or product whose area it is; never empty. */
char       *mw_graph_dup_cluster_title  (MwGraph         *graph,
                                         guint            cluster) G_GNUC_WARN_UNUSED_RESULT;
/* "12 products", "3 of 12 products" where not all are drawn, or "" for the area of a
 * product. */
char       *mw_graph_dup_cluster_subtitle (MwGraph       *graph,
                                           guint          cluster) G_GNUC_WARN_UNUSED_RESULT;

/* "Orders → Invoices", with the rows that a column edge joins. */
char       *mw_graph_dup_edge_title     (MwGraph         *graph,
                                         guint            edge) G_GNUC_WARN_UNUSED_RESULT;
/* What it says: "Active agreement", "12 edges", "Through 2 products". */
char       *mw_graph_dup_edge_label     (MwGraph         *graph,
                                         guint            edge) G_GNUC_WARN_UNUSED_RESULT;
/* The short text that is drawn on it: "12"; "" when there is nothing to say. */
char       *mw_graph_dup_edge_count     (MwGraph         *graph,
                                         guint            edge) G_GNUC_WARN_UNUSED_RESULT;

/* Words of the legend: "Active agreement", "Implied, through what is hidden",
 * "Added". */
const char *mw_graph_edge_state_get_label (MwEdgeState     state);
const char *mw_graph_edge_kind_get_label  (MwGraphEdgeKind kind);
const char *mw_graph_change_get_label     (MwGraphChange   change);
/* "+", "−", "~"; "" for none. */
const char *mw_graph_change_get_sign      (MwGraphChange   change);

G_END_DECLS

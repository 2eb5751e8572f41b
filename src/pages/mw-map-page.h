/* mw-map-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-comparison.h"
#include "graph/mw-graph-layout.h"
#include "graph/mw-layer.h"
#include "graph/mw-view.h"

G_BEGIN_DECLS

#define MW_TYPE_MAP_PAGE (mw_map_page_get_type ())

/**
 * MwMapPage:
 *
 * The product graph of a mesh, the first page people see: domains, opened in
 * place, the whole mesh, or the neighbourhood of a product, with the selection
 * told beside it. It neither fetches nor lays out.
 *
 * Properties: `mesh` (read-write, nullable: nothing loaded yet).
 *
 * Signals: `layout-requested (MwGraph, MwGraphLayout before, GHashTable pins)`, answered by
 * mw_map_page_set_layout() or mw_map_page_set_layout_failed();
 * `product-opened (guint product)`; `design-requested ()`;
 * `retry-requested ()` from the error state; `comparison-requested (uint kind,
 * char *compared)`, of a MwViewComparison, answered by
 * mw_map_page_set_comparison(); `compare-requested ()`, `views-requested ()`,
 * `export-requested (char *suffix)`, `print-requested ()` and `table-requested
 * (char *csv)` from its menus.
 */
G_DECLARE_FINAL_TYPE (MwMapPage, mw_map_page, MW, MAP_PAGE, AdwNavigationPage)

GtkWidget     *mw_map_page_new                (void);

MwMesh        *mw_map_page_get_mesh           (MwMapPage     *self);
/* Keeps view, opened domains and selection where the new mesh still has them. */
void           mw_map_page_set_mesh           (MwMapPage     *self,
                                               MwMesh        *mesh);
/* The mesh could not be fetched and there is none to show. @message: a sentence
 * for people; NULL takes the error away. */
void           mw_map_page_set_error          (MwMapPage     *self,
                                               const char    *message);
void           mw_map_page_set_layout         (MwMapPage     *self,
                                               MwGraphLayout *layout);
void           mw_map_page_set_layout_failed  (MwMapPage     *self,
                                               MwGraph       *graph,
                                               const char    *message);
/* Selects @product, opening its domain if need be. */
void           mw_map_page_select_product     (MwMapPage     *self,
                                               guint          product);
/* Opens @domain in place and shows it. */
void           mw_map_page_show_domain        (MwMapPage     *self,
                                               guint          domain);
/* Whether what is shown is still being laid out or compared. */
gboolean       mw_map_page_get_is_waiting     (MwMapPage     *self);
/* The picture that is drawn; NULL before the first. */
MwGraphLayout *mw_map_page_get_layout         (MwMapPage     *self);
/* Index of the selected product; MW_NONE when none is. */
guint          mw_map_page_get_selected       (MwMapPage     *self);
/* Where one was, as in a browser. Return whether there was such a view. */
gboolean       mw_map_page_go_back            (MwMapPage     *self);
gboolean       mw_map_page_go_forward         (MwMapPage     *self);
gboolean       mw_map_page_can_go_back        (MwMapPage     *self);
/* (transfer none): what is shown and how. */
const MwView  *mw_map_page_get_view           (MwMapPage     *self);
void           mw_map_page_show_view          (MwMapPage     *self,
                                               const MwView  *view);
void           mw_map_page_show_selection     (MwMapPage     *self,
                                               const char    *selector);
void           mw_map_page_show_inside        (MwMapPage     *self,
                                               guint          product);
void           mw_map_page_show_columns       (MwMapPage     *self,
                                               guint          product);
/* Which columns feed a property, and which it feeds. */
void           mw_map_page_show_column        (MwMapPage     *self,
                                               guint          property);
void           mw_map_page_show_neighbourhood (MwMapPage     *self,
                                               guint          product);

/* Compares what is shown; asks for the comparison by a signal. */
void           mw_map_page_compare            (MwMapPage     *self,
                                               MwViewComparison kind,
                                               const char    *compared);
void           mw_map_page_compare_selections (MwMapPage     *self,
                                               const char    *first,
                                               const char    *second);
/* The answer; too late for another question it is ignored. NULL ends the
 * comparison: it cannot be made. */
void           mw_map_page_set_comparison     (MwMapPage     *self,
                                               MwViewComparison kind,
                                               const char    *compared,
                                               MwComparison  *comparison);
/* What the picture is coloured by; NULL before the first. */
MwLayer       *mw_map_page_dup_layer          (MwMapPage     *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

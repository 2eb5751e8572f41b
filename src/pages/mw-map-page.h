/* mw-map-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph-layout.h"

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
 * Signals: `layout-requested (MwGraph)`, answered by
 * mw_map_page_set_layout() or mw_map_page_set_layout_failed();
 * `product-opened (guint product)`; `design-requested ()`;
 * `retry-requested ()` from the error state.
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
/* The picture that is drawn; NULL before the first. */
MwGraphLayout *mw_map_page_get_layout         (MwMapPage     *self);
/* Index of the selected product; MW_NONE when none is. */
guint          mw_map_page_get_selected       (MwMapPage     *self);
void           mw_map_page_show_neighbourhood (MwMapPage     *self,
                                               guint          product);

G_END_DECLS

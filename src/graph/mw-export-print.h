/* mw-export-print.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-export.h"

G_BEGIN_DECLS

/**
 * MwExportPages:
 * @columns: pages beside each other
 * @rows: pages below each other
 * @zoom: units of paper for one pixel at zoom 1
 * @page: what can be printed on of a page, in units of paper
 * @picture: all of it, in pixels at zoom 1
 *
 * How a picture is spread over paper.
 */
typedef struct
{
  guint           columns;
  guint           rows;
  double          zoom;
  graphene_size_t page;
  graphene_size_t picture;
} MwExportPages;

/* All on one page: as large as it fits, but never larger than at @largest zoom. */
MwExportPages mw_export_pages_fit   (MwGraphLayout         *layout,
                                     const MwExportOptions *options,
                                     graphene_size_t        page,
                                     double                 largest);

/* At @zoom, on as many pages as it takes: at most some hundreds, else it is made
 * smaller. Pages have marks in their corners, where they are put together. */
MwExportPages mw_export_pages_tile  (MwGraphLayout         *layout,
                                     const MwExportOptions *options,
                                     graphene_size_t        page,
                                     double                 zoom);

guint         mw_export_pages_get_n (const MwExportPages   *self);

/* Draws the page @number (from 0, row by row) with its top left at 0,0 of @cr, in
 * the units of `page`. */
void          mw_export_pages_draw  (const MwExportPages   *self,
                                     MwGraphLayout         *layout,
                                     const MwExportOptions *options,
                                     guint                  number,
                                     cairo_t               *cr);

G_END_DECLS

/* mw-product-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph-layout.h"
#include "pages/mw-subject-page.h"

G_BEGIN_DECLS

#define MW_TYPE_PRODUCT_PAGE (mw_product_page_get_type ())

/**
 * MwProductPage:
 *
 * One data product: overview, ports and schemas, lineage, and the source of its
 * documents. Has its own header bar. It fetches nothing and lays nothing out:
 * it asks by signal and is answered by a setter.
 *
 * Signals:
 * - `shown-on-map (guint product)`
 * - `layout-requested (MwGraph, MwGraphLayout before, GHashTable pins)`: answered by mw_product_page_set_layout()
 * - `source-requested (guint kind, char *id)`: a MwKind; answered by
 *   mw_product_page_set_source() or mw_product_page_set_source_error()
 */
G_DECLARE_FINAL_TYPE (MwProductPage, mw_product_page, MW, PRODUCT_PAGE, MwSubjectPage)

GtkWidget *mw_product_page_new              (void);

/* A layout of another graph than the one last asked for is ignored. */
void       mw_product_page_set_layout       (MwProductPage *self,
                                             MwGraphLayout *graph_layout);

/* The bytes of a document as they were published. Answers to older questions
 * are ignored. */
void       mw_product_page_set_source       (MwProductPage *self,
                                             MwKind         kind,
                                             const char    *id,
                                             GBytes        *bytes);
/* @message: a sentence for people. */
void       mw_product_page_set_source_error (MwProductPage *self,
                                             MwKind         kind,
                                             const char    *id,
                                             const char    *message);

G_END_DECLS

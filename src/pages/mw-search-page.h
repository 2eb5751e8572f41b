/* mw-search-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_SEARCH_PAGE (mw_search_page_get_type ())

/**
 * MwSearchPage:
 *
 * What a query finds in the whole mesh, as it is typed: products, domains,
 * teams, contracts and properties, each with where the words were found. Has its
 * own header bar with an entry: Down goes to the results, Enter opens the first.
 *
 * Properties: `mesh`, `query` (both directions with the entry).
 * Signals: `product-activated (guint product)`, `domain-activated (guint domain)`,
 * `stopped ()` for Escape in the entry.
 */
G_DECLARE_FINAL_TYPE (MwSearchPage, mw_search_page, MW, SEARCH_PAGE, AdwNavigationPage)

GtkWidget  *mw_search_page_new          (void);

MwMesh     *mw_search_page_get_mesh     (MwSearchPage   *self);
void        mw_search_page_set_mesh     (MwSearchPage   *self,
                                         MwMesh         *mesh);
const char *mw_search_page_get_query    (MwSearchPage   *self);
void        mw_search_page_set_query    (MwSearchPage   *self,
                                         const char     *query);

/* Takes the words from @entry, which the caller owns, in place of the page's own
 * entry, and gives it the same keys; NULL takes the page's own again. */
void        mw_search_page_attach_entry (MwSearchPage   *self,
                                         GtkSearchEntry *entry);

/* Puts the cursor into the entry. */
void        mw_search_page_focus_entry  (MwSearchPage   *self);

G_END_DECLS

/* mw-facet-pane.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "pages/mw-product-table.h"

G_BEGIN_DECLS

#define MW_TYPE_FACET_PANE (mw_facet_pane_get_type ())

/**
 * MwFacetPane:
 *
 * The facets of a [class@ProductTable] as check buttons with counts.
 */
G_DECLARE_FINAL_TYPE (MwFacetPane, mw_facet_pane, MW, FACET_PANE, AdwBin)

void mw_facet_pane_set_table (MwFacetPane    *self,
                              MwProductTable *table);

G_END_DECLS

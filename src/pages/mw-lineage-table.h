/* mw-lineage-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "graph/mw-graph.h"

G_BEGIN_DECLS

#define MW_TYPE_LINEAGE_TABLE (mw_lineage_table_get_type ())

/**
 * MwLineageTable:
 *
 * The same as the picture as a table: what it shows, or everything before or
 * after a product. It can be sorted, copied and saved, and screen readers read it
 * as what it is.
 *
 * Signals: `product-activated (guint product)`, to be opened; `save-requested (char *csv)`.
 */
G_DECLARE_FINAL_TYPE (MwLineageTable, mw_lineage_table, MW, LINEAGE_TABLE, AdwBin)

/* @product: the one that "before" and "after" are asked of, unless a row is
 * chosen; MW_NONE for none. */
void  mw_lineage_table_show    (MwLineageTable *self,
                                MwGraph        *graph,
                                guint           product);
/* What is shown, in its order, after RFC 4180. */
char *mw_lineage_table_dup_csv (MwLineageTable *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

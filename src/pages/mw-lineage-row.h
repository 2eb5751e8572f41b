/* mw-lineage-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"
#include "graph/mw-reach.h"

G_BEGIN_DECLS

#define MW_TYPE_LINEAGE_ROW (mw_lineage_row_get_type ())

typedef enum {
  MW_LINEAGE_NAME,
  MW_LINEAGE_STEPS,
  MW_LINEAGE_DOMAIN,
  MW_LINEAGE_OWNER,
  MW_LINEAGE_STATUS,
  MW_LINEAGE_TAKES,
  MW_LINEAGE_GIVES,
  MW_LINEAGE_VIA,
  MW_LINEAGE_REASON,
} MwLineageColumn;

#define MW_LINEAGE_N_COLUMNS (MW_LINEAGE_REASON + 1)

/**
 * MwLineageRow:
 *
 * A row of the table that says what a picture shows: a product (or a domain, a
 * port, …) in words. Made when it is looked at.
 */
G_DECLARE_FINAL_TYPE (MwLineageRow, mw_lineage_row, MW, LINEAGE_ROW, GObject)

/* A node of a picture. */
MwLineageRow *mw_lineage_row_new_node    (MwGraph           *graph,
                                          guint              node);
/* What a product is made of, or what is made of it. */
MwLineageRow *mw_lineage_row_new_reached (MwReach           *reach,
                                          const MwReachItem *item);

/* The product that it is of, or MW_NONE. */
guint         mw_lineage_row_get_product (MwLineageRow      *self);
/* The words of a cell; never NULL. */
const char   *mw_lineage_row_get_text    (MwLineageRow      *self,
                                          MwLineageColumn    column);
/* For sorting columns of numbers. */
guint         mw_lineage_row_get_number  (MwLineageRow      *self,
                                          MwLineageColumn    column);

const char   *mw_lineage_column_get_label (MwLineageColumn   column);

G_END_DECLS

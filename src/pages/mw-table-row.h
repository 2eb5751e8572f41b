/* mw-table-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/mw-product-table.h"

G_BEGIN_DECLS

#define MW_TYPE_TABLE_ROW (mw_table_row_get_type ())

/**
 * MwTableRow:
 *
 * A place in a [class@ProductTable], whatever product stands there: list views
 * keep its widgets when the products change and only tell them anew. To replace
 * items would make GTK build all widgets again (GTK 4.18 reuses none of items
 * that are removed), some hundred milliseconds a keystroke.
 *
 * Signal: `changed`, another product stands there.
 */
G_DECLARE_FINAL_TYPE (MwTableRow, mw_table_row, MW, TABLE_ROW, GObject)

MwTableRow *mw_table_row_new         (MwProductTable *table,
                                      guint           position);

guint       mw_table_row_get_position (MwTableRow    *self);
MwMesh     *mw_table_row_get_mesh    (MwTableRow     *self);
/* The product that stands there; MW_NONE when the table has become shorter. */
guint       mw_table_row_get_product (MwTableRow     *self);
void        mw_table_row_emit_changed (MwTableRow    *self);

G_END_DECLS

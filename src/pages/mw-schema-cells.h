/* mw-schema-cells.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum {
  MW_SCHEMA_CELL_NAME,
  MW_SCHEMA_CELL_TYPE,
  MW_SCHEMA_CELL_FLAGS,
  MW_SCHEMA_CELL_CLASS,
  MW_SCHEMA_CELL_DESCRIPTION,
} MwSchemaCell;

/* A factory for a column of [class@SchemaItem], or of GtkTreeListRow of it. A
 * name outside of a tree is shown with the path to it. */
GtkListItemFactory *mw_schema_cells_new_factory (MwSchemaCell cell);

G_END_DECLS

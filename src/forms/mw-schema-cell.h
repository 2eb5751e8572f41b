/* mw-schema-cell.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/mw-draft-property.h"

G_BEGIN_DECLS

#define MW_TYPE_SCHEMA_CELL (mw_schema_cell_get_type ())

/**
 * MwSchemaCell:
 *
 * One field of one property in the schema table: an entry, a choice or a check.
 *
 * Signal: `activated`, Enter in an entry.
 */
G_DECLARE_FINAL_TYPE (MwSchemaCell, mw_schema_cell, MW, SCHEMA_CELL, AdwBin)

/* @field: a property of MwDraftProperty; @label: for assistive technology;
 * @recommended: of the classification. */
GtkWidget  *mw_schema_cell_new          (const char      *field,
                                         const char      *label,
                                         GtkStringList   *recommended);

/* Shows and changes @property from now on; NULL for none. */
void        mw_schema_cell_bind         (MwSchemaCell    *self,
                                         MwDraftProperty *property,
                                         guint            position);

guint       mw_schema_cell_get_position (MwSchemaCell    *self);
const char *mw_schema_cell_get_field    (MwSchemaCell    *self);

/* What is wrong with it; nullable. Never markup. */
void        mw_schema_cell_set_message  (MwSchemaCell    *self,
                                         const char      *message);

G_END_DECLS

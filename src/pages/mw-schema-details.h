/* mw-schema-details.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "pages/mw-schema-item.h"

G_BEGIN_DECLS

#define MW_TYPE_SCHEMA_DETAILS (mw_schema_details_get_type ())

/**
 * MwSchemaDetails:
 *
 * Everything that a contract says of one object or property, to be read and
 * copied.
 */
G_DECLARE_FINAL_TYPE (MwSchemaDetails, mw_schema_details, MW, SCHEMA_DETAILS, AdwBin)

/* @item: NULL for none. */
void mw_schema_details_show (MwSchemaDetails *self,
                             MwSchemaItem    *item);

/* The quality rules of a range as a group of rows; NULL when there are none. */
GtkWidget *mw_quality_group_new (MwMesh     *mesh,
                                 MwRange     rules);

G_END_DECLS

/* mw-schema-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "forms/mw-draft-check.h"

G_BEGIN_DECLS

#define MW_TYPE_SCHEMA_TABLE (mw_schema_table_get_type ())

/**
 * MwSchemaTable:
 *
 * The properties of an output port's schema as a table to type in: one row a
 * property. Enter in the last row adds another.
 */
G_DECLARE_FINAL_TYPE (MwSchemaTable, mw_schema_table, MW, SCHEMA_TABLE, AdwBin)

GtkWidget  *mw_schema_table_new                 (MwDraftPort        *port);

/* Recommended values, NULL-terminated; anything else can be typed. */
void        mw_schema_table_set_classifications (MwSchemaTable      *self,
                                                 const char * const *values);

/* @messages: what is wrong, by "POSITION/FIELD"; nullable. */
void        mw_schema_table_set_messages        (MwSchemaTable      *self,
                                                 GHashTable         *messages);

/* The cell of a field, or the table when there is none. */
void        mw_schema_table_focus               (MwSchemaTable      *self,
                                                 guint               position,
                                                 const char         *field);

G_END_DECLS

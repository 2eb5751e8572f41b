/* mw-schema-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/mw-mesh.h"

G_BEGIN_DECLS

#define MW_TYPE_SCHEMA_ITEM (mw_schema_item_get_type ())

/**
 * MwSchemaItem:
 *
 * A row of a schema tree: a schema object, or a property of it at any depth.
 */
G_DECLARE_FINAL_TYPE (MwSchemaItem, mw_schema_item, MW, SCHEMA_ITEM, GObject)

MwMesh               *mw_schema_item_get_mesh     (MwSchemaItem *self);
const MwSchemaObject *mw_schema_item_get_object   (MwSchemaItem *self);
/* NULL for the row of the object itself. */
const MwProperty     *mw_schema_item_get_property (MwSchemaItem *self);

/* As it is in the document, and from the object down: "orders.customer.id". */
char                 *mw_schema_item_dup_name     (MwSchemaItem *self);
char                 *mw_schema_item_dup_path     (MwSchemaItem *self);
/* Logical type, else the physical one; "" for none. */
char                 *mw_schema_item_dup_type     (MwSchemaItem *self);
MwRange               mw_schema_item_get_qualities (MwSchemaItem *self);

/* What is directly below it, of MwSchemaItem; NULL when that is nothing. */
GListModel           *mw_schema_item_dup_children (MwSchemaItem *self) G_GNUC_WARN_UNUSED_RESULT;

/* The objects of @contract. */
GListModel           *mw_schema_list_new          (MwMesh       *mesh,
                                                   guint         contract) G_GNUC_WARN_UNUSED_RESULT;
/* Objects and properties of @contract at any depth with @words in their path,
 * business name or description, case and accents aside. */
GListModel           *mw_schema_list_new_matching (MwMesh       *mesh,
                                                   guint         contract,
                                                   const char   *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-table-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-table-row.h"

struct _MwTableRow
{
  GObject         parent_instance;

  MwProductTable *table;
  guint           position;
};

typedef enum {
  SIGNAL_CHANGED,
} MwTableRowSignal;

static guint signals[SIGNAL_CHANGED + 1];

G_DEFINE_FINAL_TYPE (MwTableRow, mw_table_row, G_TYPE_OBJECT)

static void
mw_table_row_finalize (GObject *object)
{
  MwTableRow *self = MW_TABLE_ROW (object);

  mw_product_table_forget_row (self->table, self->position);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (mw_table_row_parent_class)->finalize (object);
}

static void
mw_table_row_class_init (MwTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_table_row_finalize;

  /**
   * MwTableRow::changed:
   *
   * Another product stands at this place.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mw_table_row_init (MwTableRow *self)
{
}

MwTableRow *
mw_table_row_new (MwProductTable *table,
                  guint           position)
{
  MwTableRow *self = g_object_new (MW_TYPE_TABLE_ROW, NULL);

  self->table = g_object_ref (table);
  self->position = position;

  return self;
}

guint
mw_table_row_get_position (MwTableRow *self)
{
  g_return_val_if_fail (MW_IS_TABLE_ROW (self), MW_NONE);

  return self->position;
}

MwMesh *
mw_table_row_get_mesh (MwTableRow *self)
{
  g_return_val_if_fail (MW_IS_TABLE_ROW (self), NULL);

  return mw_product_table_get_mesh (self->table);
}

guint
mw_table_row_get_product (MwTableRow *self)
{
  g_return_val_if_fail (MW_IS_TABLE_ROW (self), MW_NONE);

  return mw_product_table_get_product (self->table, self->position);
}

void
mw_table_row_emit_changed (MwTableRow *self)
{
  g_return_if_fail (MW_IS_TABLE_ROW (self));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

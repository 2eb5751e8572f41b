/* mw-product-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-table-private.h"

#include "pages/mw-table-row.h"

typedef enum {
  SIGNAL_UPDATED,
} MwProductTableSignal;

static guint signals[SIGNAL_UPDATED + 1];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwProductTable, mw_product_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static const guint *
ranks_for_order (MwProductTable *self)
{
  if (self->order == MW_PRODUCT_ORDER_RELEVANCE && self->relevance != NULL)
    return self->relevance;

  return mw_product_ranks_get (self->ranks, self->mesh, self->facets,
                               self->order == MW_PRODUCT_ORDER_RELEVANCE ? MW_PRODUCT_ORDER_NAME
                                                                         : self->order);
}

typedef struct
{
  const MwProduct *products;
  const guint     *first;
  const guint     *second;
  gboolean         descending;
  gboolean         ghosts_last;
} Comparison;

static int
compare_products (gconstpointer a,
                  gconstpointer b,
                  gpointer      data)
{
  const Comparison *by = data;
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  if (by->ghosts_last && by->products[left].is_ghost != by->products[right].is_ghost)
    return by->products[left].is_ghost ? 1 : -1;

  if (by->first[left] != by->first[right])
    return (by->first[left] < by->first[right]) != by->descending ? -1 : 1;

  return by->second[left] < by->second[right] ? -1 : by->second[left] > by->second[right];
}

/* Tells the places that stay that another product stands there. */
static void
tell_rows (MwProductTable *self,
           guint           n_before)
{
  guint n = self->shown->len;
  g_autoptr(GPtrArray) rows = NULL;

  if (n < n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n, n_before - n, 0);

  rows = g_hash_table_get_values_as_ptr_array (self->rows);
  g_ptr_array_set_free_func (rows, g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_object_ref (g_ptr_array_index (rows, i));

  for (guint i = 0; i < rows->len; i++)
    {
      MwTableRow *row = g_ptr_array_index (rows, i);

      if (mw_table_row_get_position (row) < MIN (n, n_before))
        mw_table_row_emit_changed (row);
    }

  if (n > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, n - n_before);
}

void
mw_product_table_update (MwProductTable *self)
{
  guint n_before = self->shown->len;
  guint n = 0;

  g_array_set_size (self->shown, 0);

  if (self->mesh != NULL)
    {
      Comparison by = {
        .products = mw_mesh_get_products (self->mesh, &n),
        .first = ranks_for_order (self),
        .second = mw_product_ranks_get (self->ranks, self->mesh, self->facets, MW_PRODUCT_ORDER_NAME),
        .descending = self->descending,
        .ghosts_last = self->order != MW_PRODUCT_ORDER_RELEVANCE || self->relevance == NULL,
      };

      for (guint i = 0; i < n; i++)
        {
          if (mw_product_table_fits (self, i, MW_N_FACETS))
            g_array_append_val (self->shown, i);
        }

      g_array_sort_with_data (self->shown, compare_products, &by);
    }

  tell_rows (self, n_before);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static GType
mw_product_table_get_item_type (GListModel *model)
{
  return MW_TYPE_TABLE_ROW;
}

static guint
mw_product_table_get_n_items (GListModel *model)
{
  return MW_PRODUCT_TABLE (model)->shown->len;
}

static gpointer
mw_product_table_get_item (GListModel *model,
                           guint       position)
{
  MwProductTable *self = MW_PRODUCT_TABLE (model);

  MwTableRow *row;

  if (position >= self->shown->len)
    return NULL;

  row = g_hash_table_lookup (self->rows, GUINT_TO_POINTER (position));
  if (row != NULL)
    return g_object_ref (row);

  row = mw_table_row_new (self, position);
  g_hash_table_insert (self->rows, GUINT_TO_POINTER (position), row);

  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = mw_product_table_get_item_type;
  iface->get_n_items = mw_product_table_get_n_items;
  iface->get_item = mw_product_table_get_item;
}

static void
mw_product_table_finalize (GObject *object)
{
  MwProductTable *self = MW_PRODUCT_TABLE (object);

  for (guint f = 0; f < MW_N_FACETS; f++)
    g_hash_table_unref (self->chosen[f]);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->facets, mw_product_facets_free);
  g_clear_pointer (&self->ranks, mw_product_ranks_free);
  g_clear_pointer (&self->relevance, g_free);
  g_clear_pointer (&self->reasons, g_free);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_object (&self->mesh);

  G_OBJECT_CLASS (mw_product_table_parent_class)->finalize (object);
}

static void
mw_product_table_class_init (MwProductTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mw_product_table_finalize;

  /**
   * MwProductTable::updated:
   *
   * What is shown, or counted, is another than before.
   */
  signals[SIGNAL_UPDATED] =
    g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
mw_product_table_init (MwProductTable *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_hash_table_new (NULL, NULL);
  for (guint f = 0; f < MW_N_FACETS; f++)
    self->chosen[f] = g_hash_table_new (NULL, NULL);
}

MwProductTable *
mw_product_table_new (void)
{
  return g_object_new (MW_TYPE_PRODUCT_TABLE, NULL);
}

MwMesh *
mw_product_table_get_mesh (MwProductTable *self)
{
  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), NULL);

  return self->mesh;
}

void
mw_product_table_set_mesh (MwProductTable *self,
                           MwMesh         *mesh)
{
  MwProductFacets *facets;

  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (!g_set_object (&self->mesh, mesh))
    return;

  facets = mesh != NULL ? mw_product_facets_new (mesh) : NULL;
  mw_product_table_carry_choices (self, facets);
  g_clear_pointer (&self->facets, mw_product_facets_free);
  g_clear_pointer (&self->ranks, mw_product_ranks_free);
  self->facets = facets;
  self->ranks = mw_product_ranks_new ();
  mw_product_table_search (self);
  mw_product_table_update (self);
}

void
mw_product_table_set_query (MwProductTable *self,
                            const char     *query)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (!g_set_str (&self->query, query))
    return;

  mw_product_table_search (self);
  mw_product_table_update (self);
}

void
mw_product_table_set_order (MwProductTable *self,
                            MwProductOrder  order,
                            gboolean        descending)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (self->order == order && self->descending == descending)
    return;

  self->order = order;
  self->descending = descending;
  mw_product_table_update (self);
}

guint
mw_product_table_get_n_total (MwProductTable *self)
{
  guint n = 0;

  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), 0);

  if (self->mesh != NULL)
    mw_mesh_get_products (self->mesh, &n);

  return n;
}

guint
mw_product_table_get_product (MwProductTable *self,
                              guint           position)
{
  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), MW_NONE);

  return position < self->shown->len ? g_array_index (self->shown, guint, position) : MW_NONE;
}

void
mw_product_table_forget_row (MwProductTable *self,
                             guint           position)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  g_hash_table_remove (self->rows, GUINT_TO_POINTER (position));
}

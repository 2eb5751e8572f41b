/* mw-product-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-table.h"

#include <glib/gi18n-lib.h>

#include "model/mw-search.h"
#include "pages/mw-product-facets.h"
#include "pages/mw-product-ranks.h"
#include "pages/mw-table-row.h"

/* Beyond the products themselves, hits in what belongs to them. */
#define MORE_HITS 4000

struct _MwProductTable
{
  GObject          parent_instance;

  MwMesh          *mesh;
  MwProductFacets *facets;
  MwProductRanks  *ranks;
  char            *query;

  /* Of each product: its place among the hits (MW_NONE: not found) and why. */
  guint           *relevance;
  const char     **reasons;

  GHashTable      *chosen[MW_N_FACETS];
  /* The rows that somebody holds, by position; they are not ours. */
  GHashTable      *rows;
  GArray          *shown;
  MwProductOrder   order;
  gboolean         descending;
};

typedef enum {
  SIGNAL_UPDATED,
} MwProductTableSignal;

static guint signals[SIGNAL_UPDATED + 1];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwProductTable, mw_product_table, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static gboolean
fits_facet (MwProductTable *self,
            MwFacet         facet,
            guint           product)
{
  const guint *values;
  guint n;

  if (g_hash_table_size (self->chosen[facet]) == 0)
    return TRUE;

  values = mw_product_facets_get_values (self->facets, facet, product, &n);
  for (guint i = 0; i < n; i++)
    {
      if (g_hash_table_contains (self->chosen[facet], GUINT_TO_POINTER (values[i])))
        return TRUE;
    }

  return FALSE;
}

/* Whether @product is shown as far as the query and all facets but @except say. */
static gboolean
fits (MwProductTable *self,
      guint           product,
      guint           except)
{
  if (self->relevance != NULL && self->relevance[product] == MW_NONE)
    return FALSE;

  for (guint f = 0; f < MW_N_FACETS; f++)
    {
      if (f != except && !fits_facet (self, f, product))
        return FALSE;
    }

  return TRUE;
}

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

static void
update (MwProductTable *self)
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
          if (fits (self, i, MW_N_FACETS))
            g_array_append_val (self->shown, i);
        }

      g_array_sort_with_data (self->shown, compare_products, &by);
    }

  tell_rows (self, n_before);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

static void
search (MwProductTable *self)
{
  g_autoptr(GArray) hits = NULL;
  guint n = 0;
  guint place = 0;

  g_clear_pointer (&self->relevance, g_free);
  g_clear_pointer (&self->reasons, g_free);

  if (self->mesh == NULL || !mw_product_table_has_query (self))
    return;

  mw_mesh_get_products (self->mesh, &n);
  self->relevance = g_new (guint, MAX (n, 1));
  self->reasons = g_new0 (const char *, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->relevance[i] = MW_NONE;

  hits = mw_mesh_search (self->mesh, self->query, n + MORE_HITS, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const MwSearchHit *hit = &g_array_index (hits, MwSearchHit, i);
      guint product = hit->kind == MW_HIT_PRODUCT ? hit->index : hit->product;

      /* A team or a domain is no reason to list one of its products. */
      if (hit->kind == MW_HIT_TEAM || hit->kind == MW_HIT_DOMAIN ||
          product >= n || self->relevance[product] != MW_NONE)
        continue;

      self->relevance[product] = place++;
      switch (hit->kind)
        {
        case MW_HIT_CONTRACT:
          self->reasons[product] = "contract";
          break;
        case MW_HIT_PROPERTY:
          self->reasons[product] = "property";
          break;
        case MW_HIT_PRODUCT:
        case MW_HIT_DOMAIN:
        case MW_HIT_TEAM:
        default:
          self->reasons[product] = hit->reason;
          break;
        }
    }
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

/* Values have other numbers in another mesh; their labels stay. */
static void
carry_choices (MwProductTable  *self,
               MwProductFacets *facets)
{
  for (guint f = 0; f < MW_N_FACETS; f++)
    {
      g_autoptr(GHashTable) before = g_steal_pointer (&self->chosen[f]);
      GHashTableIter iter;
      gpointer value;

      self->chosen[f] = g_hash_table_new (NULL, NULL);
      g_hash_table_iter_init (&iter, before);
      while (facets != NULL && self->facets != NULL && g_hash_table_iter_next (&iter, &value, NULL))
        {
          const char *label = mw_product_facets_get_label (self->facets, f, GPOINTER_TO_UINT (value));
          guint now = mw_product_facets_find (facets, f, label);

          if (now != MW_NONE)
            g_hash_table_add (self->chosen[f], GUINT_TO_POINTER (now));
        }
    }
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
  carry_choices (self, facets);
  g_clear_pointer (&self->facets, mw_product_facets_free);
  g_clear_pointer (&self->ranks, mw_product_ranks_free);
  self->facets = facets;
  self->ranks = mw_product_ranks_new ();
  search (self);
  update (self);
}

void
mw_product_table_set_query (MwProductTable *self,
                            const char     *query)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (!g_set_str (&self->query, query))
    return;

  search (self);
  update (self);
}

gboolean
mw_product_table_has_query (MwProductTable *self)
{
  const char *query;

  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), FALSE);

  query = self->query;
  while (query != NULL && g_unichar_isspace (g_utf8_get_char (query)) && *query != '\0')
    query = g_utf8_next_char (query);

  return query != NULL && *query != '\0';
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
  update (self);
}

void
mw_product_table_choose (MwProductTable *self,
                         MwFacet         facet,
                         guint           value,
                         gboolean        chosen)
{
  gboolean changed;

  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));
  g_return_if_fail (facet < MW_N_FACETS);

  if (chosen)
    changed = g_hash_table_add (self->chosen[facet], GUINT_TO_POINTER (value));
  else
    changed = g_hash_table_remove (self->chosen[facet], GUINT_TO_POINTER (value));

  if (changed)
    update (self);
}

void
mw_product_table_clear_choices (MwProductTable *self)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (mw_product_table_get_n_chosen (self) == 0)
    return;

  for (guint f = 0; f < MW_N_FACETS; f++)
    g_hash_table_remove_all (self->chosen[f]);
  update (self);
}

guint
mw_product_table_get_n_chosen (MwProductTable *self)
{
  guint n = 0;

  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), 0);

  for (guint f = 0; f < MW_N_FACETS; f++)
    n += g_hash_table_size (self->chosen[f]);

  return n;
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

const char *
mw_product_table_get_reason (MwProductTable *self,
                             guint           product)
{
  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), NULL);

  return self->reasons != NULL ? self->reasons[product] : NULL;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const MwFacetValue *left = a;
  const MwFacetValue *right = b;

  if (left->total != right->total)
    return left->total > right->total ? -1 : 1;

  return g_utf8_collate (left->label, right->label);
}

GArray *
mw_product_table_dup_facet_values (MwProductTable *self,
                                   MwFacet         facet)
{
  g_autoptr(GArray) values = g_array_new (FALSE, TRUE, sizeof (MwFacetValue));
  g_autofree guint *counts = NULL;
  g_autofree guint *totals = NULL;
  guint n_values;
  guint n = mw_product_table_get_n_total (self);

  g_return_val_if_fail (facet < MW_N_FACETS, NULL);

  if (self->facets == NULL)
    return g_steal_pointer (&values);

  n_values = mw_product_facets_get_n (self->facets, facet);
  counts = g_new0 (guint, MAX (n_values, 1));
  totals = g_new0 (guint, MAX (n_values, 1));
  for (guint i = 0; i < n; i++)
    {
      const guint *has;
      guint n_has;
      guint seen = fits (self, i, facet) ? 1 : 0;

      has = mw_product_facets_get_values (self->facets, facet, i, &n_has);
      for (guint k = 0; k < n_has; k++)
        {
          counts[has[k]] += seen;
          totals[has[k]]++;
        }
    }

  for (guint v = 0; v < n_values; v++)
    {
      MwFacetValue value = {
        .value = v,
        .label = mw_product_facets_get_label (self->facets, facet, v),
        .count = counts[v],
        .total = totals[v],
        .is_chosen = g_hash_table_contains (self->chosen[facet], GUINT_TO_POINTER (v)),
      };

      if (value.count > 0 || value.is_chosen)
        g_array_append_val (values, value);
    }

  g_array_sort (values, compare_values);

  return g_steal_pointer (&values);
}

const char *
mw_facet_get_label (MwFacet facet)
{
  switch (facet)
    {
    case MW_FACET_DOMAIN:
      return _("Domain");
    case MW_FACET_OWNER:
      return _("Owner");
    case MW_FACET_STATUS:
      return _("Status");
    case MW_FACET_ARCHETYPE:
      return _("Archetype");
    case MW_FACET_TAG:
      return _("Tag");
    case MW_FACET_TECHNOLOGY:
      return _("Technology");
    default:
      g_return_val_if_reached ("");
    }
}

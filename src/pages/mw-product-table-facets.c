/* mw-product-table-facets.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-table-private.h"

#include <glib/gi18n-lib.h>

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
gboolean
mw_product_table_fits (MwProductTable *self,
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

/* Values have other numbers in another mesh; their labels stay. */
void
mw_product_table_carry_choices (MwProductTable  *self,
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
    mw_product_table_update (self);
}

void
mw_product_table_clear_choices (MwProductTable *self)
{
  g_return_if_fail (MW_IS_PRODUCT_TABLE (self));

  if (mw_product_table_get_n_chosen (self) == 0)
    return;

  for (guint f = 0; f < MW_N_FACETS; f++)
    g_hash_table_remove_all (self->chosen[f]);
  mw_product_table_update (self);
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
      guint seen = mw_product_table_fits (self, i, facet) ? 1 : 0;

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

/* mw-product-ranks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-ranks.h"

#include <string.h>

#include "pages/mw-words.h"

struct _MwProductRanks
{
  guint *ranks[MW_N_PRODUCT_ORDERS];
};

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  char **keys = data;

  return strcmp (keys[*(const guint *) a], keys[*(const guint *) b]);
}

/* Collates the text that @get_text gives for each product; equal texts share a
 * rank. */
static guint *
rank_by_text (const MwProduct *products,
              guint            n,
              const char *(*get_text) (const MwProduct *product))
{
  g_auto(GStrv) keys = g_new0 (char *, n + 1);
  g_autofree guint *order = g_new (guint, MAX (n, 1));
  guint *ranks = g_new (guint, MAX (n, 1));
  guint rank = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *plain = mw_words_plain_name (get_text (&products[i]));
      g_autofree char *folded = g_utf8_casefold (plain, -1);

      keys[i] = g_utf8_collate_key_for_filename (folded, -1);
      order[i] = i;
    }

  g_sort_array (order, n, sizeof (guint), compare_keys, keys);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && strcmp (keys[order[i - 1]], keys[order[i]]) != 0)
        rank = i;
      ranks[order[i]] = rank;
    }

  return ranks;
}

static const char *
get_name (const MwProduct *product)
{
  return product->name;
}

static const char *
get_version (const MwProduct *product)
{
  return product->version;
}

static guint *
rank_by_facet (const MwProduct *products,
               guint            n,
               MwProductFacets *facets,
               MwFacet          facet)
{
  g_autofree guint *of_values = mw_product_facets_dup_ranks (facets, facet);
  guint *ranks = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      guint n_values;
      const guint *values = mw_product_facets_get_values (facets, facet, i, &n_values);

      ranks[i] = n_values > 0 ? of_values[values[0]] : MW_NONE - 1;
    }

  return ranks;
}

/* What there is most of is looked for first, so more comes before less. */
static guint *
rank_by_count (const MwProduct *products,
               guint            n,
               gboolean         consumers)
{
  guint *ranks = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    ranks[i] = MW_NONE / 2 - (consumers ? products[i].n_consumers : products[i].n_providers);

  return ranks;
}

static guint *
compute (MwMesh          *mesh,
         MwProductFacets *facets,
         MwProductOrder   order)
{
  guint n = 0;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  switch (order)
    {
    case MW_PRODUCT_ORDER_DOMAIN:
      return rank_by_facet (products, n, facets, MW_FACET_DOMAIN);
    case MW_PRODUCT_ORDER_OWNER:
      return rank_by_facet (products, n, facets, MW_FACET_OWNER);
    case MW_PRODUCT_ORDER_STATUS:
      return rank_by_facet (products, n, facets, MW_FACET_STATUS);
    case MW_PRODUCT_ORDER_ARCHETYPE:
      return rank_by_facet (products, n, facets, MW_FACET_ARCHETYPE);
    case MW_PRODUCT_ORDER_VERSION:
      return rank_by_text (products, n, get_version);
    case MW_PRODUCT_ORDER_CONSUMERS:
      return rank_by_count (products, n, TRUE);
    case MW_PRODUCT_ORDER_PROVIDERS:
      return rank_by_count (products, n, FALSE);
    case MW_PRODUCT_ORDER_RELEVANCE:
    case MW_PRODUCT_ORDER_NAME:
    default:
      return rank_by_text (products, n, get_name);
    }
}

MwProductRanks *
mw_product_ranks_new (void)
{
  return g_new0 (MwProductRanks, 1);
}

void
mw_product_ranks_free (MwProductRanks *self)
{
  for (guint i = 0; i < MW_N_PRODUCT_ORDERS; i++)
    g_free (self->ranks[i]);

  g_free (self);
}

const guint *
mw_product_ranks_get (MwProductRanks  *self,
                      MwMesh          *mesh,
                      MwProductFacets *facets,
                      MwProductOrder   order)
{
  g_return_val_if_fail (order < MW_N_PRODUCT_ORDERS, NULL);

  if (self->ranks[order] == NULL)
    self->ranks[order] = compute (mesh, facets, order);

  return self->ranks[order];
}

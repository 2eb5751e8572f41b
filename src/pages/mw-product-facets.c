/* mw-product-facets.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-facets.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "pages/mw-words.h"

/* The values of product i are values[starts[i]] up to values[starts[i + 1]]. */
typedef struct
{
  GPtrArray  *labels;
  GHashTable *numbers;
  GArray     *values;
  GArray     *starts;
} Column;

struct _MwProductFacets
{
  Column columns[MW_N_FACETS];
};

static void
add_value (Column     *column,
           const char *label)
{
  gpointer number;
  guint value;

  if (g_hash_table_lookup_extended (column->numbers, label, NULL, &number))
    {
      value = GPOINTER_TO_UINT (number);
    }
  else
    {
      char *owned = g_strdup (label);

      value = column->labels->len;
      g_ptr_array_add (column->labels, owned);
      g_hash_table_insert (column->numbers, owned, GUINT_TO_POINTER (value));
    }

  g_array_append_val (column->values, value);
}

static void
add_name (Column     *column,
          const char *text,
          const char *fallback)
{
  g_autofree char *plain = mw_words_plain_name (text);

  add_value (column, *plain != '\0' ? plain : fallback);
}

static void
add_product (MwProductFacets *self,
             MwMesh          *mesh,
             const MwProduct *product)
{
  const MwDomain *domains = mw_mesh_get_domains (mesh, NULL);
  const MwTeam *teams = mw_mesh_get_teams (mesh, NULL);
  g_autofree char *domain = mw_words_for_domain (&domains[product->domain]);
  g_autofree char *status = mw_words_for_status (product);

  add_value (&self->columns[MW_FACET_DOMAIN], domain);
  add_name (&self->columns[MW_FACET_OWNER],
            product->team != MW_NONE ? teams[product->team].name : product->team_name,
            _("No owner"));
  add_name (&self->columns[MW_FACET_STATUS], status, _("No status"));
  add_value (&self->columns[MW_FACET_ARCHETYPE], mw_words_for_archetype (product->archetype));

  for (guint i = 0; product->tags[i] != NULL; i++)
    add_name (&self->columns[MW_FACET_TAG], product->tags[i], _("Empty tag"));

  if (product->technology != NULL)
    add_name (&self->columns[MW_FACET_TECHNOLOGY], product->technology, _("Not named"));
}

/**
 * mw_product_facets_new:
 * @mesh: the mesh to read
 *
 * Numbers the values that the products of @mesh have.
 *
 * Returns: (transfer full): the facets
 */
MwProductFacets *
mw_product_facets_new (MwMesh *mesh)
{
  MwProductFacets *self = g_new0 (MwProductFacets, 1);
  guint n = 0;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (guint f = 0; f < MW_N_FACETS; f++)
    {
      self->columns[f].labels = g_ptr_array_new_with_free_func (g_free);
      self->columns[f].numbers = g_hash_table_new (g_str_hash, g_str_equal);
      self->columns[f].values = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
      self->columns[f].starts = g_array_sized_new (FALSE, FALSE, sizeof (guint), n + 1);
    }

  for (guint i = 0; i <= n; i++)
    {
      for (guint f = 0; f < MW_N_FACETS; f++)
        g_array_append_val (self->columns[f].starts, self->columns[f].values->len);

      if (i < n)
        add_product (self, mesh, &products[i]);
    }

  return self;
}

void
mw_product_facets_free (MwProductFacets *self)
{
  for (guint f = 0; f < MW_N_FACETS; f++)
    {
      g_hash_table_unref (self->columns[f].numbers);
      g_ptr_array_unref (self->columns[f].labels);
      g_array_unref (self->columns[f].values);
      g_array_unref (self->columns[f].starts);
    }

  g_free (self);
}

guint
mw_product_facets_get_n (MwProductFacets *self,
                         MwFacet          facet)
{
  return self->columns[facet].labels->len;
}

const char *
mw_product_facets_get_label (MwProductFacets *self,
                             MwFacet          facet,
                             guint            value)
{
  g_return_val_if_fail (value < self->columns[facet].labels->len, NULL);

  return g_ptr_array_index (self->columns[facet].labels, value);
}

guint
mw_product_facets_find (MwProductFacets *self,
                        MwFacet          facet,
                        const char      *label)
{
  gpointer number;

  if (!g_hash_table_lookup_extended (self->columns[facet].numbers, label, NULL, &number))
    return MW_NONE;

  return GPOINTER_TO_UINT (number);
}

const guint *
mw_product_facets_get_values (MwProductFacets *self,
                              MwFacet          facet,
                              guint            product,
                              guint           *n)
{
  const Column *column = &self->columns[facet];
  guint start = g_array_index (column->starts, guint, product);

  *n = g_array_index (column->starts, guint, product + 1) - start;

  return *n > 0 ? &g_array_index (column->values, guint, start) : NULL;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  char **keys = data;

  return strcmp (keys[*(const guint *) a], keys[*(const guint *) b]);
}

guint *
mw_product_facets_dup_ranks (MwProductFacets *self,
                             MwFacet          facet)
{
  guint n = self->columns[facet].labels->len;
  g_auto(GStrv) keys = g_new0 (char *, n + 1);
  g_autofree guint *order = g_new (guint, n);
  guint *ranks = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      const char *label = g_ptr_array_index (self->columns[facet].labels, i);

      keys[i] = g_utf8_collate_key_for_filename (label, -1);
      order[i] = i;
    }

  g_sort_array (order, n, sizeof (guint), compare_keys, keys);

  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i;

  return ranks;
}

/* mw-product-table-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-product-table-private.h"

#include "model/mw-search.h"

/* Beyond the products themselves, hits in what belongs to them. */
#define MORE_HITS 4000

void
mw_product_table_search (MwProductTable *self)
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

const char *
mw_product_table_get_reason (MwProductTable *self,
                             guint           product)
{
  g_return_val_if_fail (MW_IS_PRODUCT_TABLE (self), NULL);

  return self->reasons != NULL ? self->reasons[product] : NULL;
}

/* mw-reach.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-reach.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "graph/mw-csv.h"
#include "graph/mw-edge-words.h"
#include "graph/mw-reach-step.h"

struct _MwReach
{
  gatomicrefcount ref_count;
  MwMesh         *mesh;
  GArray         *items;         /* MwReachItem */
  guint           product;
  gboolean        upstream;
};

G_DEFINE_BOXED_TYPE (MwReach, mw_reach, mw_reach_ref, mw_reach_unref)

static guint
add_ways (guint a,
          guint b)
{
  return a > G_MAXUINT - b ? G_MAXUINT : a + b;
}

/* @places: where of the items each product is, or MW_NONE. */
static void
take_steps (MwReach            *self,
            const MwReachSteps *steps,
            guint              *places,
            MwReachItem         from)
{
  guint n = mw_reach_steps_get_n (steps, from.product);

  for (guint i = 0; i < n; i++)
    {
      guint edge;
      guint to = mw_reach_steps_get (steps, from.product, i, &edge);
      MwReachItem *known;

      if (to == MW_NONE || to == self->product)
        continue;

      if (places[to] == MW_NONE)
        {
          MwReachItem item = {
            .product = to, .distance = from.distance + 1, .edge = edge, .via = from.product, .n_ways = from.n_ways,
          };

          places[to] = self->items->len;
          g_array_append_val (self->items, item);
          continue;
        }

      known = &g_array_index (self->items, MwReachItem, places[to]);
      if (known->distance == from.distance + 1)
        known->n_ways = add_ways (known->n_ways, from.n_ways);
    }
}

static void
walk (MwReach *self,
      guint    n_products)
{
  g_autofree guint *places = g_new (guint, MAX (n_products, 1));
  MwReachSteps steps;

  for (guint i = 0; i < n_products; i++)
    places[i] = MW_NONE;

  mw_reach_steps_init (&steps, self->mesh, self->upstream);
  take_steps (self, &steps, places, (MwReachItem) { .product = self->product, .n_ways = 1 });
  /* It grows as it is walked over. */
  for (guint i = 0; i < self->items->len; i++)
    take_steps (self, &steps, places, g_array_index (self->items, MwReachItem, i));
}

MwReach *
mw_reach_new (MwMesh  *mesh,
              guint    product,
              gboolean upstream)
{
  MwReach *self;
  guint n_products;

  g_return_val_if_fail (MW_IS_MESH (mesh), NULL);

  self = g_new0 (MwReach, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->mesh = g_object_ref (mesh);
  self->items = g_array_new (FALSE, FALSE, sizeof (MwReachItem));
  self->product = product;
  self->upstream = upstream;

  mw_mesh_get_products (mesh, &n_products);
  if (product < n_products)
    walk (self, n_products);

  return self;
}

MwReach *
mw_reach_ref (MwReach *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_reach_unref (MwReach *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->items);
  g_object_unref (self->mesh);
  g_free (self);
}

MwMesh *
mw_reach_get_mesh (MwReach *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->mesh;
}

guint
mw_reach_get_product (MwReach *self)
{
  g_return_val_if_fail (self != NULL, MW_NONE);

  return self->product;
}

gboolean
mw_reach_get_upstream (MwReach *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->upstream;
}

const MwReachItem *
mw_reach_get_items (MwReach *self,
                    guint   *n)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n != NULL, NULL);

  *n = self->items->len;

  return (const MwReachItem *) (gpointer) self->items->data;
}

static void
append_item (MwReach           *self,
             GString           *csv,
             const MwReachItem *item)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  const MwProduct *product = &products[item->product];
  const MwDomain *domain = &mw_mesh_get_domains (self->mesh, NULL)[product->domain];
  const char *owner = product->team_name;
  g_autofree char *reason = mw_edge_dup_reason (self->mesh, item->edge);
  char distance[16];

  if (product->team != MW_NONE)
    owner = mw_mesh_get_teams (self->mesh, NULL)[product->team].name;
  g_snprintf (distance, sizeof (distance), "%u", item->distance);

  mw_csv_append_cell (csv, product->name, ",");
  mw_csv_append_cell (csv, product->id, ",");
  mw_csv_append_cell (csv, domain->name, ",");
  mw_csv_append_cell (csv, owner, ",");
  mw_csv_append_cell (csv, product->status, ",");
  mw_csv_append_cell (csv, distance, ",");
  mw_csv_append_cell (csv, products[item->via].name, ",");
  mw_csv_append_cell (csv, reason, "\r\n");
}

char *
mw_reach_to_csv (MwReach *self)
{
  g_autoptr(GString) csv = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  mw_csv_append_cell (csv, _("Name"), ",");
  mw_csv_append_cell (csv, _("Identifier"), ",");
  mw_csv_append_cell (csv, _("Domain"), ",");
  mw_csv_append_cell (csv, _("Owner"), ",");
  mw_csv_append_cell (csv, _("Status"), ",");
  mw_csv_append_cell (csv, _("Distance"), ",");
  mw_csv_append_cell (csv, _("Via"), ",");
  mw_csv_append_cell (csv, _("Reason"), "\r\n");

  for (guint i = 0; i < self->items->len; i++)
    append_item (self, csv, &g_array_index (self->items, MwReachItem, i));

  return g_string_free_and_steal (g_steal_pointer (&csv));
}

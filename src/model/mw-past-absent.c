/* mw-past-absent.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

#include "mw-read.h"

/* Which products and contracts of today were not there yet. */

static gboolean
was_there (MwPast          *self,
           const MwProduct *product)
{
  gint64 created;

  switch (mw_moment_get_presence (&self->moment, MW_HISTORY_PRODUCT, product->id))
    {
    case MW_PRESENCE_SAME:
    case MW_PRESENCE_THERE:
      return TRUE;

    case MW_PRESENCE_NOT_THERE:
      return FALSE;

    case MW_PRESENCE_UNTOLD:
    default:
      return !mw_read_seconds (product->created, &created) || created <= self->moment.time;
    }
}

static void
find_products (MwPast *self)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (self->now, &n);

  for (guint i = 0; i < n; i++)
    if (!products[i].is_ghost && !products[i].is_duplicate && !was_there (self, &products[i]))
      {
        /* Without an id there is nothing that could be referred to. */
        self->is_dropped[products[i].entry] = TRUE;
        if (*products[i].id == '\0')
          continue;
        g_hash_table_add (self->products_out, g_strdup (products[i].id));
        g_hash_table_add (self->absent, g_strdup (products[i].id));
      }

  for (guint i = 0; i < n; i++)
    if (products[i].is_duplicate && g_hash_table_contains (self->products_out, products[i].id))
      self->is_dropped[products[i].entry] = TRUE;
}

typedef enum {
  PROMISED_BY_NOBODY,
  PROMISED_BY_ABSENT,
  PROMISED,
} Promise;

static guint8 *
list_promises (MwPast *self)
{
  guint n_ports, n_contracts;
  const MwPort *ports = mw_mesh_get_ports (self->now, &n_ports);
  const MwProduct *products = mw_mesh_get_products (self->now, NULL);
  guint8 *promises;

  mw_mesh_get_contracts (self->now, &n_contracts);
  promises = g_new0 (guint8, n_contracts + 1);

  for (guint i = 0; i < n_ports; i++)
    {
      gboolean is_out;

      if (ports[i].direction != MW_PORT_OUTPUT || ports[i].contract == MW_NONE)
        continue;

      is_out = g_hash_table_contains (self->products_out, products[ports[i].product].id);
      promises[ports[i].contract] = MAX (promises[ports[i].contract], is_out ? PROMISED_BY_ABSENT : PROMISED);
    }

  return promises;
}

static void
find_contracts (MwPast *self)
{
  guint n;
  const MwContract *contracts = mw_mesh_get_contracts (self->now, &n);
  g_autofree guint8 *promises = list_promises (self);

  for (guint i = 0; i < n; i++)
    {
      MwPresence presence;

      if (contracts[i].is_duplicate || *contracts[i].id == '\0')
        continue;

      presence = mw_moment_get_presence (&self->moment, MW_HISTORY_CONTRACT, contracts[i].id);
      if (presence == MW_PRESENCE_NOT_THERE || promises[i] == PROMISED_BY_ABSENT)
        g_hash_table_add (self->absent, g_strdup (contracts[i].id));
      if (!contracts[i].is_ghost &&
          (presence == MW_PRESENCE_NOT_THERE ||
           (presence == MW_PRESENCE_UNTOLD && promises[i] == PROMISED_BY_ABSENT)))
        self->is_dropped[contracts[i].entry] = TRUE;
    }

  for (guint i = 0; i < n; i++)
    if (contracts[i].is_duplicate && g_hash_table_contains (self->absent, contracts[i].id))
      self->is_dropped[contracts[i].entry] = TRUE;
}

void
mw_past_find_absent (MwPast *self)
{
  find_products (self);
  find_contracts (self);
}

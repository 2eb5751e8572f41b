/* mw-past-contracts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

#include "mw-read.h"

/* Contracts as they were: events carry their version and at times their status. */

static const char * const keys[] = { "name", "version", "status" };

static void
write_contract (MwPast       *self,
                const char   *id,
                const MwNode *node)
{
  const char *except[G_N_ELEMENTS (keys) + 1] = { NULL };
  const char *former[G_N_ELEMENTS (keys)] = { NULL };
  yyjson_mut_val *mapping;
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (mw_moment_get_former (&self->moment, MW_HISTORY_CONTRACT, id, keys[i], &former[i]) &&
        g_strcmp0 (former[i], mw_read_member (node, keys[i])) != 0)
      except[n++] = keys[i];
    else
      former[i] = NULL;

  if (n == 0)
    return;

  mapping = mw_past_documents_add (&self->contracts, node, except);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    mw_past_documents_set_text (&self->contracts, mapping, keys[i], former[i]);
}

static void
restore_contract (MwPast     *self,
                  const char *id)
{
  yyjson_mut_val *mapping = mw_past_documents_add (&self->contracts, NULL, NULL);

  mw_past_documents_set_text (&self->contracts, mapping, "apiVersion", "v3.1.0");
  mw_past_documents_set_text (&self->contracts, mapping, "kind", "DataContract");
  mw_past_documents_set_text (&self->contracts, mapping, "id", id);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    mw_past_documents_set_text (&self->contracts, mapping, keys[i],
                                mw_read_text (mw_moment_get_node (&self->moment, MW_HISTORY_CONTRACT, id, keys[i])));
}

void
mw_past_add_contracts (MwPast *self)
{
  guint n;
  const MwContract *contracts = mw_mesh_get_contracts (self->now, &n);
  const MwEntry *entries = mw_mesh_get_entries (self->now, NULL);
  g_autoptr(GHashTable) gone = mw_past_list_gone (self, MW_HISTORY_CONTRACT, MW_KIND_DATA_CONTRACT);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n; i++)
    if (!contracts[i].is_ghost && !contracts[i].is_duplicate && *contracts[i].id != '\0' &&
        !self->is_dropped[contracts[i].entry])
      write_contract (self, contracts[i].id, entries[contracts[i].entry].node);

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mw_moment_get_presence (&self->moment, MW_HISTORY_CONTRACT, id) == MW_PRESENCE_THERE)
      restore_contract (self, id);
}

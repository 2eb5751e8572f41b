/* mw-past-agreements.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-past.h"

#include "mw-read.h"

/* Agreements as they stood. */

/* Words of a document for what was in force until its last day. */
static gboolean
is_over (const char *status)
{
  static const char * const words[] = {
    "canceled", "cancelled", "revoked", "expired", "ended", "inactive",
  };

  for (gsize i = 0; status != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (status, words[i]) == 0)
      return TRUE;

  return FALSE;
}

/* By its dates alone, where no event knows it. @status: (out): the word, where it
 * was another than today. */
static gboolean
was_there_by_dates (MwPast            *self,
                    const MwAgreement *agreement,
                    const char       **status)
{
  gint64 start, end;
  gboolean has_start = mw_read_seconds (agreement->start, &start);

  if (has_start && start > self->moment.time)
    return FALSE;

  if (has_start && is_over (agreement->status) &&
      mw_read_seconds (agreement->end, &end) && self->moment.time < end)
    *status = "approved";

  return TRUE;
}

static gboolean
is_product_out (MwPast *self,
                guint   product)
{
  return product != MW_NONE &&
         g_hash_table_contains (self->products_out, mw_mesh_get_products (self->now, NULL)[product].id);
}

static gboolean
was_there (MwPast            *self,
           const MwAgreement *agreement,
           const char       **status)
{
  MwPresence presence = MW_PRESENCE_UNTOLD;

  if (is_product_out (self, agreement->provider) || is_product_out (self, agreement->consumer))
    return FALSE;

  if (agreement->id != NULL)
    {
      presence = mw_moment_get_presence (&self->moment, MW_HISTORY_ACCESS, agreement->id);
      *status = mw_moment_get_status (&self->moment, agreement->id);
    }

  return presence == MW_PRESENCE_UNTOLD ? was_there_by_dates (self, agreement, status)
                                        : presence != MW_PRESENCE_NOT_THERE;
}

/* Whether @provider names a port that the product is not known to have had: an
 * agreement in force says that there was one. */
static gboolean
names_another_port (MwPast       *self,
                    const MwNode *provider)
{
  const char *product = mw_read_member (provider, "dataProductId");
  const char *port = mw_read_member (provider, "outputPortId");
  g_autofree char *key = NULL;

  if (product == NULL || port == NULL)
    return FALSE;

  key = mw_past_dup_port_key (product, port);

  return g_hash_table_contains (self->restored, product) ? !g_hash_table_contains (self->ports_in, key)
                                                         : g_hash_table_contains (self->ports_out, key);
}

static void
write_provider (MwPast         *self,
                const MwNode   *provider,
                yyjson_mut_val *mapping)
{
  static const char * const port[] = { "outputPortId", NULL };

  yyjson_mut_obj_add_val (self->agreements.json, mapping, "provider",
                          mw_past_documents_copy (&self->agreements, provider,
                                                  names_another_port (self, provider) ? port : NULL));
}

/* The word of today and `active` go together, so both go. */
static void
write_agreement (MwPast       *self,
                 const MwNode *node,
                 const char   *status)
{
  static const char * const members[] = { "info", "provider", NULL };
  static const char * const flat_members[] = { "status", "active", "provider", NULL };
  static const char * const info_members[] = { "status", "active", NULL };
  const MwNode *info = mw_node_get_member (node, "info");
  const MwNode *provider = mw_node_get_member (node, "provider");
  yyjson_mut_val *mapping;
  yyjson_mut_val *said;

  if (status == NULL && !names_another_port (self, provider))
    return;

  mapping = mw_past_documents_add (&self->agreements, node,
                                   info != NULL || status == NULL ? members : flat_members);
  write_provider (self, provider, mapping);
  if (info == NULL)
    {
      mw_past_documents_set_text (&self->agreements, mapping, "status", status);
      return;
    }

  said = mw_past_documents_copy (&self->agreements, info, status != NULL ? info_members : NULL);
  mw_past_documents_set_text (&self->agreements, said, "status", status);
  yyjson_mut_obj_add_val (self->agreements.json, mapping, "info", said);
}

/* Only one whose ends events tell; nothing could be drawn of another. */
static void
restore_agreement (MwPast     *self,
                   const char *id)
{
  const MwNode *provider = mw_moment_get_node (&self->moment, MW_HISTORY_ACCESS, id, "provider");
  const MwNode *consumer = mw_moment_get_node (&self->moment, MW_HISTORY_ACCESS, id, "consumer");
  const char *status = mw_moment_get_status (&self->moment, id);
  const char *ends[] = { mw_read_member (provider, "dataProductId"), mw_read_member (consumer, "dataProductId") };
  yyjson_mut_val *mapping;
  yyjson_mut_val *info;

  if (ends[0] == NULL || consumer == NULL ||
      g_hash_table_contains (self->products_out, ends[0]) ||
      (ends[1] != NULL && g_hash_table_contains (self->products_out, ends[1])))
    return;

  mapping = mw_past_documents_add (&self->agreements, NULL, NULL);
  mw_past_documents_set_text (&self->agreements, mapping, "dataUsageAgreementSpecification", "0.0.1");
  mw_past_documents_set_text (&self->agreements, mapping, "id", id);
  info = yyjson_mut_obj_add_obj (self->agreements.json, mapping, "info");
  mw_past_documents_set_text (&self->agreements, info, "status", status != NULL ? status : "requested");
  write_provider (self, provider, mapping);
  mw_past_documents_set_node (&self->agreements, mapping, "consumer", consumer);
}

void
mw_past_add_agreements (MwPast *self)
{
  guint n;
  const MwAgreement *agreements = mw_mesh_get_agreements (self->now, &n);
  const MwEntry *entries = mw_mesh_get_entries (self->now, NULL);
  g_autoptr(GHashTable) gone = mw_past_list_gone (self, MW_HISTORY_ACCESS, MW_KIND_ACCESS);
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n; i++)
    {
      guint entry = agreements[i].entry;
      guint first = agreements[i].id != NULL
                    ? mw_mesh_find_entry (self->now, MW_KIND_ACCESS, agreements[i].id) : MW_NONE;
      const char *status = NULL;

      /* Of two with one id the first stands for both. */
      if (first != MW_NONE && first != entry)
        self->is_dropped[entry] = self->is_dropped[first];
      else if (!was_there (self, &agreements[i], &status))
        self->is_dropped[entry] = TRUE;
      else if (agreements[i].id != NULL)
        write_agreement (self, entries[entry].node, status);
    }

  g_hash_table_iter_init (&iter, gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (mw_moment_get_presence (&self->moment, MW_HISTORY_ACCESS, id) == MW_PRESENCE_THERE)
      restore_agreement (self, id);
}

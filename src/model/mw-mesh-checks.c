/* mw-mesh-checks.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-mesh-builder.h"

#include <string.h>

#include "mw-read.h"
#include "mw-text-hash.h"

/* What tests and observation found: results in the shape of the registry API,
 * metrics of data-mesh-viewer, and results of the open proposal for them. Of
 * each subject and server the newest counts. */

typedef struct
{
  char         *key;             /* subject and server */
  const char   *contract;        /* id; nullable */
  const char   *product;         /* id; nullable */
  const MwNode *node;
  gint64        time;            /* seconds since 1970 */
} Result;

static void
result_free (Result *self)
{
  g_free (self->key);
  g_free (self);
}

static const struct
{
  const char  *word;
  MwCheckState state;
} words[] = {
  { "passed", MW_CHECK_PASSED },
  { "pass", MW_CHECK_PASSED },
  { "success", MW_CHECK_PASSED },
  { "healthy", MW_CHECK_PASSED },
  { "warning", MW_CHECK_WARNING },
  { "warn", MW_CHECK_WARNING },
  { "degraded", MW_CHECK_WARNING },
  { "failed", MW_CHECK_FAILED },
  { "fail", MW_CHECK_FAILED },
  /* A test that could not be made found nothing to be right. */
  { "error", MW_CHECK_FAILED },
  { "critical", MW_CHECK_FAILED },
};

static MwCheckState
read_state (const char *word)
{
  for (gsize i = 0; word != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (word, words[i].word) == 0)
      return words[i].state;

  return MW_CHECK_UNKNOWN;
}

/* The result of the whole, else the worst of its parts. */
static MwCheckState
get_state (const MwNode *node)
{
  static const char * const lists[] = { "/checks", "/results", "/dynamic/quality/checks" };
  MwCheckState state = read_state (mw_read_member (node, "result"));

  if (state == MW_CHECK_UNKNOWN)
    state = read_state (mw_read_member (node, "status"));
  if (state != MW_CHECK_UNKNOWN)
    return state;

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const MwNode *list = mw_node_lookup (node, lists[i]);

      for (const MwNode *item = mw_node_get_first (list); item != NULL; item = mw_node_get_next (item))
        {
          MwCheckState part = read_state (mw_read_member (item, "result"));

          if (part == MW_CHECK_UNKNOWN)
            part = read_state (mw_read_member (item, "status"));
          state = MAX (state, part);
        }
    }

  return state;
}

static gint64
get_time (const MwNode *node)
{
  static const char * const keys[] = { "timestampEnd", "timestampStart", "asOf", "timestamp" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gint64 time = mw_read_time (mw_read_member (node, keys[i]));

      if (time != 0)
        return time / G_USEC_PER_SEC;
    }

  return 0;
}

/* "the product/its port" is how the registry API calls the server of a contract
 * that a port promises. */
static void
note_result (GHashTable   *newest,
             const MwNode *node)
{
  const char *contract = mw_read_member (node, "dataContractId");
  const char *product = mw_read_member (node, "productId");
  const char *server = mw_read_member (node, "server");
  const Result *known;
  Result *result;
  g_autofree char *key = NULL;
  gint64 time = get_time (node);

  if (contract == NULL)
    contract = mw_read_text (mw_node_lookup (node, "/contract/contractID"));
  if (product == NULL)
    product = mw_read_member (node, "dataProductId");
  if (contract == NULL && product == NULL)
    return;

  key = g_strjoin ("\n", contract != NULL ? contract : "", product != NULL ? product : "",
                   server != NULL ? server : "", NULL);
  known = g_hash_table_lookup (newest, key);
  if (known != NULL && known->time > time)
    return;

  result = g_new0 (Result, 1);
  result->key = g_steal_pointer (&key);
  result->contract = contract;
  result->product = product;
  result->node = node;
  result->time = time;
  g_hash_table_replace (newest, result->key, result);
}

static void
tell_product (MwMesh       *mesh,
              guint         index,
              MwCheckState  state,
              const Result *result)
{
  MwProduct *product = &g_array_index (mesh->products, MwProduct, index);

  product->checks = MAX (product->checks, state);
  if (state != MW_CHECK_UNKNOWN)
    product->tested = MAX (product->tested, result->time);
}

/* What is observed of a product itself says more than whether it is well. */
static void
read_metrics (MwMesh       *mesh,
              guint         index,
              const MwNode *node)
{
  MwProduct *product = &g_array_index (mesh->products, MwProduct, index);
  const char *pipeline = mw_read_text (mw_node_lookup (node, "/physical/pipeline/status"));
  gint64 updated = mw_read_time (mw_read_text (mw_node_lookup (node, "/dynamic/freshness/lastUpdatedAt")));
  double minutes = mw_node_get_number (mw_node_lookup (node, "/dynamic/freshness/maxAllowedLagMinutes"), 0);

  if (updated == 0 && read_state (pipeline) == MW_CHECK_PASSED)
    updated = mw_read_time (mw_read_text (mw_node_lookup (node, "/physical/pipeline/lastRunAt")));
  product->refreshed = MAX (product->refreshed, updated / G_USEC_PER_SEC);
  if (product->fresh_within == 0 && minutes >= 1 && minutes < 1e8)
    product->fresh_within = (gint64) (minutes * 60);
}

static void
read_result (MwMeshBuilder *self,
             const Result  *result)
{
  MwMesh *mesh = self->mesh;
  MwCheckState state = get_state (result->node);
  const char *server = mw_read_member (result->node, "server");
  guint port = 0;

  if (result->product != NULL)
    {
      guint found = mw_mesh_find_product (mesh, result->product);

      if (found != MW_NONE)
        {
          tell_product (mesh, found, state, result);
          read_metrics (mesh, found, result->node);
        }
      return;
    }

  port = GPOINTER_TO_UINT (g_hash_table_lookup (self->ports_by_contract, result->contract));
  for (guint i = 0; port > 0 && i < MW_MAX_OWNERS; i++)
    {
      guint product = g_array_index (mesh->ports, MwPort, port - 1).product;
      gsize length = strlen (g_array_index (mesh->products, MwProduct, product).id);

      if (server == NULL || strchr (server, '/') == NULL ||
          (strncmp (server, g_array_index (mesh->products, MwProduct, product).id, length) == 0 &&
           server[length] == '/'))
        tell_product (mesh, product, state, result);
      port = g_array_index (self->next_port, guint, port - 1);
    }
}

/**
 * mw_mesh_builder_read_checks:
 *
 * Tells products what was found of them and their contracts.
 */
void
mw_mesh_builder_read_checks (MwMeshBuilder *self)
{
  MwMesh *mesh = self->mesh;
  g_autoptr(GHashTable) newest = NULL;
  GHashTableIter iter;
  gpointer result;

  for (guint i = 0; i < mesh->entries->len; i++)
    {
      const MwEntry *entry = &g_array_index (mesh->entries, MwEntry, i);

      if (entry->kind != MW_KIND_TEST_RESULTS)
        continue;
      if (newest == NULL)
        newest = g_hash_table_new_full (mw_text_hash, g_str_equal, NULL, (GDestroyNotify) result_free);
      note_result (newest, entry->node);
    }

  if (newest == NULL)
    return;

  g_hash_table_iter_init (&iter, newest);
  while (g_hash_table_iter_next (&iter, NULL, &result))
    read_result (self, result);
}

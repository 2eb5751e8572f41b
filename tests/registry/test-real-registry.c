/* test-real-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "model/mw-facts.h"
#include "model/mw-mesh.h"
#include "publish/mw-publisher.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"
#include "server/mw-test-server.h"

#define PRODUCT \
        "# Kept as it is.\napiVersion: v1.0.0\nkind: DataProduct\nid: plays\nname: Plays\nstatus: draft\n"

static MwPublishOutcome *
publish (MwSource   *client,
         const char *text,
         const char *etag)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_publish_item_free);
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(DexFuture) future = NULL;

  g_ptr_array_add (items, mw_publish_item_new (MW_KIND_DATA_PRODUCT, "plays", bytes, "application/yaml", etag));
  future = mw_publisher_publish (client, items);

  return g_value_dup_boxed (mw_test_await (future, NULL));
}

static MwStored *
fetch (MwSource *client)
{
  g_autoptr(DexFuture) future = mw_source_fetch (client, MW_KIND_DATA_PRODUCT, "plays");
  g_autoptr(GError) error = NULL;
  const GValue *value = mw_test_await (future, &error);

  g_assert_no_error (error);

  return g_value_dup_boxed (value);
}

static void
test_publishes_and_reads_back (void)
{
  MwTestServer *server = mw_test_server_new (NULL);
  g_autoptr(MwSource) client = mw_registry_client_new (server->address, server->key, NULL);
  g_autoptr(DexFuture) probing = mw_source_probe (client);
  g_autoptr(MwPublishOutcome) created = NULL;
  g_autoptr(MwPublishOutcome) again = NULL;
  g_autoptr(MwPublishOutcome) changed = NULL;
  g_autoptr(MwPublishOutcome) stale = NULL;
  g_autoptr(MwPublishOutcome) invalid = NULL;
  g_autoptr(MwStored) stored = NULL;
  g_autoptr(MwStored) last = NULL;
  g_autoptr(GError) error = NULL;
  const MwSourceInfo *info = g_value_get_boxed (mw_test_await (probing, &error));

  g_assert_no_error (error);
  g_assert_true (info->is_writable);
  g_assert_nonnull (info->identity);
  g_assert_cmpstr (info->version, ==, PACKAGE_VERSION);

  created = publish (client, PRODUCT, NULL);
  g_assert_cmpstr (created->message, ==, NULL);
  g_assert_cmpint (created->state, ==, MW_PUBLISH_DONE);

  stored = fetch (client);
  g_assert_cmpmem (g_bytes_get_data (stored->bytes, NULL), g_bytes_get_size (stored->bytes), PRODUCT, strlen (PRODUCT));
  g_assert_nonnull (stored->etag);

  again = publish (client, PRODUCT, NULL);
  g_assert_cmpint (again->state, ==, MW_PUBLISH_DONE);

  changed = publish (client, PRODUCT "tenant: a\n", stored->etag);
  g_assert_cmpint (changed->state, ==, MW_PUBLISH_DONE);

  stale = publish (client, PRODUCT "tenant: b\n", stored->etag);
  g_assert_cmpint (stale->state, ==, MW_PUBLISH_CONFLICT);

  last = fetch (client);
  invalid = publish (client, "apiVersion: v1.0.0\nkind: DataProduct\nid: plays\nname: [1]\n", last->etag);
  g_assert_cmpint (invalid->state, ==, MW_PUBLISH_REFUSED);
  g_assert_cmpuint (invalid->violations->len, >, 0);

  mw_test_server_free (server);
}

static void
test_fetches_many (void)
{
  const char *file = g_getenv ("MESHWRIGHT_TEST_MESH");
  MwTestServer *server = mw_test_server_new (file);
  g_autoptr(MwSource) client = mw_registry_client_new (server->address, server->key, NULL);
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();
  GPtrArray *inputs;
  guint n = 0;

  future = mw_source_fetch_all (client);
  inputs = g_value_get_boxed (mw_test_await (future, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < inputs->len; i++)
    n += mw_node_get_n_children (mw_document_get_root (((MwMeshInput *) inputs->pdata[i])->document));

  g_test_message ("%u documents in %.3f s", n, (double) (g_get_monotonic_time () - began) / G_USEC_PER_SEC);
  if (file != NULL)
    g_assert_cmpuint (n, >, 0);

  mw_test_server_free (server);
}

static void
test_a_wrong_key_is_told (void)
{
  MwTestServer *server = mw_test_server_new (NULL);
  g_autoptr(MwSource) client = mw_registry_client_new (server->address, "wrong", NULL);
  g_autoptr(MwPublishOutcome) outcome = publish (client, PRODUCT, NULL);

  g_assert_cmpint (outcome->state, ==, MW_PUBLISH_REFUSED);
  g_assert_nonnull (strstr (outcome->message, "does not know this key"));

  mw_test_server_free (server);
}

static void
test_a_registry_that_died_is_told (void)
{
  MwTestServer *server = mw_test_server_new (NULL);
  g_autoptr(MwSource) client = mw_registry_client_new (server->address, server->key, NULL);
  g_autoptr(MwPublishOutcome) outcome = NULL;

  mw_test_server_kill (server);
  outcome = publish (client, PRODUCT, NULL);

  g_assert_cmpint (outcome->state, ==, MW_PUBLISH_UNREACHABLE);
  g_assert_nonnull (strstr (outcome->message, "Nothing answers"));

  mw_test_server_free (server);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  g_test_add_func ("/real-registry/publishes-and-reads-back", test_publishes_and_reads_back);
  g_test_add_func ("/real-registry/fetches-many", test_fetches_many);
  g_test_add_func ("/real-registry/a-wrong-key-is-told", test_a_wrong_key_is_told);
  g_test_add_func ("/real-registry/a-registry-that-died-is-told", test_a_registry_that_died_is_told);

  return g_test_run ();
}

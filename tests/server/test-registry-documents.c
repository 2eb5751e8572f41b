/* test-registry-documents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

static void
put (MwTestServer *server,
     const char   *path,
     const char   *body)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, body);

  mw_test_reply_expect (reply, 201);
}

static void
test_bytes_stay (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autofree char *contract = mw_test_contract ("orders-v1");
  g_autoptr(MwTestReply) written = NULL;
  g_autoptr(MwTestReply) yaml = NULL;
  g_autoptr(MwTestReply) json = NULL;
  g_autoptr(MwTestReply) stored_json = NULL;

  written = mw_test_server_send (server, "PUT", "/api/dataproducts/orders", product,
                                 "X-Api-Key", server->key,
                                 "Content-Type", "application/odps+yaml;version=1.0.0", NULL);
  mw_test_reply_expect (written, 201);
  g_assert_cmpstr (mw_test_reply_get (written, "Location"), ==, "/api/dataproducts/orders");

  yaml = mw_test_server_send (server, "GET", "/api/dataproducts/orders", NULL,
                              "Accept", "application/yaml", NULL);
  mw_test_reply_expect (yaml, 200);
  g_assert_cmpstr (yaml->text, ==, product);
  g_assert_cmpstr (mw_test_reply_get (yaml, "Content-Type"), ==, "application/odps+yaml;version=1.0.0");
  g_assert_cmpstr (mw_test_reply_get (yaml, "ETag"), ==, mw_test_reply_get (written, "ETag"));

  json = mw_test_server_get (server, "/api/dataproducts/orders");
  mw_test_reply_expect (json, 200);
  g_assert_cmpstr (mw_test_reply_get (json, "Content-Type"), ==, "application/json");
  g_assert_cmpstr (mw_test_reply_get (json, "ETag"), !=, mw_test_reply_get (yaml, "ETag"));
  g_assert_nonnull (strstr (json->text, "\"version\":\"1.10\""));

  put (server, "/api/datacontracts/orders-v1", contract);
  stored_json = mw_test_server_send (server, "GET", "/api/datacontracts/orders-v1", NULL,
                                     "Accept", "application/yaml", NULL);
  g_assert_cmpstr (stored_json->text, ==, contract);
  g_assert_cmpstr (mw_test_reply_get (stored_json, "Content-Type"), ==, "application/json");
}

static void
test_accept_is_weighed (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  static const struct
  {
    const char *accept;
    gboolean    is_yaml;
  } cases[] = {
    { "application/yaml, application/json", TRUE },
    { "application/yaml;q=0.5, application/json", FALSE },
    { "application/odps+yaml", TRUE },
    { "text/yaml ; q=0", FALSE },
    { "*/*", FALSE },
    { "text/html", FALSE },
    { ",,;;q=,application/yaml;q=nonsense", FALSE },
  };

  put (server, "/api/dataproducts/orders", product);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MwTestReply) reply = mw_test_server_send (server, "GET", "/api/dataproducts/orders", NULL,
                                                          "Accept", cases[i].accept, NULL);

      g_test_message ("%s", cases[i].accept);
      mw_test_reply_expect (reply, 200);
      g_assert_cmpint (g_str_equal (reply->text, product), ==, cases[i].is_yaml);
    }
}

static void
test_reads_are_conditional (void)
{
  static const char * const paths[] = { "/api/dataproducts/orders", "/api/dataproducts", "/api/events", "/api" };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autofree char *other = mw_test_product ("orders", "Other");

  put (server, paths[0], product);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(MwTestReply) first = mw_test_server_get (server, paths[i]);
      g_autoptr(MwTestReply) again = NULL;
      g_autoptr(MwTestReply) head = NULL;
      const char *etag = mw_test_reply_get (first, "ETag");

      g_test_message ("%s", paths[i]);
      g_assert_nonnull (etag);
      g_assert_true (etag[0] == '"');
      again = mw_test_server_send (server, "GET", paths[i], NULL, "If-None-Match", etag, NULL);
      g_assert_cmpuint (again->status, ==, 304);
      g_assert_cmpstr (again->text, ==, "");
      g_assert_cmpstr (mw_test_reply_get (again, "ETag"), ==, etag);
      g_assert_null (mw_test_reply_get (again, "Content-Length"));

      head = mw_test_server_send (server, "HEAD", paths[i], NULL, NULL);
      g_assert_cmpuint (head->status, ==, 200);
      g_assert_cmpstr (head->text, ==, "");
      g_assert_cmpstr (mw_test_reply_get (head, "ETag"), ==, etag);
      g_assert_cmpstr (mw_test_reply_get (head, "Content-Length"), ==, mw_test_reply_get (first, "Content-Length"));
    }

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(MwTestReply) before = mw_test_server_get (server, paths[i]);
      g_autoptr(MwTestReply) write = mw_test_server_write (server, "PUT", paths[0], i % 2 == 0 ? other : product);
      g_autoptr(MwTestReply) after = NULL;

      mw_test_reply_expect (write, 200);
      after = mw_test_server_send (server, "GET", paths[i], NULL,
                                   "If-None-Match", mw_test_reply_get (before, "ETag"), NULL);
      mw_test_reply_expect (after, 200);
    }
}

/* Who has the JSON does not have the YAML, and the other way round. */
static void
test_a_representation_is_not_taken_for_another (void)
{
  static const char * const accepts[] = { "application/yaml", "application/json" };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  const char *path = "/api/dataproducts/orders";

  put (server, path, product);

  for (guint i = 0; i < G_N_ELEMENTS (accepts); i++)
    {
      g_autoptr(MwTestReply) first = mw_test_server_send (server, "GET", path, NULL, "Accept", accepts[i], NULL);
      g_autoptr(MwTestReply) other = NULL;

      other = mw_test_server_send (server, "GET", path, NULL, "Accept", accepts[1 - i],
                                   "If-None-Match", mw_test_reply_get (first, "ETag"), NULL);
      mw_test_reply_expect (other, 200);
      g_assert_cmpstr (other->text, !=, first->text);
    }
}

static guint
count_pages (MwTestServer *server,
             const char   *path,
             GHashTable   *ids)
{
  g_autofree char *next = g_strdup (path);
  guint n_pages = 0;

  while (next != NULL)
    {
      g_autoptr(MwTestReply) reply = mw_test_server_get (server, next);
      g_autoptr(JsonNode) node = mw_test_reply_parse (reply);
      JsonArray *array = json_node_get_array (node);
      const char *link = mw_test_reply_get (reply, "Link");

      mw_test_reply_expect (reply, 200);
      for (guint i = 0; i < json_array_get_length (array); i++)
        g_assert_true (g_hash_table_add (ids, g_strdup (json_object_get_string_member (
                                                          json_array_get_object_element (array, i), "id"))));

      n_pages++;
      g_clear_pointer (&next, g_free);
      if (link != NULL)
        {
          g_assert_true (g_str_has_suffix (link, ">; rel=\"next\""));
          next = g_strndup (link + 1, strcspn (link + 1, ">"));
        }
    }

  return n_pages;
}

static void
test_lists_have_pages (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(MwTestReply) beyond = NULL;
  g_autoptr(MwTestReply) bad = NULL;

  g_assert_cmpuint (count_pages (server, "/api/dataproducts", ids), ==, 1);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 0);

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autofree char *path = g_strdup_printf ("/api/dataproducts/%s", id);
      g_autofree char *product = mw_test_product (id, "P & Q > \"R\"");

      put (server, path, product);
    }

  g_assert_cmpuint (count_pages (server, "/api/dataproducts?pageSize=10&q=P%20%26%20Q", ids), ==, 3);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 25);
  g_hash_table_remove_all (ids);
  g_assert_cmpuint (count_pages (server, "/api/dataproducts?pageSize=25", ids), ==, 1);
  g_hash_table_remove_all (ids);
  g_assert_cmpuint (count_pages (server, "/api/dataproducts?sort=name&pageSize=24", ids), ==, 2);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 25);

  beyond = mw_test_server_get (server, "/api/dataproducts?p=7");
  mw_test_reply_expect (beyond, 200);
  g_assert_cmpstr (beyond->text, ==, "[]\n");
  bad = mw_test_server_get (server, "/api/dataproducts?p=-1");
  mw_test_reply_expect (bad, 400);
}

static void
expect_ids (MwTestServer *server,
            const char   *path,
            const char   *expected)
{
  g_autoptr(MwTestReply) reply = mw_test_server_get (server, path);
  g_autoptr(JsonNode) node = mw_test_reply_parse (reply);
  JsonArray *array = json_node_get_array (node);
  g_autoptr(GString) ids = g_string_new (NULL);

  mw_test_reply_expect (reply, 200);
  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            json_object_get_string_member (json_array_get_object_element (array, i), "id"));

  g_test_message ("%s", path);
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_lists_are_filtered (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *sales = mw_test_team ("sales", "Domain");
  g_autofree char *shop = mw_test_team ("shop", "Team");

  put (server, "/api/teams/sales", sales);
  put (server, "/api/teams/shop", shop);
  put (server, "/api/dataproducts/a",
       "apiVersion: v1.0.0\nkind: DataProduct\nid: a\nname: Alpha\nstatus: active\n"
       "domain: sales\ntags: [gold, daily]\nteam: {name: shop}\n");
  put (server, "/api/dataproducts/b",
       "apiVersion: v1.0.0\nkind: DataProduct\nid: b\nname: Béta\nstatus: draft\n"
       "domain: The sales\ncustomProperties: [{property: type, value: sourceAligned}]\n"
       "tags: [gold-plated]\nteam: {name: The shop}\n");

  expect_ids (server, "/api/dataproducts?status=active", "a");
  expect_ids (server, "/api/dataproducts?status=active&status=draft", "a b");
  expect_ids (server, "/api/dataproducts?status=active&tag=daily", "a");
  expect_ids (server, "/api/dataproducts?tag=gold", "a");
  expect_ids (server, "/api/dataproducts?tag=%25", "");
  expect_ids (server, "/api/dataproducts?domainId=sales", "a b");
  expect_ids (server, "/api/dataproducts?domainId=The+sales", "a b");
  expect_ids (server, "/api/dataproducts?teamId=shop", "a b");
  expect_ids (server, "/api/dataproducts?archetype=sourceAligned", "b");
  expect_ids (server, "/api/dataproducts?q=beta", "b");
  expect_ids (server, "/api/dataproducts?q=alp", "a");
  expect_ids (server, "/api/dataproducts?q=%22+OR+a*+NEAR(", "");
  expect_ids (server, "/api/dataproducts?status=%27+OR+1%3D1--", "");
  expect_ids (server, "/api/dataproducts?unheard=of", "a b");
}

static void
test_search_finds_what_it_should (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders of the web shop");
  g_autofree char *contract = mw_test_contract ("shop-v1");
  g_autoptr(MwTestReply) both = NULL;
  g_autoptr(MwTestReply) one = NULL;
  g_autoptr(MwTestReply) none = NULL;
  g_autoptr(MwTestReply) missing = NULL;

  put (server, "/api/dataproducts/orders", product);
  put (server, "/api/datacontracts/shop-v1", contract);

  both = mw_test_server_get (server, "/api/search?query=SHOP");
  mw_test_reply_expect (both, 200);
  g_assert_nonnull (strstr (both->text, "\"resourceType\":\"DATA_PRODUCT\""));
  g_assert_nonnull (strstr (both->text, "\"resourceType\":\"DATA_CONTRACT\""));

  one = mw_test_server_get (server, "/api/search?q=shop&resourceType=DATA_CONTRACT");
  g_assert_null (strstr (one->text, "DATA_PRODUCT"));
  g_assert_nonnull (strstr (one->text, "\"id\":\"shop-v1\""));

  none = mw_test_server_get (server, "/api/search?q=%22%28%29%2A%5E%3A");
  mw_test_reply_expect (none, 200);
  g_assert_nonnull (strstr (none->text, "\"results\":[]"));

  missing = mw_test_server_get (server, "/api/search");
  mw_test_reply_expect (missing, 400);
}

static void
test_deleting_takes_it_away (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autoptr(MwTestReply) deleted = NULL;
  g_autoptr(MwTestReply) gone = NULL;
  g_autoptr(MwTestReply) again = NULL;
  g_autoptr(MwTestReply) search = NULL;

  put (server, "/api/dataproducts/orders", product);
  deleted = mw_test_server_write (server, "DELETE", "/api/dataproducts/orders", NULL);
  mw_test_reply_expect (deleted, 204);
  gone = mw_test_server_get (server, "/api/dataproducts/orders");
  mw_test_reply_expect (gone, 404);
  again = mw_test_server_write (server, "DELETE", "/api/dataproducts/orders", NULL);
  mw_test_reply_expect (again, 404);
  search = mw_test_server_get (server, "/api/search?q=orders");
  g_assert_nonnull (strstr (search->text, "\"results\":[]"));
  put (server, "/api/dataproducts/orders", product);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/documents/bytes-stay-as-sent", test_bytes_stay);
  g_test_add_func ("/registry/documents/accept-is-weighed", test_accept_is_weighed);
  g_test_add_func ("/registry/documents/reads-are-conditional", test_reads_are_conditional);
  g_test_add_func ("/registry/documents/a-representation-is-not-taken-for-another",
                   test_a_representation_is_not_taken_for_another);
  g_test_add_func ("/registry/documents/lists-have-pages", test_lists_have_pages);
  g_test_add_func ("/registry/documents/lists-are-filtered", test_lists_are_filtered);
  g_test_add_func ("/registry/documents/search-finds-what-it-should", test_search_finds_what_it_should);
  g_test_add_func ("/registry/documents/deleting-takes-it-away", test_deleting_takes_it_away);

  return g_test_run ();
}

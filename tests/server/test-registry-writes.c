/* test-registry-writes.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

#define PRODUCT_PATH "/api/dataproducts/orders"

static void
put (MwTestServer *server,
     const char   *path,
     const char   *body,
     guint         status)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, body);

  g_test_message ("PUT %s", path);
  mw_test_reply_expect (reply, status);
}

static void
test_writes_need_a_key (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autofree char *shortened = g_strndup (server->key, strlen (server->key) - 1);
  g_autofree char *changed = g_strdup (server->key);
  g_autofree char *bearer = g_strconcat ("Bearer ", server->key, NULL);
  g_autoptr(MwTestReply) none = NULL;
  g_autoptr(MwTestReply) good = NULL;
  g_autoptr(MwTestReply) about = NULL;
  const char *wrong[4];

  changed[strlen (changed) - 1] ^= 1;
  wrong[0] = shortened;
  wrong[1] = changed;
  wrong[2] = "mw_' OR 1=1 --";
  wrong[3] = "";

  none = mw_test_server_send (server, "PUT", PRODUCT_PATH, product, NULL);
  mw_test_reply_expect (none, 401);
  g_assert_nonnull (mw_test_reply_get (none, "WWW-Authenticate"));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(MwTestReply) write = mw_test_server_send (server, "PUT", PRODUCT_PATH, product,
                                                          "X-Api-Key", wrong[i], NULL);
      g_autoptr(MwTestReply) test = mw_test_server_send (server, "GET", "/api", NULL, "X-Api-Key", wrong[i], NULL);
      g_autoptr(MwTestReply) read = mw_test_server_send (server, "GET", "/api/dataproducts", NULL,
                                                         "X-Api-Key", wrong[i], NULL);

      mw_test_reply_expect (write, 401);
      mw_test_reply_expect (test, 401);
      mw_test_reply_expect (read, 200);
      g_assert_cmpstr (read->text, ==, "[]\n");
    }

  good = mw_test_server_send (server, "PUT", PRODUCT_PATH, product, "Authorization", bearer, NULL);
  mw_test_reply_expect (good, 201);
  about = mw_test_server_send (server, "GET", "/api", NULL, "Authorization", bearer, NULL);
  mw_test_reply_expect (about, 200);
  g_assert_nonnull (strstr (about->text, "\"writable\":true"));
  g_assert_nonnull (strstr (about->text, "\"identity\":{\"id\":\"demo\""));
}

static void
test_preconditions_hold (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *first = mw_test_product ("orders", "First");
  g_autofree char *second = mw_test_product ("orders", "Second");
  g_autoptr(MwTestReply) early = NULL;
  g_autoptr(MwTestReply) made = NULL;
  g_autoptr(MwTestReply) twice = NULL;
  g_autoptr(MwTestReply) changed = NULL;
  g_autoptr(MwTestReply) unreadable = NULL;
  g_autoptr(MwTestReply) stale = NULL;
  g_autoptr(MwTestReply) weak = NULL;
  g_autoptr(MwTestReply) json = NULL;
  g_autoptr(MwTestReply) by_json = NULL;
  g_autoptr(MwTestReply) deleted = NULL;
  g_autofree char *weakened = NULL;

#define PUT(body, name, value) \
        mw_test_server_send (server, "PUT", PRODUCT_PATH, body, "X-Api-Key", server->key, name, value, NULL)

  early = PUT (first, "If-Match", "*");
  mw_test_reply_expect (early, 412);
  made = PUT (first, "If-None-Match", "*");
  mw_test_reply_expect (made, 201);
  twice = PUT (second, "If-None-Match", "*");
  mw_test_reply_expect (twice, 412);
  unreadable = PUT (second, "If-None-Match", "orders, *");
  mw_test_reply_expect (unreadable, 400);
  changed = PUT (second, "If-Match", mw_test_reply_get (made, "ETag"));
  mw_test_reply_expect (changed, 200);
  g_assert_cmpstr (mw_test_reply_get (made, "ETag"), !=, mw_test_reply_get (changed, "ETag"));
  stale = PUT (first, "If-Match", mw_test_reply_get (made, "ETag"));
  mw_test_reply_expect (stale, 412);

  /* A weak tag never matches, even if it is the right one. */
  weakened = g_strconcat ("W/", mw_test_reply_get (changed, "ETag"), NULL);
  weak = PUT (first, "If-Match", weakened);
  mw_test_reply_expect (weak, 412);

  /* Whoever has read the JSON may write too. */
  json = mw_test_server_get (server, PRODUCT_PATH);
  by_json = PUT (first, "If-Match", mw_test_reply_get (json, "ETag"));
  mw_test_reply_expect (by_json, 200);

  deleted = mw_test_server_send (server, "DELETE", PRODUCT_PATH, NULL, "X-Api-Key", server->key,
                                 "If-Match", mw_test_reply_get (changed, "ETag"), NULL);
  mw_test_reply_expect (deleted, 412);
#undef PUT
}

typedef struct
{
  MwTestServer *server;
  const char   *etag;
  guint         number;
  guint         status;
} Racer;

static gpointer
race_thread (gpointer user_data)
{
  Racer *racer = user_data;
  g_autofree char *name = g_strdup_printf ("Racer %u", racer->number);
  g_autofree char *product = mw_test_product ("orders", name);
  MwTestServer own = *racer->server;
  g_autoptr(GMainContext) context = g_main_context_new ();
  g_autoptr(MwTestReply) reply = NULL;

  g_main_context_push_thread_default (context);
  own.session = soup_session_new ();
  reply = mw_test_server_send (&own, "PUT", PRODUCT_PATH, product, "X-Api-Key", own.key,
                               racer->etag != NULL ? "If-Match" : "If-None-Match",
                               racer->etag != NULL ? racer->etag : "*", NULL);
  racer->status = reply->status;
  g_object_unref (own.session);
  g_main_context_pop_thread_default (context);

  return NULL;
}

#define N_RACERS 6

static void
test_one_of_many_writers_wins (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *etag = NULL;

  for (guint round = 0; round < 20; round++)
    {
      Racer racers[N_RACERS];
      GThread *threads[N_RACERS];
      g_autoptr(MwTestReply) result = NULL;
      guint n_winners = 0;

      for (guint i = 0; i < N_RACERS; i++)
        {
          racers[i] = (Racer) { server, etag, round *N_RACERS + i, 0 };
          threads[i] = g_thread_new ("racer", race_thread, &racers[i]);
        }

      result = NULL;
      for (guint i = 0; i < N_RACERS; i++)
        {
          g_thread_join (threads[i]);
          if (racers[i].status == (etag != NULL ? 200 : 201))
            n_winners++;
          else
            g_assert_cmpuint (racers[i].status, ==, 412);
        }

      g_assert_cmpuint (n_winners, ==, 1);
      result = mw_test_server_send (server, "GET", PRODUCT_PATH, NULL, "Accept", "application/yaml", NULL);
      g_free (etag);
      etag = g_strdup (mw_test_reply_get (result, "ETag"));

      for (guint i = 0; i < N_RACERS; i++)
        {
          g_autofree char *name = g_strdup_printf ("'Racer %u'", racers[i].number);

          g_assert_cmpint (strstr (result->text, name) != NULL, ==, racers[i].status != 412);
        }
    }
}

static void
expect_status (MwTestServer *server,
               const char   *method,
               const char   *path,
               guint         status)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, method, path, NULL);

  g_test_message ("%s %s", method, path);
  mw_test_reply_expect (reply, status);
}

static void
test_the_feed_tells_each_change_once (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autoptr(MwTestReply) first = NULL;
  g_autoptr(MwTestReply) rest = NULL;
  g_autoptr(MwTestReply) foreign = NULL;
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(MwTestReply) forged = NULL;
  g_autofree char *path = NULL;
  JsonObject *event;

  put (server, PRODUCT_PATH, product, 201);
  put (server, PRODUCT_PATH, product, 200);

  first = mw_test_server_get (server, "/api/events");
  mw_test_reply_expect (first, 200);
  g_assert_cmpstr (mw_test_reply_get (first, "Content-Type"), ==, "application/cloudevents-batch+json");
  node = mw_test_reply_parse (first);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  event = json_array_get_object_element (json_node_get_array (node), 0);
  g_assert_cmpstr (json_object_get_string_member (event, "type"), ==,
                   "com.datamesh-manager.events.DataProductCreatedEvent");
  g_assert_cmpstr (json_object_get_string_member (event, "subject"), ==, "orders");
  g_assert_cmpstr (json_object_get_string_member (event, "principal"), ==, "team:demo");
  g_assert_true (g_uuid_string_is_valid (json_object_get_string_member (event, "id")));

  path = g_strconcat ("/api/events?lastEventId=", json_object_get_string_member (event, "id"), NULL);
  rest = mw_test_server_get (server, path);
  mw_test_reply_expect (rest, 200);
  g_assert_cmpstr (rest->text, ==, "[]");

  foreign = mw_test_server_get (server, "/api/events?lastEventId=95e78465-f8a0-42ec-9d72-cc26c8a64b35");
  mw_test_reply_expect (foreign, 410);

  /* The number of one of ours, in the id of another registry. */
  path[strlen ("/api/events?lastEventId=")] ^= 1;
  forged = mw_test_server_get (server, path);
  mw_test_reply_expect (forged, 410);
}

static void
test_facts_are_added_only (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *contract = mw_test_contract ("c1");
  const char *event = "{\"eventType\":\"COMPLETE\",\"eventTime\":\"2026-01-01T00:00:00Z\","
                      "\"run\":{\"runId\":\"d46e465b-d358-4d32-83d4-df660ff614dd\"},"
                      "\"job\":{\"namespace\":\"n\",\"name\":\"j\"},\"inputs\":[],\"outputs\":[],"
                      "\"producer\":\"https://example.org\","
                      "\"schemaURL\":\"https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent\"}";
  const char *result = "{\"id\":\"t1\",\"dataContractId\":\"c1\",\"dataContractVersion\":\"1\",\"server\":\"s\","
                       "\"timestampStart\":\"2026-01-01T00:00:00Z\",\"timestampEnd\":\"2026-01-01T00:00:01Z\","
                       "\"result\":\"passed\"}";
  g_autoptr(MwTestReply) posted = NULL;
  g_autoptr(MwTestReply) again = NULL;
  g_autoptr(MwTestReply) list = NULL;
  g_autoptr(MwTestReply) other = NULL;
  g_autoptr(MwTestReply) orphan = NULL;
  g_autoptr(MwTestReply) test = NULL;
  g_autoptr(MwTestReply) repeated = NULL;
  g_autofree char *expected = g_strdup_printf ("[%s]\n", event);

  posted = mw_test_server_write (server, "POST", "/api/v1/lineage?dataProductId=orders", event);
  mw_test_reply_expect (posted, 201);
  again = mw_test_server_write (server, "POST", "/api/v1/lineage", event);
  mw_test_reply_expect (again, 200);
  list = mw_test_server_get (server, "/api/v1/lineage?jobName=j&eventType=COMPLETE&dataProductId=orders");
  mw_test_reply_expect (list, 200);
  g_assert_cmpstr (list->text, ==, expected);
  other = mw_test_server_get (server, "/api/v1/lineage?jobName=k");
  g_assert_cmpstr (other->text, ==, "[]\n");

  orphan = mw_test_server_write (server, "POST", "/api/test-results", result);
  mw_test_reply_expect (orphan, 422);
  put (server, "/api/datacontracts/c1", contract, 201);
  test = mw_test_server_write (server, "POST", "/api/test-results", result);
  mw_test_reply_expect (test, 201);
  repeated = mw_test_server_write (server, "POST", "/api/test-results", result);
  mw_test_reply_expect (repeated, 409);
  expect_status (server, "DELETE", "/api/test-results/t1", 405);
  expect_status (server, "DELETE", "/api/v1/lineage", 405);
  expect_status (server, "DELETE", "/api/events", 405);
}

static void
test_only_whole_documents_are_stored (void)
{
  static const struct
  {
    const char *name;
    const char *value;
    guint       status;
  } cases[] = {
    { "Content-Range", "bytes 0-99/1000", 400 },
    { "Content-Encoding", "gzip", 415 },
    { "Content-Encoding", "identity", 201 },
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autoptr(MwTestReply) changed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MwTestReply) reply = mw_test_server_send (server, "PUT", PRODUCT_PATH, product,
                                                          "X-Api-Key", server->key,
                                                          cases[i].name, cases[i].value, NULL);

      g_test_message ("%s: %s", cases[i].name, cases[i].value);
      mw_test_reply_expect (reply, cases[i].status);
    }

  /* Nor is the rest of one given for the rest of another. */
  changed = mw_test_server_send (server, "GET", PRODUCT_PATH, NULL,
                                 "Range", "bytes=0-3", "If-Range", "\"another\"", NULL);
  mw_test_reply_expect (changed, 200);
}

/* Whoever asks first and sends all the same: what it sends is no request. */
static void
test_a_refused_body_is_no_request (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *answer = NULL;
  const char *request = "PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: 100-continue\r\n"
                        "Content-Length: 40\r\n\r\nGET /api HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

  answer = mw_test_server_send_raw (server, request, -1, FALSE);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 401"));
  g_assert_null (strstr (answer, "HTTP/1.1 200"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/writes/need-a-key", test_writes_need_a_key);
  g_test_add_func ("/registry/writes/preconditions-hold", test_preconditions_hold);
  g_test_add_func ("/registry/writes/one-of-many-writers-wins", test_one_of_many_writers_wins);
  g_test_add_func ("/registry/writes/the-feed-tells-each-change-once", test_the_feed_tells_each_change_once);
  g_test_add_func ("/registry/writes/facts-are-added-only", test_facts_are_added_only);
  g_test_add_func ("/registry/writes/only-whole-documents-are-stored", test_only_whole_documents_are_stored);
  g_test_add_func ("/registry/writes/a-refused-body-is-no-request", test_a_refused_body_is_no_request);

  return g_test_run ();
}

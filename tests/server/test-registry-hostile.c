/* test-registry-hostile.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

#define PRODUCT_PATH "/api/dataproducts/orders"

/* Whatever was tried before: it still answers, and has nothing stored. */
static void
expect_nothing (MwTestServer *server)
{
  g_autoptr(MwTestReply) list = mw_test_server_get (server, "/api/dataproducts");
  g_autoptr(MwTestReply) events = mw_test_server_get (server, "/api/events");

  mw_test_reply_expect (list, 200);
  g_assert_cmpstr (list->text, ==, "[]\n");
  g_assert_cmpstr (events->text, ==, "[]");
}

static void
expect_refused (MwTestServer *server,
                const char   *path,
                const char   *body,
                guint         status)
{
  g_autoptr(MwTestReply) reply = mw_test_server_write (server, "PUT", path, body);

  mw_test_reply_expect (reply, status);
}

static void
test_ids_are_checked (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autofree char *digits = g_strnfill (513, 'x');
  g_autofree char *long_path = g_strconcat ("/api/dataproducts/", digits, NULL);
  static const char * const paths[] = {
    "/api/dataproducts/",
    "/api/dataproducts/a%2fb",
    "/api/dataproducts/a%2Forders",
    "/api/dataproducts/orders%00",
    "/api/dataproducts/%00",
    "/api/dataproducts/%0Aorders",
    "/api/dataproducts/%7F",
    "/api/dataproducts/%C2%85",
    "/api/dataproducts/%FF%FE",
    "/api/dataproducts/%ED%A0%80",
    "/api/dataproducts/others",
    "/api/dataproducts/ORDERS",
    "/api/dataproducts/orders%20",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_test_message ("%s", paths[i]);
      expect_refused (server, paths[i], product, 400);
    }

  expect_refused (server, long_path, product, 400);
  expect_refused (server, "/api/dataproducts/a/b", product, 404);
  expect_refused (server, "/api/dataproducts/orders/approve", product, 404);
  expect_refused (server, "/api/nothing/orders", product, 404);
  expect_nothing (server);
}

static void
test_dots_lead_nowhere (void)
{
  static const char * const paths[] = {
    "/api/dataproducts/..", "/api/dataproducts/%2e%2e", "/api/dataproducts/../../../etc/passwd",
    "/..", "//api/dataproducts/orders", "/api/dataproducts/.", "*", "http://other.example/api",
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("..", "Dots");

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *request = g_strdup_printf ("PUT %s HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n"
                                                  "Connection: close\r\nContent-Length: %u\r\n\r\n%s",
                                                  paths[i], server->key, (guint) strlen (product), product);
      g_autofree char *answer = mw_test_server_send_raw (server, request, -1, FALSE);

      g_test_message ("%s: %.30s", paths[i], answer);
      g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 4"));
    }

  expect_nothing (server);
}

static void
test_odd_ids_are_kept (void)
{
  static const struct
  {
    const char *id;
    const char *path;
  } cases[] = {
    { "urn:a:b", "/api/dataproducts/urn:a:b" },
    { "Zürich 数据 %41", "/api/dataproducts/Z%C3%BCrich%20%E6%95%B0%E6%8D%AE%20%2541" },
    { "'; DROP TABLE document; --", "/api/dataproducts/';%20DROP%20TABLE%20document;%20--" },
    { "...", "/api/dataproducts/..." },
    { "a?b#c&d=e\\\"", "/api/dataproducts/a%3Fb%23c%26d%3De%22" },
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *product = g_strdup_printf ("{\"apiVersion\":\"v1.0.0\",\"kind\":\"DataProduct\",\"id\":\"%s\","
                                                  "\"status\":\"active\"}", cases[i].id);
      g_autoptr(MwTestReply) put = mw_test_server_write (server, "PUT", cases[i].path, product);
      g_autoptr(MwTestReply) get = NULL;
      g_autoptr(MwTestReply) there = NULL;

      g_test_message ("%s", cases[i].path);
      mw_test_reply_expect (put, 201);
      get = mw_test_server_get (server, cases[i].path);
      g_assert_cmpstr (get->text, ==, product);
      there = mw_test_server_get (server, mw_test_reply_get (put, "Location"));
      g_assert_cmpstr (there->text, ==, product);
    }
}

static void
test_bad_documents_are_refused (void)
{
  static const char * const bodies[] = {
    "", " ", "---", "[]", "just text", "{", "a: [1", "a: 1\na: 2\n",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\n",
    "apiVersion: v1.0.0\nkind: DataContract\nid: orders\nversion: '1'\nstatus: active\n",
    "apiVersion: v9.9.9\nkind: DataProduct\nid: orders\nstatus: active\n",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: [orders]\nstatus: active\n",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\nunheard: of\n",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\n---\nid: two\n",
    "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nstatus: active\nname: \xff\xfe\n",
    "a: &a [*a]\n",
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *opening = g_strnfill (100000, '[');
  g_autoptr(MwTestReply) as_json = NULL;
  g_autoptr(MwTestReply) as_form = NULL;
  g_autofree char *product = mw_test_product ("orders", "Orders");

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_test_message ("body %u", i);
      expect_refused (server, PRODUCT_PATH, bodies[i], 400);
    }

  expect_refused (server, PRODUCT_PATH, opening, 400);

  as_json = mw_test_server_send (server, "PUT", PRODUCT_PATH, product, "X-Api-Key", server->key,
                                 "Content-Type", "application/json", NULL);
  mw_test_reply_expect (as_json, 400);
  as_form = mw_test_server_send (server, "PUT", PRODUCT_PATH, product, "X-Api-Key", server->key,
                                 "Content-Type", "application/x-www-form-urlencoded", NULL);
  mw_test_reply_expect (as_form, 415);
  expect_nothing (server);
}

static void
test_too_much_is_refused (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *much = g_strnfill (9 * 1024 * 1024, 'x');
  g_autofree char *announced = NULL;
  g_autofree char *answer = NULL;
  GString *chunked = g_string_new (NULL);

  expect_refused (server, PRODUCT_PATH, much, 413);

  /* Told before anything of it is sent. */
  announced = g_strdup_printf ("PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n"
                               "Expect: 100-continue\r\nContent-Length: 99999999999\r\n\r\n", server->key);
  answer = mw_test_server_send_raw (server, announced, -1, FALSE);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 413"));

  g_string_append_printf (chunked, "PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n"
                          "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n", server->key);
  for (guint i = 0; i < 9; i++)
    {
      g_string_append (chunked, "100000\r\n");
      g_string_append_len (chunked, much, 1024 * 1024);
      g_string_append (chunked, "\r\n");
    }
  g_string_append (chunked, "0\r\n\r\n");
  g_free (answer);
  answer = mw_test_server_send_raw (server, chunked->str, (gssize) chunked->len, FALSE);
  g_assert_true (g_str_has_prefix (answer, "HTTP/1.1 413"));
  g_string_free (chunked, TRUE);
  expect_nothing (server);
}

/* Ends without an answer, however much is sent. */
static void
test_endless_bodies_are_cut_off (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *much = g_strnfill (1024 * 1024, 'x');
  GString *endless = g_string_new (NULL);
  g_autofree char *answer = NULL;

  g_string_append_printf (endless, "PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n"
                          "Transfer-Encoding: chunked\r\n\r\n", server->key);
  for (guint i = 0; i < 40; i++)
    {
      g_string_append (endless, "100000\r\n");
      g_string_append_len (endless, much, 1024 * 1024);
      g_string_append (endless, "\r\n");
    }
  g_string_append (endless, "0\r\n\r\n");
  answer = mw_test_server_send_raw (server, endless->str, (gssize) endless->len, FALSE);
  g_assert_cmpstr (answer, ==, "");
  g_string_free (endless, TRUE);
  expect_nothing (server);
}

static void
test_cut_requests_store_nothing (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *product = mw_test_product ("orders", "Orders");
  g_autofree char *request = NULL;
  gsize length;

  request = g_strdup_printf ("PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n"
                             "Content-Type: application/yaml\r\nContent-Length: %u\r\n\r\n%s",
                             server->key, (guint) strlen (product), product);
  length = strlen (request);

  for (gsize cut = 0; cut < length; cut++)
    g_free (mw_test_server_send_raw (server, request, (gssize) cut, TRUE));

  expect_nothing (server);
}

static void
test_garbage_is_survived (void)
{
  static const char * const requests[] = {
    "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
    "GET /api HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: other\r\nAuthorization: Bearer\r\n\r\n",
    "GET /api HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/yaml;q=1e999,;;,,=\r\nIf-None-Match: \"\r\n\r\n",
    "GET /api/dataproducts?p=99999999999999999999 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "GET /api/dataproducts?%zz=%00&&&=&q=%ff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "GET /api%00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "TRACE /api HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    "CONNECT other:80 HTTP/1.1\r\nHost: other\r\n\r\n",
  };
  /* These wait for more, and are not waited for. */
  static const char * const unfinished[] = {
    "", "\r\n\r\n", "\x16\x03\x01\x02", "GET /api HTTP/1.1\r\nHost",
    "GET /api HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
    "PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
    "PUT " PRODUCT_PATH " HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nx",
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *long_value = g_strnfill (200 * 1024, 'a');
  g_autofree char *long_header = g_strdup_printf ("GET /api HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Api-Key: %s\r\n\r\n", long_value);

  for (guint i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_autofree char *answer = mw_test_server_send_raw (server, requests[i], -1, FALSE);

      g_test_message ("%s → %.40s", requests[i], answer);
      g_assert_false (g_str_has_prefix (answer, "HTTP/1.1 5"));
    }

  for (guint i = 0; i < G_N_ELEMENTS (unfinished); i++)
    g_free (mw_test_server_send_raw (server, unfinished[i], -1, TRUE));

  g_free (mw_test_server_send_raw (server, long_header, -1, TRUE));
  expect_nothing (server);
}

/* A page in a browser whose name leads to this machine must not read it. */
static void
test_a_private_registry_answers_to_loopback_only (void)
{
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);
  g_autofree char *foreign = mw_test_server_send_raw (server,
                                                      "GET /api HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                                                      -1, FALSE);
  g_autofree char *local = mw_test_server_send_raw (server,
                                                    "GET /api HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                                                    -1, FALSE);

  g_assert_true (g_str_has_prefix (foreign, "HTTP/1.1 421"));
  g_assert_true (g_str_has_prefix (local, "HTTP/1.1 200"));
}

static void
test_methods_are_named (void)
{
  static const struct
  {
    const char *method;
    const char *path;
    const char *allowed;
  } cases[] = {
    { "POST", "/api", "GET, HEAD, OPTIONS" },
    { "PUT", "/api/dataproducts", "GET, HEAD, OPTIONS" },
    { "PATCH", PRODUCT_PATH, "GET, HEAD, OPTIONS, PUT, DELETE" },
    { "POST", PRODUCT_PATH, "GET, HEAD, OPTIONS, PUT, DELETE" },
    { "GET", "/api/access/a/approve", "OPTIONS, POST" },
    { "PUT", "/api/v1/lineage", "GET, HEAD, OPTIONS, POST" },
  };
  g_autoptr(MwTestServer) server = mw_test_server_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MwTestReply) refused = mw_test_server_write (server, cases[i].method, cases[i].path, "{}");
      g_autoptr(MwTestReply) options = mw_test_server_send (server, "OPTIONS", cases[i].path, NULL, NULL);

      g_test_message ("%s %s", cases[i].method, cases[i].path);
      mw_test_reply_expect (refused, 405);
      g_assert_cmpstr (mw_test_reply_get (refused, "Allow"), ==, cases[i].allowed);
      g_assert_cmpuint (options->status, ==, 204);
      g_assert_cmpstr (mw_test_reply_get (options, "Allow"), ==, cases[i].allowed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/hostile/ids-are-checked", test_ids_are_checked);
  g_test_add_func ("/registry/hostile/dots-lead-nowhere", test_dots_lead_nowhere);
  g_test_add_func ("/registry/hostile/odd-ids-are-kept", test_odd_ids_are_kept);
  g_test_add_func ("/registry/hostile/bad-documents-are-refused", test_bad_documents_are_refused);
  g_test_add_func ("/registry/hostile/too-much-is-refused", test_too_much_is_refused);
  g_test_add_func ("/registry/hostile/endless-bodies-are-cut-off", test_endless_bodies_are_cut_off);
  g_test_add_func ("/registry/hostile/cut-requests-store-nothing", test_cut_requests_store_nothing);
  g_test_add_func ("/registry/hostile/garbage-is-survived", test_garbage_is_survived);
  g_test_add_func ("/registry/hostile/a-private-registry-answers-to-loopback-only",
                   test_a_private_registry_answers_to_loopback_only);
  g_test_add_func ("/registry/hostile/methods-are-named", test_methods_are_named);

  return g_test_run ();
}

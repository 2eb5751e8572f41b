/* test-hostile-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "model/mw-mesh.h"
#include "registry/mw-list-source.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"

#define KEY "canary-7f3a9c5e-key"
#define JSON "Content-Type: application/json\r\n"
#define YAML "Content-Type: application/yaml\r\n"

typedef struct
{
  MwTestRegistry *registry;
  MwTestRegistry *other;
  MwSource       *client;
  MwHttpLimits    limits;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  fixture->registry = mw_test_registry_new ();
  fixture->other = mw_test_registry_new ();
  mw_test_registry_reply_lists (fixture->registry);
  mw_test_registry_reply_lists (fixture->other);
  fixture->client = mw_registry_client_new (mw_test_registry_get_address (fixture->registry), KEY, &error);
  g_assert_no_error (error);

  fixture->limits = MW_HTTP_LIMITS_DEFAULT;
  fixture->limits.max_page = 4u << 20;
  fixture->limits.retry_ms = 2;
  fixture->limits.connect_ms = 2000;
  fixture->limits.answer_ms = 2000;
  fixture->limits.idle_ms = 2000;
  fixture->limits.request_ms = 20000;
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &fixture->limits);
}

static void
release (MwSource *client)
{
  while (G_OBJECT (client)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);

  g_assert_finalize_object (client);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  release (fixture->client);
  g_assert_cmpuint (mw_test_registry_get_requests (fixture->other)->len, ==, 0);
  g_clear_pointer (&fixture->registry, mw_test_registry_free);
  g_clear_pointer (&fixture->other, mw_test_registry_free);
}

/* What a fetch of everything ends with; NULL when it works. */
static GError *
fetch_all (MwSource *source)
{
  g_autoptr(DexFuture) future = mw_source_fetch_all (source);
  GError *error = NULL;

  mw_test_await (future, &error);

  return error;
}

static GError *
put (MwSource *source)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("id: a\n", 6);
  g_autoptr(DexFuture) future = mw_source_put (source, MW_KIND_DATA_PRODUCT, "a", bytes, "application/yaml", NULL);
  GError *error = NULL;

  mw_test_await (future, &error);

  return error;
}

static void
redirect (Fixture    *fixture,
          const char *method,
          const char *path,
          guint       status,
          const char *location)
{
  g_autofree char *headers = g_strdup_printf ("Location: %s\r\n", location);

  mw_test_registry_forget (fixture->registry, method, path);
  mw_test_registry_reply (fixture->registry, method, path, status, headers, "");
}

static void
test_reads_follow_within_the_origin (Fixture      *fixture,
                                     gconstpointer unused)
{
  static const guint statuses[] = { 301, 302, 303, 307, 308 };

  mw_test_registry_reply (fixture->registry, "GET", "/moved", 200, JSON, "[]");

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr(GError) error = NULL;

      redirect (fixture, "GET", "/api/teams", statuses[i], "/moved");
      error = fetch_all (fixture->client);
      g_assert_no_error (error);
    }
}

static void
test_reads_go_nowhere_else (Fixture      *fixture,
                            gconstpointer unused)
{
  g_autofree char *elsewhere = g_strconcat (mw_test_registry_get_address (fixture->other), "/api/teams", NULL);
  g_autofree char *secure = g_strconcat ("https", mw_test_registry_get_address (fixture->registry) + 4, "/api/teams", NULL);
  const char *targets[] = { elsewhere, secure, "file:///etc/passwd", "//127.0.0.2/x", "javascript:alert(1)", "http://a@127.0.0.1/" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autoptr(GError) error = NULL;

      redirect (fixture, "GET", "/api/teams", 302, targets[i]);
      error = fetch_all (fixture->client);
      g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED);
    }
}

static void
test_reads_do_not_go_round_for_ever (Fixture      *fixture,
                                     gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  redirect (fixture, "GET", "/api/dataproducts", 302, "/api/dataproducts");
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED);
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "GET", "/api/dataproducts"), ==, 6);
}

static void
test_writes_are_never_redirected (Fixture      *fixture,
                                  gconstpointer unused)
{
  static const guint statuses[] = { 300, 301, 302, 303, 304, 307, 308 };
  g_autofree char *elsewhere = g_strconcat (mw_test_registry_get_address (fixture->other), "/api/dataproducts/a", NULL);
  guint n = 0;

  mw_test_registry_reply (fixture->registry, "GET", "/moved", 200, JSON, "{}");
  mw_test_registry_reply (fixture->registry, "PUT", "/moved", 200, JSON, "{}");

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      const char *targets[] = { "/moved", elsewhere };

      for (guint j = 0; j < G_N_ELEMENTS (targets); j++)
        {
          g_autoptr(GError) error = NULL;

          redirect (fixture, "PUT", "/api/dataproducts/a", statuses[i], targets[j]);
          error = put (fixture->client);
          g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED);
          g_assert_false (mw_registry_error_is_unknown_outcome (error));
          n++;
        }
    }

  g_assert_cmpuint (mw_test_registry_get_requests (fixture->registry)->len, ==, n);
}

static GBytes *
compress (gsize size)
{
  g_autoptr(GConverter) converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) stream = g_converter_output_stream_new (memory, converter);
  g_autofree char *blanks = g_malloc (1 << 20);

  memset (blanks, ' ', 1 << 20);
  for (gsize written = 0; written < size; written += 1 << 20)
    g_output_stream_write_all (stream, blanks, 1 << 20, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static void
reply_with_bytes (Fixture     *fixture,
                  const char  *headers,
                  GBytes      *body,
                  MwTestManner manner)
{
  g_autoptr(GByteArray) raw = g_byte_array_new ();
  g_autofree char *head = g_strdup_printf ("HTTP/1.1 200 OK\r\n%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n",
                                           headers, g_bytes_get_size (body));

  g_byte_array_append (raw, (guint8 *) head, (guint) strlen (head));
  g_byte_array_append (raw, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts",
                              g_byte_array_free_to_bytes (g_steal_pointer (&raw)), manner);
}

static void
test_a_compressed_bomb_does_not_go_off (Fixture      *fixture,
                                        gconstpointer unused)
{
  g_autoptr(GBytes) bomb = compress (64u << 20);
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();

  g_assert_cmpuint (g_bytes_get_size (bomb), <, 1 << 20);
  reply_with_bytes (fixture, JSON "Content-Encoding: gzip\r\n", bomb, MW_TEST_PLAIN);
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 20 * G_USEC_PER_SEC);
}

static void
test_a_length_over_the_limit_is_not_read (Fixture      *fixture,
                                          gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  const char *head = "HTTP/1.1 200 OK\r\n" JSON "Content-Length: 99999999999\r\n\r\n[";

  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_new (head, strlen (head)), MW_TEST_PLAIN);
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE);
}

static void
test_an_endless_body_ends (Fixture      *fixture,
                           gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  const char *head = "HTTP/1.1 200 OK\r\n" JSON "Connection: close\r\n\r\n[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,";
  MwTestManner manner = { .cut = -1, .is_endless = TRUE };

  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_new (head, strlen (head)), manner);
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE);
}

static void
assert_late (Fixture     *fixture,
             MwTestManner manner,
             gint64       most_ms)
{
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();

  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &fixture->limits);
  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", mw_test_answer (200, JSON, "[1, 2, 3]"), manner);
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (error->message, "in time"));
  g_assert_cmpint ((g_get_monotonic_time () - began) / 1000, <, most_ms);
}

static void
test_a_late_answer_is_not_waited_for (Fixture      *fixture,
                                      gconstpointer unused)
{
  MwTestManner manner = { .cut = -1, .delay_ms = 1500 };

  fixture->limits.answer_ms = 150;
  assert_late (fixture, manner, 10000);
}

static void
test_a_drip_is_not_waited_for (Fixture      *fixture,
                               gconstpointer unused)
{
  MwTestManner manner = { .cut = -1, .drip_ms = 15 };

  fixture->limits.request_ms = 300;
  assert_late (fixture, manner, 10000);
}

static void
test_an_answer_that_stops_is_not_waited_for (Fixture      *fixture,
                                             gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  const char *part = "HTTP/1.1 200 OK\r\n" JSON "Content-Length: 100\r\n\r\n[1, 2";

  fixture->limits.idle_ms = 150;
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &fixture->limits);
  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_new (part, strlen (part)), MW_TEST_PLAIN);
  error = fetch_all (fixture->client);

  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
}

static void
sweep (Fixture *fixture,
       GBytes  *answer)
{
  gsize size = g_bytes_get_size (answer);

  for (gsize cut = 0; cut <= size; cut++)
    {
      g_autoptr(GError) error = NULL;
      MwTestManner manner = { .cut = (gssize) cut };

      mw_test_registry_forget (fixture->registry, "GET", "/api/dataproducts");
      mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_ref (answer), manner);
      error = fetch_all (fixture->client);

      if (cut == size)
        g_assert_no_error (error);
      else if (error == NULL)
        g_error ("Cut after %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " bytes and taken for complete", cut, size);
      else if (error->domain != MW_REGISTRY_ERROR)
        g_error ("Cut after %" G_GSIZE_FORMAT ": %s", cut, error->message);
    }
}

static void
test_an_answer_cut_anywhere_is_an_error (Fixture      *fixture,
                                         gconstpointer unused)
{
  g_autoptr(GBytes) answer = mw_test_answer (200, JSON "ETag: \"a\"\r\n",
                                             "[{\"kind\":\"DataProduct\",\"id\":\"a\",\"name\":\"Ä\"},{\"id\":\"b\"}]");

  sweep (fixture, answer);
}

static void
test_a_chunked_answer_cut_anywhere_is_an_error (Fixture      *fixture,
                                                gconstpointer unused)
{
  const char *text = "HTTP/1.1 200 OK\r\n" JSON "Transfer-Encoding: chunked\r\n\r\n"
                     "4\r\n[{\"i\r\n9\r\nd\":\"a\"}]\n\r\n0\r\n\r\n";
  g_autoptr(GBytes) answer = g_bytes_new (text, strlen (text));
  gsize size = strlen (text);

  /* The list is whole before its last chunk is: from there on either will do. */
  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr(GError) error = NULL;
      MwTestManner manner = { .cut = (gssize) cut };

      mw_test_registry_forget (fixture->registry, "GET", "/api/dataproducts");
      mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_ref (answer), manner);
      error = fetch_all (fixture->client);
      if (cut < size - 8)
        g_assert_nonnull (error);
    }
}

static void
test_yaml_without_an_end_is_not_trusted (Fixture      *fixture,
                                         gconstpointer unused)
{
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(GError) error = NULL;
  const char *text = "HTTP/1.1 200 OK\r\n" YAML "Connection: close\r\n\r\nid: a\nname: A\n";
  MwTestManner manner = { .cut = (gssize) strlen (text) };

  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts/a", g_bytes_new (text, strlen (text)), manner);
  future = mw_source_fetch (fixture->client, MW_KIND_DATA_PRODUCT, "a");
  g_assert_null (mw_test_await (future, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
}

static const char * const garbage[] = {
  "\r\n\r\n",
  "SSH-2.0-OpenSSH_9.2\r\n",
  "HTTP/9.9 200 OK\r\n\r\n",
  "HTTP/1.1 abc OK\r\n\r\n",
  "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n[]",
  "HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n[]",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n0\r\n\r\n",
  "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n[",
  "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 6\r\n\r\n\x1f\x8b\x08\x01\x01\x01",
  "HTTP/1.1 200 OK\r\n: : :\r\n\x01\x02\x03\r\n\r\n{",
};

static void
test_garbage_is_an_error (Fixture      *fixture,
                          gconstpointer data)
{
  const char *text = data;
  g_autoptr(GError) error = NULL;
  MwTestManner manner = { .cut = (gssize) strlen (text) };

  /* libsoup complains about itself here, and goes on. */
  if (strstr (text, ": -5") != NULL)
    g_test_expect_message ("GLib-GObject", G_LOG_LEVEL_CRITICAL, "*content-length*");

  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", g_bytes_new (text, strlen (text)), manner);
  error = fetch_all (fixture->client);
  g_test_assert_expected_messages ();

  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == MW_REGISTRY_ERROR);
}

static DexFuture *
forget_cb (DexFuture *completed,
           gpointer   user_data)
{
  gboolean *was_called = user_data;

  *was_called = TRUE;

  return dex_ref (completed);
}

static void
test_dropping_what_is_chained_hangs_up (Fixture      *fixture,
                                        gconstpointer unused)
{
  gboolean was_called = FALSE;
  MwTestManner manner = { .cut = -1, .delay_ms = 100000 };
  DexFuture *loading;
  gint64 began;

  fixture->limits.answer_ms = 100000;
  fixture->limits.request_ms = 100000;
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &fixture->limits);
  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/dataproducts", mw_test_answer (200, JSON, "[]"), manner);

  loading = dex_future_finally (mw_source_fetch_all (fixture->client), forget_cb, &was_called, NULL);
  while (mw_test_registry_count (fixture->registry, "GET", "/api/dataproducts") == 0)
    g_main_context_iteration (NULL, TRUE);

  began = g_get_monotonic_time ();
  dex_clear (&loading);
  while (G_OBJECT (fixture->client)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (was_called);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC);

  /* The fake waits out its delay on its own; let it go with its process. */
  fixture->registry = mw_test_registry_new ();
}

#define ADD_TEST(path, func) \
        g_test_add ("/hostile-registry/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  ADD_TEST ("reads-follow-within-the-origin", test_reads_follow_within_the_origin);
  ADD_TEST ("reads-go-nowhere-else", test_reads_go_nowhere_else);
  ADD_TEST ("reads-do-not-go-round-for-ever", test_reads_do_not_go_round_for_ever);
  ADD_TEST ("writes-are-never-redirected", test_writes_are_never_redirected);
  ADD_TEST ("a-compressed-bomb-does-not-go-off", test_a_compressed_bomb_does_not_go_off);
  ADD_TEST ("a-length-over-the-limit-is-not-read", test_a_length_over_the_limit_is_not_read);
  ADD_TEST ("an-endless-body-ends", test_an_endless_body_ends);
  ADD_TEST ("a-late-answer-is-not-waited-for", test_a_late_answer_is_not_waited_for);
  ADD_TEST ("a-drip-is-not-waited-for", test_a_drip_is_not_waited_for);
  ADD_TEST ("an-answer-that-stops-is-not-waited-for", test_an_answer_that_stops_is_not_waited_for);
  ADD_TEST ("an-answer-cut-anywhere-is-an-error", test_an_answer_cut_anywhere_is_an_error);
  ADD_TEST ("a-chunked-answer-cut-anywhere-is-an-error", test_a_chunked_answer_cut_anywhere_is_an_error);
  ADD_TEST ("yaml-without-an-end-is-not-trusted", test_yaml_without_an_end_is_not_trusted);
  ADD_TEST ("dropping-what-is-chained-hangs-up", test_dropping_what_is_chained_hangs_up);

  for (guint i = 0; i < G_N_ELEMENTS (garbage); i++)
    {
      g_autofree char *path = g_strdup_printf ("/hostile-registry/garbage-is-an-error/%u", i);

      g_test_add (path, Fixture, garbage[i], set_up, test_garbage_is_an_error, tear_down);
    }

  return g_test_run ();
}

/* test-registry-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "model/mw-history.h"
#include "model/mw-mesh.h"
#include "registry/mw-list-source.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"
#include "server/mw-test-server.h"

#define KEY "canary-91d2-key"
#define JSON "Content-Type: application/cloudevents-batch+json\r\n"
#define EVENT(id) "{\"specversion\":\"1.0\",\"id\":\"" id "\",\"source\":\"s\",\"type\":\"x.DataProductCreatedEvent\"," \
        "\"time\":\"2026-01-01T00:00:00Z\",\"subject\":\"p" id "\",\"data\":{}}"

typedef struct
{
  MwTestRegistry *registry;
  MwSource       *client;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  MwHttpLimits limits = MW_HTTP_LIMITS_DEFAULT;

  limits.retry_ms = 2;
  limits.max_pages = 20;
  limits.max_page = 100000;
  limits.max_total = 200000;
  fixture->registry = mw_test_registry_new ();
  fixture->client = mw_registry_client_new (mw_test_registry_get_address (fixture->registry), KEY, NULL);
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &limits);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  g_clear_object (&fixture->client);
  mw_test_registry_free (fixture->registry);
}

static MwHistory *
fetch_history (MwSource *source,
               GError  **error)
{
  g_autoptr(DexFuture) future = mw_source_fetch_history (source);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static guint
count_events (MwHistory *history)
{
  guint n;

  mw_history_get_events (history, &n);

  return n;
}

static void
test_pages_follow_the_last_event (Fixture      *fixture,
                                  gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwHistory) history = NULL;
  g_autofree char *key = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, "[" EVENT ("1") "," EVENT ("a b&c") "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/events?lastEventId=a%20b%26c", 200, JSON, "[" EVENT ("3") "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/events?lastEventId=3", 200, JSON, "[]");

  history = fetch_history (fixture->client, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (history), ==, 3);
  g_assert_cmpuint (mw_test_registry_get_requests (fixture->registry)->len, ==, 3);
  key = mw_test_request_dup_header (g_ptr_array_index (mw_test_registry_get_requests (fixture->registry), 2), "X-API-KEY");
  g_assert_cmpstr (key, ==, KEY);
}

static void
test_the_same_page_again_is_the_end (Fixture      *fixture,
                                     gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwHistory) history = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, "[" EVENT ("1") "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/events?lastEventId=1", 200, JSON, "[" EVENT ("1") "]");

  history = fetch_history (fixture->client, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (history), ==, 1);
}

static void
test_without_a_feed_there_is_no_history (Fixture      *fixture,
                                         gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwHistory) history = fetch_history (fixture->client, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (count_events (history), ==, 0);
}

static void
test_failures_are_told (Fixture      *fixture,
                        gconstpointer unused)
{
  static const struct
  {
    guint       status;
    const char *body;
    int         code;
  } cases[] = {
    { 401, "", MW_REGISTRY_ERROR_UNAUTHORIZED },
    { 403, "", MW_REGISTRY_ERROR_FORBIDDEN },
    { 200, "{\"events\":[]}", MW_REGISTRY_ERROR_BAD_REPLY },
    { 200, "[", MW_REGISTRY_ERROR_BAD_REPLY },
    { 200, "<html>", MW_REGISTRY_ERROR_BAD_REPLY },
    { 200, "", MW_REGISTRY_ERROR_BAD_REPLY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      mw_test_registry_forget (fixture->registry, "GET", "/api/events");
      mw_test_registry_reply (fixture->registry, "GET", "/api/events", cases[i].status, JSON, cases[i].body);
      g_assert_null (fetch_history (fixture->client, &error));
      g_assert_error (error, MW_REGISTRY_ERROR, cases[i].code);
      g_assert_null (strstr (error->message, KEY));
    }
}

/* A page that is there and one that is not: half a history would be a lie. */
static void
test_half_a_history_is_none (Fixture      *fixture,
                             gconstpointer unused)
{
  g_autoptr(GError) error = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, "[" EVENT ("1") "]");
  g_assert_null (fetch_history (fixture->client, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND);
}

static void
test_pages_without_end_are_ended (Fixture      *fixture,
                                  gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *body = g_strdup ("[" EVENT ("0") "]");

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, body);
  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *path = g_strdup_printf ("/api/events?lastEventId=%u", i);
      g_autofree char *page = g_strdup_printf ("[{\"id\":\"%u\"}]", i + 1);

      mw_test_registry_reply (fixture->registry, "GET", path, 200, JSON, page);
    }

  g_assert_null (fetch_history (fixture->client, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
  g_assert_nonnull (strstr (error->message, "never end"));
  g_assert_cmpuint (mw_test_registry_get_requests (fixture->registry)->len, ==, 20);
}

static void
test_large_pages_are_refused (Fixture      *fixture,
                              gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *blanks = g_strnfill (150000, ' ');
  g_autofree char *body = g_strconcat ("[", blanks, "]", NULL);

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, body);
  g_assert_null (fetch_history (fixture->client, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE);
}

/* Events without an id cannot be asked past. */
static void
test_a_page_without_ids_is_the_last (Fixture      *fixture,
                                     gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwHistory) history = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/events", 200, JSON, "[" EVENT ("1") ",{\"id\":{}}]");
  history = fetch_history (fixture->client, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (history), ==, 1);
  g_assert_cmpuint (mw_history_get_n_left_out (history), ==, 1);
}

static DexFuture *
pass_cb (DexFuture *future,
         gpointer   unused)
{
  return dex_ref (future);
}

static void
test_dropping_it_hangs_up (Fixture      *fixture,
                           gconstpointer unused)
{
  g_autofree char *blanks = g_strnfill (50000, ' ');
  MwTestManner manner = MW_TEST_PLAIN;
  DexFuture *future;

  /* The fake notices it when it writes the next byte. */
  manner.drip_ms = 20;
  mw_test_registry_reply_raw (fixture->registry, "GET", "/api/events", mw_test_answer (200, JSON, blanks), manner);
  future = dex_future_then (mw_source_fetch_history (fixture->client), pass_cb, NULL, NULL);
  while (mw_test_registry_get_requests (fixture->registry)->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (mw_test_registry_count_open (fixture->registry), ==, 1);

  dex_unref (future);
  while (mw_test_registry_count_open (fixture->registry) > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_a_list_may_hold_a_history (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("mw-history-XXXXXX", NULL);
  g_autofree char *feed = g_build_filename (folder, "history.yaml", NULL);
  g_autofree char *product = g_build_filename (folder, "product.yaml", NULL);
  g_autoptr(MwSource) source = mw_list_source_new (folder, NULL);
  g_autoptr(DexFuture) fetching = NULL;
  g_autoptr(MwHistory) history = NULL;
  g_autoptr(MwHistory) nothing = NULL;
  GPtrArray *inputs;

  g_assert_true (g_file_set_contents (product, "{kind: DataProduct, id: p}\n", -1, NULL));
  nothing = fetch_history (source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (nothing), ==, 0);

  g_assert_true (g_file_set_contents (feed, "kind: EventHistory\nevents:\n- " EVENT ("1") "\n- " EVENT ("2") "\n", -1, NULL));
  history = fetch_history (source, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_events (history), ==, 2);

  /* It is no part of the mesh. */
  fetching = mw_source_fetch_all (source);
  inputs = g_value_get_boxed (mw_test_await (fetching, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (inputs->len, ==, 1);

  g_unlink (feed);
  g_unlink (product);
  g_rmdir (folder);
}

static void
test_our_registry_gives_the_history_of_the_demo_mesh (void)
{
  g_autofree char *demo = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  MwTestServer *server = mw_test_server_new (demo);
  g_autoptr(MwSource) client = mw_registry_client_new (server->address, server->key, NULL);
  g_autoptr(MwSource) folder = mw_list_source_new (demo, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwHistory) served = fetch_history (client, &error);
  g_autoptr(MwHistory) listed = NULL;
  const MwHistoryEvent *events;
  guint created;

  g_assert_no_error (error);
  listed = fetch_history (folder, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (count_events (listed), >, 700);
  g_assert_cmpuint (count_events (served), >=, count_events (listed));
  g_assert_cmpint (mw_history_get_first_time (served), ==, mw_history_get_first_time (listed));
  events = mw_history_get_events (served, NULL);
  created = mw_history_find (served, MW_HISTORY_PRODUCT, "podcast-plays");
  g_assert_cmpint (events[created].verb, ==, MW_HISTORY_CREATED);
  g_assert_cmpstr (mw_node_get_member_text (events[created].data, "domain"), ==, "podcasts");

  mw_test_server_free (server);
}

#define ADD(name, test) \
        g_test_add ("/registry-history/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  ADD ("pages-follow-the-last-event", test_pages_follow_the_last_event);
  ADD ("the-same-page-again-is-the-end", test_the_same_page_again_is_the_end);
  ADD ("without-a-feed-there-is-no-history", test_without_a_feed_there_is_no_history);
  ADD ("failures-are-told", test_failures_are_told);
  ADD ("half-a-history-is-none", test_half_a_history_is_none);
  ADD ("pages-without-end-are-ended", test_pages_without_end_are_ended);
  ADD ("large-pages-are-refused", test_large_pages_are_refused);
  ADD ("a-page-without-ids-is-the-last", test_a_page_without_ids_is_the_last);
  ADD ("dropping-it-hangs-up", test_dropping_it_hangs_up);
  g_test_add_func ("/registry-history/a-list-may-hold-a-history", test_a_list_may_hold_a_history);
  g_test_add_func ("/registry-history/our-registry-gives-the-history-of-the-demo-mesh",
                   test_our_registry_gives_the_history_of_the_demo_mesh);

  return g_test_run ();
}

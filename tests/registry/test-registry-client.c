/* test-registry-client.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <gio/gio.h>

#include "model/mw-mesh.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"

#define KEY "canary-7f3a9c5e-key"
#define JSON "Content-Type: application/json\r\n"
#define ORDERS "{\"apiVersion\":\"v1.0.0\",\"kind\":\"DataProduct\",\"id\":\"orders\",\"status\":\"active\"}"

typedef struct
{
  MwTestRegistry *registry;
  MwSource       *client;
} Fixture;

/* Everything that was logged, by whomever. */
static GString *logged;

static GLogWriterOutput
write_log_cb (GLogLevelFlags   level,
              const GLogField *fields,
              gsize            n_fields,
              gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (fields[i].length < 0)
      g_string_append_printf (logged, "%s\n", (const char *) fields[i].value);

  return g_log_writer_default (level, fields, n_fields, user_data);
}

static MwHttpLimits
make_limits (void)
{
  MwHttpLimits limits = MW_HTTP_LIMITS_DEFAULT;

  limits.retry_ms = 2;
  limits.connect_ms = 2000;
  limits.answer_ms = 4000;
  limits.idle_ms = 2000;
  limits.request_ms = 8000;

  return limits;
}

static void
set_up (Fixture      *fixture,
        gconstpointer unused)
{
  MwHttpLimits limits = make_limits ();
  g_autoptr(GError) error = NULL;

  fixture->registry = mw_test_registry_new ();
  mw_test_registry_reply_lists (fixture->registry);
  fixture->client = mw_registry_client_new (mw_test_registry_get_address (fixture->registry), KEY, &error);
  g_assert_no_error (error);
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &limits);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer unused)
{
  /* What was cancelled hangs up in its own time, but it does. */
  while (G_OBJECT (fixture->client)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);

  g_assert_finalize_object (g_steal_pointer (&fixture->client));
  g_clear_pointer (&fixture->registry, mw_test_registry_free);

  g_assert_null (strstr (logged->str, "canary"));
}

static void
set_limits (Fixture     *fixture,
            MwHttpLimits limits)
{
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (fixture->client), &limits);
}

static GPtrArray *
fetch_all (Fixture *fixture,
           GError **error)
{
  g_autoptr(DexFuture) future = mw_source_fetch_all (fixture->client);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static MwStored *
fetch (Fixture    *fixture,
       const char *id,
       GError    **error)
{
  g_autoptr(DexFuture) future = mw_source_fetch (fixture->client, MW_KIND_DATA_PRODUCT, id);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static MwStored *
put (Fixture    *fixture,
     const char *etag,
     GError    **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (ORDERS, strlen (ORDERS));
  g_autoptr(DexFuture) future = mw_source_put (fixture->client, MW_KIND_DATA_PRODUCT, "orders", bytes,
                                               "application/json", etag);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static MwSourceInfo *
probe (Fixture *fixture,
       GError **error)
{
  g_autoptr(DexFuture) future = mw_source_probe (fixture->client);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_boxed (value) : NULL;
}

static guint
count_documents (GPtrArray *inputs)
{
  guint n = 0;

  for (guint i = 0; i < inputs->len; i++)
    {
      MwMeshInput *input = g_ptr_array_index (inputs, i);

      n += mw_node_get_n_children (mw_document_get_root (input->document));
    }

  return n;
}

static void
assert_fails (Fixture        *fixture,
              MwRegistryError code,
              const char     *part)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = fetch_all (fixture, &error);

  g_assert_null (inputs);
  g_assert_error (error, MW_REGISTRY_ERROR, (int) code);
  if (part != NULL && strstr (error->message, part) == NULL)
    g_error ("“%s” is not in: %s", part, error->message);
}

static void
test_fetches_everything (Fixture      *fixture,
                         gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_auto(GStrv) complaints = NULL;
  MwMeshInput *first;

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 200, JSON, "[" ORDERS "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/teams", 200, JSON, "[{\"id\":\"t\",\"name\":\"T\",\"type\":\"Team\"}]");

  inputs = fetch_all (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inputs->len, ==, 9);
  g_assert_cmpuint (count_documents (inputs), ==, 2);

  first = g_ptr_array_index (inputs, 0);
  g_assert_cmpint (first->kind, ==, MW_KIND_DATA_PRODUCT);
  g_assert_cmpstr (first->name, ==, "dataproducts");
  g_assert_cmpstr (mw_node_get_text (mw_node_lookup (mw_document_get_root (first->document), "/0/id")), ==, "orders");

  complaints = mw_source_dup_complaints (fixture->client);
  g_assert_cmpuint (g_strv_length (complaints), ==, 0);
}

static void
test_follows_pages (Fixture      *fixture,
                    gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_autofree char *absolute =
    g_strdup_printf (JSON "Link: <%s/api/dataproducts?p=2>; rel=\"next\"\r\n",
                     mw_test_registry_get_address (fixture->registry));

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 200,
                          JSON "Link: </api/dataproducts?p=1>; rel=\"next\"\r\n", "[" ORDERS "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts?p=1", 200, absolute, "[" ORDERS "," ORDERS "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts?p=2", 200, JSON, "[" ORDERS "]");

  inputs = fetch_all (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_documents (inputs), ==, 4);
}

static void
test_pages_that_go_in_a_circle_are_an_error (Fixture      *fixture,
                                             gconstpointer unused)
{
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 200,
                          JSON "Link: </api/dataproducts?p=1>; rel=\"next\"\r\n", "[" ORDERS "]");
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts?p=1", 200,
                          JSON "Link: </api/dataproducts>; rel=\"next\"\r\n", "[" ORDERS "]");

  assert_fails (fixture, MW_REGISTRY_ERROR_BAD_REPLY, "circle");
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "GET", "/api/dataproducts"), ==, 1);
}

static void
test_pages_without_end_are_an_error (Fixture      *fixture,
                                     gconstpointer unused)
{
  MwHttpLimits limits = make_limits ();

  limits.max_pages = 5;
  set_limits (fixture, limits);

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *path = i == 0 ? g_strdup ("/api/teams") : g_strdup_printf ("/api/teams?p=%u", i);
      g_autofree char *headers = g_strdup_printf (JSON "Link: </api/teams?p=%u>; rel=\"next\"\r\n", i + 1);

      mw_test_registry_reply (fixture->registry, "GET", path, 200, headers, "[]");
    }

  assert_fails (fixture, MW_REGISTRY_ERROR_BAD_REPLY, "never end");
}

static void
test_next_page_elsewhere_is_an_error (Fixture      *fixture,
                                      gconstpointer unused)
{
  g_autoptr(MwTestRegistry) other = mw_test_registry_new ();
  g_autofree char *headers = g_strdup_printf (JSON "Link: <%s/api/dataproducts?p=1>; rel=\"next\"\r\n",
                                              mw_test_registry_get_address (other));

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 200, headers, "[" ORDERS "]");

  assert_fails (fixture, MW_REGISTRY_ERROR_BAD_REPLY, "another address");
  g_assert_cmpuint (mw_test_registry_get_requests (other)->len, ==, 0);
}

static void
test_what_is_not_offered_is_left_out (Fixture      *fixture,
                                      gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_auto(GStrv) complaints = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/policies", 404, NULL, "");
  mw_test_registry_reply (fixture->registry, "GET", "/api/v1/lineage", 501, NULL, "");
  mw_test_registry_reply (fixture->registry, "GET", "/api/definitions", 403, NULL, "");

  inputs = fetch_all (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inputs->len, ==, 6);

  complaints = mw_source_dup_complaints (fixture->client);
  g_assert_cmpuint (g_strv_length (complaints), ==, 1);
  g_assert_nonnull (strstr (complaints[0], "concepts"));
}

static void
test_a_registry_has_data_products (Fixture      *fixture,
                                   gconstpointer unused)
{
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 404, NULL, "");

  assert_fails (fixture, MW_REGISTRY_ERROR_NOT_FOUND, "data products");
}

static void
test_a_second_page_that_is_gone_is_an_error (Fixture      *fixture,
                                             gconstpointer unused)
{
  mw_test_registry_reply (fixture->registry, "GET", "/api/teams", 200,
                          JSON "Link: </api/teams?p=1>; rel=\"next\"\r\n", "[]");

  assert_fails (fixture, MW_REGISTRY_ERROR_NOT_FOUND, "teams");
}

static void
test_a_list_that_fails_is_an_error (Fixture      *fixture,
                                    gconstpointer unused)
{
  mw_test_registry_reply (fixture->registry, "GET", "/api/policies", 500,
                          "Content-Type: application/problem+json\r\n", "{\"detail\":\"Disk <b>full</b>\"}");

  assert_fails (fixture, MW_REGISTRY_ERROR_SERVER, "It says: Disk <b>full</b>");
}

static void
test_reads_are_tried_again (Fixture      *fixture,
                            gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/teams", 503, NULL, "");
  mw_test_registry_reply (fixture->registry, "GET", "/api/teams", 429, "Retry-After: 0\r\n", "");
  mw_test_registry_reply (fixture->registry, "GET", "/api/teams", 200, JSON, "[]");

  inputs = fetch_all (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "GET", "/api/teams"), ==, 3);
}

static void
test_reads_are_not_tried_for_ever (Fixture      *fixture,
                                   gconstpointer unused)
{
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 503, NULL, "");

  assert_fails (fixture, MW_REGISTRY_ERROR_SERVER, "503");
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "GET", "/api/dataproducts"), ==, 3);
}

static void
test_a_long_wait_is_told_and_not_waited (Fixture      *fixture,
                                         gconstpointer unused)
{
  gint64 began = g_get_monotonic_time ();

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 429, "Retry-After: 300\r\n", "");

  assert_fails (fixture, MW_REGISTRY_ERROR_SERVER, "asked too often");
  g_assert_cmpint (g_get_monotonic_time () - began, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "GET", "/api/dataproducts"), ==, 1);
}

typedef struct
{
  const char *name;
  const char *body;
} BadBody;

static const BadBody bad_bodies[] = {
  { "empty", "" },
  { "html", "<html>Sign in</html>" },
  { "object", "{\"items\": []}" },
  { "string", "\"x\"" },
  { "cut", "[{\"id\": \"a\"" },
  { "trailing", "[] []" },
  { "duplicate-keys", "[{\"id\":\"a\",\"id\":\"b\"}]" },
};

static void
test_bad_body (Fixture      *fixture,
               gconstpointer data)
{
  const BadBody *bad = data;

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts", 200, JSON, bad->body);

  assert_fails (fixture, MW_REGISTRY_ERROR_BAD_REPLY, "data products");
}

static void
test_fetches_the_bytes_as_stored (Fixture      *fixture,
                                  gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwStored) stored = NULL;
  g_autofree char *accept = NULL;
  MwTestRequest *request;

  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts/urn%3Aa%2Fb%20%C3%BC", 200,
                          "Content-Type: application/yaml; charset=utf-8\r\nETag: \"v7\"\r\n", "id: urn:a/b ü # it\n");

  stored = fetch (fixture, "urn:a/b ü", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (stored->bytes, NULL), g_bytes_get_size (stored->bytes),
                   "id: urn:a/b ü # it\n", strlen ("id: urn:a/b ü # it\n"));
  g_assert_cmpstr (stored->content_type, ==, "application/yaml");
  g_assert_cmpstr (stored->etag, ==, "\"v7\"");

  request = g_ptr_array_index (mw_test_registry_get_requests (fixture->registry), 0);
  accept = mw_test_request_dup_header (request, "Accept");
  g_assert_true (g_str_has_prefix (accept, "application/yaml"));
}

static void
test_ids_that_would_name_something_else_are_not_sent (Fixture      *fixture,
                                                      gconstpointer unused)
{
  static const char * const ids[] = { "", ".", "..", "\xff" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(MwStored) stored = fetch (fixture, ids[i], &error);

      g_assert_null (stored);
      g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_INVALID);
    }

  g_assert_cmpuint (mw_test_registry_get_requests (fixture->registry)->len, ==, 0);
}

static void
assert_put_headers (Fixture    *fixture,
                    const char *if_match,
                    const char *if_none_match)
{
  GPtrArray *requests = mw_test_registry_get_requests (fixture->registry);
  MwTestRequest *request = g_ptr_array_index (requests, requests->len - 1);
  g_autofree char *match = mw_test_request_dup_header (request, "If-Match");
  g_autofree char *none_match = mw_test_request_dup_header (request, "If-None-Match");
  g_autofree char *key = mw_test_request_dup_header (request, "x-api-key");

  g_assert_cmpstr (match, ==, if_match);
  g_assert_cmpstr (none_match, ==, if_none_match);
  g_assert_cmpstr (key, ==, KEY);
  g_assert_cmpmem (g_bytes_get_data (request->body, NULL), g_bytes_get_size (request->body), ORDERS, strlen (ORDERS));
}

static void
test_writes_have_a_precondition (Fixture      *fixture,
                                 gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwStored) created = NULL;
  g_autoptr(MwStored) updated = NULL;

  mw_test_registry_reply (fixture->registry, "PUT", "/api/dataproducts/orders", 201, "ETag: \"v1\"\r\n", "");
  mw_test_registry_reply (fixture->registry, "PUT", "/api/dataproducts/orders", 200, "ETag: W/\"v2\"\r\n", "");

  created = put (fixture, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (created->etag, ==, "\"v1\"");
  g_assert_null (created->bytes);
  assert_put_headers (fixture, NULL, "*");

  updated = put (fixture, "\"v1\"", &error);
  g_assert_no_error (error);
  g_assert_null (updated->etag);
  assert_put_headers (fixture, "\"v1\"", NULL);
}

static void
test_a_refused_write_says_why (Fixture      *fixture,
                               gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwStored) stored = NULL;
  GPtrArray *violations;

  mw_test_registry_reply (fixture->registry, "PUT", "/api/dataproducts/orders", 422,
                          "Content-Type: application/problem+json\r\n",
                          "{\"detail\":\"No such team.\",\"violations\":[{\"field\":\"team\",\"message\":\"unknown\"}]}");

  stored = put (fixture, NULL, &error);
  g_assert_null (stored);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "orders"));
  violations = mw_registry_violations_for (error);
  g_assert_cmpuint (violations->len, ==, 1);
  g_assert_cmpstr (((MwViolation *) violations->pdata[0])->pointer, ==, "team");
}

static void
test_a_write_that_was_cut_is_not_sent_again (Fixture      *fixture,
                                             gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwStored) read = NULL;
  g_autoptr(MwStored) stored = NULL;
  MwTestManner cut = { .cut = 0 };

  /* A read first, so that there is a connection that could be used again. */
  mw_test_registry_reply (fixture->registry, "GET", "/api/dataproducts/orders", 200, JSON, ORDERS);
  read = fetch (fixture, "orders", &error);
  g_assert_no_error (error);

  mw_test_registry_reply_raw (fixture->registry, "PUT", "/api/dataproducts/orders", mw_test_answer (200, NULL, ""), cut);
  stored = put (fixture, "\"v1\"", &error);
  g_assert_null (stored);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
  g_assert_true (mw_registry_error_is_unknown_outcome (error));
  g_assert_cmpuint (mw_test_registry_count (fixture->registry, "PUT", "/api/dataproducts/orders"), ==, 1);
}

static void
test_nobody_there_is_a_known_outcome (Fixture      *fixture,
                                      gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwStored) stored = NULL;
  MwHttpLimits limits = make_limits ();
  MwSource *client;

  /* A port that was ours a moment ago and that nobody listens on now. */
  MwTestRegistry *gone = mw_test_registry_new ();
  client = mw_registry_client_new (mw_test_registry_get_address (gone), KEY, NULL);
  mw_registry_client_set_limits (MW_REGISTRY_CLIENT (client), &limits);
  mw_test_registry_free (gone);
  g_set_object (&fixture->client, client);
  g_object_unref (client);

  stored = put (fixture, NULL, &error);
  g_assert_null (stored);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (error->message, "Nothing answers at 127.0.0.1"));
  g_assert_false (mw_registry_error_is_unknown_outcome (error));
}

static void
test_probe_reads_what_the_registry_says (Fixture      *fixture,
                                         gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSourceInfo) info = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api", 200, JSON,
                          "{\"name\":\"Sounds\",\"version\":\"0.1\",\"identity\":{\"team\":\"podcasts\"},\"writable\":true}");

  info = probe (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (info->name, ==, "Sounds");
  g_assert_cmpstr (info->version, ==, "0.1");
  g_assert_cmpstr (info->identity, ==, "podcasts");
  g_assert_true (info->is_writable);
}

static void
test_probe_of_a_registry_that_says_nothing (Fixture      *fixture,
                                            gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSourceInfo) info = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api/teams?p=0", 200, JSON, "[]");

  info = probe (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (info->name, "127.0.0.1"));
  g_assert_null (info->identity);
  g_assert_true (info->is_writable);
}

static void
test_probe_tells_a_wrong_key (Fixture      *fixture,
                              gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSourceInfo) info = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api", 401, NULL, "");

  info = probe (fixture, &error);
  g_assert_null (info);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNAUTHORIZED);
}

static void
test_probe_of_a_web_page_is_no_registry (Fixture      *fixture,
                                         gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSourceInfo) info = NULL;

  mw_test_registry_reply (fixture->registry, "GET", "/api", 200, "Content-Type: text/html\r\n", "<html></html>");
  mw_test_registry_reply (fixture->registry, "GET", "/api/teams?p=0", 200, "Content-Type: text/html\r\n", "<html></html>");

  info = probe (fixture, &error);
  g_assert_null (info);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
}

static void
test_a_key_in_the_clear_is_not_sent (void)
{
  g_autoptr(GError) error = NULL;
  MwSource *client = mw_registry_client_new ("http://registry.invalid", KEY, &error);
  g_autoptr(DexFuture) future = NULL;
  g_autoptr(DexFuture) second = NULL;

  g_assert_no_error (error);
  future = mw_source_probe (client);
  g_assert_null (mw_test_await (future, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TLS);
  g_clear_error (&error);

  mw_registry_client_set_allow_plain_http (MW_REGISTRY_CLIENT (client), TRUE);
  second = mw_source_probe (client);
  g_assert_null (mw_test_await (second, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);

  g_object_unref (client);
}

#define ADD_TEST(path, func) \
        g_test_add ("/registry-client/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  logged = g_string_new (NULL);
  g_log_set_writer_func (write_log_cb, NULL, NULL);
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();

  ADD_TEST ("fetches-everything", test_fetches_everything);
  ADD_TEST ("follows-pages", test_follows_pages);
  ADD_TEST ("pages-that-go-in-a-circle-are-an-error", test_pages_that_go_in_a_circle_are_an_error);
  ADD_TEST ("pages-without-end-are-an-error", test_pages_without_end_are_an_error);
  ADD_TEST ("next-page-elsewhere-is-an-error", test_next_page_elsewhere_is_an_error);
  ADD_TEST ("what-is-not-offered-is-left-out", test_what_is_not_offered_is_left_out);
  ADD_TEST ("a-registry-has-data-products", test_a_registry_has_data_products);
  ADD_TEST ("a-second-page-that-is-gone-is-an-error", test_a_second_page_that_is_gone_is_an_error);
  ADD_TEST ("a-list-that-fails-is-an-error", test_a_list_that_fails_is_an_error);
  ADD_TEST ("reads-are-tried-again", test_reads_are_tried_again);
  ADD_TEST ("reads-are-not-tried-for-ever", test_reads_are_not_tried_for_ever);
  ADD_TEST ("a-long-wait-is-told-and-not-waited", test_a_long_wait_is_told_and_not_waited);
  ADD_TEST ("fetches-the-bytes-as-stored", test_fetches_the_bytes_as_stored);
  ADD_TEST ("ids-that-would-name-something-else-are-not-sent", test_ids_that_would_name_something_else_are_not_sent);
  ADD_TEST ("writes-have-a-precondition", test_writes_have_a_precondition);
  ADD_TEST ("a-refused-write-says-why", test_a_refused_write_says_why);
  ADD_TEST ("a-write-that-was-cut-is-not-sent-again", test_a_write_that_was_cut_is_not_sent_again);
  ADD_TEST ("nobody-there-is-a-known-outcome", test_nobody_there_is_a_known_outcome);
  ADD_TEST ("probe-reads-what-the-registry-says", test_probe_reads_what_the_registry_says);
  ADD_TEST ("probe-of-a-registry-that-says-nothing", test_probe_of_a_registry_that_says_nothing);
  ADD_TEST ("probe-tells-a-wrong-key", test_probe_tells_a_wrong_key);
  ADD_TEST ("probe-of-a-web-page-is-no-registry", test_probe_of_a_web_page_is_no_registry);
  g_test_add_func ("/registry-client/a-key-in-the-clear-is-not-sent", test_a_key_in_the_clear_is_not_sent);

  for (guint i = 0; i < G_N_ELEMENTS (bad_bodies); i++)
    {
      g_autofree char *path = g_strdup_printf ("/registry-client/bad-body/%s", bad_bodies[i].name);

      g_test_add (path, Fixture, &bad_bodies[i], set_up, test_bad_body, tear_down);
    }

  return g_test_run ();
}

/* test-registry-reply.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/mw-http-fields.h"
#include "registry/mw-http.h"
#include "registry/mw-registry-reply.h"

typedef struct
{
  const char *name;
  guint       status;
  gboolean    is_write;
  int         code;
  gboolean    is_unknown;
  const char *part;
} StatusCase;

static const StatusCase status_cases[] = {
  { "400-read", 400, FALSE, MW_REGISTRY_ERROR_INVALID, FALSE, "does not understand" },
  { "400-write", 400, TRUE, MW_REGISTRY_ERROR_INVALID, FALSE, "does not accept the data product" },
  { "401", 401, FALSE, MW_REGISTRY_ERROR_UNAUTHORIZED, FALSE, "does not know this key" },
  { "403-read", 403, FALSE, MW_REGISTRY_ERROR_FORBIDDEN, FALSE, "does not let this key read" },
  { "403-write", 403, TRUE, MW_REGISTRY_ERROR_FORBIDDEN, FALSE, "does not let this key change" },
  { "404", 404, FALSE, MW_REGISTRY_ERROR_NOT_FOUND, FALSE, "does not have the data product" },
  { "405-write", 405, TRUE, MW_REGISTRY_ERROR_READ_ONLY, FALSE, "does not take" },
  { "407", 407, FALSE, MW_REGISTRY_ERROR_UNAUTHORIZED, FALSE, "proxy" },
  { "408-write", 408, TRUE, MW_REGISTRY_ERROR_SERVER, TRUE, "failed" },
  { "409", 409, TRUE, MW_REGISTRY_ERROR_STALE, FALSE, "Somebody else changed" },
  { "410", 410, FALSE, MW_REGISTRY_ERROR_NOT_FOUND, FALSE, "does not have" },
  { "412", 412, TRUE, MW_REGISTRY_ERROR_STALE, FALSE, "Somebody else changed" },
  { "413", 413, TRUE, MW_REGISTRY_ERROR_TOO_LARGE, FALSE, "too large" },
  { "418", 418, FALSE, MW_REGISTRY_ERROR_BAD_REPLY, FALSE, "418" },
  { "422", 422, TRUE, MW_REGISTRY_ERROR_INVALID, FALSE, "does not accept" },
  { "429", 429, TRUE, MW_REGISTRY_ERROR_SERVER, FALSE, "asked too often" },
  { "500-read", 500, FALSE, MW_REGISTRY_ERROR_SERVER, FALSE, "failed" },
  { "500-write", 500, TRUE, MW_REGISTRY_ERROR_SERVER, TRUE, "failed" },
  { "501-write", 501, TRUE, MW_REGISTRY_ERROR_READ_ONLY, FALSE, "does not take" },
  { "501-read", 501, FALSE, MW_REGISTRY_ERROR_NOT_FOUND, FALSE, "does not have" },
  { "504-write", 504, TRUE, MW_REGISTRY_ERROR_SERVER, TRUE, "failed" },
  { "302-write", 302, TRUE, MW_REGISTRY_ERROR_REDIRECTED, FALSE, "another address" },
  { "304-read", 304, FALSE, MW_REGISTRY_ERROR_REDIRECTED, FALSE, "another address" },
};

static MwRegistryQuestion
make_question (gboolean is_write)
{
  MwRegistryQuestion question = {
    .host = "registry.example",
    .what = "the data product “orders”",
    .is_write = is_write,
    .has_key = TRUE,
  };

  return question;
}

static void
test_status (gconstpointer data)
{
  const StatusCase *wanted = data;
  MwRegistryQuestion question = make_question (wanted->is_write);
  g_autoptr(GError) error = mw_registry_reply_to_error (&question, wanted->status, NULL, NULL);

  g_assert_error (error, MW_REGISTRY_ERROR, wanted->code);
  g_assert_cmpint (mw_registry_error_is_unknown_outcome (error), ==, wanted->is_unknown);
  g_assert_nonnull (strstr (error->message, wanted->part));
  g_assert_true (strstr (error->message, "registry.example") != NULL);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (strlen (mw_registry_error_get_hint (error)), >, 10);
}

static GError *
make_error (const char *content_type,
            const char *body)
{
  MwRegistryQuestion question = make_question (TRUE);
  g_autoptr(GBytes) bytes = g_bytes_new_static (body, strlen (body));

  return mw_registry_reply_to_error (&question, 422, content_type, bytes);
}

static void
test_violations_travel_with_copies (void)
{
  g_autoptr(GError) error = make_error ("application/problem+json",
                                        "{\"title\":\"Invalid\",\"detail\":\"Two things are wrong.\",\"violations\":["
                                        "{\"field\":\"team.name\",\"message\":\"unknown team\"},"
                                        "{\"pointer\":\"/outputPorts/0\",\"message\":\"has no name\"},"
                                        "{\"field\":\"x\"}, 7]}");
  g_autoptr(GError) copy = g_error_copy (error);
  GPtrArray *violations = mw_registry_violations_for (copy);

  g_assert_nonnull (strstr (error->message, "It says: Two things are wrong."));
  g_assert_cmpuint (violations->len, ==, 2);
  g_assert_cmpstr (((MwViolation *) violations->pdata[0])->pointer, ==, "team.name");
  g_assert_cmpstr (((MwViolation *) violations->pdata[0])->message, ==, "unknown team");
  g_assert_cmpstr (((MwViolation *) violations->pdata[1])->pointer, ==, "/outputPorts/0");

  g_clear_error (&error);
  g_assert_cmpstr (((MwViolation *) violations->pdata[1])->message, ==, "has no name");
}

static void
test_errors_of_others_have_no_violations (void)
{
  g_autoptr(GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "no");

  g_assert_cmpuint (mw_registry_violations_for (error)->len, ==, 0);
  g_assert_false (mw_registry_error_is_unknown_outcome (error));
  g_assert_nonnull (mw_registry_error_get_hint (error));
}

static void
test_bodies_that_are_no_problem_are_not_shown (void)
{
  static const char * const bodies[][2] = {
    { "text/html", "<html><h1>Sign in</h1></html>" },
    { "application/problem+json", "{\"detail\": " },
    { "application/problem+json", "[1, 2]" },
    { "application/json", "{\"detail\": {\"a\": 1}}" },
    { "application/json", "" },
    { "application/json", "{\"detail\": \"\\u0007\\u202e\"}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(GError) error = make_error (bodies[i][0], bodies[i][1]);

      g_assert_null (strstr (error->message, "It says"));
    }
}

static void
test_shown_text_is_one_short_safe_line (void)
{
  g_autoptr(GString) text = g_string_new ("a\n\tb\x01\x1b[31m \xff\xe2\x80\xae<b>c</b>");
  g_autofree char *clean = mw_registry_reply_clean_text (text->str, text->len, 500);
  g_autofree char *cut = NULL;

  g_assert_cmpstr (clean, ==, "a b[31m �<b>c</b>");

  g_string_set_size (text, 5000000);
  memset (text->str, 'x', text->len);
  cut = mw_registry_reply_clean_text (text->str, text->len, 500);
  g_assert_cmpuint (g_utf8_strlen (cut, -1), ==, 501);
  g_assert_true (g_str_has_suffix (cut, "…"));
}

static void
test_links (void)
{
  static const char * const links[][2] = {
    { "<https://r.example/api/dataproducts?p=1>; rel=\"next\"", "https://r.example/api/dataproducts?p=1" },
    { "</a?p=0>; rel=\"prev\", </a?p=2>; rel=next", "/a?p=2" },
    { "</a,b>; title=\"x, <y>; rel=next\"; rel=\"last next\"", "/a,b" },
    { "</a>; rel=\"NEXT\"", "/a" },
    { "</a>; rel=\"nextish\"", NULL },
    { "</a>", NULL },
    { "</a; rel=next", NULL },
    { "<>; rel=next", "" },
    { ">; rel=next, <", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *next = mw_http_fields_find_next (links[i][0]);

      g_assert_cmpstr (next, ==, links[i][1]);
    }
}

static void
test_retry_after (void)
{
  g_assert_cmpint (mw_http_fields_retry_after ("3", 0), ==, 3000);
  g_assert_cmpint (mw_http_fields_retry_after ("99999999999999999999", 0), ==, 600000);
  g_assert_cmpint (mw_http_fields_retry_after ("3x", 0), ==, -1);
  g_assert_cmpint (mw_http_fields_retry_after ("-3", 0), ==, -1);
  g_assert_cmpint (mw_http_fields_retry_after ("soon", 0), ==, -1);
  g_assert_cmpint (mw_http_fields_retry_after (NULL, 0), ==, -1);
  g_assert_cmpint (mw_http_fields_retry_after ("Sun, 06 Nov 1994 08:49:37 GMT", 784111770), ==, 7000);
  g_assert_cmpint (mw_http_fields_retry_after ("Sun, 06 Nov 1994 08:49:37 GMT", 784111790), ==, 0);
}

static void
test_only_strong_etags_are_kept (void)
{
  g_assert_cmpstr (mw_http_fields_strong_etag ("\"abc\""), ==, "\"abc\"");
  g_assert_cmpstr (mw_http_fields_strong_etag ("\"\""), ==, "\"\"");
  g_assert_null (mw_http_fields_strong_etag ("W/\"abc\""));
  g_assert_null (mw_http_fields_strong_etag ("abc"));
  g_assert_null (mw_http_fields_strong_etag ("\""));
  g_assert_null (mw_http_fields_strong_etag ("\"a\r\nX: y\""));
  g_assert_null (mw_http_fields_strong_etag ("\"a\", \"b\""));
  g_assert_null (mw_http_fields_strong_etag (NULL));
}

static void
test_addresses (void)
{
  static const char * const good[][2] = {
    { "https://registry.example", "https://registry.example/" },
    { " HTTPS://Registry.example:443/mesh ", "https://Registry.example/mesh/" },
    { "http://[::1]:8080/", "http://[::1]:8080/" },
  };
  static const char * const bad[] = {
    "", "registry.example", "ftp://registry.example", "https://", "https:///x", "file:///etc/passwd",
    "https://me:secret@registry.example", "https://me@registry.example", "https://registry.example/?a=b",
    "https://registry.example/#a", "https://registry.example:99999", "javascript:alert(1)", "http://a b/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GUri) uri = mw_http_parse_address (good[i][0], &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = g_uri_to_string (uri);
      g_assert_cmpstr (text, ==, good[i][1]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", bad[i]);
      g_assert_null (mw_http_parse_address (bad[i], &error));
      g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
      g_assert_null (strstr (error->message, "secret"));
    }
}

static void
test_origins (void)
{
  g_autoptr(GUri) origin = g_uri_parse ("http://127.0.0.1:8080/", G_URI_FLAGS_NONE, NULL);
  static const char * const others[] = {
    "https://127.0.0.1:8080/", "http://127.0.0.1:8081/", "http://127.0.0.1/", "http://127.0.0.2:8080/",
    "http://a@127.0.0.1:8080/", "http://127.0.0.1.evil.example:8080/", "data:text/plain,x",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GUri) other = g_uri_parse (others[i], G_URI_FLAGS_HAS_PASSWORD, NULL);

      g_assert_nonnull (other);
      g_assert_false (mw_http_is_same_origin (origin, other));
    }
}

static void
test_loopback (void)
{
  static const char * const here[] = { "http://127.0.0.1/", "http://127.9.9.9/", "http://[::1]/", "http://localhost/", "http://a.LOCALHOST/" };
  static const char * const there[] = { "http://10.0.0.1/", "http://localhost.example/", "http://notlocalhost/", "http://0.0.0.0/", "http://127.0.0.1.example/" };

  for (guint i = 0; i < G_N_ELEMENTS (here); i++)
    {
      g_autoptr(GUri) uri = g_uri_parse (here[i], G_URI_FLAGS_NONE, NULL);

      g_assert_true (mw_http_is_loopback (uri));
    }

  for (guint i = 0; i < G_N_ELEMENTS (there); i++)
    {
      g_autoptr(GUri) uri = g_uri_parse (there[i], G_URI_FLAGS_NONE, NULL);

      g_assert_false (mw_http_is_loopback (uri));
    }
}

static void
test_keys (void)
{
  g_assert_true (mw_http_check_key ("dmm_live_user_abc-123", NULL));
  g_assert_false (mw_http_check_key ("a\r\nX-Evil: 1", NULL));
  g_assert_false (mw_http_check_key ("a b", NULL));
  g_assert_false (mw_http_check_key ("schlüssel", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (status_cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/registry-reply/status/%s", status_cases[i].name);

      g_test_add_data_func (path, &status_cases[i], test_status);
    }

  g_test_add_func ("/registry-reply/violations-travel-with-copies", test_violations_travel_with_copies);
  g_test_add_func ("/registry-reply/errors-of-others-have-no-violations", test_errors_of_others_have_no_violations);
  g_test_add_func ("/registry-reply/bodies-that-are-no-problem-are-not-shown", test_bodies_that_are_no_problem_are_not_shown);
  g_test_add_func ("/registry-reply/shown-text-is-one-short-safe-line", test_shown_text_is_one_short_safe_line);
  g_test_add_func ("/registry-reply/finds-the-next-page", test_links);
  g_test_add_func ("/registry-reply/understands-retry-after", test_retry_after);
  g_test_add_func ("/registry-reply/only-strong-etags-are-kept", test_only_strong_etags_are_kept);
  g_test_add_func ("/registry-address/checks-what-a-person-typed", test_addresses);
  g_test_add_func ("/registry-address/another-origin-is-another-origin", test_origins);
  g_test_add_func ("/registry-address/knows-this-machine", test_loopback);
  g_test_add_func ("/registry-address/a-key-is-one-word", test_keys);

  return g_test_run ();
}

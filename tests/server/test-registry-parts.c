/* test-registry-parts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>

#include "server/mw-server-id.h"
#include "server/mw-server-media.h"
#include "server/mw-server-patch.h"
#include "server/mw-server-precondition.h"
#include "server/mw-server-query.h"
#include "server/mw-server-route.h"
#include "server/mw-server-search.h"

static void
test_entity_tags_are_compared (void)
{
  static const struct
  {
    const char *tags;
    gboolean    strong;
    gboolean    weak;
  } cases[] = {
    { "\"abc\"", TRUE, TRUE },
    { "*", TRUE, TRUE },
    { "W/\"abc\"", FALSE, TRUE },
    { "\"abc-json\"", TRUE, TRUE },
    { "\"x\", \"abc\"", TRUE, TRUE },
    { "\"x\",\t,\"abc\" ", TRUE, TRUE },
    { "\"ab\"", FALSE, FALSE },
    { "\"abcd\"", FALSE, FALSE },
    { "\"abc-jso\"", FALSE, FALSE },
    { "abc", FALSE, FALSE },
    { "\"abc", FALSE, FALSE },
    { "", FALSE, FALSE },
    { "W/", FALSE, FALSE },
    { ",,,", FALSE, FALSE },
    { "\"a\"b\"abc\"", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].tags);
      g_assert_cmpint (mw_server_precondition_names (cases[i].tags, "\"abc\"", FALSE), ==, cases[i].strong);
      g_assert_cmpint (mw_server_precondition_names (cases[i].tags, "\"abc\"", TRUE), ==, cases[i].weak);
      g_assert_false (mw_server_precondition_names (cases[i].tags, NULL, TRUE));
    }
}

static void
test_ids_are_encoded_and_decoded (void)
{
  static const char * const ids[] = {
    "orders", ".hidden", "..", "a/b", "Zürich", "%41", "a b", "-x", "~", "C:\\x", "a\nb",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *encoded = mw_server_id_encode (ids[i]);
      g_autofree char *decoded = mw_server_id_decode (encoded);

      g_assert_cmpstr (decoded, ==, ids[i]);
      g_assert_true (*encoded != '.');
      g_assert_null (strchr (encoded, '/'));
      for (const char *p = encoded; *p != '\0'; p++)
        g_assert_true (g_ascii_isalnum (*p) || strchr ("-_.%", *p) != NULL);
    }

  g_assert_null (mw_server_id_decode ("%00"));
  g_assert_null (mw_server_id_decode ("a%"));
  g_assert_null (mw_server_id_decode ("%FF"));
  g_assert_nonnull (mw_server_id_find_fault (""));
  g_assert_nonnull (mw_server_id_find_fault (".."));
  g_assert_nonnull (mw_server_id_find_fault ("a/b"));
  g_assert_nonnull (mw_server_id_find_fault ("a\tb"));
  g_assert_null (mw_server_id_find_fault ("urn:a:b"));
}

static void
test_media_types_are_told_apart (void)
{
  g_assert_cmpint (mw_server_media_classify ("application/json; charset=utf-8"), ==, MW_SERVER_MEDIA_JSON);
  g_assert_cmpint (mw_server_media_classify ("Application/Odps+YAML;version=1.0.0"), ==, MW_SERVER_MEDIA_YAML);
  g_assert_cmpint (mw_server_media_classify (" text/yaml"), ==, MW_SERVER_MEDIA_YAML);
  g_assert_cmpint (mw_server_media_classify ("application/cloudevents+json"), ==, MW_SERVER_MEDIA_JSON);
  g_assert_cmpint (mw_server_media_classify ("text/html"), ==, MW_SERVER_MEDIA_OTHER);
  g_assert_cmpint (mw_server_media_classify (""), ==, MW_SERVER_MEDIA_OTHER);
}

static void
test_queries_are_read_and_made (void)
{
  g_autoptr(MwServerQuery) query = mw_server_query_new ("a=1&b=x%26y+z&a=2&empty=&p=4");
  g_autoptr(GPtrArray) all = mw_server_query_get_all (query, "a");
  g_autofree char *next = mw_server_query_dup_with (query, "p", 5);
  guint number = 0;

  g_assert_cmpstr (mw_server_query_get (query, "b"), ==, "x&y z");
  g_assert_null (mw_server_query_get (query, "empty"));
  g_assert_null (mw_server_query_get (query, "c"));
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (next, ==, "a=1&b=x%26y%20z&a=2&empty=&p=5");
  g_assert_true (mw_server_query_get_uint (query, "p", 0, 10, &number));
  g_assert_cmpuint (number, ==, 4);
  g_assert_false (mw_server_query_get_uint (query, "p", 0, 3, &number));
  g_assert_false (mw_server_query_get_uint (query, "b", 0, 3, &number));
  g_assert_null (mw_server_query_new ("a=%FF"));
  g_assert_null (mw_server_query_new ("a=%0"));
}

static void
expect_patched (const char *before,
                const char *key,
                const char *value,
                gboolean    is_text,
                const char *after)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (before, strlen (before));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);
  g_autoptr(GBytes) patched = NULL;
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  patched = mw_server_patch_set (document, "/info", key, value, is_text, &error);

  if (after == NULL)
    {
      g_assert_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX);
      return;
    }

  g_assert_no_error (error);
  text = g_strndup (g_bytes_get_data (patched, NULL), g_bytes_get_size (patched));
  g_assert_cmpstr (text, ==, after);
}

static void
test_patches_change_nothing_else (void)
{
  expect_patched ("info:\n  a: b # c\n  status: requested   # why\nx: y\n", "status", "approved", TRUE,
                  "info:\n  a: b # c\n  status: approved   # why\nx: y\n");
  expect_patched ("info: {status: 'requested', a: b}\n", "status", "approved", TRUE,
                  "info: {status: \"approved\", a: b}\n");
  expect_patched ("{\"info\": {\"status\":\"requested\"}, \"x\": 1e400}", "status", "approved", TRUE,
                  "{\"info\": {\"status\":\"approved\"}, \"x\": 1e400}");
  expect_patched ("{\"info\": {\"purpose\":\"p\"}}", "status", "approved", TRUE,
                  "{\"info\": {\"status\": \"approved\", \"purpose\":\"p\"}}");
  expect_patched ("{\"info\":{\"active\":true,\"a\":1}}", "active", "false", FALSE,
                  "{\"info\":{\"active\":false,\"a\":1}}");
  expect_patched ("info:\n    # first\n    purpose: p\nx: y\n", "status", "approved", TRUE,
                  "info:\n    # first\n    status: approved\n    purpose: p\nx: y\n");
  expect_patched ("info:\n  status:\n  a: b\n", "status", "approved", TRUE,
                  "info:\n  status: approved\n  a: b\n");
  expect_patched ("info: none\n", "status", "approved", TRUE, NULL);
  expect_patched ("other: none\n", "status", "approved", TRUE, NULL);
}

/* One value in two places: what would change with it is not touched. */
static void
test_shared_values_are_not_patched (void)
{
  expect_patched ("info:\n  status: &s requested\n  other: *s\n", "status", "approved", TRUE, NULL);
}

static void
test_words_are_never_operators (void)
{
  g_autofree char *plain = mw_server_search_dup_expression ("web shop");
  g_autofree char *operators = mw_server_search_dup_expression ("a OR (b* NEAR \"c\") ^d -e:f");
  g_autofree char *none = mw_server_search_dup_expression ("\"*()^");
  g_autofree char *wide = mw_server_search_dup_expression ("Zürich 数据");

  g_assert_cmpstr (plain, ==, "\"web\"* \"shop\"*");
  g_assert_cmpstr (operators, ==, "\"a\"* \"OR\"* \"b\"* \"NEAR\"* \"c\"* \"d\"* \"e\"* \"f\"*");
  g_assert_cmpstr (none, ==, "\"\"");
  g_assert_cmpstr (wide, ==, "\"Zürich\"* \"数据\"*");
}

static void
test_paths_are_read (void)
{
  static const struct
  {
    const char       *path;
    MwServerRouteType type;
    guint             status;
  } cases[] = {
    { "/api", MW_SERVER_ROUTE_ABOUT, 0 },
    { "/api/teams", MW_SERVER_ROUTE_LIST, 0 },
    { "/api/teams/a%20b", MW_SERVER_ROUTE_ITEM, 0 },
    { "/api/access/a/approve", MW_SERVER_ROUTE_ACTION, 0 },
    { "/api/v1/lineage", MW_SERVER_ROUTE_LINEAGE, 0 },
    { "/api/teams/a/approve", MW_SERVER_ROUTE_NONE, 404 },
    { "/api/access/a/destroy", MW_SERVER_ROUTE_NONE, 404 },
    { "/api/teams/..", MW_SERVER_ROUTE_NONE, 400 },
    { "/api/teams/%2e%2E", MW_SERVER_ROUTE_NONE, 400 },
    { "/api/teams/", MW_SERVER_ROUTE_NONE, 400 },
    { "/API/teams", MW_SERVER_ROUTE_NONE, 404 },
    { "/api%2fteams", MW_SERVER_ROUTE_NONE, 404 },
    { "", MW_SERVER_ROUTE_NONE, 404 },
    { "/", MW_SERVER_ROUTE_NONE, 404 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(MwServerRoute) route = { 0 };
      g_autoptr(MwServerAnswer) answer = mw_server_route_read (&route, cases[i].path);

      g_test_message ("%s", cases[i].path);
      if (cases[i].status == 0)
        g_assert_cmpint (route.type, ==, cases[i].type);
      g_assert_cmpuint (answer != NULL ? answer->status : 0, ==, cases[i].status);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/registry/parts/entity-tags-are-compared", test_entity_tags_are_compared);
  g_test_add_func ("/registry/parts/ids-are-encoded-and-decoded", test_ids_are_encoded_and_decoded);
  g_test_add_func ("/registry/parts/media-types-are-told-apart", test_media_types_are_told_apart);
  g_test_add_func ("/registry/parts/queries-are-read-and-made", test_queries_are_read_and_made);
  g_test_add_func ("/registry/parts/patches-change-nothing-else", test_patches_change_nothing_else);
  g_test_add_func ("/registry/parts/shared-values-are-not-patched", test_shared_values_are_not_patched);
  g_test_add_func ("/registry/parts/words-are-never-operators", test_words_are_never_operators);
  g_test_add_func ("/registry/parts/paths-are-read", test_paths_are_read);

  return g_test_run ();
}

/* test-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "registry/mw-list-source.h"
#include "registry/mw-opener.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"

#define LIST "- {apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active}\n"

static const struct
{
  const char *address;
  gboolean    is_list;
} addresses[] = {
  { "/home/me/mesh.yaml", TRUE },
  { "/home/me/mesh", TRUE },
  { "file:///home/me/mesh", TRUE },
  { "https://a.example/mesh.yaml", TRUE },
  { "https://a.example/mesh.YML?raw=1", TRUE },
  { " HTTPS://a.example/mesh.json#x", TRUE },
  { "https://a.example", FALSE },
  { " http://a.example/ ", FALSE },
  { "HTTP://a.example/api", FALSE },
  { "https://a.example/?file=mesh.yaml", FALSE },
};

static void
test_the_address_says_what_can_only_be_a_list (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_test_message ("%s", addresses[i].address);
      g_assert_cmpint (mw_opener_is_list (addresses[i].address), ==, addresses[i].is_list);
    }
}

static const struct
{
  const char *typed;
  const char *address;
} typed[] = {
  { " https://a.example ", "https://a.example" },
  { "a.example", "https://a.example" },
  { "a.example/mesh", "https://a.example/mesh" },
  { "a.example:8080", "https://a.example:8080" },
  { "registry:8080", "https://registry:8080" },
  { "localhost", "http://localhost" },
  { "localhost:4711/x", "http://localhost:4711/x" },
  { "127.0.0.1:4711", "http://127.0.0.1:4711" },
  { "mesh", "/somewhere/mesh" },
  { "mesh.yaml", "/somewhere/mesh.yaml" },
  { "./a.example", "/somewhere/a.example" },
  { "../mesh.yaml", "/mesh.yaml" },
  { "/a.example", "/a.example" },
  { "user:secret@a.example", "/somewhere/user:secret@a.example" },
  { "file:///x.yaml", "file:///x.yaml" },
  { "gopher://a.example", "gopher://a.example" },
  { "", "" },
};

static void
test_what_is_typed_becomes_an_address (void)
{
  g_autofree char *home = mw_opener_dup_address ("~/mesh.yaml", NULL);

  g_assert_true (g_str_has_prefix (home, g_get_home_dir ()));

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *address = mw_opener_dup_address (typed[i].typed, "/somewhere");

      g_test_message ("%s", typed[i].typed);
      g_assert_cmpstr (address, ==, typed[i].address);
    }
}

static void
test_a_key_in_the_clear_is_noticed (void)
{
  g_assert_true (mw_opener_is_unencrypted ("http://a.example"));
  g_assert_false (mw_opener_is_unencrypted ("https://a.example"));
  g_assert_false (mw_opener_is_unencrypted ("http://localhost:4711"));
  g_assert_false (mw_opener_is_unencrypted ("http://127.0.0.1:4711"));
  g_assert_false (mw_opener_is_unencrypted ("http://a.example/mesh.yaml"));
  g_assert_false (mw_opener_is_unencrypted (""));
}

/* (transfer full); NULL with @error. */
static MwSource *
open_address (const char *address,
              const char *key,
              GError    **error)
{
  g_autoptr(DexFuture) future = mw_opener_open (address, key, FALSE);
  const GValue *value = mw_test_await (future, error);

  return value != NULL ? g_value_dup_object (value) : NULL;
}

static void
test_a_registry_is_opened_with_its_key (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *key = NULL;

  mw_test_registry_reply (registry, "GET", "/api", 200, "Content-Type: application/json\r\n",
                          "{\"name\": \"R\", \"writable\": true}");
  source = open_address (mw_test_registry_get_address (registry), "k1", &error);
  g_assert_no_error (error);
  g_assert_true (MW_IS_REGISTRY_CLIENT (source));
  key = mw_test_request_dup_header (g_ptr_array_index (mw_test_registry_get_requests (registry), 0), "x-api-key");
  g_assert_cmpstr (key, ==, "k1");
}

static void
test_a_list_behind_a_plain_address_is_found (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  g_autofree char *address = g_strconcat (mw_test_registry_get_address (registry), "/mesh", NULL);
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;
  GPtrArray *requests;

  mw_test_registry_reply (registry, "GET", "/mesh", 200, "Content-Type: application/yaml\r\n", LIST);
  source = open_address (address, "k1", &error);
  g_assert_no_error (error);
  g_assert_true (MW_IS_LIST_SOURCE (source));
  g_assert_cmpstr (mw_source_get_address (source), ==, address);

  /* Whoever serves the list has nothing to do with the key. */
  requests = mw_test_registry_get_requests (registry);
  for (guint i = 0; i < requests->len; i++)
    {
      MwTestRequest *request = g_ptr_array_index (requests, i);
      g_autofree char *key = mw_test_request_dup_header (request, "x-api-key");

      if (g_str_equal (request->path, "/mesh"))
        g_assert_null (key);
    }
}

static void
test_what_is_neither_is_told_of_as_a_registry (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;

  source = open_address (mw_test_registry_get_address (registry), NULL, &error);
  g_assert_null (source);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND);
}

static void
test_a_wrong_key_is_no_reason_to_look_for_a_list (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;

  mw_test_registry_reply (registry, "GET", "/api", 401, "", "");
  mw_test_registry_reply (registry, "GET", "/", 200, "Content-Type: application/yaml\r\n", LIST);
  source = open_address (mw_test_registry_get_address (registry), "wrong", &error);
  g_assert_null (source);
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNAUTHORIZED);
  g_assert_null (strstr (error->message, "wrong"));
  g_assert_cmpuint (mw_test_registry_count (registry, "GET", "/"), ==, 0);
}

static void
test_what_cannot_be_reached_or_trusted_says_so (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  g_autofree char *secure = g_strconcat ("https", mw_test_registry_get_address (registry) + strlen ("http"), NULL);
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (open_address ("http://127.0.0.1:1", NULL, &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE);
  g_clear_error (&error);

  /* It does not speak TLS. */
  g_assert_null (open_address (secure, NULL, &error));
  g_assert_true (g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TLS) ||
                 g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE));
  g_clear_error (&error);

  /* Nothing is sent, so that it does not matter that there is no such machine. */
  g_assert_null (open_address ("http://registry.invalid", "k1", &error));
  g_assert_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TLS);
  g_clear_error (&error);

  g_assert_null (open_address ("gopher://a.example", NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_null (open_address ("https://user:secret@a.example", NULL, &error));
  g_assert_nonnull (error);
  g_assert_null (strstr (error->message, "secret"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/opener/the-address-says-what-can-only-be-a-list",
                   test_the_address_says_what_can_only_be_a_list);
  g_test_add_func ("/opener/what-is-typed-becomes-an-address", test_what_is_typed_becomes_an_address);
  g_test_add_func ("/opener/a-key-in-the-clear-is-noticed", test_a_key_in_the_clear_is_noticed);
  g_test_add_func ("/opener/a-registry-is-opened-with-its-key", test_a_registry_is_opened_with_its_key);
  g_test_add_func ("/opener/a-list-behind-a-plain-address-is-found", test_a_list_behind_a_plain_address_is_found);
  g_test_add_func ("/opener/what-is-neither-is-told-of-as-a-registry",
                   test_what_is_neither_is_told_of_as_a_registry);
  g_test_add_func ("/opener/a-wrong-key-is-no-reason-to-look-for-a-list",
                   test_a_wrong_key_is_no_reason_to_look_for_a_list);
  g_test_add_func ("/opener/what-cannot-be-reached-or-trusted-says-so",
                   test_what_cannot_be_reached_or_trusted_says_so);

  return g_test_run ();
}

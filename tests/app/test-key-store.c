/* test-key-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/mw-key-store.h"

static const struct
{
  const char *address;
  const char *origin;
} origins[] = {
  { "https://registry.example", "https://registry.example:443" },
  { "https://registry.example:443/a/b", "https://registry.example:443" },
  { "HTTPS://Registry.EXAMPLE/", "https://registry.example:443" },
  { " https://registry.example ", "https://registry.example:443" },
  { "http://registry.example", "http://registry.example:80" },
  { "http://registry.example:8080/mesh", "http://registry.example:8080" },
  { "http://127.0.0.1:4711", "http://127.0.0.1:4711" },
  { "http://[::1]:4711/", "http://[::1]:4711" },
  { "https://registry.example.evil.example", "https://registry.example.evil.example:443" },

  /* No key for what the client would not open as a registry. */
  { "https://registry.example@evil.example/", NULL },
  { "https://user:secret@registry.example/", NULL },
  { "https://registry.example\\@evil.example/", NULL },
  { "https://registry.example/?token=1", NULL },
  { "ftp://registry.example/", NULL },
  { "file:///etc/passwd", NULL },
  { "/home/me/mesh.yaml", NULL },
  { "registry.example", NULL },
  { "https://", NULL },
  { "", NULL },
};

static void
test_a_key_belongs_to_scheme_host_and_port (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (origins); i++)
    {
      g_autofree char *origin = mw_key_store_dup_origin (origins[i].address);

      g_test_message ("%s", origins[i].address);
      g_assert_cmpstr (origin, ==, origins[i].origin);
    }
}

/* Nothing is asked of the keyring, which is not there. */
static void
test_a_list_has_no_key (void)
{
  g_autoptr(DexFuture) found = mw_key_store_lookup ("/home/me/mesh.yaml");
  g_autoptr(DexFuture) saved = mw_key_store_save ("https://user:secret@registry.example/", "key");
  g_autoptr(GError) error = NULL;

  g_assert_null (dex_await_string (dex_ref (found), &error));
  g_assert_no_error (error);
  g_assert_true (dex_future_is_resolved (saved));
  g_assert_false (g_value_get_boolean (dex_future_get_value (saved, NULL)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();

  g_test_add_func ("/key-store/a-key-belongs-to-scheme-host-and-port",
                   test_a_key_belongs_to_scheme_host_and_port);
  g_test_add_func ("/key-store/a-list-has-no-key", test_a_list_has_no_key);

  return g_test_run ();
}

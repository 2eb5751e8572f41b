/* mw-key-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-key-store.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

#include "registry/mw-http.h"

static const SecretSchema *
get_schema (void)
{
  static const SecretSchema schema = {
    .name = APP_ID ".RegistryKey",
    .flags = SECRET_SCHEMA_NONE,
    .attributes = {
      { "origin", SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
    },
  };

  return &schema;
}

/**
 * mw_key_store_dup_origin:
 * @address: of a registry
 *
 * The parser is the one of the HTTP client, so that a key is never looked up for
 * another machine than the one that it is then sent to.
 *
 * Returns: (transfer full) (nullable): "https://host:port", the same for every
 *   way to write it
 */
char *
mw_key_store_dup_origin (const char *address)
{
  g_autoptr(GUri) uri = NULL;
  g_autofree char *host = NULL;
  const char *scheme;
  int port;

  g_return_val_if_fail (address != NULL, NULL);

  if (!(uri = mw_http_parse_address (address, NULL)))
    return NULL;

  scheme = g_uri_get_scheme (uri);
  host = g_ascii_strdown (g_uri_get_host (uri), -1);
  port = g_uri_get_port (uri);
  if (port < 0)
    port = g_str_equal (scheme, "https") ? 443 : 80;

  return g_uri_join (G_URI_FLAGS_NONE, scheme, NULL, host, port, "", NULL, NULL);
}

static void
lookup_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(DexPromise) promise = user_data;
  g_autoptr(GError) error = NULL;
  char *key = secret_password_lookup_finish (result, &error);

  if (error != NULL)
    {
      dex_promise_reject (promise, g_steal_pointer (&error));
      return;
    }

  dex_promise_resolve_string (promise, g_strdup (key));
  secret_password_free (key);
}

static void
save_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(DexPromise) promise = user_data;
  g_autoptr(GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    dex_promise_resolve_boolean (promise, TRUE);
  else
    dex_promise_reject (promise, g_steal_pointer (&error));
}

static void
forget_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(DexPromise) promise = user_data;
  g_autoptr(GError) error = NULL;
  gboolean found = secret_password_clear_finish (result, &error);

  if (error != NULL)
    dex_promise_reject (promise, g_steal_pointer (&error));
  else
    dex_promise_resolve_boolean (promise, found);
}

DexFuture *
mw_key_store_lookup (const char *address)
{
  g_autofree char *origin = NULL;
  DexPromise *promise;

  dex_return_error_if_fail (address != NULL);

  if (!(origin = mw_key_store_dup_origin (address)))
    return dex_future_new_take_string (NULL);

  promise = dex_promise_new_cancellable ();
  secret_password_lookup (get_schema (), dex_promise_get_cancellable (promise),
                          lookup_cb, dex_ref (promise),
                          "origin", origin, NULL);

  return DEX_FUTURE (promise);
}

DexFuture *
mw_key_store_save (const char *address,
                   const char *key)
{
  g_autofree char *origin = NULL;
  g_autofree char *label = NULL;
  DexPromise *promise;

  dex_return_error_if_fail (address != NULL);
  dex_return_error_if_fail (key != NULL);

  if (!(origin = mw_key_store_dup_origin (address)))
    return dex_future_new_for_boolean (FALSE);

  /* Translators: %s is the address of a registry; shown in the keyring. */
  label = g_strdup_printf (_("Meshwright key for %s"), origin);
  promise = dex_promise_new_cancellable ();
  secret_password_store (get_schema (), SECRET_COLLECTION_DEFAULT, label, key,
                         dex_promise_get_cancellable (promise),
                         save_cb, dex_ref (promise),
                         "origin", origin, NULL);

  return DEX_FUTURE (promise);
}

DexFuture *
mw_key_store_forget (const char *address)
{
  g_autofree char *origin = NULL;
  DexPromise *promise;

  dex_return_error_if_fail (address != NULL);

  if (!(origin = mw_key_store_dup_origin (address)))
    return dex_future_new_for_boolean (FALSE);

  promise = dex_promise_new_cancellable ();
  secret_password_clear (get_schema (), dex_promise_get_cancellable (promise),
                         forget_cb, dex_ref (promise),
                         "origin", origin, NULL);

  return DEX_FUTURE (promise);
}

/* mw-opener.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-opener.h"

#include <string.h>

#include "registry/mw-http.h"
#include "registry/mw-list-source.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-registry-error.h"

static gboolean
has_list_suffix (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".yaml") || g_str_has_suffix (lower, ".yml") ||
         g_str_has_suffix (lower, ".json");
}

static gboolean
is_http (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0 ||
         g_ascii_strncasecmp (address, "https://", 8) == 0;
}

/* The address that is meant when somebody leaves out how it begins; NULL when
 * @typed does not look like the name of a machine. */
static char *
guess_http (const char *typed)
{
  gsize length = strcspn (typed, "/?#");
  g_autofree char *machine = g_strndup (typed, length);
  g_autofree char *guess = g_strconcat ("http://", typed, NULL);
  g_autofree char *just_machine = g_strconcat ("http://", machine, NULL);
  g_autoptr(GUri) uri = mw_http_parse_address (just_machine, NULL);

  if (uri == NULL || strchr (machine, '@') != NULL)
    return NULL;

  if (mw_http_is_loopback (uri))
    return g_steal_pointer (&guess);

  /* "orders" and "orders.yaml" are files sooner than machines. */
  if ((strchr (machine, '.') == NULL && strchr (machine, ':') == NULL) ||
      *machine == '.' || g_str_has_suffix (machine, ".") || has_list_suffix (machine))
    return NULL;

  return g_strconcat ("https://", typed, NULL);
}

/**
 * mw_opener_dup_address:
 * @typed: what a person typed, or an argument of the command line
 * @folder: (nullable): what a relative path is relative to
 *
 * Returns: (transfer full): an address for [func@Opener.open]
 */
char *
mw_opener_dup_address (const char *typed,
                       const char *folder)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *path = NULL;
  char *guess;

  g_return_val_if_fail (typed != NULL, NULL);

  trimmed = g_strstrip (g_strdup (typed));

  if (*trimmed == '\0' || is_http (trimmed) || strstr (trimmed, "://") != NULL ||
      g_ascii_strncasecmp (trimmed, "file:", 5) == 0)
    return g_steal_pointer (&trimmed);

  if (g_str_equal (trimmed, "~") || g_str_has_prefix (trimmed, "~/"))
    return g_strconcat (g_get_home_dir (), trimmed + 1, NULL);

  path = g_canonicalize_filename (trimmed, folder);
  if (*trimmed != '/' && !g_file_test (path, G_FILE_TEST_EXISTS) && (guess = guess_http (trimmed)) != NULL)
    return guess;

  return g_steal_pointer (&path);
}

gboolean
mw_opener_is_list (const char *address)
{
  g_autofree char *full = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  full = g_strstrip (g_strdup (address));
  if (!is_http (full))
    return TRUE;

  path = g_strndup (full, strcspn (full, "?#"));

  return has_list_suffix (path);
}

gboolean
mw_opener_is_unencrypted (const char *address)
{
  g_autoptr(GUri) uri = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  if (mw_opener_is_list (address) || !(uri = mw_http_parse_address (address, NULL)))
    return FALSE;

  return g_str_equal (g_uri_get_scheme (uri), "http") && !mw_http_is_loopback (uri);
}

static DexFuture *
probed_cb (DexFuture *future,
           gpointer   user_data)
{
  return dex_future_new_take_object (g_object_ref (user_data));
}

/* Resolves to @source once it has answered. */
static DexFuture *
probe (MwSource *source)
{
  return dex_future_then (mw_source_probe (source), probed_cb, g_object_ref (source), g_object_unref);
}

/* Whether a registry's refusal may only mean that it is no registry. */
static gboolean
may_be_a_list (const GError *error)
{
  return g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND) ||
         g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY);
}

static void
error_free (gpointer data)
{
  g_error_free (data);
}

/* What was said of it as a registry tells more than what is wrong with it as a list. */
static DexFuture *
no_list_cb (DexFuture *future,
            gpointer   user_data)
{
  return dex_future_new_for_error (g_error_copy (user_data));
}

static DexFuture *
no_registry_cb (DexFuture *future,
                gpointer   user_data)
{
  g_autoptr(MwSource) list = NULL;
  g_autoptr(GError) error = NULL;

  dex_future_get_value (future, &error);

  if (!may_be_a_list (error) || !(list = mw_list_source_new (user_data, NULL)))
    return dex_ref (future);

  return dex_future_catch (probe (list), no_list_cb, g_steal_pointer (&error), error_free);
}

/**
 * mw_opener_open:
 * @address: a full address, see [func@Opener.dup_address]
 * @key: (nullable): for a registry
 * @allow_plain_http: whether @key may cross a network in the clear
 *
 * Finds out what is at @address. Dropping the future cancels the requests.
 *
 * Returns: (transfer full): a future that resolves to a [class@Source]
 */
DexFuture *
mw_opener_open (const char *address,
                const char *key,
                gboolean    allow_plain_http)
{
  g_autoptr(MwSource) source = NULL;
  g_autoptr(GError) error = NULL;

  dex_return_error_if_fail (address != NULL);

  if (key != NULL && *key == '\0')
    key = NULL;

  if (mw_opener_is_list (address))
    {
      if (!(source = mw_list_source_new (address, &error)))
        return dex_future_new_for_error (g_steal_pointer (&error));

      return probe (source);
    }

  if (!(source = mw_registry_client_new (address, key, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  mw_registry_client_set_allow_plain_http (MW_REGISTRY_CLIENT (source), allow_plain_http);

  return dex_future_catch (probe (source), no_registry_cb, g_strdup (address), g_free);
}

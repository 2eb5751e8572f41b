/* mw-http-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "registry/mw-registry-error.h"

#define MAX_KEY 4096

static gboolean
is_http (GUri *uri)
{
  const char *scheme = g_uri_get_scheme (uri);

  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

/* Whether @host can be the name or number of a machine: GUri takes nearly
 * anything. Letters of other scripts are let pass; they are encoded on use. */
static gboolean
is_host (const char *host)
{
  if (host == NULL || *host == '\0')
    return FALSE;

  for (const char *p = host; *p != '\0'; p++)
    if ((guchar) *p <= 0x20 || *p == 0x7f || strchr ("<>\"`{}|\\^%", *p) != NULL)
      return FALSE;

  return TRUE;
}

static GUri *
refuse (GError    **error,
        const char *sentence)
{
  g_set_error_literal (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE, sentence);

  return NULL;
}

/**
 * mw_http_parse_address:
 * @address: what a person typed
 * @error: return location for an error
 *
 * Reads the address of a server. Its path is taken to be a folder.
 *
 * Returns: (transfer full) (nullable): the address
 */
GUri *
mw_http_parse_address (const char *address,
                       GError    **error)
{
  g_autoptr(GUri) uri = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  trimmed = g_strstrip (g_strdup (address));
  uri = g_uri_parse (trimmed, SOUP_HTTP_URI_FLAGS, NULL);

  if (uri == NULL || !is_http (uri) || !is_host (g_uri_get_host (uri)))
    return refuse (error, _("This is not the address of a registry: it begins with https:// or http:// and a name."));

  /* Not said back: what stands there is a secret. */
  if (g_uri_get_userinfo (uri) != NULL)
    return refuse (error, _("An address with a name and a password in it is not used; enter a key instead."));

  if (g_uri_get_query (uri) != NULL || g_uri_get_fragment (uri) != NULL)
    return refuse (error, _("The address of a registry has no “?” and no “#” in it."));

  path = g_str_has_suffix (g_uri_get_path (uri), "/")
         ? g_strdup (g_uri_get_path (uri))
         : g_strconcat (g_uri_get_path (uri), "/", NULL);

  return g_uri_build (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (uri), NULL,
                      g_uri_get_host (uri), g_uri_get_port (uri), path, NULL, NULL);
}

gboolean
mw_http_is_same_origin (GUri *a,
                        GUri *b)
{
  if (g_uri_get_host (a) == NULL || g_uri_get_host (b) == NULL)
    return FALSE;

  return is_http (a) &&
         g_str_equal (g_uri_get_scheme (a), g_uri_get_scheme (b)) &&
         g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) == 0 &&
         g_uri_get_port (a) == g_uri_get_port (b) &&
         g_uri_get_userinfo (a) == NULL && g_uri_get_userinfo (b) == NULL;
}

gboolean
mw_http_is_loopback (GUri *uri)
{
  const char *host = g_uri_get_host (uri);
  g_autoptr(GInetAddress) address = NULL;

  if (host == NULL)
    return FALSE;

  if ((address = g_inet_address_new_from_string (host)))
    return g_inet_address_get_is_loopback (address);

  /* RFC 6761: resolvers, GLib's among them, never ask a server for these. */
  return g_ascii_strcasecmp (host, "localhost") == 0 ||
         (strlen (host) > 10 && g_ascii_strcasecmp (host + strlen (host) - 10, ".localhost") == 0);
}

gboolean
mw_http_check_key (const char *key,
                   GError    **error)
{
  gsize length = strlen (key);

  for (gsize i = 0; i < length; i++)
    {
      /* Blanks inside are as wrong as line ends: a key is one word. */
      if (key[i] <= 0x20 || key[i] >= 0x7f)
        {
          refuse (error, _("This is not a key: it has a blank or a character in it that no key has."));
          return FALSE;
        }
    }

  if (length > MAX_KEY)
    {
      refuse (error, _("This is not a key: it is too long."));
      return FALSE;
    }

  return TRUE;
}

/* mw-http.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "registry/mw-http-exchange.h"
#include "registry/mw-registry-reply.h"

#define MAX_CONNECTIONS 4

struct _MwHttp
{
  GObject      parent_instance;

  SoupSession *session;
  GUri        *origin;
  char        *host;
  char        *key;
  MwHttpLimits limits;
  gboolean     allow_plain;
};

G_DEFINE_FINAL_TYPE (MwHttp, mw_http, G_TYPE_OBJECT)

static void
mw_http_finalize (GObject *object)
{
  MwHttp *self = MW_HTTP (object);

  if (self->session != NULL)
    soup_session_abort (self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->origin, g_uri_unref);
  g_clear_pointer (&self->host, g_free);

  if (self->key != NULL)
    explicit_bzero (self->key, strlen (self->key));
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (mw_http_parent_class)->finalize (object);
}

static void
mw_http_class_init (MwHttpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_http_finalize;
}

static void
mw_http_init (MwHttp *self)
{
  self->limits = MW_HTTP_LIMITS_DEFAULT;
}

static char *
make_host (GUri *uri)
{
  const char *host = g_uri_get_host (uri);
  int usual = g_str_equal (g_uri_get_scheme (uri), "https") ? 443 : 80;
  gboolean is_v6 = strchr (host, ':') != NULL;
  g_autofree char *clean = mw_registry_reply_clean_text (host, strlen (host), 200);
  g_autofree char *name = is_v6 ? g_strdup_printf ("[%s]", clean) : g_strdup (clean);

  if (g_uri_get_port (uri) == -1 || g_uri_get_port (uri) == usual)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s:%d", name, g_uri_get_port (uri));
}

/**
 * mw_http_new:
 * @origin: from [func@http_parse_address]
 * @key: (nullable): one that [func@http_check_key] lets pass
 *
 * Makes a connection to one server; nothing is sent yet.
 */
MwHttp *
mw_http_new (GUri       *origin,
             const char *key)
{
  MwHttp *self;

  g_return_val_if_fail (origin != NULL, NULL);

  self = g_object_new (MW_TYPE_HTTP, NULL);
  self->origin = g_uri_ref (origin);
  self->host = make_host (origin);
  self->key = key != NULL && *key != '\0' ? g_strdup (key) : NULL;
  self->session = soup_session_new_with_options ("user-agent", "Meshwright/" PACKAGE_VERSION,
                                                 "max-conns-per-host", MAX_CONNECTIONS,
                                                 "timeout", 0,
                                                 NULL);

  /* What is on this machine is asked directly: a proxy would see the key. */
  if (mw_http_is_loopback (origin))
    soup_session_set_proxy_resolver (self->session, NULL);

  return self;
}

const char *
mw_http_get_host (MwHttp *self)
{
  g_return_val_if_fail (MW_IS_HTTP (self), NULL);

  return self->host;
}

gboolean
mw_http_has_key (MwHttp *self)
{
  g_return_val_if_fail (MW_IS_HTTP (self), FALSE);

  return self->key != NULL;
}

const MwHttpLimits *
mw_http_get_limits (MwHttp *self)
{
  g_return_val_if_fail (MW_IS_HTTP (self), NULL);

  return &self->limits;
}

void
mw_http_set_limits (MwHttp             *self,
                    const MwHttpLimits *limits)
{
  g_return_if_fail (MW_IS_HTTP (self));
  g_return_if_fail (limits != NULL);

  self->limits = *limits;
}

gboolean
mw_http_get_allow_plain (MwHttp *self)
{
  g_return_val_if_fail (MW_IS_HTTP (self), FALSE);

  return self->allow_plain;
}

void
mw_http_set_allow_plain (MwHttp  *self,
                         gboolean allow_plain)
{
  g_return_if_fail (MW_IS_HTTP (self));

  self->allow_plain = allow_plain;
}

/* Whether a request may be made at all. */
static GError *
check_request (MwHttp        *self,
               MwHttpRequest *request)
{
  if (!mw_http_is_same_origin (self->origin, request->uri))
    return mw_registry_error_new (MW_REGISTRY_ERROR_REDIRECTED,
                                  _("Only the address that you gave is ever asked."), NULL, FALSE);

  if (self->key != NULL && !self->allow_plain &&
      g_str_equal (g_uri_get_scheme (self->origin), "http") &&
      !mw_http_is_loopback (self->origin))
    {
      g_autofree char *sentence =
        g_strdup_printf (_("The key was not sent to %s, because anybody on the way could read it: the address begins with http:// and not with https://."),
                         self->host);

      return mw_registry_error_new (MW_REGISTRY_ERROR_TLS, sentence, NULL, FALSE);
    }

  return NULL;
}

DexFuture *
mw_http_send (MwHttp        *self,
              MwHttpRequest *request)
{
  GError *error;

  dex_return_error_if_fail (MW_IS_HTTP (self));
  dex_return_error_if_fail (request != NULL);

  if ((error = check_request (self, request)))
    {
      mw_http_request_free (request);
      return dex_future_new_for_error (error);
    }

  return mw_http_exchange_run (self, self->session, self->origin, self->key, request);
}

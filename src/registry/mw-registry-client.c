/* mw-registry-client.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-client.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "registry/mw-http.h"
#include "registry/mw-registry-fetch.h"
#include "registry/mw-registry-history.h"
#include "registry/mw-registry-names.h"
#include "registry/mw-registry-probe.h"

#define ACCEPT_STORED "application/yaml, application/json;q=0.9, */*;q=0.1"
#define MAX_ID_BYTES 1024

/**
 * MwRegistryClient:
 *
 * Asks a registry for documents and stores some, in the terms of the registry
 * API (Entropy Data's, MIT): the only file that knows its paths.
 *
 * It keeps nothing of what it fetched and decides nothing about conflicts;
 * [func@publisher_publish] does.
 */
struct _MwRegistryClient
{
  MwSource parent_instance;

  MwHttp  *http;
  GUri    *api;
};

typedef enum {
  PROP_ALLOW_PLAIN_HTTP = 1,
} MwRegistryClientProperty;

static GParamSpec *properties[PROP_ALLOW_PLAIN_HTTP + 1];

G_DEFINE_FINAL_TYPE (MwRegistryClient, mw_registry_client, MW_TYPE_SOURCE)

/* The address of one document; `NULL` for an id that can be none. */
static GUri *
make_document_uri (MwRegistryClient *self,
                   MwKind            kind,
                   const char       *id)
{
  const char *resource = mw_kind_get_resource (kind);
  g_autofree char *escaped = NULL;
  g_autofree char *path = NULL;

  /* "." and ".." would name another resource, however they are escaped. */
  if (resource == NULL || *id == '\0' || strlen (id) > MAX_ID_BYTES ||
      g_str_equal (id, ".") || g_str_equal (id, "..") ||
      !g_utf8_validate (id, -1, NULL))
    return NULL;

  escaped = g_uri_escape_string (id, NULL, FALSE);
  path = g_strconcat (g_uri_get_path (self->api), resource, "/", escaped, NULL);

  return g_uri_build (SOUP_HTTP_URI_FLAGS, g_uri_get_scheme (self->api), NULL,
                      g_uri_get_host (self->api), g_uri_get_port (self->api), path, NULL, NULL);
}

static DexFuture *
refuse_id (MwRegistryClient *self,
           const char       *what)
{
  g_autofree char *sentence =
    g_strdup_printf (_("%s cannot have %s: a registry takes no such id."), mw_http_get_host (self->http), what);

  return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_INVALID, sentence, NULL, FALSE));
}

static DexFuture *
stored_cb (DexFuture *completed,
           gpointer   user_data)
{
  const GValue *value = dex_future_get_value (completed, NULL);
  MwHttpReply *reply = g_value_get_boxed (value);
  gboolean is_write = GPOINTER_TO_INT (user_data);
  MwStored *stored;

  /* Nobody could tell YAML from the beginning of that YAML. */
  if (!is_write && !reply->is_delimited)
    return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_BAD_REPLY,
                                                            _("The registry did not say how long the document is, so a part may be missing."),
                                                            NULL, FALSE));

  stored = g_new0 (MwStored, 1);
  stored->bytes = is_write ? NULL : g_bytes_ref (reply->body);
  stored->content_type = g_strdup (reply->content_type != NULL ? reply->content_type : "application/octet-stream");
  stored->etag = g_strdup (reply->etag);

  return dex_future_new_take_boxed (MW_TYPE_STORED, stored);
}

static DexFuture *
mw_registry_client_fetch (MwSource   *source,
                          MwKind      kind,
                          const char *id)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (source);
  g_autofree char *what = mw_registry_names_dup_document (kind, id);
  g_autoptr(GUri) uri = make_document_uri (self, kind, id);
  MwHttpRequest *request;

  if (uri == NULL)
    return refuse_id (self, what);

  request = mw_http_request_new (uri, what);
  request->accept = ACCEPT_STORED;
  request->is_identity = TRUE;
  request->max_bytes = mw_http_get_limits (self->http)->max_document;

  return dex_future_then (mw_http_send (self->http, request), stored_cb, GINT_TO_POINTER (FALSE), NULL);
}

static DexFuture *
mw_registry_client_put (MwSource   *source,
                        MwKind      kind,
                        const char *id,
                        GBytes     *bytes,
                        const char *content_type,
                        const char *etag)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (source);
  g_autofree char *what = mw_registry_names_dup_document (kind, id);
  g_autoptr(GUri) uri = make_document_uri (self, kind, id);
  MwHttpRequest *request;

  if (uri == NULL)
    return refuse_id (self, what);

  request = mw_http_request_new (uri, what);
  request->accept = "application/json, application/problem+json";
  request->max_bytes = mw_http_get_limits (self->http)->max_document;
  request->body = g_bytes_ref (bytes);
  request->content_type = g_strdup (content_type);
  request->if_match = g_strdup (etag);

  return dex_future_then (mw_http_send (self->http, request), stored_cb, GINT_TO_POINTER (TRUE), NULL);
}

static DexFuture *
mw_registry_client_fetch_all (MwSource *source)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (source);

  return mw_registry_fetch_all (self->http, self->api, source);
}

static DexFuture *
mw_registry_client_fetch_history (MwSource *source)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (source);

  return mw_registry_history_fetch (self->http, self->api);
}

static DexFuture *
mw_registry_client_probe (MwSource *source)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (source);

  return mw_registry_probe (self->http, self->api);
}

static void
mw_registry_client_finalize (GObject *object)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (object);

  g_clear_object (&self->http);
  g_clear_pointer (&self->api, g_uri_unref);

  G_OBJECT_CLASS (mw_registry_client_parent_class)->finalize (object);
}

static void
mw_registry_client_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (object);

  switch ((MwRegistryClientProperty) prop_id)
    {
    case PROP_ALLOW_PLAIN_HTTP:
      g_value_set_boolean (value, mw_registry_client_get_allow_plain_http (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_registry_client_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  MwRegistryClient *self = MW_REGISTRY_CLIENT (object);

  switch ((MwRegistryClientProperty) prop_id)
    {
    case PROP_ALLOW_PLAIN_HTTP:
      mw_registry_client_set_allow_plain_http (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_registry_client_class_init (MwRegistryClientClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MwSourceClass *source_class = MW_SOURCE_CLASS (klass);

  object_class->finalize = mw_registry_client_finalize;
  object_class->get_property = mw_registry_client_get_property;
  object_class->set_property = mw_registry_client_set_property;

  source_class->probe = mw_registry_client_probe;
  source_class->fetch_all = mw_registry_client_fetch_all;
  source_class->fetch_history = mw_registry_client_fetch_history;
  source_class->fetch = mw_registry_client_fetch;
  source_class->put = mw_registry_client_put;

  /**
   * MwRegistryClient:allow-plain-http:
   *
   * Whether a key may cross a network in the clear.
   */
  properties[PROP_ALLOW_PLAIN_HTTP] =
    g_param_spec_boolean ("allow-plain-http", NULL, NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
mw_registry_client_init (MwRegistryClient *self)
{
}

/* The address of the resources: people give it with or without "api". */
static GUri *
find_api (GUri *address)
{
  const char *path = g_uri_get_path (address);

  if (g_str_has_suffix (path, "/api/"))
    return g_uri_ref (address);

  return g_uri_parse_relative (address, "api/", SOUP_HTTP_URI_FLAGS, NULL);
}

/**
 * mw_registry_client_new:
 * @address: an address of http or https
 * @key: (nullable): a key of the registry
 * @error: return location for an error
 *
 * Makes a client; nothing is sent yet.
 *
 * Returns: (transfer full) (nullable): the client
 */
MwSource *
mw_registry_client_new (const char *address,
                        const char *key,
                        GError    **error)
{
  g_autoptr(GUri) uri = NULL;
  MwRegistryClient *self;

  g_return_val_if_fail (address != NULL, NULL);

  if (!(uri = mw_http_parse_address (address, error)) ||
      (key != NULL && !mw_http_check_key (key, error)))
    return NULL;

  self = g_object_new (MW_TYPE_REGISTRY_CLIENT, "address", address, NULL);
  self->http = mw_http_new (uri, key);
  self->api = find_api (uri);

  return MW_SOURCE (self);
}

gboolean
mw_registry_client_get_allow_plain_http (MwRegistryClient *self)
{
  g_return_val_if_fail (MW_IS_REGISTRY_CLIENT (self), FALSE);

  return mw_http_get_allow_plain (self->http);
}

void
mw_registry_client_set_allow_plain_http (MwRegistryClient *self,
                                         gboolean          allow_plain_http)
{
  g_return_if_fail (MW_IS_REGISTRY_CLIENT (self));

  if (mw_http_get_allow_plain (self->http) == allow_plain_http)
    return;

  mw_http_set_allow_plain (self->http, allow_plain_http);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ALLOW_PLAIN_HTTP]);
}

void
mw_registry_client_set_limits (MwRegistryClient   *self,
                               const MwHttpLimits *limits)
{
  g_return_if_fail (MW_IS_REGISTRY_CLIENT (self));

  mw_http_set_limits (self->http, limits);
}

/* mw-registry-probe.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-probe.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "registry/mw-registry-names.h"
#include "registry/mw-registry-operation.h"
#include "registry/mw-registry-reply.h"

#define MAX_NAME 200

typedef struct
{
  MwHttp       *http;
  GUri         *api;
  GCancellable *cancellable;
} Probing;

static void
probing_free (Probing *self)
{
  g_clear_object (&self->http);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->api, g_uri_unref);
  g_free (self);
}

static char *
dup_clean (const MwNode *node)
{
  const char *text = mw_node_get_text (node);

  return text != NULL && *text != '\0' ? mw_registry_reply_clean_text (text, strlen (text), MAX_NAME) : NULL;
}

/* Who the key belongs to: a text, or an object with the team. */
static char *
dup_identity (const MwNode *root)
{
  static const char * const pointers[] = { "/identity", "/identity/team", "/identity/id", "/identity/name" };

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++)
    {
      char *identity = dup_clean (mw_node_lookup (root, pointers[i]));

      if (identity != NULL)
        return identity;
    }

  return NULL;
}

static MwSourceInfo *
make_info (Probing      *self,
           const MwNode *root)
{
  MwSourceInfo *info = g_new0 (MwSourceInfo, 1);

  if ((info->name = dup_clean (mw_node_get_member (root, "name"))) == NULL &&
      (info->name = dup_clean (mw_node_get_member (root, "title"))) == NULL)
    info->name = g_strdup (mw_http_get_host (self->http));

  info->version = dup_clean (mw_node_get_member (root, "version"));
  info->identity = dup_identity (root);
  info->is_writable = mw_node_get_boolean (mw_node_get_member (root, "writable"), mw_http_has_key (self->http));

  return info;
}

static MwHttpReply *
ask (Probing    *self,
     const char *reference,
     const char *what,
     GError    **error)
{
  g_autoptr(GUri) uri = g_uri_parse_relative (self->api, reference, SOUP_HTTP_URI_FLAGS, NULL);
  MwHttpRequest *request = mw_http_request_new (uri, what);

  request->cancellable = g_object_ref (self->cancellable);
  request->max_bytes = mw_http_get_limits (self->http)->max_page;

  return dex_await_boxed (mw_http_send (self->http, request), error);
}

/* Asks for what the registry says of itself. FALSE with no error: nothing. */
static gboolean
ask_for_info (Probing       *self,
              MwSourceInfo **info,
              GError       **error)
{
  g_autofree char *path = g_strndup (g_uri_get_path (self->api), strlen (g_uri_get_path (self->api)) - 1);
  g_autoptr(MwHttpReply) reply = NULL;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) reason = NULL;

  if (!(reply = ask (self, path, _("what it says of itself"), &reason)))
    {
      /* Some answer a path that they do not have with 400, 403 or a redirect to
       * their pages; what is asked next tells whether they are registries. */
      if (!g_error_matches (reason, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND) &&
          !g_error_matches (reason, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_FORBIDDEN) &&
          !g_error_matches (reason, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_INVALID) &&
          !g_error_matches (reason, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED))
        g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  if (reply->content_type == NULL || strstr (reply->content_type, "json") == NULL ||
      !(document = mw_document_new (reply->body, NULL)) ||
      mw_node_get_node_type (mw_document_get_root (document)) != MW_NODE_MAPPING)
    return FALSE;

  *info = make_info (self, mw_document_get_root (document));

  return TRUE;
}

static gboolean
ask_for_list (Probing *self,
              MwKind   kind,
              GError **error)
{
  g_autofree char *reference = g_strconcat (mw_kind_get_resource (kind), "?p=0", NULL);
  g_autoptr(MwHttpReply) reply = ask (self, reference, mw_registry_names_get_list (kind), error);
  g_autoptr(MwDocument) document = NULL;

  if (reply == NULL)
    return FALSE;

  document = mw_document_new_bulk (reply->body, NULL);
  if (document != NULL && mw_node_get_node_type (mw_document_get_root (document)) == MW_NODE_SEQUENCE)
    return TRUE;

  g_set_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY,
               _("%s answers, but not as a registry does."), mw_http_get_host (self->http));

  return FALSE;
}

static DexFuture *
probe_fiber (gpointer user_data)
{
  Probing *self = user_data;
  g_autoptr(MwSourceInfo) info = NULL;
  g_autoptr(GError) error = NULL;

  if (!ask_for_info (self, &info, &error) && error == NULL)
    {
      gboolean is_registry = ask_for_list (self, MW_KIND_TEAM, &error);

      if (!is_registry && g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND))
        {
          g_clear_error (&error);
          is_registry = ask_for_list (self, MW_KIND_DATA_PRODUCT, &error);
        }

      if (is_registry)
        info = make_info (self, NULL);
    }

  if (error != NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (MW_TYPE_SOURCE_INFO, g_steal_pointer (&info));
}

DexFuture *
mw_registry_probe (MwHttp *http,
                   GUri   *api)
{
  Probing *self = g_new0 (Probing, 1);

  self->http = g_object_ref (http);
  self->api = g_uri_ref (api);
  self->cancellable = g_cancellable_new ();

  return mw_registry_operation_run (probe_fiber, self, (GDestroyNotify) probing_free, self->cancellable);
}

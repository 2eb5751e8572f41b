/* mw-registry-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-history.h"

#include <string.h>

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "model/mw-history.h"
#include "registry/mw-registry-error.h"
#include "registry/mw-registry-operation.h"
#include "registry/mw-registry-reader.h"
#include "registry/mw-registry-thread.h"

#define ACCEPT "application/cloudevents-batch+json, application/json;q=0.9"
#define MAX_ID_BYTES 1024

typedef struct
{
  MwHttp       *http;
  GUri         *api;
  gint64        deadline;
  gsize         n_bytes;
  GHashTable   *visited;       /* last ids of the pages that came */
  GPtrArray    *pages;         /* MwDocument */
  GCancellable *cancellable;
} Fetching;

static void
fetching_free (gpointer data)
{
  Fetching *self = data;

  g_clear_object (&self->http);
  g_clear_pointer (&self->api, g_uri_unref);
  g_clear_pointer (&self->visited, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gpointer
read_history (gpointer data,
              GError **error)
{
  return mw_history_new (data);
}

DexFuture *
mw_registry_history_read (GPtrArray *documents)
{
  g_autoptr(GPtrArray) copy = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);

  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (copy, mw_document_ref (g_ptr_array_index (documents, i)));

  return mw_registry_thread_run (read_history, g_steal_pointer (&copy),
                                 (GDestroyNotify) g_ptr_array_unref, MW_TYPE_HISTORY);
}

static GUri *
make_uri (Fetching   *self,
          const char *last)
{
  g_autofree char *escaped = last != NULL ? g_uri_escape_string (last, NULL, FALSE) : NULL;
  g_autofree char *relative = escaped != NULL ? g_strconcat ("events?lastEventId=", escaped, NULL) : g_strdup ("events");

  return g_uri_parse_relative (self->api, relative, SOUP_HTTP_URI_FLAGS, NULL);
}

/* The page after the event @last, and the id of its own last event. */
static MwDocument *
fetch_page (Fetching   *self,
            const char *last,
            GError    **error)
{
  const MwHttpLimits *limits = mw_http_get_limits (self->http);
  g_autoptr(GUri) uri = make_uri (self, last);
  g_autofree char *where = NULL;
  MwHttpRequest *request = mw_http_request_new (uri, _("the history"));
  g_autoptr(MwHttpReply) reply = NULL;

  request->accept = ACCEPT;
  request->deadline = self->deadline;
  request->cancellable = g_object_ref (self->cancellable);
  request->max_bytes = MIN (limits->max_page, limits->max_total - MIN (self->n_bytes, limits->max_total));

  if (!(reply = dex_await_boxed (mw_http_send (self->http, request), error)))
    return NULL;

  self->n_bytes += g_bytes_get_size (reply->body);
  /* Translators: "the history of registry.example" */
  where = g_strdup_printf (_("the history of %s"), mw_http_get_host (self->http));

  return dex_await_boxed (mw_registry_reader_read_page (reply->body, where), error);
}

static const char *
get_last_id (MwDocument *page)
{
  const MwNode *root = mw_document_get_root (page);
  guint n = mw_node_get_n_children (root);
  const char *id = n > 0 ? mw_node_get_member_text (mw_node_get_nth (root, n - 1), "id") : NULL;

  return id != NULL && *id != '\0' && strlen (id) <= MAX_ID_BYTES ? id : NULL;
}

static GError *
make_endless (Fetching *self)
{
  g_autofree char *sentence =
    g_strdup_printf (_("%s sent its history, but its pages never end."), mw_http_get_host (self->http));

  return mw_registry_error_new (MW_REGISTRY_ERROR_BAD_REPLY, sentence, NULL, FALSE);
}

/* An empty page is the end. So is one whose last event came before: a registry
 * that does not know the question gives everything again and again. */
static gboolean
fetch_pages (Fetching *self,
             GError  **error)
{
  const char *last = NULL;
  gboolean has_more = TRUE;

  while (has_more)
    {
      MwDocument *page = fetch_page (self, last, error);

      if (page == NULL)
        return FALSE;

      g_ptr_array_add (self->pages, page);
      last = get_last_id (page);
      has_more = last != NULL && g_hash_table_add (self->visited, g_strdup (last));

      if (has_more && self->pages->len >= mw_http_get_limits (self->http)->max_pages)
        {
          g_propagate_error (error, make_endless (self));
          return FALSE;
        }
    }

  return TRUE;
}

static DexFuture *
fetch_fiber (gpointer user_data)
{
  Fetching *self = user_data;
  g_autoptr(GError) error = NULL;

  /* A registry without a feed has no history, as a folder has none. */
  if (!fetch_pages (self, &error) &&
      (self->pages->len > 0 || !g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return mw_registry_history_read (self->pages);
}

DexFuture *
mw_registry_history_fetch (MwHttp *http,
                           GUri   *api)
{
  Fetching *self = g_new0 (Fetching, 1);

  self->http = g_object_ref (http);
  self->api = g_uri_ref (api);
  self->deadline = g_get_monotonic_time () + (gint64) mw_http_get_limits (http)->fetch_ms * 1000;
  self->visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_document_unref);
  self->cancellable = g_cancellable_new ();

  return mw_registry_operation_run (fetch_fiber, self, fetching_free, self->cancellable);
}

/* mw-registry-fetch.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-fetch.h"

#include <glib/gi18n-lib.h>
#include <libsoup/soup.h>

#include "model/mw-mesh.h"
#include "registry/mw-registry-names.h"
#include "registry/mw-registry-operation.h"
#include "registry/mw-registry-reader.h"

#define N_WORKERS 3

/* The longest lists first, so that the others fit in beside them. */
static const MwKind kinds[] = {
  MW_KIND_DATA_PRODUCT,
  MW_KIND_DATA_CONTRACT,
  MW_KIND_ACCESS,
  MW_KIND_LINEAGE_EVENT,
  MW_KIND_TEST_RESULTS,
  MW_KIND_TEAM,
  MW_KIND_DEFINITION,
  MW_KIND_POLICY,
  MW_KIND_CLASSIFICATION_SCHEME,
};

/* What the workers share. All of them run on one thread. */
typedef struct
{
  MwHttp       *http;
  GUri         *api;
  MwSource     *source;
  guint         next;
  gsize         n_bytes;
  gint64        deadline;
  GPtrArray    *inputs[MW_N_KINDS];
  GStrvBuilder *complaints;
  GCancellable *cancellable;
  GError       *failure;       /* the first; ends all of it */
} Fetching;

static void
fetching_clear (Fetching *self)
{
  g_clear_object (&self->http);
  g_clear_pointer (&self->api, g_uri_unref);
  g_clear_object (&self->source);
  for (guint i = 0; i < MW_N_KINDS; i++)
    g_clear_pointer (&self->inputs[i], g_ptr_array_unref);
  g_clear_pointer (&self->complaints, g_strv_builder_unref);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->failure);
}

static void
fetching_unref (gpointer self)
{
  g_rc_box_release_full (self, (GDestroyNotify) fetching_clear);
}

static GPtrArray *
new_inputs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
}

static GError *
make_bad_list (Fetching   *self,
               MwKind      kind,
               const char *why)
{
  g_autofree char *sentence =
    /* Translators: "registry.example sent the list of data products, but its pages never end." */
    g_strdup_printf (_("%s sent %s, but %s."), mw_http_get_host (self->http),
                     mw_registry_names_get_list (kind), why);

  return mw_registry_error_new (MW_REGISTRY_ERROR_BAD_REPLY, sentence, NULL, FALSE);
}

/* The page after @reply, or `NULL`: the last one, or an error. */
static GUri *
find_next_page (Fetching    *self,
                MwKind       kind,
                MwHttpReply *reply,
                GHashTable  *visited,
                GError     **error)
{
  g_autoptr(GUri) next = NULL;
  g_autofree char *address = NULL;

  if (reply->next == NULL)
    return NULL;

  next = g_uri_parse_relative (reply->uri, reply->next, SOUP_HTTP_URI_FLAGS, NULL);

  if (next == NULL || !mw_http_is_same_origin (next, self->api))
    {
      g_propagate_error (error, make_bad_list (self, kind, _("its next page is said to be at another address")));
      return NULL;
    }

  address = g_uri_to_string (next);
  if (!g_hash_table_add (visited, g_steal_pointer (&address)))
    {
      g_propagate_error (error, make_bad_list (self, kind, _("its pages go round in a circle")));
      return NULL;
    }

  if (g_hash_table_size (visited) > mw_http_get_limits (self->http)->max_pages)
    {
      g_propagate_error (error, make_bad_list (self, kind, _("its pages never end")));
      return NULL;
    }

  return g_steal_pointer (&next);
}

static MwHttpReply *
fetch_page (Fetching *self,
            MwKind    kind,
            GUri     *uri,
            GError  **error)
{
  const MwHttpLimits *limits = mw_http_get_limits (self->http);
  MwHttpRequest *request = mw_http_request_new (uri, mw_registry_names_get_list (kind));
  MwHttpReply *reply;

  request->deadline = self->deadline;
  request->cancellable = g_object_ref (self->cancellable);
  request->max_bytes = MIN (limits->max_page, limits->max_total - MIN (self->n_bytes, limits->max_total));

  if ((reply = dex_await_boxed (mw_http_send (self->http, request), error)))
    self->n_bytes += g_bytes_get_size (reply->body);

  return reply;
}

static void
start_reading (Fetching    *self,
               MwKind       kind,
               MwHttpReply *reply,
               GPtrArray   *pages)
{
  g_autofree char *where =
    /* Translators: "the list of data products of registry.example" */
    g_strdup_printf (_("%s of %s"), mw_registry_names_get_list (kind), mw_http_get_host (self->http));

  g_ptr_array_add (pages, mw_registry_reader_read_page (reply->body, where));
}

static gboolean
fetch_pages (Fetching  *self,
             MwKind     kind,
             GPtrArray *pages,
             GError   **error)
{
  g_autoptr(GHashTable) visited = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GUri) uri = g_uri_parse_relative (self->api, mw_kind_get_resource (kind), SOUP_HTTP_URI_FLAGS, NULL);
  g_autoptr(GError) reason = NULL;

  g_hash_table_add (visited, g_uri_to_string (uri));

  while (uri != NULL)
    {
      g_autoptr(MwHttpReply) reply = fetch_page (self, kind, uri, error);

      if (reply == NULL)
        return FALSE;

      start_reading (self, kind, reply, pages);
      g_clear_pointer (&uri, g_uri_unref);
      uri = find_next_page (self, kind, reply, visited, &reason);
    }

  if (reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

/* Whether a mesh can do without what was refused with @error. */
static gboolean
is_dispensable (Fetching     *self,
                MwKind        kind,
                guint         n_pages,
                const GError *error)
{
  if (kind == MW_KIND_DATA_PRODUCT || n_pages > 0)
    return FALSE;

  if (g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_NOT_FOUND))
    return TRUE;

  if (!g_error_matches (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_FORBIDDEN))
    return FALSE;

  g_strv_builder_add (self->complaints, error->message);
  return TRUE;
}

static gboolean
fetch_kind (Fetching *self,
            MwKind    kind,
            GError  **error)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (dex_unref);
  g_autoptr(GPtrArray) inputs = new_inputs ();
  g_autoptr(GError) reason = NULL;

  if (!fetch_pages (self, kind, pages, &reason))
    {
      if (is_dispensable (self, kind, pages->len, reason))
        return TRUE;

      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  for (guint i = 0; i < pages->len; i++)
    {
      g_autoptr(MwDocument) document = dex_await_boxed (dex_ref (g_ptr_array_index (pages, i)), error);

      if (document == NULL)
        return FALSE;

      g_ptr_array_add (inputs, mw_mesh_input_new (document, kind, mw_kind_get_resource (kind)));
    }

  self->inputs[kind] = g_steal_pointer (&inputs);

  return TRUE;
}

static DexFuture *
worker_fiber (gpointer user_data)
{
  Fetching *self = user_data;

  while (self->failure == NULL && self->next < G_N_ELEMENTS (kinds))
    {
      g_autoptr(GError) error = NULL;

      if (!fetch_kind (self, kinds[self->next++], &error) && self->failure == NULL)
        {
          self->failure = g_steal_pointer (&error);
          g_cancellable_cancel (self->cancellable);
        }
    }

  return dex_future_new_for_boolean (TRUE);
}

static GPtrArray *
gather (Fetching *self)
{
  GPtrArray *all = new_inputs ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self->inputs[kinds[i]] != NULL)
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&self->inputs[kinds[i]]));

  return all;
}

static DexFuture *
fetch_all_fiber (gpointer user_data)
{
  Fetching *self = user_data;
  g_autoptr(GError) error = NULL;
  DexFuture *workers[N_WORKERS];
  gboolean is_complete;

  for (guint i = 0; i < N_WORKERS; i++)
    workers[i] = dex_scheduler_spawn (NULL, 0, worker_fiber, g_rc_box_acquire (self), fetching_unref);

  is_complete = dex_await (dex_future_allv (workers, N_WORKERS), &error);

  for (guint i = 0; i < N_WORKERS; i++)
    dex_unref (workers[i]);

  if (self->failure != NULL)
    return dex_future_new_for_error (g_error_copy (self->failure));
  if (!is_complete)
    return dex_future_new_for_error (g_steal_pointer (&error));

  mw_source_take_complaints (self->source, g_strv_builder_end (self->complaints));

  return dex_future_new_take_boxed (G_TYPE_PTR_ARRAY, gather (self));
}

DexFuture *
mw_registry_fetch_all (MwHttp   *http,
                       GUri     *api,
                       MwSource *source)
{
  Fetching *self = g_rc_box_new0 (Fetching);

  self->http = g_object_ref (http);
  self->api = g_uri_ref (api);
  self->source = g_object_ref (source);
  self->complaints = g_strv_builder_new ();
  self->deadline = g_get_monotonic_time () + (gint64) mw_http_get_limits (http)->fetch_ms * 1000;

  self->cancellable = g_cancellable_new ();

  return mw_registry_operation_run (fetch_all_fiber, self, fetching_unref, self->cancellable);
}

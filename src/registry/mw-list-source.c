/* mw-list-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-list-source.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "model/mw-mesh.h"
#include "registry/mw-http.h"
#include "registry/mw-list-history.h"
#include "registry/mw-list-folder.h"
#include "registry/mw-list-stored.h"
#include "registry/mw-registry-names.h"
#include "registry/mw-registry-operation.h"
#include "registry/mw-registry-reader.h"
#include "registry/mw-registry-reply.h"

#define ACCEPT "application/yaml, application/json;q=0.9, */*;q=0.5"

/**
 * MwListSource:
 *
 * Reads documents from files or from one address. It follows no reference that
 * it finds in them, and writes nothing.
 */
struct _MwListSource
{
  MwSource     parent_instance;

  char        *path;     /* of a file or folder, or ... */
  MwHttp      *http;     /* ... who serves the list at `uri` */
  GUri        *uri;
  MwHttpLimits limits;
};

G_DEFINE_FINAL_TYPE (MwListSource, mw_list_source, MW_TYPE_SOURCE)

/* A document that was found, and what it is called. */
typedef struct
{
  MwListSource *source;
  MwKind        kind;
  char         *id;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *self = data;

  g_clear_object (&self->source);
  g_free (self->id);
  g_free (self);
}

static GPtrArray *
new_inputs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) mw_mesh_input_free);
}

static GError *
make_unreadable (MwListSource *self,
                 const char   *why)
{
  g_autofree char *clean = mw_registry_reply_clean_text (why, strlen (why), 300);
  g_autofree char *sentence =
    g_strdup_printf (_("What %s sent cannot be read: %s"), mw_http_get_host (self->http), clean);

  return mw_registry_error_new (MW_REGISTRY_ERROR_BAD_REPLY, sentence, NULL, FALSE);
}

static GPtrArray *
read_address (MwListSource *self,
              GError      **error)
{
  MwHttpRequest *request = mw_http_request_new (self->uri, _("the list of documents"));
  g_autoptr(MwHttpReply) reply = NULL;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) reason = NULL;
  g_autofree char *name = g_path_get_basename (g_uri_get_path (self->uri));
  GPtrArray *inputs;

  request->accept = ACCEPT;
  request->max_bytes = mw_http_get_limits (self->http)->max_page;

  if (!(reply = dex_await_boxed (mw_http_send (self->http, request), error)))
    return NULL;

  if (!(document = dex_await_boxed (mw_registry_reader_read_document (reply->body), &reason)))
    {
      g_propagate_error (error, make_unreadable (self, reason->message));
      return NULL;
    }

  /* JSON says itself where it ends; YAML that was cut is often YAML still. */
  if (!reply->is_delimited && mw_document_get_format (document) != MW_DOCUMENT_JSON)
    {
      g_propagate_error (error, make_unreadable (self, _("it did not say how long it is, so a part may be missing")));
      return NULL;
    }

  inputs = new_inputs ();
  g_ptr_array_add (inputs, mw_mesh_input_new (document, MW_KIND_UNKNOWN, name));

  return inputs;
}

static GPtrArray *
read_path (MwListSource *self,
           GError      **error)
{
  g_autoptr(MwListFiles) files = NULL;
  g_autoptr(GStrvBuilder) complaints = g_strv_builder_new ();
  GPtrArray *inputs;

  if (!(files = dex_await_boxed (mw_list_folder_read (self->path, &self->limits), error)))
    return NULL;

  inputs = new_inputs ();
  for (guint i = 0; i < files->files->len; i++)
    {
      MwListFile *file = g_ptr_array_index (files->files, i);

      g_ptr_array_add (inputs, mw_mesh_input_new (file->document, MW_KIND_UNKNOWN, file->name));
    }

  for (guint i = 0; i < files->complaints->len; i++)
    g_strv_builder_add (complaints, g_ptr_array_index (files->complaints, i));
  mw_source_take_complaints (MW_SOURCE (self), g_strv_builder_end (complaints));

  return inputs;
}

static GPtrArray *
read_inputs (MwListSource *self,
             GError      **error)
{
  return self->path != NULL ? read_path (self, error) : read_address (self, error);
}

static DexFuture *
fetch_all_fiber (gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *inputs = read_inputs (user_data, &error);

  if (inputs == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  mw_list_history_leave_out (inputs);

  return dex_future_new_take_boxed (G_TYPE_PTR_ARRAY, inputs);
}

static DexFuture *
fetch_history_fiber (gpointer user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = read_inputs (user_data, &error);

  if (inputs == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  return mw_list_history_read (inputs);
}

static DexFuture *
probe_fiber (gpointer user_data)
{
  MwListSource *self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = read_inputs (self, &error);
  g_autofree char *name = NULL;
  MwSourceInfo *info;

  if (inputs == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  name = g_path_get_basename (self->path != NULL ? self->path : g_uri_get_path (self->uri));
  info = g_new0 (MwSourceInfo, 1);
  info->name = mw_registry_reply_clean_text (name, strlen (name), 200);

  return dex_future_new_take_boxed (MW_TYPE_SOURCE_INFO, info);
}

static DexFuture *
fetch_fiber (gpointer user_data)
{
  Wanted *wanted = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) inputs = read_inputs (wanted->source, &error);
  g_autofree char *what = NULL;
  g_autofree char *sentence = NULL;

  if (inputs == NULL)
    return dex_future_new_for_error (g_steal_pointer (&error));

  for (guint i = 0; i < inputs->len; i++)
    {
      MwMeshInput *input = g_ptr_array_index (inputs, i);
      MwStored *stored = mw_list_stored_find (input->document, wanted->kind, wanted->id);

      if (stored != NULL)
        return dex_future_new_take_boxed (MW_TYPE_STORED, stored);
    }

  what = mw_registry_names_dup_document (wanted->kind, wanted->id);
  sentence = g_strdup_printf (_("This list of documents does not have %s."), what);

  return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_NOT_FOUND, sentence, NULL, FALSE));
}

static DexFuture *
mw_list_source_probe (MwSource *source)
{
  return mw_registry_operation_run (probe_fiber, g_object_ref (source), g_object_unref, NULL);
}

static DexFuture *
mw_list_source_fetch_all (MwSource *source)
{
  return mw_registry_operation_run (fetch_all_fiber, g_object_ref (source), g_object_unref, NULL);
}

static DexFuture *
mw_list_source_fetch_history (MwSource *source)
{
  return mw_registry_operation_run (fetch_history_fiber, g_object_ref (source), g_object_unref, NULL);
}

static DexFuture *
mw_list_source_fetch (MwSource   *source,
                      MwKind      kind,
                      const char *id)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->source = g_object_ref (MW_LIST_SOURCE (source));
  wanted->kind = kind;
  wanted->id = g_strdup (id);

  return mw_registry_operation_run (fetch_fiber, wanted, wanted_free, NULL);
}

static void
mw_list_source_finalize (GObject *object)
{
  MwListSource *self = MW_LIST_SOURCE (object);

  g_clear_object (&self->http);
  g_clear_pointer (&self->uri, g_uri_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (mw_list_source_parent_class)->finalize (object);
}

static void
mw_list_source_class_init (MwListSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  MwSourceClass *source_class = MW_SOURCE_CLASS (klass);

  object_class->finalize = mw_list_source_finalize;

  source_class->probe = mw_list_source_probe;
  source_class->fetch_all = mw_list_source_fetch_all;
  source_class->fetch_history = mw_list_source_fetch_history;
  source_class->fetch = mw_list_source_fetch;
}

static void
mw_list_source_init (MwListSource *self)
{
  self->limits = MW_HTTP_LIMITS_DEFAULT;
}

/* Whether @address is one of HTTP, however it is written. */
static gboolean
is_http_address (const char *address)
{
  return g_ascii_strncasecmp (address, "http://", 7) == 0 ||
         g_ascii_strncasecmp (address, "https://", 8) == 0;
}

static gboolean
open_http (MwListSource *self,
           const char   *address,
           GError      **error)
{
  g_autoptr(GUri) origin = NULL;
  g_autofree char *before_query = g_strndup (address, strcspn (address, "?#"));

  /* The list may have a query; the check of everything else is the same. */
  if (!(origin = mw_http_parse_address (before_query, error)) ||
      !(self->uri = g_uri_parse (address, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, error)))
    return FALSE;

  self->http = mw_http_new (origin, NULL);

  return TRUE;
}

/**
 * mw_list_source_new:
 * @address: a path, or a file, http or https address
 * @error: return location for an error
 *
 * Makes a source; nothing is read yet.
 *
 * Returns: (transfer full) (nullable): the source
 */
MwSource *
mw_list_source_new (const char *address,
                    GError    **error)
{
  g_autoptr(MwListSource) self = NULL;
  g_autoptr(GError) reason = NULL;

  g_return_val_if_fail (address != NULL, NULL);

  self = g_object_new (MW_TYPE_LIST_SOURCE, "address", address, NULL);

  if (is_http_address (address))
    {
      if (!open_http (self, address, error))
        return NULL;
    }
  else if (g_ascii_strncasecmp (address, "file:", 5) == 0)
    {
      self->path = g_filename_from_uri (address, NULL, NULL);
    }
  else if (*address != '\0' && g_uri_peek_scheme (address) == NULL)
    {
      self->path = g_canonicalize_filename (address, NULL);
    }

  if (self->path == NULL && self->http == NULL)
    {
      g_set_error_literal (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_UNREACHABLE,
                           _("This is neither a file, nor a folder, nor an address that begins with https:// or http://."));
      return NULL;
    }

  return MW_SOURCE (g_steal_pointer (&self));
}

void
mw_list_source_set_limits (MwListSource       *self,
                           const MwHttpLimits *limits)
{
  g_return_if_fail (MW_IS_LIST_SOURCE (self));
  g_return_if_fail (limits != NULL);

  self->limits = *limits;
  if (self->http != NULL)
    mw_http_set_limits (self->http, limits);
}

/* mw-registry-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-reader.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "document/mw-document.h"
#include "registry/mw-registry-reply.h"
#include "registry/mw-registry-thread.h"

/* Plain data, which may cross threads. */
typedef struct
{
  GBytes *body;
  char   *where;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->where);
  g_free (self);
}

static void
refuse_page (const char *where,
             const char *why,
             GError    **error)
{
  g_autofree char *clean = mw_registry_reply_clean_text (why, strlen (why), 200);

  /* Translators: the first is "the list of data products of registry.example". */
  g_set_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_BAD_REPLY,
               _("What was sent as %s cannot be read: %s."), where, clean);
}

static gpointer
read_page (gpointer data,
           GError **error)
{
  Reading *reading = data;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) reason = NULL;

  if (!(document = mw_document_new_bulk (reading->body, &reason)))
    {
      gsize length = strlen (reason->message);

      /* The sentence around it has its own full stop. */
      if (length > 0 && reason->message[length - 1] == '.')
        reason->message[length - 1] = '\0';
      refuse_page (reading->where, reason->message, error);
      return NULL;
    }

  if (mw_node_get_node_type (mw_document_get_root (document)) != MW_NODE_SEQUENCE)
    {
      refuse_page (reading->where, _("it is not a list"), error);
      return NULL;
    }

  return g_steal_pointer (&document);
}

static gboolean
looks_like_json (GBytes *body)
{
  gsize size;
  const char *data = g_bytes_get_data (body, &size);
  gsize i = 0;

  while (i < size && g_ascii_isspace (data[i]))
    i++;

  return i < size && (data[i] == '[' || data[i] == '{');
}

static gpointer
read_document (gpointer data,
               GError **error)
{
  Reading *reading = data;
  MwDocument *document = NULL;

  /* YAML may begin as JSON does, so the quick way may fail without harm. */
  if (looks_like_json (reading->body))
    document = mw_document_new_bulk (reading->body, NULL);

  return document != NULL ? document : mw_document_new (reading->body, error);
}

static DexFuture *
run (MwRegistryWork work,
     GBytes        *body,
     const char    *where)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->body = g_bytes_ref (body);
  reading->where = g_strdup (where);

  return mw_registry_thread_run (work, reading, reading_free, MW_TYPE_DOCUMENT);
}

DexFuture *
mw_registry_reader_read_page (GBytes     *body,
                              const char *where)
{
  dex_return_error_if_fail (body != NULL);
  dex_return_error_if_fail (where != NULL);

  return run (read_page, body, where);
}

DexFuture *
mw_registry_reader_read_document (GBytes *body)
{
  dex_return_error_if_fail (body != NULL);

  return run (read_document, body, NULL);
}

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

/* Parsers recurse with the depth of what they read, so not on a fiber's usual
 * 128 KiB. */
#define STACK_BYTES (1024 * 1024)

/* Plain data, which may cross threads. */
typedef struct
{
  GBytes *body;
  char   *where;
} Reading;

static void
reading_free (Reading *self)
{
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self->where);
  g_free (self);
}

static DexFuture *
refuse_page (const char *where,
             const char *why)
{
  g_autofree char *clean = mw_registry_reply_clean_text (why, strlen (why), 200);
  g_autofree char *sentence = NULL;

  /* Translators: the first is "the list of data products of registry.example". */
  sentence = g_strdup_printf (_("What was sent as %s cannot be read: %s."), where, clean);

  return dex_future_new_for_error (mw_registry_error_new (MW_REGISTRY_ERROR_BAD_REPLY, sentence, NULL, FALSE));
}

static DexFuture *
read_page_fiber (gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  if (!(document = mw_document_new_bulk (reading->body, &error)))
    {
      gsize length = strlen (error->message);

      /* The sentence around it has its own full stop. */
      if (length > 0 && error->message[length - 1] == '.')
        error->message[length - 1] = '\0';
      return refuse_page (reading->where, error->message);
    }

  if (mw_node_get_node_type (mw_document_get_root (document)) != MW_NODE_SEQUENCE)
    return refuse_page (reading->where, _("it is not a list"));

  return dex_future_new_take_boxed (MW_TYPE_DOCUMENT, g_steal_pointer (&document));
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

static DexFuture *
read_document_fiber (gpointer user_data)
{
  Reading *reading = user_data;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(GError) error = NULL;

  /* YAML may begin as JSON does, so the quick way may fail without harm. */
  if (looks_like_json (reading->body))
    document = mw_document_new_bulk (reading->body, NULL);

  if (document == NULL && !(document = mw_document_new (reading->body, &error)))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_boxed (MW_TYPE_DOCUMENT, g_steal_pointer (&document));
}

static DexFuture *
spawn (DexFiberFunc fiber,
       GBytes      *body,
       const char  *where)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->body = g_bytes_ref (body);
  reading->where = g_strdup (where);

  return dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), STACK_BYTES,
                              fiber, reading, (GDestroyNotify) reading_free);
}

DexFuture *
mw_registry_reader_read_page (GBytes     *body,
                              const char *where)
{
  dex_return_error_if_fail (body != NULL);
  dex_return_error_if_fail (where != NULL);

  return spawn (read_page_fiber, body, where);
}

DexFuture *
mw_registry_reader_read_document (GBytes *body)
{
  dex_return_error_if_fail (body != NULL);

  return spawn (read_document_fiber, body, NULL);
}

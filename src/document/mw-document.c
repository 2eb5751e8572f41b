/* mw-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-document-private.h"

#include <string.h>

#include "mw-pages.h"

struct _MwDocument
{
  gatomicrefcount  ref_count;

  GBytes          *bytes;
  MwDocumentFormat format;

  MwArena          arena;
  char            *buffer;
  gsize            buffer_size;
  MwNode          *root;
};

G_DEFINE_QUARK (mw-document-error-quark, mw_document_error)

G_DEFINE_BOXED_TYPE (MwDocument, mw_document, mw_document_ref, mw_document_unref)

static MwDocument *
create (GBytes          *bytes,
        MwDocumentFormat format)
{
  MwDocument *self = g_new0 (MwDocument, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  self->format = format;

  return self;
}

void
mw_bytes_locate (const char *bytes,
                 gsize       length,
                 gsize       offset,
                 guint      *line,
                 guint      *column)
{
  const char *end = bytes + MIN (offset, length);
  const char *start = bytes;
  const char *found;

  *line = 1;
  *column = 1;

  while (start < end && (found = memchr (start, '\n', end - start)))
    {
      start = found + 1;
      *line += 1;
    }

  /* Continuation bytes of UTF-8 begin no character. */
  for (; start < end; start++)
    if (((guchar) *start & 0xc0) != 0x80)
      *column += 1;
}

static gboolean
check_encoding (const char *data,
                gsize       length,
                GError    **error)
{
  const char *end = NULL;
  guint line;
  guint column;

  if (g_utf8_validate_len (data, length, &end))
    return TRUE;

  mw_bytes_locate (data, length, end - data, &line, &column);

  if (*end == '\0')
    g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_ENCODING,
                 "There is a NUL character in line %u, column %u; this is not a text file",
                 line, column);
  else
    g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_ENCODING,
                 "The text is not UTF-8 from line %u, column %u on; save it as UTF-8",
                 line, column);

  return FALSE;
}

static gboolean
check_size (gsize    length,
            gsize    limit,
            GError **error)
{
  if (length <= limit)
    return TRUE;

  g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE,
               "The document has %" G_GSIZE_FORMAT " MiB, more than the %" G_GSIZE_FORMAT " MiB that are read",
               length >> 20, limit >> 20);

  return FALSE;
}

static gsize
measure_bom (const char *data,
             gsize       length)
{
  return length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static gboolean
looks_like_json (const char *data,
                 gsize       length)
{
  gsize at = measure_bom (data, length);

  while (at < length && strchr (" \t\r\n", data[at]) != NULL)
    at++;

  return at < length && (data[at] == '{' || data[at] == '[') &&
         mw_json_accepts (data, length);
}

/**
 * mw_document_new:
 * @bytes: YAML or JSON
 * @error: return location for a [error@DocumentError]
 *
 * Reads a document that people write and read, with the place of each value.
 *
 * A text without any value, such as an empty one, is a document whose root is
 * null. Aliases are replaced by what they stand for.
 *
 * Returns: (transfer full): the document, or `NULL` when it cannot be read
 */
MwDocument *
mw_document_new (GBytes  *bytes,
                 GError **error)
{
  g_autoptr(MwDocument) self = NULL;
  const char *data;
  gsize length;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  if (data == NULL)
    data = "";

  if (!check_size (length, MW_DOCUMENT_MAX_BYTES, error) ||
      !check_encoding (data, length, error))
    return NULL;

  self = create (bytes, looks_like_json (data, length) ? MW_DOCUMENT_JSON : MW_DOCUMENT_YAML);
  self->root = mw_yaml_read (data, length, self->format == MW_DOCUMENT_JSON, &self->arena, error);

  return self->root != NULL ? g_steal_pointer (&self) : NULL;
}

/* A copy of the text that the reader may change, with the zeros behind it that
 * it wants. */
static gboolean
take_buffer (MwDocument *self,
             const char *text,
             gsize       length,
             GError    **error)
{
  gsize size = length + mw_json_padding ();

  self->buffer = size >= MW_PAGES_MIN ? mw_pages_alloc (size) : g_try_malloc0 (size);
  self->buffer_size = size;

  if (self->buffer == NULL)
    {
      g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE,
                   "There is no memory for the %" G_GSIZE_FORMAT " MiB of the document", size >> 20);
      return FALSE;
    }

  if (length > 0)
    memcpy (self->buffer, text, length);

  return TRUE;
}

static void
free_buffer (MwDocument *self)
{
  if (self->buffer_size >= MW_PAGES_MIN && self->buffer != NULL)
    mw_pages_free (self->buffer, self->buffer_size);
  else
    g_free (self->buffer);
}

/**
 * mw_document_new_bulk:
 * @bytes: JSON
 * @error: return location for a [error@DocumentError]
 *
 * Reads JSON that no one edits, such as a list of ten thousand products.
 *
 * Safe in any thread. The spans of the nodes are empty.
 *
 * Returns: (transfer full): the document, or `NULL` when it cannot be read
 */
MwDocument *
mw_document_new_bulk (GBytes  *bytes,
                      GError **error)
{
  g_autoptr(MwDocument) self = NULL;
  const char *data;
  gsize length;
  gsize bom;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);

  if (data == NULL)
    data = "";

  if (!check_size (length, MW_DOCUMENT_MAX_BULK_BYTES, error))
    return NULL;

  bom = measure_bom (data, length);
  self = create (bytes, MW_DOCUMENT_JSON);

  if (!take_buffer (self, data + bom, length - bom, error))
    return NULL;

  self->root = mw_json_read (data + bom, self->buffer, length - bom, &self->arena, error);

  return self->root != NULL ? g_steal_pointer (&self) : NULL;
}

MwDocument *
mw_document_ref (MwDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_document_unref (MwDocument *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mw_arena_clear (&self->arena);
  free_buffer (self);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

GBytes *
mw_document_get_bytes (MwDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

MwDocumentFormat
mw_document_get_format (MwDocument *self)
{
  g_return_val_if_fail (self != NULL, MW_DOCUMENT_YAML);

  return self->format;
}

const MwNode *
mw_document_get_root (MwDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->root;
}

void
mw_document_locate (MwDocument *self,
                    gsize       offset,
                    guint      *line,
                    guint      *column)
{
  const char *data;
  gsize length;

  g_return_if_fail (self != NULL);
  g_return_if_fail (line != NULL && column != NULL);

  data = g_bytes_get_data (self->bytes, &length);
  mw_bytes_locate (data, length, offset, line, column);
}

/* mw-server-patch.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-patch.h"

typedef struct
{
  const char *data;
  gsize       length;
} Text;

static gboolean
is_quote (char c)
{
  return c == '"' || c == '\'';
}

/* What is written for a value: dates in block YAML stay as people write them. */
static char *
spell (const char *value,
       gboolean    is_quoted)
{
  return is_quoted ? g_strdup_printf ("\"%s\"", value) : g_strdup (value);
}

static GBytes *
splice (const Text *text,
        gsize       start,
        gsize       end,
        const char *replacement)
{
  GByteArray *bytes = g_byte_array_sized_new (text->length + strlen (replacement));

  g_byte_array_append (bytes, (const guint8 *) text->data, start);
  g_byte_array_append (bytes, (const guint8 *) replacement, strlen (replacement));
  g_byte_array_append (bytes, (const guint8 *) text->data + end, text->length - end);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
replace (const Text   *text,
         const MwNode *member,
         const char   *value,
         gboolean      is_text)
{
  MwSpan span = mw_node_get_span (member);
  g_autofree char *written = NULL;

  /* An empty value stands right behind its colon. */
  if (span.start == span.end)
    written = g_strconcat (" ", value, NULL);
  else
    written = spell (value, is_text && is_quote (text->data[span.start]));

  return splice (text, span.start, span.end, written);
}

static GBytes *
insert (const Text   *text,
        const MwNode *mapping,
        const char   *key,
        const char   *value,
        gboolean      is_text)
{
  MwSpan span = mw_node_get_span (mapping);
  const MwNode *first = mw_node_get_first (mapping);
  g_autofree char *written = NULL;
  gsize start, line;

  if (text->data[span.start] == '{')
    {
      g_autofree char *spelt = spell (value, is_text);

      written = g_strdup_printf ("\"%s\": %s%s", key, spelt, first != NULL ? ", " : "");

      return splice (text, span.start + 1, span.start + 1, written);
    }

  /* A line of its own before the first member, at the same column. */
  start = mw_node_get_key_span (first).start;
  for (line = start; line > 0 && text->data[line - 1] != '\n'; line--)
    ;
  written = g_strdup_printf ("%s: %s\n%*s", key, value, (int) (start - line), "");

  return splice (text, start, start, written);
}

/* Reads what was written, so that no trick of layout is ever stored wrongly. */
static gboolean
is_as_meant (GBytes       *bytes,
             const MwNode *before,
             const char   *pointer,
             const char   *key,
             const char   *value)
{
  g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);
  const MwNode *mapping, *member;

  if (document == NULL)
    return FALSE;

  mapping = mw_node_lookup (mw_document_get_root (document), pointer);
  member = mw_node_get_member (mapping, key);

  if (g_strcmp0 (mw_node_get_text (member), value) != 0)
    return FALSE;

  for (member = mw_node_get_first (before); member != NULL; member = mw_node_get_next (member))
    if (!g_str_equal (mw_node_get_key (member), key))
      {
        g_autofree char *old = mw_node_dup_json (member);
        const MwNode *now = mw_node_get_member (mapping, mw_node_get_key (member));
        g_autofree char *new = now != NULL ? mw_node_dup_json (now) : NULL;

        if (g_strcmp0 (old, new) != 0)
          return FALSE;
      }

  return TRUE;
}

GBytes *
mw_server_patch_set (MwDocument *document,
                     const char *pointer,
                     const char *key,
                     const char *value,
                     gboolean    is_text,
                     GError    **error)
{
  const MwNode *mapping = mw_node_lookup (mw_document_get_root (document), pointer);
  const MwNode *member = mw_node_get_member (mapping, key);
  g_autoptr(GBytes) bytes = NULL;
  Text text;

  text.data = g_bytes_get_data (mw_document_get_bytes (document), &text.length);

  if (mapping != NULL && mw_node_get_node_type (mapping) == MW_NODE_MAPPING &&
      (member != NULL || mw_node_get_n_children (mapping) > 0))
    bytes = member != NULL ? replace (&text, member, value, is_text)
                           : insert (&text, mapping, key, value, is_text);

  if (bytes == NULL || !is_as_meant (bytes, mapping, pointer, key, value))
    {
      g_set_error (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                   "The document is written in such a way that its %s%s%s cannot be set without changing more. "
                   "Change the document itself instead.", pointer, "/", key);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

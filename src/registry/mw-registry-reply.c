/* mw-registry-reply.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-registry-reply.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "document/mw-document.h"

#define MAX_DETAIL 500
#define MAX_POINTER 200
#define MAX_VIOLATIONS 100
#define MAX_PROBLEM_BYTES (64 * 1024)

/* What a person can neither see nor is meant to be fooled by: control and format
 * characters, among them those that turn the direction of writing. */
static gboolean
is_shown (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
      return FALSE;

    case G_UNICODE_LOWERCASE_LETTER:
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_LETTER_NUMBER:
    case G_UNICODE_OTHER_NUMBER:
    case G_UNICODE_CONNECT_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
    case G_UNICODE_SPACE_SEPARATOR:
    default:
      return TRUE;
    }
}

char *
mw_registry_reply_clean_text (const char *text,
                              gsize       length,
                              guint       max_chars)
{
  /* Four bytes a character and some room for what is left out: a text of many
   * megabytes is not walked for a line of it. */
  gsize bounded = MIN (length, ((gsize) max_chars + 1) * 8);
  g_autofree char *valid = NULL;
  GString *clean = g_string_new (NULL);
  gboolean is_after_blank = TRUE;
  guint n_chars = 0;

  valid = g_utf8_make_valid (text, (gssize) bounded);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_blank = g_unichar_isspace (c);

      if ((is_blank && is_after_blank) || (!is_blank && !is_shown (c)))
        continue;

      if (n_chars++ == max_chars)
        {
          g_string_append (clean, "…");
          break;
        }

      g_string_append_unichar (clean, is_blank ? ' ' : c);
      is_after_blank = is_blank;
    }

  while (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);

  return g_string_free (clean, FALSE);
}

static char *
clean_member (const MwNode *node,
              const char   *name,
              guint         max_chars)
{
  const char *text = mw_node_get_member_text (node, name);
  g_autofree char *clean = NULL;

  if (text == NULL)
    return NULL;

  clean = mw_registry_reply_clean_text (text, strlen (text), max_chars);

  return *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

static void
read_violations (const MwNode *problem,
                 GPtrArray    *violations)
{
  const MwNode *list = mw_node_get_member (problem, "violations");

  if (list == NULL || mw_node_get_node_type (list) != MW_NODE_SEQUENCE)
    return;

  for (const MwNode *item = mw_node_get_first (list);
       item != NULL && violations->len < MAX_VIOLATIONS;
       item = mw_node_get_next (item))
    {
      g_autofree char *message = clean_member (item, "message", MAX_DETAIL);
      g_autofree char *pointer = clean_member (item, "pointer", MAX_POINTER);

      if (pointer == NULL)
        pointer = clean_member (item, "field", MAX_POINTER);

      if (message != NULL)
        g_ptr_array_add (violations, mw_violation_new (pointer, message));
    }
}

/* What RFC 7807 calls a problem, or a line of plain text. */
static char *
read_detail (const char *content_type,
             GBytes     *body,
             GPtrArray  *violations)
{
  g_autoptr(MwDocument) document = NULL;
  const MwNode *root;
  char *detail;

  if (body == NULL || content_type == NULL ||
      g_bytes_get_size (body) == 0 || g_bytes_get_size (body) > MAX_PROBLEM_BYTES)
    return NULL;

  if (g_ascii_strncasecmp (content_type, "text/plain", 10) == 0)
    return mw_registry_reply_clean_text (g_bytes_get_data (body, NULL), g_bytes_get_size (body), MAX_DETAIL);

  if (strstr (content_type, "json") == NULL ||
      (document = mw_document_new (body, NULL)) == NULL)
    return NULL;

  root = mw_document_get_root (document);
  if (mw_node_get_node_type (root) != MW_NODE_MAPPING)
    return NULL;

  read_violations (root, violations);

  if ((detail = clean_member (root, "detail", MAX_DETAIL)) == NULL &&
      (detail = clean_member (root, "message", MAX_DETAIL)) == NULL)
    detail = clean_member (root, "title", MAX_DETAIL);

  return detail;
}

static MwRegistryError
get_code (guint    status,
          gboolean is_write)
{
  switch (status)
    {
    case 400:
    case 422:
      return MW_REGISTRY_ERROR_INVALID;

    case 401:
    case 407:
      return MW_REGISTRY_ERROR_UNAUTHORIZED;

    case 403:
      return MW_REGISTRY_ERROR_FORBIDDEN;

    case 404:
    case 410:
      return MW_REGISTRY_ERROR_NOT_FOUND;

    case 405:
    case 501:
      return is_write ? MW_REGISTRY_ERROR_READ_ONLY : MW_REGISTRY_ERROR_NOT_FOUND;

    case 409:
    case 412:
      return MW_REGISTRY_ERROR_STALE;

    case 413:
      return MW_REGISTRY_ERROR_TOO_LARGE;

    case 408:
    case 429:
      return MW_REGISTRY_ERROR_SERVER;

    default:
      break;
    }

  if (status >= 300 && status < 400)
    return MW_REGISTRY_ERROR_REDIRECTED;
  if (status >= 500 && status < 600)
    return MW_REGISTRY_ERROR_SERVER;

  return MW_REGISTRY_ERROR_BAD_REPLY;
}

static char *
make_sentence (const MwRegistryQuestion *q,
               MwRegistryError           code,
               guint                     status)
{
  switch (code)
    {
    case MW_REGISTRY_ERROR_INVALID:
      return q->is_write
             ? g_strdup_printf (_("%s does not accept %s."), q->host, q->what)
             : g_strdup_printf (_("%s does not understand the question for %s."), q->host, q->what);

    case MW_REGISTRY_ERROR_UNAUTHORIZED:
      if (status == 407)
        return g_strdup_printf (_("The proxy on the way to %s asks for a name and a password."), q->host);
      return q->has_key
             ? g_strdup_printf (_("%s does not know this key."), q->host)
             : g_strdup_printf (_("%s asks for a key."), q->host);

    case MW_REGISTRY_ERROR_FORBIDDEN:
      if (!q->has_key)
        return q->is_write
               ? g_strdup_printf (_("%s does not let anybody without a key change %s."), q->host, q->what)
               : g_strdup_printf (_("%s does not let anybody without a key read %s."), q->host, q->what);
      return q->is_write
             ? g_strdup_printf (_("%s does not let this key change %s."), q->host, q->what)
             : g_strdup_printf (_("%s does not let this key read %s."), q->host, q->what);

    case MW_REGISTRY_ERROR_NOT_FOUND:
      return g_strdup_printf (_("%s does not have %s."), q->host, q->what);

    case MW_REGISTRY_ERROR_READ_ONLY:
      return g_strdup_printf (_("%s does not take documents of this kind."), q->host);

    case MW_REGISTRY_ERROR_STALE:
      return g_strdup_printf (_("Somebody else changed %s at %s in the meantime."), q->what, q->host);

    case MW_REGISTRY_ERROR_TOO_LARGE:
      return g_strdup_printf (_("%s says that %s is too large for it."), q->host, q->what);

    case MW_REGISTRY_ERROR_REDIRECTED:
      return q->is_write
             ? g_strdup_printf (_("%s wanted %s to be sent to another address, and nothing is ever sent anywhere else."),
                                q->host, q->what)
             : g_strdup_printf (_("%s points to another address for %s."), q->host, q->what);

    case MW_REGISTRY_ERROR_SERVER:
      if (status == 429)
        return g_strdup_printf (_("%s is asked too often and wants us to wait."), q->host);
      return g_strdup_printf (_("%s failed with %s (status %u)."), q->host, q->what, status);

    case MW_REGISTRY_ERROR_UNREACHABLE:
    case MW_REGISTRY_ERROR_TLS:
    case MW_REGISTRY_ERROR_BAD_REPLY:
    default:
      return g_strdup_printf (_("%s answered with status %u, which a registry should not."), q->host, status);
    }
}

/* Whether a write that was answered with @status may be stored all the same:
 * servers in between answer 5xx for a registry that went on. */
static gboolean
is_unknown_outcome (guint status)
{
  return status == 408 || (status >= 500 && status != 501 && status != 505);
}

/**
 * mw_registry_reply_to_error:
 * @question: what was asked
 * @status: the status of the answer
 * @content_type: (nullable): of @body
 * @body: (nullable): what came with it
 *
 * Turns a refusal into an error: a sentence, then what the registry says.
 *
 * Returns: (transfer full): the error
 */
GError *
mw_registry_reply_to_error (const MwRegistryQuestion *question,
                            guint                     status,
                            const char               *content_type,
                            GBytes                   *body)
{
  MwRegistryError code = get_code (status, question->is_write);
  g_autoptr(GPtrArray) violations = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_violation_free);
  g_autofree char *sentence = make_sentence (question, code, status);
  g_autofree char *detail = read_detail (content_type, body, violations);
  g_autofree char *message = NULL;

  if (detail != NULL && *detail != '\0')
    message = g_strdup_printf (_("%s It says: %s"), sentence, detail);

  return mw_registry_error_new (code,
                                message != NULL ? message : sentence,
                                violations,
                                question->is_write && is_unknown_outcome (status));
}

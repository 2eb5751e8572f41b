/* mw-json-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-document-private.h"

#include <string.h>
#include <yyjson.h>

#include "mw-pages.h"

/* What yyjson may take for its values: a hostile text of brackets and commas
 * would make it take sixteen bytes for every two. */
#define MAX_MEMORY ((gsize) 768 * 1024 * 1024)

typedef struct
{
  gsize taken;
} Budget;

/* Stands before each piece, whose size yyjson does not tell when it frees it. */
typedef struct
{
  gsize size;
  gsize padding;
} Head;

static Head *
take_piece (gsize size)
{
  return size >= MW_PAGES_MIN ? mw_pages_alloc (size) : g_try_malloc (size);
}

static void
budget_free (void *context,
             void *memory)
{
  Head *head = (Head *) memory - 1;

  if (head->size >= MW_PAGES_MIN)
    mw_pages_free (head, head->size);
  else
    g_free (head);
}

static void *
budget_malloc (void  *context,
               size_t size)
{
  Budget *budget = context;
  Head *head;

  if (size > MAX_MEMORY - budget->taken || (head = take_piece (size + sizeof *head)) == NULL)
    return NULL;

  budget->taken += size;
  head->size = size + sizeof *head;

  return head + 1;
}

static void *
budget_realloc (void  *context,
                void  *memory,
                size_t old_size,
                size_t size)
{
  Budget *budget = context;
  Head *head = (Head *) memory - 1;
  void *copy;

  if (size > old_size && size - old_size > MAX_MEMORY - budget->taken)
    return NULL;

  /* Big ones move without a copy, as it would double what they take. */
  if (MIN (head->size, size) >= MW_PAGES_MIN)
    {
      if (!(head = mw_pages_resize (head, head->size, size + sizeof *head)))
        return NULL;

      budget->taken += size - old_size;
      head->size = size + sizeof *head;
      return head + 1;
    }

  budget->taken -= old_size;
  if (!(copy = budget_malloc (context, size)))
    {
      budget->taken += old_size;
      return NULL;
    }

  memcpy (copy, memory, MIN (old_size, size));
  budget_free (context, memory);

  return copy;
}

static yyjson_alc
budget_allocator (Budget *budget)
{
  return (yyjson_alc) { budget_malloc, budget_realloc, budget_free, budget };
}

gsize
mw_json_padding (void)
{
  return YYJSON_PADDING_SIZE;
}

gboolean
mw_json_accepts (const char *bytes,
                 gsize       length)
{
  Budget budget = { 0 };
  yyjson_alc allocator = budget_allocator (&budget);
  yyjson_doc *doc;
  gsize bom = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  doc = yyjson_read_opts ((char *) bytes + bom, length - bom, YYJSON_READ_NUMBER_AS_RAW, &allocator, NULL);
  yyjson_doc_free (doc);

  return doc != NULL;
}

typedef struct
{
  MwArena *arena;
  guint    n_nodes;
  GError **error;
} Reader;

static gboolean read_value (Reader     *reader,
                            yyjson_val *value,
                            MwNode     *node,
                            guint       depth);

static gboolean
refuse_nul (Reader *reader)
{
  g_set_error_literal (reader->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_ENCODING,
                       "A text in the JSON has a NUL character (\\u0000) in it");

  return FALSE;
}

/* NULL when there is a NUL character in it. */
static const char *
get_text (yyjson_val *value)
{
  const char *text = unsafe_yyjson_get_str (value);

  /* Only an escape can make one. */
  if (unsafe_yyjson_get_subtype (value) == YYJSON_SUBTYPE_NOESC)
    return text;

  return memchr (text, '\0', unsafe_yyjson_get_len (value)) == NULL ? text : NULL;
}

static gboolean
refuse_duplicate (Reader       *reader,
                  const MwNode *duplicate)
{
  g_autofree char *pointer = mw_node_dup_pointer (duplicate);

  g_set_error (reader->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_DUPLICATE_KEY,
               "The key “%s” is there twice (%s)", duplicate->key, pointer);

  return FALSE;
}

static gboolean
check_limits (Reader *reader,
              gsize   n_children,
              guint   depth)
{
  if (depth > MW_NODE_MAX_DEPTH)
    {
      g_set_error (reader->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_DEEP,
                   "The JSON is nested deeper than %d levels", MW_NODE_MAX_DEPTH);
      return FALSE;
    }

  if (n_children > MW_DOCUMENT_MAX_BULK_NODES - reader->n_nodes)
    {
      g_set_error (reader->error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE,
                   "The JSON has more than the %d values that are read", MW_DOCUMENT_MAX_BULK_NODES);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_key (yyjson_val *value,
          MwNode     *node)
{
  const char *key = get_text (value);

  if (key != NULL)
    mw_node_set_key (node, key, unsafe_yyjson_get_len (value));

  return key != NULL;
}

static gboolean
read_collection (Reader     *reader,
                 yyjson_val *value,
                 MwNode     *node,
                 guint       depth)
{
  gboolean is_mapping = unsafe_yyjson_is_obj (value);
  gsize n_children = unsafe_yyjson_get_len (value);
  yyjson_val *child = unsafe_yyjson_get_first (value);
  MwNode *duplicate;

  if (!check_limits (reader, n_children, depth))
    return FALSE;

  reader->n_nodes += n_children;
  node->type = is_mapping ? MW_NODE_MAPPING : MW_NODE_SEQUENCE;
  mw_node_take_children (node, reader->arena, n_children);

  for (gsize i = 0; i < n_children; i++, child = unsafe_yyjson_get_next (child))
    {
      MwNode *slot = node->first + i;

      slot->parent = node;

      if (is_mapping && !read_key (child++, slot))
        return refuse_nul (reader);

      if (!read_value (reader, child, slot, depth))
        return FALSE;
    }

  duplicate = mw_node_adopt (node);

  return duplicate == NULL || refuse_duplicate (reader, duplicate);
}

static gboolean
read_value (Reader     *reader,
            yyjson_val *value,
            MwNode     *node,
            guint       depth)
{
  switch (unsafe_yyjson_get_type (value))
    {
    case YYJSON_TYPE_STR:
      node->type = MW_NODE_STRING;
      node->text = get_text (value);
      return node->text != NULL || refuse_nul (reader);

    case YYJSON_TYPE_RAW:
      node->type = MW_NODE_NUMBER;
      node->text = unsafe_yyjson_get_raw (value);
      return TRUE;

    case YYJSON_TYPE_BOOL:
      node->type = MW_NODE_BOOLEAN;
      node->text = unsafe_yyjson_get_bool (value) ? "true" : "false";
      return TRUE;

    case YYJSON_TYPE_ARR:
    case YYJSON_TYPE_OBJ:
      return read_collection (reader, value, node, depth + 1);

    default:
      node->type = MW_NODE_NULL;
      node->text = "null";
      return TRUE;
    }
}

static void
set_syntax_error (const char            *bytes,
                  gsize                  length,
                  const yyjson_read_err *problem,
                  GError               **error)
{
  guint line;
  guint column;

  if (problem->code == YYJSON_READ_ERROR_MEMORY_ALLOCATION)
    {
      g_set_error_literal (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_TOO_LARGE,
                           "The JSON has more values than can be held in memory");
      return;
    }

  if (length == 0)
    {
      g_set_error_literal (error, MW_DOCUMENT_ERROR, MW_DOCUMENT_ERROR_SYNTAX,
                           "There is nothing where JSON was expected");
      return;
    }

  mw_bytes_locate (bytes, length, problem->pos, &line, &column);
  g_set_error (error, MW_DOCUMENT_ERROR,
               g_utf8_validate_len (bytes, length, NULL) ? MW_DOCUMENT_ERROR_SYNTAX : MW_DOCUMENT_ERROR_ENCODING,
               "This is not JSON, at line %u, column %u: %s", line, column, problem->msg);
}

MwNode *
mw_json_read (const char *bytes,
              char       *buffer,
              gsize       length,
              MwArena    *arena,
              GError    **error)
{
  Budget budget = { 0 };
  yyjson_alc allocator = budget_allocator (&budget);
  yyjson_read_err problem = { 0 };
  Reader reader = { arena, 1, error };
  MwNode *root = mw_arena_alloc (arena, sizeof *root);
  yyjson_doc *doc;
  gboolean complete;

  doc = yyjson_read_opts (buffer, length, YYJSON_READ_INSITU | YYJSON_READ_NUMBER_AS_RAW, &allocator, &problem);

  if (doc == NULL)
    {
      set_syntax_error (bytes, length, &problem, error);
      return NULL;
    }

  complete = read_value (&reader, yyjson_doc_get_root (doc), root, 0);
  yyjson_doc_free (doc);

  return complete ? root : NULL;
}

/* test-document-corpus.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-corpus.h"

#include "document/mw-document.h"

#include <string.h>

/* Spans and trees of every document that the standards and their users have
 * written, as far as we have it. */

typedef struct
{
  const char *path;
  const char *data;
  gsize       length;
  guint       n_scalars;
  guint       n_wrong;
} Walk;

static void
complain (Walk         *self,
          const MwNode *node,
          const char   *what)
{
  g_autofree char *pointer = mw_node_dup_pointer (node);
  MwSpan span = mw_node_get_span (node);

  self->n_wrong++;

  if (self->n_wrong < 20)
    g_test_message ("%s%s: %s: “%.*s”", self->path, pointer, what,
                    (int) MIN (span.end - span.start, 80), self->data + span.start);
}

/* What @source means when it stands alone. */
static MwDocument *
read_alone (const char *before,
            const char *source,
            gsize       length,
            const char *after)
{
  g_autoptr(GString) text = g_string_new (before);
  g_autoptr(GBytes) bytes = NULL;

  g_string_append_len (text, source, length);
  g_string_append (text, after);
  bytes = g_bytes_new (text->str, text->len);

  return mw_document_new (bytes, NULL);
}

static gboolean
means (const char *source,
       gsize       length,
       const char *text,
       MwNodeType  type)
{
  gboolean quoted = length > 0 && (*source == '\'' || *source == '"');
  g_autoptr(MwDocument) alone = NULL;
  const MwNode *node;

  /* Most scalars are plain, and then their source is their text. */
  if (text != NULL && strlen (text) == length && memcmp (source, text, length) == 0)
    return TRUE;

  /* Lines of a quoted text may begin anywhere within brackets. */
  alone = quoted ? read_alone ("[ ", source, length, " ]") : read_alone ("k: ", source, length, "\n");

  if (alone == NULL)
    return FALSE;

  node = mw_node_get_nth (mw_document_get_root (alone), 0);

  return mw_node_get_node_type (node) == type && g_strcmp0 (mw_node_get_text (node), text) == 0;
}

static void
check_key (Walk         *self,
           const MwNode *node)
{
  MwSpan span = mw_node_get_key_span (node);

  if (mw_node_get_key (node) == NULL)
    return;

  if (span.start > span.end || span.end > self->length ||
      !means (self->data + span.start, span.end - span.start, mw_node_get_key (node), MW_NODE_STRING))
    complain (self, node, "the key is elsewhere");
}

static void
check_scalar (Walk         *self,
              const MwNode *node)
{
  MwSpan span = mw_node_get_span (node);
  const char *source = self->data + span.start;
  gsize length = span.end - span.start;
  MwNodeType type = mw_node_get_node_type (node);

  self->n_scalars++;

  if (length > 0 && *source == '*')
    return;

  if (length == 0)
    {
      if (type != MW_NODE_NULL || span.start == 0 || strchr (":-,[{? \n", source[-1]) == NULL)
        complain (self, node, "nothing is not behind its indicator");
    }
  else if (!means (source, length, mw_node_get_text (node), type))
    {
      complain (self, node, "the source does not mean the text");
    }
}

static void
check_node (Walk         *self,
            const MwNode *node)
{
  MwSpan span = mw_node_get_span (node);

  if (span.start > span.end || span.end > self->length)
    {
      complain (self, node, "the span is outside");
      return;
    }

  check_key (self, node);

  if (mw_node_get_node_type (node) < MW_NODE_SEQUENCE)
    check_scalar (self, node);

  for (const MwNode *child = mw_node_get_first (node); child != NULL; child = mw_node_get_next (child))
    {
      MwSpan inner = mw_node_get_span (child);

      /* What an alias stands for is elsewhere. */
      if (self->data[span.start] != '*' && (inner.start < span.start || inner.end > span.end))
        complain (self, child, "it is not within its parent");

      check_node (self, child);
    }
}

static void
check_file (Walk *self)
{
  g_autoptr(GBytes) bytes = mw_corpus_read (self->path);
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);

  if (document == NULL)
    {
      g_test_message ("%s: %s", self->path, error->message);
      g_test_fail ();
      return;
    }

  self->data = g_bytes_get_data (bytes, &self->length);
  check_node (self, mw_document_get_root (document));
}

static void
each_scalar_stands_where_its_span_says (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) paths = NULL;
  guint n_scalars = 0;
  guint n_wrong = 0;

  if (folder == NULL)
    return;

  paths = mw_corpus_list (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      Walk walk = { .path = g_ptr_array_index (paths, i) };

      check_file (&walk);
      n_scalars += walk.n_scalars;
      n_wrong += walk.n_wrong;
    }

  g_test_message ("%u files, %u scalars", paths->len, n_scalars);
  g_assert_cmpuint (n_scalars, >, 50000);
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* Reading in bulk and reading with places are two parsers: of JSON they must
 * make the same. */
static void
json_is_the_same_read_either_way (void)
{
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) paths = NULL;
  guint n_compared = 0;

  if (folder == NULL)
    return;

  paths = mw_corpus_list (folder);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr(GBytes) bytes = mw_corpus_read (g_ptr_array_index (paths, i));
      g_autoptr(MwDocument) placed = mw_document_new (bytes, NULL);
      g_autoptr(MwDocument) bulk = NULL;
      g_autofree char *placed_json = NULL;
      g_autofree char *bulk_json = NULL;

      if (placed == NULL || mw_document_get_format (placed) != MW_DOCUMENT_JSON)
        continue;

      bulk = mw_document_new_bulk (bytes, NULL);
      g_assert_nonnull (bulk);
      placed_json = mw_node_dup_json (mw_document_get_root (placed));
      bulk_json = mw_node_dup_json (mw_document_get_root (bulk));
      g_assert_cmpstr (placed_json, ==, bulk_json);
      n_compared++;
    }

  g_assert_cmpuint (n_compared, >, 50);
}

static char *
change_bytes (GBytes *bytes,
              GRand  *random,
              gsize  *length)
{
  static const char alphabet[] = "{}[]:,-?&*!|>'\"%@`#~ \n\t\r\\a1\xc3\xff";
  char *text = g_memdup2 (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  guint n_changes = g_rand_int_range (random, 1, 4);

  *length = g_bytes_get_size (bytes);

  for (guint i = 0; i < n_changes && *length > 2; i++)
    {
      guint at = g_rand_int_range (random, 0, *length);

      if (g_rand_int_range (random, 0, 8) == 0)
        *length = at;
      else if (g_rand_boolean (random))
        text[at] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      else
        memmove (text + at, text + at + 1, --*length - at);
    }

  return text;
}

static void
assert_within (const MwNode *node,
               gsize         length)
{
  MwSpan span = mw_node_get_span (node);
  MwSpan key = mw_node_get_key_span (node);
  g_autofree char *pointer = mw_node_dup_pointer (node);

  g_assert_cmpuint (span.start, <=, span.end);
  g_assert_cmpuint (span.end, <=, length);
  g_assert_cmpuint (key.start, <=, key.end);
  g_assert_cmpuint (key.end, <=, length);

  for (const MwNode *child = mw_node_get_first (node); child != NULL; child = mw_node_get_next (child))
    {
      g_assert_true (mw_node_get_parent (child) == node);
      assert_within (child, length);
    }
}

/* Whatever the bytes are, they are refused in words, or make a tree that can be
 * walked, and whose JSON means the same again. */
static void
changed_bytes_are_read_or_refused (void)
{
  const char *seed = g_getenv ("MESHWRIGHT_TEST_SEED");
  g_autoptr(GRand) random = g_rand_new_with_seed (seed != NULL ? g_ascii_strtoull (seed, NULL, 10) : 2026);
  g_autofree char *folder = mw_corpus_dup_folder ();
  g_autoptr(GPtrArray) paths = NULL;
  guint n_read = 0;
  guint n_refused = 0;

  if (folder == NULL)
    return;

  paths = mw_corpus_list (folder);

  for (guint i = 0; i < paths->len * 8; i++)
    {
      g_autoptr(GBytes) original = mw_corpus_read (g_ptr_array_index (paths, i / 8));
      g_autoptr(GBytes) changed = NULL;
      g_autoptr(GBytes) json_bytes = NULL;
      g_autoptr(GError) error = NULL;
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(MwDocument) again = NULL;
      g_autofree char *json = NULL;
      g_autofree char *json_again = NULL;
      char *text;
      gsize length;

      if (g_bytes_get_size (original) > 20000)
        continue;

      text = change_bytes (original, random, &length);
      changed = g_bytes_new_take (text, length);
      document = mw_document_new (changed, &error);

      if (document == NULL)
        {
          g_assert_cmpuint (strlen (error->message), >, 20);
          n_refused++;
          continue;
        }

      n_read++;
      assert_within (mw_document_get_root (document), length);
      json = mw_node_dup_json (mw_document_get_root (document));
      json_bytes = g_bytes_new (json, strlen (json));
      again = mw_document_new_bulk (json_bytes, &error);
      g_assert_no_error (error);
      json_again = mw_node_dup_json (mw_document_get_root (again));
      g_assert_cmpstr (json, ==, json_again);
    }

  g_test_message ("%u read, %u refused", n_read, n_refused);
  g_assert_cmpuint (n_read, >, 500);
  g_assert_cmpuint (n_refused, >, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-corpus/each-scalar-stands-where-its-span-says", each_scalar_stands_where_its_span_says);
  g_test_add_func ("/document-corpus/json-is-the-same-read-either-way", json_is_the_same_read_either_way);

  g_test_add_func ("/document-corpus/changed-bytes-are-read-or-refused", changed_bytes_are_read_or_refused);

  return g_test_run ();
}

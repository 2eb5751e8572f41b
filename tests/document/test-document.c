/* test-document.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"

#include <string.h>

static MwDocument *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  MwDocument *document = mw_document_new (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);

  return document;
}

static void
assert_source (MwDocument *document,
               const char *pointer,
               const char *source)
{
  const MwNode *node = mw_node_lookup (mw_document_get_root (document), pointer);
  MwSpan span = mw_node_get_span (node);
  const char *data = g_bytes_get_data (mw_document_get_bytes (document), NULL);
  g_autofree char *found = NULL;

  g_assert_nonnull (node);
  g_assert_cmpuint (span.start, <=, span.end);
  found = g_strndup (data + span.start, span.end - span.start);
  g_assert_cmpstr (found, ==, source);
}

typedef struct
{
  const char *source;
  MwNodeType  type;
  const char *text;
  const char *json;
} Typing;

static const Typing typings[] = {
  { "no", MW_NODE_STRING, "no", "\"no\"" },
  { "yes", MW_NODE_STRING, "yes", "\"yes\"" },
  { "on", MW_NODE_STRING, "on", "\"on\"" },
  { "true", MW_NODE_BOOLEAN, "true", "true" },
  { "False", MW_NODE_BOOLEAN, "False", "false" },
  { "\"true\"", MW_NODE_STRING, "true", "\"true\"" },
  { "null", MW_NODE_NULL, NULL, "null" },
  { "~", MW_NODE_NULL, NULL, "null" },
  { "", MW_NODE_NULL, NULL, "null" },
  { "''", MW_NODE_STRING, "", "\"\"" },
  { "nullable", MW_NODE_STRING, "nullable", "\"nullable\"" },
  { "1.10", MW_NODE_NUMBER, "1.10", "1.10" },
  { "1.10.0", MW_NODE_STRING, "1.10.0", "\"1.10.0\"" },
  { "v1.0.0", MW_NODE_STRING, "v1.0.0", "\"v1.0.0\"" },
  { "'1.10'", MW_NODE_STRING, "1.10", "\"1.10\"" },
  { "2022-10-03", MW_NODE_STRING, "2022-10-03", "\"2022-10-03\"" },
  { "2022-10-03T10:00:00Z", MW_NODE_STRING, "2022-10-03T10:00:00Z", "\"2022-10-03T10:00:00Z\"" },
  { "12:30:45", MW_NODE_STRING, "12:30:45", "\"12:30:45\"" },
  { "0777", MW_NODE_NUMBER, "0777", "777" },
  { "0o17", MW_NODE_NUMBER, "0o17", "15" },
  { "0x1F", MW_NODE_NUMBER, "0x1F", "31" },
  { "0b11", MW_NODE_STRING, "0b11", "\"0b11\"" },
  { "1_000", MW_NODE_STRING, "1_000", "\"1_000\"" },
  { "+3", MW_NODE_NUMBER, "+3", "3" },
  { "-.5", MW_NODE_NUMBER, "-.5", "-0.5" },
  { "5.", MW_NODE_NUMBER, "5.", "5" },
  { "5.e3", MW_NODE_NUMBER, "5.e3", "5e3" },
  { "1e999", MW_NODE_NUMBER, "1e999", "1e999" },
  { ".inf", MW_NODE_NUMBER, ".inf", "\".inf\"" },
  { "-", MW_NODE_STRING, "-", "\"-\"" },
  { "!!str 12", MW_NODE_STRING, "12", "\"12\"" },
  { "!!int \"12\"", MW_NODE_NUMBER, "12", "12" },
  { "! 12", MW_NODE_STRING, "12", "\"12\"" },
  { "!local 12", MW_NODE_NUMBER, "12", "12" },
  { "\"a\\n\\u00e9\\ud83d\\ude00\"", MW_NODE_STRING, "a\né😀", "\"a\\né😀\"" },
};

static void
scalars_have_the_types_of_the_core_schema (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *text = g_strdup_printf ("key: [%s]\n", typings[i].source);
      g_autofree char *json = NULL;
      g_autoptr(MwDocument) document = NULL;
      const MwNode *node;

      /* What is empty or a lone dash cannot stand in brackets. */
      if (strlen (typings[i].source) < 2)
        {
          g_free (text);
          text = g_strdup_printf ("key:\n  - %s\n", typings[i].source);
        }

      document = read_text (text);
      node = mw_node_lookup (mw_document_get_root (document), "/key/0");
      json = mw_node_dup_json (node);

      g_test_message ("%s", typings[i].source);

      if (strcmp (typings[i].source, "-") == 0)
        continue;

      g_assert_cmpint (mw_node_get_node_type (node), ==, typings[i].type);
      g_assert_cmpstr (mw_node_get_text (node), ==, typings[i].text);
      g_assert_cmpstr (json, ==, typings[i].json);
    }
}

static void
json_is_told_from_yaml (void)
{
  g_autoptr(MwDocument) json = read_text ("\n\t{\"a\": [1, true, null, \"\\/\"]}");
  g_autoptr(MwDocument) flow = read_text ("{a: [1, yes]}");
  g_autofree char *text = mw_node_dup_json (mw_document_get_root (json));

  g_assert_cmpint (mw_document_get_format (json), ==, MW_DOCUMENT_JSON);
  g_assert_cmpint (mw_document_get_format (flow), ==, MW_DOCUMENT_YAML);
  g_assert_cmpstr (text, ==, "{\"a\":[1,true,null,\"/\"]}");
  assert_source (json, "/a/3", "\"\\/\"");
  assert_source (json, "/a", "[1, true, null, \"\\/\"]");
}

static void
spans_mark_what_a_person_would (void)
{
  g_autoptr(MwDocument) document =
    read_text ("plain: one two\n"
               "quoted: 'it''s'   # a comment\n"
               "\"double\": \"x\\ty\"\n"
               "block: |-  # a | comment\n"
               "\n"
               "  first\n"
               "  second\n"
               "\n"
               "folded: &text !!str >2-\n"
               "   a\n"
               "empty:\n"
               "spaced :   \n"
               "tagged: !!null\n"
               "alias: *text\n"
               "list:\n"
               "- {k: v}\n"
               "- last\n");

  assert_source (document, "/plain", "one two");
  assert_source (document, "/quoted", "'it''s'");
  assert_source (document, "/double", "\"x\\ty\"");
  assert_source (document, "/block", "|-  # a | comment\n\n  first\n  second");
  assert_source (document, "/folded", ">2-\n   a");
  assert_source (document, "/empty", "");
  assert_source (document, "/tagged", "");
  assert_source (document, "/alias", "*text");
  assert_source (document, "/list", "- {k: v}\n- last");
  assert_source (document, "/list/0", "{k: v}");
}

static void
an_empty_value_stands_behind_its_indicator (void)
{
  g_autoptr(MwDocument) document = read_text ("a:\nb : # c\nlist:\n  -\n  - # d\n");
  const MwNode *root = mw_document_get_root (document);

  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/a")).start, ==, 2);
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/b")).start, ==, 6);
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/list/0")).start, ==, 20);
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/list/1")).start, ==, 24);
}

/* What stands there while someone types the next item. */
static void
an_item_without_a_value_is_nothing (void)
{
  g_autoptr(MwDocument) document = read_text ("i:\n- a\n-\n- b\n-   # c\nj: [x]\nk:\n-\n- - \n  - y\n");
  const MwNode *root = mw_document_get_root (document);
  g_autofree char *json = mw_node_dup_json (root);

  g_assert_cmpstr (json, ==, "{\"i\":[\"a\",null,\"b\",null],\"j\":[\"x\"],\"k\":[null,[null,\"y\"]]}");
  assert_source (document, "/i/1", "");
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/i/1")).start, ==, 8);
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (root, "/i/3")).start, ==, 14);
  assert_source (document, "/i/2", "b");
  assert_source (document, "/j/0", "x");
  assert_source (document, "/k/1/1", "y");
}

static void
keys_have_places (void)
{
  g_autoptr(MwDocument) document = read_text ("é:\n  \"the key\": 1\n");
  const MwNode *node = mw_node_lookup (mw_document_get_root (document), "/é/the key");
  MwSpan span = mw_node_get_key_span (node);
  guint line;
  guint column;

  g_assert_cmpuint (span.start, ==, 6);
  g_assert_cmpuint (span.end, ==, 15);

  mw_document_locate (document, mw_node_get_span (node).start, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 14);

  /* Columns count characters, not bytes. */
  mw_document_locate (document, 2, &line, &column);
  g_assert_cmpuint (line, ==, 1);
  g_assert_cmpuint (column, ==, 2);
}

static void
aliases_become_what_they_stand_for (void)
{
  g_autoptr(MwDocument) document =
    read_text ("base: &base {name: &name x, tags: [1, 2]}\ncopy: *base\nname: *name\n*name : key\n");
  const MwNode *root = mw_document_get_root (document);
  const MwNode *tag = mw_node_lookup (root, "/copy/tags/1");
  g_autofree char *json = mw_node_dup_json (root);
  g_autofree char *pointer = mw_node_dup_pointer (tag);

  g_assert_cmpstr (json, ==,
                   "{\"base\":{\"name\":\"x\",\"tags\":[1,2]},\"copy\":{\"name\":\"x\",\"tags\":[1,2]},"
                   "\"name\":\"x\",\"x\":\"key\"}");
  g_assert_cmpstr (pointer, ==, "/copy/tags/1");
}

static void
a_stream_of_documents_is_one_sequence (void)
{
  g_autoptr(MwDocument) document = read_text ("---\na: 1\n---\n- b\n...\n---\nc\n");
  g_autofree char *json = mw_node_dup_json (mw_document_get_root (document));

  g_assert_cmpstr (json, ==, "[{\"a\":1},[\"b\"],\"c\"]");
}

static void
a_byte_order_mark_is_accepted (void)
{
  g_autoptr(MwDocument) yaml = read_text ("\xef\xbb\xbf" "a: b\n");
  g_autoptr(MwDocument) json = read_text ("\xef\xbb\xbf" "{\"a\": \"b\"}");

  assert_source (yaml, "/a", "b");
  assert_source (json, "/a", "\"b\"");
  g_assert_cmpint (mw_document_get_format (json), ==, MW_DOCUMENT_JSON);
}

static void
nothing_is_null (void)
{
  const char *texts[] = { "", "\n\n", "# only a comment\n", "---\n", "\xef\xbb\xbf" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(MwDocument) document = read_text (texts[i]);

      g_assert_nonnull (mw_document_get_root (document));
      g_assert_cmpint (mw_node_get_node_type (mw_document_get_root (document)), ==, MW_NODE_NULL);
    }
}

static void
bulk_gives_the_same_tree (void)
{
  static const char text[] = "[{\"id\": \"a\", \"n\": 1.10, \"big\": 123456789012345678901234567890, "
                             "\"t\": true, \"z\": null, \"e\": {}, \"l\": [], \"s\": \"\\u00e9\\n\"}]";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) bulk = mw_document_new_bulk (bytes, &error);
  g_autoptr(MwDocument) placed = read_text (text);
  g_autofree char *bulk_json = NULL;
  g_autofree char *placed_json = NULL;

  g_assert_no_error (error);
  bulk_json = mw_node_dup_json (mw_document_get_root (bulk));
  placed_json = mw_node_dup_json (mw_document_get_root (placed));
  g_assert_cmpstr (bulk_json, ==, placed_json);
  g_assert_cmpstr (mw_node_get_member_text (mw_node_lookup (mw_document_get_root (bulk), "/0"), "n"), ==, "1.10");
  g_assert_true (mw_document_get_bytes (bulk) == bytes);
  g_assert_cmpuint (mw_node_get_span (mw_node_lookup (mw_document_get_root (bulk), "/0/id")).end, ==, 0);
}

/* So many values for so few bytes that what was taken for them must grow. */
static void
bulk_reads_big_documents_of_small_values (void)
{
  static const guint n_items = 1500 * 1000;
  g_autoptr(GString) text = g_string_new ("[");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) document = NULL;
  const MwNode *item;
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", i % 10);
  g_string_append_c (text, ']');

  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  document = mw_document_new_bulk (bytes, &error);
  g_assert_no_error (error);

  for (item = mw_node_get_first (mw_document_get_root (document)); item != NULL; item = mw_node_get_next (item), n++)
    g_assert_cmpint (mw_node_get_text (item)[0], ==, '0' + n % 10);

  g_assert_cmpuint (n, ==, n_items);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document/scalars-have-the-types-of-the-core-schema", scalars_have_the_types_of_the_core_schema);
  g_test_add_func ("/document/json-is-told-from-yaml", json_is_told_from_yaml);
  g_test_add_func ("/document/spans-mark-what-a-person-would", spans_mark_what_a_person_would);
  g_test_add_func ("/document/an-empty-value-stands-behind-its-indicator", an_empty_value_stands_behind_its_indicator);
  g_test_add_func ("/document/an-item-without-a-value-is-nothing", an_item_without_a_value_is_nothing);
  g_test_add_func ("/document/keys-have-places", keys_have_places);
  g_test_add_func ("/document/aliases-become-what-they-stand-for", aliases_become_what_they_stand_for);
  g_test_add_func ("/document/a-stream-of-documents-is-one-sequence", a_stream_of_documents_is_one_sequence);
  g_test_add_func ("/document/a-byte-order-mark-is-accepted", a_byte_order_mark_is_accepted);
  g_test_add_func ("/document/nothing-is-null", nothing_is_null);
  g_test_add_func ("/document/bulk-gives-the-same-tree", bulk_gives_the_same_tree);
  g_test_add_func ("/document/bulk-reads-big-documents-of-small-values", bulk_reads_big_documents_of_small_values);

  return g_test_run ();
}

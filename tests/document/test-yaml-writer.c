/* test-yaml-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"
#include "document/mw-yaml-writer.h"

/* Each must come back as itself and as a string, in the places where a string can
 * stand: as a value, in a list, and inside both. */
static const char * const strings[] = {
  "", " ", "plain", "two words", "no", "No", "TRUE", "~", "null", "1.10", "0x1f", "1e3", "-", "- a",
  "2022-10-03", "12:30:45", "+49 30", ".5", ".inf", "<<", "=", "a: b", "a #b", "a:", ":a", "#a",
  "key: [x, y]", "{a}", "[a]", "&a", "*a", "!a", "|", ">", "'", "\"", "%a", "@a", "`a`", "?", "? a",
  " leading", "trailing ", "tab\there", "\ttab", "line\nbreak", "ends\n", "ends\n\n", "\nbegins",
  "  indented\nblock", "a\n  b\nc", "a\n\nb", "a \nb", "a\r\nb", "\r", "\x01", "\x7f", "a\\b", "\\n",
  "\xc2\x85", "\xc2\xa0x", "\xe2\x80\xa8", "\xef\xbb\xbf" "bom", "\xe2\x80\xae" "gnp.exe", "日本語", "Zoë’s “data”",
  "\xf0\x9f\x8e\xa7 plays", "---", "...", "--- a", "${VAR:-x}", "y", "on", "<b>A & B</b>", "a,b", "100%",
  "# comment\ntext", "- list\n- list", "key: value\nkey: value",
};

static void
write_everywhere (MwYamlWriter *writer,
                  const char   *string)
{
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "value", string);
  mw_yaml_writer_begin_sequence (writer, "list");
  mw_yaml_writer_add_string (writer, NULL, string);
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_boolean (writer, "before", TRUE);
  mw_yaml_writer_add_string (writer, "inside", string);
  mw_yaml_writer_add_integer (writer, "after", 7);
  mw_yaml_writer_end (writer);
  mw_yaml_writer_end (writer);
  mw_yaml_writer_add_string (writer, "last", "last");
  mw_yaml_writer_end (writer);
}

static void
assert_string_at (const MwNode *root,
                  const char   *pointer,
                  const char   *string)
{
  const MwNode *node = mw_node_lookup (root, pointer);

  g_assert_nonnull (node);
  g_assert_cmpint (mw_node_get_node_type (node), ==, MW_NODE_STRING);
  g_assert_cmpstr (mw_node_get_text (node), ==, string);
}

static void
test_every_string_reads_back_as_itself (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
    {
      MwYamlWriter *writer = mw_yaml_writer_new ();
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(MwDocument) document = NULL;
      g_autoptr(GError) error = NULL;
      const MwNode *root;

      write_everywhere (writer, strings[i]);
      bytes = mw_yaml_writer_free_to_bytes (writer);
      document = mw_document_new (bytes, &error);
      if (error != NULL)
        g_test_message ("%s", (const char *) g_bytes_get_data (bytes, NULL));
      g_assert_no_error (error);

      root = mw_document_get_root (document);
      assert_string_at (root, "/value", strings[i]);
      assert_string_at (root, "/list/0", strings[i]);
      assert_string_at (root, "/list/1/inside", strings[i]);
      assert_string_at (root, "/last", "last");
      g_assert_true (mw_node_get_boolean (mw_node_lookup (root, "/list/1/before"), FALSE));
      g_assert_cmpfloat (mw_node_get_number (mw_node_lookup (root, "/list/1/after"), 0), ==, 7);
    }
}

static void
test_text_looks_as_a_person_would_write_it (void)
{
  static const char expected[] =
    "name: Podcast plays\n"
    "version: \"1.0.0\"\n"
    "description:\n"
    "  purpose: |-\n"
    "    One row a play.\n"
    "    Late plays are added.\n"
    "ports:\n"
    "  - name: plays\n"
    "    required: false\n";
  MwYamlWriter *writer = mw_yaml_writer_new ();
  g_autoptr(GBytes) bytes = NULL;

  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "name", "Podcast plays");
  mw_yaml_writer_add_string (writer, "version", "1.0.0");
  mw_yaml_writer_add_optional (writer, "usage", "");
  mw_yaml_writer_begin_mapping (writer, "description");
  mw_yaml_writer_add_string (writer, "purpose", "One row a play.\nLate plays are added.");
  mw_yaml_writer_end (writer);
  mw_yaml_writer_begin_sequence (writer, "ports");
  mw_yaml_writer_begin_mapping (writer, NULL);
  mw_yaml_writer_add_string (writer, "name", "plays");
  mw_yaml_writer_add_boolean (writer, "required", FALSE);
  mw_yaml_writer_end (writer);
  mw_yaml_writer_end (writer);
  mw_yaml_writer_end (writer);
  bytes = mw_yaml_writer_free_to_bytes (writer);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   expected, sizeof expected - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/yaml-writer/every-string-reads-back-as-itself",
                   test_every_string_reads_back_as_itself);
  g_test_add_func ("/yaml-writer/text-looks-as-a-person-would-write-it",
                   test_text_looks_as_a_person_would_write_it);

  return g_test_run ();
}

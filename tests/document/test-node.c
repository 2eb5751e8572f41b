/* test-node.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"

#include <math.h>
#include <string.h>

static MwDocument *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  MwDocument *document = mw_document_new (bytes, &error);

  g_assert_no_error (error);

  return document;
}

static void
null_is_nothing_there (void)
{
  g_autofree char *pointer = mw_node_dup_pointer (NULL);
  g_autofree char *json = mw_node_dup_json (NULL);

  g_assert_cmpint (mw_node_get_node_type (NULL), ==, MW_NODE_NULL);
  g_assert_null (mw_node_get_text (NULL));
  g_assert_true (mw_node_get_boolean (NULL, TRUE));
  g_assert_cmpfloat (mw_node_get_number (NULL, 7), ==, 7);
  g_assert_null (mw_node_get_key (NULL));
  g_assert_null (mw_node_get_parent (NULL));
  g_assert_cmpuint (mw_node_get_n_children (NULL), ==, 0);
  g_assert_null (mw_node_get_first (NULL));
  g_assert_null (mw_node_get_next (NULL));
  g_assert_null (mw_node_get_nth (NULL, 0));
  g_assert_null (mw_node_get_member (NULL, "a"));
  g_assert_null (mw_node_lookup (NULL, "/a"));
  g_assert_cmpstr (pointer, ==, "");
  g_assert_cmpstr (json, ==, "null");
}

static void
pointers_follow_rfc_6901 (void)
{
  static const struct { const char *pointer; const char *text; } table[] = {
    { "/a~1b", "slash" },
    { "/m~0n", "tilde" },
    { "/~01", "both" },
    { "/", "empty" },
    { "/ ", "blank" },
    { "/list/0", "first" },
    { "/list/10", "eleventh" },
    { "/list/01", NULL },
    { "/list/-", NULL },
    { "/list/+1", NULL },
    { "/list/11", NULL },
    { "/list/99999999999999999999", NULL },
    { "/list/0/x", NULL },
    { "/nothing", NULL },
    { "a~1b", NULL },
  };
  g_autoptr(MwDocument) document =
    read_text ("{a/b: slash, m~n: tilde, ~1: both, '': empty, ' ': blank,"
               " list: [first, 1, 2, 3, 4, 5, 6, 7, 8, 9, eleventh]}");
  const MwNode *root = mw_document_get_root (document);

  g_assert_true (mw_node_lookup (root, "") == root);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      const MwNode *node = mw_node_lookup (root, table[i].pointer);
      g_autofree char *pointer = mw_node_dup_pointer (node);

      g_assert_cmpstr (mw_node_get_text (node), ==, table[i].text);

      if (node != NULL)
        g_assert_cmpstr (pointer, ==, table[i].pointer);
    }
}

static void
siblings_are_walked_in_order (void)
{
  g_autoptr(MwDocument) document = read_text ("b: 1\na: 2\nc: [x]\n");
  const MwNode *root = mw_document_get_root (document);
  const MwNode *node = mw_node_get_first (root);

  g_assert_cmpstr (mw_node_get_key (node), ==, "b");
  node = mw_node_get_next (node);
  g_assert_cmpstr (mw_node_get_key (node), ==, "a");
  node = mw_node_get_next (node);
  g_assert_cmpstr (mw_node_get_key (node), ==, "c");
  g_assert_true (node == mw_node_get_nth (root, 2));
  g_assert_null (mw_node_get_next (node));
  g_assert_null (mw_node_get_nth (root, 3));
  g_assert_null (mw_node_get_key (mw_node_get_first (node)));
  g_assert_true (mw_node_get_parent (mw_node_get_first (node)) == node);
  g_assert_null (mw_node_get_parent (root));
  g_assert_null (mw_node_get_next (root));
}

static void
numbers_are_read_as_written (void)
{
  g_autoptr(MwDocument) document = read_text ("[0x1F, 0o17, -1.5e3, .inf, -.INF, .nan, 12, '12']");
  const MwNode *root = mw_document_get_root (document);

  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 0), 0), ==, 31);
  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 1), 0), ==, 15);
  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 2), 0), ==, -1500);
  g_assert_cmpint (isinf (mw_node_get_number (mw_node_get_nth (root, 3), 0)), ==, 1);
  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 4), 0), ==, -INFINITY);
  g_assert_true (isnan (mw_node_get_number (mw_node_get_nth (root, 5), 0)));
  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 6), 0), ==, 12);
  g_assert_cmpfloat (mw_node_get_number (mw_node_get_nth (root, 7), -1), ==, -1);
}

/* Beyond some members a mapping is looked up by another way: each size around
 * that must find each member and nothing else. */
static void
members_are_found_in_mappings_of_all_sizes (void)
{
  for (guint size = 0; size < 80; size++)
    {
      g_autoptr(GString) text = g_string_new ("{");
      g_autoptr(MwDocument) document = NULL;
      const MwNode *root;

      for (guint i = 0; i < size; i++)
        g_string_append_printf (text, "%s\"k%u\": %u", i > 0 ? ", " : "", i * 7919 % 80, i);

      g_string_append_c (text, '}');
      document = read_text (text->str);
      root = mw_document_get_root (document);
      g_assert_cmpuint (mw_node_get_n_children (root), ==, size);

      for (guint i = 0; i < size; i++)
        {
          g_autofree char *key = g_strdup_printf ("k%u", i * 7919 % 80);

          g_assert_true (mw_node_get_member (root, key) == mw_node_get_nth (root, i));
        }

      g_assert_null (mw_node_get_member (root, "k80"));
      g_assert_null (mw_node_get_member (root, ""));
    }
}

/* Keys are told apart by a few of their letters first; these have those alike. */
static void
members_with_similar_keys_are_told_apart (void)
{
  static const char * const keys[] = { "abxcd", "aaxdd", "acxad", "abxdd", "", "a", "ad", "bbxcd" };
  g_autoptr(MwDocument) document = read_text ("{abxcd: 0, aaxdd: 1, acxad: 2, abxdd: 3, '': 4, a: 5, ad: 6, bbxcd: 7}");
  const MwNode *root = mw_document_get_root (document);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (mw_node_get_member (root, keys[i]) == mw_node_get_nth (root, i));

  g_assert_null (mw_node_get_member (root, "adxcd"));
  g_assert_null (mw_node_get_member (root, "dd"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/node/null-is-nothing-there", null_is_nothing_there);
  g_test_add_func ("/node/pointers-follow-rfc-6901", pointers_follow_rfc_6901);
  g_test_add_func ("/node/siblings-are-walked-in-order", siblings_are_walked_in_order);
  g_test_add_func ("/node/numbers-are-read-as-written", numbers_are_read_as_written);
  g_test_add_func ("/node/members-are-found-in-mappings-of-all-sizes", members_are_found_in_mappings_of_all_sizes);
  g_test_add_func ("/node/members-with-similar-keys-are-told-apart", members_with_similar_keys_are_told_apart);

  return g_test_run ();
}

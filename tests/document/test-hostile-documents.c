/* test-hostile-documents.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "document/mw-document.h"

#include <string.h>

typedef MwDocument *(*Read) (GBytes  *bytes,
                             GError **error);

static void
assert_refused (Read        read,
                const char *text,
                gssize      length,
                int         code,
                const char *place)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr(GError) error = NULL;
  MwDocument *document = read (bytes, &error);

  g_assert_null (document);
  g_assert_error (error, MW_DOCUMENT_ERROR, code);

  if (place != NULL && strstr (error->message, place) == NULL)
    g_error ("“%s” does not name “%s”", error->message, place);
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < times; i++)
    g_string_append (string, text);

  return g_string_free_and_steal (string);
}

static void
deep_nesting_is_refused_soon (void)
{
  g_autofree char *brackets = repeat ("[", 100 * 1000);
  g_autofree char *braces = repeat ("{a: ", 100 * 1000);
  g_autofree char *objects = repeat ("{\"a\":", 100 * 1000);
  g_autofree char *dashes = repeat ("- ", 100 * 1000);
  g_autofree char *questions = repeat ("? ", 100 * 1000);
  g_autofree char *open = repeat ("[", 65);
  g_autofree char *closed = repeat ("]", 65);
  g_autofree char *json = g_strconcat (open, closed, NULL);
  gint64 start = g_get_monotonic_time ();

  assert_refused (mw_document_new, brackets, -1, MW_DOCUMENT_ERROR_TOO_DEEP, "column 65");
  assert_refused (mw_document_new, braces, -1, MW_DOCUMENT_ERROR_TOO_DEEP, "ine 1");
  assert_refused (mw_document_new, dashes, -1, MW_DOCUMENT_ERROR_TOO_DEEP, "ine 1");
  assert_refused (mw_document_new, json, -1, MW_DOCUMENT_ERROR_TOO_DEEP, "ine 1");
  assert_refused (mw_document_new_bulk, json, -1, MW_DOCUMENT_ERROR_TOO_DEEP, NULL);
  assert_refused (mw_document_new_bulk, objects, -1, MW_DOCUMENT_ERROR_SYNTAX, NULL);
  assert_refused (mw_document_new, questions, -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1");

  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_TIME_SPAN_SECOND);
}

static void
sixty_four_levels_are_read (void)
{
  g_autofree char *open = repeat ("[", 64);
  g_autofree char *closed = repeat ("]", 64);
  g_autofree char *json = g_strconcat (open, closed, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = mw_document_new (bytes, &error);
  g_autoptr(MwDocument) bulk = NULL;

  g_assert_no_error (error);
  bulk = mw_document_new_bulk (bytes, &error);
  g_assert_no_error (error);
}

static void
a_billion_laughs_are_refused (void)
{
  g_autoptr(GString) text = g_string_new ("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");

  for (guint i = 1; i < 10; i++)
    g_string_append_printf (text,
                            "a%u: &a%u [*a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u]\n",
                            i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);

  assert_refused (mw_document_new, text->str, -1, MW_DOCUMENT_ERROR_TOO_LARGE, "ine ");
}

static void
aliases_do_not_make_a_document_deeper_than_it_may_be (void)
{
  g_autoptr(GString) text = g_string_new ("a0: &a0 [x]\n");

  for (guint i = 1; i < 70; i++)
    g_string_append_printf (text, "a%u: &a%u [*a%u]\n", i, i, i - 1);

  assert_refused (mw_document_new, text->str, -1, MW_DOCUMENT_ERROR_TOO_DEEP, "ine ");
}

static void
an_alias_within_itself_is_refused (void)
{
  assert_refused (mw_document_new, "a: &a [*a]\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1, column 8");
  assert_refused (mw_document_new, "a: &a {b: {c: *a}}\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1, column 15");
  assert_refused (mw_document_new, "a: *gone\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1, column 4");
  assert_refused (mw_document_new, "--- &a x\n--- *a\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 2");
}

static void
a_key_that_comes_twice_is_refused (void)
{
  g_autoptr(GString) large = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (large, "key%u: 1\n", i);

  g_string_append (large, "key7: 2\n");

  assert_refused (mw_document_new, "a: 1\nb: 2\na: 3\n", -1, MW_DOCUMENT_ERROR_DUPLICATE_KEY, "ine 3, column 1");
  assert_refused (mw_document_new, "x: {a: 1, \"a\": 2}\n", -1, MW_DOCUMENT_ERROR_DUPLICATE_KEY, "ine 1, column 11");
  assert_refused (mw_document_new, "{\"a\": 1, \"\\u0061\": 2}", -1, MW_DOCUMENT_ERROR_DUPLICATE_KEY, "ine 1");
  assert_refused (mw_document_new_bulk, "[{\"a\": 1, \"\\u0061\": 2}]", -1, MW_DOCUMENT_ERROR_DUPLICATE_KEY, "/0/a");
  assert_refused (mw_document_new, large->str, -1, MW_DOCUMENT_ERROR_DUPLICATE_KEY, "ine 101");
}

static void
a_key_must_be_a_text (void)
{
  assert_refused (mw_document_new, "? [a]\n: 1\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1, column 3");
  assert_refused (mw_document_new, "{a: b}: 1\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1");
  assert_refused (mw_document_new, "x: &x [1]\n*x : 1\n", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 2");
}

static void
what_is_not_text_is_refused (void)
{
  assert_refused (mw_document_new, "a: b\nc: \0d\n", 11, MW_DOCUMENT_ERROR_ENCODING, "ine 2, column 4");
  assert_refused (mw_document_new, "a: \"\xff\"\n", -1, MW_DOCUMENT_ERROR_ENCODING, "ine 1, column 5");
  assert_refused (mw_document_new, "a: \xc0\xaf\n", -1, MW_DOCUMENT_ERROR_ENCODING, "ine 1, column 4");
  assert_refused (mw_document_new, "a: \"x\\0\"\n", -1, MW_DOCUMENT_ERROR_ENCODING, "ine 1");
  assert_refused (mw_document_new, "{\"a\": \"\\u0000\"}", -1, MW_DOCUMENT_ERROR_ENCODING, "ine 1");
  assert_refused (mw_document_new_bulk, "{\"a\": \"\\u0000\"}", -1, MW_DOCUMENT_ERROR_ENCODING, NULL);
  assert_refused (mw_document_new_bulk, "{\"\\u0000\": 1}", -1, MW_DOCUMENT_ERROR_ENCODING, NULL);
  assert_refused (mw_document_new_bulk, "[\"\xff\"]", -1, MW_DOCUMENT_ERROR_ENCODING, "ine 1");
  assert_refused (mw_document_new_bulk, "[\"\\ud800\"]", -1, MW_DOCUMENT_ERROR_SYNTAX, "ine 1");
}

static void
broken_text_is_refused_with_its_place (void)
{
  static const struct { const char *text; const char *place; } table[] = {
    { "a: [1, 2\nb: }", "line 2" },
    { "a: 'x", "line 1" },
    { "a: b: c\n", "line 1, column 5" },
    { "a:\n\t- b\n", "line 2" },
    { "a: \"\\q\"\n", "line 1" },
    { "{\"a\": 1,\n \"b\" 2}", "line 2" },
    { "a: @x\n", "line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    assert_refused (mw_document_new, table[i].text, -1, MW_DOCUMENT_ERROR_SYNTAX, table[i].place);

  assert_refused (mw_document_new_bulk, "", -1, MW_DOCUMENT_ERROR_SYNTAX, NULL);
  assert_refused (mw_document_new_bulk, "[1,\n2", -1, MW_DOCUMENT_ERROR_SYNTAX, "line 2");
  assert_refused (mw_document_new_bulk, "a: 1", -1, MW_DOCUMENT_ERROR_SYNTAX, "line 1");
}

/* Looking up and finding duplicates must not be quadratic. */
static void
a_mapping_of_many_members_is_read_in_time (void)
{
  g_autoptr(GString) text = g_string_new ("{\"last\": 0");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MwDocument) document = NULL;
  g_autoptr(MwDocument) bulk = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 200 * 1000; i++)
    g_string_append_printf (text, ",\"key%u\":1", i);

  g_string_append_c (text, '}');
  bytes = g_bytes_new (text->str, text->len);
  document = mw_document_new (bytes, &error);
  g_assert_no_error (error);
  bulk = mw_document_new_bulk (bytes, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 100 * 1000; i++)
    {
      g_assert_nonnull (mw_node_get_member (mw_document_get_root (document), "key199999"));
      g_assert_nonnull (mw_node_get_member (mw_document_get_root (bulk), "last"));
    }

  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
}

static void
too_many_values_are_refused (void)
{
  g_autofree char *commas = repeat ("1,", 1000 * 1000 + 1);
  g_autofree char *json = g_strconcat ("[", commas, "1]", NULL);

  assert_refused (mw_document_new, json, -1, MW_DOCUMENT_ERROR_TOO_LARGE, NULL);
}

static void
too_many_bytes_are_refused (void)
{
  gsize length = 33 * 1024 * 1024;
  g_autofree char *blank = g_malloc (length);

  memset (blank, ' ', length);
  assert_refused (mw_document_new, blank, length, MW_DOCUMENT_ERROR_TOO_LARGE, "32 MiB");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/deep-nesting-is-refused-soon", deep_nesting_is_refused_soon);
  g_test_add_func ("/hostile/sixty-four-levels-are-read", sixty_four_levels_are_read);
  g_test_add_func ("/hostile/a-billion-laughs-are-refused", a_billion_laughs_are_refused);
  g_test_add_func ("/hostile/aliases-do-not-make-a-document-deeper-than-it-may-be",
                   aliases_do_not_make_a_document_deeper_than_it_may_be);
  g_test_add_func ("/hostile/an-alias-within-itself-is-refused", an_alias_within_itself_is_refused);
  g_test_add_func ("/hostile/a-key-that-comes-twice-is-refused", a_key_that_comes_twice_is_refused);
  g_test_add_func ("/hostile/a-key-must-be-a-text", a_key_must_be_a_text);
  g_test_add_func ("/hostile/what-is-not-text-is-refused", what_is_not_text_is_refused);
  g_test_add_func ("/hostile/broken-text-is-refused-with-its-place", broken_text_is_refused_with_its_place);
  g_test_add_func ("/hostile/a-mapping-of-many-members-is-read-in-time", a_mapping_of_many_members_is_read_in_time);
  g_test_add_func ("/hostile/too-many-values-are-refused", too_many_values_are_refused);
  g_test_add_func ("/hostile/too-many-bytes-are-refused", too_many_bytes_are_refused);

  return g_test_run ();
}

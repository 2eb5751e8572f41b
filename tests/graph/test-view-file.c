/* test-view-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "graph/mw-layer.h"
#include "graph/mw-view.h"

/* Nothing in it is as it is in a new one. */
static MwView *
create_view (void)
{
  MwView *view = mw_view_new ();

  view->kind = MW_VIEW_SELECTION;
  view->name = g_strdup ("\"What\" the\n<b>board</b> sees ✓");
  mw_view_open_domain (view, "music");
  mw_view_open_domain (view, "");   /* of products that name none */
  view->kind = MW_VIEW_SELECTION;
  view->per_domain = 0;
  view->focus = g_strdup ("orders");
  view->column = g_strdup ("orders.id");
  view->upstream = 3;
  view->downstream = 0;
  g_hash_table_add (view->expanded_up, g_strdup ("a"));
  g_hash_table_add (view->expanded_down, g_strdup ("b"));
  mw_view_hide (view, "urn:x:y");
  view->selector = g_strdup ("+orders+2, !tag:\"x y\"");
  view->rolls_up = TRUE;
  view->edges = MW_VIEW_EDGES_REQUESTED | MW_VIEW_EDGES_CONCEPT;
  view->layer = MW_LAYER_HEALTH;
  view->comparison = MW_VIEW_COMPARE_TIME;
  view->compared = g_strdup ("2026-01-01T00:00:00Z");
  mw_view_pin (view, "product:a/b \"c\"", -12.5, 1e6);
  mw_view_pin (view, "domain:", 0.1, 0);

  return view;
}

static void
test_comes_back (void)
{
  g_autoptr(MwView) view = create_view ();
  g_autoptr(MwView) plain = mw_view_new ();
  g_autofree char *text = mw_view_to_json (view);
  g_autofree char *again = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(MwView) read = mw_view_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  g_assert_true (mw_view_equal (view, read));
  g_assert_false (mw_view_equal (view, plain));
  again = mw_view_to_json (read);
  g_assert_cmpstr (text, ==, again);
}

static void
test_copy_is_equal_and_apart (void)
{
  g_autoptr(MwView) view = create_view ();
  g_autoptr(MwView) copy = mw_view_copy (view);

  g_assert_true (mw_view_equal (view, copy));
  mw_view_pin (copy, "domain:", 0.1, 1);
  g_assert_false (mw_view_equal (view, copy));
  mw_view_unpin (copy, "domain:");
  g_assert_false (mw_view_equal (view, copy));
  mw_view_pin (copy, "domain:", 0.1, 0);
  g_assert_true (mw_view_equal (view, copy));
  mw_view_unhide (copy, "urn:x:y");
  g_assert_false (mw_view_equal (view, copy));
}

static void
test_what_is_not_said_is_as_always (void)
{
  static const char *const text = "{\"meshwright-view\": 1, \"whatever\": {\"a\": [1]}}";
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(MwView) read = mw_view_from_json (text, strlen (text), NULL);

  g_assert_true (mw_view_equal (view, read));
}

static void
test_no_view (void)
{
  static const char *const texts[] = {
    "", " ", "{", "[]", "1", "null", "{}", "{\"meshwright-view\": \"1\"}", "{\"meshwright-view\": 0}",
    "{\"meshwright-view\": -1}", "{\"meshwright-view\": 1.5}", "{\"meshwright-view\": null}",
    "[{\"meshwright-view\": 1}]", "{\"meshwright-view\": 1} {}", "{\"meshwright-view\": 1, \"name\": \"\xff\"}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (mw_view_from_json (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, MW_VIEW_ERROR, MW_VIEW_ERROR_INVALID);
    }
}

static void
test_later_version (void)
{
  static const char *const text = "{\"meshwright-view\": 2}";
  g_autoptr(GError) error = NULL;

  g_assert_null (mw_view_from_json (text, strlen (text), &error));
  g_assert_error (error, MW_VIEW_ERROR, MW_VIEW_ERROR_VERSION);
}

static void
test_wrong_values_are_passed_over (void)
{
  static const char *const values[] = {
    "null", "true", "-1", "1e308", "99999999999999999999", "\"nonsense\"", "\"\"", "\"a\\u0000b\"", "[]", "{}",
    "[[[]]]", "[null, 1, {}, \"x\\u0000\"]", "{\"a\": 1, \"b\": [1], \"c\": [\"x\", 1], \"d\": [1e300, 0]}",
  };
  static const char *const members[] = {
    "kind", "name", "opened", "per-domain", "focus", "column", "upstream", "downstream", "expanded-up",
    "expanded-down", "hidden", "selector", "rolls-up", "edges", "layer", "comparison", "compared", "pins",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autofree char *text = g_strdup_printf ("{\"meshwright-view\": 1, \"%s\": %s}", members[i], values[j]);
        g_autoptr(GError) error = NULL;
        g_autoptr(MwView) view = mw_view_from_json (text, strlen (text), &error);

        g_assert_no_error (error);
        g_assert_cmpint (view->kind, <, MW_VIEW_N_KINDS);
        g_assert_cmpint (view->comparison, <, MW_VIEW_N_COMPARISONS);
        g_assert_cmpuint (view->edges & ~(guint) MW_VIEW_ALL_EDGES, ==, 0);
        g_assert_cmpuint (view->layer, <, MW_N_LAYER_KINDS);
        g_assert_cmpuint (view->upstream, <=, 1000);
        g_assert_cmpuint (g_hash_table_size (view->pins), ==, 0);
        g_assert_cmpuint (g_hash_table_size (view->hidden), ==, 0);
      }
}

static void
test_huge_files_are_refused (void)
{
  g_autoptr(GString) nested = g_string_new ("{\"meshwright-view\": 1, \"x\": ");
  g_autoptr(GString) many = g_string_new ("{\"meshwright-view\": 1, \"hidden\": [");
  g_autoptr(GString) large = g_string_new ("{\"meshwright-view\": 1, \"x\": \"");
  g_autoptr(GError) error = NULL;
  g_autoptr(MwView) view = NULL;

  /* Neither the stack nor the memory is theirs to fill. */
  for (guint i = 0; i < 1000000; i++)
    g_string_append_c (nested, '[');
  g_assert_null (mw_view_from_json (nested->str, nested->len, NULL));

  for (guint i = 0; i < 150000; i++)
    g_string_append_printf (many, "%s\"%u\"", i > 0 ? "," : "", i);
  g_string_append (many, "]}");
  view = mw_view_from_json (many->str, many->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (view->hidden), ==, 100000);

  for (guint i = 0; i < 9 * 1024 * 1024; i++)
    g_string_append_c (large, 'x');
  g_string_append (large, "\"}");
  g_assert_null (mw_view_from_json (large->str, large->len, &error));
  g_assert_error (error, MW_VIEW_ERROR, MW_VIEW_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/view-file/a-view-comes-back-as-it-was", test_comes_back);
  g_test_add_func ("/view-file/a-copy-is-equal-and-apart", test_copy_is_equal_and_apart);
  g_test_add_func ("/view-file/what-is-not-said-is-as-always", test_what_is_not_said_is_as_always);
  g_test_add_func ("/view-file/other-files-are-refused-in-words", test_no_view);
  g_test_add_func ("/view-file/a-later-version-is-refused-in-words", test_later_version);
  g_test_add_func ("/view-file/wrong-values-are-passed-over", test_wrong_values_are_passed_over);
  g_test_add_func ("/view-file/huge-files-are-refused", test_huge_files_are_refused);

  return g_test_run ();
}

/* test-saved-views.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "app/mw-saved-views.h"

static void
save (MwSavedViews *views,
      const char   *name,
      const char   *selector)
{
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(GError) error = NULL;

  g_set_str (&view->name, name);
  mw_view_show_selection (view, selector);
  mw_view_pin (view, "product:orders", 12.5, -3);
  g_assert_true (mw_saved_views_save (views, view, &error));
  g_assert_no_error (error);
}

static void
test_keeps_views_by_name (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-views-XXXXXX", NULL);
  g_autoptr(MwSavedViews) views = mw_saved_views_new (folder, "https://mesh.example/");
  g_autoptr(MwSavedViews) others = mw_saved_views_new (folder, "https://other.example/");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GPtrArray) none = NULL;
  const MwViewPin *pin;

  save (views, "Royalties", "domain:royalties");
  save (views, "Ads", "domain:ads");
  save (views, "Royalties", "+domain:royalties");

  list = mw_saved_views_list (views);
  none = mw_saved_views_list (others);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpstr (((MwView *) g_ptr_array_index (list, 0))->name, ==, "Ads");
  g_assert_cmpstr (((MwView *) g_ptr_array_index (list, 1))->selector, ==, "+domain:royalties");

  pin = g_hash_table_lookup (((MwView *) g_ptr_array_index (list, 1))->pins, "product:orders");
  g_assert_cmpfloat (pin->x, ==, 12.5);
}

static void
test_a_name_is_never_a_path (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-views-XXXXXX", NULL);
  g_autoptr(MwSavedViews) views = mw_saved_views_new (folder, "../../x");
  g_autoptr(GPtrArray) list = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *outside = g_build_filename (folder, "..", "evil", NULL);

  save (views, "../../evil", "a");
  save (views, "/etc/passwd\nx", "a");
  g_assert_false (g_file_test (outside, G_FILE_TEST_EXISTS));

  list = mw_saved_views_list (views);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_true (mw_saved_views_remove (views, "../../evil", &error));
  g_assert_true (mw_saved_views_remove (views, "never kept", &error));
  g_assert_no_error (error);
}

/* Whatever else lies in the folder stays there, and hides nothing. */
static void
test_leaves_other_files_alone (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-views-XXXXXX", NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "r", -1);
  g_autofree char *broken = g_build_filename (folder, hash, "x.meshwright-view", NULL);
  g_autoptr(MwSavedViews) views = mw_saved_views_new (folder, "r");
  g_autoptr(GPtrArray) list = NULL;

  save (views, "One", "a");
  g_assert_true (g_file_set_contents (broken, "{ \"meshwright-view\": ", -1, NULL));

  list = mw_saved_views_list (views);
  g_assert_cmpuint (list->len, ==, 1);
  g_assert_true (g_file_test (broken, G_FILE_TEST_EXISTS));
}

static void
test_says_why_it_cannot_keep_one (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-views-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autoptr(MwSavedViews) views = NULL;
  g_autoptr(MwView) view = mw_view_new ();
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (file, "", -1, NULL));
  views = mw_saved_views_new (file, "r");
  g_set_str (&view->name, "One");

  g_assert_false (mw_saved_views_save (views, view, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/saved-views/keeps-views-by-name", test_keeps_views_by_name);
  g_test_add_func ("/saved-views/a-name-is-never-a-path", test_a_name_is_never_a_path);
  g_test_add_func ("/saved-views/leaves-other-files-alone", test_leaves_other_files_alone);
  g_test_add_func ("/saved-views/says-why-it-cannot-keep-one", test_says_why_it_cannot_keep_one);

  return g_test_run ();
}

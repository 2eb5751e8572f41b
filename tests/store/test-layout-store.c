/* test-layout-store.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/mw-layout-store.h"

#define MUCH ((gsize) 1024 * 1024)

static char *
dup_path (void)
{
  return g_build_filename (g_get_user_cache_dir (), "meshwright", "layouts.db", NULL);
}

static GBytes *
create_bytes (gsize  size,
              guint8 filling)
{
  guint8 *data = g_malloc (size);

  memset (data, filling, size);

  return g_bytes_new_take (data, size);
}

static void
keep (MwLayoutStore *store,
      const char    *hash,
      gsize          size,
      guint8         filling)
{
  g_autoptr(GBytes) bytes = create_bytes (size, filling);

  mw_layout_store_store (store, hash, bytes);
}

static gboolean
has (MwLayoutStore *store,
     const char    *hash)
{
  g_autoptr(GBytes) bytes = mw_layout_store_lookup (store, hash);

  return bytes != NULL;
}

static void
test_kept (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);
  g_autoptr(GBytes) bytes = create_bytes (300, 7);
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) later = NULL;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_false (has (store, "one"));
  mw_layout_store_store (store, "one", bytes);
  first = mw_layout_store_lookup (store, "one");
  g_assert_true (g_bytes_equal (first, bytes));
  g_assert_false (has (store, "other"));

  /* The same hash once more, and another run of the application. */
  keep (store, "one", 100, 8);
  mw_layout_store_unref (store);
  store = mw_layout_store_new (path, MUCH);
  later = mw_layout_store_lookup (store, "one");
  g_assert_cmpuint (g_bytes_get_size (later), ==, 100);
}

static void
test_private (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *journal = g_strconcat (path, "-wal", NULL);
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);
  GStatBuf info;

  keep (store, "one", 10, 1);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (journal, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* The one that was asked for stays rather than those that were not. */
static void
test_room (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, 100000);
  guint n = 0;

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *hash = g_strdup_printf ("%u", i);

      keep (store, hash, 10000, 1);
      g_assert_true (has (store, "0"));
    }

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *hash = g_strdup_printf ("%u", i);

      n += has (store, hash);
    }

  g_assert_cmpuint (n, >=, 5);
  g_assert_cmpuint (n, <=, 10);
  g_assert_true (has (store, "29"));

  keep (store, "huge", 90000, 1);
  g_assert_false (has (store, "huge"));
}

static void
write_file (const char *path,
            const char *text,
            gssize      size)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, text, size, NULL));
}

static void
assert_works (const char *path)
{
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);

  keep (store, "one", 10, 1);
  g_assert_true (has (store, "one"));
}

static void
test_no_database (void)
{
  g_autofree char *path = dup_path ();

  write_file (path, "This is a letter and no database, however much it would like to be one.", -1);
  assert_works (path);
}

static void
test_other_version (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  sqlite3 *database;

  g_mkdir_with_parents (folder, 0700);
  g_assert_cmpint (sqlite3_open (path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "CREATE TABLE pictures (a, b); PRAGMA user_version = 99;", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (database);
  assert_works (path);
}

/* Bytes turned over anywhere: a picture less, or all of them, and never a crash. */
static void
test_damaged (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *text = NULL;
      gsize size;

      {
        g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);

        for (guint i = 0; i < 20; i++)
          {
            g_autofree char *hash = g_strdup_printf ("%u", i);

            keep (store, hash, 3000, 1);
          }
      }

      g_assert_true (g_file_get_contents (path, &text, &size, NULL));

      for (guint i = 0; i < 40; i++)
        text[g_rand_int_range (rand, 0, (int) size)] = (char) g_rand_int (rand);

      write_file (path, text, (gssize) (round % 4 == 0 ? size / 2 : size));

      {
        g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);

        for (guint i = 0; i < 20; i++)
          {
            g_autofree char *hash = g_strdup_printf ("%u", i);

            has (store, hash);
          }

        keep (store, "new", 10, 1);
      }
    }

  /* Somebody cleans up while it is not open. */
  g_unlink (path);
  assert_works (path);
}

static void
test_nowhere (void)
{
  g_autofree char *path = dup_path ();
  g_autofree char *below = g_build_filename (path, "layouts.db", NULL);
  g_autofree char *link_path = g_strconcat (path, "-link", NULL);
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (below, MUCH);
  g_autoptr(MwLayoutStore) linked = mw_layout_store_new (link_path, MUCH);
  g_autofree char *text = NULL;

  /* A file where the folder should be. */
  write_file (path, "a file", -1);
  keep (store, "one", 10, 1);
  g_assert_false (has (store, "one"));

  /* A link to a file of somebody's is not written through. */
  g_assert_cmpint (symlink (path, link_path), ==, 0);
  keep (linked, "one", 10, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "a file");
}

static gpointer
use (gpointer data)
{
  MwLayoutStore *store = data;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *hash = g_strdup_printf ("%u", i);

      keep (store, hash, 100, (guint8) i);
      g_assert_true (has (store, hash));
    }

  return NULL;
}

static void
test_threads (void)
{
  g_autofree char *path = dup_path ();
  g_autoptr(MwLayoutStore) store = mw_layout_store_new (path, MUCH);
  g_autoptr(MwLayoutStore) other_window = mw_layout_store_new (path, MUCH);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, use, i % 2 == 0 ? store : other_window);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static gpointer
use_once (gpointer data)
{
  keep (data, "one", 100, 1);
  g_assert_true (has (data, "one"));

  return NULL;
}

static void
test_first_windows (void)
{
  for (guint round = 0; round < 50; round++)
    {
      g_autofree char *name = g_strdup_printf ("%u.db", round);
      g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "meshwright", name, NULL);
      MwLayoutStore *windows[4];
      GThread *threads[4];

      for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
        windows[i] = mw_layout_store_new (path, MUCH);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        threads[i] = g_thread_new (NULL, use_once, windows[i]);
      for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
        g_thread_join (threads[i]);
      for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
        mw_layout_store_unref (windows[i]);
    }
}

#define ADD_TEST(path, func) g_test_add_func ("/layout-store/" path, func)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD_TEST ("what-was-kept-is-there-later", test_kept);
  ADD_TEST ("is-for-the-user-alone", test_private);
  ADD_TEST ("what-is-used-stays-when-room-is-short", test_room);
  ADD_TEST ("file-that-is-no-database-is-replaced", test_no_database);
  ADD_TEST ("other-version-is-replaced", test_other_version);
  ADD_TEST ("damaged-file-is-no-harm", test_damaged);
  ADD_TEST ("no-place-to-keep-is-no-harm", test_nowhere);
  ADD_TEST ("threads-and-windows-share-it", test_threads);
  ADD_TEST ("windows-that-open-at-once-make-one-file", test_first_windows);

  return g_test_run ();
}

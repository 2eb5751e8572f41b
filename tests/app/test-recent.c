/* test-recent.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/mw-recent.h"

static char *
dup_all (GSettings *settings)
{
  g_autoptr(GPtrArray) list = mw_recent_list (settings);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const MwRecentRegistry *recent = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s=%s;", recent->address, recent->name);
    }

  return g_string_free_and_steal (text);
}

static GSettings *
new_settings (void)
{
  GSettings *settings = g_settings_new (APP_ID);

  g_settings_reset (settings, "recent-registries");

  return settings;
}

static void
assert_all (GSettings  *settings,
            const char *expected)
{
  g_autofree char *all = dup_all (settings);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_the_newest_is_first_and_each_is_there_once (void)
{
  g_autoptr(GSettings) settings = new_settings ();

  assert_all (settings, "");
  mw_recent_add (settings, "https://a.example", NULL);
  mw_recent_add (settings, "/home/me/mesh.yaml", NULL);
  mw_recent_add (settings, "https://a.example", "A & <b>B</b>");
  assert_all (settings, "https://a.example=A & <b>B</b>;/home/me/mesh.yaml=/home/me/mesh.yaml;");

  mw_recent_remove (settings, "https://unknown.example");
  mw_recent_remove (settings, "https://a.example");
  assert_all (settings, "/home/me/mesh.yaml=/home/me/mesh.yaml;");
}

static void
test_the_list_does_not_grow_for_ever (void)
{
  g_autoptr(GSettings) settings = new_settings ();
  g_autoptr(GPtrArray) list = NULL;
  const MwRecentRegistry *first;

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *address = g_strdup_printf ("https://%u.example", i);

      mw_recent_add (settings, address, NULL);
    }

  list = mw_recent_list (settings);
  g_assert_cmpuint (list->len, ==, 12);
  first = g_ptr_array_index (list, 0);
  g_assert_cmpstr (first->address, ==, "https://39.example");
}

static void
test_a_password_is_never_kept (void)
{
  g_autoptr(GSettings) settings = new_settings ();

  mw_recent_add (settings, "https://user:secret@a.example/list.yaml", "A");
  mw_recent_add (settings, "https://user@a.example", NULL);
  mw_recent_add (settings, "HTTPS://user:secret@a.example?x", NULL);
  assert_all (settings, "");

  /* No password: a path may have such a character. */
  mw_recent_add (settings, "https://a.example/list@2.yaml", NULL);
  assert_all (settings, "https://a.example/list@2.yaml=https://a.example/list@2.yaml;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recent/the-newest-is-first-and-each-is-there-once",
                   test_the_newest_is_first_and_each_is_there_once);
  g_test_add_func ("/recent/the-list-does-not-grow-for-ever", test_the_list_does_not_grow_for_ever);
  g_test_add_func ("/recent/a-password-is-never-kept", test_a_password_is_never_kept);

  return g_test_run ();
}

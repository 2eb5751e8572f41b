/* test-shortcuts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "app/mw-shortcuts.h"
#include "canvas/mw-graph-keys.h"
#include "pages/mw-page-fixture.h"

#define OVERLAY "/io/github/meshwright/Meshwright/gtk/help-overlay.ui"

static char *
read_overlay (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = g_resources_lookup_data (OVERLAY, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static char *
dup_property (const char *action)
{
  g_autofree char *escaped = g_markup_escape_text (action, -1);
  g_auto(GStrv) parts = g_strsplit (escaped, "&apos;", -1);
  g_autofree char *text = g_strjoinv ("'", parts);

  return g_strdup_printf ("<property name=\"action-name\">%s</property>", text);
}

static void
test_every_key_is_shown (void)
{
  g_autofree char *overlay = read_overlay ();

  for (guint i = 0; i < mw_n_shortcuts; i++)
    {
      g_autofree char *property = dup_property (mw_shortcuts[i].action);

      g_test_message ("%s", mw_shortcuts[i].action);
      g_assert_nonnull (strstr (overlay, property));
    }
}

static gboolean
is_in_table (const char *action)
{
  for (guint i = 0; i < mw_n_shortcuts; i++)
    if (g_str_equal (mw_shortcuts[i].action, action))
      return TRUE;

  return FALSE;
}

static void
test_every_action_shown_has_a_key (void)
{
  g_autofree char *overlay = read_overlay ();
  g_auto(GStrv) parts = g_strsplit (overlay, "<property name=\"action-name\">", -1);
  guint n = g_strv_length (parts);

  g_assert_cmpuint (n - 1, ==, mw_n_shortcuts);
  for (guint i = 1; i < n; i++)
    {
      g_autofree char *action = g_strndup (parts[i], strcspn (parts[i], "<"));

      g_test_message ("%s", action);
      g_assert_true (is_in_table (action));
    }
}

static gboolean
is_shown (char      **shown,
          const char *accelerator)
{
  for (guint i = 1; shown[i] != NULL; i++)
    {
      g_autofree char *property = g_strndup (shown[i], strcspn (shown[i], "<"));
      g_auto(GStrv) parts = g_strsplit (property, "&lt;", -1);
      g_autofree char *opened = g_strjoinv ("<", parts);
      g_auto(GStrv) halves = g_strsplit (opened, "&gt;", -1);
      g_autofree char *text = g_strjoinv (">", halves);
      g_auto(GStrv) accelerators = g_strsplit (text, " ", -1);

      if (g_strv_contains ((const char * const *) accelerators, accelerator))
        return TRUE;
    }

  return FALSE;
}

static void
test_every_key_of_the_graph_is_shown (void)
{
  g_autofree char *overlay = read_overlay ();
  g_auto(GStrv) shown = g_strsplit (overlay, "<property name=\"accelerator\">", -1);

  for (guint i = 0; i < mw_n_graph_keys; i++)
    {
      g_test_message ("%s", mw_graph_keys[i].accelerators[0]);
      g_assert_true (is_shown (shown, mw_graph_keys[i].accelerators[0]));
    }
}

static void
test_keys_are_keys_and_nothing_has_two_meanings (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < mw_n_shortcuts; i++)
    for (guint j = 0; mw_shortcuts[i].accelerators[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint keyval;

        g_assert_true (gtk_accelerator_parse (mw_shortcuts[i].accelerators[j], &keyval, &modifiers));
        g_assert_cmpuint (keyval, !=, 0);
        g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (keyval, modifiers)));
      }

  /* What the application takes the graph would never get. */
  for (guint i = 0; i < mw_n_graph_keys; i++)
    for (guint j = 0; mw_graph_keys[i].accelerators[j] != NULL; j++)
      {
        GdkModifierType modifiers;
        guint keyval;

        g_assert_true (gtk_accelerator_parse (mw_graph_keys[i].accelerators[j], &keyval, &modifiers));
        g_assert_cmpuint (modifiers & (GDK_ALT_MASK | GDK_SUPER_MASK), ==, 0);
        g_assert_true (g_hash_table_add (seen, gtk_accelerator_name (keyval, modifiers)));
      }
}

static void
test_the_window_shows (void)
{
  g_autoptr(AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr(GtkBuilder) builder = gtk_builder_new_from_resource (OVERLAY);
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));
  GtkWidget *main_window;

  /* GTK 4.18 measures the labels between keys with fonts that have narrow blanks
   * and warns of what it then finds; nothing of ours is in it. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < mw_n_shortcuts; i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application),
                                           mw_shortcuts[i].action, mw_shortcuts[i].accelerators);
  /* As GTK does by itself for the windows of an application that has the resource. */
  main_window = gtk_application_window_new (GTK_APPLICATION (application));
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (main_window), GTK_SHORTCUTS_WINDOW (window));
  G_GNUC_END_IGNORE_DEPRECATIONS
  gtk_window_present (GTK_WINDOW (main_window));
  gtk_window_present (GTK_WINDOW (window));
  mw_page_fixture_settle ();
  g_assert_true (mw_page_fixture_shows (window, "Search the mesh"));
  mw_page_fixture_save_picture (window, "shortcuts");
  gtk_window_destroy (GTK_WINDOW (main_window));
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/shortcuts/every-key-is-shown", test_every_key_is_shown);
  g_test_add_func ("/shortcuts/every-action-shown-has-a-key", test_every_action_shown_has_a_key);
  g_test_add_func ("/shortcuts/every-key-of-the-graph-is-shown", test_every_key_of_the_graph_is_shown);
  g_test_add_func ("/shortcuts/keys-are-keys-and-nothing-has-two-meanings",
                   test_keys_are_keys_and_nothing_has_two_meanings);
  g_test_add_func ("/shortcuts/the-window-shows", test_the_window_shows);

  return g_test_run ();
}

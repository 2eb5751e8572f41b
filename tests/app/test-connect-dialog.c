/* test-connect-dialog.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <libdex.h>
#include <string.h>

#include "app/mw-connect-dialog.h"
#include "pages/mw-page-fixture.h"
#include "registry/mw-registry-client.h"
#include "registry/mw-test-registry.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *dialog;
  GtkWidget *address;
  GtkWidget *key;
  MwSource  *opened;
  char      *remembered;
} Fixture;

static void
opened_cb (AdwDialog  *dialog,
           MwSource   *source,
           const char *key,
           Fixture    *fixture)
{
  g_set_object (&fixture->opened, source);
  g_set_str (&fixture->remembered, key);
}

static GtkWidget *
find_row (GtkWidget  *dialog,
          const char *title)
{
  GtkWidget *row = mw_page_fixture_find (dialog, ADW_TYPE_PREFERENCES_ROW, title);

  g_assert_nonnull (row);

  return row;
}

static void
set_up (Fixture    *fixture,
        const char *address)
{
  fixture->window = mw_page_fixture_present (adw_status_page_new (), 800, 700);
  fixture->dialog = GTK_WIDGET (mw_connect_dialog_new (address));
  g_signal_connect (fixture->dialog, "opened", G_CALLBACK (opened_cb), fixture);
  adw_dialog_present (ADW_DIALOG (fixture->dialog), fixture->window);
  mw_page_fixture_settle ();
  fixture->address = find_row (fixture->dialog, "Address");
  fixture->key = find_row (fixture->dialog, "Key (optional)");
}

static void
tear_down (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->opened);
  g_clear_pointer (&fixture->remembered, g_free);
}

static void
type (GtkWidget  *row,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* Waits until @text is told, or fails with a picture of what is told instead. */
static void
wait_for (Fixture    *fixture,
          const char *text)
{
  for (guint i = 0; i < 100; i++)
    {
      if (mw_page_fixture_shows (fixture->dialog, text))
        return;
      mw_page_fixture_settle ();
    }

  mw_page_fixture_save_picture (fixture->window, "connect-unexpected");
  g_error ("The dialog does not say “%s”", text);
}

static void
reply_as_registry (MwTestRegistry *registry,
                   const char     *about)
{
  mw_test_registry_reply (registry, "GET", "/api", 200, "Content-Type: application/json\r\n", about);
}

static void
test_a_test_says_who_one_is (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  Fixture fixture = { NULL, };

  set_up (&fixture, NULL);
  reply_as_registry (registry, "{\"name\": \"A & <b>B</b>\", \"identity\": {\"team\": \"<i>players\"}, \"writable\": true}");
  type (fixture.address, mw_test_registry_get_address (registry));
  type (fixture.key, "k1");
  gtk_widget_activate_action (fixture.dialog, "connect.test", NULL);
  wait_for (&fixture, "The connection works");
  g_assert_true (mw_page_fixture_shows (fixture.dialog,
                                        "A & <b>B</b> can be read, and <i>players may publish to it."));
  g_assert_null (fixture.opened);
  mw_page_fixture_save_picture (fixture.window, "connect-works");

  /* Another key is another question. */
  type (fixture.key, "");
  g_assert_false (mw_page_fixture_shows (fixture.dialog, "The connection works"));

  reply_as_registry (registry, "{\"name\": \"R\", \"writable\": false}");
  gtk_widget_activate_action (fixture.dialog, "connect.test", NULL);
  wait_for (&fixture, "R can be read. Publishing needs a key.");

  tear_down (&fixture);
}

static void
test_a_refused_key_is_told_and_what_was_typed_stays (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  Fixture fixture = { NULL, };

  set_up (&fixture, NULL);
  mw_test_registry_reply (registry, "GET", "/api", 401, "", "");
  type (fixture.address, mw_test_registry_get_address (registry));
  type (fixture.key, "wrong");
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  wait_for (&fixture, "Enter a key that the registry gave out, then try again.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture.key)), ==, "wrong");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture.address)), ==,
                   mw_test_registry_get_address (registry));
  g_assert_null (fixture.opened);
  mw_page_fixture_save_picture (fixture.window, "connect-refused");

  /* Mended, it opens, and the key is to be remembered. */
  mw_test_registry_forget (registry, "GET", "/api");
  reply_as_registry (registry, "{\"name\": \"R\", \"writable\": true}");
  type (fixture.key, "right");
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  while (fixture.opened == NULL)
    mw_page_fixture_settle ();
  g_assert_true (MW_IS_REGISTRY_CLIENT (fixture.opened));
  g_assert_cmpstr (fixture.remembered, ==, "right");

  tear_down (&fixture);
}

static void
test_what_cannot_be_opened_says_so_at_once (void)
{
  Fixture fixture = { NULL, };

  set_up (&fixture, "http://127.0.0.1:1");
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  wait_for (&fixture, "Nothing answers at 127.0.0.1:1.");

  type (fixture.address, "https://user:secret@a.example");
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  wait_for (&fixture, "An address with a name and a password in it is not used; enter a key instead.");

  /* And can be tried again. */
  type (fixture.address, "gopher://a.example");
  gtk_widget_activate_action (fixture.dialog, "connect.test", NULL);
  wait_for (&fixture, "This is neither a file, nor a folder, nor an address that begins with https:// or http://.");

  tear_down (&fixture);
}

static void
test_only_registries_take_keys (void)
{
  Fixture fixture = { NULL, };

  set_up (&fixture, NULL);
  g_assert_true (gtk_widget_is_sensitive (fixture.key));
  type (fixture.address, "https://a.example/mesh.yaml");
  g_assert_false (gtk_widget_is_sensitive (fixture.key));
  type (fixture.address, "/home/me/mesh");
  g_assert_false (gtk_widget_is_sensitive (fixture.key));
  type (fixture.address, "a.example");
  g_assert_true (gtk_widget_is_sensitive (fixture.key));

  tear_down (&fixture);
}

static void
test_a_key_in_the_clear_is_a_decision (void)
{
  Fixture fixture = { NULL, };
  GtkWidget *row;

  set_up (&fixture, NULL);
  type (fixture.address, "http://registry.invalid");
  g_assert_false (mw_page_fixture_shows (fixture.dialog, "Send the Key Unencrypted"));
  type (fixture.key, "k1");
  g_assert_true (mw_page_fixture_shows (fixture.dialog, "Send the Key Unencrypted"));
  row = find_row (fixture.dialog, "Send the Key Unencrypted");
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));
  mw_page_fixture_save_picture (fixture.window, "connect-unencrypted");

  /* Off, nothing is sent. */
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  wait_for (&fixture, "Ask whoever runs the registry; until it is mended, nothing is sent there.");

  /* Leave is for one address. */
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), TRUE);
  type (fixture.address, "http://other.invalid");
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (row)));

  type (fixture.address, "http://127.0.0.1:4711");
  g_assert_false (mw_page_fixture_shows (fixture.dialog, "Send the Key Unencrypted"));

  tear_down (&fixture);
}

static void
test_closing_it_ends_what_is_under_way (void)
{
  g_autoptr(MwTestRegistry) registry = mw_test_registry_new ();
  MwTestManner manner = MW_TEST_PLAIN;
  Fixture fixture = { NULL, };

  manner.delay_ms = 600;
  mw_test_registry_reply_raw (registry, "GET", "/api", mw_test_answer (200, "", "{}"), manner);
  set_up (&fixture, mw_test_registry_get_address (registry));
  gtk_widget_activate_action (fixture.dialog, "connect.open", NULL);
  while (mw_test_registry_count (registry, "GET", "/api") == 0)
    g_main_context_iteration (NULL, TRUE);

  g_object_add_weak_pointer (G_OBJECT (fixture.dialog), (gpointer *) &fixture.dialog);
  gtk_widget_activate_action (fixture.dialog, "window.close", NULL);
  for (guint i = 0; i < 8; i++)
    mw_page_fixture_settle ();
  g_assert_null (fixture.dialog);
  g_assert_null (fixture.opened);

  tear_down (&fixture);
}

int
main (int   argc,
      char *argv[])
{
  mw_page_fixture_init (&argc, &argv);

  g_test_add_func ("/connect-dialog/a-test-says-who-one-is", test_a_test_says_who_one_is);
  g_test_add_func ("/connect-dialog/a-refused-key-is-told-and-what-was-typed-stays",
                   test_a_refused_key_is_told_and_what_was_typed_stays);
  g_test_add_func ("/connect-dialog/what-cannot-be-opened-says-so-at-once",
                   test_what_cannot_be_opened_says_so_at_once);
  g_test_add_func ("/connect-dialog/only-registries-take-keys", test_only_registries_take_keys);
  g_test_add_func ("/connect-dialog/a-key-in-the-clear-is-a-decision", test_a_key_in_the_clear_is_a_decision);
  g_test_add_func ("/connect-dialog/closing-it-ends-what-is-under-way", test_closing_it_ends_what_is_under_way);

  return g_test_run ();
}

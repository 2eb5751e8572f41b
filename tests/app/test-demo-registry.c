/* test-demo-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <gio/gio.h>

#include "app/mw-demo-registry.h"
#include "registry/mw-registry-client.h"

#define PATIENCE_US (30 * G_USEC_PER_SEC)
#define LOOK_EVERY_US (20 * 1000)

static const GValue *
await (DexFuture *future,
       GError   **error)
{
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  return dex_future_get_value (future, error);
}

static gboolean
answers (const char *address,
         const char *key)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwSource) source = mw_registry_client_new (address, key, &error);
  g_autoptr(DexFuture) probe = mw_source_probe (source);
  const GValue *value = await (probe, NULL);

  return value != NULL && ((const MwSourceInfo *) g_value_get_boxed (value))->is_writable;
}

static void
wait_for_silence (const char *address,
                  const char *key)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      if (!answers (address, key))
        return;
      g_usleep (LOOK_EVERY_US);
    }

  g_error ("%s still answers", address);
}

static void
test_it_answers_with_its_key_and_ends_with_its_object (void)
{
  g_autoptr(DexFuture) start = mw_demo_registry_start ();
  g_autoptr(MwDemoRegistry) registry = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *address = NULL;
  g_autofree char *key = NULL;
  const GValue *value = await (start, &error);

  g_assert_no_error (error);
  registry = g_value_dup_object (value);
  dex_clear (&start);
  address = g_strdup (mw_demo_registry_get_address (registry));
  key = g_strdup (mw_demo_registry_get_key (registry));

  g_assert_true (g_str_has_prefix (address, "http://127.0.0.1:") || g_str_has_prefix (address, "http://[::1]:"));
  g_assert_cmpuint (strlen (key), >=, 16);
  g_assert_true (answers (address, key));
  g_assert_false (answers (address, "another-key"));

  g_assert_finalize_object (g_steal_pointer (&registry));
  wait_for_silence (address, key);
}

/* Told by the environment: start one, say where it is, and wait to be killed. */
static int
be_parent (void)
{
  g_autoptr(DexFuture) start = mw_demo_registry_start ();
  MwDemoRegistry *registry = g_value_get_object (await (start, NULL));

  g_print ("%s %s\n", mw_demo_registry_get_address (registry), mw_demo_registry_get_key (registry));
  for (;;)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}

static void
test_it_ends_when_its_parent_is_killed (void)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr(GSubprocess) parent = NULL;
  g_autoptr(GDataInputStream) lines = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;
  g_auto(GStrv) words = NULL;

  g_subprocess_launcher_setenv (launcher, "MW_TEST_PARENT", "1", TRUE);
  parent = g_subprocess_launcher_spawn (launcher, &error, "/proc/self/exe", NULL);
  g_assert_no_error (error);
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (parent));
  line = g_data_input_stream_read_line (lines, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (line);
  words = g_strsplit (line, " ", 2);
  g_assert_true (answers (words[0], words[1]));

  g_subprocess_send_signal (parent, SIGKILL);
  g_subprocess_wait (parent, NULL, NULL);
  wait_for_silence (words[0], words[1]);
}

static void
test_no_program_is_a_sentence (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("MESHWRIGHT_LIBEXECDIR"));
  g_autoptr(DexFuture) start = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("MESHWRIGHT_LIBEXECDIR", "/nonexistent", TRUE);
  start = mw_demo_registry_start ();
  g_assert_null (await (start, &error));
  g_assert_nonnull (strstr (error->message, "meshwright-registry"));
  g_setenv ("MESHWRIGHT_LIBEXECDIR", folder, TRUE);
}

static void
test_no_documents_are_a_sentence (void)
{
  g_autofree char *folder = g_strdup (g_getenv ("MESHWRIGHT_DATADIR"));
  g_autoptr(DexFuture) start = NULL;
  g_autoptr(GError) error = NULL;

  g_setenv ("MESHWRIGHT_DATADIR", "/nonexistent", TRUE);
  start = mw_demo_registry_start ();
  g_assert_null (await (start, &error));
  g_assert_nonnull (strstr (error->message, "demo mesh"));
  g_setenv ("MESHWRIGHT_DATADIR", folder, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  dex_init ();
  if (g_getenv ("MW_TEST_PARENT") != NULL)
    return be_parent ();

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-registry/it-answers-with-its-key-and-ends-with-its-object",
                   test_it_answers_with_its_key_and_ends_with_its_object);
  g_test_add_func ("/demo-registry/it-ends-when-its-parent-is-killed", test_it_ends_when_its_parent_is_killed);
  g_test_add_func ("/demo-registry/no-program-is-a-sentence", test_no_program_is_a_sentence);
  g_test_add_func ("/demo-registry/no-documents-are-a-sentence", test_no_documents_are_a_sentence);

  return g_test_run ();
}

/* test-command-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

typedef struct
{
  int   status;
  char *output;
  char *errors;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->output, g_free);
  g_clear_pointer (&run->errors, g_free);
}

/* @folder: where the program is started. */
static Run
run_program (const char *folder,
             const char *first,
             const char *second,
             const char *third)
{
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_LIBEXECDIR"), "meshwright", NULL);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  Run run = { 0, };

  if (folder != NULL)
    g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawn (launcher, &error, program, first, second, third, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.output, &run.errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);

  return run;
}

static void
test_help_and_version_need_nothing (void)
{
  Run help = run_program (NULL, "--help", NULL, NULL);
  Run version = run_program (NULL, "--version", NULL, NULL);

  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.output, "--pictures=FOLDER"));
  g_assert_nonnull (strstr (help.output, "[ADDRESS]"));
  g_assert_cmpint (version.status, ==, 0);
  g_assert_cmpstr (version.output, ==, "meshwright " PACKAGE_VERSION "\n");

  run_clear (&help);
  run_clear (&version);
}

static void
test_wrong_arguments_are_refused (void)
{
  Run unknown = run_program (NULL, "--nonsense", NULL, NULL);
  Run two = run_program (NULL, "a", "b", NULL);

  g_assert_cmpint (unknown.status, ==, 1);
  g_assert_nonnull (strstr (unknown.errors, "--nonsense"));
  g_assert_cmpint (two.status, ==, 1);
  g_assert_nonnull (strstr (two.errors, "one ADDRESS"));

  run_clear (&unknown);
  run_clear (&two);
}

static void
test_what_cannot_be_opened_ends_with_a_sentence (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-command-XXXXXX", NULL);
  g_autofree char *pictures = g_build_filename (folder, "a", "b", NULL);
  Run run = run_program (folder, "--pictures", pictures, "missing.yaml");

  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.errors, "meshwright: "));
  g_assert_nonnull (strstr (run.errors, "missing.yaml cannot be read"));
  g_assert_null (strstr (run.output, "picture:"));
  run_clear (&run);

  run = run_program (folder, "--pictures", "/proc/no/such", "missing.yaml");
  g_assert_cmpint (run.status, ==, 1);
  g_assert_nonnull (strstr (run.errors, "could not be made"));
  run_clear (&run);
}

static void
test_a_file_beside_the_caller_is_drawn (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-command-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "mesh.yaml", NULL);
  g_autofree char *picture = g_build_filename (folder, "new", "folder", "map.png", NULL);
  g_autoptr(GError) error = NULL;
  const char *drawn;
  Run run;

  g_file_set_contents (file, "- {apiVersion: v1.0.0, kind: DataProduct, id: plays, name: Plays, status: active, "
                       "domain: music}\n", -1, &error);
  g_assert_no_error (error);

  run = run_program (folder, "--pictures", "new/folder", "mesh.yaml");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_true (g_file_test (picture, G_FILE_TEST_EXISTS));
  drawn = strstr (run.output, "drawn: ");
  g_assert_nonnull (drawn);
  g_assert_cmpint (g_ascii_strtoll (drawn + strlen ("drawn: "), NULL, 10), >, 0);
  run_clear (&run);
}

static void
test_an_empty_mesh_is_drawn_too (void)
{
  g_autofree char *folder = g_dir_make_tmp ("mw-command-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "mesh.yaml", NULL);
  Run run;

  g_assert_true (g_file_set_contents (file, "[]\n", -1, NULL));
  run = run_program (folder, "--pictures", ".", "mesh.yaml");
  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.output, "drawn: "));
  run_clear (&run);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/command-line/help-and-version-need-nothing", test_help_and_version_need_nothing);
  g_test_add_func ("/command-line/wrong-arguments-are-refused", test_wrong_arguments_are_refused);
  g_test_add_func ("/command-line/what-cannot-be-opened-ends-with-a-sentence",
                   test_what_cannot_be_opened_ends_with_a_sentence);
  g_test_add_func ("/command-line/a-file-beside-the-caller-is-drawn", test_a_file_beside_the_caller_is_drawn);

  g_test_add_func ("/command-line/an-empty-mesh-is-drawn-too", test_an_empty_mesh_is_drawn_too);

  return g_test_run ();
}

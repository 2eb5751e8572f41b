/* mw-cli-run.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-run.h"

#include <string.h>

void
mw_cli_run_clear (MwCliRun *run)
{
  g_clear_pointer (&run->output, g_bytes_unref);
  g_clear_pointer (&run->complaints, g_free);
}

char *
mw_cli_run_dup_program (void)
{
  return g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "src", "meshwright-cli", NULL);
}

char *
mw_cli_run_dup_demo (void)
{
  return g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
}

/* Ended, also when there is nothing. */
static char *
dup_text (GBytes *bytes)
{
  GString *text = g_string_new (NULL);

  if (g_bytes_get_size (bytes) > 0)
    g_string_append_len (text, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  return g_string_free_and_steal (text);
}

/* AddressSanitizer says on its own that it does not know libdex's stacks well. */
static void
drop_sanitizer (char *complaints)
{
  char *end = g_str_has_prefix (complaints, "==") && strstr (complaints, "WARNING: ASan doesn't fully support") != NULL
              ? strchr (complaints, '\n') : NULL;

  if (end != NULL)
    memmove (complaints, end + 1, strlen (end + 1) + 1);
}

MwCliRun
mw_cli_run (const char *key,
            const char *arguments)
{
  g_autoptr(GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autofree char *line = g_strdup_printf ("%s|%s", "meshwright-cli", arguments);
  g_auto(GStrv) argv = g_strsplit (line, "|", -1);
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) complaints = NULL;
  g_autoptr(GError) error = NULL;
  MwCliRun result = { 0 };

  g_free (argv[0]);
  argv[0] = mw_cli_run_dup_program ();
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "MESHWRIGHT_KEY");
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", "1782907200", TRUE);
  if (key != NULL)
    g_subprocess_launcher_setenv (launcher, "MESHWRIGHT_KEY", key, TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &result.output, &complaints, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result.status = g_subprocess_get_exit_status (process);
  result.complaints = dup_text (complaints);
  drop_sanitizer (result.complaints);
  if (*result.complaints != '\0')
    g_test_message ("%d: %s", result.status, result.complaints);

  return result;
}

gboolean
mw_cli_run_holds (GBytes     *bytes,
                  const char *part)
{
  return memmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), part, strlen (part)) != NULL;
}

guint
mw_cli_run_count (GBytes     *bytes,
                  const char *part)
{
  g_autofree char *text = dup_text (bytes);
  guint n = 0;

  for (const char *p = strstr (text, part); p != NULL; p = strstr (p + 1, part))
    n++;

  return n;
}

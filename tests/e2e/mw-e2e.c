/* mw-e2e.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

char *
mw_e2e_find_program (const char *name)
{
  return g_build_filename (g_getenv ("MESHWRIGHT_LIBEXECDIR"), name, NULL);
}

MwE2e *
mw_e2e_new (void)
{
  MwE2e *self;

  /* It warns of every object that was gone when it asked, as objects are. */
  g_log_set_always_fatal ((GLogLevelFlags) (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL));

  if (atspi_init () > 1)
    {
      g_test_skip ("There is no accessibility bus");
      return NULL;
    }

  self = g_new0 (MwE2e, 1);
  self->folder = g_dir_make_tmp ("mw-e2e-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->database = g_build_filename (self->folder, "mesh.db", NULL);
  self->complaints = g_build_filename (self->folder, "stderr", NULL);

  return self;
}

void
mw_e2e_end_process (GSubprocess **process)
{
  if (*process == NULL)
    return;

  g_subprocess_send_signal (*process, SIGCONT);
  g_subprocess_force_exit (*process);
  g_subprocess_wait (*process, NULL, NULL);
  g_clear_object (process);
}

void
mw_e2e_free (MwE2e *self)
{
  mw_e2e_stop_listening (self);
  mw_e2e_end_process (&self->application);
  mw_e2e_end_process (&self->registry);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->address);
  g_free (self->key);
  g_free (self->complaints);
  g_free (self);
}

void
mw_e2e_wait_exit (MwE2e *self)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_wait_check (self->application, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->application);
}

/* Another accessibility setting than the tests' own: here it is the real one. */
void
mw_e2e_start_application (MwE2e      *self,
                          const char *argument)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *program = mw_e2e_find_program ("meshwright");
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", self->folder, TRUE);
  g_subprocess_launcher_set_stderr_file_path (launcher, self->complaints);
  self->application = g_subprocess_launcher_spawn (launcher, &error, program, argument, NULL);
  g_assert_no_error (error);
}

void
mw_e2e_assert_quiet (MwE2e *self)
{
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (self->complaints, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "-CRITICAL **") != NULL || strstr (lines[i], "-WARNING **") != NULL)
      {
        g_test_message ("%s", lines[i]);
        n++;
      }

  g_assert_cmpuint (n, ==, 0);
}

const char *
mw_e2e_get_folder (MwE2e *self)
{
  return self->folder;
}

static gboolean
is_child_of (const char *pid,
             const char *parent)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", pid);
  g_autofree char *stat = NULL;
  const char *behind;
  g_auto(GStrv) fields = NULL;

  if (!g_file_get_contents (path, &stat, NULL, NULL) || !(behind = strrchr (stat, ')')))
    return FALSE;

  /* ") S 123 …": the state, then the parent. */
  fields = g_strsplit (behind, " ", 4);

  return g_strv_length (fields) > 2 && g_strcmp0 (fields[2], parent) == 0;
}

GPid
mw_e2e_find_worker (MwE2e *self)
{
  g_autoptr(GDir) proc = g_dir_open ("/proc", 0, NULL);
  const char *parent = g_subprocess_get_identifier (self->application);
  const char *pid;

  while (proc != NULL && (pid = g_dir_read_name (proc)))
    {
      g_autofree char *path = g_strdup_printf ("/proc/%s/comm", pid);
      g_autofree char *name = NULL;

      if (!g_ascii_isdigit (*pid) || !is_child_of (pid, parent) ||
          !g_file_get_contents (path, &name, NULL, NULL))
        continue;

      /* The kernel keeps fifteen characters of it. */
      if (g_str_has_prefix (name, "meshwright-layo"))
        return atoi (pid);
    }

  return 0;
}

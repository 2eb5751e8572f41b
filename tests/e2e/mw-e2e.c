/* mw-e2e.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* Generous: two cores that others use too. */
#define PATIENCE_US (30 * G_USEC_PER_SEC)
#define LOOK_EVERY_US (100 * 1000)

/* Deeper than any window of ours. */
#define MAX_DEPTH 60
#define MAX_CHILDREN 400

struct _MwE2e
{
  char        *folder;
  GSubprocess *registry;
  GSubprocess *application;
  char        *database;
  char        *address;
  char        *key;
};

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

static char *
find_program (const char *name)
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

  return self;
}

static void
end_process (GSubprocess **process)
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
  end_process (&self->application);
  end_process (&self->registry);
  remove_tree (self->folder);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->address);
  g_free (self->key);
  g_free (self);
}

static void
read_greeting (MwE2e *self)
{
  g_autoptr(GDataInputStream) lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->registry));
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &error);
  JsonObject *object;

  g_assert_no_error (error);
  g_assert_nonnull (line);
  g_assert_true (json_parser_load_from_data (parser, line, -1, NULL));
  object = json_node_get_object (json_parser_get_root (parser));
  g_set_str (&self->address, json_object_get_string_member (object, "address"));
  g_set_str (&self->key, json_object_get_string_member (object, "key"));
}

static GSubprocess *
spawn_registry (const char * const *argv)
{
  g_autoptr(GError) error = NULL;
  GSubprocess *process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                            &error);

  g_assert_no_error (error);

  return process;
}

void
mw_e2e_start_registry (MwE2e      *self,
                       const char *team)
{
  g_autofree char *program = find_program ("meshwright-registry");
  g_autofree char *demo = g_build_filename (g_getenv ("MESHWRIGHT_DATADIR"), "demo", NULL);
  const char *argv[] = {
    program, "serve", "--private", "--port", "0", "--team", team,
    "--database", self->database, "--import", demo, NULL,
  };

  self->registry = spawn_registry (argv);
  read_greeting (self);
}

void
mw_e2e_stop_registry (MwE2e *self)
{
  end_process (&self->registry);
}

void
mw_e2e_freeze_registry (MwE2e *self)
{
  g_subprocess_send_signal (self->registry, SIGSTOP);
}

void
mw_e2e_restart_registry (MwE2e *self)
{
  g_autofree char *program = find_program ("meshwright-registry");
  const char *port = strrchr (self->address, ':') + 1;
  const char *argv[] = { program, "serve", "--port", port, "--database", self->database, NULL };

  end_process (&self->registry);
  self->registry = spawn_registry (argv);

  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autofree char *answer = mw_e2e_curl (self, "/api");

      if (answer != NULL)
        return;
      g_usleep (LOOK_EVERY_US);
    }

  g_assert_not_reached ();
}

const char *
mw_e2e_get_address (MwE2e *self)
{
  return self->address;
}

const char *
mw_e2e_get_key (MwE2e *self)
{
  return self->key;
}

char *
mw_e2e_curl (MwE2e      *self,
             const char *path)
{
  g_autofree char *url = g_strconcat (self->address, path, NULL);
  g_autoptr(GSubprocess) curl = NULL;
  g_autoptr(GError) error = NULL;
  char *output = NULL;

  curl = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                           "curl", "--silent", "--fail", "--max-time", "10",
                           "-H", "Accept: application/yaml", url, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (curl, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);

  if (g_subprocess_get_successful (curl))
    return output;

  g_free (output);

  return NULL;
}

/* Another accessibility setting than the tests' own: here it is the real one. */
void
mw_e2e_start_application (MwE2e      *self,
                          const char *argument)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autofree char *program = find_program ("meshwright");
  g_autoptr(GError) error = NULL;

  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "atspi", TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CACHE_HOME", self->folder, TRUE);
  self->application = g_subprocess_launcher_spawn (launcher, &error, program, argument, NULL);
  g_assert_no_error (error);
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

static gboolean
is_showing (AtspiAccessible *accessible)
{
  g_autoptr(AtspiStateSet) states = atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);
}

static gboolean
is_it (AtspiAccessible *accessible,
       AtspiRole        role,
       const char      *name)
{
  g_autofree char *its_name = NULL;

  if (role != ATSPI_ROLE_INVALID && atspi_accessible_get_role (accessible, NULL) != role)
    return FALSE;

  its_name = atspi_accessible_get_name (accessible, NULL);

  return g_strcmp0 (its_name, name) == 0 && is_showing (accessible);
}

static AtspiAccessible *
search (AtspiAccessible *accessible,
        AtspiRole        role,
        const char      *name,
        guint            depth)
{
  int n;

  if (is_it (accessible, role, name))
    return g_object_ref (accessible);

  if (depth > MAX_DEPTH)
    return NULL;

  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);
      AtspiAccessible *found = child != NULL ? search (child, role, name, depth + 1) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The application among those on the bus, which has no other of its name: an
 * earlier one is gone, and libatspi does not like to be asked for its process. */
static AtspiAccessible *
find_application (MwE2e *self)
{
  g_autoptr(AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = n - 1; i >= 0; i--)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;

      if (g_strcmp0 (name, "meshwright") == 0)
        {
          /* What was seen before may be gone: ask anew each time. */
          atspi_accessible_set_cache_mask (child, ATSPI_CACHE_NONE);
          return g_steal_pointer (&child);
        }
    }

  return NULL;
}

AtspiAccessible *
mw_e2e_peek (MwE2e      *self,
             AtspiRole   role,
             const char *name)
{
  g_autoptr(AtspiAccessible) application = find_application (self);

  while (g_main_context_iteration (NULL, FALSE))
    continue;

  return application != NULL ? search (application, role, name, 0) : NULL;
}

AtspiAccessible *
mw_e2e_find (MwE2e      *self,
             AtspiRole   role,
             const char *name)
{
  g_autofree char *dump = NULL;

  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      AtspiAccessible *found = mw_e2e_peek (self, role, name);

      if (found != NULL)
        return found;
      g_usleep (LOOK_EVERY_US);
    }

  dump = mw_e2e_dump (self);
  g_test_message ("%s", dump);
  g_error ("There is no “%s” of role %u", name, role);
}

void
mw_e2e_wait_gone (MwE2e      *self,
                  AtspiRole   role,
                  const char *name)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autoptr(AtspiAccessible) found = mw_e2e_peek (self, role, name);

      if (found == NULL)
        return;
      g_usleep (LOOK_EVERY_US);
    }

  g_error ("“%s” is still there", name);
}

static gboolean
do_action (AtspiAccessible *accessible)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0 &&
         atspi_action_do_action (action, 0, NULL);
}

void
mw_e2e_click (MwE2e      *self,
              AtspiRole   role,
              const char *name)
{
  g_autoptr(AtspiAccessible) accessible = mw_e2e_find (self, role, name);
  g_autofree char *dump = NULL;

  if (do_action (accessible))
    return;

  dump = mw_e2e_dump (self);
  g_test_message ("%s", dump);
  g_error ("“%s” has no action", name);
}

/* The position of the action of that name; -1 when it has none. */
static int
find_action (AtspiAction *action,
             const char  *name)
{
  int n = atspi_action_get_n_actions (action, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *its_name = atspi_action_get_action_name (action, i, NULL);

      if (g_strcmp0 (its_name, name) == 0)
        return i;
    }

  return -1;
}

static gboolean
activate_below (AtspiAccessible *accessible,
                const char      *name,
                guint            depth)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int position = action != NULL ? find_action (action, name) : -1;
  int n;

  if (position >= 0 && atspi_action_do_action (action, position, NULL))
    return TRUE;

  if (depth > MAX_DEPTH)
    return FALSE;

  n = MIN (atspi_accessible_get_child_count (accessible, NULL), MAX_CHILDREN);
  for (int i = 0; i < n; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && activate_below (child, name, depth + 1))
        return TRUE;
    }

  return FALSE;
}

void
mw_e2e_activate (MwE2e      *self,
                 const char *action)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autoptr(AtspiAccessible) application = find_application (self);

      if (application != NULL && activate_below (application, action, 0))
        return;
      g_usleep (LOOK_EVERY_US);
    }

  g_error ("There is no action “%s”", action);
}

static AtspiAccessible *
find_text (MwE2e      *self,
           const char *name)
{
  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      static const AtspiRole roles[] = { ATSPI_ROLE_TEXT, ATSPI_ROLE_ENTRY, ATSPI_ROLE_PASSWORD_TEXT };

      for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
        {
          AtspiAccessible *found = mw_e2e_peek (self, roles[i], name);

          if (found != NULL)
            return found;
        }
      g_usleep (LOOK_EVERY_US);
    }

  return mw_e2e_find (self, ATSPI_ROLE_TEXT, name);
}

void
mw_e2e_type (MwE2e      *self,
             const char *name,
             const char *text)
{
  g_autoptr(AtspiAccessible) accessible = find_text (self, name);
  g_autoptr(AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (accessible);

  g_assert_nonnull (editable);
  g_assert_true (atspi_editable_text_set_text_contents (editable, text, NULL));
}

char *
mw_e2e_dup_text (MwE2e      *self,
                 const char *name)
{
  g_autoptr(AtspiAccessible) accessible = find_text (self, name);
  g_autoptr(AtspiText) text = atspi_accessible_get_text_iface (accessible);

  g_assert_nonnull (text);

  return atspi_text_get_text (text, 0, -1, NULL);
}

void
mw_e2e_wait_text (MwE2e      *self,
                  const char *name,
                  const char *text)
{
  g_autofree char *last = NULL;

  for (gint64 end = g_get_monotonic_time () + PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_free (last);
      last = mw_e2e_dup_text (self, name);
      if (g_strcmp0 (last, text) == 0)
        return;
      g_usleep (LOOK_EVERY_US);
    }

  g_assert_cmpstr (last, ==, text);
}

static void
append_actions (GString         *text,
                AtspiAccessible *accessible)
{
  g_autoptr(AtspiAction) action = atspi_accessible_get_action_iface (accessible);
  int n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (action, i, NULL);

      g_string_append_printf (text, " %s", name);
    }
}

static void
append_tree (GString         *text,
             AtspiAccessible *accessible,
             guint            depth)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  int n = MIN (atspi_accessible_get_child_count (accessible, NULL), 80);

  if (!is_showing (accessible) && depth > 1)
    return;

  g_string_append_printf (text, "%*s%s “%s”", (int) depth * 2, "", role, name);
  append_actions (text, accessible);
  g_string_append_c (text, '\n');

  for (int i = 0; i < n && depth < MAX_DEPTH; i++)
    {
      g_autoptr(AtspiAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL)
        append_tree (text, child, depth + 1);
    }
}

char *
mw_e2e_dump (MwE2e *self)
{
  g_autoptr(AtspiAccessible) application = find_application (self);
  GString *text = g_string_new (NULL);

  if (application != NULL)
    append_tree (text, application, 0);
  else
    g_string_append (text, "The application is not on the bus");

  return g_string_free_and_steal (text);
}

/* mw-e2e-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-e2e-private.h"

#include <signal.h>
#include <string.h>

#include <json-glib/json-glib.h>

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
  g_autofree char *program = mw_e2e_find_program ("meshwright-registry");
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
  mw_e2e_end_process (&self->registry);
}

void
mw_e2e_freeze_registry (MwE2e *self)
{
  g_subprocess_send_signal (self->registry, SIGSTOP);
}

void
mw_e2e_restart_registry (MwE2e *self)
{
  g_autofree char *program = mw_e2e_find_program ("meshwright-registry");
  const char *port = strrchr (self->address, ':') + 1;
  const char *argv[] = { program, "serve", "--port", port, "--database", self->database, NULL };

  mw_e2e_end_process (&self->registry);
  self->registry = spawn_registry (argv);

  for (gint64 end = g_get_monotonic_time () + MW_E2E_PATIENCE_US; g_get_monotonic_time () < end;)
    {
      g_autofree char *answer = mw_e2e_curl (self, "/api");

      if (answer != NULL)
        return;
      g_usleep (MW_E2E_LOOK_EVERY_US);
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

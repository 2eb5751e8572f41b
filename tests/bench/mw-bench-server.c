/* mw-bench-server.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-server.h"

#include <gio/gunixinputstream.h>
#include <json-glib/json-glib.h>
#include <poll.h>

/* Until it listens; ours imports first. */
#define START_SECONDS 90

static gboolean
wait_for_input (GInputStream *stream,
                gint64        deadline)
{
  struct pollfd wait = {
    .fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream)),
    .events = POLLIN,
  };
  gint64 left = (deadline - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;

  return left > 0 && poll (&wait, 1, (int) left) > 0;
}

static char *
read_line (GInputStream *stream)
{
  gint64 deadline = g_get_monotonic_time () + START_SECONDS * G_TIME_SPAN_SECOND;
  GString *line = g_string_new (NULL);
  char c;

  while (wait_for_input (stream, deadline) && g_input_stream_read (stream, &c, 1, NULL, NULL) == 1 && c != '\n')
    g_string_append_c (line, c);

  return g_string_free_and_steal (line);
}

static char *
dup_member (JsonNode   *root,
            const char *name)
{
  if (!JSON_NODE_HOLDS_OBJECT (root))
    return NULL;

  return g_strdup (json_object_get_string_member_with_default (json_node_get_object (root), name, NULL));
}

MwBenchServer *
mw_bench_server_start (const char * const *argv,
                       GError            **error)
{
  g_autoptr(MwBenchServer) self = g_new0 (MwBenchServer, 1);
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *line = NULL;

  self->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, error);
  if (self->process == NULL)
    return NULL;

  line = read_line (g_subprocess_get_stdout_pipe (self->process));
  if ((root = json_from_string (line, NULL)))
    {
      self->address = dup_member (root, "address");
      self->key = dup_member (root, "key");
      self->store = dup_member (root, "store");
    }

  if (self->address == NULL || self->key == NULL)
    {
      g_subprocess_force_exit (self->process);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s did not say where it listens", argv[0]);
      return NULL;
    }

  return g_steal_pointer (&self);
}

MwBenchServer *
mw_bench_server_start_ours (const char *folder,
                            const char *import,
                            GError    **error)
{
  g_autofree char *program = g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "src", "meshwright-registry", NULL);
  g_autofree char *database = g_build_filename (folder, "registry.db", NULL);
  const char *argv[] = { program, "serve", "--private", "--database", database, "--import", import, NULL };

  return mw_bench_server_start (argv, error);
}

void
mw_bench_server_free (MwBenchServer *self)
{
  if (self->process != NULL)
    {
      g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, NULL);
      g_subprocess_wait (self->process, NULL, NULL);
      g_object_unref (self->process);
    }
  g_free (self->address);
  g_free (self->key);
  g_free (self->store);
  g_free (self);
}

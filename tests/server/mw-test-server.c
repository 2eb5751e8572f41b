/* mw-test-server.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-test-server.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

static void
remove_tree (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

MwTestServer *
mw_test_server_new (const char *import)
{
  MwTestServer *self = g_new0 (MwTestServer, 1);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (g_getenv ("MESHWRIGHT_BUILD"));
  self->program = g_build_filename (g_getenv ("MESHWRIGHT_BUILD"), "src", "meshwright-registry", NULL);
  self->folder = g_dir_make_tmp ("meshwright-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->database = g_build_filename (self->folder, "registry.db", NULL);
  mw_test_server_start (self, import);

  return self;
}

void
mw_test_server_free (MwTestServer *self)
{
  mw_test_server_stop (self);
  remove_tree (self->folder);
  g_free (self->program);
  g_free (self->folder);
  g_free (self->database);
  g_free (self);
}

static char *
read_line (GInputStream *stream)
{
  GString *line = g_string_new (NULL);
  char c;

  while (g_input_stream_read (stream, &c, 1, NULL, NULL) == 1 && c != '\n')
    g_string_append_c (line, c);

  return g_string_free_and_steal (line);
}

void
mw_test_server_start (MwTestServer *self,
                      const char   *import)
{
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(JsonNode) node = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *line = NULL;

  g_assert_null (self->process);

  g_ptr_array_add (argv, self->program);
  g_ptr_array_add (argv, (char *) "serve");
  g_ptr_array_add (argv, (char *) "--private");
  g_ptr_array_add (argv, (char *) "--database");
  g_ptr_array_add (argv, self->database);
  if (import != NULL)
    {
      g_ptr_array_add (argv, (char *) "--import");
      g_ptr_array_add (argv, (char *) import);
    }
  g_ptr_array_add (argv, NULL);

  self->process = g_subprocess_newv ((const char * const *) argv->pdata,
                                     G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                     &error);
  g_assert_no_error (error);

  line = read_line (g_subprocess_get_stdout_pipe (self->process));
  node = json_from_string (line, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);

  self->address = g_strdup (json_object_get_string_member (json_node_get_object (node), "address"));
  self->key = g_strdup (json_object_get_string_member (json_node_get_object (node), "key"));
  self->session = soup_session_new ();
  soup_session_set_timeout (self->session, 30);
}

static void
forget_process (MwTestServer *self)
{
  g_clear_object (&self->session);
  g_clear_object (&self->process);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->key, g_free);
}

void
mw_test_server_stop (MwTestServer *self)
{
  g_autoptr(GError) error = NULL;

  if (self->process == NULL)
    return;

  soup_session_abort (self->session);
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->process), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait (self->process, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (self->process));
  g_assert_cmpint (g_subprocess_get_exit_status (self->process), ==, 0);
  forget_process (self);
}

void
mw_test_server_kill (MwTestServer *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  forget_process (self);
}

static MwTestReply *
send_message (MwTestServer *self,
              SoupMessage  *message)
{
  MwTestReply *reply = g_new0 (MwTestReply, 1);
  g_autoptr(GBytes) body = NULL;
  g_autoptr(GByteArray) text = g_byte_array_new ();
  g_autoptr(GError) error = NULL;

  body = soup_session_send_and_read (self->session, message, NULL, &error);
  g_assert_no_error (error);

  g_byte_array_append (text, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
  g_byte_array_append (text, (const guint8 *) "", 1);
  reply->status = soup_message_get_status (message);
  reply->headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  reply->text = (const char *) text->data;
  reply->body = g_byte_array_free_to_bytes (g_steal_pointer (&text));

  return reply;
}

static SoupMessage *
new_message (MwTestServer *self,
             const char   *method,
             const char   *path,
             const char   *body)
{
  g_autofree char *address = g_strconcat (self->address, path, NULL);
  SoupMessage *message = soup_message_new (method, address);

  g_assert_nonnull (message);

  if (body != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (body, strlen (body));

      soup_message_set_request_body_from_bytes (message, NULL, bytes);
    }

  return message;
}

MwTestReply *
mw_test_server_send (MwTestServer *self,
                     const char   *method,
                     const char   *path,
                     const char   *body,
                     ...)
{
  g_autoptr(SoupMessage) message = new_message (self, method, path, body);
  const char *name;
  va_list args;

  va_start (args, body);
  while ((name = va_arg (args, const char *)))
    soup_message_headers_append (soup_message_get_request_headers (message), name, va_arg (args, const char *));
  va_end (args);

  return send_message (self, message);
}

MwTestReply *
mw_test_server_write (MwTestServer *self,
                      const char   *method,
                      const char   *path,
                      const char   *body)
{
  return mw_test_server_send (self, method, path, body, "X-Api-Key", self->key, NULL);
}

MwTestReply *
mw_test_server_get (MwTestServer *self,
                    const char   *path)
{
  return mw_test_server_send (self, "GET", path, NULL, NULL);
}

char *
mw_test_server_send_raw (MwTestServer *self,
                         const char   *bytes,
                         gssize        length,
                         gboolean      cut)
{
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GSocketConnection) connection = NULL;
  g_autoptr(GError) error = NULL;
  GString *answer = g_string_new (NULL);
  char buffer[4096];
  gssize got;

  g_socket_client_set_timeout (client, 10);
  connection = g_socket_client_connect_to_uri (client, self->address, 80, NULL, &error);
  g_assert_no_error (error);

  /* The server may have enough before all is written. */
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)),
                             bytes, length < 0 ? strlen (bytes) : (gsize) length, NULL, NULL, NULL);

  /* What answers has answered soon; some requests are never answered. */
  while (!cut &&
         g_socket_condition_timed_wait (g_socket_connection_get_socket (connection), G_IO_IN,
                                        (answer->len > 0 ? 300 : 10000) * 1000, NULL, NULL) &&
         (got = g_input_stream_read (g_io_stream_get_input_stream (G_IO_STREAM (connection)),
                                     buffer, sizeof buffer, NULL, NULL)) > 0)
    g_string_append_len (answer, buffer, got);

  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);

  return g_string_free_and_steal (answer);
}

void
mw_test_reply_free (MwTestReply *self)
{
  soup_message_headers_unref (self->headers);
  g_bytes_unref (self->body);
  g_free (self);
}

const char *
mw_test_reply_get (MwTestReply *self,
                   const char  *header)
{
  return soup_message_headers_get_one (self->headers, header);
}

JsonNode *
mw_test_reply_parse (MwTestReply *self)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (self->text, &error);

  g_assert_no_error (error);

  return node;
}

void
mw_test_reply_expect (MwTestReply *self,
                      guint        status)
{
  if (self->status != status)
    g_test_message ("Answered %u: %s", self->status, self->text);
  g_assert_cmpuint (self->status, ==, status);

  if (status >= 400)
    {
      g_autoptr(JsonNode) node = mw_test_reply_parse (self);
      JsonObject *problem = json_node_get_object (node);

      g_assert_cmpstr (mw_test_reply_get (self, "Content-Type"), ==, "application/problem+json");
      g_assert_cmpint (json_object_get_int_member (problem, "status"), ==, status);
      g_assert_cmpstr (json_object_get_string_member (problem, "type"), ==, "about:blank");
      g_assert_cmpstr (json_object_get_string_member (problem, "title"), !=, "");
      g_assert_cmpstr (json_object_get_string_member (problem, "detail"), !=, "");
    }
}

char *
mw_test_product (const char *id,
                 const char *name)
{
  return g_strdup_printf ("# A comment that must stay.\n"
                          "apiVersion: v1.0.0\n"
                          "kind: DataProduct\n"
                          "id: %s\n"
                          "name: '%s'\n"
                          "status: active\n"
                          "version: \"1.10\"\n",
                          id, name);
}

char *
mw_test_contract (const char *id)
{
  return g_strdup_printf ("{ \"kind\": \"DataContract\", \"apiVersion\": \"v3.1.0\",\n"
                          "  \"id\": \"%s\", \"version\": \"1.0.0\", \"status\": \"active\" }\n", id);
}

char *
mw_test_team (const char *id,
              const char *type)
{
  return g_strdup_printf ("id: %s\nname: The %s\ntype: %s\n", id, id, type);
}

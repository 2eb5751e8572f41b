/* mw-bench-load.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-load.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>

#define TIMEOUT_SECONDS 20

typedef struct
{
  GUri      *uri;
  GPtrArray *requests;
  gint64     end;
  int        next;         /* atomic */
  int        n_answers;    /* atomic */
} Load;

/* The length of the body that the head @head announces; -1 when it does not. */
static gssize
get_body_length (const char *head)
{
  static const char name[] = "\r\ncontent-length:";
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *field = strstr (lower, name);

  return field != NULL ? (gssize) g_ascii_strtoll (field + strlen (name), NULL, 10) : -1;
}

/* Where the body of the answer in @buffer begins; 0 while its head is not whole. */
static gsize
get_head_length (GString *buffer)
{
  const char *end = strstr (buffer->str, "\r\n\r\n");

  return end != NULL ? (gsize) (end - buffer->str) + 4 : 0;
}

static gboolean
receive_more (GSocket *socket,
              GString *buffer,
              GError **error)
{
  char chunk[16384];
  gssize got = g_socket_receive (socket, chunk, sizeof chunk, NULL, error);

  if (got == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED, "the server closed the connection");
  if (got <= 0)
    return FALSE;

  g_string_append_len (buffer, chunk, got);

  return TRUE;
}

/* Reads one answer to its end; without pipelining nothing follows it. */
static gboolean
receive (GSocket *socket,
         GString *buffer,
         GError **error)
{
  gssize length = -1;
  gsize head = 0;

  g_string_truncate (buffer, 0);

  while (head == 0 || buffer->len < head + (gsize) length)
    {
      if (!receive_more (socket, buffer, error))
        return FALSE;

      if (head == 0 && (head = get_head_length (buffer)) > 0)
        {
          g_autofree char *text = g_strndup (buffer->str, head);

          if (!g_str_has_prefix (text, "HTTP/1.1 2") || (length = get_body_length (text)) < 0)
            {
              g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the server answered %.60s", buffer->str);
              return FALSE;
            }
        }
    }

  return TRUE;
}

static gboolean
send_all (GSocket *socket,
          GBytes  *request,
          GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (request, &size);

  while (size > 0)
    {
      gssize sent = g_socket_send (socket, data, size, NULL, error);

      if (sent < 0)
        return FALSE;

      data += sent;
      size -= (gsize) sent;
    }

  return TRUE;
}

/* One connection; returns a GError or NULL. */
static gpointer
run_thread (gpointer data)
{
  Load *self = data;
  g_autoptr(GSocketClient) client = g_socket_client_new ();
  g_autoptr(GSocketConnection) connection = NULL;
  g_autoptr(GString) buffer = g_string_new (NULL);
  GError *error = NULL;
  GSocket *socket;

  g_socket_client_set_timeout (client, TIMEOUT_SECONDS);
  connection = g_socket_client_connect_to_host (client, g_uri_get_host (self->uri),
                                                (guint16) g_uri_get_port (self->uri), NULL, &error);
  if (connection == NULL)
    return error;

  socket = g_socket_connection_get_socket (connection);
  g_socket_set_option (socket, IPPROTO_TCP, TCP_NODELAY, 1, NULL);

  while (g_get_monotonic_time () < self->end)
    {
      guint n = (guint) g_atomic_int_add (&self->next, 1);

      if (!send_all (socket, g_ptr_array_index (self->requests, n % self->requests->len), &error) ||
          !receive (socket, buffer, &error))
        return error;

      g_atomic_int_inc (&self->n_answers);
    }

  return NULL;
}

GBytes *
mw_bench_load_request (const char *method,
                       const char *path,
                       const char *key,
                       const char *body)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s HTTP/1.1\r\nHost: 127.0.0.1\r\n", method, path);
  if (key != NULL)
    g_string_append_printf (text, "X-Api-Key: %s\r\n", key);
  if (body != NULL)
    g_string_append_printf (text, "Content-Type: application/json\r\nContent-Length: %" G_GSIZE_FORMAT "\r\n",
                            strlen (body));
  g_string_append_printf (text, "\r\n%s", body != NULL ? body : "");

  return g_string_free_to_bytes (text);
}

double
mw_bench_load_run (const char *address,
                   GPtrArray  *requests,
                   double      seconds,
                   GError    **error)
{
  g_autoptr(GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, error);
  GThread *threads[MW_BENCH_LOAD_CONNECTIONS];
  GError *first = NULL;
  gint64 start = g_get_monotonic_time ();
  Load load = { uri, requests, start + (gint64) (seconds * G_USEC_PER_SEC), 0, 0 };

  if (uri == NULL)
    return -1;

  if (g_strcmp0 (g_uri_get_host (uri), "127.0.0.1") != 0 && g_strcmp0 (g_uri_get_host (uri), "::1") != 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "%s is not on loopback", address);
      return -1;
    }

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("load", run_thread, &load);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      GError *failure = g_thread_join (threads[i]);

      if (first == NULL)
        first = failure;
      else
        g_clear_error (&failure);
    }

  if (first != NULL)
    {
      g_propagate_error (error, first);
      return -1;
    }

  return load.n_answers / ((double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
}

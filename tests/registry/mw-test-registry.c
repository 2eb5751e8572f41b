/* mw-test-registry.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-test-registry.h"

#include <string.h>

#include <gio/gio.h>

#define CHUNK_BYTES (64 * 1024)

struct _MwTestRegistry
{
  GSocketListener *listener;
  DexFuture       *serving;
  char            *address;
  GHashTable      *answers;      /* "METHOD path" to GQueue of Answer */
  GPtrArray       *requests;
  GPtrArray       *conversations;
  guint            n_open;
};

typedef struct
{
  GBytes      *raw;
  MwTestManner manner;
  gboolean     is_fallback;
} Answer;

typedef struct
{
  MwTestRegistry    *registry;
  GSocketConnection *connection;
  GByteArray        *received;
} Conversation;

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_bytes_unref (self->raw);
  g_free (self);
}

static void
free_answers (gpointer data)
{
  g_queue_free_full (data, answer_free);
}

static void
request_free (gpointer data)
{
  MwTestRequest *self = data;

  g_free (self->method);
  g_free (self->path);
  g_free (self->head);
  g_bytes_unref (self->body);
  g_free (self);
}

static void
conversation_free (gpointer data)
{
  Conversation *self = data;

  g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);
  g_clear_object (&self->connection);
  g_byte_array_unref (self->received);
  g_free (self);
}

/* Reads until there are @size bytes. */
static gboolean
receive (Conversation *self,
         gsize         size)
{
  GInputStream *stream = g_io_stream_get_input_stream (G_IO_STREAM (self->connection));

  while (self->received->len < size)
    {
      g_autoptr(GBytes) bytes = dex_await_boxed (dex_input_stream_read_bytes (stream, CHUNK_BYTES, 0), NULL);

      if (bytes == NULL || g_bytes_get_size (bytes) == 0)
        return FALSE;

      g_byte_array_append (self->received, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
    }

  return TRUE;
}

static char *
find_header (const char *head,
             const char *name)
{
  g_auto(GStrv) lines = g_strsplit (head, "\r\n", -1);
  gsize length = strlen (name);

  for (guint i = 1; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], name, length) == 0 && lines[i][length] == ':')
      return g_strstrip (g_strdup (lines[i] + length + 1));

  return NULL;
}

static MwTestRequest *
receive_request (Conversation *self)
{
  g_autofree char *head = NULL;
  g_autofree char *length = NULL;
  g_auto(GStrv) words = NULL;
  const char *end = NULL;
  gsize head_size;
  gsize body_size;
  MwTestRequest *request;

  while (end == NULL)
    {
      if (!receive (self, self->received->len + 1))
        return NULL;
      end = g_strstr_len ((char *) self->received->data, self->received->len, "\r\n\r\n");
    }

  head_size = (gsize) (end - (char *) self->received->data) + 4;
  head = g_strndup ((char *) self->received->data, head_size);
  length = find_header (head, "Content-Length");
  body_size = length != NULL ? (gsize) g_ascii_strtoull (length, NULL, 10) : 0;

  if (!receive (self, head_size + body_size))
    return NULL;

  words = g_strsplit (head, " ", 3);
  request = g_new0 (MwTestRequest, 1);
  request->method = g_strdup (words[0]);
  request->path = g_strdup (words[1]);
  request->head = g_steal_pointer (&head);
  request->body = g_bytes_new (self->received->data + head_size, body_size);
  g_byte_array_remove_range (self->received, 0, (guint) (head_size + body_size));
  g_ptr_array_add (self->registry->requests, request);

  return request;
}

static Answer *
find_answer (MwTestRegistry *self,
             MwTestRequest  *request)
{
  g_autofree char *key = g_strdup_printf ("%s %s", request->method, request->path);
  GQueue *queue = g_hash_table_lookup (self->answers, key);
  Answer *found;
  Answer *answer = g_new0 (Answer, 1);

  if (queue == NULL)
    {
      answer->raw = mw_test_answer (404, "Content-Type: application/problem+json\r\n", "{\"title\":\"Not Found\"}");
      answer->manner = MW_TEST_PLAIN;
      return answer;
    }

  found = g_queue_peek_head (queue);
  answer->raw = g_bytes_ref (found->raw);
  answer->manner = found->manner;
  if (g_queue_get_length (queue) > 1)
    answer_free (g_queue_pop_head (queue));

  return answer;
}

static void
pause_for (guint ms)
{
  if (ms > 0)
    dex_await (dex_timeout_new_msec ((int) ms), NULL);
}

static gboolean
write_bytes (GOutputStream *stream,
             GBytes        *bytes)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  gsize offset = 0;

  while (offset < size)
    {
      gint64 n = dex_await_int64 (dex_output_stream_write (stream, data + offset, size - offset, 0), NULL);

      if (n <= 0)
        return FALSE;
      offset += (gsize) n;
    }

  return TRUE;
}

/* Whether the connection goes on. */
static gboolean
send_answer (Conversation *self,
             Answer       *answer)
{
  GOutputStream *stream = g_io_stream_get_output_stream (G_IO_STREAM (self->connection));
  gsize size = g_bytes_get_size (answer->raw);
  gsize n = answer->manner.cut < 0 ? size : MIN (size, (gsize) answer->manner.cut);
  gsize step = answer->manner.drip_ms > 0 ? 1 : n;

  pause_for (answer->manner.delay_ms);

  for (gsize offset = 0; offset < n; offset += step)
    {
      g_autoptr(GBytes) part = g_bytes_new_from_bytes (answer->raw, offset, step);

      if (!write_bytes (stream, part))
        return FALSE;
      pause_for (answer->manner.drip_ms);
    }

  if (answer->manner.is_endless)
    {
      g_autoptr(GBytes) more = NULL;
      char *blanks = g_malloc (CHUNK_BYTES);

      memset (blanks, ' ', CHUNK_BYTES);
      more = g_bytes_new_take (blanks, CHUNK_BYTES);
      while (write_bytes (stream, more))
        continue;
      return FALSE;
    }

  return answer->manner.cut < 0;
}

static DexFuture *
converse_fiber (gpointer user_data)
{
  Conversation *self = user_data;
  MwTestRequest *request;
  gboolean goes_on = TRUE;

  self->registry->n_open++;
  while (goes_on && (request = receive_request (self)))
    {
      Answer *answer = find_answer (self->registry, request);

      goes_on = send_answer (self, answer);
      answer_free (answer);
    }

  self->registry->n_open--;
  g_io_stream_close (G_IO_STREAM (self->connection), NULL, NULL);

  return dex_future_new_for_boolean (TRUE);
}

static DexFuture *
serve_fiber (gpointer user_data)
{
  MwTestRegistry *self = user_data;

  for (;;)
    {
      g_autoptr(GSocketConnection) connection = dex_await_object (dex_socket_listener_accept (self->listener), NULL);
      Conversation *conversation;

      if (connection == NULL)
        return dex_future_new_for_boolean (TRUE);

      conversation = g_new0 (Conversation, 1);
      conversation->registry = self;
      conversation->connection = g_steal_pointer (&connection);
      conversation->received = g_byte_array_new ();
      g_ptr_array_add (self->conversations,
                       dex_scheduler_spawn (NULL, 0, converse_fiber, conversation, conversation_free));
    }
}

MwTestRegistry *
mw_test_registry_new (void)
{
  MwTestRegistry *self = g_new0 (MwTestRegistry, 1);
  g_autoptr(GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr(GSocketAddress) any = g_inet_socket_address_new (loopback, 0);
  g_autoptr(GSocketAddress) bound = NULL;
  g_autoptr(GError) error = NULL;

  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, any, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP,
                                 NULL, &bound, &error);
  g_assert_no_error (error);

  self->address = g_strdup_printf ("http://127.0.0.1:%u",
                                   g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound)));
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_answers);
  self->requests = g_ptr_array_new_with_free_func (request_free);
  self->conversations = g_ptr_array_new_with_free_func (dex_unref);
  self->serving = dex_scheduler_spawn (NULL, 0, serve_fiber, self, NULL);

  return self;
}

static gboolean
is_busy (MwTestRegistry *self)
{
  for (guint i = 0; i < self->conversations->len; i++)
    if (dex_future_is_pending (g_ptr_array_index (self->conversations, i)))
      return TRUE;

  return dex_future_is_pending (self->serving);
}

/* Whoever spoke with it must have hung up, or be about to. */
void
mw_test_registry_free (MwTestRegistry *self)
{
  if (self == NULL)
    return;

  g_socket_listener_close (self->listener);
  while (is_busy (self))
    g_main_context_iteration (NULL, TRUE);

  dex_clear (&self->serving);
  g_clear_pointer (&self->conversations, g_ptr_array_unref);
  g_clear_pointer (&self->requests, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_hash_table_unref);
  g_clear_object (&self->listener);
  g_free (self->address);
  g_free (self);
}

const char *
mw_test_registry_get_address (MwTestRegistry *self)
{
  return self->address;
}

GBytes *
mw_test_answer (guint       status,
                const char *headers,
                const char *body)
{
  g_autofree char *text = g_strdup_printf ("HTTP/1.1 %u Said So\r\n%sContent-Length: %" G_GSIZE_FORMAT "\r\n\r\n%s",
                                           status, headers != NULL ? headers : "", strlen (body), body);

  return g_bytes_new (text, strlen (text));
}

void
mw_test_registry_reply_raw (MwTestRegistry *self,
                            const char     *method,
                            const char     *path,
                            GBytes         *raw,
                            MwTestManner    manner)
{
  g_autofree char *key = g_strdup_printf ("%s %s", method, path);
  GQueue *queue = g_hash_table_lookup (self->answers, key);
  Answer *answer = g_new0 (Answer, 1);

  if (queue == NULL)
    {
      queue = g_queue_new ();
      g_hash_table_insert (self->answers, g_steal_pointer (&key), queue);
    }

  if (!g_queue_is_empty (queue) && ((Answer *) g_queue_peek_head (queue))->is_fallback)
    answer_free (g_queue_pop_head (queue));

  answer->raw = raw;
  answer->manner = manner;
  g_queue_push_tail (queue, answer);
}

void
mw_test_registry_reply (MwTestRegistry *self,
                        const char     *method,
                        const char     *path,
                        guint           status,
                        const char     *headers,
                        const char     *body)
{
  mw_test_registry_reply_raw (self, method, path, mw_test_answer (status, headers, body), MW_TEST_PLAIN);
}

void
mw_test_registry_forget (MwTestRegistry *self,
                         const char     *method,
                         const char     *path)
{
  g_autofree char *key = g_strdup_printf ("%s %s", method, path);

  g_hash_table_remove (self->answers, key);
}

void
mw_test_registry_reply_lists (MwTestRegistry *self)
{
  static const char * const paths[] = {
    "/api/dataproducts", "/api/datacontracts", "/api/teams", "/api/access", "/api/definitions",
    "/api/policies", "/api/classification-schemes", "/api/test-results", "/api/v1/lineage",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *key = g_strdup_printf ("GET %s", paths[i]);

      mw_test_registry_reply (self, "GET", paths[i], 200, "Content-Type: application/json\r\n", "[]");
      ((Answer *) g_queue_peek_head (g_hash_table_lookup (self->answers, key)))->is_fallback = TRUE;
    }
}

GPtrArray *
mw_test_registry_get_requests (MwTestRegistry *self)
{
  return self->requests;
}

guint
mw_test_registry_count (MwTestRegistry *self,
                        const char     *method,
                        const char     *path)
{
  guint n = 0;

  for (guint i = 0; i < self->requests->len; i++)
    {
      MwTestRequest *request = g_ptr_array_index (self->requests, i);

      if (g_str_equal (request->method, method) && g_str_equal (request->path, path))
        n++;
    }

  return n;
}

guint
mw_test_registry_count_open (MwTestRegistry *self)
{
  return self->n_open;
}

char *
mw_test_request_dup_header (MwTestRequest *self,
                            const char    *name)
{
  return find_header (self->head, name);
}

const GValue *
mw_test_await (DexFuture *future,
               GError   **error)
{
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  return dex_future_get_value (future, error);
}

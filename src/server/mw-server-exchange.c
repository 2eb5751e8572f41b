/* mw-server-exchange.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-exchange.h"

#include "server/mw-server-body.h"
#include "server/mw-server-keys.h"
#include "server/mw-server-problem.h"
#include "server/mw-server-router.h"
#include "server/mw-server-writer.h"

/* Whoever goes on sending past a refusal for size is cut off there. */
#define MAX_WASTE (4 * MW_SERVER_BODY_MAX)

/* Writes that may wait, each with its body in memory. */
#define MAX_WAITING 256

struct _MwServerExchange
{
  char           *name;
  gboolean        is_private;
  MwServerStore  *reader;
  MwServerWriter *writer;
};

static void
send_answer (SoupServerMessage *message,
             MwServerAnswer    *answer)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_message_headers_replace (headers, "Cache-Control", "no-cache");
  soup_message_headers_replace (headers, "X-Content-Type-Options", "nosniff");

  if (answer->etag != NULL)
    soup_message_headers_replace (headers, "ETag", answer->etag);
  if (answer->content_type != NULL)
    soup_message_headers_replace (headers, "Content-Type", answer->content_type);

  for (guint i = 0; i + 1 < answer->headers->len; i += 2)
    soup_message_headers_append (headers, answer->headers->pdata[i], answer->headers->pdata[i + 1]);

  if (answer->body != NULL)
    soup_message_body_append_bytes (soup_server_message_get_response_body (message), answer->body);

  /* What there would be has a length, and it is not nothing. */
  if (answer->status == SOUP_STATUS_NOT_MODIFIED)
    soup_message_headers_set_encoding (headers, SOUP_ENCODING_NONE);

  soup_server_message_set_status (message, answer->status,
                                  answer->status == SOUP_STATUS_MISDIRECTED_REQUEST ? "Misdirected Request" : NULL);
}

static char *
dup_key (SoupMessageHeaders *headers)
{
  const char *authorization = soup_message_headers_get_one (headers, "Authorization");
  const char *key = soup_message_headers_get_one (headers, "X-Api-Key");

  if (key != NULL)
    return g_strdup (key);

  if (authorization != NULL && g_ascii_strncasecmp (authorization, "Bearer ", 7) == 0)
    return g_strstrip (g_strdup (authorization + 7));

  return NULL;
}

/* Who sends @request. A database that fails counts as a key that is not known. */
static void
identify (MwServerExchange   *self,
          MwServerRequest    *request,
          SoupMessageHeaders *headers)
{
  g_autofree char *key = dup_key (headers);
  g_autoptr(GError) error = NULL;

  if (key == NULL)
    return;

  request->team = mw_server_keys_find (self->reader, key, &error);
  request->has_wrong_key = request->team == NULL;

  if (error != NULL)
    g_warning ("A key could not be looked up: %s", error->message);
}

static MwServerRequest *
read_request (MwServerExchange  *self,
              SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  GUri *uri = soup_server_message_get_uri (message);
  MwServerRequest *request;

  request = mw_server_request_new (soup_server_message_get_method (message),
                                   g_uri_get_path (uri), g_uri_get_query (uri));
  request->accept = g_strdup (soup_message_headers_get_list (headers, "Accept"));
  request->content_type = g_strdup (soup_message_headers_get_one (headers, "Content-Type"));
  request->if_match = g_strdup (soup_message_headers_get_list (headers, "If-Match"));
  request->if_none_match = g_strdup (soup_message_headers_get_list (headers, "If-None-Match"));
  identify (self, request, headers);

  return request;
}

static gboolean
is_loopback_host (const char *host)
{
  g_autoptr(GInetAddress) address = host != NULL ? g_inet_address_new_from_string (host) : NULL;

  return address != NULL ? g_inet_address_get_is_loopback (address) : g_strcmp0 (host, "localhost") == 0;
}

/* A page of a browser can make its own name lead to this machine; a registry that
 * is meant for one application answers to loopback names only. */
static MwServerAnswer *
check_host (MwServerExchange  *self,
            SoupServerMessage *message)
{
  const char *host = g_uri_get_host (soup_server_message_get_uri (message));

  if (!self->is_private || is_loopback_host (host))
    return NULL;

  return mw_server_problem_new (SOUP_STATUS_MISDIRECTED_REQUEST,
                                "This registry is private and answers to 127.0.0.1 and localhost only.");
}

static MwServerAnswer *
check_length (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  if (soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH &&
      soup_message_headers_get_content_length (headers) > MW_SERVER_BODY_MAX)
    return mw_server_body_too_large ();

  return NULL;
}

/* A part of a document, or a packed one, would be stored as if it were all of it. */
static MwServerAnswer *
check_whole (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  const char *method = soup_server_message_get_method (message);
  const char *coding = soup_message_headers_get_list (headers, "Content-Encoding");

  if (g_str_equal (method, "GET") || g_str_equal (method, "HEAD"))
    return NULL;

  if (soup_message_headers_get_one (headers, "Content-Range") != NULL)
    return mw_server_problem_new (SOUP_STATUS_BAD_REQUEST,
                                  "Documents are stored whole only. Send all of it, without Content-Range.");

  if (coding != NULL && g_ascii_strcasecmp (coding, "identity") != 0)
    return mw_server_problem_new (SOUP_STATUS_UNSUPPORTED_MEDIA_TYPE,
                                  "Documents are taken as they are only. Send it without Content-Encoding.");

  return NULL;
}

/* libsoup cuts out a Range without looking at the If-Range beside it, and who goes
 * on with a document that has changed would put two together. */
static void
forget_range (SoupServerMessage *message)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  if (soup_message_headers_get_one (headers, "If-Range") != NULL)
    soup_message_headers_remove (headers, "Range");
}

/* The answer is known; the rest of the body is of no interest. */
static void
refuse (SoupServerMessage *message,
        MwServerAnswer    *answer)
{
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);

  soup_message_body_set_accumulate (soup_server_message_get_request_body (message), FALSE);
  send_answer (message, answer);

  /* The body that was not waited for must not be taken for the next request. */
  if (soup_message_headers_get_expectations (headers) & SOUP_EXPECTATION_CONTINUE)
    soup_message_headers_replace (soup_server_message_get_response_headers (message), "Connection", "close");
}

typedef struct
{
  gsize received;
} Upload;

static void
got_chunk_cb (SoupServerMessage *message,
              GBytes            *chunk,
              Upload            *upload)
{
  upload->received += g_bytes_get_size (chunk);

  if (upload->received > MAX_WASTE)
    {
      g_autoptr(GIOStream) stream = soup_server_message_steal_connection (message);

      if (stream != NULL)
        g_io_stream_close (stream, NULL, NULL);
    }
  else if (upload->received > MW_SERVER_BODY_MAX && soup_server_message_get_status (message) == 0)
    {
      g_autoptr(MwServerAnswer) answer = mw_server_body_too_large ();

      soup_message_body_truncate (soup_server_message_get_request_body (message));
      refuse (message, answer);
    }
}

/* When the headers are there, before the body. */
static void
early_cb (SoupServer        *soup,
          SoupServerMessage *message,
          const char        *path,
          GHashTable        *parameters,
          gpointer           user_data)
{
  MwServerExchange *self = user_data;
  g_autoptr(MwServerRequest) request = read_request (self, message);
  g_autoptr(MwServerAnswer) answer = NULL;
  Upload *upload = g_new0 (Upload, 1);

  g_signal_connect_data (message, "got-chunk", G_CALLBACK (got_chunk_cb), upload,
                         (GClosureNotify) (void (*)(void)) g_free, G_CONNECT_DEFAULT);

  forget_range (message);
  answer = check_host (self, message);
  if (answer == NULL)
    answer = mw_server_router_screen (request);
  if (answer == NULL)
    answer = check_length (message);
  if (answer == NULL)
    answer = check_whole (message);
  if (answer != NULL)
    refuse (message, answer);
}

static void
written_cb (MwServerAnswer *answer,
            gpointer        user_data)
{
  g_autoptr(SoupServerMessage) message = user_data;

  send_answer (message, answer);
  soup_server_message_unpause (message);
  mw_server_answer_free (answer);
}

/* When the body is there too. */
static void
request_cb (SoupServer        *soup,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *parameters,
            gpointer           user_data)
{
  MwServerExchange *self = user_data;
  g_autoptr(MwServerRequest) request = read_request (self, message);
  g_autoptr(MwServerAnswer) answer = NULL;

  if (mw_server_request_is_read (request))
    {
      answer = mw_server_router_answer (self->reader, self->name, request);
      send_answer (message, answer);
      return;
    }

  if (mw_server_writer_get_n_open (self->writer) >= MAX_WAITING)
    {
      answer = mw_server_problem_new_busy ();
      send_answer (message, answer);
      return;
    }

  request->body = soup_message_body_flatten (soup_server_message_get_request_body (message));
  soup_server_message_pause (message);
  mw_server_writer_submit (self->writer, g_steal_pointer (&request), written_cb, g_object_ref (message));
}

MwServerExchange *
mw_server_exchange_new (const char *database,
                        const char *name,
                        gboolean    is_private,
                        GError    **error)
{
  g_autoptr(MwServerStore) writer = NULL;
  g_autoptr(MwServerStore) reader = NULL;
  MwServerExchange *self;

  if (!(writer = mw_server_store_open (database, error)) ||
      !(reader = mw_server_store_open (database, error)))
    return NULL;

  self = g_new0 (MwServerExchange, 1);
  self->name = g_strdup (name);
  self->is_private = is_private;
  self->reader = g_steal_pointer (&reader);
  self->writer = mw_server_writer_new (g_steal_pointer (&writer), name);

  return self;
}

void
mw_server_exchange_free (MwServerExchange *self)
{
  g_clear_pointer (&self->writer, mw_server_writer_free);
  g_clear_pointer (&self->reader, mw_server_store_close);
  g_free (self->name);
  g_free (self);
}

void
mw_server_exchange_attach (MwServerExchange *self,
                           SoupServer       *soup)
{
  soup_server_add_early_handler (soup, NULL, early_cb, self, NULL);
  soup_server_add_handler (soup, NULL, request_cb, self, NULL);
}

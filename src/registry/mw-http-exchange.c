/* mw-http-exchange.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-http-exchange.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "registry/mw-http-error.h"
#include "registry/mw-http-fields.h"
#include "registry/mw-registry-operation.h"
#include "registry/mw-soup.h"

#define CHUNK_BYTES (128 * 1024)
#define MAX_PROBLEM_BYTES (64 * 1024)
#define MAX_HOPS 5
#define MAX_URI 4096

/* One request on its way, through all its hops and tries. */
typedef struct
{
  MwHttp            *http;
  SoupSession       *session;
  GUri              *origin;
  const char        *key;
  MwHttpRequest     *request;
  GCancellable      *cancellable;
  MwRegistryQuestion question;
  gint64             deadline;
  int                retry_after_ms;
  gboolean           was_sent;
  gboolean           may_try_again;
} Exchange;

static void
exchange_free (gpointer data)
{
  Exchange *self = data;

  g_clear_pointer (&self->request, mw_http_request_free);
  g_clear_pointer (&self->origin, g_uri_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->http);
  g_free (self);
}

static void
starting_cb (Exchange *exchange)
{
  exchange->was_sent = TRUE;
}

static void
set_headers (Exchange    *exchange,
             SoupMessage *message)
{
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  MwHttpRequest *request = exchange->request;

  soup_message_headers_replace (headers, "Accept", request->accept);

  if (exchange->key != NULL)
    soup_message_headers_replace (headers, "X-Api-Key", exchange->key);

  if (request->is_identity)
    soup_message_headers_replace (headers, "Accept-Encoding", "identity");

  if (request->body == NULL)
    return;

  if (request->if_match != NULL)
    soup_message_headers_replace (headers, "If-Match", request->if_match);
  else
    soup_message_headers_replace (headers, "If-None-Match", "*");
}

static SoupMessage *
create_message (Exchange *exchange,
                GUri     *uri)
{
  MwHttpRequest *request = exchange->request;
  gboolean is_write = request->body != NULL;
  SoupMessage *message = soup_message_new_from_uri (is_write ? SOUP_METHOD_PUT : SOUP_METHOD_GET, uri);
  SoupMessageFlags flags = SOUP_MESSAGE_NO_REDIRECT;

  /* libsoup sends a PUT once more by itself when a connection that was used
   * before breaks. On a new one it does not. */
  if (is_write)
    flags |= SOUP_MESSAGE_NEW_CONNECTION;

  soup_message_set_flags (message, flags);
  soup_message_set_force_http1 (message, TRUE);
  set_headers (exchange, message);

  if (is_write)
    soup_message_set_request_body_from_bytes (message, request->content_type, request->body);

  g_signal_connect_swapped (message, "starting", G_CALLBACK (starting_cb), exchange);

  return message;
}

/* Milliseconds that are left, at most @ms; 0 when there are none. */
static guint
get_time_left (Exchange *exchange,
               guint     ms)
{
  gint64 left = (exchange->deadline - g_get_monotonic_time ()) / 1000;

  return (guint) CLAMP (left, 0, (gint64) ms);
}

static gboolean
fail_too_large (Exchange *exchange,
                GError  **error)
{
  g_autofree char *size = g_format_size (exchange->request->max_bytes);

  g_set_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_TOO_LARGE,
               _("%s sent more than %s for %s, so reading it was stopped."),
               exchange->question.host, size, exchange->question.what);

  return FALSE;
}

/* Reads to the end, never keeping more than @max decoded bytes. */
static gboolean
read_all (Exchange     *exchange,
          GInputStream *stream,
          gsize         max,
          GByteArray   *into,
          GError      **error)
{
  for (;;)
    {
      g_autoptr(GBytes) chunk = NULL;
      guint ms = get_time_left (exchange, mw_http_get_limits (exchange->http)->idle_ms);

      chunk = dex_await_boxed (mw_soup_read (stream, CHUNK_BYTES, exchange->cancellable, ms), error);
      if (chunk == NULL)
        return FALSE;

      if (g_bytes_get_size (chunk) == 0)
        return TRUE;

      if (g_bytes_get_size (chunk) > max - into->len)
        return fail_too_large (exchange, error);

      g_byte_array_append (into, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
    }
}

static GBytes *
read_body (Exchange     *exchange,
           SoupMessage  *message,
           GInputStream *stream,
           gsize         max,
           GError      **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  goffset length = soup_message_headers_get_encoding (headers) == SOUP_ENCODING_CONTENT_LENGTH
                   ? soup_message_headers_get_content_length (headers) : 0;
  g_autoptr(GByteArray) array = NULL;
  g_autoptr(GError) reason = NULL;

  if (length > 0 && (guint64) length > max)
    {
      fail_too_large (exchange, error);
      return NULL;
    }

  array = g_byte_array_sized_new ((guint) length);
  if (!read_all (exchange, stream, max, array, &reason))
    {
      g_propagate_error (error, mw_http_error_translate (reason, &exchange->question, message, TRUE));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static MwHttpReply *
read_reply (Exchange     *exchange,
            SoupMessage  *message,
            GInputStream *stream,
            GError      **error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  g_autoptr(GBytes) body = read_body (exchange, message, stream, exchange->request->max_bytes, error);
  MwHttpReply *reply;

  if (body == NULL)
    return NULL;

  reply = g_new0 (MwHttpReply, 1);
  reply->uri = g_uri_ref (soup_message_get_uri (message));
  reply->body = g_steal_pointer (&body);
  reply->content_type = g_strdup (soup_message_headers_get_content_type (headers, NULL));
  reply->etag = g_strdup (mw_http_fields_strong_etag (soup_message_headers_get_one (headers, "ETag")));
  reply->next = mw_http_fields_find_next (soup_message_headers_get_list (headers, "Link"));
  reply->is_delimited = soup_message_headers_get_encoding (headers) != SOUP_ENCODING_EOF;

  return reply;
}

static void
set_redirected_error (Exchange   *exchange,
                      const char *location,
                      GError    **error)
{
  g_autofree char *clean = mw_registry_reply_clean_text (location, strlen (location), 200);

  g_set_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED,
               _("%s says that %s has moved to %s. Only the address that you gave is ever asked."),
               exchange->question.host, exchange->question.what, clean);
}

/* Where a read is sent on to, when it stays within the origin. */
static GUri *
follow (Exchange    *exchange,
        SoupMessage *message,
        guint        n_hops,
        GError     **error)
{
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (message), "Location");
  g_autoptr(GUri) target = NULL;

  if (location == NULL || n_hops >= MAX_HOPS || strlen (location) > MAX_URI ||
      !(target = g_uri_parse_relative (soup_message_get_uri (message), location, SOUP_HTTP_URI_FLAGS, NULL)))
    {
      g_set_error (error, MW_REGISTRY_ERROR, MW_REGISTRY_ERROR_REDIRECTED,
                   _("%s sends us round and round for %s."),
                   exchange->question.host, exchange->question.what);
      return NULL;
    }

  if (!mw_http_is_same_origin (exchange->origin, target))
    {
      set_redirected_error (exchange, location, error);
      return NULL;
    }

  return g_steal_pointer (&target);
}

static gboolean
is_redirect (guint status)
{
  return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/* What is left of the answer to a refusal; `NULL` when it cannot be had. */
static GError *
make_status_error (Exchange     *exchange,
                   SoupMessage  *message,
                   GInputStream *stream)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);
  guint status = soup_message_get_status (message);
  g_autoptr(GBytes) body = read_body (exchange, message, stream, MAX_PROBLEM_BYTES, NULL);

  exchange->may_try_again = status == 429 || status == 502 || status == 503 || status == 504;
  exchange->retry_after_ms =
    mw_http_fields_retry_after (soup_message_headers_get_one (headers, "Retry-After"),
                                g_get_real_time () / G_USEC_PER_SEC);

  return mw_registry_reply_to_error (&exchange->question, status,
                                     soup_message_headers_get_content_type (headers, NULL), body);
}

/* One try: asks, follows redirects, reads. */
static MwHttpReply *
try_once (Exchange *exchange,
          GError  **error)
{
  g_autoptr(GUri) uri = g_uri_ref (exchange->request->uri);
  gboolean is_write = exchange->request->body != NULL;

  for (guint n_hops = 0;; n_hops++)
    {
      g_autoptr(SoupMessage) message = create_message (exchange, uri);
      g_autoptr(GInputStream) stream = NULL;
      g_autoptr(GError) reason = NULL;
      MwHttpReply *reply = NULL;
      guint status;

      stream = dex_await_object (mw_soup_send (exchange->session, message, exchange->cancellable,
                                               get_time_left (exchange, mw_http_get_limits (exchange->http)->connect_ms),
                                               get_time_left (exchange, mw_http_get_limits (exchange->http)->answer_ms)),
                                 &reason);
      status = soup_message_get_status (message);

      if (stream == NULL)
        g_propagate_error (error, mw_http_error_translate (reason, &exchange->question, message, exchange->was_sent));
      else if (SOUP_STATUS_IS_SUCCESSFUL (status))
        reply = read_reply (exchange, message, stream, error);
      else if (!is_redirect (status) || is_write)
        g_propagate_error (error, make_status_error (exchange, message, stream));

      g_signal_handlers_disconnect_by_data (message, exchange);

      if (stream == NULL || !is_redirect (status) || is_write)
        return reply;

      g_clear_pointer (&uri, g_uri_unref);
      if (!(uri = follow (exchange, message, n_hops, error)))
        return NULL;
    }
}

/* How long to wait before try @n_tries + 1; -1 when there is no time for it. */
static int
get_delay (Exchange *exchange,
           guint     n_tries)
{
  guint step = mw_http_get_limits (exchange->http)->retry_ms << (n_tries - 1);
  guint least = exchange->retry_after_ms > 0 ? (guint) exchange->retry_after_ms : step / 2;
  guint delay = least + (guint) g_random_int_range (0, (gint32) step / 2 + 1);

  return delay < get_time_left (exchange, G_MAXINT) ? (int) delay : -1;
}

static DexFuture *
send_fiber (gpointer user_data)
{
  Exchange *exchange = user_data;

  for (guint n_tries = 1;; n_tries++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GError) wait_error = NULL;
      MwHttpReply *reply;
      int delay;

      exchange->may_try_again = FALSE;
      if ((reply = try_once (exchange, &error)))
        return dex_future_new_take_boxed (MW_TYPE_HTTP_REPLY, reply);

      if (!exchange->may_try_again ||
          exchange->question.is_write ||
          n_tries >= mw_http_get_limits (exchange->http)->max_tries ||
          (delay = get_delay (exchange, n_tries)) < 0)
        return dex_future_new_for_error (g_steal_pointer (&error));

      /* A timeout ends by rejecting; anything else means that we were cancelled. */
      dex_await (dex_future_first (dex_timeout_new_msec (delay),
                                   dex_cancellable_new_from_cancellable (exchange->cancellable),
                                   NULL),
                 &wait_error);
      if (!g_error_matches (wait_error, DEX_ERROR, DEX_ERROR_TIMED_OUT))
        return dex_future_new_for_error (g_steal_pointer (&wait_error));
    }
}

/**
 * mw_http_exchange_run:
 * @http: kept until it is over
 * @session: what sends
 * @origin: the only origin that is asked
 * @key: (nullable): lives as long as @http
 * @request: (transfer full): what to ask
 *
 * Carries out one request with all its hops and tries.
 *
 * Returns: (transfer full): as [method@Http.send]
 */
DexFuture *
mw_http_exchange_run (MwHttp        *http,
                      SoupSession   *session,
                      GUri          *origin,
                      const char    *key,
                      MwHttpRequest *request)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->http = g_object_ref (http);
  exchange->session = g_object_ref (session);
  exchange->origin = g_uri_ref (origin);
  exchange->key = key;
  exchange->request = request;
  exchange->cancellable = mw_registry_operation_fork (request->cancellable);
  exchange->deadline = g_get_monotonic_time () + (gint64) mw_http_get_limits (http)->request_ms * 1000;
  if (request->deadline > 0)
    exchange->deadline = MIN (exchange->deadline, request->deadline);
  exchange->question.host = mw_http_get_host (http);
  exchange->question.what = request->what;
  exchange->question.is_write = request->body != NULL;
  exchange->question.has_key = key != NULL;

  return mw_registry_operation_run (send_fiber, exchange, exchange_free, exchange->cancellable);
}

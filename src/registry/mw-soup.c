/* mw-soup.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-soup.h"

#include "registry/mw-registry-operation.h"

/* libsoup's own timeout counts whole seconds and cannot tell a connection that
 * never stands from an answer that never begins, so the clock is ours. */
typedef struct
{
  DexPromise   *promise;
  GCancellable *cancellable;
  GMainContext *context;
  GSource      *clock;
  guint         whole_ms;
  gint64        began;
  gboolean      is_connected;
  gboolean      is_late;
} Waiting;

static void start_clock (Waiting *self,
                         guint    ms);

static gboolean
clock_cb (gpointer user_data)
{
  Waiting *waiting = user_data;
  gint64 elapsed = (g_get_monotonic_time () - waiting->began) / 1000;

  if (waiting->is_connected && elapsed < waiting->whole_ms)
    {
      start_clock (waiting, waiting->whole_ms - (guint) elapsed);
      return G_SOURCE_REMOVE;
    }

  waiting->is_late = TRUE;
  g_cancellable_cancel (waiting->cancellable);

  return G_SOURCE_REMOVE;
}

static void
stop_clock (Waiting *self)
{
  if (self->clock != NULL)
    g_source_destroy (self->clock);
  g_clear_pointer (&self->clock, g_source_unref);
}

static void
start_clock (Waiting *self,
             guint    ms)
{
  stop_clock (self);
  self->clock = g_timeout_source_new (ms);
  g_source_set_callback (self->clock, clock_cb, self, NULL);
  g_source_attach (self->clock, self->context);
}

static Waiting *
waiting_new (GCancellable *cancellable,
             guint         first_ms,
             guint         whole_ms)
{
  Waiting *self = g_new0 (Waiting, 1);

  self->promise = dex_promise_new ();
  self->cancellable = mw_registry_operation_fork (cancellable);
  self->context = g_main_context_ref_thread_default ();
  self->whole_ms = whole_ms;
  self->began = g_get_monotonic_time ();
  start_clock (self, first_ms);

  return self;
}

static void
waiting_free (Waiting *self)
{
  stop_clock (self);
  g_main_context_unref (self->context);
  g_clear_object (&self->cancellable);
  dex_clear (&self->promise);
  g_free (self);
}

static void
waiting_fail (Waiting *self,
              GError  *error)
{
  if (self->is_late)
    {
      g_error_free (error);
      error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "No answer in time");
    }

  dex_promise_reject (self->promise, error);
}

static void
starting_cb (Waiting *waiting)
{
  waiting->is_connected = TRUE;
}

static void
send_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  SoupSession *session = SOUP_SESSION (object);
  Waiting *waiting = user_data;
  GError *error = NULL;
  GInputStream *stream;

  g_signal_handlers_disconnect_by_data (soup_session_get_async_result_message (session, result), waiting);

  if ((stream = soup_session_send_finish (session, result, &error)))
    dex_promise_resolve_object (waiting->promise, stream);
  else
    waiting_fail (waiting, error);

  waiting_free (waiting);
}

/**
 * mw_soup_send:
 * @session: the session
 * @message: what to send
 * @cancellable: (nullable): ends it
 * @connect_ms: milliseconds until the connection stands
 * @answer_ms: milliseconds until the answer begins, those included
 *
 * Sends @message and waits for the head of the answer.
 *
 * Returns: (transfer full): a future that resolves to the `GInputStream` of the
 *   body or rejects with GIO's or libsoup's error
 */
DexFuture *
mw_soup_send (SoupSession  *session,
              SoupMessage  *message,
              GCancellable *cancellable,
              guint         connect_ms,
              guint         answer_ms)
{
  Waiting *waiting;
  DexFuture *future;

  dex_return_error_if_fail (SOUP_IS_SESSION (session));
  dex_return_error_if_fail (SOUP_IS_MESSAGE (message));

  waiting = waiting_new (cancellable, MIN (connect_ms, answer_ms), answer_ms);
  future = dex_ref (DEX_FUTURE (waiting->promise));

  g_signal_connect_swapped (message, "starting", G_CALLBACK (starting_cb), waiting);
  soup_session_send_async (session,
                           message,
                           G_PRIORITY_DEFAULT,
                           waiting->cancellable,
                           send_cb,
                           waiting);

  return future;
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Waiting *waiting = user_data;
  GError *error = NULL;
  GBytes *bytes;

  if ((bytes = g_input_stream_read_bytes_finish (G_INPUT_STREAM (object), result, &error)))
    dex_promise_resolve_boxed (waiting->promise, G_TYPE_BYTES, bytes);
  else
    waiting_fail (waiting, error);

  waiting_free (waiting);
}

/**
 * mw_soup_read:
 * @stream: the body of an answer
 * @count: bytes at most
 * @cancellable: (nullable): ends it
 * @ms: milliseconds to wait for some
 *
 * Reads what there is of an answer.
 *
 * Returns: (transfer full): a future that resolves to `GBytes`, empty at the end,
 *   or rejects with GIO's or libsoup's error
 */
DexFuture *
mw_soup_read (GInputStream *stream,
              gsize         count,
              GCancellable *cancellable,
              guint         ms)
{
  Waiting *waiting;
  DexFuture *future;

  dex_return_error_if_fail (G_IS_INPUT_STREAM (stream));

  waiting = waiting_new (cancellable, ms, ms);
  future = dex_ref (DEX_FUTURE (waiting->promise));

  g_input_stream_read_bytes_async (stream, count, G_PRIORITY_DEFAULT, waiting->cancellable, read_cb, waiting);

  return future;
}

/* mw-soup.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "registry/mw-soup.h"

/* libsoup's own timeout counts whole seconds and cannot tell a connection that
 * never stands from an answer that never begins, so the clock is ours. */
typedef struct
{
  DexPromise   *promise;
  GMainContext *context;
  GSource      *clock;
  guint         answer_ms;
  gint64        began;
  gboolean      is_connected;
  gboolean      is_late;
} Sending;

static void start_clock (Sending *self,
                         guint    ms);

static gboolean
clock_cb (gpointer user_data)
{
  Sending *sending = user_data;
  gint64 elapsed = (g_get_monotonic_time () - sending->began) / 1000;

  if (sending->is_connected && elapsed < sending->answer_ms)
    {
      start_clock (sending, sending->answer_ms - (guint) elapsed);
      return G_SOURCE_REMOVE;
    }

  sending->is_late = TRUE;
  g_cancellable_cancel (dex_promise_get_cancellable (sending->promise));

  return G_SOURCE_REMOVE;
}

static void
stop_clock (Sending *self)
{
  if (self->clock != NULL)
    g_source_destroy (self->clock);
  g_clear_pointer (&self->clock, g_source_unref);
}

static void
start_clock (Sending *self,
             guint    ms)
{
  stop_clock (self);
  self->clock = g_timeout_source_new (ms);
  g_source_set_callback (self->clock, clock_cb, self, NULL);
  g_source_attach (self->clock, self->context);
}

static void
sending_free (Sending *self)
{
  stop_clock (self);
  g_main_context_unref (self->context);
  dex_clear (&self->promise);
  g_free (self);
}

static void
starting_cb (Sending *sending)
{
  sending->is_connected = TRUE;
}

static void
send_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Sending *sending = user_data;
  g_autoptr(GError) error = NULL;
  GInputStream *stream;

  g_signal_handlers_disconnect_by_data (soup_session_get_async_result_message (SOUP_SESSION (object), result),
                                        sending);

  if ((stream = soup_session_send_finish (SOUP_SESSION (object), result, &error)))
    dex_promise_resolve_object (sending->promise, stream);
  else if (sending->is_late)
    dex_promise_reject (sending->promise,
                        g_error_new_literal (G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "No answer in time"));
  else
    dex_promise_reject (sending->promise, g_steal_pointer (&error));

  sending_free (sending);
}

/**
 * mw_soup_send:
 * @session: the session
 * @message: what to send
 * @connect_ms: milliseconds until the connection stands
 * @answer_ms: milliseconds until the answer begins, those included
 *
 * Sends @message and waits for the head of the answer.
 *
 * Dropping what is chained on the future ends the request.
 *
 * Returns: (transfer full): a future that resolves to the `GInputStream` of the
 *   body or rejects with GIO's or libsoup's error
 */
DexFuture *
mw_soup_send (SoupSession *session,
              SoupMessage *message,
              guint        connect_ms,
              guint        answer_ms)
{
  Sending *sending;
  DexPromise *promise;

  dex_return_error_if_fail (SOUP_IS_SESSION (session));
  dex_return_error_if_fail (SOUP_IS_MESSAGE (message));

  promise = dex_promise_new_cancellable ();
  sending = g_new0 (Sending, 1);
  sending->promise = dex_ref (promise);
  sending->answer_ms = answer_ms;
  sending->began = g_get_monotonic_time ();
  sending->context = g_main_context_ref_thread_default ();
  start_clock (sending, MIN (connect_ms, answer_ms));

  g_signal_connect_swapped (message, "starting", G_CALLBACK (starting_cb), sending);
  soup_session_send_async (session,
                           message,
                           G_PRIORITY_DEFAULT,
                           dex_promise_get_cancellable (promise),
                           send_cb,
                           sending);

  return DEX_FUTURE (promise);
}

/* mw-layout-process.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-process.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sys/socket.h>
#include <unistd.h>

#include "graph/mw-graph-thread.h"
#include "graph/mw-layout-reply.h"
#include "graph/mw-layout-watch.h"

/* A reply with more points than this is read in a thread. */
#define LARGE 4000

struct _MwLayoutProcess
{
  GObject      parent_instance;

  GSubprocess *subprocess;
  GSocket     *socket;
  GIOStream   *stream;
  guint        serial;
  guint        n_solved;
  gboolean     killed;
};

G_DEFINE_FINAL_TYPE (MwLayoutProcess, mw_layout_process, G_TYPE_OBJECT)

static void
mw_layout_process_dispose (GObject *object)
{
  MwLayoutProcess *self = MW_LAYOUT_PROCESS (object);

  mw_layout_process_kill (self);
  g_clear_object (&self->subprocess);
  g_clear_object (&self->stream);
  g_clear_object (&self->socket);

  G_OBJECT_CLASS (mw_layout_process_parent_class)->dispose (object);
}

static void
mw_layout_process_class_init (MwLayoutProcessClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_layout_process_dispose;
}

static void
mw_layout_process_init (MwLayoutProcess *self)
{
}

/* A socket and not two pipes: writing to a process that has died is then an
 * error and no signal. */
static GSocket *
create_socket (int     *other_end,
               GError **error)
{
  int ends[2];
  GSocket *ours;

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return NULL;
    }

  if ((ours = g_socket_new_from_fd (ends[0], error)) == NULL)
    {
      close (ends[0]);
      close (ends[1]);
      return NULL;
    }

  *other_end = ends[1];

  return ours;
}

static GSubprocess *
spawn (const char *program,
       int         end,
       GError    **error)
{
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  char *nothing[] = { NULL };
  int copy = fcntl (end, F_DUPFD_CLOEXEC, 3);

  g_subprocess_launcher_set_environ (launcher, nothing);
  g_subprocess_launcher_take_stdin_fd (launcher, end);
  g_subprocess_launcher_take_stdout_fd (launcher, copy);

  return g_subprocess_launcher_spawn (launcher, error, program, NULL);
}

MwLayoutProcess *
mw_layout_process_new (const char *program,
                       GError    **error)
{
  g_autoptr(MwLayoutProcess) self = g_object_new (MW_TYPE_LAYOUT_PROCESS, NULL);
  int end = -1;

  if ((self->socket = create_socket (&end, error)) == NULL ||
      (self->subprocess = spawn (program, end, error)) == NULL)
    return NULL;

  self->stream = G_IO_STREAM (g_socket_connection_factory_create_connection (self->socket));

  return g_steal_pointer (&self);
}

GPid
mw_layout_process_get_pid (MwLayoutProcess *self)
{
  const char *identifier;

  g_return_val_if_fail (MW_IS_LAYOUT_PROCESS (self), 0);

  if (self->killed || self->subprocess == NULL)
    return 0;

  identifier = g_subprocess_get_identifier (self->subprocess);

  return identifier != NULL ? (GPid) g_ascii_strtoll (identifier, NULL, 10) : 0;
}

gboolean
mw_layout_process_is_ready (MwLayoutProcess *self)
{
  g_return_val_if_fail (MW_IS_LAYOUT_PROCESS (self), FALSE);

  /* It never speaks first: something to read is its end, or nonsense. */
  return mw_layout_process_get_pid (self) != 0 &&
         g_socket_condition_check (self->socket, G_IO_IN | G_IO_HUP | G_IO_ERR) == 0;
}

guint
mw_layout_process_get_n_solved (MwLayoutProcess *self)
{
  g_return_val_if_fail (MW_IS_LAYOUT_PROCESS (self), 0);

  return self->n_solved;
}

void
mw_layout_process_kill (MwLayoutProcess *self)
{
  g_return_if_fail (MW_IS_LAYOUT_PROCESS (self));

  if (self->killed || self->subprocess == NULL)
    return;

  self->killed = TRUE;
  g_subprocess_force_exit (self->subprocess);
}

typedef struct
{
  MwLayoutProcess *self;
  MwLayoutProblem *problem;
  GBytes          *reply;
  guint            serial;
  guint            deadline;
} Exchange;

static Exchange *
exchange_new (MwLayoutProcess *self,
              MwLayoutProblem *problem,
              guint            deadline)
{
  Exchange *exchange = g_new0 (Exchange, 1);

  exchange->self = g_object_ref (self);
  exchange->problem = mw_layout_problem_ref (problem);
  exchange->serial = ++self->serial;
  exchange->deadline = deadline;

  return exchange;
}

static void
exchange_free (Exchange *exchange)
{
  g_clear_object (&exchange->self);
  g_clear_pointer (&exchange->problem, mw_layout_problem_unref);
  g_clear_pointer (&exchange->reply, g_bytes_unref);
  g_free (exchange);
}

static gboolean
write_all (GOutputStream *stream,
           GBytes        *bytes,
           GError       **error)
{
  gsize size = g_bytes_get_size (bytes);

  for (gsize done = 0; done < size;)
    {
      g_autoptr(GBytes) rest = g_bytes_new_from_bytes (bytes, done, size - done);
      g_autoptr(GError) local_error = NULL;
      gint64 n = dex_await_int64 (dex_output_stream_write_bytes (stream, rest, G_PRIORITY_DEFAULT), &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      done += (gsize) n;
    }

  return TRUE;
}

static gboolean
read_all (GInputStream *stream,
          GByteArray   *into,
          gsize         size,
          GError      **error)
{
  gsize end = into->len + size;

  while (into->len < end)
    {
      g_autoptr(GBytes) some =
        dex_await_boxed (dex_input_stream_read_bytes (stream, end - into->len, G_PRIORITY_DEFAULT), error);

      if (some == NULL)
        return FALSE;

      if (g_bytes_get_size (some) == 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED,
                               "The layout program ended in the middle of its work");
          return FALSE;
        }

      g_byte_array_append (into, g_bytes_get_data (some, NULL), g_bytes_get_size (some));
    }

  return TRUE;
}

static DexFuture *
decode_fiber (gpointer data)
{
  Exchange *exchange = data;
  GError *error = NULL;
  MwLayoutPicture *picture = mw_layout_reply_decode (exchange->reply, exchange->problem, exchange->serial, &error);

  if (picture == NULL)
    return dex_future_new_for_error (error);

  return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
}

static DexFuture *
decode (Exchange *exchange,
        guint     n_points)
{
  Exchange *copy;

  if (n_points < LARGE)
    return decode_fiber (exchange);

  copy = g_new0 (Exchange, 1);
  copy->problem = mw_layout_problem_ref (exchange->problem);
  copy->reply = g_bytes_ref (exchange->reply);
  copy->serial = exchange->serial;

  return mw_graph_thread_run (decode_fiber, copy, (GDestroyNotify) exchange_free);
}

static DexFuture *
exchange_fiber (gpointer data)
{
  Exchange *exchange = data;
  g_autoptr(GBytes) request = mw_layout_problem_encode (exchange->problem, exchange->serial);
  g_autoptr(GByteArray) reply = g_byte_array_new ();
  GInputStream *input = g_io_stream_get_input_stream (exchange->self->stream);
  MwLayoutReplyHead head;
  GError *error = NULL;
  gssize rest;

  if (!write_all (g_io_stream_get_output_stream (exchange->self->stream), request, &error) ||
      !read_all (input, reply, sizeof head, &error))
    return dex_future_new_for_error (error);

  memcpy (&head, reply->data, sizeof head);

  if ((rest = mw_layout_reply_get_rest (&head, exchange->problem, exchange->serial, &error)) < 0 ||
      !read_all (input, reply, (gsize) rest, &error))
    return dex_future_new_for_error (error);

  exchange->reply = g_byte_array_free_to_bytes (g_steal_pointer (&reply));
  exchange->self->n_solved++;

  return decode (exchange, head.n_points);
}

static DexFuture *
solve_fiber (gpointer data)
{
  Exchange *exchange = data;
  MwLayoutProcess *self = exchange->self;
  g_autoptr(MwLayoutWatch) watch = mw_layout_watch_new (self->subprocess, exchange->deadline);
  g_autoptr(GError) error = NULL;
  MwLayoutPicture *picture;
  DexFuture *future = exchange_fiber (exchange);

  picture = dex_await_boxed (future, &error);

  if (picture != NULL)
    {
      picture->effort = mw_layout_watch_get_effort (watch);
      return dex_future_new_take_boxed (MW_TYPE_LAYOUT_PICTURE, picture);
    }

  /* Whatever it still says belongs to this problem and not to the next. */
  mw_layout_process_kill (self);

  if (mw_layout_watch_is_over (watch))
    return dex_future_new_reject (G_IO_ERROR, G_IO_ERROR_TIMED_OUT,
                                  "The layout program took longer than %u ms", exchange->deadline);

  return dex_future_new_for_error (g_steal_pointer (&error));
}

DexFuture *
mw_layout_process_solve (MwLayoutProcess *self,
                         MwLayoutProblem *problem,
                         guint            deadline)
{
  dex_return_error_if_fail (MW_IS_LAYOUT_PROCESS (self));
  dex_return_error_if_fail (problem != NULL);

  return dex_scheduler_spawn (NULL, 0, solve_fiber,
                              exchange_new (self, problem, deadline),
                              (GDestroyNotify) exchange_free);
}

/* mw-bench-process.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-process.h"

#include <errno.h>
#include <gio/gio.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* Reads until the program closes its stdout, which it does by ending. FALSE: it
 * took longer than until @deadline. */
static gboolean
read_output (int      fd,
             gint64   deadline,
             GString *output)
{
  for (;;)
    {
      struct pollfd wait = { .fd = fd, .events = POLLIN };
      gint64 left = (deadline - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;
      char buffer[16384];
      gssize got;

      if (left <= 0)
        return FALSE;

      if (poll (&wait, 1, (int) left) <= 0)
        continue;

      got = read (fd, buffer, sizeof buffer);
      if (got == 0 || (got < 0 && errno != EINTR))
        return TRUE;

      if (got > 0 && output != NULL)
        g_string_append_len (output, buffer, got);
    }
}

static double
get_milliseconds (const struct timeval *time)
{
  return (double) time->tv_sec * 1000 + (double) time->tv_usec / 1000;
}

static gboolean
check_status (const char         *name,
              int                 status,
              MwBenchProcessFlags flags,
              GError            **error)
{
  g_autoptr(GError) reason = NULL;

  if ((flags & MW_BENCH_ANY_STATUS) && WIFEXITED (status) && WEXITSTATUS (status) <= 1)
    return TRUE;

  if (g_spawn_check_wait_status (status, &reason))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s failed: %s", name, reason->message);

  return FALSE;
}

/* Waits for the end of @pid, killed first unless it @ended by itself. */
static MwFigures *
finish (const char         *name,
        GPid                pid,
        gboolean            ended,
        MwBenchProcessFlags flags,
        const char         *output,
        GError            **error)
{
  struct rusage usage;
  MwFigures *figures;
  int status;

  if (!ended)
    kill (pid, SIGKILL);

  while (wait4 (pid, &status, 0, &usage) < 0)
    g_assert (errno == EINTR);

  if (!ended)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, "%s took too long and was killed", name);
      return NULL;
    }

  if (!check_status (name, status, flags, error))
    return NULL;

  if ((figures = mw_figures_parse (output, error)))
    mw_figures_set (figures, "process-cpu", get_milliseconds (&usage.ru_utime) + get_milliseconds (&usage.ru_stime));

  return figures;
}

MwFigures *
mw_bench_process_run (const char * const *argv,
                      guint               seconds,
                      MwBenchProcessFlags flags,
                      GError            **error)
{
  g_autoptr(GString) output = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();
  MwFigures *figures;
  gboolean ended;
  GPid pid;
  int fd;

  if (!g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD,
                                 NULL, NULL, &pid, NULL, &fd, NULL, error))
    return NULL;

  ended = read_output (fd, start + seconds * G_TIME_SPAN_SECOND,
                       (flags & MW_BENCH_READ_FIGURES) ? output : NULL);
  close (fd);
  if ((figures = finish (argv[0], pid, ended, flags, output->str, error)))
    mw_figures_set (figures, "process-wall", (double) (g_get_monotonic_time () - start) / 1000);

  return figures;
}

/* mw-bench-gap.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-gap.h"

#include <time.h>

typedef struct
{
  gint64 wall;
  gint64 cpu;
} Moment;

static Moment since;
static Moment longest;

static Moment
get_now (void)
{
  struct timespec cpu;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &cpu);

  return (Moment) { g_get_monotonic_time (), (gint64) cpu.tv_sec * G_USEC_PER_SEC + cpu.tv_nsec / 1000 };
}

static void
account (void)
{
  Moment now = get_now ();

  longest.wall = MAX (longest.wall, now.wall - since.wall);
  longest.cpu = MAX (longest.cpu, now.cpu - since.cpu);
}

static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  int n;

  account ();
  n = g_poll (fds, n_fds, timeout);
  since = get_now ();

  return n;
}

void
mw_bench_gap_start (void)
{
  g_main_context_set_poll_func (NULL, poll_cb);
  since = get_now ();
  longest = (Moment) { 0, 0 };
}

double
mw_bench_gap_get (void)
{
  account ();

  return (double) longest.wall / 1000;
}

double
mw_bench_gap_get_cpu (void)
{
  account ();

  return (double) longest.cpu / 1000;
}

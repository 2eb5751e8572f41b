/* mw-bench-clock.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-clock.h"

#include <math.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

void
mw_bench_clock_start (MwBenchClock *self)
{
  self->wall = g_get_monotonic_time ();
  self->cpu = get_cpu_time ();
}

double
mw_bench_clock_get_wall (MwBenchClock *self)
{
  return (double) (g_get_monotonic_time () - self->wall) / 1000;
}

double
mw_bench_clock_get_cpu (MwBenchClock *self)
{
  return (double) (get_cpu_time () - self->cpu) / 1000;
}

void
mw_bench_clock_stop (MwBenchClock *self,
                     MwFigures    *figures)
{
  mw_figures_set (figures, "wall", mw_bench_clock_get_wall (self));
  mw_figures_set (figures, "cpu", mw_bench_clock_get_cpu (self));
}

double
mw_bench_clock_get_children (void)
{
  struct rusage usage;

  getrusage (RUSAGE_CHILDREN, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1000;
}

/* A line of proc(5)'s status, in MB. */
static double
read_memory (const char *name)
{
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &text, NULL, NULL) ||
      !(line = strstr (text, name)))
    return (double) NAN;

  return g_ascii_strtod (line + strlen (name), NULL) * 1024 / 1e6;
}

double
mw_bench_clock_get_peak_memory (void)
{
  return read_memory ("VmHWM:");
}

double
mw_bench_clock_get_memory (void)
{
  return read_memory ("VmRSS:");
}

/* mw-bench-clock.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-figures.h"

G_BEGIN_DECLS

/* A stretch of this process: wall time, and CPU time of all its threads. */
typedef struct
{
  gint64 wall;
  gint64 cpu;
} MwBenchClock;

void   mw_bench_clock_start           (MwBenchClock *self);

/* Milliseconds since the start. */
double mw_bench_clock_get_wall        (MwBenchClock *self);
double mw_bench_clock_get_cpu         (MwBenchClock *self);

/* "wall" and "cpu", both now. */
void   mw_bench_clock_stop            (MwBenchClock *self,
                                       MwFigures    *figures);

/* Milliseconds of CPU of children that have ended and were waited for. */
double mw_bench_clock_get_children    (void);

/* The most memory that this process held at any time, in MB (10⁶ bytes). Not
 * ru_maxrss, which a child inherits from whoever started it. */
double mw_bench_clock_get_peak_memory (void);
/* What it holds now. */
double mw_bench_clock_get_memory      (void);

G_END_DECLS

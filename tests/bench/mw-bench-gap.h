/* mw-bench-gap.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How long the default main loop goes without looking for events: that is how long
 * a window does not answer. There is one main loop, so there is one of these. */

/* Forgets what was; before the first time, nothing is measured. */
void   mw_bench_gap_start   (void);

/* The longest so far in milliseconds, the one that lasts included. */
double mw_bench_gap_get     (void);

/* The longest in CPU time of this thread, which other programs do not lengthen. */
double mw_bench_gap_get_cpu (void);

G_END_DECLS

/* mw-bench-rival.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-workload.h"

G_BEGIN_DECLS

/* Seconds after which one is killed. */
#define MW_BENCH_RIVAL_SECONDS 60

/**
 * mw_bench_rival_run:
 * @n_products: of the mesh, in @path
 * @path: its graph in the format of @rival
 * @said: (out): the name of the peer, and how it ended: "dagre, killed at 60 s"
 *
 * Has a peer lay out a graph, once, killed after %MW_BENCH_RIVAL_SECONDS. One that was
 * so slow with fewer products that it could not be in time even if time grew only with
 * their number is not tried: nothing would be learnt in that minute.
 *
 * Returns: (transfer full) (nullable): "process-wall" and "process-cpu"; `NULL` when
 *   there are none, and @said says why
 */
MwFigures *mw_bench_rival_run        (MwBench        *bench,
                                      MwBenchRival    rival,
                                      guint           n_products,
                                      const char     *path,
                                      char          **said) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is installed. FALSE: and how it would be. */
gboolean   mw_bench_rival_is_there   (MwBenchRival    rival,
                                      GError        **error);

/* Runs @rival on @path and adds @row with our @value beside its figure @name (both
 * milliseconds), or with what kept it from having one. */
void       mw_bench_rival_add_row    (MwBench          *bench,
                                      MwBenchRival      rival,
                                      guint             n_products,
                                      const char       *path,
                                      const MwBenchRow *row,
                                      const char       *name);

G_END_DECLS

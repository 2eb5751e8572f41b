/* mw-bench-pairs.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-figures.h"

G_BEGIN_DECLS

/* One run of one side. */
typedef MwFigures *(*MwBenchSide) (gpointer   data,
                                   GError   **error);

/**
 * MwBenchPairs:
 *
 * Runs of ours and of a peer, in turn on the same machine (ours, peer, ours,
 * peer, …), so that whatever else the machine does hits both: the ratio is the
 * median of the ratios of the pairs, not a ratio of medians.
 */
typedef struct
{
  GPtrArray *ours;    /* MwFigures */
  GPtrArray *peers;   /* MwFigures; empty when there is no peer */
} MwBenchPairs;

/* @peer: nullable. */
MwBenchPairs *mw_bench_pairs_run          (guint                n,
                                           MwBenchSide          ours,
                                           MwBenchSide          peer,
                                           gpointer             data,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same of two commands, each killed (an error) after @seconds. */
MwBenchPairs *mw_bench_pairs_run_commands (guint                n,
                                           const char * const  *ours,
                                           const char * const  *peer,
                                           guint                seconds,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

void          mw_bench_pairs_free         (MwBenchPairs        *self);

/* Medians of the figure @name of ours, of @peer_name of the peer, of their ratio. */
double        mw_bench_pairs_get_ours     (MwBenchPairs        *self,
                                           const char          *name);
double        mw_bench_pairs_get_peer     (MwBenchPairs        *self,
                                           const char          *peer_name);
double        mw_bench_pairs_get_ratio    (MwBenchPairs        *self,
                                           const char          *name,
                                           const char          *peer_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwBenchPairs, mw_bench_pairs_free)

G_END_DECLS

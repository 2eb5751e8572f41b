/* mw-bench-table.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-pairs.h"

G_BEGIN_DECLS

typedef enum {
  MW_BENCH_NO_TARGET,
  MW_BENCH_VALUE_AT_MOST,
  MW_BENCH_RATIO_AT_MOST,
  MW_BENCH_RATIO_AT_LEAST,
} MwBenchTarget;

/**
 * MwBenchRow:
 * @id: for machines, stable: "mesh-cpu"
 * @workload: for people: what was done
 * @unit: of both values
 * @value: what was measured of ours
 * @peer: whom it is compared with, and what that did; nullable
 * @peer_value: what was measured of the peer, or NAN
 * @ratio: ours / peer's, or NAN
 * @target: what the limit is for
 * @limit: of the value or of the ratio
 * @why: what a miss of the target comes from, a sentence; nullable
 */
typedef struct
{
  const char   *id;
  const char   *workload;
  const char   *unit;
  double        value;
  const char   *peer;
  double        peer_value;
  double        ratio;
  MwBenchTarget target;
  double        limit;
  const char   *why;
} MwBenchRow;

/**
 * MwBenchTable:
 *
 * What was measured, in the order of it, for people and for machines.
 */
typedef struct _MwBenchTable MwBenchTable;

MwBenchTable *mw_bench_table_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void          mw_bench_table_free      (MwBenchTable     *self);

/* Takes copies. Without a peer, its value and the ratio are none, whatever @row says. */
void          mw_bench_table_add       (MwBenchTable     *self,
                                        const MwBenchRow *row);

/* Fills in value, peer_value and ratio of @row from @pairs: our figure @name
 * beside @peer_name of the peer. */
void          mw_bench_table_add_pairs (MwBenchTable     *self,
                                        const MwBenchRow *row,
                                        MwBenchPairs     *pairs,
                                        const char       *name,
                                        const char       *peer_name);

/* Aligned columns, then why targets were missed, then a line that counts them. */
char         *mw_bench_table_to_text   (MwBenchTable     *self) G_GNUC_WARN_UNUSED_RESULT;

/* A list of {id, workload, value, unit, peer, peer_value, ratio, target, met, why}.
 * What there is none of is null; target is a text such as "ratio <= 0.5", and why
 * is told of what was missed. */
char         *mw_bench_table_to_json   (MwBenchTable     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwBenchTable, mw_bench_table_free)

G_END_DECLS

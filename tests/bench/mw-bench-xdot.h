/* mw-bench-xdot.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-workload.h"

G_BEGIN_DECLS

/**
 * mw_bench_xdot_run:
 *
 * Has xdot's code open and draw the 3 000 products of the bench with the same areas and
 * without names, which is less than it would draw of a mesh.
 *
 * Returns: (transfer full): in milliseconds "dot", "parse", "first" frame, and p99 of
 *   the frames that "pan" and "zoom"; and "process-wall", of all of it
 */
MwFigures *mw_bench_xdot_run (MwBench  *bench,
                              GError  **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-bench-canvas-run.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "mw-bench-figures.h"

G_BEGIN_DECLS

/* Runs `mw-bench-canvas PART LIST` in a virtual display. */
MwFigures *mw_bench_canvas_run     (const char  *part,
                                    const char  *list,
                                    GError     **error) G_GNUC_WARN_UNUSED_RESULT;

/* What runs a command in a virtual display: the first of its arguments. */
char      *mw_bench_display_dup    (void);

G_END_DECLS

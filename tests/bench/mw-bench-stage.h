/* mw-bench-stage.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-graph-canvas-private.h"
#include "mw-bench-figures.h"

G_BEGIN_DECLS

/**
 * MwBenchStage:
 * @canvas: in a window that is on screen
 * @wall: milliseconds of the frames since they were counted last
 * @cpu: the same in CPU time of this thread
 *
 * A graph canvas in a window of its own, and what its frames take.
 */
typedef struct
{
  MwGraphCanvas *canvas;
  GtkWindow     *window;
  GdkFrameClock *clock;
  GArray        *wall;
  GArray        *cpu;
  gint64         wall_start;
  gint64         cpu_start;
} MwBenchStage;

/* Starts GTK as the application does, and shows a window. @animates: whether moves
 * of nodes are to be seen. */
MwBenchStage *mw_bench_stage_new         (gboolean       animates) G_GNUC_WARN_UNUSED_RESULT;
void          mw_bench_stage_free        (MwBenchStage  *self);

/* Forgets the frames that were. */
void          mw_bench_stage_count       (MwBenchStage  *self);

/* Runs the main loop until a frame is painted that has all nodes and edges. */
void          mw_bench_stage_wait        (MwBenchStage  *self);
/* And then some, so that nothing is left to do. */
void          mw_bench_stage_settle      (MwBenchStage  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwBenchStage, mw_bench_stage_free)

G_END_DECLS

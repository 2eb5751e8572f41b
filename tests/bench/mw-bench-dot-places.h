/* mw-bench-dot-places.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-graph.h"
#include "mw-bench-figures.h"

G_BEGIN_DECLS

/**
 * MwBenchDotPlaces:
 *
 * Where dot puts the nodes of a graph, by their keys.
 */
typedef struct _MwBenchDotPlaces MwBenchDotPlaces;

/* Runs dot, with files in @folder; adds "dot-wall" and "dot-cpu" to @figures (nullable). */
MwBenchDotPlaces *mw_bench_dot_places_new     (MwGraph           *graph,
                                               const char        *folder,
                                               MwFigures         *figures,
                                               GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void              mw_bench_dot_places_free    (MwBenchDotPlaces  *self);

/* How far nodes of both are apart on average, in pixels, beyond what all of them have
 * moved: a viewport could go along with that. */
double            mw_bench_dot_places_measure (MwBenchDotPlaces  *from,
                                               MwBenchDotPlaces  *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwBenchDotPlaces, mw_bench_dot_places_free)

G_END_DECLS

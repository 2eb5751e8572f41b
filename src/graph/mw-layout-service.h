/* mw-layout-service.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

#include "graph/mw-graph-layout.h"
#include "graph/mw-layout-keeper.h"

G_BEGIN_DECLS

#define MW_TYPE_LAYOUT_SERVICE (mw_layout_service_get_type ())

/**
 * MwLayoutService:
 *
 * Lays graphs out in a process of its own, `meshwright-layout`: it can crash,
 * hang or be killed, and this only starts another. Sends numbers, never text.
 *
 * The signal `progress` (graph, partial, n_done, n_all) says for each graph that is
 * laid out in parts how many are done. `partial` is NULL so far: where areas stand is
 * known only when all are, and a picture whose areas jump would mislead.
 */
G_DECLARE_FINAL_TYPE (MwLayoutService, mw_layout_service, MW, LAYOUT_SERVICE, GObject)

/* @worker: path of the program; NULL for the installed one
 * (MESHWRIGHT_LIBEXECDIR, then LIBEXECDIR). */
MwLayoutService *mw_layout_service_new          (const char      *worker);

/* Pictures are kept there for later runs. @keeper lives for ever, @data until
 * @data_destroy. */
void             mw_layout_service_set_keeper   (MwLayoutService      *self,
                                                 const MwLayoutKeeper *keeper,
                                                 gpointer              data,
                                                 GDestroyNotify        data_destroy);

/* Milliseconds after which the worker is killed and the plain picture taken. */
void             mw_layout_service_set_deadline (MwLayoutService *self,
                                                 guint            milliseconds);

/* Process id of the worker that is running; 0 when there is none. */
GPid             mw_layout_service_get_pid      (MwLayoutService *self);

/* Resolves to a MwGraphLayout, always: by Graphviz, else the plain one. Dropping
 * a future chained on it cancels (and kills a worker that is at it). */
DexFuture       *mw_layout_service_layout       (MwLayoutService *self,
                                                 MwGraph         *graph) G_GNUC_WARN_UNUSED_RESULT;

/* Likewise, but what is in @before (nullable) stays where it is there as far as it
 * can, and what is in @pins (nullable; node key → MwViewPin) goes exactly there; see
 * mw_layout_update_solve() for the rules. */
DexFuture       *mw_layout_service_layout_after (MwLayoutService *self,
                                                 MwGraph         *graph,
                                                 MwGraphLayout   *before,
                                                 GHashTable      *pins) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

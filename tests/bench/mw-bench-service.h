/* mw-bench-service.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-layout-service.h"

G_BEGIN_DECLS

/* A service whose workers may take @milliseconds: the application takes the plain
 * picture after its deadline, but here Graphviz's own is asked for, however late. */
MwLayoutService *mw_bench_service_new     (guint             milliseconds) G_GNUC_WARN_UNUSED_RESULT;

/* Lays @graph out, after @before (nullable). The plain picture is an error. */
MwGraphLayout   *mw_bench_service_lay_out (MwLayoutService  *self,
                                           MwGraph          *graph,
                                           MwGraphLayout    *before,
                                           GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Drops @self and waits for the end of its workers, so that their CPU time is counted. */
void             mw_bench_service_end     (MwLayoutService  *self);

G_END_DECLS

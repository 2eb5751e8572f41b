/* mw-graph-thread.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* Works on plain data that no other thread has; returns a future that is complete. */
typedef DexFuture *(*MwGraphWork) (gpointer data);

/* Runs @work on another thread; the future completes on this one. @data_destroy is
 * nullable and called on this thread. */
DexFuture *mw_graph_thread_run (MwGraphWork    work,
                                gpointer       data,
                                GDestroyNotify data_destroy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

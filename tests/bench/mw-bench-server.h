/* mw-bench-server.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * MwBenchServer:
 * @process: the server
 * @address: "http://127.0.0.1:1234"
 * @key: that it takes writes with
 * @store: what it says that it keeps documents in; nullable
 *
 * A server on loopback that says where it is in a line of JSON on its stdout and
 * ends when its stdin does, whatever becomes of us.
 */
typedef struct
{
  GSubprocess *process;
  char        *address;
  char        *key;
  char        *store;
} MwBenchServer;

MwBenchServer *mw_bench_server_start      (const char * const  *argv,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Our registry with a new database in @folder, and the documents of @import. */
MwBenchServer *mw_bench_server_start_ours (const char          *folder,
                                           const char          *import,
                                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Ends it and waits for that. */
void           mw_bench_server_free       (MwBenchServer       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwBenchServer, mw_bench_server_free)

G_END_DECLS

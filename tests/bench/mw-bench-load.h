/* mw-bench-load.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Connections that are kept alive, each with one request under way. */
#define MW_BENCH_LOAD_CONNECTIONS 16u

/**
 * mw_bench_load_request:
 *
 * A whole HTTP/1.1 request as bytes. @key and @body: nullable.
 */
GBytes *mw_bench_load_request (const char  *method,
                               const char  *path,
                               const char  *key,
                               const char  *body) G_GNUC_WARN_UNUSED_RESULT;

/**
 * mw_bench_load_run:
 * @address: "http://127.0.0.1:1234"; nothing but loopback is taken
 * @requests: (element-type GBytes): sent in this order, from the start again at the end
 * @seconds: how long
 *
 * Sends requests over %MW_BENCH_LOAD_CONNECTIONS connections, a thread each, and
 * counts the answers, which must all be good (2xx).
 *
 * Returns: answers a second; a negative number when there was an error
 */
double  mw_bench_load_run     (const char  *address,
                               GPtrArray   *requests,
                               double       seconds,
                               GError     **error);

G_END_DECLS

/* mw-server.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define MW_TYPE_SERVER (mw_server_get_type ())

/**
 * MwServer:
 *
 * The registry on a socket: HTTP in, HTTP out. It reads in the main thread and
 * writes through [struct@ServerWriter]. It stops when it is finalized; what was
 * acknowledged before is stored.
 */
G_DECLARE_FINAL_TYPE (MwServer, mw_server, MW, SERVER, GObject)

/* @name: what people call this registry. @is_private: refuse requests that were
 * not sent to a loopback address by name, as pages of a browser can make them. */
MwServer *mw_server_new        (const char  *database,
                                const char  *name,
                                gboolean     is_private,
                                GError     **error);

/* @address: an IP address. @port: 0 for any that is free. */
gboolean  mw_server_listen     (MwServer    *self,
                                const char  *address,
                                guint        port,
                                GError     **error);

/* "http://127.0.0.1:8080"; NULL before it listens. */
char     *mw_server_dup_address (MwServer   *self);

/* Takes no new requests, and answers those that it has; waits for that in the
 * current main context, at most five seconds. */
void      mw_server_stop       (MwServer    *self);

G_END_DECLS

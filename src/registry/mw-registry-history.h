/* mw-registry-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-http.h"

G_BEGIN_DECLS

/**
 * mw_registry_history_fetch:
 * @http: the registry
 * @api: where its resources are, ending in "/"
 *
 * Fetches the feed of a registry from its first event to its last, page after
 * page (http-feeds.org: `events?lastEventId=`), and reads it on other threads.
 * Size, pages and time have the limits of all other lists.
 *
 * Returns: (transfer full): as [method@Source.fetch_history]
 */
DexFuture *mw_registry_history_fetch (MwHttp    *http,
                                      GUri      *api);

/* Makes a MwHistory of @documents (of MwDocument) on another thread. */
DexFuture *mw_registry_history_read  (GPtrArray *documents);

G_END_DECLS

/* mw-registry-fetch.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-http.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

/**
 * mw_registry_fetch_all:
 * @http: the registry
 * @api: where its resources are, ending in "/"
 * @source: who is told what was left out
 *
 * Fetches all lists of a registry, a few at a time, page after page, and reads
 * each page on another thread while the next one is on its way.
 *
 * Returns: (transfer full): as [method@Source.fetch_all]
 */
DexFuture *mw_registry_fetch_all (MwHttp   *http,
                                  GUri     *api,
                                  MwSource *source);

G_END_DECLS

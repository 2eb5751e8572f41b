/* mw-registry-probe.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "registry/mw-http.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

/**
 * mw_registry_probe:
 * @http: the registry
 * @api: where its resources are, ending in "/"
 *
 * Asks a registry what it is: `GET /api` where it has that, else its teams, else
 * its data products, which every registry has.
 *
 * Returns: (transfer full): a future that resolves to a [struct@SourceInfo] or
 *   rejects with a [error@RegistryError]
 */
DexFuture *mw_registry_probe (MwHttp *http,
                              GUri   *api);

G_END_DECLS

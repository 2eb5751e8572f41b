/* mw-http-exchange.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

#include "registry/mw-http.h"

G_BEGIN_DECLS

DexFuture *mw_http_exchange_run (MwHttp        *http,
                                 SoupSession   *session,
                                 GUri          *origin,
                                 const char    *key,
                                 MwHttpRequest *request);

G_END_DECLS

/* mw-server-access.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* POST /api/access/{id}/approve, reject or cancel: changes `info.status`,
 * `info.active` and `info.endDate` of the agreement and nothing else of its bytes.
 * NULL when there is no such @action. Called within a transaction. */
MwServerAnswer *mw_server_access_act     (MwServerStore         *store,
                                          const char            *id,
                                          const char            *action,
                                          const MwServerRequest *request) G_GNUC_WARN_UNUSED_RESULT;

gboolean        mw_server_access_has     (const char            *action);

G_END_DECLS

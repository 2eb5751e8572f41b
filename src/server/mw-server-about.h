/* mw-server-about.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* GET /api: what this registry is and can do, and who the key says that we are.
 * @name: what people call it. 401 for a key that is not known, so that a client
 * can test its key. */
MwServerAnswer *mw_server_about_answer (MwServerStore         *store,
                                        const char            *name,
                                        const MwServerRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-server-router.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* What can be said before the body is read: that there is nothing at that address
 * (404), that it does not take the method (405), that the key is missing (401), or
 * for OPTIONS everything. NULL when the request is to be carried out. */
MwServerAnswer *mw_server_router_screen (const MwServerRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/* Carries out a request that was screened. A GET or HEAD only reads. Anything else
 * must be within a transaction, which the caller undoes when the answer is not a
 * success. @name: what people call this registry. */
MwServerAnswer *mw_server_router_answer (MwServerStore         *store,
                                         const char            *name,
                                         const MwServerRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

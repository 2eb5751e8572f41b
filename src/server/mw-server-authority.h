/* mw-server-authority.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-resource.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Whether the team whose key was sent may write @id of @resource (NULL for
 * lineage). This is where ownership of domains is decided: today every team that
 * has a key may write everything. @team: NULL may write nothing. */
gboolean        mw_server_authority_may_write     (MwServerStore          *store,
                                                   const char             *team,
                                                   const MwServerResource *resource,
                                                   const char             *id);

/* The answer to a write that is not allowed: 401 for nobody, 403 for @team. */
MwServerAnswer *mw_server_authority_refuse        (const char             *team) G_GNUC_WARN_UNUSED_RESULT;

/* Who did something, for events: "team:orders", or "anonymous". */
char           *mw_server_authority_dup_principal (const char             *team);

G_END_DECLS

/* mw-server-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-query.h"
#include "server/mw-server-request.h"
#include "server/mw-server-resource.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* GET of a collection: a page of its documents as a JSON array, oldest first (or
 * `sort=name`), by the filters of the Entropy Data API: `q`, `teamId`, `domainId`,
 * `status`, `tag`, `archetype`, `providerDataProductId`, `consumerDataProductId`,
 * `dataContractId`, `server`. Each may be given more than once and means any of
 * its values; different ones must all hold. */
MwServerAnswer *mw_server_list_answer (MwServerStore          *store,
                                       const MwServerResource *resource,
                                       const MwServerRequest  *request,
                                       const MwServerQuery    *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

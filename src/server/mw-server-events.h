/* mw-server-events.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-query.h"
#include "server/mw-server-resource.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* The name under which lineage is in the events. */
#define MW_SERVER_LINEAGE "v1/lineage"

/* The time now as RFC 3339 in UTC, to the millisecond. */
char           *mw_server_events_dup_now  (void);

/* Adds an event to the feed, within the transaction of what it tells of. @verb:
 * "Created", "Approved", …; @principal: who did it, "team:orders". */
gboolean        mw_server_events_add      (MwServerStore           *store,
                                           const MwServerResource  *resource,
                                           const char              *subject,
                                           const char              *verb,
                                           const char              *principal,
                                           GError                 **error);
gboolean        mw_server_events_add_lineage (MwServerStore         *store,
                                              const char            *subject,
                                              const char            *principal,
                                              GError               **error);

/* The tag of a list of @resource, which changes with every event of it. @rest: the
 * query that the list answers; nullable. */
char           *mw_server_events_dup_etag (MwServerStore           *store,
                                           const char              *resource,
                                           const char              *rest,
                                           GError                 **error);

/* GET /api/events: CloudEvents 1.0 after `lastEventId`, oldest first. */
MwServerAnswer *mw_server_events_answer   (MwServerStore           *store,
                                           const MwServerQuery     *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

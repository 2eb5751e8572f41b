/* mw-server-lineage.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "server/mw-server-answer.h"
#include "server/mw-server-query.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* Adds an OpenLineage event. One with the same bytes is there once only, so that
 * whoever lost the answer may send it again. @product, @port: whose it is, beside
 * what the event itself says; nullable. @is_new: (out). */
gboolean        mw_server_lineage_add    (MwServerStore         *store,
                                          MwDocument            *document,
                                          const char            *content_type,
                                          const char            *product,
                                          const char            *port,
                                          const char            *principal,
                                          gboolean              *is_new,
                                          GError               **error);

/* POST of one event, with `dataProductId` and `outputPortName`. */
MwServerAnswer *mw_server_lineage_post   (MwServerStore         *store,
                                          const MwServerRequest *request,
                                          const MwServerQuery   *query) G_GNUC_WARN_UNUSED_RESULT;

/* GET: the events as they were sent, oldest first, by `jobNamespace`, `jobName`,
 * `runId`, `eventType` and `dataProductId`. */
MwServerAnswer *mw_server_lineage_answer (MwServerStore         *store,
                                          const MwServerRequest *request,
                                          const MwServerQuery   *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

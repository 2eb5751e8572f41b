/* mw-server-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "server/mw-server-resource.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerItem:
 *
 * What may be done with one document. The writing functions are called within a
 * transaction, which is undone when they answer anything but a success.
 */

MwServerAnswer *mw_server_item_get    (MwServerStore          *store,
                                       const MwServerResource *resource,
                                       const char             *id,
                                       const MwServerRequest  *request) G_GNUC_WARN_UNUSED_RESULT;
MwServerAnswer *mw_server_item_put    (MwServerStore          *store,
                                       const MwServerResource *resource,
                                       const char             *id,
                                       const MwServerRequest  *request) G_GNUC_WARN_UNUSED_RESULT;
MwServerAnswer *mw_server_item_delete (MwServerStore          *store,
                                       const MwServerResource *resource,
                                       const char             *id,
                                       const MwServerRequest  *request) G_GNUC_WARN_UNUSED_RESULT;

/* POST to a collection of facts: the id is the document's own. */
MwServerAnswer *mw_server_item_post   (MwServerStore          *store,
                                       const MwServerResource *resource,
                                       const MwServerRequest  *request) G_GNUC_WARN_UNUSED_RESULT;

/* The answer 404. */
MwServerAnswer *mw_server_item_missing (const MwServerResource *resource,
                                        const char             *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

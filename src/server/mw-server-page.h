/* mw-server-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-query.h"
#include "server/mw-server-request.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerPage:
 * @number: from 0
 * @size: most elements of a page
 *
 * Which part of a list is asked for, by the parameters `p` and `pageSize`.
 */
typedef struct
{
  guint number;
  guint size;
} MwServerPage;

/* The refusal (400) of malformed parameters; NULL when @page is set. */
MwServerAnswer *mw_server_page_read   (const MwServerQuery   *query,
                                       MwServerPage          *page) G_GNUC_WARN_UNUSED_RESULT;

/* A JSON array of the JSON in the first column of @statement, which has everything
 * bound but ?1 and ?2: how many rows to give and how many to leave out before. With
 * a Link to the next page when there is one. @etag: of the list. */
MwServerAnswer *mw_server_page_answer (MwServerStore         *store,
                                       sqlite3_stmt          *statement,
                                       const MwServerPage    *page,
                                       const MwServerRequest *request,
                                       const MwServerQuery   *query,
                                       const char            *etag) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

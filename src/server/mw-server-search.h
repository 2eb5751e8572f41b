/* mw-server-search.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-query.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/* What people typed as an expression of SQLite's FTS5: every word must occur, as
 * the beginning of a word. Nothing of @text is ever an operator. */
char           *mw_server_search_dup_expression (const char          *text);

/* GET /api/search: `query` or `q`, and `resourceType` (DATA_PRODUCT, …). The best
 * 60 results, names before texts. */
MwServerAnswer *mw_server_search_answer         (MwServerStore       *store,
                                                 const MwServerQuery *query) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

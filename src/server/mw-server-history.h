/* mw-server-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-node.h"
#include "server/mw-server-store.h"

G_BEGIN_DECLS

/**
 * MwServerHistory:
 *
 * Events of the past, as another registry's feed has given them: one CloudEvent, or
 * a document `kind: EventHistory` with a list of them under `events`. They go into
 * the feed with their own times and data, each once.
 */

/* Whether @root is such a document or event. */
gboolean    mw_server_history_is         (const MwNode   *root);

/* What is wrong with it, a sentence; NULL when it can be stored. @where: (out)
 * (optional): the event that it is wrong with. */
const char *mw_server_history_find_fault (const MwNode   *root,
                                          const MwNode  **where);

/* Stores what is new of it. @subjects: gets "resource/id" of what that tells of. */
gboolean    mw_server_history_store      (MwServerStore  *store,
                                          const MwNode   *root,
                                          GHashTable     *subjects,
                                          GError        **error);

G_END_DECLS

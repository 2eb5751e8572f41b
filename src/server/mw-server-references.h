/* mw-server-references.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "server/mw-server-answer.h"
#include "server/mw-server-documents.h"

G_BEGIN_DECLS

/* The refusal (422, with violations) of a document that names what this registry
 * does not have; NULL when all is there. What was as broken in @previous (nullable)
 * is not held against whoever changes something else. */
MwServerAnswer *mw_server_references_check        (MwServerStore          *store,
                                                   const MwServerRecord   *record,
                                                   MwDocument             *document,
                                                   const MwServerStored   *previous) G_GNUC_WARN_UNUSED_RESULT;

/* The refusal (422) of deleting what others need; NULL when nobody does. */
MwServerAnswer *mw_server_references_check_delete (MwServerStore          *store,
                                                   const MwServerResource *resource,
                                                   const char             *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-server-precondition.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"

G_BEGIN_DECLS

/* Whether @tags (the value of If-Match or If-None-Match) names @etag. "*" names
 * whatever is there. @etag: nullable, nothing is there. Both the tag of the stored
 * bytes and that of their JSON (`-json`) name a document. */
gboolean        mw_server_precondition_names (const char            *tags,
                                              const char            *etag,
                                              gboolean               is_weak_allowed);

/* Whether @tags (the value of If-None-Match of a read) has @etag itself or "*".
 * Whoever has the JSON does not have the bytes. */
gboolean        mw_server_precondition_has   (const char            *tags,
                                              const char            *etag);

/* The refusal (412, or 400 for what cannot be read) of a write whose If-Match or
 * If-None-Match does not hold for what is there (@etag; nullable); NULL when they
 * hold. RFC 9110, 13.2.2. */
MwServerAnswer *mw_server_precondition_check (const MwServerRequest *request,
                                              const char            *etag) G_GNUC_WARN_UNUSED_RESULT;

/* Turns @answer into a 304 when the request has it already. */
void            mw_server_precondition_apply (const MwServerRequest *request,
                                              MwServerAnswer        *answer);

/* The tag of the JSON of what has @etag as its bytes' tag. */
char           *mw_server_precondition_dup_json_etag (const char    *etag);

G_END_DECLS

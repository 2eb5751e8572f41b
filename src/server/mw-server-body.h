/* mw-server-body.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "server/mw-server-answer.h"
#include "server/mw-server-request.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

/* Most bytes of a document that is sent. */
#define MW_SERVER_BODY_MAX (8 * 1024 * 1024)

/* The document in the body of @request. NULL with @problem: 400 for what is no
 * YAML or JSON, 413 for what is too large, 415 for another media type.
 * @content_type: what to store it under, owned by @request or static. */
MwDocument     *mw_server_body_parse     (const MwServerRequest *request,
                                          const char           **content_type,
                                          MwServerAnswer       **problem) G_GNUC_WARN_UNUSED_RESULT;

/* The refusal (400 with violations) of a document that is not what the standard
 * says, or is of another kind; NULL when it is good. */
MwServerAnswer *mw_server_body_check     (MwKind                 kind,
                                          MwDocument            *document) G_GNUC_WARN_UNUSED_RESULT;

MwServerAnswer *mw_server_body_too_large (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

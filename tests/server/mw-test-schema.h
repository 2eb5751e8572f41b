/* mw-test-schema.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"

#include "mw-test-server.h"

G_BEGIN_DECLS

/* What a node of an OpenAPI description is, behind its $ref. */
const MwNode *mw_test_schema_resolve (const MwNode *root,
                                      const MwNode *node);

/* Asserts that @reply is a declared @response: its content type, the headers that
 * it must have, and of its JSON the types, required members and constants. */
void          mw_test_schema_expect  (const MwNode *root,
                                      const MwNode *response,
                                      MwTestReply  *reply);

G_END_DECLS

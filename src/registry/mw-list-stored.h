/* mw-list-stored.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "registry/mw-source.h"

G_BEGIN_DECLS

/* A document of @kind with @id in a file, which may be a list of them, as it would
 * be stored alone; NULL when it is not there. */
MwStored *mw_list_stored_find (MwDocument *document,
                               MwKind      kind,
                               const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

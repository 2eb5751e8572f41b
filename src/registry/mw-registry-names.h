/* mw-registry-names.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "standards/mw-kind.h"

G_BEGIN_DECLS

/* "the list of data products", translated. */
const char *mw_registry_names_get_list     (MwKind      kind);

/* "the data product “orders”", translated; @id is cleaned and cut for show. */
char       *mw_registry_names_dup_document (MwKind      kind,
                                            const char *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-registry-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libdex.h>

G_BEGIN_DECLS

/* Reads one page of a list on another thread. @where: what it is and whose, for
 * the sentence of an error. Resolves to a MwDocument whose root is a sequence. */
DexFuture *mw_registry_reader_read_page     (GBytes     *body,
                                             const char *where);

/* Reads any document on another thread: JSON in bulk, else YAML. Resolves to a
 * MwDocument. Rejects with a MW_DOCUMENT_ERROR. */
DexFuture *mw_registry_reader_read_document (GBytes     *body);

G_END_DECLS

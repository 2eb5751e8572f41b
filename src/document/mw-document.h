/* mw-document.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "document/mw-node.h"

G_BEGIN_DECLS

/**
 * MwDocumentError:
 * @MW_DOCUMENT_ERROR_SYNTAX: not YAML or JSON; the message names line and column
 * @MW_DOCUMENT_ERROR_DUPLICATE_KEY: a mapping has the same key twice
 * @MW_DOCUMENT_ERROR_TOO_DEEP: nested deeper than 64 levels
 * @MW_DOCUMENT_ERROR_TOO_LARGE: more bytes or nodes than a document may have
 * @MW_DOCUMENT_ERROR_ENCODING: not UTF-8, or a NUL character in it
 */
typedef enum {
  MW_DOCUMENT_ERROR_SYNTAX,
  MW_DOCUMENT_ERROR_DUPLICATE_KEY,
  MW_DOCUMENT_ERROR_TOO_DEEP,
  MW_DOCUMENT_ERROR_TOO_LARGE,
  MW_DOCUMENT_ERROR_ENCODING,
} MwDocumentError;

#define MW_DOCUMENT_ERROR (mw_document_error_quark ())

GQuark mw_document_error_quark (void);

typedef enum {
  MW_DOCUMENT_YAML,
  MW_DOCUMENT_JSON,
} MwDocumentFormat;

/**
 * MwDocument:
 *
 * Bytes and the tree that they mean, each value with its span. Immutable and
 * reference counted (atomically), so it may cross threads. It interprets
 * nothing: what a field means is said in `standards`.
 */
typedef struct _MwDocument MwDocument;

#define MW_TYPE_DOCUMENT (mw_document_get_type ())

GType            mw_document_get_type   (void);

/* Reads YAML or JSON (JSON when the first character that is not blank is { or [ and
 * it parses as JSON, else YAML; a stream of several YAML documents becomes one
 * sequence). */
MwDocument      *mw_document_new        (GBytes           *bytes,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Reads JSON in bulk with yyjson: some ten times quicker, no spans, and up to
 * 256 MiB. For answers of a registry, off the main thread. */
MwDocument      *mw_document_new_bulk   (GBytes           *bytes,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;

MwDocument      *mw_document_ref        (MwDocument       *self);
void             mw_document_unref      (MwDocument       *self);

GBytes          *mw_document_get_bytes  (MwDocument       *self);
MwDocumentFormat mw_document_get_format (MwDocument       *self);
const MwNode    *mw_document_get_root   (MwDocument       *self);

/* Line and column, both from 1, column in characters. */
void             mw_document_locate     (MwDocument       *self,
                                         gsize             offset,
                                         guint            *line,
                                         guint            *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwDocument, mw_document_unref)

G_END_DECLS

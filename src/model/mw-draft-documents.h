/* mw-draft-documents.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-product-draft.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

/* One document that a draft comes to. */
typedef struct
{
  MwKind  kind;
  char   *id;
  GBytes *bytes;                /* YAML */
  char   *content_type;
  guint   output;               /* the output port that a contract is of; MW_NONE for the product */
} MwDraftDocument;

void       mw_draft_document_free (MwDraftDocument *self);

/* What @draft comes to: an ODCS 3.1.0 contract for each output port, then the ODPS
 * 1.0.0 product, the order in which a registry takes them. Of MwDraftDocument. */
GPtrArray *mw_draft_documents_new (MwProductDraft  *draft) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwDraftDocument, mw_draft_document_free)

G_END_DECLS

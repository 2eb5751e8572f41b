/* mw-draft-check.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-draft-documents.h"
#include "standards/mw-validator.h"

G_BEGIN_DECLS

/**
 * MwFinding:
 * @severity: how bad
 * @field: of the draft: "name", "outputs/0/properties/2/name", …; "" for all of it
 * @message: what is wrong and what would be right, one sentence for people
 */
typedef struct
{
  MwSeverity severity;
  char      *field;
  char      *message;
} MwFinding;

void       mw_finding_free                 (MwFinding      *self);

/* Everything that is to be said about @draft, in the order of the form: what the
 * standards say of its documents, and what @mesh (nullable) has already. Of
 * MwFinding. */
GPtrArray *mw_draft_check                  (MwProductDraft *draft,
                                            MwMesh         *mesh) G_GNUC_WARN_UNUSED_RESULT;

guint      mw_draft_check_count            (GPtrArray      *findings,
                                            MwSeverity      severity);

/* The field of a draft that a place in one of its documents comes from.
 * @output: the output port whose contract it is; MW_NONE for the product. */
char      *mw_draft_check_dup_field        (guint           output,
                                            const char     *pointer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwFinding, mw_finding_free)

G_END_DECLS

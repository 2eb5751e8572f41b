/* mw-validator.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "document/mw-document.h"
#include "standards/mw-kind.h"

G_BEGIN_DECLS

/**
 * MwSeverity:
 * @MW_SEVERITY_ERROR: the standard forbids it
 * @MW_SEVERITY_WARNING: allowed, but deprecated or not recommended
 * @MW_SEVERITY_INFO: worth knowing
 */
typedef enum {
  MW_SEVERITY_ERROR,
  MW_SEVERITY_WARNING,
  MW_SEVERITY_INFO,
} MwSeverity;

/**
 * MwProblem:
 * @severity: how bad
 * @pointer: where, as an RFC 6901 pointer into the document
 * @message: what is wrong and what would be right, one sentence for people
 * @reference: section of the standard that says so, e.g. "ODCS 3.1.0, Schema"
 * @span: where in the bytes
 */
typedef struct
{
  MwSeverity severity;
  char      *pointer;
  char      *message;
  char      *reference;
  MwSpan     span;
} MwProblem;

void       mw_problem_free     (MwProblem    *self);

/* What the standard that @root claims to follow says against it, in document
 * order; empty when it is valid. Never fails, whatever @root is. */
GPtrArray *mw_standards_check  (MwKind        kind,
                                const MwNode *root) G_GNUC_WARN_UNUSED_RESULT;

/* Whether none of @problems (of MwProblem) is an error. */
gboolean   mw_standards_is_valid (GPtrArray  *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwProblem, mw_problem_free)

G_END_DECLS

/* mw-violation.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MW_TYPE_VIOLATION (mw_violation_get_type ())

/**
 * MwViolation:
 * @pointer: where, as an RFC 6901 pointer or as the registry names the field;
 *   "" for the whole document
 * @message: what is wrong, in the registry's words
 *
 * Something that a registry has against a document. Both texts are plain: they
 * have no control characters and a bounded length, and they are never markup.
 */
typedef struct
{
  char *pointer;
  char *message;
} MwViolation;

GType        mw_violation_get_type (void);

MwViolation *mw_violation_new      (const char        *pointer,
                                    const char        *message) G_GNUC_WARN_UNUSED_RESULT;
MwViolation *mw_violation_copy     (const MwViolation *self) G_GNUC_WARN_UNUSED_RESULT;
void         mw_violation_free     (MwViolation       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MwViolation, mw_violation_free)

G_END_DECLS

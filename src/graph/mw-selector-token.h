/* mw-selector-token.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MwSelectorToken:
 * @start: first byte of the name or of the answer that is being written
 * @end: one past its last byte, which may be after the cursor
 * @written: what of it stands before the cursor, without quotes
 * @question: id of the question that it answers; NULL for a name
 * @is_name: names and questions may stand here; not after "orders+"
 */
typedef struct
{
  gsize    start;
  gsize    end;
  char    *written;
  char    *question;
  gboolean is_name;
} MwSelectorToken;

/* What is being written at @cursor; @text need not be a right selector. */
void  mw_selector_token_init  (MwSelectorToken *self,
                               const char      *text,
                               gsize            cursor);
void  mw_selector_token_clear (MwSelectorToken *self);

/* @name as a selector has it: in quotes unless it can stand without. */
char *mw_selector_dup_quoted  (const char      *name) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MwSelectorToken, mw_selector_token_clear)

G_END_DECLS

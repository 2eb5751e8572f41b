/* mw-selector-parser.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector-private.h"

G_BEGIN_DECLS

/**
 * MwSelectorParser:
 *
 * A text that is being read, and how far.
 */
typedef struct
{
  const char *text;
  gsize       length;
  gsize       at;
  guint       depth;
  guint       n_parts;
  GError    **error;
} MwSelectorParser;

void     mw_selector_parser_skip_blanks (MwSelectorParser *self);
/* Whether a part of a selector ends at @at. */
gboolean mw_selector_parser_is_end      (const char       *at);
/* Bytes of the character at @at; 0 at the end. */
gsize    mw_selector_parser_measure     (const char       *at);

/* A name, or a question with its answer. At the end of a path (@in_path) two
 * dots end it too. */
MwSelectorNode *mw_selector_parse_value (MwSelectorParser *self,
                                         gboolean          in_path) G_GNUC_WARN_UNUSED_RESULT;

/* "@", "+" or "2+" before a part, and "+" or "+2" after it; nothing is right
 * too. What is there goes to @steps and @is_at. */
gboolean mw_selector_parse_prefix       (MwSelectorParser *self,
                                         MwSelectorNode   *steps,
                                         gboolean         *is_at);
gboolean mw_selector_parse_suffix       (MwSelectorParser *self,
                                         MwSelectorNode   *steps,
                                         gboolean          is_at);

G_END_DECLS

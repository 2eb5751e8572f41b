/* mw-selector-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector-private.h"

G_BEGIN_DECLS

/* A question in words, translated. */
typedef enum {
  MW_WORDS_PRODUCTS,             /* "products with the tag “gold”" */
  MW_WORDS_ARE,                  /* "have the tag “gold”" */
  MW_WORDS_ARE_NOT,              /* "do not have the tag “gold”" */
} MwSelectorWords;

/* @mesh: nullable; for the names of what has an id. */
char *mw_selector_question_dup_words (const MwSelectorNode *node,
                                      MwMesh               *mesh,
                                      MwSelectorWords       form) G_GNUC_WARN_UNUSED_RESULT;

/* @form with @value in place of its first "%s". */
char *mw_selector_words_fill         (const char           *form,
                                      const char           *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

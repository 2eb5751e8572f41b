/* mw-selector-question.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "graph/mw-selector-private.h"

G_BEGIN_DECLS

/* Members of the closed lists. */
typedef enum {
  MW_CHOICE_ISOLATED,
  MW_CHOICE_GHOST,
  MW_CHOICE_DEPRECATED,
  MW_CHOICE_BROKEN,
  MW_CHOICE_DUPLICATE,
} MwSelectorIs;

typedef enum {
  MW_CHOICE_FAILING,
  MW_CHOICE_WARNING,
  MW_CHOICE_PASSING,
  MW_CHOICE_UNTESTED,
} MwSelectorHealth;

/* "domain", as it is written before the colon. */
const char         *mw_selector_question_get_id      (MwSelectorQuestion question);
/* Case aside; MW_N_QUESTIONS where there is none. */
guint               mw_selector_question_find        (const char        *id);
/* What is asked, in a few words, translated. */
const char         *mw_selector_question_get_summary (MwSelectorQuestion question);

/* The words that a question knows whatever the mesh has, NULL-terminated; NULL
 * where any word may be an answer. */
const char * const *mw_selector_question_get_choices (MwSelectorQuestion question);
/* Whether the mesh may have other answers besides. */
gboolean            mw_selector_question_is_open     (MwSelectorQuestion question);

/* A length of time ("7d") counted back from @now, or a day ("2026-07-01").
 * FALSE when @text is neither. */
gboolean            mw_selector_read_since           (const char        *text,
                                                      gint64             now,
                                                      gint64            *since);

/* Calls @func with each text that answers @question, for each product. */
typedef void      (*MwSelectorAnswerFunc)            (guint              product,
                                                      const char        *text,
                                                      gpointer           user_data);
void                mw_selector_question_visit       (MwSelectorQuestion   question,
                                                      MwMesh              *mesh,
                                                      MwSelectorAnswerFunc func,
                                                      gpointer             user_data);

/* Calls @func with each date that the documents of a product give: its own, of
 * the contracts that it promises, and of agreements at either end of it. */
void                mw_selector_question_visit_dates (MwMesh              *mesh,
                                                      MwSelectorAnswerFunc func,
                                                      gpointer             user_data);

G_END_DECLS

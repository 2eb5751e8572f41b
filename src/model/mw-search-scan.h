/* mw-search-scan.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/mw-search-index.h"

G_BEGIN_DECLS

/* What is known of a record while words are looked for, one after the other. */
typedef struct
{
  guint16 sum;                   /* of the best ranks of all words */
  guint8  n_words;               /* found so far */
  guint8  best;                  /* rank of the word that is looked for */
  guint8  field;                 /* the best that any word stands in */
} MwSearchState;

/**
 * mw_search_scan_find:
 * @index: what is searched
 * @word: folded, not empty
 * @nth_word: how many words were looked for before
 * @states: of each record; all zeros before the first word
 * @touched: (element-type guint32): the records that have the first word
 *
 * Notes @word in the state of each record that has it and all words before it.
 * Which way is quicker, through all texts or through those of the records that
 * are left, it decides itself.
 */
void mw_search_scan_find (const MwSearchIndex *index,
                          const char          *word,
                          guint                nth_word,
                          MwSearchState       *states,
                          GArray              *touched);

G_END_DECLS

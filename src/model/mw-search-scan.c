/* mw-search-scan.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-search-scan.h"

#include <string.h>

/* How a word lies in a text, the better ones higher. */
typedef enum {
  MATCH_SUBSTRING,
  MATCH_WORD_START,
  MATCH_PREFIX,
  MATCH_WHOLE,
} Match;

#define N_MATCHES (MATCH_WHOLE + 1)

/* Looking at the fields of one record costs as much as reading so many bytes. */
#define RECORD_COST 128

/* Sixteen bytes at a time, on any processor. */
typedef guchar Lane __attribute__ ((vector_size (16)));

/* The first of the places from @at on that @marks has a byte for and that holds
 * @word. Apart from the loop that calls it, which is the tighter for it. */
G_NO_INLINE static const char *
find_marked (const char *at,
             guint64     marks_0,
             guint64     marks_1,
             const char *word,
             gsize       length)
{
  guint64 marks[2] = { GUINT64_FROM_LE (marks_0), GUINT64_FROM_LE (marks_1) };

  for (guint half = 0; half < 2; half++, at += 8)
    while (marks[half] != 0)
      {
        guint place = (guint) __builtin_ctzll (marks[half]) / 8;

        if (memcmp (at + place, word, length) == 0)
          return at + place;

        marks[half] &= ~(G_GUINT64_CONSTANT (0xff) << (place * 8));
      }

  return NULL;
}

/* The first place from @at on that has the first and the last letter of @word
 * at their distance, looked for sixteen places at a time. memmem() takes longer
 * to begin than most texts are long, and takes two letters byte by byte. */
static const char *
find_next (const char *at,
           const char *end,
           const char *word,
           gsize       length)
{
  Lane first = (Lane) { 0 } +(guchar) word[0];
  Lane last = (Lane) { 0 } +(guchar) word[length - 1];

  for (; end - at >= (gssize) (sizeof (Lane) + length - 1); at += sizeof (Lane))
    {
      Lane here;
      Lane there;
      guint64 marks[2];
      const char *found;

      memcpy (&here, at, sizeof here);
      memcpy (&there, at + length - 1, sizeof there);
      here = (Lane) (here == first) & (Lane) (there == last);
      memcpy (marks, &here, sizeof marks);
      if ((marks[0] | marks[1]) == 0)
        continue;

      if ((found = find_marked (at, marks[0], marks[1], word, length)))
        return found;
    }

  for (; end - at >= (gssize) length; at++)
    if (at[0] == word[0] && memcmp (at, word, length) == 0)
      return at;

  return NULL;
}

static gboolean
is_word_character (char character)
{
  return g_ascii_isalnum (character) || (guchar) character >= 0x80;
}

/* @found: the first occurrence of @word in the text from @start to @end */
static Match
classify (const char *start,
          const char *end,
          const char *found,
          const char *word,
          gsize       length)
{
  if (found == start)
    return start + length == end ? MATCH_WHOLE : MATCH_PREFIX;

  for (; found != NULL; found = find_next (found + 1, end, word, length))
    if (!is_word_character (found[-1]))
      return MATCH_WORD_START;

  return MATCH_SUBSTRING;
}

/* The text that holds @offset, at or after @text. Hits come close together or
 * far apart, so the step doubles until it is too far. */
static guint32
find_text (const MwSearchIndex *index,
           guint32              text,
           guint32              offset)
{
  guint32 low = text;
  guint32 step = 1;
  guint32 high;

  while (low + step < index->n_texts && index->starts[low + step] <= offset)
    {
      low += step;
      step *= 2;
    }

  high = MIN (low + step, index->n_texts);
  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (index->starts[middle] <= offset)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
note (MwSearchState *state,
      guint32        record,
      guint          field,
      Match          match,
      guint          nth_word,
      GArray        *touched)
{
  guint8 rank = (guint8) (field * N_MATCHES + match);

  if (state->n_words < nth_word)
    return;

  if (state->n_words == nth_word)
    {
      if (nth_word == 0)
        g_array_append_val (touched, record);
      state->n_words++;
      state->best = 0;
    }
  if (rank > state->best)
    {
      state->sum += rank - state->best;
      state->best = rank;
    }
  state->field = MAX (state->field, field);
}

static void
note_text (const MwSearchIndex *index,
           guint32              text,
           Match                match,
           guint                nth_word,
           MwSearchState       *states,
           GArray              *touched)
{
  for (guint32 i = index->first_posting[text]; i < index->first_posting[text + 1]; i++)
    {
      MwPosting posting = index->postings[i];

      note (&states[posting.number], posting.number, posting.field, match, nth_word, touched);
    }
}

/* A letter alone is the beginning of what somebody is about to type: it is
 * found at the beginning of texts, not in nearly all of them. */
static void
find_letter (const MwSearchIndex *index,
             char                 letter,
             MwSearchState       *states,
             GArray              *touched)
{
  for (guint32 text = 0; text < index->n_texts; text++)
    {
      const char *start = index->texts + index->starts[text];

      if (*start == letter)
        note_text (index, text, start[1] == '\n' ? MATCH_WHOLE : MATCH_PREFIX, 0, states, touched);
    }
}

static void
find_word (const MwSearchIndex *index,
           const char          *word,
           guint                nth_word,
           MwSearchState       *states,
           GArray              *touched)
{
  gsize length = strlen (word);
  const char *end = index->texts + index->length;
  const char *at = index->texts;
  guint32 text = 0;

  while ((at = find_next (at, end, word, length)) != NULL)
    {
      const char *start;
      const char *text_end;

      text = find_text (index, text, (guint32) (at - index->texts));
      start = index->texts + index->starts[text];
      /* Before the line break. */
      text_end = index->texts + index->starts[text + 1] - 1;
      note_text (index, text, classify (start, text_end, at, word, length), nth_word, states, touched);
      at = text_end;
    }
}

/* The same in the texts of those records only that have all words so far. */
static void
find_word_in_touched (const MwSearchIndex *index,
                      const char          *word,
                      guint                nth_word,
                      MwSearchState       *states,
                      GArray              *touched)
{
  gsize length = strlen (word);

  for (guint i = 0; i < touched->len; i++)
    {
      guint32 record = g_array_index (touched, guint32, i);

      if (states[record].n_words < nth_word)
        continue;

      for (guint32 j = index->first_field[record]; j < index->first_field[record + 1]; j++)
        {
          MwPosting field = index->fields[j];
          const char *start = index->texts + index->starts[field.number];
          const char *end = index->texts + index->starts[field.number + 1] - 1;
          const char *found = find_next (start, end, word, length);
          Match match;

          if (found == NULL)
            continue;
          match = classify (start, end, found, word, length);
          if (length > 1 || match > MATCH_SUBSTRING)
            note (&states[record], record, field.field, match, nth_word, touched);
        }
    }
}

void
mw_search_scan_find (const MwSearchIndex *index,
                     const char          *word,
                     guint                nth_word,
                     MwSearchState       *states,
                     GArray              *touched)
{
  gboolean is_letter = word[1] == '\0';

  if (nth_word == 0 && is_letter)
    find_letter (index, *word, states, touched);
  else if (nth_word > 0 && (is_letter || (guint64) touched->len * RECORD_COST < index->length))
    find_word_in_touched (index, word, nth_word, states, touched);
  else
    find_word (index, word, nth_word, states, touched);
}

/* mw-selector-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-text.h"

#include <string.h>

#include "graph/mw-graph-words.h"
#include "model/mw-fold.h"

#define MAX_SHOWN 48

char *
mw_selector_dup_shown (const char *text)
{
  g_autofree char *shown = mw_graph_words_dup_text (text);

  if (g_utf8_strlen (shown, -1) <= MAX_SHOWN)
    return g_steal_pointer (&shown);

  *g_utf8_offset_to_pointer (shown, MAX_SHOWN) = '\0';

  return g_strconcat (shown, "…", NULL);
}

char *
mw_selector_dup_folded (const char *text)
{
  GString *folded = g_string_new (NULL);

  mw_fold_append (folded, text);

  return g_string_free_and_steal (folded);
}

void
mw_selector_matcher_init (MwSelectorMatcher *self,
                          const char        *text,
                          gboolean           is_pattern)
{
  self->folded = mw_selector_dup_folded (text);
  self->length = strlen (self->folded);
  self->is_pattern = is_pattern;
}

void
mw_selector_matcher_clear (MwSelectorMatcher *self)
{
  g_clear_pointer (&self->folded, g_free);
}

/* Goes back to the last star only, which is enough: an earlier one could only
 * take more of what the later one takes as well. */
static gboolean
matches_pattern (const char *pattern,
                 const char *text)
{
  const char *star = NULL;
  const char *after_star = NULL;

  while (*text != '\0')
    {
      if (*pattern == '*')
        {
          star = pattern++;
          after_star = text;
        }
      else if (*pattern == *text)
        {
          pattern++;
          text++;
        }
      else if (star != NULL)
        {
          pattern = star + 1;
          text = ++after_star;
        }
      else
        {
          return FALSE;
        }
    }

  while (*pattern == '*')
    pattern++;

  return *pattern == '\0';
}

/* As mw_fold_append() folds it, without a copy. -1: there is more than ASCII. */
static int
compare_plain (const char *folded,
               const char *text)
{
  for (; *text != '\0'; folded++, text++)
    {
      guchar c = (guchar) *text;

      if (c >= 0x80)
        return -1;
      if (c <= ' ' || c == 0x7f)
        c = ' ';
      else if (c >= 'A' && c <= 'Z')
        c |= 0x20;
      if (c != (guchar) *folded)
        return 0;
    }

  return *folded == '\0';
}

gboolean
mw_selector_matcher_matches (const MwSelectorMatcher *self,
                             const char              *text)
{
  g_autofree char *folded = NULL;

  if (text == NULL)
    return FALSE;

  if (!self->is_pattern)
    {
      int same = compare_plain (self->folded, text);

      if (same >= 0)
        return same;
    }

  folded = mw_selector_dup_folded (text);

  return self->is_pattern ? matches_pattern (self->folded, folded) : strcmp (self->folded, folded) == 0;
}

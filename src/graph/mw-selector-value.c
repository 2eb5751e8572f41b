/* mw-selector-value.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "graph/mw-selector-question.h"
#include "graph/mw-selector-text.h"
#include "model/mw-read.h"

gsize
mw_selector_parser_measure (const char *at)
{
  return *at == '\0' ? 0 : (gsize) (g_utf8_next_char (at) - at);
}

static gboolean
is_blank (const char *at)
{
  return *at != '\0' && g_unichar_isspace (g_utf8_get_char (at));
}

void
mw_selector_parser_skip_blanks (MwSelectorParser *self)
{
  while (is_blank (self->text + self->at))
    self->at += mw_selector_parser_measure (self->text + self->at);
}

gboolean
mw_selector_parser_is_end (const char *at)
{
  return *at == '\0' || *at == ',' || *at == ')' || is_blank (at);
}

static gboolean
ends_word (const char *at,
           gboolean    in_path)
{
  return mw_selector_parser_is_end (at) || *at == '(' || *at == '"' || *at == '+' ||
         (in_path && at[0] == '.' && at[1] == '.');
}

static gboolean
read_quoted (MwSelectorParser *self,
             MwSelectorNode   *node)
{
  g_autoptr(GString) text = g_string_new (NULL);
  gsize start = self->at;
  const char *at = self->text + start + 1;

  while (*at != '\0' && *at != '"')
    {
      if (*at == '\\' && (at[1] == '"' || at[1] == '\\'))
        at++;
      g_string_append_c (text, *at++);
    }

  if (*at == '\0')
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + 1,
                             _("This quotation mark is not closed. Write \" where the name ends."));
      return FALSE;
    }

  self->at = (gsize) (at - self->text) + 1;
  if (text->len == 0)
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                             _("There is nothing between these quotation marks."));
      return FALSE;
    }

  node->text = g_string_free_and_steal (g_steal_pointer (&text));

  return TRUE;
}

static gboolean
read_value (MwSelectorParser *self,
            MwSelectorNode   *node,
            gboolean          in_path)
{
  gsize start = self->at;
  const char *at = self->text + start;

  if (*at == '"')
    return read_quoted (self, node);

  while (!ends_word (at, in_path))
    at = g_utf8_next_char (at);

  self->at = (gsize) (at - self->text);
  node->text = g_strndup (self->text + start, self->at - start);
  node->is_pattern = strchr (node->text, '*') != NULL;

  return TRUE;
}

/* Bytes before the colon when what stands here is a question; 0 when not. */
static gsize
measure_question (MwSelectorParser *self,
                  gboolean          in_path)
{
  const char *start = self->text + self->at;
  const char *at = start;

  if (*at == '"')
    return 0;

  while (!ends_word (at, in_path) && *at != ':')
    at = g_utf8_next_char (at);

  return *at == ':' ? (gsize) (at - start) : 0;
}

static void
say_unknown_question (MwSelectorParser *self,
                      const char       *id,
                      gsize             start)
{
  g_autoptr(MwSelectorNearest) nearest = mw_selector_nearest_new (id);
  g_autofree char *shown = mw_selector_dup_shown (id);
  g_autofree char *words = NULL;

  for (guint i = 0; i < MW_N_QUESTIONS; i++)
    mw_selector_nearest_take (nearest, mw_selector_question_get_id (i));
  mw_selector_nearest_take (nearest, "path");
  words = mw_selector_nearest_dup_words (nearest);

  if (g_ascii_strcasecmp (id, "path") == 0)
    mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + strlen (id) + 1,
                           _("A path within a path stands in parentheses."));
  else if (words != NULL)
    mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + strlen (id) + 1,
                           _("“%s” is nothing that can be asked. Perhaps %s is meant."), shown, words);
  else
    mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + strlen (id) + 1,
                           _("“%s” is nothing that can be asked, as domain, owner, tag or status are. "
                             "A name with a colon in it stands in quotes."), shown);
}

static gboolean
find_choice (MwSelectorNode *node)
{
  const char *const *choices = mw_selector_question_get_choices (node->question);

  for (node->choice = 0; choices != NULL && choices[node->choice] != NULL; node->choice++)
    {
      if (g_ascii_strcasecmp (choices[node->choice], node->text) == 0)
        return TRUE;
    }

  /* Words as documents write them. */
  if (node->question == MW_QUESTION_STATUS)
    node->choice = mw_read_lifecycle (node->text);
  else if (node->question == MW_QUESTION_ARCHETYPE)
    node->choice = mw_read_archetype (node->text);
  else
    node->choice = 0;

  if (node->choice != 0)
    return TRUE;

  node->choice = MW_NONE;

  return mw_selector_question_is_open (node->question);
}

static void
say_unknown_choice (MwSelectorParser *self,
                    MwSelectorNode   *node,
                    gsize             start)
{
  const char *const *choices = mw_selector_question_get_choices (node->question);
  g_autofree char *list = g_strjoinv (C_("list", ", "), (char **) choices);
  g_autofree char *shown = mw_selector_dup_shown (node->text);

  mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                         _("%s: does not know “%s”, but: %s."),
                         mw_selector_question_get_id (node->question), shown, list);
}

static gboolean
check_answer (MwSelectorParser *self,
              MwSelectorNode   *node,
              gsize             start)
{
  gint64 since;

  if (*node->text == '\0')
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, node->start, self->at,
                             _("After the colon something is missing, such as %s:name, without a space between them."),
                             mw_selector_question_get_id (node->question));
      return FALSE;
    }

  if (node->question == MW_QUESTION_CHANGED && !mw_selector_read_since (node->text, 0, &since))
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                             _("A length of time is a number and h, d, w, m or y for hours, days, weeks, months or years: "
                               "changed:7d. A day is written as 2026-07-01."));
      return FALSE;
    }

  if (!find_choice (node))
    {
      say_unknown_choice (self, node, start);
      return FALSE;
    }

  return TRUE;
}

static gboolean
parse_answer (MwSelectorParser *self,
              MwSelectorNode   *node,
              gsize             length,
              gboolean          in_path)
{
  gsize start = self->at;
  g_autofree char *id = g_strndup (self->text + start, length);
  guint question = mw_selector_question_find (id);

  if (question == MW_N_QUESTIONS)
    {
      say_unknown_question (self, id, start);
      return FALSE;
    }

  node->kind = MW_SELECTOR_QUESTION;
  node->question = question;
  self->at += length + 1;
  start = self->at;

  return read_value (self, node, in_path) && check_answer (self, node, start);
}

MwSelectorNode *
mw_selector_parse_value (MwSelectorParser *self,
                         gboolean          in_path)
{
  gsize start = self->at;
  g_autoptr(MwSelectorNode) node = mw_selector_node_new (MW_SELECTOR_NAME, start, start);
  gsize length = measure_question (self, in_path);

  if (length > 0)
    {
      if (!parse_answer (self, node, length, in_path))
        return NULL;
    }
  else if (!read_value (self, node, in_path))
    {
      return NULL;
    }
  else if (*node->text == '\0')
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start,
                             start + mw_selector_parser_measure (self->text + start),
                             in_path
                             ? _("An end of the path is missing: path:orders..invoices.")
                             : _("A name is missing here."));
      return NULL;
    }

  node->end = self->at;

  return g_steal_pointer (&node);
}

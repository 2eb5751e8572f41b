/* mw-selector-steps.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Digits, from which it moves on; @fallback when there are none. */
static gboolean
read_steps (MwSelectorParser *self,
            guint             fallback,
            guint            *n_steps)
{
  gsize length = strspn (self->text + self->at, "0123456789");
  guint64 value;

  if (length == 0)
    {
      *n_steps = fallback;
      return TRUE;
    }

  value = g_ascii_strtoull (self->text + self->at, NULL, 10);
  self->at += length;

  if (value > MW_SELECTOR_MAX_STEPS)
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_TOO_LARGE, self->at - length, self->at,
                             _("At most %d steps can be asked for. A + without a number means all of them."),
                             MW_SELECTOR_MAX_STEPS);
      return FALSE;
    }

  *n_steps = (guint) value;

  return TRUE;
}

/* Whether the + after @length digits stands before something: "2+a" takes two
 * steps before a, but "2+" is a product of the name 2 and all after it. */
static gboolean
starts_with_steps (MwSelectorParser *self)
{
  gsize length = strspn (self->text + self->at, "0123456789");
  const char *after = self->text + self->at + length;

  return *after == '+' && (length == 0 || !mw_selector_parser_is_end (after + 1));
}

gboolean
mw_selector_parse_prefix (MwSelectorParser *self,
                          MwSelectorNode   *steps,
                          gboolean         *is_at)
{
  gsize start = self->at;

  *is_at = self->text[self->at] == '@';
  if (*is_at)
    self->at++;
  else if (!starts_with_steps (self))
    return TRUE;
  else if (!read_steps (self, MW_SELECTOR_ALL, &steps->before))
    return FALSE;
  else
    self->at++;

  switch (self->text[self->at])
    {
    case '!':
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at, self->at + 1,
                             _("The ! stands before all of it: !+orders."));
      return FALSE;
    case '@':
    case '+':
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at, self->at + 1,
                             _("One + or one @ is enough before a name."));
      return FALSE;
    default:
      break;
    }

  if (mw_selector_parser_is_end (self->text + self->at))
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                             *is_at
                             ? _("After @ stands a name, without a space between them: @orders.")
                             : _("Beside + stands a name, without a space between them: +orders or orders+."));
      return FALSE;
    }

  return TRUE;
}

gboolean
mw_selector_parse_suffix (MwSelectorParser *self,
                          MwSelectorNode   *steps,
                          gboolean          is_at)
{
  gsize start = self->at;
  const char *at;

  if (self->text[self->at] == '+')
    {
      if (is_at)
        {
          mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + 1,
                                 _("The @ takes everything after it already. Leave out this +."));
          return FALSE;
        }
      self->at++;
      if (!read_steps (self, MW_SELECTOR_ALL, &steps->after))
        return FALSE;
    }

  at = self->text + self->at;
  if (mw_selector_parser_is_end (at))
    return TRUE;

  mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at,
                         self->at + mw_selector_parser_measure (at),
                         self->at > start
                         ? _("After + comes a number of steps, or nothing. A space or a comma goes before the next part.")
                         : _("A space or a comma is missing before this. A name with other signs stands in quotes."));

  return FALSE;
}

/* mw-selector-parser.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>


/* Recursive descent, one function for each line of the grammar:
 *
 *   union        = intersection { blank intersection }
 *   intersection = factor { "," factor }
 *   factor       = "!" factor | [ "@" | [ steps ] "+" ] atom [ "+" [ steps ] ]
 *   atom         = "(" union ")" | "path:" end ".." end | question ":" value | value
 *   end          = "(" union ")" | question ":" value | value
 *   value        = quoted | word
 */

static MwSelectorNode *parse_union (MwSelectorParser *self,
                                    gboolean          is_inner);
static MwSelectorNode *parse_factor (MwSelectorParser *self);

static gboolean
enter (MwSelectorParser *self,
       gsize             start)
{
  if (++self->depth <= MW_SELECTOR_MAX_DEPTH)
    return TRUE;

  mw_selector_set_error (self->error, MW_SELECTOR_ERROR_TOO_LARGE, start, start + 1,
                         _("This goes deeper than %d levels. Say it with fewer parentheses."),
                         MW_SELECTOR_MAX_DEPTH);

  return FALSE;
}

static MwSelectorNode *
make_node (MwSelectorParser  *self,
           MwSelectorNodeKind kind,
           gsize              start)
{
  if (++self->n_parts > MW_SELECTOR_MAX_PARTS)
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_TOO_LARGE, start, self->length,
                             _("A selector has at most %d parts, and this is over that."),
                             MW_SELECTOR_MAX_PARTS);
      return NULL;
    }

  return mw_selector_node_new (kind, start, self->at);
}

static MwSelectorNode *
parse_parentheses (MwSelectorParser *self)
{
  g_autoptr(MwSelectorNode) inner = NULL;
  gsize start = self->at;

  if (!enter (self, start))
    return NULL;

  self->at++;
  inner = parse_union (self, TRUE);
  if (inner == NULL)
    return NULL;

  if (self->text[self->at] != ')')
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, start + 1,
                             _("This parenthesis is not closed. Write ) where it ends."));
      return NULL;
    }

  self->at++;
  self->depth--;
  inner->start = start;
  inner->end = self->at;

  return g_steal_pointer (&inner);
}

static MwSelectorNode *
parse_end (MwSelectorParser *self)
{
  if (self->text[self->at] == '(')
    return parse_parentheses (self);

  return mw_selector_parse_value (self, TRUE);
}

static MwSelectorNode *
parse_path (MwSelectorParser *self)
{
  gsize start = self->at;
  g_autoptr(MwSelectorNode) path = make_node (self, MW_SELECTOR_PATH, start);
  MwSelectorNode *end;

  if (path == NULL)
    return NULL;

  self->at += strlen ("path:");
  for (guint i = 0; i < 2; i++)
    {
      if (i == 1)
        {
          if (!g_str_has_prefix (self->text + self->at, ".."))
            {
              mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                                     _("A path has two ends with two dots between them: path:orders..invoices."));
              return NULL;
            }
          self->at += 2;
        }

      end = parse_end (self);
      if (end == NULL)
        return NULL;
      mw_selector_node_add (path, end);
    }

  if (g_str_has_prefix (self->text + self->at, ".."))
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at, self->at + 2,
                             _("A path has only two ends. A name with two dots in it stands in quotes."));
      return NULL;
    }

  return g_steal_pointer (&path);
}

static MwSelectorNode *
parse_atom (MwSelectorParser *self)
{
  const char *at = self->text + self->at;

  if (*at == '(')
    return parse_parentheses (self);

  if (g_ascii_strncasecmp (at, "path:", strlen ("path:")) == 0)
    return parse_path (self);

  return mw_selector_parse_value (self, FALSE);
}

static MwSelectorNode *
parse_not (MwSelectorParser *self)
{
  gsize start = self->at;
  g_autoptr(MwSelectorNode) node = NULL;
  MwSelectorNode *child;

  if (!enter (self, start))
    return NULL;

  self->at++;
  node = make_node (self, MW_SELECTOR_NOT, start);
  if (node == NULL)
    return NULL;

  if (mw_selector_parser_is_end (self->text + self->at))
    {
      mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start, self->at,
                             _("After ! stands what is left out, without a space between them: !tag:test."));
      return NULL;
    }

  child = parse_factor (self);
  if (child == NULL)
    return NULL;

  mw_selector_node_add (node, child);
  self->depth--;

  return g_steal_pointer (&node);
}

static MwSelectorNode *
parse_factor (MwSelectorParser *self)
{
  g_autoptr(MwSelectorNode) steps = NULL;
  MwSelectorNode *atom;
  gsize start = self->at;
  gboolean is_at;

  if (self->text[self->at] == '!')
    return parse_not (self);

  steps = make_node (self, MW_SELECTOR_STEPS, start);
  if (steps == NULL || !mw_selector_parse_prefix (self, steps, &is_at))
    return NULL;

  atom = parse_atom (self);
  if (atom == NULL)
    return NULL;
  mw_selector_node_add (steps, atom);

  if (!mw_selector_parse_suffix (self, steps, is_at))
    return NULL;

  steps->end = self->at;
  if (is_at)
    steps->kind = MW_SELECTOR_AT;
  else if (steps->before == 0 && steps->after == 0)
    return g_ptr_array_steal_index (steps->children, 0);

  return g_steal_pointer (&steps);
}

/* What is one is no list of one. */
static MwSelectorNode *
unwrap (MwSelectorNode *list)
{
  MwSelectorNode *only;

  if (list->children->len > 1)
    return list;

  only = g_ptr_array_steal_index (list->children, 0);
  mw_selector_node_free (list);

  return only;
}

static MwSelectorNode *
parse_intersection (MwSelectorParser *self)
{
  g_autoptr(MwSelectorNode) list = mw_selector_node_new (MW_SELECTOR_INTERSECTION, self->at, self->at);

  for (;;)
    {
      gsize comma;
      MwSelectorNode *factor = parse_factor (self);

      if (factor == NULL)
        return NULL;
      mw_selector_node_add (list, factor);

      mw_selector_parser_skip_blanks (self);
      if (self->text[self->at] != ',')
        return unwrap (g_steal_pointer (&list));

      comma = self->at++;
      mw_selector_parser_skip_blanks (self);
      if (mw_selector_parser_is_end (self->text + self->at))
        {
          mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, comma, comma + 1,
                                 _("After this comma something is missing: what must be true as well."));
          return NULL;
        }
    }
}

static gboolean
check_is_something (MwSelectorParser *self,
                    gsize             start,
                    gboolean          is_inner)
{
  if (!is_inner)
    mw_selector_set_error (self->error, MW_SELECTOR_ERROR_EMPTY, 0, self->at,
                           _("Nothing is selected yet. Write the name of a product, or for example domain:music."));
  else
    mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, start - 1, MIN (self->at + 1, self->length),
                           _("There is nothing between these parentheses."));

  return FALSE;
}

static MwSelectorNode *
parse_union (MwSelectorParser *self,
             gboolean          is_inner)
{
  gsize start = self->at;
  g_autoptr(MwSelectorNode) list = mw_selector_node_new (MW_SELECTOR_UNION, start, start);

  for (;;)
    {
      MwSelectorNode *item;

      mw_selector_parser_skip_blanks (self);

      if (self->text[self->at] == ')' && !is_inner)
        {
          mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at, self->at + 1,
                                 _("No parenthesis is open that this one could close."));
          return NULL;
        }
      if (self->text[self->at] == ',')
        {
          mw_selector_set_error (self->error, MW_SELECTOR_ERROR_SYNTAX, self->at, self->at + 1,
                                 _("Before this comma something is missing: what must be true as well."));
          return NULL;
        }
      if (mw_selector_parser_is_end (self->text + self->at))
        break;

      item = parse_intersection (self);
      if (item == NULL)
        return NULL;
      mw_selector_node_add (list, item);
    }

  if (list->children->len == 0 && !check_is_something (self, start, is_inner))
    return NULL;

  return unwrap (g_steal_pointer (&list));
}

MwSelectorNode *
mw_selector_parse (const char *text,
                   GError    **error)
{
  MwSelectorParser self = { .text = text, .length = strlen (text), .error = error };

  if (self.length > MW_SELECTOR_MAX_LENGTH)
    {
      const char *limit = g_utf8_find_prev_char (text, text + MW_SELECTOR_MAX_LENGTH + 1);

      mw_selector_set_error (error, MW_SELECTOR_ERROR_TOO_LARGE, (gsize) (limit - text), self.length,
                             _("A selector has at most %d bytes, and this is over that."),
                             MW_SELECTOR_MAX_LENGTH);
      return NULL;
    }

  return parse_union (&self, FALSE);
}

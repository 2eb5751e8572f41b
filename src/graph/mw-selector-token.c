/* mw-selector-token.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-token.h"

#include <string.h>

#include "graph/mw-selector-parser.h"

typedef struct
{
  const char *text;
  gsize       start;             /* of the name or the answer */
  gsize       question;          /* start of the question, or of the name */
  gboolean    in_quotes;
  gboolean    in_path;
  gboolean    is_suffix;         /* after the + behind a name */
} Scan;

static void
begin (Scan *self,
       gsize at)
{
  self->start = self->question = at;
  self->is_suffix = FALSE;
}

/* Behind a name it asks for steps, before one it takes some. */
static void
take_plus (Scan *self,
           gsize at)
{
  gsize length = at - self->start;
  gboolean is_prefix = length == strspn (self->text + self->start, "0123456789") &&
                       (self->start == 0 || strchr (")\"", self->text[self->start - 1]) == NULL);

  /* "a+": nothing but a number can follow, up to the next blank. */
  begin (self, at + 1);
  self->is_suffix = !is_prefix;
}

static void
take_colon (Scan *self,
            gsize at)
{
  if (self->start != self->question || self->start == at)
    return;

  if (at - self->start == strlen ("path") &&
      g_ascii_strncasecmp (self->text + self->start, "path", strlen ("path")) == 0)
    {
      begin (self, at + 1);
      self->in_path = TRUE;
      return;
    }

  self->start = at + 1;
}

/* One character; returns its bytes. */
static gsize
take (Scan *self,
      gsize at)
{
  const char *here = self->text + at;

  if (self->in_quotes)
    {
      if (*here == '\\' && (here[1] == '"' || here[1] == '\\'))
        return 2;
      self->in_quotes = *here != '"';
    }
  else if (*here == '"')
    {
      self->in_quotes = TRUE;
    }
  else if (*here == '(' || mw_selector_parser_is_end (here))
    {
      begin (self, at + mw_selector_parser_measure (here));
      self->in_path &= *here == '(' || *here == ')';
    }
  else if (*here == '+')
    {
      take_plus (self, at);
    }
  else if ((*here == '!' || *here == '@') && at == self->start)
    {
      begin (self, at + 1);
    }
  else if (*here == ':')
    {
      take_colon (self, at);
    }
  else if (self->in_path && here[0] == '.' && here[1] == '.')
    {
      begin (self, at + 2);
      return 2;
    }

  return mw_selector_parser_measure (here);
}

/* The rest of what stands there, which goes when something else comes. */
static gsize
find_end (const Scan *scan,
          gsize       at)
{
  const char *here = scan->text + at;

  if (scan->in_quotes)
    {
      const char *quote = strchr (here, '"');

      return quote != NULL ? (gsize) (quote - scan->text) + 1 : at;
    }

  while (!mw_selector_parser_is_end (here) && strchr ("(\"+:", *here) == NULL &&
         !(scan->in_path && here[0] == '.' && here[1] == '.'))
    here = g_utf8_next_char (here);

  return (gsize) (here - scan->text);
}

static char *
dup_unquoted (const char *text,
              gsize       length)
{
  GString *plain = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '"')
        continue;
      if (text[i] == '\\' && i + 1 < length && (text[i + 1] == '"' || text[i + 1] == '\\'))
        i++;
      g_string_append_c (plain, text[i]);
    }

  return g_string_free_and_steal (plain);
}

void
mw_selector_token_init (MwSelectorToken *self,
                        const char      *text,
                        gsize            cursor)
{
  Scan scan = { .text = text };
  gsize at = 0;

  while (at < cursor)
    at += take (&scan, at);

  /* The cursor stood between the two dots of a path, or behind a backslash. */
  cursor = at;
  self->start = MIN (scan.start, cursor);
  self->end = find_end (&scan, cursor);
  self->written = dup_unquoted (text + self->start, cursor - self->start);
  self->is_name = !scan.is_suffix;
  self->question = NULL;
  if (scan.start > scan.question)
    self->question = g_strndup (text + scan.question, scan.start - scan.question - 1);
}

void
mw_selector_token_clear (MwSelectorToken *self)
{
  g_clear_pointer (&self->written, g_free);
  g_clear_pointer (&self->question, g_free);
}

char *
mw_selector_dup_quoted (const char *name)
{
  GString *quoted;
  gboolean is_plain = *name != '\0' && *name != '!' && *name != '@' && strstr (name, "..") == NULL;

  for (const char *at = name; is_plain && *at != '\0'; at = g_utf8_next_char (at))
    is_plain = !mw_selector_parser_is_end (at) && strchr ("(\"+:*\\", *at) == NULL;
  if (is_plain)
    return g_strdup (name);

  quoted = g_string_new ("\"");
  for (const char *at = name; *at != '\0'; at++)
    {
      if (*at == '"' || *at == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *at);
    }
  g_string_append_c (quoted, '"');

  return g_string_free_and_steal (quoted);
}

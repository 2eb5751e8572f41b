/* mw-server-splitter.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "server/mw-server-splitter.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static void
skip_blanks (MwServerSplitter *self)
{
  for (; self->at < self->length && is_blank (self->data[self->at]); self->at++)
    if (self->data[self->at] == '\n')
      self->line++;
}

static gboolean
take (MwServerSplitter *self,
      char              c)
{
  skip_blanks (self);

  if (self->at >= self->length || self->data[self->at] != c)
    return FALSE;

  self->at++;

  return TRUE;
}

/* From behind the first quote to behind the last. */
static void
skip_text (MwServerSplitter *self)
{
  while (self->at < self->length)
    {
      char c = self->data[self->at++];

      if (c == '"')
        return;
      if (c == '\\' && self->at < self->length)
        self->at++;
    }
}

/* To the comma or bracket behind the element, or to the end. */
static void
skip_element (MwServerSplitter *self)
{
  gsize depth = 0;

  for (; self->at < self->length; self->at++)
    {
      char c = self->data[self->at];

      if (depth == 0 && (c == ',' || c == ']' || c == '}'))
        return;

      if (c == '\n')
        {
          self->line++;
        }
      else if (c == '[' || c == '{')
        {
          depth++;
        }
      else if (c == ']' || c == '}')
        {
          depth--;
        }
      else if (c == '"')
        {
          self->at++;
          skip_text (self);
          self->at--;
        }
    }
}

gboolean
mw_server_splitter_init (MwServerSplitter *self,
                         GBytes           *bytes)
{
  *self = (MwServerSplitter) { .bytes = bytes, .line = 1 };
  self->data = g_bytes_get_data (bytes, &self->length);

  if (self->length >= strlen (BOM) && memcmp (self->data, BOM, strlen (BOM)) == 0)
    self->at = strlen (BOM);

  return take (self, '[');
}

static gboolean
is_at_end (MwServerSplitter *self)
{
  if (!take (self, ']'))
    return FALSE;

  skip_blanks (self);

  return self->at == self->length;
}

GBytes *
mw_server_splitter_next (MwServerSplitter *self,
                         guint            *line,
                         gboolean         *is_complete)
{
  gsize start, end;

  *is_complete = FALSE;
  skip_blanks (self);

  if (self->at < self->length && self->data[self->at] == ']')
    {
      *is_complete = is_at_end (self);
      return NULL;
    }

  if (self->n_elements > 0 && !take (self, ','))
    return NULL;

  skip_blanks (self);
  *line = self->line;
  start = self->at;
  skip_element (self);

  for (end = self->at; end > start && is_blank (self->data[end - 1]); end--)
    ;

  if (end == start || self->at >= self->length)
    return NULL;

  self->n_elements++;

  return g_bytes_new_from_bytes (self->bytes, start, end - start);
}

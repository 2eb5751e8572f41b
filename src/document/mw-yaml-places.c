/* mw-yaml-places.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-yaml-places.h"

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* Over blanks and comments. */
static gsize
skip_blanks (const char *bytes,
             gsize       end,
             gsize       at)
{
  while (at < end)
    {
      if (is_blank (bytes[at]))
        at++;
      else if (bytes[at] == '#' && (at == 0 || is_blank (bytes[at - 1])))
        while (at < end && bytes[at] != '\n')
          at++;
      else
        break;
    }

  return at;
}

gsize
mw_yaml_find_empty (const char *bytes,
                    gsize       length,
                    gsize       from)
{
  gsize at = skip_blanks (bytes, length, from);

  if (at < length &&
      (bytes[at] == ':' || bytes[at] == '-') &&
      (at + 1 == length || is_blank (bytes[at + 1]) || bytes[at] == ':'))
    return at + 1;

  return from;
}

gsize
mw_yaml_find_block (const char *bytes,
                    gsize       from,
                    gsize       content)
{
  gsize at = from;

  while ((at = skip_blanks (bytes, content, at)) < content)
    {
      if (bytes[at] == '|' || bytes[at] == '>')
        return at;

      /* Tags and anchors end at a blank; indicators are one long. */
      if (bytes[at] == '!' || bytes[at] == '&')
        while (at < content && !is_blank (bytes[at]))
          at++;
      else
        at++;
    }

  return content;
}

gsize
mw_yaml_trim_end (const char *bytes,
                  gsize       start,
                  gsize       end)
{
  while (end > start && is_blank (bytes[end - 1]))
    end--;

  return end;
}

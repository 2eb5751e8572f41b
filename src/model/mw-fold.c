/* mw-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-fold.h"

#include <string.h>

/* Without a way out of the loop, which is quicker for what nearly always is
 * plain and short. */
static gboolean
is_plain (const char *text,
          gsize       length)
{
  guchar bits = 0;

  for (gsize i = 0; i < length; i++)
    bits |= (guchar) text[i];

  return bits < 0x80;
}

static void
append_plain (GString    *folded,
              const char *text,
              gsize       length)
{
  gsize start = folded->len;
  char *out;

  g_string_set_size (folded, start + length);
  out = folded->str + start;

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (c <= ' ' || c == 0x7f)
        c = ' ';
      else if (c >= 'A' && c <= 'Z')
        c = (char) (c | 0x20);

      out[i] = c;
    }
}

void
mw_fold_append (GString    *folded,
                const char *text)
{
  g_autofree char *cased = NULL;
  g_autofree char *parts = NULL;
  gsize length;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  /* Nearly all names are ASCII, and a mesh has a million. */
  length = strlen (text);
  if (is_plain (text, length))
    {
      append_plain (folded, text, length);
      return;
    }

  cased = g_utf8_casefold (text, -1);
  parts = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);
  if (parts == NULL)
    return;

  for (const char *at = parts; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      /* The combining marks of European scripts. Those of others are letters to
       * their readers. */
      if (character >= 0x300 && character <= 0x36f)
        continue;
      if (character <= ' ' || g_unichar_isspace (character) || g_unichar_iscntrl (character))
        g_string_append_c (folded, ' ');
      else
        g_string_append_unichar (folded, character);
    }
}

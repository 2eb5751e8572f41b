/* mw-fold.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-fold.h"

static gboolean
is_plain (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

static void
append_plain (GString    *folded,
              const char *text)
{
  for (; *text != '\0'; text++)
    g_string_append_c (folded, (guchar) *text <= ' ' || *text == 0x7f ? ' ' : g_ascii_tolower (*text));
}

void
mw_fold_append (GString    *folded,
                const char *text)
{
  g_autofree char *cased = NULL;
  g_autofree char *parts = NULL;

  g_return_if_fail (folded != NULL);
  g_return_if_fail (text != NULL);

  /* Nearly all names are ASCII, and a mesh has a million. */
  if (is_plain (text))
    {
      append_plain (folded, text);
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

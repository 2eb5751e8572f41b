/* mw-export-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-pen.h"

#include <string.h>

#define BOLD 1.1

/* The share of the font's size that a letter is wide in the usual fonts without
 * serifs, rather more than less: between Helvetica and DejaVu Sans. */
static double
get_advance (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  if (g_unichar_iswide (c))
    return 1;
  if (c < 0x80 && strchr ("iljtfrI.,:;'|!()[]/ ", (int) c) != NULL)
    return 0.36;
  if (c < 0x80 && strchr ("mwMW@%", (int) c) != NULL)
    return 0.95;
  if (c < 0x80 && strchr ("<>=+~#&^", (int) c) != NULL)
    return 0.84;
  if (g_unichar_isupper (c))
    return 0.7;

  return 0.61;
}

static double
get_width (const char *text,
           gsize       n,
           double      size,
           gboolean    is_bold)
{
  double width = 0;

  for (const char *p = text; p < text + n; p = g_utf8_next_char (p))
    width += get_advance (g_utf8_get_char (p));

  return width * size * (is_bold ? BOLD : 1);
}

double
mw_export_text_width (const char *text,
                      double      size,
                      gboolean    is_bold)
{
  return get_width (text, strlen (text), size, is_bold);
}

/* How many bytes of @text fit into a line: up to the last blank that fits, else as
 * many letters as do, and one at least. */
static gsize
get_line (const char *text,
          double      width,
          double      size,
          gboolean    is_bold)
{
  double advance = 0;
  gsize at_blank = 0;
  const char *p = text;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      advance += get_advance (g_utf8_get_char (p)) * size * (is_bold ? BOLD : 1);
      if (advance > width && p > text)
        break;
      if (*p == ' ')
        at_blank = (gsize) (p - text);
    }

  if (*p == '\0' || at_blank == 0)
    return (gsize) (p - text);

  return at_blank;
}

/* Keeps the beginning and the end, for names often differ in their ends. */
static char *
dup_ellipsized (const char *text,
                double      width,
                double      size,
                gboolean    is_bold)
{
  glong n = g_utf8_strlen (text, -1);

  for (glong kept = n; kept > 1; kept--)
    {
      const char *head = g_utf8_offset_to_pointer (text, (kept + 1) / 2);
      const char *tail = g_utf8_offset_to_pointer (text, n - kept / 2);
      g_autofree char *line = NULL;

      /* A mark belongs to the letter before it. */
      while (g_unichar_iszerowidth (g_utf8_get_char (tail)) && *tail != '\0')
        tail = g_utf8_next_char (tail);

      line = g_strdup_printf ("%.*s…%s", (int) (head - text), text, tail);
      if (mw_export_text_width (line, size, is_bold) <= width)
        return g_steal_pointer (&line);
    }

  return g_strdup ("…");
}

char **
mw_export_fit_text (const char *text,
                    double      width,
                    double      size,
                    gboolean    is_bold,
                    guint       max_lines)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  const char *rest = text;

  for (guint i = 1; *rest != '\0'; i++)
    {
      gsize n = get_line (rest, width, size, is_bold);

      if (rest[n] != '\0' && i >= max_lines)
        {
          g_strv_builder_take (lines, dup_ellipsized (rest, width, size, is_bold));
          break;
        }

      g_strv_builder_take (lines, g_strndup (rest, n));
      rest += n;
      while (*rest == ' ')
        rest++;
    }

  return g_strv_builder_end (lines);
}

/* mw-cli-say.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-cli-say.h"

#include <stdarg.h>
#include <stdio.h>

char *
mw_cli_dup_safe (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *safe = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);

      g_string_append_unichar (safe, g_unichar_iscntrl (c) || turns ? ' ' : c);
    }

  return g_string_free_and_steal (safe);
}

void
mw_cli_say (const char *format,
            ...)
{
  g_autofree char *text = NULL;
  g_autofree char *safe = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  safe = mw_cli_dup_safe (text);
  fprintf (stderr, "meshwright-cli: %s\n", safe);
}

/* Columns of a terminal that @n bytes of @text take. */
static guint
get_columns (const char *text,
             gsize       n)
{
  guint columns = 0;

  for (const char *p = text; p < text + n && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      columns += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return columns;
}

void
mw_cli_say_place (const char *text,
                  gsize       start,
                  gsize       end)
{
  g_autofree char *safe = mw_cli_dup_safe (text);
  guint before = get_columns (text, start);
  guint below = MAX (get_columns (text + start, end - start), 1);

  fprintf (stderr, "  %s\n  %*s", safe, (int) before, "");
  for (guint i = 0; i < below; i++)
    fputc ('^', stderr);
  fputc ('\n', stderr);
}

const GValue *
mw_cli_await (DexFuture *future,
              GError   **error)
{
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  return dex_future_get_value (future, error);
}

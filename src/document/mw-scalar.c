/* mw-scalar.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-scalar.h"

#include <math.h>
#include <string.h>

static gboolean
is_one_of (const char         *text,
           const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strcmp (text, words[i]) == 0)
      return TRUE;

  return FALSE;
}

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;

  return text;
}

/* [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )? */
static gboolean
is_decimal (const char *text)
{
  const char *end;

  if (*text == '-' || *text == '+')
    text++;

  end = skip_digits (text);

  if (*end == '.')
    {
      const char *fraction = skip_digits (end + 1);

      if (end == text && fraction == end + 1)
        return FALSE;

      end = fraction;
    }
  else if (end == text)
    {
      return FALSE;
    }

  if (*end == 'e' || *end == 'E')
    {
      const char *exponent = end + 1;

      if (*exponent == '-' || *exponent == '+')
        exponent++;

      end = skip_digits (exponent);

      if (end == exponent)
        return FALSE;
    }

  return *end == '\0';
}

static gboolean
is_prefixed (const char *text)
{
  const char *digits = text + 2;

  if (text[0] != '0' || (text[1] != 'x' && text[1] != 'o') || *digits == '\0')
    return FALSE;

  for (; *digits != '\0'; digits++)
    if (text[1] == 'x' ? !g_ascii_isxdigit (*digits) : (*digits < '0' || *digits > '7'))
      return FALSE;

  return TRUE;
}

static gboolean
is_special (const char *text)
{
  static const char * const infinities[] = { ".inf", ".Inf", ".INF", NULL };
  static const char * const nans[] = { ".nan", ".NaN", ".NAN", NULL };

  if (is_one_of (text, nans))
    return TRUE;

  if (*text == '-' || *text == '+')
    text++;

  return is_one_of (text, infinities);
}

MwNodeType
mw_scalar_resolve (const char *text)
{
  static const char * const nulls[] = { "", "~", "null", "Null", "NULL", NULL };
  static const char * const booleans[] = { "true", "True", "TRUE", "false", "False", "FALSE", NULL };

  switch (*text)
    {
    case '\0':
    case '~':
    case 'n':
    case 'N':
      return is_one_of (text, nulls) ? MW_NODE_NULL : MW_NODE_STRING;

    case 't':
    case 'T':
    case 'f':
    case 'F':
      return is_one_of (text, booleans) ? MW_NODE_BOOLEAN : MW_NODE_STRING;

    default:
      if (!g_ascii_isdigit (*text) && strchr ("+-.", *text) == NULL)
        return MW_NODE_STRING;

      return is_decimal (text) || is_prefixed (text) || is_special (text) ? MW_NODE_NUMBER : MW_NODE_STRING;
    }
}

double
mw_scalar_to_double (const char *text)
{
  if (is_prefixed (text))
    {
      double value = 0;

      for (const char *digit = text + 2; *digit != '\0'; digit++)
        value = value * (text[1] == 'x' ? 16 : 8) + g_ascii_xdigit_value (*digit);

      return value;
    }

  if (is_special (text))
    {
      if (strpbrk (text, "aA") != NULL)
        return NAN;

      return *text == '-' ? -INFINITY : INFINITY;
    }

  return g_ascii_strtod (text, NULL);
}

void
mw_scalar_append_json (GString    *json,
                       const char *text)
{
  const char *digits = text;
  const char *end;

  if (is_special (text))
    {
      mw_scalar_append_quoted (json, text);
      return;
    }

  if (is_prefixed (text))
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append (json, g_ascii_formatd (buffer, sizeof buffer, "%.0f", mw_scalar_to_double (text)));
      return;
    }

  if (*digits == '-')
    g_string_append_c (json, '-');

  if (*digits == '-' || *digits == '+')
    digits++;

  while (digits[0] == '0' && g_ascii_isdigit (digits[1]))
    digits++;

  if (*digits == '.')
    g_string_append_c (json, '0');

  end = skip_digits (digits);

  /* JSON wants a digit behind the point. */
  if (end[0] == '.' && !g_ascii_isdigit (end[1]))
    {
      g_string_append_len (json, digits, end - digits);
      digits = end + 1;
    }

  g_string_append (json, digits);
}

void
mw_scalar_append_quoted (GString    *json,
                         const char *text)
{
  const char *run = text;

  g_string_append_c (json, '"');

  for (; *text != '\0'; text++)
    {
      guchar c = *text;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;

      g_string_append_len (json, run, text - run);
      run = text + 1;

      if (c == '"' || c == '\\')
        g_string_append_printf (json, "\\%c", c);
      else if (c == '\n')
        g_string_append (json, "\\n");
      else if (c == '\t')
        g_string_append (json, "\\t");
      else
        g_string_append_printf (json, "\\u%04x", c);
    }

  g_string_append_len (json, run, text - run);
  g_string_append_c (json, '"');
}

/* mw-format.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-format.h"

#include <gio/gio.h>
#include <string.h>

/* Over characters of a URI and percent-encoded ones. */
static const char *
skip_uri (const char *text,
          const char *besides)
{
  for (;;)
    {
      if (g_ascii_isalnum (*text) || (*text != '\0' && strchr ("-._~!$&'()*+,;=", *text) != NULL) ||
          (*text != '\0' && strchr (besides, *text) != NULL))
        text++;
      else if (*text == '%' && g_ascii_isxdigit (text[1]) && g_ascii_isxdigit (text[2]))
        text += 3;
      else
        return text;
    }
}

static const char *
skip_ip_literal (const char *text)
{
  const char *end = strchr (text, ']');
  g_autofree char *literal = NULL;

  if (end == NULL)
    return NULL;

  literal = g_strndup (text + 1, end - text - 1);

  if (*literal == 'v' || *literal == 'V')
    {
      const char *version = literal + 1;

      while (g_ascii_isxdigit (*version))
        version++;

      return version > literal + 1 && *version == '.' && version[1] != '\0' &&
             *skip_uri (version + 1, ":") == '\0' ? end + 1 : NULL;
    }

  return strchr (literal, ':') != NULL && g_hostname_is_ip_address (literal) ? end + 1 : NULL;
}

/* [ user "@" ] host [ ":" port ]; NULL when it is none. */
static const char *
skip_authority (const char *text)
{
  const char *user = skip_uri (text, ":");

  if (*user == '@')
    text = user + 1;

  text = *text == '[' ? skip_ip_literal (text) : skip_uri (text, "");

  if (text != NULL && *text == ':')
    for (text++; g_ascii_isdigit (*text); text++)
      ;

  return text;
}

static gboolean
is_tail (const char *text)
{
  if (*text == '?')
    text = skip_uri (text + 1, ":@/?\"");

  if (*text == '#')
    text = skip_uri (text + 1, ":@/?\"");

  return *text == '\0';
}

gboolean
mw_format_is_uri (const char *text)
{
  const char *rest = text;
  const char *path;

  if (!g_ascii_isalpha (*rest))
    return FALSE;

  while (g_ascii_isalnum (*rest) || (*rest != '\0' && strchr ("+-.", *rest) != NULL))
    rest++;

  if (*rest++ != ':' || *rest == '\0' || strchr ("?#", *rest) != NULL)
    return FALSE;

  if (rest[0] == '/' && rest[1] == '/')
    {
      path = skip_authority (rest + 2);

      return path != NULL && (*path == '\0' || strchr ("/?#", *path) != NULL) &&
             is_tail (skip_uri (path, ":@/\""));
    }

  return is_tail (skip_uri (rest, ":@/\""));
}

static gboolean
read_digits (const char **text,
             guint        n_digits,
             guint       *value)
{
  *value = 0;

  for (guint i = 0; i < n_digits; i++, *text += 1)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;

      *value = *value * 10 + g_ascii_digit_value (**text);
    }

  return TRUE;
}

static gboolean
read_char (const char **text,
           const char  *of)
{
  if (**text == '\0' || strchr (of, **text) == NULL)
    return FALSE;

  *text += 1;

  return TRUE;
}

static gboolean
read_date (const char **text)
{
  static const guint8 days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  guint year;
  guint month;
  guint day;
  gboolean leap;

  if (!read_digits (text, 4, &year) || !read_char (text, "-") ||
      !read_digits (text, 2, &month) || !read_char (text, "-") ||
      !read_digits (text, 2, &day))
    return FALSE;

  leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

  return month >= 1 && month <= 12 && day >= 1 && day <= days[month] + (month == 2 && leap ? 1u : 0u);
}

static gboolean
read_zone (const char **text)
{
  guint number;

  if (read_char (text, "zZ"))
    return TRUE;

  if (!read_char (text, "+-") || !read_digits (text, 2, &number))
    return FALSE;

  if (**text == '\0')
    return TRUE;

  read_char (text, ":");

  return read_digits (text, 2, &number);
}

static gboolean
read_time (const char **text)
{
  guint hour;
  guint minute;
  guint second;

  if (!read_digits (text, 2, &hour) || !read_char (text, ":") ||
      !read_digits (text, 2, &minute) || !read_char (text, ":") ||
      !read_digits (text, 2, &second))
    return FALSE;

  if (**text == '.')
    {
      const char *fraction = ++*text;

      while (g_ascii_isdigit (**text))
        *text += 1;

      if (*text == fraction)
        return FALSE;
    }

  return (hour <= 23 && minute <= 59 && second <= 59) || (hour == 23 && minute == 59 && second == 60);
}

gboolean
mw_format_is_date (const char *text)
{
  return read_date (&text) && *text == '\0';
}

gboolean
mw_format_is_date_time (const char *text)
{
  return read_date (&text) && read_char (&text, "tT \t") && read_time (&text) &&
         (*text == '\0' || (read_zone (&text) && *text == '\0'));
}

gboolean
mw_format_has_zone (const char *text)
{
  return read_date (&text) && read_char (&text, "tT \t") && read_time (&text) && *text != '\0';
}

static const char *
skip_stable_id (const char *text)
{
  while (g_ascii_isalnum (*text) || *text == '_' || *text == '-')
    text++;

  return text;
}

gboolean
mw_format_is_stable_id (const char *text)
{
  return *text != '\0' && *skip_stable_id (text) == '\0';
}

/* A name begins with a letter or an underscore. */
static const char *
skip_name (const char *text,
           gboolean    hyphens)
{
  if (!g_ascii_isalpha (*text) && *text != '_')
    return NULL;

  while (g_ascii_isalnum (*text) || *text == '_' || (hyphens && *text == '-'))
    text++;

  return text;
}

static gboolean
is_dotted (const char *text,
           gboolean    loose)
{
  guint n_parts = 0;

  do
    {
      if (!(text = skip_name (text, loose)))
        return FALSE;

      n_parts++;
    }
  while (*text == '.' && text++);

  return *text == '\0' && (n_parts == 2 || (loose && n_parts > 2));
}

/* The file before "#" must be one. */
static gboolean
is_file (const char *text,
         gsize       length,
         gboolean    loose)
{
  g_autofree char *file = g_strndup (text, length);
  const char *rest = file;
  gsize suffix;

  if (g_str_has_prefix (rest, "https://"))
    rest += strlen ("https://");
  else if (g_str_has_prefix (rest, "http://"))
    rest += strlen ("http://");

  suffix = g_str_has_suffix (rest, ".yaml") ? 5 : loose && g_str_has_suffix (rest, ".yml") ? 4 : 0;

  if (suffix == 0 || strlen (rest) <= suffix)
    return FALSE;

  while (g_ascii_isalnum (*rest) || (*rest != '\0' && strchr ("._-/", *rest) != NULL))
    rest++;

  return *rest == '\0';
}

static gboolean
is_path (const char *text)
{
  if (*text == '/')
    text++;

  for (;;)
    {
      const char *id;

      if (!(text = skip_name (text, FALSE)) || *text++ != '/')
        return FALSE;

      if ((id = skip_stable_id (text)) == text)
        return FALSE;

      if (*id == '\0')
        return TRUE;

      if (*id != '/')
        return FALSE;

      text = id + 1;
    }
}

gboolean
mw_format_is_reference (const char *text,
                        gboolean    loose)
{
  const char *hash = strchr (text, '#');

  if (hash == NULL)
    return is_dotted (text, loose) || is_path (text);

  return is_file (text, hash - text, loose) && is_path (hash + 1);
}

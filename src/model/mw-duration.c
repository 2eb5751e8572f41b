/* mw-duration.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-duration.h"

#include <math.h>
#include <string.h>

#define MINUTE 60.0
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)
#define WEEK (7 * DAY)
#define MONTH (30 * DAY)
#define YEAR (365 * DAY)

/* ODCS says d, day, days, y, yr and years; the rest is what people write. */
static const struct
{
  const char *word;
  double      seconds;
} units[] = {
  { "ms", 0.001 },
  { "millisecond", 0.001 },
  { "s", 1 },
  { "sec", 1 },
  { "second", 1 },
  { "m", MINUTE },
  { "min", MINUTE },
  { "minute", MINUTE },
  { "h", HOUR },
  { "hr", HOUR },
  { "hour", HOUR },
  { "d", DAY },
  { "day", DAY },
  { "w", WEEK },
  { "week", WEEK },
  { "mo", MONTH },
  { "month", MONTH },
  { "q", 3 * MONTH },
  { "quarter", 3 * MONTH },
  { "y", YEAR },
  { "yr", YEAR },
  { "year", YEAR },
};

static const struct
{
  const char *word;
  double      seconds;
} periods[] = {
  { "hourly", HOUR },
  { "daily", DAY },
  { "weekly", WEEK },
  { "monthly", MONTH },
  { "quarterly", 3 * MONTH },
  { "yearly", YEAR },
  { "annually", YEAR },
};

static double
limit (double seconds)
{
  return isfinite (seconds) && seconds > 0 ? MIN (seconds, 100 * YEAR) : 0;
}

static double
get_unit (const char *text)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize expected = strlen (units[i].word);

      if (g_ascii_strncasecmp (text, units[i].word, expected) == 0 &&
          (length == expected || (length == expected + 1 && g_ascii_tolower (text[expected]) == 's')))
        return units[i].seconds;
    }

  return 0;
}

/* ISO 8601, 5.5.2: P1Y2M3W4DT5H6M7S. */
static double
parse_iso (const char *text)
{
  gboolean is_time = FALSE;
  double seconds = 0;

  for (const char *at = text + 1; *at != '\0'; at++)
    {
      double number;
      char *end;
      double unit = 0;

      if (g_ascii_toupper (*at) == 'T' && !is_time)
        {
          is_time = TRUE;
          continue;
        }

      if (!g_ascii_isdigit (*at))
        return 0;
      number = g_ascii_strtod (at, &end);
      at = end;
      switch (g_ascii_toupper (*at))
        {
        case 'Y': unit = is_time ? 0 : YEAR; break;
        case 'M': unit = is_time ? MINUTE : MONTH; break;
        case 'W': unit = is_time ? 0 : WEEK; break;
        case 'D': unit = is_time ? 0 : DAY; break;
        case 'H': unit = is_time ? HOUR : 0; break;
        case 'S': unit = is_time ? 1 : 0; break;
        default: break;
        }
      if (unit <= 0)
        return 0;
      seconds += number * unit;
    }

  return limit (seconds);
}

double
mw_duration_parse (const char *text)
{
  g_autofree char *plain = NULL;
  const char *unit;
  double number;
  char *end;

  if (text == NULL || strlen (text) > 64)
    return 0;

  plain = g_strstrip (g_strdup (text));
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_ascii_strcasecmp (plain, periods[i].word) == 0)
      return periods[i].seconds;

  if (g_ascii_toupper (*plain) == 'P')
    return parse_iso (plain);
  if (!g_ascii_isdigit (*plain) && *plain != '.')
    return 0;

  number = g_ascii_strtod (plain, &end);
  while (g_ascii_isspace (*end))
    end++;
  if (g_ascii_strncasecmp (end, "to ", 3) == 0 && g_ascii_isdigit (end[3]))
    {
      double longest = g_ascii_strtod (end + 3, &end);

      number = MAX (number, longest);
      while (g_ascii_isspace (*end))
        end++;
    }
  unit = end;

  return limit (number * get_unit (unit));
}

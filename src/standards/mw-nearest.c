/* mw-nearest.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-check.h"

#include <string.h>

#define MAX_LENGTH 32

/* How many letters must be added, dropped, changed or swapped, capitals aside. */
static guint
get_distance (const char *first,
              const char *second)
{
  guint rows[3][MAX_LENGTH + 1];
  gsize first_length = strlen (first);
  gsize second_length = strlen (second);
  guint *last = rows[0];
  guint *before = rows[1];
  guint *row = rows[2];

  if (first_length > MAX_LENGTH || second_length > MAX_LENGTH)
    return G_MAXUINT;

  for (guint j = 0; j <= second_length; j++)
    before[j] = last[j] = j;

  for (guint i = 1; i <= first_length; i++)
    {
      guint *oldest = before;
      char a = g_ascii_tolower (first[i - 1]);

      row[0] = i;

      for (guint j = 1; j <= second_length; j++)
        {
          char b = g_ascii_tolower (second[j - 1]);

          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (a != b));

          if (i > 1 && j > 1 && a == g_ascii_tolower (second[j - 2]) && b == g_ascii_tolower (first[i - 2]))
            row[j] = MIN (row[j], before[j - 2] + 1);
        }

      before = last;
      last = row;
      row = oldest;
    }

  return last[second_length];
}

const char *
mw_nearest_name (const char         *name,
                 const char * const *names,
                 guint               n_names)
{
  const char *nearest = NULL;
  guint best = strlen (name) > 5 ? 3 : 2;

  for (guint i = 0; i < n_names; i++)
    {
      guint distance = get_distance (name, names[i]);

      if (distance < best)
        {
          best = distance;
          nearest = names[i];
        }
    }

  return nearest;
}

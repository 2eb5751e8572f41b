/* mw-selector-nearest.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-selector-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_LENGTH 40
#define MAX_NAMES 3

struct _MwSelectorNearest
{
  gunichar letters[MAX_LENGTH];
  glong    n_letters;
  guint    limit;                /* candidates must be nearer than this */
  char    *best[MAX_NAMES];      /* equally near */
  guint    n_best;
  guint    distance;             /* of the best */
};

static glong
get_letters (const char *name,
             gunichar   *letters)
{
  g_autofree char *folded = mw_selector_dup_folded (name);
  glong n = 0;

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (n == MAX_LENGTH)
        return -1;
      letters[n++] = g_utf8_get_char (at);
    }

  return n;
}

MwSelectorNearest *
mw_selector_nearest_new (const char *name)
{
  MwSelectorNearest *self = g_new0 (MwSelectorNearest, 1);

  self->n_letters = get_letters (name, self->letters);
  self->limit = self->n_letters > 8 ? 4 : self->n_letters > 4 ? 3 : 2;

  return self;
}

static void
forget_all (MwSelectorNearest *self)
{
  while (self->n_best > 0)
    g_free (self->best[--self->n_best]);
}

void
mw_selector_nearest_free (MwSelectorNearest *self)
{
  forget_all (self);
  g_free (self);
}

/* How many letters must be added, dropped, changed or swapped. */
static guint
get_distance (const gunichar *first,
              glong           n_first,
              const gunichar *second,
              glong           n_second)
{
  guint rows[3][MAX_LENGTH + 1];
  guint *last = rows[0];
  guint *before = rows[1];
  guint *row = rows[2];

  for (glong j = 0; j <= n_second; j++)
    before[j] = last[j] = (guint) j;

  for (glong i = 1; i <= n_first; i++)
    {
      guint *oldest = before;

      row[0] = (guint) i;

      for (glong j = 1; j <= n_second; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (first[i - 1] != second[j - 1]));

          if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }

      before = last;
      last = row;
      row = oldest;
    }

  return last[n_second];
}

static gboolean
is_in (MwSelectorNearest *self,
       const char        *name)
{
  for (guint i = 0; i < self->n_best; i++)
    {
      if (strcmp (self->best[i], name) == 0)
        return TRUE;
    }

  return FALSE;
}

void
mw_selector_nearest_take (MwSelectorNearest *self,
                          const char        *candidate)
{
  gunichar letters[MAX_LENGTH];
  glong n = self->n_letters < 0 ? -1 : get_letters (candidate, letters);
  guint distance;

  /* Their lengths differ by at most their distance, and that is quick to see. */
  if (n < 0 || ABS (n - self->n_letters) >= (glong) self->limit)
    return;

  distance = get_distance (self->letters, self->n_letters, letters, n);
  if (distance >= self->limit)
    return;

  if (distance < self->distance)
    forget_all (self);
  if (self->n_best == MAX_NAMES || is_in (self, candidate))
    return;

  self->best[self->n_best++] = g_strdup (candidate);
  self->distance = distance;
  self->limit = distance + 1;
}

char *
mw_selector_nearest_dup_words (MwSelectorNearest *self)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  if (self->n_best == 0)
    return NULL;

  first = mw_selector_dup_shown (self->best[0]);
  if (self->n_best == 1)
    return g_strdup_printf (C_("one of several names", "“%s”"), first);

  second = mw_selector_dup_shown (self->best[1]);
  if (self->n_best == 2)
    return g_strdup_printf (_("“%s” or “%s”"), first, second);

  third = mw_selector_dup_shown (self->best[2]);

  return g_strdup_printf (_("“%s”, “%s” or “%s”"), first, second, third);
}

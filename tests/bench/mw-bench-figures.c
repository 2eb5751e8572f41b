/* mw-bench-figures.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-figures.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

struct _MwFigures
{
  GHashTable *values;    /* name to double */
};

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static gboolean
parse_line (MwFigures  *self,
            const char *line)
{
  const char *space = strchr (line, ' ');
  g_autofree char *name = NULL;
  char *end;
  double value;

  if (space == NULL || space == line)
    return FALSE;

  name = g_strndup (line, (gsize) (space - line));
  value = g_ascii_strtod (space + 1, &end);

  if (end == space + 1 || *end != '\0')
    return FALSE;

  mw_figures_set (self, name, value);

  return TRUE;
}

MwFigures *
mw_figures_new (void)
{
  MwFigures *self = g_new0 (MwFigures, 1);

  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
mw_figures_free (MwFigures *self)
{
  g_hash_table_unref (self->values);
  g_free (self);
}

MwFigures *
mw_figures_parse (const char *text,
                  GError    **error)
{
  g_autoptr(MwFigures) self = mw_figures_new ();
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && !parse_line (self, lines[i]))
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” is not a name and a number", lines[i]);
        return NULL;
      }

  return g_steal_pointer (&self);
}

void
mw_figures_print (MwFigures *self)
{
  GHashTableIter iter;
  gpointer name;
  gpointer value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      char buffer[G_ASCII_DTOSTR_BUF_SIZE];

      g_print ("%s %s\n", (const char *) name, g_ascii_dtostr (buffer, sizeof buffer, *(double *) value));
    }
}

void
mw_figures_set (MwFigures  *self,
                const char *name,
                double      value)
{
  g_hash_table_insert (self->values, g_strdup (name), g_memdup2 (&value, sizeof value));
}

double
mw_figures_get (MwFigures  *self,
                const char *name)
{
  const double *value = g_hash_table_lookup (self->values, name);

  return value != NULL ? *value : (double) NAN;
}

double
mw_figures_median (GArray *values)
{
  g_autoptr(GArray) sorted = g_array_copy (values);

  if (sorted->len == 0)
    return (double) NAN;

  g_array_sort (sorted, compare_doubles);

  return (g_array_index (sorted, double, (sorted->len - 1) / 2) +
          g_array_index (sorted, double, sorted->len / 2)) / 2;
}

double
mw_figures_percentile (GArray *values,
                       double  percent)
{
  g_autoptr(GArray) sorted = g_array_copy (values);
  guint rank;

  if (sorted->len == 0)
    return (double) NAN;

  g_array_sort (sorted, compare_doubles);
  rank = (guint) ceil (percent / 100 * sorted->len);

  return g_array_index (sorted, double, CLAMP (rank, 1, sorted->len) - 1);
}

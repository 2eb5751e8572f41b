/* mw-bench-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-table.h"

#include <json-glib/json-glib.h>
#include <math.h>

#define N_COLUMNS 7

struct _MwBenchTable
{
  GPtrArray *rows;    /* MwBenchRow, with texts of their own */
};

static const char * const titles[N_COLUMNS] = {
  "Workload", "Ours", "Peer", "Peer's", "Ratio", "Target", "Met",
};

/* Numbers stand on the right. */
static const gboolean is_right[N_COLUMNS] = { FALSE, TRUE, FALSE, TRUE, TRUE, TRUE, FALSE };

static void
row_free (MwBenchRow *row)
{
  g_free ((char *) row->id);
  g_free ((char *) row->workload);
  g_free ((char *) row->unit);
  g_free ((char *) row->peer);
  g_free ((char *) row->why);
  g_free (row);
}

static gboolean
is_met (const MwBenchRow *row)
{
  switch (row->target)
    {
    case MW_BENCH_NO_TARGET:
      return TRUE;

    case MW_BENCH_VALUE_AT_MOST:
      return row->value <= row->limit;

    case MW_BENCH_RATIO_AT_MOST:
      return row->ratio <= row->limit;

    case MW_BENCH_RATIO_AT_LEAST:
      return row->ratio >= row->limit;

    default:
      g_assert_not_reached ();
    }
}

/* Three digits are all that one can trust, and are enough to compare. */
static char *
format_number (double value)
{
  double size = fabs (value);

  if (isnan (value))
    return g_strdup ("–");

  if (size >= 100)
    return g_strdup_printf ("%.0f", value);
  else if (size >= 10)
    return g_strdup_printf ("%.1f", value);
  else if (size >= 1 || size <= 0)
    return g_strdup_printf ("%.2f", value);
  else
    return g_strdup_printf ("%.3f", value);
}

static char *
format_value (double      value,
              const char *unit)
{
  g_autofree char *number = format_number (value);

  return isnan (value) ? g_steal_pointer (&number) : g_strdup_printf ("%s %s", number, unit);
}

static char *
format_ratio (double ratio)
{
  g_autofree char *number = format_number (ratio);

  return isnan (ratio) ? g_steal_pointer (&number) : g_strconcat (number, "×", NULL);
}

static char *
format_target (const MwBenchRow *row)
{
  switch (row->target)
    {
    case MW_BENCH_VALUE_AT_MOST:
      return g_strdup_printf ("≤ %g %s", row->limit, row->unit);

    case MW_BENCH_RATIO_AT_MOST:
      return g_strdup_printf ("≤ %g×", row->limit);

    case MW_BENCH_RATIO_AT_LEAST:
      return g_strdup_printf ("≥ %g×", row->limit);

    case MW_BENCH_NO_TARGET:
    default:
      return g_strdup ("–");
    }
}

/* How many times too much (or too little) it is; NAN when that is not known. */
static double
get_excess (const MwBenchRow *row)
{
  switch (row->target)
    {
    case MW_BENCH_VALUE_AT_MOST:
      return row->limit > 0 ? row->value / row->limit : (double) NAN;

    case MW_BENCH_RATIO_AT_MOST:
      return row->ratio / row->limit;

    case MW_BENCH_RATIO_AT_LEAST:
      return row->limit / row->ratio;

    case MW_BENCH_NO_TARGET:
    default:
      return (double) NAN;
    }
}

static char *
format_verdict (const MwBenchRow *row)
{
  g_autofree char *excess = NULL;

  if (row->target == MW_BENCH_NO_TARGET)
    return g_strdup ("–");

  if (is_met (row))
    return g_strdup ("yes");

  excess = isfinite (get_excess (row)) ? format_ratio (get_excess (row)) : NULL;

  return excess != NULL ? g_strdup_printf ("MISSED, %s", excess) : g_strdup ("MISSED");
}

static char **
format_row (const MwBenchRow *row)
{
  g_autoptr(GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, row->workload);
  g_strv_builder_take (cells, format_value (row->value, row->unit));
  g_strv_builder_add (cells, row->peer != NULL ? row->peer : "–");
  g_strv_builder_take (cells, format_value (row->peer_value, row->unit));
  g_strv_builder_take (cells, format_ratio (row->ratio));
  g_strv_builder_take (cells, format_target (row));
  g_strv_builder_take (cells, format_verdict (row));

  return g_strv_builder_end (cells);
}

static void
append_line (GString    *text,
             char      **cells,
             const long *widths)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      long padding = widths[i] - g_utf8_strlen (cells[i], -1);
      gboolean is_last = i + 1 == N_COLUMNS;

      for (long n = 0; is_right[i] && n < padding; n++)
        g_string_append_c (text, ' ');
      g_string_append (text, cells[i]);
      for (long n = 0; !is_right[i] && !is_last && n < padding; n++)
        g_string_append_c (text, ' ');
      g_string_append (text, is_last ? "\n" : "  ");
    }
}

static void
append_reasons (MwBenchTable *self,
                GString      *text)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MwBenchRow *row = g_ptr_array_index (self->rows, i);

      if (row->why == NULL || is_met (row))
        continue;

      g_string_append_printf (text, "%s%s: %s\n", is_first ? "\n" : "", row->id, row->why);
      is_first = FALSE;
    }
}

static void
append_count (MwBenchTable *self,
              GString      *text)
{
  guint n_met = 0;
  guint n_missed = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const MwBenchRow *row = g_ptr_array_index (self->rows, i);

      if (row->target != MW_BENCH_NO_TARGET && is_met (row))
        n_met++;
      else if (row->target != MW_BENCH_NO_TARGET)
        n_missed++;
    }

  g_string_append_printf (text, "\n%u targets met, %u missed\n", n_met, n_missed);
}

static void
add_text (JsonBuilder *builder,
          const char  *name,
          const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_number (JsonBuilder *builder,
            const char  *name,
            double       value)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (value))
    json_builder_add_double_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static char *
dup_target (const MwBenchRow *row)
{
  switch (row->target)
    {
    case MW_BENCH_VALUE_AT_MOST:
      return g_strdup_printf ("value <= %g", row->limit);

    case MW_BENCH_RATIO_AT_MOST:
      return g_strdup_printf ("ratio <= %g", row->limit);

    case MW_BENCH_RATIO_AT_LEAST:
      return g_strdup_printf ("ratio >= %g", row->limit);

    case MW_BENCH_NO_TARGET:
    default:
      return NULL;
    }
}

static void
build_row (JsonBuilder      *builder,
           const MwBenchRow *row)
{
  g_autofree char *target = dup_target (row);

  json_builder_begin_object (builder);
  add_text (builder, "id", row->id);
  add_text (builder, "workload", row->workload);
  add_number (builder, "value", row->value);
  add_text (builder, "unit", row->unit);
  add_text (builder, "peer", row->peer);
  add_number (builder, "peer_value", row->peer_value);
  add_number (builder, "ratio", row->ratio);
  add_text (builder, "target", target);
  json_builder_set_member_name (builder, "met");
  if (target != NULL)
    json_builder_add_boolean_value (builder, is_met (row));
  else
    json_builder_add_null_value (builder);
  add_text (builder, "why", is_met (row) ? NULL : row->why);
  json_builder_end_object (builder);
}

MwBenchTable *
mw_bench_table_new (void)
{
  MwBenchTable *self = g_new0 (MwBenchTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  return self;
}

void
mw_bench_table_free (MwBenchTable *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
mw_bench_table_add (MwBenchTable     *self,
                    const MwBenchRow *row)
{
  MwBenchRow *copy = g_memdup2 (row, sizeof *row);

  copy->id = g_strdup (row->id);
  copy->workload = g_strdup (row->workload);
  copy->unit = g_strdup (row->unit);
  copy->peer = g_strdup (row->peer);
  copy->why = g_strdup (row->why);
  if (row->peer == NULL)
    copy->peer_value = copy->ratio = (double) NAN;
  g_ptr_array_add (self->rows, copy);
}

void
mw_bench_table_add_pairs (MwBenchTable     *self,
                          const MwBenchRow *row,
                          MwBenchPairs     *pairs,
                          const char       *name,
                          const char       *peer_name)
{
  MwBenchRow copy = *row;

  copy.value = mw_bench_pairs_get_ours (pairs, name);
  copy.peer_value = mw_bench_pairs_get_peer (pairs, peer_name);
  copy.ratio = mw_bench_pairs_get_ratio (pairs, name, peer_name);
  mw_bench_table_add (self, &copy);
}

char *
mw_bench_table_to_text (MwBenchTable *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  GString *text = g_string_new (NULL);
  long widths[N_COLUMNS] = { 0 };

  g_ptr_array_add (lines, g_strdupv ((char **) (const char *[]) { titles[0], titles[1], titles[2], titles[3],
                                                                  titles[4], titles[5], titles[6], NULL }));
  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (lines, format_row (g_ptr_array_index (self->rows, i)));

  for (guint i = 0; i < lines->len; i++)
    for (guint j = 0; j < N_COLUMNS; j++)
      widths[j] = MAX (widths[j], g_utf8_strlen (((char **) g_ptr_array_index (lines, i))[j], -1));

  for (guint i = 0; i < lines->len; i++)
    append_line (text, g_ptr_array_index (lines, i), widths);
  append_reasons (self, text);
  append_count (self, text);

  return g_string_free_and_steal (text);
}

char *
mw_bench_table_to_json (MwBenchTable *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->rows->len; i++)
    build_row (builder, g_ptr_array_index (self->rows, i));
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);

  return json_generator_to_data (generator, NULL);
}

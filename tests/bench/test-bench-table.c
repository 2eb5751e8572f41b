/* test-bench-table.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "mw-bench-process.h"
#include "mw-bench-table.h"

static GArray *
create_values (guint n)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  /* From the greatest to the least. */
  for (guint i = n; i > 0; i--)
    {
      double value = i;

      g_array_append_val (values, value);
    }

  return values;
}

static void
test_median_and_percentile (void)
{
  g_autoptr(GArray) odd = create_values (5);
  g_autoptr(GArray) even = create_values (4);
  g_autoptr(GArray) hundred = create_values (100);
  g_autoptr(GArray) none = create_values (0);

  g_assert_cmpfloat (mw_figures_median (odd), ==, 3);
  g_assert_cmpfloat (mw_figures_median (even), ==, 2.5);
  g_assert_cmpfloat (g_array_index (odd, double, 0), ==, 5);
  g_assert_cmpfloat (mw_figures_percentile (hundred, 95), ==, 95);
  g_assert_cmpfloat (mw_figures_percentile (odd, 95), ==, 5);
  g_assert_cmpfloat (mw_figures_percentile (odd, 0), ==, 1);
  g_assert_true (isnan (mw_figures_median (none)));
  g_assert_true (isnan (mw_figures_percentile (none, 95)));
}

static void
test_figures_are_read_or_refused (void)
{
  static const char * const broken[] = { "wall", "wall ", " 1", "wall 1 2", "wall one", "wall 1\nError: no" };
  g_autoptr(GError) error = NULL;
  g_autoptr(MwFigures) figures = mw_figures_parse ("wall 1.5\ncpu 2e3\n", &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (mw_figures_get (figures, "wall"), ==, 1.5);
  g_assert_cmpfloat (mw_figures_get (figures, "cpu"), ==, 2000);
  g_assert_true (isnan (mw_figures_get (figures, "memory")));

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_assert_null (mw_figures_parse (broken[i], &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_clear_error (&error);
    }
}

static MwFigures *
count_cb (gpointer data,
          GError **error)
{
  static const double values[] = { 10, 2, 12, 20, 14, 3 };
  MwFigures *figures = mw_figures_new ();
  guint *n = data;

  mw_figures_set (figures, "wall", values[(*n)++]);

  return figures;
}

static MwBenchPairs *
create_pairs (void)
{
  g_autoptr(GError) error = NULL;
  MwBenchPairs *pairs;
  guint n = 0;

  pairs = mw_bench_pairs_run (3, count_cb, count_cb, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 6);

  return pairs;
}

static void
test_sides_take_turns_and_ratios_are_of_pairs (void)
{
  g_autoptr(MwBenchPairs) pairs = create_pairs ();

  g_assert_cmpfloat (mw_bench_pairs_get_ours (pairs, "wall"), ==, 12);
  g_assert_cmpfloat (mw_bench_pairs_get_peer (pairs, "wall"), ==, 3);
  /* The middle one of 10/2, 12/20 and 14/3; the ratio of the medians would be 4. */
  g_assert_cmpfloat (mw_bench_pairs_get_ratio (pairs, "wall", "wall"), ==, 14.0 / 3);
  g_assert_true (isnan (mw_bench_pairs_get_ratio (pairs, "wall", "memory")));
}

static MwBenchTable *
create_table (void)
{
  MwBenchTable *table = mw_bench_table_new ();
  g_autoptr(MwBenchPairs) pairs = create_pairs ();
  MwBenchRow rows[] = {
    { "quick", "quick: “něco”", "ms", 12.34, NULL, 1, 1, MW_BENCH_VALUE_AT_MOST, 16, "Not told: it was met." },
    { "slow", "slow", "ms", 25, "dot, killed", (double) NAN, (double) NAN, MW_BENCH_VALUE_AT_MOST, 16, "It waits." },
    { "plain", "plain", "MB", 0.5, "node", 2, 0.25, MW_BENCH_NO_TARGET, 0, NULL },
  };
  MwBenchRow rate = { .id = "rate", .workload = "rate", .unit = "1/s", .peer = "node",
                      .target = MW_BENCH_RATIO_AT_LEAST, .limit = 4 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    mw_bench_table_add (table, &rows[i]);
  mw_bench_table_add_pairs (table, &rate, pairs, "wall", "wall");
  rate.target = MW_BENCH_RATIO_AT_MOST;
  rate.limit = 3.9;
  mw_bench_table_add_pairs (table, &rate, pairs, "wall", "wall");

  return table;
}

static void
test_table_says_units_and_what_was_missed (void)
{
  g_autoptr(MwBenchTable) table = create_table ();
  g_autofree char *text = mw_bench_table_to_text (table);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_test_message ("\n%s", text);
  g_assert_cmpuint (g_strv_length (lines), ==, 11);
  g_assert_nonnull (strstr (lines[1], "12.3 ms"));
  g_assert_nonnull (strstr (lines[1], "≤ 16 ms  yes"));
  g_assert_nonnull (strstr (lines[2], "25.0 ms  dot, killed"));
  g_assert_nonnull (strstr (lines[2], "≤ 16 ms  MISSED, 1.56×"));
  g_assert_nonnull (strstr (lines[3], "0.250×"));
  g_assert_nonnull (strstr (lines[4], "≥ 4×  yes"));
  g_assert_nonnull (strstr (lines[5], "≤ 3.9×  MISSED, 1.20×"));
  g_assert_cmpstr (lines[7], ==, "slow: It waits.");
  g_assert_cmpstr (lines[9], ==, "2 targets met, 2 missed");

  /* Columns begin at the same character, whatever bytes stand before them. */
  g_assert_cmpint (g_utf8_pointer_to_offset (lines[0], strstr (lines[0], "Peer ")), ==,
                   g_utf8_pointer_to_offset (lines[2], strstr (lines[2], "dot, killed")));
  g_assert_cmpint (g_utf8_pointer_to_offset (lines[1], strstr (lines[1], "yes")), ==,
                   g_utf8_pointer_to_offset (lines[2], strstr (lines[2], "MISSED")));
}

static void
test_machines_read_the_same_rows (void)
{
  static const char * const members[] = { "id", "workload", "value", "unit", "peer", "peer_value", "ratio", "target", "met", "why" };
  g_autoptr(MwBenchTable) table = create_table ();
  g_autofree char *json = mw_bench_table_to_json (table);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) root = json_from_string (json, &error);
  JsonArray *rows;
  JsonObject *row;

  g_assert_no_error (error);
  rows = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (rows), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      row = json_array_get_object_element (rows, i);
      g_assert_cmpuint (json_object_get_size (row), ==, G_N_ELEMENTS (members));
      for (guint j = 0; j < G_N_ELEMENTS (members); j++)
        g_assert_true (json_object_has_member (row, members[j]));
    }

  row = json_array_get_object_element (rows, 0);
  g_assert_cmpstr (json_object_get_string_member (row, "id"), ==, "quick");
  g_assert_cmpfloat (json_object_get_double_member (row, "value"), ==, 12.34);
  g_assert_cmpstr (json_object_get_string_member (row, "target"), ==, "value <= 16");
  g_assert_true (json_object_get_boolean_member (row, "met"));
  g_assert_true (json_object_get_null_member (row, "peer"));
  g_assert_true (json_object_get_null_member (row, "ratio"));
  g_assert_true (json_object_get_null_member (row, "why"));

  row = json_array_get_object_element (rows, 1);
  g_assert_true (json_object_get_null_member (row, "peer_value"));
  g_assert_false (json_object_get_boolean_member (row, "met"));
  g_assert_cmpstr (json_object_get_string_member (row, "why"), ==, "It waits.");

  row = json_array_get_object_element (rows, 2);
  g_assert_true (json_object_get_null_member (row, "target"));
  g_assert_true (json_object_get_null_member (row, "met"));
}

static void
test_processes_are_measured_and_killed_in_time (void)
{
  const char *good[] = { "sh", "-c", "echo wall 7", NULL };
  const char *bad[] = { "sh", "-c", "exit 3", NULL };
  const char *one[] = { "sh", "-c", "echo wall 1; exit 1", NULL };
  const char *endless[] = { "sleep", "60", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(MwFigures) figures = mw_bench_process_run (good, 20, MW_BENCH_READ_FIGURES, &error);
  g_autoptr(MwFigures) answer = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (mw_figures_get (figures, "wall"), ==, 7);
  g_assert_cmpfloat (mw_figures_get (figures, "process-wall"), >, 0);
  g_assert_cmpfloat (mw_figures_get (figures, "process-cpu"), >=, 0);

  g_assert_null (mw_bench_process_run (bad, 20, MW_BENCH_ANY_STATUS, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_clear_error (&error);

  answer = mw_bench_process_run (one, 20, MW_BENCH_ANY_STATUS, &error);
  g_assert_no_error (error);
  g_assert_true (isnan (mw_figures_get (answer, "wall")));

  g_assert_null (mw_bench_process_run (endless, 1, MW_BENCH_PROCESS_NONE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bench/median-and-percentile", test_median_and_percentile);
  g_test_add_func ("/bench/figures-are-read-or-refused", test_figures_are_read_or_refused);
  g_test_add_func ("/bench/sides-take-turns-and-ratios-are-of-pairs", test_sides_take_turns_and_ratios_are_of_pairs);
  g_test_add_func ("/bench/table-says-units-and-what-was-missed", test_table_says_units_and_what_was_missed);
  g_test_add_func ("/bench/machines-read-the-same-rows", test_machines_read_the_same_rows);
  g_test_add_func ("/bench/processes-are-measured-and-killed-in-time", test_processes_are_measured_and_killed_in_time);

  return g_test_run ();
}

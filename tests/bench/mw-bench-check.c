/* mw-bench-check.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <gio/gio.h>

#include "mw-bench-clock.h"
#include "mw-bench-process.h"
#include "standards/mw-validator.h"

#define CONTRACT "standards/bitol-odcs/examples-v3.1.0/all/postgresql-adventureworks-contract.odcs.yaml"
#define SCHEMA "standards/bitol-odcs/schema/odcs-json-schema-v3.0.0.json"
#define N_PAIRS 5
#define N_RUNS 25

static MwDocument *
read_document (const char *path,
               GBytes    **bytes,
               GError    **error)
{
  char *text;
  gsize size;

  if (!g_file_get_contents (path, &text, &size, error))
    return NULL;

  *bytes = g_bytes_new_take (text, size);

  return mw_document_new (*bytes, error);
}

/* FILE: parse it and hold it against its standard; medians of many runs. */
MwFigures *
mw_bench_part_check (const char * const *arguments,
                     GError            **error)
{
  g_autoptr(GArray) checks = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GArray) totals = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) first = read_document (arguments[0], &bytes, error);

  for (guint i = 0; first != NULL && i < N_RUNS; i++)
    {
      MwBenchClock clock;
      double parsed, total, check;

      mw_bench_clock_start (&clock);
      {
        g_autoptr(MwDocument) document = mw_document_new (bytes, NULL);
        g_autoptr(GPtrArray) problems = NULL;

        parsed = mw_bench_clock_get_wall (&clock);
        problems = mw_standards_check (MW_KIND_DATA_CONTRACT, mw_document_get_root (document));
        total = mw_bench_clock_get_wall (&clock);
        mw_figures_set (figures, "valid", mw_standards_is_valid (problems));
      }
      check = total - parsed;
      g_array_append_val (checks, check);
      g_array_append_val (totals, total);
    }

  if (first == NULL)
    return NULL;

  mw_figures_set (figures, "check", mw_figures_median (checks));
  mw_figures_set (figures, "total", mw_figures_median (totals));

  return g_steal_pointer (&figures);
}

/* FILE TO: the document as JSON, for who reads no YAML. */
MwFigures *
mw_bench_part_json (const char * const *arguments,
                    GError            **error)
{
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(MwDocument) document = read_document (arguments[0], &bytes, error);
  g_autofree char *json = NULL;

  if (document == NULL)
    return NULL;

  json = mw_node_dup_json (mw_document_get_root (document));
  mw_figures_set (figures, "kilobytes", (double) g_bytes_get_size (bytes) / 1e3);

  return g_file_set_contents (arguments[1], json, -1, error) ? g_steal_pointer (&figures) : NULL;
}

static void
add_rows (MwBench      *bench,
          MwBenchPairs *pairs,
          double        kilobytes)
{
  g_autofree char *workload = g_strdup_printf ("check: parse and validate a contract of %.0f KB of YAML", kilobytes);
  MwBenchRow row = { .id = "check-total", .workload = workload, .unit = "ms",
                     .peer = "node, ajv of the parsed JSON, all errors",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 16 };

  mw_bench_table_add_pairs (bench->table, &row, pairs, "total", "validate");

  row.id = "check-validate";
  row.workload = "check: only the validating in it";
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "check", "validate");
}

gboolean
mw_bench_check (MwBench *bench,
                GError **error)
{
  g_autofree char *contract = g_build_filename (MW_BENCH_SHARED, CONTRACT, NULL);
  g_autofree char *schema = g_build_filename (MW_BENCH_SHARED, SCHEMA, NULL);
  g_autofree char *json = g_build_filename (bench->folder, "contract.json", NULL);
  g_autofree char *script = mw_bench_dup_script ("peer-validate.js");
  const char *convert[] = { bench->program, "--part", "json", contract, json, NULL };
  const char *ours[] = { bench->program, "--part", "check", contract, NULL };
  const char *peer[] = { "node", script, schema, json, NULL };
  g_autoptr(MwFigures) converted = mw_bench_process_run (convert, 30, MW_BENCH_READ_FIGURES, error);
  g_autoptr(MwBenchPairs) pairs = NULL;

  if (converted == NULL)
    {
      g_prefix_error (error, "%s: ", contract);
      return FALSE;
    }

  if (!(pairs = mw_bench_pairs_run_commands (N_PAIRS, ours, peer, 30, error)))
    return FALSE;

  if ((mw_bench_pairs_get_ours (pairs, "valid") > 0) != (mw_bench_pairs_get_peer (pairs, "valid") > 0))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "we and ajv do not agree whether it is valid");
      return FALSE;
    }

  add_rows (bench, pairs, mw_figures_get (converted, "kilobytes"));

  return TRUE;
}

/* mw-bench-search.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <string.h>

#include "model/mw-search.h"
#include "mw-bench-clock.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"

/* As many as the search page shows at once. */
#define LIMIT 50

#define N_ROUNDS 5
#define MAX_FILE (64 * 1000 * 1000)

/* As they are typed, a letter at a time, and what is asked often or in vain. */
static const char * const queries[] = {
  "l", "li", "lis", "list", "liste", "listen", "listene", "listener", "listeners",
  "i", "in", "inv", "invo", "invoi", "invoic", "invoice", "invoices",
  "a", "id", "event", "country", "amount", "playback", "SETTLEMENT", "daily", "refund",
  "listeners daily", "invoices by country", "radio rights user id", "zzqx", "zzqx id",
};

static void
append_text (GString    *text,
             const char *part)
{
  if (part == NULL)
    return;

  g_string_append (text, part);
  g_string_append_c (text, '\n');
}

static void
append_contracts (GString *text,
                  MwMesh  *mesh)
{
  guint n;
  const MwContract *contracts = mw_mesh_get_contracts (mesh, &n);
  const MwSchemaObject *objects;
  const MwProperty *properties;

  for (guint i = 0; i < n; i++)
    {
      append_text (text, contracts[i].name);
      append_text (text, contracts[i].id);
      append_text (text, contracts[i].purpose);
    }

  objects = mw_mesh_get_objects (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      append_text (text, objects[i].name);
      append_text (text, objects[i].physical_name);
    }

  properties = mw_mesh_get_properties (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      append_text (text, properties[i].name);
      append_text (text, properties[i].business_name);
    }
}

/* What our search looks through, a line each. */
static char *
dup_texts (MwMesh *mesh)
{
  GString *text = g_string_new (NULL);
  const MwProduct *products;
  const MwPort *ports;
  guint n;

  products = mw_mesh_get_products (mesh, &n);
  for (guint i = 0; i < n; i++)
    {
      append_text (text, products[i].name);
      append_text (text, products[i].id);
      append_text (text, products[i].purpose);
      for (guint j = 0; products[i].tags[j] != NULL; j++)
        append_text (text, products[i].tags[j]);
    }

  ports = mw_mesh_get_ports (mesh, &n);
  for (guint i = 0; i < n; i++)
    if (ports[i].direction == MW_PORT_OUTPUT)
      append_text (text, ports[i].name);

  append_contracts (text, mesh);

  return g_string_free_and_steal (text);
}

/* The longest word of @query: grep knows no "and". */
static char *
dup_longest_word (const char *query)
{
  g_auto(GStrv) words = g_strsplit (query, " ", -1);
  const char *longest = words[0];

  for (guint i = 1; words[i] != NULL; i++)
    if (strlen (words[i]) > strlen (longest))
      longest = words[i];

  return g_strdup (longest);
}

static gboolean
add_query (MwMesh     *mesh,
           const char *query,
           const char *path,
           GArray    **values,
           GError    **error)
{
  g_autofree char *word = dup_longest_word (query);
  const char *grep[] = { "grep", "-c", "-i", word, path, NULL };
  g_autoptr(MwFigures) peer = NULL;
  g_autoptr(GArray) hits = NULL;
  MwBenchClock clock;
  double ours, theirs, ratio, cpu;
  guint total;

  mw_bench_clock_start (&clock);
  hits = mw_mesh_search (mesh, query, LIMIT, &total);
  ours = mw_bench_clock_get_wall (&clock);
  cpu = mw_bench_clock_get_cpu (&clock);

  if (!(peer = mw_bench_process_run (grep, 60, MW_BENCH_ANY_STATUS, error)))
    return FALSE;

  theirs = mw_figures_get (peer, "process-wall");
  ratio = ours / theirs;
  g_array_append_val (values[0], ours);
  g_array_append_val (values[1], theirs);
  g_array_append_val (values[2], ratio);
  g_array_append_val (values[3], cpu);

  return TRUE;
}

static MwFigures *
measure_queries (MwMesh     *mesh,
                 const char *path,
                 GError    **error)
{
  g_autoptr(MwFigures) figures = mw_figures_new ();
  GArray *values[4];
  gboolean good = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; good && i < N_ROUNDS * G_N_ELEMENTS (queries); i++)
    good = add_query (mesh, queries[i % G_N_ELEMENTS (queries)], path, values, error);

  mw_figures_set (figures, "cpu-p95", mw_figures_percentile (values[3], 95));
  mw_figures_set (figures, "p95", mw_figures_percentile (values[0], 95));
  mw_figures_set (figures, "grep-p95", mw_figures_percentile (values[1], 95));
  mw_figures_set (figures, "ratio", mw_figures_median (values[2]));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_array_unref (values[i]);

  return good ? g_steal_pointer (&figures) : NULL;
}

/* FOLDER N_PRODUCTS: every query several times, each beside grep. */
MwFigures *
mw_bench_part_search (const char * const *arguments,
                      GError            **error)
{
  guint n_products = (guint) g_ascii_strtoull (arguments[1], NULL, 10);
  g_autofree char *path = g_build_filename (arguments[0], "texts", NULL);
  g_auto(GStrv) list = mw_bench_list_write (arguments[0], n_products, MAX_FILE, error);
  g_autoptr(MwMesh) mesh = NULL;
  g_autofree char *texts = NULL;
  MwFigures *figures;
  guint n;

  if (list == NULL || !(mesh = mw_bench_list_read ((const char * const *) list, error)))
    return NULL;

  texts = dup_texts (mesh);
  if (!g_file_set_contents (path, texts, -1, error))
    return NULL;

  if ((figures = measure_queries (mesh, path, error)))
    {
      mw_mesh_get_properties (mesh, &n);
      mw_figures_set (figures, "properties", n);
      mw_figures_set (figures, "megabytes", (double) strlen (texts) / 1e6);
    }

  return figures;
}

static gboolean
measure (MwBench    *bench,
         const char *n_products,
         const char *shown,
         GError    **error)
{
  const char *argv[] = { bench->program, "--part", "search", bench->folder, n_products, NULL };
  g_autoptr(MwFigures) figures = mw_bench_process_run (argv, 150, MW_BENCH_READ_FIGURES, error);
  g_autoptr(GString) id = g_string_new (NULL);
  g_autofree char *workload = NULL;
  g_autofree char *peer = NULL;
  MwBenchRow row = { .unit = "ms", .target = MW_BENCH_VALUE_AT_MOST, .limit = 16 };

  if (figures == NULL)
    return FALSE;

  workload = g_strdup_printf ("search: a query in %s products, %.0f properties: p95", shown,
                              mw_figures_get (figures, "properties"));
  peer = g_strdup_printf ("grep -c -i, a process, %.0f MB: p95", mw_figures_get (figures, "megabytes"));
  g_string_printf (id, "search-%s-p95", n_products);
  row.id = id->str;
  row.workload = workload;
  row.peer = peer;
  row.value = mw_figures_get (figures, "p95");
  row.peer_value = mw_figures_get (figures, "grep-p95");
  row.ratio = mw_figures_get (figures, "ratio");
  mw_bench_table_add (bench->table, &row);

  g_string_printf (id, "search-%s-cpu-p95", n_products);
  row = (MwBenchRow) { .id = id->str, .unit = "ms", .workload = "search: the same: CPU, p95",
                       .value = mw_figures_get (figures, "cpu-p95") };
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

gboolean
mw_bench_search (MwBench *bench,
                 GError **error)
{
  return measure (bench, "10000", "10 000", error) &&
         measure (bench, "100000", "100 000", error);
}

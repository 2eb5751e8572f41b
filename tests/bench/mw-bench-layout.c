/* mw-bench-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include <errno.h>
#include <gio/gio.h>
#include <math.h>
#include <sys/wait.h>

#include "graph/mw-layout-service.h"
#include "mw-bench-clock.h"
#include "mw-bench-dot.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"

#define DOT "dot -Tplain"
#define DOT_SECONDS 60
#define N_PAIRS 5
#define N_NEIGHBOURHOODS 200

/* The application takes the plain picture after its deadline; here the time of
 * Graphviz's own picture is asked for, however late it is. */
#define DEADLINE 30000

static MwMesh *
read_mesh (const char *list,
           GError    **error)
{
  return mw_bench_list_read ((const char *[]) { list, NULL }, error);
}

/* FALSE when it is not Graphviz's picture. */
static gboolean
lay_out (MwLayoutService *service,
         MwGraph         *graph,
         GError         **error)
{
  g_autoptr(DexFuture) future = mw_layout_service_layout (service, graph);
  MwGraphLayout *layout;
  const GValue *value;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);

  if (!(value = dex_future_get_value (future, error)))
    return FALSE;

  layout = g_value_get_object (value);
  if (mw_graph_layout_get_fallback_reason (layout) == NULL)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "it is the plain picture: %s",
               mw_graph_layout_get_fallback_reason (layout));

  return FALSE;
}

/* Ends the workers, so that their CPU time is counted. */
static void
end_service (MwLayoutService *service)
{
  gint64 end = g_get_monotonic_time () + 5 * G_TIME_SPAN_SECOND;
  siginfo_t info;

  g_object_unref (service);
  while (g_get_monotonic_time () < end &&
         (waitid (P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT) == 0 || errno != ECHILD))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

/* LIST: from the mesh to a picture of all of it, with new workers. */
MwFigures *
mw_bench_part_layout (const char * const *arguments,
                      GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = NULL;
  MwLayoutService *service;
  MwBenchClock clock;
  gboolean good;

  if (mesh == NULL)
    return NULL;

  mw_bench_clock_start (&clock);
  graph = mw_graph_new_whole (mesh);
  service = mw_layout_service_new (NULL);
  mw_layout_service_set_deadline (service, DEADLINE);
  good = lay_out (service, graph, error);
  mw_bench_clock_stop (&clock, figures);
  end_service (service);
  mw_figures_set (figures, "cpu", mw_figures_get (figures, "cpu") + mw_bench_clock_get_children ());

  return good ? g_steal_pointer (&figures) : NULL;
}

/* LIST FILE: writes the graph of all of it for dot, and says what is in it. */
MwFigures *
mw_bench_part_dot (const char * const *arguments,
                   GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = NULL;
  guint n;

  if (mesh == NULL)
    return NULL;

  graph = mw_graph_new_whole (mesh);
  mw_graph_get_nodes (graph, &n);
  mw_figures_set (figures, "nodes", n);
  mw_graph_get_edges (graph, &n);
  mw_figures_set (figures, "edges", n);
  mw_graph_get_clusters (graph, &n);
  mw_figures_set (figures, "domains", n);

  return mw_bench_dot_write (graph, arguments[1], error) ? g_steal_pointer (&figures) : NULL;
}

/* A product of @mesh that has a document and neighbours. */
static guint
draw_product (MwMesh *mesh,
              GRand  *rand)
{
  guint n;
  const MwProduct *products = mw_mesh_get_products (mesh, &n);

  for (;;)
    {
      guint product = (guint) g_rand_int_range (rand, 0, (int) n);

      if (!products[product].is_ghost && products[product].n_consumers + products[product].n_providers > 0)
        return product;
    }
}

static gboolean
add_neighbourhood (MwMesh          *mesh,
                   MwLayoutService *service,
                   guint            product,
                   const char      *path,
                   GArray         **values,
                   GError         **error)
{
  const char *dot[] = { "dot", "-Tplain", path, NULL };
  g_autoptr(MwFigures) peer = NULL;
  g_autoptr(MwGraph) graph = NULL;
  MwBenchClock clock;
  double ours, theirs, ratio;

  mw_bench_clock_start (&clock);
  graph = mw_graph_new_neighbourhood (mesh, product, 1, 1);
  if (!lay_out (service, graph, error))
    return FALSE;

  ours = mw_bench_clock_get_wall (&clock);

  if (!mw_bench_dot_write (graph, path, error) ||
      !(peer = mw_bench_process_run (dot, DOT_SECONDS, MW_BENCH_PROCESS_NONE, error)))
    return FALSE;

  theirs = mw_figures_get (peer, "process-wall");
  ratio = ours / theirs;
  g_array_append_val (values[0], ours);
  g_array_append_val (values[1], theirs);
  g_array_append_val (values[2], ratio);

  return TRUE;
}

/* LIST FILE: from a click on a product to the places of its neighbours, with a
 * service that is running, and then dot on the same. */
MwFigures *
mw_bench_part_neighbourhood (const char * const *arguments,
                             GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwLayoutService) service = mw_layout_service_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  GArray *values[3];
  gboolean good = mesh != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; good && i < N_NEIGHBOURHOODS; i++)
    good = add_neighbourhood (mesh, service, draw_product (mesh, rand), arguments[1], values, error);

  mw_figures_set (figures, "p95", mw_figures_percentile (values[0], 95));
  mw_figures_set (figures, "dot-p95", mw_figures_percentile (values[1], 95));
  mw_figures_set (figures, "ratio", mw_figures_median (values[2]));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_array_unref (values[i]);

  return good ? g_steal_pointer (&figures) : NULL;
}

static gboolean
measure_thousand (MwBench    *bench,
                  const char *list,
                  GError    **error)
{
  g_autofree char *path = g_build_filename (bench->folder, "thousand.dot", NULL);
  const char *write[] = { bench->program, "--part", "dot", list, path, NULL };
  const char *ours[] = { bench->program, "--part", "layout", list, NULL };
  const char *peer[] = { "dot", "-Tplain", "-o", "/dev/null", path, NULL };
  g_autoptr(MwFigures) written = mw_bench_process_run (write, 60, MW_BENCH_READ_FIGURES, error);
  g_autoptr(MwBenchPairs) pairs = NULL;
  g_autofree char *workload = NULL;
  MwBenchRow row = { .id = "layout-1000-cpu", .unit = "ms", .peer = DOT " of the same clusters",
                     .target = MW_BENCH_RATIO_AT_MOST, .limit = 0.3 };

  if (written == NULL || !(pairs = mw_bench_pairs_run_commands (N_PAIRS, ours, peer, DOT_SECONDS, error)))
    return FALSE;

  workload = g_strdup_printf ("layout: 1 000 products in %g domains, %g edges: CPU, all processes",
                              mw_figures_get (written, "domains"), mw_figures_get (written, "edges"));
  row.workload = workload;
  mw_bench_table_add_pairs (bench->table, &row, pairs, "cpu", "process-cpu");
  row.id = "layout-1000-wall";
  row.workload = "layout: the same: wall";
  mw_bench_table_add_pairs (bench->table, &row, pairs, "wall", "process-wall");

  return TRUE;
}

/* How long dot takes for all of @list: one try. */
static gboolean
ask_dot (MwBench    *bench,
         const char *list,
         MwFigures **written,
         MwFigures **peer,
         GError    **error)
{
  g_autofree char *path = g_build_filename (bench->folder, "ten-thousand.dot", NULL);
  const char *write[] = { bench->program, "--part", "dot", list, path, NULL };
  const char *dot[] = { "dot", "-Tplain", "-o", "/dev/null", path, NULL };
  g_autoptr(GError) reason = NULL;

  if (!(*written = mw_bench_process_run (write, 60, MW_BENCH_READ_FIGURES, error)))
    return FALSE;

  *peer = mw_bench_process_run (dot, DOT_SECONDS, MW_BENCH_PROCESS_NONE, &reason);
  if (*peer != NULL || g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

static gboolean
measure_ten_thousand (MwBench    *bench,
                      const char *list,
                      const char *thousand,
                      GError    **error)
{
  const char *ours[] = { bench->program, "--part", "layout", list, NULL };
  /* In turn with the smaller one, so that the growth is measured as fairly as a peer. */
  const char *smaller[] = { bench->program, "--part", "layout", thousand, NULL };
  g_autoptr(MwBenchPairs) pairs = mw_bench_pairs_run_commands (N_PAIRS, ours, smaller, DOT_SECONDS, error);
  g_autoptr(MwFigures) written = NULL;
  g_autoptr(MwFigures) peer = NULL;
  g_autofree char *workload = NULL;
  MwBenchRow row = { .id = "layout-10000-wall", .unit = "s", .peer = DOT " of the same, once",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 1 };
  MwBenchRow growth = { .id = "layout-growth", .unit = "×", .workload = "layout: CPU of 10 000 over CPU of 1 000",
                        .target = MW_BENCH_VALUE_AT_MOST, .limit = 12 };

  if (pairs == NULL || !ask_dot (bench, list, &written, &peer, error))
    return FALSE;

  workload = g_strdup_printf ("layout: 10 000 products in %g domains, %g edges: wall",
                              mw_figures_get (written, "domains"), mw_figures_get (written, "edges"));
  row.workload = workload;
  row.value = mw_bench_pairs_get_ours (pairs, "wall") / 1000;
  row.peer_value = peer != NULL ? mw_figures_get (peer, "process-wall") / 1000 : (double) NAN;
  row.peer = peer != NULL ? row.peer : DOT " of the same, killed at 60 s";
  row.ratio = row.value / row.peer_value;
  mw_bench_table_add (bench->table, &row);

  row.id = "layout-10000-cpu";
  row.workload = "layout: the same: CPU, all processes";
  row.value = mw_bench_pairs_get_ours (pairs, "cpu") / 1000;
  row.peer_value = peer != NULL ? mw_figures_get (peer, "process-cpu") / 1000 : (double) NAN;
  row.ratio = row.value / row.peer_value;
  row.target = MW_BENCH_NO_TARGET;
  mw_bench_table_add (bench->table, &row);

  growth.value = mw_bench_pairs_get_ratio (pairs, "cpu", "cpu");
  mw_bench_table_add (bench->table, &growth);

  return TRUE;
}

static gboolean
measure_neighbourhoods (MwBench    *bench,
                        const char *list,
                        GError    **error)
{
  g_autofree char *path = g_build_filename (bench->folder, "neighbourhood.dot", NULL);
  const char *argv[] = { bench->program, "--part", "neighbourhood", list, path, NULL };
  g_autoptr(MwFigures) figures = mw_bench_process_run (argv, 90, MW_BENCH_READ_FIGURES, error);
  MwBenchRow row = { .id = "neighbourhood-p95", .unit = "ms", .peer = DOT " of the same, p95",
                     .workload = "layout: one step around 200 of 10 000 products, click to places: p95",
                     .target = MW_BENCH_VALUE_AT_MOST, .limit = 50 };

  if (figures == NULL)
    return FALSE;

  row.value = mw_figures_get (figures, "p95");
  row.peer_value = mw_figures_get (figures, "dot-p95");
  row.ratio = mw_figures_get (figures, "ratio");
  mw_bench_table_add (bench->table, &row);

  return TRUE;
}

gboolean
mw_bench_layout (MwBench *bench,
                 GError **error)
{
  g_autofree char *thousand = mw_bench_list_write_whole (bench->folder, 1000, error);
  g_autofree char *ten_thousand = NULL;

  if (thousand == NULL || !(ten_thousand = mw_bench_list_write_whole (bench->folder, 10000, error)))
    return FALSE;

  return measure_thousand (bench, thousand, error) &&
         measure_ten_thousand (bench, ten_thousand, thousand, error) &&
         measure_neighbourhoods (bench, ten_thousand, error);
}

/* mw-bench-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-workload.h"

#include "mw-bench-clock.h"
#include "mw-bench-dot.h"
#include "mw-bench-graph-file.h"
#include "mw-bench-list.h"
#include "mw-bench-process.h"
#include "mw-bench-service.h"

#define DOT_SECONDS 60
#define N_NEIGHBOURHOODS 200
#define DEADLINE 60000

static MwMesh *
read_mesh (const char *list,
           GError    **error)
{
  return mw_bench_list_read ((const char *[]) { list, NULL }, error);
}

/* LIST: from the mesh to a picture of all of it, with new workers. */
MwFigures *
mw_bench_part_layout (const char * const *arguments,
                      GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) layout = NULL;
  MwLayoutService *service;
  MwBenchClock clock;

  if (mesh == NULL)
    return NULL;

  mw_bench_clock_start (&clock);
  graph = mw_graph_new_whole (mesh);
  service = mw_bench_service_new (DEADLINE);
  layout = mw_bench_service_lay_out (service, graph, NULL, error);
  mw_bench_clock_stop (&clock, figures);
  mw_bench_service_end (service);
  mw_figures_set (figures, "cpu", mw_figures_get (figures, "cpu") + mw_bench_clock_get_children ());

  return layout != NULL ? g_steal_pointer (&figures) : NULL;
}

/* LIST FILE: writes the graph of all of it, for dot or (".json") for peers that are
 * JavaScript, and says what is in it. */
MwFigures *
mw_bench_part_dot (const char * const *arguments,
                   GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = NULL;
  gboolean good;
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

  if (g_str_has_suffix (arguments[1], ".json"))
    good = mw_bench_graph_file_write (graph, arguments[1], error);
  else
    good = mw_bench_dot_write (graph, arguments[1], error);

  return good ? g_steal_pointer (&figures) : NULL;
}

static gboolean
add_neighbourhood (MwMesh          *mesh,
                   MwLayoutService *service,
                   guint            product,
                   guint            steps,
                   const char      *path,
                   GArray         **values,
                   GError         **error)
{
  const char *dot[] = { "dot", "-Tplain", path, NULL };
  g_autoptr(MwFigures) peer = NULL;
  g_autoptr(MwGraph) graph = NULL;
  g_autoptr(MwGraphLayout) layout = NULL;
  MwBenchClock clock;
  double ours, theirs, ratio;

  mw_bench_clock_start (&clock);
  graph = mw_graph_new_neighbourhood (mesh, product, steps, steps);
  if (!(layout = mw_bench_service_lay_out (service, graph, NULL, error)))
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

/* LIST FILE STEPS: from a click on a product to the places of what is so many steps
 * around it, with a service that is running, and then dot on the same. */
MwFigures *
mw_bench_part_neighbourhood (const char * const *arguments,
                             GError            **error)
{
  g_autoptr(MwMesh) mesh = read_mesh (arguments[0], error);
  g_autoptr(MwLayoutService) service = mw_bench_service_new (DEADLINE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  GArray *values[3];
  guint steps = (guint) g_ascii_strtoull (arguments[2], NULL, 10);
  gboolean good = mesh != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; good && i < N_NEIGHBOURHOODS; i++)
    good = add_neighbourhood (mesh, service, mw_bench_list_draw_product (mesh, rand), steps, arguments[1], values, error);

  mw_figures_set (figures, "p95", mw_figures_percentile (values[0], 95));
  mw_figures_set (figures, "dot-p95", mw_figures_percentile (values[1], 95));
  mw_figures_set (figures, "ratio", mw_figures_median (values[2]));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_array_unref (values[i]);

  return good ? g_steal_pointer (&figures) : NULL;
}

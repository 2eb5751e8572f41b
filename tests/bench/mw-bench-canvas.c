/* mw-bench-canvas.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * mw-bench-canvas PART LIST: parts of the bench that need a display. Prints figures.
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "app/mw-process-age.h"
#include "mw-bench-clock.h"
#include "mw-bench-gap.h"
#include "mw-bench-list.h"
#include "mw-bench-service.h"
#include "mw-bench-stage.h"

#define DEADLINE 60000
#define N_FRAMES 300
#define N_CLICKS 200

/* Pixels of the screen from one frame to the next: a quick hand. */
#define STEP 24.0

typedef struct _Journey Journey;

/* What is to be seen in a frame. */
typedef MwViewport (*Move) (Journey       *journey,
                            MwGraphCanvas *canvas);

struct _Journey
{
  Move             move;
  guint            frame;
  graphene_point_t middle;
};

/* The node nearest to the middle of the picture, which itself may be empty. */
static graphene_point_t
find_middle (MwGraphCanvas *canvas)
{
  guint n;
  const graphene_rect_t *boxes = mw_graph_layout_get_boxes (canvas->layout, &n);
  graphene_size_t size = mw_graph_layout_get_size (canvas->layout);
  graphene_point_t middle = GRAPHENE_POINT_INIT (size.width / 2, size.height / 2);
  graphene_point_t best = middle;
  float least = G_MAXFLOAT;

  for (guint i = 0; i < n; i++)
    {
      graphene_point_t point = mw_rect_get_middle (&boxes[i]);
      float distance = graphene_point_distance (&point, &middle, NULL, NULL);

      if (distance < least)
        {
          least = distance;
          best = point;
        }
    }

  return best;
}

/* @zoom, with @middle in the middle. */
static MwViewport
get_view (Journey       *journey,
          MwGraphCanvas *canvas,
          double         zoom)
{
  MwViewport view = canvas->view;

  view.zoom = zoom;
  view.x = view.width / 2 - (double) journey->middle.x * zoom;
  view.y = view.height / 2 - (double) journey->middle.y * zoom;

  return view;
}

/* A third of the frames where cards can be read, a third where there are many of
 * them, a third where all of it is in sight; half of each there, half back. */
static MwViewport
pan (Journey       *journey,
     MwGraphCanvas *canvas)
{
  static const double zooms[] = { 1, 0.3, 0 };
  guint third = N_FRAMES / G_N_ELEMENTS (zooms);
  double least = zooms[MIN (journey->frame / third, G_N_ELEMENTS (zooms) - 1)];
  guint frame = journey->frame % third;
  double at = frame < third / 2 ? frame : third - frame;
  MwViewport view = get_view (journey, canvas, MAX (least, canvas->min_zoom));

  view.x -= at * STEP;
  view.y -= at * STEP / 3;

  return view;
}

/* In from all of it until a card is large, and out again. */
static MwViewport
zoom (Journey       *journey,
      MwGraphCanvas *canvas)
{
  double part = 1 - fabs (2.0 * journey->frame / N_FRAMES - 1);
  double least = canvas->min_zoom;

  return get_view (journey, canvas, least * pow (MW_VIEWPORT_MAX_ZOOM / least, part));
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Journey *journey = user_data;
  MwViewport view;

  if (journey->frame >= N_FRAMES)
    return G_SOURCE_REMOVE;

  view = journey->move (journey, MW_GRAPH_CANVAS (widget));
  journey->frame++;
  mw_graph_canvas_take_view (MW_GRAPH_CANVAS (widget), &view);

  return G_SOURCE_CONTINUE;
}

static MwGraphLayout *
lay_out (MwGraph *graph,
         GError **error)
{
  g_autoptr(MwLayoutService) service = mw_bench_service_new (DEADLINE);

  return mw_bench_service_lay_out (service, graph, NULL, error);
}

static MwFigures *
travel (MwMesh  *mesh,
        Move     move,
        GError **error)
{
  g_autoptr(MwBenchStage) stage = mw_bench_stage_new (TRUE);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = lay_out (graph, error);
  Journey journey = { .move = move };

  if (layout == NULL)
    return NULL;

  mw_graph_canvas_set_layout (stage->canvas, layout);
  mw_bench_stage_settle (stage);
  journey.middle = find_middle (stage->canvas);
  mw_bench_gap_start ();
  mw_bench_stage_count (stage);
  gtk_widget_add_tick_callback (GTK_WIDGET (stage->canvas), tick_cb, &journey, NULL);
  while (stage->wall->len < N_FRAMES)
    g_main_context_iteration (NULL, TRUE);

  mw_figures_set (figures, "p99", mw_figures_percentile (stage->wall, 99));
  mw_figures_set (figures, "cpu-p99", mw_figures_percentile (stage->cpu, 99));
  mw_figures_set (figures, "median", mw_figures_median (stage->wall));
  mw_figures_set (figures, "gap", mw_bench_gap_get ());
  mw_figures_set (figures, "cpu-gap", mw_bench_gap_get_cpu ());

  return g_steal_pointer (&figures);
}

static MwFigures *
run_pan (MwMesh  *mesh,
         GError **error)
{
  return travel (mesh, pan, error);
}

static MwFigures *
run_zoom (MwMesh  *mesh,
          GError **error)
{
  return travel (mesh, zoom, error);
}

/* From a click on a product to a frame that has all of what is one step around it,
 * without moves that would go on after it. */
static MwFigures *
run_click (MwMesh  *mesh,
           GError **error)
{
  g_autoptr(MwBenchStage) stage = mw_bench_stage_new (FALSE);
  g_autoptr(MwLayoutService) service = mw_bench_service_new (DEADLINE);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_CLICKS; i++)
    {
      guint product = mw_bench_list_draw_product (mesh, rand);
      g_autoptr(MwGraph) graph = NULL;
      g_autoptr(MwGraphLayout) layout = NULL;
      MwBenchClock clock;
      double time;

      mw_bench_clock_start (&clock);
      graph = mw_graph_new_neighbourhood (mesh, product, 1, 1);
      if (!(layout = mw_bench_service_lay_out (service, graph, NULL, error)))
        return NULL;

      mw_graph_canvas_set_layout (stage->canvas, layout);
      mw_bench_stage_wait (stage);
      time = mw_bench_clock_get_wall (&clock);
      g_array_append_val (times, time);
    }

  mw_figures_set (figures, "p95", mw_figures_percentile (times, 95));
  mw_figures_set (figures, "median", mw_figures_median (times));

  return g_steal_pointer (&figures);
}

/* Somebody uses the overview while all of the mesh is laid out, and then looks at that. */
static MwFigures *
run_busy (MwMesh  *mesh,
          GError **error)
{
  g_autoptr(MwBenchStage) stage = mw_bench_stage_new (TRUE);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) overview = mw_graph_new_overview (mesh, NULL, 0, 3);
  g_autoptr(MwGraphLayout) first = lay_out (overview, error);
  g_autoptr(MwGraph) whole = NULL;
  g_autoptr(MwGraphLayout) layout = NULL;
  Journey journey = { .move = pan };

  if (first == NULL)
    return NULL;

  mw_graph_canvas_set_layout (stage->canvas, first);
  mw_bench_stage_settle (stage);
  journey.middle = find_middle (stage->canvas);
  gtk_widget_add_tick_callback (GTK_WIDGET (stage->canvas), tick_cb, &journey, NULL);

  mw_bench_gap_start ();
  whole = mw_graph_new_whole (mesh);
  if (!(layout = lay_out (whole, error)))
    return NULL;
  mw_figures_set (figures, "gap", mw_bench_gap_get ());
  mw_figures_set (figures, "cpu-gap", mw_bench_gap_get_cpu ());

  journey.frame = N_FRAMES;
  mw_bench_gap_start ();
  mw_graph_canvas_set_layout (stage->canvas, layout);
  mw_bench_stage_wait (stage);
  mw_figures_set (figures, "show-gap", mw_bench_gap_get ());

  return g_steal_pointer (&figures);
}

/* From the start of the process to a frame that has every product and every edge. */
static MwFigures *
run_open (MwMesh  *mesh,
          GError **error)
{
  g_autoptr(MwBenchStage) stage = mw_bench_stage_new (TRUE);
  g_autoptr(MwFigures) figures = mw_figures_new ();
  g_autoptr(MwGraph) graph = mw_graph_new_whole (mesh);
  g_autoptr(MwGraphLayout) layout = lay_out (graph, error);

  if (layout == NULL)
    return NULL;

  mw_graph_canvas_set_layout (stage->canvas, layout);
  mw_bench_stage_wait (stage);
  mw_figures_set (figures, "drawn", (double) mw_process_age_get ());

  return g_steal_pointer (&figures);
}

/* From the start of the process to a window with nothing in it. */
static MwFigures *
run_nothing (MwMesh  *mesh,
             GError **error)
{
  g_autoptr(MwBenchStage) stage = mw_bench_stage_new (TRUE);
  g_autoptr(MwFigures) figures = mw_figures_new ();

  while (stage->wall->len == 0)
    g_main_context_iteration (NULL, TRUE);
  mw_figures_set (figures, "drawn", (double) mw_process_age_get ());

  return g_steal_pointer (&figures);
}

static const struct { const char *name; MwFigures *(*run) (MwMesh *, GError **); } parts[] = {
  { "pan", run_pan },
  { "zoom", run_zoom },
  { "click", run_click },
  { "busy", run_busy },
  { "open", run_open },
  { "nothing", run_nothing },
};

/* An empty LIST is an empty mesh. */
static MwMesh *
read_mesh (const char *list,
           GError    **error)
{
  return mw_bench_list_read ((const char *[]) { *list != '\0' ? list : NULL, NULL }, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MwMesh) mesh = argc == 3 ? read_mesh (argv[2], &error) : NULL;
  g_autoptr(MwFigures) figures = NULL;

  for (guint i = 0; mesh != NULL && i < G_N_ELEMENTS (parts); i++)
    if (strcmp (argv[1], parts[i].name) == 0)
      figures = parts[i].run (mesh, &error);

  if (figures == NULL)
    {
      g_printerr ("bench: %s\n", error != NULL ? error->message : "mw-bench-canvas PART LIST, and there is no such part");
      return 1;
    }

  mw_figures_print (figures);

  return 0;
}

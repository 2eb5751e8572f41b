/* mw-edge-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-scene.h"

#include <math.h>

/* Straight pieces that each curve is cut into for the index: one for so many
 * pixels, and no more than so many. */
#define PIECE_LENGTH 160.0
#define MAX_PIECES 24

/* How far curves may bow out of the layout. */
#define BOUNDS_MARGIN 64.0f

#define EDGE_WIDTH 1.5
#define MIN_EDGE_WIDTH 0.6
#define ARROW_LENGTH 9.0
#define ARROW_HALF_WIDTH 4.0
/* Below this zoom arrowheads and dashes would be specks. */
#define MIN_DETAIL_ZOOM 0.3
#define MANY_EDGES 500

struct _MwEdgeScene
{
  gatomicrefcount    ref_count;
  MwGraphLayout     *layout;
  const MwGraphEdge *edges;
  guint              n_edges;
  MwGrid            *grid;
  guint8            *mask;
  GdkRGBA            colors[MW_EDGE_BROKEN + 1];
  double             width;
};

static graphene_point_t
get_point (const graphene_point_t *p,
           double                  t)
{
  double s = 1 - t;
  double a = s * s * s;
  double b = 3 * s * s * t;
  double c = 3 * s * t * t;
  double d = t * t * t;

  return GRAPHENE_POINT_INIT ((float) (a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x),
                              (float) (a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y));
}

static guint
get_n_pieces (const graphene_point_t *p)
{
  double length = hypot (p[1].x - p[0].x, p[1].y - p[0].y) +
                  hypot (p[2].x - p[1].x, p[2].y - p[1].y) +
                  hypot (p[3].x - p[2].x, p[3].y - p[2].y);

  return (guint) CLAMP (length / PIECE_LENGTH, 2, MAX_PIECES);
}

/* The box around the straight piece, with room for the bow of the curve and for
 * the arrowhead. */
static graphene_rect_t
get_piece (graphene_point_t a,
           graphene_point_t b)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (MIN (a.x, b.x), MIN (a.y, b.y),
                                             fabsf (a.x - b.x), fabsf (a.y - b.y));

  graphene_rect_inset (&rect, (float) -ARROW_LENGTH, (float) -ARROW_LENGTH);

  return rect;
}

static MwGrid *
index_curves (MwGraphLayout *layout,
              guint          n_edges)
{
  g_autoptr(GArray) rects = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr(GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_edges; i++)
    {
      guint n_points;
      const graphene_point_t *p = mw_graph_layout_get_curve (layout, i, &n_points);

      for (guint j = 0; j + 3 < n_points; j += 3)
        {
          graphene_point_t before = p[j];
          guint n_pieces = get_n_pieces (p + j);

          for (guint k = 1; k <= n_pieces; k++)
            {
              graphene_point_t after = get_point (p + j, (double) k / n_pieces);
              graphene_rect_t piece = get_piece (before, after);

              g_array_append_val (rects, piece);
              g_array_append_val (items, i);
              before = after;
            }
        }
    }

  return mw_grid_new ((const graphene_rect_t *) (void *) rects->data,
                      (const guint *) (void *) items->data,
                      rects->len, n_edges);
}

MwEdgeScene *
mw_edge_scene_new (MwGraphLayout *layout,
                   const GdkRGBA *color,
                   const GdkRGBA *broken)
{
  MwEdgeScene *self = g_new0 (MwEdgeScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->layout = g_object_ref (layout);
  self->edges = mw_graph_get_edges (mw_graph_layout_get_graph (layout), &self->n_edges);
  self->grid = index_curves (layout, self->n_edges);
  self->width = EDGE_WIDTH;

  for (guint i = 0; i < G_N_ELEMENTS (self->colors); i++)
    self->colors[i] = *color;
  self->colors[MW_EDGE_BROKEN] = *broken;

  return self;
}

MwEdgeScene *
mw_edge_scene_new_marked (MwEdgeScene   *scene,
                          const guint8  *mask,
                          const GdkRGBA *color)
{
  MwEdgeScene *self = g_new0 (MwEdgeScene, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->layout = g_object_ref (scene->layout);
  self->edges = scene->edges;
  self->n_edges = scene->n_edges;
  self->grid = mw_grid_ref (scene->grid);
  self->mask = g_memdup2 (mask, scene->n_edges);
  self->width = EDGE_WIDTH * 1.4;

  for (guint i = 0; i < G_N_ELEMENTS (self->colors); i++)
    self->colors[i] = *color;
  self->colors[MW_EDGE_BROKEN] = scene->colors[MW_EDGE_BROKEN];

  return self;
}

MwEdgeScene *
mw_edge_scene_ref (MwEdgeScene *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_edge_scene_unref (MwEdgeScene *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  mw_grid_unref (self->grid);
  g_object_unref (self->layout);
  g_free (self->mask);
  g_free (self);
}

guint
mw_edge_scene_get_n_edges (MwEdgeScene *self)
{
  return self->n_edges;
}

graphene_rect_t
mw_edge_scene_get_bounds (MwEdgeScene *self)
{
  graphene_size_t size = mw_graph_layout_get_size (self->layout);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, size.width, size.height);

  graphene_rect_inset (&bounds, -BOUNDS_MARGIN, -BOUNDS_MARGIN);

  return bounds;
}

void
mw_edge_scene_query (MwEdgeScene           *self,
                     const graphene_rect_t *rect,
                     GArray                *found)
{
  mw_grid_query (self->grid, rect, found);
}

static void
set_dash (cairo_t    *cr,
          MwEdgeState state,
          double      zoom,
          double      offset)
{
  const double dashes[] = { 6 * zoom, 4 * zoom };
  const double dots[] = { 0.1, 4 * zoom };

  cairo_set_line_cap (cr, state == MW_EDGE_DERIVED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);

  switch (state)
    {
    case MW_EDGE_REQUESTED:
    case MW_EDGE_REJECTED:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), offset);
      break;

    case MW_EDGE_DERIVED:
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), offset);
      break;

    case MW_EDGE_ACTIVE:
    case MW_EDGE_BROKEN:
    default:
      cairo_set_dash (cr, NULL, 0, 0);
    }
}

static void
draw_arrow (cairo_t         *cr,
            graphene_point_t tip,
            graphene_point_t base,
            double           zoom)
{
  double dx = tip.x - base.x;
  double dy = tip.y - base.y;
  double length = MAX (hypot (dx, dy), 1e-6);
  double across = ARROW_HALF_WIDTH / ARROW_LENGTH;

  dx *= ARROW_LENGTH * zoom / length;
  dy *= ARROW_LENGTH * zoom / length;
  cairo_move_to (cr, tip.x, tip.y);
  cairo_line_to (cr, tip.x - dx - dy * across, tip.y - dy + dx * across);
  cairo_line_to (cr, tip.x - dx + dy * across, tip.y - dy - dx * across);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* How far along its last curve a line ends, so that it does not stick out of the
 * arrowhead. */
static double
get_end (const graphene_point_t *p,
         double                  zoom)
{
  graphene_point_t towards = get_point (p, 0.9);
  double length = hypot (p[3].x - towards.x, p[3].y - towards.y);

  return length > 0 ? 1 - 0.1 * MIN (ARROW_LENGTH * 0.8 * MIN (zoom, 1) / zoom / length, 1) : 1;
}

/* The part of a curve from @t0 to @t1, by blossoming. */
static void
get_part (const graphene_point_t *p,
          double                  t0,
          double                  t1,
          graphene_point_t        part[4])
{
  const double times[4][3] = { { t0, t0, t0 }, { t0, t0, t1 }, { t0, t1, t1 }, { t1, t1, t1 } };

  for (guint i = 0; i < 4; i++)
    {
      graphene_point_t q[4] = { p[0], p[1], p[2], p[3] };

      for (guint level = 0; level < 3; level++)
        for (guint k = 0; k < 3 - level; k++)
          graphene_point_interpolate (&q[k], &q[k + 1], times[i][level], &q[k]);

      part[i] = q[0];
    }
}

/* A line is drawn in runs of pieces that are in sight: a dash or dot out of sight
 * costs as much as one in it, and edges can be very long. */
typedef struct
{
  cairo_t               *cr;
  const graphene_rect_t *rect;
  graphene_rect_t        near;
  double                 zoom;
  double                 length;    /* so far, for dashes that meet at the borders of tiles */
  MwEdgeState            state;
  gboolean               detailed;
  gboolean               is_open;
} Run;

static void
close_run (Run *run)
{
  if (run->is_open)
    cairo_stroke (run->cr);

  run->is_open = FALSE;
}

static void
add_piece (Run                    *run,
           const graphene_point_t *p,
           double                  t0,
           double                  t1)
{
  graphene_point_t from = get_point (p, t0);
  graphene_point_t to = get_point (p, t1);
  graphene_rect_t box = get_piece (from, to);
  graphene_point_t part[4];

#define X(point) (((point).x - run->rect->origin.x) * run->zoom)
#define Y(point) (((point).y - run->rect->origin.y) * run->zoom)

  if (graphene_rect_intersection (&box, &run->near, NULL))
    {
      if (!run->is_open)
        {
          if (run->detailed)
            set_dash (run->cr, run->state, MIN (run->zoom, 1), run->length * run->zoom);
          cairo_move_to (run->cr, X (from), Y (from));
          run->is_open = TRUE;
        }

      get_part (p, t0, t1, part);
      cairo_curve_to (run->cr, X (part[1]), Y (part[1]), X (part[2]), Y (part[2]), X (part[3]), Y (part[3]));
    }
  else
    close_run (run);

  run->length += hypot (to.x - from.x, to.y - from.y);

#undef X
#undef Y
}

/* Many edges seen from far away are thinned, or they would be one dark mass. */
static double
get_strength (MwEdgeScene *self,
              double       zoom)
{
  if (self->n_edges <= MANY_EDGES || self->mask != NULL)
    return 1;

  return CLAMP (zoom / MIN_DETAIL_ZOOM, 0.08, 1);
}

static void
draw_edge (MwEdgeScene           *self,
           cairo_t               *cr,
           guint                  edge,
           const graphene_rect_t *rect,
           double                 zoom)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  Run run = { cr, rect, *rect, zoom, 0, self->edges[edge].state, zoom >= MIN_DETAIL_ZOOM, FALSE };
  GdkRGBA color = self->colors[run.state];
  graphene_point_t tip;
  graphene_point_t base;
  double end;

  if (n_points < 4)
    return;

  color.alpha *= (float) get_strength (self, zoom);
  gdk_cairo_set_source_rgba (cr, &color);
  end = run.detailed ? get_end (p + n_points - 4, zoom) : 1;
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      guint n_pieces = get_n_pieces (p + i);
      double last = i + 4 == n_points ? end : 1;

      for (guint k = 0; k < n_pieces; k++)
        add_piece (&run, p + i, last * k / n_pieces, last * (k + 1) / n_pieces);
    }
  close_run (&run);

  tip = p[n_points - 1];
  base = get_point (p + n_points - 4, end);
  if (run.detailed)
    draw_arrow (cr,
                GRAPHENE_POINT_INIT ((float) ((tip.x - rect->origin.x) * zoom), (float) ((tip.y - rect->origin.y) * zoom)),
                GRAPHENE_POINT_INIT ((float) ((base.x - rect->origin.x) * zoom), (float) ((base.y - rect->origin.y) * zoom)),
                CLAMP (zoom, 0.5, 1.5));
}

void
mw_edge_scene_draw (MwEdgeScene           *self,
                    cairo_t               *cr,
                    const graphene_rect_t *rect,
                    double                 zoom)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  mw_grid_query (self->grid, rect, found);
  cairo_set_line_width (cr, CLAMP (self->width * zoom, MIN_EDGE_WIDTH, self->width * 1.5));
  /* Half a pixel off is invisible in a curve of this width. */
  cairo_set_tolerance (cr, zoom < MIN_DETAIL_ZOOM ? 0.6 : 0.15);

  for (guint i = 0; i < found->len; i++)
    {
      guint edge = g_array_index (found, guint, i);

      if (self->mask == NULL || self->mask[edge])
        draw_edge (self, cr, edge, rect, zoom);
    }
}

graphene_point_t
mw_edge_scene_get_middle (MwEdgeScene *self,
                          guint        edge)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  guint n_curves = n_points / 3;

  if (n_points < 4)
    return n_points > 0 ? p[0] : GRAPHENE_POINT_INIT (0, 0);

  return get_point (p + n_curves / 2 * 3, n_curves % 2 == 1 ? 0.5 : 0);
}

static double
get_distance (graphene_point_t a,
              graphene_point_t b,
              graphene_point_t point)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);

  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

static double
get_curve_distance (MwEdgeScene            *self,
                    guint                   edge,
                    const graphene_point_t *point)
{
  guint n_points;
  const graphene_point_t *p = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  double best = INFINITY;

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      graphene_point_t before = p[i];

      for (guint k = 1; k <= MAX_PIECES; k++)
        {
          graphene_point_t after = get_point (p + i, (double) k / MAX_PIECES);

          best = MIN (best, get_distance (before, after, *point));
          before = after;
        }
    }

  return best;
}

guint
mw_edge_scene_pick (MwEdgeScene            *self,
                    const graphene_point_t *point,
                    double                  distance)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  graphene_rect_t rect = GRAPHENE_RECT_INIT (point->x, point->y, 0, 0);
  guint best = MW_NONE;
  double best_distance = distance;

  graphene_rect_inset (&rect, (float) -distance, (float) -distance);
  mw_grid_query (self->grid, &rect, found);

  for (guint i = 0; i < found->len; i++)
    {
      guint edge = g_array_index (found, guint, i);
      double at = get_curve_distance (self, edge, point);

      if (at <= best_distance)
        {
          best = edge;
          best_distance = at;
        }
    }

  return best;
}

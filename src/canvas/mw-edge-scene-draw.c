/* mw-edge-scene-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-scene-private.h"

#include <math.h>

#include "canvas/mw-curve.h"

#define MIN_EDGE_WIDTH 0.6
#define ARROW_LENGTH 9.0
#define ARROW_HALF_WIDTH 4.0
/* Below this zoom arrowheads and dashes would be specks. */
#define MIN_DETAIL_ZOOM 0.3
#define MANY_EDGES 500
/* Whether somebody still wants it is looked at after so many. */
#define EDGES_PER_LOOK 64

/* What is drawn weaker than the rest. */
#define FAINT 0.6f

static void
set_dash (cairo_t   *cr,
          MwEdgeLine line,
          double     zoom,
          double     offset)
{
  const double dashes[] = { 6 * zoom, 4 * zoom };
  const double long_dashes[] = { 14 * zoom, 5 * zoom };
  const double dots[] = { 0.1, 4 * zoom };

  cairo_set_line_cap (cr, line == MW_EDGE_LINE_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);

  switch (line)
    {
    case MW_EDGE_LINE_DASHED:
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), offset);
      break;

    case MW_EDGE_LINE_LONG_DASHED:
      cairo_set_dash (cr, long_dashes, G_N_ELEMENTS (long_dashes), offset);
      break;

    case MW_EDGE_LINE_DOTTED:
      cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), offset);
      break;

    case MW_EDGE_LINE_SOLID:
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
  graphene_point_t towards = mw_curve_get_point (p, 0.9);
  double length = hypot (p[3].x - towards.x, p[3].y - towards.y);

  return length > 0 ? 1 - 0.1 * MIN (ARROW_LENGTH * 0.8 * MIN (zoom, 1) / zoom / length, 1) : 1;
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
  MwEdgeLine             line;
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
  graphene_point_t from = mw_curve_get_point (p, t0);
  graphene_point_t to = mw_curve_get_point (p, t1);
  graphene_rect_t box = mw_curve_get_piece (from, to);
  graphene_point_t part[4];

#define X(point) (((point).x - run->rect->origin.x) * run->zoom)
#define Y(point) (((point).y - run->rect->origin.y) * run->zoom)

  if (graphene_rect_intersection (&box, &run->near, NULL))
    {
      if (!run->is_open)
        {
          if (run->detailed)
            set_dash (run->cr, run->line, MIN (run->zoom, 1), run->length * run->zoom);
          cairo_move_to (run->cr, X (from), Y (from));
          run->is_open = TRUE;
        }

      mw_curve_get_part (p, t0, t1, part);
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
  MwEdgeLook look = mw_edge_get_look (&self->edges[edge]);
  Run run = { cr, rect, *rect, zoom, 0, look.line, zoom >= MIN_DETAIL_ZOOM, FALSE };
  GdkRGBA color = self->colors[look.color];
  double width = self->width * look.width;
  graphene_point_t tip;
  graphene_point_t base;
  double end;

  if (n_points < 4)
    return;

  color.alpha *= (float) get_strength (self, zoom) * (look.is_faint ? FAINT : 1);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, CLAMP (width * zoom, MIN_EDGE_WIDTH, width * 1.5));
  end = run.detailed && look.has_arrow ? get_end (p + n_points - 4, zoom) : 1;
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      guint n_pieces = mw_curve_get_n_pieces (p + i);
      double last = i + 4 == n_points ? end : 1;

      for (guint k = 0; k < n_pieces; k++)
        add_piece (&run, p + i, last * k / n_pieces, last * (k + 1) / n_pieces);
    }
  close_run (&run);

  tip = p[n_points - 1];
  base = mw_curve_get_point (p + n_points - 4, end);
  if (run.detailed && look.has_arrow)
    draw_arrow (cr,
                GRAPHENE_POINT_INIT ((float) ((tip.x - rect->origin.x) * zoom), (float) ((tip.y - rect->origin.y) * zoom)),
                GRAPHENE_POINT_INIT ((float) ((base.x - rect->origin.x) * zoom), (float) ((base.y - rect->origin.y) * zoom)),
                CLAMP (zoom, 0.5, 1.5) * look.width);
}

void
mw_edge_scene_draw (MwEdgeScene           *self,
                    cairo_t               *cr,
                    const graphene_rect_t *rect,
                    double                 zoom,
                    GCancellable          *cancellable)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  mw_grid_query (self->grid, rect, found);
  /* Half a pixel off is invisible in a curve of this width. */
  cairo_set_tolerance (cr, zoom < MIN_DETAIL_ZOOM ? 0.6 : 0.15);

  for (guint i = 0; i < found->len; i++)
    {
      guint edge = g_array_index (found, guint, i);

      if (i % EDGES_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        break;
      if (self->mask == NULL || self->mask[edge])
        draw_edge (self, cr, edge, rect, zoom);
    }
}

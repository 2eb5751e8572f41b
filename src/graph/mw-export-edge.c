/* mw-export-edge.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-scene.h"

#include <math.h>

#include "graph/mw-graph-words.h"

#define EDGE_WIDTH 1.5
#define ARROW_LENGTH 9.0
#define ARROW_HALF_WIDTH 4.0
#define BADGE_SIZE 14.0
#define BADGE_TEXT 10.5

/* The way from the end of a curve back along it, of length 1. */
static graphene_point_t
get_backwards (const graphene_point_t *points,
               guint                   n_points)
{
  graphene_point_t tip = points[n_points - 1];

  for (guint i = n_points - 1; i > 0; i--)
    {
      double x = points[i - 1].x - tip.x;
      double y = points[i - 1].y - tip.y;
      double length = hypot (x, y);

      if (length > 0.5)
        return GRAPHENE_POINT_INIT ((float) (x / length), (float) (y / length));
    }

  return GRAPHENE_POINT_INIT (-1, 0);
}

static void
draw_arrow (MwPen           *pen,
            graphene_point_t tip,
            graphene_point_t back,
            guint32          color)
{
  const float length = ARROW_LENGTH;
  const float half = ARROW_HALF_WIDTH;
  const graphene_point_t points[] = {
    tip,
    { tip.x + back.x * length - back.y * half, tip.y + back.y * length + back.x * half },
    { tip.x + back.x * length + back.y * half, tip.y + back.y * length - back.x * half },
  };

  mw_pen_polygon (pen, points, G_N_ELEMENTS (points), color);
}

static graphene_point_t
get_middle (const graphene_point_t *points,
            guint                   n_points)
{
  const graphene_point_t *p = points + (n_points - 1) / 3 / 2 * 3;

  /* The end of a middle curve, or the middle of the one there is. */
  if ((n_points - 1) / 3 % 2 == 0)
    return *p;

  return GRAPHENE_POINT_INIT ((p[0].x + 3 * p[1].x + 3 * p[2].x + p[3].x) / 8,
                              (p[0].y + 3 * p[1].y + 3 * p[2].y + p[3].y) / 8);
}

static MwGlyphKind
get_glyph (const MwGraphEdge *edge)
{
  if (edge->change != MW_GRAPH_CHANGE_NONE)
    return mw_glyph_for_change (edge->change);

  return edge->kind == MW_GRAPH_EDGE_FLOW ? mw_glyph_for_edge (edge->state) : MW_GLYPH_NONE;
}

/* What its line says by colour, once more by a shape, and how many it stands for. */
static void
draw_badge (MwExportScene   *self,
            MwPen           *pen,
            guint            index,
            graphene_point_t middle)
{
  const MwGraphEdge *edge = &mw_graph_get_edges (self->graph, NULL)[index];
  MwGlyphKind glyph = get_glyph (edge);
  g_autofree char *count = mw_graph_dup_edge_count (self->graph, index);
  double text_width = *count != '\0' ? mw_export_text_width (count, BADGE_TEXT, TRUE) : 0;
  double glyph_width = glyph != MW_GLYPH_NONE ? BADGE_SIZE : 0;
  double width = glyph_width + text_width + (text_width > 0 ? 8 : 2);
  double x = middle.x - width / 2;
  double y = middle.y - BADGE_SIZE / 2;

  if (glyph == MW_GLYPH_NONE && *count == '\0')
    return;

  mw_pen_rect (pen, GRAPHENE_RECT_INIT ((float) x, (float) y - 1, (float) width, BADGE_SIZE + 2), 8,
               (MwPaint) { self->style.background, MW_NO_COLOR, 0, MW_DASH_NONE });
  mw_pen_glyph (pen, glyph, x + 1, y, BADGE_SIZE,
                edge->change != MW_GRAPH_CHANGE_NONE
                ? mw_export_style_for_change (&self->style, edge->change)
                : mw_export_style_for_glyph (&self->style, glyph), self->style.background);
  /* Room to spare: fonts differ, and a number must not be cut. */
  mw_pen_text (pen, count, x + glyph_width + 4, y, text_width * 1.5 + 4,
               (MwPenText) { BADGE_TEXT, TRUE, 1, self->style.dim, FALSE });
}

static void
draw_line (MwExportScene          *self,
           MwPen                  *pen,
           const MwGraphEdge      *edge,
           const graphene_point_t *points,
           guint                   n_points)
{
  g_autofree graphene_point_t *moved = g_new (graphene_point_t, n_points);
  guint32 color = mw_export_style_for_edge (&self->style, edge);
  gboolean is_directed = edge->kind != MW_GRAPH_EDGE_CONCEPT && edge->kind != MW_GRAPH_EDGE_INSIDE;
  graphene_point_t back = get_backwards (points, n_points);
  graphene_point_t tip;

  for (guint i = 0; i < n_points; i++)
    moved[i] = GRAPHENE_POINT_INIT (points[i].x + self->origin.x, points[i].y + self->origin.y);

  tip = moved[n_points - 1];
  /* The line ends within its arrowhead, whose tip is sharper than it. */
  if (is_directed)
    moved[n_points - 1] = GRAPHENE_POINT_INIT (tip.x + back.x * (float) ARROW_LENGTH * 0.8f,
                                               tip.y + back.y * (float) ARROW_LENGTH * 0.8f);

  mw_pen_curve (pen, moved, n_points, (MwPaint) { MW_NO_COLOR, color, EDGE_WIDTH, mw_export_style_get_dash (edge) });
  if (is_directed)
    draw_arrow (pen, tip, back, color);
}

void
mw_export_scene_draw_edge (MwExportScene *self,
                           MwPen         *pen,
                           guint          edge)
{
  const MwGraphEdge *entry = &mw_graph_get_edges (self->graph, NULL)[edge];
  guint n_points;
  const graphene_point_t *points = mw_graph_layout_get_curve (self->layout, edge, &n_points);
  g_autofree char *id = g_strdup_printf ("e%u", edge);
  g_autofree char *title = mw_legend_dup_edge (self->graph, edge);

  mw_pen_begin (pen, id, NULL, title);
  if (n_points >= 4)
    {
      graphene_point_t middle = get_middle (points, n_points);

      draw_line (self, pen, entry, points, n_points);
      draw_badge (self, pen, edge,
                  GRAPHENE_POINT_INIT (middle.x + self->origin.x, middle.y + self->origin.y));
    }
  mw_pen_end (pen);
}

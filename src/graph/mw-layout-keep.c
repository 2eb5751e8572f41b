/* mw-layout-keep.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-keep.h"

#include <math.h>

#include "graph/mw-layout-route.h"

/* A picture that has become so much emptier than it was, or whose edges have become
 * so much longer, is made anew. */
#define WORST_FILLING 0.2
#define WORST_LENGTH 5.0

/* Below this a picture is small however empty it is. */
#define SMALL_SURFACE 4e6
#define SHORT_EDGE 1500.0

/* Moves of less than this are rounding. */
#define STILL 0.5f

static graphene_point_t
get_move (const MwLayoutKnown   *known,
          const graphene_rect_t *boxes,
          guint                  node)
{
  return GRAPHENE_POINT_INIT (boxes[node].origin.x - known->boxes[node].origin.x,
                              boxes[node].origin.y - known->boxes[node].origin.y);
}

/* Whether the curve that @edge had may go along with its ends. */
static gboolean
keeps_curve (const MwLayoutKnown   *known,
             const graphene_rect_t *boxes,
             const MwLayoutLine    *line,
             guint                  index,
             graphene_point_t      *move)
{
  graphene_point_t other;

  if (known->before == NULL || known->curves[index] == MW_NONE ||
      known->nodes[line->source] != MW_LAYOUT_KNOWN_PLACE ||
      known->nodes[line->target] != MW_LAYOUT_KNOWN_PLACE)
    return FALSE;

  *move = get_move (known, boxes, line->source);
  other = get_move (known, boxes, line->target);

  return graphene_point_near (move, &other, STILL);
}

/* Whether a box has come to where it was not, so that an old curve may run over it. */
static gboolean
has_come (const MwLayoutKnown   *known,
          const graphene_rect_t *boxes,
          guint                  node)
{
  graphene_point_t move = get_move (known, boxes, node);

  return known->nodes[node] != MW_LAYOUT_KNOWN_PLACE ||
         !graphene_point_near (&move, &GRAPHENE_POINT_INIT (0, 0), STILL);
}

static MwLayoutPicture *
create_picture (MwLayoutProblem       *problem,
                const MwLayoutKnown   *known,
                const graphene_rect_t *boxes,
                const graphene_rect_t *areas,
                gboolean              *anything_came)
{
  MwLayoutPicture *picture = mw_layout_picture_new (problem);

  *anything_came = FALSE;

  for (guint i = 0; i < known->n_nodes; i++)
    {
      *mw_layout_picture_get_box (picture, i) = boxes[i];
      *anything_came |= has_come (known, boxes, i);
    }

  for (guint i = 0; i < known->n_clusters; i++)
    *mw_layout_picture_get_area (picture, i) = areas[i];

  return picture;
}

MwLayoutPicture *
mw_layout_keep_new_picture (MwLayoutProblem       *problem,
                            const MwLayoutKnown   *known,
                            const graphene_rect_t *boxes,
                            const graphene_rect_t *areas)
{
  gboolean anything_came;
  MwLayoutPicture *picture = create_picture (problem, known, boxes, areas, &anything_came);
  guint n_lines = mw_layout_problem_get_n_lines (problem);
  g_autoptr(MwLayoutRouter) router = mw_layout_router_new (picture, n_lines);
  graphene_point_t origin = known->before != NULL ? known->before->origin : GRAPHENE_POINT_INIT (0, 0);

  for (guint i = 0; i < n_lines; i++)
    {
      const MwLayoutLine line = mw_layout_problem_get_line (problem, i);
      const graphene_point_t *points;
      graphene_point_t move;
      guint n_points;

      if (keeps_curve (known, boxes, &line, i, &move))
        {
          points = mw_layout_picture_get_curve (known->before, known->curves[i], &n_points);
          mw_layout_picture_add_curve (picture, points, n_points, move.x - origin.x, move.y - origin.y);
          points = mw_layout_picture_get_curve (picture, i, &n_points);

          if (!anything_came || mw_layout_router_count (router, points, n_points, line.source, line.target) == 0)
            continue;

          mw_layout_picture_drop_curve (picture);
        }

      mw_layout_router_add (router, picture, &line);
    }

  mw_layout_picture_fit_around (picture, &origin);

  return picture;
}

static double
get_surface (const MwLayoutPicture *picture)
{
  return (double) picture->size.width * picture->size.height;
}

/* The part of the picture that is boxes and areas. */
static double
get_filling (const MwLayoutPicture *picture)
{
  double filled = 0;

  for (guint i = 0; i < picture->boxes->len; i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (picture, i);

      filled += (double) box->size.width * box->size.height;
    }

  return filled / MAX (get_surface (picture), 1);
}

static double
get_mean_length (const MwLayoutPicture *picture)
{
  double length = 0;
  guint n = 0;

  for (guint i = 0; i + 1 < picture->starts->len; i++)
    {
      guint n_points;
      const graphene_point_t *points = mw_layout_picture_get_curve (picture, i, &n_points);

      if (n_points > 0)
        length += hypot (points[n_points - 1].x - points[0].x, points[n_points - 1].y - points[0].y), n++;
    }

  return n > 0 ? length / n : 0;
}

gboolean
mw_layout_keep_is_good (const MwLayoutPicture *picture,
                        const MwLayoutProblem *problem,
                        const MwLayoutKnown   *known)
{
  if (known->before == NULL)
    return TRUE;

  if (get_surface (picture) > SMALL_SURFACE &&
      get_filling (picture) < WORST_FILLING * get_filling (known->before))
    return FALSE;

  return get_mean_length (picture) < SHORT_EDGE ||
         get_mean_length (picture) < WORST_LENGTH * get_mean_length (known->before);
}

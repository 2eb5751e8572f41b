/* mw-layout-wrap.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-wrap.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"

/* A ribbon is wider than this, and so many times as wide as it is high. */
#define WIDE 8000.0f
#define RIBBON 10.0f

#define ASPECT 1.6f

/* Room for the curve that leads back to the beginning of the next line. */
#define LINE_GAP (2 * MW_NODE_GAP)

typedef struct
{
  const MwLayoutPicture *picture;
  const guint           *components;
} Order;

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Order *order = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  float first = mw_layout_picture_get_box (order->picture, i)->origin.x;
  float second = mw_layout_picture_get_box (order->picture, j)->origin.x;

  if (order->components[i] != order->components[j])
    return order->components[i] < order->components[j] ? -1 : 1;

  if (first < second)
    return -1;

  if (first > second)
    return 1;

  return i < j ? -1 : i > j;
}

/* The nodes of one part, from the left. */
typedef struct
{
  MwLayoutPicture  *picture;
  const guint      *nodes;
  guint             n;
  graphene_point_t *moves;       /* for each node of the picture */
  guint            *lines;       /* likewise, which line it has come to */
} Ribbon;

static graphene_rect_t
measure (const Ribbon *self,
         guint         first,
         guint         end)
{
  graphene_rect_t bounds = *mw_layout_picture_get_box (self->picture, self->nodes[first]);

  for (guint i = first + 1; i < end; i++)
    graphene_rect_union (&bounds, mw_layout_picture_get_box (self->picture, self->nodes[i]), &bounds);

  return bounds;
}

/* One past the last node of the line that starts with @first: what fits into @width,
 * and at least one column. */
static guint
find_end (const Ribbon *self,
          guint         first,
          float         width)
{
  float start = mw_layout_picture_get_box (self->picture, self->nodes[first])->origin.x;
  float right = start;
  guint end = self->n;

  for (guint i = first; i < self->n; i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (self->picture, self->nodes[i]);

      /* Only between columns can it be cut. */
      if (i > first && box->origin.x >= right)
        end = i;

      right = MAX (right, box->origin.x + box->size.width);

      if (right - start > width && end > first && end < self->n)
        return end;
    }

  return self->n;
}

static void
cut (Ribbon *self,
     float   width)
{
  guint line = 0;
  float y = 0;

  for (guint first = 0, end; first < self->n; first = end, line++)
    {
      graphene_rect_t bounds;

      end = find_end (self, first, width);
      bounds = measure (self, first, end);

      for (guint i = first; i < end; i++)
        {
          self->moves[self->nodes[i]] = GRAPHENE_POINT_INIT (-bounds.origin.x, y - bounds.origin.y);
          self->lines[self->nodes[i]] = line;
        }

      y += bounds.size.height + LINE_GAP;
    }
}

static void
move_all (MwLayoutPicture        *picture,
          const MwLayoutProblem  *problem,
          const graphene_point_t *moves,
          const guint            *lines,
          guint8                 *is_cut)
{
  const guint *starts = (gpointer) picture->starts->data;

  for (guint i = 0; i < problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (problem, i);

      is_cut[i] = lines[edge->source] != lines[edge->target];

      for (guint j = i + 1 < picture->starts->len ? starts[i] : G_MAXUINT; j < picture->points->len && j < starts[i + 1]; j++)
        {
          g_array_index (picture->points, graphene_point_t, j).x += moves[edge->source].x;
          g_array_index (picture->points, graphene_point_t, j).y += moves[edge->source].y;
        }
    }

  for (guint i = 0; i < problem->nodes->len; i++)
    graphene_rect_offset (mw_layout_picture_get_box (picture, i), moves[i].x, moves[i].y);
}

guint8 *
mw_layout_wrap (MwLayoutPicture       *picture,
                const MwLayoutProblem *problem,
                const guint           *components,
                guint                  n_components)
{
  guint n = problem->nodes->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree graphene_point_t *moves = g_new0 (graphene_point_t, n + 1);
  g_autofree guint *lines = g_new0 (guint, n + 1);
  Order places = { picture, components };
  guint8 *is_cut = NULL;

  for (guint i = 0; i < n; i++)
    order[i] = i;

  g_sort_array (order, n, sizeof *order, compare_places, &places);

  for (guint first = 0, end; first < n; first = end)
    {
      Ribbon ribbon = { picture, order + first, 0, moves, lines };
      graphene_rect_t bounds;

      for (end = first; end < n && components[order[end]] == components[order[first]]; end++)
        ribbon.n++;

      bounds = measure (&ribbon, 0, ribbon.n);

      if (bounds.size.width < WIDE || bounds.size.width < RIBBON * bounds.size.height)
        continue;

      cut (&ribbon, sqrtf (bounds.size.width * (bounds.size.height + LINE_GAP) * ASPECT));
      is_cut = is_cut != NULL ? is_cut : g_new0 (guint8, problem->edges->len + 1);
    }

  if (is_cut != NULL)
    move_all (picture, problem, moves, lines, is_cut);

  return is_cut;
}

/* mw-layout-pack.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-pack.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-route.h"
#include "graph/mw-layout-wrap.h"

#define ASPECT 1.6f

typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
  float dx;
  float dy;
} Part;

static guint
find_root (guint *parents,
           guint  node)
{
  while (parents[node] != node)
    node = parents[node] = parents[parents[node]];

  return node;
}

guint *
mw_layout_find_components (const MwLayoutProblem *problem,
                           guint                 *n_components)
{
  guint n = problem->nodes->len;
  g_autofree guint *parents = g_new (guint, MAX (n, 1));
  guint *components = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    parents[i] = i;

  for (guint i = 0; i < problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (problem, i);
      guint a = find_root (parents, edge->source);
      guint b = find_root (parents, edge->target);

      /* The smaller one leads, so that parts are numbered in order. */
      parents[MAX (a, b)] = MIN (a, b);
    }

  *n_components = 0;

  for (guint i = 0; i < n; i++)
    if (parents[i] == i)
      components[i] = (*n_components)++;
    else
      components[i] = components[find_root (parents, i)];

  return components;
}

static void
grow (Part *part,
      float x,
      float y)
{
  part->x0 = MIN (part->x0, x);
  part->y0 = MIN (part->y0, y);
  part->x1 = MAX (part->x1, x);
  part->y1 = MAX (part->y1, y);
}

static Part *
measure (MwLayoutPicture       *picture,
         const MwLayoutProblem *problem,
         const guint8          *is_cut,
         const guint           *components,
         guint                  n_components)
{
  Part *parts = g_new (Part, n_components);

  for (guint i = 0; i < n_components; i++)
    parts[i] = (Part) { INFINITY, INFINITY, -INFINITY, -INFINITY, 0, 0 }
  ;

  for (guint i = 0; i < problem->nodes->len; i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (picture, i);

      grow (&parts[components[i]], box->origin.x, box->origin.y);
      grow (&parts[components[i]], box->origin.x + box->size.width, box->origin.y + box->size.height);
    }

  for (guint i = 0; i + 1 < picture->starts->len; i++)
    {
      guint n_points;
      const graphene_point_t *points = mw_layout_picture_get_curve (picture, i, &n_points);

      for (guint j = 0; j < n_points && (is_cut == NULL || !is_cut[i]); j++)
        grow (&parts[components[mw_layout_problem_get_edge (problem, i)->source]], points[j].x, points[j].y);
    }

  return parts;
}

static int
compare_height (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const Part *parts = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  float first = parts[i].y1 - parts[i].y0;
  float second = parts[j].y1 - parts[j].y0;

  if (first > second + 0.5f)
    return -1;

  if (second > first + 0.5f)
    return 1;

  return i < j ? -1 : i > j;
}

/* How wide a row may become. */
static float
choose_width (const Part *parts,
              guint       n)
{
  float widest = 0;
  double surface = 0;

  for (guint i = 0; i < n; i++)
    {
      float width = parts[i].x1 - parts[i].x0 + MW_RANK_GAP;

      widest = MAX (widest, width);
      surface += (double) width * (parts[i].y1 - parts[i].y0 + MW_NODE_GAP);
    }

  return MAX (widest, (float) sqrt (surface * ASPECT)) + 1;
}

/* The row that is being filled: parts stand in columns, on each other while the
 * first and highest one of the row is not exceeded. */
typedef struct
{
  float top;
  float height;
  float x;                       /* of the column */
  float y;                       /* where the next part of the column goes */
  float width;                   /* of the column */
} Row;

static void
put (Row  *row,
     Part *part,
     float limit)
{
  float width = part->x1 - part->x0;
  float height = part->y1 - part->y0;

  if (row->width > 0 && row->y + height > row->top + row->height)
    {
      row->x += row->width + MW_RANK_GAP;
      row->y = row->top;
      row->width = 0;
    }

  if (row->x > 0 && row->x + width > limit && row->y <= row->top)
    {
      row->top += row->height + MW_NODE_GAP;
      row->height = height;
      row->x = 0;
      row->y = row->top;
    }

  part->dx = row->x - part->x0;
  part->dy = row->y - part->y0;
  row->y += height + MW_NODE_GAP;
  row->width = MAX (row->width, width);
  row->height = MAX (row->height, height);
}

static void
put_into_rows (Part *parts,
               guint n)
{
  g_autofree guint *order = g_new (guint, n);
  float limit = choose_width (parts, n);
  Row row = { 0, 0, 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    order[i] = i;

  g_sort_array (order, n, sizeof *order, compare_height, parts);

  for (guint i = 0; i < n; i++)
    put (&row, &parts[order[i]], limit);
}

static void
move_parts (MwLayoutPicture       *picture,
            const MwLayoutProblem *problem,
            const guint           *components,
            const Part            *parts)
{
  const guint *starts = (gpointer) picture->starts->data;

  for (guint i = 0; i < problem->nodes->len; i++)
    graphene_rect_offset (mw_layout_picture_get_box (picture, i), parts[components[i]].dx, parts[components[i]].dy);

  for (guint i = 0; i + 1 < picture->starts->len; i++)
    {
      const Part *part = &parts[components[mw_layout_problem_get_edge (problem, i)->source]];

      for (guint j = starts[i]; j < starts[i + 1]; j++)
        {
          g_array_index (picture->points, graphene_point_t, j).x += part->dx;
          g_array_index (picture->points, graphene_point_t, j).y += part->dy;
        }
    }
}

/* Curves that lead from line to line, where there are curves yet. */
static void
redraw (MwLayoutPicture       *picture,
        const MwLayoutProblem *problem,
        const guint8          *is_cut)
{
  g_autoptr(GArray) starts = g_steal_pointer (&picture->starts);
  g_autoptr(GArray) points = g_steal_pointer (&picture->points);
  g_autoptr(MwLayoutRouter) router = mw_layout_router_new (picture, starts->len);

  picture->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  picture->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_array_append_vals (picture->starts, starts->data, 1);

  for (guint i = 0; i + 1 < starts->len; i++)
    {
      const MwLayoutLine line = mw_layout_problem_get_line (problem, i);
      guint start = g_array_index (starts, guint, i);

      if (is_cut[i])
        mw_layout_router_add (router, picture, &line);
      else
        mw_layout_picture_add_curve (picture, &g_array_index (points, graphene_point_t, start),
                                     g_array_index (starts, guint, i + 1) - start, 0, 0);
    }
}

void
mw_layout_picture_pack (MwLayoutPicture       *picture,
                        const MwLayoutProblem *problem)
{
  guint n;
  g_autofree guint *components = mw_layout_find_components (problem, &n);
  g_autofree guint8 *is_cut = mw_layout_wrap (picture, problem, components, n);

  if (n > 1)
    {
      g_autofree Part *parts = measure (picture, problem, is_cut, components, n);

      put_into_rows (parts, n);
      move_parts (picture, problem, components, parts);
    }

  if (is_cut != NULL && picture->starts->len > 1)
    redraw (picture, problem, is_cut);
}

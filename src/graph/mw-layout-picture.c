/* mw-layout-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-picture.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-route.h"

/* Boxes may come this much closer than touching before it counts: Graphviz
 * rounds to whole points. */
#define TOLERANCE 1.0f

/* What is left empty at the top and at the left for the rest to stay where it is, as
 * a part of the whole. */
#define MOST_EMPTY 0.3f

G_DEFINE_BOXED_TYPE (MwLayoutPicture, mw_layout_picture, mw_layout_picture_ref, mw_layout_picture_unref)

MwLayoutPicture *
mw_layout_picture_new (const MwLayoutProblem *problem)
{
  MwLayoutPicture *self = g_new0 (MwLayoutPicture, 1);
  guint start = 0;

  g_atomic_ref_count_init (&self->ref_count);
  self->boxes = g_array_new (FALSE, TRUE, sizeof (graphene_rect_t));
  self->areas = g_array_new (FALSE, TRUE, sizeof (graphene_rect_t));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->points = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  g_array_set_size (self->boxes, problem->nodes->len);
  g_array_set_size (self->areas, problem->n_clusters);
  g_array_append_val (self->starts, start);

  for (guint i = 0; i < problem->nodes->len; i++)
    {
      const MwLayoutRequestNode *node = mw_layout_problem_get_node (problem, i);

      mw_layout_picture_get_box (self, i)->size = GRAPHENE_SIZE_INIT (node->width, node->height);
    }

  return self;
}

MwLayoutPicture *
mw_layout_picture_ref (MwLayoutPicture *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_layout_picture_unref (MwLayoutPicture *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->boxes, g_array_unref);
  g_clear_pointer (&self->areas, g_array_unref);
  g_clear_pointer (&self->starts, g_array_unref);
  g_clear_pointer (&self->points, g_array_unref);
  g_free (self);
}

graphene_rect_t *
mw_layout_picture_get_box (const MwLayoutPicture *self,
                           guint                  node)
{
  return &g_array_index (self->boxes, graphene_rect_t, node);
}

graphene_rect_t *
mw_layout_picture_get_area (const MwLayoutPicture *self,
                            guint                  cluster)
{
  return &g_array_index (self->areas, graphene_rect_t, cluster);
}

const graphene_point_t *
mw_layout_picture_get_curve (const MwLayoutPicture *self,
                             guint                  edge,
                             guint                 *n_points)
{
  const guint *starts = (gpointer) self->starts->data;

  g_return_val_if_fail (edge + 1 < self->starts->len, NULL);

  *n_points = starts[edge + 1] - starts[edge];

  return &g_array_index (self->points, graphene_point_t, starts[edge]);
}

void
mw_layout_picture_add_curve (MwLayoutPicture        *self,
                             const graphene_point_t *points,
                             guint                   n_points,
                             float                   dx,
                             float                   dy)
{
  guint end;

  for (guint i = 0; i < n_points; i++)
    {
      graphene_point_t point = GRAPHENE_POINT_INIT (points[i].x + dx, points[i].y + dy);

      g_array_append_val (self->points, point);
    }

  end = self->points->len;
  g_array_append_val (self->starts, end);
}

void
mw_layout_picture_drop_curve (MwLayoutPicture *self)
{
  guint last = self->starts->len - 1;

  g_return_if_fail (last > 0);

  g_array_set_size (self->points, g_array_index (self->starts, guint, last - 1));
  g_array_set_size (self->starts, last);
}

/* From the right side over the top and round to the left side. */
static void
route_loop (MwLayoutPicture       *self,
            const graphene_rect_t *box,
            float                  out,
            float                  in)
{
  float left = box->origin.x;
  float right = left + box->size.width;
  float top = box->origin.y - 20;
  const graphene_point_t points[] = {
    { right, out },
    { right + 28, out },
    { right + 28, top },
    { left + box->size.width / 2, top },
    { left - 28, top },
    { left - 28, in },
    { left, in },
  };

  mw_layout_picture_add_curve (self, points, G_N_ELEMENTS (points), 0, 0);
}

static float
get_height (const graphene_rect_t *box,
            float                  y)
{
  return box->origin.y + (y < 0 ? box->size.height / 2 : MIN (y, box->size.height));
}

void
mw_layout_picture_route_line (MwLayoutPicture    *self,
                              const MwLayoutLine *line)
{
  const graphene_rect_t *from = mw_layout_picture_get_box (self, line->source);
  const graphene_rect_t *to = mw_layout_picture_get_box (self, line->target);
  float x0 = from->origin.x + from->size.width;
  float y0 = get_height (from, line->source_y);
  float x1 = to->origin.x;
  float y1 = get_height (to, line->target_y);
  float reach;

  if (line->source == line->target)
    {
      route_loop (self, from, y0, y1);
      return;
    }

  /* Forward, the handles meet half-way. Backward, they grow with the distance
   * but never so far that the curve leaves the neighbourhood of its ends. */
  if (x1 > x0)
    reach = MAX ((x1 - x0) / 2, 24);
  else
    reach = CLAMP ((fabsf (x1 - x0) + fabsf (y1 - y0)) / 3, 48, 240);

  {
    const graphene_point_t points[] = {
      { x0, y0 },
      { x0 + reach, y0 },
      { x1 - reach, y1 },
      { x1, y1 },
    };

    mw_layout_picture_add_curve (self, points, G_N_ELEMENTS (points), 0, 0);
  }
}

void
mw_layout_picture_route (MwLayoutPicture *self,
                         guint            source,
                         guint            target)
{
  const MwLayoutLine line = { source, target, -1, -1 };

  mw_layout_picture_route_line (self, &line);
}

typedef struct
{
  float x0;
  float y0;
  float x1;
  float y1;
} Bounds;

static void
grow (Bounds *bounds,
      float   x,
      float   y)
{
  bounds->x0 = MIN (bounds->x0, x);
  bounds->y0 = MIN (bounds->y0, y);
  bounds->x1 = MAX (bounds->x1, x);
  bounds->y1 = MAX (bounds->y1, y);
}

static void
grow_by_rects (Bounds *bounds,
               GArray *rects)
{
  for (guint i = 0; i < rects->len; i++)
    {
      const graphene_rect_t *rect = &g_array_index (rects, graphene_rect_t, i);

      grow (bounds, rect->origin.x, rect->origin.y);
      grow (bounds, rect->origin.x + rect->size.width, rect->origin.y + rect->size.height);
    }
}

static void
move_rects (GArray *rects,
            float   dx,
            float   dy)
{
  for (guint i = 0; i < rects->len; i++)
    {
      g_array_index (rects, graphene_rect_t, i).origin.x += dx;
      g_array_index (rects, graphene_rect_t, i).origin.y += dy;
    }
}

static Bounds
measure (const MwLayoutPicture *self)
{
  Bounds bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  grow_by_rects (&bounds, self->boxes);
  grow_by_rects (&bounds, self->areas);

  for (guint i = 0; i < self->points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (self->points, graphene_point_t, i);

      grow (&bounds, point->x, point->y);
    }

  return bounds.x1 < bounds.x0 ? (Bounds) { 0, 0, 0, 0 } : bounds;
}

static void
move (MwLayoutPicture *self,
      float            dx,
      float            dy)
{
  move_rects (self->boxes, dx, dy);
  move_rects (self->areas, dx, dy);

  for (guint i = 0; i < self->points->len; i++)
    {
      g_array_index (self->points, graphene_point_t, i).x += dx;
      g_array_index (self->points, graphene_point_t, i).y += dy;
    }
}

void
mw_layout_picture_fit (MwLayoutPicture *self)
{
  const float margin = MW_AREA_MARGIN;
  Bounds bounds = measure (self);

  move (self, margin - bounds.x0, margin - bounds.y0);
  self->size = GRAPHENE_SIZE_INIT (bounds.x1 - bounds.x0 + 2 * margin,
                                   bounds.y1 - bounds.y0 + 2 * margin);
}

/* Where the origin is to be along one axis on which the contents begin at @start. */
static float
choose_origin (float origin,
               float start,
               float end)
{
  float empty = origin + start - MW_AREA_MARGIN;

  return empty < 0 || empty > MOST_EMPTY * (end - start) ? MW_AREA_MARGIN - start : origin;
}

void
mw_layout_picture_fit_around (MwLayoutPicture        *self,
                              const graphene_point_t *origin)
{
  Bounds bounds = measure (self);

  self->origin = GRAPHENE_POINT_INIT (choose_origin (origin->x, bounds.x0, bounds.x1),
                                      choose_origin (origin->y, bounds.y0, bounds.y1));
  move (self, self->origin.x, self->origin.y);
  self->size = GRAPHENE_SIZE_INIT (bounds.x1 + self->origin.x + MW_AREA_MARGIN,
                                   bounds.y1 + self->origin.y + MW_AREA_MARGIN);
}

static int
compare_left (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const graphene_rect_t *boxes = data;
  float left = boxes[*(const guint *) a].origin.x;
  float right = boxes[*(const guint *) b].origin.x;

  return left < right ? -1 : left > right;
}

static gboolean
overlap_in_y (const graphene_rect_t *a,
              const graphene_rect_t *b)
{
  return a->origin.y + a->size.height > b->origin.y + TOLERANCE &&
         b->origin.y + b->size.height > a->origin.y + TOLERANCE;
}

gboolean
mw_layout_picture_has_overlaps (const MwLayoutPicture *self)
{
  const graphene_rect_t *boxes = (gpointer) self->boxes->data;
  guint n = self->boxes->len;
  g_autofree guint *order = g_new (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;

  g_sort_array (order, n, sizeof *order, compare_left, (gpointer) boxes);

  for (guint i = 0; i < n; i++)
    {
      const graphene_rect_t *box = &boxes[order[i]];

      for (guint j = i + 1; j < n; j++)
        {
          const graphene_rect_t *other = &boxes[order[j]];

          if (other->origin.x + TOLERANCE >= box->origin.x + box->size.width)
            break;

          if (overlap_in_y (box, other))
            return TRUE;
        }
    }

  return FALSE;
}

MwLayoutPicture *
mw_layout_picture_new_routed (const MwLayoutPicture *places,
                              const MwLayoutProblem *problem)
{
  MwLayoutPicture *self = mw_layout_picture_new (problem);
  g_autoptr(MwLayoutRouter) router = NULL;

  g_return_val_if_fail (self->boxes->len == places->boxes->len && self->areas->len == places->areas->len, self);

  for (guint i = 0; i < self->boxes->len; i++)
    *mw_layout_picture_get_box (self, i) = *mw_layout_picture_get_box (places, i);

  for (guint i = 0; i < self->areas->len; i++)
    *mw_layout_picture_get_area (self, i) = *mw_layout_picture_get_area (places, i);

  router = mw_layout_router_new (self, mw_layout_problem_get_n_lines (problem));

  for (guint i = 0; i < mw_layout_problem_get_n_lines (problem); i++)
    {
      const MwLayoutLine line = mw_layout_problem_get_line (problem, i);

      mw_layout_router_add (router, self, &line);
    }

  mw_layout_picture_fit (self);

  return self;
}

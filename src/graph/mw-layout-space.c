/* mw-layout-space.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-space.h"

#include <math.h>

/* So little on each other is nothing: Graphviz rounds. */
#define TOLERANCE 1.0f

/* Nearer than this is in the way of what is pushed. */
#define CLEARANCE 8.0f

/* No push goes on for longer: what is left of it, settling does. */
#define MAX_PUSHES 20000

void
mw_layout_space_init (MwLayoutSpace *self,
                      guint          n,
                      float          gap)
{
  self->rects = g_new0 (graphene_rect_t, n + 1);
  self->states = g_new0 (guint8, n + 1);
  self->n = n;
  self->gap = gap;
}

void
mw_layout_space_clear (MwLayoutSpace *self)
{
  g_clear_pointer (&self->rects, g_free);
  g_clear_pointer (&self->states, g_free);
}

static float
get_right (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static float
get_bottom (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

static gboolean
meet (const graphene_rect_t *a,
      const graphene_rect_t *b,
      float                  gap)
{
  return get_right (a) + gap > b->origin.x && get_right (b) + gap > a->origin.x &&
         get_bottom (a) + gap > b->origin.y && get_bottom (b) + gap > a->origin.y;
}

/* Works in x; for y the rectangles are turned over before and after. */
static void
turn_over (MwLayoutSpace *self)
{
  for (guint i = 0; i < self->n; i++)
    {
      const graphene_rect_t rect = self->rects[i];

      self->rects[i] = GRAPHENE_RECT_INIT (rect.origin.y, rect.origin.x, rect.size.height, rect.size.width);
    }
}

/* How far all that is right of @edge may move left, at most @wanted. */
static float
limit_shift (const MwLayoutSpace *self,
             guint                index,
             float                edge,
             float                wanted)
{
  float limit = wanted;

  for (guint i = 0; i < self->n; i++)
    {
      const graphene_rect_t *moved = &self->rects[i];

      if (i == index || self->states[i] != MW_LAYOUT_SPACE_MOVABLE || moved->origin.x < edge)
        continue;

      for (guint j = 0; j < self->n; j++)
        {
          const graphene_rect_t *other = &self->rects[j];

          if (j == index || self->states[j] == MW_LAYOUT_SPACE_ABSENT ||
              (self->states[j] == MW_LAYOUT_SPACE_MOVABLE && other->origin.x >= edge) ||
              other->origin.x > moved->origin.x ||
              get_bottom (moved) + CLEARANCE <= other->origin.y || get_bottom (other) + CLEARANCE <= moved->origin.y)
            continue;

          limit = MIN (limit, moved->origin.x - get_right (other) - self->gap);
        }
    }

  return MAX (limit, 0);
}

static void
stretch_in_x (MwLayoutSpace *self,
              guint          index,
              float          width)
{
  float edge = get_right (&self->rects[index]) - TOLERANCE;
  float shift = width - self->rects[index].size.width;

  if (shift < 0)
    shift = -limit_shift (self, index, edge, -shift);

  self->rects[index].size.width = width;

  for (guint i = 0; i < self->n; i++)
    if (i != index && self->states[i] == MW_LAYOUT_SPACE_MOVABLE && self->rects[i].origin.x >= edge)
      self->rects[i].origin.x += shift;
}

void
mw_layout_space_stretch (MwLayoutSpace         *self,
                         guint                  index,
                         const graphene_size_t *size)
{
  stretch_in_x (self, index, size->width);
  turn_over (self);
  stretch_in_x (self, index, size->height);
  turn_over (self);
}

typedef struct
{
  guint           index;
  graphene_rect_t before;
} Push;

/* By how much @rect has to move so that @mover does not meet it, the way that it is
 * seen from where the mover was before, else the shortest. */
static graphene_point_t
get_push (const MwLayoutSpace   *self,
          const graphene_rect_t *mover,
          const graphene_rect_t *before,
          const graphene_rect_t *rect)
{
  const graphene_point_t ways[] = {
    { get_right (mover) + self->gap - rect->origin.x, 0 },
    { 0, get_bottom (mover) + self->gap - rect->origin.y },
    { mover->origin.x - self->gap - get_right (rect), 0 },
    { 0, mover->origin.y - self->gap - get_bottom (rect) },
  };
  const gboolean is_there[] = {
    rect->origin.x >= get_right (before) - TOLERANCE,
    rect->origin.y >= get_bottom (before) - TOLERANCE,
    get_right (rect) <= before->origin.x + TOLERANCE,
    get_bottom (rect) <= before->origin.y + TOLERANCE,
  };
  gboolean any = is_there[0] || is_there[1] || is_there[2] || is_there[3];
  guint best = 0;
  float length = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      float way = fabsf (ways[i].x) + fabsf (ways[i].y);

      if ((is_there[i] || !any) && way < length)
        {
          best = i;
          length = way;
        }
    }

  return ways[best];
}

void
mw_layout_space_push (MwLayoutSpace         *self,
                      guint                  index,
                      const graphene_rect_t *rect)
{
  g_autoptr(GArray) pushes = g_array_new (FALSE, FALSE, sizeof (Push));
  Push first = { index, self->rects[index] };

  self->rects[index] = *rect;
  g_array_append_val (pushes, first);

  for (guint done = 0; done < pushes->len && done < MAX_PUSHES; done++)
    {
      Push push = g_array_index (pushes, Push, done);

      for (guint i = 0; i < self->n; i++)
        {
          Push next = { i, self->rects[i] };
          graphene_point_t way;

          if (i == push.index || i == index || self->states[i] != MW_LAYOUT_SPACE_MOVABLE ||
              !meet (&self->rects[push.index], &self->rects[i], CLEARANCE) ||
              /* What was as near before is no nearer now. */
              (meet (&push.before, &self->rects[i], CLEARANCE) && !meet (&self->rects[push.index], &self->rects[i], -TOLERANCE)))
            continue;

          way = get_push (self, &self->rects[push.index], &push.before, &self->rects[i]);
          graphene_rect_offset (&self->rects[i], way.x, way.y);
          g_array_append_val (pushes, next);
        }
    }
}

static const graphene_rect_t *
find_obstacle (const MwLayoutSpace   *self,
               const graphene_rect_t *rect,
               guint                  except,
               guint                  n)
{
  for (guint i = 0; i < n; i++)
    if (i != except && self->states[i] != MW_LAYOUT_SPACE_ABSENT && meet (rect, &self->rects[i], self->gap - TOLERANCE))
      return &self->rects[i];

  return NULL;
}

graphene_point_t
mw_layout_space_slide (const MwLayoutSpace   *self,
                       const graphene_rect_t *rect,
                       guint                  except,
                       int                    step_x,
                       int                    step_y)
{
  graphene_rect_t place = *rect;
  const graphene_rect_t *obstacle;

  while ((obstacle = find_obstacle (self, &place, except, self->n)))
    if (step_x > 0)
      place.origin.x = get_right (obstacle) + self->gap;
    else if (step_x < 0)
      place.origin.x = obstacle->origin.x - self->gap - place.size.width;
    else if (step_y > 0)
      place.origin.y = get_bottom (obstacle) + self->gap;
    else
      place.origin.y = obstacle->origin.y - self->gap - place.size.height;

  return place.origin;
}

graphene_point_t
mw_layout_space_find_near (const MwLayoutSpace   *self,
                           const graphene_rect_t *rect,
                           guint                  except)
{
  static const int steps[][2] = { { 0, 1 }, { 0, -1 }, { 1, 0 }, { -1, 0 } };
  graphene_point_t best = rect->origin;
  float length = INFINITY;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      graphene_point_t place = mw_layout_space_slide (self, rect, except, steps[i][0], steps[i][1]);
      float way = fabsf (place.x - rect->origin.x) + fabsf (place.y - rect->origin.y);

      if (way < length)
        {
          best = place;
          length = way;
        }
    }

  return best;
}

static int
compare_left (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const graphene_rect_t *rects = data;
  float left = rects[*(const guint *) a].origin.x;
  float right = rects[*(const guint *) b].origin.x;

  return left < right ? -1 : left > right;
}

/* Marks what lies on something; of two, the one further behind. */
static guint
mark_overlaps (const MwLayoutSpace *self,
               guint8              *marks)
{
  g_autofree guint *order = g_new (guint, self->n + 1);
  guint n = 0;
  guint n_marked = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->states[i] != MW_LAYOUT_SPACE_ABSENT)
      order[n++] = i;

  g_sort_array (order, n, sizeof *order, compare_left, self->rects);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && self->rects[order[j]].origin.x + TOLERANCE < get_right (&self->rects[order[i]]); j++)
      if (meet (&self->rects[order[i]], &self->rects[order[j]], -TOLERANCE))
        {
          gboolean first_moves = self->states[order[i]] < self->states[order[j]] ||
                                 (self->states[order[i]] == self->states[order[j]] && order[i] > order[j]);

          marks[first_moves ? order[i] : order[j]] = TRUE;
          n_marked++;
        }

  return n_marked;
}

void
mw_layout_space_settle (MwLayoutSpace *self)
{
  g_autofree guint8 *marks = g_new0 (guint8, self->n + 1);
  g_autofree guint8 *states = NULL;

  if (mark_overlaps (self, marks) == 0)
    return;

  states = g_memdup2 (self->states, self->n + 1);

  for (guint i = 0; i < self->n; i++)
    if (marks[i])
      self->states[i] = MW_LAYOUT_SPACE_ABSENT;

  for (guint i = 0; i < self->n; i++)
    if (marks[i])
      {
        self->rects[i].origin = mw_layout_space_find_near (self, &self->rects[i], i);
        self->states[i] = states[i];
      }
}

/* mw-layout-route.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-route.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"

/* More curves than this nobody follows one by one. */
#define MOST_LINES 3000

#define CELL 256.0f
#define MOST_CELLS 65536

/* How near a curve may come to a box that it has nothing to do with. */
#define CLEARANCE 4.0f

/* How far from a box a curve goes round it. */
#define DETOUR 12.0f

/* A curve is looked at about every so many pixels. */
#define STEP 24.0f
#define MOST_STEPS 600

#define MOST_POINTS 10

/* So many times boxes are looked for in one picture; what is left goes straight. It
 * is a few milliseconds. */
#define MOST_LOOKS 150000
#define MOST_DETOURS 10

/* Curves leave and enter straight for about so far. */
#define BEND MW_RANK_GAP

struct _MwLayoutRouter
{
  const MwLayoutPicture *picture;
  graphene_point_t       corner;
  guint                  n_columns;
  guint                  n_rows;
  float                  cell;
  guint                 *starts;    /* boxes by cell; NULL when none are gone round */
  guint                 *boxes;
  guint                 *seen;      /* for each box the last question in which it was met */
  guint                  question;
  guint                  n_looks;
};

typedef struct
{
  graphene_point_t points[MOST_POINTS];
  guint            n;
} Curve;

static void
measure (MwLayoutRouter        *self,
         const MwLayoutPicture *picture)
{
  graphene_rect_t all = *mw_layout_picture_get_box (picture, 0);

  for (guint i = 1; i < picture->boxes->len; i++)
    graphene_rect_union (&all, mw_layout_picture_get_box (picture, i), &all);

  self->corner = all.origin;
  self->cell = MAX (CELL, sqrtf (all.size.width * all.size.height / MOST_CELLS));
  self->cell = MAX (self->cell, MAX (all.size.width, all.size.height) / MOST_CELLS);
  self->n_columns = (guint) (all.size.width / self->cell) + 1;
  self->n_rows = (guint) (all.size.height / self->cell) + 1;
}

static guint
get_cell (float place,
          float corner,
          float cell,
          guint n)
{
  return (guint) CLAMP ((place - corner) / cell, 0, (float) (n - 1));
}

typedef struct
{
  guint x0, y0, x1, y1;
} Cells;

static Cells
get_cells (const MwLayoutRouter  *self,
           const graphene_rect_t *box)
{
  return (Cells) {
           get_cell (box->origin.x - CLEARANCE, self->corner.x, self->cell, self->n_columns),
           get_cell (box->origin.y - CLEARANCE, self->corner.y, self->cell, self->n_rows),
           get_cell (box->origin.x + box->size.width + CLEARANCE, self->corner.x, self->cell, self->n_columns),
           get_cell (box->origin.y + box->size.height + CLEARANCE, self->corner.y, self->cell, self->n_rows),
  };
}

/* Counts first, then fills: as usual with lists in one array. */
static void
sort_into_cells (MwLayoutRouter        *self,
                 const MwLayoutPicture *picture,
                 gboolean               fill)
{
  for (guint i = 0; i < picture->boxes->len; i++)
    {
      Cells cells = get_cells (self, mw_layout_picture_get_box (picture, i));

      for (guint y = cells.y0; y <= cells.y1; y++)
        for (guint x = cells.x0; x <= cells.x1; x++)
          if (fill)
            self->boxes[self->starts[y * self->n_columns + x + 1]++] = i;
          else
            self->starts[y * self->n_columns + x + 2]++;
    }
}

MwLayoutRouter *
mw_layout_router_new (const MwLayoutPicture *picture,
                      guint                  n_lines)
{
  MwLayoutRouter *self = g_new0 (MwLayoutRouter, 1);
  guint n_cells;

  self->picture = picture;

  if (n_lines == 0 || n_lines > MOST_LINES || picture->boxes->len < 3)
    return self;

  measure (self, picture);
  n_cells = self->n_columns * self->n_rows;
  self->starts = g_new0 (guint, n_cells + 2);
  self->seen = g_new0 (guint, picture->boxes->len);
  sort_into_cells (self, picture, FALSE);

  for (guint i = 2; i < n_cells + 2; i++)
    self->starts[i] += self->starts[i - 1];

  self->boxes = g_new (guint, self->starts[n_cells + 1] + 1);
  sort_into_cells (self, picture, TRUE);

  return self;
}

void
mw_layout_router_free (MwLayoutRouter *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->boxes, g_free);
  g_clear_pointer (&self->seen, g_free);
  g_free (self);
}

static gboolean
is_on (const graphene_point_t *point,
       const graphene_rect_t  *box)
{
  return point->x > box->origin.x - CLEARANCE && point->x < box->origin.x + box->size.width + CLEARANCE &&
         point->y > box->origin.y - CLEARANCE && point->y < box->origin.y + box->size.height + CLEARANCE;
}

/* Marks the boxes at @point that have not been met before, into @met (nullable). */
static guint
look (MwLayoutRouter         *self,
      const graphene_point_t *point,
      guint                   source,
      guint                   target,
      GArray                 *met)
{
  guint n = 0;
  guint cell;

  if (point->x < self->corner.x - CELL || point->y < self->corner.y - CELL)
    return 0;

  cell = get_cell (point->y, self->corner.y, self->cell, self->n_rows) * self->n_columns +
         get_cell (point->x, self->corner.x, self->cell, self->n_columns);

  for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
    {
      guint box = self->boxes[i];

      if (box == source || box == target || self->seen[box] == self->question ||
          !is_on (point, mw_layout_picture_get_box (self->picture, box)))
        continue;

      self->seen[box] = self->question;
      n++;

      if (met != NULL)
        g_array_append_val (met, box);
    }

  return n;
}

static graphene_point_t
get_point (const graphene_point_t *p,
           float                   t)
{
  float s = 1 - t;
  float a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return GRAPHENE_POINT_INIT (a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                              a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y);
}

static guint
count (MwLayoutRouter         *self,
       const graphene_point_t *points,
       guint                   n_points,
       guint                   source,
       guint                   target,
       GArray                 *met)
{
  guint n = 0;

  self->question++;

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      float length = hypotf (points[i + 3].x - points[i].x, points[i + 3].y - points[i].y);
      guint n_steps = (guint) CLAMP (length / STEP, 6, MOST_STEPS);

      for (guint j = 0; j <= n_steps; j++)
        {
          graphene_point_t point = get_point (points + i, (float) j / (float) n_steps);

          self->n_looks++;
          n += look (self, &point, source, target, met);
        }
    }

  return n;
}

guint
mw_layout_router_count (MwLayoutRouter         *self,
                        const graphene_point_t *points,
                        guint                   n_points,
                        guint                   source,
                        guint                   target)
{
  return self->starts != NULL ? count (self, points, n_points, source, target, NULL) : 0;
}

static void
add_segment (Curve *curve,
             float  x1,
             float  y1,
             float  x2,
             float  y2,
             float  x3,
             float  y3)
{
  curve->points[curve->n++] = GRAPHENE_POINT_INIT (x1, y1);
  curve->points[curve->n++] = GRAPHENE_POINT_INIT (x2, y2);
  curve->points[curve->n++] = GRAPHENE_POINT_INIT (x3, y3);
}

/* From one end to the other by way of the height @y. */
static void
make_detour (Curve           *curve,
             graphene_point_t start,
             graphene_point_t end,
             float            y)
{
  curve->points[0] = start;
  curve->n = 1;

  if (end.x - start.x > 2 * BEND)
    {
      float left = start.x + BEND;
      float right = end.x - BEND;

      add_segment (curve, start.x + BEND / 2, start.y, start.x + BEND / 2, y, left, y);
      add_segment (curve, left + (right - left) / 3, y, right - (right - left) / 3, y, right, y);
      add_segment (curve, end.x - BEND / 2, y, end.x - BEND / 2, end.y, end.x, end.y);
    }
  else
    {
      /* Round behind, back along the height, and in from before. */
      add_segment (curve, start.x + BEND / 2, start.y, start.x + BEND / 2, y, start.x, y);
      add_segment (curve, start.x + (end.x - start.x) / 3, y, end.x - (end.x - start.x) / 3, y, end.x, y);
      add_segment (curve, end.x - BEND / 2, y, end.x - BEND / 2, end.y, end.x, end.y);
    }
}

/* Boxes that were in the way on the straight way tell where there may be a way round
 * them. The nearest that meets nothing is taken, else the one that meets least. */
static void
go_round (MwLayoutRouter     *self,
          const MwLayoutLine *line,
          Curve              *best)
{
  g_autoptr(GArray) met = g_array_new (FALSE, FALSE, sizeof (guint));
  guint least = count (self, best->points, best->n, line->source, line->target, met);
  graphene_point_t start = best->points[0];
  graphene_point_t end = best->points[best->n - 1];
  float length = INFINITY;

  for (guint i = 0; least > 0 && self->n_looks < MOST_LOOKS && i < MIN (met->len, MOST_DETOURS); i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (self->picture, g_array_index (met, guint, i));
      const float heights[] = { box->origin.y - DETOUR, box->origin.y + box->size.height + DETOUR };

      for (guint j = 0; j < G_N_ELEMENTS (heights); j++)
        {
          float way = fabsf (heights[j] - start.y) + fabsf (heights[j] - end.y);
          Curve curve;
          guint n;

          make_detour (&curve, start, end, heights[j]);
          n = count (self, curve.points, curve.n, line->source, line->target, NULL);

          if (n < least || (n == least && way < length))
            {
              *best = curve;
              least = n;
              length = way;
            }
        }
    }
}

void
mw_layout_router_add (MwLayoutRouter     *self,
                      MwLayoutPicture    *picture,
                      const MwLayoutLine *line)
{
  Curve curve;
  guint n_points;
  const graphene_point_t *points;

  mw_layout_picture_route_line (picture, line);

  if (self->starts == NULL || line->source == line->target || self->n_looks > MOST_LOOKS)
    return;

  points = mw_layout_picture_get_curve (picture, picture->starts->len - 2, &n_points);
  curve.n = n_points;

  for (guint i = 0; i < n_points; i++)
    curve.points[i] = points[i];

  go_round (self, line, &curve);

  if (curve.n == n_points)
    return;

  mw_layout_picture_drop_curve (picture);
  mw_layout_picture_add_curve (picture, curve.points, curve.n, 0, 0);
}

/* mw-layout-bytes.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-bytes.h"

#include <math.h>
#include <string.h>

#define MAGIC UINT32_C (0x4d574c50)
#define VERSION_NUMBER 1

/* As in the answers of the layout program. */
#define REACH 12.0f
#define ROUNDING 2.0f

/* Then come boxes, areas, starts and points. */
typedef struct
{
  guint32 magic;
  guint32 version;
  guint32 n_boxes;
  guint32 n_areas;
  guint32 n_curves;
  guint32 n_points;
  float   width;
  float   height;
} Head;

static gsize
get_size (const Head *head)
{
  return sizeof *head +
         ((gsize) head->n_boxes + head->n_areas) * sizeof (graphene_rect_t) +
         ((gsize) head->n_curves + 1) * sizeof (guint32) +
         (gsize) head->n_points * sizeof (graphene_point_t);
}

static void
append (GByteArray *bytes,
        GArray     *array)
{
  if (array->len > 0)
    g_byte_array_append (bytes, (gpointer) array->data, array->len * g_array_get_element_size (array));
}

GBytes *
mw_layout_bytes_encode (const MwLayoutPicture *picture)
{
  Head head = {
    .magic = MAGIC,
    .version = VERSION_NUMBER,
    .n_boxes = picture->boxes->len,
    .n_areas = picture->areas->len,
    .n_curves = picture->starts->len - 1,
    .n_points = picture->points->len,
    .width = picture->size.width,
    .height = picture->size.height,
  };
  GByteArray *bytes = g_byte_array_sized_new ((guint) get_size (&head));

  g_byte_array_append (bytes, (gpointer) &head, sizeof head);
  append (bytes, picture->boxes);
  append (bytes, picture->areas);
  append (bytes, picture->starts);
  append (bytes, picture->points);

  return g_byte_array_free_to_bytes (bytes);
}

/* Copies the next @n records and goes on behind them. */
static const guint8 *
take (GArray       *array,
      const guint8 *data,
      guint         n)
{
  gsize size = n * (gsize) g_array_get_element_size (array);

  g_array_set_size (array, n);

  if (size > 0)
    memcpy (array->data, data, size);

  return data + size;
}

static gboolean
is_inside (float x,
           float y,
           float width,
           float height)
{
  return isfinite (x) && isfinite (y) && x >= -ROUNDING && y >= -ROUNDING &&
         x <= width + ROUNDING && y <= height + ROUNDING;
}

static gboolean
holds (const graphene_rect_t *outer,
       const graphene_rect_t *inner)
{
  return inner->origin.x >= outer->origin.x - ROUNDING &&
         inner->origin.y >= outer->origin.y - ROUNDING &&
         inner->origin.x + inner->size.width <= outer->origin.x + outer->size.width + ROUNDING &&
         inner->origin.y + inner->size.height <= outer->origin.y + outer->size.height + ROUNDING;
}

static gboolean
are_apart (const graphene_rect_t *a,
           const graphene_rect_t *b)
{
  return a->origin.x + a->size.width <= b->origin.x + ROUNDING ||
         b->origin.x + b->size.width <= a->origin.x + ROUNDING ||
         a->origin.y + a->size.height <= b->origin.y + ROUNDING ||
         b->origin.y + b->size.height <= a->origin.y + ROUNDING;
}

static gboolean
check_rects (const MwLayoutPicture *picture,
             const MwLayoutProblem *problem)
{
  const graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, picture->size.width, picture->size.height);

  for (guint i = 0; i < picture->areas->len; i++)
    {
      const graphene_rect_t *area = mw_layout_picture_get_area (picture, i);

      if (!is_inside (area->origin.x, area->origin.y, all.size.width, all.size.height) ||
          !isfinite (area->size.width) || !isfinite (area->size.height) ||
          !(area->size.width > 0 && area->size.height > 0) || !holds (&all, area))
        return FALSE;

      for (guint j = 0; j < i; j++)
        if (!are_apart (area, mw_layout_picture_get_area (picture, j)))
          return FALSE;
    }

  for (guint i = 0; i < picture->boxes->len; i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (picture, i);
      const MwLayoutRequestNode *node = mw_layout_problem_get_node (problem, i);

      if (!(box->size.width == node->width && box->size.height == node->height) ||
          !is_inside (box->origin.x, box->origin.y, all.size.width, all.size.height) ||
          !holds (node->cluster == MW_LAYOUT_NO_CLUSTER ? &all : mw_layout_picture_get_area (picture, node->cluster), box))
        return FALSE;
    }

  return !mw_layout_picture_has_overlaps (picture);
}

static gboolean
is_near (const graphene_point_t *point,
         const graphene_rect_t  *box)
{
  return point->x >= box->origin.x - REACH && point->y >= box->origin.y - REACH &&
         point->x <= box->origin.x + box->size.width + REACH &&
         point->y <= box->origin.y + box->size.height + REACH;
}

static gboolean
check_curves (const MwLayoutPicture *picture,
              const MwLayoutProblem *problem)
{
  const guint *starts = (gpointer) picture->starts->data;
  guint n = picture->starts->len - 1;

  if (starts[0] != 0 || starts[n] != picture->points->len)
    return FALSE;

  /* All of them before any is followed. */
  for (guint i = 0; i < n; i++)
    if (starts[i + 1] < starts[i] || starts[i + 1] > picture->points->len ||
        starts[i + 1] - starts[i] < 4 || (starts[i + 1] - starts[i]) % 3 != 1)
      return FALSE;

  for (guint i = 0; i < picture->points->len; i++)
    {
      const graphene_point_t *point = &g_array_index (picture->points, graphene_point_t, i);

      if (!is_inside (point->x, point->y, picture->size.width, picture->size.height))
        return FALSE;
    }

  for (guint i = 0; i < n; i++)
    {
      guint n_points;
      const graphene_point_t *points = mw_layout_picture_get_curve (picture, i, &n_points);
      MwLayoutLine edge = mw_layout_problem_get_line (problem, i);

      if (!is_near (&points[0], mw_layout_picture_get_box (picture, edge.source)) ||
          !is_near (&points[n_points - 1], mw_layout_picture_get_box (picture, edge.target)))
        return FALSE;
    }

  return TRUE;
}

MwLayoutPicture *
mw_layout_bytes_decode (GBytes                *bytes,
                        const MwLayoutProblem *problem)
{
  g_autoptr(MwLayoutPicture) picture = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  Head head;

  if (size < sizeof head)
    return NULL;

  memcpy (&head, data, sizeof head);

  if (head.magic != MAGIC || head.version != VERSION_NUMBER ||
      head.n_boxes != problem->nodes->len || head.n_areas != problem->n_clusters ||
      head.n_curves != mw_layout_problem_get_n_lines (problem) || size != get_size (&head) ||
      !(head.width >= 0 && head.width <= MW_LAYOUT_MAX_COORDINATE) ||
      !(head.height >= 0 && head.height <= MW_LAYOUT_MAX_COORDINATE))
    return NULL;

  picture = mw_layout_picture_new (problem);
  picture->size = GRAPHENE_SIZE_INIT (head.width, head.height);
  data = take (picture->boxes, data + sizeof head, head.n_boxes);
  data = take (picture->areas, data, head.n_areas);
  data = take (picture->starts, data, head.n_curves + 1);
  take (picture->points, data, head.n_points);

  if (!check_rects (picture, problem) || !check_curves (picture, problem))
    return NULL;

  return g_steal_pointer (&picture);
}

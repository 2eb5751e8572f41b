/* mw-layout-stagger.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-stagger.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"

/* A tower is higher than this, and so many times as high as it is wide. */
#define HIGH 6000.0f
#define TOWER 4.0f

#define MAX_COLUMNS 16

/* Room for the edges that pass between the columns of one rank. */
#define COLUMN_GAP (2 * MW_NODE_GAP)

/* Nodes whose middles are no further apart are of one rank. */
#define SAME_RANK 1.0f

/* Nodes from the left, those of one rank from the top. */
typedef struct
{
  MwLayoutPicture *places;
  guint           *order;
  guint            n;
  float           *y;            /* by node, where it goes */
  guint           *column;       /* by node, within its rank */
} Tower;

static float
get_middle (const MwLayoutPicture *picture,
            guint                  node)
{
  const graphene_rect_t *box = mw_layout_picture_get_box (picture, node);

  return box->origin.x + box->size.width / 2;
}

static int
compare_places (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const MwLayoutPicture *picture = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;
  float x = get_middle (picture, i) - get_middle (picture, j);
  float y = mw_layout_picture_get_box (picture, i)->origin.y - mw_layout_picture_get_box (picture, j)->origin.y;

  if (fabsf (x) > SAME_RANK)
    return x < 0 ? -1 : 1;

  if (y < 0 || y > 0)
    return y < 0 ? -1 : 1;

  return i < j ? -1 : i > j;
}

static guint
find_rank_end (const Tower *self,
               guint        first)
{
  guint end = first + 1;

  while (end < self->n &&
         fabsf (get_middle (self->places, self->order[end]) - get_middle (self->places, self->order[first])) <= SAME_RANK)
    end++;

  return end;
}

/* Every node moves up to @scale of its height and into the first column of its rank
 * where it has room. Returns how many columns the rank has then. */
static guint
spread_rank (Tower *self,
             guint  first,
             guint  end,
             float  scale)
{
  float bottoms[MAX_COLUMNS + 1];
  guint n_columns = 0;

  for (guint i = first; i < end; i++)
    {
      guint node = self->order[i];
      const graphene_rect_t *box = mw_layout_picture_get_box (self->places, node);
      float y = box->origin.y * scale;
      guint column = 0;

      while (column < n_columns && bottoms[column] > y)
        column++;

      /* Rounding may want one more than there can be: then it goes below. */
      if (column == MAX_COLUMNS)
        {
          column = MAX_COLUMNS - 1;
          y = bottoms[column];
        }

      n_columns = MAX (n_columns, column + 1);
      bottoms[column] = y + box->size.height + MW_NODE_GAP;
      self->y[node] = y;
      self->column[node] = column;
    }

  return n_columns;
}

static float
get_rank_width (const Tower *self,
                guint        first,
                guint        end)
{
  float width = 0;

  for (guint i = first; i < end; i++)
    width = MAX (width, mw_layout_picture_get_box (self->places, self->order[i])->size.width);

  return width;
}

/* Works out where everything goes; returns how wide that is. With @move it goes
 * there. */
static float
spread (Tower   *self,
        float    scale,
        gboolean move)
{
  float x = 0;

  for (guint first = 0, end; first < self->n; first = end)
    {
      guint n_columns;
      float width;

      end = find_rank_end (self, first);
      n_columns = spread_rank (self, first, end, scale);
      width = get_rank_width (self, first, end);

      for (guint i = first; move && i < end; i++)
        {
          graphene_rect_t *box = mw_layout_picture_get_box (self->places, self->order[i]);

          box->origin.x = x + (float) self->column[self->order[i]] * (width + COLUMN_GAP) +
                          (width - box->size.width) / 2;
          box->origin.y = self->y[self->order[i]];
        }

      x += (float) n_columns * width + (float) (n_columns - 1) * COLUMN_GAP + MW_RANK_GAP;
    }

  return x - MW_RANK_GAP;
}

static void
topple (MwLayoutPicture *places)
{
  guint n = places->boxes->len;
  g_autofree guint *order = g_new (guint, n);
  g_autofree float *y = g_new (float, n);
  g_autofree guint *column = g_new (guint, n);
  Tower tower = { places, order, n, y, column };
  guint share = 2;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_sort_array (order, n, sizeof *order, compare_places, places);

  while (share < MAX_COLUMNS &&
         places->size.height / (float) share > spread (&tower, 1 / (float) share, FALSE))
    share++;

  spread (&tower, 1 / (float) share, TRUE);
}

MwLayoutPicture *
mw_layout_stagger (MwLayoutPicture       *picture,
                   const MwLayoutProblem *problem)
{
  g_autoptr(MwLayoutPicture) places = NULL;

  if (problem->n_clusters > 0 || picture->size.height < HIGH ||
      picture->size.height < TOWER * picture->size.width)
    return picture;

  /* The picture may be in the cache as it is. */
  places = mw_layout_picture_new (problem);
  for (guint i = 0; i < places->boxes->len; i++)
    *mw_layout_picture_get_box (places, i) = *mw_layout_picture_get_box (picture, i);
  places->size = picture->size;
  mw_layout_picture_unref (picture);
  topple (places);

  return mw_layout_picture_new_routed (places, problem);
}

/* mw-grid.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-grid.h"

#include <math.h>

/* As many cells as this for each rectangle, and never more in all. */
#define CELLS_PER_RECT 2.0
#define MAX_CELLS 65536.0

struct _MwGrid
{
  gatomicrefcount ref_count;
  graphene_rect_t bounds;
  float           cell;
  guint           n_columns;
  guint           n_rows;
  guint           n_items;
  guint          *starts;      /* n_columns * n_rows + 1 of them */
  guint          *entries;
};

typedef struct
{
  guint left;
  guint top;
  guint right;
  guint bottom;
} Cells;

static guint
get_cell (float position,
          float origin,
          float cell,
          guint n)
{
  float at = floorf ((position - origin) / cell);

  /* Written so that a NaN ends in the first cell too. */
  if (!(at > 0))
    return 0;

  return (guint) MIN (at, (float) (n - 1));
}

static Cells
get_cells (MwGrid                *self,
           const graphene_rect_t *rect)
{
  return (Cells) {
           get_cell (rect->origin.x, self->bounds.origin.x, self->cell, self->n_columns),
           get_cell (rect->origin.y, self->bounds.origin.y, self->cell, self->n_rows),
           get_cell (rect->origin.x + rect->size.width, self->bounds.origin.x, self->cell, self->n_columns),
           get_cell (rect->origin.y + rect->size.height, self->bounds.origin.y, self->cell, self->n_rows),
  };
}

static void
choose_cells (MwGrid                *self,
              const graphene_rect_t *rects,
              guint                  n)
{
  double width;
  double height;
  double wanted = CLAMP (n * CELLS_PER_RECT, 1, MAX_CELLS);

  self->bounds = n > 0 ? rects[0] : GRAPHENE_RECT_INIT (0, 0, 1, 1);
  for (guint i = 1; i < n; i++)
    graphene_rect_union (&self->bounds, &rects[i], &self->bounds);

  width = MAX (self->bounds.size.width, 1);
  height = MAX (self->bounds.size.height, 1);
  self->cell = (float) MAX (sqrt (width * height / wanted), MAX (width, height) / 4096);
  self->n_columns = (guint) (width / self->cell) + 1;
  self->n_rows = (guint) (height / self->cell) + 1;
}

/* First counts the entries of each cell, then, with @fill, writes them. */
static void
sort_in (MwGrid                *self,
         const graphene_rect_t *rects,
         const guint           *items,
         guint                  n,
         gboolean               fill)
{
  for (guint i = 0; i < n; i++)
    {
      Cells cells = get_cells (self, &rects[i]);

      for (guint y = cells.top; y <= cells.bottom; y++)
        for (guint x = cells.left; x <= cells.right; x++)
          {
            guint cell = y * self->n_columns + x;

            if (fill)
              self->entries[self->starts[cell]++] = items != NULL ? items[i] : i;
            else
              self->starts[cell + 1]++;
          }
    }
}

MwGrid *
mw_grid_new (const graphene_rect_t *rects,
             const guint           *items,
             guint                  n,
             guint                  n_items)
{
  MwGrid *self = g_new0 (MwGrid, 1);
  guint n_cells;

  g_atomic_ref_count_init (&self->ref_count);
  self->n_items = items != NULL ? n_items : n;
  choose_cells (self, rects, n);

  n_cells = self->n_columns * self->n_rows;
  self->starts = g_new0 (guint, n_cells + 1);
  sort_in (self, rects, items, n, FALSE);
  for (guint i = 0; i < n_cells; i++)
    self->starts[i + 1] += self->starts[i];

  self->entries = g_new (guint, MAX (self->starts[n_cells], 1));
  sort_in (self, rects, items, n, TRUE);
  /* Filling moved each start to the end of its cell: move them back by one. */
  memmove (self->starts + 1, self->starts, n_cells * sizeof (guint));
  self->starts[0] = 0;

  return self;
}

MwGrid *
mw_grid_ref (MwGrid *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
mw_grid_unref (MwGrid *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->starts);
  g_free (self->entries);
  g_free (self);
}

void
mw_grid_query (MwGrid                *self,
               const graphene_rect_t *rect,
               GArray                *found)
{
  Cells cells = get_cells (self, rect);
  g_autofree guint8 *seen = g_malloc0 (self->n_items / 8 + 1);

  for (guint y = cells.top; y <= cells.bottom; y++)
    for (guint x = cells.left; x <= cells.right; x++)
      {
        guint cell = y * self->n_columns + x;

        for (guint i = self->starts[cell]; i < self->starts[cell + 1]; i++)
          {
            guint item = self->entries[i];

            if (seen[item / 8] & (1 << item % 8))
              continue;

            seen[item / 8] |= (guint8) (1 << item % 8);
            g_array_append_val (found, item);
          }
      }
}

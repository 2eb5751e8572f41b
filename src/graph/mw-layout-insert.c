/* mw-layout-insert.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-insert.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"

/* What it costs, beside the way up or down: to stand in another column, and to make
 * the area larger. */
#define COLUMN_PRICE 2.0f
#define GROWTH_PRICE 1.5f

/* The edges of each rectangle to others. */
typedef struct
{
  const MwLayoutInsert *insert;
  guint                *starts;
  guint                *edges;
} Links;

static void
links_init (Links                *self,
            const MwLayoutInsert *insert)
{
  const MwLayoutProblem *problem = insert->problem;
  guint n = insert->space->n;

  self->insert = insert;
  self->starts = g_new0 (guint, n + 2);
  self->edges = g_new (guint, 2 * problem->edges->len + 1);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < problem->edges->len; i++)
        {
          const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (problem, i);
          guint ends[] = { insert->block_of[edge->source], insert->block_of[edge->target] };

          for (guint j = 0; ends[0] != ends[1] && j < 2; j++)
            if (ends[j] != MW_NONE && pass == 0)
              self->starts[ends[j] + 2]++;
            else if (ends[j] != MW_NONE)
              self->edges[self->starts[ends[j] + 1]++] = i;
        }

      for (guint i = 2; pass == 0 && i < n + 2; i++)
        self->starts[i] += self->starts[i - 1];
    }
}

static void
links_clear (Links *self)
{
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->edges, g_free);
}

/* What the neighbours of a rectangle ask for. */
typedef struct
{
  guint n_before;
  guint n_after;
  guint n_elsewhere;             /* in other areas: they say how high, not how far */
  float right;                   /* of those before */
  float left;                    /* of those after */
  float middles;
} Wish;

static const graphene_rect_t *
get_neighbour (const MwLayoutInsert *insert,
               guint                 node,
               gboolean             *is_elsewhere)
{
  guint block = insert->block_of[node];

  *is_elsewhere = block == MW_NONE;

  if (block == MW_NONE)
    return insert->is_placed[node] ? &insert->boxes[node] : NULL;

  if (insert->space->states[block] == MW_LAYOUT_SPACE_ABSENT)
    return NULL;

  /* In an area at the top the node itself says more than its area; one that has
   * just been put somewhere says so in the space only. */
  return insert->is_placed[node] ? &insert->boxes[node] : &insert->space->rects[block];
}

static Wish
get_wish (const Links *links,
          guint        block)
{
  const MwLayoutInsert *insert = links->insert;
  Wish wish = { 0, 0, 0, -INFINITY, INFINITY, 0 };

  for (guint i = links->starts[block]; i < links->starts[block + 1]; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (insert->problem, links->edges[i]);
      gboolean gives = insert->block_of[edge->source] == block;
      gboolean is_elsewhere;
      const graphene_rect_t *other = get_neighbour (insert, gives ? edge->target : edge->source, &is_elsewhere);

      if (other == NULL)
        continue;

      wish.middles += other->origin.y + other->size.height / 2;

      if (is_elsewhere)
        wish.n_elsewhere++;
      else if (gives)
        wish.n_after++, wish.left = MIN (wish.left, other->origin.x);
      else
        wish.n_before++, wish.right = MAX (wish.right, other->origin.x + other->size.width);
    }

  return wish;
}

static graphene_rect_t
get_bounds (const MwLayoutInsert *insert)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  gboolean any = FALSE;

  for (guint i = 0; i < insert->space->n; i++)
    if (insert->space->states[i] != MW_LAYOUT_SPACE_ABSENT)
      {
        if (any)
          graphene_rect_union (&bounds, &insert->space->rects[i], &bounds);
        else
          bounds = insert->space->rects[i];

        any = TRUE;
      }

  if (!any && insert->area != NULL)
    bounds = GRAPHENE_RECT_INIT (insert->area->origin.x + MW_AREA_MARGIN,
                                 insert->area->origin.y + MW_AREA_MARGIN + MW_AREA_HEADER, 0, 0);

  return bounds;
}

static graphene_point_t
get_wanted (const MwLayoutInsert *insert,
            const Wish           *wish,
            graphene_size_t       size)
{
  graphene_rect_t bounds = get_bounds (insert);
  guint n = wish->n_before + wish->n_after + wish->n_elsewhere;
  float y = bounds.origin.y + bounds.size.height + insert->space->gap;
  float x = bounds.origin.x;

  if (n > 0)
    y = wish->middles / (float) n - size.height / 2;

  /* Neighbours of other areas may be far above or below. */
  if (n > 0 && wish->n_before + wish->n_after == 0)
    y = CLAMP (y, bounds.origin.y, MAX (bounds.origin.y, bounds.origin.y + bounds.size.height - size.height));

  if (wish->n_before > 0 && wish->n_before >= wish->n_after)
    x = wish->right + MW_RANK_GAP;
  else if (wish->n_after > 0)
    x = wish->left - MW_RANK_GAP - size.width;

  return GRAPHENE_POINT_INIT (x, y);
}

static int
compare_floats (gconstpointer a,
                gconstpointer b)
{
  float first = *(const float *) a;
  float second = *(const float *) b;

  return first < second ? -1 : first > second;
}

/* The middles of the columns that there are, from the left. */
static GArray *
find_columns (const MwLayoutInsert *insert)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (float));
  guint n = 0;

  for (guint i = 0; i < insert->space->n; i++)
    if (insert->space->states[i] != MW_LAYOUT_SPACE_ABSENT)
      {
        float middle = insert->space->rects[i].origin.x + insert->space->rects[i].size.width / 2;

        g_array_append_val (columns, middle);
      }

  g_array_sort (columns, compare_floats);

  for (guint i = 0; i < columns->len; i++)
    if (n == 0 || g_array_index (columns, float, i) > g_array_index (columns, float, n - 1) + 4)
      g_array_index (columns, float, n++) = g_array_index (columns, float, i);

  g_array_set_size (columns, n);

  return columns;
}

static float
get_price (const MwLayoutInsert *insert,
           graphene_point_t      wanted,
           graphene_point_t      place,
           graphene_size_t       size)
{
  const graphene_rect_t *area = insert->area;
  float price = COLUMN_PRICE * fabsf (place.x - wanted.x) + fabsf (place.y - wanted.y);
  float growth = 0;

  if (area == NULL)
    return price;

  growth += MAX (area->origin.x + MW_AREA_MARGIN - place.x, 0);
  growth += MAX (area->origin.y + MW_AREA_MARGIN + MW_AREA_HEADER - place.y, 0);
  growth += MAX (place.x + size.width + MW_AREA_MARGIN - area->origin.x - area->size.width, 0);
  growth += MAX (place.y + size.height + MW_AREA_MARGIN - area->origin.y - area->size.height, 0);

  return price + GROWTH_PRICE * growth;
}

typedef struct
{
  graphene_point_t place;
  float            price;
} Offer;

static void
try_place (const MwLayoutInsert *insert,
           guint                 block,
           graphene_point_t      wanted,
           float                 x,
           int                   step_x,
           int                   step_y,
           Offer                *best)
{
  graphene_rect_t rect = insert->space->rects[block];
  graphene_point_t place;
  float price;

  rect.origin = GRAPHENE_POINT_INIT (x, wanted.y);
  place = mw_layout_space_slide (insert->space, &rect, block, step_x, step_y);
  price = get_price (insert, wanted, place, rect.size);

  if (price < best->price)
    *best = (Offer) { place, price }
  ;
}

static void
try_column (const MwLayoutInsert *insert,
            guint                 block,
            graphene_point_t      wanted,
            float                 x,
            Offer                *best)
{
  try_place (insert, block, wanted, x, 0, 1, best);
  try_place (insert, block, wanted, x, 0, -1, best);
}

static void
place_block (const Links *links,
             guint        block,
             GArray      *columns)
{
  const MwLayoutInsert *insert = links->insert;
  MwLayoutSpace *space = insert->space;
  graphene_size_t size = space->rects[block].size;
  Wish wish = get_wish (links, block);
  graphene_point_t wanted = get_wanted (insert, &wish, size);
  Offer best = { wanted, INFINITY };
  float snap = size.width / 2;

  for (guint i = 0; i < columns->len; i++)
    {
      float distance = g_array_index (columns, float, i) - (wanted.x + size.width / 2);

      if (fabsf (distance) < fabsf (snap))
        snap = distance;
    }

  if (snap < size.width / 2)
    wanted.x += snap;

  try_column (insert, block, wanted, wanted.x, &best);
  try_place (insert, block, wanted, wanted.x, 1, 0, &best);

  /* In an area a hole in another column may be better than a larger area. */
  for (guint i = 0; insert->area != NULL && i < columns->len; i++)
    try_column (insert, block, wanted, g_array_index (columns, float, i) - size.width / 2, &best);

  space->rects[block].origin = best.place;
  space->states[block] = MW_LAYOUT_SPACE_MOVABLE;
}

static gboolean
has_neighbours (const Links *links,
                guint        block)
{
  Wish wish = get_wish (links, block);

  return wish.n_before + wish.n_after > 0;
}

/* Puts what hangs on @block into the queue. */
static void
add_neighbours (const Links *links,
                guint        block,
                GQueue      *queue)
{
  const MwLayoutInsert *insert = links->insert;

  for (guint i = links->starts[block]; i < links->starts[block + 1]; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (insert->problem, links->edges[i]);
      guint source = insert->block_of[edge->source];
      guint other = source == block ? insert->block_of[edge->target] : source;

      if (other != MW_NONE && insert->space->states[other] == MW_LAYOUT_SPACE_ABSENT)
        g_queue_push_tail (queue, GUINT_TO_POINTER (other));
    }
}

void
mw_layout_insert (const MwLayoutInsert *self)
{
  MwLayoutSpace *space = self->space;
  g_autoptr(GArray) columns = find_columns (self);
  g_auto(GQueue) queue = G_QUEUE_INIT;
  guint next = 0;
  Links links;

  while (next < space->n && space->states[next] != MW_LAYOUT_SPACE_ABSENT)
    next++;

  if (next == space->n)
    return;

  links_init (&links, self);

  for (guint i = 0; i < space->n; i++)
    if (space->states[i] == MW_LAYOUT_SPACE_ABSENT && has_neighbours (&links, i))
      g_queue_push_tail (&queue, GUINT_TO_POINTER (i));

  while (next < space->n)
    {
      gboolean is_queued = !g_queue_is_empty (&queue);
      guint block = is_queued ? GPOINTER_TO_UINT (g_queue_pop_head (&queue)) : next++;

      if (space->states[block] != MW_LAYOUT_SPACE_ABSENT)
        continue;

      place_block (&links, block, columns);
      add_neighbours (&links, block, &queue);
    }

  links_clear (&links);
}

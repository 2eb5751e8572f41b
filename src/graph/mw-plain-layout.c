/* mw-plain-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-plain-layout.h"

#include <math.h>

#include "graph/mw-graph-layout-private.h"
#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-division.h"
#include "graph/mw-layout-pack.h"
#include "graph/mw-layout-ranks.h"
#include "graph/mw-layout-route.h"

#define N_SWEEPS 8

/* Graphviz does not take long for fewer. */
#define FEW 200

/* More nodes of one rank than this stand in several columns; so that those are about
 * 1.6 times as wide as high. */
#define COLUMN_FULL 60
#define COLUMNS_OF_SQUARE 0.64

typedef struct
{
  const MwLayoutProblem *problem;
  guint                 *components;
  guint                 *ranks;
  guint                 *order;     /* nodes by component, rank and key */
  float                 *keys;
  float                 *places;    /* how far down its column a node is, from the middle */
} Layers;

static int
compare_nodes (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const Layers *layers = data;
  guint i = *(const guint *) a;
  guint j = *(const guint *) b;

  if (layers->components[i] != layers->components[j])
    return layers->components[i] < layers->components[j] ? -1 : 1;

  if (layers->ranks[i] != layers->ranks[j])
    return layers->ranks[i] < layers->ranks[j] ? -1 : 1;

  if (layers->keys[i] < layers->keys[j])
    return -1;

  if (layers->keys[i] > layers->keys[j])
    return 1;

  return i < j ? -1 : i > j;
}

static gboolean
share_column (const Layers *layers,
              guint         a,
              guint         b)
{
  return layers->components[a] == layers->components[b] && layers->ranks[a] == layers->ranks[b];
}

/* One past the last place of the column that starts at @first. */
static guint
find_column_end (const Layers *layers,
                 guint         first)
{
  guint end = first + 1;

  while (end < layers->problem->nodes->len &&
         share_column (layers, layers->order[first], layers->order[end]))
    end++;

  return end;
}

/* Sorts and says for each node where in its column it stands. */
static void
arrange (Layers *layers)
{
  guint n = layers->problem->nodes->len;

  g_sort_array (layers->order, n, sizeof *layers->order, compare_nodes, layers);

  for (guint first = 0, end; first < n; first = end)
    {
      end = find_column_end (layers, first);

      for (guint i = first; i < end; i++)
        layers->places[layers->order[i]] = (float) (i - first) - (float) (end - first - 1) / 2;
    }
}

/* Each node goes to the mean of its neighbours before it (or, on every other
 * round, behind it): the usual way to have few crossings. */
static void
sweep (Layers  *layers,
       gboolean forward)
{
  const MwLayoutProblem *problem = layers->problem;
  g_autofree float *sums = g_new0 (float, problem->nodes->len);
  g_autofree guint *counts = g_new0 (guint, problem->nodes->len);

  for (guint i = 0; i < problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (problem, i);
      guint from = forward ? edge->source : edge->target;
      guint to = forward ? edge->target : edge->source;

      if (layers->ranks[from] == layers->ranks[to])
        continue;

      sums[to] += layers->places[from];
      counts[to]++;
    }

  for (guint i = 0; i < problem->nodes->len; i++)
    layers->keys[i] = counts[i] > 0 ? sums[i] / (float) counts[i] : layers->places[i];

  arrange (layers);
}

/* How many columns side by side the nodes of one rank get: a tower of hundreds is
 * as unreadable as a ribbon. */
static guint
count_columns (guint n)
{
  return n > COLUMN_FULL ? (guint) ceil (sqrt (n * COLUMNS_OF_SQUARE)) : 1;
}

/* Puts one rank's nodes below each other, round about 0. */
static float
place_column (Layers          *layers,
              MwLayoutPicture *picture,
              guint            first,
              guint            end,
              float            x)
{
  float height = -MW_NODE_GAP;
  float width = 0;
  float y;

  for (guint i = first; i < end; i++)
    {
      const graphene_rect_t *box = mw_layout_picture_get_box (picture, layers->order[i]);

      height += box->size.height + MW_NODE_GAP;
      width = MAX (width, box->size.width);
    }

  y = -height / 2;

  for (guint i = first; i < end; i++)
    {
      graphene_rect_t *box = mw_layout_picture_get_box (picture, layers->order[i]);

      box->origin.x = x + (width - box->size.width) / 2;
      box->origin.y = y;
      y += box->size.height + MW_NODE_GAP;
    }

  return width;
}

static float
place_rank (Layers          *layers,
            MwLayoutPicture *picture,
            guint            first,
            guint            end,
            float            x)
{
  guint n_columns = count_columns (end - first);
  guint n_rows = (end - first + n_columns - 1) / n_columns;
  float width = 0;

  for (guint i = first; i < end; i += n_rows)
    width += (i > first ? MW_NODE_GAP : 0) +
             place_column (layers, picture, i, MIN (i + n_rows, end), x + width + (i > first ? MW_NODE_GAP : 0));

  return width;
}

static void
place_columns (Layers          *layers,
               MwLayoutPicture *picture)
{
  guint n = layers->problem->nodes->len;
  guint component = MW_NONE;
  float x = 0;

  for (guint first = 0, end; first < n; first = end)
    {
      end = find_column_end (layers, first);

      if (layers->components[layers->order[first]] != component)
        x = 0;

      component = layers->components[layers->order[first]];
      x += place_rank (layers, picture, first, end, x) + MW_RANK_GAP;
    }
}

static void
route_all (MwLayoutPicture       *picture,
           const MwLayoutProblem *problem)
{
  g_autoptr(MwLayoutRouter) router = mw_layout_router_new (picture, problem->edges->len);

  for (guint i = 0; i < problem->edges->len; i++)
    {
      const MwLayoutLine line = mw_layout_problem_get_line (problem, i);

      mw_layout_router_add (router, picture, &line);
    }
}

static MwLayoutPicture *
solve_flat (const MwLayoutProblem *problem)
{
  MwLayoutPicture *picture = mw_layout_picture_new (problem);
  guint n = MAX (problem->nodes->len, 1);
  guint n_components;
  g_autofree guint *components = mw_layout_find_components (problem, &n_components);
  g_autofree guint *ranks = mw_layout_find_ranks (problem);
  g_autofree guint *order = g_new (guint, n);
  g_autofree float *keys = g_new0 (float, n);
  g_autofree float *places = g_new0 (float, n);
  Layers layers = { problem, components, ranks, order, keys, places };

  for (guint i = 0; i < problem->nodes->len; i++)
    order[i] = i;

  arrange (&layers);

  for (guint i = 0; i < N_SWEEPS; i++)
    sweep (&layers, i % 2 == 0);

  place_columns (&layers, picture);
  mw_layout_picture_pack (picture, problem);
  route_all (picture, problem);
  mw_layout_picture_fit (picture);

  return picture;
}

gboolean
mw_plain_layout_is_good (const MwLayoutProblem *problem)
{
  guint n_components;
  g_autofree guint *components = mw_layout_find_components (problem, &n_components);
  guint n_edges = 0;

  if (problem->n_clusters > 0)
    return FALSE;

  for (guint i = 0; i < problem->edges->len; i++)
    n_edges += mw_layout_problem_get_edge (problem, i)->source != mw_layout_problem_get_edge (problem, i)->target;

  return n_edges == 0 || (problem->nodes->len > FEW && n_edges <= problem->nodes->len - n_components);
}

MwLayoutPicture *
mw_plain_layout_solve (MwLayoutProblem *problem)
{
  g_autoptr(MwLayoutDivision) division = NULL;
  g_autoptr(MwLayoutProblem) top = NULL;
  g_autoptr(MwLayoutPicture) top_picture = NULL;
  g_autoptr(GPtrArray) pictures = NULL;

  if (problem->n_clusters == 0)
    return solve_flat (problem);

  division = mw_layout_division_new (problem);
  pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_layout_picture_unref);

  for (guint i = 0; i < mw_layout_division_get_n_pieces (division); i++)
    g_ptr_array_add (pictures, solve_flat (mw_layout_division_get_piece (division, i)));

  top = mw_layout_division_dup_top (division, pictures);
  top_picture = solve_flat (top);

  return mw_layout_division_compose (division, pictures, top_picture);
}

MwGraphLayout *
mw_plain_layout_new_for_graph (MwGraph    *graph,
                               const char *reason)
{
  g_autoptr(MwLayoutProblem) problem = mw_layout_problem_new_for_graph (graph);
  g_autoptr(MwLayoutPicture) picture = mw_plain_layout_solve (problem);

  return mw_graph_layout_new (graph, picture, reason);
}

/* mw-layout-division.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-division.h"

#include "graph/mw-graph-sizes.h"
#include "graph/mw-layout-route.h"
#include "model/mw-pair.h"

/* Edges that pull two areas together, for each area and direction. More only
 * cost time: 125 areas with all of theirs take Graphviz minutes. */
#define STRONGEST 2

struct _MwLayoutDivision
{
  MwLayoutProblem *problem;
  GPtrArray       *pieces;
  guint           *place_of;      /* for each node its index in its piece, or in the top problem */
  guint           *place_of_edge; /* for each edge its index in its piece, or MW_NONE */
};

static guint
get_cluster (MwLayoutDivision *self,
             guint             node)
{
  return mw_layout_problem_get_node (self->problem, node)->cluster;
}

static void
share_nodes_out (MwLayoutDivision *self)
{
  guint n_free = 0;

  for (guint i = 0; i < self->problem->nodes->len; i++)
    {
      const MwLayoutRequestNode *node = mw_layout_problem_get_node (self->problem, i);

      if (node->cluster == MW_LAYOUT_NO_CLUSTER)
        self->place_of[i] = self->problem->n_clusters + n_free++;
      else
        self->place_of[i] = mw_layout_problem_add_node (g_ptr_array_index (self->pieces, node->cluster),
                                                        node->width, node->height,
                                                        MW_LAYOUT_NO_CLUSTER);
    }
}

static void
share_edges_out (MwLayoutDivision *self)
{
  for (guint i = 0; i < self->problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self->problem, i);
      guint cluster = get_cluster (self, edge->source);
      MwLayoutProblem *piece;

      self->place_of_edge[i] = MW_NONE;

      if (cluster == MW_LAYOUT_NO_CLUSTER || cluster != get_cluster (self, edge->target))
        continue;

      piece = g_ptr_array_index (self->pieces, cluster);
      self->place_of_edge[i] = piece->edges->len;
      mw_layout_problem_add_edge (piece, self->place_of[edge->source], self->place_of[edge->target], edge->weight);
    }
}

MwLayoutDivision *
mw_layout_division_new (MwLayoutProblem *problem)
{
  MwLayoutDivision *self = g_new0 (MwLayoutDivision, 1);

  self->problem = mw_layout_problem_ref (problem);
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) mw_layout_problem_unref);
  self->place_of = g_new (guint, MAX (problem->nodes->len, 1));
  self->place_of_edge = g_new (guint, MAX (problem->edges->len, 1));

  for (guint i = 0; i < problem->n_clusters; i++)
    g_ptr_array_add (self->pieces, mw_layout_problem_new (0));

  share_nodes_out (self);
  share_edges_out (self);

  return self;
}

void
mw_layout_division_free (MwLayoutDivision *self)
{
  g_clear_pointer (&self->problem, mw_layout_problem_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_pointer (&self->place_of, g_free);
  g_clear_pointer (&self->place_of_edge, g_free);
  g_free (self);
}

guint
mw_layout_division_get_n_pieces (MwLayoutDivision *self)
{
  return self->pieces->len;
}

MwLayoutProblem *
mw_layout_division_get_piece (MwLayoutDivision *self,
                              guint             piece)
{
  return g_ptr_array_index (self->pieces, piece);
}

/* The node of the top problem that stands for @node. */
static guint
get_top_node (MwLayoutDivision *self,
              guint             node)
{
  guint cluster = get_cluster (self, node);

  return cluster == MW_LAYOUT_NO_CLUSTER ? self->place_of[node] : cluster;
}

typedef struct
{
  guint source;
  guint target;
  guint count;
} Bundle;

static int
compare_bundles (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  const Bundle *first = a;
  const Bundle *second = b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;

  if (first->source != second->source)
    return first->source < second->source ? -1 : 1;

  return first->target < second->target ? -1 : first->target > second->target;
}

static GArray *
bundle_edges (MwLayoutDivision *self)
{
  g_autoptr(GHashTable) by_ends = mw_pair_table_new ();
  GArray *bundles = g_array_new (FALSE, FALSE, sizeof (Bundle));

  for (guint i = 0; i < self->problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self->problem, i);
      Bundle bundle = { get_top_node (self, edge->source), get_top_node (self, edge->target), 1 };
      gint64 key = mw_pair_key (bundle.source, bundle.target);
      gpointer place;

      if (bundle.source == bundle.target)
        continue;

      if (g_hash_table_lookup_extended (by_ends, &key, NULL, &place))
        {
          g_array_index (bundles, Bundle, GPOINTER_TO_UINT (place)).count++;
          continue;
        }

      g_hash_table_insert (by_ends, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (bundles->len));
      g_array_append_val (bundles, bundle);
    }

  g_sort_array (bundles->data, bundles->len, sizeof (Bundle), compare_bundles, NULL);

  return bundles;
}

static void
add_bundles (MwLayoutDivision *self,
             MwLayoutProblem  *top)
{
  g_autoptr(GArray) bundles = bundle_edges (self);

  for (guint i = 0; i < bundles->len; i++)
    {
      const Bundle *bundle = &g_array_index (bundles, Bundle, i);

      mw_layout_problem_add_edge (top, bundle->source, bundle->target, bundle->count);
    }
}

/* An area that holds nothing is still an area. */
graphene_size_t
mw_layout_division_get_area_size (const MwLayoutPicture *piece)
{
  return GRAPHENE_SIZE_INIT (MAX (piece->size.width, MW_PRODUCT_WIDTH + 2 * MW_AREA_MARGIN),
                             MAX (piece->size.height, MW_PRODUCT_HEIGHT + 2 * MW_AREA_MARGIN) + MW_AREA_HEADER);
}

MwLayoutProblem *
mw_layout_division_dup_top (MwLayoutDivision *self,
                            GPtrArray        *pictures)
{
  g_autoptr(MwLayoutProblem) top = mw_layout_problem_new (0);

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const MwLayoutPicture *picture = g_ptr_array_index (pictures, i);
      graphene_size_t size = mw_layout_division_get_area_size (picture);

      mw_layout_problem_add_node (top, size.width, size.height, MW_LAYOUT_NO_CLUSTER);
    }

  for (guint i = 0; i < self->problem->nodes->len; i++)
    {
      const MwLayoutRequestNode *node = mw_layout_problem_get_node (self->problem, i);

      if (node->cluster == MW_LAYOUT_NO_CLUSTER)
        mw_layout_problem_add_node (top, node->width, node->height, MW_LAYOUT_NO_CLUSTER);
    }

  add_bundles (self, top);

  return mw_layout_problem_dup_backbone (top, STRONGEST);
}

static graphene_point_t
get_origin (MwLayoutPicture *top,
            guint            cluster)
{
  const graphene_rect_t *area = mw_layout_picture_get_box (top, cluster);

  /* The picture of the piece has its margins with it. */
  return GRAPHENE_POINT_INIT (area->origin.x, area->origin.y + MW_AREA_HEADER);
}

static void
compose_boxes (MwLayoutDivision *self,
               GPtrArray        *pictures,
               MwLayoutPicture  *top,
               MwLayoutPicture  *result)
{
  for (guint i = 0; i < self->problem->n_clusters; i++)
    *mw_layout_picture_get_area (result, i) = *mw_layout_picture_get_box (top, i);

  for (guint i = 0; i < self->problem->nodes->len; i++)
    {
      guint cluster = get_cluster (self, i);
      graphene_rect_t *box = mw_layout_picture_get_box (result, i);

      if (cluster == MW_LAYOUT_NO_CLUSTER)
        {
          *box = *mw_layout_picture_get_box (top, self->place_of[i]);
        }
      else
        {
          graphene_point_t origin = get_origin (top, cluster);

          *box = *mw_layout_picture_get_box (g_ptr_array_index (pictures, cluster), self->place_of[i]);
          box->origin.x += origin.x;
          box->origin.y += origin.y;
        }
    }
}

MwLayoutPicture *
mw_layout_division_compose (MwLayoutDivision *self,
                            GPtrArray        *pictures,
                            MwLayoutPicture  *top)
{
  MwLayoutPicture *result = mw_layout_picture_new (self->problem);
  g_autoptr(MwLayoutRouter) router = NULL;
  guint n_between = 0;

  compose_boxes (self, pictures, top, result);

  for (guint i = 0; i < self->problem->edges->len; i++)
    n_between += self->place_of_edge[i] == MW_NONE;

  router = mw_layout_router_new (result, n_between);

  for (guint i = 0; i < self->problem->edges->len; i++)
    {
      const MwLayoutRequestEdge *edge = mw_layout_problem_get_edge (self->problem, i);
      guint cluster = get_cluster (self, edge->source);
      graphene_point_t origin;
      const graphene_point_t *points;
      guint n_points;

      if (self->place_of_edge[i] == MW_NONE)
        {
          const MwLayoutLine line = { edge->source, edge->target, -1, -1 };

          mw_layout_router_add (router, result, &line);
          continue;
        }

      origin = get_origin (top, cluster);
      points = mw_layout_picture_get_curve (g_ptr_array_index (pictures, cluster), self->place_of_edge[i], &n_points);
      mw_layout_picture_add_curve (result, points, n_points, origin.x, origin.y);
    }

  mw_layout_picture_fit (result);

  return result;
}

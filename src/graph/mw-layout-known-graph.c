/* mw-layout-known-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-layout-known.h"

#include "graph/mw-graph-layout-private.h"
#include "graph/mw-view.h"
#include "model/mw-pair.h"

/* A node or a cluster of the earlier graph. */
typedef struct
{
  guint    index;
  gboolean is_cluster;
} Place;

/* The key that the node has which stands for the same when it is not opened. */
static char *
dup_cluster_key (MwGraph *graph,
                 guint    cluster)
{
  const MwGraphCluster *entry = &mw_graph_get_clusters (graph, NULL)[cluster];
  MwMesh *mesh = mw_graph_get_mesh (graph);
  gboolean is_domain = entry->kind == MW_GRAPH_CLUSTER_DOMAIN;
  const char *id = NULL;

  if (mesh != NULL && is_domain)
    id = mw_mesh_get_domains (mesh, NULL)[entry->subject].id;
  else if (mesh != NULL)
    id = mw_mesh_get_products (mesh, NULL)[entry->subject].id;

  if (id == NULL)
    return g_strdup_printf ("%s#%u", is_domain ? "domain" : "product", entry->subject);

  return g_strdup_printf ("%s:%s", is_domain ? "domain" : "product", id);
}

static GHashTable *
collect_places (MwGraph *graph)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint n_nodes, n_clusters;

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_clusters (graph, &n_clusters);

  for (guint i = 0; i < n_nodes; i++)
    {
      Place place = { i, FALSE };

      g_hash_table_insert (places, mw_graph_dup_node_key (graph, i), g_memdup2 (&place, sizeof place));
    }

  for (guint i = 0; i < n_clusters; i++)
    {
      Place place = { i, TRUE };

      g_hash_table_insert (places, dup_cluster_key (graph, i), g_memdup2 (&place, sizeof place));
    }

  return places;
}

static graphene_rect_t
get_rect (const MwLayoutPicture *picture,
          const Place           *place)
{
  graphene_rect_t rect = place->is_cluster
    ? *mw_layout_picture_get_area (picture, place->index)
    : *mw_layout_picture_get_box (picture, place->index);

  rect.origin.x -= picture->origin.x;
  rect.origin.y -= picture->origin.y;

  return rect;
}

/* @cluster_of: for each earlier cluster the one that it is now. */
static void
learn_clusters (MwLayoutKnown *self,
                MwGraph       *graph,
                GHashTable    *places,
                guint         *cluster_of)
{
  for (guint i = 0; i < self->n_clusters; i++)
    {
      g_autofree char *key = dup_cluster_key (graph, i);
      const Place *place = g_hash_table_lookup (places, key);

      if (place == NULL)
        continue;

      self->clusters[i] = place->is_cluster ? MW_LAYOUT_KNOWN_PLACE : MW_LAYOUT_KNOWN_OTHERWISE;
      self->areas[i] = get_rect (self->before, place);

      if (place->is_cluster)
        cluster_of[place->index] = i;
    }
}

/* @node_of: for each earlier node the one that it is now. */
static void
learn_nodes (MwLayoutKnown *self,
             MwGraph       *graph,
             MwGraph       *earlier,
             GHashTable    *places,
             const guint   *cluster_of,
             guint         *node_of)
{
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, NULL);
  const MwGraphNode *earlier_nodes = mw_graph_get_nodes (earlier, NULL);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);
      const Place *place = g_hash_table_lookup (places, key);
      guint cluster;

      if (place == NULL)
        continue;

      cluster = place->is_cluster ? MW_NONE : earlier_nodes[place->index].cluster;

      if (cluster != MW_NONE)
        cluster = cluster_of[cluster];

      if (cluster != nodes[i].cluster)
        continue;

      self->nodes[i] = place->is_cluster ? MW_LAYOUT_KNOWN_OTHERWISE : MW_LAYOUT_KNOWN_PLACE;
      self->boxes[i] = get_rect (self->before, place);

      if (!place->is_cluster)
        node_of[place->index] = i;
    }
}

/* Between two nodes there may be several edges; they are told apart by what they
* are of the mesh where they can be, and all of one kind look alike otherwise. */
static void
learn_curves (MwLayoutKnown *self,
              MwGraph       *graph,
              MwGraph       *earlier,
              const guint   *node_of)
{
  g_autoptr(GHashTable) by_ends = mw_pair_table_new ();
  const MwGraphEdge *edges = mw_graph_get_edges (graph, NULL);
  guint n_earlier;
  const MwGraphEdge *earlier_edges = mw_graph_get_edges (earlier, &n_earlier);

  for (guint i = 0; i < n_earlier; i++)
    {
      gint64 ends = mw_pair_key (node_of[earlier_edges[i].source], node_of[earlier_edges[i].target]);

      /* Columns have their own ends within the boxes. */
      if (earlier_edges[i].source_row == MW_NONE && earlier_edges[i].target_row == MW_NONE)
        g_hash_table_insert (by_ends, g_memdup2 (&ends, sizeof ends), GUINT_TO_POINTER (i));
    }

  for (guint i = 0; i < self->n_edges; i++)
    {
      gint64 ends = mw_pair_key (edges[i].source, edges[i].target);
      gpointer edge;

      if (edges[i].source_row == MW_NONE && edges[i].target_row == MW_NONE &&
          g_hash_table_lookup_extended (by_ends, &ends, NULL, &edge))
        self->curves[i] = GPOINTER_TO_UINT (edge);
    }
}

static guint *
create_map (guint n)
{
  guint *map = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    map[i] = MW_NONE;

  return map;
}

static void
learn_before (MwLayoutKnown *self,
              MwGraph       *graph,
              MwGraphLayout *before)
{
  MwGraph *earlier = mw_graph_layout_get_graph (before);
  g_autoptr(GHashTable) places = collect_places (earlier);
  g_autofree guint *cluster_of = NULL;
  g_autofree guint *node_of = NULL;

  self->before = mw_layout_picture_ref (mw_graph_layout_get_picture (before));
  cluster_of = create_map (self->before->areas->len);
  node_of = create_map (self->before->boxes->len);
  learn_clusters (self, graph, places, cluster_of);
  learn_nodes (self, graph, earlier, places, cluster_of, node_of);
  learn_curves (self, graph, earlier, node_of);
}

/* Pins are values that come from files and from hands: none further out than a
 * picture can be. */
static void
learn_pins (MwLayoutKnown *self,
            MwGraph       *graph,
            GHashTable    *pins)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      g_autofree char *key = mw_graph_dup_node_key (graph, i);
      const MwViewPin *pin = g_hash_table_lookup (pins, key);

      if (pin == NULL ||
          !(ABS (pin->x) <= MW_LAYOUT_MAX_COORDINATE / 4 && ABS (pin->y) <= MW_LAYOUT_MAX_COORDINATE / 4))
        continue;

      self->is_pinned[i] = TRUE;
      self->pins[i] = GRAPHENE_POINT_INIT ((float) pin->x, (float) pin->y);
      self->n_pins++;
    }
}

static gboolean
knows_anything (const MwLayoutKnown *self)
{
  if (self->n_pins > 0)
    return TRUE;

  for (guint i = 0; i < self->n_nodes; i++)
    if (self->nodes[i] != MW_LAYOUT_KNOWN_NOT)
      return TRUE;

  for (guint i = 0; i < self->n_clusters; i++)
    if (self->clusters[i] != MW_LAYOUT_KNOWN_NOT)
      return TRUE;

  return FALSE;
}

MwLayoutKnown *
mw_layout_known_new_for_graph (MwGraph       *graph,
                               MwGraphLayout *before,
                               GHashTable    *pins)
{
  MwLayoutKnown *self;
  guint n_nodes, n_clusters, n_edges;

  mw_graph_get_nodes (graph, &n_nodes);
  mw_graph_get_clusters (graph, &n_clusters);
  mw_graph_get_edges (graph, &n_edges);
  self = mw_layout_known_new (n_nodes, n_clusters, n_edges);

  if (before != NULL)
    learn_before (self, graph, before);

  if (pins != NULL && g_hash_table_size (pins) > 0)
    learn_pins (self, graph, pins);

  if (!knows_anything (self))
    g_clear_pointer (&self, mw_layout_known_unref);

  return self;
}

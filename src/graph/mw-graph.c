/* mw-graph.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-private.h"

struct _MwGraph
{
  GObject     parent_instance;

  MwMesh     *mesh;
  GArray     *nodes;
  GArray     *edges;
  GArray     *clusters;
  GArray     *rows;
  /* For each kind the index of the node by what it stands for. */
  GHashTable *by_subject[MW_GRAPH_N_NODE_KINDS];
  guint       n_left_out;
  /* From key to node. Several threads may ask for the first time. */
  GMutex      keys_lock;
  GHashTable *keys;
};

G_DEFINE_FINAL_TYPE (MwGraph, mw_graph, G_TYPE_OBJECT)

static void
mw_graph_finalize (GObject *object)
{
  MwGraph *self = MW_GRAPH (object);

  g_clear_object (&self->mesh);
  g_clear_pointer (&self->nodes, g_array_unref);
  g_clear_pointer (&self->edges, g_array_unref);
  g_clear_pointer (&self->clusters, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  for (guint i = 0; i < MW_GRAPH_N_NODE_KINDS; i++)
    g_clear_pointer (&self->by_subject[i], g_hash_table_unref);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_mutex_clear (&self->keys_lock);

  G_OBJECT_CLASS (mw_graph_parent_class)->finalize (object);
}

static void
mw_graph_class_init (MwGraphClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_graph_finalize;
}

static void
mw_graph_init (MwGraph *self)
{
  g_mutex_init (&self->keys_lock);
  for (guint i = 0; i < MW_GRAPH_N_NODE_KINDS; i++)
    self->by_subject[i] = g_hash_table_new (NULL, NULL);
}

MwGraph *
mw_graph_new_take (MwMesh *mesh,
                   GArray *nodes,
                   GArray *edges,
                   GArray *clusters,
                   GArray *rows,
                   guint   n_left_out)
{
  MwGraph *self = g_object_new (MW_TYPE_GRAPH, NULL);

  g_set_object (&self->mesh, mesh);
  self->nodes = nodes;
  self->edges = edges;
  self->clusters = clusters;
  self->rows = rows != NULL ? rows : g_array_new (FALSE, FALSE, sizeof (MwGraphRow));
  self->n_left_out = n_left_out;

  for (guint i = 0; i < nodes->len; i++)
    {
      const MwGraphNode *node = &g_array_index (nodes, MwGraphNode, i);

      g_hash_table_insert (self->by_subject[node->kind],
                           GUINT_TO_POINTER (node->subject),
                           GUINT_TO_POINTER (i));
    }

  return self;
}

static guint
get_strength (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_ACTIVE:
      return 4;

    case MW_EDGE_REQUESTED:
      return 3;

    case MW_EDGE_DERIVED:
      return 2;

    case MW_EDGE_BROKEN:
      return 1;

    case MW_EDGE_REJECTED:
    default:
      return 0;
    }
}

MwEdgeState
mw_edge_state_stronger (MwEdgeState a,
                        MwEdgeState b)
{
  return get_strength (b) > get_strength (a) ? b : a;
}

GHashTable *
mw_graph_get_keys (MwGraph *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->keys_lock);

  if (self->keys != NULL)
    return self->keys;

  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Backwards, so that of several the first stays. */
  for (guint i = self->nodes->len; i > 0; i--)
    g_hash_table_replace (self->keys, mw_graph_dup_node_key (self, i - 1), GUINT_TO_POINTER (i - 1));

  return self->keys;
}

MwMesh *
mw_graph_get_mesh (MwGraph *self)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  return self->mesh;
}

const MwGraphNode *
mw_graph_get_nodes (MwGraph *self,
                    guint   *n)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  if (n != NULL)
    *n = self->nodes->len;

  return (gpointer) self->nodes->data;
}

const MwGraphEdge *
mw_graph_get_edges (MwGraph *self,
                    guint   *n)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  if (n != NULL)
    *n = self->edges->len;

  return (gpointer) self->edges->data;
}

const MwGraphCluster *
mw_graph_get_clusters (MwGraph *self,
                       guint   *n)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  if (n != NULL)
    *n = self->clusters->len;

  return (gpointer) self->clusters->data;
}

const MwGraphRow *
mw_graph_get_rows (MwGraph *self,
                   guint   *n)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), NULL);

  if (n != NULL)
    *n = self->rows->len;

  return (gpointer) self->rows->data;
}

guint
mw_graph_get_n_left_out (MwGraph *self)
{
  g_return_val_if_fail (MW_IS_GRAPH (self), 0);

  return self->n_left_out;
}

/**
 * mw_graph_find_node:
 * @kind: what the node stands for
 * @subject: index of the product or domain in the mesh
 *
 * Returns: index of the node, or %MW_NONE when it is not drawn
 */
guint
mw_graph_find_node (MwGraph        *self,
                    MwGraphNodeKind kind,
                    guint           subject)
{
  gpointer node;

  g_return_val_if_fail (MW_IS_GRAPH (self), MW_NONE);

  if (!g_hash_table_lookup_extended (self->by_subject[kind], GUINT_TO_POINTER (subject), NULL, &node))
    return MW_NONE;

  return GPOINTER_TO_UINT (node);
}

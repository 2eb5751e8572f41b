/* mw-canvas-tree.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-tree-private.h"

/* Nodes and rows up to which a picture is there as a whole, and of larger ones
 * how many are. 2 000 take 6 ms, and as many are walked in half a second
 * (facts/platform.md 1.7). */
#define MAX_WHOLE 1500
#define MAX_CHOSEN 600
#define MAX_NEIGHBOURS 200

static guint
hash_place (gconstpointer key)
{
  const MwCanvasPlace *place = key;

  return place->index * 31337u ^ (place->row + 1) * 7u ^ (guint) place->kind << 28;
}

static gboolean
equal_places (gconstpointer a,
              gconstpointer b)
{
  const MwCanvasPlace *first = a;
  const MwCanvasPlace *second = b;

  return first->kind == second->kind && first->index == second->index && first->row == second->row;
}

static GHashTable *
new_objects (void)
{
  return g_hash_table_new_full (hash_place, equal_places, NULL, g_object_unref);
}

static gboolean
is_there (MwCanvasTree *self,
          guint         node)
{
  return self->positions[node] != MW_NONE;
}

static GArray *
get_siblings (MwCanvasTree *self,
              guint         node)
{
  guint cluster = self->nodes[node].cluster;

  return self->children[cluster != MW_NONE ? cluster : self->n_areas];
}

/* Takes the object from @before where it was there already. */
static void
add_object (MwCanvasTree *self,
            GHashTable   *before,
            MwCanvasPlace place)
{
  MwCanvasNode *node = NULL;

  if (before == NULL || !g_hash_table_steal_extended (before, &place, NULL, (gpointer *) &node))
    node = mw_canvas_node_new (self->canvas, self, &place);
  g_hash_table_insert (self->objects, (gpointer) mw_canvas_node_get_place (node), node);
}

/* Makes what @positions says is there; top to bottom is what they are read in. */
static void
add_objects (MwCanvasTree *self,
             GHashTable   *before)
{
  for (guint i = 0; i <= self->n_areas; i++)
    g_array_set_size (self->children[i], 0);

  for (guint i = 0; i < self->n_nodes; i++)
    {
      GArray *siblings = get_siblings (self, i);

      if (!is_there (self, i))
        continue;

      self->positions[i] = siblings->len;
      g_array_append_val (siblings, i);
      add_object (self, before, (MwCanvasPlace) { MW_CANVAS_NODE_CARD, i, MW_NONE });
      for (guint row = 0; row < self->nodes[i].rows.n; row++)
        add_object (self, before, (MwCanvasPlace) { MW_CANVAS_NODE_ROW, i, row });
    }

  for (guint i = 0; i < self->n_areas; i++)
    if (self->children[i]->len > 0)
      add_object (self, before, (MwCanvasPlace) { MW_CANVAS_NODE_AREA, i, MW_NONE });
}

/* Somebody else may hold them for longer. */
static void
dispose_objects (GHashTable *objects)
{
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    g_object_run_dispose (node);
}

MwCanvasTree *
mw_canvas_tree_new (MwGraphCanvas *canvas,
                    MwGraphWalk   *walk)
{
  MwCanvasTree *self = g_new0 (MwCanvasTree, 1);
  guint n_rows;

  self->canvas = canvas;
  self->graph = g_object_ref (mw_graph_layout_get_graph (mw_graph_canvas_get_layout (canvas)));
  self->walk = walk;
  self->nodes = mw_graph_get_nodes (self->graph, &self->n_nodes);
  mw_graph_get_rows (self->graph, &n_rows);
  mw_graph_get_clusters (self->graph, &self->n_areas);
  self->is_whole = self->n_nodes + n_rows <= MAX_WHOLE;
  self->objects = new_objects ();
  self->positions = g_new (guint, MAX (self->n_nodes, 1));
  self->children = g_new (GArray *, self->n_areas + 1);
  for (guint i = 0; i <= self->n_areas; i++)
    self->children[i] = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->n_nodes; i++)
    self->positions[i] = self->is_whole ? 0 : MW_NONE;
  add_objects (self, NULL);
  mw_canvas_tree_set_flows (self);

  return self;
}

void
mw_canvas_tree_free (MwCanvasTree *self)
{
  if (self == NULL)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
  mw_canvas_tree_reset_flows (self->objects);
  dispose_objects (self->objects);
  g_hash_table_unref (self->objects);
  for (guint i = 0; i <= self->n_areas; i++)
    g_array_unref (self->children[i]);
  g_free (self->children);
  g_free (self->positions);
  g_object_unref (self->graph);
  g_free (self);
}

/* What @node costs is taken off @left. */
static void
choose_node (MwCanvasTree *self,
             guint         node,
             guint        *left)
{
  guint cost = 1 + self->nodes[node].rows.n;

  if (is_there (self, node) || *left == 0)
    return;

  self->positions[node] = 0;
  *left -= MIN (cost, *left);
}

static void
choose_neighbours (MwCanvasTree *self,
                   guint         node,
                   gboolean      upstream,
                   guint        *left)
{
  const MwGraphEdge *edges = mw_graph_get_edges (self->graph, NULL);
  guint n;
  const guint *list = upstream
                      ? mw_graph_walk_get_incoming (self->walk, node, &n)
                      : mw_graph_walk_get_outgoing (self->walk, node, &n);

  for (guint i = 0; i < MIN (n, MAX_NEIGHBOURS); i++)
    choose_node (self, upstream ? edges[list[i]].source : edges[list[i]].target, left);
}

void
mw_canvas_tree_choose (MwCanvasTree *self,
                       guint         focus,
                       const guint  *visible,
                       guint         n_visible)
{
  GHashTable *before = self->objects;
  guint left = MAX_CHOSEN;

  if (self->is_whole)
    return;

  for (guint i = 0; i < self->n_nodes; i++)
    self->positions[i] = MW_NONE;
  if (focus != MW_NONE)
    {
      choose_node (self, focus, &left);
      choose_neighbours (self, focus, TRUE, &left);
      choose_neighbours (self, focus, FALSE, &left);
    }
  for (guint i = 0; i < n_visible; i++)
    choose_node (self, visible[i], &left);

  /* No relation may lead to what goes. */
  mw_canvas_tree_reset_flows (before);
  self->objects = new_objects ();
  add_objects (self, before);
  if (self->focused != NULL && g_hash_table_contains (before, mw_canvas_node_get_place (self->focused)))
    mw_canvas_tree_set_focus (self, NULL);
  dispose_objects (before);
  g_hash_table_unref (before);
  mw_canvas_tree_set_flows (self);
}

gboolean
mw_canvas_tree_is_whole (MwCanvasTree *self)
{
  return self->is_whole;
}

MwGraph *
mw_canvas_tree_get_graph (MwCanvasTree *self)
{
  return self->graph;
}

MwCanvasNode *
mw_canvas_tree_find (MwCanvasTree        *self,
                     const MwCanvasPlace *place)
{
  return g_hash_table_lookup (self->objects, place);
}

/* The first area from @area on that has something in it, else the first node that
 * is in none. */
static MwCanvasNode *
find_below_canvas (MwCanvasTree *self,
                   guint         area)
{
  GArray *loose = self->children[self->n_areas];

  for (guint i = area; i < self->n_areas; i++)
    if (self->children[i]->len > 0)
      return mw_canvas_tree_find (self, &(MwCanvasPlace) { MW_CANVAS_NODE_AREA, i, MW_NONE });

  if (loose->len == 0)
    return NULL;

  return mw_canvas_tree_find (self, &(MwCanvasPlace) {
    MW_CANVAS_NODE_CARD, g_array_index (loose, guint, 0), MW_NONE
  });
}

MwCanvasNode *
mw_canvas_tree_get_first (MwCanvasTree        *self,
                          const MwCanvasPlace *place)
{
  if (place == NULL)
    return find_below_canvas (self, 0);

  if (place->kind == MW_CANVAS_NODE_AREA)
    return mw_canvas_tree_find (self, &(MwCanvasPlace) {
      MW_CANVAS_NODE_CARD, g_array_index (self->children[place->index], guint, 0), MW_NONE
    });

  if (place->kind == MW_CANVAS_NODE_CARD)
    return mw_canvas_tree_find (self, &(MwCanvasPlace) { MW_CANVAS_NODE_ROW, place->index, 0 });

  return NULL;
}

MwCanvasNode *
mw_canvas_tree_get_next (MwCanvasTree        *self,
                         const MwCanvasPlace *place)
{
  GArray *siblings;
  guint next;

  if (place->kind == MW_CANVAS_NODE_AREA)
    return find_below_canvas (self, place->index + 1);

  if (place->kind == MW_CANVAS_NODE_ROW)
    return mw_canvas_tree_find (self, &(MwCanvasPlace) {
      MW_CANVAS_NODE_ROW, place->index, place->row + 1
    });

  siblings = get_siblings (self, place->index);
  next = self->positions[place->index] + 1;
  if (next >= siblings->len)
    return NULL;

  return mw_canvas_tree_find (self, &(MwCanvasPlace) {
    MW_CANVAS_NODE_CARD, g_array_index (siblings, guint, next), MW_NONE
  });
}

MwCanvasNode *
mw_canvas_tree_get_parent (MwCanvasTree        *self,
                           const MwCanvasPlace *place)
{
  guint cluster;

  if (place->kind == MW_CANVAS_NODE_AREA)
    return NULL;

  if (place->kind == MW_CANVAS_NODE_ROW)
    return mw_canvas_tree_find (self, &(MwCanvasPlace) { MW_CANVAS_NODE_CARD, place->index, MW_NONE });

  cluster = self->nodes[place->index].cluster;

  return mw_canvas_tree_find (self, &(MwCanvasPlace) { MW_CANVAS_NODE_AREA, cluster, MW_NONE });
}

void
mw_canvas_tree_update_focus (MwCanvasTree *self)
{
  if (self->focused != NULL)
    gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self->focused),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

void
mw_canvas_tree_set_focus (MwCanvasTree        *self,
                          const MwCanvasPlace *place)
{
  MwCanvasNode *before = self->focused;

  self->focused = place != NULL ? mw_canvas_tree_find (self, place) : NULL;
  if (self->focused == before)
    return;

  /* GTK (4.18) passes changes of the focus on for widgets only; that something is
   * selected it passes on for all. */
  if (before != NULL)
    {
      gtk_accessible_update_platform_state (GTK_ACCESSIBLE (before),
                                            GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (before), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
    }

  if (self->focused == NULL)
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);
      return;
    }

  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->canvas),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, self->focused,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->focused), GTK_ACCESSIBLE_STATE_SELECTED, TRUE, -1);
  mw_canvas_tree_update_focus (self);
}

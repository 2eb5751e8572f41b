/* mw-canvas-tree-flows.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-tree-private.h"

/* GTK takes the list, and frees it with the relation; the reverse it fills in. */
static void
set_flow (MwCanvasNode *from,
          GList        *targets)
{
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_FLOW_TO;
  g_auto(GValue) value = G_VALUE_INIT;

  if (targets == NULL)
    return;

  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, targets);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (from), 1, &relation, &value);
}

/* Where the flow of a node goes, or of one of its rows (MW_NONE: the node); each
 * once, however many edges there are. */
static GList *
list_targets (MwCanvasTree *self,
              guint         node,
              guint         row)
{
  const MwGraphEdge *edges = mw_graph_get_edges (self->graph, NULL);
  guint n;
  const guint *outgoing = mw_graph_walk_get_outgoing (self->walk, node, &n);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);
  GList *targets = NULL;

  for (guint i = 0; i < n; i++)
    {
      const MwGraphEdge *edge = &edges[outgoing[i]];
      MwCanvasPlace place = { MW_CANVAS_NODE_CARD, edge->target, MW_NONE };
      MwCanvasNode *target;

      if (row != MW_NONE && edge->source_row != row)
        continue;
      if (row != MW_NONE && edge->target_row != MW_NONE)
        place = (MwCanvasPlace) { MW_CANVAS_NODE_ROW, edge->target, edge->target_row }
      ;

      target = mw_canvas_tree_find (self, &place);
      if (target != NULL && g_hash_table_add (seen, target))
        targets = g_list_prepend (targets, target);
    }

  return g_list_reverse (targets);
}

void
mw_canvas_tree_reset_flows (GHashTable *objects)
{
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, objects);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    gtk_accessible_reset_relation (GTK_ACCESSIBLE (node), GTK_ACCESSIBLE_RELATION_FLOW_TO);
}

void
mw_canvas_tree_set_flows (MwCanvasTree *self)
{
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, self->objects);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    {
      const MwCanvasPlace *place = mw_canvas_node_get_place (node);

      if (place->kind != MW_CANVAS_NODE_AREA)
        set_flow (node, list_targets (self, place->index, place->row));
    }
}

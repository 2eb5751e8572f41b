/* mw-canvas-node.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-node.h"

#include <math.h>

struct _MwCanvasNode
{
  GObject        parent_instance;

  MwGraphCanvas *canvas;           /* NULL once the canvas shows something else */
  GPtrArray     *siblings;         /* likewise */
  GtkATContext  *context;
  guint          index;
};

typedef enum {
  PROP_ACCESSIBLE_ROLE = 1,
} MwCanvasNodeProperty;

static void mw_canvas_node_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwCanvasNode, mw_canvas_node, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, mw_canvas_node_accessible_init))

static GtkATContext *
mw_canvas_node_get_at_context (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  if (self->context == NULL && self->canvas != NULL)
    self->context = gtk_at_context_create (GTK_ACCESSIBLE_ROLE_LIST_ITEM, accessible,
                                           gtk_widget_get_display (GTK_WIDGET (self->canvas)));

  return self->context != NULL ? g_object_ref (self->context) : NULL;
}

static gboolean
mw_canvas_node_get_platform_state (GtkAccessible             *accessible,
                                   GtkAccessiblePlatformState state)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  if (self->canvas == NULL)
    return FALSE;
  if (state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE)
    return TRUE;

  return state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED &&
         gtk_widget_has_focus (GTK_WIDGET (self->canvas)) &&
         mw_graph_canvas_get_selected (self->canvas) == self->index;
}

static GtkAccessible *
mw_canvas_node_get_accessible_parent (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  return self->canvas != NULL ? GTK_ACCESSIBLE (g_object_ref (self->canvas)) : NULL;
}

static GtkAccessible *
mw_canvas_node_get_first_accessible_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
mw_canvas_node_get_next_accessible_sibling (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  if (self->siblings == NULL || self->index + 1 >= self->siblings->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->siblings, self->index + 1));
}

static gboolean
mw_canvas_node_get_bounds (GtkAccessible *accessible,
                           int           *x,
                           int           *y,
                           int           *width,
                           int           *height)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);
  graphene_rect_t bounds;

  if (self->canvas == NULL || !mw_graph_canvas_get_bounds (self->canvas, self->index, &bounds))
    return FALSE;

  *x = (int) floorf (bounds.origin.x);
  *y = (int) floorf (bounds.origin.y);
  *width = (int) ceilf (bounds.size.width);
  *height = (int) ceilf (bounds.size.height);

  return TRUE;
}

static void
mw_canvas_node_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = mw_canvas_node_get_at_context;
  iface->get_platform_state = mw_canvas_node_get_platform_state;
  iface->get_accessible_parent = mw_canvas_node_get_accessible_parent;
  iface->get_first_accessible_child = mw_canvas_node_get_first_accessible_child;
  iface->get_next_accessible_sibling = mw_canvas_node_get_next_accessible_sibling;
  iface->get_bounds = mw_canvas_node_get_bounds;
}

static void
mw_canvas_node_dispose (GObject *object)
{
  MwCanvasNode *self = MW_CANVAS_NODE (object);

  self->canvas = NULL;
  self->siblings = NULL;
  g_clear_object (&self->context);

  G_OBJECT_CLASS (mw_canvas_node_parent_class)->dispose (object);
}

static void
mw_canvas_node_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((MwCanvasNodeProperty) prop_id)
    {
    case PROP_ACCESSIBLE_ROLE:
      g_value_set_enum (value, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mw_canvas_node_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  /* The role of a node is always the same, whatever the interface would allow. */
  if (prop_id != PROP_ACCESSIBLE_ROLE)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
mw_canvas_node_class_init (MwCanvasNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mw_canvas_node_dispose;
  object_class->get_property = mw_canvas_node_get_property;
  object_class->set_property = mw_canvas_node_set_property;

  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
mw_canvas_node_init (MwCanvasNode *self)
{
}

static void
set_texts (MwCanvasNode *node,
           MwGraph      *graph)
{
  g_autofree char *name = mw_canvas_node_dup_name (graph, node->index);
  g_autofree char *description = mw_canvas_node_dup_description (graph, node->index);

  gtk_accessible_update_property (GTK_ACCESSIBLE (node),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
set_relations (MwCanvasNode *node,
               GPtrArray    *nodes,
               MwGraph      *graph,
               MwGraphWalk  *walk)
{
  const MwGraphEdge *edges = mw_graph_get_edges (graph, NULL);
  guint n;
  const guint *outgoing = mw_graph_walk_get_outgoing (walk, node->index, &n);
  GList *targets = NULL;
  GtkAccessibleRelation relation = GTK_ACCESSIBLE_RELATION_FLOW_TO;
  g_auto(GValue) value = G_VALUE_INIT;

  if (n == 0)
    return;

  for (guint i = n; i > 0; i--)
    targets = g_list_prepend (targets, g_ptr_array_index (nodes, edges[outgoing[i - 1]].target));

  /* GTK keeps the list itself, and frees it with the relation. */
  gtk_accessible_relation_init_value (relation, &value);
  g_value_set_pointer (&value, targets);
  gtk_accessible_update_relation_value (GTK_ACCESSIBLE (node), 1, &relation, &value);
}

GPtrArray *
mw_canvas_nodes_new (MwGraphCanvas *canvas,
                     MwGraphWalk   *walk)
{
  MwGraph *graph = mw_graph_layout_get_graph (mw_graph_canvas_get_layout (canvas));
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);
  guint n;

  mw_graph_get_nodes (graph, &n);
  for (guint i = 0; i < n; i++)
    {
      MwCanvasNode *node = g_object_new (MW_TYPE_CANVAS_NODE, NULL);

      node->canvas = canvas;
      node->siblings = nodes;
      node->index = i;
      g_ptr_array_add (nodes, node);
    }

  for (guint i = 0; i < n; i++)
    {
      MwCanvasNode *node = g_ptr_array_index (nodes, i);

      set_texts (node, graph);
      set_relations (node, nodes, graph, walk);
    }

  return nodes;
}

void
mw_canvas_nodes_free (GPtrArray *nodes,
                      GtkWidget *canvas)
{
  if (nodes == NULL)
    return;

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (canvas), GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT);

  for (guint i = 0; i < nodes->len; i++)
    gtk_accessible_reset_relation (g_ptr_array_index (nodes, i), GTK_ACCESSIBLE_RELATION_FLOW_TO);

  /* Somebody else may hold one for longer. */
  for (guint i = 0; i < nodes->len; i++)
    g_object_run_dispose (g_ptr_array_index (nodes, i));

  g_ptr_array_unref (nodes);
}

void
mw_canvas_nodes_update_focus (GPtrArray *nodes,
                              GtkWidget *canvas,
                              guint      before,
                              guint      now)
{
  if (nodes == NULL || before == now)
    return;

  if (before < nodes->len)
    gtk_accessible_update_platform_state (g_ptr_array_index (nodes, before),
                                          GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);

  if (now >= nodes->len)
    return;

  gtk_accessible_update_relation (GTK_ACCESSIBLE (canvas),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT,
                                  g_ptr_array_index (nodes, now),
                                  -1);
  gtk_accessible_update_platform_state (g_ptr_array_index (nodes, now),
                                        GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

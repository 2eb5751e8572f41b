/* mw-canvas-node.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-canvas-node.h"

#include <math.h>

#include "canvas/mw-canvas-tree.h"
#include "canvas/mw-graph-canvas-private.h"
#include "graph/mw-graph-words.h"

struct _MwCanvasNode
{
  GObject        parent_instance;

  MwGraphCanvas *canvas;           /* NULL once the canvas shows something else */
  MwCanvasTree  *tree;             /* likewise */
  GtkATContext  *context;
  MwCanvasPlace  place;
};

typedef enum {
  PROP_ACCESSIBLE_ROLE = 1,
} MwCanvasNodeProperty;

static void mw_canvas_node_accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MwCanvasNode, mw_canvas_node, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, mw_canvas_node_accessible_init))

static GtkAccessibleRole
get_role (MwCanvasNode *self)
{
  return self->place.kind == MW_CANVAS_NODE_AREA ? GTK_ACCESSIBLE_ROLE_GROUP : GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}

/* (transfer full), nullable */
static GtkAccessible *
give (MwCanvasNode *node)
{
  return node != NULL ? GTK_ACCESSIBLE (g_object_ref (node)) : NULL;
}

static GtkATContext *
mw_canvas_node_get_at_context (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  if (self->context == NULL && self->canvas != NULL)
    self->context = gtk_at_context_create (get_role (self), accessible,
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
    return self->place.kind != MW_CANVAS_NODE_AREA;

  return state == GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED &&
         self->place.kind != MW_CANVAS_NODE_AREA &&
         gtk_widget_has_focus (GTK_WIDGET (self->canvas)) &&
         self->canvas->selected == self->place.index &&
         self->canvas->selected_row == self->place.row;
}

static GtkAccessible *
mw_canvas_node_get_accessible_parent (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  GtkAccessible *parent;

  if (self->canvas == NULL)
    return NULL;

  parent = give (mw_canvas_tree_get_parent (self->tree, &self->place));

  return parent != NULL ? parent : GTK_ACCESSIBLE (g_object_ref (self->canvas));
}

static GtkAccessible *
mw_canvas_node_get_first_accessible_child (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  return self->tree != NULL ? give (mw_canvas_tree_get_first (self->tree, &self->place)) : NULL;
}

static GtkAccessible *
mw_canvas_node_get_next_accessible_sibling (GtkAccessible *accessible)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);

  return self->tree != NULL ? give (mw_canvas_tree_get_next (self->tree, &self->place)) : NULL;
}

/* In pixels of the widget. */
static gboolean
get_rect (MwGraphCanvas       *canvas,
          const MwCanvasPlace *place,
          graphene_rect_t     *rect)
{
  switch (place->kind)
    {
    case MW_CANVAS_NODE_CARD:
      return mw_graph_canvas_get_bounds (canvas, place->index, rect);

    case MW_CANVAS_NODE_ROW:
      return mw_graph_canvas_get_row_bounds (canvas, place->index, place->row, rect);

    case MW_CANVAS_NODE_AREA:
      *rect = mw_viewport_rect_to_screen (&canvas->view, &canvas->areas[place->index]);
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
mw_canvas_node_get_bounds (GtkAccessible *accessible,
                           int           *x,
                           int           *y,
                           int           *width,
                           int           *height)
{
  MwCanvasNode *self = MW_CANVAS_NODE (accessible);
  MwCanvasNode *parent;
  graphene_rect_t bounds;
  graphene_rect_t outer;

  if (self->canvas == NULL || !get_rect (self->canvas, &self->place, &bounds))
    return FALSE;

  /* They are told from the corner of what it is in. */
  parent = mw_canvas_tree_get_parent (self->tree, &self->place);
  if (parent != NULL && get_rect (self->canvas, &parent->place, &outer))
    graphene_rect_offset (&bounds, -outer.origin.x, -outer.origin.y);

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
  self->tree = NULL;
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
      g_value_set_enum (value, get_role (MW_CANVAS_NODE (object)));
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
set_texts (MwCanvasNode *self)
{
  MwGraph *graph = mw_canvas_tree_get_graph (self->tree);
  MwGraphWalk *walk = self->canvas->walk;
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  switch (self->place.kind)
    {
    case MW_CANVAS_NODE_ROW:
      name = mw_canvas_row_dup_name (graph, self->place.index, self->place.row);
      description = mw_canvas_row_dup_description (graph, walk, self->place.index, self->place.row);
      break;

    case MW_CANVAS_NODE_AREA:
      name = mw_graph_dup_cluster_title (graph, self->place.index);
      description = mw_graph_dup_cluster_subtitle (graph, self->place.index);
      break;

    case MW_CANVAS_NODE_CARD:
    default:
      name = mw_canvas_node_dup_name (graph, self->place.index);
      description = mw_canvas_node_dup_description (graph, walk, self->place.index);
      break;
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

MwCanvasNode *
mw_canvas_node_new (MwGraphCanvas       *canvas,
                    MwCanvasTree        *tree,
                    const MwCanvasPlace *place)
{
  MwCanvasNode *self = g_object_new (MW_TYPE_CANVAS_NODE, NULL);

  self->canvas = canvas;
  self->tree = tree;
  self->place = *place;
  set_texts (self);

  return self;
}

const MwCanvasPlace *
mw_canvas_node_get_place (MwCanvasNode *self)
{
  g_return_val_if_fail (MW_IS_CANVAS_NODE (self), NULL);

  return &self->place;
}

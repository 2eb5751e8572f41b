/* mw-graph-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "graph/mw-graph-layout-private.h"

struct _MwGraphLayout
{
  GObject          parent_instance;

  MwGraph         *graph;
  MwLayoutPicture *picture;
  char            *reason;
};

G_DEFINE_FINAL_TYPE (MwGraphLayout, mw_graph_layout, G_TYPE_OBJECT)

static void
mw_graph_layout_finalize (GObject *object)
{
  MwGraphLayout *self = MW_GRAPH_LAYOUT (object);

  g_clear_object (&self->graph);
  g_clear_pointer (&self->picture, mw_layout_picture_unref);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (mw_graph_layout_parent_class)->finalize (object);
}

static void
mw_graph_layout_class_init (MwGraphLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mw_graph_layout_finalize;
}

static void
mw_graph_layout_init (MwGraphLayout *self)
{
}

MwGraphLayout *
mw_graph_layout_new (MwGraph         *graph,
                     MwLayoutPicture *picture,
                     const char      *reason)
{
  MwGraphLayout *self = g_object_new (MW_TYPE_GRAPH_LAYOUT, NULL);

  self->graph = g_object_ref (graph);
  self->picture = mw_layout_picture_ref (picture);
  self->reason = g_strdup (reason);

  return self;
}

MwGraph *
mw_graph_layout_get_graph (MwGraphLayout *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  return self->graph;
}

/**
 * mw_graph_layout_get_boxes:
 * @n: (out) (optional): how many there are
 *
 * Returns: (array length=n): a box for each node of the graph, in its order
 */
const graphene_rect_t *
mw_graph_layout_get_boxes (MwGraphLayout *self,
                           guint         *n)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  if (n != NULL)
    *n = self->picture->boxes->len;

  return (gpointer) self->picture->boxes->data;
}

/**
 * mw_graph_layout_get_areas:
 * @n: (out) (optional): how many there are
 *
 * Returns: (array length=n): an area for each cluster of the graph, in its order;
 *   at its top there is room for a name
 */
const graphene_rect_t *
mw_graph_layout_get_areas (MwGraphLayout *self,
                           guint         *n)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  if (n != NULL)
    *n = self->picture->areas->len;

  return (gpointer) self->picture->areas->data;
}

const graphene_point_t *
mw_graph_layout_get_curve (MwGraphLayout *self,
                           guint          edge,
                           guint         *n_points)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  return mw_layout_picture_get_curve (self->picture, edge, n_points);
}

graphene_size_t
mw_graph_layout_get_size (MwGraphLayout *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), GRAPHENE_SIZE_INIT (0, 0));

  return self->picture->size;
}

graphene_point_t
mw_graph_layout_get_origin (MwGraphLayout *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), GRAPHENE_POINT_INIT (0, 0));

  return self->picture->origin;
}

MwLayoutPicture *
mw_graph_layout_get_picture (MwGraphLayout *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  return self->picture;
}

const char *
mw_graph_layout_get_fallback_reason (MwGraphLayout *self)
{
  g_return_val_if_fail (MW_IS_GRAPH_LAYOUT (self), NULL);

  return self->reason;
}

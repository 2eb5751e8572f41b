/* mw-node-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-painter-private.h"

#define BOXES_ZOOM 0.06
/* However late a frame is, it gets on by so many cards. */
#define MIN_CARDS_PER_FRAME 4
/* Of a box, how high the proportions of a domain are. */
#define SHARE_HEIGHT 0.3f

MwDetail
mw_detail_for_zoom (double zoom)
{
  if (zoom >= MW_CARDS_ZOOM)
    return MW_DETAIL_CARDS;

  return zoom >= BOXES_ZOOM ? MW_DETAIL_BOXES : MW_DETAIL_AREAS;
}

MwNodePainter *
mw_node_painter_new (MwGraphLayout *layout,
                     GtkWidget     *widget,
                     MwCanvasStyle *style,
                     MwLayer       *layer)
{
  MwNodePainter *self = g_new0 (MwNodePainter, 1);

  self->layout = g_object_ref (layout);
  self->graph = mw_graph_layout_get_graph (layout);
  self->widget = widget;
  self->style = style;
  self->mesh = mw_graph_get_mesh (self->graph);
  self->nodes = mw_graph_get_nodes (self->graph, &self->n_nodes);
  for (guint i = 0; i < self->n_nodes; i++)
    self->compares |= self->nodes[i].change != MW_GRAPH_CHANGE_NONE;
  self->boxes = mw_graph_layout_get_boxes (layout, NULL);
  self->clusters = mw_graph_get_clusters (self->graph, &self->n_areas);
  self->cards = g_new0 (GskRenderNode *, MAX (self->n_nodes, 1));
  self->headers = g_new0 (GskRenderNode *, MAX (self->n_areas, 1));
  self->labels = mw_map_labels_new (layout, widget, style);
  /* A layer of another mesh knows nothing of this one's products. */
  if (layer != NULL && mw_layer_get_mesh (layer) == self->mesh)
    self->layer = mw_layer_ref (layer);
  mw_node_painter_init_facts (self);

  return self;
}

void
mw_node_painter_free (MwNodePainter *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->cards[i], gsk_render_node_unref);
  for (guint i = 0; i < self->n_areas; i++)
    g_clear_pointer (&self->headers[i], gsk_render_node_unref);

  mw_node_painter_clear_facts (self);
  mw_map_labels_free (self->labels);
  g_clear_pointer (&self->layer, mw_layer_unref);
  g_free (self->cards);
  g_free (self->headers);
  g_object_unref (self->layout);
  g_free (self);
}

static GdkRGBA
get_box_color (MwNodePainter     *self,
               const MwGraphNode *node,
               const MwCardFacts *facts)
{
  const GdkRGBA *colors = self->style->colors;
  double share = 0.75;
  GdkRGBA color = facts->mark.color;

  /* Where two states are compared, what stayed as it was stands back. */
  if (self->compares && node->change == MW_GRAPH_CHANGE_NONE)
    return mw_canvas_style_mix (&colors[MW_CANVAS_COLOR_DIM], &colors[MW_CANVAS_COLOR_CARD], 0.2);
  if (node->change != MW_GRAPH_CHANGE_NONE)
    return colors[mw_canvas_style_get_change_color (node->change)];
  if (node->kind == MW_GRAPH_NODE_DOMAIN)
    share = 0.25;
  else if (node->kind == MW_GRAPH_NODE_OBJECT)
    share = 0.35;

  return mw_canvas_style_mix (&color, &colors[MW_CANVAS_COLOR_CARD], share);
}

static void
append_box_shares (GtkSnapshot           *snapshot,
                   const graphene_rect_t *box,
                   const MwCardFacts     *facts)
{
  float height = box->size.height * SHARE_HEIGHT;
  float x = box->origin.x;
  guint all = 0;

  for (guint i = 0; i < facts->n_shares; i++)
    all += facts->shares[i].n;

  for (guint i = 0; i < facts->n_shares; i++)
    {
      float width = box->size.width * (float) facts->shares[i].n / (float) MAX (all, 1);

      if (width > 0)
        gtk_snapshot_append_color (snapshot, &facts->shares[i].color,
                                   &GRAPHENE_RECT_INIT (x, box->origin.y + box->size.height - height, width, height));
      x += width;
    }
}

static void
append_box (MwNodePainter          *self,
            GtkSnapshot            *snapshot,
            guint                   node,
            const graphene_point_t *origin)
{
  graphene_rect_t box = { *origin, self->boxes[node].size };
  MwCardFacts facts = mw_node_painter_get_facts (self, node);
  GdkRGBA fill = get_box_color (self, &self->nodes[node], &facts);

  gtk_snapshot_append_color (snapshot, &fill, &box);
  append_box_shares (snapshot, &box, &facts);
}

static void
append_card (MwNodePainter          *self,
             GtkSnapshot            *snapshot,
             guint                   node,
             const graphene_point_t *origin)
{
  if (self->cards[node] == NULL)
    {
      GtkSnapshot *card;
      MwCardFacts facts;

      if (self->n_recorded >= MIN_CARDS_PER_FRAME && g_get_monotonic_time () > self->deadline)
        {
          append_box (self, snapshot, node, origin);
          self->is_complete = FALSE;
          return;
        }

      card = gtk_snapshot_new ();
      facts = mw_node_painter_get_facts (self, node);
      mw_card_append (card, self->widget, self->style, self->graph, node, &facts);
      self->cards[node] = gtk_snapshot_free_to_node (card);
      self->n_recorded++;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, origin);
  gtk_snapshot_append_node (snapshot, self->cards[node]);
  gtk_snapshot_restore (snapshot);
}

void
mw_node_painter_begin (MwNodePainter *self,
                       gint64         deadline)
{
  self->deadline = deadline;
  self->n_recorded = 0;
  self->is_complete = TRUE;
}

gboolean
mw_node_painter_is_complete (MwNodePainter *self)
{
  return self->is_complete;
}

void
mw_node_painter_append_node (MwNodePainter          *self,
                             GtkSnapshot            *snapshot,
                             guint                   node,
                             const graphene_point_t *origin,
                             MwDetail                detail)
{
  g_return_if_fail (node < self->n_nodes);

  if (detail == MW_DETAIL_CARDS)
    append_card (self, snapshot, node, origin);
  else if (detail == MW_DETAIL_BOXES || self->nodes[node].kind == MW_GRAPH_NODE_DOMAIN)
    append_box (self, snapshot, node, origin);
}

void
mw_node_painter_append_labels (MwNodePainter    *self,
                               GtkSnapshot      *snapshot,
                               const MwViewport *viewport)
{
  if (!mw_map_labels_snapshot (self->labels, snapshot, viewport, self->deadline))
    self->is_complete = FALSE;
}

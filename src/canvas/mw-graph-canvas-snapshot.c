/* mw-graph-canvas-snapshot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

/* What a frame may spend on drawing anew what was not seen before. */
#define CARDS_US 3000
#define EDGES_US 3000
/* What is not on the path under the pointer. */
#define DIMMED 0.3
/* Symbols and numbers on edges are drawn from this zoom on. */
#define BADGE_ZOOM 0.5

static double
get_scale (MwGraphCanvas *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

void
mw_graph_canvas_forget (MwGraphCanvas *self)
{
  g_clear_pointer (&self->painter, mw_node_painter_free);
  g_hash_table_remove_all (self->badges);
  mw_graph_canvas_drop_scene (self);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Cards and names, but not edges. */
static void
forget_cards (MwGraphCanvas *self)
{
  g_clear_pointer (&self->painter, mw_node_painter_free);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mw_graph_canvas_set_layer (MwGraphCanvas *self,
                           MwLayer       *layer)
{
  g_return_if_fail (MW_IS_GRAPH_CANVAS (self));

  if (self->layer == layer)
    return;

  g_clear_pointer (&self->layer, mw_layer_unref);
  self->layer = layer != NULL ? mw_layer_ref (layer) : NULL;
  forget_cards (self);
}

static void
prepare (MwGraphCanvas *self)
{
  if (mw_canvas_style_update (&self->style))
    mw_graph_canvas_forget (self);

  if (self->painter == NULL)
    self->painter = mw_node_painter_new (self->layout, GTK_WIDGET (self), &self->style, self->layer);
  if (self->scene == NULL && self->scene_cancellable == NULL)
    mw_graph_canvas_make_scene (self);
}

static void
append_areas (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  for (guint i = 0; i < self->n_areas; i++)
    {
      graphene_rect_t rect = mw_graph_canvas_get_shifted_area (self, i);

      if (graphene_rect_intersection (visible, &rect, NULL))
        mw_node_painter_append_area (self->painter, snapshot, i, &rect, &self->view);
    }
}

static void
append_scene (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  double scale = get_scale (self);
  gboolean settled = self->settle_source == 0 &&
                     adw_animation_get_state (self->animation) != ADW_ANIMATION_PLAYING;
  gboolean badges = self->view.zoom >= BADGE_ZOOM;
  gint64 deadline = g_get_monotonic_time () + EDGES_US;

  if (self->marked_dims)
    gtk_snapshot_push_opacity (snapshot, DIMMED);
  mw_edge_tiles_snapshot (self->tiles, snapshot, &self->view, scale, settled, deadline);
  if (badges)
    mw_graph_canvas_append_badges (self, snapshot, visible, FALSE);
  if (self->marked_dims)
    gtk_snapshot_pop (snapshot);

  if (!mw_graph_canvas_has_marks (self))
    return;

  mw_edge_tiles_snapshot (self->marked_tiles, snapshot, &self->view, scale, settled, deadline);
  if (badges)
    mw_graph_canvas_append_badges (self, snapshot, visible, TRUE);
}

/* Edges know only where nodes will be, so they appear while those move there. */
static void
append_edges (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  if (self->scene == NULL)
    return;

  if (self->shifts != NULL)
    gtk_snapshot_push_opacity (snapshot, self->shift);
  append_scene (self, snapshot, visible);
  if (self->shifts != NULL)
    gtk_snapshot_pop (snapshot);
}

/* Which nodes are drawn together. */
typedef enum {
  MW_LOT_DIMMED,
  MW_LOT_ARRIVING,
  MW_LOT_PLAIN,
} MwLot;

static MwLot
get_lot (MwGraphCanvas *self,
         guint          node)
{
  if (self->marked_dims && !self->marked_nodes[node])
    return MW_LOT_DIMMED;
  if (self->arrivals != NULL && self->arrivals[node])
    return MW_LOT_ARRIVING;

  return MW_LOT_PLAIN;
}

static void
append_lot (MwGraphCanvas *self,
            GtkSnapshot   *snapshot,
            GArray        *found,
            MwDetail       detail,
            MwLot          lot)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->view.x, (float) self->view.y));
  gtk_snapshot_scale (snapshot, (float) self->view.zoom, (float) self->view.zoom);

  for (guint i = 0; i < found->len; i++)
    {
      guint node = g_array_index (found, guint, i);
      graphene_rect_t box;

      if (node == self->moved || get_lot (self, node) != lot)
        continue;

      box = mw_graph_canvas_get_shifted_box (self, node);
      mw_node_painter_append_node (self->painter, snapshot, node, &box.origin, detail);
      if (detail == MW_DETAIL_CARDS)
        mw_graph_canvas_append_rows (self, snapshot, node, &box);
    }

  gtk_snapshot_restore (snapshot);
}

/* Nodes in sight, or on their way through it. */
static GArray *
find_nodes (MwGraphCanvas         *self,
            const graphene_rect_t *visible)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->shifts == NULL)
    mw_grid_query (self->grid, visible, found);
  else
    for (guint i = 0; i < self->n_nodes; i++)
      {
        graphene_rect_t box = mw_graph_canvas_get_shifted_box (self, i);

        if (graphene_rect_intersection (visible, &box, NULL))
          g_array_append_val (found, i);
      }

  return found;
}

static void
again_cb (gpointer user_data)
{
  MwGraphCanvas *self = user_data;

  self->again_source = 0;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
append_nodes (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  g_autoptr(GArray) found = find_nodes (self, visible);
  MwDetail detail = mw_detail_for_zoom (self->view.zoom);

  mw_graph_canvas_append_halos (self, snapshot, found);
  mw_node_painter_begin (self->painter, g_get_monotonic_time () + CARDS_US);

  if (self->marked_dims)
    {
      gtk_snapshot_push_opacity (snapshot, DIMMED);
      append_lot (self, snapshot, found, detail, MW_LOT_DIMMED);
      gtk_snapshot_pop (snapshot);
    }

  if (self->arrivals != NULL)
    {
      gtk_snapshot_push_opacity (snapshot, self->shift);
      append_lot (self, snapshot, found, detail, MW_LOT_ARRIVING);
      gtk_snapshot_pop (snapshot);
    }

  append_lot (self, snapshot, found, detail, MW_LOT_PLAIN);
  if (detail != MW_DETAIL_CARDS)
    mw_node_painter_append_labels (self->painter, snapshot, &self->view);

  /* Not from within a frame, which would forget it. */
  if (!mw_node_painter_is_complete (self->painter) && self->again_source == 0)
    self->again_source = g_idle_add_once (again_cb, self);
}

void
mw_graph_canvas_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  MwGraphCanvas *self = MW_GRAPH_CANVAS (widget);
  graphene_rect_t visible;

  if (self->layout == NULL || self->view.width <= 0 || self->view.height <= 0)
    return;

  prepare (self);
  visible = mw_viewport_get_visible (&self->view, 24);

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, (float) self->view.width, (float) self->view.height));
  append_areas (self, snapshot, &visible);
  append_edges (self, snapshot, &visible);
  append_nodes (self, snapshot, &visible);
  mw_graph_canvas_append_moved (self, snapshot);
  mw_graph_canvas_append_rings (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

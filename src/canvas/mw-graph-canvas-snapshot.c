/* mw-graph-canvas-snapshot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-card.h"

#define RING_GAP 2.0f
/* Over the rows that the columns of the selected way are in. */
#define COLUMN_TINT 0.16f
#define RING_RADIUS 10.0f
/* What a frame may spend on drawing anew what was not seen before. */
#define CARDS_US 5000
#define EDGES_US 5000
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
    if (graphene_rect_intersection (visible, &self->areas[i], NULL))
      mw_node_painter_append_area (self->painter, snapshot, i, &self->areas[i], &self->view);
}

static void
append_edges (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  double scale = get_scale (self);
  gboolean settled = self->settle_source == 0 &&
                     adw_animation_get_state (self->animation) != ADW_ANIMATION_PLAYING;
  gboolean badges = self->view.zoom >= BADGE_ZOOM;
  gint64 deadline = g_get_monotonic_time () + EDGES_US;

  if (self->scene == NULL)
    return;

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

static void
append_some_nodes (MwGraphCanvas *self,
                   GtkSnapshot   *snapshot,
                   GArray        *found,
                   MwDetail       detail,
                   gboolean       marked)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->view.x, (float) self->view.y));
  gtk_snapshot_scale (snapshot, (float) self->view.zoom, (float) self->view.zoom);

  for (guint i = 0; i < found->len; i++)
    {
      guint node = g_array_index (found, guint, i);

      if (node != self->moved && (!self->marked_dims || self->marked_nodes[node] == marked))
        mw_node_painter_append_node (self->painter, snapshot, node, &self->boxes[node].origin, detail);
    }

  gtk_snapshot_restore (snapshot);
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
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  MwDetail detail = mw_detail_for_zoom (self->view.zoom);

  mw_grid_query (self->grid, visible, found);
  mw_node_painter_begin (self->painter, g_get_monotonic_time () + CARDS_US);

  if (self->marked_dims)
    {
      gtk_snapshot_push_opacity (snapshot, DIMMED);
      append_some_nodes (self, snapshot, found, detail, FALSE);
      gtk_snapshot_pop (snapshot);
    }

  append_some_nodes (self, snapshot, found, detail, TRUE);
  if (detail != MW_DETAIL_CARDS)
    mw_node_painter_append_labels (self->painter, snapshot, &self->view);

  /* Not from within a frame, which would forget it. */
  if (!mw_node_painter_is_complete (self->painter) && self->again_source == 0)
    self->again_source = g_idle_add_once (again_cb, self);
}

static void
append_ring (MwGraphCanvas         *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *box,
             float                  gap,
             float                  width,
             double                 strength)
{
  graphene_rect_t rect = mw_viewport_rect_to_screen (&self->view, box);
  GdkRGBA color = self->style.colors[MW_CANVAS_COLOR_ACCENT];
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  color.alpha = (float) strength;
  graphene_rect_inset (&rect, -gap - width, -gap - width);
  gsk_rounded_rect_init_from_rect (&outline, &rect,
                                   RING_RADIUS * (float) MIN (self->view.zoom, 1) + gap);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { color, color, color, color });
}

/* The columns that the selected one comes from and goes to. */
static void
append_columns (MwGraphCanvas *self,
                GtkSnapshot   *snapshot)
{
  guint n;
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n);
  GdkRGBA color = self->style.colors[MW_CANVAS_COLOR_ACCENT];

  color.alpha = COLUMN_TINT;
  for (guint i = 0; i < 2 * n; i++)
    {
      const MwGraphEdge *edge = &edges[i / 2];
      gboolean source = i % 2 == 0;
      graphene_rect_t box;

      if (!self->marked_edges[i / 2] ||
          !mw_graph_canvas_get_row_box (self, source ? edge->source : edge->target,
                                        source ? edge->source_row : edge->target_row, &box))
        continue;

      box = mw_viewport_rect_to_screen (&self->view, &box);
      gtk_snapshot_append_color (snapshot, &color, &box);
    }
}

static void
append_rings (MwGraphCanvas *self,
              GtkSnapshot   *snapshot)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));

  gboolean has_focus = (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
  graphene_rect_t box;

  if (self->marked_row != MW_NONE || self->marked_edge != MW_NONE)
    append_columns (self, snapshot);

  if (self->selected != MW_NONE)
    {
      box = mw_graph_canvas_get_box (self, self->selected);
      append_ring (self, snapshot, &box, RING_GAP, 2, 1);
      if (mw_graph_canvas_get_row_box (self, self->selected, self->selected_row, &box))
        append_ring (self, snapshot, &box, -2, 2, 1);
    }

  if (self->cursor != MW_NONE && has_focus)
    {
      box = mw_graph_canvas_get_box (self, self->cursor);
      append_ring (self, snapshot, &box, RING_GAP + 3, 2, 0.55);
    }
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
  append_rings (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

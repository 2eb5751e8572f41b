/* mw-graph-canvas-snapshot.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-card.h"
#include "graph/mw-graph-sizes.h"

#define RING_GAP 2.0f
#define RING_RADIUS 10.0f
/* What is not on the path under the pointer. */
#define DIMMED 0.3
/* Symbols and numbers on edges are drawn from this zoom on, and no more than so
 * many in a frame. */
#define BADGE_ZOOM 0.5
#define MAX_BADGES 240
#define BADGE_SIZE 14.0f

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
  g_clear_pointer (&self->scene, mw_edge_scene_unref);
  self->marked_for = MW_NONE;

  if (self->tiles != NULL)
    mw_edge_tiles_set_scene (self->tiles, NULL);
  if (self->marked_tiles != NULL)
    mw_edge_tiles_set_scene (self->marked_tiles, NULL);

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
prepare (MwGraphCanvas *self)
{
  if (mw_canvas_style_update (&self->style))
    mw_graph_canvas_forget (self);

  if (self->painter == NULL)
    {
      self->painter = mw_node_painter_new (self->layout, GTK_WIDGET (self), &self->style);
      self->scene = mw_edge_scene_new (self->layout, &self->style);
      mw_edge_tiles_set_scene (self->tiles, self->scene);
      mw_graph_canvas_update_marks (self);
    }
}

/* Marks the path of what is pointed at, else of what is selected. */
void
mw_graph_canvas_update_marks (MwGraphCanvas *self)
{
  guint wanted = self->hovered != MW_NONE ? self->hovered : self->selected;
  g_autoptr(MwEdgeScene) scene = NULL;

  self->marked_dims = self->hovered != MW_NONE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->scene == NULL || wanted == self->marked_for)
    return;

  self->marked_for = wanted;
  mw_edge_tiles_set_scene (self->marked_tiles, NULL);
  if (wanted == MW_NONE)
    return;

  memset (self->marked_nodes, 0, self->n_nodes);
  memset (self->marked_edges, 0, mw_edge_scene_get_n_edges (self->scene));
  mw_graph_walk_mark_lineage (self->walk, wanted, self->marked_nodes, self->marked_edges);
  scene = mw_edge_scene_new_marked (self->scene, self->marked_edges,
                                    &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
  mw_edge_tiles_set_scene (self->marked_tiles, scene);
}

static void
append_areas (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  for (guint i = 0; i < self->n_areas; i++)
    if (graphene_rect_intersection (visible, &self->areas[i], NULL))
      mw_node_painter_append_area (self->painter, snapshot, i, &self->view);
}

static void
append_badge (MwGraphCanvas     *self,
              GtkSnapshot       *snapshot,
              const MwGraphEdge *edge,
              graphene_point_t   middle)
{
  MwSymbol symbol = mw_symbol_for_edge (edge->state);
  g_autofree char *text = edge->count > 1 ? g_strdup_printf ("%u", edge->count) : NULL;
  g_autoptr(PangoLayout) layout = NULL;
  float symbol_width = symbol != MW_SYMBOL_NONE ? BADGE_SIZE : 0;
  int text_width = 0;
  int text_height = 0;
  GskRoundedRect outline;
  float width;

  if (text != NULL)
    {
      layout = mw_card_new_layout (GTK_WIDGET (self), text, 10.5, PANGO_WEIGHT_SEMIBOLD);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
    }

  width = symbol_width + (float) text_width + (text != NULL ? 8 : 2);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (middle.x - width / 2, middle.y - BADGE_SIZE / 2 - 1,
                                                        width, BADGE_SIZE + 2), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->style.colors[MW_CANVAS_COLOR_BACKGROUND], &outline.bounds);
  gtk_snapshot_pop (snapshot);

  if (symbol != MW_SYMBOL_NONE)
    gtk_snapshot_append_scaled_texture (snapshot,
                                        mw_canvas_style_get_symbol (&self->style, symbol,
                                                                    mw_canvas_style_get_symbol_color (symbol)),
                                        GSK_SCALING_FILTER_TRILINEAR,
                                        &GRAPHENE_RECT_INIT (outline.bounds.origin.x + 1, middle.y - BADGE_SIZE / 2,
                                                             BADGE_SIZE, BADGE_SIZE));
  if (layout != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (outline.bounds.origin.x + symbol_width + 4,
                                                    middle.y - (float) text_height / 2));
      gtk_snapshot_append_layout (snapshot, layout, &self->style.colors[MW_CANVAS_COLOR_DIM]);
      gtk_snapshot_restore (snapshot);
    }
}

/* Symbols and counts, of the marked edges or of the others. */
static void
append_badges (MwGraphCanvas         *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *visible,
               gboolean               marked)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL);
  guint n = 0;

  mw_edge_scene_query (self->scene, visible, found);

  for (guint i = 0; i < found->len && n < MAX_BADGES; i++)
    {
      guint index = g_array_index (found, guint, i);
      gboolean is_marked = self->marked_for != MW_NONE && self->marked_edges[index];
      graphene_point_t middle;

      if (is_marked != marked ||
          (edges[index].count < 2 && mw_symbol_for_edge (edges[index].state) == MW_SYMBOL_NONE))
        continue;

      middle = mw_edge_scene_get_middle (self->scene, index);
      if (!graphene_rect_contains_point (visible, &middle))
        continue;

      append_badge (self, snapshot, &edges[index],
                    mw_viewport_to_screen (&self->view, middle.x, middle.y));
      n++;
    }
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

  if (self->marked_dims)
    gtk_snapshot_push_opacity (snapshot, DIMMED);
  mw_edge_tiles_snapshot (self->tiles, snapshot, &self->view, scale, settled);
  if (badges)
    append_badges (self, snapshot, visible, FALSE);
  if (self->marked_dims)
    gtk_snapshot_pop (snapshot);

  if (self->marked_for == MW_NONE)
    return;

  mw_edge_tiles_snapshot (self->marked_tiles, snapshot, &self->view, scale, settled);
  if (badges)
    append_badges (self, snapshot, visible, TRUE);
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

      if (!self->marked_dims || self->marked_nodes[node] == marked)
        mw_node_painter_append_node (self->painter, snapshot, node, detail);
    }

  gtk_snapshot_restore (snapshot);
}

static void
append_nodes (MwGraphCanvas         *self,
              GtkSnapshot           *snapshot,
              const graphene_rect_t *visible)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  MwDetail detail = mw_detail_for_zoom (self->view.zoom);

  mw_grid_query (self->grid, visible, found);

  if (self->marked_dims)
    {
      gtk_snapshot_push_opacity (snapshot, DIMMED);
      append_some_nodes (self, snapshot, found, detail, FALSE);
      gtk_snapshot_pop (snapshot);
    }

  append_some_nodes (self, snapshot, found, detail, TRUE);
}

/* Zoomed out, the names of domains stay as large as can be read. */
static void
append_labels (MwGraphCanvas         *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *visible)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  const MwGraphCluster *clusters = mw_graph_get_clusters (graph, NULL);
  const MwGraphNode *nodes = mw_graph_get_nodes (graph, NULL);

  if (mw_detail_for_zoom (self->view.zoom) == MW_DETAIL_CARDS)
    return;

  for (guint i = 0; i < self->n_areas; i++)
    {
      graphene_rect_t on_screen = mw_viewport_rect_to_screen (&self->view, &self->areas[i]);

      if (graphene_rect_intersection (visible, &self->areas[i], NULL))
        mw_node_painter_append_label (self->painter, snapshot, clusters[i].domain, &on_screen,
                                      MW_AREA_HEADER * (float) self->view.zoom);
    }

  for (guint i = 0; i < self->n_nodes; i++)
    if (nodes[i].kind == MW_GRAPH_NODE_DOMAIN &&
        graphene_rect_intersection (visible, &self->boxes[i], NULL))
      {
        graphene_rect_t on_screen = mw_viewport_rect_to_screen (&self->view, &self->boxes[i]);

        mw_node_painter_append_label (self->painter, snapshot, nodes[i].subject, &on_screen, 0);
      }
}

static void
append_ring (MwGraphCanvas *self,
             GtkSnapshot   *snapshot,
             guint          node,
             float          gap,
             float          width,
             double         strength)
{
  graphene_rect_t rect = mw_viewport_rect_to_screen (&self->view, &self->boxes[node]);
  GdkRGBA color = self->style.colors[MW_CANVAS_COLOR_ACCENT];
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  color.alpha = (float) strength;
  graphene_rect_inset (&rect, -gap - width, -gap - width);
  gsk_rounded_rect_init_from_rect (&outline, &rect,
                                   RING_RADIUS * (float) MIN (self->view.zoom, 1) + gap);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { color, color, color, color });
}

static void
append_rings (MwGraphCanvas *self,
              GtkSnapshot   *snapshot)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));

  if (self->selected != MW_NONE)
    append_ring (self, snapshot, self->selected, RING_GAP, 2, 1);

  if (self->cursor != MW_NONE &&
      (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    append_ring (self, snapshot, self->cursor, RING_GAP + 3, 2, 0.55);
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
  append_labels (self, snapshot, &visible);
  append_rings (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

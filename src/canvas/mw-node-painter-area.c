/* mw-node-painter-area.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-painter-private.h"

#include "canvas/mw-palette.h"
#include "graph/mw-graph-sizes.h"
#include "graph/mw-graph-words.h"

#define AREA_RADIUS 12.0f
#define AREA_TINT 0.07
#define NAME_SIZE 14.0
#define COUNT_SIZE 12.0

/* Name and count in one line, @width of it for both. */
static GskRenderNode *
record_header (MwNodePainter *self,
               guint          area,
               float          width)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gboolean rtl = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
  double font = self->style->card_font;
  g_autofree char *name = mw_graph_dup_cluster_title (self->graph, area);
  g_autofree char *count = mw_graph_dup_cluster_subtitle (self->graph, area);
  g_autoptr(PangoLayout) name_layout = mw_card_new_layout (self->widget, name, NAME_SIZE * font, PANGO_WEIGHT_BOLD);
  g_autoptr(PangoLayout) count_layout = mw_card_new_layout (self->widget, count, COUNT_SIZE * font, PANGO_WEIGHT_NORMAL);
  int name_width;
  int name_height;
  int count_width;
  int count_height;
  gboolean with_count;
  float y;

  pango_layout_get_pixel_size (name_layout, &name_width, &name_height);
  pango_layout_get_pixel_size (count_layout, &count_width, &count_height);
  with_count = *count != '\0' && (float) count_width < width * 0.5f;
  if (with_count)
    name_width = MIN (name_width, (int) width - count_width - 8);
  name_width = MAX (MIN (name_width, (int) width), 1);
  pango_layout_set_width (name_layout, name_width * PANGO_SCALE);

  y = (MW_AREA_HEADER - (float) name_height) / 2 + 2;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rtl ? width - (float) name_width : 0, y));
  gtk_snapshot_append_layout (snapshot, name_layout, &self->style->colors[MW_CANVAS_COLOR_TEXT]);
  gtk_snapshot_restore (snapshot);
  if (with_count)
    {
      float x = rtl ? width - (float) (name_width + 8 + count_width) : (float) name_width + 8;

      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (x, y + (float) (pango_layout_get_baseline (name_layout) -
                                                                    pango_layout_get_baseline (count_layout)) / PANGO_SCALE));
      gtk_snapshot_append_layout (snapshot, count_layout, &self->style->colors[MW_CANVAS_COLOR_DIM]);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_header (MwNodePainter         *self,
               GtkSnapshot           *snapshot,
               guint                  area,
               const graphene_rect_t *rect,
               const MwViewport      *viewport)
{
  graphene_point_t at = mw_viewport_to_screen (viewport, rect->origin.x + MW_AREA_MARGIN, rect->origin.y);

  if (self->headers[area] == NULL)
    self->headers[area] = record_header (self, area,
                                         mw_graph_layout_get_areas (self->layout, NULL)[area].size.width - 2 * MW_AREA_MARGIN);
  if (self->headers[area] == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_scale (snapshot, (float) viewport->zoom, (float) viewport->zoom);
  gtk_snapshot_append_node (snapshot, self->headers[area]);
  gtk_snapshot_restore (snapshot);
}

static void
get_color (MwNodePainter *self,
           guint          area,
           GdkRGBA       *color)
{
  const MwGraphCluster *cluster = &self->clusters[area];
  guint domain = cluster->subject;

  if (cluster->kind == MW_GRAPH_CLUSTER_PRODUCT)
    domain = mw_mesh_get_products (self->mesh, NULL)[cluster->subject].domain;

  mw_palette_get_domain_color (mw_mesh_get_domains (self->mesh, NULL)[domain].color, self->style->dark, color);
}

void
mw_node_painter_append_area (MwNodePainter         *self,
                             GtkSnapshot           *snapshot,
                             guint                  area,
                             const graphene_rect_t *rect,
                             const MwViewport      *viewport)
{
  graphene_rect_t on_screen = mw_viewport_rect_to_screen (viewport, rect);
  const GdkRGBA *background = &self->style->colors[MW_CANVAS_COLOR_BACKGROUND];
  const float width = mw_canvas_style_get_border (self->style);
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;
  GdkRGBA color;
  GdkRGBA fill;
  GdkRGBA border;

  get_color (self, area, &color);
  fill = mw_canvas_style_tint (self->style, &color, background, AREA_TINT);
  border = mw_canvas_style_mix (&color, background, self->style->high_contrast ? 1 : 0.45);
  gsk_rounded_rect_init_from_rect (&outline, &on_screen, AREA_RADIUS * (float) MIN (viewport->zoom, 1));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &on_screen);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (GdkRGBA[4]) { border, border, border, border });

  if (viewport->zoom >= MW_CARDS_ZOOM)
    append_header (self, snapshot, area, rect, viewport);
}

/* mw-export-scene.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-scene.h"

#include <math.h>

#include "graph/mw-graph-sizes.h"
#include "graph/mw-graph-words.h"
#include "graph/mw-layer-palette.h"

#define MARGIN 24.0
/* Room for the heading even above a graph of one card. */
#define MIN_WIDTH 520.0
#define TITLE_SIZE 20.0
#define TITLE_HEIGHT 30.0
#define LINE_SIZE 12.0
#define LINE_HEIGHT 18.0
#define MAX_LINES 3
#define GAP 18.0
#define AREA_RADIUS 12.0
#define AREA_TINT 0.07
#define AREA_TITLE_SIZE 13.0

graphene_rect_t
mw_export_scene_move (MwExportScene  *self,
                      graphene_rect_t rect)
{
  graphene_rect_offset (&rect, self->origin.x, self->origin.y);

  return rect;
}

static void
count_domains (MwExportScene *self)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  guint n_edges;
  guint n_domains;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n_edges);

  mw_mesh_get_domains (self->mesh, &n_domains);
  self->domains = g_new0 (MwExportDomain, MAX (n_domains, 1));

  for (guint i = 0; i < n_edges; i++)
    {
      guint source = products[edges[i].source].domain;
      guint target = products[edges[i].target].domain;

      if (source == target || edges[i].state == MW_EDGE_REJECTED)
        continue;

      self->domains[source].gives++;
      self->domains[target].takes++;
    }

  for (guint i = 0; i < n_domains; i++)
    self->most = MAX (self->most, MAX (self->domains[i].gives, self->domains[i].takes));
}

/* The lines of the heading below the title, cut to the width here, so that all
 * formats have the same. */
static guint
cut_heading (MwExportScene *self,
             double         width)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  guint n = 0;

  g_strv_builder_add (lines, self->heading[0]);
  for (guint i = 1; self->heading[i] != NULL; i++)
    {
      g_auto(GStrv) cut = mw_export_fit_text (self->heading[i], width, LINE_SIZE, FALSE, MAX_LINES);

      g_strv_builder_addv (lines, (const char **) cut);
      n += g_strv_length (cut);
    }

  g_strfreev (self->heading);
  self->heading = g_strv_builder_end (lines);

  return n;
}

void
mw_export_scene_init (MwExportScene         *self,
                      MwGraphLayout         *layout,
                      const MwExportOptions *options)
{
  graphene_size_t graph_size = mw_graph_layout_get_size (layout);
  double width = MAX (graph_size.width, MIN_WIDTH);
  double y = MARGIN;

  *self = (MwExportScene) {
    .layout = layout,
    .graph = mw_graph_layout_get_graph (layout),
    .options = options,
    .style = mw_export_style_get (options->dark),
  };
  self->mesh = mw_graph_get_mesh (self->graph);
  self->heading = mw_legend_dup_heading (self->graph, options);
  self->legend = mw_legend_new (self->graph, options);
  if (self->mesh != NULL)
    count_domains (self);

  y += TITLE_HEIGHT + cut_heading (self, width) * LINE_HEIGHT + GAP;
  self->origin = GRAPHENE_POINT_INIT ((float) MARGIN, (float) y);
  y += graph_size.height;

  if (self->legend->len > 0)
    {
      y += GAP;
      self->legend_y = y;
      y += mw_export_scene_get_legend_height (self, width);
    }

  /* Whole pixels, or the last ones would be half empty. */
  self->size = GRAPHENE_SIZE_INIT ((float) ceil (width + 2 * MARGIN), (float) ceil (y + MARGIN));
}

void
mw_export_scene_clear (MwExportScene *self)
{
  g_clear_pointer (&self->heading, g_strfreev);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->domains, g_free);
}

static void
draw_heading (MwExportScene *self,
              MwPen         *pen)
{
  const MwPenText title = { TITLE_SIZE, TRUE, 1, self->style.text, FALSE };
  const MwPenText line = { LINE_SIZE, FALSE, 1, self->style.dim, FALSE };
  double width = self->size.width - 2 * MARGIN;

  mw_pen_begin (pen, "heading", NULL, NULL);
  mw_pen_text (pen, self->heading[0], MARGIN, MARGIN, width, title);
  /* The lines are cut already: another font's letters must not cut them again. */
  for (guint i = 1; self->heading[i] != NULL; i++)
    mw_pen_text (pen, self->heading[i], MARGIN, MARGIN + TITLE_HEIGHT + (i - 1) * LINE_HEIGHT, width, line);
  mw_pen_end (pen);
}

/* A domain's own colour; a product's area has that of its domain. */
static guint32
get_area_color (MwExportScene        *self,
                const MwGraphCluster *cluster)
{
  guint domain = cluster->subject;

  if (self->mesh == NULL)
    return self->style.edge;
  if (cluster->kind == MW_GRAPH_CLUSTER_PRODUCT)
    domain = mw_mesh_get_products (self->mesh, NULL)[cluster->subject].domain;

  return mw_layer_palette_get (mw_mesh_get_domains (self->mesh, NULL)[domain].color, self->style.dark);
}

static void
draw_area (MwExportScene *self,
           MwPen         *pen,
           guint          index)
{
  const MwGraphCluster *cluster = &mw_graph_get_clusters (self->graph, NULL)[index];
  graphene_rect_t area = mw_export_scene_move (self, mw_graph_layout_get_areas (self->layout, NULL)[index]);
  guint32 color = get_area_color (self, cluster);
  MwPaint paint = {
    mw_export_style_mix (color, self->style.background, AREA_TINT),
    mw_export_style_mix (color, self->style.background, 0.5), 1, MW_DASH_NONE,
  };
  MwPenText title_how = { AREA_TITLE_SIZE, TRUE, 1, self->style.text, FALSE };
  MwPenText count_how = { 11, FALSE, 1, self->style.dim, TRUE };
  g_autofree char *id = g_strdup_printf ("a%u", index);
  g_autofree char *title = mw_graph_dup_cluster_title (self->graph, index);
  g_autofree char *count = mw_graph_dup_cluster_subtitle (self->graph, index);
  double room = area.size.width - 2 * MW_AREA_MARGIN;
  double count_width = *count != '\0' && room > 160 ? mw_export_text_width (count, 11, FALSE) + 8 : 0;

  mw_pen_begin (pen, id, NULL, title);
  mw_pen_rect (pen, area, AREA_RADIUS, paint);
  mw_pen_text (pen, title, area.origin.x + MW_AREA_MARGIN, area.origin.y + 9, room - count_width, title_how);
  if (count_width > 0)
    mw_pen_text (pen, count, area.origin.x + MW_AREA_MARGIN + room - count_width, area.origin.y + 11, count_width,
                 count_how);
  mw_pen_end (pen);
}

void
mw_export_scene_draw (MwExportScene *self,
                      MwPen         *pen)
{
  guint n_areas;
  guint n_edges;
  guint n_nodes;

  mw_graph_layout_get_areas (self->layout, &n_areas);
  mw_graph_get_edges (self->graph, &n_edges);
  mw_graph_layout_get_boxes (self->layout, &n_nodes);

  mw_pen_rect (pen, GRAPHENE_RECT_INIT (0, 0, self->size.width, self->size.height), 0,
               (MwPaint) { self->style.background, MW_NO_COLOR, 0, MW_DASH_NONE });
  draw_heading (self, pen);

  mw_pen_begin (pen, "areas", NULL, NULL);
  for (guint i = 0; i < n_areas; i++)
    draw_area (self, pen, i);
  mw_pen_end (pen);

  mw_pen_begin (pen, "edges", NULL, NULL);
  for (guint i = 0; i < n_edges; i++)
    mw_export_scene_draw_edge (self, pen, i);
  mw_pen_end (pen);

  mw_pen_begin (pen, "nodes", NULL, NULL);
  for (guint i = 0; i < n_nodes; i++)
    mw_export_scene_draw_node (self, pen, i);
  mw_pen_end (pen);

  if (self->legend->len > 0)
    mw_export_scene_draw_legend (self, pen);
}

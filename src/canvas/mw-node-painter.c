/* mw-node-painter.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-node-painter.h"

#include "canvas/mw-card.h"
#include "canvas/mw-palette.h"
#include "graph/mw-graph-sizes.h"

#define CARDS_ZOOM 0.42
#define BOXES_ZOOM 0.06
#define AREA_RADIUS 12.0f
#define AREA_TINT 0.07
/* However late a frame is, it gets on by so many cards. */
#define MIN_CARDS_PER_FRAME 4
#define LABEL_SIZE 12.5
#define CARD_LABEL_SIZE 11.0
#define LABEL_WIDTH 168
#define MIN_LABEL_WIDTH 36
#define LABEL_STEP 12

typedef struct
{
  GskRenderNode *header;         /* as it stands above its products */
  GskRenderNode *label;          /* as it stands over its middle */
  float          header_width;
  float          label_width;
  float          label_height;
  int            label_room;
} DomainText;

struct _MwNodePainter
{
  MwGraphLayout         *layout;
  GtkWidget             *widget;
  MwCanvasStyle         *style;
  MwMesh                *mesh;
  const MwGraphNode     *nodes;
  const graphene_rect_t *boxes;
  const MwGraphCluster  *clusters;
  const graphene_rect_t *areas;
  guint                  n_nodes;
  GskRenderNode        **cards;
  DomainText            *texts;         /* by domain */
  MwDomainCounts        *counts;        /* by domain */
  guint                  n_domains;
  gint64                 deadline;
  guint                  n_recorded;
  gboolean               is_complete;
};

MwDetail
mw_detail_for_zoom (double zoom)
{
  if (zoom >= CARDS_ZOOM)
    return MW_DETAIL_CARDS;

  return zoom >= BOXES_ZOOM ? MW_DETAIL_BOXES : MW_DETAIL_AREAS;
}

/* What crosses the border of each domain, either way. */
static void
count_crossings (MwNodePainter *self)
{
  const MwProduct *products = mw_mesh_get_products (self->mesh, NULL);
  guint n_edges;
  const MwEdge *edges = mw_mesh_get_edges (self->mesh, &n_edges);
  guint most = 0;

  for (guint i = 0; i < n_edges; i++)
    {
      guint source = products[edges[i].source].domain;
      guint target = products[edges[i].target].domain;

      if (source == target || edges[i].state == MW_EDGE_REJECTED)
        continue;

      self->counts[source].gives++;
      self->counts[target].takes++;
    }

  for (guint i = 0; i < self->n_domains; i++)
    most = MAX (most, MAX (self->counts[i].gives, self->counts[i].takes));
  for (guint i = 0; i < self->n_domains; i++)
    self->counts[i].most = most;
}

MwNodePainter *
mw_node_painter_new (MwGraphLayout *layout,
                     GtkWidget     *widget,
                     MwCanvasStyle *style)
{
  MwNodePainter *self = g_new0 (MwNodePainter, 1);
  MwGraph *graph = mw_graph_layout_get_graph (layout);

  self->layout = g_object_ref (layout);
  self->widget = widget;
  self->style = style;
  self->mesh = mw_graph_get_mesh (graph);
  self->nodes = mw_graph_get_nodes (graph, &self->n_nodes);
  self->boxes = mw_graph_layout_get_boxes (layout, NULL);
  self->clusters = mw_graph_get_clusters (graph, NULL);
  self->areas = mw_graph_layout_get_areas (layout, NULL);
  self->cards = g_new0 (GskRenderNode *, MAX (self->n_nodes, 1));
  mw_mesh_get_domains (self->mesh, &self->n_domains);
  self->texts = g_new0 (DomainText, MAX (self->n_domains, 1));
  self->counts = g_new0 (MwDomainCounts, MAX (self->n_domains, 1));
  count_crossings (self);

  return self;
}

void
mw_node_painter_free (MwNodePainter *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    g_clear_pointer (&self->cards[i], gsk_render_node_unref);

  for (guint i = 0; i < self->n_domains; i++)
    {
      g_clear_pointer (&self->texts[i].header, gsk_render_node_unref);
      g_clear_pointer (&self->texts[i].label, gsk_render_node_unref);
    }

  g_free (self->cards);
  g_free (self->texts);
  g_free (self->counts);
  g_object_unref (self->layout);
  g_free (self);
}

static guint
get_domain (MwNodePainter *self,
            guint          node)
{
  const MwGraphNode *entry = &self->nodes[node];

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    return entry->subject;

  return mw_mesh_get_products (self->mesh, NULL)[entry->subject].domain;
}

static GskRenderNode *
record_card (MwNodePainter *self,
             guint          node)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const MwGraphNode *entry = &self->nodes[node];

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    mw_card_append_domain (snapshot, self->widget, self->style, self->mesh, entry,
                           &self->counts[entry->subject]);
  else
    mw_card_append_product (snapshot, self->widget, self->style, self->mesh, entry);

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_box (MwNodePainter *self,
            GtkSnapshot   *snapshot,
            guint          node)
{
  const MwDomain *domain = &mw_mesh_get_domains (self->mesh, NULL)[get_domain (self, node)];
  gboolean is_domain = self->nodes[node].kind == MW_GRAPH_NODE_DOMAIN;
  GdkRGBA color;
  GdkRGBA fill;

  mw_palette_get_domain_color (domain->color, self->style->dark, &color);
  fill = mw_canvas_style_mix (&color, &self->style->colors[MW_CANVAS_COLOR_CARD],
                              is_domain ? 0.25 : 0.75);
  gtk_snapshot_append_color (snapshot, &fill, &self->boxes[node]);
}

static void
append_card (MwNodePainter *self,
             GtkSnapshot   *snapshot,
             guint          node)
{
  if (self->cards[node] == NULL)
    {
      if (self->n_recorded >= MIN_CARDS_PER_FRAME && g_get_monotonic_time () > self->deadline)
        {
          append_box (self, snapshot, node);
          self->is_complete = FALSE;
          return;
        }

      self->cards[node] = record_card (self, node);
      self->n_recorded++;
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &self->boxes[node].origin);
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
mw_node_painter_append_node (MwNodePainter *self,
                             GtkSnapshot   *snapshot,
                             guint          node,
                             MwDetail       detail)
{
  g_return_if_fail (node < self->n_nodes);

  if (detail == MW_DETAIL_CARDS)
    append_card (self, snapshot, node);
  else if (detail == MW_DETAIL_BOXES || self->nodes[node].kind == MW_GRAPH_NODE_DOMAIN)
    append_box (self, snapshot, node);
}

/* Name and count in one line, @width of it for both. */
static GskRenderNode *
record_header (MwNodePainter  *self,
               const MwDomain *domain,
               float           width)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  gboolean rtl = gtk_widget_get_direction (self->widget) == GTK_TEXT_DIR_RTL;
  g_autofree char *name = mw_card_dup_domain_name (domain);
  g_autofree char *count = mw_card_dup_count (domain->products.n);
  g_autoptr(PangoLayout) name_layout = mw_card_new_layout (self->widget, name, 14, PANGO_WEIGHT_BOLD);
  g_autoptr(PangoLayout) count_layout = mw_card_new_layout (self->widget, count, 12, PANGO_WEIGHT_NORMAL);
  int name_width;
  int count_width;
  gboolean with_count;

  pango_layout_get_pixel_size (name_layout, &name_width, NULL);
  pango_layout_get_pixel_size (count_layout, &count_width, NULL);
  with_count = (float) count_width < width * 0.5f;
  if (with_count)
    name_width = MIN (name_width, (int) width - count_width - 8);
  name_width = MIN (name_width, (int) width);
  pango_layout_set_width (name_layout, name_width * PANGO_SCALE);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (rtl ? width - (float) name_width : 0, 0));
  gtk_snapshot_append_layout (snapshot, name_layout, &self->style->colors[MW_CANVAS_COLOR_TEXT]);
  gtk_snapshot_restore (snapshot);
  if (with_count)
    {
      float x = rtl ? width - (float) (name_width + 8 + count_width) : (float) name_width + 8;

      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, 2));
      gtk_snapshot_append_layout (snapshot, count_layout, &self->style->colors[MW_CANVAS_COLOR_DIM]);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_header (MwNodePainter    *self,
               GtkSnapshot      *snapshot,
               guint             area,
               const MwViewport *viewport)
{
  const graphene_rect_t *rect = &self->areas[area];
  guint index = self->clusters[area].subject;
  DomainText *text = &self->texts[index];
  float width = rect->size.width - 2 * MW_AREA_MARGIN;
  graphene_point_t at = mw_viewport_to_screen (viewport, rect->origin.x + MW_AREA_MARGIN, rect->origin.y + 9);

  if (text->header == NULL || text->header_width != width)
    {
      g_clear_pointer (&text->header, gsk_render_node_unref);
      text->header = record_header (self, &mw_mesh_get_domains (self->mesh, NULL)[index], width);
      text->header_width = width;
    }

  if (text->header == NULL)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_scale (snapshot, (float) viewport->zoom, (float) viewport->zoom);
  gtk_snapshot_append_node (snapshot, text->header);
  gtk_snapshot_restore (snapshot);
}

void
mw_node_painter_append_area (MwNodePainter    *self,
                             GtkSnapshot      *snapshot,
                             guint             area,
                             const MwViewport *viewport)
{
  graphene_rect_t rect = mw_viewport_rect_to_screen (viewport, &self->areas[area]);
  const MwDomain *domain = &mw_mesh_get_domains (self->mesh, NULL)[self->clusters[area].subject];
  const GdkRGBA *background = &self->style->colors[MW_CANVAS_COLOR_BACKGROUND];
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA color;
  GdkRGBA fill;
  GdkRGBA border;

  mw_palette_get_domain_color (domain->color, self->style->dark, &color);
  fill = mw_canvas_style_mix (&color, background, AREA_TINT);
  border = mw_canvas_style_mix (&color, background, 0.45);
  gsk_rounded_rect_init_from_rect (&outline, &rect, AREA_RADIUS * (float) MIN (viewport->zoom, 1));
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &rect);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, widths,
                              (GdkRGBA[4]) { border, border, border, border });

  if (viewport->zoom >= CARDS_ZOOM)
    append_header (self, snapshot, area, viewport);
}

/* @room: pixels that it may be wide. @on_card: it stands on the domain's card,
 * in two lines if need be, else over others' and so needs a ground. */
static void
record_label (MwNodePainter *self,
              guint          domain,
              int            room,
              gboolean       on_card)
{
  DomainText *text = &self->texts[domain];
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree char *name = mw_card_dup_domain_name (&mw_mesh_get_domains (self->mesh, NULL)[domain]);
  g_autoptr(PangoLayout) layout = mw_card_new_layout (self->widget, name, on_card ? CARD_LABEL_SIZE : LABEL_SIZE, PANGO_WEIGHT_SEMIBOLD);
  GdkRGBA background = self->style->colors[MW_CANVAS_COLOR_BACKGROUND];
  GskRoundedRect outline;
  int natural;
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &natural, NULL);
  if (on_card)
    {
      pango_layout_set_height (layout, -2);
      pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_line_spacing (layout, 0.9f);
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }
  pango_layout_set_width (layout, MIN (natural, room) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &width, &height);
  /* A centred text stands in the middle of its room. */
  text->label_width = (float) (on_card ? MIN (natural, room) : width) + 12;
  text->label_height = (float) height + 4;

  background.alpha = on_card ? 0 : 0.86f;
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, text->label_width, text->label_height), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &background, &outline.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (6, 2));
  gtk_snapshot_append_layout (snapshot, layout, &self->style->colors[MW_CANVAS_COLOR_TEXT]);
  text->label = gtk_snapshot_free_to_node (snapshot);
}

void
mw_node_painter_append_label (MwNodePainter         *self,
                              GtkSnapshot           *snapshot,
                              guint                  domain,
                              const graphene_rect_t *on_screen,
                              float                  room)
{
  DomainText *text = &self->texts[domain];
  graphene_point_t middle = mw_rect_get_middle (on_screen);
  graphene_point_t at;
  gboolean on_card = room <= 0;
  int label_room;

  /* A name wider than what it names would cover its neighbours. In steps, so
   * that zooming does not shape it anew for each frame. */
  if (on_card)
    label_room = CLAMP ((int) on_screen->size.width - 6, 0, LABEL_WIDTH) / 4 * 4;
  else
    label_room = CLAMP ((int) (on_screen->size.width * 1.15f) - 12, 0, LABEL_WIDTH) / LABEL_STEP * LABEL_STEP;
  if (label_room < MIN_LABEL_WIDTH)
    return;

  if (text->label == NULL || text->label_room != label_room)
    {
      g_clear_pointer (&text->label, gsk_render_node_unref);
      record_label (self, domain, label_room, on_card);
      text->label_room = label_room;
    }

  if (text->label == NULL)
    return;

  at.x = middle.x - text->label_width / 2;
  /* In the room above its products, else on the border, else over a card. */
  if (room >= text->label_height - 6)
    at.y = on_screen->origin.y + (room - text->label_height) / 2 + 1;
  else
    at.y = (room > 0 ? on_screen->origin.y : middle.y) - text->label_height / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &at);
  gtk_snapshot_append_node (snapshot, text->label);
  gtk_snapshot_restore (snapshot);
}

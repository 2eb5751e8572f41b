/* mw-export-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-scene.h"

#include <glib/gi18n-lib.h>

#include "graph/mw-graph-words.h"
#include "graph/mw-layer-palette.h"

#define RADIUS 8.0f
#define STRIPE 5.0f
#define PADDING 8.0
#define SYMBOL_SIZE 14.0
#define SHAPE_SIZE 10.0
#define PORT_WIDTH 5.0f
#define PORT_HEIGHT 7.0f
#define MAX_PORTS 4
#define NAME_SIZE 12.5
#define OWNER_SIZE 11.0
#define DOMAIN_NAME_SIZE 15.0
#define DOMAIN_TINT 0.14
#define MAX_SHARES 4

/* What the parts of a card share. */
typedef struct
{
  MwExportScene      *scene;
  MwPen              *pen;
  const MwGraphNode  *node;
  guint               index;
  graphene_rect_t     box;
  const MwLayerClass *class;     /* nullable */
  guint32             color;     /* of the stripe */
  guint32             fill;
} Card;

/* Along the left side, within the rounded corners: a curve, for its corners are
 * those of the card. */
static void
draw_stripe (const Card *card)
{
  const float x = card->box.origin.x;
  const float y = card->box.origin.y;
  const float bottom = y + card->box.size.height;
  /* Where the corner's arc is at the stripe's width, and a cubic curve like it. */
  const float top = y + 0.584f;
  const graphene_point_t points[] = {
    { x + STRIPE, top },
    { x + 2.1f, y + 1.76f }, { x, y + 4.68f }, { x, y + RADIUS },
    { x, y + RADIUS }, { x, bottom - RADIUS }, { x, bottom - RADIUS },
    { x, bottom - 4.68f }, { x + 2.1f, bottom - 1.76f }, { x + STRIPE, bottom - 0.584f },
    { x + STRIPE, bottom }, { x + STRIPE, y }, { x + STRIPE, top },
  };

  mw_pen_curve (card->pen, points, G_N_ELEMENTS (points),
                (MwPaint) { card->color, MW_NO_COLOR, 0, MW_DASH_NONE });
}

/* The sign of what became of it, on the corner. */
static void
draw_change (const Card *card)
{
  const MwExportStyle *style = &card->scene->style;
  guint32 color = mw_export_style_for_change (style, card->node->change);
  const double x = card->box.origin.x - 7;
  const double y = card->box.origin.y - 7;

  if (card->node->change == MW_GRAPH_CHANGE_NONE)
    return;

  mw_pen_rect (card->pen, GRAPHENE_RECT_INIT ((float) x, (float) y, 16, 16), 8,
               (MwPaint) { color, style->background, 1.5, MW_DASH_NONE });
  mw_pen_glyph (card->pen, mw_glyph_for_change (card->node->change), x, y, 16, style->background, color);
}

static void
draw_body (const Card *card,
           double      radius,
           gboolean    is_dashed,
           guint32     border)
{
  MwGraphChange change = card->node->change;
  MwPaint outline = { MW_NO_COLOR, border, 1, is_dashed ? MW_DASH_DASHED : MW_DASH_NONE };

  if (change != MW_GRAPH_CHANGE_NONE)
    {
      outline.stroke = mw_export_style_for_change (&card->scene->style, change);
      outline.width = 2;
      outline.dash = change == MW_GRAPH_CHANGE_REMOVED ? MW_DASH_DASHED : MW_DASH_NONE;
    }

  mw_pen_rect (card->pen, card->box, radius, (MwPaint) { card->fill, MW_NO_COLOR, 0, MW_DASH_NONE });
  if (card->color != MW_NO_COLOR)
    draw_stripe (card);
  mw_pen_rect (card->pen, card->box, radius, outline);
  draw_change (card);
}

/* Data flow from left to right, and so do the ports. */
static void
draw_ports (const Card      *card,
            const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (card->scene->mesh, NULL);
  guint n[MW_PORT_MANAGEMENT + 1] = { 0 };

  for (guint i = 0; i < product->ports.n; i++)
    n[ports[product->ports.first + i].direction]++;

  for (guint side = MW_PORT_INPUT; side <= MW_PORT_OUTPUT; side++)
    for (guint i = 0, shown = MIN (n[side], MAX_PORTS); i < shown; i++)
      {
        float x = card->box.origin.x + (side == MW_PORT_INPUT ? 0 : card->box.size.width);
        float y = card->box.origin.y + card->box.size.height * (float) (i + 1) / (float) (shown + 1);

        mw_pen_rect (card->pen, GRAPHENE_RECT_INIT (x - PORT_WIDTH / 2, y - PORT_HEIGHT / 2, PORT_WIDTH, PORT_HEIGHT), 2,
                     (MwPaint) { card->scene->style.edge, MW_NO_COLOR, 0, MW_DASH_NONE });
      }
}

/* How many neighbours are not drawn, on the border that they are behind. */
static void
draw_hidden (const Card *card,
             guint       n,
             gboolean    is_incoming)
{
  const MwExportStyle *style = &card->scene->style;
  g_autofree char *text = g_strdup_printf ("+%u", n);
  double width = mw_export_text_width (text, 10, TRUE) + 10;
  double x = card->box.origin.x + (is_incoming ? 0 : card->box.size.width) - width / 2;
  double y = card->box.origin.y + card->box.size.height - 8;

  if (n == 0)
    return;

  mw_pen_rect (card->pen, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, 15), 7,
               (MwPaint) { style->dim, MW_NO_COLOR, 0, MW_DASH_NONE });
  mw_pen_text (card->pen, text, x + 5, y + 1.5, width, (MwPenText) { 10, TRUE, 1, style->background, FALSE });
}

/* The title and the dimmed line, in the middle of the height; the shape of the
 * class stands before that line. */
static void
draw_titles (const Card *card,
             double      start,
             double      end,
             double      title_size,
             guint       max_lines)
{
  const MwExportStyle *style = &card->scene->style;
  g_autofree char *title = mw_graph_dup_node_title (card->scene->graph, card->index);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (card->scene->graph, card->index);
  MwPenText title_how = { title_size, TRUE, max_lines, style->text, FALSE };
  MwPenText subtitle_how = { OWNER_SIZE, FALSE, 1, style->dim, FALSE };
  double x = card->box.origin.x + start;
  double width = card->box.size.width - start - end;
  double shape = card->class != NULL ? SHAPE_SIZE + 4 : 0;
  double title_height = mw_pen_measure (card->pen, title, width, title_how);
  double subtitle_height = mw_pen_measure (card->pen, subtitle, width - shape, subtitle_how);
  double y;

  if (shape > 0)
    subtitle_height = MAX (subtitle_height, SHAPE_SIZE + 2);
  y = card->box.origin.y + (card->box.size.height - title_height - subtitle_height) / 2;

  mw_pen_text (card->pen, title, x, y, width, title_how);
  y += title_height;
  if (card->class != NULL)
    mw_pen_glyph (card->pen, mw_glyph_for_shape (card->class->shape), x, y + (subtitle_height - SHAPE_SIZE) / 2,
                  SHAPE_SIZE, card->color != MW_NO_COLOR ? card->color : style->edge, card->fill);
  mw_pen_text (card->pen, subtitle, x + shape, y, width - shape, subtitle_how);
}

static void
draw_product (Card *card)
{
  const MwProduct *product = &mw_mesh_get_products (card->scene->mesh, NULL)[card->node->subject];
  const MwExportStyle *style = &card->scene->style;
  MwGlyphKind status = product->is_ghost ? MW_GLYPH_GHOST : mw_glyph_for_lifecycle (product->lifecycle);
  MwGlyphKind archetype = mw_glyph_for_archetype (product->archetype);
  double x = card->box.origin.x + card->box.size.width - PADDING - SYMBOL_SIZE;

  if (product->is_ghost)
    {
      card->color = MW_NO_COLOR;
      card->fill = style->background;
    }

  draw_body (card, RADIUS, product->is_ghost, product->is_ghost ? style->edge : style->border);
  draw_titles (card, STRIPE + PADDING, PADDING + SYMBOL_SIZE + 4, NAME_SIZE, 2);
  mw_pen_glyph (card->pen, status, x, card->box.origin.y + PADDING, SYMBOL_SIZE,
                mw_export_style_for_glyph (style, status), card->fill);
  mw_pen_glyph (card->pen, archetype, x, card->box.origin.y + card->box.size.height - PADDING - SYMBOL_SIZE, SYMBOL_SIZE,
                mw_export_style_for_glyph (style, archetype), card->fill);
  draw_ports (card, product);
}

/* A number in words over a bar of its length. */
static void
draw_bar (const Card *card,
          const char *text,
          guint       count,
          double      x,
          double      width)
{
  const MwExportStyle *style = &card->scene->style;
  double y = card->box.origin.y + card->box.size.height - PADDING - 3;
  double length = card->scene->most > 0 ? width * count / card->scene->most : 0;

  mw_pen_text (card->pen, text, x, y - 16, width, (MwPenText) { OWNER_SIZE, FALSE, 1, style->dim, FALSE });
  mw_pen_rect (card->pen, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, 3), 0,
               (MwPaint) { mw_export_style_mix (card->color, style->card, 0.3), MW_NO_COLOR, 0, MW_DASH_NONE });
  if (count > 0)
    mw_pen_rect (card->pen, GRAPHENE_RECT_INIT ((float) x, (float) y, (float) MAX (length, 2), 3), 0,
                 (MwPaint) { card->color, MW_NO_COLOR, 0, MW_DASH_NONE });
}

/* The classes of its products, as many as there is room for. */
static void
draw_shares (const Card *card,
             double      start,
             double      width)
{
  MwLayer *layer = card->scene->options->layer;
  guint n;
  const MwLayerClass *classes = mw_layer_get_classes (layer, &n);
  const guint *counts = mw_layer_get_domain_counts (layer, card->node->subject);
  double x = card->box.origin.x + start;
  double y = card->box.origin.y + card->box.size.height - PADDING - 15;

  for (guint i = 0, shown = 0; i < n && shown < MAX_SHARES; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[i]);

      if (counts[i] == 0)
        continue;

      mw_pen_glyph (card->pen, mw_glyph_for_shape (classes[i].shape), x, y + 2, SHAPE_SIZE,
                    mw_export_style_for_class (&card->scene->style, &classes[i]), card->fill);
      mw_pen_text (card->pen, text, x + SHAPE_SIZE + 4, y, width / MAX_SHARES,
                   (MwPenText) { OWNER_SIZE, FALSE, 1, card->scene->style.dim, FALSE });
      x += width / MAX_SHARES;
      shown++;
    }
}

static void
draw_domain (Card *card)
{
  const MwExportStyle *style = &card->scene->style;
  const MwExportDomain *domain = &card->scene->domains[card->node->subject];
  MwLayer *layer = card->scene->options->layer;
  g_autofree char *name = mw_graph_dup_node_title (card->scene->graph, card->index);
  g_autofree char *products = mw_graph_dup_node_subtitle (card->scene->graph, card->index);
  g_autofree char *takes = g_strdup_printf (_("Takes %u"), domain->takes);
  g_autofree char *gives = g_strdup_printf (_("Gives %u"), domain->gives);
  const double start = STRIPE + PADDING + 2;
  const double width = card->box.size.width - start - PADDING - 2;
  const double bar = (width - 12) / 2;
  const double x = card->box.origin.x + start;
  double y = card->box.origin.y + PADDING;

  card->fill = mw_export_style_mix (card->color, style->card, DOMAIN_TINT);
  draw_body (card, RADIUS, FALSE, mw_export_style_mix (card->color, style->card, 0.6));
  y += mw_pen_text (card->pen, name, x, y, width, (MwPenText) { DOMAIN_NAME_SIZE, TRUE, 1, style->text, FALSE });
  mw_pen_text (card->pen, products, x, y, width, (MwPenText) { OWNER_SIZE + 1, FALSE, 1, style->dim, FALSE });

  if (layer != NULL && mw_layer_get_kind (layer) != MW_LAYER_DOMAIN)
    draw_shares (card, start, width);
  else
    {
      draw_bar (card, takes, domain->takes, x, bar);
      draw_bar (card, gives, domain->gives, x + bar + 12, bar);
    }
}

/* Ports, components, concepts: a name and what it is. */
static void
draw_part (Card *card)
{
  const MwExportStyle *style = &card->scene->style;
  double radius = RADIUS;

  if (card->node->kind == MW_GRAPH_NODE_CONCEPT)
    {
      radius = card->box.size.height / 2;
      card->color = MW_NO_COLOR;
      draw_body (card, radius, FALSE, style->accent);
    }
  else
    draw_body (card, radius, card->node->kind == MW_GRAPH_NODE_COMPONENT, style->border);

  draw_titles (card, STRIPE + PADDING + (radius > RADIUS ? 4 : 0), PADDING, NAME_SIZE - 1, 1);
}

static guint32
get_color (MwExportScene      *self,
           guint               node,
           const MwLayerClass *class)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (self->graph, NULL)[node];
  guint product = mw_legend_get_product (self->graph, node);
  guint domain = MW_NONE;

  if (class != NULL)
    return mw_export_style_for_class (&self->style, class);

  if (entry->kind == MW_GRAPH_NODE_DOMAIN)
    domain = entry->subject;
  else if (product != MW_NONE)
    domain = mw_mesh_get_products (self->mesh, NULL)[product].domain;

  if (self->mesh == NULL || domain == MW_NONE)
    return self->style.edge;

  return mw_layer_palette_get (mw_mesh_get_domains (self->mesh, NULL)[domain].color, self->style.dark);
}

void
mw_export_scene_draw_node (MwExportScene *self,
                           MwPen         *pen,
                           guint          node)
{
  const MwLayerClass *class = mw_legend_get_class (self->graph, self->options->layer, node);
  Card card = {
    self, pen, &mw_graph_get_nodes (self->graph, NULL)[node], node,
    mw_export_scene_move (self, mw_graph_layout_get_boxes (self->layout, NULL)[node]), class,
    get_color (self, node, class), self->style.card,
  };
  g_autofree char *id = g_strdup_printf ("n%u", node);
  g_autofree char *key = mw_graph_dup_node_key (self->graph, node);
  g_autofree char *title = mw_legend_dup_node (self->graph, self->options->layer, node);

  mw_pen_begin (pen, id, key, title);
  if (card.node->kind == MW_GRAPH_NODE_OBJECT)
    {
      draw_body (&card, RADIUS, FALSE, self->style.border);
      mw_export_scene_draw_rows (self, pen, node, card.box);
    }
  else if (card.node->kind == MW_GRAPH_NODE_PRODUCT && self->mesh != NULL)
    draw_product (&card);
  else if (card.node->kind == MW_GRAPH_NODE_DOMAIN && self->mesh != NULL)
    draw_domain (&card);
  else
    draw_part (&card);

  draw_hidden (&card, card.node->n_hidden_in, TRUE);
  draw_hidden (&card, card.node->n_hidden_out, FALSE);
  mw_pen_end (pen);
}

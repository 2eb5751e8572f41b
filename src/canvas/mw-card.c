/* mw-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card-private.h"

#include <glib/gi18n.h>

#include "graph/mw-graph-sizes.h"

#define PORT_WIDTH 5.0f
#define PORT_HEIGHT 7.0f
#define MAX_PORTS 4
#define STUB_HEIGHT 18.0f
#define STUB_PADDING 7.0f
#define STUB_DIGIT 7.0f
#define STUB_SIZE 10.5
#define CHANGE_SIZE 16.0f
/* How much of what was removed is seen. */
#define REMOVED_STRENGTH 0.6

graphene_rect_t
mw_card_get_stub (const graphene_rect_t *box,
                  guint                  n_hidden,
                  gboolean               upstream)
{
  float width = 2 * STUB_PADDING + STUB_DIGIT;
  float x = box->origin.x + (upstream ? 0 : box->size.width);

  for (guint n = MAX (n_hidden, 1); n > 0; n /= 10)
    width += STUB_DIGIT;

  /* At the lower corner: edges that are drawn meet the middle of the side. */
  return GRAPHENE_RECT_INIT (x - width / 2, box->origin.y + box->size.height - STUB_HEIGHT / 2 - 3,
                             width, STUB_HEIGHT);
}

graphene_rect_t
mw_card_get_row (const graphene_rect_t *box,
                 const MwGraphRow      *row)
{
  return GRAPHENE_RECT_INIT (box->origin.x, box->origin.y + row->y - MW_ROW_HEIGHT / 2,
                             box->size.width, MW_ROW_HEIGHT);
}

/* Without round corners: there are many, and they are small. */
static void
append_port_mark (const MwCard  *card,
                  float          x,
                  float          y,
                  const GdkRGBA *color)
{
  gtk_snapshot_append_color (card->snapshot, color,
                             &GRAPHENE_RECT_INIT (x - PORT_WIDTH / 2, y - PORT_HEIGHT / 2, PORT_WIDTH, PORT_HEIGHT));
}

/* Data flow from left to right in every language, and so do the ports. */
static void
append_port_marks (const MwCard    *card,
                   const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (card->mesh, NULL);
  guint n[3] = { 0 };

  for (guint i = 0; i < product->ports.n; i++)
    {
      MwPortDirection direction = ports[product->ports.first + i].direction;

      if (direction <= MW_PORT_MANAGEMENT)
        n[direction]++;
    }

  for (guint side = MW_PORT_INPUT; side <= MW_PORT_OUTPUT; side++)
    {
      guint shown = MIN (n[side], MAX_PORTS);

      for (guint i = 0; i < shown; i++)
        append_port_mark (card, side == MW_PORT_INPUT ? 0 : card->width,
                          card->height * (float) (i + 1) / (float) (shown + 1),
                          mw_card_get_color (card, MW_CANVAS_COLOR_EDGE));
    }
}

/* How many neighbours are not drawn, on the border that they are behind. */
static void
append_stub (const MwCard *card,
             guint         n,
             gboolean      upstream)
{
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  graphene_rect_t rect;
  GskRoundedRect outline;
  int width;
  int height;

  if (n == 0)
    return;

  /* The sign comes first where reading starts at the right, too. */
  text = g_strdup_printf ("\342\200\216+%u", n);
  layout = mw_card_new_layout (card->widget, text, STUB_SIZE, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_get_pixel_size (layout, &width, &height);
  rect = mw_card_get_stub (&GRAPHENE_RECT_INIT (0, 0, card->width, card->height), n, upstream);
  gsk_rounded_rect_init_from_rect (&outline, &rect, STUB_HEIGHT / 2);
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, mw_card_get_color (card, MW_CANVAS_COLOR_DIM), &rect);
  gtk_snapshot_pop (card->snapshot);
  gtk_snapshot_save (card->snapshot);
  gtk_snapshot_translate (card->snapshot,
                          &GRAPHENE_POINT_INIT (rect.origin.x + (rect.size.width - (float) width) / 2,
                                                rect.origin.y + (rect.size.height - (float) height) / 2));
  gtk_snapshot_append_layout (card->snapshot, layout, mw_card_get_color (card, MW_CANVAS_COLOR_BACKGROUND));
  gtk_snapshot_restore (card->snapshot);
}

static const char *
get_owner (MwMesh          *mesh,
           const MwProduct *product)
{
  if (product->is_ghost)
    return _("Not in the registry");
  if (product->team != MW_NONE)
    return mw_mesh_get_teams (mesh, NULL)[product->team].name;

  return product->team_name;
}

void
mw_card_append_product (MwCard *card)
{
  const MwProduct *product = &mw_mesh_get_products (card->mesh, NULL)[card->node->subject];
  const float symbol_start = card->width - MW_CARD_PADDING - MW_CARD_SYMBOL;
  const float start = card->stripe + MW_CARD_PADDING;
  const GdkRGBA *ground = mw_card_get_color (card, product->is_ghost ? MW_CANVAS_COLOR_BACKGROUND : MW_CANVAS_COLOR_CARD);
  GdkRGBA fill = *ground;
  MwCardBody body;

  if (card->facts->mark.shape != MW_CARD_NO_SHAPE)
    fill = mw_canvas_style_tint (card->style, &card->facts->mark.color, ground, 0.1);
  body = mw_card_get_body (card, &fill,
                           mw_card_get_color (card, product->is_ghost ? MW_CANVAS_COLOR_EDGE : MW_CANVAS_COLOR_BORDER));
  body.has_stripe = !product->is_ghost;
  body.is_dashed = body.is_dashed || product->is_ghost;

  mw_card_append_body (card, &body);
  mw_card_append_name (card, product->name, get_owner (card->mesh, product),
                       start, symbol_start - 4 - start, 2, product->is_ghost);
  mw_card_append_symbol (card, product->is_ghost ? MW_SYMBOL_GHOST : mw_symbol_for_lifecycle (product->lifecycle),
                         symbol_start, MW_CARD_PADDING);
  mw_card_append_symbol (card, mw_symbol_for_archetype (product->archetype),
                         symbol_start, card->height - MW_CARD_PADDING - MW_CARD_SYMBOL);
  append_port_marks (card, product);
}

/* The sign of what became of it, on its upper corner where reading starts. */
static void
append_change (const MwCard *card)
{
  MwSymbol symbol = mw_symbol_for_change (card->node->change);
  const float x = mw_card_get_x (card, -CHANGE_SIZE / 3, CHANGE_SIZE);
  const graphene_rect_t rect = GRAPHENE_RECT_INIT (x, -CHANGE_SIZE / 3, CHANGE_SIZE, CHANGE_SIZE);
  GskRoundedRect ground;

  if (symbol == MW_SYMBOL_NONE)
    return;

  /* The sign is cut out, so there must be something below it. */
  gsk_rounded_rect_init_from_rect (&ground, &rect, CHANGE_SIZE / 2);
  gtk_snapshot_push_rounded_clip (card->snapshot, &ground);
  gtk_snapshot_append_color (card->snapshot, mw_card_get_color (card, MW_CANVAS_COLOR_BACKGROUND), &rect);
  gtk_snapshot_pop (card->snapshot);
  gtk_snapshot_append_scaled_texture (card->snapshot,
                                      mw_canvas_style_get_symbol (card->style, symbol,
                                                                  mw_canvas_style_get_symbol_color (symbol)),
                                      GSK_SCALING_FILTER_LINEAR, &rect);
}

static void
append_kind (MwCard *card)
{
  switch (card->node->kind)
    {
    case MW_GRAPH_NODE_DOMAIN:
      mw_card_append_domain (card);
      break;

    case MW_GRAPH_NODE_PORT:
      mw_card_append_port (card);
      break;

    case MW_GRAPH_NODE_COMPONENT:
      mw_card_append_component (card);
      break;

    case MW_GRAPH_NODE_OBJECT:
      mw_card_append_object (card);
      break;

    case MW_GRAPH_NODE_CONCEPT:
      mw_card_append_concept (card);
      break;

    case MW_GRAPH_NODE_PRODUCT:
    default:
      mw_card_append_product (card);
    }
}

void
mw_card_append (GtkSnapshot       *snapshot,
                GtkWidget         *widget,
                MwCanvasStyle     *style,
                MwGraph           *graph,
                guint              node,
                const MwCardFacts *facts)
{
  const MwGraphNode *entry = &mw_graph_get_nodes (graph, NULL)[node];
  gboolean removed = entry->change == MW_GRAPH_CHANGE_REMOVED;
  GskRoundedRect ground;
  MwCard card = {
    .snapshot = snapshot,
    .widget = widget,
    .style = style,
    .graph = graph,
    .mesh = mw_graph_get_mesh (graph),
    .node = entry,
    .facts = facts,
    .width = entry->width,
    .height = entry->height,
    .stripe = facts->mark.shape != MW_CARD_NO_SHAPE ? MW_CARD_MARKED_STRIPE : MW_CARD_STRIPE,
    .rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };

  if (removed && !style->high_contrast)
    {
      /* Edges pass below it all the same. */
      gsk_rounded_rect_init_from_rect (&ground, &GRAPHENE_RECT_INIT (0, 0, card.width, card.height), MW_CARD_RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &ground);
      gtk_snapshot_append_color (snapshot, &style->colors[MW_CANVAS_COLOR_BACKGROUND], &ground.bounds);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_push_opacity (snapshot, REMOVED_STRENGTH);
    }
  append_kind (&card);
  if (removed && !style->high_contrast)
    gtk_snapshot_pop (snapshot);

  append_change (&card);
  append_stub (&card, entry->n_hidden_in, TRUE);
  append_stub (&card, entry->n_hidden_out, FALSE);
}

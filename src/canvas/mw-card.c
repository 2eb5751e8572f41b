/* mw-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card.h"

#include <glib/gi18n.h>

#include "canvas/mw-palette.h"

#define RADIUS 8.0f
#define STRIPE 5.0f
#define PADDING 8.0f
#define SYMBOL_SIZE 14.0f
#define PORT_WIDTH 5.0f
#define PORT_HEIGHT 7.0f
#define MAX_PORTS 4
#define NAME_SIZE 12.5
#define OWNER_SIZE 11.0
#define DOMAIN_NAME_SIZE 15.0
#define DOMAIN_TINT 0.14

/* What the parts of a card share. */
typedef struct
{
  GtkSnapshot   *snapshot;
  GtkWidget     *widget;
  MwCanvasStyle *style;
  float          width;
  float          height;
  gboolean       rtl;
} Card;

/* The left edge of what is @width wide and @start from the side where reading
 * starts. */
static float
get_x (const Card *card,
       float       start,
       float       width)
{
  return card->rtl ? card->width - start - width : start;
}

/* Everything about @layout before it is measured, for each change after that
 * lays it out once more. */
static float
set_width (const Card  *card,
           PangoLayout *layout,
           float        width)
{
  PangoDirection direction = pango_layout_get_direction (layout, 0);
  gboolean rtl = direction == PANGO_DIRECTION_RTL || (direction == PANGO_DIRECTION_NEUTRAL && card->rtl);
  int height;

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  /* A name of the other direction still stands at the side where reading starts:
   * Pango turns the alignment of lines that run against the widget. */
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return (float) height;
}

static void
append_layout (const Card    *card,
               PangoLayout   *layout,
               float          start,
               float          y,
               float          width,
               const GdkRGBA *color)
{
  gtk_snapshot_save (card->snapshot);
  gtk_snapshot_translate (card->snapshot, &GRAPHENE_POINT_INIT (get_x (card, start, width), y));
  gtk_snapshot_append_layout (card->snapshot, layout, color);
  gtk_snapshot_restore (card->snapshot);
}

static void
append_symbol (const Card *card,
               MwSymbol    symbol,
               float       start,
               float       y)
{
  GdkTexture *texture;

  if (symbol == MW_SYMBOL_NONE)
    return;

  texture = mw_canvas_style_get_symbol (card->style, symbol,
                                        mw_canvas_style_get_symbol_color (symbol));
  gtk_snapshot_append_scaled_texture (card->snapshot, texture, GSK_SCALING_FILTER_TRILINEAR,
                                      &GRAPHENE_RECT_INIT (get_x (card, start, SYMBOL_SIZE), y,
                                                           SYMBOL_SIZE, SYMBOL_SIZE));
}

static void
append_dashed_border (const Card           *card,
                      const GskRoundedRect *outline,
                      const GdkRGBA        *color)
{
  const float dash[] = { 4, 3 };
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskRoundedRect inner = *outline;
  g_autoptr(GskPath) path = NULL;
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1.25f);

  gsk_rounded_rect_shrink (&inner, 0.6f, 0.6f, 0.6f, 0.6f);
  gsk_path_builder_add_rounded_rect (builder, &inner);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (card->snapshot, path, stroke, color);
}

static void
append_body (const Card    *card,
             const GdkRGBA *fill,
             const GdkRGBA *stripe,
             const GdkRGBA *border,
             gboolean       dashed)
{
  const GdkRGBA colors[4] = { *border, *border, *border, *border };
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, card->width, card->height), RADIUS);
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, fill, &outline.bounds);
  gtk_snapshot_append_color (card->snapshot, stripe,
                             &GRAPHENE_RECT_INIT (get_x (card, 0, STRIPE), 0, STRIPE, card->height));
  gtk_snapshot_pop (card->snapshot);

  if (dashed)
    append_dashed_border (card, &outline, border);
  else
    gtk_snapshot_append_border (card->snapshot, &outline, widths, colors);
}

static void
append_stub (const Card    *card,
             float          x,
             float          y,
             const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (x - PORT_WIDTH / 2, y - PORT_HEIGHT / 2,
                                                        PORT_WIDTH, PORT_HEIGHT), 2);
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, color, &outline.bounds);
  gtk_snapshot_pop (card->snapshot);
}

/* Data flow from left to right in every language, and so do the ports. */
static void
append_ports (const Card      *card,
              MwMesh          *mesh,
              const MwProduct *product)
{
  const MwPort *ports = mw_mesh_get_ports (mesh, NULL);
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
        append_stub (card, side == MW_PORT_INPUT ? 0 : card->width,
                     card->height * (float) (i + 1) / (float) (shown + 1),
                     &card->style->colors[MW_CANVAS_COLOR_EDGE]);
    }
}

/* How many neighbours are not drawn, on the border that they are behind. */
static void
append_hidden (const Card *card,
               guint       n,
               gboolean    incoming)
{
  g_autofree char *text = NULL;
  g_autoptr(PangoLayout) layout = NULL;
  GskRoundedRect outline;
  int width;
  int height;
  float x;

  if (n == 0)
    return;

  text = g_strdup_printf ("+%u", n);
  layout = mw_card_new_layout (card->widget, text, 10, PANGO_WEIGHT_SEMIBOLD);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = (incoming ? 0 : card->width) - (float) width / 2;
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (x - 5, card->height - (float) height / 2 - 2,
                                                        (float) width + 10, (float) height + 2), 7);
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, &card->style->colors[MW_CANVAS_COLOR_DIM], &outline.bounds);
  gtk_snapshot_pop (card->snapshot);
  gtk_snapshot_save (card->snapshot);
  gtk_snapshot_translate (card->snapshot, &GRAPHENE_POINT_INIT (x, outline.bounds.origin.y + 1));
  gtk_snapshot_append_layout (card->snapshot, layout, &card->style->colors[MW_CANVAS_COLOR_BACKGROUND]);
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

static void
append_product_text (const Card      *card,
                     MwMesh          *mesh,
                     const MwProduct *product)
{
  const float start = STRIPE + PADDING;
  const float width = card->width - start - PADDING - SYMBOL_SIZE - 4;
  g_autofree char *name = mw_card_dup_text (product->name);
  g_autofree char *owner = mw_card_dup_text (get_owner (mesh, product));
  g_autoptr(PangoLayout) name_layout = mw_card_new_layout (card->widget, name, NAME_SIZE, PANGO_WEIGHT_SEMIBOLD);
  g_autoptr(PangoLayout) owner_layout = mw_card_new_layout (card->widget, owner, OWNER_SIZE, PANGO_WEIGHT_NORMAL);
  float name_height;
  float owner_height;
  float y;

  pango_layout_set_height (name_layout, -2);
  pango_layout_set_wrap (name_layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (name_layout, 0.92f);
  name_height = set_width (card, name_layout, width);
  owner_height = *owner != '\0' ? set_width (card, owner_layout, width) : 0;

  y = (card->height - name_height - owner_height) / 2;
  append_layout (card, name_layout, start, y, width,
                 &card->style->colors[product->is_ghost ? MW_CANVAS_COLOR_DIM : MW_CANVAS_COLOR_TEXT]);
  if (*owner != '\0')
    append_layout (card, owner_layout, start, y + name_height, width,
                   &card->style->colors[MW_CANVAS_COLOR_DIM]);
}

void
mw_card_append_product (GtkSnapshot       *snapshot,
                        GtkWidget         *widget,
                        MwCanvasStyle     *style,
                        MwMesh            *mesh,
                        const MwGraphNode *node)
{
  const MwProduct *product = &mw_mesh_get_products (mesh, NULL)[node->subject];
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[product->domain];
  Card card = {
    snapshot, widget, style, node->width, node->height,
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  const float symbol_start = card.width - PADDING - SYMBOL_SIZE;
  GdkRGBA stripe;

  mw_palette_get_domain_color (domain->color, style->dark, &stripe);
  if (product->is_ghost)
    {
      GdkRGBA none = { 0, 0, 0, 0 };

      append_body (&card, &style->colors[MW_CANVAS_COLOR_BACKGROUND], &none,
                   &style->colors[MW_CANVAS_COLOR_EDGE], TRUE);
    }
  else
    append_body (&card, &style->colors[MW_CANVAS_COLOR_CARD], &stripe,
                 &style->colors[MW_CANVAS_COLOR_BORDER], FALSE);

  append_product_text (&card, mesh, product);
  append_symbol (&card, product->is_ghost ? MW_SYMBOL_GHOST : mw_symbol_for_lifecycle (product->lifecycle),
                 symbol_start, PADDING);
  append_symbol (&card, mw_symbol_for_archetype (product->archetype),
                 symbol_start, card.height - PADDING - SYMBOL_SIZE);
  append_ports (&card, mesh, product);
  append_hidden (&card, node->n_hidden_in, TRUE);
  append_hidden (&card, node->n_hidden_out, FALSE);
}

/* A number in words over a bar of its length. */
static void
append_bar (const Card    *card,
            const char    *text,
            guint          count,
            guint          most,
            float          start,
            float          width,
            const GdkRGBA *color)
{
  g_autoptr(PangoLayout) layout = mw_card_new_layout (card->widget, text, OWNER_SIZE, PANGO_WEIGHT_NORMAL);
  float length = most > 0 ? width * (float) count / (float) most : 0;
  float y = card->height - PADDING - 3;
  GdkRGBA track = mw_canvas_style_mix (color, &card->style->colors[MW_CANVAS_COLOR_CARD], 0.3);

  append_layout (card, layout, start, y - set_width (card, layout, width) - 2, width,
                 &card->style->colors[MW_CANVAS_COLOR_DIM]);
  gtk_snapshot_append_color (card->snapshot, &track,
                             &GRAPHENE_RECT_INIT (get_x (card, start, width), y, width, 3));
  if (length > 0)
    gtk_snapshot_append_color (card->snapshot, color,
                               &GRAPHENE_RECT_INIT (get_x (card, start, MAX (length, 2)), y, MAX (length, 2), 3));
}

void
mw_card_append_domain (GtkSnapshot          *snapshot,
                       GtkWidget            *widget,
                       MwCanvasStyle        *style,
                       MwMesh               *mesh,
                       const MwGraphNode    *node,
                       const MwDomainCounts *counts)
{
  const MwDomain *domain = &mw_mesh_get_domains (mesh, NULL)[node->subject];
  Card card = {
    snapshot, widget, style, node->width, node->height,
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
  };
  const float start = STRIPE + PADDING + 2;
  const float width = card.width - start - PADDING - 2;
  const float bar = (width - 12) / 2;
  g_autofree char *name = mw_card_dup_domain_name (domain);
  g_autofree char *products = mw_card_dup_count (domain->products.n);
  g_autofree char *takes = g_strdup_printf (_("Takes %u"), counts->takes);
  g_autofree char *gives = g_strdup_printf (_("Gives %u"), counts->gives);
  g_autoptr(PangoLayout) name_layout = mw_card_new_layout (widget, name, DOMAIN_NAME_SIZE, PANGO_WEIGHT_BOLD);
  g_autoptr(PangoLayout) products_layout = mw_card_new_layout (widget, products, OWNER_SIZE + 1, PANGO_WEIGHT_NORMAL);
  GdkRGBA color;
  GdkRGBA fill;
  GdkRGBA border;
  float name_height;
  float y = PADDING;

  mw_palette_get_domain_color (domain->color, style->dark, &color);
  fill = mw_canvas_style_mix (&color, &style->colors[MW_CANVAS_COLOR_CARD], DOMAIN_TINT);
  border = mw_canvas_style_mix (&color, &style->colors[MW_CANVAS_COLOR_CARD], 0.6);
  append_body (&card, &fill, &color, &border, FALSE);

  name_height = set_width (&card, name_layout, width);
  set_width (&card, products_layout, width);
  append_layout (&card, name_layout, start, y, width, &style->colors[MW_CANVAS_COLOR_TEXT]);
  y += name_height;
  append_layout (&card, products_layout, start, y, width, &style->colors[MW_CANVAS_COLOR_DIM]);
  append_bar (&card, takes, counts->takes, counts->most, start, bar, &color);
  append_bar (&card, gives, counts->gives, counts->most, start + bar + 12, bar, &color);
}

/* mw-card-parts.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card-private.h"

#include "canvas/mw-shape.h"

#define SHAPE_SIZE 11.0f
/* Room that text leaves above and below it. */
#define TEXT_MARGIN 3.0f

float
mw_card_get_x (const MwCard *card,
               float         start,
               float         width)
{
  return card->rtl ? card->width - start - width : start;
}

const GdkRGBA *
mw_card_get_color (const MwCard *card,
                   MwCanvasColor color)
{
  return &card->style->colors[color];
}

PangoLayout *
mw_card_new_text (const MwCard *card,
                  const char   *text,
                  double        size,
                  PangoWeight   weight)
{
  return mw_card_new_layout (card->widget, text, size * card->style->card_font, weight);
}

float
mw_card_set_width (const MwCard *card,
                   PangoLayout  *layout,
                   float         width)
{
  PangoDirection direction = pango_layout_get_direction (layout, 0);
  gboolean rtl = direction == PANGO_DIRECTION_RTL || (direction == PANGO_DIRECTION_NEUTRAL && card->rtl);
  int height;

  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  /* A name of the other direction still stands at the side where reading starts:
   * Pango turns the alignment of lines that run against the widget. */
  pango_layout_set_alignment (layout, rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return (float) height;
}

void
mw_card_append_layout (const MwCard  *card,
                       PangoLayout   *layout,
                       float          start,
                       float          y,
                       float          width,
                       const GdkRGBA *color)
{
  gtk_snapshot_save (card->snapshot);
  gtk_snapshot_translate (card->snapshot, &GRAPHENE_POINT_INIT (mw_card_get_x (card, start, width), y));
  gtk_snapshot_append_layout (card->snapshot, layout, color);
  gtk_snapshot_restore (card->snapshot);
}

void
mw_card_append_name (const MwCard *card,
                     const char   *name,
                     const char   *detail,
                     float         start,
                     float         width,
                     int           n_lines,
                     gboolean      is_dim)
{
  g_autofree char *name_text = mw_card_dup_text (name);
  g_autofree char *detail_text = mw_card_dup_text (detail);
  g_autoptr(PangoLayout) name_layout = mw_card_new_text (card, name_text, MW_CARD_NAME_SIZE, PANGO_WEIGHT_SEMIBOLD);
  g_autoptr(PangoLayout) detail_layout = mw_card_new_text (card, detail_text, MW_CARD_SMALL_SIZE, PANGO_WEIGHT_NORMAL);
  const float room = card->height - 2 * TEXT_MARGIN;
  float name_height;
  float detail_height;
  float y;

  if (n_lines > 1)
    {
      pango_layout_set_height (name_layout, -n_lines);
      pango_layout_set_wrap (name_layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_line_spacing (name_layout, 0.92f);
    }
  name_height = mw_card_set_width (card, name_layout, width);
  detail_height = *detail_text != '\0' ? mw_card_set_width (card, detail_layout, width) : 0;

  /* With large text there is not room for everything, and the name comes first. */
  if (name_height > room && n_lines > 1)
    {
      pango_layout_set_height (name_layout, -1);
      name_height = mw_card_set_width (card, name_layout, width);
    }
  if (name_height + detail_height > room)
    detail_height = 0;

  y = (card->height - name_height - detail_height) / 2;
  mw_card_append_layout (card, name_layout, start, y, width,
                         mw_card_get_color (card, is_dim ? MW_CANVAS_COLOR_DIM : MW_CANVAS_COLOR_TEXT));
  if (detail_height > 0)
    mw_card_append_layout (card, detail_layout, start, y + name_height, width,
                           mw_card_get_color (card, MW_CANVAS_COLOR_DIM));
}

void
mw_card_append_symbol (const MwCard *card,
                       MwSymbol      symbol,
                       float         start,
                       float         y)
{
  GdkTexture *texture;

  if (symbol == MW_SYMBOL_NONE)
    return;

  texture = mw_canvas_style_get_symbol (card->style, symbol,
                                        mw_canvas_style_get_symbol_color (symbol));
  gtk_snapshot_append_scaled_texture (card->snapshot, texture, GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (mw_card_get_x (card, start, MW_CARD_SYMBOL), y,
                                                           MW_CARD_SYMBOL, MW_CARD_SYMBOL));
}

MwCardBody
mw_card_get_body (const MwCard  *card,
                  const GdkRGBA *fill,
                  const GdkRGBA *border)
{
  MwCardBody body = { *fill, *border, MW_CARD_RADIUS, FALSE, FALSE };

  if (card->node->change == MW_GRAPH_CHANGE_NONE)
    return body;

  body.border = *mw_card_get_color (card, mw_canvas_style_get_change_color (card->node->change));
  body.is_dashed = card->node->change == MW_GRAPH_CHANGE_REMOVED;

  return body;
}

static void
append_stripe (const MwCard *card)
{
  const MwCardMark *mark = &card->facts->mark;
  float x = mw_card_get_x (card, 0, card->stripe);

  gtk_snapshot_append_color (card->snapshot, &mark->color,
                             &GRAPHENE_RECT_INIT (x, 0, card->stripe, card->height));
  if (mark->shape == MW_CARD_NO_SHAPE)
    return;

  /* In the colour of the ground, from which that of the class stands out. */
  gtk_snapshot_append_scaled_texture (card->snapshot,
                                      mw_canvas_style_get_shape (card->style, mark->shape,
                                                                 MW_CANVAS_COLOR_BACKGROUND),
                                      GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (x + (card->stripe - SHAPE_SIZE) / 2,
                                                           (card->height - SHAPE_SIZE) / 2,
                                                           SHAPE_SIZE, SHAPE_SIZE));
}

void
mw_card_append_body (const MwCard     *card,
                     const MwCardBody *body)
{
  const GdkRGBA colors[4] = { body->border, body->border, body->border, body->border };
  const gboolean changed = card->node->change != MW_GRAPH_CHANGE_NONE;
  const float width = mw_canvas_style_get_border (card->style) + (changed ? 0.75f : 0);
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (0, 0, card->width, card->height),
                                   MIN (body->radius, card->height / 2));
  gtk_snapshot_push_rounded_clip (card->snapshot, &outline);
  gtk_snapshot_append_color (card->snapshot, &body->fill, &outline.bounds);
  if (body->has_stripe)
    append_stripe (card);
  gtk_snapshot_pop (card->snapshot);

  /* As a picture: a stroke would be drawn anew for each frame. */
  if (body->is_dashed)
    gtk_snapshot_append_scaled_texture (card->snapshot,
                                        mw_canvas_style_get_dashed (card->style, &outline, width, &body->border),
                                        GSK_SCALING_FILTER_LINEAR, &outline.bounds);
  else
    gtk_snapshot_append_border (card->snapshot, &outline, widths, colors);
}

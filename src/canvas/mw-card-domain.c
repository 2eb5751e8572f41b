/* mw-card-domain.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-palette.h"
#include "canvas/mw-shape.h"

#define NAME_SIZE 15.0
#define COUNT_SIZE 12.0
#define TINT 0.14
#define SHARE_HEIGHT 11.0f
#define SHARE_SHAPE 9.0f

/* A number in words over a bar of its length. */
static void
append_bar (const MwCard  *card,
            const char    *text,
            guint          count,
            float          start,
            float          width,
            const GdkRGBA *color)
{
  g_autoptr(PangoLayout) layout = mw_card_new_text (card, text, MW_CARD_SMALL_SIZE, PANGO_WEIGHT_NORMAL);
  guint most = card->facts->most;
  float length = most > 0 ? width * (float) count / (float) most : 0;
  float y = card->height - MW_CARD_PADDING - 3;
  GdkRGBA track = mw_canvas_style_mix (color, mw_card_get_color (card, MW_CANVAS_COLOR_CARD), 0.3);

  mw_card_append_layout (card, layout, start, y - mw_card_set_width (card, layout, width) - 2, width,
                         mw_card_get_color (card, MW_CANVAS_COLOR_DIM));
  gtk_snapshot_append_color (card->snapshot, &track,
                             &GRAPHENE_RECT_INIT (mw_card_get_x (card, start, width), y, width, 3));
  if (length > 0)
    gtk_snapshot_append_color (card->snapshot, color,
                               &GRAPHENE_RECT_INIT (mw_card_get_x (card, start, MAX (length, 2)), y,
                                                    MAX (length, 2), 3));
}

static void
append_share (const MwCard     *card,
              const MwCardMark *share,
              float             start,
              float             y,
              float             width)
{
  float x = mw_card_get_x (card, start, width);

  gtk_snapshot_append_color (card->snapshot, &share->color, &GRAPHENE_RECT_INIT (x, y, width, SHARE_HEIGHT));
  if (width < SHARE_SHAPE + 1 || share->shape == MW_CARD_NO_SHAPE)
    return;

  gtk_snapshot_append_scaled_texture (card->snapshot,
                                      mw_canvas_style_get_shape (card->style, share->shape, MW_CANVAS_COLOR_BACKGROUND),
                                      GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (x + (width - SHARE_SHAPE) / 2,
                                                           y + (SHARE_HEIGHT - SHARE_SHAPE) / 2,
                                                           SHARE_SHAPE, SHARE_SHAPE));
}

/* How the products of the domain are shared out among the classes of a layer. */
static void
append_shares (const MwCard *card,
               float         start,
               float         width)
{
  const MwCardFacts *facts = card->facts;
  float y = card->height - MW_CARD_PADDING - SHARE_HEIGHT;
  guint n_shown = 0;
  guint all = 0;

  for (guint i = 0; i < facts->n_shares; i++)
    {
      all += facts->shares[i].n;
      n_shown += facts->shares[i].n > 0;
    }

  if (all == 0)
    return;

  width -= (float) (n_shown - 1);
  for (guint i = 0; i < facts->n_shares; i++)
    {
      float length = width * (float) facts->shares[i].n / (float) all;

      if (facts->shares[i].n == 0)
        continue;

      append_share (card, &facts->shares[i], start, y, MAX (length, 1));
      start += length + 1;
    }
}

static void
append_flow (const MwCard  *card,
             float          start,
             float          width,
             const GdkRGBA *color)
{
  const float bar = (width - 12) / 2;
  g_autofree char *takes = g_strdup_printf (_("Takes %u"), card->facts->takes);
  g_autofree char *gives = g_strdup_printf (_("Gives %u"), card->facts->gives);

  append_bar (card, takes, card->facts->takes, start, bar, color);
  append_bar (card, gives, card->facts->gives, start + bar + 12, bar, color);
}

void
mw_card_append_domain (MwCard *card)
{
  const MwDomain *domain = &mw_mesh_get_domains (card->mesh, NULL)[card->node->subject];
  const GdkRGBA *ground = mw_card_get_color (card, MW_CANVAS_COLOR_CARD);
  const float start = MW_CARD_STRIPE + MW_CARD_PADDING + 2;
  const float width = card->width - start - MW_CARD_PADDING - 2;
  g_autofree char *name = mw_card_dup_domain_name (domain);
  g_autofree char *products = mw_card_dup_count (domain->products.n);
  g_autoptr(PangoLayout) name_layout = mw_card_new_text (card, name, NAME_SIZE, PANGO_WEIGHT_BOLD);
  g_autoptr(PangoLayout) products_layout = mw_card_new_text (card, products, COUNT_SIZE, PANGO_WEIGHT_NORMAL);
  GdkRGBA color;
  GdkRGBA fill;
  GdkRGBA border;
  MwCardBody body;
  float y = MW_CARD_PADDING;
  float height;

  mw_palette_get_domain_color (domain->color, card->style->dark, &color);
  fill = mw_canvas_style_tint (card->style, &color, ground, TINT);
  border = mw_canvas_style_mix (&color, ground, card->style->high_contrast ? 1 : 0.6);
  body = mw_card_get_body (card, &fill, &border);
  body.has_stripe = TRUE;
  card->stripe = MW_CARD_STRIPE;
  mw_card_append_body (card, &body);

  height = mw_card_set_width (card, name_layout, width);
  mw_card_append_layout (card, name_layout, start, y, width, mw_card_get_color (card, MW_CANVAS_COLOR_TEXT));
  y += height;
  height = mw_card_set_width (card, products_layout, width);
  mw_card_append_layout (card, products_layout, start, y, width, mw_card_get_color (card, MW_CANVAS_COLOR_DIM));
  y += height;

  if (card->facts->n_shares > 0)
    append_shares (card, start, width);
  /* Large text leaves no room for what it takes and gives in words. */
  else if (card->height - y > MW_CARD_SMALL_SIZE * card->style->card_font * 1.5 + MW_CARD_PADDING + 5)
    append_flow (card, start, width, &color);
}

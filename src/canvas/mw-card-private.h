/* mw-card-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-card.h"

G_BEGIN_DECLS

/* Cards are cut by what they show: this file's namesake (products), -domain,
 * -inside (ports, components, concepts), -object (tables); -parts is what they
 * are made of, -text is about words. */

#define MW_CARD_RADIUS 8.0f
#define MW_CARD_STRIPE 5.0f
/* With the shape of a class in it. */
#define MW_CARD_MARKED_STRIPE 15.0f
#define MW_CARD_PADDING 8.0f
#define MW_CARD_SYMBOL 14.0f
#define MW_CARD_NAME_SIZE 12.5
#define MW_CARD_SMALL_SIZE 11.0

typedef struct
{
  GtkSnapshot       *snapshot;
  GtkWidget         *widget;
  MwCanvasStyle     *style;
  MwGraph           *graph;
  MwMesh            *mesh;
  const MwGraphNode *node;
  const MwCardFacts *facts;
  float              width;
  float              height;
  float              stripe;     /* width of it */
  gboolean           rtl;
} MwCard;

/* What the outline of a card says. */
typedef struct
{
  GdkRGBA  fill;
  GdkRGBA  border;
  float    radius;
  gboolean is_dashed;
  gboolean has_stripe;
} MwCardBody;

/* The left edge of what is @width wide and @start from the side where reading
 * starts. */
float          mw_card_get_x             (const MwCard     *card,
                                          float             start,
                                          float             width);
const GdkRGBA *mw_card_get_color         (const MwCard     *card,
                                          MwCanvasColor     color);
/* A body that says what became of the card, if something did. */
MwCardBody     mw_card_get_body          (const MwCard     *card,
                                          const GdkRGBA    *fill,
                                          const GdkRGBA    *border);
void           mw_card_append_body       (const MwCard     *card,
                                          const MwCardBody *body);
PangoLayout   *mw_card_new_text          (const MwCard     *card,
                                          const char       *text,
                                          double            size,
                                          PangoWeight       weight) G_GNUC_WARN_UNUSED_RESULT;
/* Everything about @layout before it is measured, for each change after that
 * lays it out once more. Returns the height. */
float          mw_card_set_width         (const MwCard     *card,
                                          PangoLayout      *layout,
                                          float             width);
void           mw_card_append_layout     (const MwCard     *card,
                                          PangoLayout      *layout,
                                          float             start,
                                          float             y,
                                          float             width,
                                          const GdkRGBA    *color);
/* A name of up to @n_lines, and what is said of it below as far as there is room,
 * in the middle between @top and @bottom. */
void           mw_card_append_name       (const MwCard     *card,
                                          const char       *name,
                                          const char       *detail,
                                          float             start,
                                          float             width,
                                          int               n_lines,
                                          gboolean          is_dim);
void           mw_card_append_symbol     (const MwCard     *card,
                                          MwSymbol          symbol,
                                          float             start,
                                          float             y);

void           mw_card_append_product    (MwCard           *card);
void           mw_card_append_domain     (MwCard           *card);
void           mw_card_append_port       (MwCard           *card);
void           mw_card_append_component  (MwCard           *card);
void           mw_card_append_concept    (MwCard           *card);
void           mw_card_append_object     (MwCard           *card);

G_END_DECLS

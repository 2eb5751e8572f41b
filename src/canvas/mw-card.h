/* mw-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/* A card without a shape in its stripe. */
#define MW_CARD_NO_SHAPE G_MAXUINT

/* A class of a layer, as it looks, and how many belong to it. */
typedef struct
{
  GdkRGBA color;
  guint   shape;                 /* as in mw-shape.h, or MW_CARD_NO_SHAPE */
  guint   n;
} MwCardMark;

/**
 * MwCardFacts:
 * @mark: what the stripe says: the class of a product
 * @shares: of a collapsed domain how many products belong to each class
 * @n_shares: their number; 0 when the layer says nothing of domains
 * @gives: what crosses the border of a domain outwards, in edges
 * @takes: inwards
 * @most: the largest of either of all domains: the length of a full bar
 *
 * What a card shows besides what its node says.
 */
typedef struct
{
  MwCardMark        mark;
  const MwCardMark *shares;
  guint             n_shares;
  guint             gives;
  guint             takes;
  guint             most;
} MwCardFacts;

/* Draws the card of @node with its top left at 0,0. @widget lends fonts and the
 * text direction. */
void            mw_card_append      (GtkSnapshot       *snapshot,
                                     GtkWidget         *widget,
                                     MwCanvasStyle     *style,
                                     MwGraph           *graph,
                                     guint              node,
                                     const MwCardFacts *facts);
/* Where the "+3" stands that says that @n_hidden neighbours of a card at @box are
 * not drawn: on its border upstream or downstream. In the coordinates of @box. */
graphene_rect_t mw_card_get_stub    (const graphene_rect_t *box,
                                     guint                  n_hidden,
                                     gboolean               upstream);
/* The rectangle of one of its rows, in the coordinates of @box. */
graphene_rect_t mw_card_get_row     (const graphene_rect_t *box,
                                     const MwGraphRow      *row);

/* @text as it may be shown: at most some 200 characters, no line breaks, and
 * nothing that turns the direction of what stands around it. */
char        *mw_card_dup_text   (const char    *text);
/* A layout in the widget's font, of @size pixels, of one line. */
PangoLayout *mw_card_new_layout (GtkWidget     *widget,
                                 const char    *text,
                                 double         size,
                                 PangoWeight    weight) G_GNUC_WARN_UNUSED_RESULT;
/* The name of @domain as it may be shown; words for the domain without one. */
char        *mw_card_dup_domain_name (const MwDomain *domain);
/* "12 products" */
char        *mw_card_dup_count  (guint          n_products);

G_END_DECLS

/* mw-card.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "canvas/mw-canvas-style.h"
#include "graph/mw-graph-layout.h"

G_BEGIN_DECLS

/* What a collapsed domain gives to others and takes from them, in products'
 * edges; `most` is the largest of all domains, the length of a full bar. */
typedef struct
{
  guint gives;
  guint takes;
  guint most;
} MwDomainCounts;

/* Both draw a card with its top left at 0,0. @widget lends fonts and the text
 * direction. */
void   mw_card_append_product (GtkSnapshot          *snapshot,
                               GtkWidget            *widget,
                               MwCanvasStyle        *style,
                               MwMesh               *mesh,
                               const MwGraphNode    *node);
void   mw_card_append_domain  (GtkSnapshot          *snapshot,
                               GtkWidget            *widget,
                               MwCanvasStyle        *style,
                               MwMesh               *mesh,
                               const MwGraphNode    *node,
                               const MwDomainCounts *counts);

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

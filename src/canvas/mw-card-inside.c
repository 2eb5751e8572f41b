/* mw-card-inside.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-card-private.h"

#include "graph/mw-graph-words.h"

/* A symbol at the side where reading starts, and the name with what is said of it. */
static void
append_content (const MwCard *card,
                MwSymbol      symbol,
                const char   *name,
                const char   *detail,
                float         padding)
{
  const float start = padding + MW_CARD_SYMBOL + 6;

  mw_card_append_symbol (card, symbol, padding, (card->height - MW_CARD_SYMBOL) / 2);
  mw_card_append_name (card, name, detail, start, card->width - start - padding, 1, FALSE);
}

/* What a port promises: its contract, else its type. */
static const char *
get_promise (MwMesh       *mesh,
             const MwPort *port)
{
  if (port->contract != MW_NONE)
    return mw_mesh_get_contracts (mesh, NULL)[port->contract].name;
  if (port->contract_id != NULL)
    return port->contract_id;

  return port->port_type;
}

/* A pill. */
void
mw_card_append_port (MwCard *card)
{
  const MwPort *port = &mw_mesh_get_ports (card->mesh, NULL)[card->node->subject];
  MwCardBody body = mw_card_get_body (card,
                                      mw_card_get_color (card, MW_CANVAS_COLOR_CARD),
                                      mw_card_get_color (card, MW_CANVAS_COLOR_EDGE));

  body.radius = card->height / 2;
  mw_card_append_body (card, &body);
  append_content (card, mw_symbol_for_port (port->direction), port->name, get_promise (card->mesh, port),
                  MW_CARD_PADDING + 4);
}

/* A plain box: nothing that others may use. */
void
mw_card_append_component (MwCard *card)
{
  const MwComponent *component = &mw_mesh_get_components (card->mesh, NULL)[card->node->subject];
  MwCardBody body = mw_card_get_body (card,
                                      mw_card_get_color (card, MW_CANVAS_COLOR_BACKGROUND),
                                      mw_card_get_color (card, MW_CANVAS_COLOR_BORDER));

  body.radius = 3;
  mw_card_append_body (card, &body);
  append_content (card, component->is_infrastructure ? MW_SYMBOL_INFRASTRUCTURE : MW_SYMBOL_CODE,
                  component->name, component->platform != NULL ? component->platform : component->component_type,
                  MW_CARD_PADDING + 2);
}

/* Rounder than a product: a word that several share, and nobody's data. */
void
mw_card_append_concept (MwCard *card)
{
  const GdkRGBA *accent = mw_card_get_color (card, MW_CANVAS_COLOR_ACCENT);
  guint node = (guint) (card->node - mw_graph_get_nodes (card->graph, NULL));
  g_autofree char *title = mw_graph_dup_node_title (card->graph, node);
  g_autofree char *subtitle = mw_graph_dup_node_subtitle (card->graph, node);
  GdkRGBA fill = mw_canvas_style_tint (card->style, accent, mw_card_get_color (card, MW_CANVAS_COLOR_BACKGROUND), 0.12);
  MwCardBody body = mw_card_get_body (card, &fill, accent);

  body.radius = MIN (card->height / 2, 20);
  mw_card_append_body (card, &body);
  append_content (card, MW_SYMBOL_CONCEPT, title, subtitle, MW_CARD_PADDING + 4);
}

/* mw-symbol.h
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "graph/mw-graph.h"

G_BEGIN_DECLS

/* What is told by a shape besides by colour. */
typedef enum {
  MW_SYMBOL_NONE,
  MW_SYMBOL_ACTIVE,
  MW_SYMBOL_PROPOSED,
  MW_SYMBOL_DRAFT,
  MW_SYMBOL_DEPRECATED,
  MW_SYMBOL_RETIRED,
  MW_SYMBOL_GHOST,
  MW_SYMBOL_SOURCE_ALIGNED,
  MW_SYMBOL_AGGREGATE,
  MW_SYMBOL_CONSUMER_ALIGNED,
  MW_SYMBOL_EDGE_REQUESTED,
  MW_SYMBOL_EDGE_DERIVED,
  MW_SYMBOL_EDGE_REJECTED,
  MW_SYMBOL_EDGE_BROKEN,
  MW_SYMBOL_EDGE_IMPLIED,
  MW_SYMBOL_PORT_INPUT,
  MW_SYMBOL_PORT_OUTPUT,
  MW_SYMBOL_PORT_MANAGEMENT,
  MW_SYMBOL_CODE,
  MW_SYMBOL_INFRASTRUCTURE,
  MW_SYMBOL_OBJECT,
  MW_SYMBOL_CONCEPT,
  MW_SYMBOL_KEY,
  MW_SYMBOL_CLASSIFIED,
  MW_SYMBOL_ADDED,
  MW_SYMBOL_REMOVED,
  MW_SYMBOL_CHANGED,
} MwSymbol;

#define MW_N_SYMBOLS (MW_SYMBOL_CHANGED + 1)

MwSymbol    mw_symbol_for_lifecycle (MwLifecycle    lifecycle);
MwSymbol    mw_symbol_for_archetype (MwArchetype    archetype);
/* MW_SYMBOL_NONE for active edges: a plain line. */
MwSymbol    mw_symbol_for_edge      (MwEdgeState    state);
MwSymbol    mw_symbol_for_port      (MwPortDirection direction);
/* MW_SYMBOL_NONE for what did not change. */
MwSymbol    mw_symbol_for_change    (MwGraphChange  change);

/* Draws @symbol into the square from 0,0 to 16,16. */
void        mw_symbol_draw          (MwSymbol       symbol,
                                     cairo_t       *cr,
                                     const GdkRGBA *color);
/* As a picture of @size pixels; it holds its own pixels. */
GdkTexture *mw_symbol_render        (MwSymbol       symbol,
                                     const GdkRGBA *color,
                                     int            size) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS

/* mw-edge-look.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-look.h"

#define THIN 0.7f

static MwEdgeLine
get_state_line (MwEdgeState state)
{
  switch (state)
    {
    case MW_EDGE_REQUESTED:
    case MW_EDGE_REJECTED:
      return MW_EDGE_LINE_DASHED;

    case MW_EDGE_DERIVED:
      return MW_EDGE_LINE_DOTTED;

    case MW_EDGE_ACTIVE:
    case MW_EDGE_BROKEN:
    default:
      return MW_EDGE_LINE_SOLID;
    }
}

static MwEdgeLook
get_kind_look (const MwGraphEdge *edge)
{
  MwEdgeColor color = edge->state == MW_EDGE_BROKEN ? MW_EDGE_COLOR_BROKEN : MW_EDGE_COLOR_PLAIN;

  switch (edge->kind)
    {
    case MW_GRAPH_EDGE_IMPLIED:
      return (MwEdgeLook) { MW_EDGE_LINE_LONG_DASHED, color, 1, TRUE, FALSE }
      ;

    case MW_GRAPH_EDGE_COLUMN:
      return (MwEdgeLook) { MW_EDGE_LINE_SOLID, color, THIN, TRUE, FALSE }
      ;

    case MW_GRAPH_EDGE_CONCEPT:
      return (MwEdgeLook) { MW_EDGE_LINE_DOTTED, MW_EDGE_COLOR_PLAIN, 1, FALSE, FALSE }
      ;

    case MW_GRAPH_EDGE_INSIDE:
      return (MwEdgeLook) { MW_EDGE_LINE_SOLID, MW_EDGE_COLOR_PLAIN, THIN, TRUE, FALSE }
      ;

    case MW_GRAPH_EDGE_FLOW:
    default:
      return (MwEdgeLook) { get_state_line (edge->state), color, 1, TRUE, FALSE }
      ;
    }
}

MwEdgeLook
mw_edge_get_look (const MwGraphEdge *edge)
{
  MwEdgeLook look = get_kind_look (edge);

  switch (edge->change)
    {
    case MW_GRAPH_CHANGE_ADDED:
      look.color = MW_EDGE_COLOR_ADDED;
      break;

    case MW_GRAPH_CHANGE_REMOVED:
      look.color = MW_EDGE_COLOR_REMOVED;
      look.line = MW_EDGE_LINE_DASHED;
      look.is_faint = TRUE;
      break;

    case MW_GRAPH_CHANGE_CHANGED:
      look.color = MW_EDGE_COLOR_CHANGED;
      break;

    case MW_GRAPH_CHANGE_NONE:
    default:
      break;
    }

  return look;
}

void
mw_edge_get_badge (const MwGraphEdge *edge,
                   MwSymbol          *state,
                   MwSymbol          *change,
                   guint             *number)
{
  *state = MW_SYMBOL_NONE;
  *change = mw_symbol_for_change (edge->change);
  *number = edge->count > 1 ? edge->count : 0;

  /* The thin ones say what they are by where they end. */
  if (edge->kind == MW_GRAPH_EDGE_FLOW || edge->state == MW_EDGE_BROKEN)
    *state = mw_symbol_for_edge (edge->state);
  else if (edge->kind == MW_GRAPH_EDGE_IMPLIED)
    {
      *state = MW_SYMBOL_EDGE_IMPLIED;
      *number = edge->n_between;
    }
}

void
mw_edge_get_colors (const MwCanvasStyle *style,
                    GdkRGBA              colors[MW_EDGE_N_COLORS])
{
  colors[MW_EDGE_COLOR_PLAIN] = style->colors[MW_CANVAS_COLOR_EDGE];
  colors[MW_EDGE_COLOR_BROKEN] = style->colors[MW_CANVAS_COLOR_ERROR];
  colors[MW_EDGE_COLOR_ADDED] = style->colors[mw_canvas_style_get_change_color (MW_GRAPH_CHANGE_ADDED)];
  colors[MW_EDGE_COLOR_REMOVED] = style->colors[mw_canvas_style_get_change_color (MW_GRAPH_CHANGE_REMOVED)];
  colors[MW_EDGE_COLOR_CHANGED] = style->colors[mw_canvas_style_get_change_color (MW_GRAPH_CHANGE_CHANGED)];
}

/* mw-graph-canvas-rows.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <glib/gi18n.h>

#include "canvas/mw-canvas-node.h"
#include "canvas/mw-card.h"

static const MwGraphRow *
get_rows (MwGraphCanvas *self,
          guint          node,
          guint         *n)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  MwRange range = mw_graph_get_nodes (graph, NULL)[node].rows;
  const MwGraphRow *rows = mw_graph_get_rows (graph, NULL);

  *n = range.n;

  return range.n > 0 ? rows + range.first : NULL;
}

guint
mw_graph_canvas_get_n_rows (MwGraphCanvas *self,
                            guint          node)
{
  guint n;

  get_rows (self, node, &n);

  return n;
}

gboolean
mw_graph_canvas_get_row_box (MwGraphCanvas   *self,
                             guint            node,
                             guint            row,
                             graphene_rect_t *box)
{
  guint n;
  const MwGraphRow *rows = get_rows (self, node, &n);
  graphene_rect_t outer = mw_graph_canvas_get_box (self, node);

  if (row >= n)
    return FALSE;

  *box = mw_card_get_row (&outer, &rows[row]);

  return TRUE;
}

gboolean
mw_graph_canvas_get_row_bounds (MwGraphCanvas   *self,
                                guint            node,
                                guint            row,
                                graphene_rect_t *bounds)
{
  graphene_rect_t box;

  g_return_val_if_fail (MW_IS_GRAPH_CANVAS (self), FALSE);

  if (node >= self->n_nodes || !mw_graph_canvas_get_row_box (self, node, row, &box))
    return FALSE;

  *bounds = mw_viewport_rect_to_screen (&self->view, &box);

  return TRUE;
}

guint
mw_graph_canvas_pick_row (MwGraphCanvas *self,
                          guint          node,
                          double         x,
                          double         y)
{
  graphene_point_t point = mw_viewport_to_layout (&self->view, x, y);
  guint n = mw_graph_canvas_get_n_rows (self, node);

  /* What cannot be read is not meant. */
  if (mw_detail_for_zoom (self->view.zoom) != MW_DETAIL_CARDS)
    return MW_NONE;

  for (guint i = 0; i < n; i++)
    {
      graphene_rect_t box;

      if (mw_graph_canvas_get_row_box (self, node, i, &box) && graphene_rect_contains_point (&box, &point))
        return i;
    }

  return MW_NONE;
}

/* Along the columns; the way that was come is the way back. */
static void
follow_column (MwGraphCanvas *self,
               gboolean       upstream)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  guint node;
  guint row;

  if (mw_graph_walk_step_column (self->walk, self->cursor, self->selected_row,
                                 self->came_from, self->came_from_row, upstream, &node, &row))
    {
      self->came_from = self->cursor;
      self->came_from_row = self->selected_row;
      mw_graph_canvas_focus_row (self, node, row);
    }
  else
    {
      g_autofree char *name = mw_canvas_row_dup_name (graph, self->cursor, self->selected_row);
      /* Translators: %s is the name of a column. */
      g_autofree char *text = g_strdup_printf (upstream ? _("Nothing here feeds %s") : _("%s feeds nothing here"), name);

      mw_graph_canvas_announce (self, text);
    }
}

static void
focus_any_row (MwGraphCanvas *self,
               guint          row)
{
  self->came_from = MW_NONE;
  mw_graph_canvas_focus_row (self, self->cursor, row);
}

/* From row to row, and out of the table where it ends. */
static gboolean
step_up_or_down (MwGraphCanvas *self,
                 gboolean       down)
{
  guint n = mw_graph_canvas_get_n_rows (self, self->cursor);
  guint row = self->selected_row;

  if (row == MW_NONE && (!down || n == 0))
    return FALSE;
  if (row != MW_NONE && down && row + 1 >= n)
    return FALSE;

  if (row == MW_NONE)
    focus_any_row (self, 0);
  else if (down)
    focus_any_row (self, row + 1);
  else if (row > 0)
    focus_any_row (self, row - 1);
  else
    mw_graph_canvas_set_selected (self, self->cursor);

  return TRUE;
}

gboolean
mw_graph_canvas_step_row (MwGraphCanvas *self,
                          MwDirection    direction)
{
  if (direction == MW_DIRECTION_UP || direction == MW_DIRECTION_DOWN)
    return step_up_or_down (self, direction == MW_DIRECTION_DOWN);

  if (self->selected_row == MW_NONE)
    return FALSE;

  switch (direction)
    {
    case MW_DIRECTION_UPSTREAM:
    case MW_DIRECTION_DOWNSTREAM:
      follow_column (self, direction == MW_DIRECTION_UPSTREAM);
      return TRUE;

    case MW_DIRECTION_FIRST:
    case MW_DIRECTION_LAST:
      focus_any_row (self, direction == MW_DIRECTION_FIRST
                           ? 0 : mw_graph_canvas_get_n_rows (self, self->cursor) - 1);
      return TRUE;

    case MW_DIRECTION_UP:
    case MW_DIRECTION_DOWN:
    case MW_DIRECTION_PREVIOUS:
    case MW_DIRECTION_NEXT:
    default:
      return FALSE;
    }
}

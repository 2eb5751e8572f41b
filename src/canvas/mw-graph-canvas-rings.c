/* mw-graph-canvas-rings.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-card.h"

#define RING_GAP 2.0f
#define RING_RADIUS 10.0f
/* Around what was found, in pixels of the screen; and around the one of it that
 * people are at. */
#define HALO 5.0f
#define CURRENT_HALO 9.0f
#define HALO_STRENGTH 0.55
/* Of the ground of a marked row, and the bar at both of its ends. */
#define ROW_STRENGTH 0.16f
#define ROW_BAR 3.0f

static void
append_ring (MwGraphCanvas         *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *box,
             float                  gap,
             float                  width,
             double                 strength)
{
  graphene_rect_t rect = mw_viewport_rect_to_screen (&self->view, box);
  GdkRGBA color = self->style.colors[MW_CANVAS_COLOR_ACCENT];
  const float widths[4] = { width, width, width, width };
  GskRoundedRect outline;

  color.alpha = (float) strength;
  graphene_rect_inset (&rect, -gap - width, -gap - width);
  gsk_rounded_rect_init_from_rect (&outline, &rect,
                                   RING_RADIUS * (float) MIN (self->view.zoom, 1) + gap);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { color, color, color, color });
}

void
mw_graph_canvas_append_rings (MwGraphCanvas *self,
                              GtkSnapshot   *snapshot)
{
  GtkStateFlags state = gtk_widget_get_state_flags (GTK_WIDGET (self));
  gboolean has_focus = (state & GTK_STATE_FLAG_FOCUSED) != 0 && (state & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0;
  graphene_rect_t box;

  if (self->selected != MW_NONE)
    {
      box = mw_graph_canvas_get_shifted_box (self, self->selected);
      append_ring (self, snapshot, &box, RING_GAP, 2, 1);
      if (mw_graph_canvas_get_row_box (self, self->selected, self->selected_row, &box))
        append_ring (self, snapshot, &box, -2, 2, 1);
    }

  if (self->cursor != MW_NONE && has_focus)
    {
      box = mw_graph_canvas_get_shifted_box (self, self->cursor);
      append_ring (self, snapshot, &box, RING_GAP + 3, 2, 0.55);
    }
}

static void
append_halo (MwGraphCanvas *self,
             GtkSnapshot   *snapshot,
             guint          node)
{
  const GdkRGBA *colors = self->style.colors;
  gboolean is_current = node == self->found_current;
  float width = is_current ? CURRENT_HALO : HALO;
  const float widths[4] = { width, width, width, width };
  graphene_rect_t box = mw_graph_canvas_get_shifted_box (self, node);
  GdkRGBA color = colors[MW_CANVAS_COLOR_FOUND];
  GskRoundedRect outline;

  box = mw_viewport_rect_to_screen (&self->view, &box);
  graphene_rect_inset (&box, -width, -width);
  if (!is_current && !self->style.high_contrast)
    color = mw_canvas_style_mix (&color, &colors[MW_CANVAS_COLOR_BACKGROUND], HALO_STRENGTH);

  gsk_rounded_rect_init_from_rect (&outline, &box, RING_RADIUS * (float) MIN (self->view.zoom, 1) + width);
  gtk_snapshot_append_border (snapshot, &outline, widths, (GdkRGBA[4]) { color, color, color, color });
}

void
mw_graph_canvas_append_halos (MwGraphCanvas *self,
                              GtkSnapshot   *snapshot,
                              GArray        *nodes)
{
  if (self->found_nodes == NULL)
    return;

  for (guint i = 0; i < nodes->len; i++)
    {
      guint node = g_array_index (nodes, guint, i);

      if (self->found_nodes[node] && node != self->found_current)
        append_halo (self, snapshot, node);
    }

  /* Above those that it is near to. */
  if (self->found_current < self->n_nodes)
    append_halo (self, snapshot, self->found_current);
}

static void
append_row (MwGraphCanvas         *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *row)
{
  GdkRGBA color = self->style.colors[MW_CANVAS_COLOR_ACCENT];
  GdkRGBA ground = color;
  graphene_rect_t bar = *row;

  ground.alpha = ROW_STRENGTH;
  if (!self->style.high_contrast)
    gtk_snapshot_append_color (snapshot, &ground, row);

  bar.size.width = ROW_BAR;
  gtk_snapshot_append_color (snapshot, &color, &bar);
  bar.origin.x += row->size.width - ROW_BAR;
  gtk_snapshot_append_color (snapshot, &color, &bar);
}

void
mw_graph_canvas_append_rows (MwGraphCanvas         *self,
                             GtkSnapshot           *snapshot,
                             guint                  node,
                             const graphene_rect_t *box)
{
  MwGraph *graph = mw_graph_layout_get_graph (self->layout);
  MwRange range = mw_graph_get_nodes (graph, NULL)[node].rows;
  const MwGraphRow *rows = mw_graph_get_rows (graph, NULL);

  if (range.n == 0 || !mw_graph_canvas_has_marks (self))
    return;

  for (guint i = range.first; i < range.first + range.n; i++)
    if (self->marked_rows[i])
      {
        graphene_rect_t row = mw_card_get_row (box, &rows[i]);

        append_row (self, snapshot, &row);
      }
}

/* mw-graph-canvas-badges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-card.h"

/* More badges than this in a frame tell nobody anything. */
#define MAX_BADGES 240
#define SYMBOL_SIZE 14.0f
#define TEXT_SIZE 10.5
#define PADDING 1.0f
/* With large text they grow as much, or they would cover the edges. */
#define MAX_SCALE 1.5

/* There are few that differ. */
static gpointer
get_key (MwSymbol state,
         MwSymbol change,
         guint    number)
{
  return (gpointer) (guintptr) (((guint64) number << 16) | ((guint64) state << 8) | (guint64) change);
}

static void
append_symbol (MwGraphCanvas *self,
               GtkSnapshot   *snapshot,
               MwSymbol       symbol,
               float          x,
               float          size)
{
  gtk_snapshot_append_scaled_texture (snapshot,
                                      mw_canvas_style_get_symbol (&self->style, symbol,
                                                                  mw_canvas_style_get_symbol_color (symbol)),
                                      GSK_SCALING_FILTER_LINEAR,
                                      &GRAPHENE_RECT_INIT (x, -size / 2, size, size));
}

/* A disc as a picture where it is one: a round clip for each of many badges costs
 * more than all else that a frame draws. */
static void
append_ground (MwGraphCanvas         *self,
               GtkSnapshot           *snapshot,
               const graphene_rect_t *rect)
{
  GskRoundedRect outline;

  if (rect->size.width <= rect->size.height + 1)
    {
      gtk_snapshot_append_scaled_texture (snapshot,
                                          mw_canvas_style_get_shape (&self->style, MW_LAYER_SHAPE_CIRCLE,
                                                                     MW_CANVAS_COLOR_BACKGROUND),
                                          GSK_SCALING_FILTER_LINEAR, rect);
      return;
    }

  gsk_rounded_rect_init_from_rect (&outline, rect, rect->size.height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->style.colors[MW_CANVAS_COLOR_BACKGROUND], rect);
  gtk_snapshot_pop (snapshot);
}

/* Around 0,0. */
static GskRenderNode *
record_badge (MwGraphCanvas *self,
              MwSymbol       state,
              MwSymbol       change,
              guint          number)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autofree char *text = number > 0 ? g_strdup_printf ("%u", number) : g_strdup ("");
  double scale = MIN (self->style.text_scale, MAX_SCALE);
  g_autoptr(PangoLayout) layout = mw_card_new_layout (GTK_WIDGET (self), text, TEXT_SIZE * scale, PANGO_WEIGHT_SEMIBOLD);
  float size = SYMBOL_SIZE * (float) scale;
  graphene_rect_t rect;
  int text_width;
  int text_height;
  float width;
  float x;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  width = size * (float) ((state != MW_SYMBOL_NONE) + (change != MW_SYMBOL_NONE)) + 2 * PADDING +
          (number > 0 ? (float) text_width + 6 : 0);
  x = -width / 2;
  rect = GRAPHENE_RECT_INIT (x, -size / 2 - PADDING, width, size + 2 * PADDING);
  append_ground (self, snapshot, &rect);

  x += PADDING;
  if (change != MW_SYMBOL_NONE)
    {
      append_symbol (self, snapshot, change, x, size);
      x += size;
    }
  if (state != MW_SYMBOL_NONE)
    {
      append_symbol (self, snapshot, state, x, size);
      x += size;
    }
  if (number > 0)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + 3, -(float) text_height / 2));
      gtk_snapshot_append_layout (snapshot, layout, &self->style.colors[MW_CANVAS_COLOR_DIM]);
    }

  return gtk_snapshot_free_to_node (snapshot);
}

static void
append_badge (MwGraphCanvas     *self,
              GtkSnapshot       *snapshot,
              const MwGraphEdge *edge,
              graphene_point_t   middle)
{
  GskRenderNode *node;
  MwSymbol state;
  MwSymbol change;
  guint number;
  gpointer key;

  mw_edge_get_badge (edge, &state, &change, &number);
  key = get_key (state, change, number);
  node = g_hash_table_lookup (self->badges, key);
  if (node == NULL)
    {
      node = record_badge (self, state, change, number);
      g_hash_table_insert (self->badges, key, node);
    }

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &middle);
  gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

static gboolean
has_badge (const MwGraphEdge *edge)
{
  MwSymbol state;
  MwSymbol change;
  guint number;

  mw_edge_get_badge (edge, &state, &change, &number);

  return state != MW_SYMBOL_NONE || change != MW_SYMBOL_NONE || number > 0;
}

void
mw_graph_canvas_append_badges (MwGraphCanvas         *self,
                               GtkSnapshot           *snapshot,
                               const graphene_rect_t *visible,
                               gboolean               marked)
{
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL);
  guint n = 0;

  mw_edge_scene_query (self->scene, visible, found);

  for (guint i = 0; i < found->len && n < MAX_BADGES; i++)
    {
      guint index = g_array_index (found, guint, i);
      gboolean is_marked = mw_graph_canvas_has_marks (self) && self->marked_edges[index];
      graphene_point_t middle;

      if (is_marked != marked || !has_badge (&edges[index]) ||
          edges[index].source == self->moved || edges[index].target == self->moved)
        continue;

      middle = mw_edge_scene_get_middle (self->scene, index);
      if (!graphene_rect_contains_point (visible, &middle))
        continue;

      append_badge (self, snapshot, &edges[index],
                    mw_viewport_to_screen (&self->view, middle.x, middle.y));
      n++;
    }
}

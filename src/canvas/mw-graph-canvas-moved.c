/* mw-graph-canvas-moved.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <string.h>

/* A card that is not where the layout has it. It stays where it was put until
 * there is another layout. */

/* How long the arrow keys have to rest before a card that they push is told of:
 * each time the picture is laid out anew. */
#define PUSH_MS 350
/* Strokes that are drawn live in a frame (facts/graph.md 2.10); a card with more
 * edges shows as many of them until it is let go. */
#define MAX_LIVE_EDGES 20

graphene_rect_t
mw_graph_canvas_get_box (MwGraphCanvas *self,
                         guint          node)
{
  graphene_rect_t box = self->boxes[node];

  if (node == self->moved)
    graphene_rect_offset (&box, self->moved_by.x, self->moved_by.y);

  return box;
}

/* Its edges follow it live, so the pictures of edges are drawn without them. */
void
mw_graph_canvas_lift_edges (MwGraphCanvas *self)
{
  g_autofree guint8 *mask = NULL;
  g_autoptr(MwEdgeScene) scene = NULL;
  guint n_edges;

  if (self->scene == NULL)
    return;

  /* What is marked is drawn anew, too. */
  mw_graph_canvas_forget_marks (self);
  if (self->moved == MW_NONE)
    {
      mw_edge_tiles_set_scene (self->tiles, self->scene);
      mw_graph_canvas_update_marks (self);
      return;
    }

  n_edges = mw_edge_scene_get_n_edges (self->scene);
  mask = g_malloc (MAX (n_edges, 1));
  memset (mask, TRUE, n_edges);
  mw_graph_canvas_unmark_moved (self, mask);
  scene = mw_edge_scene_new_marked (self->scene, mask, NULL);
  mw_edge_tiles_set_scene (self->tiles, scene);
  mw_graph_canvas_update_marks (self);
}

void
mw_graph_canvas_unmark_moved (MwGraphCanvas *self,
                              guint8        *edges)
{
  if (self->moved == MW_NONE)
    return;

  for (guint side = 0; side < 2; side++)
    {
      guint n;
      const guint *list = side == 0
                          ? mw_graph_walk_get_incoming (self->walk, self->moved, &n)
                          : mw_graph_walk_get_outgoing (self->walk, self->moved, &n);

      for (guint i = 0; i < n; i++)
        edges[list[i]] = FALSE;
    }
}

void
mw_graph_canvas_tell_move (MwGraphCanvas *self)
{
  graphene_rect_t box = mw_graph_canvas_get_box (self, self->moved);

  mw_graph_canvas_emit (self, MW_GRAPH_CANVAS_MOVED, self->moved,
                        (double) box.origin.x, (double) box.origin.y);
}

/* What was moved before goes back to where the picture has it: one at a time. */
void
mw_graph_canvas_start_move (MwGraphCanvas *self,
                            guint          node)
{
  if (self->moved != node)
    {
      mw_graph_canvas_end_push (self);
      self->moved = node;
      self->moved_by = GRAPHENE_POINT_INIT (0, 0);
      mw_graph_canvas_lift_edges (self);
    }

  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
mw_graph_canvas_end_move (MwGraphCanvas *self)
{
  g_clear_handle_id (&self->moved_source, g_source_remove);
  self->moved = MW_NONE;
  mw_graph_canvas_lift_edges (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
push_cb (gpointer user_data)
{
  MwGraphCanvas *self = user_data;

  self->moved_source = 0;
  mw_graph_canvas_tell_move (self);
}

void
mw_graph_canvas_push_card (MwGraphCanvas *self,
                           float          dx,
                           float          dy)
{
  graphene_rect_t box;

  mw_graph_canvas_start_move (self, self->cursor);
  self->moved_by.x += dx;
  self->moved_by.y += dy;
  box = mw_graph_canvas_get_box (self, self->moved);
  mw_graph_canvas_reveal_rect (self, &box);

  g_clear_handle_id (&self->moved_source, g_source_remove);
  self->moved_source = g_timeout_add_once (PUSH_MS, push_cb, self);
}

void
mw_graph_canvas_end_push (MwGraphCanvas *self)
{
  if (self->moved_source == 0)
    return;

  g_clear_handle_id (&self->moved_source, g_source_remove);
  mw_graph_canvas_tell_move (self);
}

/* From side to side, as the layout draws them. */
static void
add_edge (MwGraphCanvas     *self,
          const MwGraphEdge *edge,
          GskPathBuilder    *builder)
{
  graphene_rect_t from = mw_graph_canvas_get_box (self, edge->source);
  graphene_rect_t to = mw_graph_canvas_get_box (self, edge->target);
  graphene_rect_t row;
  graphene_point_t start;
  graphene_point_t end;
  float bow;

  if (mw_graph_canvas_get_row_box (self, edge->source, edge->source_row, &row))
    from = row;
  if (mw_graph_canvas_get_row_box (self, edge->target, edge->target_row, &row))
    to = row;
  from = mw_viewport_rect_to_screen (&self->view, &from);
  to = mw_viewport_rect_to_screen (&self->view, &to);

  start = GRAPHENE_POINT_INIT (from.origin.x + from.size.width, from.origin.y + from.size.height / 2);
  end = GRAPHENE_POINT_INIT (to.origin.x, to.origin.y + to.size.height / 2);
  bow = MAX (ABS (end.x - start.x) / 2, 24);
  gsk_path_builder_move_to (builder, start.x, start.y);
  gsk_path_builder_cubic_to (builder, start.x + bow, start.y, end.x - bow, end.y, end.x, end.y);
}

static void
append_live_edges (MwGraphCanvas *self,
                   GtkSnapshot   *snapshot)
{
  const MwGraphEdge *edges = mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL);
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr(GskStroke) stroke = gsk_stroke_new (1.75f);
  g_autoptr(GskPath) path = NULL;

  for (guint side = 0; side < 2; side++)
    {
      guint n;
      const guint *list = side == 0
                          ? mw_graph_walk_get_incoming (self->walk, self->moved, &n)
                          : mw_graph_walk_get_outgoing (self->walk, self->moved, &n);

      for (guint i = 0; i < MIN (n, MAX_LIVE_EDGES / 2); i++)
        add_edge (self, &edges[list[i]], builder);
    }

  path = gsk_path_builder_free_to_path (builder);
  if (!gsk_path_is_empty (path))
    gtk_snapshot_append_stroke (snapshot, path, stroke, &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
}

void
mw_graph_canvas_append_moved (MwGraphCanvas *self,
                              GtkSnapshot   *snapshot)
{
  graphene_rect_t box;

  if (self->moved == MW_NONE)
    return;

  box = mw_graph_canvas_get_box (self, self->moved);
  append_live_edges (self, snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->view.x, (float) self->view.y));
  gtk_snapshot_scale (snapshot, (float) self->view.zoom, (float) self->view.zoom);
  mw_node_painter_append_node (self->painter, snapshot, self->moved, &box.origin,
                               mw_detail_for_zoom (self->view.zoom));
  gtk_snapshot_restore (snapshot);
}

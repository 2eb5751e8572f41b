/* mw-graph-canvas-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include "canvas/mw-card.h"

/* More badges than this in a frame tell nobody anything. */
#define MAX_BADGES 240
#define BADGE_SIZE 14.0f
/* As many edges are indexed within the frame that first shows them. */
#define MAX_EDGES_AT_ONCE 2000

typedef struct
{
  MwGraphLayout *layout;
  GdkRGBA        color;
  GdkRGBA        broken;
} SceneJob;

static void
scene_job_free (gpointer data)
{
  SceneJob *job = data;

  g_object_unref (job->layout);
  g_free (job);
}

void
mw_graph_canvas_drop_scene (MwGraphCanvas *self)
{
  g_cancellable_cancel (self->scene_cancellable);
  g_clear_object (&self->scene_cancellable);
  g_clear_pointer (&self->scene, mw_edge_scene_unref);
  self->marked_for = MW_NONE;

  if (self->tiles != NULL)
    mw_edge_tiles_set_scene (self->tiles, NULL);
  if (self->marked_tiles != NULL)
    mw_edge_tiles_set_scene (self->marked_tiles, NULL);
}

/* Takes @scene. */
static void
take_scene (MwGraphCanvas *self,
            MwEdgeScene   *scene)
{
  self->scene = scene;
  mw_edge_tiles_set_scene (self->tiles, scene);
  mw_graph_canvas_update_marks (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
make_scene_thread (GTask        *task,
                   gpointer      source_object,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  SceneJob *job = task_data;

  g_task_return_pointer (task,
                         mw_edge_scene_new (job->layout, &job->color, &job->broken),
                         (GDestroyNotify) mw_edge_scene_unref);
}

static void
make_scene_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  MwEdgeScene *scene = g_task_propagate_pointer (G_TASK (result), &error);

  /* The only error is that it is for nobody any more. */
  if (scene != NULL)
    take_scene (MW_GRAPH_CANVAS (object), scene);
}

void
mw_graph_canvas_make_scene (MwGraphCanvas *self)
{
  const GdkRGBA *color = &self->style.colors[MW_CANVAS_COLOR_EDGE];
  const GdkRGBA *broken = &self->style.colors[MW_CANVAS_COLOR_ERROR];
  g_autoptr(GTask) task = NULL;
  SceneJob *job;
  guint n_edges;

  mw_graph_canvas_drop_scene (self);
  mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);

  if (n_edges <= MAX_EDGES_AT_ONCE)
    {
      take_scene (self, mw_edge_scene_new (self->layout, color, broken));
      return;
    }

  self->scene_cancellable = g_cancellable_new ();
  task = g_task_new (self, self->scene_cancellable, make_scene_cb, NULL);
  g_task_set_source_tag (task, mw_graph_canvas_make_scene);
  job = g_new0 (SceneJob, 1);
  job->layout = g_object_ref (self->layout);
  job->color = *color;
  job->broken = *broken;
  g_task_set_task_data (task, job, scene_job_free);
  g_task_run_in_thread (task, make_scene_thread);
}

/* Marks the path of what is pointed at, else the neighbours of what is selected. */
void
mw_graph_canvas_update_marks (MwGraphCanvas *self)
{
  guint wanted = self->hovered != MW_NONE ? self->hovered : self->selected;
  gboolean dims = self->hovered != MW_NONE && self->scene != NULL;
  gboolean is_same = wanted == self->marked_for && dims == self->marked_dims;
  g_autoptr(MwEdgeScene) scene = NULL;

  self->marked_dims = dims;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->scene == NULL || is_same)
    return;

  self->marked_for = wanted;
  mw_edge_tiles_set_scene (self->marked_tiles, NULL);
  if (wanted == MW_NONE)
    return;

  memset (self->marked_nodes, 0, self->n_nodes);
  memset (self->marked_edges, 0, mw_edge_scene_get_n_edges (self->scene));
  mw_graph_walk_mark_lineage (self->walk, wanted, !dims, self->marked_nodes, self->marked_edges);
  scene = mw_edge_scene_new_marked (self->scene, self->marked_edges,
                                    &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
  mw_edge_tiles_set_scene (self->marked_tiles, scene);
}

static void
append_badge (MwGraphCanvas     *self,
              GtkSnapshot       *snapshot,
              const MwGraphEdge *edge,
              graphene_point_t   middle)
{
  MwSymbol symbol = mw_symbol_for_edge (edge->state);
  g_autofree char *text = edge->count > 1 ? g_strdup_printf ("%u", edge->count) : NULL;
  g_autoptr(PangoLayout) layout = NULL;
  float symbol_width = symbol != MW_SYMBOL_NONE ? BADGE_SIZE : 0;
  int text_width = 0;
  int text_height = 0;
  GskRoundedRect outline;
  float width;

  if (text != NULL)
    {
      layout = mw_card_new_layout (GTK_WIDGET (self), text, 10.5, PANGO_WEIGHT_SEMIBOLD);
      pango_layout_get_pixel_size (layout, &text_width, &text_height);
    }

  width = symbol_width + (float) text_width + (text != NULL ? 8 : 2);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (middle.x - width / 2, middle.y - BADGE_SIZE / 2 - 1,
                                                        width, BADGE_SIZE + 2), 8);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &self->style.colors[MW_CANVAS_COLOR_BACKGROUND], &outline.bounds);
  gtk_snapshot_pop (snapshot);

  if (symbol != MW_SYMBOL_NONE)
    gtk_snapshot_append_scaled_texture (snapshot,
                                        mw_canvas_style_get_symbol (&self->style, symbol,
                                                                    mw_canvas_style_get_symbol_color (symbol)),
                                        GSK_SCALING_FILTER_TRILINEAR,
                                        &GRAPHENE_RECT_INIT (outline.bounds.origin.x + 1, middle.y - BADGE_SIZE / 2,
                                                             BADGE_SIZE, BADGE_SIZE));
  if (layout != NULL)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT (outline.bounds.origin.x + symbol_width + 4,
                                                    middle.y - (float) text_height / 2));
      gtk_snapshot_append_layout (snapshot, layout, &self->style.colors[MW_CANVAS_COLOR_DIM]);
      gtk_snapshot_restore (snapshot);
    }
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
      gboolean is_marked = self->marked_for != MW_NONE && self->marked_edges[index];
      graphene_point_t middle;

      if (is_marked != marked ||
          (edges[index].count < 2 && mw_symbol_for_edge (edges[index].state) == MW_SYMBOL_NONE))
        continue;

      middle = mw_edge_scene_get_middle (self->scene, index);
      if (!graphene_rect_contains_point (visible, &middle))
        continue;

      append_badge (self, snapshot, &edges[index],
                    mw_viewport_to_screen (&self->view, middle.x, middle.y));
      n++;
    }
}

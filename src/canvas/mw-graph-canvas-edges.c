/* mw-graph-canvas-edges.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-graph-canvas-private.h"

#include <string.h>

#define EDGE_WIDTH 1.5
#define STRONG_EDGE_WIDTH 2.25
/* As many edges are indexed within the frame that first shows them. */
#define MAX_EDGES_AT_ONCE 2000

typedef struct
{
  MwGraphLayout *layout;
  GdkRGBA        colors[MW_EDGE_N_COLORS];
  double         width;
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
  self->marked_row = MW_NONE;
  self->marked_edge = MW_NONE;

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
  mw_graph_canvas_lift_edges (self);
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
                         mw_edge_scene_new (job->layout, job->colors, job->width),
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
  double width = self->style.high_contrast ? STRONG_EDGE_WIDTH : EDGE_WIDTH;
  GdkRGBA colors[MW_EDGE_N_COLORS];
  g_autoptr(GTask) task = NULL;
  SceneJob *job;
  guint n_edges;

  mw_graph_canvas_drop_scene (self);
  mw_edge_get_colors (&self->style, colors);
  mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);

  if (n_edges <= MAX_EDGES_AT_ONCE)
    {
      take_scene (self, mw_edge_scene_new (self->layout, colors, width));
      return;
    }

  self->scene_cancellable = g_cancellable_new ();
  task = g_task_new (self, self->scene_cancellable, make_scene_cb, NULL);
  g_task_set_source_tag (task, mw_graph_canvas_make_scene);
  job = g_new0 (SceneJob, 1);
  job->layout = g_object_ref (self->layout);
  memcpy (job->colors, colors, sizeof (colors));
  job->width = width;
  g_task_set_task_data (task, job, scene_job_free);
  g_task_run_in_thread (task, make_scene_thread);
}

/* Marks one edge, or the way of one column, or the path of a node. */
static void
mark (MwGraphCanvas *self,
      gboolean       direct)
{
  const MwGraphEdge *edge;

  memset (self->marked_nodes, 0, self->n_nodes);
  memset (self->marked_edges, 0, mw_edge_scene_get_n_edges (self->scene));

  if (self->marked_edge != MW_NONE)
    {
      edge = &mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), NULL)[self->marked_edge];
      self->marked_edges[self->marked_edge] = TRUE;
      self->marked_nodes[edge->source] = TRUE;
      self->marked_nodes[edge->target] = TRUE;
    }
  else if (self->marked_row != MW_NONE)
    mw_graph_walk_mark_column (self->walk, self->marked_for, self->marked_row,
                               self->marked_nodes, self->marked_edges);
  else
    mw_graph_walk_mark_lineage (self->walk, self->marked_for, direct,
                                self->marked_nodes, self->marked_edges);
}

/* Marks the path of what is pointed at, else the edge or the column that is
 * selected, else the neighbours of what is selected. */
void
mw_graph_canvas_update_marks (MwGraphCanvas *self)
{
  gboolean hovers = self->hovered != MW_NONE;
  guint wanted = hovers ? self->hovered : self->selected;
  guint row = hovers ? MW_NONE : self->selected_row;
  guint edge = hovers ? MW_NONE : self->selected_edge;
  gboolean dims = (hovers || row != MW_NONE || edge != MW_NONE) && self->scene != NULL;
  gboolean is_same = wanted == self->marked_for && row == self->marked_row &&
                     edge == self->marked_edge && dims == self->marked_dims;
  g_autoptr(MwEdgeScene) scene = NULL;

  self->marked_dims = dims;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  if (self->scene == NULL || is_same)
    return;

  self->marked_for = wanted;
  self->marked_row = row;
  self->marked_edge = edge;
  mw_edge_tiles_set_scene (self->marked_tiles, NULL);
  if (wanted == MW_NONE && edge == MW_NONE)
    return;

  mark (self, !dims);
  mw_graph_canvas_unmark_moved (self, self->marked_edges);
  scene = mw_edge_scene_new_marked (self->scene, self->marked_edges,
                                    &self->style.colors[MW_CANVAS_COLOR_ACCENT]);
  mw_edge_tiles_set_scene (self->marked_tiles, scene);
}

gboolean
mw_graph_canvas_has_marks (MwGraphCanvas *self)
{
  return self->marked_for != MW_NONE || self->marked_edge != MW_NONE;
}

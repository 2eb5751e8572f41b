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
  mw_graph_canvas_forget_marks (self);

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
                         mw_edge_scene_new (job->layout, job->colors, job->width, cancellable),
                         (GDestroyNotify) mw_edge_scene_unref);
}

static void
make_scene_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  GWeakRef *canvas = user_data;
  g_autoptr(MwGraphCanvas) self = g_weak_ref_get (canvas);
  g_autoptr(MwEdgeScene) scene = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (canvas);
  g_free (canvas);

  /* The only error is that it is for nobody any more. */
  if (scene != NULL && self != NULL)
    take_scene (self, g_steal_pointer (&scene));
}

void
mw_graph_canvas_make_scene (MwGraphCanvas *self)
{
  double width = self->style.high_contrast ? STRONG_EDGE_WIDTH : EDGE_WIDTH;
  GdkRGBA colors[MW_EDGE_N_COLORS];
  g_autoptr(GTask) task = NULL;
  GWeakRef *canvas;
  SceneJob *job;
  guint n_edges;

  mw_graph_canvas_drop_scene (self);
  mw_edge_get_colors (&self->style, colors);
  mw_graph_get_edges (mw_graph_layout_get_graph (self->layout), &n_edges);

  if (n_edges <= MAX_EDGES_AT_ONCE)
    {
      take_scene (self, mw_edge_scene_new (self->layout, colors, width, NULL));
      return;
    }

  self->scene_cancellable = g_cancellable_new ();
  /* The canvas may go before the thread is through. */
  canvas = g_new0 (GWeakRef, 1);
  g_weak_ref_init (canvas, self);
  task = g_task_new (NULL, self->scene_cancellable, make_scene_cb, canvas);
  g_task_set_source_tag (task, mw_graph_canvas_make_scene);
  job = g_new0 (SceneJob, 1);
  job->layout = g_object_ref (self->layout);
  memcpy (job->colors, colors, sizeof (colors));
  job->width = width;
  g_task_set_task_data (task, job, scene_job_free);
  g_task_run_in_thread (task, make_scene_thread);
}

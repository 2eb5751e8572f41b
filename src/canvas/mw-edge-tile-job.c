/* mw-edge-tile-job.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-edge-tile-job.h"

#include <math.h>

/* More threads than this would take the time of the one that shows frames. */
#define MAX_THREADS 3

static void
job_free (gpointer data)
{
  MwEdgeTileJob *self = data;

  mw_edge_scene_unref (self->scene);
  g_free (self);
}

/* The part of the layout that a tile shows. */
static graphene_rect_t
get_rect (const MwEdgeTileJob *self)
{
  double side = MW_EDGE_TILE_SIZE / self->zoom;

  return GRAPHENE_RECT_INIT ((float) (self->x * side), (float) (self->y * side),
                             (float) side, (float) side);
}

GdkTexture *
mw_edge_tile_job_draw (const MwEdgeTileJob *self,
                       GCancellable        *cancellable)
{
  graphene_rect_t rect = get_rect (self);
  g_autoptr(GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  int size = (int) ceil (MW_EDGE_TILE_SIZE * self->scale);
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr(GBytes) bytes = NULL;
  gsize stride;

  mw_edge_scene_query (self->scene, &rect, found);
  if (found->len == 0)
    return NULL;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cr = cairo_create (surface);
  cairo_scale (cr, self->scale, self->scale);
  mw_edge_scene_draw (self->scene, cr, &rect, self->zoom, cancellable);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  stride = (gsize) cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) size,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
draw_thread (gpointer data,
             gpointer user_data)
{
  g_autoptr(GTask) task = data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, mw_edge_tile_job_draw (g_task_get_task_data (task), g_task_get_cancellable (task)), g_object_unref);
}

static GThreadPool *
get_pool (void)
{
  static gsize initialized = 0;
  static GThreadPool *pool = NULL;

  if (g_once_init_enter (&initialized))
    {
      guint n = CLAMP (g_get_num_processors () - 1, 1, MAX_THREADS);

      pool = g_thread_pool_new (draw_thread, NULL, (int) n, FALSE, NULL);
      g_once_init_leave (&initialized, 1);
    }

  return pool;
}

void
mw_edge_tile_job_start (const MwEdgeTileJob *self,
                        gpointer             object,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback)
{
  GTask *task = g_task_new (object, cancellable, callback, NULL);
  MwEdgeTileJob *copy = g_memdup2 (self, sizeof (MwEdgeTileJob));

  mw_edge_scene_ref (copy->scene);
  g_task_set_source_tag (task, mw_edge_tile_job_start);
  g_task_set_task_data (task, copy, job_free);
  g_thread_pool_push (get_pool (), task, NULL);
}

GdkTexture *
mw_edge_tile_job_finish (GAsyncResult *result,
                         GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

const MwEdgeTileJob *
mw_edge_tile_job_get (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

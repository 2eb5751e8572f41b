/* mw-pictures.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-pictures.h"

#include <errno.h>

#include <glib/gi18n.h>

#include "app/mw-picture-steps.h"
#include "app/mw-process-age.h"
#include "app/mw-window-private.h"

/* How long the mesh may take to be there, on a machine that is busy. */
#define PATIENCE_SECONDS 120
#define LAYOUT_SECONDS 30
#define DRAW_ATTEMPTS 40
#define LOOK_EVERY_MS 50

/* Frames after the last change: a page slides in, text and tiles are drawn. */
#define SETTLE_MS 900

typedef struct
{
  MwWindow      *window;
  char          *folder;
  GdkFrameClock *clock;
  gint64         drawn_after;   /* milliseconds from the start of the process; -1: not yet */
} Take;

/* An empty mesh has no picture; that it is empty is what the page shows then. */
static gboolean
has_picture (MwWindow *window)
{
  MwMesh *mesh = mw_map_page_get_mesh (window->map_page);
  guint n = 1;

  if (mesh != NULL)
    mw_mesh_get_products (mesh, &n);

  return n == 0 || mw_map_page_get_layout (window->map_page) != NULL;
}

/* The frame is painted: what was there before it began is in it. */
static void
after_paint_cb (Take *take)
{
  if (take->drawn_after < 0 && has_picture (take->window) &&
      gtk_widget_get_mapped (GTK_WIDGET (take->window->map_page)))
    take->drawn_after = MAX (0, mw_process_age_get ());
}

static void
take_free (gpointer data)
{
  Take *take = data;

  g_signal_handlers_disconnect_by_data (take->clock, take);
  g_clear_object (&take->clock);
  g_clear_object (&take->window);
  g_free (take->folder);
  g_free (take);
}

static void
wait_ms (int milliseconds)
{
  dex_await (dex_timeout_new_msec (milliseconds), NULL);
}

/* A widget that is to be drawn anew has nothing to show until the next frame. */
static GskRenderNode *
draw_window (Take *take)
{
  GtkWidget *widget = GTK_WIDGET (take->window);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GskRenderNode *node = NULL;

  for (guint i = 0; i < DRAW_ATTEMPTS && node == NULL; i++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      if (i > 0)
        wait_ms (LOOK_EVERY_MS);

      gdk_paintable_snapshot (paintable, snapshot,
                              gtk_widget_get_width (widget), gtk_widget_get_height (widget));
      node = gtk_snapshot_free_to_node (snapshot);
    }

  return node;
}

static gboolean
save_picture (Take       *take,
              const char *name,
              GError    **error)
{
  GtkWidget *widget = GTK_WIDGET (take->window);
  g_autoptr(GskRenderNode) node = draw_window (take);
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (take->folder, file, NULL);

  if (node == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The window has drawn nothing for %s."), path);
      return FALSE;
    }

  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("%s could not be written."), path);
      return FALSE;
    }

  g_print ("picture: %s\n", path);

  return TRUE;
}

static gboolean
make_folder (Take    *take,
             GError **error)
{
  if (g_mkdir_with_parents (take->folder, 0755) == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* Translators: the first %s is a folder, the second a reason given by the system. */
               _("The folder %s could not be made: %s"), take->folder, g_strerror (errno));

  return FALSE;
}

static gboolean
wait_for_mesh (Take    *take,
               GError **error)
{
  for (guint i = 0; i < PATIENCE_SECONDS * 1000 / LOOK_EVERY_MS; i++)
    {
      const GError *reason = mw_window_get_error (take->window);

      if (take->drawn_after >= 0)
        return TRUE;

      if (reason != NULL)
        {
          *error = g_error_copy (reason);
          return FALSE;
        }

      wait_ms (LOOK_EVERY_MS);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT, _("The mesh was not drawn in time."));

  return FALSE;
}

/* Another picture of a large mesh takes its time. */
static void
wait_for_layout (Take *take)
{
  for (guint i = 0; i < LAYOUT_SECONDS * 1000 / LOOK_EVERY_MS; i++)
    {
      if (!mw_map_page_get_is_waiting (take->window->map_page))
        return;

      wait_ms (LOOK_EVERY_MS);
    }
}

static DexFuture *
take_fiber (gpointer user_data)
{
  Take *take = user_data;
  g_autoptr(GError) error = NULL;

  if (!make_folder (take, &error) ||
      !wait_for_mesh (take, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  g_print ("drawn: %" G_GINT64_FORMAT " ms\n", take->drawn_after);

  for (guint i = 0; i < mw_n_picture_steps; i++)
    {
      if (!mw_picture_steps[i].show (take->window))
        continue;

      wait_for_layout (take);
      wait_ms (SETTLE_MS);
      if (!save_picture (take, mw_picture_steps[i].name, &error))
        return dex_future_new_for_error (g_steal_pointer (&error));
    }

  return dex_future_new_for_boolean (TRUE);
}

DexFuture *
mw_pictures_take (MwWindow   *window,
                  const char *folder)
{
  Take *take;

  dex_return_error_if_fail (MW_IS_WINDOW (window));
  dex_return_error_if_fail (folder != NULL);

  take = g_new0 (Take, 1);
  take->window = g_object_ref (window);
  take->folder = g_strdup (folder);
  take->drawn_after = -1;
  take->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  g_signal_connect_swapped (take->clock, "after-paint", G_CALLBACK (after_paint_cb), take);

  return dex_scheduler_spawn (NULL, 1024 * 1024, take_fiber, take, take_free);
}

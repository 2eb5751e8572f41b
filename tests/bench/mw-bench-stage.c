/* mw-bench-stage.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-bench-stage.h"

#include <adwaita.h>
#include <libdex.h>
#include <time.h>

#define WIDTH 1920
#define HEIGHT 1080
#define SETTLE_MS 600

static gint64
get_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (MwBenchStage *self)
{
  self->wall_start = g_get_monotonic_time ();
  self->cpu_start = get_cpu ();
}

static void
after_paint_cb (MwBenchStage *self)
{
  double wall = (double) (g_get_monotonic_time () - self->wall_start) / 1000;
  double cpu = (double) (get_cpu () - self->cpu_start) / 1000;

  g_array_append_val (self->wall, wall);
  g_array_append_val (self->cpu, cpu);
}

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/meshwright/Meshwright/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

MwBenchStage *
mw_bench_stage_new (gboolean animates)
{
  MwBenchStage *self = g_new0 (MwBenchStage, 1);

  dex_init ();
  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animates, NULL);
  load_style ();

  self->wall = g_array_new (FALSE, FALSE, sizeof (double));
  self->cpu = g_array_new (FALSE, FALSE, sizeof (double));
  self->canvas = MW_GRAPH_CANVAS (mw_graph_canvas_new ());
  self->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (self->window, WIDTH, HEIGHT);
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->canvas));
  gtk_window_present (self->window);
  while (gtk_widget_get_width (GTK_WIDGET (self->canvas)) == 0)
    g_main_context_iteration (NULL, TRUE);

  self->clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->canvas));
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);

  return self;
}

void
mw_bench_stage_free (MwBenchStage *self)
{
  g_signal_handlers_disconnect_by_data (self->clock, self);
  gtk_window_destroy (self->window);
  g_array_unref (self->wall);
  g_array_unref (self->cpu);
  g_free (self);
}

void
mw_bench_stage_count (MwBenchStage *self)
{
  g_array_set_size (self->wall, 0);
  g_array_set_size (self->cpu, 0);
}

void
mw_bench_stage_wait (MwBenchStage *self)
{
  guint n = self->wall->len;

  while (self->wall->len == n || self->canvas->scene == NULL || !mw_edge_tiles_is_done (self->canvas->tiles))
    g_main_context_iteration (NULL, TRUE);
}

void
mw_bench_stage_settle (MwBenchStage *self)
{
  gint64 end = g_get_monotonic_time () + SETTLE_MS * G_TIME_SPAN_MILLISECOND;

  mw_bench_stage_wait (self);
  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* mw-minimap-picture.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-minimap-picture.h"

/* Also what covers next to nothing of a pixel is seen. */
#define FAINTEST 0.25f
/* The ground of an area, for one of a box. */
#define AREA_SHARE 0.12f

/* How much of the pixel from @at to @at + 1 lies between @start and @end. */
static float
get_overlap (int   at,
             float start,
             float end)
{
  return MAX (MIN (end, (float) at + 1) - MAX (start, (float) at), 0);
}

static void
add_box (float                 *cover,
         int                    width,
         int                    height,
         const graphene_rect_t *box,
         float                  weight)
{
  float right = box->origin.x + box->size.width;
  float bottom = box->origin.y + box->size.height;
  int first_x = CLAMP ((int) box->origin.x, 0, width - 1);
  int last_x = CLAMP ((int) right, 0, width - 1);
  int first_y = CLAMP ((int) box->origin.y, 0, height - 1);
  int last_y = CLAMP ((int) bottom, 0, height - 1);

  for (int y = first_y; y <= last_y; y++)
    for (int x = first_x; x <= last_x; x++)
      cover[y * width + x] += weight * get_overlap (x, box->origin.x, right) * get_overlap (y, box->origin.y, bottom);
}

static void
add_boxes (float                 *cover,
           int                    width,
           int                    height,
           const graphene_rect_t *boxes,
           guint                  n_boxes,
           graphene_size_t        size,
           float                  weight)
{
  float across = (float) width / MAX (size.width, 1);
  float down = (float) height / MAX (size.height, 1);

  for (guint i = 0; i < n_boxes; i++)
    add_box (cover, width, height,
             &GRAPHENE_RECT_INIT (boxes[i].origin.x * across, boxes[i].origin.y * down,
                                  boxes[i].size.width * across, boxes[i].size.height * down),
             weight);
}

GdkTexture *
mw_minimap_picture_draw (MwGraphLayout *layout,
                         int            width,
                         int            height,
                         const GdkRGBA *color)
{
  graphene_size_t size = mw_graph_layout_get_size (layout);
  g_autofree float *cover = NULL;
  g_autoptr(GBytes) bytes = NULL;
  const graphene_rect_t *rects;
  guint8 *pixels;
  gsize n_pixels;
  guint n;

  width = MAX (width, 1);
  height = MAX (height, 1);
  n_pixels = (gsize) width * (gsize) height;
  cover = g_new0 (float, n_pixels);
  rects = mw_graph_layout_get_areas (layout, &n);
  add_boxes (cover, width, height, rects, n, size, AREA_SHARE);
  rects = mw_graph_layout_get_boxes (layout, &n);
  add_boxes (cover, width, height, rects, n, size, 1);

  pixels = g_new (guint8, n_pixels * 4);
  for (gsize i = 0; i < n_pixels; i++)
    {
      float alpha = cover[i] > 0 ? color->alpha * MIN (cover[i] < AREA_SHARE * 1.01f ? cover[i] : FAINTEST + cover[i], 1) : 0;

      pixels[i * 4] = (guint8) (color->red * 255);
      pixels[i * 4 + 1] = (guint8) (color->green * 255);
      pixels[i * 4 + 2] = (guint8) (color->blue * 255);
      pixels[i * 4 + 3] = (guint8) (alpha * 255);
    }

  bytes = g_bytes_new_take (pixels, n_pixels * 4);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8A8, bytes, (gsize) width * 4);
}

/* mw-export-print.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-print.h"

#include <math.h>

/* Nobody wants more paper; the picture becomes smaller instead. */
#define MAX_PAGES 400
/* Lengths of the marks in the corners, in shares of the page's shorter side. */
#define MARK 0.02
/* What is a pixel less than a page too wide is no reason for another page. */
#define SLACK 0.001

static guint
count (double length,
       double page)
{
  double n = ceil (length / page - SLACK);

  return n < 1 ? 1 : n > MAX_PAGES + 1 ? MAX_PAGES + 1 : (guint) n;
}

MwExportPages
mw_export_pages_fit (MwGraphLayout         *layout,
                     const MwExportOptions *options,
                     graphene_size_t        page,
                     double                 largest)
{
  MwExportPages self = { 1, 1, largest, page, mw_export_get_size (layout, options) };

  g_return_val_if_fail (page.width > 0 && page.height > 0, self);

  self.zoom = MIN (largest, MIN (page.width / self.picture.width, page.height / self.picture.height));

  return self;
}

MwExportPages
mw_export_pages_tile (MwGraphLayout         *layout,
                      const MwExportOptions *options,
                      graphene_size_t        page,
                      double                 zoom)
{
  MwExportPages self = { 1, 1, zoom, page, mw_export_get_size (layout, options) };

  g_return_val_if_fail (page.width > 0 && page.height > 0 && zoom > 0, self);

  for (;; self.zoom *= 0.9)
    {
      self.columns = count (self.picture.width * self.zoom, page.width);
      self.rows = count (self.picture.height * self.zoom, page.height);

      if (self.columns * self.rows <= MAX_PAGES)
        return self;
    }
}

guint
mw_export_pages_get_n (const MwExportPages *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns * self->rows;
}

/* In each corner where another page is put beside. */
static void
draw_marks (const MwExportPages *self,
            cairo_t             *cr)
{
  const double length = MARK * MIN (self->page.width, self->page.height);

  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, length / 20);
  for (guint i = 0; i < 4; i++)
    {
      double x = i % 2 == 0 ? 0 : self->page.width;
      double y = i < 2 ? 0 : self->page.height;

      cairo_move_to (cr, x + (i % 2 == 0 ? length : -length), y);
      cairo_line_to (cr, x, y);
      cairo_line_to (cr, x, y + (i < 2 ? length : -length));
      cairo_stroke (cr);
    }
}

void
mw_export_pages_draw (const MwExportPages   *self,
                      MwGraphLayout         *layout,
                      const MwExportOptions *options,
                      guint                  number,
                      cairo_t               *cr)
{
  guint column;
  guint row;

  g_return_if_fail (self != NULL);
  g_return_if_fail (number < self->columns * self->rows);

  column = number % self->columns;
  row = number / self->columns;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->page.width, self->page.height);
  cairo_clip (cr);
  cairo_translate (cr, -(double) self->page.width * column, -(double) self->page.height * row);
  cairo_scale (cr, self->zoom, self->zoom);
  mw_export_draw (layout, options, cr);
  cairo_restore (cr);

  if (self->columns * self->rows > 1)
    draw_marks (self, cr);
}

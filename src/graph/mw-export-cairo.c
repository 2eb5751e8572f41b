/* mw-export-cairo.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "graph/mw-export-private.h"

/* A pixel of CSS is 1/96 inch, a point 1/72. */
#define POINTS 0.75
/* Larger pages than this many readers refuse (ISO 32000-1, annex C: 14 400 units). */
#define MAX_PAGE 14400.0
/* cairo's limit of a side, and a quarter of a gigabyte for all. */
#define MAX_SIDE 32767.0
#define MAX_PIXELS (64.0 * 1024 * 1024)

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* What was written, or why it was not. */
static GBytes *
end (GByteArray    *bytes,
     cairo_status_t status,
     GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  g_set_error (error, MW_EXPORT_ERROR, MW_EXPORT_ERROR_FAILED,
               /* Translators: %s is a short reason in English. */
               _("The picture could not be drawn: %s."), cairo_status_to_string (status));

  return NULL;
}

static void
draw (MwExportScene *scene,
      cairo_t       *cr)
{
  MwPen *pen = mw_cairo_pen_new (cr);

  mw_export_scene_draw (scene, pen);
  mw_cairo_pen_free (pen);
}

static void
set_metadata (MwExportScene   *scene,
              cairo_surface_t *surface)
{
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc (scene->options->date);
  g_autofree char *text = date != NULL ? g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ") : NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, scene->heading[0]);
  if (scene->heading[1] != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, scene->heading[1]);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Meshwright");
  /* Without a date of ours cairo would take the clock's. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  text != NULL ? text : "1970-01-01T00:00:00Z");
}

GBytes *
mw_export_to_pdf (MwExportScene *scene,
                  GError       **error)
{
  GByteArray *bytes = g_byte_array_new ();
  double zoom = MIN (POINTS, MAX_PAGE / MAX (scene->size.width, scene->size.height));
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, scene->size.width * zoom,
                                                                  scene->size.height * zoom);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  /* Later versions pack objects together, which older readers do not know. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (scene, surface);
  cairo_scale (cr, zoom, zoom);
  draw (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return end (bytes, status, error);
}

GBytes *
mw_export_to_png (MwExportScene *scene,
                  GError       **error)
{
  double scale = scene->options->scale > 0 ? scene->options->scale : 1;
  double width = ceil (scene->size.width * scale);
  double height = ceil (scene->size.height * scale);
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  cairo_status_t status;

  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS)
    {
      g_set_error (error, MW_EXPORT_ERROR, MW_EXPORT_ERROR_TOO_LARGE,
                   _("The picture would have %.0f × %.0f pixels, which is too large for PNG. "
                     "Choose a smaller scale, show less, or take SVG or PDF."), width, height);
      return NULL;
    }

  bytes = g_byte_array_new ();
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  draw (scene, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);

  return end (bytes, status, error);
}

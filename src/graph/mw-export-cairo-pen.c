/* mw-export-cairo-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-pen.h"

#include <pango/pangocairo.h>

typedef struct
{
  MwPen        pen;
  cairo_t     *cr;
  PangoLayout *layout;
} MwCairoPen;

static void
set_color (cairo_t *cr,
           guint32  color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0, (color & 0xff) / 255.0);
}

static void
cairo_pen_begin (MwPen      *pen,
                 const char *id,
                 const char *key,
                 const char *title)
{
}

static void
cairo_pen_end (MwPen *pen)
{
}

/* Paints the path that stands. */
static void
paint_path (cairo_t       *cr,
            const MwPaint *paint)
{
  const double *lengths;
  guint n = mw_export_dash_get_lengths (paint->dash, &lengths);

  if (paint->fill != MW_NO_COLOR)
    {
      set_color (cr, paint->fill);
      cairo_fill_preserve (cr);
    }

  if (paint->width > 0 && paint->stroke != MW_NO_COLOR)
    {
      set_color (cr, paint->stroke);
      cairo_set_line_width (cr, paint->width);
      cairo_set_line_cap (cr, paint->dash == MW_DASH_DOTTED ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_set_dash (cr, lengths, (int) n, 0);
      cairo_stroke_preserve (cr);
    }

  cairo_new_path (cr);
}

static void
cairo_pen_rect (MwPen          *pen,
                graphene_rect_t rect,
                double          radius,
                const MwPaint  *paint)
{
  cairo_t *cr = ((MwCairoPen *) pen)->cr;
  double x = rect.origin.x;
  double y = rect.origin.y;
  double right = x + rect.size.width;
  double bottom = y + rect.size.height;

  radius = MIN (radius, MIN (rect.size.width, rect.size.height) / 2);
  if (radius <= 0)
    cairo_rectangle (cr, x, y, rect.size.width, rect.size.height);
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, right - radius, y + radius, radius, -G_PI / 2, 0);
      cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI / 2);
      cairo_arc (cr, x + radius, bottom - radius, radius, G_PI / 2, G_PI);
      cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
      cairo_close_path (cr);
    }

  paint_path (cr, paint);
}

static void
cairo_pen_curve (MwPen                  *pen,
                 const graphene_point_t *points,
                 guint                   n_points,
                 const MwPaint          *paint)
{
  cairo_t *cr = ((MwCairoPen *) pen)->cr;

  cairo_move_to (cr, points[0].x, points[0].y);
  for (guint i = 1; i + 2 < n_points; i += 3)
    cairo_curve_to (cr, points[i].x, points[i].y, points[i + 1].x, points[i + 1].y,
                    points[i + 2].x, points[i + 2].y);

  paint_path (cr, paint);
}

static void
cairo_pen_polygon (MwPen                  *pen,
                   const graphene_point_t *points,
                   guint                   n_points,
                   guint32                 fill)
{
  cairo_t *cr = ((MwCairoPen *) pen)->cr;

  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, points[i].x, points[i].y);
  cairo_close_path (cr);
  set_color (cr, fill);
  cairo_fill (cr);
}

/* @path is one of ours: commands and numbers between blanks. */
static void
add_path (cairo_t    *cr,
          const char *path)
{
  double numbers[6];

  while (*path != '\0')
    {
      char command = *path++;
      guint wanted = command == 'C' ? 6 : command == 'Z' ? 0 : 2;

      for (guint i = 0; i < wanted; i++)
        {
          char *end;

          numbers[i] = g_ascii_strtod (path, &end);
          path = end;
        }

      if (command == 'M')
        cairo_move_to (cr, numbers[0], numbers[1]);
      else if (command == 'L')
        cairo_line_to (cr, numbers[0], numbers[1]);
      else if (command == 'C')
        cairo_curve_to (cr, numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
      else
        cairo_close_path (cr);

      while (*path == ' ')
        path++;
    }
}

static void
stroke_path (cairo_t    *cr,
             const char *path,
             guint32     color,
             double      width)
{
  if (path == NULL)
    return;

  add_path (cr, path);
  set_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
cairo_pen_glyph (MwPen          *pen,
                 const MwGlyph  *glyph,
                 graphene_rect_t square,
                 guint32         color,
                 guint32         below)
{
  cairo_t *cr = ((MwCairoPen *) pen)->cr;

  cairo_save (cr);
  cairo_translate (cr, square.origin.x, square.origin.y);
  cairo_scale (cr, square.size.width / 16, square.size.height / 16);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);

  if (glyph->fill != NULL)
    {
      add_path (cr, glyph->fill);
      set_color (cr, color);
      cairo_fill (cr);
    }
  stroke_path (cr, glyph->stroke, color, glyph->width);
  stroke_path (cr, glyph->cut, below, glyph->cut_width);

  cairo_restore (cr);
}

static double
cairo_pen_text (MwPen           *pen,
                const char      *text,
                graphene_rect_t  rect,
                const MwPenText *how,
                gboolean         only_measures)
{
  MwCairoPen *self = (MwCairoPen *) pen;
  g_autoptr(PangoFontDescription) font = pango_font_description_from_string ("Sans");
  gboolean rtl;
  int height;

  pango_font_description_set_absolute_size (font, how->size * PANGO_SCALE);
  pango_font_description_set_weight (font, how->is_bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, font);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_width (self->layout, (int) (rect.size.width * PANGO_SCALE));
  pango_layout_set_height (self->layout, -(int) how->max_lines);
  /* Pango turns the alignment of lines that run from right to left. */
  rtl = pango_layout_get_direction (self->layout, 0) == PANGO_DIRECTION_RTL;
  pango_layout_set_alignment (self->layout, rtl != how->is_at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (self->layout, NULL, &height);

  if (!only_measures)
    {
      set_color (self->cr, how->color);
      cairo_move_to (self->cr, rect.origin.x, rect.origin.y);
      pango_cairo_show_layout (self->cr, self->layout);
      cairo_new_path (self->cr);
    }

  return height;
}

static const MwPenClass cairo_class = {
  cairo_pen_begin, cairo_pen_end, cairo_pen_rect, cairo_pen_curve, cairo_pen_polygon, cairo_pen_glyph, cairo_pen_text,
};

MwPen *
mw_cairo_pen_new (cairo_t *cr)
{
  MwCairoPen *self = g_new0 (MwCairoPen, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context;

  self->pen.class = &cairo_class;
  self->cr = cairo_reference (cr);

  /* The same places of letters at every scale, and no settings of a screen. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  context = pango_cairo_create_context (cr);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  self->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_MIDDLE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);

  return &self->pen;
}

void
mw_cairo_pen_free (MwPen *pen)
{
  MwCairoPen *self = (MwCairoPen *) pen;

  g_clear_object (&self->layout);
  g_clear_pointer (&self->cr, cairo_destroy);
  g_free (self);
}

/* mw-export-svg-pen.c
 *
 * SPDX-FileCopyrightText: 2026 The Meshwright Authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "mw-export-pen.h"

#include <math.h>
#include <string.h>

#define LINE_HEIGHT 1.2
/* From the top of a line to its baseline, in shares of the font's size. */
#define ASCENT 0.94
/* No picture is that large; it keeps what is not a number out of the file. */
#define LARGEST 1e7

typedef struct
{
  MwPen    pen;
  GString *svg;
} MwSvgPen;

void
mw_svg_append_number (GString *svg,
                      double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize n;

  if (!isfinite (number))
    number = 0;

  g_ascii_formatd (text, sizeof text, "%.2f", CLAMP (number, -LARGEST, LARGEST));
  for (n = strlen (text); text[n - 1] == '0'; n--)
    ;
  if (text[n - 1] == '.')
    n--;

  if (n == 2 && strncmp (text, "-0", 2) == 0)
    g_string_append_c (svg, '0');
  else
    g_string_append_len (svg, text, (gssize) n);
}

/* XML 1.0, section 2.2: not even as references may others be there. */
static gboolean
is_xml_character (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xd7ff) ||
         (c >= 0xe000 && c <= 0xfffd) || (c >= 0x10000 && c <= 0x10ffff);
}

void
mw_svg_append_text (GString    *svg,
                    const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '&')
        g_string_append (svg, "&amp;");
      else if (c == '<')
        g_string_append (svg, "&lt;");
      else if (c == '>')
        g_string_append (svg, "&gt;");
      else if (c == '"')
        g_string_append (svg, "&quot;");
      else if (c == '\'')
        g_string_append (svg, "&#39;");
      else if (!is_xml_character (c))
        g_string_append (svg, "\xef\xbf\xbd");
      else if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        g_string_append_printf (svg, "&#%u;", c);
      else
        g_string_append_unichar (svg, c);
    }
}

static void
append_attribute (GString    *svg,
                  const char *name,
                  double      number)
{
  g_string_append_printf (svg, " %s=\"", name);
  mw_svg_append_number (svg, number);
  g_string_append_c (svg, '"');
}

static void
append_color (GString    *svg,
              const char *name,
              guint32     color)
{
  if (color == MW_NO_COLOR)
    g_string_append_printf (svg, " %s=\"none\"", name);
  else
    g_string_append_printf (svg, " %s=\"#%06x\"", name, color);
}

static void
append_paint (GString       *svg,
              const MwPaint *paint)
{
  const double *lengths;
  guint n = mw_export_dash_get_lengths (paint->dash, &lengths);

  append_color (svg, "fill", paint->fill);
  if (paint->width <= 0 || paint->stroke == MW_NO_COLOR)
    return;

  append_color (svg, "stroke", paint->stroke);
  append_attribute (svg, "stroke-width", paint->width);
  if (n == 0)
    return;

  g_string_append (svg, " stroke-dasharray=\"");
  for (guint i = 0; i < n; i++)
    {
      g_string_append (svg, i > 0 ? " " : "");
      mw_svg_append_number (svg, lengths[i]);
    }
  g_string_append (svg, paint->dash == MW_DASH_DOTTED ? "\" stroke-linecap=\"round\"" : "\"");
}

static void
svg_begin (MwPen      *pen,
           const char *id,
           const char *key,
           const char *title)
{
  GString *svg = ((MwSvgPen *) pen)->svg;

  g_string_append (svg, "<g");
  if (id != NULL)
    g_string_append_printf (svg, " id=\"%s\"", id);
  if (key != NULL)
    {
      g_string_append (svg, " data-key=\"");
      mw_svg_append_text (svg, key);
      g_string_append_c (svg, '"');
    }
  if (title != NULL)
    {
      g_string_append (svg, " role=\"graphics-symbol\"><title>");
      mw_svg_append_text (svg, title);
      g_string_append (svg, "</title");
    }
  g_string_append (svg, ">\n");
}

static void
svg_end (MwPen *pen)
{
  g_string_append (((MwSvgPen *) pen)->svg, "</g>\n");
}

static void
svg_rect (MwPen          *pen,
          graphene_rect_t rect,
          double          radius,
          const MwPaint  *paint)
{
  GString *svg = ((MwSvgPen *) pen)->svg;

  g_string_append (svg, "<rect");
  append_attribute (svg, "x", rect.origin.x);
  append_attribute (svg, "y", rect.origin.y);
  append_attribute (svg, "width", MAX (rect.size.width, 0));
  append_attribute (svg, "height", MAX (rect.size.height, 0));
  if (radius > 0)
    append_attribute (svg, "rx", radius);
  append_paint (svg, paint);
  g_string_append (svg, "/>\n");
}

static void
append_point (GString                *svg,
              char                    before,
              const graphene_point_t *point)
{
  g_string_append_c (svg, before);
  mw_svg_append_number (svg, point->x);
  g_string_append_c (svg, ' ');
  mw_svg_append_number (svg, point->y);
}

static void
svg_curve (MwPen                  *pen,
           const graphene_point_t *points,
           guint                   n_points,
           const MwPaint          *paint)
{
  GString *svg = ((MwSvgPen *) pen)->svg;

  g_string_append (svg, "<path d=\"");
  append_point (svg, 'M', &points[0]);
  for (guint i = 1; i < n_points; i++)
    append_point (svg, i % 3 == 1 ? 'C' : ' ', &points[i]);
  g_string_append_c (svg, '"');
  append_paint (svg, paint);
  g_string_append (svg, "/>\n");
}

static void
svg_polygon (MwPen                  *pen,
             const graphene_point_t *points,
             guint                   n_points,
             guint32                 fill)
{
  GString *svg = ((MwSvgPen *) pen)->svg;

  g_string_append (svg, "<path d=\"");
  for (guint i = 0; i < n_points; i++)
    append_point (svg, i == 0 ? 'M' : 'L', &points[i]);
  g_string_append (svg, "Z\"");
  append_color (svg, "fill", fill);
  g_string_append (svg, "/>\n");
}

static void
append_strokes (GString    *svg,
                const char *path,
                guint32     color,
                double      width)
{
  g_string_append_printf (svg, "<path d=\"%s\" fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\"", path);
  append_color (svg, "stroke", color);
  append_attribute (svg, "stroke-width", width);
  g_string_append (svg, "/>");
}

static void
svg_glyph (MwPen          *pen,
           const MwGlyph  *glyph,
           graphene_rect_t square,
           guint32         color,
           guint32         below)
{
  GString *svg = ((MwSvgPen *) pen)->svg;

  g_string_append (svg, "<g transform=\"translate(");
  mw_svg_append_number (svg, square.origin.x);
  g_string_append_c (svg, ' ');
  mw_svg_append_number (svg, square.origin.y);
  g_string_append (svg, ") scale(");
  mw_svg_append_number (svg, square.size.width / 16);
  g_string_append (svg, ")\">");

  if (glyph->fill != NULL)
    {
      g_string_append_printf (svg, "<path d=\"%s\"", glyph->fill);
      append_color (svg, "fill", color);
      g_string_append (svg, "/>");
    }
  if (glyph->stroke != NULL)
    append_strokes (svg, glyph->stroke, color, glyph->width);
  if (glyph->cut != NULL)
    append_strokes (svg, glyph->cut, below, glyph->cut_width);

  g_string_append (svg, "</g>\n");
}

static void
append_line (GString         *svg,
             const char      *line,
             graphene_rect_t  rect,
             double           y,
             const MwPenText *how)
{
  g_string_append (svg, "<text");
  append_attribute (svg, "x", rect.origin.x + (how->is_at_end ? rect.size.width : 0));
  append_attribute (svg, "y", y);
  append_attribute (svg, "font-size", how->size);
  if (how->is_bold)
    g_string_append (svg, " font-weight=\"600\"");
  if (how->is_at_end)
    g_string_append (svg, " text-anchor=\"end\"");
  append_color (svg, "fill", how->color);
  g_string_append_c (svg, '>');
  mw_svg_append_text (svg, line);
  g_string_append (svg, "</text>\n");
}

static double
svg_text (MwPen           *pen,
          const char      *text,
          graphene_rect_t  rect,
          const MwPenText *how,
          gboolean         only_measures)
{
  g_auto(GStrv) lines = mw_export_fit_text (text, rect.size.width, how->size, how->is_bold, how->max_lines);
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n && !only_measures; i++)
    append_line (((MwSvgPen *) pen)->svg, lines[i], rect,
                 rect.origin.y + how->size * (ASCENT + i * LINE_HEIGHT), how);

  return n * how->size * LINE_HEIGHT;
}

static const MwPenClass svg_class = {
  svg_begin, svg_end, svg_rect, svg_curve, svg_polygon, svg_glyph, svg_text,
};

MwPen *
mw_svg_pen_new (GString *svg)
{
  MwSvgPen *self = g_new0 (MwSvgPen, 1);

  self->pen.class = &svg_class;
  self->svg = svg;

  return &self->pen;
}

void
mw_svg_pen_free (MwPen *pen)
{
  g_free (pen);
}
